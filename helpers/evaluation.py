"""How good a network is, in more words than one number."""

import numpy as np

from .data import CLASSES


def accuracy(y, predicted):
    """The share of examples that are read right."""
    return np.mean(y == predicted)


def confusion_matrix(y, predicted, classes=CLASSES):
    """Counts (classes, classes): in row i, column j the examples of i that were taken for j."""
    counts = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(counts, (y, predicted), 1)
    return counts


def precision_recall(counts):
    """Of each class, by a confusion matrix: precision (of those taken for it, the share that are
    it), recall (of those that are it, the share that were found), and F1, their harmonic mean.

    Where a class was never predicted, or never occurs, the share is of nothing: it counts as 0.
    """
    found = np.diag(counts)
    precision = share(found, counts.sum(axis=0))
    recall = share(found, counts.sum(axis=1))
    return precision, recall, share(2 * precision * recall, precision + recall)


def share(part, whole):
    """part / whole, and 0 where the whole is 0."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole != 0)


def calibration(y, P, bins=10):
    """Is the network right as often as it says? Its confidence, the probability of the digit that
    it chose, is cut into bins; of each: how many there are, mean confidence and accuracy."""
    confidence, right = P.max(axis=1), P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    mean_confidence = share(np.bincount(place, confidence, bins), counts)
    return counts, mean_confidence, share(np.bincount(place, right, bins), counts)


def confidence_interval(right, count, z=1.96):
    """Between which accuracies the true one lies, 19 times out of 20, if `right` of `count`
    examples were read right (Wilson's interval, which also holds close to 100 %)."""
    p = right / count
    middle = (p + z**2 / (2 * count)) / (1 + z**2 / count)
    half = z * np.sqrt(p * (1 - p) / count + z**2 / (4 * count**2)) / (1 + z**2 / count)
    return middle - half, middle + half
