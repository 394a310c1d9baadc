"""Nudging finds slopes that are known, and says how far two answers are apart."""

import numpy as np
import pytest

from helpers.gradients import numerical_slope, relative_error


def test_nudging_needs_the_digits_of_float64():
    with pytest.raises(TypeError, match="needs float64"):
        numerical_slope(lambda: 0.0, np.zeros(3, dtype=np.float32))


def test_the_slope_of_cubes_is_three_squares_and_the_array_comes_back():
    array = np.array([[1.0, -2], [0, 3]])
    slope = numerical_slope(lambda: np.sum(array**3), array)
    np.testing.assert_allclose(slope, [[3, 12], [0, 27]], atol=1e-6)
    np.testing.assert_array_equal(array, [[1, -2], [0, 3]])


def test_how_far_a_number_is_nudged():
    asked, array = [], np.array([2.0])
    numerical_slope(lambda: asked.append(array[0]) or 0.0, array, nudge=0.5)
    assert asked == [2.5, 1.5]
    asked.clear()
    numerical_slope(lambda: asked.append(array[0]) or 0.0, array)
    np.testing.assert_allclose(np.array(asked) - 2, [1e-5, -1e-5])


def test_an_error_is_measured_by_the_largest_number_of_both():
    assert relative_error(np.array([1.0, -4]), np.array([2.0, -4])) == 0.25
    assert relative_error(np.array([1.0]), np.array([-3.0])) == pytest.approx(4 / 3)
    assert relative_error(np.zeros(2), np.zeros(2)) == 0
