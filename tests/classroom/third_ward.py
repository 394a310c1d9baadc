"""Programs by somebody who had not seen the doctor: 42 broken ones, and 13 healthy.

At the first run the doctor named 37 of the 42 first, and was silent at 11 of the 13. What it
missed, and where it was wrong, has been mended since; so these no longer measure it, they hold it.
Left out are those that the second ward has, too, and one where people may differ: a middle layer
of equal weights between layers that differ, which learns all the same.
"""

import numpy as np
from healthy_ward import SQUARES
from second_ward import (
    SummedSlope,
    by_hand,
    drawn,
    epoch_by_hand,
    fitting,
    network,
    of_layers,
    parts,
    plain,
    shuffled,
)

from helpers.convolution import Convolution, MaxPool, ToRows
from helpers.layers import Dense, Dropout, ReLU, Sigmoid, Tanh
from helpers.losses import MeanSquaredError, SmoothCrossEntropy
from helpers.optimizers import SGD, Adam, Momentum, Nesterov, RMSProp
from helpers.training import History


def usual(make, seed, optimizer=lambda: SGD(0.1), count=1_500, epochs=4, batch=64):
    """A network, trained by the course on digits that are in order."""
    return make, fitting(optimizer, epochs=epochs, batch=batch), *plain(count, 300 + seed)


def with_data(train, dev, make=None, optimizer=lambda: SGD(0.1)):
    """Prepared data, with the course's network and training."""
    return make or network([48], 1), fitting(optimizer, epochs=4, batch=64), train, dev


def changed(make, change):
    """make() for a network whose layers are changed before it learns."""

    def make_changed():
        made = make()
        change(made.layers)
        return made

    return make_changed


def dense(inputs, outputs, kind=Dense):
    return lambda rng: kind(inputs, outputs, rng)


def activation(kind):
    return lambda rng: kind()


# The data


def only_full_ink_is_left():
    X, y = drawn(1_500, 301)
    return with_data(*parts((X / 255).astype(int), y))


def never_divided():
    X, y = drawn(1_500, 302)
    return with_data(*parts(X.astype(np.float32), y), optimizer=lambda: Adam(0.001))


def centred_and_never_divided():
    X, y = drawn(1_200, 303)
    (X, y), (X_dev, y_dev) = parts(X.astype(float), y)
    mean = X.mean(axis=0)
    make = network([30], 2, activation=Sigmoid, dtype=np.float64)
    return with_data((X - mean, y), (X_dev - mean, y_dev), make)


def dev_divided_once_more():
    train, (X, y) = plain(1_300, 304)
    return with_data(train, (X / 255, y), optimizer=lambda: Momentum(0.02))


def labels_moved_by_one_row():
    train, dev = plain(1_500, 305)
    return with_data(*((X, np.roll(y, 1)) for X, y in (train, dev)))


def labels_of_dev_sorted():
    train, (X, y) = plain(1_500, 306)
    return with_data(train, (X, np.sort(y)))


def images_shuffled_in_each_epoch():
    def batches(X, y, rng):
        X = rng.permutation(X)
        for start in range(0, len(X), 100):
            yield X[start : start + 100], y[start : start + 100]

    return network([40, 40], 3), by_hand(batches, lambda: Momentum(0.02), 4), *plain(1_300, 307)


def slices_that_overlap():
    train, dev = plain(1_500, 308)
    both = (np.concatenate([a, b[:100]]) for a, b in zip(train, dev, strict=True))
    return with_data(tuple(both), dev)


def dev_is_learnt_from():
    def learn(network, train, dev):
        both = (np.concatenate(pair) for pair in zip(train, dev, strict=True))
        return network.fit(*both, SGD(0.1), epochs=4, batch=64, dev=dev, report=None)

    return network([48], 4), learn, *plain(1_500, 309)


def each_by_its_own_mean():
    def own(X, y):
        return (X - X.mean(axis=0)) / (X.std(axis=0) + 0.1), y

    train, dev = plain(1_500, 310)
    return with_data(own(*train), own(*dev), optimizer=lambda: SGD(0.02))


