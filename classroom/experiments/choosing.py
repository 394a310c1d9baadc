"""Measures how much better a network looks on the digits that it was chosen by."""

import numpy as np

DRAWS = 200  # times that a few digits are drawn and a winner is chosen by them


def winners(right, count, rng):
    """Choose the best of many networks by `count` digits, again and again; return the winners' mean
    accuracy on these digits, and on all the others.

    right: (networks, N) whether each network reads each digit right
    """
    both = []
    for _ in range(DRAWS):
        order = rng.permutation(right.shape[1])
        by, others = order[:count], order[count:]
        best = right[:, by].mean(axis=1).argmax()
        both.append([right[best, by].mean(), right[best, others].mean()])
    return np.mean(both, axis=0)
