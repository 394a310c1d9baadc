"""Plots of how the learning rate and the number of training digits affect training."""

import matplotlib.pyplot as plt

from .style import BLUE, ORANGE, describe


def show_losses(curves):
    """Plot the loss on dev after each epoch, with one curve for each seed. Return the axes.

    curves: {name: losses (seeds, epochs)}, first for a constant, then for a falling learning rate
    """
    _, ax = plt.subplots()
    words = []
    looks = zip(curves.items(), ((ORANGE, "o--"), (BLUE, "s-")), strict=True)
    for (name, losses), (colour, style) in looks:
        epochs = range(1, losses.shape[1] + 1)
        for seed, loss in enumerate(losses):
            label = None if seed else name
            ax.plot(epochs, loss, style, color=colour, markersize=4, label=label)
        words.append(f"{name} ends at {losses[:, -1].mean():.2f} on average")
    ax.legend()
    ax.set(xlabel="epoch", ylabel="loss on dev", xticks=epochs)
    ax.set_title("With a falling rate the loss becomes smooth, and ends lower")
    describe(
        ax,
        f"Curves of the loss on dev over {losses.shape[1]} epochs, one for each seed: "
        f"{' and jumps; '.join(words)} and is smooth.",
    )
    return ax


def show_seen_and_new(counts, seen, new):
    """Plot the accuracy on training digits and on new digits. Return the axes.

    counts: the numbers of training digits
    seen, new: the accuracy on the training digits and on new digits, for each count
    """
    _, ax = plt.subplots()
    ax.plot(counts, seen, "o--", color=ORANGE, label="digits that it learnt from")
    ax.plot(counts, new, "s-", color=BLUE, label="new digits (dev)")
    ax.set(xscale="log", xticks=counts, xticklabels=[f"{count:,}" for count in counts])
    ax.minorticks_off()
    ax.set(xlabel="digits to learn from, the same number of steps", ylabel="accuracy")
    ax.set(ylim=(0.6, 1.02))
    ax.yaxis.set_major_formatter("{x:.0%}")
    ax.set_title("With more digits and the same work, what is learnt carries over to new ones")
    ax.legend(loc="lower right")
    rows = zip(counts, seen, new, strict=True)
    numbers = "; ".join(f"{count:,}: {old:.0%} and {fresh:.0%}" for count, old, fresh in rows)
    describe(
        ax,
        "Two curves over the number of digits to learn from. The accuracy on these digits falls a "
        f"little, that on new ones rises far, and they nearly meet: {numbers}.",
    )
    return ax