def mean_image_of_both():
    (X, y), (X_dev, y_dev) = plain(1_500, 311)
    mean = np.concatenate([X, X_dev]).mean(axis=0)
    return with_data((X - mean, y), (X_dev - mean, y_dev))


# A single step


class OneSumForAll(Dense):
    def backward(self, dZ):
        dX = super().backward(dZ)
        self.slopes = self.slopes[0], np.full_like(self.b, np.sum(dZ))
        return dX


class ColumnOfBiases(Dense):
    """A bias for each example of a batch of 50."""

    def __init__(self, inputs, outputs, rng):
        super().__init__(inputs, outputs, rng)
        self.b = np.zeros((50, 1), np.float32)

    def forward(self, X):
        self.X = X
        return X @ self.W + np.resize(self.b, (len(X), 1))

    def backward(self, dZ):
        sums, db = dZ.sum(axis=1, keepdims=True)[:50], np.zeros_like(self.b)
        db[: len(sums)] = sums
        self.slopes = self.X.T @ dZ, db
        return dZ @ self.W.T


def one_slope_for_all_biases():
    layers = dense(784, 50, OneSumForAll), activation(ReLU), dense(50, 10, OneSumForAll)
    return usual(of_layers(*layers, seed=5), 12)


def a_column_of_biases():
    layers = dense(784, 40, ColumnOfBiases), activation(Sigmoid), dense(40, 10, ColumnOfBiases)
    return usual(of_layers(*layers, seed=6), 13, lambda: Momentum(0.1), batch=50)


class Unmasked(ReLU):
    def backward(self, dA):
        return dA


class Transposed(Dense):
    """Without .T, which nobody notices where the matrix is square."""

    def backward(self, dZ):
        dX = super().backward(dZ)
        return dZ @ self.W if self.W.shape[0] == self.W.shape[1] else dX


class Uphill(MeanSquaredError):
    def backward(self):
        return -super().backward()


def relu_without_its_slope():
    return usual(network([64, 64], 7, activation=Unmasked), 14)


def weights_not_transposed():
    layers = (
        *(dense(784, 50, Transposed), activation(ReLU)),
        *(dense(50, 50, Transposed), activation(ReLU)),
        dense(50, 10, Transposed),
    )
    return usual(of_layers(*layers, seed=9), 15, lambda: Adam(0.001))


def uphill():
    return usual(network([30], 8, **SQUARES | {"loss": Uphill()}), 16, lambda: SGD(0.5), batch=16)


def summed_slope_with_large_batches():
    return usual(network([64], 0, loss=SummedSlope()), 17, batch=100)


# The training


def all_zero():
    def change(layers):
        for layer in layers[::2]:
            layer.W[:] = 0

    return usual(changed(network([64], 0, activation=Sigmoid), change), 18, lambda: SGD(0.5))


def one_column_for_all():
    def change(layers):
        layers[0].W[:] = 0.05 * np.random.default_rng(0).standard_normal((784, 1))
        layers[2].W[:] = 0.1

    return usual(changed(network([40], 0), change), 19)


def third_layer_below_zero():
    def change(layers):
        layers[4].W[:] = -np.abs(layers[4].W)

    return usual(changed(network([64, 48, 32], 1), change), 20, lambda: Adam(0.001))


def momentum_with_ten_times_its_rate():
    return usual(network([100], 3), 21, lambda: Momentum(1.0), batch=32)


def squares_at_a_rate_of_100():
    return usual(network([30], 2, **SQUARES), 22, lambda: SGD(100.0), batch=32)


def judging_both(batches, optimizer, epochs):
    """An own loop that judges train first, and then dev, after each epoch."""

    def learn(network, train, dev):
        rng, history, own = np.random.default_rng(4), History(), optimizer()
        for _ in range(epochs):
            epoch_by_hand(network, *train, batches(*train, rng), own)
            for place, part in (("", train), ("dev_", dev)):
                loss, accuracy = network.evaluate(*part)
                getattr(history, place + "loss").append(loss)
                getattr(history, place + "accuracy").append(accuracy)
        return history

    return learn


