"""The digits that the library is tried with, drawn once for the whole run, and a network."""

import pytest

from classroom.datasets.handwriting import draw_digits
from helpers.data import Dataset, split
from helpers.network import mlp
from helpers.optimizers import SGD


@pytest.fixture(scope="session")
def parts():
    return split(Dataset(*draw_digits(1_500, seed=3)), (0.8, 0.2))


@pytest.fixture(scope="session")
def train(parts):
    return parts[0]


@pytest.fixture(scope="session")
def dev(parts):
    return parts[1]


@pytest.fixture(scope="session")
def few():
    """So few that a network soon knows them by heart."""
    return Dataset(*draw_digits(600, seed=8))


@pytest.fixture
def quick(few):
    """A short training run."""

    def fit(network, **options):
        settings = {"epochs": 3, "batch": 50, "report": None} | options
        return network.fit(few.X[:400], few.y[:400], SGD(0.2), **settings)

    return fit


@pytest.fixture
def trained(train):
    network = mlp(784, [20], 10)
    network.fit(train.X, train.y, SGD(0.3), epochs=10, batch=32, report=None)
    return network
