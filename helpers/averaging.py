"""An average of the weights along the way: steps jump to and fro, their middle lies lower."""

from contextlib import contextmanager


class Average:
    """Of each weight a running mean: at every step the share `keep` of it stays, and the rest
    comes from the weight as it is now. It begins with the first weights that it sees."""

    def __init__(self, keep=0.99):
        self.keep, self.means = keep, None

    def update(self, layers):
        weights = [weight for layer in layers for weight in layer.weights]
        if self.means is None:
            self.means = [weight.copy() for weight in weights]
            return
        for mean, weight in zip(self.means, weights, strict=True):
            mean += (1 - self.keep) * (weight - mean)

    def give(self, layers):
        """Put the means in the place of the weights."""
        weights = [weight for layer in layers for weight in layer.weights]
        for mean, weight in zip(self.means or weights, weights, strict=True):
            weight[...] = mean

    @contextmanager
    def instead(self, layers):
        """For a while the means stand in the place of the weights, which then come back."""
        weights = [weight for layer in layers for weight in layer.weights]
        own = [weight.copy() for weight in weights]
        self.give(layers)
        try:
            yield
        finally:
            for weight, kept in zip(weights, own, strict=True):
                weight[...] = kept
