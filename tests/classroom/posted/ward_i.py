"""Ward I: what people who follow a course or a tutorial post, and odd programs that are well.

The faults were taken from such posts in the order in which searches found them; an own program was
written for each. Nothing here was made, or changed, to suit the doctor's rules.
"""

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
    MaxPool,
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
    he,
    mlp,
    shifted,
    sigmoid,
    stairs,
    warm_up,
    xavier,
)

from .by_hand import (
    by_hand,
    down,
    images,
    in_order,
    plain_step,
    shuffled,
    slopes,
    with_memory,
    with_weights,
)
from .layers import (
    LeakyReLU,
    NotTransposed,
    Residual,
    Softmax,
    Softplus,
    Summed,
    WithoutBiases,
)
from .program import Ward, raw, small, small_pixels, training

ward = Ward("I")


# ---- What the programs below share.


def by_label(train, dev):
    """All images in the order of their labels, as they come from one folder for each digit."""
    X, y = np.concatenate([train[0], dev[0]]), np.concatenate([train[1], dev[1]])
    order = np.argsort(y, kind="stable")
    return X[order], y[order]


def dense(*sizes, kinds=None, seed=1):
    """Dense layers of these sizes, and perhaps of other kinds."""
    rng, kinds = np.random.default_rng(seed), kinds or [Dense] * (len(sizes) - 1)
    return [kind(*pair, rng) for kind, pair in zip(kinds, pairwise(sizes), strict=True)]


def convolutional(last=None, seed=2):
    rng = np.random.default_rng(seed)
    layers = [Convolution(1, 6, rng, size=5), MaxPool(), ReLU(), ToRows(), Dense(864, 10, rng)]
    return Network([*layers, last()] if last else layers)


def pairs(network):
    """Each array of weights with its slopes."""
    return [
        pair for layer in network.layers for pair in zip(layer.weights, layer.slopes, strict=True)
    ]


# ---- Sick: the loss and the last layer.


class OverTheBatch(CrossEntropy):
    """Its softmax adds up a column, so all images of a batch share the probability of a digit."""

    def probabilities(self, Z):
        E = np.exp(Z - Z.max())
        return E / E.sum(axis=0)

    def forward(self, Z, y):
        super().forward(Z, y)
        self.P = self.probabilities(Z)
        return float(-np.mean(np.log(self.P[np.arange(len(y)), y] + 1e-12)))


@ward.ill("softmax adds up over the images of a batch, not over the ten scores of an image")
def softmax_down_the_columns():
    return mlp(784, [20], 10, loss=OverTheBatch()), *small(), training(lambda: SGD(0.1), 10)


class TimesTheOutput(CrossEntropy):
    """Its slope has the outputs as a factor too many."""

    def backward(self):
        return super().backward() * self.P


@ward.ill("the slope of the loss is error times output, where the error alone is right")
def error_times_output():
    network = mlp(784, [32, 32], 10, loss=TimesTheOutput())
    return network, *small(), training(lambda: SGD(0.1), 10)


class TargetMinusOutput(MeanSquaredError):
    """Its slope has the wrong sign."""

    def backward(self):
        return 2 * (self.Y - self.A) / len(self.A)


@ward.ill("the error is target minus output, and the weights still go against it: uphill")
def target_minus_output():
    network = mlp(784, [30], 10, 0, Sigmoid, TargetMinusOutput(), Sigmoid, xavier)
    return network, *small(), training(lambda: SGD(1.0), 12)


@ward.ill("a softmax layer before a loss that begins with a softmax")
def softmax_and_softmax_again():
    network = mlp(784, [64], 10, output_activation=Softmax)
    return network, *small(), training(lambda: SGD(0.1), 10)


@ward.ill("a sigmoid on the scores before softmax: no score can be above 1 or below 0")
def sigmoid_on_the_scores():
    network = mlp(784, [48], 10, 0, Sigmoid, None, Sigmoid, xavier)
    return network, *small(), training(lambda: SGD(0.5), 10)


@ward.ill("a ReLU on the scores before softmax")
def relu_on_the_scores():
    network = mlp(784, [64], 10, output_activation=ReLU)
    return network, *small(), training(lambda: SGD(0.1), 10)


@ward.ill("a convolutional network whose last layer is followed by ReLU, like all the others")
def relu_after_every_layer():
    return convolutional(ReLU), *small(), training(lambda: Momentum(0.02), 4)


