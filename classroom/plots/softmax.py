"""A plot of the steps of softmax: scores, their exponentials and the probabilities."""

import matplotlib.pyplot as plt
import numpy as np

from .style import BLUE, ORANGE, describe


def show_softmax(Z, moved=None):
    """Draw bars for the logits `Z` (10,), their exponentials and their softmax probabilities.

    The bars of the digit `moved` are orange. Return the last axes.
    """
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max())
    P, E = E / E.sum(), np.exp(Z)
    rows = (
        (r"scores $Z$", Z, (-2.2, 5.2), "{:.1f}"),
        ("$e^Z$\nsum: " + f"{E.sum():.1f}", E, (0, 110), "{:.1f}"),
        (r"$P = e^Z$ / sum", P, (0, 1.12), "{:.0%}"),
    )
    colours = [ORANGE if digit == moved else BLUE for digit in range(len(Z))]
    _, axes = plt.subplots(3, 1, figsize=(6.4, 4.4), sharex=True)
    for ax, (name, numbers, limits, form) in zip(axes, rows, strict=True):
        ax.bar(range(len(Z)), numbers, color=colours, width=0.7)
        for digit, number in enumerate(numbers):
            above = max(number, 0) + 0.03 * (limits[1] - limits[0])
            ax.text(digit, above, form.format(number), ha="center", fontsize=8)
        ax.set(ylim=limits, yticks=[], xticks=range(len(Z)))
        ax.set_ylabel(name, rotation=0, ha="right", va="center", fontsize=10)
        ax.spines["left"].set_visible(False)
        ax.spines["bottom"].set_position(("data", 0))
        ax.tick_params(bottom=False, labelbottom=ax is axes[-1])
    axes[-1].set_xlabel("digit")
    first, second = np.argsort(P)[:-3:-1]
    axes[0].set_title(f"The {first} gets {P[first]:.0%}, the {second} {P[second]:.0%}")
    describe(
        axes[-1],
        f"Three rows of ten bars: the scores, e to each score, and the probabilities. The score "
        f"{Z[first]:.1f} of the {first} becomes {P[first]:.0%}, {Z[second]:.1f} of the {second} "
        f"becomes {P[second]:.0%}.",
    )
    return axes[-1]
