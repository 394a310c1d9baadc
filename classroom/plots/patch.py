"""A patch of ink that gets darker, and what the network says meanwhile."""

import matplotlib.pyplot as plt
import numpy as np

from .digits import an
from .style import describe


def show_growing_patch(images, P):
    """Images (n, 784) from no ink to full ink, and their probabilities (n, 10); returns the axes
    of the curves."""
    inks = np.linspace(0, 1, len(images))
    before, after = P[0].argmax(), P[-1].argmax()
    _, (top, bottom) = plt.subplots(
        2, 1, figsize=(7, 4.4), sharex=True, height_ratios=(1, 2.4), layout="constrained"
    )
    chosen = np.linspace(0, len(images) - 1, 6).astype(int)
    strip = np.hstack([images[i].reshape(28, 28) for i in chosen])
    top.imshow(strip, extent=(-0.1, 1.1, 0, 1), aspect="auto")
    top.set_title(f"A patch of ink beside a {before} makes the network read {an(after)}")
    top.axis("off")
    for digit in np.flatnonzero(P.max(axis=0) > 0.1):
        bottom.plot(inks, P[:, digit], label=str(digit))
        best = P[:, digit].argmax()
        bottom.text(inks[best], P[best, digit] + 0.03, digit, ha="center", weight="bold")
    bottom.set(xlabel="ink in the patch", ylabel="probability", ylim=(0, 1.15), xlim=(-0.1, 1.1))
    describe(
        bottom,
        f"Top: six times the same handwritten {before}, with a patch beside it that gets darker. "
        f"Below: the probability of {before} falls, and that of {after} rises above it.",
    )
    return bottom
