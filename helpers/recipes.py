"""The best plain MLP for some seconds on one core: what lesson 9 has put together."""

import time

import numpy as np

from .augmentation import warped
from .network import Network
from .optimizers import Nesterov
from .schedules import cosine, warm_up
from .timed_training import train_for

# Chosen on 5,000 of MNIST's training digits by `python -m tools.measure_mlp --dev`.
MINUTE = {"hidden": (512, 256), "rate": 0.1, "warp": 1.0, "batch": 128}
SECONDS = {"hidden": (256, 64), "rate": 0.1, "warp": 0.5, "batch": 128}  # for 20 seconds or less


def best_mlp(X, y, seconds, seed=0, clock=time.process_time, **changes):
    """Train a network for so many seconds; returns it and how many epochs it has come to.

    changes: to the recipe; `warp` is how strongly the digits are changed, in shares of what
        `warped` does by default, and `l2` how much the weights are held small
    """
    recipe = {
        **(MINUTE if seconds > 20 else SECONDS),
        "l2": 0.0,
        "parts": 4,
        "centre": 0.13,
        **changes,
    }
    network = Network(X.shape[1], list(recipe["hidden"]), 10, seed=seed)
    optimizer = Nesterov(recipe["rate"], l2=recipe["l2"], schedule=warm_up(cosine, share=0.02))
    warp = recipe["warp"]
    strength = {"turn": 0.26 * warp, "size": 0.15 * warp, "slant": 0.2 * warp, "shift": 2 * warp}
    centre = np.float32(recipe["centre"])

    def other_images(X, rng):
        X = warped(X, rng, int(recipe["parts"]), **strength) if warp else X
        return X - centre

    epochs = train_for(
        network, X, y, optimizer, seconds, recipe["batch"], other_images, seed, clock
    )
    first = network.layers[0]
    first.b -= centre * first.W.sum(axis=0)  # (X − centre) W + b = X W + (b − centre · ΣW)
    return network, epochs
