"""What the clinic measures on a patient: a number each, with no opinion on it."""

import numpy as np

from helpers.data import one_hot
from helpers.evaluation import dead_share, update_ratio
from helpers.gradients import numerical_slope, relative_error

from .doctor.rows import in_float64

FEW, SOME = 50, 500  # images of train that are looked at


def first(patient, count=FEW):
    """The first images of train, with their labels."""
    return patient.train[0][:count], patient.train[1][:count]


def start_loss(patient, count=SOME):
    """The loss before the first step."""
    X, y = first(patient, count)
    return patient.start.loss.forward(patient.start.forward(X), y)


def perfect_loss(loss, y):
    """What is left of the loss where the scores leave no doubt."""
    return loss.forward(50 * one_hot(y), y)


def start_scores(patient):
    return patient.start.forward(first(patient, SOME)[0])


def slope_errors(network, X, y):
    """For the biases of each layer, the relative error of their slopes, against nudging."""
    network, X = in_float64(network), X.astype(np.float64)

    def loss():
        return network.loss.forward(network.forward(X), y)

    loss()
    network.backward()
    layers = [layer for layer in network.layers if layer.weights]
    own = [layer.slopes[1].round(9) for layer in layers]  # what is smaller is rounding
    nudged = [numerical_slope(loss, layer.b).round(9) for layer in layers]
    return [relative_error(a, b) for a, b in zip(own, nudged, strict=True)]


def worst_slope(patient):
    return max(slope_errors(patient.start, *first(patient, 16)))


def dead(patient):
    """The largest dead share of a hidden layer, before the first step."""
    X, shares = first(patient, SOME)[0], []
    for layer in patient.start.layers[:-1]:
        X = layer.forward(X)
        if not layer.weights:
            shares.append(dead_share(X))
    return max(shares)


def last_bias_slopes(patient, times):
    """The largest slope of the last layer's biases, of a batch that is given several times over."""
    X, y = (np.concatenate([part] * times) for part in first(patient))
    network = patient.make()
    network.loss.forward(network.forward(X), y)
    network.backward()
    return np.abs([layer for layer in network.layers if layer.weights][-1].slopes[1]).max()


def first_step(patient):
    """(weights of the first layer before, after, their slopes) of one step."""
    network = patient.make()
    before = network.layers[0].W.astype(np.float64)
    patient.step(network, *first(patient))
    return before, network.layers[0].W.astype(np.float64), network.layers[0].slopes[0]


def cosine(a, b):
    """1 where two arrays point the same way, −1 where they point opposite ways."""
    return np.sum(a * b) / np.sqrt(np.sum(a**2) * np.sum(b**2))


def direction(patient):
    before, after, slope = first_step(patient)
    return cosine(after - before, -slope)


def step_length(patient):
    before, after, _ = first_step(patient)
    return update_ratio(before, after)


def commonest(y):
    return np.bincount(y).max() / len(y)


def dropped_answers(patient):
    """The share of dev's images that are read differently when they are read again."""
    once, again = (patient.network.forward(patient.dev[0]).argmax(axis=1) for _ in range(2))
    return np.mean(once != again)


def overstated(patient):
    """The accuracy on dev that is claimed, minus what is measured on dev."""
    return patient.history.dev_accuracy[-1] - patient.network.evaluate(*patient.dev)[1]


def moved_in_all(patient):
    """The update ratio of the first layer, from the first step to the last."""
    before, after = (net.layers[0].W.astype(np.float64) for net in (patient.start, patient.network))
    return update_ratio(before, after)


def one_epoch(patient):
    return [y for _, y in patient.batches(*patient.train)]


def mean_of_both(patient):
    both = np.concatenate([patient.train[0], patient.dev[0]]).astype(np.float64)
    return np.abs(both.mean(axis=0)).max()
