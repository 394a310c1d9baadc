"""A training run that records the accuracy on dev against the computing time."""

import time
from dataclasses import dataclass
from itertools import chain, islice, repeat

import numpy as np

from helpers.data import normalise
from helpers.network import mlp
from helpers.optimizers import SGD
from helpers.training import train as steps_of

LOOKS = 15  # steps of mini-batches between two looks at dev in the first epoch, where most happens


@dataclass
class Run:
    """The steps, the seconds of computing and the accuracies on dev at a run's evaluations."""

    steps: list
    seconds: list
    accuracy: list


def race(train, dev, batch: int, epochs: int = 20, rate: float = 0.1, hidden=(64,), seed=0) -> Run:
    """Train a network on batches of size `batch`; return a Run with its accuracies on `dev`.

    The network is evaluated at the start, after every LOOKS steps in the first epoch, and after
    each epoch. The seconds are processor time, without the evaluations.
    """
    network, rng = mlp(784, list(hidden), 10, seed=seed), np.random.default_rng(seed)
    steps = steps_of(network, normalise(train.X), train.y, SGD(rate), batch, rng, repeat(0.0))
    per_epoch = -(-len(train) // batch)
    first = [LOOKS] * (per_epoch // LOOKS) + [per_epoch % LOOKS]
    run, seconds = Run([0], [0.0], [network.evaluate(dev.X, dev.y)[1]]), 0.0
    for count in filter(None, chain(first, [per_epoch] * (epochs - 1))):
        start = time.process_time()
        for _ in islice(steps, count):
            pass
        seconds += time.process_time() - start
        run.steps.append(run.steps[-1] + count)
        run.seconds.append(seconds)
        run.accuracy.append(network.evaluate(dev.X, dev.y)[1])
    return run
