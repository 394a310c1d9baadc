"""A network is its layers, forward and backward; what it predicts, and what it refuses."""

import numpy as np
import pytest
from hostile import hostile, labels

from helpers.activations import softmax
from helpers.data import DataError, normalise
from helpers.gradients import numerical_slope, relative_error
from helpers.layers import Dense, Dropout, ReLU, Sigmoid, Tanh, back_through
from helpers.losses import CrossEntropy, MeanSquaredError, SmoothCrossEntropy
from helpers.network import PORTION, Network, mlp
from helpers.optimizers import SGD

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
            assert relative_error(slope, numerical_slope(loss, weight)) < 1e-6


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
def test_slopes_are_pytorchs(hidden, torch):
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


def test_bytes_and_normalised_images_are_the_same_to_a_network(trained, dev):
    np.testing.assert_array_equal(trained.scores(dev.X), trained.scores(normalise(dev.X)))


def test_a_network_without_hidden_layers_is_softmax_regression(dev):
    network = mlp(784, [], 10)
    X = normalise(dev.X)
    W, b = network.layers[0].weights
    np.testing.assert_allclose(network.predict_proba(X), softmax(X @ W + b))


def test_probabilities_add_up_to_1_for_both_losses(trained, dev):
    sigmoids = mlp(
        784, [5], 10, activation=Sigmoid, loss=MeanSquaredError(), output_activation=Sigmoid
    )
    for network in (trained, sigmoids):
        P = network.predict_proba(dev.X)
        np.testing.assert_allclose(P.sum(axis=1), 1, rtol=1e-5)
        np.testing.assert_array_equal(P.argmax(axis=1), network.predict(dev.X))


def test_layers_of_ones_own_make_a_network(dev):
    rng = np.random.default_rng(0)
    network = Network([Dense(784, 5, rng), Sigmoid(), Dense(5, 10, rng)])
    assert network.predict(dev.X).shape == (len(dev),)


def test_the_spread_of_the_first_weights_can_be_chosen():
    sigmoids = mlp(784, [64], 10, activation=Sigmoid, spread=lambda inputs: inputs**-0.5)
    for he, own in zip(mlp(784, [64], 10).layers[::2], sigmoids.layers[::2], strict=True):
        np.testing.assert_allclose(own.W * np.sqrt(2), he.W, rtol=1e-6)
        assert own.W.dtype == np.float32


def test_a_layer_of_ones_own_needs_only_forward_and_backward(train):
    class Leaky:
        weights = slopes = ()

        def forward(self, Z):
            self.slope = np.where(Z > 0, 1, 0.01).astype(Z.dtype)
            return Z * self.slope

        def backward(self, dA):
            return dA * self.slope

    network = mlp(784, [8], 10, activation=Leaky)
    history = network.fit(train.X, train.y, SGD(0.1), epochs=2, report=None)
    assert history.loss[1] < history.loss[0]


def test_only_the_first_layer_leaves_out_the_slope_by_its_inputs(dev):
    network = mlp(784, [6, 5], 10)
    network.loss.forward(network.forward(normalise(dev.X[:4])), dev.y[:4])
    network.backward()
    assert [layer.first for layer in network.layers[::2]] == [True, False, False]
    slope = network.loss.backward()
    assert back_through(network.layers, slope) is None
    network.layers[0].first = False
    assert back_through(network.layers, slope).shape == (4, 784)


def test_a_network_says_what_it_is():
    rng = np.random.default_rng(0)
    network = Network([Dense(784, 5, rng), Tanh(), Dropout(0.5), Dense(5, 10, rng)])
    layers = "[Dense(784, 5), Tanh(), Dropout(0.5), Dense(5, 10)]"
    assert repr(network) == f"Network({layers}, CrossEntropy())"
    other = repr(mlp(4, [3], 2, loss=SmoothCrossEntropy()))
    assert other == "Network([Dense(4, 3), ReLU(), Dense(3, 2)], SmoothCrossEntropy())"


def test_a_loss_has_to_be_an_object():
    with pytest.raises(DataError, match=r"the class CrossEntropy, .* expected: CrossEntropy\(\)"):
        Network([Dense(784, 10, np.random.default_rng(0))], CrossEntropy)
    loss = MeanSquaredError()
    assert mlp(4, [], 2, loss=loss).loss is loss


def test_an_mlp_is_made_as_it_is_written():
    network = mlp(6, (5, 4), 3)
    assert [type(layer) for layer in network.layers] == [Dense, ReLU, Dense, ReLU, Dense]
    assert [layer.W.shape for layer in network.layers[::2]] == [(6, 5), (5, 4), (4, 3)]
    np.testing.assert_array_equal(network.layers[0].W, mlp(6, [5, 4], 3, seed=0).layers[0].W)
    assert network.layers[0].W.dtype == np.float32
    ends = mlp(6, [5], 3, activation=Tanh, output_activation=Sigmoid)
    assert [type(layer) for layer in ends.layers] == [Dense, Tanh, Dense, Sigmoid]
    usual, stretched = mlp(6, [], 3), mlp(6, [], 3, spread=lambda inputs: 100 * inputs)
    np.testing.assert_allclose(
        stretched.layers[0].W * np.sqrt(1 / 3) / 600, usual.layers[0].W, rtol=1e-6
    )


def test_many_images_are_predicted_in_portions():
    network = mlp(3, [], 4, dtype=np.float64)
    X = np.random.default_rng(0).normal(size=(2 * PORTION + 3, 3))
    np.testing.assert_allclose(network.scores(X), network.forward(X))
    seen = []
    network.layers[0].forward = lambda X: seen.append(len(X)) or np.zeros((len(X), 4))
    network.scores(X)
    assert seen == [2_000, 2_000, 3]


def test_a_network_is_judged_by_its_mean_loss_and_the_share_that_is_right():
    network = mlp(2, [], 2, dtype=np.float64)
    network.layers[0].W[:] = np.log([[3, 1], [1, 3]])
    X, y = np.array([[1.0, 0], [0, 1], [1, 0], [1, 0]]), np.array([0, 1, 1, 0])
    loss, accuracy = network.evaluate(X, y)
    assert loss == pytest.approx(-(3 * np.log(0.75) + np.log(0.25)) / 4)
    assert accuracy == 0.75
    assert type(loss) is type(accuracy) is float
    np.testing.assert_allclose(network.predict_proba(X)[0], [0.75, 0.25])
    np.testing.assert_array_equal(network.predict(X), [0, 1, 0, 0])


@pytest.mark.parametrize(
    ("y", "words"),
    [
        ([0, -1, 2], "labels go from -1 to 2, where numbers (of at least|from) 0 "),
        ([0, 10, 2], "labels go from 0 to 10, where .* 0 to 9"),
        (None, r"labels are None, where whole .* of shape \(3,\)"),
        (np.eye(10)[:3], "not one-hot"),
        ([[0], [1], [2]], r"of shape \(3, 1\)"),
        ([0, 1], r"labels are int64 of shape \(2,\)"),
    ],
    ids=["-1", "10", "None", "one-hot", "a column", "too few"],
)
def test_labels_that_are_none_get_their_sentence_in_fit_and_evaluate(y, words):
    network, X = mlp(784, [4], 10), np.zeros((3, 784), np.uint8)
    y = y if y is None else np.array(y)
    for use in (lambda: network.evaluate(X, y), lambda: network.fit(X, y, SGD(), report=None)):
        with pytest.raises(DataError, match=words):
            use()
