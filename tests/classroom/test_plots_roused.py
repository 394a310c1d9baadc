"""P − Y as bars, one neuron and its digits, ten sure answers, and winners: what they show is so."""

import numpy as np
from pictures import words

from classroom.experiments.choosing import winners
from classroom.experiments.old_parts import old_backward, old_forward
from classroom.plots.difference import draw_difference
from classroom.plots.jury import show_jury, ten_sure
from classroom.plots.roused import show_roused
from helpers import numerical_slope, one_hot, relative_error

RNG = np.random.default_rng(0)


def test_the_bars_of_the_difference_are_p_minus_y():
    P = np.array([0.7, 0.2, 0.1, 0, 0, 0, 0, 0, 0, 0])
    ax = draw_difference(P, 1)
    assert "The slope of the 1 is −0.80" in words(ax)
    assert "0.70, of the 0" in words(ax)
    assert {"0.70", "1.00", "−0.80"} <= {text.get_text() for text in ax.texts}


def test_the_digits_that_rouse_a_neuron_are_those_of_its_largest_activations():
    images = np.zeros((20, 784))
    images[np.arange(20), np.arange(20)] = 1  # each its own pixel
    A = np.maximum(np.arange(20.0) - 9, 0)[:, None]  # the last ones most, the first ones silent
    ax = show_roused(0, RNG.normal(size=(784, 1)), A, images, np.full(20, 8))
    assert "most often an 8" in words(ax)
    axes = ax.figure.axes
    most, silent = (np.asarray(ax.images[0].get_array()) for ax in axes[1:])
    assert [np.flatnonzero(most[0, k * 31 : k * 31 + 28])[0] for k in range(8)] == [
        *range(19, 11, -1)
    ]
    assert [np.flatnonzero(silent[0, k * 31 : k * 31 + 28])[0] for k in range(8)] == [*range(8)]


def test_of_ten_sure_answers_five_are_wrong():
    y = RNG.integers(10, size=100)
    said = np.where(np.arange(100) < 20, (y + 1) % 10, y)
    ten = ten_sure(0.995 * one_hot(said), y)
    assert len(set(ten)) == 10
    assert np.sum(said[ten] != y[ten]) == 5
    assert ". A: says " in words(show_jury(np.zeros((10, 784)), said[ten]))


def test_a_winner_looks_better_on_what_it_was_chosen_by():
    right = RNG.random((30, 2_000)) < 0.8
    by, others = winners(right, 50, RNG)
    assert by > others + 0.03
    assert abs(others - 0.8) < 0.02


def test_the_old_parts_agree_with_nudges():
    X, y = RNG.normal(size=(4, 3)), np.array([0, 9, 5, 5])
    weights = [RNG.normal(size=shape) for shape in ((3, 6), 6, (6, 10), 10)]

    def loss():
        return np.mean(np.sum((old_forward(X, *weights)[2] - one_hot(y)) ** 2, axis=1))

    slopes = old_backward(X, y, *old_forward(X, *weights), weights[2])
    for slope, weight in zip(slopes, weights, strict=True):
        assert relative_error(slope, numerical_slope(loss, weight)) < 1e-6
