"""A plot of the loss and the accuracy after each epoch of a training run."""

import matplotlib.pyplot as plt

from .style import describe


def show_history(history, title=""):
    """Plot the loss and the accuracy in a `History`, on train and, if recorded, on dev.

    The default title gives the final accuracy. Return both axes.
    """
    epochs = range(1, len(history) + 1)
    _, axes = plt.subplots(1, 2, figsize=(8, 3.2), layout="constrained")
    curves = (
        ("loss", history.loss, history.dev_loss),
        ("accuracy", history.accuracy, history.dev_accuracy),
    )
    words = []
    for ax, (name, train, dev) in zip(axes, curves, strict=True):
        ax.plot(epochs, train, "o-", markersize=4, label="train")
        digits = ".1f" if name == "loss" else ".0%"  # further digits differ between processors
        words.append(f"{name} {train[-1]:{digits}} on train")
        if dev:
            ax.plot(epochs, dev, "s--", markersize=4, label="dev")
            words.append(f"{dev[-1]:{digits}} on dev")
        ax.set(xlabel="epoch", ylabel=name)
        ax.xaxis.get_major_locator().set_params(integer=True)
        ax.legend()
    shown, ends = (
        ("dev", history.dev_accuracy) if history.dev_accuracy else ("train", history.accuracy)
    )
    axes[0].figure.suptitle(title or f"{ends[-1]:.1%} of {shown} after {len(history)} epochs")
    charts = f"Two line charts over {len(history)} epochs, which end at {', '.join(words)}."
    describe(axes[0], (f"{title}. " if title else "") + charts + turn(history.dev_loss))
    return axes


def turn(losses):
    """Return a sentence about the lowest loss if the last is at least 10% higher, otherwise ""."""
    if not losses or losses[-1] < 1.1 * min(losses):
        return ""
    lowest = min(losses)
    epoch = losses.index(lowest) + 1
    after = "1 epoch" if epoch == 1 else f"{epoch} epochs"
    return f" The loss on dev was lowest after {after}, at {lowest:.1f}."
