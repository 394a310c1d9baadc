"""How weights follow their slopes downhill: each optimiser is a way to make a step.

What all of them can do besides:

decay: the rate falls in a straight line; this share of it is gone at the end of training
schedule: or it falls in another way, see `helpers.schedules`
l2: holds the weights small: before each step a weight gives up the share rate · l2 of itself. For
    SGD that is just what L2 regularisation does, a term l2/2 · Σ W² in the loss, whose slope is
    l2 · W. For the others that slope would go through all that they do with slopes; giving it up
    directly is called decoupled, and mostly better. `coupled=True` puts it into the slope.
l1: every weight goes rate · l1 towards 0, whatever its size, as a term l1 · Σ |W| in the loss
    asks for; so small ones end at 0.

Biases are left alone by l1 and l2: they make no sum depend on the image.
"""

import numpy as np


def falling_rate(rate, decay, progress):
    """The rate at some point of training: `progress` goes from 0, the first step, to 1, the end,
    and by then the share `decay` of the rate is gone, in a straight line."""
    return rate * (1 - decay * progress)


class Optimizer:
    """What all share: the rate on its way, and the weights held small. `move` is their own."""

    def __init__(self, rate, decay=0.0, l2=0.0, l1=0.0, coupled=False, schedule=None):
        self.rate, self.decay, self.schedule = float(rate), float(decay), schedule
        self.l2, self.l1, self.coupled = float(l2), float(l1), coupled

    def step(self, layers, progress=0.0):
        """One step for all layers; `progress` goes from 0 to 1 during training.

        The rate is a plain Python number: a NumPy one of 64 bits would drag the weights' 32 bits
        along to 64, which takes six times as long.
        """
        rate = falling_rate(self.rate, self.decay, progress)
        if self.schedule:
            rate *= float(self.schedule(progress))
        if self.l2 or self.l1:
            self.hold_small(layers, rate)
        self.move(layers, rate)

    def hold_small(self, layers, rate):
        """All weights, but not the biases, which are single rows."""
        for layer in layers:
            for weight, slope in zip(layer.weights, layer.slopes, strict=True):
                if weight.ndim > 1:
                    if self.coupled:
                        slope += self.l2 * weight
                    else:
                        weight *= 1 - rate * self.l2
                    if self.l1:
                        weight -= rate * self.l1 * np.sign(weight)


class SGD(Optimizer):
    """Stochastic gradient descent: each weight goes a small step against its slope.

    rate: the length of the step per unit of slope
    """

    def __init__(self, rate=0.1, decay=0.0, l2=0.0, **options):
        super().__init__(rate, decay, l2, **options)

    def move(self, layers, rate):
        for layer in layers:
            for weight, slope in zip(layer.weights, layer.slopes, strict=True):
                slope *= rate
                weight -= slope


class Momentum(Optimizer):
    """A ball that rolls downhill: each step keeps the share `momentum` of the one before.

    Where slopes agree step after step, the velocity grows up to 1 / (1 − momentum) times a
    single slope, ten times for 0.9; where they contradict each other, they cancel out. So the
    rate is usually a tenth of SGD's.
    """

    def __init__(self, rate=0.01, momentum=0.9, decay=0.0, l2=0.0, **options):
        super().__init__(rate, decay, l2, **options)
        self.momentum = float(momentum)
        self.memory = Memory(arrays=1)

    def move(self, layers, rate):
        for weight, slope, velocity in self.memory.of(layers):
            velocity *= self.momentum
            velocity += slope
            self.aim(slope, velocity)
            slope *= rate
            weight -= slope

    def aim(self, slope, velocity):
        """Put into `slope` where to go: these are large arrays, so no new ones are made."""
        slope[...] = velocity


class Nesterov(Momentum):
    """Momentum that looks ahead: it goes where the velocity of the next step will point, if the
    slope there is as it is here."""

    def aim(self, slope, velocity):
        slope += self.momentum * velocity


class RMSProp(Optimizer):
    """Each weight's slope is divided by the usual size of its slopes: the root of the mean of
    their squares, of which the share `keep` stays at each step. So all weights move about as far,
    however steep or flat it is where they are."""

    def __init__(self, rate=0.001, keep=0.99, decay=0.0, l2=0.0, tiny=1e-8, **options):
        super().__init__(rate, decay, l2, **options)
        self.keep, self.tiny = float(keep), tiny
        self.memory = Memory(arrays=1)

    def move(self, layers, rate):
        for weight, slope, size in self.memory.of(layers):
            size += (1 - self.keep) * (slope**2 - size)
            weight -= rate * slope / (np.sqrt(size) + self.tiny)


class Adam(Optimizer):
    """Momentum and RMSProp in one: each weight's mean slope, by the usual size of its slopes.

    mean: of the slopes, as in momentum; keep[0] is the share of it that stays at each step
    size: the mean of the squared slopes; keep[1] is the share of it that stays

    mean / √size is near ±1 where the slopes agree, however small they are, and near 0 where they
    don't, so `rate` is about how far a weight goes in a step. Both begin at 0 and would be too
    small at first: after t steps only the share 1 − keepᵗ has come in, by which they are divided.

    With l2 as it is (decoupled), this is AdamW.
    """

    def __init__(self, rate=0.001, keep=(0.9, 0.999), decay=0.0, l2=0.0, tiny=1e-8, **options):
        super().__init__(rate, decay, l2, **options)
        self.keep, self.tiny = keep, tiny
        self.memory = Memory(arrays=2)

    def move(self, layers, rate):
        new_mean, new_size = (1 - keep for keep in self.keep)
        for weight, slope, mean, size in self.memory.of(layers):
            mean += new_mean * (slope - mean)
            size += new_size * (slope**2 - size)
            weight -= rate * adam_step(mean, size, self.memory.steps, *self.keep, self.tiny)


def adam_step(mean, size, steps, keep_mean=0.9, keep_size=0.999, tiny=1e-8):
    """The direction of Adam: both means, divided by what has come in of them after so many steps,
    and then one by the root of the other."""
    mean = mean / (1 - keep_mean**steps)
    size = size / (1 - keep_size**steps)
    return mean / (np.sqrt(size) + tiny)


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
