"""Set C: 40 sick programs and 30 odd healthy ones, after posts that were looked up, for judging.

Written when the rules had been mended by set A, and before anybody had looked at what they say of
the single programs of set B.
"""

import numpy as np

from helpers import (
    SGD,
    Adam,
    Convolution,
    CrossEntropy,
    Dense,
    Dropout,
    History,
    MaxPool,
    Momentum,
    Nesterov,
    Network,
    ReLU,
    RMSProp,
    Sigmoid,
    SmoothCrossEntropy,
    Tanh,
    ToRows,
    mlp,
    softmax,
)

from .program import Ward, clean, raw, training

ward = Ward("C")
usual = training(lambda: SGD(0.1), epochs=5)


def note(history, network, loss, train, dev):
    history.loss.append(float(loss))
    history.accuracy.append(network.evaluate(*train)[1])
    dev_loss, dev_accuracy = network.evaluate(*dev)
    history.dev_loss.append(dev_loss)
    history.dev_accuracy.append(dev_accuracy)


def epochs_of(update, epochs=4, batch=50, batches=None):
    """A hand-written training: `update(network, X, y)` returns the loss of a batch."""

    def learn(network, train, dev):
        history, rng = History(), np.random.default_rng(1)
        for _ in range(epochs):
            order = batches(train[1], rng) if batches else rng.permutation(len(train[0]))
            for start in range(0, len(order), batch):
                rows = order[start : start + batch]
                loss = update(network, train[0][rows], train[1][rows])
            note(history, network, loss, train, dev)
        return history

    return learn


def back(network, X, y):
    loss = network.loss.forward(network.forward(X), y)
    network.backward()
    return loss


def each(network):
    for layer in network.layers:
        yield from zip(layer.weights, layer.slopes, strict=True)


def descend(rate):
    def update(network, X, y):
        loss = back(network, X, y)
        for W, dW in each(network):
            W -= rate * dW
        return loss

    return update


# Forty that don't learn, or not what they should.


@ward.ill("the pixels aren't divided by 255")
def bytes_for_adam():
    (X, y), (Xd, yd) = raw()
    train, dev = (X.astype(np.float32), y), (Xd.astype(np.float32), yd)
    return mlp(784, [100], 10, seed=1), train, dev, training(lambda: Adam(0.01))


@ward.ill("the images held back aren't divided by 255, those learnt from are")
def dev_read_later():
    train, (_, (Xd, yd)) = clean()[0], raw()
    learn = training(lambda: SGD(0.1), epochs=5)
    return mlp(784, [50], 10, activation=Sigmoid), train, (Xd.astype(np.float32), yd), learn


@ward.ill("the pixels are divided by far too much: by the sum of all")
def divided_by_the_sum():
    (X, y), (Xd, yd) = clean()
    return mlp(784, [50], 10), (X / X.sum(), y), (Xd / X.sum(), yd), usual


@ward.ill("the learning rate is too large")
def rmsprop_at_a_tenth():
    return mlp(784, [50, 50], 10), *clean(), training(lambda: RMSProp(0.3))


@ward.ill("the learning rate is too large")
def nesterov_at_two():
    return mlp(784, [50], 10, seed=3), *clean(), training(lambda: Nesterov(2), batch=64)


@ward.ill("the learning rate is too small")
def a_very_small_step():
    return mlp(784, [50, 50], 10), *clean(), training(lambda: SGD(2e-5), epochs=3)


@ward.ill("the weights are never updated: nobody calls optimizer.step")
def step_never_called():
    optimizer = SGD(0.1)

    def update(network, X, y):
        assert optimizer is not None
        return back(network, X, y)

    return mlp(784, [50], 10), *clean(), epochs_of(update)


@ward.ill("the biases are never updated: db = b − rate · db changes the wrong variable")
def biases_by_the_wrong_name():
    def update(network, X, y):
        loss = back(network, X, y)
        for layer in network.layers:
            if layer.weights:
                dW, db = layer.slopes
                layer.W -= 0.1 * dW
                db = layer.b - 0.1 * db
        return loss

    return mlp(784, [50], 10), *clean(), epochs_of(update)


