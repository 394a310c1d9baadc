"""Are the slopes those of the loss? Each part is nudged alone, then the network as a whole.

Where they aren't, the known mistakes are tried: whose numbers are these?
"""

import numpy as np

from helpers.activations import sigmoid
from helpers.gradients import relative_error

from .report import Finding
from .rows import kind

ENOUGH = 1e-3  # relative error from which on a slope counts as wrong
NUDGE = 1e-6


def slope_along(loss, array, direction):
    """How fast loss() changes when `array` goes in a direction."""
    before = array.copy()
    array += NUDGE * direction
    higher = loss()
    array[...] = before - NUDGE * direction
    lower = loss()
    array[...] = before
    return (higher - lower) / (2 * NUDGE)


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


def agrees(slope, direction, along):
    """Whether slopes explain how fast a number changes in a random direction."""
    return abs(np.sum(slope * direction) - along) <= ENOUGH * np.linalg.norm(slope) + 1e-6


def forward(layers, X):
    for layer in layers:
        X = layer.forward(X)
    return X.copy()


def output_signs(network, X, Z):
    """Scores that are cut off at 0: no class can be spoken against."""
    if Z.min() == 0 and np.mean(Z == 0) > 0.02:
        yield Finding(
            "relu-at-output",
            f"No score is below 0, and {np.mean(Z == 0):.0%} of them are exactly 0.",
            "certain",
        )


def loss_signs(loss, Z, y):
    """The slope of the loss by each score."""
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
    if relative_error(own, true * len(Z)) < ENOUGH:
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
        yield Finding("wrong-slope", "By its scores, " + differ(own, true))


def twice(A):
    """Factors that come in where a sigmoid's slope is taken once too often."""
    S = sigmoid(A)
    return A * (1 - A), S * (1 - S)


def layer_signs(layer, A, place):
    """What is wrong with one layer alone, with two sets of numbers: in one of them, a sum may lie
    so near to 0 that a nudge crosses a ReLU's kink."""
    once, again = ([*signs_alone(layer, A, place, seed)] for seed in (place, 100 + place))
    return once if again else []


def signs_alone(layer, A, place, seed):
    """One layer alone, with made-up slopes R by its answers."""
    rng = np.random.default_rng(seed)
    A = A + 0.1 * rng.standard_normal(A.shape)  # where two are equal, a maximum has no slope
    R = rng.standard_normal(layer.forward(A).shape)

    def total():
        return np.sum(R * layer.forward(A))

    answers = layer.forward(A).copy()
    own = layer.backward(R.copy())
    where = f"Layer {place} ({kind(layer)})"
    if not layer.weights:
        direction = rng.standard_normal(A.shape)
        along = slope_along(total, A, direction)
        if agrees(own, direction, along):
            return
        if own.shape != R.shape:
            yield Finding("wrong-slope", f"{where} alone: its slopes are not what nudging gives.")
            return
        true = R * (layer.forward(A + NUDGE) - layer.forward(A - NUDGE)) / (2 * NUDGE)
        slope = np.divide(true, R)
        wrong = [R * slope**2, *(R * factor for factor in twice(answers)[1:])]
        wrong += [R * slope * sigmoid(answers) * (1 - sigmoid(answers))]
        squeezed = answers.min() > 0 and answers.max() < 1
        if squeezed and any(relative_error(own, other) < ENOUGH for other in wrong):
            yield Finding(
                "slope-twice",
                f"{where} alone: its slopes are not what nudging gives (they differ by "
                f"{relative_error(own, true):.0%}), and equal what comes out where the slope is "
                "taken of the answers as if they were the sums, or twice.",
                "certain",
            )
        else:
            yield Finding("wrong-slope", f"{where} alone: " + differ(own, true), "certain")
        return
    slopes = [np.asarray(s, dtype=float) for s in layer.slopes]
    for name, weight, slope in zip(("weights", "biases"), layer.weights, slopes, strict=False):
        good = slope.shape == weight.shape
        for _ in range(3):
            direction = rng.standard_normal(weight.shape)
            true = slope_along(total, weight, direction)
            good = good and agrees(slope, direction, true)
        if not good:
            cause = "bias-axis" if name == "biases" else "wrong-slope"
            sums = R.sum(axis=1)
            along = name == "biases" and np.allclose(np.resize(sums, slope.shape), slope)
            more = " They are the sums over the neurons, one for each example." if along else ""
            yield Finding(
                cause,
                f"{where} alone: the slopes of its {name} are not what nudging gives.{more}",
                "certain" if along else "strong",
            )
            return
    direction = rng.standard_normal(A.shape)
    true = slope_along(total, A, direction)
    if own is not None and not agrees(own, direction, true):
        yield Finding("wrong-slope", f"{where} alone: the slope by what goes in is wrong.")


def whole_signs(network, X, y):
    """All parts are right alone: is what the network makes of them?"""
    layers, loss = network.layers, network.loss

    def value():
        return loss.forward(network.forward(X), y)

    Z = network.forward(X).copy()
    loss.forward(Z, y)
    network.backward()
    own = [np.array(s, dtype=float) for layer in layers for s in layer.slopes]
    true = by_chain_rule(layers, X, loss, y)
    bad = [relative_error(a, b) > ENOUGH for a, b in zip(own, true, strict=True)]
    if not any(bad):
        return
    candidates = {
        "relu-at-output": lambda: by_chain_rule(layers, X, loss, y, at_output=Z > 0),
        "slope-twice": lambda: by_chain_rule(layers, X, loss, y, again=lambda S, A: S),
        "summed-loss": lambda: [len(X) * slope for slope in true],
    }
    candidates["slope-twice "] = lambda: by_chain_rule(
        layers, X, loss, y, instead=lambda S, A: sigmoid(A) * (1 - sigmoid(A))
    )
    for name, candidate in candidates.items():
        wrong = candidate()
        if all(relative_error(a, b) < ENOUGH for a, b in zip(own, wrong, strict=True)):
            yield Finding(
                name.strip(),
                f"{sum(bad)} of {len(bad)} arrays of slopes are not what nudging gives, and all "
                "equal what this mistake would give.",
                "certain",
            )
            return
    yield Finding(
        "wrong-slope",
        f"Every layer is right alone, but in the network {sum(bad)} of {len(bad)} arrays of "
        "slopes are wrong: look at the order in which they are called.",
        "certain",
    )


def by_chain_rule(layers, X, loss, y, at_output=1, again=None, instead=None):
    """All slopes, going back through layers that are right alone; or with a known mistake."""
    inside = [X]
    for layer in layers:
        inside.append(layer.forward(inside[-1]).copy())
    loss.forward(inside[-1], y)
    slope = loss.backward() * at_output
    found = []
    for layer, A in zip(reversed(layers), reversed(inside[1:]), strict=True):
        came = slope
        slope = layer.backward(slope)
        found[:0] = [np.array(s, dtype=float) for s in layer.slopes]
        if not layer.weights and again:
            slope = layer.backward(slope)
        if not layer.weights and instead:
            slope = came * instead(slope, A)
    return found


def differ(own, true):
    return (
        f"its slopes differ from what nudging gives by {relative_error(own, true):.0%} "
        f"(they are {typical(own, true):.2g} times as large)."
    )


def typical(own, true):
    return np.abs(own).sum() / max(np.abs(true).sum(), 1e-30)
