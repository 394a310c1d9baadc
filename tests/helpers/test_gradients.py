"""Every slope is the slope: against central differences, with inputs that hide no mistake."""

import numpy as np
import pytest

from helpers import activations, losses
from helpers.data import one_hot
from helpers.gradients import numerical_slope, relative_error
from helpers.layers import Dense, ReLU, Sigmoid, back_through, he
from helpers.losses import MeanSquaredError
from helpers.network import Network, mlp

TOLERANCE = 1e-6


def hostile(rows=7, columns=5, seed=0):
    """Numbers of both signs, large and small, none at the kink of a ReLU; the last column is
    saturated."""
    rng = np.random.default_rng(seed)
    Z = rng.normal(scale=3, size=(rows, columns))
    Z[np.abs(Z) < 0.01] = 0.5
    Z[:, -1] *= 10
    return Z


def labels(rows, classes, seed=1):
    return np.random.default_rng(seed).integers(0, classes, rows)


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
    assert relative_error(slope(Z), expected) < TOLERANCE


@pytest.mark.parametrize("rows", [1, 7])
def test_the_slope_of_the_mean_squared_error(rows):
    A, Y = hostile(rows), one_hot(labels(rows, 5), 5)
    expected = numerical_slope(lambda: losses.mse(A, Y), A)
    assert relative_error(losses.mse_slope(A, Y), expected) < TOLERANCE


@pytest.mark.parametrize("rows", [1, 7])
def test_of_softmax_and_cross_entropy_only_a_difference_is_left(rows):
    Z, y = hostile(rows) / 3, labels(rows, 5)
    P = activations.softmax(Z)
    expected = numerical_slope(lambda: losses.cross_entropy(activations.softmax(Z), y), Z)
    np.testing.assert_allclose(
        losses.cross_entropy_slope(P, y), (P - one_hot(y, 5)) / rows, atol=1e-15
    )
    assert relative_error(losses.cross_entropy_slope(P, y), expected) < TOLERANCE


@pytest.mark.parametrize("layer", [Dense, ReLU, Sigmoid])
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
    assert relative_error(layer.backward(weighing), numerical_slope(loss, X)) < TOLERANCE
    for weight, slope in zip(layer.weights, layer.slopes, strict=True):
        assert relative_error(slope, numerical_slope(loss, weight)) < TOLERANCE


NETWORKS = {
    "no hidden layer": {"hidden": []},
    "one": {"hidden": [6]},
    "two": {"hidden": [6, 5]},
    "sigmoids and the mean squared error": {
        "hidden": [6],
        "activation": Sigmoid,
        "loss": MeanSquaredError(),
        "output_activation": Sigmoid,
    },
    "five of sigmoids": {"hidden": [5, 5, 5, 5, 5], "activation": Sigmoid},
}


@pytest.mark.parametrize("shape", NETWORKS.values(), ids=NETWORKS)
@pytest.mark.parametrize("rows", [1, 7])
def test_the_slopes_of_a_whole_network(shape, rows):
    network = mlp(5, outputs=4, dtype=np.float64, **shape)
    rng = np.random.default_rng(3)
    for layer in network.layers:
        if layer.weights:
            layer.b += rng.normal(size=layer.b.shape)
    X, y = rng.normal(size=(rows, 5)), labels(rows, 4)

    def loss():
        return network.loss.forward(network.forward(X), y)

    loss()
    network.backward()
    for layer in network.layers:
        for weight, slope in zip(layer.weights, layer.slopes, strict=True):
            assert relative_error(slope, numerical_slope(loss, weight)) < TOLERANCE


def test_back_through_all_layers_comes_the_slope_by_the_inputs():
    rng = np.random.default_rng(5)
    layers = [Dense(5, 6, rng, dtype=np.float64), ReLU(), Dense(6, 4, rng, dtype=np.float64)]
    network, X, y = Network(layers), hostile(), labels(7, 4)

    def loss():
        return network.loss.forward(network.forward(X), y)

    loss()
    layers[0].first = False
    slope = back_through(layers, network.loss.backward())
    assert relative_error(slope, numerical_slope(loss, X)) < TOLERANCE


def test_the_mean_loss_has_the_same_slope_whatever_the_number_of_examples():
    network = mlp(5, [6], 4, dtype=np.float64)
    X, y = hostile(), labels(7, 4)
    slopes = []
    for times in (1, 3):
        network.loss.forward(network.forward(np.tile(X, (times, 1))), np.tile(y, times))
        network.backward()
        slopes.append(network.layers[0].slopes[0])
    np.testing.assert_allclose(*slopes)


@pytest.mark.parametrize("hidden", [[], [16], [16, 12]])
def test_slopes_are_pytorchs(hidden):
    torch = pytest.importorskip("torch")
    network = mlp(20, hidden, 10, seed=4)
    rng = np.random.default_rng(4)
    X, y = rng.normal(size=(32, 20)).astype(np.float32), labels(32, 10)
    A = torch.tensor(X)
    weights = []
    for layer in network.layers:
        if layer.weights:
            weights += [torch.tensor(weight, requires_grad=True) for weight in layer.weights]
            A = A @ weights[-2] + weights[-1]
        else:
            A = torch.relu(A)
    torch.nn.functional.cross_entropy(A, torch.tensor(y)).backward()
    network.loss.forward(network.forward(X), y)
    network.backward()
    ours = [slope for layer in network.layers for slope in layer.slopes]
    for mine, theirs in zip(ours, weights, strict=True):
        np.testing.assert_allclose(mine, theirs.grad.numpy(), rtol=1e-5, atol=1e-7)


def test_a_wrong_slope_is_noticed():
    Z = hostile()
    at_the_output = activations.relu_slope(activations.relu(Z) + 1)
    expected = numerical_slope(lambda: activations.relu(Z).sum(), Z)
    assert relative_error(at_the_output, expected) > 0.1


def test_nudging_needs_the_digits_of_float64():
    with pytest.raises(TypeError, match="needs float64"):
        numerical_slope(lambda: 0.0, np.zeros(3, dtype=np.float32))


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


def test_cross_entropy_is_scikit_learns_log_loss():
    metrics = pytest.importorskip("sklearn.metrics")
    P, y = activations.softmax(hostile(40, 10) / 3), labels(40, 10)
    expected = metrics.log_loss(y, P, labels=range(10))
    assert losses.cross_entropy(P, y) == pytest.approx(expected)