def whole_batches(X, y, rng):
    order = rng.permutation(len(X))
    for k in range(len(X) // 300):
        rows = order[300 * k : 300 * (k + 1)]
        yield X[rows], y[rows]


def one_batch_too_few(X, y, rng):
    for start in range(0, len(X) - 64, 64):
        yield X[start : start + 64], y[start : start + 64]


def rest_of_the_division():
    learn = judging_both(whole_batches, lambda: SGD(0.1), 6)
    return network([50], 0), learn, *plain(1_400, 334)


def range_that_ends_early():
    learn = by_hand(one_batch_too_few, lambda: Adam(0.002), 4)
    return network([32, 32], 5), learn, *plain(1_836, 324)


WARD = {
    "integers": (only_full_ink_is_left,),
    "not-divided": (never_divided, centred_and_never_divided),
    "divided-twice": (dev_divided_once_more,),
    "labels-apart": (
        *(labels_moved_by_one_row, labels_of_dev_sorted),
        images_shuffled_in_each_epoch,
    ),
    "bias-axis": (one_slope_for_all_biases, a_column_of_biases),
    "wrong-slope": (relu_without_its_slope, weights_not_transposed, uphill),
    "summed-loss": (summed_slope_with_large_batches,),
    "equal-weights": (all_zero, one_column_for_all),
    "dead-relus": (third_layer_below_zero,),
    "rate-too-large": (momentum_with_ten_times_its_rate, squares_at_a_rate_of_100),
    "batch-dropped": (rest_of_the_division, range_that_ends_early),
    "judged-on-train": (slices_that_overlap, dev_is_learnt_from),
    "dev-in-normalisation": (each_by_its_own_mean, mean_image_of_both),
}
PROGRAMS = [(program, cause) for cause, programs in WARD.items() for program in programs]


# Nothing wrong


def half_dropped():
    def drop(rng):
        return Dropout(0.5, rng)

    layers = (
        *(dense(784, 128), activation(ReLU), drop),
        *(dense(128, 64), activation(ReLU), drop),
        dense(64, 10),
    )
    return usual(of_layers(*layers, seed=1), 51, lambda: Adam(0.001), 2_000, epochs=5)


def convolution():
    layers = (
        *(lambda rng: Convolution(1, 6, rng), activation(MaxPool), activation(ReLU)),
        *(activation(ToRows), dense(6 * 169, 10)),
    )
    return usual(of_layers(*layers, seed=2), 54, lambda: Adam(0.003), 1_300, batch=32)


def tanh_and_both_judged():
    make = network([40, 40], 4, activation=Tanh, spread=lambda n: n**-0.5)
    return make, judging_both(shuffled(50), lambda: Momentum(0.02), 5), *plain(1_500, 357)


def zeros_without_a_hidden_layer():
    def change(layers):
        layers[0].W[:] = 0

    return usual(changed(network([], 0), change), 59, lambda: SGD(0.3))


def smooth_labels_of_bytes():
    make = network([64], 0, loss=SmoothCrossEntropy())
    return with_data(*parts(*drawn(1_800, 360)), make, lambda: RMSProp(0.001))


def six_hidden_layers():
    make = network([48] * 6, 4)
    return usual(make, 61, lambda: Nesterov(0.01), 1_800, batch=32)


def from_minus_one_to_one():
    train, dev = plain(1_500, 362)
    return with_data(*((2 * X - 1, y) for X, y in (train, dev)), optimizer=lambda: SGD(0.02))


def each_image_by_its_own_mean():
    train, dev = plain(1_500, 363)
    return with_data(*((X - X.mean(axis=1, keepdims=True), y) for X, y in (train, dev)))


HEALTHY = (
    *(half_dropped, convolution, tanh_and_both_judged, zeros_without_a_hidden_layer),
    *(smooth_labels_of_bytes, six_hidden_layers, from_minus_one_to_one),
    each_image_by_its_own_mean,
)