class MinusTheScore(CrossEntropy):
    """Minus the score of the right digit, as if it were the logarithm of a probability."""

    def forward(self, Z, y):
        super().forward(Z, y)
        self.Z = Z
        return float(-np.mean(Z[np.arange(len(y)), y]))

    def backward(self):
        slope = np.zeros_like(self.Z)
        slope[np.arange(len(self.y)), self.y] = -1 / len(self.y)
        return slope


@ward.ill("the loss is minus the score of the right digit: softmax and its logarithm are missing")
def minus_the_score():
    return mlp(784, [50], 10, loss=MinusTheScore()), *small(), training(lambda: Adam(0.001), 5)


@ward.ill("the loss is the sum over a batch of 250 images, with a rate for the mean")
def sum_of_a_large_batch():
    network = mlp(784, [64], 10, loss=Summed())
    return network, *small(), training(lambda: SGD(0.1), 20, batch=250)


# ---- Sick: the way back.


@ward.ill("square layers aren't transposed on the way back")
def square_layers_not_transposed():
    kinds = Dense, NotTransposed, NotTransposed
    first, second, last = dense(784, 10, 10, 10, kinds=kinds)
    network = Network([first, ReLU(), second, ReLU(), last])
    return network, *small(), training(lambda: SGD(0.1), 12)


class OneSlope(Dense):
    """Error times output, added up: one number, which NumPy spreads over all weights."""

    def forward(self, X):
        self.Z = super().forward(X)
        return self.Z

    def backward(self, dZ):
        back = super().backward(dZ)
        self.slopes = np.full_like(self.W, np.sum(dZ * self.Z)), dZ.sum(axis=0)
        return back


@ward.ill("a layer's slope is made of its own outputs, and is one number for all its weights")
def one_number_for_all_weights():
    first, second, last = dense(784, 20, 20, 10, kinds=(Dense, OneSlope, OneSlope))
    network = Network([first, Sigmoid(), second, Sigmoid(), last])
    return network, *small(), training(lambda: SGD(0.5), 15)


class OwnOutput(Dense):
    """Takes its own outputs where its slope needs its inputs."""

    def forward(self, X):
        self.Z = super().forward(X)
        return self.Z

    def backward(self, dZ):
        back = super().backward(dZ)
        self.slopes = sigmoid(self.Z).T @ dZ, dZ.sum(axis=0)
        return back


@ward.ill("the slopes of the inner layers take the neurons' outputs where their inputs belong")
def outputs_where_inputs_belong():
    kinds = Dense, OwnOutput, OwnOutput, Dense
    first, second, third, last = dense(784, 40, 40, 40, 10, kinds=kinds)
    network = Network([first, Sigmoid(), second, Sigmoid(), third, Sigmoid(), last])
    return network, *small(), training(lambda: SGD(0.5), 15)


class Forgetful(ReLU):
    """Its backward returns its own slope, without what came back from the layers above."""

    def backward(self, dA):
        return (self.A > 0).astype(dA.dtype)


@ward.ill("the way back through ReLU forgets what came from above: it returns 0 or 1")
def relu_forgets_what_came_back():
    network = mlp(784, [64], 10, activation=Forgetful)
    return network, *small(), training(lambda: SGD(0.05), 10)


class SlopeOfTheSum(Sigmoid):
    """z (1 − z), with the sum z in place of the output."""

    def forward(self, Z):
        self.Z = Z
        return super().forward(Z)

    def backward(self, dA):
        return dA * self.Z * (1 - self.Z)


@ward.ill("the slope of the sigmoid, a (1 − a), is given the sum in place of the output")
def sigmoid_slope_of_the_sum():
    network = mlp(784, [64], 10, activation=SlopeOfTheSum, spread=xavier)
    return network, *small(), training(lambda: SGD(0.5), 10)


class WithASigmoidsSlope(ReLU):
    def backward(self, dA):
        S = sigmoid(self.A)
        return dA * S * (1 - S)


@ward.ill("ReLU on the way there, the slope of a sigmoid on the way back")
def relu_with_a_sigmoids_slope():
    network = mlp(784, [40, 40, 40], 10, activation=WithASigmoidsSlope)
    return network, *small(), training(lambda: SGD(0.1), 10)


# ---- Sick: the weights at the start, and what they can do.


@ward.ill("all weights are 0")
def all_weights_zero():
    network = with_weights(lambda rng, shape: np.zeros(shape), [64])
    return network, *small(), training(lambda: SGD(0.1), 10)


