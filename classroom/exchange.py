"""The conversion of networks to and from the arrays of a PyTorch `state_dict`, without PyTorch.

The arrays `0.weight` and `0.bias` belong to layer 0 of an `nn.Sequential`. The weights of a linear
layer are transposed: they have the shape (outputs, inputs). The weights of a convolution have the
same shape as in this course. A file in the safetensors format is a JSON header with the type, shape
and position of each array, followed by the bytes of the arrays.
"""

import json
from itertools import pairwise, permutations
from pathlib import Path

import numpy as np

from helpers.convolution import Convolution, MaxPool, ToRows
from helpers.layers import Dense, ReLU
from helpers.network import Network
from helpers.weights import WeightsError, atomic_write, fill

DTYPES = {"F32": np.float32, "F64": np.float64}
LONGEST_HEADER = 1_000_000
MOST_LAYERS = 7  # of a network, up to which all orders of its layers are tried


def to_pytorch(network):
    """Return the weights and biases of `network` as a dict of arrays with PyTorch's names."""
    state = {}
    for place, layer in enumerate(network.layers):
        if layer.weights:
            W = layer.W.T if isinstance(layer, Dense) else layer.W
            state[f"{place}.weight"] = np.ascontiguousarray(W)
            state[f"{place}.bias"] = layer.b
    return state


def from_pytorch(state, activation=ReLU, source="the state_dict"):
    """Return a network with the weights and biases in `state`, which have PyTorch's names.

    Layers are sorted by the numbers in their names or, if a name has no number, kept in order.
    `between` adds activations and pooling layers. Raise a WeightsError if no network fits.

    state: a dict of arrays, such as `{name: t.numpy() for name, t in model.state_dict().items()}`
    source: the name of `state` in error messages
    """
    names = in_order(state)
    layers, arrays = [], {}
    for name in names:
        stem = name.removesuffix(".weight")
        if f"{stem}.bias" not in state:
            raise WeightsError(f"{source} has {name}, but no {stem}.bias: each layer needs both")
        W = np.asarray(state[name])
        kind = Convolution if W.ndim == 4 else Dense
        if layers:
            layers += between(layers[-1], kind, activation)
        arrays[f"{len(layers)}.W"] = W.T if kind is Dense else W
        arrays[f"{len(layers)}.b"] = np.asarray(state[f"{stem}.bias"])
        layers.append(kind(1, 1, np.random.default_rng(0)))  # `fill` puts the arrays in
    if not layers or len(state) != 2 * len(names):
        raise WeightsError(
            f"{source} holds {', '.join(map(str, state)) or 'nothing'}, where a .weight and "
            "a .bias are expected for each dense layer or convolution"
        )
    fill(layers, arrays, source)
    return Network(layers)


def between(layer, following, activation):
    """Return the layers without weights between `layer` and a layer of the class `following`.

    After a dense layer, this is an activation. After a convolution, it is a MaxPool layer, an
    activation and, if `following` is Dense, a ToRows layer.
    """
    if not isinstance(layer, Convolution):
        return [activation()]
    return [MaxPool(), activation()] + ([ToRows()] if following is Dense else [])


def in_order(state):
    """Return the names of the weights in `state`, in the order of the layers."""
    names = [name for name in state if name.endswith(".weight") and name != ".weight"]
    return sorted(names, key=numbers_first) if all(map(numbered, names)) else names


def numbered(name):
    return any(part.isdecimal() for part in name.split("."))


def numbers_first(name):
    """Return a key for sorting, so that the name of layer 10 comes after the name of layer 9."""
    return [
        (not part.isdecimal(), int(part) if part.isdecimal() else part) for part in name.split(".")
    ]


def check_order(state, path):
    """Raise a WeightsError if names lack numbers and the layers fit together in several orders."""
    names = in_order(state)
    if all(map(numbered, names)):
        return
    shapes = {name: state[name].shape for name in names}
    orders = permutations(names) if len(names) <= MOST_LAYERS else [names, names]
    fitting = [
        order
        for order in orders
        if all(shapes[a][:1] == shapes[b][1:2] for a, b in pairwise(order))
    ]
    if len(fitting) > 1:
        raise WeightsError(
            f"{path}: the names {', '.join(names)} have no numbers, and the layers fit each other "
            "in more than one order; read the file with PyTorch, and give `from_pytorch` the "
            "state_dict of the model, which has an order"
        )


def write_safetensors(state, path):
    header, place = {}, 0
    for name, array in state.items():
        kind = next(kind for kind, dtype in DTYPES.items() if array.dtype == dtype)
        end = place + array.nbytes
        header[name] = {"dtype": kind, "shape": array.shape, "data_offsets": [place, end]}
        place = end
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with atomic_write(path) as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for array in state.values():
            file.write(np.ascontiguousarray(array).tobytes())


def read_safetensors(path):
    """Return the arrays in a safetensors file as a dict {name: array}.

    Raise a WeightsError if the file can't be read or the order of its layers is ambiguous.
    """
    try:
        content = Path(path).read_bytes()
    except OSError as problem:
        raise WeightsError(f"{path} can't be read: {problem.strerror}") from None
    try:
        length = int.from_bytes(content[:8], "little")
        if not 2 <= length <= min(LONGEST_HEADER, len(content) - 8):
            raise ValueError(f"its header has an impossible length: {length:,} bytes")
        header = json.loads(content[8 : 8 + length])
        header.pop("__metadata__", None)
        body = memoryview(content)[8 + length :]
        check_places([entry["data_offsets"] for entry in header.values()])
        state = {name: one_array(entry, body) for name, entry in header.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise WeightsError(
            f"{path} isn't a safetensors file that this course can read ({problem}): a "
            "complete file of 32-bit or 64-bit numbers is expected"
        ) from None
    check_order(state, path)
    return state


def check_places(places):
    """Raise a ValueError if two of the arrays at `places`, pairs (start, end) of bytes, overlap."""
    for (_, end), (start, _) in pairwise(sorted(places)):
        if start < end:
            raise ValueError(f"two arrays share byte {start}")


def one_array(entry, body):
    start, end = entry["data_offsets"]
    if not 0 <= start <= end <= len(body):
        raise ValueError(
            f"an array goes from byte {start} to {end}, but there are {len(body)} bytes"
        )
    if not all(isinstance(size, int) and size >= 0 for size in entry["shape"]):
        raise ValueError(f"an array has the impossible shape {entry['shape']}")
    values = np.frombuffer(body[start:end], dtype=DTYPES[entry["dtype"]])
    return values.reshape(entry["shape"]).copy()
