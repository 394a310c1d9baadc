"""Plots of full-batch training in lesson 3."""

import matplotlib.pyplot as plt
import numpy as np

from .style import BLUE, ORANGE, describe

EVERY = 10  # steps from one measurement to the next


def show_training(history):
    """Plot the training loss and the accuracy on dev. Return the axes of the accuracy.

    history: an array (measurements, 2) with the loss and the accuracy at every tenth step
    """
    steps = EVERY * np.arange(1, len(history) + 1)
    _, (left, right) = plt.subplots(1, 2, layout="constrained")
    left.plot(steps, history[:, 0])
    left.axhline(np.log(10), color="black", linestyle=":", label="knows nothing: 2.30")
    left.set(title="The loss falls quickly, then slowly", xlabel="step", ylabel="loss on train")
    left.set_ylim(0, 2.5)
    left.legend()
    right.plot(steps, history[:, 1])
    right.set(title="About nine in ten digits of dev are read", xlabel="step", ylim=(0, 1))
    right.set_ylabel("accuracy on dev")
    describe(
        right,
        "Left: the loss falls from 2.3, unevenly in the first hundred steps, then slowly. "
        "Right: the accuracy on dev rises steeply at first, then slowly, to about nine in ten.",
    )
    return right


def show_old_and_new(old, new):
    """Plot the mean, lowest and highest accuracies of two networks. Return the axes.

    old: accuracies (runs, measurements) with sigmoids and squared error, at every tenth step
    new: accuracies (runs, measurements) with ReLU, softmax and cross-entropy
    """
    _, ax = plt.subplots(layout="constrained")
    steps = EVERY * np.arange(1, new.shape[1] + 1)
    for name, runs, colour, line in (
        ("ReLU, softmax, cross-entropy", new, BLUE, "-"),
        ("sigmoids, squared error", old, ORANGE, "--"),
    ):
        ax.plot(steps, runs.mean(axis=0), color=colour, linestyle=line, label=name)
        ax.fill_between(steps, runs.min(axis=0), runs.max(axis=0), color=colour, alpha=0.2)
    ax.set(xlabel="step", ylabel="accuracy on dev", ylim=(0, 1))
    ax.set_title("The same ten hidden neurons learn faster with the new parts")
    ax.legend(loc="lower right")
    describe(
        ax,
        "Accuracy on dev over 100 steps, mean of three seeds with a band from worst to best. The "
        "new parts rise earlier than sigmoids and squared error, which come closer later.",
    )
    return ax
