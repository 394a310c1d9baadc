"""Ward H: what goes wrong in issues and questions about PyTorch, Keras and one's own NumPy."""

from itertools import pairwise

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
    Network,
    ReLU,
    Sigmoid,
    SmoothCrossEntropy,
    Tanh,
    ToRows,
    cosine,
    mlp,
    shifted,
    warped,
    xavier,
)
from helpers.layers import WithoutWeights, dropout_mask, he

from .by_hand import (
    by_hand,
    down,
    in_order,
    note,
    plain_step,
    shuffled,
    slopes,
    with_memory,
    with_weights,
)
from .layers import (
    AdaGrad,
    BatchNorm,
    Hinge,
    LeakyReLU,
    Lion,
    Maxout,
    NotTransposed,
    Residual,
    Softmax,
    Softplus,
    TenQuestions,
    WithoutBiases,
)
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
    return mlp(784, [64, 64, 32], 10), *small(), training(lambda: SGD(2))


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
    return network, *small(), training(lambda: SGD(0.1), epochs=8)


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
    learn = training(lambda: Momentum(0.03), epochs=12, augment=warped)
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
        mean[...] = self.beta1 * mean + (1 - self.beta1) * slope
        square[...] = self.beta2 * square + (1 - self.beta2) * slope**2
        mean /= 1 - self.beta1**self.steps
        with np.errstate(over="ignore"):
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
            note(history, network, train, dev, losses)
        return history

    return mlp(784, [64], 10), *small(), learn


@ward.ill("the mean slopes of ten small batches are added up for one step, and not divided")
def small_batches_not_averaged():
    def step(network, X, y):
        losses, found = [], []
        for start in range(0, len(X), 5):
            losses.append(slopes(network, X[start : start + 5], y[start : start + 5]))
            found.append(all_slopes(network))
        for weight, *of_weight in zip(all_weights(network), *found, strict=True):
            weight -= 0.1 * sum(of_weight)
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


@ward.ill("the weights aren't transposed on the way back")
def not_transposed():
    network = stack([784, 10, 10, 10], NotTransposed)
    return network, *small(), training(lambda: SGD(0.1), epochs=8)


# Well, though odd: steps


@ward.well("momentum by hand: a velocity for each weight, and a new one for each training")
def velocity_by_hand():
    def make():
        velocities = {}

        def step(network, X, y):
            loss = slopes(network, X, y)
            pairs = zip(all_weights(network), all_slopes(network), strict=True)
            for place, (weight, slope) in enumerate(pairs):
                velocities[place] = 0.9 * velocities.get(place, 0) - 0.03 * slope
                weight += velocities[place]
            return loss

        return step

    return mlp(784, [64], 10), *small(), with_memory(make)


@ward.well("AdaGrad, whose steps get shorter and shorter")
def squares_of_all_slopes():
    return mlp(784, [64], 10), *small(), training(lambda: AdaGrad(0.02), epochs=6)


@ward.well("Lion: only the signs of slopes count")
def signs_of_slopes():
    optimizer = lambda: Lion(0.001, decay=0.9, weight_decay=0.1)  # noqa: E731
    return mlp(784, [64], 10), *small(), training(optimizer, epochs=6)


@ward.well("one image at a time")
def image_by_image():
    return mlp(784, [32], 10), *small(), training(lambda: SGD(0.01, decay=0.9), epochs=4, batch=1)


@ward.well("all images at once, in many steps")
def all_at_once():
    return mlp(784, [64], 10), *small(), training(lambda: SGD(0.5), epochs=80, batch=1000)


@ward.well("slopes longer than 1 are cut to the length 1")
def clipped_slopes():
    def step(network, X, y):
        loss = slopes(network, X, y)
        length = np.sqrt(sum(np.sum(slope**2) for slope in all_slopes(network)))
        down(network.layers, 0.2 / max(1, length))
        return loss

    return mlp(784, [64, 64], 10), *small(), by_hand(step, epochs=6)


