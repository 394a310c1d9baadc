"""Set D: 40 sick programs and 32 odd healthy ones, written for a blind trial of the doctor."""

import copy
from functools import partial

import numpy as np

from helpers import (
    SGD,
    Adam,
    Average,
    Convolution,
    CrossEntropy,
    Dense,
    Dropout,
    EarlyStopping,
    History,
    MeanSquaredError,
    Momentum,
    Nesterov,
    Network,
    ReLU,
    RMSProp,
    Sigmoid,
    SmoothCrossEntropy,
    Tanh,
    ToRows,
    cosine,
    mlp,
    sigmoid,
    softmax,
    stairs,
    warm_up,
    xavier,
)
from helpers.layers import WithoutWeights

from .by_hand import down, images, in_order, note, shuffled, slopes
from .layers import LeakyReLU, NotTransposed, Softmax, Summed
from .program import Ward, training
from .program import small as clean
from .program import small_pixels as as_floats

ward = Ward("D")
usual = training(lambda: SGD(0.1))


def epochs(one_epoch, count=5):
    """A hand-written training: `one_epoch(network, X, y, rng)` returns its batches' losses."""

    def learn(network, train, dev):
        history, rng = History(), np.random.default_rng(7)
        for _ in range(count):
            note(history, network, train, dev, one_epoch(network, *train, rng))
        return history

    return learn


# ------------------------------------------------------------------ forty that are sick: data


@ward.ill("the pixels go up to 255: only their mean was subtracted")
def only_centred():
    train, dev = as_floats()
    mean = train[0].mean()
    return mlp(784, [40, 20], 10), (train[0] - mean, train[1]), (dev[0] - mean, dev[1]), usual


@ward.ill("the pixels are divided by 255 twice, so that they are tiny")
def divided_twice():
    return mlp(784, [40], 10), *images(lambda X: X / 255), usual


@ward.ill("the dev images are bytes, the training images are divided by 255")
def dev_in_bytes():
    return mlp(784, [40], 10, activation=Tanh), clean()[0], as_floats()[1], usual


@ward.ill("reshape where a transpose was needed: the rows are mixtures of images")
def reshaped():
    (X, y), (Xd, yd) = clean()
    train = np.ascontiguousarray(X.T).reshape(len(X), 784)
    dev = np.ascontiguousarray(Xd.T).reshape(len(Xd), 784)
    return mlp(784, [40], 10), (train, y), (dev, yd), usual


@ward.ill("images and labels of train were shuffled separately")
def two_shuffles():
    (X, y), dev = clean()
    rng = np.random.default_rng(1)
    train = X[rng.permutation(len(X))], y[rng.permutation(len(y))]
    return mlp(784, [60], 10), train, dev, training(lambda: Adam(0.002))


@ward.ill("the labels of train count from 1, those of dev from 0 (10 became 0)")
def labels_from_one():
    (X, y), dev = clean()
    return mlp(784, [40], 10), (X, (y + 1) % 10), dev, usual


@ward.ill("the data were sorted by digit before they were split: dev has digits train never shows")
def sorted_then_split():
    (X, y), (Xd, yd) = clean()
    X, y = np.concatenate([X, Xd]), np.concatenate([y, yd])
    order = np.argsort(y, kind="stable")
    X, y = X[order], y[order]
    return mlp(784, [40], 10), (X[:1000], y[:1000]), (X[1000:], y[1000:]), usual


@ward.ill("every second image of train has a random label")
def careless_annotators():
    (X, y), dev = clean()
    rng = np.random.default_rng(3)
    wrong = rng.random(len(y)) < 0.5
    y = np.where(wrong, rng.integers(0, 10, len(y)), y)
    return mlp(784, [50], 10), (X, y), dev, training(lambda: Momentum(0.02), epochs=6)


@ward.ill("the labels of train were made boolean: all but 0 became 1")
def boolean_labels():
    (X, y), dev = clean()
    return mlp(784, [40], 10), (X, y.astype(bool).astype(y.dtype)), dev, usual


@ward.ill("standardised per pixel: pixels that never vary are 0 / 0, so there are nans")
def nan_pixels():
    (X, y), (Xd, yd) = clean()
    mean, std = X.mean(axis=0), X.std(axis=0)
    with np.errstate(all="ignore"):
        train, dev = (X - mean) / std, (Xd - mean) / std
    return mlp(784, [40], 10), (train, y), (dev, yd), usual


