"""Broken programs that the doctor was not tuned on: other sizes, data and ways than the clinic's.

Written from the list of causes alone, before the doctor had rules. Each gives `examine` its
arguments: make() a network that hasn't learnt, learn(network, train, dev) a History, train and
dev as the program has prepared them.
"""

import numpy as np

from classroom.datasets.handwriting import draw_digits
from helpers.activations import sigmoid
from helpers.data import normalise
from helpers.layers import Dense, ReLU, Sigmoid
from helpers.losses import CrossEntropy, MeanSquaredError
from helpers.network import Network, mlp
from helpers.optimizers import SGD, Adam, Momentum
from helpers.training import History


def drawn(count, seed):
    return draw_digits(count, seed=seed)


def parts(X, y, held=300):
    return (X[held:], y[held:]), (X[:held], y[:held])


def plain(count, seed, held=300):
    X, y = drawn(count, seed)
    return parts(normalise(X), y, held)


def fitting(optimizer, **options):
    """The course's own training."""

    def learn(network, train, dev):
        return network.fit(*train, optimizer(), dev=dev, report=None, **options)

    return learn


def network(hidden, seed, **options):
    return lambda: mlp(784, hidden, 10, seed=seed, **options)


def epoch_by_hand(network, X, y, batches, optimizer):
    """One pass over (X_batch, y_batch) pairs; mean loss and accuracy."""
    loss = right = count = 0
    for X_batch, y_batch in batches:
        Z = network.forward(X_batch)
        loss += network.loss.forward(Z, y_batch) * len(y_batch)
        right += np.sum(Z.argmax(axis=1) == y_batch)
        count += len(y_batch)
        network.backward()
        optimizer.step(network.layers)
    return loss / count, right / count


def by_hand(batches, optimizer, epochs, judged=lambda train, dev: dev):
    """A training written out: batches(X, y, rng) yields the pairs of an epoch."""

    def learn(network, train, dev):
        rng, history, own = np.random.default_rng(4), History(), optimizer()
        for _ in range(epochs):
            loss, accuracy = epoch_by_hand(network, *train, batches(*train, rng), own)
            history.loss.append(float(loss))
            history.accuracy.append(float(accuracy))
            dev_loss, dev_accuracy = network.evaluate(*judged(train, dev))
            history.dev_loss.append(dev_loss)
            history.dev_accuracy.append(dev_accuracy)
        return history

    return learn


def shuffled(size):
    def batches(X, y, rng):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            yield X[rows], y[rows]

    return batches


def of_layers(*makers, seed, loss=CrossEntropy):
    """make() for a network of layers that are made with one generator."""

    def make():
        rng = np.random.default_rng(seed)
        return Network([maker(rng) for maker in makers], loss())

    return make


# Divided by 255 twice


def divided_in_the_loop():
    """normalise gave 0 to 1, and the training divides each batch once more."""
    train, dev = plain(1_500, 31)

    def batches(X, y, rng):
        for X_batch, y_batch in shuffled(50)(X, y, rng):
            yield X_batch / 255, y_batch

    return network([40], 3), by_hand(batches, lambda: SGD(0.2), 5), train, dev


def divided_by_its_maximum_and_by_255():
    X, y = drawn(2_200, 32)
    train, dev = parts((X / X.max() / 255.0).astype(np.float32), y, 400)
    return network([64, 32], 5), fitting(lambda: SGD(0.1), epochs=6, batch=100), train, dev


# Labels shuffled apart from images


def images_shuffled_alone():
    X, y = drawn(1_800, 33)
    X = normalise(X)
    np.random.default_rng(9).shuffle(X)
    train, dev = parts(X, y)
    return network([48], 7), fitting(lambda: Adam(0.002), epochs=6, batch=64), train, dev


def sorted_labels():
    """The labels were sorted to count them, and stayed so."""
    X, y = drawn(1_400, 34)
    train, dev = parts(normalise(X), y)
    return (
        network([30, 30], 8),
        fitting(lambda: SGD(0.1), epochs=5, batch=32),
        (train[0], np.sort(train[1])),
        dev,
    )


def two_permutations_per_epoch():
    train, dev = plain(1_600, 35)

    def batches(X, y, rng):
        X, y = rng.permutation(X), rng.permutation(y)
        for start in range(0, len(X), 40):
            yield X[start : start + 40], y[start : start + 40]

    return network([50], 1), by_hand(batches, lambda: SGD(0.15), 5), train, dev


# Softmax over the wrong axis


