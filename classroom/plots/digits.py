"""A figure of images in a grid, with captions."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.data import PIXELS, SIDE, DataError

from .sheet import tiled
from .style import describe

GAP = 2  # pixels between images


def show_digits(images, captions=None, columns=10, size=0.7, title="", alt=""):
    """Draw images of 28 × 28 pixels in a grid. Return the axes.

    images: an array (N, 28, 28) or (N, 784); other types and sizes raise a `DataError`
    columns, size: the number of images in a row, and the size of an image in inches
    alt: the alternative text; the default consists of the title and the captions
    """
    if not isinstance(images, np.ndarray) or images.size % PIXELS:
        raise DataError(
            f"show_digits was given images of type {type(images).__name__} (shape: "
            f"{getattr(images, 'shape', 'none')}), where an array of shape (N, {PIXELS}) or "
            f"(N, {SIDE}, {SIDE}) is expected; for a Dataset, give its X"
        )
    tiles = images.reshape(-1, SIDE, SIDE)
    words = [] if captions is None else [str(caption) for caption in captions]
    head = 9 * max((1 + caption.count("\n") for caption in words), default=0)
    sheet, (rows, columns) = tiled(tiles, columns, GAP, head, empty=tiles.min())
    _, ax = plt.subplots(figsize=(size * columns, size * rows * (1 + head / 30) + 0.3))
    for number, caption in enumerate(words[: len(tiles)]):
        top = number // columns * (SIDE + GAP + head) + head
        left = number % columns * (SIDE + GAP)
        ax.text(left + SIDE / 2, top - 2, caption, ha="center", fontsize=9)
    ax.imshow(sheet)
    ax.set_title(title)
    ax.axis("off")
    told = ", ".join(caption.replace("\n", ", ") for caption in words)
    describe(ax, alt or ": ".join(filter(None, (title, told))))
    return ax


def an(digit):
    """Return a digit with its indefinite article, for example "an 8" or "a 7"."""
    return f"{'an' if digit == 8 else 'a'} {digit}"
