"""How wrong a network is: one number, the mean over the examples, and its slope.

Each step calls a loss twice: `forward(Z, y)` returns the number, then `backward()` the derivative
of that very number with respect to each output. Since it is a mean, a learning rate means the
same whatever the size of a batch.
"""

import numpy as np

from .activations import softmax
from .data import check_labels, one_hot

TINY = np.finfo(np.float32).tiny  # added to a probability, so that no logarithm of 0 is taken


def mse(A: np.ndarray, Y: np.ndarray) -> float:
    """Mean squared error of the outputs A (N, K) for the one-hot labels Y: Σ (A − Y)² / N."""
    return np.sum((A - Y) ** 2) / len(Y)


def mse_slope(A: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """The derivative of `mse` with respect to A: 2 (A − Y) / N."""
    return 2 * (A - Y) / len(Y)


def cross_entropy(P: np.ndarray, y: np.ndarray) -> float:
    """The mean of −log P[i, y_i]: how surprised the network is by the true labels y (N,)."""
    return -np.mean(np.log(P[np.arange(len(y)), y] + TINY))


def cross_entropy_slope(P: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The derivative of cross_entropy(softmax(Z), y) with respect to Z, from P = softmax(Z):
    (P − Y) / N. Everything else in softmax and the logarithm cancels: only this is left."""
    dZ = P.copy()
    dZ[np.arange(len(y)), y] -= 1
    dZ /= len(y)
    return dZ


class CrossEntropy:
    """Softmax and cross-entropy in one, for a network that ends in class scores Z, *logits*."""

    def forward(self, Z, y):
        check_labels(y, len(Z), classes=Z.shape[1])
        self.P, self.y = softmax(Z), y
        return cross_entropy(self.P, y)

    def backward(self):
        return cross_entropy_slope(self.P, self.y)

    def probabilities(self, Z):
        return softmax(Z)


def smooth_labels(y: np.ndarray, classes: int, smooth: float) -> np.ndarray:
    """Turn labels into probabilities (N, classes): 1 − smooth for the true class, and the share
    `smooth` divided evenly among all of them."""
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T


class SmoothCrossEntropy(CrossEntropy):
    """Cross-entropy with labels that are not quite sure (*label smoothing*), so that no score has
    to grow without end. In the slope, the smooth labels T take the place of Y: (P − T) / N."""

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
    """For a network whose last layer has outputs A (N, 10) between 0 and 1."""

    def forward(self, A, y):
        self.A, self.Y = A, one_hot(y, A.shape[1]).astype(A.dtype)
        return mse(self.A, self.Y)

    def backward(self):
        return mse_slope(self.A, self.Y)

    def probabilities(self, A):
        """The outputs divided by their sum; they were never trained to be probabilities."""
        return A / A.sum(axis=1, keepdims=True)