@ward.ill("dev is photographed on white, train is on black: the ink of dev is inverted")
def dev_inverted():
    train, (Xd, yd) = clean()
    return mlp(784, [40], 10), train, (1 - Xd, yd), usual


@ward.ill("the training images are transposed, the dev images aren't")
def train_transposed():
    (X, y), dev = clean()
    X = X.reshape(-1, 28, 28).transpose(0, 2, 1).reshape(-1, 784)
    return mlp(784, [40], 10), (X, y), dev, usual


@ward.ill("only forty images to learn from: it knows them by heart")
def forty_images():
    train, dev = clean(train=40)
    return mlp(784, [100], 10), train, dev, training(lambda: Adam(0.003), epochs=40, batch=10)


@ward.ill("the dev images are also in train: the score on dev flatters")
def dev_within_train():
    (X, y), _ = clean()
    return mlp(784, [60], 10), (X, y), (X[200:500], y[200:500]), training(lambda: Adam(0.003))


# ------------------------------------------------------------------ forty that are sick: loss


@ward.ill("softmax is taken twice: in the last layer and in the loss")
def softmax_layer_and_loss():
    return mlp(784, [40, 30], 10, output_activation=Softmax), *clean(), usual


@ward.ill("the last layer's scores go through a sigmoid before softmax")
def sigmoid_before_softmax():
    return mlp(784, [40], 10, output_activation=Sigmoid), *clean(), usual


class Reward(CrossEntropy):
    def backward(self):
        return -super().backward()


@ward.ill("the slope of the loss has the wrong sign: Y - P")
def labels_minus_probabilities():
    network = mlp(784, [40], 10, loss=Reward())
    return network, *clean(), training(lambda: SGD(0.03))


class MeanTwice(CrossEntropy):
    def backward(self):
        return super().backward() / len(self.y)


@ward.ill("the slope is divided by the size of the batch twice")
def mean_of_the_mean():
    network = mlp(784, [40], 10, loss=MeanTwice())
    return network, *clean(), training(lambda: SGD(0.1), batch=100)


class DownTheColumns(CrossEntropy):
    def forward(self, Z, y):
        e = np.exp(Z - Z.max(axis=0))
        self.P, self.y = e / e.sum(axis=0), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y] + 1e-9))


@ward.ill("softmax is taken down the batch (axis=0) instead of over the digits")
def softmax_down_the_batch():
    return mlp(784, [40], 10, loss=DownTheColumns()), *clean(), usual


class NotOneHot(MeanSquaredError):
    def forward(self, A, y):
        self.A, self.Y = A, np.broadcast_to(y[:, None], A.shape).astype(A.dtype)
        return np.sum((self.A - self.Y) ** 2) / len(y)


@ward.ill("the labels weren't made one-hot: every output is compared with the digit itself")
def broadcast_label():
    network = mlp(784, [40], 10, output_activation=Sigmoid, loss=NotOneHot())
    return network, *clean(), usual


class EyeOfTheNext(CrossEntropy):
    def forward(self, Z, y):
        return super().forward(Z, (y - 1) % 10)


@ward.ill("the one-hot labels in the loss are shifted by one: np.eye(10)[y - 1]")
def eye_of_y_minus_one():
    return mlp(784, [40], 10, loss=EyeOfTheNext()), *clean(), usual


# ------------------------------------------------------------------ forty that are sick: slopes


class SigmoidTwice(Sigmoid):
    def backward(self, dA):
        s = sigmoid(self.A)
        return dA * s * (1 - s)


class AlwaysOpen(ReLU):
    def backward(self, dA):
        return dA * (self.A >= 0)


class Detached(ReLU):
    def backward(self, dA):
        return np.zeros_like(dA)


@ward.ill("the slope of the sigmoid is wrong: of an output, sigmoid is taken again")
def slope_of_a_slope():
    network = mlp(784, [40], 10, activation=SigmoidTwice, spread=xavier)
    return network, *clean(), training(lambda: SGD(0.5))


