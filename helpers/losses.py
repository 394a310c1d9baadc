"""Loss functions and their derivatives, and loss classes for `Network`.

`forward(Z, y)` returns the loss, a mean over the examples; `backward()` then returns its derivative
with respect to each output. Because the loss is a mean, the gradient doesn't grow with the size of
the batch.
"""

import numpy as np

from .activations import softmax
from .data import check_labels, one_hot

TINY = np.finfo(np.float32).tiny  # added to a probability, so that no logarithm of 0 is taken


def mse(A: np.ndarray, Y: np.ndarray) -> float:
    """Return the mean squared error of outputs `A` (N, K), Σ (A − Y)² / N, for one-hot `Y`."""
    return np.sum((A - Y) ** 2) / len(Y)


def mse_slope(A: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """Return the derivative of `mse` with respect to `A`: 2 (A − Y) / N."""
    return 2 * (A - Y) / len(Y)


def cross_entropy(P: np.ndarray, y: np.ndarray) -> float:
    """Return the mean of −log P[i, y_i] over all examples i, for probabilities `P` (N, K)."""
    return -np.mean(np.log(P[np.arange(len(y)), y] + TINY))


def cross_entropy_slope(P: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the derivative of cross_entropy(softmax(Z), y) with respect to Z, (P − Y) / N, from
    P = softmax(Z) and the labels `y` (N,), whose one-hot form is Y."""
    dZ = P.copy()
    dZ[np.arange(len(y)), y] -= 1
    dZ /= len(y)
    return dZ


class CrossEntropy:
    """Cross-entropy after softmax, for a network whose outputs Z are class scores (*logits*)."""

    def forward(self, Z, y):
        check_labels(y, len(Z), classes=Z.shape[1])
        self.P, self.y = softmax(Z), y
        return cross_entropy(self.P, y)

    def backward(self):
        return cross_entropy_slope(self.P, self.y)

    def probabilities(self, Z):
        return softmax(Z)


def smooth_labels(y: np.ndarray, classes: int, smooth: float) -> np.ndarray:
    """Turn labels `y` (N,) into probabilities (N, classes): `smooth` is divided evenly among all
    classes, and the true class gets 1 − smooth in addition."""
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T


class SmoothCrossEntropy(CrossEntropy):
    """Cross-entropy with *label smoothing*: T = smooth_labels(y, …) takes the place of one-hot
    labels, so that logits don't grow without limit. The derivative is (P − T) / N."""

    def __init__(self, smooth=0.1):
        self.smooth = smooth

    def forward(self, Z, y):
        check_labels(y, len(Z), classes=Z.shape[1])
        self.P = softmax(Z)
        self.T = smooth_labels(y, Z.shape[1], self.smooth).astype(Z.dtype)
        return -np.sum(self.T * np.log(self.P + TINY)) / len(y)

    def backward(self):
        return (self.P - self.T) / len(self.T)


class MeanSquaredError:
    """The mean squared error, for a network whose outputs A (N, K) lie between 0 and 1."""

    def forward(self, A, y):
        self.A, self.Y = A, one_hot(y, A.shape[1]).astype(A.dtype)
        return mse(self.A, self.Y)

    def backward(self):
        return mse_slope(self.A, self.Y)

    def probabilities(self, A):
        """Return the outputs `A` (N, K), each row divided by its sum."""
        return A / A.sum(axis=1, keepdims=True)