class ColumnSoftmax(CrossEntropy):
    def forward(self, Z, y):
        E = np.exp(Z - Z.max())
        self.P, self.y = E / E.sum(axis=0), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y] + 1e-12))

    def probabilities(self, Z):
        E = np.exp(Z - Z.max())
        return E / E.sum(axis=0)


class WholeSoftmax(CrossEntropy):
    """Divided by the sum of everything: the axis was forgotten."""

    def forward(self, Z, y):
        E = np.exp(Z - Z.max())
        self.P, self.y = E / np.sum(E), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y] + 1e-12))


def softmax_down_the_columns():
    train, dev = plain(1_300, 36)
    return (
        network([32], 2, loss=ColumnSoftmax()),
        fitting(lambda: SGD(0.1), epochs=5, batch=50),
        train,
        dev,
    )


def softmax_over_everything():
    train, dev = plain(1_500, 37)
    return (
        network([60, 20], 4, loss=WholeSoftmax()),
        fitting(lambda: Momentum(0.02), epochs=5, batch=25),
        train,
        dev,
    )


# The sigmoid's slope taken twice


class SlopeOfSlope(Sigmoid):
    def backward(self, dA):
        s = sigmoid(self.A)  # A is the sigmoid of Z already
        return dA * s * (1 - s)


class SlopeSquared(Sigmoid):
    def backward(self, dA):
        return dA * (self.A * (1 - self.A)) * (self.A * (1 - self.A))


def sigmoid_of_sigmoid():
    train, dev = plain(1_400, 38)
    return (
        network([36], 6, activation=SlopeOfSlope, spread=lambda n: n**-0.5),
        fitting(lambda: SGD(0.5), epochs=6, batch=50),
        train,
        dev,
    )


def slope_twice_over():
    train, dev = plain(1_400, 39)
    return (
        network(
            [24, 24],
            6,
            activation=SlopeSquared,
            output_activation=Sigmoid,
            loss=MeanSquaredError(),
            spread=lambda n: n**-0.5,
        ),
        fitting(lambda: SGD(1.0), epochs=6, batch=20),
        train,
        dev,
    )


# A ReLU, or its slope, at the output


class CutLoss(CrossEntropy):
    def forward(self, Z, y):
        self.open = Z > 0
        return super().forward(Z, y)

    def backward(self):
        return super().backward() * self.open


def relu_layer_at_the_end():
    train, dev = plain(1_300, 40)
    return (
        network([40], 12, output_activation=ReLU),
        fitting(lambda: SGD(0.1), epochs=5, batch=64),
        train,
        dev,
    )


def relu_slope_in_the_loss():
    train, dev = plain(1_700, 41)
    return (
        network([64, 16], 13, loss=CutLoss()),
        fitting(lambda: Adam(0.001), epochs=5, batch=32),
        train,
        dev,
    )


# Summed instead of averaged


class SummedSquares(MeanSquaredError):
    def forward(self, A, y):
        return super().forward(A, y) * len(y)

    def backward(self):
        return super().backward() * len(self.A)


class SummedSlope(CrossEntropy):
    """The loss is the mean, its slope that of the sum."""

    def backward(self):
        P = self.P.copy()
        P[np.arange(len(P)), self.y] -= 1
        return P


def summed_squares():
    train, dev = plain(1_500, 42)
    return (
        network(
            [30],
            14,
            activation=Sigmoid,
            output_activation=Sigmoid,
            loss=SummedSquares(),
            spread=lambda n: n**-0.5,
        ),
        fitting(lambda: SGD(1.0), epochs=5, batch=100),
        train,
        dev,
    )


def summed_slope():
    train, dev = plain(1_500, 43)
    return (
        network([48], 15, loss=SummedSlope()),
        fitting(lambda: SGD(0.1), epochs=5, batch=64),
        train,
        dev,
    )


# The last batch dropped


