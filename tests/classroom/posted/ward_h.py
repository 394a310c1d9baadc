"""Ward H: what goes wrong in issues and questions about PyTorch, Keras and one's own NumPy."""

from itertools import pairwise

import numpy as np

from helpers import (
    SGD,
    Adam,
    CrossEntropy,
    Dense,
    Dropout,
    History,
    MeanSquaredError,
    Momentum,
    Network,
    ReLU,
    Sigmoid,
    Tanh,
    mlp,
    softmax,
    warped,
    xavier,
)
from helpers.layers import WithoutWeights, dropout_mask, he

from .by_hand import by_hand, down, plain_step, shuffled, slopes, with_memory, with_weights
from .layers_h import BatchNorm
from .program import Ward, small, small_pixels, training

ward = Ward("H")


def all_slopes(network):
    return [slope for layer in network.layers for slope in layer.slopes]


def all_weights(network):
    return [weight for layer in network.layers for weight in layer.weights]


def stack(sizes, dense=Dense, activation=ReLU):
    """A network of layers of some other kind."""
    rng, layers = np.random.default_rng(0), []
    for before, after in pairwise(sizes):
        layers += [dense(before, after, rng), activation()]
    return Network(layers[:-1])


# Slopes that pile up


@ward.ill("the totals of a batch are the zeros themselves and not a copy, so they never begin anew")
def totals_that_are_the_template():
    def make():
        zeros = []

        def step(network, X, y):
            loss = slopes(network, X, y)
            if not zeros:
                zeros.extend(np.zeros_like(slope) for slope in all_slopes(network))
            totals = zeros
            for weight, total, slope in zip(
                all_weights(network), totals, all_slopes(network), strict=True
            ):
                total += slope
                weight -= 0.3 * total
            return loss

        return step

    return mlp(784, [64, 32], 10, activation=Tanh, spread=xavier), *small(), with_memory(make)


class AddingDense(Dense):
    """Adds new slopes to those that it has, until somebody clears them."""

    slopes = (0, 0)

    def backward(self, dZ):
        before = self.slopes
        dX = super().backward(dZ)
        self.slopes = tuple(old + new for old, new in zip(before, self.slopes, strict=True))
        return dX


@ward.ill("the layers add up their slopes, and nobody clears them before the next batch")
def slopes_not_cleared():
    return stack([784, 64, 32, 10], AddingDense), *small(), training(lambda: SGD(0.1))


# Pixels


@ward.ill("pixels from 0 to 255, never divided")
def bytes_as_they_come():
    return mlp(784, [64, 32], 10), *small_pixels(), training(lambda: SGD(0.1))


@ward.ill("pixels from 0 to 255 into sigmoids, which are all at one of their ends")
def bytes_into_sigmoids():
    network = mlp(784, [64], 10, activation=Sigmoid, spread=xavier)
    return network, *small_pixels(), training(lambda: SGD(0.5), epochs=6)


@ward.ill("the mean image is subtracted, but nothing is divided")
def centred_but_not_divided():
    (X, y), (X_dev, y_dev) = small_pixels()
    mean = X.mean(axis=0)
    network = mlp(784, [64, 64], 10, activation=Tanh, spread=xavier)
    return network, (X - mean, y), (X_dev - mean, y_dev), training(lambda: SGD(0.3), epochs=6)


# Slopes of activations


class SigmoidTimesOutput(Sigmoid):
    def backward(self, dA):
        return dA * self.A


@ward.ill("the slope of a sigmoid is taken for its output")
def output_for_slope():
    network = mlp(784, [64], 10, activation=SigmoidTimesOutput, spread=xavier)
    network.layers.append(SigmoidTimesOutput())
    network.loss = MeanSquaredError()
    return network, *small(), training(lambda: SGD(0.5), epochs=8)


class ReLUWithoutSlope(ReLU):
    def backward(self, dA):
        return dA


@ward.ill("the slope of the activation is forgotten on the way back")
def activation_without_slope():
    network = mlp(784, [64, 64, 64, 64], 10, activation=ReLUWithoutSlope)
    return network, *small(), training(lambda: SGD(0.2))


