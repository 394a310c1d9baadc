"""The numbers in the forward and backward pass of one digit, with the names used in the lessons."""

from dataclasses import dataclass

import numpy as np

from helpers.activations import relu, relu_slope, softmax
from helpers.data import DataError, as_numbers
from helpers.losses import TINY

MOST = 16  # neurons or classes whose numbers still fit on a page


@dataclass(frozen=True)
class Trace:
    """The numbers in the forward and backward pass of a digit `X` (D,) with the label `y`.

    The network has a hidden layer of H ReLUs and a softmax layer of C classes. Because there is
    only one digit, `Z1`, `A1`, `dA1` and `dZ1` have the shape (H,), and `Z2`, `P` and `dZ2` the
    shape (C,).
    """

    X: np.ndarray
    y: int
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray
    Z1: np.ndarray
    A1: np.ndarray
    Z2: np.ndarray
    P: np.ndarray
    loss: float
    dZ2: np.ndarray
    dW2: np.ndarray
    dA1: np.ndarray
    dZ1: np.ndarray
    dW1: np.ndarray
    rate: float
    P_after: np.ndarray
    loss_after: float


def trace(image, label, weights, rate=0.01):
    """Return the Trace of an image (D,) in a network with the weights [W1, b1, W2, b2].

    `P_after` and `loss_after` are computed after one training step on this image alone, at the
    learning rate `rate`. Raise a DataError if the arguments don't fit together.
    """
    X, (W1, b1, W2, b2) = checked(image, label, weights)
    y = int(label)
    Z1, A1, Z2, P = forward(X, W1, b1, W2, b2)
    Y = np.eye(len(P))[y]
    dZ2 = P - Y
    dW2 = np.outer(A1, dZ2)
    dA1 = W2 @ dZ2
    dZ1 = dA1 * relu_slope(Z1)
    dW1 = np.outer(X, dZ1)
    moved = (W1 - rate * dW1, b1 - rate * dZ1, W2 - rate * dW2, b2 - rate * dZ2)
    P_after = forward(X, *moved)[-1]
    loss, loss_after = (float(-np.log(p[y] + TINY)) for p in (P, P_after))
    there = (X, y, W1, b1, W2, b2, Z1, A1, Z2, P, loss)
    back = (dZ2, dW2, dA1, dZ1, dW1)
    return Trace(*there, *back, rate, P_after, loss_after)


def forward(X, W1, b1, W2, b2):
    """Return `Z1`, `A1`, `Z2` and `P` of a digit `X` (D,)."""
    Z1 = X @ W1 + b1
    A1 = relu(Z1)
    Z2 = A1 @ W2 + b2
    return Z1, A1, Z2, softmax(Z2[None])[0]


def checked(image, label, weights):
    """Return the image as an array (D,) and the weights as a list of arrays, all of them float64.

    Raise a DataError if the arguments don't fit together or the network is too large to show.
    """
    image = np.asarray(image)
    X = as_numbers(image).astype(float).ravel()
    arrays = [np.asarray(array, dtype=float) for array in weights]
    shapes = [array.shape for array in arrays]
    hidden, outputs = (len(array.ravel()) for array in arrays[1::2]) if len(arrays) == 4 else (0, 0)
    if shapes != [(X.size, hidden), (hidden,), (hidden, outputs), (outputs,)]:
        raise DataError(
            f"an image of {X.size} pixels and weights of the shapes {shapes} don't fit together; "
            "[W1, b1, W2, b2] of the shapes (784, H), (H,), (H, 10) and (10,) are expected"
        )
    if max(hidden, outputs) > MOST:
        raise DataError(
            f"the network has {hidden} hidden neurons and {outputs} classes, but at most {MOST} "
            "of each can be shown number by number"
        )
    if label not in range(outputs):
        raise DataError(
            f"the label is {label!r}, where a digit from 0 to {outputs - 1} is expected"
        )
    return X, arrays
