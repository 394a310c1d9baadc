"""A simulation that chooses the best of many networks by its accuracy on a few digits."""

import numpy as np

DRAWS = 200  # times that a few digits are drawn and a winner is chosen by them


def winners(right, count, rng):
    """Choose the network with the highest accuracy on `count` random digits, DRAWS times.

    Return an array of two numbers: the mean accuracy of the chosen networks on the digits that they
    were chosen by, and on all other digits.

    right: (networks, N) booleans, whether each network reads each digit right
    """
    both = []
    for _ in range(DRAWS):
        order = rng.permutation(right.shape[1])
        by, others = order[:count], order[count:]
        best = right[:, by].mean(axis=1).argmax()
        both.append([right[best, by].mean(), right[best, others].mean()])
    return np.mean(both, axis=0)
