"""Set A: 40 sick programs and 30 odd healthy ones, by which the doctor's rules were mended."""

import numpy as np

from helpers import (
    SGD,
    Adam,
    Convolution,
    CrossEntropy,
    Dense,
    Dropout,
    EarlyStopping,
    History,
    MaxPool,
    MeanSquaredError,
    Momentum,
    Nesterov,
    Network,
    ReLU,
    Sigmoid,
    SmoothCrossEntropy,
    Tanh,
    ToRows,
    cosine,
    mlp,
    softmax,
    warped,
)

from .program import Ward, clean, raw, training

ward = Ward("A")
usual = training(lambda: SGD(0.1))


def judged(history, network, train, dev, loss):
    """What a hand-written loop notes after an epoch."""
    history.loss.append(float(loss))
    history.accuracy.append(network.evaluate(*train)[1])
    dev_loss, dev_accuracy = network.evaluate(*dev)
    history.dev_loss.append(dev_loss)
    history.dev_accuracy.append(dev_accuracy)


def one_step(network, X, y):
    loss = network.loss.forward(network.forward(X), y)
    network.backward()
    return loss


# Forty that don't learn, or not what they should.


@ward.ill("the pixels aren't divided by 255")
def bytes_as_floats():
    (X, y), (Xd, yd) = raw()
    return mlp(784, [64], 10), (X.astype(np.float32), y), (Xd.astype(np.float32), yd), usual


@ward.ill("the pixels aren't divided by 255")
def loop_on_pixels_up_to_255():
    (X, y), (Xd, yd) = raw()
    X, Xd = X.astype(np.float64), Xd.astype(np.float64)

    def learn(network, train, dev):
        history, (X, y) = History(), train
        for _ in range(15):
            loss = one_step(network, X, y)
            for layer in network.layers:
                for W, dW in zip(layer.weights, layer.slopes, strict=True):
                    W -= 0.5 * dW
            judged(history, network, train, dev, loss)
        return history

    return mlp(784, [10], 10, dtype=np.float64), (X, y), (Xd, yd), learn


@ward.ill("the learning rate is too large")
def rate_of_ten():
    return mlp(784, [64, 32], 10), *clean(), training(lambda: SGD(10))


@ward.ill("the learning rate is too large")
def adam_at_a_half():
    return mlp(784, [64], 10), *clean(), training(lambda: Adam(0.5))


@ward.ill("the learning rate is too small")
def rate_of_a_hundred_thousandth():
    return mlp(784, [64], 10), *clean(), training(lambda: SGD(1e-5))


class Softmax:
    weights = slopes = ()

    def forward(self, Z):
        self.P = softmax(Z)
        return self.P

    def backward(self, dP):
        return self.P * (dP - (dP * self.P).sum(axis=1, keepdims=True))


@ward.ill("softmax is applied twice: as the last layer, and again in the loss")
def softmax_then_cross_entropy():
    rng = np.random.default_rng(1)
    layers = [Dense(784, 64, rng), ReLU(), Dense(64, 10, rng), Softmax()]
    return Network(layers, CrossEntropy()), *clean(), usual


@ward.ill("the step goes uphill: the gradient is added")
def gradient_added():
    def learn(network, train, dev):
        history, (X, y) = History(), train
        for _ in range(3):
            for start in range(0, len(X), 50):
                loss = one_step(network, X[start : start + 50], y[start : start + 50])
                for layer in network.layers:
                    for W, dW in zip(layer.weights, layer.slopes, strict=True):
                        W += 0.05 * dW
            judged(history, network, train, dev, loss)
        return history

    return mlp(784, [40], 10), *clean(), learn


@ward.ill("the weights are never updated: W = W − … binds a local name only")
def update_of_a_local_name():
    def learn(network, train, dev):
        history, (X, y) = History(), train
        for _ in range(4):
            for start in range(0, len(X), 50):
                loss = one_step(network, X[start : start + 50], y[start : start + 50])
                for layer in network.layers:
                    for W, dW in zip(layer.weights, layer.slopes, strict=True):
                        W = W - 0.1 * dW  # noqa: PLW2901
            judged(history, network, train, dev, loss)
        return history

    return mlp(784, [40], 10), *clean(), learn


@ward.ill("all initial weights are zero")
def zeros():
    return mlp(784, [50], 10, spread=lambda inputs: 0.0), *clean(), usual


