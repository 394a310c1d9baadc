"""Ward G: what beginners ask who write their first network in nothing but NumPy.

Each sick program has the fault of a question that somebody posted and somebody answered; none of
its code or words. The healthy ones look odd, but learn well for what they are.
"""

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
    mlp,
    one_hot,
    relu,
    shifted,
    sigmoid,
    softmax,
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
from .layers import LeakyReLU, Softmax, Summed
from .program import Ward, small, small_pixels, training

ward = Ward("G")


def sgd(rate=0.1, epochs=4, **options):
    return training(lambda: SGD(rate), epochs, **options)


def sigmoids(hidden, **options):
    return mlp(784, hidden, 10, activation=Sigmoid, spread=xavier, **options)


def squared(hidden):
    """Sigmoids everywhere and squared errors, as in most first networks."""
    return sigmoids(hidden, output_activation=Sigmoid, loss=MeanSquaredError())


def replace(network, place, kind):
    """The layer at this place, of another kind: it keeps its weights."""
    network.layers[place].__class__ = kind
    return network


def rngs(seed=3):
    return np.random.default_rng(seed)


# The pixels


@ward.ill("the pixels were never divided by 255")
def pixels_as_they_are():
    return mlp(784, [64], 10), *small_pixels(), sgd(0.1)


@ward.ill("pixels up to 255 push every sigmoid to its ends")
def csv_into_sigmoids():
    return squared([32]), *small_pixels(), sgd(1.0, 6)


@ward.ill("a convolution reads pixels up to 255")
def convolution_on_bytes():
    rng = rngs()
    layers = [Convolution(1, 4, rng, 5), MaxPool(), ReLU(), ToRows(), Dense(576, 10, rng)]
    return Network(layers), *small_pixels(train=400), training(lambda: Momentum(0.01), 3)


@ward.ill("the pixels of each image are shuffled, in another order each time")
def every_image_its_own_order():
    rng = rngs()
    return mlp(784, [64], 10), *images(lambda X: rng.permuted(X, axis=1)), sgd(0.1)


@ward.ill("reshaped the wrong way round: a row holds pixels of many images")
def reshaped_to_columns_first():
    return mlp(784, [64], 10), *images(lambda X: X.reshape(784, len(X)).T), sgd(0.1)


# The labels and the order


@ward.ill("in each epoch the loop shuffles the images, and forgets their labels")
def images_shuffled_in_the_loop():
    def batches(X, y, rng):
        return in_order(rng.permutation(X), y, rng)

    return mlp(784, [64], 10), *small(), by_hand(plain_step, batches=batches)


@ward.ill("all zeros come first, then all ones, and nobody shuffles")
def digits_in_order():
    (X, y), dev = small()
    order = np.argsort(y, kind="stable")
    return mlp(784, [64], 10), (X[order], y[order]), dev, by_hand(plain_step, 6, in_order)


@ward.ill("nine images in ten are of one digit, the rest is hardly learnt")
def mostly_ones():
    (X, y), dev = small(train=6000)
    ones, others = np.flatnonzero(y == 1)[:550], np.flatnonzero(y != 1)[:60]
    rows = rngs().permutation([*ones, *others])
    return mlp(784, [64], 10), (X[rows], y[rows]), dev, sgd(0.1, 6)


# What it is judged on


@ward.ill("the images to learn from go from −1 to 1, those to judge by from 0 to 255")
def dev_as_it_was_loaded():
    train, _ = images(lambda X: 2 * X - 1)
    _, dev = small_pixels()
    return mlp(784, [64], 10), train, dev, sgd(0.03, 6)


@ward.ill("the images to judge by are black on white, the others white on black")
def dev_is_inverted():
    return mlp(784, [64], 10), *images(lambda X: 1 - X, (False, True)), sgd(0.1, 6)


@ward.ill("the images to learn from are standardised, those to judge by aren't")
def only_train_is_standardised():
    (X, _), _ = small()
    mean, spread = X.mean(axis=0), X.std(axis=0) + 0.1
    data = images(lambda X: (X - mean) / spread, (True, False))
    return mlp(784, [64], 10), *data, sgd(0.05, 6)


