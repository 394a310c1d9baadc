"""Activations by hand, and their slopes by nudging, with inputs that hide no mistake."""

import numpy as np
import pytest
from hostile import hostile

from helpers import activations, losses
from helpers.gradients import numerical_slope, relative_error


@pytest.mark.parametrize("rows", [1, 7])
@pytest.mark.parametrize(
    ("answer", "slope"),
    [
        (activations.relu, activations.relu_slope),
        (
            activations.sigmoid,
            lambda Z: activations.sigmoid_slope_from_output(activations.sigmoid(Z)),
        ),
    ],
    ids=["relu", "sigmoid"],
)
def test_the_slope_of_an_activation(answer, slope, rows):
    Z = hostile(rows)
    expected = numerical_slope(lambda: answer(Z).sum(), Z)
    assert relative_error(slope(Z), expected) < 1e-6


def test_a_wrong_slope_is_noticed():
    Z = hostile()
    at_the_output = activations.relu_slope(activations.relu(Z) + 1)
    expected = numerical_slope(lambda: activations.relu(Z).sum(), Z)
    assert relative_error(at_the_output, expected) > 0.1


def test_softmax_and_sigmoid_stand_numbers_of_any_size():
    Z = np.array([[1e4, 0, -1e4], [-1e30, -1e30, -1e30]])
    np.testing.assert_allclose(activations.softmax(Z), [[1, 0, 0], [1 / 3] * 3])
    np.testing.assert_allclose(activations.sigmoid(Z), [[1, 0.5, 0], [0, 0, 0]])
    assert np.isfinite(losses.cross_entropy(activations.softmax(Z), np.array([2, 0])))


def test_activations_match_a_worked_example():
    np.testing.assert_allclose(activations.softmax(np.log([[1.0, 2, 5]])), [[0.125, 0.25, 0.625]])
    assert activations.sigmoid(np.log(3.0)) == pytest.approx(0.75)
    P = np.array([[0.5, 0.5], [0.25, 0.75]])
    assert losses.cross_entropy(P, np.array([0, 0])) == pytest.approx(np.log(2) * 1.5)
    assert losses.mse(np.array([[1.0, 0], [0, 1]]), np.array([[0.0, 0], [0, 3]])) == 2.5


def test_what_lies_just_at_a_kink_or_in_the_middle():
    Z = np.array([[-2.0, 0, 3]])
    np.testing.assert_array_equal(activations.relu(Z), [[0, 0, 3]])
    np.testing.assert_array_equal(activations.relu_slope(Z), [[0, 0, 1]])
    assert activations.sigmoid(np.zeros(1)) == 0.5


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", ["relu", "relu_slope", "sigmoid", "softmax"])
def test_what_comes_out_has_the_type_of_what_went_in(name, dtype):
    assert getattr(activations, name)(hostile().astype(dtype)).dtype == dtype
