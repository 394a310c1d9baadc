"""Set B: 40 sick programs and 30 odd healthy ones, written together with set A, for judging."""

import copy

import numpy as np

from helpers import (
    SGD,
    Adam,
    Average,
    Convolution,
    CrossEntropy,
    Dense,
    Dropout,
    History,
    MeanSquaredError,
    Momentum,
    Nesterov,
    Network,
    ReLU,
    RMSProp,
    Sigmoid,
    Tanh,
    ToRows,
    cosine,
    minibatches,
    mlp,
    relu,
    shifted,
    sigmoid,
    stairs,
    warm_up,
)

from .program import Ward, clean, raw, training

ward = Ward("B")
usual = training(lambda: SGD(0.1))


def loop(step, epochs=4, batch=50, shuffled=True):
    """A hand-written loop: `step(network, X, y)` makes one step and returns the loss."""

    def learn(network, train, dev):
        history, (X, y), rng = History(), train, np.random.default_rng(0)
        for _ in range(epochs):
            order = rng.permutation(len(X)) if shuffled else np.arange(len(X))
            losses = []
            for start in range(0, len(X), batch):
                rows = order[start : start + batch]
                losses.append(step(network, X[rows], y[rows]))
            history.loss.append(float(np.mean(losses)))
            history.accuracy.append(float(np.mean(network.predict(X) == y)))
            dev_loss, dev_accuracy = network.evaluate(*dev)
            history.dev_loss.append(dev_loss)
            history.dev_accuracy.append(dev_accuracy)
        return history

    return learn


def slopes(network, X, y):
    loss = network.loss.forward(network.forward(X), y)
    network.backward()
    return loss


# Forty that don't learn, or not what they should.


@ward.ill("the pixels aren't divided by 255")
def pixels_with_momentum():
    (X, y), (Xd, yd) = raw()
    train, dev = (X.astype(np.float32), y), (Xd.astype(np.float32), yd)
    return mlp(784, [50, 30], 10, seed=4), train, dev, training(lambda: Momentum(0.05))


@ward.ill("the pixels aren't divided by 255")
def pixels_into_sigmoids():
    (X, y), (Xd, yd) = raw()
    train, dev = (X.astype(np.float32), y), (Xd.astype(np.float32), yd)
    loss = MeanSquaredError()
    network = mlp(784, [40], 10, activation=Sigmoid, output_activation=Sigmoid, loss=loss)
    return network, train, dev, training(lambda: SGD(0.5), epochs=5)


@ward.ill("the learning rate is too large")
def rate_of_three():
    return mlp(784, [60, 30], 10, seed=2), *clean(), training(lambda: SGD(3), epochs=5)


@ward.ill("the learning rate is too large")
def momentum_at_one():
    return mlp(784, [60], 10), *clean(), training(lambda: Momentum(1.0), batch=100)


@ward.ill("the learning rate is too small")
def adam_at_a_millionth():
    return mlp(784, [60], 10), *clean(), training(lambda: Adam(1e-6), epochs=5)


@ward.ill("the steps are too small: the gradient is clipped to next to nothing")
def clipped_to_nothing():
    def step(network, X, y):
        loss = slopes(network, X, y)
        every = [dW for layer in network.layers for dW in layer.slopes]
        norm = np.sqrt(sum(float((dW**2).sum()) for dW in every))
        for layer in network.layers:
            for W, dW in zip(layer.weights, layer.slopes, strict=True):
                W -= 0.1 * dW * min(1, 0.001 / norm)
        return loss

    return mlp(784, [60], 10), *clean(), loop(step)


@ward.ill("sigmoids squeeze the class scores before the loss applies softmax")
def sigmoid_before_softmax():
    return mlp(784, [60], 10, output_activation=Sigmoid), *clean(), usual


class LossUpsideDown(CrossEntropy):
    def backward(self):
        return -super().backward()


