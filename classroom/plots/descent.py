"""A plot of gradient descent on a parabola."""

import matplotlib.pyplot as plt
import numpy as np

from .style import BLUE, GREY, describe


def plot_descent(loss, path, rate):
    """Plot the steps of gradient descent on the curve of a loss. Return the axes.

    loss: a function of an array of weights, with its minimum at 3
    path: an array with the first weight, 0, and the weight after each of eight steps
    """
    bottom = 3
    _, ax = plt.subplots(figsize=(6, 3))
    w = np.linspace(-3, 9, 100)
    ax.plot(w, loss(w), color=GREY, lw=1.2)
    ax.plot(path, loss(path), "o-", color=BLUE, lw=1.2, markersize=6)
    ax.set(xlim=(-3, 9), ylim=(-6, 150), xlabel="weight w", ylabel="loss", xticks=(-3, 0, 3, 6, 9))
    finding = what_happens(path, bottom)
    ax.set_title(f"Rate {rate}: {finding}")
    describe(
        ax,
        f"A parabola with its bottom at w = 3, and eight steps from w = 0 with a rate of {rate}: "
        f"{finding}.",
    )
    return ax


def what_happens(path, bottom):
    """Return a clause that says whether and how the weights in `path` approach `bottom`."""
    distance = np.abs(path - bottom)
    if distance[1] < 1e-9:
        return "a single step reaches the bottom"
    if np.isclose(distance[-1], distance[0]):
        return "it jumps to and fro for ever"
    if distance[-1] > distance[0]:
        return "each step lands higher up on the other side"
    if path.max() > bottom:
        return "it jumps over the bottom, but comes closer"
    if distance[-1] < 0.1:
        return "shorter and shorter steps reach the bottom"
    return "the steps are so small that eight aren't enough"
