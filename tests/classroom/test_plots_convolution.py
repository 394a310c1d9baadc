"""Pictures of a window that moves, of a filter that learns, and of digits that are moved."""

import numpy as np
import pytest
from pictures import words

from classroom.plots.filters import show_change
from classroom.plots.learnt_filter import draw_learning
from classroom.plots.moved import plot_moved
from classroom.plots.sliding_window import draw_sliding, draw_window, show_fields
from helpers.convolution import Convolution, MaxPool, convolve

RNG = np.random.default_rng(0)
IMAGE = RNG.random((28, 28))
LEFT = np.array([[-1, 0, 1]] * 3)


def test_the_drawing_says_what_the_first_position_adds_up():
    ax = draw_window(np.array([[0, 9, 9], [0, 7, 0]]), np.array([[-1, 1], [2, 3]]))
    assert words(ax).endswith("−1 · 0 + 1 · 9 + 2 · 0 + 3 · 7 = 30.")


@pytest.mark.parametrize("position", [0, 25, 26, 675])
def test_the_output_is_filled_up_to_the_window(position):
    ax = draw_sliding(IMAGE, LEFT, position)
    output = np.ma.filled(ax.figure.axes[2].images[0].get_array().astype(float), np.nan).ravel()
    answers = convolve(IMAGE, LEFT).ravel()
    np.testing.assert_allclose(output[: position + 1], answers[: position + 1])
    assert np.isnan(output[position + 1 :]).all()
    r, c = divmod(position, 26)
    assert f"row {r}, column {c} " in words(ax)


def test_a_filter_that_has_learnt_makes_the_picture_that_it_should():
    ax = draw_learning(IMAGE, LEFT.astype(float), LEFT, 300)
    found, wanted = (one.images[0].get_array() for one in ax.figure.axes[1:])
    np.testing.assert_array_equal(found, wanted)
    assert "After 300 steps" in words(ax)
    assert "0.000" in words(ax)


def test_filters_stand_above_what_became_of_them_with_their_correlation():
    before = RNG.normal(size=(3, 1, 3, 3))
    after = np.array([before[0], -before[1], RNG.normal(size=(1, 3, 3))])
    ax = show_change(before, after, "Some")
    correlations = [label.get_text() for label in ax.get_xticklabels()]
    assert correlations[:2] == ["1.00", "-1.00"]
    assert correlations[2] == f"{np.corrcoef(before[2].ravel(), after[2].ravel())[0, 1]:.2f}"


def test_the_second_filters_see_as_many_pixels_as_is_drawn():
    rng = np.random.default_rng(1)
    first, pool = Convolution(1, 4, rng, dtype=np.float64), MaxPool()
    second = Convolution(4, 1, rng, dtype=np.float64)
    X = rng.random((1, 28, 28, 1))

    def answer():
        return second.forward(pool.forward(first.forward(X)))[0, 5, 5, 0]

    seen, before = np.zeros((28, 28), bool), answer()
    for r, c in np.ndindex(28, 28):
        own = X[0, r, c, 0]
        for other in (own + 10, own - 10):
            X[0, r, c] = other
            seen[r, c] |= answer() != before
        X[0, r, c] = own
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    assert (np.ptp(rows) + 1, np.ptp(columns) + 1) == (8, 8)
    ax = show_fields(IMAGE, (3, 8), row=14, column=14)
    assert [patch.get_width() for patch in ax.patches] == [3, 8]


def test_moved_digits_have_a_line_and_a_band_for_each_kind():
    shares = {"dense": np.array([[0.8, 0.2], [0.9, 0.4]]), "filters": np.array([[0.9, 0.5]] * 2)}
    ax = plot_moved(shares)
    np.testing.assert_allclose([line.get_ydata() for line in ax.lines], [[0.85, 0.3], [0.9, 0.5]])
    assert "moved by 0, 1 pixels: dense 85%, 30%" in words(ax)