@ward.ill("the gradient has the wrong sign: Y − P")
def y_minus_p():
    return mlp(784, [60], 10, loss=LossUpsideDown()), *clean(), training(lambda: SGD(0.05))


@ward.ill("the weights are never updated: the optimiser steps on a copy of the network")
def steps_on_a_copy():
    other = []

    def step(network, X, y):
        loss = slopes(network, X, y)
        if not other:
            other.append(copy.deepcopy(network))
        SGD(0.1).step(other[0].layers)
        return loss

    return mlp(784, [60], 10), *clean(), loop(step)


@ward.ill("only the last layer is updated; the hidden ones were forgotten")
def hidden_layers_forgotten():
    def step(network, X, y):
        loss = slopes(network, X, y)
        SGD(0.1).step(network.layers[-1:])
        return loss

    return mlp(784, [20, 20], 10), *clean(), loop(step)


@ward.ill("all initial weights are zero")
def zeros_in_two_hidden_layers():
    network = mlp(784, [50, 50], 10)
    for layer in network.layers:
        for W in layer.weights:
            W[...] = 0
    return network, *clean(), training(lambda: Adam(0.001))


@ward.ill("the initial weights are too large: from 0 to 1, all positive")
def uniform_from_zero_to_one():
    rng = np.random.default_rng(5)
    network = mlp(784, [60, 60], 10)
    for layer in network.layers[::2]:
        layer.W[...] = rng.random(layer.W.shape)
    return network, *clean(), training(lambda: SGD(0.01))


@ward.ill("the initial weights are too large")
def spread_of_five_in_tanh():
    network = mlp(784, [60, 60], 10, activation=Tanh, spread=lambda inputs: 5.0)
    return network, *clean(), usual


@ward.ill("the initial weights are too small")
def spread_of_a_millionth():
    network = mlp(784, [60, 60], 10, spread=lambda inputs: 1e-6)
    return network, *clean(), usual


@ward.ill("the labels learnt from were shuffled apart from their images")
def labels_of_train_shuffled():
    (X, y), dev = clean()
    return mlp(784, [60], 10), (X, np.random.default_rng(0).permutation(y)), dev, usual


@ward.ill("the labels held back were shuffled apart from their images")
def labels_of_dev_shuffled():
    train, (Xd, yd) = clean()
    return mlp(784, [60], 10), train, (Xd, np.random.default_rng(0).permutation(yd)), usual


@ward.ill("the images held back are inverted, those learnt from aren't")
def dev_inverted():
    train, (Xd, yd) = clean()
    return mlp(784, [60], 10), train, (1 - Xd, yd), usual


@ward.ill("the two parts are prepared differently: only train is standardised")
def only_train_standardised():
    (X, y), dev = clean()
    learn = training(lambda: SGD(0.03))
    return mlp(784, [60], 10), ((X - X.mean()) / X.std(), y), dev, learn


@ward.ill("too many sigmoids one behind the other: the gradient vanishes")
def six_sigmoids_and_squared_errors():
    network = mlp(784, [30] * 6, 10, 1, Sigmoid, MeanSquaredError(), output_activation=Sigmoid)
    return network, *clean(), training(lambda: SGD(0.5), epochs=5)


@ward.ill("dead ReLUs: all initial weights are negative")
def weights_below_zero():
    rng = np.random.default_rng(0)
    network = mlp(784, [60], 10)
    network.layers[0].W[...] = -np.abs(rng.normal(0, 0.05, (784, 60)))
    return network, *clean(), usual


class TanhWrongSlope(Tanh):
    def backward(self, dA):
        return dA * (self.A - 1)


@ward.ill("the backward pass is wrong: the slope of tanh is A − 1 instead of 1 − A²")
def tanh_slope_mistaken():
    network = mlp(784, [60, 60], 10, activation=TanhWrongSlope)
    return network, *clean(), usual


