"""Four measurements that tell what ails a network. You write them in lesson 11."""

import numpy as np


def dead_share(A):
    """The share of a layer's neurons that answer 0 to every example: A (N, H), their answers."""
    return np.mean(np.all(A == 0, axis=0))


def update_ratio(before, after):
    """How far a step has moved an array of weights, measured by the weights themselves: the norm
    (the root of the sum of squares) of the difference by that of the weights before."""
    return np.sqrt(np.sum((after - before) ** 2)) / np.sqrt(np.sum(before**2))


def overlap(X, others):
    """The share of the rows of X (N, pixels) that also occur among the rows of `others`."""
    known = {row.tobytes() for row in np.ascontiguousarray(others)}
    return np.mean([row.tobytes() in known for row in np.ascontiguousarray(X)])


def neighbour_agreement(X, y):
    """The share of the images whose nearest other image has the same label: about eight
    in ten of 700 digits, more of more; one in ten where labels have nothing to do with images."""
    X = np.asarray(X, dtype=np.float64)
    squares = np.sum(X**2, axis=1)
    distances = squares[:, np.newaxis] + squares - 2 * X @ X.T
    np.fill_diagonal(distances, np.inf)
    return np.mean(np.asarray(y)[distances.argmin(axis=1)] == y)