@ward.ill("the slope of ReLU is wrong: A >= 0 is always true")
def relu_slope_always_true():
    return mlp(784, [40, 40, 40], 10, activation=AlwaysOpen), *clean(), usual


@ward.ill("a layer sends its slopes back through W instead of its transpose")
def w_without_t():
    rng = np.random.default_rng(5)
    layers = [Dense(784, 40, rng), ReLU(), NotTransposed(40, 40, rng), ReLU(), Dense(40, 10, rng)]
    return Network(layers), *clean(), usual


@ward.ill("no slopes come through to the first layer: it was detached")
def first_layer_detached():
    rng = np.random.default_rng(6)
    layers = [Dense(784, 12, rng), Detached(), Dense(12, 10, rng)]
    return Network(layers), *clean(), usual


# ------------------------------------------------------------------ forty that are sick: rate


@ward.ill("the learning rate is far too large for Adam")
def adam_at_a_half():
    return mlp(784, [40, 30], 10), *clean(), training(lambda: Adam(0.5), epochs=5)


@ward.ill("the learning rate is far too small")
def sgd_at_a_ten_thousandth():
    return mlp(784, [50], 10, seed=8), *clean(), training(lambda: SGD(0.0001), epochs=5)


@ward.ill("the rate decays at every step as it should at every epoch, and is 0 at once")
def decay_every_step():
    optimizer = lambda: SGD(0.1, schedule=lambda progress: 0.5 ** (progress * 100))  # noqa: E731
    return mlp(784, [40], 10), *clean(), training(optimizer, epochs=5)


@ward.ill("weight decay is so strong that the weights shrink to nothing")
def weight_decay_of_two():
    return mlp(784, [40, 30], 10), *clean(), training(lambda: SGD(0.1, weight_decay=2), epochs=5)


# ------------------------------------------------------------- forty that are sick: beginnings


@ward.ill("all weights begin with the same number, so all hidden neurons stay alike")
def all_weights_a_hundredth():
    network = mlp(784, [40], 10, activation=Sigmoid)
    for layer in network.layers:
        for weight in layer.weights:
            weight[...] = 0.01
    return network, *clean(), training(lambda: SGD(0.3))


@ward.ill("the initial weights are all positive (np.random.rand): the sigmoids are saturated")
def weights_from_rand():
    network, rng = mlp(784, [40, 30], 10, activation=Sigmoid), np.random.default_rng(2)
    for layer in network.layers:
        if layer.weights:
            layer.W[...] = rng.random(layer.W.shape)
    return network, *clean(), usual


@ward.ill("the initial weights are far too small for five layers: nothing comes through")
def a_thousandth_in_five_layers():
    return mlp(784, [40] * 4, 10, spread=lambda inputs: 0.001), *clean(), usual


@ward.ill("the biases begin at -10, so that the ReLUs are dead")
def biases_of_minus_ten():
    network = mlp(784, [40], 10)
    network.layers[0].b[...] = -10
    return network, *clean(), usual


# ------------------------------------------------------------ forty that are sick: architecture


@ward.ill("eight layers of sigmoids: the slopes vanish on the way back")
def eight_sigmoids():
    return mlp(784, [30] * 8, 10, activation=Sigmoid, spread=xavier), *clean(), usual


@ward.ill("a hidden layer of a single neuron lets nothing through")
def through_one_neuron():
    return mlp(784, [40, 1, 40], 10, activation=Tanh), *clean(), usual


# ------------------------------------------------------------ forty that are sick: the training


def never_zeroed(network, X, y, rng):
    losses, sums = [], None
    for X_batch, y_batch in shuffled(X, y, rng):
        losses.append(slopes(network, X_batch, y_batch))
        fresh = [slope for layer in network.layers for slope in layer.slopes]
        sums = fresh if sums is None else [a + b for a, b in zip(sums, fresh, strict=True)]
        weights = [weight for layer in network.layers for weight in layer.weights]
        for weight, slope in zip(weights, sums, strict=True):
            weight -= 0.2 * slope
    return losses


@ward.ill("the slopes are never set back to 0: each step adds to those of the steps before")
def no_zero_grad():
    return mlp(784, [40, 30], 10), *clean(), epochs(never_zeroed)