class DenseNotTransposed(Dense):
    def backward(self, dZ):
        self.slopes = self.X.T @ dZ, dZ.sum(axis=0)
        return None if self.first else dZ @ self.W


@ward.ill("the backward pass is wrong: W isn't transposed")
def w_not_transposed():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 40, rng), ReLU()]
    for _ in range(3):
        layers += [DenseNotTransposed(40, 40, rng), ReLU()]
    return Network([*layers, Dense(40, 10, rng)]), *clean(), training(lambda: SGD(0.05))


class SigmoidOfSigmoid(Sigmoid):
    def backward(self, dA):
        s = sigmoid(self.A)
        return dA * s * (1 - s) * -1


@ward.ill("the backward pass is wrong: the sigmoid's slope is taken at its output, with a minus")
def sigmoid_slope_at_the_output():
    network = mlp(784, [40, 40], 10, activation=SigmoidOfSigmoid)
    return network, *clean(), training(lambda: SGD(0.5))


@ward.ill("the gradient is summed over the batch, not averaged, so that the step is too large")
def summed_by_hand():
    def step(network, X, y):
        loss = slopes(network, X, y)
        for layer in network.layers:
            for W, dW in zip(layer.weights, layer.slopes, strict=True):
                W -= 0.05 * dW * len(X)
        return loss

    return mlp(784, [60], 10), *clean(), loop(step, batch=150)


@ward.ill("the images are sorted by label and never shuffled")
def one_digit_after_the_other():
    (X, y), dev = clean()
    order = np.argsort(y, kind="stable")

    def step(network, X, y):
        loss = slopes(network, X, y)
        Momentum(0.02).step(network.layers)
        return loss

    learn = loop(step, 4, 30, shuffled=False)
    return mlp(784, [40, 20], 10), (X[order], y[order]), dev, learn


@ward.ill("the digits held back don't occur among those learnt from: split after sorting")
def split_after_sorting():
    (X, y), _ = clean(2000)
    order = np.argsort(y, kind="stable")
    X, y = X[order], y[order]
    return mlp(784, [60], 10), (X[:1600], y[:1600]), (X[1600:], y[1600:]), usual


@ward.ill("nearly all images learnt from show the same digit")
def nearly_all_ones():
    (X, y), dev = clean(6000)
    rng = np.random.default_rng(0)
    keep = (y == 1) | (rng.random(len(y)) < 0.005)
    return mlp(784, [60], 10), (X[keep], y[keep]), dev, usual


@ward.ill("half of the images held back are also learnt from: augmented before the split")
def half_of_dev_known():
    (X, y), (Xd, yd) = clean(800, 400)
    X, y = np.concatenate([X, Xd[:200]]), np.concatenate([y, yd[:200]])
    return mlp(784, [60], 10), (X, y), (Xd, yd), training(lambda: SGD(0.1), epochs=15)


@ward.ill("overfitting: far too few images for so many weights")
def thirty_images():
    train, dev = clean(30, 300, start=5000)
    return mlp(784, [200], 10), train, dev, training(lambda: Adam(0.001), 60, 10)


@ward.ill("the network is too small: everything goes through one neuron in the middle")
def one_neuron_in_the_middle():
    return mlp(784, [50, 1, 50], 10, activation=Tanh), *clean(), training(lambda: SGD(0.1), 10)


@ward.ill("an infinite pixel: divided by an image's largest pixel, which was 0")
def infinite_pixels():
    (X, y), dev = clean()
    X[7], X[99] = 0, 0
    with np.errstate(all="ignore"):
        X = X / X.max(axis=1, keepdims=True)
    X[99, 300] = np.inf
    return mlp(784, [60], 10), (X, y), dev, usual


@ward.ill("all images are the same: the loop stored one array again and again")
def always_the_same_image():
    (X, y), dev = clean()
    return mlp(784, [60], 10), (np.tile(X[-1], (len(X), 1)), y), dev, usual


