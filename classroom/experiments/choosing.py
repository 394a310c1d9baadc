"""A simulation that chooses the best of many networks by its accuracy on a few digits."""

import numpy as np

DRAWS = 200  # times that a few digits are drawn and a winner is chosen by them


def winners(right, count, rng):
    """Choose the best network by `count` random digits, DRAWS times; return two mean accuracies.

    The first is on the digits that the networks were chosen by, the second on all other digits.
    `right` (networks, N) is True for each network and digit that the network reads right.
    """
    both = []
    for _ in range(DRAWS):
        order = rng.permutation(right.shape[1])
        by, others = order[:count], order[count:]
        best = right[:, by].mean(axis=1).argmax()
        both.append([right[best, by].mean(), right[best, others].mean()])
    return np.mean(both, axis=0)
