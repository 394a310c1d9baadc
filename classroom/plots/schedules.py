"""A plot of learning rate schedules."""

import matplotlib.pyplot as plt
import numpy as np

from .style import describe

MOMENTS = (0, 0.1, 0.25, 0.5, 0.75, 0.9, 1)  # of training, which the alternative text names
STYLES = ("-", "--", "-.", ":")


def show_schedules(schedules, title="A cosine begins and ends gently; stairs drop at once"):
    """Plot learning rate schedules. Return the axes.

    schedules: {name: function}, at most four; each function takes the progress of training, from 0
        to 1, and returns a share of the learning rate
    """
    progress = np.linspace(0, 1, 401)
    _, ax = plt.subplots(figsize=(7, 2.8), layout="constrained")
    for (name, schedule), style in zip(schedules.items(), STYLES, strict=False):
        ax.plot(progress, [schedule(p) for p in progress], style, lw=2, label=name)
    ax.set(xlabel="progress of the training run", ylabel="share of the rate", ylim=(0, 1.05))
    ax.set_title(title)
    ax.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    told = "; ".join(
        f"{name} {', '.join(f'{schedule(p):.0%}' for p in MOMENTS)}"
        for name, schedule in schedules.items()
    )
    describe(
        ax,
        f"{title}. The share of the rate at the start, after a tenth, a quarter, half, "
        f"three quarters and nine tenths of a training run, and at its end: {told}.",
    )
    return ax
