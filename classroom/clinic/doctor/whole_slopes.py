"""Comparison of a whole network's gradients with numerical gradients and with known mistakes."""

import numpy as np

from helpers.activations import sigmoid
from helpers.gradients import relative_error

from .layer_slopes import COARSE, ENOUGH, NUDGE, backward, rounds, slope_along
from .report import certain, likely
from .rows import slopes_of


def slopes_at(network, X, y):
    """Return the list of a network's weights and the list of their gradients for a batch. The
    weights are restored if `backward` changes them."""
    network.loss.forward(network.forward(X), y)
    weights = [weight for layer in network.layers for weight in layer.weights]
    before = [weight.copy() for weight in weights]
    network.backward()
    for weight, old in zip(weights, before, strict=True):
        weight[...] = old
    return weights, [np.array(s, dtype=float) for layer in network.layers for s in slopes_of(layer)]


def in_effect(network, X, y):
    """Return (times, decay): the gradients that the network computes are `times` the gradients of
    the loss, plus a term of weight decay or L1 that is `decay` times as large. Return (None, 0) if
    the gradients don't have this form."""
    weights, own = slopes_at(network, X, y)

    def value():
        return float(network.loss.forward(network.forward(X), y))

    if [w.shape for w in weights] != [s.shape for s in own]:
        return None, 0
    rng = np.random.default_rng(0)
    nudge, enough = COARSE if rounds(value, weights[-1]) else (NUDGE, ENOUGH)
    rows = []  # for each direction: change by slopes, by nudging, weights' parts
    for weight, slope in zip(weights, own, strict=True):
        for _ in range(3):
            way = rng.standard_normal(weight.shape)
            along = slope_along(value, weight, way, nudge)
            pulls = (np.sum(way * weight), np.sum(way * np.sign(weight)))
            rows.append((np.sum(way * slope), along, *(p * (weight.ndim > 1) for p in pulls)))
    said, true, *pulls = np.array(rows).T
    if not true.any():
        return 1, 0  # the loss doesn't change, so nothing can be compared
    room = enough * np.repeat([np.linalg.norm(slope) for slope in own], 3) + 1e-7

    def fits(answer):
        close = np.abs(said - answer) <= room
        return (close.reshape(-1, 3).sum(axis=1) >= 2).all()  # one nudge may cross a kink

    for times in (1, np.median(said / true)):
        if fits(times * true):
            return times, 0
    columns = np.array([true, *pulls]).T
    times, *decay = np.linalg.lstsq(columns, said)[0]
    if fits(columns @ (times, *decay)) and times > 0.5:
        part = np.linalg.norm(decay @ np.array(pulls)) / np.linalg.norm(times * true)
        return times, part
    return None, 0


def whole_signs(network, X, y):
    """Yield a Finding if the network's gradients are wrong although each layer's are right."""
    layers, loss = network.layers, network.loss
    Z, own = network.forward(X).copy(), slopes_at(network, X, y)[1]
    true = by_chain_rule(layers, X, loss, y)
    bad = [relative_error(a, b) > ENOUGH for a, b in zip(own, true, strict=True)]
    if not any(bad):
        return
    saw = "Each layer is right on its own, but in the network "
    saw += f"{sum(bad)} of {len(bad)} arrays of slopes"
    candidates = (
        ("relu-at-output", {"at_output": Z > 0}),
        ("slope-twice", {"again": True}),
        ("slope-twice", {"instead": True}),
        ("summed-loss", {"at_output": len(X)}),
    )
    for name, mistake in candidates:
        wrong = by_chain_rule(layers, X, loss, y, **mistake)
        if all(relative_error(a, b) < ENOUGH for a, b in zip(own, wrong, strict=True)):
            yield certain(name, saw + " are just what this mistake would give.")
            return
    if all(not slope.any() for slope, wrong in zip(own, bad, strict=True) if wrong):
        yield likely("wrong-slope", saw + " are all 0.")
    else:
        yield certain("wrong-slope", saw + " are wrong: look at the order of the calls.")


def by_chain_rule(layers, X, loss, y, at_output=1, again=False, instead=False):
    """Return a list of the gradients of all weights, computed by the chain rule, optionally with a
    mistake: the gradient of the loss is multiplied by `at_output`, the slope of each activation is
    applied twice (`again`), or the slope of a sigmoid replaces the slope of each activation
    (`instead`)."""
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
            slope = came * sigmoid(A) * (1 - sigmoid(A))
    return found
