"""How good a network is: accuracy, confusion, precision and recall, calibration, an interval; the
score to beat; and three measurements that show what is wrong (lesson 11)."""

import numpy as np

from .data import CLASSES, DataError, check_labels


def accuracy(y: np.ndarray, predicted: np.ndarray) -> float:
    """The share of examples that are read right."""
    check_pairs(y, predicted)
    return np.mean(np.asarray(y) == predicted)


def confusion_matrix(y: np.ndarray, predicted: np.ndarray, classes: int = CLASSES) -> np.ndarray:
    """Counts (classes, classes): in row i, column j, the examples of i that were taken for j."""
    check_pairs(y, predicted)
    check_labels(y, classes=classes)
    check_labels(predicted, classes=classes, name="predictions")
    counts = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(counts, (y, predicted), 1)
    return counts


def precision_recall(counts: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each class of a confusion matrix: precision (the share right of those taken for it),
    recall (the share found of those that are it), and F1, the harmonic mean of the two. Where a
    class was never predicted, or never occurs, the share counts as 0."""
    counts = np.asarray(counts)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1]:
        raise DataError(f"counts of shape {counts.shape}, where a confusion matrix is expected")
    found = np.diag(counts)
    precision = ratio(found, counts.sum(axis=0))
    recall = ratio(found, counts.sum(axis=1))
    return precision, recall, ratio(2 * precision * recall, precision + recall)


def ratio(part, whole):
    """part / whole, and 0 where the whole is 0."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole != 0)


def calibration(y: np.ndarray, P: np.ndarray, bins: int = 10):
    """Is the network right as often as it says? Cut its confidence, the probability of the digit
    that it chose, into bins, and return the count, mean confidence and accuracy of each."""
    y, P = np.asarray(y), np.asarray(P)
    if P.ndim != 2 or y.shape != P.shape[:1] or not len(y):
        given = f"labels of shape {y.shape} and probabilities of shape {P.shape}"
        raise DataError(f"{given}, where (N,) and (N, {CLASSES}) are expected")
    confidence, right = P.max(axis=1), P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    mean_confidence = ratio(np.bincount(place, confidence, bins), counts)
    return counts, mean_confidence, ratio(np.bincount(place, right, bins), counts)


def confidence_interval(right, count, z=1.96):
    """The 95% confidence interval of an accuracy, if `right` of `count` examples were read right
    (Wilson's, which also holds close to 100%). 95% of a bell curve lies within z = 1.96 standard
    deviations of its mean."""
    right, count = np.asarray(right), np.asarray(count)
    if not np.all((right >= 0) & (right <= count) & (count > 0)):
        raise DataError(f"{right} right of {count}, where 0 to {count} are expected, of 1 or more")
    p = right / count
    middle = (p + z**2 / (2 * count)) / (1 + z**2 / count)
    half = z * np.sqrt(p * (1 - p) / count + z**2 / (4 * count**2)) / (1 + z**2 / count)
    return middle - half, middle + half


def check_pairs(y, predicted):
    """Raise a DataError unless there is a prediction for each label. NumPy would stretch (N,) and
    (N, 1) to fit each other, and compare every label with every prediction."""
    y, predicted = np.asarray(y), np.asarray(predicted)
    if y.ndim != 1 or y.shape != predicted.shape or not len(y):
        given = f"labels of shape {y.shape} and predictions of shape {predicted.shape}"
        raise DataError(f"{given}, where both have to be (N,), one digit for each")


def mean_digits(X: np.ndarray, y: np.ndarray, classes: int = CLASSES) -> np.ndarray:
    """The mean image of each digit (classes, 784), of images X (N, 784) with labels y (N,); with
    `nearest_mean` a classifier without a network, the score to beat (lesson 1)."""
    return np.array([X[y == digit].mean(axis=0) for digit in range(classes)])


def nearest_mean(X: np.ndarray, M: np.ndarray) -> np.ndarray:
    """For each row of X, the digit (N,) whose mean image, a row of M (10, 784), is nearest.

    The squared distance is x² − 2 x·m + m². Its x² is the same for all means, so it is left out.
    """
    distances = np.sum(M**2, axis=1) - 2 * (X @ M.T)  # (N, 10)
    return np.argmin(distances, axis=1)


def dead_share(A: np.ndarray) -> float:
    """The share of a layer's neurons whose output A (N, H) is 0 for every example."""
    return np.mean(np.all(A == 0, axis=0))


def update_ratio(before: np.ndarray, after: np.ndarray) -> float:
    """How far a step has moved an array of weights: the norm (the square root of the sum of
    squares) of the difference, divided by the norm of the weights before."""
    return np.sqrt(np.sum((after - before) ** 2)) / np.sqrt(np.sum(before**2))


def overlap(X: np.ndarray, others: np.ndarray) -> float:
    """The share of the rows of X (N, pixels) that also occur among the rows of `others`."""
    known = {row.tobytes() for row in np.ascontiguousarray(others)}
    return np.mean([row.tobytes() in known for row in np.ascontiguousarray(X)])