@ward.ill("the gradients are never set to zero and pile up from step to step")
def zero_grad_forgotten():
    def learn(network, train, dev):
        history, grads = History(), {}
        for _ in range(25):
            loss = back(network, *train)
            for place, (W, dW) in enumerate(each(network)):
                grads[place] = grads.get(place, 0) + dW
                W -= 0.1 * grads[place]
            note(history, network, loss, train, dev)
        return history

    return mlp(784, [50], 10), *clean(800, 300), learn


@ward.ill("the step goes uphill: the rate is negative")
def negative_rate():
    return mlp(784, [50], 10), *clean(), training(lambda: SGD(-0.05), epochs=3)


class SoftmaxInModelAndLoss(CrossEntropy):
    def forward(self, Z, y):
        return super().forward(softmax(Z), y)

    def probabilities(self, Z):
        return softmax(softmax(Z))


@ward.ill("softmax is applied twice within the loss")
def softmax_in_model_and_loss():
    return mlp(784, [50], 10, loss=SoftmaxInModelAndLoss()), *clean(), usual


class SumOfTheWholeBatch(CrossEntropy):
    def probabilities(self, Z):
        E = np.exp(Z)
        return E / E.sum()

    def forward(self, Z, y):
        self.P, self.y = self.probabilities(Z), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y]))


@ward.ill("softmax divides by the sum of the whole batch")
def sum_of_the_whole_batch():
    return mlp(784, [50], 10, loss=SumOfTheWholeBatch()), *clean(), usual


class SlopesFromItsOutput(Dense):
    def forward(self, X):
        self.Z = super().forward(X)
        return self.Z

    def backward(self, dZ):
        inward = super().backward(dZ)
        self.slopes = self.Z.T @ dZ, dZ.sum(axis=0)
        return inward


@ward.ill("the backward pass is wrong: dW is taken from a layer's output instead of its input")
def activations_of_the_wrong_layer():
    rng = np.random.default_rng(0)
    middle = SlopesFromItsOutput(50, 50, rng)
    layers = [Dense(784, 50, rng), ReLU(), middle, ReLU(), Dense(50, 10, rng)]
    return Network(layers), *clean(), training(lambda: SGD(0.05))


class SigmoidWithoutSlope(Sigmoid):
    def backward(self, dA):
        return dA


@ward.ill("the backward pass is wrong: the sigmoid's slope is left out")
def sigmoid_slope_left_out():
    network = mlp(784, [40, 40], 10, activation=SigmoidWithoutSlope)
    return network, *clean(), training(lambda: SGD(0.3))


class MinusOneOverP(CrossEntropy):
    def backward(self):
        dZ = np.zeros_like(self.P)
        rows = np.arange(len(self.y))
        dZ[rows, self.y] = -1 / (self.P[rows, self.y] + 1e-9) / len(self.y)
        return dZ


@ward.ill("the backward pass is wrong: the slope of the softmax is left out, −1 / P")
def softmax_slope_left_out():
    return mlp(784, [50], 10, loss=MinusOneOverP()), *clean(), training(lambda: SGD(0.01))


class MaskUpsideDown(ReLU):
    def backward(self, dA):
        return dA * (self.A <= 0)


@ward.ill("the backward pass is wrong: the ReLU's mask is upside down")
def relu_mask_upside_down():
    return mlp(784, [50, 50], 10, activation=MaskUpsideDown), *clean(), usual


@ward.ill("tanh squeezes the class scores before the loss applies softmax")
def tanh_before_softmax():
    return mlp(784, [50], 10, output_activation=Tanh), *clean(), usual


@ward.ill("a ReLU after the last layer cuts the class scores off")
def relu_before_softmax():
    network = mlp(784, [50, 50], 10, output_activation=ReLU, seed=6)
    return network, *clean(), usual


