"""What a neuron answers to its sum Z, and how steep that answer is.

A slope says in its name what it takes: of the ReLU it is told by Z, of the sigmoid most easily by
the answer A itself.
"""

import numpy as np


def relu(Z):
    """max(0, Z): a neuron that answers with its sum, or not at all."""
    return np.maximum(Z, 0)


def relu_slope(Z):
    """1 where Z > 0, else 0."""
    return (Z > 0).astype(Z.dtype)


def sigmoid(Z):
    """1 / (1 + e⁻ᶻ), between 0 and 1. Only e to a negative number is computed, for either sign
    of Z: it can become 0, but never too large."""
    E = np.exp(-np.abs(Z))
    return np.where(Z >= 0, 1, E) / (1 + E)


def sigmoid_slope_from_output(A):
    """A (1 − A), of the activation A = sigmoid(Z)."""
    return A * (1 - A)


def softmax(Z):
    """Each row of Z (N, K) becomes K probabilities: positive, and 1 together.

    The row's largest number is taken off first. That changes nothing, since e^(z−m) / Σ e^(z−m)
    is e^z / Σ e^z, but the largest exponent is 0 then, and e⁰ = 1 is never too large.
    """
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
