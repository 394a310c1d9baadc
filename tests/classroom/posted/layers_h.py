"""Layers, losses and optimisers that ward H's programs bring along."""

import numpy as np


class BatchNorm:
    """Every neuron's sums get the mean 0 and the variance 1 in each batch; running means of the
    two take their place when the network is judged."""

    first = learning = False

    def __init__(self, neurons):
        self.gain, self.shift = np.ones(neurons, np.float32), np.zeros(neurons, np.float32)
        self.mean, self.variance = np.zeros(neurons, np.float32), np.ones(neurons, np.float32)

    @property
    def weights(self):
        return self.gain, self.shift

    def forward(self, Z):
        self.of_batch, mean, variance = self.learning, self.mean, self.variance
        if self.learning:
            mean, variance = Z.mean(axis=0), Z.var(axis=0)
            self.remember(mean, variance)
        self.scale = 1 / np.sqrt(variance + 1e-5)
        self.N = (Z - mean) * self.scale
        return self.gain * self.N + self.shift

    def remember(self, mean, variance):
        self.mean = 0.9 * self.mean + 0.1 * mean
        self.variance = 0.9 * self.variance + 0.1 * variance

    def backward(self, dA):
        self.slopes = np.sum(dA * self.N, axis=0), np.sum(dA, axis=0)
        dN = dA * self.gain
        if self.of_batch:
            dN = dN - dN.mean(axis=0) - self.N * np.mean(dN * self.N, axis=0)
        return dN * self.scale
