"""Plots of the results of experiments."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.ticker import PercentFormatter

from .style import BLUE, GREEN, ORANGE, PURPLE, RED, describe

RESULTS = {"dev_accuracy": "accuracy on dev", "train_accuracy": "accuracy on train"}
GROUPS = ((ORANGE, "s"), (BLUE, "o"), (GREEN, "^"), (PURPLE, "D"), (RED, "v"))


def show_spread(table, by, of="dev_accuracy", group=None, title="", ax=None, words=True):
    """Plot each run, the median and the range for each value of a setting. Return the axes.

    table: a table returned by `classroom.experiments.run`; crosses mark runs that diverged
    by, of, group: the names of the columns with the setting, the results and a second setting
    words: whether to set the alternative text of the figure
    """
    ax = ax or plt.subplots(layout="constrained")[1]
    values = ordered(table[by])
    kinds = [None] if group is None else ordered(table[group])
    width = 0.7 / len(kinds)
    for place, kind in enumerate(kinds):
        part = table if kind is None else table[table[group] == kind]
        colour, shape = GROUPS[place % len(GROUPS)] if group else (BLUE, "o")
        shift = (place - (len(kinds) - 1) / 2) * width
        middles = []
        for position, value in enumerate(values):
            points(ax, part[part[by] == value], of, position + shift, width, colour, shape)
            middles.append(part.loc[part[by] == value, of].median())
        if numeric(values):
            ax.plot(np.arange(len(values)) + shift, middles, color=colour, alpha=0.5, zorder=1)
        if kind is not None:
            ax.plot([], [], shape, color=colour, label=f"{group} {label(kind)}")
    ax.set_xticks(range(len(values)), [label(value) for value in values])
    ax.set(xlabel=by, ylabel=in_words(of))
    if "accuracy" in of:
        ax.yaxis.set_major_formatter(PercentFormatter(xmax=1))
    ax.set_title(title)
    if group is not None:
        ax.legend()
    if words:
        describe(ax, spread_in_words(table, by, of, group))
    return ax


def points(ax, runs, of, position, width, colour, shape):
    """Draw the result of each run as a point, the range as a bar and the median as a line."""
    results = runs[of].to_numpy(dtype=float)
    if not len(results):
        return
    aside = np.linspace(-0.25, 0.25, len(results)) * width if len(results) > 1 else np.zeros(1)
    lost = (
        runs["diverged"].to_numpy(dtype=bool) if "diverged" in runs else np.zeros(len(runs), bool)
    )
    for chosen, mark in ((~lost, shape), (lost, "x")):
        ax.plot(position + aside[chosen], results[chosen], mark, color=colour, alpha=0.7, ms=4.5)
    if np.isfinite(results).any():
        half = 0.38 * width
        ends = [np.nanmin(results), np.nanmax(results)]
        ax.plot([position] * 2, ends, color=colour, alpha=0.35, linewidth=5, zorder=1)
        middle = np.nanmedian(results)
        ax.plot([position - half, position + half], [middle] * 2, color="black", linewidth=1.5)


def show_grid(table, x, y, of="dev_accuracy", title=""):
    """Draw a table of the median result for each pair of values of two settings. Return the axes.

    table: a table returned by `classroom.experiments.run`, with the results in the column `of`
    x, y: the names of the settings that vary along a row and from row to row
    """
    columns, rows = ordered(table[x]), ordered(table[y])
    medians = table.groupby([y, x])[of].median().unstack(x).reindex(index=rows, columns=columns)
    shares = medians.to_numpy(dtype=float)
    _, ax = plt.subplots(figsize=(6.5, 0.55 * len(rows) + 1.4), layout="constrained")
    ax.imshow(shares, cmap="Blues", aspect="auto", vmin=np.nanmin(shares), vmax=np.nanmax(shares))
    dark = (np.nanmin(shares) + np.nanmax(shares)) / 2
    for row, column in np.argwhere(np.isfinite(shares)):
        colour = "white" if shares[row, column] > dark else "black"
        text = f"{shares[row, column]:.0%}" if "accuracy" in of else f"{shares[row, column]:.2f}"
        ax.text(column, row, text, ha="center", va="center", color=colour)
    told, show = [], coarse(of)
    for row, name in enumerate(rows):
        found = np.flatnonzero(np.isfinite(shares[row]))
        words = [f"{show(shares[row, k])} at {label(columns[k])}" for k in found]
        if words:
            best = found[shares[row, found].argmax()]
            words.append(f"so the highest is at {x} {label(columns[best])}")
            corner = (best - 0.47, row - 0.45)
            ax.add_patch(plt.Rectangle(corner, 0.94, 0.9, fill=False, color=ORANGE, lw=3))
        told.append(f"{y} {label(name)}: {', '.join(words or ['no result'])}")
    ax.set_xticks(range(len(columns)), [label(value) for value in columns])
    ax.set_yticks(range(len(rows)), [label(value) for value in rows])
    ax.spines[:].set_visible(False)
    ax.set(xlabel=x, ylabel=y)
    ax.set_title(title)
    describe(ax, f"A table of the {in_words(of)} by {x}, row by row. {'; '.join(told)}.")
    return ax


def show_rate_search(search, title=""):
    """Plot the losses and the suggested rate of a search with `find_rate`. Return the axes."""
    _, ax = plt.subplots(layout="constrained")
    ax.plot(search.rates, search.losses, ".", color=BLUE, alpha=0.35, label="loss of a batch")
    ax.plot(search.rates, search.smoothed, color=BLUE, label="smoothed")
    lowest = search.rates[np.argmin(search.smoothed)]
    ax.axvline(lowest, color=RED, linestyle=":", label=f"lowest, at about {rough(lowest)}")
    ax.axvline(search.suggested, color=ORANGE, label=f"suggested: about {rough(search.suggested)}")
    ax.set(xscale="log", xlabel="learning rate, higher at each step", ylabel="loss")
    ax.set_ylim(0, 1.6 * search.smoothed[0])
    ax.set_title(title)
    ax.legend(loc="lower left")
    describe(
        ax,
        "The loss of single batches over a learning rate that rises at each step. It stays high, "
        f"falls, is lowest near {rough(lowest)}, and then explodes; suggested is a rate of about "
        f"{rough(search.suggested)}.",
    )
    return ax


def ordered(column):
    """Return the distinct values of `column`, sorted if they are numbers."""
    values = list(pd.unique(column))
    return sorted(values) if numeric(values) else values


def numeric(values):
    return all(isinstance(value, (int, float, np.number)) for value in values)


def in_words(of):
    """Return the label of an axis that shows the results in column `of`."""
    return RESULTS.get(of, of.replace("_", " "))


def label(value):
    return f"{value:,g}" if numeric([value]) and value < 1_000_000 else str(value)


def coarse(of):
    """Return a function that formats results with only the digits that all processors agree on."""
    return "{:.0%}".format if "accuracy" in of else "{:.1f}".format


def rough(rate):
    """Return a rate as text with one significant digit, the only one that is reproducible."""
    return f"{float(f'{rate:.0e}'):g}"


def spread_in_words(table, by, of, group=None):
    """Return, as text, the median and the range of the results for each setting."""
    names = [by] if group is None else [group, by]
    parts, show = [], coarse(of)
    for setting, runs in table.groupby(names, sort=False)[of]:
        setting = ", ".join(label(value) for value in np.atleast_1d(np.array(setting, object)))
        parts.append(f"{setting}: {show(runs.median())} ({show(runs.min())} to {show(runs.max())})")
    return f"Points for single runs, {in_words(of)} by {by}, median and range. " + (
        "; ".join(parts) + "."
    )
