"""Weights go to PyTorch and back."""

import json

import numpy as np
import pytest
from convolutional import small_network
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from classroom import exchange
from classroom.datasets.handwriting import draw_digits
from helpers import weights
from helpers.data import Dataset, normalise
from helpers.network import mlp
from helpers.optimizers import SGD
from helpers.weights import WeightsError

RNG = np.random.default_rng(5)


@pytest.fixture(scope="module")
def dev():
    return Dataset(*draw_digits(300, seed=3))


@pytest.fixture(scope="module")
def trained(dev):
    network = mlp(784, [20], 10)
    network.fit(dev.X, dev.y, SGD(0.3), epochs=2, batch=32, report=None)
    return network


@pytest.mark.parametrize("way", ["dict", "npz", "safetensors"])
def test_weights_go_to_pytorch_and_back_under_its_names(way, trained, tmp_path, dev):
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
    np.testing.assert_array_equal(back.scores(dev.X), trained.scores(dev.X))


def test_pytorch_computes_the_same_scores_with_our_weights_and_we_with_its(trained, dev, torch):
    model = torch.nn.Sequential(torch.nn.Linear(784, 20), torch.nn.ReLU(), torch.nn.Linear(20, 10))
    X = normalise(dev.X)
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


def equal_layers(names):
    shapes = {"first": (8, 784), "last": (10, 8)}
    state = {}
    for name in names:
        shape = shapes.get(name, (8, 8))
        state[f"{name}.weight"] = RNG.random(shape, dtype=np.float32)
        state[f"{name}.bias"] = RNG.random(shape[0], dtype=np.float32)
    return state


def test_layers_without_numbers_keep_the_order_of_the_state_dict():
    state = equal_layers(["first", "two", "three", "last"])
    network = exchange.from_pytorch(state)
    dense = [layer for layer in network.layers if layer.weights]
    assert [layer.W[0, 0] for layer in dense] == [
        state[f"{name}.weight"][0, 0] for name in ("first", "two", "three", "last")
    ]


def test_a_safetensors_file_of_which_the_order_cannot_be_known_is_refused(tmp_path):
    path = tmp_path / "state.safetensors"
    exchange.write_safetensors(equal_layers(["first", "two", "last"]), path)
    assert len(exchange.read_safetensors(path)) == 6
    exchange.write_safetensors(equal_layers(["first", "three", "two", "last"]), path)
    with pytest.raises(WeightsError, match="in more than one order"):
        exchange.read_safetensors(path)


@pytest.mark.parametrize(
    ("shape", "places"), [([-1, 3], [[0, 36], [36, 48]]), ([3, 3], [[0, 36], [32, 44]])]
)
def test_arrays_of_a_strange_shape_or_that_overlap_are_refused(tmp_path, shape, places):
    path = tmp_path / "state.safetensors"
    header = {
        "0.weight": {"dtype": "F32", "shape": shape, "data_offsets": places[0]},
        "0.bias": {"dtype": "F32", "shape": [3], "data_offsets": places[1]},
    }
    text = json.dumps(header).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + bytes(48))
    with pytest.raises(WeightsError, match="safetensors file that this course can read"):
        exchange.read_safetensors(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
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


def test_a_network_goes_to_pytorch_and_back():
    network = small_network(np.random.default_rng(4), np.float32)
    X = RNG.random((5, 784), dtype=np.float32)
    state = exchange.to_pytorch(network)
    assert state["3.weight"].shape == (4, 3, 3, 3)
    back = exchange.from_pytorch(state)
    assert [type(layer) for layer in back.layers] == [type(layer) for layer in network.layers]
    np.testing.assert_array_equal(back.scores(X), network.scores(X))


def test_pytorch_computes_the_same_scores_with_our_weights(torch):
    nn = torch.nn
    network = small_network(np.random.default_rng(4), np.float32)
    other = nn.Sequential(
        *(nn.Conv2d(1, 3, 3), nn.MaxPool2d(2), nn.ReLU()),
        *(nn.Conv2d(3, 4, 3), nn.MaxPool2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(100, 10)),
    )
    state = exchange.to_pytorch(network)
    other.load_state_dict({name: torch.tensor(array) for name, array in state.items()})
    X = RNG.random((5, 784), dtype=np.float32)
    with torch.no_grad():
        theirs = other(torch.tensor(X).reshape(-1, 1, 28, 28)).numpy()
    np.testing.assert_allclose(network.scores(X), theirs, rtol=1e-4, atol=1e-5)
