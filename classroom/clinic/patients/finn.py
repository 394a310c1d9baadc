"""Finn: "A rate of 0.1 has always worked for me. Today the loss jumps about, and then stays." """

from helpers.data import normalise
from helpers.losses import CrossEntropy
from helpers.network import mlp
from helpers.optimizers import SGD


class Loss(CrossEntropy):
    """Every image counts in full."""

    def forward(self, Z, y):
        return super().forward(Z, y) * len(y)

    def backward(self):
        return super().backward() * len(self.y)


def prepare(X, y):
    X = normalise(X)
    return (X[500:], y[500:]), (X[:500], y[:500])


def build():
    return mlp(784, [32, 32], 10, seed=1, loss=Loss())


def learn(network, train, dev):
    return network.fit(*train, SGD(0.1), epochs=6, batch=50, dev=dev, report=None)