@ward.ill("all weights are the same number, so all neurons stay the same")
def all_weights_the_same():
    network = with_weights(lambda rng, shape: np.full(shape, 0.02), [64], Sigmoid)
    return network, *small(), training(lambda: SGD(0.5), 10)


@ward.ill("ReLU with weights from −1 to 1, whatever the number of inputs")
def weights_from_minus_one_to_one():
    network = with_weights(lambda rng, shape: rng.uniform(-1, 1, shape), [64, 64])
    return network, *small(), training(lambda: SGD(0.1), 10)


@ward.ill("weights from the standard normal distribution for 784 inputs, which saturate tanh")
def standard_normal_weights():
    network = with_weights(lambda rng, shape: rng.standard_normal(shape), [100, 100], Tanh)
    return network, *small(), training(lambda: SGD(0.1), 10)


@ward.ill("hidden layers of three and four neurons for ten digits")
def three_and_four_neurons():
    network = mlp(784, [3, 4], 10, activation=Tanh, spread=xavier)
    return network, *small(), training(lambda: SGD(0.3), 15)


@ward.ill("five hidden layers of sigmoids, through which hardly any slope comes back")
def five_layers_of_sigmoids():
    network = mlp(784, [50] * 5, 10, activation=Sigmoid, spread=xavier)
    return network, *small(), training(lambda: SGD(0.1), 8)


# ---- Sick: the steps.


@ward.ill("one single step over all images")
def a_single_step():
    return mlp(784, [25], 10), *small(), training(lambda: SGD(0.1), 1, batch=1000)


@ward.ill("a rate of 0.00001 for plain steps")
def rate_of_a_hundred_thousandth():
    return mlp(784, [64], 10), *small(), training(lambda: SGD(0.00001), 10)


@ward.ill("a rate that is known from sigmoids, 3, for a network of ReLUs")
def the_books_rate_with_relu():
    return mlp(784, [30], 10, seed=5), *small(), training(lambda: SGD(3.0), 10)


@ward.ill("a rate of 4 with momentum, which makes it 40, in batches of 10")
def momentum_with_a_rate_of_four():
    network = mlp(784, [64], 10, activation=Sigmoid, spread=xavier)
    return network, *small(), training(lambda: Momentum(4.0), 4, batch=10)


def total_step(network, X, y):
    """One image after the other; the slopes are added up, and never divided by their number."""
    totals, losses = None, []
    for row in range(len(X)):
        losses.append(slopes(network, X[row : row + 1], y[row : row + 1]))
        now = [slope for _, slope in pairs(network)]
        totals = now if totals is None else [a + b for a, b in zip(totals, now, strict=True)]
    for (weight, _), total in zip(pairs(network), totals, strict=True):
        weight -= 0.3 * total
    return np.mean(losses)


@ward.ill("the slopes of a batch's images are added up, and not divided by their number")
def not_divided_by_the_batch():
    return mlp(784, [32], 10), *small(train=600), by_hand(total_step, 5)


def never_reset():
    totals = []

    def step(network, X, y):
        loss = slopes(network, X, y)
        now = [slope for _, slope in pairs(network)]
        totals[:] = [a + b for a, b in zip(totals, now, strict=True)] if totals else now
        for (weight, _), total in zip(pairs(network), totals, strict=True):
            weight -= 0.1 * total
        return loss

    return step


@ward.ill("the slopes are added to those of all steps before, which nobody sets to 0")
def slopes_never_reset():
    return mlp(784, [64], 10), *small(), with_memory(never_reset)


def steps_elsewhere():
    other = mlp(784, [64], 10)

    def step(network, X, y):
        loss = slopes(network, X, y)
        elsewhere = [weight for layer in other.layers for weight in layer.weights]
        for weight, (_, slope) in zip(elsewhere, pairs(network), strict=True):
            weight -= 0.1 * slope
        return loss

    return step


@ward.ill("the steps are made in the weights of another network, which was made earlier")
def steps_for_another_network():
    return mlp(784, [64], 10, seed=1), *small(), with_memory(steps_elsewhere)


# ---- Sick: dropout.


class AlwaysDropping:
    """Dropout that doesn't know whether the network learns or predicts."""

    weights = slopes = ()

    def __init__(self, share):
        self.share, self.rng = share, np.random.default_rng(8)

    def forward(self, A):
        self.kept = (self.rng.random(A.shape) >= self.share) / np.float32(1 - self.share)
        return A * self.kept

    def backward(self, dA):
        return dA * self.kept


