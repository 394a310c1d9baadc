"""Comparison of a single layer's gradients with numerical gradients."""

import numpy as np

from helpers.activations import sigmoid
from helpers.gradients import relative_error

from .report import Finding, certain
from .rows import kind, slopes_of

ENOUGH = 1e-3  # relative error above which a slope counts as wrong
NUDGE = 1e-6  # so small that hardly any ReLU changes sides
COARSE = 1e-4, 2e-2  # nudge and relative error where numbers are rounded to float32


def slope_along(loss, array, direction, nudge=NUDGE):
    """Return the derivative of `loss()` with respect to `array` along `direction`, by central
    differences. The array is restored afterwards."""
    before = array.copy()
    array += nudge * direction
    higher = loss()
    array[...] = before - nudge * direction
    lower = loss()
    array[...] = before
    return (higher - lower) / (2 * nudge)


def agrees(loss, array, slope, direction):
    """Return whether the gradient `slope` of `loss()` with respect to `array` is right along
    `direction`. `array` is moved further if the program rounds to float32."""
    nudge, enough = COARSE if rounds(loss, array) else (NUDGE, ENOUGH)
    along = slope_along(loss, array, direction, nudge)
    return abs(np.sum(slope * direction) - along) <= enough * np.linalg.norm(slope) + 1e-7


def rounds(value, array):
    """Return whether the program rounds to float32: whether `value()` jumps or stays the same while
    `array` moves by tiny amounts. The array is restored afterwards."""
    before, values = array.copy(), []
    for times in range(8):
        array[...] = before + times * 1e-9 * np.arange(1, array.size + 1).reshape(array.shape)
        values.append(float(value()))
    array[...] = before
    line = values[0] + (values[-1] - values[0]) * np.arange(8) / 7
    return np.ptp(values) == 0 or np.abs(values - line).max() > 0.01 * np.ptp(values)


def twice(A):
    """Return the two factors by which a gradient is wrong if the slope of a sigmoid with the output
    `A` is taken twice: A (1 − A), and S (1 − S) with S = sigmoid(A)."""
    S = sigmoid(A)
    return A * (1 - A), S * (1 - S)


def layer_signs(layer, A, place):
    """Return a list of findings about wrong gradients of the layer at the index `place`, for inputs
    near `A`. The list is empty if a second set of random numbers doesn't confirm them, or if the
    layer behaves differently in training, as Dropout does."""
    if hasattr(layer, "learning"):
        return []  # dropout and the like behave differently while they learn
    once, again = ([*signs_alone(layer, A, place, seed)] for seed in (place, 100 + place))
    return once if again else []


def signs_alone(layer, A, place, seed):
    """Yield a Finding if the gradients of the layer at the index `place` differ from numerical
    gradients, for inputs near `A` and a random gradient with respect to the outputs."""
    rng = np.random.default_rng(seed)
    A = A + 0.1 * rng.standard_normal(A.shape)  # where two are equal, a maximum has no slope
    R = rng.standard_normal(layer.forward(A).shape)

    def total():
        return np.sum(R * layer.forward(A))

    answers = layer.forward(A).copy()
    own = backward(layer, R.copy())
    where = f"Layer {place + 1} ({kind(layer)})"
    if not layer.weights:
        direction = rng.standard_normal(A.shape)
        if agrees(total, A, own, direction):
            return
        if own.shape != R.shape:
            yield Finding(
                "wrong-slope", f"{where}, on its own: its slopes have the shape {own.shape}."
            )
            return
        true = R * (layer.forward(A + NUDGE) - layer.forward(A - NUDGE)) / (2 * NUDGE)
        slope = np.divide(true, R)
        wrong = [R * slope**2, *(R * factor for factor in twice(answers)[1:])]
        wrong += [R * slope * sigmoid(answers) * (1 - sigmoid(answers))]
        squeezed = answers.min() > 0 and answers.max() < 1
        again = bool(squeezed) and any(relative_error(own, other) < ENOUGH for other in wrong)
        saw = (
            f"{where}, on its own: {differ(own, true)}" + " A slope taken twice gives that." * again
        )
        yield certain("slope-twice" if again else "wrong-slope", saw)
        return
    slopes = [np.asarray(s, dtype=float) for s in slopes_of(layer)]
    for name, weight, slope in zip(("weights", "biases"), layer.weights, slopes, strict=False):
        good = slope.shape == weight.shape
        for _ in range(3):
            direction = rng.standard_normal(weight.shape)
            good = good and agrees(total, weight, slope, direction)
        if not good:
            saw = f"{where}, on its own: the slopes of its {name} are not what nudging gives."
            along = np.allclose(np.resize(R.sum(axis=1), slope.shape), slope)
            if name == "biases" and (along or slope.shape != weight.shape or not np.ptp(slope)):
                yield certain("bias-axis", saw + " They aren't the sums over the examples.")
            else:
                yield Finding("wrong-slope", saw)
            return
    direction = rng.standard_normal(A.shape)
    if own is not None and not agrees(total, A, own, direction):
        yield Finding("wrong-slope", f"{where}, on its own: the slopes of its inputs are wrong.")


def backward(layer, dA):
    """Return `layer.backward(dA)`. The layer's weights are restored if `backward` changes them."""
    before = [weight.copy() for weight in layer.weights]
    own = layer.backward(dA)
    for weight, old in zip(layer.weights, before, strict=True):
        weight[...] = old
    return own


def differ(own, true):
    times = np.abs(own).sum() / max(np.abs(true).sum(), 1e-30)
    error = f"{relative_error(own, true):.0%}, and are {times:.2g} times as large."
    return "its slopes differ from what nudging gives by " + error
