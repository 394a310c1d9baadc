"""A reliability diagram, which compares a network's confidence with its accuracy."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.evaluation import confidence_interval

from .style import BLUE, GREY, describe

PLAIN = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}  # the background of a number


def show_reliability(counts, confidence, accuracy):
    """Plot accuracy against confidence, with 95% confidence intervals. Return the axes.

    The arguments are the arrays (bins,) that `helpers.evaluation.calibration` returns.
    """
    used = np.asarray(counts) > 0
    counts, x, y = (np.asarray(a)[used] for a in (counts, confidence, accuracy))
    low, high = confidence_interval(y * counts, counts)

    _, ax = plt.subplots(figsize=(5.2, 4.2))
    ax.plot([0, 1], [0, 1], color=GREY, linestyle="--", label="right as often as it says")
    bars = np.maximum([y - low, high - y], 0)
    ax.errorbar(x, y, yerr=bars, fmt="o", color=BLUE, ecolor=BLUE, capsize=3, label="what it did")
    for place, end, count in zip(x, low, counts, strict=True):
        ax.text(place, end - 0.02, f"{count:,}", ha="center", va="top", fontsize=8, bbox=PLAIN)
    ax.set(xlim=(0, 1.05), ylim=(-0.08, 1.05))
    ax.set(xlabel="confidence: what it says", ylabel="accuracy: the share that is right")
    ax.legend(loc="upper left")
    ax.set_title(finding(counts, x, y))
    bins = [f"{count:,} at {a:.0%}: {b:.0%}" for count, a, b in zip(counts, x, y, strict=True)]
    describe(
        ax,
        "Points beside a diagonal: how often the network is right, by how sure it is. "
        f"{finding(counts, x, y)}. The number of examples at each confidence, and the share that "
        f"is right: {'; '.join(bins)}",
    )
    return ax


def finding(counts, confidence, accuracy):
    """Return a title that says whether the network is overconfident, underconfident or neither."""
    total = counts.sum()
    says, right = (np.sum(counts * share) / total for share in (confidence, accuracy))
    low, high = confidence_interval(right * total, total)
    verdict = "Right about as often as it says"
    if says > high:
        verdict = "Overconfident"
    if says < low:
        verdict = "Underconfident"
    return f"{verdict}: it says {says:.1%}, {right:.1%} are right"
