"""Plots of the sigmoid and of the activations of neurons with sigmoids."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.activations import sigmoid, sigmoid_slope_from_output

from .style import BLUE, ORANGE, describe


def plot_sigmoid():
    """Plot the sigmoid and its slope. Return the axes."""
    z = np.linspace(-8, 8, 200)
    _, ax = plt.subplots()
    ax.plot(z, sigmoid(z), label="answer a")
    ax.plot(z, sigmoid_slope_from_output(sigmoid(z)), "--", label="slope a (1 − a)")
    ax.set(xlabel="sum z", ylabel="answer, slope")
    ax.set_title("Far from 0 the sigmoid is flat: its slope is almost 0")
    ax.legend()
    describe(
        ax,
        "The sigmoid rises from 0 to 1 in the shape of an S; its slope is a hill with a top of "
        "0.25 at 0, and nearly 0 beyond minus 6 and 6.",
    )
    return ax


def plot_answers(large, small):
    """Plot histograms of hidden activations for two sizes of initial weights. Return both axes.

    large, small: the activations for weights of standard deviation 1 and of 1/28
    """
    _, axes = plt.subplots(1, 2, sharey=True, layout="constrained", figsize=(7.5, 3))
    cases = (("weights of spread 1", large, ORANGE), ("weights of spread 1/28", small, BLUE))
    for ax, (title, answers, colour) in zip(axes, cases, strict=True):
        ax.hist(answers.ravel(), bins=25, range=(0, 1), color=colour)
        ax.set(title=title, xlabel="answer of a hidden neuron", yticks=[])
    axes[0].set_ylabel("how often")
    axes[0].figure.suptitle("Large weights saturate the neurons before they have learnt anything")
    edges = [np.mean(np.abs(answers - 0.5) > 0.4) for answers in (large, small)]
    describe(
        axes[0],
        "Two histograms of the answers of 64 hidden neurons to 1,000 digits. With a spread of 1, "
        f"{edges[0]:.0%} of them are within 0.1 of 0 or 1; with a spread of 1/28, {edges[1]:.0%} "
        "are, and they form a hill around one half.",
    )
    return axes
