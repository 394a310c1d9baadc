"""The conversion of networks, digits and the data of widgets to compact JSON values."""

import base64
import copy
import zlib
from dataclasses import asdict
from itertools import zip_longest

import numpy as np

from helpers.data import DataError
from helpers.layers import ACTIVATIONS, Dense, Dropout

from ...quantising import carried
from ..playground.run import two_of_each
from ..playground.settings import Settings, form
from ..stepping.trace import trace
from .bundle import bundle

LEVELS = 16  # of grey; a network learns as much from these as from 256


def pack(network):
    """Return `network` as a list for JSON, with a dict for each dense layer.

    The keys are `inputs`, `outputs`, `activation`, `scale` (the step size of each output), `W` (the
    rounded weights, int8 in base64) and `b` (the biases). Dropout is left out. Raise a
    DataError unless dense layers and activations alternate in the rest of the network.
    """
    return [
        {
            "inputs": layer.W.shape[0],
            "outputs": layer.W.shape[1],
            "activation": activation,
            "scale": [float(f"{size:.9g}") for size in scale],
            "W": as_base64(whole.tobytes()),
            "b": [float(f"{bias:.7g}") for bias in layer.b],
        }
        for layer, activation in dense_layers(network)
        for whole, scale in [carried(layer.W)]
    ]


def unpack(network):
    """Return a copy of `network` whose weights are rounded as `pack` rounds them."""
    result = copy.deepcopy(network)
    for layer, _ in dense_layers(result):
        whole, scale = carried(layer.W)
        layer.W = (whole * scale).astype(np.float32)
    return result


def dense_layers(network):
    """Yield each dense layer of `network` with the name of the activation that follows it.

    For the last layer, the name is "softmax". Raise a DataError as `pack` does.
    """
    names = {kind: name for name, kind in ACTIVATIONS.items()}
    # Dropout does nothing when a network reads.
    layers = [layer for layer in network.layers if not isinstance(layer, Dropout)]
    for place, layer in enumerate(layers):
        if type(layer) not in (names if place % 2 else {Dense}):
            raise DataError(
                f"the network has the layers {layers}, but a page without Python can only use "
                f"dense layers with activations between them ({', '.join(names.values())})"
            )
    for dense, activation in zip_longest(layers[::2], layers[1::2]):
        yield dense, names.get(type(activation), "softmax")


def pack_digits(digits):
    """Return the Dataset `digits` as a dict for JSON, with the keys `labels` and `pixels`.

    `labels` is a string of digits. `pixels` are rounded to 16 levels of grey, one byte each,
    compressed by zlib and encoded in base64.
    """
    labels = "".join(str(label) for label in digits.y)
    return {"labels": labels, "pixels": as_base64(zlib.compress(levels(digits).tobytes(), 9))}


def pack_playground(train, dev, second=None, seed=0, **settings):
    """Return a playground's data as a dict for JSON. The arguments are those of `Playground`."""
    chosen = Settings().changed(**settings)
    chosen.changed(**(second or {}))  # only to raise an error for what isn't one of its choices
    strip = dev[two_of_each(dev.y)]
    pixels = as_base64((levels(strip) * (255 // (LEVELS - 1))).tobytes())
    return {
        "form": form(),
        "train": pack_digits(train),
        "dev": pack_digits(dev),
        "settings": asdict(chosen),
        "second": second,
        "seed": seed,
        "strip": {"labels": strip.y.tolist(), "pixels": pixels},
        "worker": bundle("worker.js", "worker"),
    }


def pack_steps(image, label, weights, rate=0.01):
    """Return a step-through's data as a dict for JSON, with the weights as float32.

    The arguments are those of `show_steps`, but `image` has to be uint8.
    """
    image = np.asarray(image)
    if image.dtype != np.uint8:
        raise DataError(f"the image is {image.dtype}, where uint8 pixels are expected")
    trace(image, label, weights, rate)  # only to raise an error for what doesn't fit
    packed = [as_base64(np.asarray(array, np.float32).tobytes()) for array in weights]
    return {"image": image.ravel().tolist(), "label": int(label), "weights": packed, "rate": rate}


def levels(digits):
    return np.rint(digits.X / 255 * (LEVELS - 1)).astype(np.uint8)


def as_base64(content):
    return base64.b64encode(content).decode()
