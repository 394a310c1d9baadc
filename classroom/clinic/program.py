"""The healthy program: the program of each patient is a copy of it with some lines changed."""

import numpy as np

from helpers import SGD, CrossEntropy, Dense, History, Network, ReLU, he

HIDDEN, RATE, BATCH, EPOCHS, SEED = [32, 32], 0.1, 50, 6, 1


def prepare(X, y):
    X = X.astype(np.float32) / 255
    return (X[500:], y[500:]), (X[:500], y[:500])


class Layer(Dense):
    def backward(self, dZ):
        self.slopes = self.X.T @ dZ, dZ.sum(axis=0)
        return dZ @ self.W.T


class Hidden(ReLU):
    def backward(self, dA):
        return dA * (self.A > 0)


class Loss(CrossEntropy):
    def probabilities(self, Z):
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        return E / E.sum(axis=1, keepdims=True)

    def forward(self, Z, y):
        self.P, self.y = self.probabilities(Z), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y] + 1e-30))

    def backward(self):
        dZ = self.P.copy()
        dZ[np.arange(len(dZ)), self.y] -= 1
        return dZ / len(dZ)


def build():
    rng = np.random.default_rng(SEED)
    sizes, layers = [784, *HIDDEN, 10], []
    for inputs, outputs in zip(sizes, sizes[1:], strict=False):
        layers += [Layer(inputs, outputs, rng, he(inputs)), Hidden()]
    return Network(layers[:-1], Loss())


def batches(X, y):
    order = np.random.default_rng(SEED).permutation(len(X))
    for start in range(0, len(X), BATCH):
        rows = order[start : start + BATCH]
        yield X[rows], y[rows]


def step(network, X, y):
    network.loss.forward(network.forward(X), y)
    network.backward()
    SGD(RATE).step(network.layers)


def learn(network, train, dev):
    history = History()
    for _ in range(EPOCHS):
        for X, y in batches(*train):
            step(network, X, y)
        loss, accuracy = network.evaluate(*train)
        dev_loss, dev_accuracy = network.evaluate(*dev)
        history.loss.append(loss)
        history.accuracy.append(accuracy)
        history.dev_loss.append(dev_loss)
        history.dev_accuracy.append(dev_accuracy)
    return history
