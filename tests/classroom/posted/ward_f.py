"""Set F: 40 sick programs and 32 odd healthy ones, by an author who never read the doctor's rules.

The causes were written down, each sick program was found to be worse than its healthy twin, and
each healthy one to learn, before the doctor saw any of them. None repeats a program of A to E.
"""

from itertools import count

import numpy as np

from helpers import (
    SGD,
    Adam,
    Convolution,
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
    ToRows,
    cross_entropy,
    he,
    mlp,
    one_hot,
    sigmoid,
    softmax,
    warped,
    xavier,
)
from helpers.layers import WithoutWeights

from .by_hand import (
    by_hand,
    down,
    images,
    plain_step,
    shuffled,
    slopes,
    with_memory,
    with_weights,
)
from .layers import BatchNorm, LeakyReLU, Softmax, Softplus, WithoutBiases
from .program import Ward, training
from .program import small as clean

ward = Ward("F")
usual = training(lambda: SGD(0.1))


def usual_network():
    return mlp(784, [64], 10)


def squares(X):
    """Rows of pixels as pictures (N, 28, 28)."""
    return X.reshape(-1, 28, 28)


def rows_of(pictures):
    return pictures.reshape(len(pictures), -1)


# 40 sick ones: the data


@ward.ill("the data came in two files, and only the first was divided by 255")
def second_file_not_divided():
    (X, y), dev = clean()
    X[500:] *= 255
    return usual_network(), (X, y), dev, usual


@ward.ill("(X / 255).astype(int) leaves 0 everywhere but where the ink is full")
def whole_numbers_after_the_division():
    train, dev = ((X.astype(np.int64), y) for X, y in clean())
    return usual_network(), train, dev, usual


@ward.ill("(X / 255 − 0.1307) / 0.3081, copied from a tutorial, of pixels from 0 to 1")
def normalised_as_in_the_tutorial():
    change = lambda X: (X / 255 - 0.1307) / 0.3081  # noqa: E731
    return usual_network(), *images(change), usual


@ward.ill("the test images come from EMNIST's file, in which the digits lie on their sides")
def emnist_on_its_side():
    change = lambda X: rows_of(np.rot90(squares(X), axes=(1, 2)))  # noqa: E731
    return usual_network(), *images(change, (False, True)), usual


def in_the_corner(X):
    small = squares(X).reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4))
    return rows_of(np.pad(small, ((0, 0), (0, 14), (0, 14))))


@ward.ill("one's own drawings fill a quarter of the picture, in a corner, unlike the training's")
def own_drawings_in_a_corner():
    return usual_network(), *images(in_the_corner, (False, True)), usual


@ward.ill("some lines of the CSV are torn off; pandas fills the missing cells with nan")
def torn_lines():
    (X, y), dev = clean()
    X[::40, 500:] = np.nan
    return usual_network(), (X, y), dev, usual


@ward.ill("the crop X[:, :6, :6] takes the empty corner, not the middle")
def cropped_to_the_corner():
    train, dev = ((rows_of(squares(X)[:, :6, :6].copy()), y) for X, y in clean())
    return mlp(36, [64], 10), train, dev, usual


@ward.ill("os.listdir without sorted: the folders of the classes come in another order in train")
def folders_in_another_order():
    (X, y), dev = clean()
    return usual_network(), (X, np.random.default_rng(8).permutation(10)[y]), dev, usual


@ward.ill("a broken picture was left out, its label wasn't: from there on, all are one off")
def one_picture_left_out():
    (X, y), dev = clean(train=1001)
    return usual_network(), (np.delete(X, 150, axis=0), y[:-1]), dev, usual


@ward.ill("y = y[y != 0], to be rid of missing labels, and so the network never sees a zero")
def zeros_taken_for_missing():
    (X, y), dev = clean(train=1100)
    return usual_network(), (X[y != 0], y[y != 0]), dev, usual