def step_after_the_loop(network, X, y, rng):
    losses = [slopes(network, *batch) for batch in shuffled(X, y, rng)]
    down(network.layers)
    return losses


@ward.ill("the step is indented wrongly: one step an epoch, from the last batch")
def one_step_an_epoch():
    return mlp(784, [40], 10), *clean(), epochs(step_after_the_loop)


def in_the_files_order(network, X, y, rng):
    losses = []
    for batch in in_order(X, y, rng):
        losses.append(slopes(network, *batch))
        down(network.layers)
    return losses


@ward.ill("train is sorted by digit and never shuffled")
def sorted_never_shuffled():
    (X, y), dev = clean()
    order = np.argsort(y, kind="stable")
    return mlp(784, [40], 10), (X[order], y[order]), dev, epochs(in_the_files_order)


def on_a_copy(network, X, y, rng):
    copied, losses = copy.deepcopy(network), []
    for batch in shuffled(X, y, rng):
        losses.append(slopes(copied, *batch))
        down(copied.layers)
    return losses


@ward.ill("a copy is trained: the network's own weights never change")
def copy_is_trained():
    return mlp(784, [40], 10), *clean(), epochs(on_a_copy)


def mixed_up(X, rng):
    return X[rng.permutation(len(X))]


@ward.ill("the augmentation mixes the images of a batch up, and not the labels")
def augmentation_mixes():
    return mlp(784, [40], 10), *clean(), training(lambda: SGD(0.1), augment=mixed_up)


# ------------------------------------------------------------------ odd, but healthy: data


@ward.well("white paper: the ink is inverted in both sets")
def dark_on_white():
    return mlp(784, [40], 10), *images(lambda X: 1 - X), training(lambda: SGD(0.02), epochs=20)


@ward.well("pixels from -1 to 1")
def minus_one_to_one():
    return mlp(784, [40], 10), *images(lambda X: 2 * X - 1), training(lambda: SGD(0.03), epochs=6)


@ward.well("standardised with the mean and the standard deviation of all pixels")
def standardised():
    network = mlp(784, [40], 10)
    return network, *images(lambda X: (X - 0.13) / 0.31), training(lambda: SGD(0.03), epochs=6)


@ward.well("pixels are 0 or 1")
def black_or_white():
    return mlp(784, [40], 10), *images(lambda X: X > 0.4), usual


@ward.well("the pixels are in another order, the same for all images")
def shuffled_pixels():
    order = np.random.default_rng(9).permutation(784)
    return mlp(784, [40], 10), *images(lambda X: X[:, order]), usual


@ward.well("all images are transposed, in train and in dev")
def all_transposed():
    change = lambda X: X.reshape(-1, 28, 28).transpose(0, 2, 1).reshape(-1, 784)  # noqa: E731
    return mlp(784, [40], 10), *images(change), usual


@ward.well("images of 14 by 14 pixels")
def half_the_size():
    change = lambda X: X.reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4)).reshape(-1, 196)  # noqa: E731
    return mlp(196, [40], 10), *images(change), training(lambda: SGD(0.2), epochs=6)


@ward.well("the inputs are 40 principal components, not pixels")
def principal_components():
    (X, _), _ = clean()
    mean = X.mean(axis=0)
    axes = np.linalg.svd(X - mean, full_matrices=False)[2][:40]
    return (
        mlp(40, [40], 10),
        *images(lambda X: (X - mean) @ axes.T),
        training(lambda: SGD(0.1), epochs=8),
    )


@ward.well("the digits have other names, the same in both sets: 9 - y")
def renamed_digits():
    (X, y), (Xd, yd) = clean()
    return mlp(784, [40], 10), (X, 9 - y), (Xd, 9 - yd), usual


@ward.well("only 3, 5 and 8, in both sets, with ten outputs")
def three_digits():
    train, dev = (
        (X[np.isin(y, (3, 5, 8))], y[np.isin(y, (3, 5, 8))]) for X, y in clean(train=1400, dev=390)
    )
    return mlp(784, [30], 10), train, dev, training(lambda: SGD(0.1), epochs=10, batch=20)


@ward.well("train is sorted by digit, but shuffled at every epoch")
def sorted_but_shuffled():
    (X, y), dev = clean()
    order = np.argsort(y, kind="stable")
    return mlp(784, [40], 10), (X[order], y[order]), dev, usual