@ward.ill("the initial weights are too large: randn without a factor")
def randn_as_it_comes():
    network = mlp(784, [100, 50, 50], 10, spread=lambda inputs: 1.0)
    return network, *clean(), training(lambda: SGD(0.01))


@ward.ill("the initial weights are too small for so many layers")
def tiny_weights_in_depth():
    network = mlp(784, [40, 40, 40, 40], 10, spread=lambda inputs: 0.001)
    return network, *clean(), usual


@ward.ill("the images were shuffled and the labels weren't")
def images_shuffled_alone():
    (X, y), (Xd, yd) = clean()
    rng = np.random.default_rng(0)
    return mlp(784, [64], 10), (rng.permutation(X), y), (rng.permutation(Xd), yd), usual


@ward.ill("the labels held back are shifted by one against those learnt from")
def dev_labels_from_one():
    train, (Xd, yd) = clean()
    return mlp(784, [64], 10), train, (Xd, (yd + 1) % 10), usual


@ward.ill("the images held back aren't divided by 255, those learnt from are")
def dev_not_divided():
    (train, _), (_, (Xd, yd)) = clean(), raw()
    return mlp(784, [64], 10), train, (Xd.astype(np.float32), yd), usual


@ward.ill("too many sigmoids one behind the other: the gradient vanishes")
def eight_sigmoids():
    return mlp(784, [40] * 8, 10, activation=Sigmoid), *clean(), usual


@ward.ill("a ReLU after the last layer cuts the class scores off")
def relu_at_the_end():
    network = mlp(784, [64], 10, output_activation=ReLU, seed=3)
    return network, *clean(), training(lambda: SGD(0.3))


@ward.ill("dead ReLUs: the biases begin far below zero")
def biases_at_minus_eight():
    network = mlp(784, [64], 10)
    network.layers[0].b -= 8
    return network, *clean(), usual


@ward.ill("the gradients are never set to zero and pile up from step to step")
def gradients_never_zeroed():
    def learn(network, train, dev):
        history, (X, y) = History(), train
        total = [np.zeros_like(W) for layer in network.layers for W in layer.weights]
        rng = np.random.default_rng(0)
        for _ in range(4):
            order = rng.permutation(len(X))
            for start in range(0, len(X), 50):
                rows = order[start : start + 50]
                loss = one_step(network, X[rows], y[rows])
                weights = [W for layer in network.layers for W in layer.weights]
                slopes = [dW for layer in network.layers for dW in layer.slopes]
                for W, dW, grad in zip(weights, slopes, total, strict=True):
                    grad += dW
                    W -= 0.1 * grad
            judged(history, network, train, dev, loss)
        return history

    return mlp(784, [40], 10), *clean(), learn


class ReLUWithoutSlope(ReLU):
    def backward(self, dA):
        return dA


@ward.ill("the backward pass is wrong: the slope of the ReLU is left out")
def relu_slope_forgotten():
    network = mlp(784, [64, 64, 64], 10, activation=ReLUWithoutSlope)
    return network, *clean(), usual


class SummedCrossEntropy(CrossEntropy):
    def backward(self):
        return super().backward() * len(self.y)


@ward.ill("the gradient is summed over the batch, not averaged, so that the step is too large")
def gradient_of_the_sum():
    network = mlp(784, [64, 64], 10, loss=SummedCrossEntropy())
    return network, *clean(), training(lambda: SGD(0.1), batch=100)


@ward.ill("the images are sorted by label and never shuffled")
def sorted_and_in_order():
    (X, y), dev = clean()
    order = np.argsort(y, kind="stable")

    def learn(network, train, dev):
        history, (X, y) = History(), train
        for _ in range(3):
            for start in range(0, len(X), 50):
                loss = one_step(network, X[start : start + 50], y[start : start + 50])
                SGD(0.1).step(network.layers)
            judged(history, network, train, dev, loss)
        return history

    return mlp(784, [64], 10), (X[order], y[order]), dev, learn


@ward.ill("half of the digits don't occur among the images learnt from")
def only_the_first_five_digits():
    (X, y), dev = clean(3000)
    return mlp(784, [64], 10), (X[y < 5], y[y < 5]), dev, usual


@ward.ill("all images held back are also learnt from")
def dev_is_part_of_train():
    train, _ = clean()
    dev = train[0][:300], train[1][:300]
    return mlp(784, [64], 10), train, dev, training(lambda: SGD(0.1), epochs=15)


