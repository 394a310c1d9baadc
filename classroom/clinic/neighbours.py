"""A nearest-neighbour check that labels match their images."""

import numpy as np


def neighbour_agreement(X: np.ndarray, y: np.ndarray) -> float:
    """Return the share of images in `X` (N, 784) whose nearest other image has the same label in
    `y` (N,). It is about 0.8 for 700 of the course's digits, and about 0.1 if the labels are
    random."""
    X = np.asarray(X, dtype=np.float64)
    squares = np.sum(X**2, axis=1)
    distances = squares[:, np.newaxis] + squares - 2 * X @ X.T
    np.fill_diagonal(distances, np.inf)
    return np.mean(np.asarray(y)[distances.argmin(axis=1)] == y)
