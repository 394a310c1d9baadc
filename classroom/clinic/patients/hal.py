"""Hal: "I gave it 32 neurons in each layer. It works as if it had one." """

from helpers.data import normalise
from helpers.network import mlp
from helpers.optimizers import SGD


def prepare(X, y):
    X = normalise(X)
    return (X[500:], y[500:]), (X[:500], y[:500])


def build():
    network = mlp(784, [32, 32], 10, seed=1)
    for layer in network.layers[::2]:
        layer.W[:] = 0.02  # a fair start: no pixel is preferred to another
    return network


def learn(network, train, dev):
    return network.fit(*train, SGD(0.1), epochs=6, batch=50, dev=dev, report=None)
