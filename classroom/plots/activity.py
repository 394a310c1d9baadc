"""A figure of a network's activations for one image, layer by layer."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.data import CLASSES, SIDE, as_numbers

from .style import BLUE, GREY, describe


def show_activity(network, image, title=""):
    """Draw `image` (784,), the activations of each hidden layer and the output probabilities.

    Larger activations are darker. The default title names the predicted digit. Return all axes.
    """
    image = np.asarray(image)
    A = as_numbers(image).reshape(1, -1)
    hidden = []
    for layer in network.layers:
        A = layer.forward(A)
        if not layer.weights and layer is not network.layers[-1]:
            hidden.append(A[0])
    P = network.loss.probabilities(A)[0]

    count = len(hidden) + 2
    _, axes = plt.subplots(1, count, figsize=(2.4 * count, 2.6), layout="constrained")
    axes[0].imshow(image.reshape(SIDE, SIDE))
    axes[0].set_title(f"{image.size} pixels")
    words = []
    for ax, answers in zip(axes[1:-1], hidden, strict=True):
        silent = np.count_nonzero(answers <= 0)
        ax.imshow(sheet(answers), vmin=0)
        ax.set_title(f"{len(answers)} neurons, {silent} silent")
        about = round(10 * silent / len(answers)) * 10  # the last bit depends on the processor
        words.append(f"a hidden layer of {len(answers)} neurons, about {about}% of them silent")
    for ax in axes[:-1]:
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(True)
    chosen = P.argmax()
    axes[-1].barh(range(CLASSES), P, color=[BLUE if d == chosen else GREY for d in range(CLASSES)])
    axes[-1].set(yticks=range(CLASSES), xlim=(0, 1), xlabel="probability", ylabel="digit")
    axes[-1].invert_yaxis()
    axes[-1].set_title(f"{P[chosen]:.0%} sure of {chosen}")
    axes[0].figure.suptitle(title or f"From pixels to a {chosen}, layer by layer")
    likely = [digit for digit in np.argsort(-P)[:3] if digit == chosen or P[digit] >= 0.05]
    described = ", ".join(f"{P[digit]:.0%} for {digit}" for digit in likely)
    describe(
        axes[0],
        f"A handwritten digit, {', '.join(words) + ', ' if words else ''}and bars for the ten "
        f"probabilities: {described}.",
    )
    return axes


def sheet(answers):
    """Return `answers` (H,) as an array of at most 16 columns, padded with NaN."""
    columns = min(16, max(1, int(np.ceil(np.sqrt(len(answers))))))
    rows = -(-len(answers) // columns)
    squares = np.full(rows * columns, np.nan)
    squares[: len(answers)] = answers
    return squares.reshape(rows, columns)
