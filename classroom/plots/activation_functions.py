"""A plot of ReLU and the sigmoid with their slopes."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.activations import relu, relu_slope, sigmoid, sigmoid_slope_from_output

from .style import BLUE, ORANGE, describe


def show_activations():
    """Plot ReLU and the sigmoid, and their slopes beside them. Return the axes of the slopes."""
    Z = np.linspace(-4, 4, 801)
    A = sigmoid(Z)
    _, (left, right) = plt.subplots(1, 2, layout="constrained")
    left.plot(Z, relu(Z), color=BLUE, label="ReLU")
    left.plot(Z, A, color=ORANGE, linestyle="--", label="sigmoid")
    left.set(title="A ReLU has no ceiling", xlabel="Z", ylabel="output A")
    left.legend()
    right.plot(Z, relu_slope(Z), color=BLUE)
    right.plot(Z, sigmoid_slope_from_output(A), color=ORANGE, linestyle="--")
    right.set(title="Its slope is 0 or 1, the sigmoid's at most 0.25", xlabel="Z")
    right.set_ylabel("slope of A")
    describe(
        right,
        "Left: the ReLU is 0 below Z = 0 and a straight line above; the sigmoid rises from 0 to 1. "
        "Right: the ReLU's slope jumps from 0 to 1; the sigmoid's is a hill, 0.25 high.",
    )
    return right
