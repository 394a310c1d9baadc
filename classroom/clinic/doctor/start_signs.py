"""What a network shows before its first step: the size of its weights, and of its scores."""

import numpy as np

from helpers.layers import he
from helpers.losses import cross_entropy

from .report import Finding, certain, likely
from .training_signs import twins

LARGE = 8  # sums of this size (root of the mean square), of inputs that are no larger than usual
SMALL = 0.01  # sums so much smaller than what went in


def weight_signs(network, X, y, learns):
    """Sums that are far larger, or far smaller, than what goes into a layer.

    learns: whether the training lowers the loss, in spite of weights that are small
    """
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
            if large and (after is None or after.forward(Z).any()):  # else their sign is wrong
                W = layer.weights[0]
                yield Finding(
                    "weights-too-large",
                    f"Before the first step, the sums of {called(network, layer)} are "
                    f"{ratios[layer]:.0f} times as large as what goes in. Its weights: mean "
                    f"{W.mean():.2g}, spread {W.std():.2g}, where he(inputs) is {he(len(W)):.2g}.",
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
    """Whether nothing is large before the first step: neither what goes in, nor the loss."""
    Z = network.forward(X)
    large = network.loss.forward(Z, y) > 2 * max(network.loss.forward(0 * Z, y), np.log(10))
    return rms(X) < 3 and rms(Z) < LARGE and not large


def rms(A):
    return float(np.sqrt(np.mean(np.square(A))))


def called(network, layer):
    """A layer by its place, counted from 1, and its kind."""
    return f"layer {network.layers.index(layer) + 1} ({type(layer).__name__})"


def softmax_twice_signs(network, X, y):
    """Rows that add up to 1 before the loss takes its softmax, or a loss that takes two."""
    Z = network.forward(X).copy()
    loss, classes = network.loss, Z.shape[1]
    perfect = np.zeros((classes, classes))
    np.fill_diagonal(perfect, 50)
    floor = np.log(np.e + classes - 1) - 1  # softmax of a 1 and of zeros
    least = [loss.forward(perfect - lower, np.arange(classes)) for lower in (0, 100)]
    if np.allclose(least, floor, rtol=1e-3):  # however low all scores are: that is a softmax
        saw = f"Scores that leave no doubt still have a loss of {floor:.2f}: what a softmax of "
        yield certain("softmax-twice", saw + "probabilities gives.")
    elif Z.min() >= 0 and np.allclose(Z.sum(axis=1), 1, atol=1e-4):
        value, E = float(loss.forward(Z, y)), np.exp(Z)
        again = cross_entropy(E / E.sum(axis=1, keepdims=True), y)
        if np.isclose(value, again, rtol=1e-3) and not np.isclose(value, cross_entropy(Z, y)):
            saw = "What goes into the loss adds up to 1 in each row already, and the loss takes "
            yield certain("softmax-twice", saw + "the softmax of it once more.")
    else:
        yield from squeezed_signs(network, classes)


def squeezed_signs(network, classes):
    """An activation at the end whose best answers leave the loss far from 0."""
    last = network.layers[-1]
    if last.weights:
        return
    sums = np.full((classes, classes), -50.0)
    np.fill_diagonal(sums, 50)
    A = last.forward(sums).copy()
    plain = [share * sums for share in (0.02, 0.06, 0.2, 1)]  # smooth labels like no score of 50
    best, floor = (
        min(float(network.loss.forward(scores, np.arange(classes))) for scores in some)
        for some in (plain, [last.forward(scores).copy() for scores in plain])
    )
    if floor > 1.5 * best + 0.3:
        saw = f"The last layer, {type(last).__name__}, answers with {A.min():.2g} to {A.max():.2g} "
        saw += f"only, and the best of these answers still have a loss of {floor:.2f}."
        yield certain("scores-squeezed", saw)
