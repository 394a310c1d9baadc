"""A plot of the accuracy on shifted digits."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from .style import BLUE, ORANGE, describe


def plot_moved(shares):
    """Plot the mean, lowest and highest accuracy on shifted digits. Return the axes.

    shares: {name: accuracies (networks, shifts)}, first for dense, then for convolutional networks,
        for shifts of 0, 1, 2, … pixels to the right
    """
    _, ax = plt.subplots(layout="constrained")
    words = []
    for (name, table), style in zip(shares.items(), ((ORANGE, "s"), (BLUE, "o")), strict=True):
        colour, mark = style
        table, moves = np.asarray(table), range(len(table[0]))
        ax.fill_between(moves, table.min(axis=0), table.max(axis=0), color=colour, alpha=0.2, lw=0)
        means = table.mean(axis=0)
        ax.plot(moves, means, mark + "-", color=colour, label=name)
        words.append(f"{name} {', '.join(f'{share:.0%}' for share in means)}")
    ax.set_xticks(moves)
    ax.set(xlabel="pixels to the right", ylabel="accuracy on dev", ylim=(0, 1))
    ax.yaxis.set_major_formatter(PercentFormatter(xmax=1))
    ax.set_title("The convolutional networks lose moved digits later")
    ax.legend()
    describe(
        ax,
        "Two falling lines, the accuracy of digits moved by "
        f"{', '.join(map(str, moves))} pixels: {'; '.join(words)}.",
    )
    return ax
