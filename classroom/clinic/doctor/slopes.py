"""Are the slopes those of the loss? Each part is nudged alone, then the network as a whole.

Where they aren't, the known mistakes are tried: whose numbers are these?
"""

import numpy as np

from helpers.gradients import relative_error

from .layer_slopes import ENOUGH, differ, layer_signs, slope_along, twice
from .report import Finding
from .whole_slopes import whole_signs

REVERSED = "The slopes of the loss point the other way: they are Y − P instead of P − Y."


def slope_signs(network, X, y):
    """Findings about the slopes, from the loss back to the first layer."""
    X = no_larger(X, 1)
    Z = forward(network.layers, X)
    found = [*output_signs(network, X, Z), *loss_signs(network.loss, Z, y)]
    if not found:
        A = X
        for place, layer in enumerate(network.layers):
            found += layer_signs(layer, A, place)
            A = layer.forward(A).copy()
    yield from found or whole_signs(network, X, y)


def no_larger(numbers, most):
    """Scaled down, if need be: where scores are huge, a loss has no slope to compare with."""
    return numbers / max(np.abs(numbers).max() / most, 1)


def forward(layers, X):
    for layer in layers:
        X = layer.forward(X)
    return X.copy()


def output_signs(network, X, Z):
    """Scores that are cut off at 0: nothing can speak against a class."""
    if Z.min() == 0 and np.mean(Z == 0) > 0.02:
        yield Finding(
            "relu-at-output",
            f"No score is below 0, and {np.mean(Z == 0):.0%} of them are exactly 0.",
            "certain",
        )


def loss_signs(loss, Z, y):
    """The slope of the loss with respect to each score."""
    Z = no_larger(Z, 10)
    true = np.empty_like(Z)
    for place in np.ndindex(Z.shape):
        direction = np.zeros_like(Z)
        direction[place] = 1
        true[place] = slope_along(lambda: loss.forward(Z, y), Z, direction)
    loss.forward(Z, y)
    own = np.asarray(loss.backward(), dtype=float)
    if own.shape != true.shape:
        yield Finding("wrong-slope", f"The loss gives slopes {own.shape} for scores {true.shape}.")
        return
    if relative_error(own, true) < ENOUGH:
        return
    if relative_error(own, -true) < ENOUGH:
        yield Finding("wrong-slope", REVERSED, "certain")
    elif relative_error(own, true * len(Z)) < ENOUGH:
        yield Finding(
            "summed-loss",
            f"The slopes of the loss are {len(Z)} times as large as they should be with "
            f"{len(Z)} images: those of the sum, while the loss is the mean.",
            "certain",
        )
    elif any(relative_error(own, n * true * (Z > 0)) < ENOUGH for n in (1, len(Z))):
        yield Finding(
            "relu-at-output",
            "The slopes at the output are 0 just where the score is not above 0, and right "
            "elsewhere: a ReLU's slope was multiplied in.",
            "certain",
        )
    elif any(relative_error(own, n * true * d) < ENOUGH for n in (1, len(Z)) for d in twice(Z)):
        yield Finding(
            "slope-twice", "The slopes at the output have another sigmoid's slope in them."
        )
    else:
        yield Finding("wrong-slope", "At the scores, " + differ(own, true))
