"""Set E: 40 sick programs and 32 odd healthy ones, by an author who never read the doctor's rules.

The causes were written down, each sick program was found to be worse than its healthy twin, and
each healthy one to learn, before the doctor saw any of them.
"""

from functools import partial
from itertools import count

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
    cross_entropy,
    he,
    mlp,
    one_hot,
    shifted,
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
    slopes,
    with_memory,
    with_weights,
)
from .layers import LeakyReLU, NotTransposed, Softmax, Summed
from .program import Ward, training
from .program import small as clean
from .program import small_pixels as pixels

ward = Ward("E")
usual = training(lambda: SGD(0.1))


# 40 sick ones: the data


def sigmoids():
    return mlp(784, [40], 10, 0, Sigmoid, MeanSquaredError(), Sigmoid, xavier)


@ward.ill("bytes from 0 to 255 go into sigmoids, which are saturated by them")
def raw_pixels_into_sigmoids():
    return sigmoids(), *pixels(), training(lambda: SGD(1), batch=20)


class NaiveSoftmax(CrossEntropy):
    """e to the scores as they are, without subtracting the largest."""

    def forward(self, Z, y):
        E = np.exp(Z)
        self.P, self.y = E / E.sum(axis=1, keepdims=True), y
        return cross_entropy(self.P, y)


@ward.ill("undivided pixels make scores so large that e to them overflows: nan from the first step")
def nan_in_the_first_epoch():
    return mlp(784, [64], 10, loss=NaiveSoftmax()), *pixels(), usual


@ward.ill("the training images are divided by 255, the test images are not")
def test_images_left_at_255():
    train, _ = clean()
    _, dev = pixels()
    return mlp(784, [64], 10), train, dev, usual


@ward.ill("the loader divides by 255 already, and the program does it once more")
def to_tensor_and_then_by_255():
    return mlp(784, [64], 10), *images(lambda X: X / 255), usual


@ward.ill("the test images are black on white, those of the training white on black")
def white_paper_in_the_test():
    return mlp(784, [64], 10), *images(lambda X: 1 - X, (False, True)), usual


@ward.ill("standardised pixel by pixel; at the rim the spread is 0, and 0 / 0 is nan")
def constant_pixels_standardised():
    (X, y), (X_dev, y_dev) = clean()
    with np.errstate(all="ignore"):
        mean, spread = X.mean(axis=0), X.std(axis=0)
        train, dev = ((X - mean) / spread, y), ((X_dev - mean) / spread, y_dev)
    return mlp(784, [64], 10), train, dev, usual


