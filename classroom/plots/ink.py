"""A plot of the amount of ink in each digit."""

import matplotlib.pyplot as plt
import numpy as np

from .style import BLUE, ORANGE, describe


def plot_ink(ink, y):
    """Plot the mean and the 10th and 90th percentiles of each digit's ink. Return the axes.

    ink, y: the mean pixel value (N,) and the label (N,) of each image
    """
    _, ax = plt.subplots(figsize=(7, 3.4))
    means = np.array([ink[y == digit].mean() for digit in range(10)])
    for digit in range(10):
        low, high = np.percentile(ink[y == digit], (10, 90))
        ax.plot([low, high], [digit, digit], color=BLUE, lw=6, alpha=0.35, solid_capstyle="round")
    ax.plot(means, range(10), "o", color=ORANGE, markersize=8)
    ax.set(xlabel="ink: the mean of an image's 784 pixels", ylabel="digit", yticks=range(10))
    ax.invert_yaxis()
    ax.spines["left"].set_visible(False)
    ax.tick_params(axis="y", length=0)
    ax.set_title("The amounts of ink overlap: even a 1 may take as much as a 7")
    describe(
        ax,
        "Ten bars: the ink of eight in ten images of each digit, with a dot at the mean. The 1s "
        f"need the least, {means[1]:.0f} on average, and the 0s the most, {means[0]:.0f}; every "
        "bar overlaps with others.",
    )
    return ax
