"""Programs with the mistakes that people post most often, and more healthy ones that look odd.

The causes are those that the doctor learnt last: nan, weights of a wrong size, two softmaxes, steps
uphill, weights left out, a rate that is too small, sorted images, dropout left on.
"""

import numpy as np
from second_ward import (
    by_hand,
    drawn,
    fitting,
    network,
    of_layers,
    parts,
    plain,
    shuffled,
)

from helpers.activations import softmax
from helpers.augmentation import shifted
from helpers.layers import Dense, Dropout, ReLU, Sigmoid, Tanh
from helpers.losses import CrossEntropy
from helpers.network import Network, mlp
from helpers.optimizers import SGD, Adam, Momentum, Nesterov, cosine, warm_up
from helpers.training import History

XAVIER = {"spread": lambda inputs: inputs**-0.5}


def usual(make, seed, learn=None, count=1_400):
    return make, learn or fitting(lambda: SGD(0.1), epochs=4, batch=50), *plain(count, 400 + seed)


def with_data(train, dev, make=None, learn=None):
    learn = learn or fitting(lambda: SGD(0.05), epochs=4, batch=50)
    return make or network([40], 1), learn, train, dev


# nan


def divided_by_a_spread_of_zero():
    X, y = drawn(1_300, 401)
    X = X.astype(np.float32)
    with np.errstate(all="ignore"):
        return with_data(*parts((X - X.mean(axis=0)) / X.std(axis=0), y))


def one_image_was_never_filled():
    X, y = drawn(1_300, 402)
    X = X / np.float32(255)
    X[777] = np.nan
    return with_data(*parts(X, y))


class Overflowing(CrossEntropy):
    def probabilities(self, Z):
        E = np.exp(Z)
        return E / E.sum(axis=1, keepdims=True)

    def forward(self, Z, y):
        self.P, self.y = self.probabilities(Z), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y]))


def softmax_that_overflows():
    """Large inputs, and steps that go far: soon a score is larger than e can be raised to."""
    train, dev = plain(1_300, 403)
    train, dev = ((12 * X, y) for X, y in (train, dev))
    learn = fitting(lambda: SGD(0.5), epochs=4, batch=50)
    return network([64, 64], 2, loss=Overflowing()), learn, train, dev


# Weights of a wrong size


def unscaled(rng_of):
    def make():
        net, rng = mlp(784, [64, 32], 10, seed=3), np.random.default_rng(3)
        for layer in net.layers[::2]:
            layer.W[:] = rng_of(rng, layer.W.shape)
        return net

    return make


def standard_normal_weights():
    return usual(unscaled(lambda rng, shape: rng.standard_normal(shape)), 4)


def uniform_weights_all_positive():
    return usual(unscaled(lambda rng, shape: rng.random(shape)), 5)


def saturated_sigmoids():
    make = network([40], 6, activation=Sigmoid, spread=lambda inputs: 3.0)
    return usual(make, 6, fitting(lambda: SGD(0.5), epochs=4, batch=50))


def weights_a_thousand_times_too_small():
    return usual(unscaled(lambda rng, shape: 1e-5 * rng.standard_normal(shape)), 7)


# Two softmaxes


class Softmax:
    weights = slopes = ()

    def forward(self, Z):
        self.P = softmax(Z)
        return self.P

    def backward(self, dP):
        inner = np.sum(dP * self.P, axis=1, keepdims=True)
        return self.P * (dP - inner)


def softmax_layer_before_the_loss():
    layers = (
        *(lambda rng: Dense(784, 40, rng), lambda rng: ReLU(), lambda rng: Dense(40, 10, rng)),
        lambda rng: Softmax(),
    )
    return usual(of_layers(*layers, seed=8), 8)


class TwiceInside(CrossEntropy):
    def forward(self, Z, y):
        return super().forward(softmax(Z), y)


def softmax_twice_in_the_loss():
    return usual(network([40], 9, loss=TwiceInside()), 9)


# Steps


class Plus:
    def __init__(self, rate, layers=slice(None), biases=True, sign=1):
        self.rate, self.layers, self.biases, self.sign = rate, layers, biases, sign

    def step(self, layers, progress=0.0):
        for layer in layers[self.layers]:
            pairs = list(zip(layer.weights, layer.slopes, strict=True))
            for weight, slope in pairs if self.biases else pairs[:1]:
                weight += self.sign * self.rate * slope


def slope_added():
    return usual(network([40], 10), 10, by_hand(shuffled(50), lambda: Plus(0.1), 4))


def slope_added_to_sigmoids():
    make = network([40], 11, activation=Sigmoid, **XAVIER)
    return usual(make, 11, by_hand(shuffled(50), lambda: Plus(0.5), 4))


def biases_never_updated():
    learn = by_hand(shuffled(50), lambda: Plus(0.1, biases=False, sign=-1), 4)
    return usual(network([40], 12), 12, learn)


def last_layer_only():
    learn = by_hand(shuffled(50), lambda: Plus(0.1, slice(-1, None), sign=-1), 4)
    return usual(network([40, 20], 13), 13, learn)