@ward.ill("all weights begin with the same number, so all neurons stay the same")
def ones_everywhere():
    network = mlp(784, [50], 10)
    for layer in network.layers[::2]:
        layer.W[...] = 1 / len(layer.W)
    return network, *clean(), usual


@ward.ill("every neuron's weights are drawn from the same seed, so all neurons are the same")
def seed_in_every_neuron():
    network = mlp(784, [50], 10)
    for layer in network.layers[::2]:
        for neuron in range(layer.W.shape[1]):
            rng = np.random.default_rng(0)
            layer.W[:, neuron] = rng.normal(0, 0.05, len(layer.W))
    return network, *clean(), usual


@ward.ill("the initial weights are too large: randn without a factor, before sigmoids")
def randn_before_sigmoids():
    network = mlp(784, [60, 60], 10, activation=Sigmoid, spread=lambda inputs: 3.0)
    return network, *clean(), usual


@ward.ill("the initial weights are too small")
def randn_times_a_ten_thousandth():
    network = mlp(784, [50, 50, 50], 10, spread=lambda inputs: 1e-4, activation=Tanh)
    return network, *clean(), usual


@ward.ill("labels don't belong to images: the labels were sorted")
def labels_sorted():
    (X, y), (Xd, yd) = clean()
    return mlp(784, [50], 10), (X, np.sort(y)), (Xd, np.sort(yd)), usual


@ward.ill("labels don't belong to images: they are one row further down")
def one_row_further_down():
    (X, y), (Xd, yd) = clean()
    return mlp(784, [50], 10), (X[1:], y[:-1]), (Xd[1:], yd[:-1]), usual


@ward.ill("too many sigmoids one behind the other: the gradient vanishes")
def seven_sigmoids():
    network = mlp(784, [32] * 7, 10, 2, Sigmoid, spread=lambda inputs: inputs**-0.5)
    return network, *clean(), training(lambda: SGD(0.3))


@ward.ill("dead ReLUs: pixels from −1 to 0 and positive weights")
def nothing_gets_through():
    (X, y), (Xd, yd) = clean()
    network = mlp(784, [50], 10)
    network.layers[0].W[...] = np.abs(network.layers[0].W)
    return network, (X - 1, y), (Xd - 1, yd), usual


@ward.ill("the images are sorted by label and never shuffled")
def folder_after_folder():
    def in_folders(y, rng):
        return np.argsort(y, kind="stable")

    learn = epochs_of(descend(0.05), batches=in_folders)
    return mlp(784, [50], 10), *clean(), learn


@ward.ill("half of the digits don't occur among the images learnt from")
def even_digits_only():
    (X, y), dev = clean(2500)
    return mlp(784, [50], 10), (X[y % 2 == 0], y[y % 2 == 0]), dev, usual


@ward.ill("the images held back are also learnt from: the split overlaps")
def split_overlaps():
    (X, y), _ = clean(1500)
    return mlp(784, [50], 10), (X[:1300], y[:1300]), (X[1000:], y[1000:]), usual


@ward.ill("overfitting: far too few images for so many weights")
def two_of_each():
    (X, y), dev = clean(400)
    rows = np.concatenate([np.flatnonzero(y == digit)[:2] for digit in range(10)])
    return mlp(784, [100, 100], 10), (X[rows], y[rows]), dev, training(lambda: SGD(0.1), 60, 5)


@ward.ill("infinite numbers in the data: the logarithm of 0")
def logarithm_of_pixels():
    (X, y), (Xd, yd) = clean()
    with np.errstate(all="ignore"):
        return mlp(784, [50], 10), (np.log(X), y), (np.log(Xd), yd), usual


@ward.ill("the two parts are prepared differently: dev goes from −1 to 1, train from 0 to 1")
def dev_from_minus_one():
    train, (Xd, yd) = clean()
    return mlp(784, [50], 10), train, (2 * Xd - 1, yd), usual


