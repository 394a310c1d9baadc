"""How weights follow their slopes downhill."""


def falling_rate(rate, decay, progress):
    """The rate at some point of training: `progress` goes from 0, the first step, to 1, the end,
    and by then the share `decay` of the rate is gone, in a straight line."""
    return rate * (1 - decay * progress)


class SGD:
    """Stochastic gradient descent: each weight goes a small step against its slope.

    rate: the length of the step per unit of slope
    decay: the share of the rate that is gone at the end of training; 1 lets it fall to 0 in a
        straight line, 0 keeps it
    """

    def __init__(self, rate=0.1, decay=0.0):
        self.rate, self.decay = float(rate), float(decay)

    def step(self, layers, progress=0.0):
        """One step for all layers; `progress` goes from 0 to 1 during training.

        The rate is a plain Python number: a NumPy one of 64 bits would drag the weights' 32 bits
        along to 64, which takes six times as long.
        """
        rate = falling_rate(self.rate, self.decay, progress)
        for layer in layers:
            for weight, slope in zip(layer.weights, layer.slopes, strict=True):
                slope *= rate
                weight -= slope
