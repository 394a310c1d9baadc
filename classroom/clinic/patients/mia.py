"""Mia: "The same network, the same rate, the same images. Only the digits look so thin." """

from helpers.network import mlp
from helpers.optimizers import SGD


def prepare(X, y):
    X = X.astype("int32") // 255
    return (X[500:], y[500:]), (X[:500], y[:500])


def build():
    return mlp(784, [32, 32], 10, seed=1)


def learn(network, train, dev):
    return network.fit(*train, SGD(0.1), epochs=6, batch=50, dev=dev, report=None)
