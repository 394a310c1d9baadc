"""A plot of accuracy against the share of digits that a network leaves to a human."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from .style import BLUE, describe


def show_abstaining(confidence, right):
    """Plot a network's accuracy against the share of digits left to a human. Return the axes.

    confidence: the confidence (N,) in each answer; the least confident are left to a human first
    right: booleans (N,), true for each correct answer
    """
    count = len(right)
    answered = np.arange(1, count + 1)
    accuracy = np.cumsum(right[np.argsort(-confidence, kind="stable")]) / answered
    _, ax = plt.subplots()
    ax.plot(1 - answered / count, accuracy, color=BLUE)
    ax.set(xlabel="share of the digits left to a human", ylabel="accuracy on the rest")
    ax.set(xlim=(0, 0.5), ylim=(accuracy[-1] - 0.01, 1.002))
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.set_title("The digits that it is least sure of hold most of its mistakes")
    tenth, fifth = (accuracy[round(count * part) - 1] for part in (0.9, 0.8))
    describe(
        ax,
        f"A curve that rises from {accuracy[-1]:.1%} with nothing left out to {tenth:.1%} with a "
        f"tenth and {fifth:.1%} with a fifth left out.",
    )
    return ax