class ReLUWithSigmoidsSlope(ReLU):
    def backward(self, dA):
        return dA * self.A * (1 - self.A)


@ward.ill("whatever the activation, the slope is that of the sigmoid")
def slope_of_another_activation():
    network = mlp(784, [64, 32], 10, activation=ReLUWithSigmoidsSlope)
    return network, *small(), training(lambda: SGD(0.1))


# The end of the network


class Softmax(WithoutWeights):
    def forward(self, Z):
        self.P = softmax(Z)
        return self.P

    def backward(self, dP):
        return self.P * (dP - np.sum(dP * self.P, axis=1, keepdims=True))


@ward.ill("a softmax layer before a loss that begins with softmax")
def softmax_layer_and_softmax_in_the_loss():
    network = mlp(784, [64], 10, output_activation=Softmax)
    return network, *small(), training(lambda: SGD(0.1))


class LossOfProbabilities(CrossEntropy):
    """Meant for probabilities, but what it inherits expects scores."""

    def forward(self, Z, y):
        self.inner = Softmax()
        return super().forward(self.inner.forward(Z), y)

    def backward(self):
        return self.inner.backward(super().backward())


@ward.ill("the loss makes probabilities before it calls a loss that does so again")
def softmax_twice_in_the_loss():
    network = mlp(784, [64, 32], 10, loss=LossOfProbabilities())
    return network, *small(), training(lambda: Momentum(0.01))


@ward.ill("a sigmoid at the end, before softmax and cross-entropy")
def sigmoid_before_softmax():
    network = mlp(784, [64], 10, output_activation=Sigmoid)
    return network, *small(), training(lambda: SGD(0.1))


@ward.ill("a ReLU at the end, before softmax: scores below 0 can't learn")
def relu_before_softmax():
    network = mlp(784, [64], 10, output_activation=ReLU)
    return network, *small(), training(lambda: SGD(0.1))


class SoftmaxOverTheBatch(CrossEntropy):
    """Sums over the first axis: over the images, not over the classes."""

    def forward(self, Z, y):
        E = np.exp(Z - Z.max(axis=0))
        self.P, self.y = E / E.sum(axis=0), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y] + 1e-9))


@ward.ill("softmax over the images of a batch, not over the classes")
def softmax_along_the_wrong_axis():
    network = mlp(784, [20], 10, loss=SoftmaxOverTheBatch())
    return network, *small(), training(lambda: SGD(0.1), batch=100)


# Weights at the start


@ward.ill("all weights begin at 0")
def weights_of_zero():
    network = with_weights(lambda rng, shape: np.zeros(shape), [64])
    return network, *small(), training(lambda: SGD(0.1))


@ward.ill("one neuron is drawn and copied to all others of its layer")
def copies_of_one_neuron():
    def draw(rng, shape):
        return he(shape[0]) * np.repeat(rng.standard_normal((shape[0], 1)), shape[1], axis=1)

    return with_weights(draw, [64]), *small(), training(lambda: SGD(0.1))


@ward.ill("weights of size 1, so that every sigmoid is at one of its ends")
def sigmoids_at_their_ends():
    network = with_weights(lambda rng, shape: rng.standard_normal(shape), [30], Sigmoid)
    return network, *small(), training(lambda: SGD(0.5), epochs=8)


# Rates


@ward.ill("a rate for plain steps, with momentum")
def momentum_with_sgds_rate():
    return mlp(784, [64, 32], 10), *small(), training(lambda: Momentum(0.5))


@ward.ill("the rate is a hundred times what Adam likes")
def adam_in_a_hurry():
    return mlp(784, [64, 32], 10), *small(), training(lambda: Adam(0.1))


@ward.ill("the rate is far too large, and the loss is stuck where it jumped to")
def steps_too_long():
    return mlp(784, [64, 64, 32], 10), *small(), training(lambda: SGD(4))


@ward.ill("the rate is a thousand times too small")
def steps_too_short():
    return mlp(784, [64], 10), *small(), training(lambda: SGD(0.0001))


