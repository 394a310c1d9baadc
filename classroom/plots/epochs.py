"""A plot of the loss and the accuracy of lesson 2's network during training."""

import matplotlib.pyplot as plt

from .style import BLUE, GREY, ORANGE, describe


def plot_learning(history, failed):
    """Plot the loss and the accuracy of a network and of a failed attempt. Return both axes.

    history, failed: arrays with the columns epoch, training loss, training accuracy, dev loss and
        dev accuracy
    """
    epochs, *curves = history.T
    _, axes = plt.subplots(1, 2, layout="constrained", figsize=(8, 3.3))
    for ax, first, name in zip(axes, (0, 1), ("loss", "accuracy"), strict=True):
        ax.plot(epochs, curves[first], color=BLUE, label="seen")
        ax.plot(epochs, curves[first + 2], "--", color=ORANGE, label="unseen (dev)")
        ax.plot(
            failed[:, 0], failed[:, 1 + first], ":", color=GREY, label="seen, the first attempt"
        )
        ax.set(xlabel="epoch", ylabel=name, ylim=(0, 1.5 if name == "loss" else 1))
    axes[0].legend()
    axes[0].figure.suptitle("It learns nearly all that it sees, and the gap to the unseen grows")
    describe(
        axes[0],
        f"Loss and accuracy over {epochs[-1]:.0f} epochs. On the digits that it learns from, "
        f"accuracy rises to {history[-1, 2]:.0%}; on those it hasn't seen it ends at "
        f"{history[-1, 4]:.0%}: the two curves begin together and part. The first attempt ends "
        f"at {failed[-1, 2]:.0%}.",
    )
    return axes