@ward.ill("`X // 256` instead of `X / 255`: all pixels are 0, so all features are constant")
def divided_without_a_remainder():
    train, dev = ((X // 256, y) for X, y in pixels())
    return mlp(784, [64], 10), train, dev, usual


@ward.ill("images that are stored as columns are turned into rows by reshape instead of .T")
def columns_reshaped_to_rows():
    change = lambda X: X.T.copy().reshape(len(X), -1)  # noqa: E731
    return mlp(784, [64], 10), *images(change), usual


@ward.ill("the header of the table of labels was read as a label, so all are one row off")
def labels_one_row_off():
    train, dev = ((X, np.roll(y, 1)) for X, y in clean())
    return mlp(784, [80], 10), train, dev, training(lambda: Adam(0.002))


@ward.ill("six labels in ten of the training are drawn at random, and it learns them by heart")
def careless_labelling():
    (X, y), dev = clean()
    rng = np.random.default_rng(5)
    y = np.where(rng.random(len(y)) < 0.6, rng.integers(0, 10, len(y)), y)
    return mlp(784, [128], 10), (X, y), dev, training(lambda: Adam(0.002), epochs=12)


@ward.ill("the folders 0 to 9 are read one after the other, and shuffle=False")
def folder_by_folder():
    (X, y), dev = clean()
    order = np.argsort(y, kind="stable")
    learn = by_hand(plain_step, batches=partial(in_order, batch=20))
    return mlp(784, [64], 10), (X[order], y[order]), dev, learn


@ward.ill("the images that it is judged on are the first 200 of those that it learns from")
def judged_by_the_first_rows_of_train():
    (X, y), _ = clean(train=400)
    train, dev = (X, y), (X[:200], y[:200])
    return mlp(784, [100], 10), train, dev, training(lambda: Adam(0.003), epochs=15)


# the weights at the start


@ward.ill("every weight begins with the same 0.05")
def the_same_for_all_weights():
    return with_weights(lambda rng, shape: np.full(shape, 0.05), [64]), *clean(), usual


@ward.ill("np.random.rand: weights from 0 to 1, all positive and not scaled")
def rand_without_a_scale():
    return with_weights(lambda rng, shape: rng.random(shape), [64]), *clean(), usual


@ward.ill("randn without a factor in three layers of tanh, which are saturated at once")
def randn_before_tanh():
    draw = lambda rng, shape: rng.standard_normal(shape)  # noqa: E731
    return with_weights(draw, [100, 50], Tanh), *clean(), usual


@ward.ill("a thousandth of randn in each of four layers: the scores don't depend on the image")
def a_thousandth_in_each_layer():
    draw = lambda rng, shape: 0.001 * rng.standard_normal(shape)  # noqa: E731
    return with_weights(draw, [64, 64, 64]), *clean(), usual


@ward.ill("eight layers of sigmoids, and almost no slope arrives at the first ones")
def seven_hidden_sigmoids():
    network = mlp(784, [50] * 7, 10, activation=Sigmoid, spread=xavier)
    return network, *clean(), training(lambda: SGD(0.1), epochs=8)


# the output and the loss


@ward.ill("the network ends in softmax, and the loss takes softmax again")
def softmax_layer_before_cross_entropy():
    return mlp(784, [64, 32], 10, output_activation=Softmax), *clean(), usual


@ward.ill("a sigmoid at the end, before a loss that takes softmax of scores")
def sigmoid_before_cross_entropy():
    return mlp(784, [64], 10, output_activation=Sigmoid), *clean(), usual


@ward.ill("the loop that appends Dense and ReLU appends a ReLU after the last layer as well")
def relu_after_the_last_layer():
    network = mlp(784, [64, 64], 10, seed=3, output_activation=ReLU)
    return network, *clean(), training(lambda: SGD(0.3))


class SumOfEverything(CrossEntropy):
    """np.exp(z) / np.exp(z).sum(), without an axis."""

    def forward(self, Z, y):
        E = np.exp(Z - Z.max())
        self.P, self.y = E / E.sum(), y
        return cross_entropy(self.P, y)


@ward.ill("softmax divides by the sum over the whole batch, because sum() has no axis")
def softmax_without_an_axis():
    return mlp(784, [64], 10, loss=SumOfEverything()), *clean(), usual


class DigitItself(MeanSquaredError):
    """(A − y)², with y as a column: each of the ten outputs shall become the digit."""

    def forward(self, A, y):
        self.A, self.Y = A, np.broadcast_to(y[:, None], A.shape).astype(A.dtype)
        return np.sum((self.A - self.Y) ** 2) / len(y)


@ward.ill("to_categorical was forgotten: all ten outputs are pulled to the number of the digit")
def the_digit_itself_as_target():
    return mlp(784, [64], 10, loss=DigitItself()), *clean(), training(lambda: SGD(0.02), 6)


class SidewaysOneHot(MeanSquaredError):
    """One-hot labels built as (10, N), then reshaped to (N, 10)."""

    def forward(self, A, y):
        self.A, self.Y = A, np.ascontiguousarray(one_hot(y).T).reshape(len(y), 10)
        return np.sum((self.A - self.Y) ** 2) / len(y)


@ward.ill("the one-hot labels are made along the wrong axis, and reshaped until they fit")
def one_hot_along_the_wrong_axis():
    network = mlp(784, [64], 10, 0, ReLU, SidewaysOneHot(), Sigmoid)
    return network, *clean(), training(lambda: SGD(0.5))


class Likelihood(CrossEntropy):
    """The minus before the mean of the logarithms is missing, in the loss and in its slope."""

    def forward(self, Z, y):
        return -super().forward(Z, y)

    def backward(self):
        return -super().backward()


@ward.ill("the minus of −log p is missing, so the loss falls below 0 and the accuracy to 0")
def negative_loss():
    return mlp(784, [64], 10, loss=Likelihood()), *clean(), usual


# the way back


class TimesSigmoidSlope(CrossEntropy):
    """(P − Y) is the whole slope already; here it is multiplied by P (1 − P)."""

    def backward(self):
        return super().backward() * self.P * (1 - self.P)


@ward.ill("the delta of cross-entropy, P − Y, is multiplied by the activation's slope once more")
def delta_times_slope_again():
    return mlp(784, [64], 10, loss=TimesSigmoidSlope()), *clean(), usual


class SlopeOfTheSum(Sigmoid):
    """x (1 − x), which is right for the output, is given the sum."""

    def forward(self, Z):
        self.Z = Z
        return super().forward(Z)

    def backward(self, dA):
        return dA * self.Z * (1 - self.Z)


@ward.ill("sigmoid_derivative(x) = x (1 − x) is called with z instead of the activation")
def derivative_called_with_z():
    network = mlp(784, [64], 10, activation=SlopeOfTheSum, spread=xavier)
    return network, *clean(), training(lambda: SGD(0.5), epochs=6, batch=20)


@ward.ill("the way back goes through W instead of W.T, which fits since the layers are square")
def transpose_forgotten():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 40, rng), ReLU()]
    for _ in range(3):
        layers += [NotTransposed(40, 40, rng), ReLU()]
    return Network([*layers, Dense(40, 10, rng)]), *clean(), usual


