"""Digits as text, for a terminal: a darker sign for more ink. Plain letters, so that any terminal
and any file shows them."""

import numpy as np

SIGNS = " .:-=+*#%@"  # from no ink to full ink
WIDTH, HEIGHT = 28, 14  # a letter is about twice as high as wide


def picture(image):
    """The 14 lines of one image (784,): each sign stands for two pixels, one above the other."""
    ink = np.asarray(image).reshape(HEIGHT, 2, WIDTH).mean(axis=1)
    places = np.ceil(ink / 255 * (len(SIGNS) - 1)).astype(int)
    return ["".join(SIGNS[place] for place in row) for row in places]


def side_by_side(images, captions, columns):
    """Several images, each below its caption, `columns` in a row."""
    gap = "  "
    lines = []
    for start in range(0, len(images), columns):
        part = slice(start, start + columns)
        tops = [caption[:WIDTH].ljust(WIDTH) for caption in captions[part]]
        tiles = [picture(image) for image in images[part]]
        lines += [gap.join(line).rstrip() for line in [tops, *zip(*tiles, strict=True)]]
    return "\n".join(lines)
