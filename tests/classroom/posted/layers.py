"""Layers, losses and optimisers that the wards' programs bring along."""

import numpy as np

from helpers import CrossEntropy, Dense, ReLU, back_through, one_hot, sigmoid, softmax
from helpers.layers import WithoutWeights
from helpers.optimizers import Optimizer


class BatchNorm:
    """Every neuron's sums get the mean 0 and the variance 1 in each batch; running means of the
    two take their place when the network is judged."""

    first = learning = False

    def __init__(self, neurons, kept=0.9):
        self.kept = kept  # of the running means, in each step
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
        self.mean = self.kept * self.mean + (1 - self.kept) * mean
        self.variance = self.kept * self.variance + (1 - self.kept) * variance

    def backward(self, dA):
        self.slopes = np.sum(dA * self.N, axis=0), np.sum(dA, axis=0)
        dN = dA * self.gain
        if self.of_batch:
            dN = dN - dN.mean(axis=0) - self.N * np.mean(dN * self.N, axis=0)
        return dN * self.scale


class Softmax(WithoutWeights):
    """Probabilities as a layer, with its right slope."""

    def forward(self, Z):
        self.P = softmax(Z)
        return self.P

    def backward(self, dP):
        return self.P * (dP - np.sum(dP * self.P, axis=1, keepdims=True))


class LeakyReLU(WithoutWeights):
    """Lets a share of what is below 0 through."""

    def __init__(self, share=0.1):
        self.leak = share

    def forward(self, Z):
        self.slope = np.where(Z > 0, 1, self.leak).astype(Z.dtype)
        return Z * self.slope

    def backward(self, dA):
        return dA * self.slope


class Softplus(WithoutWeights):
    """A smooth ReLU: log(1 + e^z), whose slope is the sigmoid."""

    def forward(self, Z):
        self.Z = Z
        return np.logaddexp(0, Z)

    def backward(self, dA):
        return dA * sigmoid(self.Z)


class Residual:
    """Its input plus what two layers make of it."""

    first = False

    def __init__(self, neurons, rng, spread=0.01):
        self.inner = [Dense(neurons, neurons, rng), ReLU(), Dense(neurons, neurons, rng, spread)]

    @property
    def weights(self):
        return *self.inner[0].weights, *self.inner[2].weights

    @property
    def slopes(self):
        return *self.inner[0].slopes, *self.inner[2].slopes

    def forward(self, A):
        result = A
        for layer in self.inner:
            result = layer.forward(result)
        return A + result

    def backward(self, dA):
        return dA + back_through(self.inner, dA)


class Maxout(WithoutWeights):
    """The larger one of each pair of neighbours."""

    def forward(self, Z):
        pairs = Z.reshape(len(Z), -1, 2)
        self.chosen = pairs == pairs.max(axis=2, keepdims=True)
        return pairs.max(axis=2)

    def backward(self, dA):
        return (dA[:, :, None] * self.chosen).reshape(len(dA), -1)


class WithoutBiases(Dense):
    """Z = X W."""

    @property
    def weights(self):
        return (self.W,)

    def backward(self, dZ):
        dX = super().backward(dZ)
        self.slopes = self.slopes[:1]
        return dX


class NotTransposed(Dense):
    """No error is raised where a layer has as many inputs as outputs."""

    def backward(self, dZ):
        dX = super().backward(dZ)
        return None if dX is None else dZ @ self.W


class Summed(CrossEntropy):
    """The sum over the batch, where a mean is usual."""

    def forward(self, Z, y):
        return super().forward(Z, y) * len(y)

    def backward(self):
        return super().backward() * len(self.y)


class Hinge:
    """Every wrong score should be at least 1 below the right one; what is missing is the loss."""

    def forward(self, Z, y):
        self.rows, self.y = np.arange(len(y)), y
        missing = Z - Z[self.rows, y][:, None] + 1
        missing[self.rows, y] = 0
        self.missing = np.maximum(missing, 0)
        return self.missing.sum() / len(y)

    def backward(self):
        dZ = (self.missing > 0).astype(self.missing.dtype)
        dZ[self.rows, self.y] = -dZ.sum(axis=1)
        return dZ / len(dZ)

    def probabilities(self, Z):
        return softmax(Z)


class TenQuestions:
    """Ten answers, yes or no: a sigmoid and a binary cross-entropy for each digit."""

    def forward(self, Z, y):
        self.P, self.Y = sigmoid(Z), one_hot(y, Z.shape[1])
        return np.sum(np.logaddexp(0, Z) - self.Y * Z) / len(y)

    def backward(self):
        return (self.P - self.Y) / len(self.Y)

    def probabilities(self, Z):
        P = sigmoid(Z)
        return P / P.sum(axis=1, keepdims=True)


class AdaGrad(Optimizer):
    """Divides by the root of the sum of all squared slopes so far."""

    memories = 1

    def direction(self, slope, squares):
        squares += slope**2
        return slope / (np.sqrt(squares) + 1e-8)


class Lion(Optimizer):
    """The sign of a mean of slopes: every weight goes equally far."""

    memories = 1

    def direction(self, slope, mean):
        sign = np.sign(0.9 * mean + 0.1 * slope)
        mean += 0.01 * (slope - mean)
        return sign
