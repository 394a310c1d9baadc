"""Training by the clock: as good as it gets in so many seconds."""

import time

import numpy as np

from .training import check, learn, learning, minibatches


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
    with learning(network.layers):
        while progress < 1:
            for X_batch, y_batch in minibatches(X, y, batch, rng):
                progress = (clock() - begin) / seconds
                if progress >= 1:
                    break
                X_batch = augment(X_batch, rng) if augment else X_batch
                learn(network, X_batch, y_batch, optimizer, progress)
                seen += len(y_batch)
    return seen / len(X)
