"""Networks to and from PyTorch, as arrays: no PyTorch is needed here, and no pickle.

PyTorch's `nn.Sequential` calls the weights of its first layer `0.weight`, one row for each output
(ours turned over; those of a convolution are just as ours), and its biases `0.bias`. Arrays of
such names travel in an .npz file, or in the small format *safetensors*: a header in JSON that says
where each array begins, and the bytes.
"""

import json
from pathlib import Path

import numpy as np

from helpers.convolution import Convolution, MaxPool, ToRows
from helpers.layers import Dense, ReLU
from helpers.network import Network
from helpers.weights import WeightsError, atomic_write, fill

DTYPES = {"F32": np.float32, "F64": np.float64}
LONGEST_HEADER = 1_000_000


def to_pytorch(network):
    """The weights of a network under PyTorch's names."""
    state = {}
    for place, layer in enumerate(network.layers):
        if layer.weights:
            W = layer.W.T if isinstance(layer, Dense) else layer.W
            state[f"{place}.weight"] = np.ascontiguousarray(W)
            state[f"{place}.bias"] = layer.b
    return state


def from_pytorch(state, activation=ReLU, source="the state_dict"):
    """A network from arrays under PyTorch's names, with an activation between layers; behind a
    convolution, pooling comes first, as in lesson 10.

    state: say `{name: t.numpy() for name, t in model.state_dict().items()}`, or what
        `read_safetensors` or `read_arrays` has read
    """
    names = sorted((name for name in state if name.endswith(".weight")), key=numbers_first)
    layers, arrays = [], {}
    for name in names:
        stem = name.removesuffix(".weight")
        if f"{stem}.bias" not in state:
            raise WeightsError(f"{source} has {name}, but no {stem}.bias")
        W = np.asarray(state[name])
        kind = Convolution if W.ndim == 4 else Dense
        if layers:
            layers += between(layers[-1], kind, activation)
        arrays[f"{len(layers)}.W"] = W.T if kind is Dense else W
        arrays[f"{len(layers)}.b"] = np.asarray(state[f"{stem}.bias"])
        layers.append(kind(1, 1, np.random.default_rng(0)))  # `fill` puts the arrays in
    if not layers or len(state) != 2 * len(names):
        raise WeightsError(
            f"{source} holds {', '.join(map(str, state)) or 'nothing'}, where pairs of a .weight "
            "and a .bias are expected, as dense layers and convolutions have them"
        )
    fill(layers, arrays, source)
    return Network(layers)


def between(layer, following, activation):
    """The layers without weights that stand between two with weights."""
    if not isinstance(layer, Convolution):
        return [activation()]
    return [MaxPool(), activation()] + ([ToRows()] if following is Dense else [])


def numbers_first(name):
    """To sort layer 10 behind layer 9."""
    return [
        (not part.isdecimal(), int(part) if part.isdecimal() else part) for part in name.split(".")
    ]


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
    """The arrays of a safetensors file by name."""
    try:
        content = Path(path).read_bytes()
    except OSError as problem:
        raise WeightsError(f"{path} can't be read: {problem.strerror}") from None
    try:
        length = int.from_bytes(content[:8], "little")
        if not 2 <= length <= min(LONGEST_HEADER, len(content) - 8):
            raise ValueError(f"its header is {length:,} bytes long")
        header = json.loads(content[8 : 8 + length])
        body = memoryview(content)[8 + length :]
        return {
            name: one_array(entry, body) for name, entry in header.items() if name != "__metadata__"
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise WeightsError(
            f"{path} is not a safetensors file that this course can read ({problem}): expected "
            "numbers of 32 or 64 bits, whole"
        ) from None


def one_array(entry, body):
    start, end = entry["data_offsets"]
    if not 0 <= start <= end <= len(body):
        raise ValueError(f"an array from byte {start} to {end} of {len(body)}")
    return (
        np.frombuffer(body[start:end], dtype=DTYPES[entry["dtype"]]).reshape(entry["shape"]).copy()
    )