@ward.ill("train and test are both drawn from the same 400 images with np.random.randint")
def drawn_from_the_same_images():
    (X, y), _ = clean(train=400)
    rng = np.random.default_rng(3)
    train, dev = ((X[rows], y[rows]) for rows in rng.integers(0, 400, (2, 400)))
    return mlp(784, [100], 10), train, dev, training(lambda: Adam(0.003), epochs=12)


@ward.ill("test_size=0.98 where 0.02 was meant: 20 images to learn from")
def test_size_mistaken():
    return usual_network(), *clean(train=20, dev=980), training(lambda: SGD(0.1), 40, 10)


# the weights, and what lies between the pixels and the scores


@ward.ill("randn(inputs, outputs) * sqrt(inputs), where a division was meant")
def times_the_root():
    draw = lambda rng, shape: rng.standard_normal(shape) * np.sqrt(shape[0])  # noqa: E731
    return with_weights(draw, [64]), *clean(), usual


@ward.ill("randn / inputs, without the root, in five layers")
def divided_by_the_inputs():
    draw = lambda rng, shape: rng.standard_normal(shape) / shape[0]  # noqa: E731
    return with_weights(draw, [64, 64, 64, 64]), *clean(), usual


@ward.ill("np.linspace for the weights of each neuron, so that all have the same ones")
def linspace_for_each_neuron():
    def draw(rng, shape):
        return np.repeat(np.linspace(-0.1, 0.1, shape[0])[:, None], shape[1], axis=1)

    return with_weights(draw, [64]), *clean(), usual


@ward.ill("softmax as the activation of the hidden layers, too: next to no slope comes through")
def softmax_in_every_layer():
    network = mlp(784, [64, 64], 10, activation=Softmax)
    return network, *clean(), training(lambda: SGD(0.1), epochs=6)


class Step(WithoutWeights):
    """0 or 1, as Rosenblatt's perceptron has it; its slope is 0 everywhere."""

    def forward(self, Z):
        return (Z > 0).astype(Z.dtype)

    def backward(self, dA):
        return np.zeros_like(dA)


@ward.ill("neurons that fire or don't, trained by slopes, which are 0 for them")
def neurons_that_fire():
    return mlp(784, [32, 32], 10, activation=Step), *clean(), usual


@ward.ill("a layer of two neurons, for a plot in the plane, through which all digits must go")
def two_neurons_for_a_plot():
    return mlp(784, [64, 2, 32], 10), *clean(), training(lambda: SGD(0.1), epochs=6)


# the output and the loss


class Clipped(WithoutWeights):
    """np.clip as an activation; its slope is 1 from 0 to 1, and 0 outside."""

    def forward(self, Z):
        self.inside = (Z > 0) & (Z < 1)
        return np.clip(Z, 0, 1)

    def backward(self, dA):
        return dA * self.inside


@ward.ill("the scores are clipped to 0 … 1 before softmax, so that exp can't overflow")
def clipped_scores():
    return mlp(784, [64], 10, output_activation=Clipped), *clean(), usual


class OfProbabilities(CrossEntropy):
    """−log p of a network that ends in softmax, with (P − Y) / N as its slope with respect to P."""

    def forward(self, P, y):
        self.P, self.y = P, y
        return cross_entropy(P, y)

    def probabilities(self, P):
        return P


@ward.ill("P − Y, which is softmax's slope and the loss's in one, goes through softmax once more")
def jacobian_after_the_shortcut():
    network = mlp(784, [64], 10, loss=OfProbabilities(), output_activation=Softmax)
    return network, *clean(), usual


class SoftmaxDown(Softmax):
    """np.exp(z) / sum(np.exp(z)): Python's sum adds up the rows, so the examples."""

    def forward(self, Z):
        return super().forward(Z.T).T

    def backward(self, dP):
        return super().backward(dP.T).T