class MeanOfTheMean(CrossEntropy):
    def backward(self):
        return super().backward() / len(self.y)


@ward.ill("1/m in the delta and 1/m again in dW: steps are fifty times too short")
def divided_by_m_twice():
    return mlp(784, [64], 10, loss=MeanOfTheMean()), *clean(), usual


@ward.ill('reduction="sum" over batches of 200, with the rate of the tutorial that took the mean')
def reduction_sum():
    return mlp(784, [64], 10, loss=Summed()), *clean(), training(lambda: SGD(0.1), 10, 200)


# the steps


def momentum_up():
    velocities = {}

    def step(network, X, y):
        loss = slopes(network, X, y)
        for layer in network.layers:
            for weight, slope in zip(layer.weights, layer.slopes, strict=True):
                v = velocities.setdefault(id(weight), np.zeros_like(weight))
                v[...] = 0.9 * v + slope
                weight += 0.01 * v
        return loss

    return step


@ward.ill("velocity is the mean of the gradients, and is added to the weights")
def velocity_with_the_wrong_sign():
    return mlp(784, [64], 10), *clean(), with_memory(momentum_up)


@ward.ill("the parameters were collected as copies, so the steps never reach the network")
def optimiser_of_another_model():
    def step(network, X, y):
        loss = slopes(network, X, y)
        parameters = [weight.copy() for layer in network.layers for weight in layer.weights]
        slopes_of = [slope for layer in network.layers for slope in layer.slopes]
        for weight, slope in zip(parameters, slopes_of, strict=True):
            weight -= 0.1 * slope
        return loss

    return mlp(784, [64], 10), *clean(), by_hand(step)


@ward.ill("the hidden layers are in a plain list that the optimiser isn't told of")
def hidden_layers_not_registered():
    def step(network, X, y):
        loss = slopes(network, X, y)
        down(network.layers[-1:])
        return loss

    return mlp(784, [32, 32], 10), *clean(), by_hand(step, epochs=6)


