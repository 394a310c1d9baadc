"""A network comes back from its file the same, and a file is there whole or not at all."""

import json
import os
import subprocess
import sys
import warnings
import zipfile

import numpy as np
import pytest
from convolutional import small_network

from helpers import weights
from helpers.convolution import Convolution, MaxPool, ToRows
from helpers.layers import ACTIVATIONS, Dense, Dropout, ReLU, Sigmoid
from helpers.losses import CrossEntropy, MeanSquaredError, SmoothCrossEntropy
from helpers.network import Network, mlp
from helpers.optimizers import SGD
from helpers.weights import WeightsError, atomic_write, load, save

RNG = np.random.default_rng(5)


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
def test_a_saved_network_comes_back_the_same(network, tmp_path, train, dev):
    weights.save(network, tmp_path / "network.npz")
    loaded = weights.load(tmp_path / "network.npz")
    np.testing.assert_array_equal(loaded.predict_proba(dev.X), network.predict_proba(dev.X))
    assert type(loaded.loss) is type(network.loss)
    loaded.fit(train.X, train.y, SGD(0.1), epochs=1, report=None)


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


def announcing_less(folder):
    path = good_file(folder)
    path.write_bytes(path.read_bytes().replace(b"'<f4'", b"'<f2'"))
    return path


