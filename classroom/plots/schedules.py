"""Schedules: the share of the learning rate over a training run."""

import matplotlib.pyplot as plt
import numpy as np

from .style import describe

STYLES = ("-", "--", "-.", ":")


def show_schedules(schedules, title="A cosine begins and ends gently; stairs drop at once"):
    """A curve for each of up to four schedules {name: function of progress}."""
    progress = np.linspace(0, 1, 401)
    _, ax = plt.subplots(figsize=(7, 2.8), layout="constrained")
    for (name, schedule), style in zip(schedules.items(), STYLES, strict=False):
        ax.plot(progress, [schedule(p) for p in progress], style, lw=2, label=name)
    ax.set(xlabel="progress of the training run", ylabel="share of the rate", ylim=(0, 1.05))
    ax.set_title(title)
    ax.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    describe(ax, f"Curves from 0 to 1 over a training run: {', '.join(schedules)}. {title}.")
    return ax