def never_zeroed():
    sums = {}

    def step(network, X, y):
        loss = slopes(network, X, y)
        for layer in network.layers:
            for weight, slope in zip(layer.weights, layer.slopes, strict=True):
                total = sums.setdefault(id(weight), np.zeros_like(weight))
                total += slope
                weight -= 0.1 * total
        return loss

    return step


@ward.ill("no zero_grad(): each step takes the gradients of all batches before it as well")
def zero_grad_forgotten():
    return mlp(784, [64], 10), *clean(), with_memory(never_zeroed)


def dying_rate():
    rates = (0.1 * 0.5**steps for steps in count())

    def step(network, X, y):
        loss = slopes(network, X, y)
        down(network.layers, next(rates))
        return loss

    return step


@ward.ill("the scheduler is called after each batch instead of each epoch: the rate dies out")
def scheduler_in_the_inner_loop():
    return mlp(784, [64], 10), *clean(), with_memory(dying_rate)


@ward.ill("SGD at a rate of 5, in a network with two hidden layers")
def rate_of_five():
    return mlp(784, [64, 32], 10), *clean(), training(lambda: SGD(5))


@ward.ill("batches of one image at a rate that is meant for fifty")
def one_image_at_a_time():
    network = mlp(784, [64], 10)
    return network, *clean(train=500), training(lambda: SGD(0.5), epochs=2, batch=1)


@ward.ill("lambda isn't divided by m: in each step every weight loses a fifth of itself")
def lambda_not_divided():
    return mlp(784, [64], 10), *clean(), training(lambda: SGD(0.1, weight_decay=2))


@ward.ill("the model is built inside the loop over the epochs, so each begins again")
def model_built_in_the_loop():
    def begin(network):
        fresh = mlp(784, [64], 10, seed=4)
        for layer, new in zip(network.layers, fresh.layers, strict=True):
            for weight, value in zip(layer.weights, new.weights, strict=True):
                weight[...] = value

    return mlp(784, [64], 10), *clean(), by_hand(plain_step, begin=begin)


class NeverEval(Dropout):
    def forward(self, A):
        self.learning = True
        return super().forward(A)


@ward.ill("model.eval() is never called: seven neurons in ten are silent in the test, too")
def eval_forgotten():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 64, rng), ReLU(), NeverEval(0.7), Dense(64, 10, rng)]
    return Network(layers), *clean(), usual


