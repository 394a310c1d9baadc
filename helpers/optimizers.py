"""How weights follow their slopes downhill.

Three ways to make a step. All can let their rate fall with `decay`: the share of the rate that is
gone at the end of training; 1 lets it fall to 0 in a straight line, 0 keeps it.

All can hold the weights small with `l2`: before each step a weight gives up the share
rate · l2 of itself. For SGD that is just what L2 regularisation does, a term l2/2 · Σ W² in the
loss, whose slope is l2 · W; for the others it is the better way to do the same (AdamW). Biases
are left alone: they make no sum depend on the image.
"""

import numpy as np


def falling_rate(rate, decay, progress):
    """The rate at some point of training: `progress` goes from 0, the first step, to 1, the end,
    and by then the share `decay` of the rate is gone, in a straight line."""
    return rate * (1 - decay * progress)


class SGD:
    """Stochastic gradient descent: each weight goes a small step against its slope.

    rate: the length of the step per unit of slope
    """

    def __init__(self, rate=0.1, decay=0.0, l2=0.0):
        self.rate, self.decay, self.l2 = float(rate), float(decay), float(l2)

    def step(self, layers, progress=0.0):
        """One step for all layers; `progress` goes from 0 to 1 during training.

        The rate is a plain Python number: a NumPy one of 64 bits would drag the weights' 32 bits
        along to 64, which takes six times as long.
        """
        rate = falling_rate(self.rate, self.decay, progress)
        shrink(layers, rate * self.l2)
        for layer in layers:
            for weight, slope in zip(layer.weights, layer.slopes, strict=True):
                slope *= rate
                weight -= slope


class Momentum:
    """A ball that rolls downhill: each step keeps the share `momentum` of the one before.

    Where slopes agree step after step, the velocity grows up to 1 / (1 − momentum) times a
    single slope, ten times for 0.9; where they contradict each other, they cancel out. So the
    rate is usually a tenth of SGD's.
    """

    def __init__(self, rate=0.01, momentum=0.9, decay=0.0, l2=0.0):
        self.rate, self.momentum = float(rate), float(momentum)
        self.decay, self.l2 = float(decay), float(l2)
        self.memory = Memory(arrays=1)

    def step(self, layers, progress=0.0):
        rate = falling_rate(self.rate, self.decay, progress)
        shrink(layers, rate * self.l2)
        for weight, slope, velocity in self.memory.of(layers):
            velocity *= self.momentum
            velocity += slope
            weight -= rate * velocity


class Adam:
    """Each weight has a step length of its own: its mean slope by the usual size of its slopes.

    mean: of the slopes, as in momentum; keep[0] is the share of it that stays at each step
    size: the mean of the squared slopes; keep[1] is the share of it that stays

    mean / √size is near ±1 where the slopes agree, however small they are, and near 0 where they
    don't, so `rate` is about how far a weight goes in a step. Both begin at 0 and would be too
    small at first: after t steps only the share 1 − keepᵗ has come in, by which they are divided.
    """

    def __init__(self, rate=0.001, keep=(0.9, 0.999), decay=0.0, l2=0.0, tiny=1e-8):
        self.rate, self.keep, self.tiny = float(rate), keep, tiny
        self.decay, self.l2 = float(decay), float(l2)
        self.memory = Memory(arrays=2)

    def step(self, layers, progress=0.0):
        rate = falling_rate(self.rate, self.decay, progress)
        shrink(layers, rate * self.l2)
        remembered = self.memory.of(layers)
        mean_in, size_in = (1 - keep**self.memory.steps for keep in self.keep)
        new_mean, new_size = (1 - keep for keep in self.keep)
        for weight, slope, mean, size in remembered:
            mean += new_mean * (slope - mean)
            size += new_size * (slope**2 - size)
            weight -= rate / mean_in * mean / (np.sqrt(size / size_in) + self.tiny)


class Memory:
    """What an optimiser remembers of each weight: arrays of its shape, 0 at first.

    It belongs to one network: other weights than last time begin with nothing remembered.
    """

    def __init__(self, arrays):
        self.arrays = arrays
        self.weights, self.kept, self.steps = [], [], 0

    def of(self, layers):
        """A list of (weight, slope, *what is kept of it), for the next step."""
        weights = [weight for layer in layers for weight in layer.weights]
        slopes = [slope for layer in layers for slope in layer.slopes]
        known = len(weights) == len(self.weights)
        if not (known and all(a is b for a, b in zip(weights, self.weights, strict=True))):
            self.weights, self.steps = weights, 0
            self.kept = [[np.zeros_like(w) for _ in range(self.arrays)] for w in weights]
        self.steps += 1
        return [(w, s, *k) for w, s, k in zip(weights, slopes, self.kept, strict=True)]


def shrink(layers, share):
    """Every weight gives up this share of itself; biases, which are single rows, don't."""
    if share:
        for layer in layers:
            for weight in layer.weights:
                if weight.ndim > 1:
                    weight *= 1 - share
