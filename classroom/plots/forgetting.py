"""A plot of how much a network learns and forgets when it is fine-tuned."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from .style import BLUE, ORANGE, describe


def show_forgetting(runs):
    """Draw bars for each network's accuracy on one person's digits and on dev. Return the axes.

    runs: {name of a network: (accuracy on the person's digits, accuracy on dev)}
    """
    _, ax = plt.subplots(figsize=(7, 3.3), layout="constrained")
    places, shares = np.arange(len(runs)), np.array(list(runs.values()))  # (networks, 2)
    for column, (colour, name) in enumerate(
        ((ORANGE, "this hand"), (BLUE, "all the others (dev)"))
    ):
        bars = ax.bar(
            places + 0.4 * column - 0.2, shares[:, column], 0.38, color=colour, label=name
        )
        ax.bar_label(bars, [f"{share:.0%}" for share in shares[:, column]], padding=2)
    ax.set_xticks(places, list(runs))
    ax.set(ylabel="share read right", ylim=(0, 1.12))
    ax.yaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=2)
    ax.set_title("Old digits in between keep the network from forgetting")
    told = "; ".join(f"{name}: {hand:.0%} and {dev:.0%}" for name, (hand, dev) in runs.items())
    describe(ax, f"Pairs of bars, the share read right of this hand and of dev. {told}.")
    return ax
