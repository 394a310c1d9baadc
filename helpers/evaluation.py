"""Measures of a network's predictions, such as accuracy, confusion matrix and calibration; the
nearest-mean classifier; and three measurements that help to find mistakes (lesson 11)."""

import numpy as np

from .data import CLASSES, DataError, check_labels


def accuracy(y: np.ndarray, predicted: np.ndarray) -> float:
    """Return the share of the labels `y` (N,) that equal the predictions `predicted` (N,)."""
    check_pairs(y, predicted)
    return np.mean(np.asarray(y) == predicted)


def confusion_matrix(y: np.ndarray, predicted: np.ndarray, classes: int = CLASSES) -> np.ndarray:
    """Return counts (classes, classes): in row i, column j, the examples of i predicted as j."""
    check_pairs(y, predicted)
    check_labels(y, classes=classes)
    check_labels(predicted, classes=classes, name="predictions")
    counts = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(counts, (y, predicted), 1)
    return counts


def precision_recall(counts: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the precision, recall and F1 of each class, from a confusion matrix. Precision is the
    share of a class's predictions that are right, recall the share of its examples that are found,
    and F1 their harmonic mean. Each is 0 if its denominator is 0."""
    counts = np.asarray(counts)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1]:
        given = f"the counts have shape {counts.shape}"
        raise DataError(f"{given}, where a square confusion matrix is expected")
    found = np.diag(counts)
    precision = ratio(found, counts.sum(axis=0))
    recall = ratio(found, counts.sum(axis=1))
    return precision, recall, ratio(2 * precision * recall, precision + recall)


def ratio(part, whole):
    """Return part / whole, element by element, and 0 where `whole` is 0."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole != 0)


def calibration(y: np.ndarray, P: np.ndarray, bins: int = 10):
    """Return three arrays (bins,): the count, mean confidence and accuracy of the examples in each
    interval of confidence, which is the largest probability in an example's row of `P` (N, 10)."""
    y, P = np.asarray(y), np.asarray(P)
    if P.ndim != 2 or y.shape != P.shape[:1] or not len(y):
        given = f"the labels have shape {y.shape} and the probabilities have shape {P.shape}"
        raise DataError(f"{given}, where (N,) and (N, {CLASSES}) are expected")
    confidence, right = P.max(axis=1), P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    mean_confidence = ratio(np.bincount(place, confidence, bins), counts)
    return counts, mean_confidence, ratio(np.bincount(place, right, bins), counts)


def confidence_interval(right, count, z=1.96):
    """Return the limits of Wilson's 95% confidence interval for an accuracy, if `right` of `count`
    examples were read right. 95% of a normal distribution lies within `z` = 1.96 standard
    deviations of the mean."""
    right, count = np.asarray(right), np.asarray(count)
    if not np.all((right >= 0) & (right <= count) & (count > 0)):
        given = f"right is {right} and count is {count}"
        raise DataError(f"{given}, where 0 <= right <= count and count >= 1 are expected")
    p = right / count
    middle = (p + z**2 / (2 * count)) / (1 + z**2 / count)
    half = z * np.sqrt(p * (1 - p) / count + z**2 / (4 * count**2)) / (1 + z**2 / count)
    return middle - half, middle + half


def check_pairs(y, predicted):
    """Raise a DataError unless `y` and `predicted` are both (N,), with N of at least 1. NumPy would
    broadcast (N,) and (N, 1), and compare every label with every prediction."""
    y, predicted = np.asarray(y), np.asarray(predicted)
    if y.ndim != 1 or y.shape != predicted.shape or not len(y):
        given = f"the labels have shape {y.shape} and the predictions have shape {predicted.shape}"
        raise DataError(f"{given}, but both must have shape (N,): one digit for each image")


def mean_digits(X: np.ndarray, y: np.ndarray, classes: int = CLASSES) -> np.ndarray:
    """Return the mean image of each digit, (classes, 784), of images `X` with labels `y` (N,)."""
    return np.array([X[y == digit].mean(axis=0) for digit in range(classes)])


def nearest_mean(X: np.ndarray, M: np.ndarray) -> np.ndarray:
    """Return, for each row of `X` (N, 784), the digit whose mean image in `M` (10, 784) is nearest.

    The squared distance is x² − 2 x·m + m². x² is the same for all means, so it is left out.
    """
    distances = np.sum(M**2, axis=1) - 2 * (X @ M.T)  # (N, 10)
    return np.argmin(distances, axis=1)


def dead_share(A: np.ndarray) -> float:
    """Return the share of a layer's H neurons whose output in `A` (N, H) is 0 for every example."""
    return np.mean(np.all(A == 0, axis=0))


def update_ratio(before: np.ndarray, after: np.ndarray) -> float:
    """Return the relative change of an array of weights: the norm of after − before, divided by the
    norm of `before`. The norm is the square root of the sum of squares."""
    return np.sqrt(np.sum((after - before) ** 2)) / np.sqrt(np.sum(before**2))


def overlap(X: np.ndarray, others: np.ndarray) -> float:
    """Return the share of the rows of `X` (N, pixels) that also occur in `others`."""
    known = {row.tobytes() for row in np.ascontiguousarray(others)}
    return np.mean([row.tobytes() in known for row in np.ascontiguousarray(X)])
