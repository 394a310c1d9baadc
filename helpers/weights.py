"""Networks on disk: an .npz file with the weights and, as text, the layers that they belong to.

No pickle is written or read, so a file from a stranger can be wrong, but can't run anything.
Dropout and smooth labels matter only while a network learns, so they are left out.
"""

import json
import os
import secrets
import zipfile
import zlib
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
UNREADABLE = (OSError, EOFError, ValueError, TypeError, RuntimeError, MemoryError)
UNREADABLE += (zipfile.BadZipFile, zlib.error)


class WeightsError(ValueError):
    """A file that holds no usable network; the message says what was found instead."""


def save(network: Network, path):
    """Write a network to a file, whole or not at all."""
    layers = [layer for layer in network.layers if not isinstance(layer, Dropout)]
    smooth = isinstance(network.loss, SmoothCrossEntropy)
    loss = CrossEntropy if smooth else type(network.loss)
    names = [type(layer).__name__ for layer in layers]
    for name, known in [*((name, LAYERS) for name in names), (loss.__name__, LOSSES)]:
        if name not in known:
            raise WeightsError(
                f"{path} wasn't written: `load` couldn't make {name} again, it knows "
                f"{', '.join(known)}. Keep its arrays yourself, with np.savez"
            )
    plan = {"format": FORMAT, "layers": [*map(description, layers)], "loss": loss.__name__}
    with atomic_write(path) as file:
        np.savez(file, plan=np.array(json.dumps(plan)), **named_weights(layers))


def load(path) -> Network:
    """Read a network that `save` has written."""
    arrays = read_arrays(path)
    try:
        plan = json.loads(str(arrays.pop("plan")))
        if plan["format"] != FORMAT:
            raise WeightsError(f"{path} has the format {plan['format']!r}, expected {FORMAT!r}")
        layers, loss = [*map(layer_of, plan["layers"])], LOSSES[plan["loss"]]
    except (KeyError, TypeError, RecursionError, json.JSONDecodeError) as problem:
        raise WeightsError(
            f"{path} was not written by this course: its plan of layers is missing or unknown "
            f"({problem}); for a network of PyTorch's see classroom.exchange"
        ) from None
    fill(layers, arrays, path)
    return Network(layers, loss())


def description(layer):
    """A layer in the plan: its name, after a convolution's also its stride and padding, if any."""
    name, moves = type(layer).__name__, (getattr(layer, "stride", 1), getattr(layer, "padding", 0))
    return name if moves == (1, 0) else [name, *moves]


def layer_of(description):
    """The layer of such a description; `fill` replaces the weights that are drawn here."""
    name, *moves = [description] if isinstance(description, str) else description
    drawn = (1, 1, np.random.default_rng(0)) if LAYERS[name] in WITH_WEIGHTS else ()
    return LAYERS[name](*drawn, **dict(zip(("stride", "padding"), moves, strict=False)))


def named_weights(layers):
    """Every array of weights under its name: the number of its layer, and W or b."""
    return {
        f"{place}.{name}": weight
        for place, layer in enumerate(layers)
        for name, weight in zip("Wb", layer.weights, strict=False)
    }


def fill(layers, arrays, path):
    """Put arrays into the layers with weights, and send a blank image through all layers, which
    shows whether they fit each other."""
    wanted = named_weights(layers)
    if arrays.keys() != wanted.keys():
        raise WeightsError(
            f"{path} holds the arrays {', '.join(sorted(arrays)) or 'none'}, where its layers need "
            f"{', '.join(sorted(wanted))}"
        )
    A = None
    for place, layer in enumerate(layers):
        if isinstance(layer, WITH_WEIGHTS):
            W, b = arrays[f"{place}.W"], arrays[f"{place}.b"]
            check_one_layer(layer, W, b, f"{path}, layer {place}")
            layer.W, layer.b = np.ascontiguousarray(W), b
            if A is None:
                inputs = len(W) if isinstance(layer, Dense) else PIXELS
                A = np.zeros((1, inputs), W.dtype)
        if A is None:
            continue
        before = " × ".join(map(str, A[..., 0].shape if A.ndim > 2 else A.shape[1:]))
        try:
            with np.errstate(all="ignore"):  # huge weights are no mistake of the file's
                A = layer.forward(A)
        except (ValueError, IndexError):
            raise WeightsError(
                f"{path}, layer {place}: {type(layer).__name__} {np.shape(getattr(layer, 'W', 0))} "
                f"doesn't fit with the layer before ({before} outputs)"
            ) from None
    if A is None or A.ndim != 2:
        raise WeightsError(f"{path}: its layers don't end in a score for each class")


def check_one_layer(layer, W, b, name):
    """Raise a WeightsError unless these can be the weights and biases of one layer."""
    if isinstance(layer, Dense):
        fits = W.ndim == 2 and b.shape == W.shape[1:]
    else:
        fits = W.ndim == 4 and b.shape == W.shape[:1] and W.shape[2] == W.shape[3]
    if not (fits and W.size) or W.dtype.kind != "f" or W.dtype != b.dtype:
        raise WeightsError(
            f"{name}: weights {W.dtype} {W.shape} and biases {b.dtype} {b.shape} don't fit together"
        )
    if not (np.isfinite(W).all() and np.isfinite(b).all()):
        raise WeightsError(f"{name}: some weights are not finite numbers")


def read_arrays(path):
    """The arrays of an .npz file under their names."""
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(member.file_size for member in archive.infolist())
            if size > LARGEST:
                raise ValueError(f"{size:,} bytes unpacked, where {LARGEST:,} are allowed")
            return {  # `read` compares the checksum, whatever a member's own header announces
                name.removesuffix(".npy"): np.lib.format.read_array(BytesIO(archive.read(name)))
                for name in archive.namelist()
            }
    except FileNotFoundError:
        raise WeightsError(f"{path} is not there: no such file") from None
    except UNREADABLE as problem:
        raise WeightsError(
            f"{path} can't be read as saved weights: it is damaged, or another kind of file "
            f"({problem})"
        ) from None


@contextmanager
def atomic_write(path, mode="wb", **options):
    """An open file that takes the name `path` only when everything is written.

    Until then it has a temporary name in the same folder; if the writing fails, or is
    interrupted, it is removed, and what stood at `path` before still stands there.
    """
    path = Path(path)
    temporary = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        with open(temporary, mode, **options) as file:
            yield file
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
