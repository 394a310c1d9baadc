"""The network of lesson 2, against nudging and against later layers; and nudging itself."""

import numpy as np
import pytest

from helpers.activations import sigmoid
from helpers.gradients import (
    hidden_slopes,
    layer,
    numerical_slope,
    output_slopes,
    relative_error,
    step,
)
from helpers.layers import Sigmoid
from helpers.losses import MeanSquaredError, mse
from helpers.network import mlp


@pytest.fixture
def case():
    rng = np.random.default_rng(6)
    X, Y = rng.normal(size=(7, 5)), np.eye(3)[rng.integers(0, 3, 7)]
    weights = [rng.normal(size=shape) for shape in ((5, 4), (4,), (4, 3), (3,))]
    weights[1][3] = 20  # a saturated neuron
    return X, Y, weights


def forward(X, weights):
    W1, b1, W2, b2 = weights
    A1 = sigmoid(layer(X, W1, b1))
    return A1, sigmoid(layer(A1, W2, b2))


def all_slopes(X, Y, weights):
    A1, A2 = forward(X, weights)
    dZ2, dW2, db2 = output_slopes(A1, A2, Y)
    return [*hidden_slopes(X, A1, dZ2, weights[2]), dW2, db2]


def test_a_layer_by_hand():
    X, W, b = np.array([[1, 2]]), np.array([[3, 1], [-1, 1]]), np.array([-1, 0])
    assert np.array_equal(layer(X, W, b), [[0, 3]])


def test_the_slopes_are_those_found_by_nudging(case):
    X, Y, weights = case
    for weight, slope in zip(weights, all_slopes(X, Y, weights), strict=True):
        nudged = numerical_slope(lambda: mse(forward(X, weights)[1], Y), weight)
        assert relative_error(slope, nudged) < 1e-6


def test_they_are_those_of_the_layers_of_later_lessons(case):
    X, Y, weights = case
    network = mlp(
        5,
        [4],
        3,
        activation=Sigmoid,
        loss=MeanSquaredError(),
        output_activation=Sigmoid,
        dtype=np.float64,
    )
    own = [weight for layer in network.layers for weight in layer.weights]
    for weight, value in zip(own, weights, strict=True):
        weight[:] = value
    network.loss.forward(network.forward(X), Y.argmax(axis=1))
    network.backward()
    theirs = [slope for layer in network.layers for slope in layer.slopes]
    for mine, other in zip(all_slopes(X, Y, weights), theirs, strict=True):
        assert np.allclose(mine, other)


def test_a_step_goes_downhill_and_leaves_the_weight_as_it_was():
    weight = np.array([1.0, 2.0])
    assert np.array_equal(step(weight, np.array([10.0, -10.0]), 0.1), [0, 3])
    assert np.array_equal(weight, [1, 2])


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