def rate_of_a_millionth():
    return usual(network([64], 14), 14, fitting(lambda: SGD(1e-6), epochs=4, batch=50))


def adam_with_a_tiny_rate():
    return usual(network([64], 15), 15, fitting(lambda: Adam(1e-8), epochs=4, batch=50))


class OwnStep(Dense):
    """It makes its step in backward, when W has done its work."""

    def backward(self, dZ):
        dX = dZ @ self.W.T
        self.W -= np.float32(0.1) * (self.X.T @ dZ)
        self.b -= np.float32(0.1) * dZ.sum(axis=0)
        return dX


class TooEarly(OwnStep):
    def backward(self, dZ):
        super().backward(dZ)
        return dZ @ self.W.T


class Nothing:
    def step(self, layers, progress=0.0):
        """The layers have made their steps."""


def stepping(kind, seed):
    layers = (lambda rng: kind(784, 40, rng), lambda rng: ReLU(), lambda rng: kind(40, 10, rng))
    learn = by_hand(shuffled(50), Nothing, 5)
    return usual(of_layers(*layers, seed=seed), seed, learn)


def weights_changed_before_they_are_used():
    return stepping(TooEarly, 37)


def steps_made_in_backward():
    return stepping(OwnStep, 38)


# The training


def sorted_and_never_shuffled():
    train, dev = plain(1_400, 416)
    order = np.argsort(train[1], kind="stable")

    def batches(X, y, rng):
        for start in range(0, len(X), 20):
            yield X[start : start + 20], y[start : start + 20]

    learn = by_hand(batches, lambda: SGD(0.1), 4)
    return network([40], 16), learn, (train[0][order], train[1][order]), dev


def sorted_one_at_a_time():
    train, dev = plain(600, 417)
    order = np.argsort(train[1], kind="stable")

    def batches(X, y, rng):
        for row in order:
            yield X[row : row + 1], y[row : row + 1]

    return network([20], 17), by_hand(batches, lambda: SGD(0.01), 2), train, dev


def divided_again_in_each_epoch():
    train, dev = plain(1_400, 418)

    def batches(X, y, rng):
        X /= 255
        yield from shuffled(50)(X, y, rng)

    make, learn = network([40], 18), by_hand(batches, lambda: SGD(0.1), 4)

    def fresh(network, train, dev):  # each run divides its own copy
        return learn(network, (train[0] * np.float32(255), train[1]), dev)

    return make, fresh, train, dev


class Always(Dropout):
    learning = property(lambda self: True, lambda self, value: None)


def dropout_never_off():
    layers = (
        *(lambda rng: Dense(784, 64, rng), lambda rng: ReLU(), lambda rng: Always(0.5, rng)),
        lambda rng: Dense(64, 10, rng),
    )
    return usual(of_layers(*layers, seed=19), 19, by_hand(shuffled(50), lambda: SGD(0.1), 4))


def bytes_wrapped_round():
    X, y = drawn(1_300, 420)
    return with_data(*parts((X - np.uint8(128)).astype(np.float32) / 255, y))


WARD = {
    "not-a-number": (divided_by_a_spread_of_zero, one_image_was_never_filled),
    "loss-overflows": (softmax_that_overflows,),
    "weights-too-large": (
        *(standard_normal_weights, uniform_weights_all_positive, saturated_sigmoids),
    ),
    "weights-too-small": (weights_a_thousand_times_too_small,),
    "softmax-twice": (softmax_layer_before_the_loss, softmax_twice_in_the_loss),
    "uphill": (slope_added, slope_added_to_sigmoids),
    "weights-not-updated": (biases_never_updated, last_layer_only),
    "rate-too-small": (rate_of_a_millionth, adam_with_a_tiny_rate),
    "not-shuffled": (sorted_and_never_shuffled, sorted_one_at_a_time),
    "divided-twice": (divided_again_in_each_epoch,),
    "dropout-left-on": (dropout_never_off,),
    "integers": (bytes_wrapped_round,),
    "wrong-slope": (weights_changed_before_they_are_used,),
}
PROGRAMS = [(program, cause) for cause, programs in WARD.items() for program in programs]


# Odd, and healthy


class Reversed(CrossEntropy):
    """Y − P, for steps that add."""

    def backward(self):
        return -super().backward()


def two_signs_that_cancel():
    learn = by_hand(shuffled(50), lambda: Plus(0.1), 5)
    return usual(network([40], 21, loss=Reversed()), 21, learn)


class OnProbabilities(CrossEntropy):
    """The network ends in a softmax, and the loss takes the logarithm of what comes."""

    def forward(self, P, y):
        self.P, self.y = P, y
        return -np.mean(np.log(P[np.arange(len(y)), y] + 1e-30))

    def backward(self):
        dP = np.zeros_like(self.P)
        rows = np.arange(len(dP))
        dP[rows, self.y] = -1 / (self.P[rows, self.y] + 1e-30) / len(dP)
        return dP

    def probabilities(self, P):
        return P


