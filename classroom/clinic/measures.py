"""What the clinic measures: each function returns a number for a patient, and no judgement."""

import numpy as np

from helpers.activations import softmax
from helpers.evaluation import dead_share, update_ratio
from helpers.gradients import numerical_slope, relative_error
from helpers.losses import cross_entropy

from .doctor.layer_slopes import NUDGE
from .doctor.rows import in_float64
from .doctor.step_measures import cosine

FEW, SOME = 50, 500  # images of train that are measured


def first(patient, count=FEW):
    """The first images of train, with their labels."""
    return patient.train[0][:count], patient.train[1][:count]


def count(patient, low, high=np.inf):
    """How many numbers in X, of train, lie between two limits."""
    X = patient.train[0]
    return np.sum((low < X) & (high > X))


def nans(patient):
    """How many numbers in X, of train and dev together, are nan."""
    return sum(np.isnan(X).sum() for X, _ in (patient.train, patient.dev))


def start_scores(patient):
    """The scores of the first training images, before the first step."""
    return patient.start.forward(first(patient, SOME)[0])


def first_slope(patient):
    """The relative error of the slopes of the first layer's biases, compared with nudging."""
    network, (X, y) = in_float64(patient.start), first(patient, 16)
    X = X.astype(np.float64)

    def loss():
        return network.loss.forward(network.forward(X), y)

    loss()
    network.backward()
    layer = network.layers[0]
    own = layer.slopes[1].round(9)  # smaller numbers are rounding errors
    return relative_error(own, numerical_slope(loss, layer.b, NUDGE).round(9))


def dead(patient):
    """The dead share of the first hidden layer, before the first step."""
    first_layer, activation = patient.start.layers[:2]
    return dead_share(activation.forward(first_layer.forward(first(patient, SOME)[0])))


def row_sums(patient):
    """The largest minus the smallest sum of a row of probabilities, before the first step."""
    return np.ptp(patient.start.predict_proba(first(patient)[0]).sum(axis=1))


def loss_beside(patient):
    """The program's loss before the first step, minus the cross-entropy of softmax(scores)."""
    X, y = first(patient, SOME)
    Z = patient.start.forward(X)
    return patient.start.loss.forward(Z, y) - cross_entropy(softmax(Z), y)


def repeated(patient):
    """How many of the first layer's neurons begin with the weights of an earlier one."""
    W = patient.start.layers[0].W
    return W.shape[1] - len(np.unique(W, axis=1).T)


def bias_slope(patient):
    """The size of the largest slope of the last layer's biases, before the first step."""
    X, y = first(patient, SOME)
    network = patient.make()
    network.loss.forward(network.forward(X), y)
    network.backward()
    return np.abs([layer for layer in network.layers if layer.weights][-1].slopes[1]).max()


def risen(patient):
    """The loss of the first images after a step on them, minus their loss before."""
    network, (X, y) = patient.make(), first(patient)
    before = network.evaluate(X, y)[0]
    patient.step(network, X, y)
    return network.evaluate(X, y)[0] - before


def step_length(patient):
    network = patient.make()
    before = network.layers[0].W.astype(np.float64)
    patient.step(network, *first(patient))
    return update_ratio(before, network.layers[0].W.astype(np.float64))


def direction(patient):
    """The cosine between a step and minus the slope: 1 straight downhill, −1 straight uphill."""
    network = patient.make()
    before = in_one_row(layer.weights for layer in network.layers)
    patient.step(network, *first(patient))
    step = in_one_row(layer.weights for layer in network.layers) - before
    slope = in_one_row(layer.slopes for layer in network.layers if layer.weights)
    return -cosine(step, slope)


def in_one_row(layers):
    return np.concatenate([array.ravel() for arrays in layers for array in arrays]).astype("f8")


def commonest(y):
    return np.bincount(y).max() / len(y)


def dropped_answers(patient, times=50):
    """The share of dev's images that are read differently when they are read again."""
    X = patient.dev[0]
    pairs = [(patient.network.predict(X), patient.network.predict(X)) for _ in range(times)]
    return np.mean([once != again for once, again in pairs])


def overstated(patient):
    """The accuracy on dev that is claimed, minus what is measured on dev."""
    return patient.history.dev_accuracy[-1] - patient.network.evaluate(*patient.dev)[1]


def one_epoch(patient):
    return [y for _, y in patient.batches(*patient.train)]


def pixel_mean(patient):
    """The largest mean of a pixel over train, whatever its sign."""
    return np.abs(patient.train[0].astype(np.float64).mean(axis=0)).max()


def accuracy_of_all(patient):
    """The share of train and dev together that the trained network reads right."""
    X, y = (np.concatenate(parts) for parts in zip(patient.train, patient.dev, strict=True))
    return patient.network.evaluate(X, y)[1]
