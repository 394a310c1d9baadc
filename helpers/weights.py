"""Saving and loading networks. A file holds the weights and, as text, a plan of the layers.

Files are written and read without pickle, so loading a file can't run code from it. Dropout and
label smoothing aren't saved, because they matter only during training.
"""

import json
import os
import secrets
import zipfile
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import numpy as np

from .convolution import Convolution, MaxPool, ToRows
from .data import PIXELS
from .layers import ACTIVATIONS, Dense, Dropout
from .losses import CrossEntropy, MeanSquaredError, SmoothCrossEntropy
from .network import Network

FORMAT = "digits from scratch 1"
WITH_WEIGHTS = (Dense, Convolution)
KINDS = (*WITH_WEIGHTS, *ACTIVATIONS.values(), MaxPool, ToRows)
LAYERS = {kind.__name__: kind for kind in KINDS}
LOSSES = {kind.__name__: kind for kind in (CrossEntropy, MeanSquaredError)}
LARGEST = 500_000_000  # bytes, unpacked: a small zip may announce any number


class WeightsError(ValueError):
    """The error for a network that can't be saved or loaded; its message says why."""


def save(network: Network, path):
    """Write a network to an .npz file; an existing file is replaced only if writing succeeds. Raise
    a WeightsError if `load` couldn't restore the network."""
    layers = [layer for layer in network.layers if not isinstance(layer, Dropout)]
    loss = CrossEntropy if isinstance(network.loss, SmoothCrossEntropy) else type(network.loss)
    for name in [kind.__name__ for kind in (*map(type, layers), loss)]:
        if name not in LAYERS | LOSSES:
            given = f"{path} wasn't written, because `load` couldn't restore {name}"
            raise WeightsError(f"{given}. Save its arrays yourself with np.savez")
    plan = {"format": FORMAT, "layers": [*map(description, layers)], "loss": loss.__name__}
    with atomic_write(path) as file:
        np.savez(file, plan=np.array(json.dumps(plan)), **named_weights(layers))


def load(path) -> Network:
    """Return the network that `save` wrote to `path`; raise a WeightsError if it can't be read."""
    arrays = read_arrays(path)
    try:
        plan = json.loads(str(arrays.pop("plan")))
        if plan["format"] != FORMAT:
            raise WeightsError(f"{path} has format {plan['format']!r}, but {FORMAT!r} is expected")
        layers, loss = [*map(layer_of, plan["layers"])], LOSSES[plan["loss"]]
    except (KeyError, TypeError, RecursionError, json.JSONDecodeError) as problem:
        given = f"its plan of layers is missing or unknown ({problem})"
        raise WeightsError(f"{path} was not written by this course: {given}") from None
    fill(layers, arrays, path)
    return Network(layers, loss())


def description(layer):
    """Return a layer's entry in the plan: its name, or a list [name, stride, padding]."""
    name, moves = type(layer).__name__, (getattr(layer, "stride", 1), getattr(layer, "padding", 0))
    return name if moves == (1, 0) else [name, *moves]


def layer_of(description):
    """Return the layer for an entry in the plan, with random weights that `fill` replaces."""
    name, *moves = [description] if isinstance(description, str) else description
    drawn = (1, 1, np.random.default_rng(0)) if LAYERS[name] in WITH_WEIGHTS else ()
    return LAYERS[name](*drawn, **dict(zip(("stride", "padding"), moves, strict=False)))


def named_weights(layers):
    """Return a dict of all weights and biases, with keys such as "0.W" and "0.b" for layer 0."""
    return {
        f"{place}.{name}": weight
        for place, layer in enumerate(layers)
        for name, weight in zip("Wb", layer.weights, strict=False)
    }


def fill(layers, arrays, path):
    """Put `arrays` into `layers`; raise a WeightsError if arrays and layers don't fit together."""
    wanted = named_weights(layers)
    if not wanted or arrays.keys() != wanted.keys():
        found, needed = (", ".join(sorted(names)) or "none" for names in (arrays, wanted))
        raise WeightsError(f"{path} holds the arrays {found}, but its layers need {needed}")
    weighty = [(place, layer) for place, layer in enumerate(layers) if layer.weights]
    for place, layer in weighty:
        W, b = arrays[f"{place}.W"], arrays[f"{place}.b"]
        check_one_layer(layer, W, b, f"{path}, layer {place}")
        layer.W, layer.b = np.ascontiguousarray(W), b
    first = weighty[0][1]
    A = np.zeros((1, len(first.W) if isinstance(first, Dense) else PIXELS), first.W.dtype)
    for place, layer in enumerate(layers):
        try:
            with np.errstate(all="ignore"):  # huge weights are no mistake of the file's
                A = layer.forward(A)
        except (ValueError, IndexError):
            raise WeightsError(
                f"{path}, layer {place}: {layer} doesn't fit its input, which has shape {A.shape}"
            ) from None
    if A.ndim != 2:
        raise WeightsError(f"{path}: its layers don't return a row of scores for each image")


def check_one_layer(layer, W, b, name):
    """Raise a WeightsError unless `W` and `b` are finite and of the shapes that the layer needs."""
    if isinstance(layer, Dense):
        fits = W.ndim == 2 and b.shape == W.shape[1:]
    else:
        fits = W.ndim == 4 and b.shape == W.shape[:1] and W.shape[2] == W.shape[3]
    if not (fits and W.size) or W.dtype.kind != "f" or W.dtype != b.dtype:
        given = f"weights of {W.dtype} {W.shape} and biases of {b.dtype} {b.shape}"
        raise WeightsError(f"{name}: {given} don't fit together")
    if not (np.isfinite(W).all() and np.isfinite(b).all()):
        raise WeightsError(f"{name}: some weights are not finite numbers")


def read_arrays(path):
    """Return a dict of the arrays in an .npz file; raise a WeightsError if it can't be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(member.file_size for member in archive.infolist()) > LARGEST:
                raise ValueError(f"it has more than {LARGEST:,} bytes when it is unpacked")
            read = {name.removesuffix(".npy"): archive.read(name) for name in archive.namelist()}
        return {name: np.lib.format.read_array(BytesIO(npy)) for name, npy in read.items()}
    except FileNotFoundError:
        raise WeightsError(f"{path} is not there: check its name and its folder") from None
    except Exception as problem:  # a damaged file has many ways to be unreadable
        given = f"{path} can't be read as saved weights"
        raise WeightsError(f"{given}: it is damaged or another kind of file ({problem})") from None


@contextmanager
def atomic_write(path, mode="wb", **options):
    """A context manager that opens a file, which takes the name `path` only when everything is
    written. If writing fails, an older file at `path` is kept."""
    path = Path(path)
    temporary = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        with open(temporary, mode, **options) as file:
            yield file
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
