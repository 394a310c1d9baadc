"""Comparing two networks on the same digits, and listing a network's most frequent mistakes."""

import numpy as np

from helpers.evaluation import confusion_matrix


def paired_interval(before, after):
    """Return the ends of the 95% interval of how much accuracy changes from one network to another.

    before, after: for each of the same N digits whether it was read right, (N,)
    """
    change = np.asarray(after, float) - np.asarray(before, float)  # 1 gained, −1 lost, 0 the same
    half = 1.96 * change.std() / np.sqrt(len(change))
    return change.mean() - half, change.mean() + half


def most_confused(y, predicted, count=3):
    """Return the most frequent mistakes, the worst first, as (digit, read as, how often)."""
    counts = confusion_matrix(y, predicted)
    np.fill_diagonal(counts, 0)
    worst = np.argsort(-counts, axis=None, kind="stable")[:count]
    return [
        (int(digit), int(read), int(counts[digit, read]))
        for digit, read in zip(*np.unravel_index(worst, counts.shape), strict=True)
    ]