@ward.well("slopes of five small batches are averaged before a step")
def small_batches_averaged():
    def step(network, X, y):
        losses, found = [], []
        for start in range(0, len(X), 10):
            losses.append(slopes(network, X[start : start + 10], y[start : start + 10]))
            found.append(all_slopes(network))
        for weight, *of_weight in zip(all_weights(network), *found, strict=True):
            weight -= 0.15 * sum(of_weight) / len(of_weight)
        return np.mean(losses)

    return mlp(784, [64], 10), *small(), by_hand(step, epochs=8)


@ward.well("the layer near the pixels goes half as fast as the last one")
def a_rate_for_each_layer():
    def step(network, X, y):
        loss = slopes(network, X, y)
        for layer, rate in zip(network.layers[::2], (0.1, 0.15, 0.2), strict=True):
            down([layer], rate)
        return loss

    return mlp(784, [64, 32], 10), *small(), by_hand(step, epochs=8)


@ward.well("the rate falls and jumps back, twice")
def rate_that_restarts():
    def schedule(progress):
        return cosine(progress * 3 % 1)

    optimizer = lambda: Momentum(0.03, schedule=schedule)  # noqa: E731
    return mlp(784, [64], 10), *small(), training(optimizer, epochs=9)


def drawn_with_return(X, y, rng, batch=50):
    for _ in range(len(X) // batch):
        rows = rng.integers(0, len(X), batch)
        yield X[rows], y[rows]


@ward.well("batches are drawn with return, so that an epoch leaves out some images")
def drawn_like_lots():
    return mlp(784, [64], 10), *small(), by_hand(plain_step, epochs=8, batches=drawn_with_return)


@ward.well("a running mean of the weights is judged")
def averaged_weights():
    def learn(network, train, dev):
        return training(lambda: SGD(0.3), epochs=8, watch=[Average(0.95)])(network, train, dev)

    return mlp(784, [64], 10), *small(), learn


@ward.well("trained before, and trained on with small steps")
def trained_on():
    network, (train, dev) = mlp(784, [64], 10), small()
    network.fit(*train, Momentum(0.02), epochs=5, batch=50, report=None)
    return network, train, dev, training(lambda: SGD(0.02), epochs=3)


# Well, though odd: data


@ward.well("every pixel has the mean 0 and the spread 1, measured on what is learnt from")
def standardised_pixels():
    (X, y), (X_dev, y_dev) = small()
    mean, spread = X.mean(axis=0), X.std(axis=0) + 0.1
    train, dev = ((X - mean) / spread, y), ((X_dev - mean) / spread, y_dev)
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.05, decay=0.9), epochs=10)


@ward.well("pixels from -1 to 1, in both parts")
def pixels_around_zero():
    (X, y), (X_dev, y_dev) = small()
    network = mlp(784, [64], 10, activation=Tanh, spread=xavier)
    learn = training(lambda: SGD(0.05, schedule=cosine), epochs=15)
    return network, (2 * X - 1, y), (2 * X_dev - 1, y_dev), learn


@ward.well("pixels are black or white")
def black_or_white():
    (X, y), (X_dev, y_dev) = small()
    train, dev = ((X > 0.4).astype(np.float32), y), ((X_dev > 0.4).astype(np.float32), y_dev)
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.1, decay=0.9), epochs=10)


@ward.well("four times as many small digits as large ones, in both parts")
def more_small_digits():
    def kept(X, y):
        rows = (y < 5) | (np.arange(len(y)) % 4 == 0)
        return X[rows], y[rows]

    train, dev = (kept(*part) for part in small())
    return mlp(784, [64], 10), train, dev, training(lambda: Momentum(0.02), epochs=6, batch=25)


@ward.well("only the digits from 0 to 4, and five outputs")
def five_digits():
    train, dev = (tuple(part[y < 5] for part in (X, y)) for X, y in small())
    return mlp(784, [32], 5), train, dev, training(lambda: SGD(0.1), epochs=6, batch=25)


@ward.well("few images, so it stops early and its weights decay")
def few_images():
    train, dev = small(train=300)

    def learn(network, train, dev):
        optimizer = lambda: Momentum(0.02, weight_decay=0.01)  # noqa: E731
        stop = EarlyStopping(4)
        return training(optimizer, epochs=30, batch=20, watch=[stop])(network, train, dev)

    return mlp(784, [64], 10), train, dev, learn


