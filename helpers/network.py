"""A network: layers one after the other, and a loss at the end."""

import numpy as np

from .data import DataError, normalise
from .layers import Dense, ReLU, back_through
from .losses import CrossEntropy
from .training import fit

PORTION = 2_000  # images that are predicted at a time


class Network:
    """`Network(784, [128, 64], 10)`: 784 inputs, two hidden layers, 10 scores.

    spread: how far the first weights are spread around 0, as a function of a layer's inputs, say
        `lambda inputs: inputs**-0.5`, which suits sigmoids; None: as `Dense` does it, for ReLUs
    """

    def __init__(
        self,
        inputs,
        hidden,
        outputs,
        activation=ReLU,
        loss=CrossEntropy,
        output_activation=None,
        seed=0,
        dtype=np.float32,
        spread=None,
    ):
        if not isinstance(hidden, (list, tuple)):
            raise DataError(
                f"hidden is {hidden!r}, where a list is expected, with the number of neurons of "
                f"each hidden layer: [{hidden}]"
            )
        rng = np.random.default_rng(seed)
        sizes = [inputs, *hidden, outputs]
        layers = []
        for before, after in zip(sizes, sizes[1:], strict=False):
            own = spread(before) if spread else None
            layers += [Dense(before, after, rng, own, dtype), activation()]
        layers[-1:] = [output_activation()] if output_activation else []
        self.layers, self.loss = layers, loss()

    @classmethod
    def of_layers(cls, layers, loss=CrossEntropy):
        """A network of layers that you have made yourself."""
        network = cls.__new__(cls)
        network.layers, network.loss = list(layers), loss()
        return network

    def forward(self, X):
        """The last layer's answers (N, 10) to the images X (N, 784)."""
        for layer in self.layers:
            X = layer.forward(X)
        return X

    def backward(self):
        """From the loss back to the first layer: every layer's slopes, by the chain rule."""
        for layer in self.layers:
            layer.first = layer is self.layers[0]
        back_through(self.layers, self.loss.backward())

    def fit(self, X, y, optimizer, **options):
        """Train on images X and labels y; see `helpers.training.fit`."""
        return fit(self, X, y, optimizer, **options)

    def scores(self, X):
        """`forward` for any number of images, in portions, bytes or normalised."""
        if np.ndim(X) != 2:
            raise DataError(
                f"images of shape {np.shape(X)}, where (N, pixels) is expected; of a single image "
                "that is (1, pixels), as X[:1]"
            )
        portions = (X[start : start + PORTION] for start in range(0, len(X), PORTION))
        return np.concatenate(
            [self.forward(normalise(p) if p.dtype == np.uint8 else p) for p in portions]
        )

    def predict_proba(self, X):
        """The probability of each digit (N, 10)."""
        return self.loss.probabilities(self.scores(X))

    def predict(self, X):
        """The most probable digit (N,)."""
        return self.scores(X).argmax(axis=1)

    def evaluate(self, X, y):
        """Mean loss and accuracy."""
        Z = self.scores(X)
        return float(self.loss.forward(Z, y)), float(np.mean(Z.argmax(axis=1) == y))