@ward.ill("too much dropout")
def keep_probability_mistaken():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 100, rng), ReLU(), Dropout(0.98), Dense(100, 10, rng)]
    return Network(layers), *clean(), training(lambda: SGD(0.1))


@ward.ill("the weight decay is too strong")
def decay_of_a_hundred():
    learn = training(lambda: Adam(0.001, weight_decay=100))
    return mlp(784, [50], 10), *clean(), learn


@ward.ill("too few steps: two epochs with all images in one batch")
def two_steps():
    return mlp(784, [50], 10), *clean(), training(lambda: Adam(), epochs=2, batch=10_000)


@ward.ill("the steps see only a few of the images: the inner loop breaks off after three batches")
def breaks_off():
    def three(y, rng):
        return np.arange(len(y))[:120]

    learn = epochs_of(descend(0.1), 15, 40, three)
    return mlp(784, [50], 10), *clean(), learn


@ward.ill("the weights are drawn anew at the beginning of each epoch")
def initialised_in_the_loop():
    def learn(network, train, dev):
        history, rng = History(), np.random.default_rng(0)
        for _ in range(6):
            for layer in network.layers[::2]:
                layer.W[...] = rng.normal(0, np.sqrt(2 / len(layer.W)), layer.W.shape)
            for start in range(0, 1500, 100):
                rows = slice(start, start + 100)
                loss = descend(0.1)(network, train[0][rows], train[1][rows])
            note(history, network, loss, train, dev)
        return history

    return mlp(784, [50], 10), *clean(), learn


class AlwaysDropping(Dropout):
    def forward(self, A):
        self.learning = True
        return super().forward(A)


@ward.ill("dropout stays on when the network predicts")
def eval_mode_forgotten():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 100, rng), ReLU(), AlwaysDropping(0.5), Dense(100, 10, rng)]
    return Network(layers), *clean(), usual


@ward.ill("the augmentation destroys the images: noise that is much larger than the ink")
def noise_larger_than_ink():
    def augment(X, rng):
        return (X + rng.normal(0, 4, X.shape)).astype(np.float32)

    return mlp(784, [50], 10), *clean(), training(lambda: SGD(0.05), 6, augment=augment)


@ward.ill("the accuracy is counted wrongly: argmax over the wrong axis")
def argmax_over_the_wrong_axis():
    def learn(network, train, dev):
        history = network.fit(*train, SGD(0.1), epochs=4, batch=50, report=None)
        Z = network.forward(dev[0])
        history.dev_accuracy = [float(np.mean(Z.argmax(axis=0) == dev[1][:10]))] * 4
        return history

    return mlp(784, [50], 10), *clean(), learn


# Thirty that are odd, and well.


@ward.well("the last layer begins with zeros, the others don't")
def last_layer_of_zeros():
    network = mlp(784, [50], 10)
    network.layers[-1].W[...] = 0
    return network, *clean(), usual


@ward.well("three narrow layers of tanh, and Adam")
def narrow_tanh():
    network = mlp(784, [16] * 3, 10, activation=Tanh, spread=lambda inputs: inputs**-0.5)
    return network, *clean(), training(lambda: Adam(0.003), epochs=6)


@ward.well("a rate of 0.5, which large batches can stand")
def large_steps():
    return mlp(784, [50], 10), *clean(), training(lambda: SGD(0.4), 15, 250)


@ward.well("a momentum of 0.95")
def much_momentum():
    learn = training(lambda: Momentum(0.005, beta=0.95), epochs=6)
    return mlp(784, [50], 10), *clean(), learn


@ward.well("every image has the length 1")
def of_length_one():
    def unit(X, y):
        return X / np.linalg.norm(X, axis=1, keepdims=True), y

    train, dev = clean()
    return mlp(784, [50], 10), unit(*train), unit(*dev), training(lambda: SGD(0.5), epochs=8)


