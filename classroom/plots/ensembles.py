"""A plot of the accuracies of single networks and of ensembles."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import MultipleLocator, PercentFormatter

from .style import BLUE, GREY, ORANGE, describe


def plot_ensembles(single, best, together):
    """Plot the accuracies of single networks and of the ensembles they form. Return the axes.

    single, together: the accuracies of networks (groups, networks) and of ensembles (groups,)
    best: the indices (groups,) of the network chosen in each group
    """
    _, ax = plt.subplots(figsize=(6, 3.4))
    groups = np.arange(len(single))
    aside = np.linspace(-0.18, 0.18, single.shape[1])
    ax.plot(groups[:, None] + aside, single, "o", color=GREY, alpha=0.6, ms=4.5)
    ax.plot([], [], "o", color=GREY, alpha=0.6, ms=4.5, label="one network")
    chosen = single[groups, best]
    ax.plot(groups + aside[best], chosen, "o", color=BLUE, ms=8, label="the one chosen by dev")
    ax.plot(groups, together, "s", color=ORANGE, ms=8, label="all of the group together")
    ax.set_xticks(groups, [f"group {group + 1}" for group in groups])
    ax.set(ylabel="accuracy on other digits", xlim=(-0.5, len(groups) - 0.5))
    ax.yaxis.set_major_locator(MultipleLocator(0.005))
    ax.yaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=1))
    ax.set_title("Ten networks together read more than the best one alone")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    pairs = (f"{a:.1%} and {b:.1%}" for a, b in zip(chosen, together, strict=True))
    describe(
        ax,
        f"For each of {len(groups)} groups, {single.shape[1]} grey dots. The network that was "
        f"chosen, and all of the group together: {'; '.join(pairs)}.",
    )
    return ax
