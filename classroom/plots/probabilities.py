"""A figure of a digit and of the probabilities that a network predicts for it."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.data import CLASSES, PIXELS, SIDE, DataError

from .style import BLUE, ORANGE, describe


def show_probabilities(image, P, title="", alt=""):
    """Draw a digit beside a bar chart of its probabilities. Return both axes.

    image: an array (784,) or (28, 28)
    P: the probabilities (10,); a wrong shape of `P` or `image` raises a `DataError`
    alt: the alternative text; the default gives the most probable digit
    """
    image, P = np.asarray(image), np.asarray(P)
    if image.size != PIXELS or P.shape != (CLASSES,):
        raise DataError(
            f"show_probabilities was given an image of shape {image.shape} and probabilities of "
            f"shape {P.shape}, where one image of shape (784,) or (28, 28) and its ten "
            "probabilities of shape (10,) are expected"
        )
    best = int(P.argmax())
    fig, (left, right) = plt.subplots(
        1, 2, figsize=(6, 2.4), width_ratios=(1, 2), layout="constrained"
    )
    left.imshow(image.reshape(SIDE, SIDE))
    left.axis("off")
    right.bar(range(10), P, color=[ORANGE if digit == best else BLUE for digit in range(10)])
    right.text(best, P[best] + 0.02, f"{P[best]:.0%}", ha="center")
    right.set(xlabel="digit", ylabel="probability", xticks=range(10), ylim=(0, 1.12))
    right.set_title(title)
    describe(right, alt or f"A handwritten digit; the most probable is {best}, at {P[best]:.0%}.")
    return left, right
