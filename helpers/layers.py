"""The layers of a network: each takes numbers forward, and slopes backward.

`forward(X)` gives the layer's answer and keeps what `backward` will need. `backward(dA)` gets the
derivative of the loss by that answer and returns the one by X; a layer with weights keeps the
derivatives by them in `slopes`, in the order of its `weights`.
"""

import numpy as np

from .activations import relu, sigmoid, sigmoid_slope_from_output


def he(inputs):
    """The spread of a layer's first weights that He and others derived for the ReLU: sums keep
    about the size of what goes in, however many layers there are."""
    return np.sqrt(2 / inputs)


class Dense:
    """Z = X W + b: every neuron weighs every input. Weights start at random, with He's spread
    unless another is given."""

    first = False  # whether it is the first layer of a network, which says so

    def __init__(self, inputs, outputs, rng, spread=None, dtype=np.float32):
        spread = he(inputs) if spread is None else spread
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        Z = X @ self.W
        Z += self.b  # in place: no second array of this size
        return Z

    def backward(self, dZ):
        """The derivatives of the loss L by W, b and X, from dZ = ∂L/∂Z (N, outputs).

        One sum is Z[n, j] = Σᵢ X[n, i] W[i, j] + b[j]. Where does a weight have its say?

        W[i, j] is in the sums of neuron j, for each example n once, times X[n, i]:
            ∂L/∂W[i, j] = Σₙ X[n, i] dZ[n, j],           the matrix product Xᵀ dZ.
        b[j] is in the same sums, times 1:
            ∂L/∂b[j] = Σₙ dZ[n, j],                      the sum over the rows of dZ.
        X[n, i] is in the sums of example n, for each neuron j once, times W[i, j]:
            ∂L/∂X[n, i] = Σⱼ dZ[n, j] W[i, j],           the matrix product dZ Wᵀ.

        The last one is the costliest of all in the first layer, where nobody asks for it, and
        where it is left out.
        """
        self.slopes = self.X.T @ dZ, dZ.sum(axis=0)
        return None if self.first else dZ @ self.W.T


class ReLU:
    """A = max(0, Z)."""

    weights = slopes = ()

    def forward(self, Z):
        self.A = relu(Z)
        return self.A

    def backward(self, dA):
        """The slope is 1 where Z > 0, which is just where A > 0: what got through comes back."""
        return dA * (self.A > 0)


class Sigmoid:
    """A = sigmoid(Z)."""

    weights = slopes = ()

    def forward(self, Z):
        self.A = sigmoid(Z)
        return self.A

    def backward(self, dA):
        return dA * sigmoid_slope_from_output(self.A)


def back_through(layers, slope):
    """The chain rule for layers that stand one behind the other. `slope` is the derivative of the
    loss by the answer of the last one; each layer makes of it the derivative by what went into
    it, which is the answer of the layer before. Returned is the one by what went into the first.
    """
    for layer in reversed(layers):
        slope = layer.backward(slope)
    return slope