@ward.ill("sorted by digit before it was cut: what is judged was never shown")
def cut_before_shuffling():
    X, y = (np.concatenate(parts) for parts in zip(*small(), strict=True))
    order = np.argsort(y, kind="stable")
    X, y = X[order], y[order]
    return mlp(784, [64], 10), (X[:1000], y[:1000]), (X[1000:], y[1000:]), sgd(0.1)


@ward.ill("the images to judge by are among those to learn from")
def dev_is_part_of_train():
    train, _ = small()
    return mlp(784, [64], 10), train, tuple(part[100:400] for part in train), sgd(0.2, 20)


# Outputs and loss


class FromProbabilities(CrossEntropy):
    """Cross-entropy of a softmax that is given; its slope is (P − Y) / N, as for the right one."""

    softmax = staticmethod(softmax)

    def forward(self, Z, y):
        self.P, self.y = self.softmax(Z), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y] + 1e-30))


def over_the_examples(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=0)


def over_everything(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum()


class OverExamples(FromProbabilities):
    softmax = staticmethod(over_the_examples)


class OverEverything(FromProbabilities):
    softmax = staticmethod(over_everything)


@ward.ill("softmax divides by the sum over the examples, not over the digits")
def softmax_along_axis_0():
    return mlp(784, [64], 10, loss=OverExamples()), *small(), sgd(0.1)


@ward.ill("softmax divides by the sum of the whole batch")
def softmax_of_the_whole_batch():
    return sigmoids([32], loss=OverEverything()), *small(), sgd(0.5, 6)


@ward.ill("a softmax layer, and the loss takes the softmax once more")
def softmax_twice():
    return mlp(784, [64], 10, output_activation=Softmax), *small(), sgd(0.1)


@ward.ill("the scores go through a sigmoid before the softmax")
def sigmoid_before_softmax():
    return sigmoids([32], output_activation=Sigmoid), *small(), sgd(0.1, 6)


class NaiveCrossEntropy(CrossEntropy):
    """e to the power of Z as it is, and a logarithm of whatever comes."""

    def forward(self, Z, y):
        E = np.exp(Z)
        self.P, self.y = E / E.sum(axis=1, keepdims=True), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y]))


@ward.ill("e to the power of large scores overflows: the softmax subtracts no maximum")
def softmax_overflows():
    network = with_weights(lambda rng, shape: rng.standard_normal(shape), [64])
    network.loss = NaiveCrossEntropy()
    return network, *small(), sgd(0.1)


class TenLogarithms(CrossEntropy):
    """Ten yes-or-no questions; the slope divides by A and by 1 − A, which may be 0."""

    def forward(self, A, y):
        self.A, self.Y = A, one_hot(y)
        losses = self.Y * np.log(A) + (1 - self.Y) * np.log(1 - A)
        return float(-losses.sum() / len(y))

    def backward(self):
        return -(self.Y / self.A - (1 - self.Y) / (1 - self.A)) / len(self.A)

    def probabilities(self, A):
        return A / A.sum(axis=1, keepdims=True)


@ward.ill("the logarithm of 0: an output rounds to 1, and 1 − A is divided by")
def logarithm_of_nothing():
    network = mlp(784, [64], 10, output_activation=Sigmoid, loss=TenLogarithms())
    return network, *small(), training(lambda: Adam(0.02), 10)


# Slopes


class Uphill(CrossEntropy):
    def backward(self):
        return -super().backward()


@ward.ill("the slope is Y − P, and it is subtracted: the loss climbs")
def labels_minus_outputs():
    return mlp(784, [64], 10, loss=Uphill()), *small(), sgd(0.1)


class FromOwnOutput(Dense):
    """The slope of W takes what comes out of the layer, where it needs what went in."""

    def forward(self, X):
        self.Z = super().forward(X)
        return self.Z

    def backward(self, dZ):
        dX = super().backward(dZ)
        self.slopes = sigmoid(self.Z).T @ dZ, self.slopes[1]
        return dX


@ward.ill("dW takes the layer's own output in place of its input")
def own_output_for_input():
    return replace(sigmoids([64, 64]), 2, FromOwnOutput), *small(), sgd(1.0, 8)


@ward.ill("the last dW is made from A2, where A1 is meant")
def a2_for_a1():
    return replace(squared([10]), 2, FromOwnOutput), *small(), sgd(2.0, 8)