def i_instead_of_i_times_batch(X, y, rng, batch=20):
    for i in range(len(X) // batch):
        yield X[i : i + batch], y[i : i + batch]


@ward.ill("X[i : i + batch] without i * batch: it goes through the first 69 images only")
def windows_that_overlap():
    learn = by_hand(plain_step, batches=i_instead_of_i_times_batch)
    return mlp(784, [64], 10), *clean(), learn


# 32 odd ones that are well


@ward.well("250 images")
def quarter_of_a_thousand():
    return mlp(784, [50], 10), *clean(train=250), training(lambda: SGD(0.1), epochs=12, batch=10)


@ward.well("17 hidden neurons, then 13")
def seventeen_and_thirteen():
    return mlp(784, [17, 13], 10), *clean(train=1500), training(lambda: SGD(0.1), 6, 20)


@ward.well("a high rate that still works")
def rate_of_six_tenths():
    return mlp(784, [64], 10), *clean(), training(lambda: SGD(0.6))


@ward.well("Adam with betas of 0.5 and 0.9")
def adam_with_a_short_memory():
    return mlp(784, [64], 10), *clean(), training(lambda: Adam(0.002, 0.5, 0.9))


@ward.well("Adam without momentum, and with a large eps")
def adam_without_momentum():
    return mlp(784, [64], 10), *clean(), training(lambda: Adam(0.003, 0.0, 0.99, 0.01))


@ward.well("tanh, with Xavier's weights")
def tanh_network():
    return mlp(784, [60, 40], 10, activation=Tanh, spread=xavier), *clean(), usual


@ward.well("sigmoids and squared errors, at a rate of 3 and batches of 10, as in a known book")
def the_book_with_a_rate_of_three():
    return sigmoids(), *clean(), training(lambda: SGD(3), batch=10)


@ward.well("a small convolution with pooling")
def convolution_and_pooling():
    rng = np.random.default_rng(0)
    layers = [Convolution(1, 4, rng, size=5, stride=2), MaxPool(), ReLU(), ToRows()]
    network = Network([*layers, Dense(4 * 6 * 6, 10, rng)])
    return network, *clean(), training(lambda: Adam(0.01), epochs=3)


@ward.well("one epoch, in batches of 8")
def a_single_epoch():
    return mlp(784, [64], 10), *clean(), training(lambda: SGD(0.1), epochs=1, batch=8)


@ward.well("a weight decay of 0.05, five hundred times the usual one")
def heavy_weight_decay():
    return mlp(784, [64], 10), *clean(), training(lambda: SGD(0.1, weight_decay=0.05), epochs=6)


@ward.well("batches of one image, at a low rate")
def one_at_a_time_but_slowly():
    return mlp(784, [32], 10), *clean(train=600), training(lambda: SGD(0.01), epochs=2, batch=1)


@ward.well("all images in one batch, forty times, with momentum")
def full_batch():
    return mlp(784, [40], 10), *clean(), training(lambda: Momentum(0.05), epochs=40, batch=1000)


@ward.well("some digits are six times as frequent as others")
def unbalanced_classes():
    (X, y), dev = clean(train=2500)
    rng = np.random.default_rng(2)
    keep = rng.random(len(y)) < np.where(y % 2 == 0, 1, 1 / 6)
    return mlp(784, [64], 10), (X[keep], y[keep]), dev, training(lambda: SGD(0.1), 8, 20)


@ward.well("noise on all images, in train and dev")
def noisy_images():
    rng = np.random.default_rng(4)
    change = lambda X: X + rng.normal(0, 0.25, X.shape)  # noqa: E731
    return mlp(784, [64], 10), *images(change), training(lambda: SGD(0.1), epochs=8)


@ward.well("one label in twenty of the training is wrong")
def a_few_wrong_labels():
    (X, y), dev = clean()
    rng = np.random.default_rng(6)
    y = np.where(rng.random(len(y)) < 0.05, rng.integers(0, 10, len(y)), y)
    return mlp(784, [64], 10), (X, y), dev, usual


@ward.well("standardised pixel by pixel, dev with the mean and the spread of train")
def standardised_as_it_should_be():
    (X, y), (X_dev, y_dev) = clean()
    mean, spread = X.mean(axis=0), X.std(axis=0) + 0.1
    train, dev = ((X - mean) / spread, y), ((X_dev - mean) / spread, y_dev)
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.05))


@ward.well("pixels from −1 to 1")
def minus_one_to_one():
    return mlp(784, [64], 10), *images(lambda X: 2 * X - 1), training(lambda: SGD(0.03), epochs=10)


@ward.well("no hidden layer")
def softmax_regression():
    return mlp(784, [], 10), *clean(), training(lambda: SGD(0.2), epochs=6)


@ward.well("six hidden layers of ReLU, with Adam")
def six_hidden_layers():
    return mlp(784, [48] * 6, 10), *clean(), training(lambda: Adam(0.002), epochs=6)


@ward.well("300 hidden neurons for 600 images")
def wider_than_needed():
    return mlp(784, [300], 10), *clean(train=600), training(lambda: SGD(0.1), epochs=5, batch=30)


@ward.well("dropout on the pixels and on the hidden layer")
def dropout_in_two_places():
    rng = np.random.default_rng(0)
    layers = [Dropout(0.1, rng), Dense(784, 100, rng), ReLU(), Dropout(0.4, rng)]
    return Network([*layers, Dense(100, 10, rng)]), *clean(), training(lambda: SGD(0.1), epochs=6)


