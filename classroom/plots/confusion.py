"""A plot of a confusion matrix."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from .style import BLUE, GREY, describe

MISTAKES = LinearSegmentedColormap.from_list("mistakes", ["white", BLUE])


def show_confusion(counts):
    """Draw a confusion matrix in which only the mistakes are coloured. Return the axes.

    counts: an array (K, K), in which `counts[i, j]` examples of class i are classified as j
    """
    counts = np.asarray(counts)
    classes = len(counts)
    mistakes = np.where(np.eye(classes, dtype=bool), 0, counts)
    top = mistakes.max()  # gets three quarters of the full blue: black can be read on it

    _, ax = plt.subplots(figsize=(2 + 0.45 * classes, 1.4 + 0.36 * classes))
    ax.imshow(mistakes, cmap=MISTAKES, vmin=0, vmax=max(4 / 3 * top, 1e-9), aspect="auto")
    for i in range(classes):
        ax.add_patch(
            plt.Rectangle((i - 0.5, i - 0.5), 1, 1, fill=False, edgecolor=GREY, clip_on=False)
        )
        for j in range(classes):
            color = "black" if counts[i, j] else GREY
            ax.text(j, i, f"{counts[i, j]:,}", ha="center", va="center", fontsize=9, color=color)
    ax.set(xlabel="taken for", ylabel="is", xticks=range(classes), yticks=range(classes))
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    title = finding(counts, mistakes)
    ax.set_title(title)
    describe(ax, f"Confusion matrix, counts. {title}. {in_words(counts, mistakes)}.")
    return ax


def finding(counts, mistakes):
    """Return a title that names the most frequent mistake."""
    if not mistakes.any():
        return "No mistakes"
    i, j = np.unravel_index(mistakes.argmax(), mistakes.shape)
    return f"The most frequent mistake: {counts[i, j]:,} of {counts[i].sum():,} {i}s taken for {j}"


def in_words(counts, mistakes):
    """Return, as text, the correct answers and the most frequent mistake of each class."""
    rows = [
        f"{i}: right {counts[i, i]:,} times, "
        + (
            f"most often taken for {row.argmax()} ({row.max():,} times)"
            if row.any()
            else "never taken for another"
        )
        for i, row in enumerate(mistakes)
    ]
    return "; ".join(rows)
