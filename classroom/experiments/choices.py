"""What can be chosen in a trial by a word, and what the word stands for.

A table of results holds words and numbers, never functions: so it can be written to a file, and
compared with one.
"""

import numpy as np

from ..layers import ReLU, Sigmoid, he
from ..losses import CrossEntropy, MeanSquaredError
from ..optimizers import SGD, Adam, Momentum


class Tanh:
    """A = tanh(Z), between −1 and 1: a sigmoid that is 0 in its middle."""

    weights = slopes = ()

    def forward(self, Z):
        self.A = np.tanh(Z)
        return self.A

    def backward(self, dA):
        return dA * (1 - self.A**2)


def xavier(inputs):
    """The spread for sigmoid and tanh (Glorot's, by the inputs alone): sums of size 1."""
    return np.sqrt(1 / inputs)


def tiny(inputs):
    """The same small spread everywhere: what goes through it nearly vanishes."""
    return 0.01


def large(inputs):
    """The same large spread everywhere, as in lesson 2's first attempt."""
    return 1.0


CHOICES = {
    "activation": {"ReLU": ReLU, "sigmoid": Sigmoid, "tanh": Tanh},
    "loss": {"cross-entropy": CrossEntropy, "MSE": MeanSquaredError},
    "initialisation": {"He": he, "Xavier": xavier, "0.01": tiny, "1": large},
    "optimiser": {"SGD": SGD, "momentum": Momentum, "Adam": Adam},
}
