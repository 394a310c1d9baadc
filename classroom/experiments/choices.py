"""What can be chosen in a trial by a word, and what the word stands for.

A table of results holds words and numbers, never functions: so it can be written to a file, and
compared with one.
"""

from helpers.layers import ACTIVATIONS, he, xavier
from helpers.losses import CrossEntropy, MeanSquaredError
from helpers.optimizers import SGD, Adam, Momentum


def tiny(inputs):
    """The same small spread everywhere: what goes through it nearly vanishes."""
    return 0.01


def large(inputs):
    """The same large spread everywhere, as in lesson 2's first attempt."""
    return 1.0


CHOICES = {
    "activation": ACTIVATIONS,
    "loss": {"cross-entropy": CrossEntropy, "MSE": MeanSquaredError},
    "initialisation": {"He": he, "Xavier": xavier, "0.01": tiny, "1": large},
    "optimiser": {"SGD": SGD, "momentum": Momentum, "Adam": Adam},
}