@ward.well("every image is in train twice")
def everything_twice():
    (X, y), dev = clean()
    return mlp(784, [40], 10), (np.tile(X, (2, 1)), np.tile(y, 2)), dev, usual


# ------------------------------------------------------------------ odd, but healthy: loss


@ward.well("very smooth labels, so that the loss stays high")
def very_smooth_labels():
    return mlp(784, [40], 10, loss=SmoothCrossEntropy(0.3)), *clean(), training(lambda: SGD(0.2))


@ward.well("mean squared error on plain scores, without a sigmoid")
def regression_on_scores():
    network = mlp(784, [40], 10, loss=MeanSquaredError())
    return network, *clean(), training(lambda: SGD(0.05), epochs=8)


class InBits(CrossEntropy):
    def forward(self, Z, y):
        return super().forward(Z, y) / np.log(2)

    def backward(self):
        return super().backward() / np.log(2).astype(np.float32)


@ward.well("the loss is counted in bits")
def loss_in_bits():
    return mlp(784, [40], 10, loss=InBits()), *clean(), usual


@ward.well("the loss is a sum, and the rate is smaller in the same proportion")
def summed_with_its_rate():
    network = mlp(784, [40], 10, loss=Summed())
    return network, *clean(), training(lambda: SGD(0.002))


class Hinge:
    """The wrong digit that comes closest has to stay below the right one by 1."""

    def forward(self, Z, y):
        self.rows, self.y, self.Z = np.arange(len(y)), y, Z
        self.over = np.maximum(0, Z - Z[self.rows, y][:, None] + 1)
        self.over[self.rows, y] = 0
        return self.over.sum() / len(y)

    def backward(self):
        slope = (self.over > 0).astype(self.Z.dtype)
        slope[self.rows, self.y] = -slope.sum(axis=1)
        return slope / len(self.y)

    def probabilities(self, Z):
        return softmax(Z)


@ward.well("a support vector machine's loss on a hidden layer")
def hinge_loss():
    return mlp(784, [40], 10, loss=Hinge()), *clean(), training(lambda: SGD(0.02), epochs=6)


class OneAgainstRest:
    """Ten yes-or-no questions, each with its own sigmoid."""

    def forward(self, Z, y):
        self.Y, self.A = np.eye(10, dtype=Z.dtype)[y], sigmoid(Z)
        told = np.where(self.Y == 1, self.A, 1 - self.A)
        return -np.log(told + 1e-12).sum() / len(y)

    def backward(self):
        return (self.A - self.Y) / len(self.Y)

    def probabilities(self, Z):
        A = sigmoid(Z)
        return A / A.sum(axis=1, keepdims=True)


@ward.well("ten separate yes-or-no questions instead of softmax")
def one_against_the_rest():
    return mlp(784, [40], 10, loss=OneAgainstRest()), *clean(), training(lambda: SGD(0.1), epochs=6)


# ------------------------------------------------------------ odd, but healthy: architecture


class Sine(WithoutWeights):
    def forward(self, Z):
        self.Z = Z
        return np.sin(Z)

    def backward(self, dA):
        return dA * np.cos(self.Z)


class Shortcut(WithoutWeights):
    """A dense layer and a ReLU, around which the input also goes directly."""

    def __init__(self, size, rng):
        self.dense, self.relu = Dense(size, size, rng), ReLU()

    @property
    def weights(self):
        return self.dense.weights

    @property
    def slopes(self):
        return self.dense.slopes

    def forward(self, X):
        return X + self.relu.forward(self.dense.forward(X))

    def backward(self, dA):
        return dA + self.dense.backward(self.relu.backward(dA))


@ward.well("leaky ReLUs, three layers of them")
def leaky():
    return mlp(784, [40, 40, 40], 10, activation=partial(LeakyReLU, 0.2)), *clean(), usual


@ward.well("sines for activations")
def sines():
    network = mlp(784, [40], 10, activation=Sine, spread=xavier)
    return network, *clean(), training(lambda: SGD(0.1), epochs=6)