@ward.well("forty principal components in place of pixels")
def principal_components():
    (X, y), (X_dev, y_dev) = small()
    mean = X.mean(axis=0)
    components = np.linalg.svd(X - mean, full_matrices=False)[2][:40].T
    train, dev = ((X - mean) @ components, y), ((X_dev - mean) @ components, y_dev)
    return mlp(40, [64], 10), train, dev, training(lambda: SGD(0.1), epochs=8)


@ward.well("images are moved by a pixel at random, while it learns")
def moved_while_learning():
    learn = training(lambda: Adam(0.003), epochs=12, augment=lambda X, rng: shifted(X, rng, 1))
    return mlp(784, [100], 10), *small(), learn


# Well, though odd: networks


@ward.well("no hidden layer, and weights that begin at 0")
def one_layer_from_zero():
    network = with_weights(lambda rng, shape: np.zeros(shape), [])
    return network, *small(), training(lambda: SGD(0.2), epochs=8)


@ward.well("ten questions, yes or no, in place of one with ten answers")
def ten_questions():
    return mlp(784, [64], 10, loss=TenQuestions()), *small(), training(lambda: SGD(0.2), epochs=8)


@ward.well("the loss of support vector machines")
def hinge():
    return mlp(784, [64], 10, loss=Hinge()), *small(), training(lambda: SGD(0.03), epochs=6)


@ward.well("the mean squared error of sigmoids")
def squares_and_sigmoids():
    network = mlp(784, [64], 10, activation=Tanh, spread=xavier, output_activation=Sigmoid)
    network.loss = MeanSquaredError()
    return network, *small(), training(lambda: SGD(0.5), epochs=10)


@ward.well("eight narrow layers with shortcuts between them")
def shortcuts():
    rng = np.random.default_rng(2)
    layers = [Dense(784, 32, rng), *(Residual(32, rng) for _ in range(4)), Dense(32, 10, rng)]
    return Network(layers), *small(), training(lambda: SGD(0.1), epochs=8)


@ward.well("batch normalisation, with running means for judging")
def normalised_batches():
    network = mlp(784, [64, 32], 10)
    network.layers.insert(1, BatchNorm(64))
    network.layers.insert(4, BatchNorm(32))
    return network, *small(), training(lambda: SGD(0.1), epochs=6)


@ward.well("pixels drop out too, but only while it learns")
def dropout_of_pixels():
    network = mlp(784, [100], 10)
    network.layers.insert(2, Dropout(0.3, seed=3))
    network.layers.insert(0, Dropout(0.2, seed=4))
    return Network(network.layers), *small(), training(lambda: SGD(0.1), epochs=10)


@ward.well("ReLUs that leak, and no biases")
def leaks_and_no_biases():
    network = stack([784, 64, 32, 10], WithoutBiases, LeakyReLU)
    return network, *small(), training(lambda: SGD(0.1, decay=0.9), epochs=8)


@ward.well("a smooth ReLU and labels that aren't quite sure")
def smooth_in_both():
    network = mlp(784, [64], 10, activation=Softplus, loss=SmoothCrossEntropy(0.1))
    return network, *small(), training(lambda: SGD(0.2, decay=0.9), epochs=10)


@ward.well("of every two neurons, the larger one")
def larger_of_two():
    rng = np.random.default_rng(3)
    network = Network([Dense(784, 64, rng, xavier(784)), Maxout(), Dense(32, 10, rng)])
    return network, *small(), training(lambda: SGD(0.1), epochs=6)


@ward.well("orthogonal weights, and tanh in four layers")
def orthogonal():
    def draw(rng, shape):
        return np.linalg.qr(rng.standard_normal(shape))[0]

    return with_weights(draw, [64] * 4, Tanh), *small(), training(lambda: SGD(0.1), epochs=8)


@ward.well("a few filters with a stride of 2, in place of pooling")
def strides_for_pooling():
    rng = np.random.default_rng(1)
    layers = [
        Convolution(1, 6, rng, size=5, stride=2),
        ReLU(),
        ToRows(),
        Dense(6 * 12 * 12, 10, rng),
    ]
    return Network(layers), *small(), training(lambda: Momentum(0.02), epochs=5)
