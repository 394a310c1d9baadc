"""The settings of a trial that are chosen by name, with the function or class for each name.

Names can be written to the file of an experiment, but functions can't.
"""

from helpers.augmentation import shifted, warped
from helpers.layers import ACTIVATIONS, he, xavier
from helpers.losses import CrossEntropy, MeanSquaredError
from helpers.optimizers import SGD, Adam, Momentum, Nesterov, RMSProp, cosine, stairs, warm_up
from helpers.training import Average, EarlyStopping


def tiny(inputs):
    """Return 0.01, a standard deviation of the weights at which activations nearly vanish."""
    return 0.01


def large(inputs):
    """Return 1.0, a standard deviation of the weights that is too large for training."""
    return 1.0


def level(progress):
    """Return 1.0 for any `progress`: a schedule that leaves the learning rate as it is."""
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
