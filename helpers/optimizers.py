"""Optimisers: classes that change a network's weights step by step, to reduce its loss.

Every optimiser also takes these options:

decay: the share by which the learning rate falls during training, in a straight line
schedule: a function of progress (0 to 1) that multiplies the rate: `SGD(0.3, schedule=cosine)`
weight_decay: each step first shrinks a weight by the share rate · weight_decay. For SGD, this is
    *L2 regularisation*, a term weight_decay/2 · Σ W² in the loss. For the others, it is *decoupled*
    from the gradient, which they average or divide.
l1: each step moves a weight by rate · l1 towards 0, but not past it (*L1 regularisation*).

Biases are never shrunk.
"""

import math

import numpy as np


def falling_rate(rate: float, decay: float, progress: float) -> float:
    """Return the learning rate at `progress`, which is 0 at the first step and 1 at the end. The
    rate falls in a straight line, by the share `decay` in all."""
    return rate * (1 - decay * progress)


class Optimizer:
    """The base class of the optimisers. A subclass defines `direction`, and in `memories` the
    number of arrays that it keeps for each array of weights."""

    memories = 0

    def __init__(self, rate, decay=0.0, weight_decay=0.0, l1=0.0, schedule=None):
        self.rate, self.decay, self.schedule = float(rate), float(decay), schedule
        self.weight_decay, self.l1 = float(weight_decay), float(l1)
        self.weights, self.memory, self.steps = [], [], 0

    def __repr__(self):
        return f"{type(self).__name__}({self.rate:g})"

    def step(self, layers: list, progress: float = 0.0):
        """Update the weights of all layers once; `progress` is the share of training done."""
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
        """Count a step; reset the memory if `weights` aren't the arrays of the previous step."""
        if [*map(id, weights)] != [*map(id, self.weights)]:
            self.weights, self.steps = weights, 0
            self.memory = [[np.zeros_like(w) for _ in range(self.memories)] for w in weights]
        self.steps += 1

    def shrink(self, weight, rate):
        """Apply `weight_decay` and `l1` to the weights of a layer, in place."""
        if self.weight_decay:
            weight *= 1 - rate * self.weight_decay
        if self.l1:
            weight -= np.clip(weight, -rate * self.l1, rate * self.l1)


class SGD(Optimizer):
    """Stochastic gradient descent: each weight moves by −rate times its gradient.

    rate: the *learning rate*
    """

    def __init__(self, rate: float = 0.1, **options):
        super().__init__(rate, **options)

    def direction(self, slope):
        return slope


class Momentum(Optimizer):
    """Gradient descent along a velocity: the gradient plus `beta` times the previous velocity.

    If gradients agree, the velocity grows to 1 / (1 − beta) times a gradient. With `beta` = 0.9,
    this is ten times a gradient, so a suitable rate is about a tenth of SGD's.
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
    """Momentum that looks ahead: a step is the gradient plus `beta` times the new velocity."""

    def direction(self, slope, velocity):
        return slope + self.beta * super().direction(slope, velocity)


class RMSProp(Optimizer):
    """Gradient descent in which each gradient is divided by its usual size, the square root of a
    running mean of its squares, so that all weights move by about the same amount.

    beta: the share of the running mean that is kept at each step
    eps: a tiny number that prevents division by 0
    """

    memories = 1

    def __init__(self, rate: float = 0.001, beta: float = 0.99, eps: float = 1e-8, **options):
        super().__init__(rate, **options)
        self.beta, self.eps = float(beta), float(eps)

    def direction(self, slope, square):
        square += (1 - self.beta) * (slope**2 - square)
        return slope / (np.sqrt(square) + self.eps)


class Adam(Optimizer):
    """Momentum and RMSProp combined: the mean gradient, divided by the gradient's usual size.

    beta1, beta2: the shares of the mean gradient and mean squared gradient kept at each step

    A weight moves by about `rate` if its gradients agree in sign, however small they are, and by
    less if they don't. With `weight_decay`, this optimiser is *AdamW*.
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
    """Return Adam's direction from the running means of the gradient and of its square. Both means
    start at 0, so they are too small at first and are divided by 1 − betaˢᵗᵉᵖˢ."""
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)


# Schedules: the fraction of the base rate to use at each point of training.


def cosine(progress: float) -> float:
    """Return the factor of the cosine schedule: half a wave, which falls from 1 to 0."""
    return (1 + math.cos(math.pi * progress)) / 2


def stairs(progress: float, places=(0.5, 0.75), factor: float = 0.1) -> float:
    """Return `factor` to the power n if `progress` has reached n of `places` (*step decay*)."""
    return factor ** sum(progress >= place for place in places)


def warm_up(schedule, share: float = 0.05):
    """Return `schedule` multiplied by a factor that rises in a straight line from 0 to 1 in the
    first `share` of the training, because the first steps of random weights should be small."""

    def warmed(progress):
        return schedule(progress) * min(1.0, progress / share)

    return warmed
