"""The network of lesson 2, two layers of sigmoids, written out; and the check of its gradients.

Lesson 4 stacks layers (`helpers.layers`) that do the same; here each step is a function.
"""

import numpy as np

from .activations import sigmoid_slope_from_output
from .losses import mse_slope


def layer(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The sums Z (N, outputs) of a layer's neurons: each column of W holds a neuron's weights."""
    return X @ W + b


def output_slopes(A1, A2, Y):
    """dZ2, dW2, db2: the gradients of mse(A2, Y), where A2 = sigmoid(A1 @ W2 + b2)."""
    dZ2 = mse_slope(A2, Y) * sigmoid_slope_from_output(A2)  # (N, outputs)
    return dZ2, A1.T @ dZ2, dZ2.sum(axis=0)


def hidden_slopes(X, A1, dZ2, W2):
    """dW1, db1: the gradients one layer further back, where A1 = sigmoid(X @ W1 + b1)."""
    dZ1 = dZ2 @ W2.T * sigmoid_slope_from_output(A1)  # (N, hidden)
    return X.T @ dZ1, dZ1.sum(axis=0)


def step(weight: np.ndarray, slope: np.ndarray, rate: float) -> np.ndarray:
    """The weights after one step downhill."""
    return weight - rate * slope


def numerical_slope(loss, array: np.ndarray, nudge: float = 1e-5) -> np.ndarray:
    """The derivative of the number `loss()` with respect to each entry of `array`, for a *gradient
    check*: (loss at +nudge − loss at −nudge) / (2 nudge), a central difference.

    Each entry costs two losses, so the array, which stays as it is, should be small, and float64.
    """
    if array.dtype != np.float64:
        raise TypeError(f"the array is {array.dtype}; a nudge of {nudge} needs float64")
    slope = np.empty_like(array)
    for place in np.ndindex(array.shape):
        before = array[place]
        array[place] = before + nudge
        higher = loss()
        array[place] = before - nudge
        lower = loss()
        array[place] = before
        slope[place] = (higher - lower) / (2 * nudge)
    return slope


def relative_error(a: np.ndarray, b: np.ndarray) -> float:
    """The largest difference between two arrays, divided by their largest absolute value."""
    size = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / size if size else 0.0