@ward.well("every pixel standardised by train, with 0.1 added to its standard deviation")
def each_pixel_standardised():
    (X, y), (Xd, yd) = clean()
    mean, std = X.mean(axis=0), X.std(axis=0) + 0.1
    learn = training(lambda: SGD(0.02), epochs=6)
    return mlp(784, [50], 10), ((X - mean) / std, y), ((Xd - mean) / std, yd), learn


@ward.well("pixels from 0 to 2")
def up_to_two():
    (X, y), (Xd, yd) = clean()
    return mlp(784, [50], 10), (2 * X, y), (2 * Xd, yd), training(lambda: SGD(0.03), epochs=5)


@ward.well("bytes, which fit divides by itself")
def bytes_for_fit():
    return mlp(784, [50], 10), *raw(), usual


@ward.well("a single epoch over many images")
def one_epoch():
    return mlp(784, [50], 10), *clean(4000), training(lambda: Adam(0.002), epochs=1, batch=25)


@ward.well("three classes of thirty images each")
def three_small_classes():
    (X, y), (Xd, yd) = clean(300, 600)
    train, dev = (X[y < 3], y[y < 3]), (Xd[yd < 3], yd[yd < 3])
    return mlp(784, [12], 3), train, dev, training(lambda: SGD(0.05), 8, 10)


@ward.well("only fifty images are held back")
def fifty_held_back():
    return mlp(784, [50], 10), *clean(1500, 50), usual


@ward.well("dev holds the digits 0 to 4 only, train all ten")
def dev_of_five_digits():
    train, (Xd, yd) = clean(1500, 800)
    return mlp(784, [50], 10), train, (Xd[yd < 5], yd[yd < 5]), usual


@ward.well("rare digits are repeated in train until all are equally frequent")
def repeated_rows():
    (X, y), dev = clean(2000)
    few = np.flatnonzero(y > 6)
    rows = np.concatenate([np.flatnonzero(y <= 6), few[::2], few[::2]])
    return mlp(784, [50], 10), (X[rows], y[rows]), dev, usual


@ward.well("gradients are clipped where they are long")
def clipped_gradients():
    def update(network, X, y):
        loss = back(network, X, y)
        norm = np.sqrt(sum(float((dW**2).sum()) for _, dW in each(network)))
        for W, dW in each(network):
            W -= 0.2 * dW * min(1, 1 / norm)
        return loss

    return mlp(784, [50], 10), *clean(), epochs_of(update)


@ward.well("no neuron's weights may be longer than 2")
def limited_length():
    def update(network, X, y):
        loss = descend(0.1)(network, X, y)
        for layer in network.layers[::2]:
            layer.W /= np.maximum(np.linalg.norm(layer.W, axis=0) / 2, 1)
        return loss

    return mlp(784, [50], 10), *clean(), epochs_of(update)


@ward.well("much dropout in a wide layer that can stand it")
def wide_with_dropout():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 400, rng), ReLU(), Dropout(0.7), Dense(400, 10, rng)]
    return Network(layers), *clean(), training(lambda: SGD(0.1), epochs=5)


@ward.well("ten layers of ReLUs, and Adam")
def ten_layers():
    return mlp(784, [40] * 10, 10), *clean(), training(lambda: Adam(0.001), epochs=8)


@ward.well("two layers of sigmoids, and Adam")
def sigmoids_with_adam():
    network = mlp(784, [50, 50], 10, activation=Sigmoid)
    return network, *clean(), training(lambda: Adam(0.003), epochs=8)


@ward.well("convolution, pooling, and two dense layers")
def convolution_and_two():
    rng = np.random.default_rng(0)
    layers = [Convolution(1, 4, rng), ReLU(), MaxPool(), ToRows(), Dense(4 * 13 * 13, 30, rng)]
    network = Network([*layers, ReLU(), Dense(30, 10, rng)])
    return network, *clean(600, 200), training(lambda: Adam(0.003), 4, 25)


@ward.well("augmentation cuts out a square of each batch")
def cut_out():
    def augment(X, rng):
        X = X.reshape(-1, 28, 28).copy()
        top, left = rng.integers(0, 20, 2)
        X[:, top : top + 8, left : left + 8] = 0
        return X.reshape(-1, 784)

    return mlp(784, [50], 10), *clean(), training(lambda: SGD(0.1), 7, augment=augment)


