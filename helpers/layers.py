"""The layers of a network, each with a forward pass and a backward pass.

`forward(X)` returns the layer's output and keeps what `backward` needs. `backward(dA)` takes the
gradient of the loss with respect to that output, and returns the gradient with respect to X. A
layer with weights also puts their gradients into `slopes`, in the order of `weights`.
"""

import numpy as np

from .activations import relu, sigmoid, sigmoid_slope_from_output
from .data import DataError


def he(inputs: int) -> float:
    """Return He's standard deviation for the initial weights of a ReLU layer, √(2 / inputs). It
    keeps the pre-activations at about the same size from layer to layer."""
    return np.sqrt(2 / inputs)


def xavier(inputs: int) -> float:
    """Return a standard deviation for the initial weights of a sigmoid or tanh layer,
    √(1 / inputs). Glorot's original formula, √(2 / (inputs + outputs)), also counts the outputs."""
    return np.sqrt(1 / inputs)


class Dense:
    """A *fully connected* layer: Z = X W + b.

    rng: the generator that draws the initial weights
    spread: the standard deviation of the initial weights; None for `he(inputs)`
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
        """Return ∂L/∂X and put ∂L/∂W and ∂L/∂b into `slopes`, from dZ = ∂L/∂Z (N, outputs).

        Since Z[n, j] = Σᵢ X[n, i] W[i, j] + b[j], the chain rule gives:

        W[i, j] occurs in Z[n, j] for every example n, multiplied by X[n, i]:
            ∂L/∂W[i, j] = Σₙ X[n, i] dZ[n, j],           the matrix product Xᵀ dZ.
        b[j] occurs in Z[n, j] for every example n, multiplied by 1:
            ∂L/∂b[j] = Σₙ dZ[n, j],                      the sum over the rows of dZ.
        X[n, i] occurs in Z[n, j] for every neuron j, multiplied by W[i, j]:
            ∂L/∂X[n, i] = Σⱼ dZ[n, j] W[i, j],           the matrix product dZ Wᵀ.

        The first layer returns None instead of ∂L/∂X, which is costly there and never used.
        """
        self.slopes = self.X.T @ dZ, dZ.sum(axis=0)
        return None if self.first else dZ @ self.W.T


class WithoutWeights:
    """The base class of layers without weights."""

    weights = slopes = ()

    def __repr__(self):
        return f"{type(self).__name__}()"


class ReLU(WithoutWeights):
    """A layer that computes A = max(0, Z)."""

    def forward(self, Z: np.ndarray) -> np.ndarray:
        self.A = relu(Z)
        return self.A

    def backward(self, dA: np.ndarray) -> np.ndarray:
        """Return `dA` where A > 0, which is where Z > 0, and 0 elsewhere."""
        return dA * (self.A > 0)


class Sigmoid(WithoutWeights):
    """A layer that computes A = sigmoid(Z)."""

    def forward(self, Z: np.ndarray) -> np.ndarray:
        self.A = sigmoid(Z)
        return self.A

    def backward(self, dA: np.ndarray) -> np.ndarray:
        return dA * sigmoid_slope_from_output(self.A)


class Tanh(WithoutWeights):
    """A layer that computes A = tanh(Z), between −1 and 1. The derivative of tanh is 1 − A²."""

    def forward(self, Z: np.ndarray) -> np.ndarray:
        self.A = np.tanh(Z)
        return self.A

    def backward(self, dA: np.ndarray) -> np.ndarray:
        return dA * (1 - self.A**2)


ACTIVATIONS = {"ReLU": ReLU, "sigmoid": Sigmoid, "tanh": Tanh}


class Dropout(WithoutWeights):
    """A layer that sets some of its inputs to 0, at random, in each training step (lesson 9).

    Each number becomes 0 with probability `share`; the others are multiplied by 1 / (1 − share),
    which keeps the mean the same. Outside training, the layer changes nothing.

    seed: an integer, or a generator that several layers may share
    """

    learning = False  # set during a step of training

    def __init__(self, share: float = 0.5, seed=0):
        if not 0 <= share < 1:
            raise DataError(f"share is {share!r}, but it has to be at least 0 and less than 1")
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
        """Return `dA`, multiplied by the same mask as the output of `forward`."""
        return dA if self.kept is None else dA * self.kept


def dropout_mask(shape: tuple, share: float, rng) -> np.ndarray:
    """Return an array of the given shape: 0 with probability `share`, otherwise 1 / (1 − share)."""
    return (rng.random(shape) >= share) / (1 - share)


def back_through(layers: list, slope: np.ndarray) -> np.ndarray:
    """Pass a gradient back through layers that follow one another, by the chain rule.

    `slope` is the gradient of the loss with respect to the output of the last layer. Each layer
    turns it into the gradient with respect to the layer's input, which is the output of the
    previous layer. Return the gradient with respect to the input of the first layer.
    """
    for layer in reversed(layers):
        slope = layer.backward(slope)
    return slope
