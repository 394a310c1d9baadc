"""Networks train, repeat, forget nothing on disk, and speak with PyTorch."""

import json
import os
import warnings

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from classroom import exchange
from classroom.datasets.handwriting import draw_digits
from helpers import weights
from helpers.activations import softmax
from helpers.data import DataError, Dataset, normalise, one_hot, split
from helpers.layers import Dense, Sigmoid, back_through
from helpers.losses import MeanSquaredError
from helpers.network import Network, mlp
from helpers.optimizers import SGD, falling_rate
from helpers.training import minibatches
from helpers.weights import WeightsError

DIGITS = Dataset(*draw_digits(1_500, seed=3))
TRAIN, DEV = split(DIGITS, (0.8, 0.2))


@pytest.fixture
def trained():
    network = mlp(784, [20], 10)
    network.fit(TRAIN.X, TRAIN.y, SGD(0.3), epochs=10, batch=32, report=None)
    return network


def test_training_learns(trained):
    loss, accuracy = trained.evaluate(DEV.X, DEV.y)
    assert accuracy > 0.75
    assert loss < 1


def test_the_same_seed_trains_the_same_network(trained):
    again = mlp(784, [20], 10)
    again.fit(TRAIN.X, TRAIN.y, SGD(0.3), epochs=10, batch=32, report=None)
    np.testing.assert_array_equal(trained.layers[0].W, again.layers[0].W)
    other = mlp(784, [20], 10, seed=1)
    assert not np.array_equal(other.layers[0].W, mlp(784, [20], 10).layers[0].W)


def test_everything_is_float32_and_stays_so(trained):
    trained.fit(TRAIN.X, TRAIN.y, SGD(np.float64(0.1)), epochs=1, report=None)
    for layer in trained.layers:
        for array in (*layer.weights, *layer.slopes):
            assert array.dtype == np.float32
    assert trained.predict_proba(DEV.X).dtype == np.float32


def test_bytes_and_normalised_images_are_the_same_to_a_network(trained):
    np.testing.assert_array_equal(trained.scores(DEV.X), trained.scores(normalise(DEV.X)))


def test_a_history_has_a_line_for_each_epoch():
    lines = []
    network = mlp(784, [5], 10)
    history = network.fit(
        TRAIN.X, TRAIN.y, SGD(0.1), epochs=3, dev=(DEV.X, DEV.y), report=lines.append
    )
    assert len(history) == len(lines) == len(history.dev_loss) == 3
    assert history.loss[0] > history.loss[-1]
    assert lines[2].startswith("epoch   3: loss ")
    assert history.dev_accuracy[-1] == network.evaluate(DEV.X, DEV.y)[1]


def test_minibatches_use_every_row_once():
    X = np.arange(23)[:, None].astype(np.float32)
    batches = list(minibatches(X, np.arange(23), 5, np.random.default_rng(0)))
    assert [len(y) for _, y in batches] == [5, 5, 5, 5, 3]
    rows = np.concatenate([y for _, y in batches])
    assert sorted(rows) == list(range(23))
    assert list(rows) != list(range(23))
    for images, labels in batches:
        np.testing.assert_array_equal(images[:, 0], labels)


def test_a_rate_that_decays_reaches_its_end_in_a_straight_line():
    class Layer:
        weights, slopes = [np.zeros(1)], [np.ones(1)]

    steps = []
    for progress in (0, 0.5, 1):
        Layer.weights, Layer.slopes = [np.zeros(1)], [np.ones(1)]
        SGD(0.4, decay=0.75).step([Layer], progress)
        steps.append(-Layer.weights[0][0])
    np.testing.assert_allclose(steps, [0.4, 0.25, 0.1])


def test_a_network_without_hidden_layers_is_softmax_regression():
    network = mlp(784, [], 10)
    X = normalise(DEV.X)
    W, b = network.layers[0].weights
    np.testing.assert_allclose(network.predict_proba(X), softmax(X @ W + b))


def test_probabilities_add_up_to_1_for_both_losses(trained):
    sigmoids = mlp(
        784, [5], 10, activation=Sigmoid, loss=MeanSquaredError(), output_activation=Sigmoid
    )
    for network in (trained, sigmoids):
        P = network.predict_proba(DEV.X)
        np.testing.assert_allclose(P.sum(axis=1), 1, rtol=1e-5)
        np.testing.assert_array_equal(P.argmax(axis=1), network.predict(DEV.X))


def test_training_warns_of_nothing():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        mlp(784, [20], 10).fit(TRAIN.X, TRAIN.y, SGD(0.5), epochs=2, report=None)


@pytest.mark.parametrize(
    "network",
    [
        mlp(784, [], 10),
        mlp(784, [128, 64], 10),
        mlp(784, [5], 10, activation=Sigmoid, loss=MeanSquaredError(), output_activation=Sigmoid),
        mlp(784, [5], 10, dtype=np.float64),
    ],
    ids=["plain", "deep", "sigmoids", "float64"],
)
def test_a_saved_network_comes_back_the_same(network, tmp_path):
    weights.save(network, tmp_path / "network.npz")
    loaded = weights.load(tmp_path / "network.npz")
    np.testing.assert_array_equal(loaded.predict_proba(DEV.X), network.predict_proba(DEV.X))
    assert type(loaded.loss) is type(network.loss)
    loaded.fit(TRAIN.X, TRAIN.y, SGD(0.1), epochs=1, report=None)


