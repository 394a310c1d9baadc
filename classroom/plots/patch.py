"""Adversarial patches: squares of ink beside a digit that change a network's answer."""

import matplotlib.pyplot as plt
import numpy as np

from .digits import an
from .style import describe


def with_patch(images, row, column, size=4):
    """Return a copy of `images` (N, 784) with a black square in each image.

    row, column, size: the upper left pixel and the side of the square
    """
    changed = images.reshape(-1, 28, 28).copy()
    changed[:, row : row + size, column : column + size] = 1
    return changed.reshape(-1, 784)


def keeps_away(images, row, column, size=4, gap=3):
    """Return a mask (N,) of the images with no ink within `gap` pixels of the patch."""
    rows = slice(max(row - gap, 0), row + size + gap)
    columns = slice(max(column - gap, 0), column + size + gap)
    return np.all(images.reshape(-1, 28, 28)[:, rows, columns] < 0.1, axis=(1, 2))


def worst_patches(images, labels, probabilities, size=4, gap=3):
    """Return a copy of `images` (N, 784) with the patches that make `labels` (N,) least probable.

    An image without room for a patch and `gap` free pixels around it stays unchanged.

    probabilities: a function that returns the probabilities (N, 10) of images (N, 784)
    """
    worst, least = images.copy(), np.ones(len(images))
    for row in range(29 - size):
        for column in range(29 - size):
            changed = with_patch(images, row, column, size)
            own = probabilities(changed)[np.arange(len(labels)), labels]
            worse = keeps_away(images, row, column, size, gap) & (own < least)
            worst[worse], least[worse] = changed[worse], own[worse]
    return worst


def show_growing_patch(images, P):
    """Draw an image with a darkening patch, and a plot of `P` below. Return the axes of the plot.

    images: copies (n, 784) of one image, with no ink in the first patch and full ink in the last
    P: the predicted probabilities for the copies (n, 10)
    """
    inks = np.linspace(0, 1, len(images))
    before, after = P[0].argmax(), P[-1].argmax()
    _, (top, bottom) = plt.subplots(
        2, 1, figsize=(7, 4.4), sharex=True, height_ratios=(1, 2.4), layout="constrained"
    )
    chosen = np.linspace(0, len(images) - 1, 6).astype(int)
    strip = np.hstack([images[i].reshape(28, 28) for i in chosen])
    top.imshow(strip, extent=(-0.1, 1.1, 0, 1), aspect="auto")
    top.set_title(f"Ink beside {an(before)} makes the network read {an(after)}")
    top.axis("off")
    for digit in np.flatnonzero(P.max(axis=0) > 0.1):
        bottom.plot(inks, P[:, digit])
        best = P[:, digit].argmax()
        bottom.text(inks[best], P[best, digit] + 0.03, digit, ha="center", weight="bold")
    bottom.set(xlabel="ink in the patch", ylabel="probability", ylim=(0, 1.15), xlim=(-0.1, 1.1))
    describe(
        bottom,
        f"Top: six times the same handwritten {before}, with a patch beside it that gets darker. "
        f"Below: the probability of {before} falls, and that of {after} rises above it.",
    )
    return bottom
