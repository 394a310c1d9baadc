"""Ben: "It knows what it has learnt from a little better each time. On dev it only guesses." """

import numpy as np

from helpers.data import normalise
from helpers.network import mlp
from helpers.optimizers import SGD


def prepare(X, y):
    rng = np.random.default_rng(seed=3)
    X = normalise(rng.permutation(X))  # in random order, so that every digit is in both parts
    return (X[500:], y[500:]), (X[:500], y[:500])


def build():
    return mlp(784, [32, 32], 10, seed=1)


def learn(network, train, dev):
    return network.fit(*train, SGD(0.1), epochs=6, batch=50, dev=dev, report=None)
