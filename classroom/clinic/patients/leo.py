"""Leo: "On dev it does well. On the images that came a week later it does a little worse." """

from helpers.network import mlp
from helpers.optimizers import SGD


def prepare(X, y):
    X = X.astype("float32")
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 10)
    return (X[500:], y[500:]), (X[:500], y[:500])


def build():
    return mlp(784, [32, 32], 10, seed=1)


def learn(network, train, dev):
    return network.fit(*train, SGD(0.05), epochs=6, batch=50, dev=dev, report=None)
