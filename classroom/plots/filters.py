"""Figures of the filters and the feature maps of a convolutional network."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.data import SIDE, DataError, as_numbers

from .sheet import tiled
from .style import describe


def show_filters(W, columns=8, size=0.8, title="What each filter looks for", alt=""):
    """Draw the filters of a first convolution, blue above 0 and red below. Return the axes.

    W: the weights (filters, 1, side, side); other types and shapes raise a `DataError`
    columns, size: the number of filters in a row, and the size of a filter in inches
    alt: the alternative text; the default gives the title and the number and size of the filters
    """
    if not isinstance(W, np.ndarray) or W.ndim != 4 or W.shape[1] != 1:
        raise DataError(
            f"show_filters was given weights of type {type(W).__name__} (shape: "
            f"{getattr(W, 'shape', 'none')}), where those of a first convolution are expected: an "
            "array of shape (filters, 1, size, size)"
        )
    limit = np.abs(W).max() or 1.0
    sheet, grid = tiled(W[:, 0], columns)
    _, ax = plt.subplots(figsize=(size * grid[1] + 1, size * grid[0] + 0.4))
    colours = plt.get_cmap("RdBu").with_extremes(bad="white")
    picture = ax.imshow(sheet, cmap=colours, vmin=-limit, vmax=limit)
    ax.figure.colorbar(picture, ax=ax, label="weight", fraction=0.05, pad=0.02)
    ax.set_title(title)
    ax.axis("off")
    side = W.shape[-1]
    describe(
        ax,
        alt or f"{title}: {len(W)} filters of {side} × {side} weights, blue above 0, red below.",
    )
    return ax


def show_change(before, after, title):
    """Draw filters before and after training, with the correlation of each pair. Return the axes.

    before, after: the weights (filters, 1, side, side)
    """
    pairs = zip(before.reshape(len(before), -1), after.reshape(len(after), -1), strict=True)
    alike = [np.corrcoef(old, new)[0, 1] for old, new in pairs]
    columns, side = len(before), before.shape[-1]
    sheet, _ = tiled(np.concatenate([before, after])[:, 0], columns)
    limit = np.abs(sheet[np.isfinite(sheet)]).max()
    _, ax = plt.subplots(figsize=(0.9 * columns + 1.6, 2.6), layout="constrained")
    picture = ax.imshow(sheet, cmap=plt.get_cmap("RdBu"), vmin=-limit, vmax=limit)
    ax.figure.colorbar(picture, ax=ax, label="weight", fraction=0.04, pad=0.02, shrink=0.8)
    middles = (side + 1) * np.arange(columns) + (side - 1) / 2
    ax.set_xticks(middles, [f"{r:.2f}" for r in alike])
    ax.set_yticks([(side - 1) / 2, side + 1 + (side - 1) / 2], ["before", "after"])
    ax.set(xlabel="correlation between before and after")
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    ax.set_title(title)
    described = f"{columns} filters before training and after it: each pair looks much the same."
    describe(ax, f"{described} Their correlations go from {min(alike):.2f} to {max(alike):.2f}.")
    return ax


def show_maps(network, image, title="", columns=4, height=2.2):
    """Draw `image` (784,) and the feature maps of each convolutional block. Return all axes.

    A block is a convolution and the layers after it, such as ReLU and pooling. Raise a `DataError`
    if the network has no convolution. `height` is the height of the image and of each grid of maps,
    in inches.
    """
    image = np.asarray(image)
    blocks = maps(network, image)
    if not blocks:
        raise DataError("show_maps was given a network without convolutions, which has no maps")
    sheets = [tiled(block, columns)[0] for block in blocks]
    widths = [1.0] + [sheet.shape[1] / sheet.shape[0] for sheet in sheets]
    _, axes = plt.subplots(
        *(1, len(blocks) + 1),
        figsize=(height * sum(widths), height + 0.6),
        width_ratios=widths,
        layout="constrained",
    )
    axes[0].imshow(image.reshape(SIDE, SIDE))
    axes[0].set_title(f"1 × {SIDE} × {SIDE}")
    for ax, block, sheet in zip(axes[1:], blocks, sheets, strict=True):
        ax.imshow(sheet, vmin=0, cmap=plt.get_cmap("gray_r").with_extremes(bad="#9CC3DC"))
        ax.set_title(" × ".join(map(str, block.shape)))
    for ax in axes:
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(True)
    axes[0].figure.suptitle(title or "Where each filter finds what it looks for")
    words = ", then ".join(
        "{} maps of {} × {}".format(*block.shape)
        + f" (correlation with the digit {like(image, block)})"
        for block in blocks
    )
    describe(axes[0], f"A digit, and what the convolutions make of it: {words}, dark where strong.")
    return axes


def like(image, block):
    """Return the range of the maps' correlations with the image as text ("none" if undefined)."""
    rows, columns = (((np.arange(n) + 0.5) * SIDE / n).astype(int) for n in block.shape[1:])
    small = image.reshape(SIDE, SIDE)[np.ix_(rows, columns)].ravel()
    found = [np.corrcoef(small, one.ravel())[0, 1] for one in block if one.std() and small.std()]
    return f"{min(found):.1f} to {max(found):.1f}" if found else "none"


def maps(network, image):
    """Return a list with the output (filters, height, width) of each convolutional block."""
    A = as_numbers(image).reshape(1, -1)
    blocks = []
    for layer in network.layers:
        A = layer.forward(A)
        if A.ndim == 4:
            if layer.weights:
                blocks.append(A)
            blocks[-1] = A
    return [block[..., 0] for block in blocks]
