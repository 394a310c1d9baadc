"""Plots of experiments that vary one setting at a time or two settings together."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from .spread import coarse, in_words, label, show_spread
from .style import BLUE, ORANGE, describe


def plot_one_at_a_time(table, base, variations, of="dev_accuracy"):
    """Draw a plot for each setting, with all other settings as in `base`. Return the first axes.

    table: a table returned by `run`, with the results in the column `of`
    base, variations: {setting: value}, and {setting: list of values} for at most eight settings
    """
    fig, axes = plt.subplots(2, 4, figsize=(11, 5), sharey=True, layout="constrained")
    told, show = [], coarse(of)
    for ax, (name, values) in zip(axes.flat, variations.items(), strict=False):
        others = [other for other in base if other != name]
        part = table[np.all([table[other] == base[other] for other in others], axis=0)]
        part = part.sort_values(name, key=lambda column, values=values: column.map(values.index))
        show_spread(part, name, of, ax=ax, words=False)
        ax.set_ylabel("")
        medians = part.groupby(name, sort=False)[of].median().items()
        told.append(f"{name} " + ", ".join(f"{label(value)}: {show(m)}" for value, m in medians))
    for ax in axes[:, 0]:
        ax.set_ylabel(in_words(of))
    for ax in axes.flat[len(variations) :]:
        ax.axis("off")
    fig.suptitle("Some settings decide everything, others next to nothing", x=0.01, ha="left")
    describe(
        axes[0, 0],
        f"Small charts of the {in_words(of)}, one for each setting, varied alone. The median "
        f"of each value: {'; '.join(told)}.",
    )
    return axes[0, 0]


def plot_searches(grid, drawn, x="rate", y="width", of="dev_accuracy"):
    """Plot the settings and results of a grid search and a random search. Return the first axes.

    grid, drawn: the tables returned by `run`, with the results in the column `of`
    x, y: the names of the two settings
    """
    fig, axes = plt.subplots(2, 2, figsize=(8, 4.6), sharex=True, sharey="row")
    searches = (("grid search", grid, ORANGE), ("random search", drawn, BLUE))
    for (above, below), (name, table, colour) in zip(axes.T, searches, strict=True):
        above.plot(table[x], table[y], "o", color=colour)
        below.plot(table[x], table[of], "o", color=colour)
        below.set(xscale="log", xlabel=x)
        above.set_title(f"{name}: {table[x].nunique()} different {x}s")
    axes[0, 0].set_ylabel(y)
    axes[1, 0].set_ylabel(in_words(of))
    axes[1, 0].yaxis.set_major_formatter(PercentFormatter(xmax=1))
    fig.tight_layout()
    describe(
        axes[0, 0],
        f"Above, the {y} and the {x} of {len(grid)} runs on a grid, in three columns, and of "
        f"{len(drawn)} runs at random, each with a {x} of its own. Below, their {in_words(of)} by "
        f"{x}. " + " ".join(f"{name}: {by_x(table, x, of)}." for name, table, _ in searches),
    )
    return axes[0, 0]


def by_x(table, x, of):
    """Return the range of the results for each value of `x` as text, in ascending order of `x`."""
    rows, show = table.groupby(x)[of].agg(["min", "max"]).iterrows(), coarse(of)
    return ", ".join(
        f"{value:.2g} {show(low)}" + (f" to {show(high)}" if high > low else "")
        for value, (low, high) in rows
    )