@ward.ill("dropout goes on when the network predicts")
def dropout_that_never_stops():
    first, second, last = dense(784, 64, 64, 10)
    layers = [first, ReLU(), AlwaysDropping(0.5), second, ReLU(), AlwaysDropping(0.5), last]
    return Network(layers), *small(), training(lambda: SGD(0.1), 10)


def step_in_learning_mode(network, X, y):
    for layer in network.layers:
        if isinstance(layer, Dropout):
            layer.learning = True  # and nobody switches it off
    return plain_step(network, X, y)


@ward.ill("dropout is switched on for learning, and never off again")
def learning_mode_left_on():
    first, last = dense(784, 50, 10)
    network = Network([first, ReLU(), Dropout(0.75, seed=3), last])
    return network, *small(), by_hand(step_in_learning_mode, 10)


# ---- Sick: the images and the labels.


@ward.ill("pixels from 0 to 255")
def pixels_as_they_come():
    return mlp(784, [64], 10), *small_pixels(), training(lambda: SGD(0.1), 10)


@ward.ill("pixels from 0 to 255 saturate the sigmoids")
def bytes_for_sigmoids():
    network = mlp(784, [64], 10, activation=Sigmoid, spread=xavier)
    return network, *small_pixels(), training(lambda: SGD(0.5), 10)


@ward.ill("a convolutional network is given pixels from 0 to 255")
def bytes_for_a_convolution():
    return convolutional(), *small_pixels(), training(lambda: Momentum(0.01), 4)


@ward.ill("the training images are standardised, those held back are only divided by 255")
def only_train_standardised():
    (X, y), dev = small()
    train = (X - X.mean(axis=0)) / (X.std(axis=0) + np.float32(0.1)), y
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.05), 10)


@ward.ill("own digits, dark on light, for a network that has learnt light on dark")
def dark_on_light():
    train, dev = images(lambda X: 1 - X, (False, True))
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.1), 10)


@ward.ill("the last fifth of a set sorted by label is held back: digits that were never learnt")
def last_fifth_of_a_sorted_set():
    X, y = by_label(*small())
    cut = len(X) * 4 // 5
    train, dev = (X[:cut], y[:cut]), (X[cut:], y[cut:])
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.1), 10)


@ward.ill("the first images of a sorted list are for learning, its last for testing")
def both_ends_of_a_sorted_list():
    X, y = by_label(*small())
    train, dev = (X[:600], y[:600]), (X[-300:], y[-300:])
    return mlp(784, [40], 10), train, dev, training(lambda: Adam(0.002), 6)


@ward.ill("images sorted by label, in batches that nobody shuffles")
def sorted_and_not_shuffled():
    (X, y), dev = small()
    order = np.argsort(y, kind="stable")
    return mlp(784, [64], 10), (X[order], y[order]), dev, by_hand(plain_step, 5, in_order)


@ward.ill("the folders of the test images are read in another order: their labels mean others")
def folders_in_another_order():
    train, (X, y) = small()
    order = np.array([0, 1, 3, 8, 2, 5, 9, 4, 7, 6])
    return mlp(784, [64], 10), train, (X, order[y]), training(lambda: SGD(0.1), 10)


@ward.ill("sixty images, learnt by heart")
def sixty_images_by_heart():
    return mlp(784, [200], 10), *small(train=60), training(lambda: SGD(0.1), 60, batch=20)


# ---- Healthy: how they step.


def with_velocity():
    velocities = []

    def step(network, X, y):
        loss = slopes(network, X, y)
        velocities[:] = velocities or [np.zeros_like(weight) for weight, _ in pairs(network)]
        for (weight, slope), velocity in zip(pairs(network), velocities, strict=True):
            velocity *= 0.9
            velocity -= 0.03 * slope
            weight += velocity
        return loss

    return step


@ward.well("momentum by hand, whose velocity points downhill and is added")
def velocity_is_added():
    return mlp(784, [64], 10), *small(), with_memory(with_velocity)


def adagrad():
    squares = []

    def step(network, X, y):
        loss = slopes(network, X, y)
        squares[:] = squares or [np.zeros_like(weight) for weight, _ in pairs(network)]
        for (weight, slope), square in zip(pairs(network), squares, strict=True):
            square += slope**2
            weight -= 0.03 * slope / (np.sqrt(square) + 1e-8)
        return loss

    return step


@ward.well("Adagrad by hand: squares that are never forgotten")
def adagrad_by_hand():
    return mlp(784, [48], 10, activation=Tanh, spread=xavier), *small(), with_memory(adagrad)