@ward.well("residual blocks")
def shortcuts():
    rng = np.random.default_rng(3)
    layers = [Dense(784, 30, rng), Shortcut(30, rng), Shortcut(30, rng), Dense(30, 10, rng)]
    return Network(layers), *clean(), training(lambda: SGD(0.03), epochs=6)


@ward.well("softmax regression, without any hidden layer")
def no_hidden_layer():
    return mlp(784, [], 10), *clean(), training(lambda: SGD(0.2))


@ward.well("seven layers of tanh, which Adam trains")
def deep_tanh():
    network = mlp(784, [30] * 7, 10, activation=Tanh, spread=xavier)
    return network, *clean(), training(lambda: Adam(0.002), epochs=6)


@ward.well("convolutions with a stride of 2, without pooling")
def strides_of_two():
    rng = np.random.default_rng(4)
    layers = [Convolution(1, 6, rng, stride=2), ReLU(), ToRows(), Dense(6 * 13 * 13, 10, rng)]
    return Network(layers), *clean(), usual


@ward.well("dropout of the pixels and of half of the neurons")
def dropout_everywhere():
    rng = np.random.default_rng(5)
    drawn = np.random.default_rng(6)
    layers = [Dropout(0.2, drawn), Dense(784, 80, rng), ReLU(), Dropout(0.5, drawn)]
    network = Network([*layers, Dense(80, 10, rng)])
    return network, *clean(), training(lambda: Momentum(0.02), epochs=6)


# ------------------------------------------------------------ odd, but healthy: beginnings, rate


@ward.well("the last layer begins at 0, and only that one")
def last_layer_from_zero():
    network = mlp(784, [40], 10)
    network.layers[-1].W[...] = 0
    return network, *clean(), training(lambda: SGD(0.1), epochs=6)


@ward.well("orthogonal initial weights, biases of 0.1, and 64 bits")
def orthogonal():
    network = mlp(784, [40, 40], 10, dtype=np.float64)
    for layer in network.layers:
        if layer.weights:
            layer.W[...] = np.linalg.qr(layer.W)[0] * 1.4
            layer.b[...] = 0.1
    return network, *clean(), usual


@ward.well("all images in each step, a rate of 0.5 and 60 epochs")
def full_batch():
    return mlp(784, [30], 10), *clean(), training(lambda: SGD(0.5), epochs=60, batch=1000)


@ward.well("a rate of 0.005, with batches of 2")
def batches_of_two():
    return mlp(784, [30], 10), *clean(), training(lambda: SGD(0.005), epochs=3, batch=2)


@ward.well("Nesterov with warm-up and a cosine, and the mean of the weights")
def warm_and_mean():
    optimizer = lambda: Nesterov(0.02, beta=0.95, schedule=warm_up(cosine, 0.2))  # noqa: E731
    learn = training(optimizer, epochs=8, watch=[Average(0.9)])
    return mlp(784, [40], 10), *clean(), learn


def clipped_and_gathered(network, X, y, rng):
    """Slopes of four small batches make one step, whose length is at most 1."""
    losses, gathered = [], None
    for number, batch in enumerate(shuffled(X, y, rng, batch=10)):
        losses.append(slopes(network, *batch))
        fresh = [slope / 4 for layer in network.layers for slope in layer.slopes]
        before = gathered or [0] * len(fresh)
        gathered = [a + b for a, b in zip(before, fresh, strict=True)]
        if number % 4 == 3:
            length = np.sqrt(sum(np.sum(slope**2) for slope in gathered))
            weights = [weight for layer in network.layers for weight in layer.weights]
            for weight, slope in zip(weights, gathered, strict=True):
                weight -= 0.1 * min(1, 1 / length) * slope
            gathered = None
    return losses


@ward.well("slopes of four batches are gathered rightly, and clipped")
def gathered_and_clipped():
    return mlp(784, [40, 30], 10), *clean(), epochs(clipped_and_gathered, count=5)


def noisy(X, rng):
    return X + 0.2 * rng.standard_normal(X.shape).astype(X.dtype)


@ward.well("RMSProp in stairs, noise on the pixels, and early stopping")
def rmsprop_noise_stairs():
    learn = training(
        lambda: RMSProp(0.002, schedule=stairs), epochs=6, augment=noisy, watch=[EarlyStopping(3)]
    )
    return mlp(784, [40], 10), *clean(), learn