@ward.ill("overfitting: far too few images for so many weights")
def forty_images():
    train, dev = clean(40, 400)
    return mlp(784, [300, 300], 10), train, dev, training(lambda: SGD(0.1), 60, 10)


@ward.ill("the network is too small: everything goes through one neuron")
def one_neuron():
    network = mlp(784, [1], 10, activation=Tanh, spread=lambda inputs: inputs**-0.5)
    return network, *clean(), training(lambda: SGD(0.1), epochs=10)


@ward.ill("there are nan among the pixels")
def nan_pixels():
    (X, y), dev = clean()
    X[np.random.default_rng(0).integers(0, len(X), 20), 400] = np.nan
    return mlp(784, [64], 10), (X, y), dev, usual


@ward.ill("all images are empty: the array was made and never filled")
def never_filled():
    (X, y), (Xd, yd) = clean()
    return mlp(784, [64], 10), (np.zeros_like(X), y), (np.zeros_like(Xd), yd), usual


@ward.ill("the pixels are divided by 255 twice")
def divided_twice():
    (X, y), (Xd, yd) = clean()
    return mlp(784, [64], 10), (X / 255, y), (Xd / 255, yd), usual


@ward.ill("too much dropout")
def dropout_of_95_per_cent():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 64, rng), ReLU(), Dropout(0.95), Dense(64, 64, rng), ReLU()]
    network = Network([*layers, Dropout(0.95, seed=1), Dense(64, 10, rng)])
    return network, *clean(), training(lambda: SGD(0.1), epochs=6)


@ward.ill("the weight decay is too strong")
def weight_decay_of_two():
    return mlp(784, [64], 10), *clean(), training(lambda: SGD(0.1, weight_decay=2.0), epochs=6)


@ward.ill("the learning rate is too large for so much momentum")
def momentum_of_99():
    return mlp(784, [64, 64], 10), *clean(), training(lambda: Momentum(0.3, beta=0.99))


@ward.ill("too few steps: one epoch with all images in one batch")
def one_single_step():
    return mlp(784, [64], 10), *clean(), training(lambda: SGD(0.1), epochs=1, batch=1500)


@ward.ill("most of the labels learnt from are wrong")
def seven_labels_in_ten_at_random():
    (X, y), dev = clean()
    rng = np.random.default_rng(0)
    wrong = rng.random(len(y)) < 0.7
    y = np.where(wrong, rng.integers(0, 10, len(y)), y)
    return mlp(784, [64], 10), (X, y), dev, usual


class SoftmaxOverColumns(CrossEntropy):
    def forward(self, Z, y):
        E = np.exp(Z - Z.max())
        self.P, self.y = E / E.sum(axis=0), y
        return -np.mean(np.log(self.P[np.arange(len(y)), y] + 1e-12))


@ward.ill("softmax over the wrong axis: over the batch instead of the classes")
def softmax_over_the_batch():
    return mlp(784, [64], 10, loss=SoftmaxOverColumns()), *clean(), usual