@ward.ill("Python's sum() in softmax adds up the examples; squared errors after it")
def sum_over_the_examples():
    network = mlp(784, [64], 10, loss=MeanSquaredError(), output_activation=SoftmaxDown)
    return network, *clean(), training(lambda: SGD(0.5))


class EveryColumn(MeanSquaredError):
    """Y[:, y] = 1 sets the columns of all labels in the batch, in every row."""

    def forward(self, A, y):
        self.A, self.Y = A, np.zeros_like(A)
        self.Y[:, y] = 1
        return np.sum((self.A - self.Y) ** 2) / len(y)


@ward.ill("Y[:, y] = 1 where Y[np.arange(N), y] = 1 was meant: all labels are rows of ones")
def a_one_in_every_column():
    network = mlp(784, [64], 10, 0, ReLU, EveryColumn(), Sigmoid)
    return network, *clean(), training(lambda: SGD(0.5))


class HalfOfTheSlope(CrossEntropy):
    """Ten yes-or-no questions; of −y log a − (1 − y) log(1 − a), only the first term's slope."""

    def forward(self, Z, y):
        self.A, self.Y = sigmoid(Z), one_hot(y)
        right = np.where(self.Y == 1, self.A, 1 - self.A)
        return -np.sum(np.log(right + 1e-30)) / len(y)

    def backward(self):
        return self.Y * (self.A - self.Y) / len(self.Y)


@ward.ill("binary cross-entropy, of which the slope has only the term of the true class")
def half_of_the_slope():
    return mlp(784, [64], 10, loss=HalfOfTheSlope()), *clean(), usual


# the way back


class ReLUOfTheSlope(ReLU):
    """relu_derivative is called with dA instead of Z."""

    def backward(self, dA):
        return dA * (dA > 0)


@ward.ill("dZ1 = dA1 * relu_derivative(dA1): the mask is that of the slope, not of the sum")
def mask_of_the_slope():
    return mlp(784, [64, 32], 10, activation=ReLUOfTheSlope), *clean(), usual


class BiasesSummed(Dense):
    def backward(self, dZ):
        back = super().backward(dZ)
        self.slopes = self.slopes[0], self.slopes[1] * len(dZ)
        return back


@ward.ill("dW is divided by m, and db is not")
def biases_not_averaged():
    rng = np.random.default_rng(0)
    network = Network([BiasesSummed(784, 64, rng), ReLU(), BiasesSummed(64, 10, rng)])
    return network, *clean(), training(lambda: SGD(0.2), batch=100)


class Penalised(Dense):
    def backward(self, dZ):
        back = super().backward(dZ)
        self.slopes = self.slopes[0] + 1.0 * self.W, self.slopes[1]
        return back


@ward.ill("dW += lambda * W with a lambda of 1; the loss that is printed has no such term")
def lambda_of_one():
    rng = np.random.default_rng(0)
    network = Network([Penalised(784, 64, rng), ReLU(), Penalised(64, 10, rng)])
    return network, *clean(), usual


# the steps


def output_uphill(network, X, y):
    loss = slopes(network, X, y)
    down(network.layers[:-1])
    down(network.layers[-1:], -0.1)
    return loss


@ward.ill("W1 -= rate * dW1, but W2 += rate * dW2")
def one_layer_goes_uphill():
    return usual_network(), *clean(), by_hand(output_uphill)


