"""A figure of the weights of each neuron as an image."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.data import PIXELS, SIDE, DataError

from .sheet import tiled
from .style import describe


def show_weights(W, columns=16, size=0.55, title="What each neuron looks for", alt=""):
    """Draw the weights of each neuron as an image, blue above 0 and red below. Return the axes.

    W: the weights of a first layer (784, H); other types and shapes raise a `DataError`
    columns, size: the number of images in a row, and the size of an image in inches
    alt: the alternative text; the default gives the title and the number of neurons
    """
    if not isinstance(W, np.ndarray) or W.ndim != 2 or W.shape[0] != PIXELS:
        raise DataError(
            f"show_weights was given weights of type {type(W).__name__} (shape: "
            f"{getattr(W, 'shape', 'none')}), where those of a first layer are expected: an array "
            f"of shape ({PIXELS}, H), with a column for each neuron"
        )
    images = W.T.reshape(-1, SIDE, SIDE)
    sheet, (rows, columns) = tiled(images, columns, gap=2)
    limit = np.quantile(np.abs(W), 0.995) or 1.0  # a few strong weights don't pale the others
    _, ax = plt.subplots(figsize=(size * columns + 1, size * rows + 0.5))
    colours = plt.get_cmap("RdBu").with_extremes(bad="0.75")  # grey between the images
    picture = ax.imshow(sheet, cmap=colours, vmin=-limit, vmax=limit)
    ax.figure.colorbar(picture, ax=ax, label="weight", extend="both", fraction=0.03, pad=0.02)
    ax.set_title(title)
    ax.axis("off")
    describe(
        ax,
        alt or f"{title}: the weights of {len(images)} neurons as images, blue above 0, red below.",
    )
    return ax
