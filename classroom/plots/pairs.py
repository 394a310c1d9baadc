"""Plots that compare two networks, and a plot of the number of heads in tosses of a fair coin."""

from math import comb

import matplotlib.pyplot as plt
import numpy as np

from .digits import show_digits
from .style import BLUE, GREY, ORANGE, describe

SHOWN = 10  # pictures in a row


def plot_mistakes(mistakes):
    """Draw bars for the number of mistakes of two networks on each digit. Return the axes.

    mistakes: a table with the column `label`, then a column for each network
    """
    label, (one, other) = mistakes["label"].to_numpy(), list(mistakes)[1:]
    _, ax = plt.subplots()
    bars = {"width": 0.4, "edgecolor": "white"}
    ax.bar(label - 0.2, mistakes[one], color=ORANGE, label=one, **bars)
    ax.bar(label + 0.2, mistakes[other], color=BLUE, hatch="//", label=other, **bars)
    ax.set(xlabel="digit", ylabel="mistakes on dev", xticks=range(10))
    no_better = int((mistakes[other] >= mistakes[one]).sum())
    fewer = mistakes[other].sum() < mistakes[one].sum()
    better = f"The {other if fewer else one} network makes fewer mistakes"
    ax.set_title(better + (", but not with every digit" if fewer and no_better else ""))
    ax.legend()
    counts = ", ".join(f"{d}: {a} and {b}" for d, a, b in mistakes.to_numpy().tolist())
    describe(ax, f"Bars: mistakes of the {one} and the {other} network by digit. {counts}.")
    return ax


def show_changed(above, below, title):
    """Draw `above` and `below`, pairs (images, captions), in two rows. Return the axes."""
    images, captions = [], []
    for pictures, words in (above, below):
        pictures, words = pictures[:SHOWN], list(words)[:SHOWN]
        missing = SHOWN - len(pictures)
        images += [pictures.reshape(-1, 784), np.zeros((missing, 784), dtype=np.uint8)]
        captions += words + [""] * missing
    rows = [", ".join(filter(None, captions[start : start + SHOWN])) for start in (0, SHOWN)]
    alt = f"Two rows of digits. {title}. Above: {rows[0]}. Below: {rows[1]}."
    return show_digits(np.concatenate(images), captions, SHOWN, 0.85, title, alt)


def plot_coin(heads, throws):
    """Plot the probability of each number of heads in `throws` tosses of a fair coin.

    Orange bars mark the numbers at least as far from half of `throws` as `heads`. Return the axes.
    """
    numbers = np.arange(throws + 1)
    chances = np.array([comb(throws, k) / 2**throws for k in numbers.tolist()])
    uneven = np.abs(2 * numbers - throws) >= abs(2 * heads - throws)
    share = chances[uneven].sum()
    _, ax = plt.subplots(figsize=(7, 2.8))
    ax.bar(numbers, chances, color=np.where(uneven, ORANGE, BLUE), width=0.85)
    ax.axvline(heads, color=GREY, linestyle="--", lw=1.2)
    edge = 4 * np.sqrt(throws) / 2  # nothing to be seen beyond four standard deviations
    ax.set(xlim=(throws / 2 - edge, throws / 2 + edge), xlabel="heads", ylabel="probability")
    says = f"{share:.1%}" if share >= 0.001 else "less than 0.1%"
    title = (
        f"{heads} heads in {throws} throws: a fair coin is at least as uneven in {says} of all "
        "cases"
    )
    ax.set_title(title)
    describe(ax, f"Bars: the probability of each number of heads, a hill around one half. {title}.")
    return ax
