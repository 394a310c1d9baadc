"""A plot of the loss and of the update ratio of each layer at every training step."""

import matplotlib.pyplot as plt
import numpy as np

from .style import BLUE, GREEN, GREY, ORANGE, describe

LAYERS = ((BLUE, "-"), (ORANGE, "--"), (GREEN, "-."))


def plot_steps(losses, ratios, rate):
    """Plot the loss and each layer's update ratio at every step. Return the axes of the loss.

    losses: the loss of each step's batch (steps,)
    ratios: the update ratios (steps, layers), for at most three layers
    """
    _, (left, right) = plt.subplots(1, 2, figsize=(8, 2.8), layout="constrained")
    steps = np.arange(1, len(losses) + 1)
    losses = np.nan_to_num(losses, nan=99, posinf=99)
    left.plot(steps, losses, color=BLUE)
    left.axhline(np.log(10), color=GREY, linestyle=":", label="log(10)")
    left.set(xlabel="step", ylabel="loss", ylim=(0, 4), title=verdict(losses))
    left.legend()
    for number, ((colour, line), ratio) in enumerate(
        zip(LAYERS, np.transpose(ratios), strict=False)
    ):
        shown = np.clip(np.nan_to_num(ratio, nan=9), 1e-9, 9)
        right.semilogy(steps, shown, line, color=colour, label=f"layer {number + 1}")
    right.axhspan(1e-3, 2e-2, color=GREY, alpha=0.2)
    right.set(xlabel="step", ylabel="update ratio", ylim=(1e-7, 10))
    right.set_title(f"Learning rate {rate:g}: the steps' length")
    right.legend(ncols=3, fontsize=8, loc="lower right")
    middle = float(np.median(ratios))
    describe(
        left,
        f"Learning rate {rate:g}. The loss goes from {losses[0]:.2g} to {losses[-1]:.2g} in "
        f"{len(steps)} steps; the update ratios are about {middle:.1g}, and the grey band, "
        "0.001 to 0.02, is usual.",
    )
    return left


def verdict(losses):
    """Return a title that says whether the loss falls, hardly moves or jumps about."""
    if not losses[-5:].mean() < 1.02 * losses[0]:
        return "The loss is thrown about"
    return "The loss falls" if losses[-5:].mean() < 0.9 * losses[0] else "The loss hardly moves"
