"""The layers of a network: each takes numbers forward, and slopes backward.

`forward(X)` returns the layer's output and keeps what `backward` will need. `backward(dA)` takes
the derivative of the loss with respect to that output (its *gradient*) and returns the one with
respect to X; a layer with weights keeps their gradients in `slopes`, in the same order.
"""

import numpy as np

from .activations import relu, sigmoid, sigmoid_slope_from_output
from .data import DataError


def he(inputs: int) -> float:
    """The standard deviation of a ReLU layer's initial weights, derived by He and others: the sums
    keep about the size of the inputs, however many layers there are."""
    return np.sqrt(2 / inputs)


def xavier(inputs: int) -> float:
    """The standard deviation of a sigmoid or tanh layer's initial weights, for sums of size 1.
    (Glorot's own, √(2 / (inputs + outputs)), also counts the outputs.)"""
    return np.sqrt(1 / inputs)


class Dense:
    """Z = X W + b: every neuron weighs every input (a *fully connected* layer).

    rng: the generator that draws the weights, so that a seed fixes them
    spread: their standard deviation; None for `he(inputs)`
    """

    first = False  # set by Network: nobody needs the slopes with respect to the pixels

    def __init__(self, inputs: int, outputs: int, rng, spread=None, dtype=np.float32):
        spread = he(inputs) if spread is None else spread
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    def __repr__(self):
        return "Dense({}, {})".format(*self.W.shape)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X: np.ndarray) -> np.ndarray:
        self.X = X
        Z = X @ self.W
        Z += self.b  # in place: no second array of this size
        return Z

    def backward(self, dZ: np.ndarray) -> np.ndarray | None:
        """The derivatives of the loss L with respect to W, b and X, from dZ = ∂L/∂Z (N, outputs).

        One sum is Z[n, j] = Σᵢ X[n, i] W[i, j] + b[j]. Where does a number come in?

        W[i, j] is in the sums of neuron j, once for each example n, times X[n, i]:
            ∂L/∂W[i, j] = Σₙ X[n, i] dZ[n, j],           the matrix product Xᵀ dZ.
        b[j] is in the same sums, times 1:
            ∂L/∂b[j] = Σₙ dZ[n, j],                      the sum over the rows of dZ.
        X[n, i] is in the sums of example n, once for each neuron j, times W[i, j]:
            ∂L/∂X[n, i] = Σⱼ dZ[n, j] W[i, j],           the matrix product dZ Wᵀ.

        The last one is left out in the first layer, where it is the costliest and nobody needs it.
        """
        self.slopes = self.X.T @ dZ, dZ.sum(axis=0)
        return None if self.first else dZ @ self.W.T


class WithoutWeights:
    """What layers without weights share."""

    weights = slopes = ()

    def __repr__(self):
        return f"{type(self).__name__}()"


class ReLU(WithoutWeights):
    """A = max(0, Z)."""

    def forward(self, Z: np.ndarray) -> np.ndarray:
        self.A = relu(Z)
        return self.A

    def backward(self, dA: np.ndarray) -> np.ndarray:
        """The slope is 1 where Z > 0, which is just where A > 0: what got through comes back."""
        return dA * (self.A > 0)


class Sigmoid(WithoutWeights):
    """A = sigmoid(Z)."""

    def forward(self, Z: np.ndarray) -> np.ndarray:
        self.A = sigmoid(Z)
        return self.A

    def backward(self, dA: np.ndarray) -> np.ndarray:
        return dA * sigmoid_slope_from_output(self.A)


class Tanh(WithoutWeights):
    """A = tanh(Z), from −1 to 1: a sigmoid that is 0 in its middle. Its slope is 1 − A²."""

    def forward(self, Z: np.ndarray) -> np.ndarray:
        self.A = np.tanh(Z)
        return self.A

    def backward(self, dA: np.ndarray) -> np.ndarray:
        return dA * (1 - self.A**2)


ACTIVATIONS = {"ReLU": ReLU, "sigmoid": Sigmoid, "tanh": Tanh}


class Dropout(WithoutWeights):
    """Silence a random part of the neurons at each step of training (lesson 9).

    Each number becomes 0 with the probability `share`; the rest is multiplied by 1 / (1 − share),
    so that sums stay as large on average. When the network predicts, nothing is dropped.

    seed: a number, or a generator, which layers may share to be silent in different places
    """

    learning = False  # set during a step of training

    def __init__(self, share: float = 0.5, seed=0):
        if not 0 <= share < 1:
            raise DataError(f"share is {share!r}, where at least 0 and less than 1 is expected")
        self.share, self.rng = share, np.random.default_rng(seed)

    def __repr__(self):
        return f"Dropout({self.share})"

    def forward(self, A: np.ndarray) -> np.ndarray:
        self.kept = None
        if not self.learning:
            return A
        self.kept = dropout_mask(A.shape, self.share, self.rng).astype(A.dtype)
        return A * self.kept

    def backward(self, dA: np.ndarray) -> np.ndarray:
        """Silent neurons have no part in the loss; the others' slopes grow as their numbers did."""
        return dA if self.kept is None else dA * self.kept


def dropout_mask(shape: tuple, share: float, rng) -> np.ndarray:
    """An array of this shape: 0 with the probability `share`, elsewhere 1 / (1 − share)."""
    return (rng.random(shape) >= share) / (1 - share)


def back_through(layers: list, slope: np.ndarray) -> np.ndarray:
    """Apply the chain rule to layers that follow one another.

    `slope` is the derivative of the loss with respect to the output of the last layer. Each layer
    turns it into the derivative with respect to its input, the output of the layer before. The
    last one, with respect to the input of the first layer, is returned.
    """
    for layer in reversed(layers):
        slope = layer.backward(slope)
    return slope
