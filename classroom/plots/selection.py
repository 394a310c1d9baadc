"""Plots of the bias in a score that was used to choose the winner."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from .style import BLUE, GREY, ORANGE, describe


def show_best_guesser(scores, new_score):
    """Plot a histogram of the scores (N,) of random guessers. Return the axes.

    new_score: the score of the best guesser on new images
    """
    _, ax = plt.subplots()
    ax.hist(scores, bins=np.arange(0.005, 0.26, 0.01), color=BLUE, edgecolor="white")
    top = ax.get_ylim()[1]
    for x, colour, words in (
        (scores.max(), ORANGE, "the best, on the images\nit was chosen by"),
        (new_score, "black", "the same guesser,\non new images"),
    ):
        ax.plot([x, x], [0, top * 1.15], color=colour, lw=2.2)
        ax.text(x + 0.002, top * 1.15, words, va="top", fontsize=9)
    ax.set(xlabel="share of the images guessed right", ylabel="guessers", xlim=(0, 0.26))
    ax.xaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.set_title("The best guesser looks twice as good as it is")
    describe(
        ax,
        f"A histogram of the scores of {len(scores)} guessers around 10%. The best has "
        f"{scores.max():.0%}, and on new images {new_score:.0%}.",
    )
    return ax


def show_flattery(counts, shown, kept):
    """Plot the winner's accuracy on the digits used to choose it and on others. Return the axes.

    counts: the numbers of digits used to choose the winner
    shown, kept: the accuracy on these digits and on other digits, for each count
    """
    _, ax = plt.subplots()
    ax.vlines(counts, kept, shown, color=GREY, lw=1.2)
    ax.plot(counts, shown, "o-", color=ORANGE, label="on the digits that it was chosen by")
    ax.plot(counts, kept, "o-", color=BLUE, label="on other digits")
    for count, high, low in zip(counts, shown, kept, strict=True):
        gap = f"{100 * (high - low):.1f} points"
        ax.text(count * 1.08, (high + low) / 2, gap, fontsize=9, va="center")
    ax.set(xscale="log", xlabel="digits that it was chosen by", ylabel="the winner's accuracy")
    ax.set_xticks(counts, [f"{count:,}" for count in counts])
    ax.minorticks_off()
    ax.set_xlim(counts[0] * 0.8, counts[-1] * 2)
    ax.yaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.set_title("The fewer digits you choose by, the more the winner's score flatters")
    ax.legend()
    gaps = [f"{n:,}: {100 * (a - b):.1f}" for n, a, b in zip(counts, shown, kept, strict=True)]
    describe(
        ax,
        "The winner's score on the digits that it was chosen by falls towards its score on other "
        f"digits. Percentage points between them, by number of digits: {', '.join(gaps)}.",
    )
    return ax
