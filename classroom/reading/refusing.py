"""The threshold for the confidence below which a number is refused instead of accepted."""

import numpy as np


def number_confidence(P, trust=1.0):
    """Return the confidence (N,) in N numbers, from 0 to 1.

    It is the product of the digits' highest probabilities in `P` (N, L, 10) and of `trust` (N,).
    """
    return P.max(axis=2).prod(axis=1) * trust


def mean_cost(confidence, right, threshold, astray, look):
    """Return the mean cost per number if numbers with a confidence below `threshold` are refused.

    `right` (N,) is True for a number that was read right. `astray` is the cost of a wrong number
    that isn't refused, and `look` the cost of a refused number.
    """
    accepted = confidence >= threshold
    return (astray * np.sum(accepted & ~right) + look * np.sum(~accepted)) / len(right)


def cheapest_threshold(confidence, right, astray, look):
    """Return the threshold with the lowest mean cost. If several have it, return the lowest.

    The candidates are the values in `confidence` (N,) and 2, at which every number is refused.
    `right` (N,) is True for a number that was read right.
    """
    order = np.argsort(-confidence, kind="stable")
    wrong = np.cumsum(~np.asarray(right, dtype=bool)[order])  # among the surest 1, 2, …, N
    refused = len(wrong) - np.arange(1, len(wrong) + 1)
    costs = np.concatenate([[look * len(wrong)], astray * wrong + look * refused])
    thresholds = np.concatenate([[2.0], confidence[order]])
    # Of equal confidences, all or none are accepted.
    last = np.append(thresholds[1:] != thresholds[:-1], True)
    costs, thresholds = costs[last], thresholds[last]
    return float(thresholds[np.flatnonzero(costs == costs.min())[-1]])
