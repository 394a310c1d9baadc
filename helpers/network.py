"""The `Network` class, and `mlp`, which makes a network of dense layers."""

from itertools import pairwise

import numpy as np

from .data import DataError, as_numbers, check_labels
from .layers import Dense, ReLU, back_through
from .losses import CrossEntropy
from .training import History, fit

PORTION = 2_000  # images that are predicted at a time


class Network:
    """A list of layers with a loss: `Network([Dense(784, 10, rng)], CrossEntropy())`.

    loss: an object such as `MeanSquaredError()`; None for `CrossEntropy()`
    """

    def __init__(self, layers: list, loss=None):
        if isinstance(loss, type):
            name = loss.__name__
            raise DataError(f"the loss is the class {name}, where an object is expected: {name}()")
        self.layers, self.loss = list(layers), loss or CrossEntropy()
        for layer in self.layers:
            layer.first = layer is self.layers[0]

    def __repr__(self):
        return f"Network({self.layers}, {type(self.loss).__name__}())"

    def forward(self, X: np.ndarray) -> np.ndarray:
        """Return the last layer's output, (N, 10), for normalised images `X` (N, 784)."""
        for layer in self.layers:
            X = layer.forward(X)
        return X

    def backward(self):
        """Compute the gradients of all weights; call `forward` and `loss.forward` first."""
        back_through(self.layers, self.loss.backward())

    def fit(self, X: np.ndarray, y: np.ndarray, optimizer, **options) -> History:
        """Train on images `X` and labels `y`; `helpers.training.fit` explains the options."""
        return fit(self, X, y, optimizer, **options)

    def scores(self, X: np.ndarray) -> np.ndarray:
        """Return the last layer's output, (N, 10), for any number of uint8 or normalised images."""
        if np.ndim(X) != 2:
            given = f"the images have shape {np.shape(X)}"
            raise DataError(f"{given}, where (N, pixels) is expected; for one image, give X[:1]")
        portions = (X[start : start + PORTION] for start in range(0, len(X), PORTION))
        return np.concatenate([self.forward(as_numbers(portion)) for portion in portions])

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        """Return the probability of each digit for each image, (N, 10)."""
        return self.loss.probabilities(self.scores(X))

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the most probable digit for each image, (N,)."""
        return self.scores(X).argmax(axis=1)

    def evaluate(self, X: np.ndarray, y: np.ndarray) -> tuple[float, float]:
        """Return the mean loss and the accuracy for images `X` with labels `y`."""
        Z = self.scores(X)
        check_labels(y, len(Z), classes=Z.shape[1])
        return float(self.loss.forward(Z, y)), float(np.mean(Z.argmax(axis=1) == y))


def mlp(
    inputs: int,
    hidden: list[int],
    outputs: int,
    seed: int = 0,
    activation=ReLU,
    loss=None,
    output_activation=None,
    spread=None,
    dtype=np.float32,
) -> Network:
    """Return a network of dense layers, a *multilayer perceptron*. `mlp(784, [128, 64], 10)` has
    784 inputs, hidden layers of 128 and 64 neurons, and 10 outputs.

    spread: a function that takes a layer's number of inputs and returns the standard deviation of
        its initial weights, such as `xavier` for sigmoids; None for `he`, which suits ReLUs
    """
    if not isinstance(hidden, (list, tuple)):
        raise DataError(f"hidden is {hidden!r}, where a list is expected: [{hidden}]")
    rng = np.random.default_rng(seed)
    layers = []
    for before, after in pairwise([inputs, *hidden, outputs]):
        own = spread(before) if spread else None
        layers += [Dense(before, after, rng, own, dtype), activation()]
    layers[-1:] = [output_activation()] if output_activation else []
    return Network(layers, loss)
