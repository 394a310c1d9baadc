"""Optimisers: how weights follow their slopes downhill. Each is a direction to go in.

All of them also take these settings:

decay: the rate falls in a straight line; this share of it is gone at the end of training.
schedule: the rate falls in another way, such as `cosine` below: `SGD(0.3, schedule=cosine)`.
weight_decay: before each step, a weight gives up the share rate · weight_decay of itself. For SGD
    that is *L2 regularisation*, a term weight_decay/2 · Σ W² in the loss. The others would average
    or divide that term's slope, so the weight itself shrinks (*decoupled*).
l1: every weight goes rate · l1 towards 0 and stops there (*L1 regularisation*, l1 · Σ |W|).

Biases don't decay: they don't multiply the input, so they hardly overfit.
"""

import math

import numpy as np


def falling_rate(rate: float, decay: float, progress: float) -> float:
    """The rate at some point in training: `progress` goes from 0, the first step, to 1, the end,
    and by then the share `decay` of the rate is gone, in a straight line."""
    return rate * (1 - decay * progress)


class Optimizer:
    """What all optimisers share. Each kind adds its `direction`, and says in `memories` how many
    arrays of a weight's shape it remembers from step to step."""

    memories = 0

    def __init__(self, rate, decay=0.0, weight_decay=0.0, l1=0.0, schedule=None):
        self.rate, self.decay, self.schedule = float(rate), float(decay), schedule
        self.weight_decay, self.l1 = float(weight_decay), float(l1)
        self.weights, self.memory, self.steps = [], [], 0

    def __repr__(self):
        return f"{type(self).__name__}({self.rate:g})"

    def step(self, layers: list, progress: float = 0.0):
        """Make one step in all layers; `progress` goes from 0 to 1 during training."""
        rate = falling_rate(self.rate, self.decay, progress)
        if self.schedule:
            rate *= float(self.schedule(progress))  # a number of NumPy's would slow down the step
        weights = [weight for layer in layers for weight in layer.weights]
        slopes = [slope for layer in layers for slope in layer.slopes]
        self.remember(weights)
        for weight, slope, memory in zip(weights, slopes, self.memory, strict=True):
            if weight.ndim > 1:
                self.shrink(weight, rate)
            weight -= rate * self.direction(slope, *memory)

    def remember(self, weights: list):
        """Count the step. Weights other than the last step's start with nothing remembered."""
        if [*map(id, weights)] != [*map(id, self.weights)]:
            self.weights, self.steps = weights, 0
            self.memory = [[np.zeros_like(w) for _ in range(self.memories)] for w in weights]
        self.steps += 1

    def shrink(self, weight, rate):
        """Apply weight_decay and l1 to the weights of a layer."""
        if self.weight_decay:
            weight *= 1 - rate * self.weight_decay
        if self.l1:
            weight -= np.clip(weight, -rate * self.l1, rate * self.l1)


class SGD(Optimizer):
    """Stochastic gradient descent: each weight goes a small step against its slope.

    rate: the length of the step per unit of slope (the *learning rate*)
    """

    def __init__(self, rate: float = 0.1, **options):
        super().__init__(rate, **options)

    def direction(self, slope):
        return slope


class Momentum(Optimizer):
    """A ball that rolls downhill: each step keeps the share `beta` of the velocity before.

    Where slopes agree, the velocity grows up to 1 / (1 − beta) times a single slope, ten times for
    0.9; where they don't, they cancel out. So the rate is usually a tenth of SGD's.
    """

    memories = 1

    def __init__(self, rate: float = 0.01, beta: float = 0.9, **options):
        super().__init__(rate, **options)
        self.beta = float(beta)

    def direction(self, slope, velocity):
        velocity *= self.beta
        velocity += slope
        return velocity


class Nesterov(Momentum):
    """Momentum that looks ahead: it goes where the velocity of the next step will point, if the
    slope there is as it is here."""

    def direction(self, slope, velocity):
        return slope + self.beta * super().direction(slope, velocity)


class RMSProp(Optimizer):
    """Divide each weight's slope by the usual size of its slopes, so that all weights move about
    equally far, however steep or flat it is where they are.

    beta: the share of the mean squared slope that stays at each step
    eps: a tiny number, so that nothing is divided by 0
    """

    memories = 1

    def __init__(self, rate: float = 0.001, beta: float = 0.99, eps: float = 1e-8, **options):
        super().__init__(rate, **options)
        self.beta, self.eps = float(beta), float(eps)

    def direction(self, slope, square):
        square += (1 - self.beta) * (slope**2 - square)
        return slope / (np.sqrt(square) + self.eps)


class Adam(Optimizer):
    """Momentum and RMSProp in one: each weight's mean slope, divided by its slopes' usual size.

    beta1, beta2: the shares of the mean slope and the mean squared slope that stay at each step

    mean / √square is near ±1 where the slopes agree, however small they are, and near 0 where
    they don't, so a weight goes about `rate` in a step. With weight_decay it is *AdamW*.
    """

    memories = 2

    def __init__(self, rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8, **options):
        super().__init__(rate, **options)
        self.beta1, self.beta2, self.eps = float(beta1), float(beta2), float(eps)

    def direction(self, slope, mean, square):
        mean += (1 - self.beta1) * (slope - mean)
        square += (1 - self.beta2) * (slope**2 - square)
        return adam_step(mean, square, self.steps, self.beta1, self.beta2, self.eps)


def adam_step(mean, square, steps: int, beta1=0.9, beta2=0.999, eps=1e-8):
    """The direction of Adam. Both means began at 0 and are too small at first: after so many steps
    only the share 1 − betaˢᵗᵉᵖˢ has come in, so they are divided by it."""
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)


# Schedules: the fraction of the base rate to use at each point of training.


def cosine(progress: float) -> float:
    """Half a wave, from 1 to 0: gentle at both ends, and quick in between."""
    return (1 + math.cos(math.pi * progress)) / 2


def stairs(progress: float, places=(0.5, 0.75), factor: float = 0.1) -> float:
    """1 at first; from each of the places on, only this `factor` of what it was (*step decay*)."""
    return factor ** sum(progress >= place for place in places)


def warm_up(schedule, share: float = 0.05):
    """The same schedule, but in the first `share` of the training it rises from 0 in a straight
    line: random weights have wild slopes, so the first steps should be small."""

    def warmed(progress):
        return schedule(progress) * min(1.0, progress / share)

    return warmed