@ward.ill("the rate is meant to fall after each epoch, but falls after each batch")
def schedule_in_the_inner_loop():
    def make():
        rate = 0.2

        def step(network, X, y):
            nonlocal rate
            loss = slopes(network, X, y)
            down(network.layers, rate)
            rate *= 0.5
            return loss

        return step

    return mlp(784, [64], 10), *small(), with_memory(make)


# Dropout and batch normalisation


class DropoutAsAFunction(WithoutWeights):
    """Knows nothing of learning and judging."""

    def __init__(self):
        self.rng = np.random.default_rng(1)

    def forward(self, A):
        self.kept = dropout_mask(A.shape, 0.5, self.rng).astype(A.dtype)
        return A * self.kept

    def backward(self, dA):
        return dA * self.kept


@ward.ill("dropout that can't be switched off")
def dropout_for_ever():
    network = mlp(784, [32], 10)
    network.layers.insert(2, DropoutAsAFunction())
    return network, *small(), training(lambda: SGD(0.1), epochs=8)


@ward.ill("dropout is switched on for training and not off for judging")
def never_told_to_judge():
    def switch_on(network):
        network.layers[2].learning = network.layers[5].learning = True

    network = mlp(784, [100, 50], 10)
    network.layers.insert(2, Dropout(0.5, seed=1))
    network.layers.insert(5, Dropout(0.5, seed=2))
    return network, *small(), by_hand(plain_step, epochs=8, begin=switch_on)


class ForgetfulBatchNorm(BatchNorm):
    def remember(self, mean, variance):
        """Left for later."""


@ward.ill("batch normalisation never keeps the running mean that it judges with")
def no_running_mean():
    network = mlp(784, [64, 32], 10)
    network.layers.insert(1, ForgetfulBatchNorm(64))
    network.layers.insert(4, ForgetfulBatchNorm(32))
    return network, *small(), training(lambda: SGD(0.1))


# Data


@ward.ill("all images that are held back were also learnt from")
def dev_inside_train():
    train, _ = small()
    dev = train[0][400:700], train[1][400:700]
    return mlp(784, [128], 10), train, dev, training(lambda: Momentum(0.02), epochs=10)


@ward.ill("the images are shuffled, their labels stay where they were")
def only_images_shuffled():
    (X, y), dev = small()
    train = np.random.default_rng(5).permutation(X), y
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.1))


@ward.ill("what is learnt from goes from -1 to 1, what is held back from 0 to 1")
def transform_for_train_only():
    (X, y), dev = small()
    learn = training(lambda: Momentum(0.03), epochs=12)
    return mlp(784, [64, 64], 10), (2 * X - 1, y), dev, learn


@ward.ill("training's random warping is part of the set, and so of what is held back")
def dev_warped_as_well():
    train, (X_dev, y_dev) = small()
    dev = warped(X_dev, np.random.default_rng(6), parts=100), y_dev
    learn = training(lambda: Momentum(0.02), epochs=8, augment=warped)
    return mlp(784, [64], 10), train, dev, learn


@ward.ill("every image that is held back is labelled 1")
def dev_labels_all_one():
    train, (X_dev, y_dev) = small()
    return mlp(784, [64], 10), train, (X_dev, np.ones_like(y_dev)), training(lambda: SGD(0.1))


@ward.ill("the images that are held back have the labels of those that are learnt from")
def labels_of_the_other_part():
    train, (X_dev, y_dev) = small()
    dev = X_dev, train[1][: len(y_dev)].copy()
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.1))


def in_order(X, y, rng, batch=50):
    for start in range(0, len(X), batch):
        yield X[start : start + batch], y[start : start + batch]


@ward.ill("the images come sorted by digit and are never shuffled")
def one_digit_after_the_other():
    (X, y), dev = small()
    order = np.argsort(y, kind="stable")
    train = X[order], y[order]
    return mlp(784, [64], 10), train, dev, by_hand(plain_step, batches=in_order)


def columns_by_reshape(X):
    """Meant: one image in each column. But reshape doesn't turn anything."""
    return np.ascontiguousarray(X.reshape(784, -1).T)


