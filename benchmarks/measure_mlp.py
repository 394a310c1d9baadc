"""Measure the accuracy of a dense network on MNIST after 10 and after 60 seconds of training.

    python -m benchmarks.measure_mlp --dev       evaluated on the last 5,000 of the training part
    python -m benchmarks.measure_mlp             evaluated on MNIST's test part
    python -m benchmarks.measure_mlp --dev --seconds 10 --hidden 256 64 --warp 0.7

MNIST is found as `load_dataset("mnist")` finds it. The seconds are CPU time, and include everything
except loading and evaluation. The learning rate depends on the time that has passed. A network is
trained from each of three seeds, and the median accuracy has to meet the bar.
"""

import argparse
import os
import time

import numpy as np

from benchmarks.bending import SharpBends, bent
from benchmarks.timed_training import train_for
from classroom.datasets.loading import load_dataset
from helpers import versions
from helpers.data import PIXELS, SIDE
from helpers.losses import CrossEntropy, SmoothCrossEntropy
from helpers.network import mlp
from helpers.optimizers import Nesterov, cosine, warm_up

DEV = 5_000
INK = np.float32(0.13)  # the mean of MNIST's pixels
# The pixels that are learnt from. The frame around them holds 1% of the ink.
MIDDLE = np.arange(PIXELS).reshape(SIDE, SIDE)[3:-3, 3:-3].ravel()
BARS = {10: 0.989, 60: 0.993}
# Chosen on 10,000 training images that were held back, and then on 10,000 others.
# warp: how strongly digits are changed, as a share of what `warped` does by default
# sharp: by SharpBends, which leaves time for half as many epochs again
RECIPES = {
    10: {
        "hidden": [256, 64],
        "rate": 0.1,
        "warp": 0.7,
        "bend": 0.7,
        "smooth": 0.0,
        "sharp": True,
    },
    60: {
        "hidden": [512, 256],
        "rate": 0.15,
        "warp": 0.7,
        "bend": 1.0,
        "smooth": 0.03,
        "sharp": False,
    },
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--dev", action="store_true", help="judge by dev, not by test")
    parser.add_argument(
        "--seconds",
        type=int,
        choices=RECIPES,
        nargs="*",
        default=list(RECIPES),
        help="seconds of training; default: both",
    )
    parser.add_argument("--seeds", type=int, default=3, help="training runs for each time (3)")
    parser.add_argument(
        "--hidden",
        type=int,
        nargs="+",
        help="neurons of the hidden layers, instead of the recipe's",
    )
    parser.add_argument("--rate", type=float, help="learning rate, instead of the recipe's")
    parser.add_argument(
        "--warp", type=float, help="strength of rotations and shifts, instead of the recipe's"
    )
    parser.add_argument("--bend", type=float, help="strength of the bends, instead of the recipe's")
    parser.add_argument("--smooth", type=float, help="label smoothing, instead of the recipe's")
    parser.add_argument(
        "--sharp",
        action=argparse.BooleanOptionalAction,
        help="take the nearest pixel, without interpolation",
    )
    options = parser.parse_args()
    data = load_dataset("mnist")
    train, exam = data[:-DEV], data[-DEV:]
    if not options.dev:
        train, exam = data, load_dataset("mnist", part="test")
    load = f"; load of the machine {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{versions()}{load}; {len(train):,} to learn from, {len(exam):,} to judge by")
    for seconds in options.seconds:
        given = {name: getattr(options, name) for name in RECIPES[seconds]}
        recipe = RECIPES[seconds] | {
            name: value for name, value in given.items() if value is not None
        }
        print(f"{seconds} s: {recipe}", flush=True)
        accuracies = []
        for seed in range(options.seeds):
            network, epochs = trained(train, seconds, seed, **recipe)
            loss, accuracy = network.evaluate(exam.X, exam.y)
            accuracies.append(accuracy)
            print(f"  {accuracy:.2%}, loss {loss:.4f}, after {epochs:.1f} epochs", flush=True)
        median, bar = np.median(accuracies), BARS[seconds]
        spread = f"({min(accuracies):.2%} to {max(accuracies):.2%})"
        word = "met" if median >= bar else "MISSED"
        print(f"{seconds} s: median {median:.2%} {spread}   {word}: ≥ {bar:.1%}", flush=True)


def trained(train, seconds, seed, hidden, rate, warp, bend, smooth, sharp, clock=time.process_time):
    """Return a network that was trained for `seconds`, and the number of epochs.

    The network is trained on the middle pixels of X − INK, which takes a fifth less time than
    all pixels. Then the first layer is changed to take all pixels of X: the weights of the outer
    pixels are 0, and the biases include INK, because (X − INK) W + b = X W + (b − INK · ΣW).

    hidden, rate, warp, bend, smooth, sharp: as in `RECIPES`
    clock: a function that returns the time in seconds, by default the CPU time
    """
    begin = clock()
    network = mlp(len(MIDDLE), list(hidden), 10, seed=seed, loss=SmoothCrossEntropy(smooth))
    first = network.layers[0]
    first.W /= 2  # they start as noise, and some of it stays to the end
    optimizer = Nesterov(rate, schedule=warm_up(cosine, share=0.02))
    sharp_bends = SharpBends(np.random.default_rng(seed), bend, warp, MIDDLE) if sharp else None

    def other_images(X, rng):
        new = sharp_bends(X, rng) if sharp else bent(X, rng, bend, warp)[:, MIDDLE]
        new -= INK
        return new

    left, options = seconds - (clock() - begin), {"augment": other_images, "seed": seed}
    epochs = train_for(network, train.X, train.y, optimizer, left, clock=clock, **options)
    network.loss = CrossEntropy()  # labels are smooth for training only
    first.b -= INK * first.W.sum(axis=0)
    middle, first.W = first.W, np.zeros((PIXELS, len(first.b)), np.float32)
    first.W[MIDDLE] = middle
    return network, epochs


if __name__ == "__main__":
    main()
