"""What a network gains and what it forgets while it learns a new hand."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from .style import BLUE, ORANGE, describe


def show_forgetting(new, old):
    """Pairs of bars: the share read right of the new hand and of dev; returns the axes.

    new, old: {network: share}, with the same networks in the same order
    """
    _, ax = plt.subplots(figsize=(7, 3.3), layout="constrained")
    places = np.arange(len(new))
    for shift, shares, colour, name in (
        (-0.2, new, ORANGE, "this hand"),
        (0.2, old, BLUE, "everybody else's (dev)"),
    ):
        bars = ax.bar(places + shift, list(shares.values()), 0.38, color=colour, label=name)
        ax.bar_label(bars, [f"{share:.0%}" for share in shares.values()], padding=2)
    ax.set_xticks(places, list(new))
    ax.set(ylabel="share read right", ylim=(0, 1.12))
    ax.yaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=2)
    ax.set_title("Old digits in between keep the network from forgetting")
    told = (f"{name}: {new[name]:.0%} and {old[name]:.0%}" for name in new)
    describe(ax, f"Pairs of bars, the share read right of this hand and of dev. {'; '.join(told)}.")
    return ax
