"""Decides how sure the program must be of a number before it says it, and when to refuse.

A number that is read wrong sends a parcel astray, and one that is refused costs a person's look.
The costs of the two decide.
"""

import numpy as np


def number_confidence(P, trust=1.0):
    """Return how likely each number is to be wholly right (N,): the product of its digits' highest
    probabilities, since all digits have to be right, and of `trust`.

    P: (N, L, 10) the probabilities of L digits
    trust: (N,) how far the number's cuts are trusted
    """
    return P.max(axis=2).prod(axis=1) * trust


def mean_cost(confidence, right, threshold, astray, look):
    """Return what a number costs on average, if only those numbers are said whose confidence (N,)
    is at least the threshold: `astray` for each that is wrong, `look` for each that is refused."""
    said = confidence >= threshold
    return (astray * np.sum(said & ~right) + look * np.sum(~said)) / len(right)


def cheapest_threshold(confidence, right, astray, look):
    """Return the threshold with the lowest mean cost, of all that make a difference: each
    confidence (N,) that occurs, and 2, at which everything is refused. If several
    cost least, it is the lowest.

    right (N,): True where the number was read wholly right
    """
    order = np.argsort(-confidence, kind="stable")
    wrong = np.cumsum(~np.asarray(right, dtype=bool)[order])  # among the surest 1, 2, …, N
    said = np.arange(1, len(confidence) + 1)
    costs = np.concatenate([[look * len(confidence)], astray * wrong + look * (len(said) - said)])
    thresholds = np.concatenate([[2.0], confidence[order]])
    last = np.append(thresholds[1:] != thresholds[:-1], True)  # of equal ones all or none are said
    costs, thresholds = costs[last], thresholds[last]
    return float(thresholds[np.flatnonzero(costs == costs.min())[-1]])
