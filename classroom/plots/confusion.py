"""Which class is taken for which: a confusion matrix as a picture."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from .style import BLUE, GREY, describe

MISTAKES = LinearSegmentedColormap.from_list("mistakes", ["white", BLUE])


def show_confusion(counts, rates=False):
    """A confusion matrix (K, K), row i and column j: the i that were taken for j; returns its axes.

    The colour is for the mistakes alone. The diagonal, all that is right, would be twenty times
    as dark as anything else, so it stays white and has a frame.

    rates: show in each cell the share of its row in percent, instead of the count
    """
    counts = np.asarray(counts)
    classes = len(counts)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    numbers = 100 * shares if rates else counts
    mistakes = np.where(np.eye(classes, dtype=bool), 0, numbers)
    top = mistakes.max()  # gets three quarters of the full blue: black can be read on it

    _, ax = plt.subplots(figsize=(2 + 0.45 * classes, 1.4 + 0.36 * classes))
    ax.imshow(mistakes, cmap=MISTAKES, vmin=0, vmax=max(4 / 3 * top, 1e-9), aspect="auto")
    for i in range(classes):
        ax.add_patch(
            plt.Rectangle((i - 0.5, i - 0.5), 1, 1, fill=False, edgecolor=GREY, clip_on=False)
        )
        for j in range(classes):
            text = in_cell(numbers[i, j], rates)
            color = GREY if text == "0" else "black"
            ax.text(j, i, text, ha="center", va="center", fontsize=9, color=color)
    ax.set(xlabel="taken for", ylabel="is", xticks=range(classes), yticks=range(classes))
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    ax.set_title(finding(counts, numbers, mistakes, rates))
    describe(ax, in_words(numbers, mistakes, rates))
    return ax


def in_cell(number, rates):
    """0 stays 0; a share that is not 0 never looks like it."""
    if not number:
        return "0"
    return f"{number:.1f}" if rates else f"{number:,}"


def finding(counts, numbers, mistakes, rates):
    """The most frequent mistake, as a title."""
    if not mistakes.any():
        return "No mistakes"
    i, j = np.unravel_index(mistakes.argmax(), mistakes.shape)
    if rates:
        return f"The most frequent mistake: {numbers[i, j]:.1f}% of the {i}s taken for {j}"
    return f"The most frequent mistake: {counts[i, j]:,} of {counts[i].sum():,} {i}s taken for {j}"


def in_words(numbers, mistakes, rates):
    """What is to be seen, row by row."""
    unit = "%" if rates else "times"
    rows = [
        f"{i}: right {in_cell(numbers[i, i], rates)} {unit}, "
        + (f"most often taken for {row.argmax()}" if row.any() else "never taken for another")
        for i, row in enumerate(mistakes)
    ]
    return f"Confusion matrix, {'in percent of each row' if rates else 'counts'}. {'; '.join(rows)}"
