"""Plots of the errors and the costs of a program that may refuse to read a number."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from ..reading.refusing import mean_cost
from .drawing import INK, THICK, THIN
from .style import BLUE, GREY, ORANGE, describe

LEAST = 0.003  # doubt, one minus the confidence: smaller ones are drawn here


def show_power(shares, measured=(), lengths=range(1, 11)):
    """Plot the share of numbers read without a mistake against their length. Return the axes.

    shares: accuracies on single digits, at most three, with a curve for each
    measured: pairs (length, share), drawn as points
    """
    _, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
    lengths = np.array(lengths)
    for share, colour in zip(shares, (ORANGE, BLUE, GREY), strict=False):
        ax.plot(lengths, share**lengths, color=colour, lw=THICK, marker="o", ms=4)
        ax.text(lengths[-1] + 0.2, share ** lengths[-1], f"{share:.1%} per digit", va="center")
    for length, share in measured:
        ax.plot(length, share, "D", color=INK, ms=8, mfc="none", mew=2)
    ax.set(xlabel="digits in the number", ylabel="numbers wholly right", ylim=(0, 1.03))
    ax.set(xlim=(0.7, lengths[-1] + 2.3), xticks=lengths)
    ax.yaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.set_title("Every further digit can go wrong")
    told = "; ".join(f"with {s:.1%} per digit, {s ** lengths[-1]:.0%} remain right" for s in shares)
    describe(
        ax, f"Curves that fall with the length of the number. At {lengths[-1]} digits, {told}."
    )
    return ax


def curve(confidence, right):
    """Return the shares of refused numbers and, for each share, the error rate of accepted numbers.

    The shares are in ascending order.

    confidence: an array (N,); the numbers with the lowest confidence are refused first
    right: booleans (N,), true for each correct number
    """
    order = np.argsort(-confidence, kind="stable")
    accepted = np.arange(1, len(right) + 1)
    return (1 - accepted / len(right))[::-1], (np.cumsum(~right[order]) / accepted)[::-1]


def show_refusals(ways, right):
    """Plot the error rate of accepted numbers against the share of refused ones. Return the axes.

    ways: {method: confidence (N,)}, for at most two methods
    right: booleans (N,), true for each correct number
    """
    _, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
    told = []
    for (name, confidence), colour in zip(ways.items(), (ORANGE, BLUE), strict=False):
        refused, wrong = curve(confidence, right)
        keep = refused <= 0.5
        ax.plot(refused[keep], wrong[keep], color=colour, lw=THICK, label=name)
        told.append(f"{name}: {wrong[np.searchsorted(refused, 0.1)]:.1%}")
    ax.set(xlabel="numbers refused", ylabel="wrong, of those accepted", xlim=(0, 0.5))
    ax.set_ylim(bottom=0)
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.legend()
    ax.set_title("The first refusals remove most of the errors")
    words = f"Curves that fall steeply, from {np.mean(~right):.1%} wrong with nothing refused."
    describe(ax, f"{words} With a tenth refused: {', '.join(told)}.")
    return ax


def show_cost(confidence, right, threshold, astray, look):
    """Plot the confidence of correct and wrong numbers, and a threshold. Return the axes.

    confidence, right: the confidence (N,) in each number, and booleans (N,), true if it is correct
    threshold: the lowest confidence at which a number is accepted
    astray, look: the cost of a wrong number that is accepted, and the cost of a refused number
    """
    accepted = confidence >= threshold
    wrong, refused = int(np.sum(accepted & ~right)), int(np.sum(~accepted))
    cost = mean_cost(confidence, right, threshold, astray, look)
    _, ax = plt.subplots(figsize=(6.6, 2.5), layout="constrained")
    doubt = np.maximum(1 - confidence, LEAST)
    rng = np.random.default_rng(0)
    for rows, y, colour in ((right, 1, BLUE), (~right, 0, ORANGE)):
        up = y + rng.uniform(-0.28, 0.28, rows.sum())
        ax.scatter(doubt[rows], up, s=13, color=colour, alpha=0.6, lw=0)
    ax.axvline(max(1 - threshold, LEAST), color=INK, lw=THICK)
    ax.set(xscale="log", xlim=(1.3, 1.3 * LEAST), ylim=(-0.5, 1.5), yticks=[0, 1])
    ax.set_yticklabels(["wrong", "right"])
    ticks = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005]
    ax.set_xticks(ticks, [f"{1 - tick:.4g}" for tick in ticks])
    ax.minorticks_off()
    ax.set_xlabel("confidence of the whole number, stretched towards 1")
    ax.set_title(f"{wrong} sent astray, {refused} looked at: {cost:.2f} per number")
    ax.spines["left"].set_visible(False)
    ax.tick_params(axis="y", length=0)
    ax.plot([1.3, 1.3 * LEAST], [0.5, 0.5], color=GREY, lw=THIN, alpha=0.5)
    describe(
        ax,
        f"Points for numbers, the surer the further right. With a threshold of {threshold:.1%}, "
        f"{wrong} wrong ones are accepted and {refused} refused: a cost of {cost:.2f} per number.",
    )
    return ax
