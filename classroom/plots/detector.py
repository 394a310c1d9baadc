"""Plots of the results of a detector for one digit."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from .digits import an
from .style import BLUE, GREY, ORANGE, describe

MISSED = "#d9dde1"


def draw_detector(digit, scores, y, X, threshold):
    """Draw a bar of the misses, hits and false alarms of a detector. Return the axes of the bar.

    scores: the probabilities (N,) of `digit`; those of at least `threshold` are positive
    y, X: the labels (N,) and the images (N, 784); the ten least certain positives are drawn
    """
    called, real = scores >= threshold, y == digit
    found, missed, alarms = (
        np.sum(chosen) for chosen in (called & real, ~called & real, called & ~real)
    )
    figure, (bar, row) = plt.subplots(2, figsize=(7.6, 3.5), height_ratios=(1.25, 1))
    draw_bar(bar, digit, found, missed, alarms)
    shown = np.flatnonzero(called)[np.argsort(scores[called], kind="stable")][:10]
    draw_row(row, X[shown], y[shown] != digit, digit)
    recall, precision = found / (found + missed), found / max(found + alarms, 1)
    bar.set_title(
        f"Threshold {threshold:g}: recall {recall:.1%}, precision {precision:.1%}", fontsize=12
    )
    describe(
        bar,
        f"At a threshold of {threshold:g}, {found:,} of the {digit}s are found and {missed:,} "
        f"missed; {alarms:,} others are called {an(digit)}. Recall {recall:.1%}, precision "
        f"{precision:.1%}.",
    )
    return bar


def draw_bar(ax, digit, found, missed, alarms):
    """Draw a bar of the missed digits, the found digits and the false alarms, with two brackets."""
    whole, widest = found + missed, 1.75 * (found + missed)
    parts = ((0, missed, MISSED, "missed"), (missed, found, BLUE, "found"))
    for left, width, colour, name in (*parts, (whole, alarms, ORANGE, "false alarms")):
        ax.barh(0, width, left=left, color=colour, height=0.5)
        if width > 0.16 * widest or name != "false alarms" and width > 0.1 * widest:
            ink = "white" if colour == BLUE else "black"
            ax.text(
                left + width / 2,
                0,
                f"{name}\n{width:,}",
                ha="center",
                va="center",
                color=ink,
                fontsize=9,
            )
    bracket(ax, 0, whole, 0.42, 1, f"all the {digit}s: {whole:,}")
    bracket(ax, missed, whole + alarms, -0.42, -1, f"called {an(digit)}: {found + alarms:,}")
    ax.set(xlim=(-5, widest), ylim=(-1, 1))
    ax.axis("off")


def bracket(ax, left, right, y, up, words):
    """Draw a labelled bracket, above the bar if `up` is 1 and below the bar if `up` is −1."""
    ends = y - 0.1 * up
    ax.plot([left, left, right, right], [ends, y, y, ends], color="black", lw=1.2)
    ax.text(
        (left + right) / 2,
        y + 0.1 * up,
        words,
        ha="center",
        va="bottom" if up > 0 else "top",
        fontsize=10,
    )


def draw_row(ax, images, wrong, digit):
    """Draw up to ten images in a row, with a frame around each image for which `wrong` is true."""
    for place, (image, mistaken) in enumerate(zip(images, wrong, strict=True)):
        box = (place + 0.04, place + 0.96, 0.04, 0.96)
        ax.imshow(image.reshape(28, 28), extent=box, cmap="gray_r", vmin=0, vmax=255)
        if mistaken:
            frame = plt.Rectangle((place + 0.04, 0.04), 0.92, 0.92, ec=ORANGE, fc="none", lw=2.6)
            ax.add_patch(frame)
    ax.set(xlim=(0, 10), ylim=(0, 1), aspect="equal")
    ax.axis("off")
    ax.set_title(
        f"Of those it calls {an(digit)}, the ten it is least sure of (framed: not {an(digit)})",
        fontsize=10,
    )


def show_tradeoff(digit, scores, y, thresholds):
    """Plot precision and recall of a detector for `digit` at each threshold. Return the axes.

    scores, y: the network's probabilities (N,) of `digit`, and the labels (N,)
    """
    real = y == digit
    called = scores >= np.asarray(thresholds)[:, np.newaxis]  # (thresholds, N)
    found = np.sum(called & real, axis=1)
    recall, precision = found / real.sum(), found / np.maximum(called.sum(axis=1), 1)
    _, ax = plt.subplots(figsize=(7, 2.9))
    ax.plot(recall, "o-", color=BLUE, label="recall")
    ax.plot(precision, "s-", color=ORANGE, label="precision")
    ax.set_xticks(range(len(thresholds)), [f"{threshold:g}" for threshold in thresholds])
    ax.set(xlabel="threshold", ylabel=f"detecting {digit}s on dev", ylim=(0, 1.05))
    ax.yaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.grid(axis="y", color=GREY, alpha=0.25)
    ax.set_title("A higher threshold costs recall and buys precision")
    ax.legend(loc="lower center")
    rows = (
        f"{t:g}: {r:.0%} and {p:.0%}" for t, r, p in zip(thresholds, recall, precision, strict=True)
    )
    describe(ax, f"Two curves that cross. Recall and precision by threshold: {', '.join(rows)}.")
    return ax