@ward.ill("every step sees the same few images: the slice doesn't move on")
def always_the_first_batch():
    def learn(network, train, dev):
        history, (X, y), batch = History(), train, 32
        for _ in range(5):
            for _ in range(len(X) // batch):
                loss = one_step(network, X[:batch], y[:batch])
                SGD(0.1).step(network.layers)
            judged(history, network, train, dev, loss)
        return history

    return mlp(784, [64], 10), *clean(), learn


@ward.ill("in each epoch the images are shuffled and the labels aren't")
def shuffled_apart_in_each_epoch():
    def learn(network, train, dev):
        history, (X, y), rng = History(), train, np.random.default_rng(0)
        for _ in range(5):
            X = rng.permutation(X)
            for start in range(0, len(X), 50):
                loss = one_step(network, X[start : start + 50], y[start : start + 50])
                SGD(0.1).step(network.layers)
            judged(history, network, train, dev, loss)
        return history

    return mlp(784, [64], 10), *clean(), learn


@ward.ill("the weights are drawn anew at the beginning of each epoch")
def drawn_anew():
    def learn(network, train, dev):
        history = History()
        for epoch in range(5):
            for new, layer in zip(mlp(784, [64], 10, epoch).layers, network.layers, strict=True):
                for W, fresh in zip(layer.weights, new.weights, strict=True):
                    W[...] = fresh
            run = network.fit(*train, SGD(0.1), epochs=1, batch=50, dev=dev, report=None)
            for name in ("loss", "accuracy", "dev_loss", "dev_accuracy"):
                getattr(history, name).extend(getattr(run, name))
        return history

    return mlp(784, [64], 10), *clean(), learn


@ward.ill("all weights begin with the same number, so all neurons stay the same")
def all_a_tenth():
    network = mlp(784, [64], 10)
    for layer in network.layers:
        if isinstance(layer, Dense):
            layer.W[...] = 0.01
    return network, *clean(), usual


@ward.ill("the images are divided by 255 again in each epoch")
def divided_in_each_epoch():
    def learn(network, train, dev):
        history, (X, y) = History(), train
        X = X.copy()
        for _ in range(6):
            X /= 255
            run = network.fit(X, y, SGD(0.1), epochs=1, batch=50, dev=dev, report=None)
            for name in ("loss", "accuracy", "dev_loss", "dev_accuracy"):
                getattr(history, name).extend(getattr(run, name))
        return history

    (X, y), (Xd, yd) = raw()
    return mlp(784, [64], 10), (X.astype(np.float32), y), ((Xd / 255).astype("f4"), yd), learn


@ward.ill("nan in the data: pixels that are always 0 were divided by a standard deviation of 0")
def standardised_by_nothing():
    (X, y), (Xd, yd) = clean()
    mean, std = X.mean(axis=0), X.std(axis=0)
    with np.errstate(all="ignore"):
        X, Xd = (X - mean) / std, (Xd - mean) / std
    return mlp(784, [64], 10), (X, y), (Xd, yd), usual


# Thirty that are odd, and well.


@ward.well("no hidden layer at all")
def softmax_regression():
    return mlp(784, [], 10), *clean(), training(lambda: SGD(0.1), epochs=8)


@ward.well("tanh")
def hidden_tanh():
    return mlp(784, [64], 10, activation=Tanh), *clean(), usual


@ward.well("sigmoids, and a large rate that they can stand")
def sigmoids_at_one():
    network = mlp(784, [30], 10, activation=Sigmoid)
    return network, *clean(), training(lambda: SGD(1.0), epochs=8, batch=30)


@ward.well("squared errors and sigmoids, as in lesson 2")
def squared_errors():
    loss = MeanSquaredError()
    network = mlp(784, [50], 10, activation=Sigmoid, loss=loss, output_activation=Sigmoid)
    return network, *clean(), training(lambda: SGD(1.0), epochs=15, batch=20)


@ward.well("Adam as it comes")
def adam_as_it_comes():
    return mlp(784, [100], 10), *clean(), training(lambda: Adam())


@ward.well("a tiny data set, and a network to match")
def two_hundred_images():
    return mlp(784, [], 10), *clean(200), training(lambda: SGD(0.05), 10, 20)


@ward.well("two classes only: is it a 3 or an 8?")
def three_or_eight():
    def pair(X, y):
        rows = (y == 3) | (y == 8)
        return X[rows], (y[rows] == 8).astype(int)

    train, dev = clean(3000, 1000)
    return mlp(784, [16], 2), pair(*train), pair(*dev), training(lambda: SGD(0.05))


@ward.well("standardised: mean 0, standard deviation 1, by the numbers of train")
def standardised():
    (X, y), (Xd, yd) = clean()
    mean, std = X.mean(), X.std()
    network = mlp(784, [64], 10)
    return network, ((X - mean) / std, y), ((Xd - mean) / std, yd), training(lambda: SGD(0.03))


@ward.well("pixels from −1 to 1")
def from_minus_one_to_one():
    (X, y), (Xd, yd) = clean()
    return mlp(784, [64], 10), (2 * X - 1, y), (2 * Xd - 1, yd), training(lambda: SGD(0.02))


@ward.well("everything in float64")
def doubles():
    (X, y), (Xd, yd) = clean()
    network = mlp(784, [40], 10, dtype=np.float64)
    return network, (X.astype(float), y), (Xd.astype(float), yd), usual


@ward.well("batches of a single image")
def one_at_a_time():
    return mlp(784, [32], 10), *clean(600), training(lambda: SGD(0.01), epochs=3, batch=1)


@ward.well("all images in one batch")
def full_batch():
    return mlp(784, [40], 10), *clean(), training(lambda: SGD(0.3), epochs=80, batch=1500)


@ward.well("half of the neurons drop out")
def dropout():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 100, rng), ReLU(), Dropout(0.5), Dense(100, 10, rng)]
    return Network(layers), *clean(), training(lambda: SGD(0.1), epochs=8)


