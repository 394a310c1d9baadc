"""Ada: "Six epochs, and it has hardly begun to learn." """

from helpers.network import mlp
from helpers.optimizers import SGD


def prepare(X, y):
    X = X.astype("float32") / 255
    train, dev = (X[500:], y[500:]), (X[:500], y[:500])
    return tuple((X / 255, y) for X, y in (train, dev))  # pixels between 0 and 1


def build():
    return mlp(784, [32, 32], 10, seed=1)


def learn(network, train, dev):
    return network.fit(*train, SGD(0.1), epochs=6, batch=50, dev=dev, report=None)
