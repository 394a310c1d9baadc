"""The mean digits are means, and the nearest is the nearest, by loops and by hand."""

import numpy as np

from helpers.evaluation import mean_digits, nearest_mean


def test_two_images_of_two_pixels_by_hand():
    M = mean_digits(np.array([[0.0, 0], [2, 2], [3, 4]]), np.array([0, 0, 1]), classes=2)
    assert np.array_equal(M, [[1, 1], [3, 4]])
    assert np.array_equal(nearest_mean(np.array([[2.0, 2], [3, 3]]), M), [0, 1])


def test_the_nearest_is_the_one_with_the_least_distance():
    rng = np.random.default_rng(4)
    X, M = rng.normal(size=(50, 7)), 3 * rng.normal(size=(10, 7))
    distances = [[np.linalg.norm(x - m) for m in M] for x in X]
    assert np.array_equal(nearest_mean(X, M), np.argmin(distances, axis=1))
