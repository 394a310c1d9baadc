"""The functions of lesson 2's network of two sigmoid layers, and the check of its gradients.

The layers of lesson 4 (`helpers.layers`) do the same.
"""

import numpy as np

from .activations import sigmoid_slope_from_output
from .losses import mse_slope


def layer(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the pre-activations Z (N, outputs); each column of `W` holds one neuron's weights."""
    return X @ W + b


def output_slopes(A1, A2, Y):
    """Return dZ2, dW2 and db2, the gradients of mse(A2, Y), where A2 = sigmoid(A1 @ W2 + b2)."""
    dZ2 = mse_slope(A2, Y) * sigmoid_slope_from_output(A2)  # (N, outputs)
    return dZ2, A1.T @ dZ2, dZ2.sum(axis=0)


def hidden_slopes(X, A1, dZ2, W2):
    """Return dW1 and db1, the gradients of the first layer, where A1 = sigmoid(X @ W1 + b1)."""
    dZ1 = dZ2 @ W2.T * sigmoid_slope_from_output(A1)  # (N, hidden)
    return X.T @ dZ1, dZ1.sum(axis=0)


def step(weight: np.ndarray, slope: np.ndarray, rate: float) -> np.ndarray:
    """Return the weights after one step of gradient descent at the learning rate `rate`."""
    return weight - rate * slope


def numerical_slope(loss, array: np.ndarray, nudge: float = 1e-5) -> np.ndarray:
    """Return the derivative of `loss()` with respect to each entry of `array`, for a *gradient
    check*: the central difference (loss at +nudge − loss at −nudge) / (2 nudge).

    `loss` is called twice for each entry, so `array`, which must be float64, should be small.
    """
    if array.dtype != np.float64:
        raise TypeError(f"the array is {array.dtype}, but a nudge of {nudge} needs float64")
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
    """Return the largest difference between two arrays, divided by their largest absolute value."""
    size = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / size if size else 0.0
