"""Figures of quantised weights and of their effect on the accuracy."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from .drawing import INK, THIN
from .sheet import tiled
from .style import BLUE, ORANGE, describe

NEURONS = (3, 8, 12, 20, 27, 33, 45, 60)  # of the 64, those that are shown
COLOURS = plt.get_cmap("RdBu").with_extremes(bad="0.75")


def show_bits(networks, bits, shares):
    """Draw weights quantised to `bits` bits beside a plot of the accuracy. Return the first axes.

    networks: {number of bits: network}
    shares: {number of bits: accuracy on dev}, plotted from the largest number down to `bits`
    """
    W = networks[bits].layers[0].W[:, NEURONS]
    _, (ax, right) = plt.subplots(1, 2, figsize=(7.6, 2.7), width_ratios=(1.55, 1))
    sheet, _ = tiled(W.T.reshape(-1, 28, 28), 4, gap=2)
    ax.imshow(sheet, cmap=COLOURS, vmin=-0.6, vmax=0.6)
    ax.axis("off")
    ax.set_title(f"{bits} bits: {2**bits - 1} values a neuron, {shares[bits]:.1%} read right")
    seen = [b for b in shares if b >= bits]  # so that moving the slider shows what comes next
    right.plot(seen, [shares[b] for b in seen], "-", color=INK, lw=THIN)
    right.plot(bits, shares[bits], "o", color=ORANGE, ms=10)
    right.set(xlabel="bits for each weight", ylabel="accuracy on dev", ylim=(0, 1.05))
    right.set(xlim=(max(shares) + 0.4, min(shares) - 0.4), xticks=list(shares))
    right.yaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.figure.subplots_adjust(left=0.01, right=0.99, wspace=0.28, bottom=0.19, top=0.9)
    zeros = np.mean(np.abs(W) < 1e-9)
    describe(
        ax,
        f"Weights of eight neurons in {bits} bits, {2**bits - 1} values for each neuron; "
        f"{zeros:.0%} of them are 0. The network reads {shares[bits]:.1%} of dev.",
    )
    return ax


def show_dots(pictures):
    """Draw `pictures`, {title: weights (784,) of a neuron}, side by side. Return the first axes."""
    _, axes = plt.subplots(1, len(pictures), figsize=(2.6 * len(pictures), 2.9))
    for ax, (title, weights) in zip(axes, pictures.items(), strict=True):
        limit = np.abs(weights).max()
        ax.imshow(weights.reshape(28, 28), cmap=COLOURS, vmin=-limit, vmax=limit)
        ax.set_title(title, loc="center")
        ax.set(xticks=[], yticks=[])
        for spine in ax.spines.values():
            spine.set(visible=True, color=INK, lw=0.8)
    axes[0].figure.subplots_adjust(left=0.01, right=0.99, wspace=0.06, bottom=0.02, top=0.88)
    first = next(iter(pictures.values()))
    told = "; ".join(
        f"{title}, {len(np.unique(weights))} values, {np.mean(weights == 0):.0%} of them 0, "
        f"correlation {kept_areas(weights, first):.2f}"
        for title, weights in pictures.items()
    )
    describe(
        axes[0],
        "The weights of one neuron as a picture, blue above 0, red below, with the correlation of "
        f"its areas (means of 4 × 4 pixels) with those of the first picture: {told}.",
    )
    return axes[0]


def kept_areas(weights, first):
    """Return the correlation between two images (784,) after averaging 4 × 4 blocks of pixels."""
    blurred = (one.reshape(7, 4, 7, 4).mean(axis=(1, 3)).ravel() for one in (weights, first))
    return np.corrcoef(*blurred)[0, 1]


def show_costs(costs, title):
    """Plot how quantisation changes the accuracy, with 95% intervals. Return the axes.

    costs: {method: {number of bits: (low, high)}}, the ends of each interval as fractions, for at
        most three methods
    """
    _, ax = plt.subplots(figsize=(7, 3.2), layout="constrained")
    told = []
    for number, (way, row) in enumerate(costs.items()):
        bits, ends = np.array(list(row)), 100 * np.array(list(row.values()))
        middle = ends.mean(axis=1)
        colour, mark = ((BLUE, "o"), (ORANGE, "s"), (INK, "^"))[number]
        shift = 0.16 * (number - (len(costs) - 1) / 2)
        half = (ends[:, 1] - ends[:, 0]) / 2
        ax.errorbar(bits + shift, middle, half, fmt=mark, color=colour, capsize=3, label=way)
        told.append(
            f"{way}: "
            + ", ".join(
                f"{b} bits {low:+.2f} to {high:+.2f}"
                for b, (low, high) in zip(bits, ends, strict=True)
            )
        )
    ax.axhline(0, color=INK, lw=THIN)
    ax.set(xlabel="bits for each weight", ylabel="change, percentage points")
    ax.set_xticks(sorted({b for row in costs.values() for b in row}))
    ax.set_title(title)
    if len(costs) > 1:
        ax.legend(loc="lower right")
    describe(
        ax,
        "Points with 95% intervals: by how many percentage points the accuracy on dev changes. "
        f"{'; '.join(told)}.",
    )
    return ax
