"""The comparison of two networks on the same digits, and a network's most frequent mistakes."""

import numpy as np

from helpers.evaluation import confusion_matrix


def paired_interval(before, after):
    """Return the 95% confidence interval, (low, high), of the change in accuracy.

    before, after: (N,) booleans, whether the first and the second network read each digit correctly
    """
    change = np.asarray(after, float) - np.asarray(before, float)  # 1 gained, −1 lost, 0 the same
    half = 1.96 * change.std() / np.sqrt(len(change))
    return change.mean() - half, change.mean() + half


def most_confused(y, predicted, count=3):
    """Return a list of the `count` most frequent mistakes, the most frequent first.

    Each mistake is a tuple (label, prediction, number of times).

    y, predicted: the labels and the predicted digits (N,)
    """
    counts = confusion_matrix(y, predicted)
    np.fill_diagonal(counts, 0)
    worst = np.argsort(-counts, axis=None, kind="stable")[:count]
    return [
        (int(digit), int(read), int(counts[digit, read]))
        for digit, read in zip(*np.unravel_index(worst, counts.shape), strict=True)
    ]
