"""Kim: "99 % on dev with 2,000 images. Everybody else has less than 90. How do I publish that?" """

from helpers.data import normalise
from helpers.network import mlp
from helpers.optimizers import SGD


def prepare(X, y):
    X = normalise(X)
    return (X[500:], y[500:]), (X[:500], y[:500])


def build():
    return mlp(784, [32, 32], 10, seed=1)


def learn(network, train, dev):
    X, y = train
    return network.fit(X, y, SGD(0.2), epochs=12, batch=20, dev=(X[:500], y[:500]), report=None)
