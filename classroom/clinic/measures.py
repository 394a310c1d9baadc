"""Functions that measure the evidence for the causes of a patient's faults."""

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
    """Return the first `count` training images and their labels."""
    return patient.train[0][:count], patient.train[1][:count]


def count(patient, low, high=np.inf):
    """Return how many pixels of the training images are above `low` and below `high`."""
    X = patient.train[0]
    return np.sum((low < X) & (high > X))


def nans(patient):
    """Return how many pixels of the images in train and dev are nan."""
    return sum(np.isnan(X).sum() for X, _ in (patient.train, patient.dev))


def start_scores(patient):
    """Return the logits of the first 500 training images before training."""
    return patient.start.forward(first(patient, SOME)[0])


def first_slope(patient):
    """Return the relative error of the gradient of the first layer's biases before training."""
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
    """Return the share of dead neurons in the first hidden layer before training."""
    first_layer, activation = patient.start.layers[:2]
    return dead_share(activation.forward(first_layer.forward(first(patient, SOME)[0])))


def row_sums(patient):
    """Return the largest minus the smallest row sum of the probabilities before training."""
    return np.ptp(patient.start.predict_proba(first(patient)[0]).sum(axis=1))


def loss_beside(patient):
    """Return the loss before training, minus the cross-entropy of the softmax of the logits."""
    X, y = first(patient, SOME)
    Z = patient.start.forward(X)
    return patient.start.loss.forward(Z, y) - cross_entropy(softmax(Z), y)


def repeated(patient):
    """Return how many neurons of the first layer have the initial weights of an earlier neuron."""
    W = patient.start.layers[0].W
    return W.shape[1] - len(np.unique(W, axis=1).T)


def bias_slope(patient):
    """Return the largest absolute gradient of the last layer's biases before training."""
    X, y = first(patient, SOME)
    network = patient.make()
    network.loss.forward(network.forward(X), y)
    network.backward()
    return np.abs([layer for layer in network.layers if layer.weights][-1].slopes[1]).max()


def risen(patient):
    """Return by how much a training step on the first 50 training images raises their loss."""
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
    """Return the cosine of the angle between a training step and the negative gradient."""
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
    """Return the share of dev images for which two predictions differ, on average over `times`
    trials."""
    X = patient.dev[0]
    pairs = [(patient.network.predict(X), patient.network.predict(X)) for _ in range(times)]
    return np.mean([once != again for once, again in pairs])


def overstated(patient):
    """Return the accuracy on dev that the program reports, minus the measured accuracy."""
    return patient.history.dev_accuracy[-1] - patient.network.evaluate(*patient.dev)[1]


def one_epoch(patient):
    return [y for _, y in patient.batches(*patient.train)]


def pixel_mean(patient):
    """Return the largest absolute mean of a pixel over the training images."""
    return np.abs(patient.train[0].astype(np.float64).mean(axis=0)).max()


def accuracy_of_all(patient):
    """Return the trained network's accuracy on train and dev together."""
    X, y = (np.concatenate(parts) for parts in zip(patient.train, patient.dev, strict=True))
    return patient.network.evaluate(X, y)[1]