@ward.ill("reshape for a transpose, which mixes the pixels of all images")
def images_mixed_by_reshape():
    (X, y), (X_dev, y_dev) = small()
    train, dev = (columns_by_reshape(X), y), (columns_by_reshape(X_dev), y_dev)
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.1))


def flipped(X, rng):
    images = X.reshape(-1, 28, 28)
    images = images[:, ::-1] if rng.random() < 0.5 else images
    return (images[:, :, ::-1] if rng.random() < 0.5 else images).reshape(len(X), -1)


@ward.ill("digits are flipped to have more of them: a 2 looks like a 5 then")
def flipped_digits():
    return mlp(784, [64], 10), *small(), training(lambda: SGD(0.1), epochs=6, augment=flipped)


# Steps


class AdamThatCorrectsItsMemory(Adam):
    """The means that are divided take the place of the means that it remembers."""

    def direction(self, slope, mean, square):
        mean += (1 - self.beta1) * (slope - mean)
        square += (1 - self.beta2) * (slope**2 - square)
        with np.errstate(over="ignore"):
            mean /= 1 - self.beta1**self.steps
            square /= 1 - self.beta2**self.steps
        return mean / (np.sqrt(square) + self.eps)


@ward.ill("Adam's correction is written into its memory, and corrected again at each step")
def adam_corrected_again_and_again():
    return mlp(784, [64], 10), *small(), training(lambda: AdamThatCorrectsItsMemory(0.001))


@ward.ill("the last layer isn't among those that the optimiser was given")
def head_left_out():
    def step(network, X, y):
        loss = slopes(network, X, y)
        down(network.layers[:-1])
        return loss

    return mlp(784, [8], 10), *small(), by_hand(step, epochs=8)


@ward.ill("hidden layers are kept in a list that the optimiser doesn't know")
def hidden_layers_unknown():
    def step(network, X, y):
        loss = slopes(network, X, y)
        down(network.layers[-1:])
        return loss

    return mlp(784, [16, 16], 10), *small(), by_hand(step)


@ward.ill("the step is indented too little: one in each epoch, after the last batch")
def step_outside_the_loop():
    def learn(network, train, dev):
        history, rng = History(), np.random.default_rng(4)
        for _ in range(6):
            losses = [slopes(network, X, y) for X, y in shuffled(*train, rng)]
            down(network.layers)
            history.loss.append(float(np.mean(losses)))
            history.accuracy.append(network.evaluate(*train)[1])
            loss, accuracy = network.evaluate(*dev)
            history.dev_loss.append(loss)
            history.dev_accuracy.append(accuracy)
        return history

    return mlp(784, [64], 10), *small(), learn


@ward.ill("the mean slopes of ten small batches are added up for one step, and not divided")
def small_batches_not_averaged():
    def step(network, X, y):
        losses, totals = [], 0
        for start in range(0, len(X), 5):
            losses.append(slopes(network, X[start : start + 5], y[start : start + 5]))
            totals = [a + b for a, b in zip(totals or all_slopes(network), all_slopes(network))]
        for weight, total in zip(all_weights(network), totals, strict=True):
            weight -= 0.1 * total
        return np.mean(losses)

    return mlp(784, [64, 32], 10), *small(), by_hand(step)


# Slopes of layers


class BiasSlopeFromWeights(Dense):
    def backward(self, dZ):
        dX = super().backward(dZ)
        self.slopes = self.slopes[0], self.slopes[0].sum(axis=0)
        return dX


@ward.ill("the slope of a bias is the sum of its neuron's weight slopes")
def bias_slopes_from_weight_slopes():
    return stack([784, 64, 10], BiasSlopeFromWeights), *small(), training(lambda: SGD(0.1))


class NotTransposed(Dense):
    """No error is raised where a layer has as many inputs as outputs."""

    def backward(self, dZ):
        dX = super().backward(dZ)
        return dZ @ self.W if dX is not None else None


@ward.ill("the weights aren't transposed on the way back")
def not_transposed():
    network = stack([784, 10, 10, 10], NotTransposed)
    return network, *small(), training(lambda: SGD(0.1), epochs=8)