def whole_batches_only():
    """In the order of the file: the same images are never seen."""
    train, dev = plain(1_090, 44)

    def batches(X, y, rng):
        for k in range(len(X) // 150):
            yield X[150 * k : 150 * (k + 1)], y[150 * k : 150 * (k + 1)]

    return network([40], 16), by_hand(batches, lambda: SGD(0.1), 6), train, dev


def stops_one_batch_early():
    """Shuffled each time, and a range that ends too early."""
    train, dev = plain(1_350, 45)

    def batches(X, y, rng):
        order = rng.permutation(len(X))
        for start in range(0, len(X) - 200, 200):
            rows = order[start : start + 200]
            yield X[rows], y[rows]

    return network([25], 17), by_hand(batches, lambda: SGD(0.3), 6), train, dev


# All weights equal


def constant(value):
    def make_dense(inputs, outputs):
        def make(rng):
            layer = Dense(inputs, outputs, rng)
            layer.W[:] = value
            return layer

        return make

    return make_dense


def all_a_tenth():
    train, dev = plain(1_400, 46)
    dense = constant(0.01)
    return (
        of_layers(dense(784, 40), lambda rng: ReLU(), dense(40, 10), seed=0),
        fitting(lambda: SGD(0.1), epochs=5, batch=50),
        train,
        dev,
    )


def all_zero_with_sigmoids():
    train, dev = plain(1_400, 47)
    return (
        network([20, 20], 3, activation=Sigmoid, spread=lambda n: 0.0),
        fitting(lambda: SGD(0.5), epochs=5, batch=50),
        train,
        dev,
    )


def the_same_seed_for_each_neuron():
    train, dev = plain(1_300, 48)

    def make():
        net = mlp(784, [32], 10, seed=2)
        for j in range(32):
            net.layers[0].W[:, j] = np.random.default_rng(0).normal(0, 0.05, 784)
        for j in range(10):
            net.layers[2].W[:, j] = np.random.default_rng(0).normal(0, 0.2, 32)
        net.layers[2].W[:] = net.layers[2].W[:1]
        return net

    return make, fitting(lambda: SGD(0.1), epochs=5, batch=64), train, dev


# Dead ReLUs


def biases_far_below():
    train, dev = plain(1_400, 49)

    def make():
        net = mlp(784, [64, 32], 10, seed=5)
        net.layers[0].b -= 12
        return net

    return make, fitting(lambda: SGD(0.1), epochs=5, batch=50), train, dev


def weights_all_below_zero():
    train, dev = plain(1_400, 50)

    def make():
        net = mlp(784, [50], 10, seed=5)
        net.layers[0].W[:] = -np.abs(net.layers[0].W)
        return net

    return make, fitting(lambda: Momentum(0.02), epochs=5, batch=50), train, dev


# A rate that is far too large


def rate_of_three():
    train, dev = plain(1_500, 51)
    return network([64], 18), fitting(lambda: SGD(3.0), epochs=4, batch=64), train, dev


def adam_with_sgds_rate():
    train, dev = plain(1_500, 52)
    return network([40, 20], 19), fitting(lambda: Adam(0.3), epochs=4, batch=50), train, dev


def sigmoids_thrown_about():
    train, dev = plain(1_500, 53)
    return (
        network([40], 20, activation=Sigmoid, spread=lambda n: n**-0.5),
        fitting(lambda: SGD(60.0), epochs=4, batch=32),
        train,
        dev,
    )


# Judged on training data


def dev_is_part_of_train():
    X, y = drawn(1_200, 54)
    X = normalise(X)
    return (
        network([64], 21),
        fitting(lambda: SGD(0.2), epochs=8, batch=32),
        (X, y),
        (X[-250:], y[-250:]),
    )


def judged_on_train():
    train, dev = plain(1_200, 55)
    learn = by_hand(shuffled(30), lambda: SGD(0.1), 8, judged=lambda train, dev: train)
    return network([80], 22), learn, train, dev


def copied_before_the_split():
    X, y = drawn(700, 56)
    rows = np.random.default_rng(2).permutation(np.repeat(np.arange(700), 2))
    train, dev = parts(normalise(X[rows]), y[rows], 300)
    return network([50], 23), fitting(lambda: SGD(0.1), epochs=6, batch=25), train, dev


# Dev in the normalisation


def standardised_together():
    X, y = drawn(1_100, 57)
    X = X.astype(np.float64)
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1)
    train, dev = parts(X.astype(np.float32), y, 350)
    return network([40], 24), fitting(lambda: SGD(0.05), epochs=5, batch=32), train, dev


def one_mean_of_everything():
    X, y = drawn(1_300, 58)
    X = (X - X.mean()) / X.std()
    train, dev = parts(X, y, 400)
    return (
        network([40], 25, dtype=np.float64),
        fitting(lambda: SGD(0.05), epochs=5, batch=32),
        train,
        dev,
    )


# Integers