@ward.well("smooth labels, RMSProp, and a short memory")
def smooth_labels():
    network = mlp(784, [64], 10, loss=SmoothCrossEntropy(0.2))
    return network, *clean(), training(lambda: RMSProp(0.001, beta=0.9))


@ward.well("Nesterov with a warm-up of a third of the training, then half a wave")
def long_warm_up():
    schedule = warm_up(cosine, 0.33)
    return mlp(784, [64], 10), *clean(), training(lambda: Nesterov(0.03, schedule=schedule))


@ward.well("a running mean of the weights, and early stopping that never stops")
def averaged_and_stopped():
    def learn(network, train, dev):
        watch, options = [Average(0.95), EarlyStopping(3)], {"dev": dev, "report": None}
        return network.fit(*train, SGD(0.1), epochs=6, batch=50, watch=watch, **options)

    return mlp(784, [64], 10), *clean(), learn


@ward.well("only 0, 1, 2 and 3, and four outputs")
def four_classes():
    train, dev = ((X[y < 4], y[y < 4]) for X, y in clean(train=1500))
    return mlp(784, [30], 4), train, dev, usual


@ward.well("in 64 bits, biases that begin at 0.1, and steps by stairs")
def sixty_four_bits():
    network = mlp(784, [64], 10, dtype=np.float64)
    for layer in network.layers[::2]:
        layer.b[...] = 0.1
    train, dev = ((X.astype(np.float64), y) for X, y in clean())
    return network, train, dev, training(lambda: SGD(0.2, schedule=stairs))


@ward.well("the sum over the batch, with a rate that is divided by its size")
def summed_at_a_rate_for_sums():
    return mlp(784, [64], 10, loss=Summed()), *clean(), training(lambda: SGD(0.1 / 50))


def in_four_parts(network, X, y):
    """The gradients of four small batches, averaged before one step."""
    parts = np.array_split(np.arange(len(X)), 4)
    totals, losses = None, []
    for rows in parts:
        losses.append(slopes(network, X[rows], y[rows]))
        found = [slope / 4 for layer in network.layers for slope in layer.slopes]
        totals = found if totals is None else [a + b for a, b in zip(totals, found, strict=True)]
    weights = [weight for layer in network.layers for weight in layer.weights]
    for weight, slope in zip(weights, totals, strict=True):
        weight -= 0.1 * slope
    return np.mean(losses)


@ward.well("gradients are gathered over four small batches on purpose, then one step is made")
def gathered_gradients():
    return mlp(784, [64], 10), *clean(), by_hand(in_four_parts)


@ward.well("pictures of 14 × 14 pixels, so 196 inputs")
def half_the_pixels():
    halve = lambda X: X.reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4)).reshape(-1, 196)  # noqa: E731
    return mlp(196, [50], 10), *images(halve), training(lambda: SGD(0.2), epochs=8)


@ward.well("forty principal components instead of pixels")
def principal_components():
    (X, y), (X_dev, y_dev) = clean()
    axes = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)[2][:40].T
    train, dev = (((A - X.mean(axis=0)) @ axes, b) for A, b in ((X, y), (X_dev, y_dev)))
    return mlp(40, [50], 10), train, dev, training(lambda: SGD(0.1), epochs=8)


def clipped(network, X, y):
    loss = slopes(network, X, y)
    every = [slope for layer in network.layers for slope in layer.slopes]
    length = np.sqrt(sum(float(np.sum(slope**2)) for slope in every))
    down(network.layers, 0.2 * min(1, 1 / length))
    return loss


@ward.well("gradients are clipped to the length 1")
def clipped_gradients():
    return mlp(784, [64], 10), *clean(), by_hand(clipped)


@ward.well("leaky ReLUs, images that are moved by a pixel, a little L1, and other digits")
def leaky_and_moved():
    learn = training(
        lambda: SGD(0.1, l1=1e-4), epochs=12, augment=lambda X, rng: shifted(X, rng, 1)
    )
    return mlp(784, [64], 10, activation=LeakyReLU, spread=he), *clean(start=500), learn