class TimesWeights(Dense):
    def backward(self, dZ):
        dX = super().backward(dZ)
        self.slopes = self.W * dZ.sum(axis=0), self.slopes[1]
        return dX


@ward.ill("each slope is multiplied by the weight, where the input is meant")
def weights_for_inputs():
    network = replace(replace(squared([32]), 2, TimesWeights), 0, TimesWeights)
    return network, *small(), sgd(1.0, 8)


class ReLUWithoutSlope(ReLU):
    def backward(self, dA):
        return dA


@ward.ill("the way back leaves out the ReLU's slope")
def relu_forgotten_on_the_way_back():
    network = mlp(784, [64, 64, 64, 64], 10)
    for place in (1, 3, 5, 7):
        replace(network, place, ReLUWithoutSlope)
    return network, *small(), sgd(0.2, 6)


class NeverZeroed(Dense):
    """Adds to its slopes, as a framework does; somebody has to set them to 0."""

    def backward(self, dZ):
        before = getattr(self, "slopes", (0, 0))
        dX = super().backward(dZ)
        self.slopes = tuple(new + old for new, old in zip(self.slopes, before, strict=True))
        return dX


@ward.ill("the slopes of all steps add up: nobody sets them to 0")
def slopes_never_zeroed():
    network = replace(replace(mlp(784, [64], 10), 0, NeverZeroed), 2, NeverZeroed)
    return network, *small(), sgd(0.1)


# Steps


@ward.ill("the learning rate is far too large")
def rate_of_five():
    return mlp(784, [64], 10), *small(), sgd(5)


@ward.ill("Adam with a rate for SGD")
def adam_with_a_rate_of_a_half():
    return mlp(784, [64, 32], 10), *small(), training(lambda: Adam(0.5))


@ward.ill("the slopes are summed over the batch, with a rate for their mean")
def not_divided_by_the_batch():
    return mlp(784, [64], 10, loss=Summed()), *small(), sgd(0.1)


@ward.ill("the rate is a hundred times too small")
def hardly_any_step():
    return mlp(784, [64], 10), *small(), sgd(0.001)


@ward.ill("training stopped after two steps")
def two_steps():
    return mlp(784, [64], 10), *small(), sgd(0.1, 2, batch=1000)


def adam_that_stores_the_correction():
    memory = {}

    def step(network, X, y):
        loss = slopes(network, X, y)
        memory["t"] = t = memory.get("t", 0) + 1
        for place, layer in enumerate(network.layers):
            for number, (weight, slope) in enumerate(zip(layer.weights, layer.slopes, strict=True)):
                mean, square = memory.get((place, number), (0, 0))
                mean = (0.9 * mean + 0.1 * slope) / (1 - 0.9**t)
                square = (0.999 * square + 0.001 * slope**2) / (1 - 0.999**t)
                memory[place, number] = mean, square
                weight -= 0.001 * mean / (np.sqrt(square) + 1e-8)
        return loss

    return step


@ward.ill("Adam by hand stores the corrected means, and corrects them again in each step")
def adam_corrects_again_and_again():
    return mlp(784, [64], 10), *small(), with_memory(adam_that_stores_the_correction)


@ward.ill("weight decay is so strong that nothing else counts")
def lambda_of_two():
    return mlp(784, [64], 10), *small(), training(lambda: SGD(0.1, weight_decay=2))


# Where it starts


@ward.ill("all weights begin at 0")
def all_zeros():
    return with_weights(lambda rng, shape: np.zeros(shape), [64]), *small(), sgd(0.1, 6)


@ward.ill("all weights are positive: random numbers from 0 to 1 for sigmoids")
def only_positive_weights():
    network = with_weights(lambda rng, shape: rng.random(shape), [32], Sigmoid)
    return network, *small(), sgd(0.5, 6)


@ward.ill("something was added to all weights, so that each sum is large")
def shifted_weights():
    def draw(rng, shape):
        return rng.standard_normal(shape) + 0.28

    network = with_weights(draw, [30], Sigmoid)
    network.layers.append(Sigmoid())
    network.loss = MeanSquaredError()
    return network, *small(), sgd(1.0, 8)


