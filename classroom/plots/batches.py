"""What batches, rates and the number of digits do to a training run."""

import matplotlib.pyplot as plt
import numpy as np

from .style import BLUE, GREY, ORANGE, describe


def show_cosines(found):
    """The cosines between the gradients of batches and that of all digits.

    found: a list of cosines for each batch size; returns the axes
    """
    sizes, means = list(found), [np.mean(cosines) for cosines in found.values()]
    _, ax = plt.subplots()
    for size, cosines in found.items():
        ax.plot([size] * len(cosines), cosines, "o", color=BLUE, alpha=0.4)
    ax.plot(sizes, means, color="black", label="mean")
    ax.axhline(0, color=GREY, linestyle=":")
    ax.set(xscale="log", xticks=sizes, xticklabels=sizes, ylim=(-0.3, 1.05))
    ax.minorticks_off()
    ax.set(xlabel="digits in the batch", ylabel="cosine with the gradient of all")
    ax.set_title("A batch of 128 points roughly where all digits point")
    ax.legend(loc="lower right")
    describe(
        ax,
        "Dots for each batch size: the cosine between a batch's gradient and that of all training "
        f"digits. Their mean rises from {means[0]:.1f} for {sizes[0]:,} to {means[-1]:.1f} for "
        f"{sizes[-1]:,}.",
    )
    return ax


def show_losses(curves):
    """The loss on dev after each epoch. curves: for two names, an array (seeds, epochs)."""
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
    """How many digits are read right, of those learnt from and of new ones, by their number."""
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