def softmax_as_a_layer():
    layers = (
        *(lambda rng: Dense(784, 40, rng), lambda rng: ReLU(), lambda rng: Dense(40, 10, rng)),
        lambda rng: Softmax(),
    )
    return usual(of_layers(*layers, seed=22, loss=OnProbabilities), 22)


def never_shuffled_but_in_random_order():
    def batches(X, y, rng):
        for start in range(0, len(X), 40):
            yield X[start : start + 40], y[start : start + 40]

    return usual(network([40], 23), 23, by_hand(batches, lambda: SGD(0.1), 5))


def batches_of_one():
    return usual(network([24], 24), 24, fitting(lambda: SGD(0.01), epochs=3, batch=1), 800)


def small_weights_and_adam():
    make = network([40], 25, spread=lambda inputs: 0.001)
    return usual(make, 25, fitting(lambda: Adam(0.002), epochs=5, batch=50))


def larger_weights_than_usual():
    make = network([40], 26, spread=lambda inputs: 2 * inputs**-0.5)
    return usual(make, 26, fitting(lambda: SGD(0.05), epochs=5, batch=50))


def warmed_up_slowly():
    learn = fitting(lambda: SGD(0.3, schedule=warm_up(cosine, 0.5)), epochs=5, batch=50)
    return usual(network([48], 27), 27, learn)


def much_dropout():
    layers = (
        *(lambda rng: Dense(784, 96, rng), lambda rng: ReLU(), lambda rng: Dropout(0.6, rng)),
        lambda rng: Dense(96, 10, rng),
    )
    return usual(of_layers(*layers, seed=28), 28, fitting(lambda: SGD(0.2), epochs=8, batch=32))


class Switched(Dropout):
    """Its own switch, on until somebody judges."""

    learning = None
    training = True

    def forward(self, A):
        self.kept = None
        if not self.training:
            return A
        self.kept = (self.rng.random(A.shape) > 0.3) / 0.7
        return A * self.kept


def dropout_with_a_switch_of_its_own():
    layers = (
        *(lambda rng: Dense(784, 64, rng), lambda rng: ReLU(), lambda rng: Switched(0.3, rng)),
        lambda rng: Dense(64, 10, rng),
    )
    learn_epoch = by_hand(shuffled(50), lambda: SGD(0.1), 1)

    class Judging(Network):
        def evaluate(self, X, y):
            self.layers[2].training = False
            result = super().evaluate(X, y)
            self.layers[2].training = True
            return result

    def make():
        plain_network = of_layers(*layers, seed=29)()
        return Judging(plain_network.layers)

    def learn(network, train, dev):
        history = History()
        for _ in range(5):
            one = learn_epoch(network, train, dev)
            for name in ("loss", "accuracy", "dev_loss", "dev_accuracy"):
                getattr(history, name).extend(getattr(one, name))
        return history

    return usual(make, 29, learn)


def moved_about():
    learn = fitting(lambda: SGD(0.1), epochs=5, batch=50, augment=shifted)
    return usual(network([64], 30), 30, learn, 2_000)


def five_digits_only():
    X, y = drawn(3_000, 431)
    rows = y < 5
    X, y = X[rows] / np.float32(255), y[rows]
    return with_data(*parts(X, y), learn=fitting(lambda: SGD(0.1), epochs=5, batch=50))


def standardised_tightly():
    """By train alone, with hardly anything added: rare pixels become large."""
    train, dev = plain(1_600, 432)
    mean, spread = train[0].mean(axis=0), train[0].std(axis=0) + 0.02
    train, dev = (((X - mean) / spread, y) for X, y in (train, dev))
    return with_data(train, dev, learn=fitting(lambda: SGD(0.02), epochs=6, batch=50))


def half_precision_data():
    train, dev = plain(1_500, 433)
    train, dev = ((X.astype(np.float16), y) for X, y in (train, dev))
    return with_data(train, dev, learn=fitting(lambda: SGD(0.1), epochs=5, batch=50))


def tanh_and_nesterov():
    make = network([40, 40], 34, activation=Tanh, **XAVIER)
    return usual(make, 34, fitting(lambda: Nesterov(0.02), epochs=5, batch=32))


def last_layer_of_tiny_weights():
    def make():
        net = mlp(784, [48], 10, seed=35)
        net.layers[-1].W *= 1e-4
        return net

    return usual(make, 35)


def a_slow_start_with_momentum():
    return usual(network([48], 36), 36, fitting(lambda: Momentum(0.003), epochs=8, batch=32))


HEALTHY = (
    *(two_signs_that_cancel, softmax_as_a_layer, never_shuffled_but_in_random_order),
    *(batches_of_one, small_weights_and_adam, larger_weights_than_usual, warmed_up_slowly),
    *(much_dropout, dropout_with_a_switch_of_its_own, moved_about, five_digits_only),
    *(standardised_tightly, half_precision_data, tanh_and_nesterov, last_layer_of_tiny_weights),
    *(a_slow_start_with_momentum, steps_made_in_backward),
)