@ward.well("augmentation adds a little noise")
def a_little_noise():
    def augment(X, rng):
        return (X + rng.normal(0, 0.3, X.shape)).astype(np.float32)

    return mlp(784, [50], 10), *clean(), training(lambda: SGD(0.1), 6, augment=augment)


@ward.well("a quarter of the labels is wrong, and known to be; dev is right")
def a_quarter_of_the_labels_wrong():
    (X, y), dev = clean(4000)
    rng = np.random.default_rng(0)
    y = np.where(rng.random(len(y)) < 0.25, rng.integers(0, 10, len(y)), y)
    return mlp(784, [30], 10), (X, y), dev, training(lambda: SGD(0.05), epochs=4)


@ward.well("smooth labels and dropout at once")
def smooth_and_dropped():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 80, rng), ReLU(), Dropout(0.4), Dense(80, 10, rng)]
    return Network(layers, SmoothCrossEntropy(0.1)), *clean(), training(lambda: SGD(0.1), 6)


@ward.well("L2, rather strong")
def strong_decay():
    learn = training(lambda: SGD(0.1, weight_decay=0.02), epochs=6)
    return mlp(784, [50], 10), *clean(), learn


@ward.well("a rate that goes up and down")
def up_and_down():
    def schedule(progress):
        return 0.2 + 0.8 * abs(np.sin(6 * progress))

    return mlp(784, [50], 10), *clean(), training(lambda: SGD(0.15, schedule=schedule), 6)


@ward.well("those with little ink first in the first epoch, then shuffled")
def little_ink_first():
    (X, y), dev = clean()
    order = np.argsort(X.sum(axis=1))

    def learn(network, train, dev):
        history, rng = History(), np.random.default_rng(0)
        for epoch in range(5):
            rows = rng.permutation(len(X)) if epoch else np.arange(len(X))
            for start in range(0, len(X), 50):
                chosen = rows[start : start + 50]
                loss = descend(0.1)(network, train[0][chosen], train[1][chosen])
            note(history, network, loss, train, dev)
        return history

    return mlp(784, [50], 10), (X[order], y[order]), dev, learn


@ward.well("batches drawn with replacement: in an epoch some images come twice, others never")
def drawn_with_replacement():
    def any_rows(y, rng):
        return rng.integers(0, len(y), len(y))

    return mlp(784, [50], 10), *clean(), epochs_of(descend(0.1), 6, batches=any_rows)


@ward.well("only the middle of the images, 20 × 20")
def the_middle():
    def middle(X, y):
        return X.reshape(-1, 28, 28)[:, 4:24, 4:24].reshape(-1, 400), y

    train, dev = clean()
    return mlp(400, [50], 10), middle(*train), middle(*dev), usual


class ELU:
    weights = slopes = ()

    def forward(self, Z):
        self.A = np.where(Z > 0, Z, np.expm1(np.minimum(Z, 0)))
        return self.A

    def backward(self, dA):
        return dA * np.where(self.A > 0, 1, self.A + 1)


@ward.well("an activation of one's own: ELU")
def exponential_units():
    return mlp(784, [50, 30], 10, activation=ELU), *clean(), usual


@ward.well("the network stops early by itself, in a loop of one's own")
def own_early_stop():
    def learn(network, train, dev):
        history = History()
        for epoch in range(30):
            options = {"epochs": 1, "batch": 50, "dev": dev, "seed": epoch}
            run = network.fit(*train, SGD(0.1), report=None, **options)
            for name in ("loss", "accuracy", "dev_loss", "dev_accuracy"):
                getattr(history, name).extend(getattr(run, name))
            if epoch > 3 and history.dev_loss[-1] > min(history.dev_loss[:-2]):
                break
        return history

    return mlp(784, [50], 10), *clean(), learn