@ward.ill("rate = 1 // 10, which is 0")
def one_divided_by_ten():
    return usual_network(), *clean(), training(lambda: SGD(1 // 10))


def added_up_within_an_epoch(*given):
    sums = {}

    def step(network, X, y):
        loss = slopes(network, X, y)
        for layer in network.layers:
            for weight, slope in zip(layer.weights, layer.slopes, strict=True):
                total = sums.setdefault(id(weight), np.zeros_like(weight))
                total += slope
                weight -= 0.2 * total
        return loss

    return by_hand(step, begin=lambda network: sums.clear())(*given)


@ward.ill("zero_grad() stands before the loop over the batches, not in it")
def zeroed_once_an_epoch():
    return usual_network(), *clean(), added_up_within_an_epoch


@ward.ill("rate / decay ** epoch with a decay of 0.5: the rate doubles in each epoch")
def the_rate_doubles():
    learn = training(lambda: SGD(0.1, schedule=lambda progress: 2 ** (8 * progress)), epochs=8)
    return mlp(784, [64, 64], 10), *clean(), learn


def over_the_count():
    rates = (0.1 / (1 + steps) for steps in count())

    def step(network, X, y):
        loss = slopes(network, X, y)
        down(network.layers, next(rates))
        return loss

    return step


@ward.ill("rate / (1 + decay * iterations) with a decay of 1: after a hundred steps, 1% is left")
def divided_by_the_iterations():
    return usual_network(), *clean(), with_memory(over_the_count)


def every_example_added(network, X, y):
    """What `for x, y in batch: dW += …` and W -= rate * dW come to."""
    loss = slopes(network, X, y)
    down(network.layers, 0.1 * len(X))
    return loss


@ward.ill("a loop adds the slopes of 100 examples up, and nothing divides them by 100")
def added_up_over_the_batch():
    def hundreds(X, y, rng):
        return shuffled(X, y, rng, 100)

    return usual_network(), *clean(), by_hand(every_example_added, batches=hundreds)


# the training


def one_digit_in_each_batch(X, y, rng):
    order = np.argsort(y, kind="stable")
    for start in rng.permutation(np.arange(0, len(X), 25)):
        rows = order[start : start + 25]
        yield X[rows], y[rows]


@ward.ill("the batches are shuffled, the sorted images aren't: each batch shows a single digit")
def batches_of_a_single_digit():
    learn = by_hand(plain_step, batches=one_digit_in_each_batch)
    return usual_network(), *clean(), learn


def seeded_each_time(X, y, rng):
    for _ in range(len(X) // 50):
        rows = np.random.default_rng(42).choice(len(X), 50)
        yield X[rows], y[rows]


@ward.ill("np.random.seed(42) inside the loop: np.random.choice draws the same 50 each time")
def seeded_in_the_loop():
    return usual_network(), *clean(), by_hand(plain_step, batches=seeded_each_time)


def generator_is_used_up(network, train, dev):
    history, batches = History(), shuffled(*train, np.random.default_rng(11), 100)
    for _ in range(8):
        for X, y in batches:
            plain_step(network, X, y)
        for name, part in (("", train), ("dev_", dev)):
            loss, accuracy = network.evaluate(*part)
            getattr(history, name + "loss").append(loss)
            getattr(history, name + "accuracy").append(accuracy)
    return history


@ward.ill("the generator of batches is made once, and is used up after the first of eight epochs")
def the_generator_is_used_up():
    return usual_network(), *clean(), generator_is_used_up


def back_to_the_worst(network, train, dev):
    """`if loss > best_loss` keeps the weights of the beginning, and each epoch goes back there."""
    weights = [weight for layer in network.layers for weight in layer.weights]
    best, whole = [weight.copy() for weight in weights], History()
    for _ in range(5):
        epoch = by_hand(plain_step, epochs=1)(network, train, dev)
        for name in ("loss", "accuracy", "dev_loss", "dev_accuracy"):
            getattr(whole, name).extend(getattr(epoch, name))
        for weight, kept in zip(weights, best, strict=True):
            weight[...] = kept
    return whole


@ward.ill("the checkpoint is kept when the loss is higher, so each epoch ends where all began")
def checkpoint_of_the_worst():
    return usual_network(), *clean(), back_to_the_worst


@ward.ill("rotation_range=180: sixes become nines, and lines lie in every direction")
def turned_by_any_angle():
    learn = training(
        lambda: SGD(0.1), epochs=6, augment=lambda X, rng: warped(X, rng, 10, turn=np.pi)
    )
    return usual_network(), *clean(), learn


class Noise(WithoutWeights):
    """Noise on the activations, which nobody switches off."""

    def __init__(self):
        self.rng = np.random.default_rng(0)

    def forward(self, A):
        return A + self.rng.normal(0, 2, A.shape).astype(A.dtype)

    def backward(self, dA):
        return dA


@ward.ill("the layer of noise doesn't know whether the network learns or is judged")
def noise_while_judged():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 64, rng), ReLU(), Noise(), Dense(64, 10, rng)]
    return Network(layers), *clean(), usual


@ward.ill("dropout of seven in ten after each of three hidden layers")
def dropout_after_every_layer():
    rng, layers = np.random.default_rng(0), []
    for inputs in (784, 50, 50):
        layers += [Dense(inputs, 50, rng), ReLU(), Dropout(0.7, rng)]
    return Network([*layers, Dense(50, 10, rng)]), *clean(), usual


def whole_batches_only(X, y, rng):
    for i in range(len(X) // 100):
        yield X[i * 100 : (i + 1) * 100], y[i * 100 : (i + 1) * 100]


@ward.ill("range(N // 100) with 195 images: 95 of them are in no batch")
def ninety_five_in_no_batch():
    learn = by_hand(plain_step, epochs=25, batches=whole_batches_only)
    return usual_network(), *clean(train=195), learn


# 32 odd ones that are well: what goes in


@ward.well("the images are kept in 16 bits, the weights in 32")
def images_in_sixteen_bits():
    train, dev = ((X.astype(np.float16), y) for X, y in clean())
    return usual_network(), train, dev, usual


def row_and_column_sums(X):
    return np.hstack([squares(X).mean(axis=1), squares(X).mean(axis=2)])


@ward.well("the ink of each row and of each column, so 56 inputs")
def sums_of_rows_and_columns():
    return mlp(56, [64], 10), *images(row_and_column_sums), training(lambda: Adam(0.01), epochs=10)


@ward.well("the differences of neighbouring pixels, from −1 to 1, so 756 inputs")
def differences_of_neighbours():
    change = lambda X: rows_of(np.diff(squares(X), axis=2))  # noqa: E731
    return mlp(756, [64], 10), *images(change), training(lambda: SGD(0.2), epochs=8)


@ward.well("a poor scan: the paper is 0.25, and the ink 0.75")
def poor_contrast():
    change = lambda X: 0.25 + X / 2  # noqa: E731
    return usual_network(), *images(change), training(lambda: SGD(0.1), epochs=10)


@ward.well("a hundred random mixtures of the pixels")
def random_projection():
    mixture = np.random.default_rng(9).normal(0, 0.1, (784, 100))
    return mlp(100, [64], 10), *images(lambda X: X @ mixture), usual


@ward.well("two empty pixels around each image, so 1,024 inputs, as LeNet has them")
def padded_to_thirty_two():
    change = lambda X: rows_of(np.pad(squares(X), ((0, 0), (2, 2), (2, 2))))  # noqa: E731
    return mlp(1024, [64], 10), *images(change), usual


@ward.well("1 and 7 are one class, so that there are nine")
def one_and_seven_are_one_class():
    names = np.array([0, 1, 2, 3, 4, 5, 6, 1, 7, 8])
    train, dev = ((X, names[y]) for X, y in clean())
    return mlp(784, [64], 9), train, dev, usual


@ward.well("sixty images, of noughts and ones only, and two outputs")
def noughts_and_ones():
    train, dev = ((X[y < 2], y[y < 2]) for X, y in clean(train=300))
    train = train[0][:60], train[1][:60]
    return mlp(784, [10], 2), train, dev, training(lambda: SGD(0.1), epochs=8, batch=10)


# odd layers


@ward.well("softplus, log(1 + e to the sum)")
def softplus():
    return mlp(784, [64], 10, activation=Softplus), *clean(), usual


class Absolute(WithoutWeights):
    def forward(self, Z):
        self.signs = np.sign(Z)
        return np.abs(Z)

    def backward(self, dA):
        return dA * self.signs


@ward.well("absolute values as activations")
def absolute_values():
    network = mlp(784, [50, 30], 10, activation=Absolute, spread=xavier)
    return network, *clean(), training(lambda: SGD(0.05))


class BothSides(WithoutWeights):
    """max(0, Z) and max(0, −Z) side by side, so twice as many outputs as inputs (CReLU)."""

    def forward(self, Z):
        self.Z = Z
        return np.hstack([np.maximum(Z, 0), np.maximum(-Z, 0)])

    def backward(self, dA):
        up, down_again = np.hsplit(dA, 2)
        return up * (self.Z > 0) - down_again * (self.Z < 0)


@ward.well("ReLUs of the sum and of its opposite: 40 neurons, 80 activations")
def relu_of_both_sides():
    rng = np.random.default_rng(0)
    return Network([Dense(784, 40, rng), BothSides(), Dense(80, 10, rng)]), *clean(), usual


@ward.well("batch normalisation by hand, with running means for judging")
def batch_normalisation():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 64, rng), BatchNorm(64, kept=0.8), ReLU(), Dense(64, 10, rng)]
    return Network(layers), *clean(), usual


