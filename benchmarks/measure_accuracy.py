"""Measure whether the course's networks reach the promised accuracy on MNIST.

    python -m benchmarks.measure_accuracy            evaluated on MNIST's test part
    python -m benchmarks.measure_accuracy --dev      evaluated on dev, to choose settings

MNIST is found as `load_dataset("mnist")` finds it, for example in the folder MNIST_DIR. The
networks are trained on 48,000 images of its training part; the other images are dev. Settings were
chosen on images held out from the training part, never on the test part. Each network is trained
from 15 seeds, and the median has to meet the bar; three seeds would be too few, because the loss
of single runs has a standard deviation of 0.005, and some bars are 0.001 away.

The networks P1, P2, P3 and P5 follow small public courses: they have the same layers, losses, and
numbers of images and epochs, but this course's initial weights and learning rates.
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
    """Evaluate P1 (784-64-10 sigmoids, MSE) after 1,000 full-batch steps on 1,000 images."""
    sigmoids = {"activation": Sigmoid, "output_activation": Sigmoid, "spread": xavier}
    network = mlp(784, [64], 10, seed=seed, loss=MeanSquaredError(), **sigmoids)
    seen = train[:1_000]
    full_batch(network, seen, SGD(1.0), steps=1_000)
    return network.evaluate(seen.X, seen.y)[1], network.evaluate(exam.X, exam.y)[1]


def ten_hidden(train, exam, seed):
    """Evaluate P2 (784-10-10) after 500 full-batch steps of Adam on 90% of 42,000 images."""
    learnt, own_dev = split(train[:42_000], (0.9, 0.1), seed=seed % 3)
    network = mlp(784, [10], 10, seed=seed)
    # Large first steps silence ReLUs for good, and there are only ten. Chosen on images that are
    # in none of the three dev parts.
    adam = Adam(0.01, weight_decay=0.3, schedule=warm_up(cosine, 0.4))
    full_batch(network, learnt, adam, steps=500)
    return (network.evaluate(own_dev.X, own_dev.y)[1],)


def two_hidden(train, exam, seed):
    """Evaluate P3 (784-128-128-10) after 4 epochs; batches of 8, rate falling from 0.1 to 0."""
    return minibatch([128, 128], SGD(0.1, decay=1), 4, 8, train, exam, seed)[1:]


def plain(train, exam, seed):
    """Evaluate P5 (784-128-64-10, `small_first`) after 10 epochs; batches of 128, rate 0.1."""
    return minibatch([128, 64], SGD(0.1), 10, 128, train, exam, seed, spread=small_first)


def students(train, exam, seed):
    """Train and evaluate P5 with the lessons' initial weights."""
    return minibatch([128, 64], SGD(0.1), 10, 128, train, exam, seed)


def decayed(train, exam, seed):
    """Train and evaluate P5 with the lessons' initial weights; the rate falls from 0.5 to 0."""
    return minibatch([128, 64], SGD(0.5, schedule=cosine), 10, 128, train, exam, seed)[1:]


def small_first(inputs):
    """Return 20 / `inputs`, the standard deviation of a layer's initial weights.

    For 784 pixels, most of which are nearly always blank, it is half of He's standard deviation.
    For the inputs of later layers, it is larger than He's.
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
    sigmoids: {"accuracy on train": 0.98, "accuracy": 0.89},
    ten_hidden: {"accuracy on dev": 0.915},
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
        help="processes at once; default: one for each core",
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
    """Return the training set and the evaluation set: dev if `on_dev`, otherwise the test part."""
    mnist = load_dataset("mnist")
    share = LEARNT / len(mnist)
    train, dev = split(mnist, (share, 1 - share))
    return train, dev if on_dev else load_dataset("mnist", part="test")


def run(row, on_dev, seed):
    return row(*data(on_dev), seed)


def report(bars, results):
    """Print a line per bar; return whether all are met. `results` has shape (seeds, bars)."""
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
