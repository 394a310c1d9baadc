"""A figure of the weights of ten neurons, one for each digit."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from .drawing import INK, THIN
from .style import BLUE, ORANGE, describe

FOR_AND_AGAINST = LinearSegmentedColormap.from_list("against, for", [ORANGE, "white", BLUE])
WORDS = (
    "The weights of ten neurons as pictures, after {} epochs. That for 0 is a blue ring with an "
    "orange hole, that for 1 a blue stroke between two orange ones; in most of the others the "
    "digit can be made out too. The margins, where no image has ink, are white. The mean weight of "
    "the four pixels in the middle is {:.1f} for 0 and {:+.1f} for 1."
)
EARLY = (
    "The weights of ten neurons as pictures, after {} epochs: soft blue and orange clouds. The "
    "mean weight of the four pixels in the middle is {:.2f} for 0 and {:+.2f} for 1."
)


def show_ten_neurons(W, epochs):
    """Draw the weights (784, 10) of ten neurons, blue above 0 and orange below. Return the axes."""
    _, ax = plt.subplots(figsize=(7.5, 3.6))
    limit = np.quantile(np.abs(W), 0.99)
    for digit in range(10):
        x, y = 1.15 * (digit % 5), -1.35 * (digit // 5)
        ax.imshow(
            W[:, digit].reshape(28, 28),
            cmap=FOR_AND_AGAINST,
            vmin=-limit,
            vmax=limit,
            extent=(x, x + 1, y, y + 1),
            interpolation="bicubic",  # the eye finds a shape more easily without the steps
        )
        ax.add_patch(plt.Rectangle((x, y), 1, 1, ec=INK, fc="none", lw=THIN / 2))
        ax.text(x + 0.5, y + 1.05, f"{digit}?", ha="center", va="bottom", fontsize=11)
    ax.set(xlim=(-0.02, 5.62), ylim=(-1.4, 1.3))
    ax.axis("off")
    ax.set_title(f"After {epochs} epochs: ink on blue speaks for the digit, on orange against it")
    middle = W.reshape(28, 28, 10)[13:15, 13:15].mean(axis=(0, 1))
    describe(ax, (WORDS if epochs >= 30 else EARLY).format(epochs, *middle[:2]))
    return ax
