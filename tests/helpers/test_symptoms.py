"""The four measurements of lesson 11, by hand and by loops."""

import numpy as np
import pytest

from helpers.evaluation import dead_share, neighbour_agreement, overlap, update_ratio


def test_a_neuron_is_dead_that_answers_to_no_image():
    A = np.maximum(np.random.default_rng(0).normal(size=(30, 12)), 0)
    A[:, [2, 7, 8]] = 0
    dead = [j for j in range(12) if not any(A[n, j] for n in range(30))]
    assert dead_share(A) == len(dead) / 12 == 0.25


def test_how_far_a_step_goes_is_measured_by_the_weights_before():
    assert update_ratio(np.array([3.0, 4.0]), np.array([3.0, 4.5])) == pytest.approx(0.1)
    W = np.random.default_rng(1).normal(size=(5, 4))
    assert update_ratio(W, 1.02 * W) == pytest.approx(0.02)


def test_overlap_finds_whole_images_wherever_they_stand():
    rng = np.random.default_rng(2)
    others, fresh = rng.random((20, 6)), rng.random((6, 6))
    X = np.concatenate([fresh, others[[4, 19]]])
    by_loop = sum(any(np.array_equal(row, other) for other in others) for row in X)
    assert overlap(X, others) == by_loop / 8 == 0.25


def test_neighbours_agree_where_labels_belong_to_images():
    rng = np.random.default_rng(3)
    y = rng.integers(10, size=300)
    X = np.eye(10)[y] + 0.1 * rng.normal(size=(300, 10))
    assert neighbour_agreement(X, y) > 0.95
    assert neighbour_agreement(X, rng.permutation(y)) < 0.25
