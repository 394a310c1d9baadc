"""A network as most tutorials write it, with which the benchmarks compare the course's network."""

import numpy as np

from helpers.data import one_hot

SIZES = (784, 128, 64, 10)
BATCH, RATE = 128, 0.1


class Textbook:
    """The network 784-128-64-10 as most tutorials write it: float64, a shuffled copy of all data in
    each epoch, unused gradients with respect to the inputs, a new array for each update, and the
    loss and the accuracy in every step."""

    def __init__(self, X, y):
        self.X, self.Y = X, one_hot(y).astype(float)
        self.rng = np.random.default_rng(0)
        self.weights = [
            [self.rng.normal(0, np.sqrt(2 / a), (a, b)), np.zeros(b)]
            for a, b in zip(SIZES, SIZES[1:], strict=False)
        ]

    def forward(self, X):
        Zs, As = [], [X]
        for W, b in self.weights:
            Zs.append(As[-1] @ W + b)
            As.append(np.maximum(Zs[-1], 0))
        E = np.exp(Zs[-1] - Zs[-1].max(axis=1, keepdims=True))
        return Zs, As, E / E.sum(axis=1, keepdims=True)

    def step(self, X, Y):
        Zs, As, P = self.forward(X)
        self.accuracy = np.mean(P.argmax(axis=1) == Y.argmax(axis=1))
        self.loss = -np.mean(np.sum(Y * np.log(P + 1e-12), axis=1))
        slope = (P - Y) / len(X)
        for place in (2, 1, 0):
            W, b = self.weights[place]
            dW, db = As[place].T @ slope, slope.sum(axis=0)
            slope = slope @ W.T
            if place:
                slope = slope.copy()
                slope[Zs[place - 1] <= 0] = 0
            self.weights[place] = [W - RATE * dW, b - RATE * db]

    def epoch(self):
        order = self.rng.permutation(len(self.X))
        X, Y = self.X[order], self.Y[order]
        for start in range(0, len(X), BATCH):
            self.step(X[start : start + BATCH], Y[start : start + BATCH])

    def predict(self, X):
        return self.forward(X)[2].argmax(axis=1)
