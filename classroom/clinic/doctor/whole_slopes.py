"""Are the slopes of the whole network right, where each part is right alone?"""

import numpy as np

from helpers.activations import sigmoid
from helpers.gradients import relative_error

from .layer_slopes import ENOUGH, backward
from .report import Finding
from .rows import slopes_of


def whole_signs(network, X, y):
    """All parts are right alone: is what the network makes of them?"""
    layers, loss = network.layers, network.loss

    def value():
        return loss.forward(network.forward(X), y)

    Z = network.forward(X).copy()
    loss.forward(Z, y)
    before = [weight.copy() for layer in layers for weight in layer.weights]
    network.backward()
    weights = (weight for layer in layers for weight in layer.weights)
    for weight, old in zip(weights, before, strict=True):  # some make their step in backward
        weight[...] = old
    own = [np.array(s, dtype=float) for layer in layers for s in slopes_of(layer)]
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
        slope = backward(layer, slope)
        found[:0] = [np.array(s, dtype=float) for s in slopes_of(layer)]
        if not layer.weights and again:
            slope = layer.backward(slope)
        if not layer.weights and instead:
            slope = came * instead(slope, A)
    return found
