"""Cleo: "It learns next to nothing, and on dev the loss is far higher from the start." """

import numpy as np

from helpers.data import normalise
from helpers.losses import CrossEntropy, cross_entropy
from helpers.network import mlp
from helpers.optimizers import SGD


class Loss(CrossEntropy):
    def probabilities(self, Z):
        E = np.exp(Z - Z.max(axis=0))
        return E / E.sum(axis=0)

    def forward(self, Z, y):
        self.P, self.y = self.probabilities(Z), y
        return cross_entropy(self.P, y)


def prepare(X, y):
    X = normalise(X)
    return (X[500:], y[500:]), (X[:500], y[:500])


def build():
    return mlp(784, [32, 32], 10, seed=1, loss=Loss())


def learn(network, train, dev):
    return network.fit(*train, SGD(0.003), epochs=6, batch=50, dev=dev, report=None)
