"""How training went: loss and accuracy after each epoch."""

import matplotlib.pyplot as plt

from .style import describe


def show_history(history, title=""):
    """Loss and accuracy of a `History` side by side, of what was learnt from and of dev.

    Returns the two axes. Without a title, it says where the accuracy ends.
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
        words.append(f"{name} on train from {train[0]:.2f} to {train[-1]:.2f}")
        if dev:
            ax.plot(epochs, dev, "s--", markersize=4, label="dev")
            words.append(f"on dev from {dev[0]:.2f} to {dev[-1]:.2f}")
        ax.set(xlabel="epoch", ylabel=name)
        ax.xaxis.get_major_locator().set_params(integer=True)
        ax.legend()
    shown, ends = (
        ("dev", history.dev_accuracy) if history.dev_accuracy else ("train", history.accuracy)
    )
    axes[0].figure.suptitle(title or f"{ends[-1]:.1%} of {shown} after {len(history)} epochs")
    describe(axes[0], f"Two line charts over {len(history)} epochs: {', '.join(words)}.")
    return axes