def sign_step(network, X, y):
    loss = slopes(network, X, y)
    for weight, slope in pairs(network):
        weight -= 0.001 * np.sign(slope)
    return loss


@ward.well("steps of one length for all weights: the sign of the slope only")
def only_the_sign():
    return mlp(784, [64], 10), *small(), by_hand(sign_step, 5)


def clipped_step(network, X, y):
    loss = slopes(network, X, y)
    norm = np.sqrt(sum(np.sum(slope**2) for _, slope in pairs(network)))
    down(network.layers, 0.1 * min(1, 2 / norm))
    return loss


@ward.well("slopes are clipped to a norm of 2")
def clipped_slopes():
    return mlp(784, [64, 64], 10), *small(), by_hand(clipped_step, 10)


def four_parts_step(network, X, y):
    losses, parts = [], []
    for part in range(4):
        losses.append(slopes(network, X[part::4], y[part::4]))
        parts.append([slope for _, slope in pairs(network)])
    for (weight, _), slope in zip(pairs(network), zip(*parts, strict=True), strict=True):
        weight -= 0.15 * sum(slope) / 4
    return np.mean(losses)


@ward.well("each step averages the slopes of four small batches")
def slopes_of_four_parts():
    def batches(X, y, rng):
        return shuffled(X, y, rng, 40)

    return mlp(784, [50], 10), *small(), by_hand(four_parts_step, 10, batches)


@ward.well("one image at a time, with a small rate")
def one_image_at_a_time():
    return mlp(784, [24], 10), *small(), training(lambda: SGD(0.01), 4, batch=1)


@ward.well("all images in each step")
def all_images_in_each_step():
    return mlp(784, [32], 10), *small(), training(lambda: SGD(0.3), 100, batch=1000)


@ward.well("batches drawn with replacement: some images are seen twice, others not at all")
def drawn_with_replacement():
    def batches(X, y, rng):
        for _ in range(20):
            rows = rng.integers(len(X), size=50)
            yield X[rows], y[rows]

    return mlp(784, [64], 10), *small(), by_hand(plain_step, 10, batches)


@ward.well("RMSProp with a short memory")
def rmsprop_with_a_short_memory():
    return mlp(784, [64], 10), *small(), training(lambda: RMSProp(0.001, beta=0.9), 8)


@ward.well("Nesterov with a warm-up and a cosine")
def nesterov_warmed_up():
    def optimizer():
        return Nesterov(0.03, schedule=warm_up(cosine, 0.1))

    return mlp(784, [64, 32], 10), *small(), training(optimizer, 8)


@ward.well("a rate that falls in stairs")
def down_the_stairs():
    return mlp(784, [64], 10), *small(), training(lambda: SGD(0.3, schedule=stairs), 12)


@ward.well("the mean of the weights in place of the last ones")
def mean_of_the_weights():
    def learn(*given):
        return training(lambda: SGD(0.2), 10, watch=[Average(0.9)])(*given)

    return mlp(784, [64], 10), *small(), learn


@ward.well("training stops early, and goes back to the best weights")
def stops_early():
    def learn(*given):
        return training(lambda: Adam(0.003), 25, watch=[EarlyStopping(2)])(*given)

    return mlp(784, [100], 10), *small(), learn


# ---- Healthy: how they are made.


@ward.well("no hidden layer")
def no_hidden_layer():
    return mlp(784, [], 10), *small(), training(lambda: SGD(0.1), 10)


@ward.well("sigmoids and the squared error, with a rate of 2, as in an old book")
def as_in_an_old_book():
    network = mlp(784, [30], 10, 0, Sigmoid, MeanSquaredError(), Sigmoid, xavier)
    return network, *small(), training(lambda: SGD(2.0), 15, batch=20)


@ward.well("six hidden layers of ReLU")
def six_hidden_layers():
    return mlp(784, [48] * 6, 10), *small(), training(lambda: Adam(0.001), 10)


@ward.well("a leaky ReLU")
def leaky():
    return mlp(784, [64, 64], 10, activation=LeakyReLU), *small(), training(lambda: SGD(0.05), 15)


@ward.well("softplus in place of ReLU: nothing is ever 0")
def softplus():
    return mlp(784, [64], 10, activation=Softplus), *small(), training(lambda: SGD(0.05), 15)


@ward.well("two layers with a way around them")
def with_a_way_around():
    rng = np.random.default_rng(4)
    layers = [
        Dense(784, 48, rng),
        ReLU(),
        Residual(48, rng, 0.02),
        Residual(48, rng, 0.02),
        Dense(48, 10, rng),
    ]
    return Network(layers), *small(), training(lambda: SGD(0.05), 15)