@ward.ill("too much dropout, on pixels and neurons")
def dropout_everywhere():
    rng = np.random.default_rng(0)
    layers = [Dropout(0.9), Dense(784, 60, rng), ReLU(), Dropout(0.9, 1), Dense(60, 10, rng)]
    return Network(layers), *clean(), training(lambda: SGD(0.1), epochs=6)


@ward.ill("the regularisation is too strong: L1")
def l1_far_too_strong():
    return mlp(784, [60], 10), *clean(), training(lambda: SGD(0.1, l1=0.1), epochs=6)


@ward.ill("the rate falls far too quickly, so that the steps are too small")
def rate_halved_at_each_step():
    def learn(network, train, dev):
        schedule = lambda progress: 0.5 ** (progress * 4 * len(train[0]) / 50)  # noqa: E731
        optimizer = SGD(0.05, schedule=schedule)
        return network.fit(*train, optimizer, epochs=4, batch=50, dev=dev, report=None)

    return mlp(784, [60], 10), *clean(), learn


class DropoutForEver(Dropout):
    @property
    def learning(self):
        return True

    @learning.setter
    def learning(self, on):
        pass


@ward.ill("dropout stays on when the network predicts")
def dropout_left_on():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 60, rng), ReLU(), DropoutForEver(0.6), Dense(60, 10, rng)]
    return Network(layers), *clean(), training(lambda: SGD(0.1), epochs=8)


@ward.ill("the augmentation destroys the images: they are moved by up to 20 pixels")
def moved_out_of_the_picture():
    def augment(X, rng):
        return shifted(X, rng, most=20)

    return mlp(784, [60], 10), *clean(), training(lambda: SGD(0.1), epochs=6, augment=augment)


@ward.ill("all labels learnt from are the same: the wrong column was read")
def all_labels_zero():
    (X, y), dev = clean()
    return mlp(784, [60], 10), (X, np.zeros_like(y)), dev, usual


@ward.ill("the images held back are transposed, those learnt from aren't")
def dev_transposed():
    train, (Xd, yd) = clean()
    Xd = Xd.reshape(-1, 28, 28).transpose(0, 2, 1).reshape(-1, 784)
    return mlp(784, [60], 10), train, (Xd, yd), training(lambda: SGD(0.1), epochs=6)


@ward.ill("the steps see only a few of the images: the slice moves by 1, not by the batch")
def slice_moves_by_one():
    def learn(network, train, dev):
        history, (X, y) = History(), train
        for epoch in range(40):
            rows = slice(epoch, epoch + 25)
            for _ in range(5):
                loss = slopes(network, X[rows], y[rows])
                SGD(0.1).step(network.layers)
            history.loss.append(float(loss))
            history.accuracy.append(network.evaluate(X[rows], y[rows])[1])
            dev_loss, dev_accuracy = network.evaluate(*dev)
            history.dev_loss.append(dev_loss)
            history.dev_accuracy.append(dev_accuracy)
        return history

    return mlp(784, [60], 10), *clean(), learn


# Thirty that are odd, and well.


@ward.well("no hidden layer, and Adam")
def one_layer_with_adam():
    return mlp(784, [], 10), *clean(), training(lambda: Adam(0.002), epochs=6)


@ward.well("three layers of tanh")
def three_layers_of_tanh():
    network = mlp(784, [40] * 3, 10, activation=Tanh, spread=lambda inputs: inputs**-0.5)
    return network, *clean(), usual


class Swish:
    weights = slopes = ()

    def forward(self, Z):
        self.Z, self.S = Z, sigmoid(Z)
        return Z * self.S

    def backward(self, dA):
        return dA * (self.S + self.Z * self.S * (1 - self.S))


@ward.well("an activation of one's own: swish")
def swish():
    return mlp(784, [60], 10, activation=Swish), *clean(), training(lambda: SGD(0.1), epochs=6)


