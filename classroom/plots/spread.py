"""Charts of experiments: a point for every run, with the median and the range of each setting."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.ticker import PercentFormatter

from .style import BLUE, GREEN, ORANGE, PURPLE, RED, describe

RESULTS = {"dev_accuracy": "accuracy on dev", "train_accuracy": "accuracy on train"}
GROUPS = ((ORANGE, "s"), (BLUE, "o"), (GREEN, "^"), (PURPLE, "D"), (RED, "v"))


def show_spread(table, by, of="dev_accuracy", group=None, title="", ax=None, words=True):
    """Plot a table of `classroom.experiments.run`, with a column of points for each value of `by`.

    group: a second setting, told apart by colour and shape
    Runs that diverged are crosses. Return the axes; words=False leaves the alternative text to a
    caller that draws several charts into one figure.
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
    """Draw the runs of one setting: a point for each, a bar over their range, and their median."""
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
    """Draw the median of each pair of values of two settings as a table, in which the highest
    median of each row has a frame; return the axes."""
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
            words.append(f"so the highest at {x} {label(columns[best])}")
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
    """Plot each batch's loss while the rate rises, the smoothed loss, and the suggested rate;
    return the axes."""
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
    """Return the values of a setting: numbers by size, words in the order in which they come."""
    values = list(pd.unique(column))
    return sorted(values) if numeric(values) else values


def numeric(values):
    return all(isinstance(value, (int, float, np.number)) for value in values)


def in_words(of):
    """Return the name of a result, as an axis shows it."""
    return RESULTS.get(of, of.replace("_", " "))


def label(value):
    return f"{value:,g}" if numeric([value]) and value < 1_000_000 else str(value)


def coarse(of):
    """Return a function that writes a result with few digits, which are the same on every
    processor."""
    return "{:.0%}".format if "accuracy" in of else "{:.1f}".format


def rough(rate):
    """Return a rate with one digit, which is the same on every processor."""
    return f"{float(f'{rate:.0e}'):g}"


def spread_in_words(table, by, of, group=None):
    """Return the median and the range of the results with each setting, in words: as whole
    percentages if they are shares."""
    names = [by] if group is None else [group, by]
    parts, show = [], coarse(of)
    for setting, runs in table.groupby(names, sort=False)[of]:
        setting = ", ".join(label(value) for value in np.atleast_1d(np.array(setting, object)))
        parts.append(f"{setting}: {show(runs.median())} ({show(runs.min())} to {show(runs.max())})")
    return f"Points for single runs, {in_words(of)} by {by}, median and range. " + (
        "; ".join(parts) + "."
    )
