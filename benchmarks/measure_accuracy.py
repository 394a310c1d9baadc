"""Measure whether the course's networks read MNIST as well as it promises.

    python -m benchmarks.measure_accuracy            judged by MNIST's test part
    python -m benchmarks.measure_accuracy --dev      judged by what is left of the training part

MNIST is found as `load_dataset("mnist")` finds it, for example in the folder MNIST_DIR. The
networks learn from 48,000 images of its training part; the rest is dev. The rates and batch sizes
below were chosen within the training part, with other seeds, on 10,000 images that were held back;
the test part is only read. Each network is trained from 15 seeds, each with other initial weights
and another order of the images; the median has to meet the bar. Three seeds would be too few: the
loss of one run has a standard deviation of 0.005, and some bars are 0.001 away.

The rows P1, P2, P3 and P5 follow small public courses on the same subject: they have the same
layers, losses, and numbers of images and epochs, with this course's own initial weights and rates.
"""

import argparse
import functools
import os
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from classroom.datasets.loading import load_dataset
from helpers.data import normalise, split
from helpers.layers import Sigmoid, xavier
from helpers.losses import MeanSquaredError
from helpers.network import mlp
from helpers.optimizers import SGD, Adam, cosine, warm_up

LEARNT = 48_000


def sigmoids(train, exam, seed):
    """P1: 784-64-10 sigmoids, mean squared error; 1,000 full-batch epochs on 1,000 images."""
    sigmoids = {"activation": Sigmoid, "output_activation": Sigmoid, "spread": xavier}
    network = mlp(784, [64], 10, seed=seed, loss=MeanSquaredError(), **sigmoids)
    seen = train[:1_000]
    full_batch(network, seen, SGD(1.0), steps=1_000)
    return network.evaluate(seen.X, seen.y)[1], network.evaluate(exam.X, exam.y)[1]


def ten_hidden(train, exam, seed):
    """P2: 784-10-10, 42,000 images, a dev part of their own; 500 full-batch steps of Adam."""
    learnt, own_dev = split(train[:42_000], (0.9, 0.1), seed=seed % 3)
    network = mlp(784, [10], 10, seed=seed)
    # Large first steps silence ReLUs for good, and there are only ten. Chosen on images that are
    # in none of the three dev parts.
    adam = Adam(0.01, weight_decay=0.3, schedule=warm_up(cosine, 0.4))
    full_batch(network, learnt, adam, steps=500)
    return (network.evaluate(own_dev.X, own_dev.y)[1],)


def two_hidden(train, exam, seed):
    """P3: 784-128-128-10, 4 epochs."""
    return minibatch([128, 128], SGD(0.1, decay=1), 4, 8, train, exam, seed)[1:]


def plain(train, exam, seed):
    """P5: 784-128-64-10, batches of 128, rate 0.1, 10 epochs, from initial weights made for it."""
    return minibatch([128, 64], SGD(0.1), 10, 128, train, exam, seed, spread=small_first)


def students(train, exam, seed):
    """P5 as the lessons train it: from the initial weights that students use."""
    return minibatch([128, 64], SGD(0.1), 10, 128, train, exam, seed)


def decayed(train, exam, seed):
    """P5 with decay: the same, but the rate falls from 0.5 to 0."""
    return minibatch([128, 64], SGD(0.5, schedule=cosine), 10, 128, train, exam, seed)[1:]


def small_first(inputs):
    """Return the initial weights' standard deviation: half of Dense's for 784 pixels, more than
    Dense's for the inputs of later layers.

    Most of the first layer's weights see a pixel that is nearly always white. They begin as noise,
    which training at a small, constant rate never removes.
    """
    return 20 / inputs


def minibatch(hidden, optimizer, epochs, batch, train, exam, seed, spread=None):
    network = mlp(784, hidden, 10, seed=seed, spread=spread)
    options = {"epochs": epochs, "batch": batch, "seed": seed, "report": None}
    network.fit(train.X, train.y, optimizer, **options)
    return network.evaluate(exam.X, exam.y)


def full_batch(network, learnt, optimizer, steps):
    X = normalise(learnt.X)
    network.fit(X, learnt.y, optimizer, epochs=steps, batch=len(X), report=None)


# {a function: {what it returns: the bar, which is the least accuracy or the greatest loss}}
ROWS = {
    sigmoids: {"accuracy on what it saw": 0.98, "accuracy": 0.89},
    ten_hidden: {"accuracy on its dev part": 0.915},
    two_hidden: {"accuracy": 0.977},
    plain: {"loss": 0.085, "accuracy": 0.974},
    students: {"loss": 0.092, "accuracy": 0.971},
    decayed: {"accuracy": 0.977},
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--dev", action="store_true", help="judge by dev, to choose settings")
    parser.add_argument("--seeds", type=int, default=15, help="training runs of each network (15)")
    parser.add_argument(
        "--processes",
        type=int,
        default=os.cpu_count(),
        help="at once; default: a process for each core",
    )
    options = parser.parse_args()
    train, exam = data(options.dev)
    print(f"learnt from {len(train):,}, judged by {len(exam):,}, {options.seeds} seeds")
    met = True
    with ProcessPoolExecutor(options.processes) as pool:
        runs = {
            row: [pool.submit(run, row, options.dev, seed) for seed in range(options.seeds)]
            for row in ROWS
        }
        for row, futures in runs.items():
            print(f"\n{row.__doc__}", flush=True)
            met = report(ROWS[row], np.array([future.result() for future in futures])) and met
    raise SystemExit(0 if met else 1)


@functools.cache
def data(on_dev):
    """Return the digits to learn from and those to judge by: dev if on_dev, else the test part."""
    mnist = load_dataset("mnist")
    share = LEARNT / len(mnist)
    train, dev = split(mnist, (share, 1 - share))
    return train, dev if on_dev else load_dataset("mnist", part="test")


def run(row, on_dev, seed):
    return row(*data(on_dev), seed)


def report(bars, results):
    """Print a line for each bar; return whether all are met. results: (seeds, bars)."""
    met = []
    for (name, bar), values in zip(bars.items(), results.T, strict=True):
        median = np.median(values)
        met.append(median <= bar if name == "loss" else median >= bar)
        digits = ".4f" if name == "loss" else ".2%"
        print(
            f"    {name:26} {median:{digits}} ({min(values):{digits}} to {max(values):{digits}})   "
            f"{'met' if met[-1] else 'MISSED'}: {'≤' if name == 'loss' else '≥'} {bar:{digits}}"
        )
    return all(met)


if __name__ == "__main__":
    main()
