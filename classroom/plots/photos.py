"""Figures of a photo of a digit and of the ink that was found in it."""

import matplotlib.pyplot as plt
import numpy as np

from .drawing import INK, THIN
from .style import describe


def show_threshold(photo, threshold, page):
    """Draw a photo beside a mask of the pixels darker than `threshold`. Return the mask's axes.

    photo, page: arrays (H, W); `page` is the original ink, for the alternative text
    """
    ink = np.where(photo < threshold, 255.0, 0.0)
    found = np.mean(ink[page > 128] > 0)
    taken = np.mean(ink[page == 0] > 0)
    ax = side_by_side(photo, ink, f"darker than {threshold}")
    describe(
        ax,
        f"Darker than {threshold}: {found:.0%} of the digit's ink, and {taken:.0%} of the paper.",
    )
    return ax


def show_found(photo, ink):
    """Draw `photo` (H, W) beside the `ink` (H, W) found in it. Return the axes of the ink."""
    ax = side_by_side(photo, ink, "much darker than the paper around it")
    describe(ax, "A photo of a digit, dim at the right, and beside it the digit's ink alone.")
    return ax


def side_by_side(photo, ink, title):
    _, axes = plt.subplots(1, 2, figsize=(5.6, 2.9), layout="constrained")
    for ax, picture, words in zip(axes, (255 - photo, ink), ("the photo", title), strict=True):
        ax.imshow(picture, cmap="gray_r", vmin=0, vmax=255)
        ax.set(xticks=[], yticks=[])
        ax.set_title(words)
        for spine in ax.spines.values():
            spine.set(visible=True, color=INK, lw=THIN)
    return axes[1]