class Hinge(CrossEntropy):
    """The right score should be 1 above each other: Σ max(0, 1 + other − right) (an *SVM*)."""

    def forward(self, Z, y):
        super().forward(Z, y)
        rows = np.arange(len(y))
        self.margins = np.maximum(0, 1 + Z - Z[rows, y][:, None])
        self.margins[rows, y] = 0
        return float(self.margins.sum() / len(y))

    def backward(self):
        slope = (self.margins > 0).astype(np.float32)
        slope[np.arange(len(self.y)), self.y] = -slope.sum(axis=1)
        return slope / len(self.y)


@ward.well("the loss of a support vector machine")
def hinge():
    return mlp(784, [64], 10, loss=Hinge()), *small(), training(lambda: SGD(0.03), 10)


@ward.well("layers without biases")
def without_biases():
    first, second, last = dense(784, 64, 64, 10, kinds=[WithoutBiases] * 3)
    network = Network([first, ReLU(), second, ReLU(), last])
    return network, *small(), training(lambda: SGD(0.05), 15)


@ward.well("weights from a uniform distribution, and the last layer's at 0")
def uniform_and_a_last_layer_of_zeros():
    def draw(rng, shape):
        limit = np.sqrt(3) * he(shape[0])
        return np.zeros(shape) if shape[1] == 10 else rng.uniform(-limit, limit, shape)

    return with_weights(draw, [64]), *small(), training(lambda: SGD(0.1), 10)


@ward.well("dropout of a third, switched off to predict")
def dropout_as_it_should_be():
    first, second, last = dense(784, 128, 64, 10)
    layers = [first, ReLU(), Dropout(0.33, seed=1), second, ReLU(), Dropout(0.33, seed=2), last]
    return Network(layers), *small(), training(lambda: Adam(0.002), 10)


@ward.well("labels that are not quite sure")
def smooth_labels():
    network = mlp(784, [64], 10, loss=SmoothCrossEntropy(0.1))
    return network, *small(), training(lambda: SGD(0.1), 15)


@ward.well("a small convolutional network")
def a_small_convolution():
    return convolutional(seed=3), *small(train=800), training(lambda: Adam(0.004), 4)


# ---- Healthy: what they are given.


@ward.well("all images standardised with the mean and deviation of the training images")
def standardised_alike():
    (X, y), (D, z) = small()
    mean, deviation = X.mean(), X.std()
    train, dev = ((X - mean) / deviation, y), ((D - mean) / deviation, z)
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.03), 10)


@ward.well("all images dark on light")
def all_dark_on_light():
    network = mlp(784, [64], 10, activation=Tanh, spread=xavier)
    train, dev = images(lambda X: 1 - X)
    return network, train, dev, training(lambda: Adam(0.001), 30)


@ward.well("pixels in an order that makes no sense, the same for all images")
def pixels_in_another_order():
    order = np.random.default_rng(0).permutation(784)
    return mlp(784, [64], 10), *images(lambda X: X[:, order]), training(lambda: SGD(0.1), 10)


@ward.well("images of 14 × 14 pixels")
def a_quarter_of_the_pixels():
    def halved(X):
        return X.reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4)).reshape(len(X), 196)

    return mlp(196, [64], 10), *images(halved), training(lambda: SGD(0.2), 10)


@ward.well("only threes and eights, and two outputs")
def threes_and_eights():
    parts = []
    for X, y in raw(3000, 900):
        rows = np.isin(y, (3, 8))
        parts.append(((X[rows] / 255).astype(np.float32), (y[rows] == 8).astype(int)))
    return mlp(784, [16], 2), *parts, training(lambda: SGD(0.1), 12)


@ward.well("five times as many ones as of any other digit, in training and in testing")
def many_ones():
    parts = []
    for X, y in raw(4500, 1500):
        seen = np.array([np.count_nonzero(y[:i] == digit) for i, digit in enumerate(y)])
        rows = (y == 1) | (seen < np.count_nonzero(y == 1) / 5)
        parts.append(((X[rows] / 255).astype(np.float32), y[rows]))
    return mlp(784, [64], 10), *parts, training(lambda: Adam(0.002), 12)


@ward.well("few images, moved a little in each step, and weights that decay")
def few_images_moved_about():
    learn = training(lambda: Adam(0.002, weight_decay=0.1), 30, batch=20, augment=shifted)
    return mlp(784, [64], 10), *small(train=300), learn
