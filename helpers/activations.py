"""Activation functions, what a neuron makes of its sum Z, and their slopes.

`relu_slope` takes the sum Z. The slope of the sigmoid takes the output A, which is simpler.
"""

import numpy as np


def relu(Z: np.ndarray) -> np.ndarray:
    """max(0, Z): a neuron that answers with its sum, or not at all."""
    return np.maximum(Z, 0)


def relu_slope(Z: np.ndarray) -> np.ndarray:
    """1 where Z > 0, else 0."""
    return (Z > 0).astype(Z.dtype)


def sigmoid(Z: np.ndarray) -> np.ndarray:
    """1 / (1 + e⁻ᶻ), between 0 and 1.

    For either sign of Z, e is raised to a negative power only: the result can become 0, but
    never too large.
    """
    E = np.exp(-np.abs(Z))
    return np.where(Z >= 0, 1, E) / (1 + E)


def sigmoid_slope_from_output(A: np.ndarray) -> np.ndarray:
    """The slope of the sigmoid, from its output A = sigmoid(Z): A (1 − A)."""
    return A * (1 - A)


def softmax(Z: np.ndarray) -> np.ndarray:
    """Turn each row of Z (N, K) into K probabilities: positive, and summing to 1.

    The row's largest number, m, is subtracted first. Since e^(z−m) / Σ e^(z−m) is e^z / Σ e^z,
    that changes nothing, but the largest exponent is then 0, and e⁰ = 1 is never too large.
    """
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
