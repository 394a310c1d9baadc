"""What the programs of `posted` share: a ward that collects them, the digits, and usual training.

A program is a function of no arguments that returns (network, train, dev, learn), as
`doctor.examine` takes them. The wards were written from what people post in forums, before their
author had read the doctor's rules, and they aren't changed to please it.
"""

from dataclasses import dataclass, field
from functools import cache

import numpy as np

from classroom import load_dataset


@dataclass
class Ward:
    """Sick programs with their true causes in words, and healthy ones with what is odd in them."""

    name: str
    sick: list = field(default_factory=list)
    healthy: list = field(default_factory=list)

    def ill(self, words):
        return lambda program: self.sick.append((program.__name__, words, program)) or program

    def well(self, words):
        return lambda program: self.healthy.append((program.__name__, words, program)) or program


@cache
def digits():
    dataset = load_dataset("digits")
    return dataset.X, dataset.y


def raw(train=1500, dev=400, start=0):
    """Bytes: (X, y) to learn from and (X, y) held back."""
    X, y = digits()
    middle, end = start + train, start + train + dev
    return (X[start:middle].copy(), y[start:middle].copy()), (
        X[middle:end].copy(),
        y[middle:end].copy(),
    )


def clean(train=1500, dev=400, start=0):
    """The same, divided by 255 as it should be."""
    return tuple(((X / 255).astype(np.float32), y) for X, y in raw(train, dev, start))


SMALL = {"train": 1000, "dev": 300}


def small(**sizes):
    return clean(**(SMALL | sizes))


def small_pixels(**sizes):
    """0 to 255, as floats, so that nothing divides them on the way."""
    return tuple((X.astype(np.float32), y) for X, y in raw(**(SMALL | sizes)))


def training(optimizer, epochs=4, batch=50, **options):
    """The usual learn: `training(lambda: SGD(0.1))`."""

    def learn(network, train, dev):
        return network.fit(
            *train, optimizer(), epochs=epochs, batch=batch, dev=dev, report=None, **options
        )

    return learn
