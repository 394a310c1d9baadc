"""A plot of the slopes of squared error and of cross-entropy."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.activations import sigmoid

from .style import BLUE, ORANGE, describe


def show_two_losses():
    """Plot the absolute slopes of squared error and cross-entropy against the logit Z.

    Return the axes.
    """
    Z = np.linspace(-8, 8, 401)
    A = sigmoid(Z)
    _, ax = plt.subplots(layout="constrained")
    ax.plot(Z, 1 - A, color=BLUE)
    ax.plot(Z, 2 * (1 - A) * A * (1 - A), color=ORANGE, linestyle="--")
    ax.text(-7.6, 0.9, "softmax and cross-entropy", va="top")
    ax.text(-7.6, 0.2, "sigmoid and squared error")
    ax.set(xlabel="Z, where the right answer is 1", ylabel="size of the slope", ylim=(0, 1.05))
    ax.set_title("The worse the mistake, the larger the slope: only with cross-entropy")
    describe(
        ax,
        "Size of the slope against Z. With cross-entropy it falls from 1, where the neuron is very "
        "wrong, to 0, where it is right. With squared error it is a low hill, near 0 at both ends.",
    )
    return ax
