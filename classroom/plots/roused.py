"""A figure of a hidden neuron and of the digits that activate it most and least."""

import matplotlib.pyplot as plt
import numpy as np

from .digits import an
from .drawing import BLUE, INK
from .sheet import tiled
from .style import describe

COUNT = 8  # digits in each row


def show_roused(neuron, W, A, images, y):
    """Draw a neuron beside the images that activate it most and least. Return the neuron's axes.

    W, A: the weights (784, H) and the activations (N, H) of the layer
    images, y: the images (N, 784) and, for the alternative text, their labels (N,)
    """
    own = A[:, neuron]
    rows = {
        "rouse it most": np.argsort(-own, kind="stable")[:COUNT],
        "leave it silent": np.argsort(own, kind="stable")[:COUNT],
    }
    figure = plt.figure(figsize=(8.4, 2.7), layout="constrained")
    grid = figure.add_gridspec(2, 2, width_ratios=(1, 2.9))
    left = figure.add_subplot(grid[:, 0])
    limit = np.quantile(np.abs(W), 0.995) or 1.0
    left.imshow(W[:, neuron].reshape(28, 28), cmap="RdBu", vmin=-limit, vmax=limit)
    left.set_title(f"neuron {neuron}")
    left.set(xticks=[], yticks=[])
    left.spines[:].set_visible(True)
    for place, (words, chosen) in enumerate(rows.items()):
        ax = figure.add_subplot(grid[place, 1])
        ax.imshow(tiled(images[chosen].reshape(-1, 28, 28), COUNT, 3, 0, empty=0.0)[0])
        ax.set_title(f"digits that {words}", color=INK if place else BLUE)
        ax.axis("off")
    often = np.bincount(y[rows["rouse it most"]]).argmax()
    describe(
        left,
        "Left: the weights of one hidden neuron as an image, blue above 0, red below. Right: the "
        f"eight digits that rouse it most, most often {an(often)}, and eight that leave it silent.",
    )
    return left
