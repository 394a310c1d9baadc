"""Plots of how much an accuracy varies between test sets, seeds and digits."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from helpers.evaluation import confidence_interval

from .style import BLUE, GREY, ORANGE, describe


def show_bell(q, seen, count, seed=0):
    """Plot the accuracies on 1,000 simulated test sets, with their 95% interval. Return the axes.

    q, seen: the network's true accuracy, and its accuracy on the real test set
    count: the number of digits in a test set
    """
    scores = np.random.default_rng(seed).binomial(count, q, 1_000) / count
    spread, around = np.sqrt(q * (1 - q) / count), np.sqrt(seen * (1 - seen) / count)
    low, high = q - 1.96 * spread, q + 1.96 * spread
    possible = low <= seen <= high
    _, ax = plt.subplots(layout="constrained")
    ends = seen - 7 * around, seen + 7 * around
    ax.hist(scores, bins=np.linspace(*ends, 43), color=BLUE, edgecolor="white")
    for end in (low, high):
        ax.axvline(end, color="black", linestyle="--", lw=1.2)
    ax.axvline(seen, color=ORANGE, lw=2.6)
    ax.text(seen, 173, f"what we saw: {seen:.1%}", color=ORANGE, ha="center", weight="bold")
    ax.set(xlabel="accuracy on a test set", ylabel="test sets", ylim=(0, 170), xlim=ends)
    ax.xaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=1))
    verdict = "could have produced it" if possible else "would hardly have produced it"
    ax.set_title(f"A true accuracy of {q:.2%} {verdict}", pad=22)
    describe(
        ax,
        f"A histogram of 1,000 scores in the shape of a bell around {q:.2%}, with dashed lines at "
        f"{low:.1%} and {high:.1%}. What we saw, {seen:.1%}, is "
        f"{'between' if possible else 'outside'} them.",
    )
    return ax


def show_seeds(accuracies, count):
    """Plot the accuracies of networks that differ only in their seed. Return the axes.

    accuracies: the accuracy for each seed; the first is drawn with a 95% confidence interval
    count: the number of digits on which each accuracy was measured
    """
    accuracies = np.asarray(accuracies)
    low, high = confidence_interval(accuracies[0] * count, count)
    _, ax = plt.subplots(figsize=(7, 2.2))
    first, others = accuracies[0], accuracies[1:]
    ax.plot(others, np.linspace(0.55, 1.45, len(others)), "o", color=BLUE, alpha=0.7)
    bar = [[first - low], [high - first]]
    ax.errorbar(first, 0, xerr=bar, fmt="o", color=ORANGE, capsize=4, lw=2)
    ax.set(ylim=(-0.6, 1.8), xlabel="accuracy on dev")
    ax.set_yticks([0, 1], ["seed 0, its interval", "the other seeds"])
    ax.xaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=1))
    ax.set_title("The same digits, the same settings: another seed gives another score")
    describe(
        ax,
        f"A bar, the interval of one network, from {low:.1%} to {high:.1%}. Above it "
        f"{len(accuracies) - 1} points, networks with other seeds, from {accuracies[1:].min():.1%} "
        f"to {accuracies[1:].max():.1%}.",
    )
    return ax


def show_by_digit(counts):
    """Plot each digit's precision and recall with 95% confidence intervals. Return the axes.

    counts: a confusion matrix (10, 10), with the correct digits in its rows
    """
    counts = np.asarray(counts)
    found = np.diag(counts)
    _, ax = plt.subplots()
    words = []
    for name, whole, shift, colour, mark in (
        ("recall", counts.sum(axis=1), -0.13, BLUE, "o"),
        ("precision", counts.sum(axis=0), 0.13, ORANGE, "s"),
    ):
        whole = np.maximum(whole, 1)
        share = found / whole
        low, high = confidence_interval(found, whole)
        bars = np.maximum([share - low, high - share], 0)
        place = np.arange(len(counts)) + shift
        ax.errorbar(place, share, bars, fmt=mark, color=colour, capsize=2, label=name)
        rows = enumerate(zip(share, low, high, strict=True))
        told = (f"{d} {s:.0%} ({a:.0%} to {b:.0%})" for d, (s, a, b) in rows)
        words.append(f"{name}: {', '.join(told)}")
    recall = found / np.maximum(counts.sum(axis=1), 1)
    ax.set(xlabel="digit", xticks=range(len(counts)), ylabel="share")
    ax.yaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.grid(axis="y", color=GREY, alpha=0.25)
    ax.set_title(f"{recall.argmin()}s are found least often, {recall.argmax()}s most often")
    ax.legend(ncols=2, loc="lower right", bbox_to_anchor=(1, 1))
    describe(ax, f"Points with 95% intervals for the ten digits. {'; '.join(words)}.")
    return ax
