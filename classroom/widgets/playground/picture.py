"""The still picture of the playground."""

import numpy as np
from matplotlib.figure import Figure

from helpers.data import SIDE

from ...plots import BLUE, ORANGE
from ...plots.sheet import tiled

COLOURS = (BLUE, ORANGE)
NAMES = "AB"


SHOWN, ROW = 16, 8  # neurons of each run, and in a row
TICKS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5)


def draw(runs):
    """Return a figure of `runs`: losses, accuracies and the changes of the first layers' weights.

    Pyplot isn't used, because this function may be called in a thread other than the main thread.
    """
    figure = Figure(figsize=(9, 3.8 + 2.4 * len(runs)), layout="constrained")
    curves, *sheets = figure.subfigures(1 + len(runs), 1, height_ratios=[3.8] + [2.4] * len(runs))
    read = " and ".join(f"{run.points[-1][5]:.0%}" for run in runs)
    figure.suptitle(
        f"After {runs[0].step_count:,} steps, {read} of dev are read right", fontsize=13
    )
    axes = curves.subplots(1, 2)
    for ax, name, first in zip(axes, ("loss", "accuracy"), (2, 3), strict=True):
        for run, colour, letter in zip(runs, COLOURS, NAMES, strict=False):
            points = np.array(run.points)
            dev = points[:, first + 2]
            ax.plot(points[:, 0], points[:, first], color=colour, label=f"{letter}, train")
            ax.plot(points[:, 0], dev, "--", color=colour, label=f"{letter}, dev")
        ax.set(xlabel="steps", ylabel=name)
    axes[0].set_yscale("log")
    axes[0].set_yticks(TICKS, [f"{tick:g}" for tick in TICKS])
    axes[0].minorticks_off()
    losses = [point[place] for run in runs for point in run.points for place in (2, 4)]
    axes[0].set_ylim(0.9 * max(min(losses), TICKS[0]), 1.1 * min(max(losses), TICKS[-1]))
    axes[0].legend()
    axes[1].set_ylim(0, 1)
    for run, part, letter in zip(runs, sheets, NAMES, strict=False):
        images, limit = run.images(count=SHOWN)
        part.suptitle(f"{letter}: {run.settings.in_words()}", fontsize=12, x=0.01, ha="left")
        ax = part.subplots()
        sheet, _ = tiled(np.array(images).reshape(-1, SIDE, SIDE), ROW, gap=2)
        limit = limit or 1
        ax.imshow(sheet, cmap="RdBu", vmin=-limit, vmax=limit, interpolation="nearest")
        ax.axis("off")
    return figure
