"""Activation functions and their derivatives.

`relu_slope` takes the pre-activation Z; `sigmoid_slope_from_output` takes the output A.
"""

import numpy as np


def relu(Z: np.ndarray) -> np.ndarray:
    """Return max(0, Z), element by element."""
    return np.maximum(Z, 0)


def relu_slope(Z: np.ndarray) -> np.ndarray:
    """Return the derivative of `relu` at `Z`: 1 where Z > 0, otherwise 0."""
    return (Z > 0).astype(Z.dtype)


def sigmoid(Z: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + e⁻ᶻ), element by element: numbers between 0 and 1.

    The code computes only e^(−|Z|), which can't overflow.
    """
    E = np.exp(-np.abs(Z))
    return np.where(Z >= 0, 1, E) / (1 + E)


def sigmoid_slope_from_output(A: np.ndarray) -> np.ndarray:
    """Return the derivative of the sigmoid, computed from its output A = sigmoid(Z): A (1 − A)."""
    return A * (1 - A)


def softmax(Z: np.ndarray) -> np.ndarray:
    """Turn each row of `Z` (N, K) into K probabilities: positive numbers that sum to 1.

    The maximum m of each row is subtracted first, so that no power of e overflows. The result stays
    the same, because e^(z−m) / Σ e^(z−m) = e^z / Σ e^z.
    """
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