@ward.well("no biases; a column of ones among the pixels instead, so 785 inputs")
def ones_instead_of_biases():
    rng = np.random.default_rng(0)
    network = Network([WithoutBiases(785, 64, rng), ReLU(), WithoutBiases(64, 10, rng)])
    return network, *images(lambda X: np.hstack([X, np.ones((len(X), 1))])), usual


@ward.well("each image is cut into sixteen patches, and no filter sees more than one")
def sixteen_patches():
    rng = np.random.default_rng(0)
    layers = [Convolution(1, 12, rng, size=7, stride=7), ReLU(), ToRows()]
    network = Network([*layers, Dense(12 * 16, 10, rng)])
    return network, *clean(), training(lambda: Momentum(0.03))


@ward.well("nine weights in ten begin at 0, the others are larger by √10")
def most_weights_begin_at_nought():
    def draw(rng, shape):
        return rng.normal(0, np.sqrt(10) * he(shape[0]), shape) * (rng.random(shape) < 0.1)

    return with_weights(draw, [64, 64]), *clean(), usual


# other losses


class LogSoftmax(Softmax):
    def forward(self, Z):
        return np.log(super().forward(Z) + 1e-30)

    def backward(self, dA):
        return dA - self.P * dA.sum(axis=1, keepdims=True)