def whole_division():
    X, y = drawn(1_500, 59)
    train, dev = parts(X.astype(int) // 255, y)
    return network([40], 26), fitting(lambda: SGD(0.1), epochs=5, batch=50), train, dev


def written_into_bytes():
    X, y = drawn(1_500, 60)
    small = np.empty_like(X)
    small[:] = X / 256  # float numbers, put into an array of bytes
    train, dev = parts(small.astype(np.float32), y)
    return network([30, 30], 27), fitting(lambda: SGD(0.1), epochs=5, batch=50), train, dev


class WholeWeights(Dense):
    def __init__(self, inputs, outputs, rng):
        self.W = rng.integers(-1, 2, (inputs, outputs))
        self.b = np.zeros(outputs, dtype=int)


class IntoPlace:
    def __init__(self, rate):
        self.rate = rate

    def step(self, layers, progress=0.0):
        for layer in layers:
            for weight, slope in zip(layer.weights, layer.slopes, strict=True):
                weight[...] = weight - self.rate * slope


def whole_weights():
    train, dev = plain(1_300, 61)
    return (
        of_layers(
            lambda rng: WholeWeights(784, 20, rng),
            lambda rng: ReLU(),
            lambda rng: WholeWeights(20, 10, rng),
            seed=1,
        ),
        fitting(lambda: IntoPlace(0.1), epochs=4, batch=50),
        train,
        dev,
    )


# Biases along the wrong axis


class BiasPerExample(Dense):
    """Works as long as a batch has as many images as the layer has neurons."""

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b[: len(X), np.newaxis]

    def backward(self, dZ):
        db = np.zeros_like(self.b)
        db[: len(dZ)] = dZ.sum(axis=1)
        self.slopes = self.X.T @ dZ, db
        return None if self.first else dZ @ self.W.T


class OneBiasForAll(Dense):
    """The slopes of the biases are added over the neurons instead of over the examples."""

    def backward(self, dZ):
        db = np.zeros_like(self.b)
        sums = dZ.sum(axis=1)
        db[:] = np.resize(sums, len(db))
        self.slopes = self.X.T @ dZ, db
        return None if self.first else dZ @ self.W.T


def a_bias_for_each_example():
    train, dev = plain(1_260, 62, held=320)

    def learn(network, train, dev):
        history = History()
        rng = np.random.default_rng(0)
        for _ in range(5):
            loss, accuracy = epoch_by_hand(network, *train, shuffled(40)(*train, rng), SGD(0.1))
            history.loss.append(float(loss))
            history.accuracy.append(float(accuracy))
            judged = [
                network.evaluate(dev[0][k : k + 40], dev[1][k : k + 40]) for k in range(0, 320, 40)
            ]
            dev_loss, dev_accuracy = np.mean(judged, axis=0)
            history.dev_loss.append(float(dev_loss))
            history.dev_accuracy.append(float(dev_accuracy))
        return history

    make = of_layers(
        lambda rng: BiasPerExample(784, 40, rng),
        lambda rng: ReLU(),
        lambda rng: Dense(40, 10, rng),
        seed=4,
    )
    return make, learn, train, dev


def bias_slopes_over_the_neurons():
    train, dev = plain(1_400, 63)
    make = of_layers(
        lambda rng: OneBiasForAll(784, 30, rng),
        lambda rng: ReLU(),
        lambda rng: OneBiasForAll(30, 10, rng),
        seed=6,
    )
    return make, fitting(lambda: SGD(0.2), epochs=5, batch=50), train, dev


WARD = {
    "divided-twice": (divided_in_the_loop, divided_by_its_maximum_and_by_255),
    "labels-apart": (images_shuffled_alone, sorted_labels, two_permutations_per_epoch),
    "softmax-axis": (softmax_down_the_columns, softmax_over_everything),
    "slope-twice": (sigmoid_of_sigmoid, slope_twice_over),
    "relu-at-output": (relu_layer_at_the_end, relu_slope_in_the_loss),
    "summed-loss": (summed_squares, summed_slope),
    "batch-dropped": (whole_batches_only, stops_one_batch_early),
    "equal-weights": (all_a_tenth, all_zero_with_sigmoids, the_same_seed_for_each_neuron),
    "dead-relus": (biases_far_below, weights_all_below_zero),
    "rate-too-large": (rate_of_three, adam_with_sgds_rate, sigmoids_thrown_about),
    "judged-on-train": (dev_is_part_of_train, judged_on_train, copied_before_the_split),
    "dev-in-normalisation": (standardised_together, one_mean_of_everything),
    "integers": (whole_division, whole_weights),
    "images-alike": (written_into_bytes,),  # nothing but zeros are left: nothing tells why
    "bias-axis": (a_bias_for_each_example, bias_slopes_over_the_neurons),
}
PROGRAMS = [(program, cause) for cause, programs in WARD.items() for program in programs]
