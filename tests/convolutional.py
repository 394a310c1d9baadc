"""A convolutional network small enough for tests."""

from helpers.convolution import Convolution, MaxPool, ToRows
from helpers.layers import Dense, ReLU
from helpers.network import Network


def small_network(rng, dtype):
    layers = [
        *(Convolution(1, 3, rng, dtype=dtype), MaxPool(), ReLU()),
        *(Convolution(3, 4, rng, dtype=dtype), MaxPool(), ReLU(), ToRows()),
        Dense(4 * 5 * 5, 10, rng, dtype=dtype),
    ]
    for layer in layers:
        if layer.weights:
            layer.b += rng.normal(size=layer.b.shape).astype(dtype)
    return Network(layers)