@ward.well("log-softmax is the last layer, and softmax of it changes nothing")
def log_softmax_before_the_loss():
    return mlp(784, [64], 10, output_activation=LogSoftmax), *clean(), usual


@ward.well("squared errors of probabilities: softmax is the last layer, and the loss has none")
def squared_errors_of_probabilities():
    network = mlp(784, [64], 10, loss=MeanSquaredError(), output_activation=Softmax)
    return network, *clean(), training(lambda: SGD(0.5))


class PlusOrMinus(MeanSquaredError):
    """1 for the true class, and −1 for the others."""

    def forward(self, A, y):
        self.A, self.Y = A, 2 * one_hot(y, A.shape[1]) - 1
        return np.sum((self.A - self.Y) ** 2) / len(y)

    def probabilities(self, A):
        return super().probabilities(A + 1)


@ward.well("tanh at the output, and targets of 1 and −1")
def targets_of_plus_and_minus_one():
    network = mlp(784, [64], 10, 0, Tanh, PlusOrMinus(), Tanh, xavier)
    return network, *clean(), training(lambda: SGD(0.05), epochs=6)


class Focal(CrossEntropy):
    """−(1 − p)² log p: what is certain already hardly counts."""

    def forward(self, Z, y):
        self.P, self.y = softmax(Z), y
        self.p = self.P[np.arange(len(y)), y][:, None] + 1e-12
        return float(np.mean(-((1 - self.p) ** 2) * np.log(self.p)))

    def backward(self):
        p, Y = self.p, one_hot(self.y, self.P.shape[1])
        slope = 2 * (1 - p) * np.log(p) - (1 - p) ** 2 / p
        return (slope * p * (Y - self.P) / len(Y)).astype(np.float32)


