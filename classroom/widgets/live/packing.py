"""A network's weights as whole numbers of 8 bits, small enough for a web page."""

import base64
import copy

import numpy as np

from helpers.data import DataError
from helpers.layers import ACTIVATIONS, Dense

LARGEST = 127  # of a signed byte


def pack(network):
    """Return a network as a list for JSON: for each dense layer its weights as base64 of int8,
    what one of them is worth (`scale`), and its biases as numbers."""
    return [
        {
            "inputs": layer.W.shape[0],
            "outputs": layer.W.shape[1],
            "activation": activation,
            "scale": scale,
            "W": base64.b64encode(whole.tobytes()).decode(),
            "b": [float(f"{bias:.7g}") for bias in layer.b],
        }
        for layer, activation in dense_layers(network)
        for whole, scale in [rounded(layer.W)]
    ]


def unpack(network):
    """Return a copy of a network with the weights that `pack` leaves of it: what a page computes
    with."""
    result = copy.deepcopy(network)
    for layer, _ in dense_layers(result):
        whole, scale = rounded(layer.W)
        layer.W = (whole * scale).astype(np.float32)
    return result


def rounded(W):
    """The weights W in whole steps from −127 to 127, int8, and the length of a step."""
    scale = float(np.abs(W).max()) / LARGEST or 1.0
    return np.rint(W / scale).astype(np.int8), scale


def dense_layers(network):
    """Each dense layer with the name of the activation after it; the last one is softmax's."""
    names = {kind: name for name, kind in ACTIVATIONS.items()}
    layers = network.layers
    for layer, after in zip(layers, [*layers[1:], None], strict=True):
        if isinstance(layer, Dense):
            yield layer, "softmax" if after is None else names[type(after)]
        elif type(layer) not in names:
            raise DataError(
                f"the network has a layer {layer!r}; a page without Python can only take Dense, "
                f"{', '.join(names.values())}"
            )
