"""Findings about wrong gradients of the network, of the loss and of each layer."""

import numpy as np

from helpers.gradients import relative_error

from .layer_slopes import ENOUGH, differ, layer_signs, slope_along, twice
from .report import Finding, certain
from .whole_slopes import in_effect, whole_signs

PULLED = "The slopes contain a part of the weights themselves, {:.1f} times as large as the rest."
REVERSED = "The slopes of the loss point the other way: they are Y − P instead of P − Y."


def slope_signs(network, X, y, down, learns):
    """Yield findings about wrong gradients of the loss and of each layer, unless the gradients of
    the whole network are right. `down` is the share of training steps that lower the loss if they
    are made shorter, and `learns` says whether the network's accuracy on dev is high."""
    X = no_larger(X, 1)
    Z = network.forward(X).copy()
    found = [*output_signs(Z)]
    times, decay = (1, 0) if found else in_effect(network, X, y)
    if decay > 3 and not learns:
        yield Finding("decay-too-strong", PULLED.format(decay))
    if times is not None and not found:
        odd = [n for n in (len(X), 1 / len(X)) if np.isclose(times, n, rtol=0.05)]
        if times > 0 and (learns or not odd) or times < 0 and down > 0.8:
            return  # a matter of the rate, or of the sign of the step
    if not found:
        found = [*loss_signs(network.loss, Z, y, down, learns)]
    if not found:
        A = X
        for place, layer in enumerate(network.layers):
            found += layer_signs(layer, A, place)
            A = layer.forward(A).copy()
    yield from found or whole_signs(network, X, y)


def no_larger(numbers, most):
    """Return `numbers`, scaled down to absolute values of at most `most` if they are larger."""
    return numbers / max(np.abs(numbers).max() / most, 1)


def output_signs(Z):
    """Yield a Finding if the logits `Z` are cut off at 0."""
    if Z.min() == 0 and np.mean(Z == 0) > 0.02 and not np.allclose(Z.sum(axis=1), 1):
        saw = f"No score is below 0, and {np.mean(Z == 0):.0%} of them are exactly 0."
        yield certain("relu-at-output", saw)


def loss_signs(loss, Z, y, down, learns):
    """Yield a Finding if the gradient of the loss with respect to the logits `Z` is wrong. `down`
    is the share of training steps that lower the loss if they are made shorter. If `learns` (the
    accuracy on dev is high), only known mistakes count, because the program may use the gradient of
    another loss on purpose."""
    Z = no_larger(Z, 10)
    true = np.empty_like(Z)
    for place in np.ndindex(Z.shape):
        direction = np.zeros_like(Z)
        direction[place] = 1
        true[place] = slope_along(lambda: loss.forward(Z, y), Z, direction)
    loss.forward(Z, y)
    own = np.asarray(loss.backward(), dtype=float)
    if own.shape != true.shape:
        yield Finding(
            "wrong-slope",
            f"The loss gives slopes of shape {own.shape} for scores of shape {true.shape}.",
        )
        return
    if relative_error(own, true) < ENOUGH:
        return
    if relative_error(own, -true) < ENOUGH:
        yield certain("wrong-slope", REVERSED)
    elif relative_error(own, true * len(Z)) < ENOUGH:
        saw = f"With {len(Z)} images, the slopes of the loss are {len(Z)} times too large."
        yield certain("summed-loss", saw)
    elif any(relative_error(own, n * true * (Z > 0)) < ENOUGH for n in (1, len(Z))):
        saw = "The slopes at the output are 0 just where the score is not above 0."
        yield certain("relu-at-output", saw)
    elif any(relative_error(own, n * true * d) < ENOUGH for n in (1, len(Z)) for d in twice(Z)):
        saw = "The slopes at the output contain the slope of another sigmoid."
        yield Finding("slope-twice", saw)
    elif not learns:
        saw = "The loss gives wrong slopes: " + differ(own, true)
        yield Finding("wrong-slope", saw, "strong" if down <= 0.8 else "likely")