@ward.well("weight decay as it is usual")
def weight_decay():
    learn = training(lambda: SGD(0.1, weight_decay=0.005), epochs=6)
    return mlp(784, [64], 10), *clean(), learn


@ward.well("smooth labels: the loss can't go to 0")
def smooth_labels():
    return mlp(784, [64], 10, loss=SmoothCrossEntropy(0.2)), *clean(), usual


@ward.well("a rate that falls along a cosine")
def falls_along_a_cosine():
    learn = training(lambda: Momentum(0.03, schedule=cosine), epochs=8)
    return mlp(784, [64], 10), *clean(), learn


@ward.well("a rate that falls to a tenth")
def falls_in_a_line():
    return mlp(784, [64], 10), *clean(), training(lambda: SGD(0.2, decay=0.9), epochs=6)


@ward.well("stopped early")
def stopped_early():
    def learn(network, train, dev):
        options = {"dev": dev, "report": None, "watch": [EarlyStopping(2)]}
        return network.fit(*train, SGD(0.1), epochs=30, batch=50, **options)

    return mlp(784, [40], 10), *clean(), learn


@ward.well("augmentation: train is harder than dev")
def warped_images():
    learn = training(lambda: SGD(0.1), epochs=8, augment=warped)
    return mlp(784, [64], 10), *clean(), learn


@ward.well("a convolution and pooling")
def convolution():
    rng = np.random.default_rng(0)
    layers = [Convolution(1, 6, rng), ReLU(), MaxPool(), ToRows(), Dense(6 * 13 * 13, 10, rng)]
    return Network(layers), *clean(500, 200), training(lambda: SGD(0.1), 4, 20)


@ward.well("narrow and deep")
def narrow_and_deep():
    return mlp(784, [32] * 4, 10), *clean(), training(lambda: SGD(0.05), epochs=6)


@ward.well("one label in ten is known to be wrong in train, and dev is right")
def a_tenth_of_the_labels_wrong():
    (X, y), dev = clean(3000)
    rng = np.random.default_rng(0)
    y = np.where(rng.random(len(y)) < 0.1, rng.integers(0, 10, len(y)), y)
    return mlp(784, [40], 10), (X, y), dev, training(lambda: SGD(0.05))


@ward.well("some digits are twice as frequent as the others")
def twice_as_frequent():
    (X, y), dev = clean(3000)
    keep = (y < 4) | (np.arange(len(y)) % 2 == 0)
    return mlp(784, [64], 10), (X[keep], y[keep]), dev, usual


@ward.well("very wide")
def wide():
    return mlp(784, [500], 10), *clean(), training(lambda: SGD(0.05), epochs=3)


@ward.well("Nesterov's momentum")
def nesterov():
    return mlp(784, [64, 32], 10), *clean(), training(lambda: Nesterov(0.01))


@ward.well("pixels are 0 or 1, nothing between")
def black_and_white():
    (X, y), (Xd, yd) = raw()
    train, dev = ((X > 127).astype(np.float32), y), ((Xd > 127).astype(np.float32), yd)
    return mlp(784, [64], 10), train, dev, usual


@ward.well("small images of 14 × 14")
def quarter_size():
    def small(X, y):
        return X.reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4)).reshape(-1, 196), y

    train, dev = clean()
    return mlp(196, [40], 10), small(*train), small(*dev), training(lambda: SGD(0.2))


@ward.well("sorted by label, but fit shuffles")
def sorted_but_shuffled():
    (X, y), dev = clean()
    order = np.argsort(y, kind="stable")
    return mlp(784, [64], 10), (X[order], y[order]), dev, usual


@ward.well("black ink on white paper, in both parts")
def black_on_white():
    (X, y), (Xd, yd) = clean()
    learn = training(lambda: SGD(0.02), epochs=10)
    return mlp(784, [64], 10), (1 - X, y), (1 - Xd, yd), learn


class LeakyReLU:
    weights = slopes = ()

    def forward(self, Z):
        self.up = np.where(Z > 0, 1, 0.1).astype(Z.dtype)
        return Z * self.up

    def backward(self, dA):
        return dA * self.up


@ward.well("an activation of one's own: leaky ReLU")
def leaky():
    return mlp(784, [64], 10, activation=LeakyReLU), *clean(), usual
