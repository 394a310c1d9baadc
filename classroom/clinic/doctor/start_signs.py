"""Findings about the untrained network: its initial weights, its last layer and its softmax."""

import numpy as np

from helpers.layers import he
from helpers.losses import cross_entropy

from .report import Finding, certain, likely
from .training_signs import twins

LARGE = 8  # size of sums (root of the mean square) that is too much for inputs of usual size
SMALL = 0.01  # sums divided by what went in: smaller ones are too small


def weight_signs(network, X, y, learns):
    """Yield a Finding if the pre-activations of a layer are far larger than its inputs or, unless
    the network `learns`, far smaller."""
    if np.mean(network.forward(X).argmax(axis=1) == y) > 0.5:
        return  # it has learnt already
    dense = [layer for layer in network.layers if layer.weights and layer.weights[0].ndim == 2]
    size, ratios = rms(X), {}
    A = X
    for layer, after in zip(network.layers, [*network.layers[1:], None], strict=True):
        Z = layer.forward(A)
        if layer in dense and layer.weights[0].any() and rms(A):
            ratios[layer] = rms(A @ layer.weights[0]) / rms(A)
            large = rms(Z) > LARGE and size < 3 and ratios[layer] > LARGE
            if large and (after is None or after.forward(Z).any()):  # else all are negative
                W = layer.weights[0]
                yield Finding(
                    "weights-too-large",
                    f"Before the first step, the sums of {called(network, layer)} are "
                    f"{ratios[layer]:.0f} times as large as what goes in. The mean of its weights "
                    f"is {W.mean():.2g}, their spread {W.std():.2g}; he(inputs) is "
                    f"{he(len(W)):.2g}.",
                    "likely" if twins(layer) > 0.5 else "certain",
                )
                return
        A = Z
    hidden = [layer for layer in dense[:-1] if ratios.get(layer, 1) < SMALL]
    if hidden and not learns:
        saw = f"Before the first step, the sums of {called(network, hidden[0])} are only "
        saw += f"{ratios[hidden[0]]:.1g} times as large as what goes in."
        yield likely("weights-too-small", saw)


def calm(network, X, y):
    """Return whether inputs, logits and loss have their usual sizes before training."""
    Z = network.forward(X)
    large = network.loss.forward(Z, y) > 2 * max(network.loss.forward(0 * Z, y), np.log(10))
    return rms(X) < 3 and rms(Z) < LARGE and not large


def rms(A):
    return float(np.sqrt(np.mean(np.square(A))))


def called(network, layer):
    """Return the name of a layer, such as "layer 1 (Dense)"."""
    return f"layer {network.layers.index(layer) + 1} ({type(layer).__name__})"


def softmax_twice_signs(network, X, y):
    """Yield a Finding if softmax is applied twice, or if the last layer limits the logits."""
    Z = network.forward(X).copy()
    loss, classes = network.loss, Z.shape[1]
    perfect = np.zeros((classes, classes))
    np.fill_diagonal(perfect, 50)
    floor = np.log(np.e + classes - 1) - 1  # softmax of a 1 and of zeros
    least = [loss.forward(perfect - lower, np.arange(classes)) for lower in (0, 100)]
    if np.allclose(least, floor, rtol=1e-3):  # for both: so the loss takes a softmax
        saw = f"Scores that leave no doubt still have a loss of {floor:.2f}, "
        yield certain("softmax-twice", saw + "which is what a softmax of probabilities gives.")
    elif Z.min() >= 0 and np.allclose(Z.sum(axis=1), 1, atol=1e-4):
        value, E = float(loss.forward(Z, y)), np.exp(Z)
        again = cross_entropy(E / E.sum(axis=1, keepdims=True), y)
        if np.isclose(value, again, rtol=1e-3) and not np.isclose(value, cross_entropy(Z, y)):
            saw = "What goes into the loss adds up to 1 in each row already, and the loss takes "
            yield certain("softmax-twice", saw + "the softmax of it once more.")
    else:
        yield from squeezed_signs(network, classes)


def squeezed_signs(network, classes):
    """Yield a Finding if the last layer is an activation whose best possible outputs still have a
    large loss."""
    last = network.layers[-1]
    if last.weights:
        return
    sums = np.full((classes, classes), -50.0)
    np.fill_diagonal(sums, 50)
    A = last.forward(sums).copy()
    plain = [share * sums for share in (0.02, 0.06, 0.2, 1)]  # with smooth labels, 50 is too sure
    best, floor = (
        min(float(network.loss.forward(scores, np.arange(classes))) for scores in some)
        for some in (plain, [last.forward(scores).copy() for scores in plain])
    )
    if floor > 1.5 * best + 0.3:
        saw = f"The last layer, {type(last).__name__}, answers with {A.min():.2g} to {A.max():.2g} "
        saw += f"only, and the best of these answers still have a loss of {floor:.2f}."
        yield certain("scores-squeezed", saw)