@ward.ill("the weights begin with a standard deviation of 1")
def weights_as_large_as_one():
    network = with_weights(lambda rng, shape: rng.standard_normal(shape), [64, 64])
    return network, *small(), sgd(0.1, 6)


@ward.ill("the slope vanishes in five layers of sigmoids")
def five_layers_of_sigmoids():
    return sigmoids([32, 32, 32, 32, 32]), *small(), sgd(0.5, 8)


@ward.ill("the ReLUs are dead from the start: all weights are negative")
def dead_from_the_start():
    network = with_weights(lambda rng, shape: -0.1 * rng.random(shape), [64])
    return network, *small(), sgd(0.1, 6)


# Too much, too little


class AlwaysDropping(Dropout):
    def forward(self, A):
        self.learning = True
        return super().forward(A)


@ward.ill("dropout goes on while the network is judged")
def dropout_never_ends():
    network = mlp(784, [64], 10)
    network.layers.insert(2, AlwaysDropping(0.8))
    return network, *small(), sgd(0.2, 10)


@ward.ill("forty images and very many weights: it knows them by heart")
def forty_images():
    return mlp(784, [256], 10), *small(train=40), sgd(0.1, 100, batch=20)


# Healthy: optimisers and loops


def each(network):
    """Pairs of a weight and its slope, under a key."""
    for place, layer in enumerate(network.layers):
        for number, pair in enumerate(zip(layer.weights, layer.slopes, strict=True)):
            yield (place, number), *pair


def signs():
    step_number = 0

    def step(network, X, y):
        nonlocal step_number
        loss, step_number = slopes(network, X, y), step_number + 1
        for _, weight, slope in each(network):
            weight -= 0.003 / np.sqrt(step_number) * np.sign(slope)
        return loss

    return step


@ward.well("only the sign of each slope counts, and the rate falls with the root of the steps")
def only_signs():
    return mlp(784, [64], 10), *small(), with_memory(signs)


def adding_squares():
    squares = {}

    def step(network, X, y):
        loss = slopes(network, X, y)
        for key, weight, slope in each(network):
            squares[key] = squares.get(key, 0.01) + slope**2
            weight -= 0.03 * slope / np.sqrt(squares[key])
        return loss

    return step


@ward.well("AdaGrad by hand: the squared slopes of all steps add up, and that is meant")
def adagrad_by_hand():
    return mlp(784, [64], 10), *small(), with_memory(adding_squares)


def heavy_ball():
    velocity = {}

    def step(network, X, y):
        loss = slopes(network, X, y)
        for key, weight, slope in each(network):
            velocity[key] = 0.9 * velocity.get(key, 0) - 0.02 * slope
            weight += velocity[key]
        return loss

    return step


@ward.well("momentum by hand: the velocity has the minus, so it is added")
def momentum_with_a_plus():
    return mlp(784, [64], 10), *small(), with_memory(heavy_ball)


def every_second_batch():
    sums = {}

    def step(network, X, y):
        loss = slopes(network, X, y)
        waiting = bool(sums)
        for key, weight, slope in each(network):
            sums[key] = sums.get(key, 0) + slope
            if waiting:
                weight -= 0.1 * sums[key]
        if waiting:
            sums.clear()
        return loss

    return step


@ward.well("slopes of two batches add up before a step, and then begin at 0 again")
def steps_every_second_batch():
    def learn(*given):
        return by_hand(every_second_batch(), 8)(*given)

    return mlp(784, [64], 10), *small(), learn


def clipped_step(network, X, y):
    loss = slopes(network, X, y)
    length = np.sqrt(sum(np.sum(slope**2) for _, _, slope in each(network)))
    down(network.layers, 0.3 * min(1, 0.5 / length))
    return loss


@ward.well("slopes are cut to a length of a half, with a high rate")
def clipped_slopes():
    return mlp(784, [64, 64], 10), *small(), by_hand(clipped_step)


@ward.well("a loop that never shuffles, for images that lie in random order")
def never_shuffled():
    return mlp(784, [64], 10), *small(), by_hand(plain_step, 5, in_order)


def with_replacement(X, y, rng):
    for _ in range(20):
        rows = rng.integers(len(X), size=50)
        yield X[rows], y[rows]