@ward.well("the focal loss")
def focal_loss():
    return mlp(784, [64], 10, loss=Focal()), *clean(), training(lambda: SGD(0.2))


class Weighed(CrossEntropy):
    """A mistake with an even digit counts three times as much as one with an odd digit."""

    def forward(self, Z, y):
        self.P, self.y = softmax(Z), y
        self.counts = np.where(y % 2, 0.5, 1.5).astype(Z.dtype)
        p = self.P[np.arange(len(y)), y]
        return float(-np.mean(self.counts * np.log(p + 1e-30)))

    def backward(self):
        return super().backward() * self.counts[:, None]


@ward.well("even digits are rare, and count three times as much in the loss")
def rare_digits_count_more():
    (X, y), dev = clean(train=1500)
    keep = np.random.default_rng(2).random(len(y)) < np.where(y % 2, 1, 1 / 3)
    train = X[keep][:1000], y[keep][:1000]
    return mlp(784, [64], 10, loss=Weighed()), train, dev, training(lambda: SGD(0.05), epochs=8)


class Huber(MeanSquaredError):
    """Squared errors up to a half, and straight on from there."""

    def forward(self, A, y):
        self.A, self.Y = A, one_hot(y, A.shape[1])
        error = np.abs(self.A - self.Y)
        return np.sum(np.where(error < 0.5, error**2, error - 0.25)) / len(y)

    def backward(self):
        return 2 * np.clip(self.A - self.Y, -0.5, 0.5) / len(self.Y)

    def probabilities(self, A):
        return softmax(A)


@ward.well("Huber's loss on plain scores")
def hubers_loss():
    return mlp(784, [64], 10, loss=Huber()), *clean(), training(lambda: SGD(0.1), epochs=8)


class Tempered(CrossEntropy):
    """Softmax of a quarter of the scores."""

    def forward(self, Z, y):
        return super().forward(Z / 4, y)

    def backward(self):
        return super().backward() / 4

    def probabilities(self, Z):
        return softmax(Z / 4)


@ward.well("a temperature of 4 in softmax, and a higher rate to match")
def temperature_of_four():
    return mlp(784, [64], 10, loss=Tempered()), *clean(), training(lambda: SGD(0.6))


class AlmostOneHot(MeanSquaredError):
    """0.99 for the true class, and 0.01 for the others."""

    def forward(self, A, y):
        self.A, self.Y = A, 0.01 + 0.98 * one_hot(y, A.shape[1])
        return np.sum((self.A - self.Y) ** 2) / len(y)


@ward.well("pixels from 0.01 to 1, targets of 0.01 and 0.99, one image a step, as in another book")
def the_book_with_a_hundredth():
    network = mlp(784, [50], 10, 0, Sigmoid, AlmostOneHot(), Sigmoid, xavier)
    learn = training(lambda: SGD(0.15), epochs=2, batch=1)
    return network, *images(lambda X: 0.01 + 0.99 * X), learn


# odd ways to go downhill


class TheOtherWayRound(CrossEntropy):
    """Y − P instead of P − Y, for steps that are added."""

    def backward(self):
        return -super().backward()


def added(network, X, y):
    loss = slopes(network, X, y)
    down(network.layers, -0.1)
    return loss


