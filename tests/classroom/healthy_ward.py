"""Twenty programs with nothing wrong in them, as different from each other as the course allows.

Written before the doctor had rules, as `second_ward` was.
"""

import numpy as np
from second_ward import by_hand, drawn, fitting, network, parts, plain, shuffled

from helpers.layers import Sigmoid
from helpers.losses import CrossEntropy, MeanSquaredError
from helpers.network import mlp
from helpers.optimizers import SGD, Adam, Momentum

SIGMOIDS = {"activation": Sigmoid, "spread": lambda inputs: inputs**-0.5}
SQUARES = SIGMOIDS | {"output_activation": Sigmoid, "loss": MeanSquaredError()}


def usual(hidden, seed, count, optimizer, epochs, batch, **options):
    """The course's network and training on drawn digits."""
    train, dev = plain(count, 100 + seed)
    learn = fitting(optimizer, epochs=epochs, batch=batch)
    return network(hidden, seed, **options), learn, train, dev


def bytes_as_they_are():
    train, dev = parts(*drawn(1_500, 201))
    return network([50], 30), fitting(lambda: SGD(0.1), epochs=5, batch=50), train, dev


def standardised_by_train():
    X, y = drawn(1_600, 202)
    train, dev = parts(X.astype(np.float32), y)
    mean, spread = train[0].mean(axis=0), train[0].std(axis=0) + 1
    train, dev = (((X - mean) / spread, y) for X, y in (train, dev))
    return network([40], 31), fitting(lambda: SGD(0.05), epochs=5, batch=32), train, dev


def black_and_white():
    X, y = drawn(1_600, 203)
    train, dev = parts((X > 100).astype(np.float32), y)
    return network([40], 32), fitting(lambda: SGD(0.1), epochs=5, batch=32), train, dev


def last_layer_begins_at_zero():
    train, dev = plain(1_500, 204)

    def make():
        net = mlp(784, [60], 10, seed=33)
        net.layers[-1].W[:] = 0
        return net

    return make, fitting(lambda: SGD(0.1), epochs=5, batch=32), train, dev


class Summed(CrossEntropy):
    def forward(self, Z, y):
        return super().forward(Z, y) * len(y)

    def backward(self):
        return super().backward() * len(self.y)


def summed_with_a_rate_to_match():
    train, dev = plain(1_500, 205)
    learn = fitting(lambda: SGD(0.1 / 50), epochs=5, batch=50)
    return network([40], 34, loss=Summed()), learn, train, dev


def drawn_with_replacement():
    train, dev = plain(1_500, 206)

    def batches(X, y, rng):
        for _ in range(30):
            rows = rng.integers(len(X), size=40)
            yield X[rows], y[rows]

    return network([40], 35), by_hand(batches, lambda: SGD(0.1), 6), train, dev


def no_hidden_layer():
    train, dev = plain(1_500, 207)
    return network([], 36), by_hand(shuffled(45), lambda: SGD(0.1), 6), train, dev


def divided_by_256_and_centred():
    X, y = drawn(1_500, 208)
    train, dev = parts((X / 256 - 0.5).astype(np.float64), y)
    make = network([40], 37, dtype=np.float64)
    return make, fitting(lambda: SGD(0.02), epochs=6, batch=20), train, dev


HEALTHY = {
    "one small layer": lambda: usual([10], 1, 1_500, lambda: SGD(0.1), 6, 32),
    "one wide layer": lambda: usual([256], 2, 1_800, lambda: SGD(0.1), 4, 64),
    "two layers, falling rate": lambda: usual(
        [128, 64], 3, 2_000, lambda: SGD(0.3, decay=1), 5, 64
    ),
    "four layers": lambda: usual([64, 48, 32, 24], 4, 2_500, lambda: SGD(0.05), 6, 32),
    "momentum": lambda: usual([64], 5, 1_500, lambda: Momentum(0.02), 5, 50),
    "Adam": lambda: usual([64], 6, 1_500, lambda: Adam(0.002), 5, 50),
    "Adam, weights held small": lambda: usual(
        [48, 24], 7, 1_700, lambda: Adam(0.003, weight_decay=0.01), 6, 100
    ),
    "sigmoids": lambda: usual([40], 8, 1_500, lambda: SGD(0.5), 8, 20, **SIGMOIDS),
    "sigmoids and squares": lambda: usual([64], 9, 1_500, lambda: SGD(1.0), 8, 20, **SQUARES),
    "full batch": lambda: usual([32], 10, 1_300, lambda: SGD(0.3), 60, 5_000),
    "tiny batches": lambda: usual([32], 11, 900, lambda: SGD(0.03), 3, 4),
    "little data": lambda: usual([64], 12, 700, lambda: SGD(0.1), 15, 10),
    "bytes as they are": bytes_as_they_are,
    "standardised by train": standardised_by_train,
    "black and white": black_and_white,
    "the last layer begins at zero": last_layer_begins_at_zero,
    "summed, with a rate to match": summed_with_a_rate_to_match,
    "drawn with replacement": drawn_with_replacement,
    "no hidden layer": no_hidden_layer,
    "divided by 256 and centred": divided_by_256_and_centred,
}
assert len(HEALTHY) == 20