@ward.well("batches are drawn with replacement: an epoch misses some images")
def drawn_with_replacement():
    return mlp(784, [64], 10), *small(), by_hand(plain_step, 5, with_replacement)


def gentle_step(network, X, y):
    loss = slopes(network, X, y)
    down(network.layers, 0.01)
    return loss


@ward.well("one image at a time")
def one_at_a_time():
    def batches(X, y, rng):
        return shuffled(X, y, rng, 1)

    return mlp(784, [32], 10), *small(train=600), by_hand(gentle_step, 3, batches)


@ward.well("all images at once, with momentum, for many epochs")
def all_at_once():
    return mlp(784, [32], 10), *small(), training(lambda: Momentum(0.05), 60, batch=1000)


@ward.well("the sum over the batch as loss, and a rate that is smaller by as much")
def summed_with_a_small_rate():
    return mlp(784, [64], 10, loss=Summed()), *small(), sgd(0.1 / 50, 5)


@ward.well("the rate warms up and falls along a cosine")
def warm_up_and_cosine():
    learn = training(lambda: Nesterov(0.03, schedule=warm_up(cosine, 0.2)), 5)
    return mlp(784, [64], 10), *small(), learn


@ward.well("RMSProp with a short memory")
def rmsprop_with_a_short_memory():
    return mlp(784, [64], 10), *small(), training(lambda: RMSProp(0.001, beta=0.9), 5)


@ward.well("a mean of the weights is judged")
def mean_of_the_weights():
    def learn(network, train, dev):
        options = {"epochs": 8, "batch": 50, "dev": dev, "report": None}
        return network.fit(*train, SGD(0.2), watch=[Average(0.9)], **options)

    return mlp(784, [64], 10), *small(), learn


# Healthy: activations, layers and losses


class Swish(Sigmoid):
    """Z sigmoid(Z)."""

    def forward(self, Z):
        self.Z, self.S = Z, sigmoid(Z)
        return Z * self.S

    def backward(self, dA):
        return dA * (self.S + self.Z * self.S * (1 - self.S))


class Sine(Tanh):
    def forward(self, Z):
        self.Z = Z
        return np.sin(Z)

    def backward(self, dA):
        return dA * np.cos(self.Z)


@ward.well("leaky ReLUs, with orthogonal weights")
def leaky_and_orthogonal():
    def draw(rng, shape):
        return 1.4 * np.linalg.qr(rng.standard_normal(shape))[0]

    return with_weights(draw, [64, 32], partial(LeakyReLU, 0.2)), *small(), sgd(0.1, 5)


@ward.well("swish, in four layers")
def four_layers_of_swish():
    return mlp(784, [64, 64, 64, 64], 10, activation=Swish), *small(), training(Adam, 6)


@ward.well("neurons that answer with a sine")
def sines():
    return mlp(784, [64], 10, activation=Sine, spread=xavier), *small(), sgd(0.1, 5)


class Skip(Dense):
    """What comes in is added to what a ReLU makes of it."""

    def forward(self, X):
        self.Z = super().forward(X)
        return X + relu(self.Z)

    def backward(self, dA):
        return dA + super().backward(dA * (self.Z > 0))


@ward.well("layers that add to their input what they make of it")
def skips():
    rng = rngs()
    inner = [Skip(48, 48, rng, spread=0.1) for _ in range(6)]
    layers = [Dense(784, 48, rng), ReLU(), *inner, Dense(48, 10, rng)]
    return Network(layers), *small(), sgd(0.05, 6)


@ward.well("the last layer begins at 0, so all digits are equally likely at first")
def last_layer_at_zero():
    network = mlp(784, [64], 10)
    network.layers[-1].W[...] = 0
    return network, *small(), sgd(0.2, 8)


@ward.well("no hidden layer at all")
def no_hidden_layer():
    return mlp(784, [], 10), *small(), sgd(0.1, 8)


class Margins(CrossEntropy):
    """Each wrong digit has to stay one below the right one (a *hinge loss*)."""

    def forward(self, Z, y):
        self.rows, self.y = np.arange(len(y)), y
        over = Z - Z[self.rows, y][:, None] + 1
        over[self.rows, y] = 0
        self.over = np.maximum(over, 0)
        return float(self.over.sum() / len(y))

    def backward(self):
        dZ = (self.over > 0).astype(np.float32)
        dZ[self.rows, self.y] = -dZ.sum(axis=1)
        return dZ / len(dZ)


