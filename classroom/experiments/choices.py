"""The settings of a trial that are chosen by a word, and what each word stands for.

A table of results holds words and numbers, never functions, so it can be written to a file and
compared with one.
"""

from helpers.augmentation import shifted, warped
from helpers.layers import ACTIVATIONS, he, xavier
from helpers.losses import CrossEntropy, MeanSquaredError
from helpers.optimizers import SGD, Adam, Momentum, Nesterov, RMSProp, cosine, stairs, warm_up
from helpers.training import Average, EarlyStopping


def tiny(inputs):
    """Return a small standard deviation for all weights, with which activations nearly vanish."""
    return 0.01


def large(inputs):
    """Return a large standard deviation for all weights, as in lesson 2's first attempt."""
    return 1.0


def level(progress):
    """Return 1 throughout: a schedule that leaves the rate as it is."""
    return 1.0


CHOICES = {
    "activation": ACTIVATIONS,
    "loss": {"cross-entropy": CrossEntropy, "MSE": MeanSquaredError},
    "initialisation": {"He": he, "Xavier": xavier, "0.01": tiny, "1": large},
    "optimiser": {
        "SGD": SGD,
        "momentum": Momentum,
        "Nesterov": Nesterov,
        "RMSProp": RMSProp,
        "Adam": Adam,
    },
    "schedule": {
        "straight": None,  # down by the share `decay`
        "kept": level,
        "cosine": cosine,
        "warm-up, cosine": warm_up(cosine, share=0.1),
        "stairs": stairs,
    },
    "augment": {"nothing": None, "shifted": shifted, "warped": warped},
    "watch": {"nothing": (), "average": (Average,), "early stopping": (EarlyStopping,)},
}
