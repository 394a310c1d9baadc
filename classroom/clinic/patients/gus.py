"""Gus: "My friend has the same 2,000 digits and trains as long. Her loss is always lower." """

from helpers.data import normalise
from helpers.network import mlp
from helpers.optimizers import SGD
from helpers.training import History


def batches(X, y, size):
    for k in range(len(X) // size):
        yield X[k * size : (k + 1) * size], y[k * size : (k + 1) * size]


def prepare(X, y):
    X = normalise(X)
    return (X[500:], y[500:]), (X[:500], y[:500])


def build():
    return mlp(784, [32, 32], 10, seed=1)


def learn(network, train, dev):
    history, optimizer, size = History(), SGD(0.3), 700
    for _ in range(30):
        loss = right = count = 0
        for X, y in batches(*train, size):
            Z = network.forward(X)
            loss += network.loss.forward(Z, y) * len(y)
            right += (Z.argmax(axis=1) == y).sum()
            count += len(y)
            network.backward()
            optimizer.step(network.layers)
        history.loss.append(float(loss / count))
        history.accuracy.append(float(right / count))
        dev_loss, dev_accuracy = network.evaluate(*dev)
        history.dev_loss.append(dev_loss)
        history.dev_accuracy.append(dev_accuracy)
    return history
