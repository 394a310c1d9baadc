"""Images side by side: digits, and weights that look like digits."""

import matplotlib.pyplot as plt
import numpy as np

from .style import describe


def show_digits(images, captions=None, columns=10, size=0.7, title="", alt=""):
    """Images (N, 28, 28) or rows (N, 784) side by side in one picture; returns its axes.

    captions: a word above each image, say its label
    size: of an image, in inches
    """
    if not isinstance(images, np.ndarray) or images.size % 784:
        raise TypeError(
            f"show_digits was given {type(images).__name__} {getattr(images, 'shape', '')}, where "
            "an array (N, 784) or (N, 28, 28) is expected; of a Dataset, give its X"
        )
    tiles = images.reshape(-1, 28, 28)
    columns = min(columns, len(tiles))
    rows = -(-len(tiles) // columns)
    gap, head = 2, 0 if captions is None else 9
    sheet = np.full((rows * (28 + gap + head), columns * (28 + gap)), tiles.min(), tiles.dtype)
    _, ax = plt.subplots(figsize=(size * columns, size * rows * (1 + head / 30) + 0.3))
    for number, tile in enumerate(tiles):
        top = number // columns * (28 + gap + head) + head
        left = number % columns * (28 + gap)
        sheet[top : top + 28, left : left + 28] = tile
        if captions is not None:
            ax.text(left + 14, top - 2, captions[number], ha="center", fontsize=9)
    ax.imshow(sheet)
    ax.set_title(title)
    ax.axis("off")
    describe(ax, alt or title)
    return ax
