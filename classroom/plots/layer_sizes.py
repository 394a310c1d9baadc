"""A plot of the mean size of the slopes in each layer."""

import matplotlib.pyplot as plt
import numpy as np

from .style import BLUE, GREY, ORANGE, describe


def show_layer_sizes(sizes, title=""):
    """Plot the mean size of the slopes in each layer of several networks. Return the axes.

    sizes: {name: mean absolute slopes from the first layer to the last}, for at most three networks
    """
    _, ax = plt.subplots(figsize=(7, 3), layout="constrained")
    words = []
    for (name, line), colour in zip(sizes.items(), (GREY, ORANGE, BLUE), strict=False):
        ax.semilogy(np.arange(1, len(line) + 1), line, "o-", color=colour, label=name, markersize=4)
        words.append(f"{name}: {line[0]:.0e} in the first layer, {line[-1]:.0e} in the last")
    ax.set(xlabel="layer", ylabel="mean size of its slopes", title=title, xlim=(0.3, None))
    ax.xaxis.get_major_locator().set_params(integer=True)
    ax.legend()
    describe(ax, "Mean sizes of the slopes on a logarithmic scale. " + "; ".join(words) + ".")
    return ax
