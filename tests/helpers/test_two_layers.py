"""The network of lesson 2, against nudging and against the layers that later lessons use."""

import numpy as np
import pytest

from helpers.activations import sigmoid
from helpers.gradients import numerical_slope, relative_error
from helpers.layers import Sigmoid
from helpers.losses import MeanSquaredError, mse
from helpers.network import mlp
from helpers.two_layers import hidden_slopes, layer, output_slopes, step


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
