"""Training by the clock: as good as it gets in so many seconds."""

import time

import numpy as np

from .training import check, minibatches, set_learning


def train_for(
    network, X, y, optimizer, seconds, batch=128, augment=None, seed=0, clock=time.process_time
):
    """Train until the seconds are over; returns how many epochs it came to.

    The optimiser's schedule follows the clock: the progress is the share of the time that is gone.
    The clock counts this process's own computing, so that a busy machine doesn't shorten it.
    """
    check(X, y, 1, batch)
    rng = np.random.default_rng(seed)
    begin, seen, progress = clock(), 0, 0.0
    set_learning(network.layers, True)
    while progress < 1:
        for X_batch, y_batch in minibatches(X, y, batch, rng):
            progress = (clock() - begin) / seconds
            if progress >= 1:
                break
            X_batch = augment(X_batch, rng) if augment else X_batch
            network.loss.forward(network.forward(X_batch), y_batch)
            network.backward()
            optimizer.step(network.layers, progress)
            seen += len(y_batch)
    set_learning(network.layers, False)
    return seen / len(X)
