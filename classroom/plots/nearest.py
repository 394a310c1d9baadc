"""Plots of an image's distances from the mean digits, and of the accuracy on each digit."""

import matplotlib.pyplot as plt
import numpy as np

from .digits import an
from .style import BLUE, GREY, ORANGE, describe


def plot_distances(image, means):
    """Draw an image beside its squared distances from the mean digits. Return the image's axes.

    image: an array (784,) or (28, 28)
    means: the mean digits (10, 784)
    """
    image = np.reshape(image, (28, 28))
    distances = np.sum((image.ravel() - means) ** 2, axis=1)
    nearest = int(np.argmin(distances))
    _, (left, right) = plt.subplots(
        1, 2, figsize=(7, 2.6), width_ratios=(1, 2), layout="constrained"
    )
    left.imshow(image)
    left.set(xticks=[], yticks=[])
    left.spines[:].set_visible(True)
    colours = [ORANGE if digit == nearest else BLUE for digit in range(10)]
    right.bar(range(10), distances, color=colours)
    right.set(xlabel="mean digit", ylabel="distance", xticks=range(10))
    right.set_ylim(0, max(120, distances.max()))  # the same for an image that is moved
    right.set_title(f"The nearest mean is that of {an(nearest)}")
    second = int(np.argsort(distances)[1])
    describe(
        left,
        "A digit beside ten bars, its distances from the ten means. The nearest mean is that of "
        f"{an(nearest)}, at {distances[nearest]:.0f}; next comes that of {an(second)}, at "
        f"{distances[second]:.0f}.",
    )
    return left


def plot_by_digit(right, overall):
    """Draw the accuracy `right` (10,) on each digit, and the overall accuracy. Return the axes."""
    _, ax = plt.subplots()
    hardest = int(np.argmin(right))
    ax.bar(range(10), right, color=[ORANGE if digit == hardest else BLUE for digit in range(10)])
    ax.axhline(overall, color=GREY, linestyle="--", lw=1.2)
    ax.text(9.6, overall, f" all: {overall:.0%}", va="center")
    ax.set(
        xlabel="digit", ylabel="accuracy on dev", xticks=range(10), ylim=(0, 1), xlim=(-0.6, 9.6)
    )
    ax.set_title(f"The nearest mean reads {np.argmax(right)}s best and {hardest}s worst")
    words = ", ".join(f"{digit}: {share:.0%}" for digit, share in enumerate(right))
    describe(ax, f"Bars: how much of each digit the nearest mean reads correctly. {words}.")
    return ax
