"""Layers pass back what nudging finds; dropout drops its share."""

import numpy as np
import pytest
from hostile import hostile, labels

from helpers import activations
from helpers.data import DataError
from helpers.gradients import numerical_slope, relative_error
from helpers.layers import (
    Dense,
    Dropout,
    ReLU,
    Sigmoid,
    Tanh,
    back_through,
    dropout_mask,
    he,
    xavier,
)
from helpers.network import Network


@pytest.mark.parametrize("layer", [Dense, ReLU, Sigmoid, Tanh])
@pytest.mark.parametrize("rows", [1, 7])
def test_a_layer_passes_back_the_slope_by_its_inputs_and_weights(layer, rows):
    rng = np.random.default_rng(2)
    layer = Dense(5, 4, rng, dtype=np.float64) if layer is Dense else layer()
    if layer.weights:
        layer.b += rng.normal(size=4)
    X = hostile(rows)
    weighing = rng.normal(size=layer.forward(X).shape)  # what the loss makes of the answers

    def loss():
        return np.sum(weighing * layer.forward(X))

    loss()
    assert relative_error(layer.backward(weighing), numerical_slope(loss, X)) < 1e-6
    for weight, slope in zip(layer.weights, layer.slopes, strict=True):
        assert relative_error(slope, numerical_slope(loss, weight)) < 1e-6


def test_back_through_all_layers_comes_the_slope_by_the_inputs():
    rng = np.random.default_rng(5)
    layers = [Dense(5, 6, rng, dtype=np.float64), ReLU(), Dense(6, 4, rng, dtype=np.float64)]
    network, X, y = Network(layers), hostile(), labels(7, 4)

    def loss():
        return network.loss.forward(network.forward(X), y)

    loss()
    layers[0].first = False
    slope = back_through(layers, network.loss.backward())
    assert relative_error(slope, numerical_slope(loss, X)) < 1e-6


def test_he_keeps_the_size_of_sums_through_ten_layers_of_relus():
    rng = np.random.default_rng(0)
    A = activations.relu(rng.normal(size=(200, 500)))
    sizes = []
    for width in (400, 300) * 5:
        Z = A @ (he(A.shape[1]) * rng.normal(size=(A.shape[1], width)))
        sizes.append(Z.std())
        A = activations.relu(Z)
    assert 0.5 < sizes[-1] / sizes[0] < 2
    assert he(8) == 0.5


def test_dropout_drops_its_share_and_keeps_the_mean():
    mask = dropout_mask((400, 500), 0.3, np.random.default_rng(0))
    assert np.mean(mask == 0) == pytest.approx(0.3, abs=0.005)
    assert mask.mean() == pytest.approx(1, abs=0.01)
    assert set(np.unique(mask)) == {0, 1 / 0.7}


def test_layers_that_share_a_generator_are_silent_in_different_places():
    rng = np.random.default_rng(0)
    one, other = Dropout(0.5, rng), Dropout(0.5, rng)
    one.learning = other.learning = True
    one.forward(np.ones((5, 40))), other.forward(np.ones((5, 40)))
    assert not np.array_equal(one.kept, other.kept)


@pytest.mark.parametrize("share", [1, 30, -0.1])
def test_a_share_that_cannot_be_dropped_is_told(share):
    with pytest.raises(DataError, match="at least 0 and less than 1"):
        Dropout(share)


def test_the_slope_through_dropout_is_right():
    rng = np.random.default_rng(1)
    layer, A, dA = Dropout(0.4, seed=3), rng.normal(size=(5, 7)), rng.normal(size=(5, 7))
    layer.learning = True
    layer.forward(A)
    kept = layer.kept
    numerical = numerical_slope(lambda: np.sum(dA * A * kept), A)
    assert relative_error(layer.backward(dA), numerical) < 1e-6


def test_initial_weights_have_the_spread_that_is_asked_for():
    rng = np.random.default_rng(0)
    assert Dense(200, 300, rng).W.std() == pytest.approx(he(200), rel=0.02)
    assert Dense(200, 300, rng, spread=3).W.std() == pytest.approx(3, rel=0.02)
    assert not Dense(200, 300, rng, spread=0).W.any()
    assert abs(Dense(200, 300, rng).W.mean()) < 0.001
    assert xavier(4) == 0.5
    layer = Dense(5, 4, rng)
    assert (layer.W.dtype, layer.b.dtype) == (np.float32, np.float32)
    assert not layer.b.any()
    assert layer.weights[0] is layer.W
    assert layer.weights[1] is layer.b


def test_a_layer_by_hand_leaves_its_input_alone():
    layer = Dense(2, 2, np.random.default_rng(0), dtype=np.float64)
    layer.W[:], layer.b[:] = [[1, 2], [3, 4]], [10, 20]
    X = np.array([[1.0, -1]])
    np.testing.assert_array_equal(layer.forward(X), [[8, 18]])
    np.testing.assert_array_equal(X, [[1, -1]])
    np.testing.assert_array_equal(layer.backward(np.array([[1.0, 0]])), [[1, 3]])
    layer.first = True
    assert layer.backward(np.array([[1.0, 0]])) is None
    np.testing.assert_array_equal(layer.slopes[0], [[1, 0], [-1, 0]])


def test_dropout_lets_everything_through_when_a_network_predicts():
    layer, A = Dropout(), np.ones((4, 50), np.float32)
    assert layer.forward(A) is A
    assert layer.backward(A) is A
    layer.learning = True
    assert set(np.unique(layer.forward(A))) == {0, 2}
    assert layer.forward(A).dtype == np.float32
    layer.learning = False
    layer.forward(A)
    assert layer.backward(A) is A
    full = Dropout(0)
    full.learning = True
    np.testing.assert_array_equal(full.forward(A), A)


def test_the_same_seed_drops_the_same():
    def dropped(*seed):
        layer = Dropout(0.5, *seed)
        layer.learning = True
        return layer.forward(np.ones((4, 50)))

    np.testing.assert_array_equal(dropped(), dropped(0))
    assert not np.array_equal(dropped(0), dropped(1))


def test_a_layer_says_what_it_is():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 10, rng), ReLU(), Sigmoid(), Tanh(), Dropout(0.3)]
    assert str(layers) == "[Dense(784, 10), ReLU(), Sigmoid(), Tanh(), Dropout(0.3)]"
