"""A plot of the accuracy of two training runs against computing time."""

import matplotlib.pyplot as plt

from .style import BLUE, ORANGE, describe


def show_race(all_at_once, in_batches, names=("all digits at a time", "mini-batches")):
    """Plot the accuracy of two training runs against computing time. Return the axes.

    all_at_once, in_batches: the `Run` that `race` returned for full-batch and mini-batch training
    """
    _, ax = plt.subplots()
    looks = (all_at_once, "o-", ORANGE, -34), (in_batches, "-", BLUE, -12)
    for name, (run, style, colour, below) in zip(names, looks, strict=True):
        ax.plot(run.seconds, run.accuracy, style, color=colour, markersize=4, lw=2)
        ax.annotate(
            f"{name}: {run.steps[-1]:,} steps",
            (run.seconds[-1], run.accuracy[-1]),
            (0, below),
            textcoords="offset points",
            ha="right",
            va="top",
            color=colour,
            weight="bold",
        )
    ax.set(xlabel="seconds of computing", ylabel="accuracy on dev", ylim=(0, 1), xlim=(0, None))
    ax.yaxis.set_major_formatter("{x:.0%}")
    ax.set_title("After the same seconds, mini-batches are far ahead")
    slow, fast = all_at_once.accuracy[-1], in_batches.accuracy[-1]
    describe(
        ax,
        "Accuracy on dev against seconds of computing. The curve of the mini-batches rises at once "
        f"and ends at {fast:.0%}; that of all digits at a time climbs slowly, a step at a time, to "
        f"{slow:.0%}.",
    )
    return ax