@ward.well("the error is target − output, and the steps are added, so the two signs cancel")
def target_minus_output():
    return mlp(784, [64], 10, loss=TheOtherWayRound()), *clean(), by_hand(added)


def on_the_way_back(network, X, y):
    """Each layer makes its step as soon as it has sent the slopes on."""
    loss = network.loss.forward(network.forward(X), y)
    slope = network.loss.backward()
    for layer in reversed(network.layers):
        slope = layer.backward(slope)
        down([layer])
    return loss


@ward.well("each layer makes its step on the way back, before the layer below has its slopes")
def steps_on_the_way_back():
    return mlp(784, [40, 40], 10), *clean(), by_hand(on_the_way_back)


@ward.well("the rate is a wave that begins anew three times")
def warm_restarts():
    schedule = lambda progress: (1 + np.cos(np.pi * (3 * progress % 1))) / 2  # noqa: E731
    learn = training(lambda: SGD(0.2, schedule=schedule), epochs=6)
    return mlp(784, [64], 10, activation=LeakyReLU), *clean(), learn


def adagrad():
    squared = {}

    def step(network, X, y):
        loss = slopes(network, X, y)
        for layer in network.layers:
            for weight, slope in zip(layer.weights, layer.slopes, strict=True):
                total = squared.setdefault(id(weight), np.zeros_like(weight))
                total += slope**2
                weight -= 0.02 * slope / (np.sqrt(total) + 1e-7)
        return loss

    return step


@ward.well("AdaGrad by hand: the squares of all slopes so far are added up, on purpose")
def squares_added_up():
    return usual_network(), *clean(), with_memory(adagrad)


def signs_only(network, X, y):
    loss = slopes(network, X, y)
    for layer in network.layers:
        for weight, slope in zip(layer.weights, layer.slopes, strict=True):
            weight -= np.float32(0.002) * np.sign(slope)
    return loss


@ward.well("only the signs of the slopes count: each weight moves by 0.002")
def signs_of_the_slopes():
    return usual_network(), *clean(), by_hand(signs_only)


def equally_long(network, X, y):
    loss = slopes(network, X, y)
    every = [slope for layer in network.layers for slope in layer.slopes]
    length = np.sqrt(sum(float(np.sum(slope**2)) for slope in every))
    down(network.layers, 0.15 / (length + 1e-12))
    return loss


@ward.well("all steps are equally long, however steep it is")
def equally_long_steps():
    return usual_network(), *clean(), by_hand(equally_long)


def thawing():
    steps = count()

    def step(network, X, y):
        loss = slopes(network, X, y)
        down(network.layers if next(steps) >= 20 else network.layers[-1:])
        return loss

    return step


@ward.well("in the first epoch only the last layer learns, then both do")
def thawed_after_an_epoch():
    return usual_network(), *clean(), with_memory(thawing)


def five_of_each(X, y, rng):
    rows = np.stack([rng.choice(np.flatnonzero(y == digit), 100) for digit in range(10)])
    for start in range(0, 100, 5):
        chosen = rows[:, start : start + 5].ravel()
        yield X[chosen], y[chosen]


@ward.well("each batch has five images of each digit, in their order")
def five_of_each_digit():
    return usual_network(), *clean(), by_hand(plain_step, batches=five_of_each)


def mixed(network, X, y):
    """Mixup: two images in one, and both labels in the same proportion."""
    share = np.float32(0.7)
    Z = network.forward(share * X + (1 - share) * X[::-1])
    losses, slope = [], 0
    for part, labels in ((share, y), (1 - share, y[::-1])):
        losses.append(part * network.loss.forward(Z, labels))
        slope = slope + part * network.loss.backward()
    for layer in reversed(network.layers):
        slope = layer.backward(slope)
    down(network.layers)
    return sum(losses)


@ward.well("mixup: batches of images that are mixed, with labels that are mixed alike")
def images_mixed_with_their_labels():
    return usual_network(), *clean(), by_hand(mixed, epochs=6)
