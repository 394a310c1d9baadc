"""Training for a given number of seconds."""

import time

import numpy as np

from helpers.training import check_training, train


def train_for(
    network, X, y, optimizer, seconds, batch=128, augment=None, seed=0, clock=time.process_time
):
    """Train a network for `seconds`; return the number of epochs, as a float.

    The progress of the optimiser's schedule is the share of the time that has passed. By default,
    the clock counts this process's CPU time, so a busy machine doesn't shorten the training.
    """
    check_training(X, y, optimizer, 1, batch, dev=None)
    begin, seen = clock(), 0

    def gone():
        while (share := (clock() - begin) / seconds) < 1:
            yield share

    rng = np.random.default_rng(seed)
    for _, _, size in train(network, X, y, optimizer, batch, rng, gone(), augment):
        seen += size
    return seen / len(X)