BAD_FILES = {
    "missing": (lambda folder: folder / "no.npz", "is not there"),
    "empty": (content(b""), "can't be read as saved weights"),
    "text": (content(b"hello"), "can't be read as saved weights"),
    "truncated": (truncated, "can't be read as saved weights"),
    "numbers of half the length": (announcing_less, "can't be read as saved weights"),
    "malicious": (pickled, "can't be read as saved weights"),
    "foreign": (changed(plan=None), "was not written by this course"),
    "another format": (changed(plan=plan(format="2")), "has format '2'"),
    "an unknown layer": (changed(plan=plan(layers=["Conv"])), "missing or unknown .'Conv'"),
    "a plan of nonsense": (changed(plan=np.array("[1")), "missing or unknown"),
    "a layer too many": (
        changed(plan=plan(layers=["Dense", "ReLU", "Dense", "Dense"])),
        "but its layers need 0.W, 0.b, 2.W, 2.b, 3.W, 3.b",
    ),
    "a bias missing": (changed(**{"2_b": None}), "but its layers need"),
    "layers that don't fit": (
        changed(**{"2_W": np.zeros((5, 3), np.float32)}),
        r"layer 2: Dense.5, 3. doesn't fit its input, which has shape .1, 4.",
    ),
    "biases that don't fit": (changed(**{"2_b": np.zeros(4, np.float32)}), "layer 2: "),
    "whole numbers": (changed(**{"2_W": np.zeros((4, 3), int)}), "layer 2: weights of int64"),
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


def test_a_network_with_dropout_and_smooth_labels_is_saved_as_it_predicts(tmp_path, few, quick):
    rng = np.random.default_rng(0)
    layers = [Dropout(0.1, rng), Dense(784, 30, rng), ReLU(), Dropout(0.5, rng)]
    network = Network([*layers, Dense(30, 10, rng)], SmoothCrossEntropy())
    quick(network)
    save(network, tmp_path / "network.npz")
    loaded = load(tmp_path / "network.npz")
    assert np.array_equal(loaded.predict_proba(few.X), network.predict_proba(few.X))


def test_a_saved_convolutional_network_comes_back_the_same(tmp_path):
    network = small_network(np.random.default_rng(3), np.float32)
    X = RNG.random((5, 784), dtype=np.float32)
    weights.save(network, tmp_path / "network.npz")
    loaded = weights.load(tmp_path / "network.npz")
    np.testing.assert_array_equal(loaded.scores(X), network.scores(X))
    loaded.fit(X, np.arange(5), SGD(0.1), epochs=1, report=None)


def strided(path, *entry):
    """Save a convolution with a stride and padding; with an entry, then change it in the plan."""
    layer = Convolution(1, 2, np.random.default_rng(3), size=5, stride=2, padding=4)
    weights.save(Network([layer, ToRows(), Dense(2 * 16 * 16, 10, RNG)]), path)
    if entry:
        arrays = weights.read_arrays(path)
        plan = json.loads(str(arrays.pop("plan")))
        plan["layers"][0] = list(entry)
        np.savez(path, plan=np.array(json.dumps(plan)), **arrays)
    return layer


def test_stride_and_padding_come_back_with_their_convolution(tmp_path):
    layer = strided(tmp_path / "network.npz")
    loaded = weights.load(tmp_path / "network.npz").layers[0]
    assert (loaded.stride, loaded.padding) == (2, 4)
    X = RNG.random((3, 784), dtype=np.float32)
    np.testing.assert_array_equal(loaded.forward(X), layer.forward(X))


@pytest.mark.parametrize(
    "moves", [(0, 0), (2, -1), (2, 5), ("2", 1), (2, 1.0), (2, None), ([2], 1), (3, 4), (-2, 4)]
)
def test_a_stride_or_padding_that_cannot_be_is_refused(moves, tmp_path):
    strided(tmp_path / "network.npz", "Convolution", *moves)
    with pytest.raises(WeightsError):
        weights.load(tmp_path / "network.npz")


@pytest.mark.parametrize("entry", [("Dense", 1), ("ReLU", 1, 2), ([], 1), (), ("None", 1)])
def test_an_entry_of_the_plan_that_names_no_layer_is_refused(entry, tmp_path):
    strided(tmp_path / "network.npz", *entry or ["Convolution", {}])
    with pytest.raises(WeightsError):
        weights.load(tmp_path / "network.npz")


@pytest.mark.parametrize(
    ("place", "shape", "sentence"),
    [
        ("0.W", (3, 2, 3, 3), r"layer 0: Convolution.2, 3, size=3. doesn't fit .*, 784.$"),
        ("0.W", (3, 1, 3, 2), "layer 0: .*don't fit together"),
        ("0.W", (3, 9), "layer 0: .*don't fit together"),
        ("3.W", (4, 2, 3, 3), r"layer 3: Convolution.2, 4, .* doesn't fit .*3, 13, 13, 1.$"),
        ("3.W", (4, 3, 14, 14), "layer 3: Convolution.* doesn't fit"),
        ("7.W", (99, 10), r"layer 7: Dense.99, 10. doesn't fit .*, 100.$"),
    ],
)
def test_weights_that_do_not_fit_are_told_in_a_sentence(place, shape, sentence, tmp_path):
    path = tmp_path / "network.npz"
    weights.save(small_network(np.random.default_rng(3), np.float32), path)
    arrays = weights.read_arrays(path) | {place: np.zeros(shape, np.float32)}
    np.savez(path, **arrays)
    with pytest.raises(weights.WeightsError, match=sentence):
        weights.load(path)


def test_layers_in_an_order_that_cannot_be_are_told_in_a_sentence(tmp_path):
    layers = [Dense(784, 5, RNG), MaxPool()]
    weights.save(Network(layers), tmp_path / "network.npz")
    with pytest.raises(weights.WeightsError, match=r"layer 1: MaxPool.. doesn't fit .*, 5.$"):
        weights.load(tmp_path / "network.npz")


def test_what_is_written_is_there(tmp_path):
    with atomic_write(tmp_path / "file") as file:
        file.write(b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["file"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    (tmp_path / "file").write_bytes(b"old")

    def interrupted():
        with atomic_write(tmp_path / "file") as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert (tmp_path / "file").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["file"]


def test_nobody_sees_half_a_file_when_the_writer_is_killed(tmp_path):
    target = tmp_path / "file"
    target.write_bytes(b"old")
    program = (
        "import sys, time; from helpers.weights import atomic_write\n"
        "with atomic_write(sys.argv[1]) as file:\n"
        "    file.write(b'half'); file.flush(); print('writing', flush=True); time.sleep(60)"
    )
    writer = subprocess.Popen(
        [sys.executable, "-c", program, str(target)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout.readline() == "writing\n"
    writer.kill()
    writer.communicate(timeout=60)
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_others_may_read_the_file_as_any_other_new_file(tmp_path):
    (tmp_path / "usual").touch()
    with atomic_write(tmp_path / "file") as file:
        file.write(b"new")
    assert (tmp_path / "file").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize("place", [0, 2])
def test_weights_that_are_huge_but_finite_are_read_without_a_warning(place, tmp_path):
    network = mlp(6, [4], 3)
    network.layers[place].W[:], network.layers[place].b[:] = 3e38, 3e38
    save(network, tmp_path / "network.npz")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loaded = load(tmp_path / "network.npz")
    np.testing.assert_array_equal(loaded.layers[place].W, network.layers[place].W)


class Unknown(ReLU):
    """A kind of layer that no file can name."""


class UnknownLoss(MeanSquaredError):
    """A loss that no file can name."""


@pytest.mark.parametrize("name", ["Unknown", "UnknownLoss"])
def test_what_could_not_be_read_again_is_not_written(name, tmp_path):
    known = name == "UnknownLoss"
    network = mlp(6, [4], 3, loss=UnknownLoss() if known else None)
    network.layers[1] = ReLU() if known else Unknown()
    with pytest.raises(WeightsError, match=f"couldn't restore {name}.*np.savez"):
        save(network, tmp_path / "network.npz")
    assert os.listdir(tmp_path) == []


def test_every_layer_that_there_is_comes_back(tmp_path):
    rng = np.random.default_rng(0)
    pictures = [Convolution(1, 1, rng), MaxPool(), ToRows()]
    rows = [Dense(169, 5, rng), *(kind() for kind in ACTIVATIONS.values()), Dense(5, 2, rng)]
    save(Network([*pictures, *rows]), tmp_path / "network.npz")
    loaded = load(tmp_path / "network.npz").layers
    assert [type(layer) for layer in loaded] == [type(layer) for layer in pictures + rows]
    assert all(layer.W is layer.weights[0] for layer in loaded if layer.weights)
    assert {type(layer) for layer in loaded} == set(weights.LAYERS.values())


@pytest.mark.parametrize(
    "layers",
    [[], [ReLU()], [Convolution(1, 1, RNG)], [Dense(0, 3, RNG, spread=1)]],
    ids=["none", "nothing learnt", "pictures", "no inputs"],
)
def test_what_could_read_no_digit_is_refused(layers, tmp_path):
    save(Network(layers), tmp_path / "network.npz")
    with pytest.raises(WeightsError):
        load(tmp_path / "network.npz")


def members(path, **content):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, stored in content.items():
            archive.writestr(f"{name}.npy", stored)


def header(shape):
    text = str({"descr": "<f4", "fortran_order": False, "shape": shape}).ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode()


@pytest.mark.parametrize(
    "write",
    [
        lambda path: np.save(path.open("wb"), np.zeros(3)),
        lambda path: members(path, plan=b"no array", W=b""),
        lambda path: members(path, plan=header((10**12, 10))),
        lambda path: members(path, plan=header((10**6, 1600)) + bytes(10)),
        lambda path: members(path, big=bytes(weights.LARGEST + 1)),
        lambda path: np.savez(path.open("wb"), plan=np.array("[" * 100_000)),
    ],
    ids=["npy", "no array", "terabytes", "gigabytes", "a bomb", "a deep plan"],
)
def test_whatever_else_stands_in_a_file_raises_only_its_own_error(write, tmp_path, monkeypatch):
    monkeypatch.setattr(weights, "LARGEST", 10_000_000)
    write(tmp_path / "network.npz")
    with pytest.raises(WeightsError, match="network.npz"):
        load(tmp_path / "network.npz")


def test_a_file_says_what_is_in_it(tmp_path):
    save(Network([Dropout(0.1), *mlp(6, [4], 3).layers], SmoothCrossEntropy()), tmp_path / "n.npz")
    arrays = weights.read_arrays(tmp_path / "n.npz")
    assert json.loads(str(arrays.pop("plan"))) == {
        "format": "digits from scratch 1",
        "layers": ["Dense", "ReLU", "Dense"],
        "loss": "CrossEntropy",
    }
    assert {name: array.shape for name, array in arrays.items()} == {
        "0.W": (6, 4),
        "0.b": (4,),
        "2.W": (4, 3),
        "2.b": (3,),
    }
    assert type(load(tmp_path / "n.npz").loss) is CrossEntropy


@pytest.mark.parametrize(
    ("name", "array", "sentence"),
    [
        ("0.W", np.zeros(6, np.float32), "layer 0: weights .* don't fit together"),
        ("0.W", np.zeros((6, 4)), "layer 0: weights of float64 .* and biases of float32"),
        ("0.b", np.zeros((1, 4), np.float32), "layer 0: weights .* don't fit together"),
        ("0.W", np.full((6, 4), np.inf, np.float32), "layer 0: some weights are not finite"),
        ("9.W", np.zeros((6, 4), np.float32), "holds the arrays 0.W, .*but its layers need"),
    ],
)
def test_arrays_that_make_no_layer_get_their_sentence(name, array, sentence, tmp_path):
    path = good_file(tmp_path)
    np.savez(path, **weights.read_arrays(path) | {name: array})
    with pytest.raises(WeightsError, match=sentence):
        load(path)


def test_a_file_with_nothing_but_a_plan_says_so(tmp_path):
    np.savez(tmp_path / "n.npz", plan=plan())
    with pytest.raises(WeightsError, match="holds the arrays none, but its layers need 0.W"):
        load(tmp_path / "n.npz")


def test_text_is_written_as_it_is_asked_for(tmp_path):
    with atomic_write(tmp_path / "file", "w", encoding="utf-8") as file:
        file.write("ü")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "ü"