@ward.well("a loss of margins, without any probability")
def margins():
    return mlp(784, [64], 10, loss=Margins()), *small(), sgd(0.03, 6)


class TenQuestions(CrossEntropy):
    """Ten yes-or-no questions, asked of the scores: log(1 + e^Z) − Y Z."""

    def forward(self, Z, y):
        self.Z, self.Y = Z, one_hot(y)
        return float(np.sum(np.logaddexp(0, Z) - self.Y * Z) / len(y))

    def backward(self):
        return (sigmoid(self.Z) - self.Y) / len(self.Z)


@ward.well("ten yes-or-no questions instead of one softmax")
def ten_questions():
    return mlp(784, [64], 10, loss=TenQuestions()), *small(), sgd(0.1, 6)


@ward.well("squared errors of plain sums: outputs may be below 0 and above 1")
def squared_errors_without_sigmoid():
    network = mlp(784, [64], 10, loss=MeanSquaredError())
    return network, *small(), training(Adam, 6)


@ward.well("sigmoids and squared errors, with a rate of 3")
def sigmoids_with_a_rate_of_three():
    return squared([32]), *small(), sgd(3, 10)


@ward.well("labels that are never quite sure, and images that are moved")
def smooth_and_moved():
    network = mlp(784, [96], 10, loss=SmoothCrossEntropy(0.1))
    return network, *small(), sgd(0.2, 8, augment=shifted)


@ward.well("a small convolution with padding and stride")
def small_convolution():
    rng = rngs()
    layers = [Convolution(1, 6, rng, 5, stride=2, padding=2), ReLU(), ToRows()]
    layers.append(Dense(6 * 14 * 14, 10, rng))
    return Network(layers), *small(), training(lambda: Adam(0.003), 3)


@ward.well("much dropout, and many epochs that stop early")
def dropout_and_an_early_stop():
    network = mlp(784, [128], 10)
    network.layers.insert(2, Dropout(0.5))

    def learn(network, train, dev):
        options = {"epochs": 15, "batch": 50, "dev": dev, "report": None}
        return network.fit(*train, SGD(0.1), watch=[EarlyStopping(3)], **options)

    return network, *small(), learn


# Healthy: data


@ward.well("pixels standardised with the mean and spread of the images to learn from")
def standardised_alike():
    (X, _), _ = small()
    mean, spread = X.mean(), X.std()
    return mlp(784, [64], 10), *images(lambda X: (X - mean) / spread), sgd(0.03, 5)


@ward.well("all pixels are shuffled, in the same order in each image")
def the_same_order_for_all():
    order = rngs().permutation(784)
    return mlp(784, [64], 10), *images(lambda X: X[:, order]), sgd(0.1, 5)


@ward.well("black or white, nothing between, from −1 to 1")
def black_and_white():
    return mlp(784, [64], 10), *images(lambda X: np.where(X > 0.5, 1, -1)), sgd(0.03, 8)


@ward.well("only the digits 0 to 4, and five outputs")
def five_digits():
    train, dev = small(train=2000, dev=600)
    data = [(X[y < 5], y[y < 5]) for X, y in (train, dev)]
    return mlp(784, [32], 5), *data, sgd(0.1, 5)


@ward.well("zeros are three times as frequent as other digits, in both parts")
def many_zeros():
    def more_zeros(X, y):
        rows = np.flatnonzero((y == 0) | (np.arange(len(y)) % 3 == 0))
        return X[rows], y[rows]

    data = [more_zeros(*part) for part in small(train=3000, dev=900)]
    return mlp(784, [64], 10), *data, sgd(0.2, 8)


@ward.well("images of 14 × 14 pixels, in float64")
def quarter_of_the_pixels():
    def shrink(X):
        return X.reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4)).reshape(len(X), 196)

    data = [(shrink(X.astype(float)), y) for X, y in small()]
    return mlp(196, [64], 10, dtype=np.float64), *data, sgd(0.2, 6)