def good_file(folder):
    path = folder / "network.npz"
    weights.save(mlp(6, [4], 3), path)
    return path


def changed(**changes):
    """A saved network with some arrays replaced; None takes one out."""

    def write(folder):
        with np.load(good_file(folder)) as file:
            arrays = {name: file[name] for name in file.files}
        for name, array in changes.items():
            name = name.replace("_", ".") if name[0] == "_" or name[1:2] == "_" else name
            arrays.pop(name, None)
            if array is not None:
                arrays[name] = array
        np.savez(folder / "network.npz", **arrays)
        return folder / "network.npz"

    return write


def plan(**parts):
    usual = {"format": weights.FORMAT, "layers": ["Dense", "ReLU", "Dense"], "loss": "CrossEntropy"}
    return np.array(json.dumps(usual | parts))


def pickled(folder):
    class Evil:
        def __reduce__(self):
            return os.mkdir, (str(folder / "was here"),)

    np.savez(folder / "network.npz", plan=np.array([Evil()], dtype=object))
    return folder / "network.npz"


def content(data):
    def write(folder):
        (folder / "network.npz").write_bytes(data)
        return folder / "network.npz"

    return write


def truncated(folder):
    path = good_file(folder)
    path.write_bytes(path.read_bytes()[:-40])
    return path


BAD_FILES = {
    "missing": (lambda folder: folder / "no.npz", "is not there"),
    "empty": (content(b""), "can't be read as saved weights"),
    "text": (content(b"hello"), "can't be read as saved weights"),
    "truncated": (truncated, "can't be read as saved weights"),
    "malicious": (pickled, "can't be read as saved weights"),
    "foreign": (changed(plan=None), "was not written by this course"),
    "another format": (changed(plan=plan(format="2")), "has the format '2'"),
    "an unknown layer": (changed(plan=plan(layers=["Conv"])), "missing or unknown .'Conv'"),
    "a plan of nonsense": (changed(plan=np.array("[1")), "missing or unknown"),
    "a layer too many": (
        changed(plan=plan(layers=["Dense", "ReLU", "Dense", "Dense"])),
        "where its layers need 0.W, 0.b, 2.W, 2.b, 3.W, 3.b",
    ),
    "a bias missing": (changed(**{"2_b": None}), "where its layers need"),
    "layers that don't fit": (
        changed(**{"2_W": np.zeros((5, 3), np.float32)}),
        r"layer 2: Dense .5, 3. doesn't fit with the layer before .4 outputs",
    ),
    "biases that don't fit": (changed(**{"2_b": np.zeros(4, np.float32)}), "layer 2: "),
    "whole numbers": (changed(**{"2_W": np.zeros((4, 3), int)}), "layer 2: weights int64"),
    "not a number": (changed(**{"2_b": np.full(3, np.nan, np.float32)}), "layer 2: some weights"),
}


