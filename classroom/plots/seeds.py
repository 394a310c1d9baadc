"""A plot of the results of two settings, with their means and standard errors."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from ..experiments.comparing import chance, standard_error
from .style import BLUE, ORANGE, describe


def plot_seeds(a, b, names, seeds):
    """Plot results of two settings with means, standard errors and the p-value. Return the axes.

    a, b: the results of the two settings, of which the first `seeds` are plotted
    """
    _, ax = plt.subplots(figsize=(7, 2.4))
    room = 0.15 * np.ptp([*a, *b])
    words = []
    for y, results, colour, name in zip((1, 0), (a, b), (BLUE, ORANGE), names, strict=True):
        results = np.asarray(results)[:seeds]
        mean, error = results.mean(), standard_error(results)
        ax.plot(results, np.full(seeds, y), "o", color=colour, alpha=0.6)
        bar = {"fmt": "|", "color": "black", "capsize": 4, "markersize": 12}
        ax.errorbar(mean, y - 0.3, xerr=error, **bar)
        words.append(f"{name}: {mean:.1%}, give or take {100 * error:.1f} percentage points")
    p_value = chance(np.asarray(a)[:seeds], np.asarray(b)[:seeds])
    ax.set(xlim=(min(*a, *b) - room, max(*a, *b) + room), ylim=(-0.7, 1.5))
    ax.set(xlabel="accuracy on dev (black: the mean, and its standard error)")
    ax.set_yticks([1, 0], names)
    ax.xaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=1))
    ax.set_title(f"{seeds} seeds each: p-value {p_value:.1%}")
    describe(ax, f"Dots for {seeds} runs of each. {'; '.join(words)}. P-value: {p_value:.1%}.")
    return ax
