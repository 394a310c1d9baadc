"""The forward and backward pass of one digit in one picture."""

import matplotlib.pyplot as plt
import numpy as np

from ...plots import BLUE, GREY, ORANGE, describe
from ...plots.digits import an
from .trace import trace

SIZE = (10, 7.4)  # inches


def draw_steps(image, label, weights, rate=0.01):
    """Draw the forward and backward pass of one digit, and return the axes (2, 4).

    The upper row shows the forward pass. The lower row shows the gradients and the probabilities
    after one training step. The arguments are those of `show_steps`.
    """
    t = trace(image, label, weights, rate)
    figure = plt.figure(figsize=SIZE, layout="constrained")
    axes = fill(figure, t)
    describe(
        axes[0, 0],
        f"Above, from left to right: a handwritten digit, {an(t.y)}, the sums and answers of "
        f"{len(t.Z1)} hidden neurons, {len(t.Z2)} scores and their probabilities. Below, from "
        "right to left: "
        "the probabilities after one step, what was said minus what is true, the slopes of the "
        "hidden neurons, and the slopes of one neuron's weights, which have the digit's shape.",
    )
    return axes


def fill(figure, t):
    """Draw the Trace `t` on an empty figure, and return the axes (2, 4)."""
    axes = figure.subplots(2, 4)
    hidden, classes = np.arange(len(t.Z1)), np.arange(len(t.P))
    side = round(t.X.size**0.5)
    busiest = int(np.abs(t.dZ1).argmax())
    figure.suptitle(
        f"{an(t.y).capitalize()}, forward above (to the right), backward below (to the left); "
        f"one step at rate {t.rate:g} lifts its P from {t.P[t.y]:.0%} to {t.P_after[t.y]:.0%}",
        fontsize=12,
    )

    axes[0, 0].imshow(t.X.reshape(side, side), cmap="gray_r")
    axes[0, 0].set_title("X: the digit")
    change = t.dW1[:, busiest].reshape(side, side)
    limit = np.abs(change).max() or 1
    axes[1, 0].imshow(change, cmap="RdBu", vmin=-limit, vmax=limit)
    axes[1, 0].set_title(f"dW1 of neuron {busiest}")
    for ax in axes[:, 0]:
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(True)

    bars(axes[0, 1], hidden, t.Z1, [BLUE if a > 0 else GREY for a in t.A1])
    axes[0, 1].set(title="Z1; grey: A1 = 0, silent", xlabel="hidden neuron")
    bars(axes[1, 1], hidden, t.dA1, ["none"] * len(hidden), edge=GREY)
    bars(axes[1, 1], hidden, t.dZ1, [BLUE] * len(hidden), numbers=False)
    axes[1, 1].set(title="dA1; blue: what is left, dZ1", xlabel="hidden neuron")

    true = [ORANGE if k == t.y else BLUE for k in classes]
    bars(axes[0, 2], classes, t.Z2, true)
    axes[0, 2].set(title=f"Z2: scores; orange: {t.y}", xlabel="digit")
    bars(axes[1, 2], classes, t.dZ2, true)
    axes[1, 2].set(title="dZ2 = P − Y", xlabel="digit")

    bars(axes[0, 3], classes, t.P, true)
    axes[0, 3].set(title=f"P; the loss is {t.loss:.2f}", xlabel="digit", ylim=(0, 1.18))
    bars(axes[1, 3], classes, t.P_after, true)
    axes[1, 3].set(title=f"P after a step; loss {t.loss_after:.2f}", xlabel="digit", ylim=(0, 1.18))
    for ax in axes.flat:
        ax.title.set_size(12)
    return axes


def bars(ax, places, values, colours, edge=None, numbers=True):
    """Draw a bar for each of `values`, at the x coordinates `places`.

    colours: a colour for each bar
    edge: the colour of the bars' edges, or None for bars without edges
    numbers: whether to write the value at each bar
    """
    ax.bar(places, values, color=colours, edgecolor=edge or "none")
    ax.axhline(0, color="black", linewidth=0.6)
    ax.set_xticks(places)
    ax.tick_params(labelsize=10)
    ax.margins(y=0.25)
    for place, value in zip(places, values, strict=True):
        if numbers:
            up = value >= 0
            ax.annotate(
                f"{value:.2f}".replace("-", "−"),
                (place, value),
                xytext=(0, 3 if up else -3),
                textcoords="offset points",
                ha="center",
                va="bottom" if up else "top",
                fontsize=9,
                rotation=90,
            )
