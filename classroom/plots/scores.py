"""A plot of the accuracies of several training methods, compared with a baseline."""

import matplotlib.pyplot as plt
import numpy as np

from ..experiments.comparing import chance
from .style import BLUE, GREY, ORANGE, describe

SHOWN = 0.05  # the p-value below which a difference counts as shown


def show_scores(results, title=""):
    """Plot the accuracies and the p-value of each training method. Return the axes.

    results: {name: runs}; the runs are a table returned by `run` or a sequence of accuracies.
        The p-values compare each method with the first.
    """
    scores = {name: accuracies(runs) for name, runs in results.items()}
    baseline = next(iter(scores.values()))
    _, ax = plt.subplots(figsize=(8, 0.36 * len(scores) + 1.1), layout="constrained")
    words = []
    for row, (name, accuracy) in enumerate(scores.items()):
        p = chance(accuracy, baseline) if row else None
        colour = BLUE if p is None else ORANGE if p < SHOWN else GREY
        ax.plot(accuracy, [row] * len(accuracy), "o", color=colour, alpha=0.6, markersize=5)
        ax.plot(accuracy.mean(), row, "|", color="black", markersize=15, markeredgewidth=2)
        columns(ax, row, accuracy, p)
        words.append(in_words(name, accuracy, p))
    ax.axvline(baseline.mean(), color=BLUE, lw=1.2, ls="--", zorder=0)
    ax.set_yticks(range(len(scores)), list(scores))
    ax.set_ylim(len(scores) - 0.4, -1.1)
    ax.tick_params(left=False)
    ax.spines["left"].set_visible(False)
    ax.xaxis.set_major_formatter(lambda x, _: f"{100 * x:.4g}%")
    ax.set_xlabel("accuracy on dev: a dot for each seed, a bar for the mean")
    ax.set_title(title)
    describe(ax, "A row of dots for each way of training: " + "; ".join(words) + ".")
    return ax


def accuracies(runs):
    """Return the accuracies on dev in `runs`, a table or a sequence, as an array."""
    return np.asarray(getattr(runs, "dev_accuracy", runs), dtype=float)


PLACES = {"mean": 32, "range": 92, "p": 146}  # of the columns, in points from the chart


def columns(ax, row, accuracy, p):
    """Write the mean, range and p-value of a row beside the plot, and headings above row 0."""
    if row == 0:
        for name in PLACES:
            column(ax, name, -0.8, name, color=GREY)
    column(ax, "mean", row, f"{accuracy.mean():.1%}")
    column(ax, "range", row, f"{100 * accuracy.min():.1f} to {100 * accuracy.max():.1f}")
    if p is not None:
        column(ax, "p", row, f"{p:.3f}", weight="bold" if p < SHOWN else "normal")


def column(ax, name, row, text, **style):
    place = {"xycoords": ax.get_yaxis_transform(), "textcoords": "offset points"}
    middle = {"ha": "center", "va": "center", "fontsize": 9}
    ax.annotate(text, (1, row), (PLACES[name], 0), **place, **middle, **style)


def in_words(name, accuracy, p):
    compared = "" if p is None else f", p = {p:.3f}"
    low, high = accuracy.min(), accuracy.max()
    return f"{name} {accuracy.mean():.1%} ({low:.1%} to {high:.1%}{compared})"