@ward.well("squared errors of a linear output")
def squared_errors_without_sigmoid():
    network = mlp(784, [60], 10, loss=MeanSquaredError(), spread=lambda inputs: inputs**-0.5 / 2)
    return network, *clean(), training(lambda: SGD(0.02), epochs=6)


@ward.well("RMSProp")
def rmsprop():
    return mlp(784, [60], 10), *clean(), training(lambda: RMSProp(0.001))


@ward.well("few images, one layer, weight decay")
def three_hundred_images():
    learn = training(lambda: SGD(0.05, weight_decay=0.01), 8, 20)
    return mlp(784, [], 10), *clean(300, 300), learn


@ward.well("even or odd")
def even_or_odd():
    (X, y), (Xd, yd) = clean()
    return mlp(784, [60], 2), (X, y % 2), (Xd, yd % 2), training(lambda: SGD(0.1), epochs=6)


@ward.well("five classes with five outputs")
def five_classes():
    (X, y), (Xd, yd) = clean(3000, 800)
    return mlp(784, [40], 5), (X[y < 5], y[y < 5]), (Xd[yd < 5], yd[yd < 5]), usual


@ward.well("forty principal components instead of pixels")
def principal_components():
    (X, y), (Xd, yd) = clean()
    mean = X.mean(axis=0)
    _, s, V = np.linalg.svd(X - mean, full_matrices=False)
    scale = (V[:40] / s[:40, None] * np.sqrt(len(X))).T.astype(np.float32)
    train, dev = ((X - mean) @ scale, y), ((Xd - mean) @ scale, yd)
    return mlp(40, [60], 10), train, dev, training(lambda: SGD(0.05), epochs=6)


@ward.well("tiny images of 7 × 7")
def seven_by_seven():
    def small(X, y):
        return X.reshape(-1, 7, 4, 7, 4).mean(axis=(2, 4)).reshape(-1, 49), y

    train, dev = clean()
    return mlp(49, [60], 10), small(*train), small(*dev), training(lambda: SGD(0.3), epochs=10)


@ward.well("batches of seven")
def batches_of_seven():
    return mlp(784, [40], 10), *clean(), training(lambda: SGD(0.02), epochs=3, batch=7)


@ward.well("all images in one batch, with Nesterov's momentum")
def one_batch_with_nesterov():
    return mlp(784, [60], 10), *clean(), training(lambda: Nesterov(0.05), 50, 1500)


@ward.well("a fifth of the pixels drops out")
def pixels_drop_out():
    rng = np.random.default_rng(0)
    layers = [Dropout(0.2), Dense(784, 80, rng), ReLU(), Dense(80, 10, rng)]
    return Network(layers), *clean(), training(lambda: SGD(0.1), epochs=6)


@ward.well("AdamW")
def adamw():
    learn = training(lambda: Adam(0.002, weight_decay=0.05), epochs=4)
    return mlp(784, [60], 10), *clean(), learn


@ward.well("a little L1")
def a_little_l1():
    return mlp(784, [60], 10), *clean(), training(lambda: SGD(0.1, l1=1e-4), epochs=5)


@ward.well("a rate in stairs")
def in_stairs():
    learn = training(lambda: SGD(0.2, schedule=stairs), epochs=8)
    return mlp(784, [60], 10), *clean(), learn


@ward.well("warm-up, then a cosine")
def warmed_up():
    schedule = warm_up(cosine, 0.2)
    learn = training(lambda: Momentum(0.04, schedule=schedule), epochs=8)
    return mlp(784, [60], 10), *clean(), learn


@ward.well("the mean of the weights is judged")
def averaged():
    def learn(network, train, dev):
        options = {"dev": dev, "report": None, "watch": [Average(0.95)]}
        return network.fit(*train, SGD(0.1), epochs=6, batch=50, **options)

    return mlp(784, [60], 10), *clean(), learn


@ward.well("images moved by up to two pixels")
def moved_a_little():
    learn = training(lambda: SGD(0.1), epochs=10, augment=shifted)
    return mlp(784, [60], 10), *clean(), learn