@pytest.mark.parametrize(("write", "sentence"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_of_weights_gets_its_sentence_and_runs_nothing(write, sentence, tmp_path):
    path = write(tmp_path)
    with pytest.raises(WeightsError, match=sentence):
        weights.load(path)
    assert not (tmp_path / "was here").exists()


def test_an_interrupted_save_leaves_the_old_file(tmp_path, monkeypatch):
    path = good_file(tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr(np, "savez", lambda file, **_: (file.write(b"half"), 1 / 0))
    with pytest.raises(ZeroDivisionError):
        weights.save(mlp(6, [4], 3), path)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["network.npz"]


@pytest.mark.parametrize("way", ["dict", "npz", "safetensors"])
def test_weights_go_to_pytorch_and_back_under_its_names(way, trained, tmp_path):
    state = exchange.to_pytorch(trained)
    assert {name: array.shape for name, array in state.items()} == {
        "0.weight": (20, 784),
        "0.bias": (20,),
        "2.weight": (10, 20),
        "2.bias": (10,),
    }
    if way == "npz":
        np.savez(tmp_path / "state.npz", **state)
        state = weights.read_arrays(tmp_path / "state.npz")
    if way == "safetensors":
        exchange.write_safetensors(state, tmp_path / "state.safetensors")
        state = exchange.read_safetensors(tmp_path / "state.safetensors")
    back = exchange.from_pytorch(state)
    np.testing.assert_array_equal(back.scores(DEV.X), trained.scores(DEV.X))


def test_pytorch_computes_the_same_scores_with_our_weights_and_we_with_its(trained):
    torch = pytest.importorskip("torch")
    model = torch.nn.Sequential(torch.nn.Linear(784, 20), torch.nn.ReLU(), torch.nn.Linear(20, 10))
    X = normalise(DEV.X)
    theirs = exchange.from_pytorch({k: v.numpy() for k, v in model.state_dict().items()})
    with torch.no_grad():
        np.testing.assert_allclose(theirs.scores(X), model(torch.tensor(X)), atol=1e-5)
        ours = {k: torch.tensor(v) for k, v in exchange.to_pytorch(trained).items()}
        model.load_state_dict(ours)
        np.testing.assert_allclose(trained.scores(X), model(torch.tensor(X)), atol=1e-5)


def test_layers_keep_the_order_of_their_numbers():
    names = [f"{i}.weight" for i in (10, 2, 0, 9)]
    assert sorted(names, key=exchange.numbers_first) == [f"{i}.weight" for i in (0, 2, 9, 10)]


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ({}, "holds nothing"),
        ({"0.weight": np.zeros((3, 2))}, "no 0.bias"),
        ({"0.weight": np.zeros((3, 2)), "0.bias": np.zeros(3), "1.mean": np.zeros(3)}, "1.mean"),
        ({"0.weight": np.zeros((3, 2)), "0.bias": np.zeros(2)}, "don't fit together"),
        ({"0.weight": np.zeros((3, 2, 5)), "0.bias": np.zeros(3)}, "don't fit together"),
    ],
)
def test_what_is_no_network_of_dense_layers_gets_its_sentence(state, sentence):
    with pytest.raises(WeightsError, match=sentence):
        exchange.from_pytorch(state)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_safetensors_file_raises_only_its_own_error(data, tmp_path):
    path = tmp_path / "state.safetensors"
    exchange.write_safetensors(exchange.to_pytorch(mlp(6, [4], 3)), path)
    damaged = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, len(damaged)))
    damaged[place : place + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    path.write_bytes(damaged)
    try:
        exchange.from_pytorch(exchange.read_safetensors(path))
    except WeightsError as error:
        assert "\n" not in str(error)  # noqa: PT017


def test_layers_of_ones_own_make_a_network():
    rng = np.random.default_rng(0)
    network = Network([Dense(784, 5, rng), Sigmoid(), Dense(5, 10, rng)])
    assert network.predict(DEV.X).shape == (len(DEV),)


def test_the_spread_of_the_first_weights_can_be_chosen():
    sigmoids = mlp(784, [64], 10, activation=Sigmoid, spread=lambda inputs: inputs**-0.5)
    for he, own in zip(mlp(784, [64], 10).layers[::2], sigmoids.layers[::2], strict=True):
        np.testing.assert_allclose(own.W * np.sqrt(2), he.W, rtol=1e-6)
        assert own.W.dtype == np.float32


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (lambda n, X, y: mlp(784, 64, 10), r"hidden is 64, where a list is expected"),
        (lambda n, X, y: n.predict(X[0]), r"shape \(784,\), where \(N, pixels\)"),
        (lambda n, X, y: n.fit(X, y, SGD(), batch=0), r"batches of 0: each has to be at least 1"),
        (lambda n, X, y: n.fit(X, y, SGD(), epochs=0), r"0 epochs"),
        (lambda n, X, y: n.fit(X, one_hot(y), SGD()), r"not one-hot"),
        (lambda n, X, y: n.fit(X[:3], y, SGD()), r"one whole number for each image"),
        (lambda n, X, y: n.fit(X[:0], y[:0], SGD()), r"0 images"),
    ],
)
def test_what_it_cannot_use_is_told_in_a_sentence(use, words):
    rng = np.random.default_rng(0)
    X, y = rng.random((6, 784), dtype=np.float32), rng.integers(0, 10, 6)
    with pytest.raises(DataError, match=words):
        use(mlp(784, [4], 10), X, y)


def test_a_layer_of_ones_own_needs_only_forward_and_backward():
    class Leaky:
        weights = slopes = ()

        def forward(self, Z):
            self.slope = np.where(Z > 0, 1, 0.01).astype(Z.dtype)
            return Z * self.slope

        def backward(self, dA):
            return dA * self.slope

    network = mlp(784, [8], 10, activation=Leaky)
    history = network.fit(TRAIN.X, TRAIN.y, SGD(0.1), epochs=2, report=None)
    assert history.loss[1] < history.loss[0]


def test_only_the_first_layer_leaves_out_the_slope_by_its_inputs():
    network = mlp(784, [6, 5], 10)
    network.loss.forward(network.forward(normalise(DEV.X[:4])), DEV.y[:4])
    network.backward()
    assert [layer.first for layer in network.layers[::2]] == [True, False, False]
    slope = network.loss.backward()
    assert back_through(network.layers, slope) is None
    network.layers[0].first = False
    assert back_through(network.layers, slope).shape == (4, 784)


def test_a_rate_falls_in_a_straight_line():
    assert falling_rate(0.4, 0.75, 0) == 0.4
    assert falling_rate(0.4, 0.75, 0.5) == pytest.approx(0.25)
    assert falling_rate(0.4, 0.75, 1) == pytest.approx(0.1)
    assert falling_rate(0.4, 1, 1) == 0
    assert falling_rate(0.4, 0, 1) == 0.4
