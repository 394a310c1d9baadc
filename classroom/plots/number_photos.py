"""Figures of photos of numbers and of the ink in them."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_rgb

from .drawing import INK, THIN
from .style import BLUE, ORANGE, describe

COLOURS = np.array([to_rgb(c) for c in ("white", BLUE, ORANGE)])


def show_photos(photos, captions=(), columns=3, title="", y=()):
    """Draw photos in a grid, with captions below them. Return the last axes of the grid.

    photos: an array (N, H, W) or a list of arrays
    y: the digits of each number (N, L), for the alternative text if there are no captions
    """
    rows = -(-len(photos) // columns)
    height, width = photos[0].shape
    tall = 2.45 * height / width + (0.27 if len(captions) else 0.08)
    fig, axes = plt.subplots(
        rows,
        columns,
        figsize=(2.5 * columns, tall * rows + (0.32 if title else 0)),
        squeeze=False,
        layout="constrained",
    )
    for number, ax in enumerate(axes.flat):
        ax.set(xticks=[], yticks=[])
        for spine in ax.spines.values():
            spine.set(visible=number < len(photos), color=INK, lw=0.8)
        if number < len(photos):
            ax.imshow(photos[number], cmap="gray", vmin=0, vmax=255)
        if number < len(captions):
            ax.set_xlabel(captions[number], fontsize=9, labelpad=3)
    if title:
        fig.suptitle(title, fontsize=11, x=0.01, ha="left")
    told = "; ".join(captions) or ", ".join("".join(map(str, number)) for number in y)
    title = title or f"{len(photos)} photos of handwritten numbers"
    describe(ax, f"{title}: {told}." if told else f"{title}.")
    return ax


def show_misread(photos, y, digits):
    """Draw `photos` with their correct and predicted digits as captions. Return the last axes.

    y, digits: the correct and the predicted digits (N, L)
    """
    is_, read = (["".join(map(str, number)) for number in some] for some in (y, digits))
    captions = [f"{a}, read as {b}" for a, b in zip(is_, read, strict=True)]
    return show_photos(photos, captions, title="In most misread numbers, digits touch")


def show_paper(photo, paper, limit):
    """Draw a photo, the brightness of the paper and the ink. Return the last axes.

    photo, paper: the brightness (H, W) of each pixel, and of the paper around it
    limit: a pixel is ink if it is darker than the paper by more than `limit`
    """
    fig, axes = plt.subplots(1, 3, figsize=(9.6, 1.45), layout="constrained")
    ink = 255.0 * (paper - photo <= limit)
    titles = ("the photo", "the paper around each place", f"darker by more than {limit:.0f}")
    for ax, picture, title in zip(axes, (photo, paper, ink), titles, strict=True):
        framed(ax, title).imshow(picture, cmap="gray", vmin=0, vmax=255)
    describe(
        ax,
        "A photo of a number in uneven light; beside it the light alone, without the number; and "
        "the number alone, black on white.",
    )
    return ax


def framed(ax, title=""):
    ax.set(xticks=[], yticks=[])
    ax.set_title(title, fontsize=10)
    for spine in ax.spines.values():
        spine.set(visible=True, color=INK, lw=THIN)
    return ax


def coloured(labels):
    """Return colours (H, W, 3) for `labels` (H, W): blue if odd, orange if even and white if 0."""
    return COLOURS[np.where(labels > 0, 2 - labels % 2, 0)]


def show_pieces(labels, boxes=(), title=""):
    """Draw numbered pieces of ink, with a frame for each box. Return the axes.

    labels: an array (H, W) with the number of the piece at each pixel, or 0 for paper
    boxes: rows (top, left, bottom, right)
    """
    height, width = labels.shape
    _, ax = plt.subplots(figsize=(5.6, 5.6 * height / width + 0.3), layout="constrained")
    framed(ax, title).imshow(coloured(labels))
    for number in range(1, labels.max() + 1):
        rows, columns = np.nonzero(labels == number)
        colour = BLUE if number % 2 else "#8a5f00"
        place = (columns.mean(), rows.max() + 2)
        ax.text(*place, number, ha="center", va="top", color=colour, weight="bold", fontsize=10)
    for top, left, bottom, right in boxes:
        corner, size = (left - 0.5, top - 0.5), (right - left, bottom - top)
        ax.add_patch(plt.Rectangle(corner, *size, fc="none", ec=INK, lw=THIN))
    words = f", in {len(boxes)} frames" if len(boxes) else ""
    describe(ax, f"{labels.max()} pieces of ink in two colours, numbered{words}. {title}")
    return ax