@ward.well("a convolution with stride 2, no pooling")
def convolution_with_stride():
    rng = np.random.default_rng(0)
    first = Convolution(1, 8, rng, size=5, stride=2)
    layers = [first, ReLU(), ToRows(), Dense(8 * 12 * 12, 10, rng)]
    return Network(layers), *clean(500, 200), training(lambda: SGD(0.05), 4, 20)


@ward.well("six layers, and Adam")
def six_layers():
    return mlp(784, [50] * 6, 10), *clean(), training(lambda: Adam(0.001), epochs=5)


@ward.well("one label in five is wrong, and known to be")
def a_fifth_of_the_labels_wrong():
    (X, y), dev = clean(4000)
    rng = np.random.default_rng(0)
    y = np.where(rng.random(len(y)) < 0.2, rng.integers(0, 10, len(y)), y)
    return mlp(784, [30], 10), (X, y), dev, training(lambda: SGD(0.05), epochs=4)


@ward.well("one digit is rare")
def one_rare_digit():
    (X, y), dev = clean(3000)
    keep = (y != 9) | (np.arange(len(y)) % 5 == 0)
    return mlp(784, [60], 10), (X[keep], y[keep]), dev, training(lambda: SGD(0.1), epochs=5)


@ward.well("only eight hidden neurons")
def eight_neurons():
    return mlp(784, [8], 10), *clean(), training(lambda: SGD(0.1), epochs=8)


@ward.well("a loop written by hand, and right")
def loop_by_hand():
    def learn(network, train, dev):
        history, rng = History(), np.random.default_rng(3)
        for _ in range(5):
            for X, y in minibatches(*train, 40, rng):
                loss = slopes(network, X, y)
                for layer in network.layers:
                    for W, dW in zip(layer.weights, layer.slopes, strict=True):
                        W -= 0.1 * dW
            history.loss.append(float(loss))
            history.accuracy.append(network.evaluate(*train)[1])
            history.dev_accuracy.append(network.evaluate(*dev)[1])
        return history

    return mlp(784, [60], 10), *clean(), learn


@ward.well("noise on all images")
def noisy_images():
    rng = np.random.default_rng(0)
    (X, y), (Xd, yd) = clean(3000)
    X = (X + rng.normal(0, 0.2, X.shape)).astype(np.float32)
    Xd = (Xd + rng.normal(0, 0.2, Xd.shape)).astype(np.float32)
    return mlp(784, [40], 10), (X, y), (Xd, yd), training(lambda: SGD(0.05), epochs=4)


@ward.well("the pixels are in another order, the same in both parts")
def pixels_in_another_order():
    order = np.random.default_rng(0).permutation(784)
    (X, y), (Xd, yd) = clean()
    return mlp(784, [60], 10), (X[:, order], y), (Xd[:, order], yd), usual


@ward.well("the network has learnt before, and learns on")
def learns_on():
    network = mlp(784, [60], 10)
    network.fit(*clean(1500, 100, start=6000)[0], SGD(0.1), epochs=4, batch=50, report=None)
    return network, *clean(), training(lambda: SGD(0.03), epochs=4)


class ShiftedReLU(ReLU):
    def forward(self, Z):
        self.on = Z > -0.5
        return relu(Z + 0.5) - 0.5

    def backward(self, dA):
        return dA * self.on


@ward.well("twelve outputs, of which two are never wanted, and a ReLU with another corner")
def two_outputs_to_spare():
    network = mlp(784, [60], 12, activation=ShiftedReLU)
    return network, *clean(), training(lambda: SGD(0.1), epochs=5)


@ward.well("a plateau first: sigmoids in two layers begin slowly")
def a_plateau_first():
    network = mlp(784, [40, 40], 10, activation=Sigmoid)
    return network, *clean(), training(lambda: SGD(0.5), epochs=25)
