"""Training: small portions of the data in random order, again and again, and what came of it."""

from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field

import numpy as np

from .data import DataError, normalise


def minibatches(X, y, size, rng):
    """All rows once, shuffled, in portions of `size`; the last portion is what is left.

    Only the portion is gathered, never a shuffled copy of everything; and if X is bytes, only
    the portion is normalised, so that 60,000 images take 47 MB and not 188. All rows in a single
    portion (a full batch) need no shuffling and no copy.
    """
    if size >= len(X):
        yield normalise(X) if X.dtype == np.uint8 else X, y
        return
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        batch = X[rows]
        yield normalise(batch) if batch.dtype == np.uint8 else batch, y[rows]


@dataclass
class History:
    """Loss and accuracy after each epoch, on what is learnt from and on what is held back."""

    loss: list = field(default_factory=list)
    accuracy: list = field(default_factory=list)
    dev_loss: list = field(default_factory=list)
    dev_accuracy: list = field(default_factory=list)

    def __len__(self):
        return len(self.loss)

    def last(self):
        """One line about the last epoch."""
        line = f"epoch {len(self):3}: loss {self.loss[-1]:.4f}, accuracy {self.accuracy[-1]:.1%}"
        if self.dev_loss:
            line += f"   dev: {self.dev_loss[-1]:.4f}, {self.dev_accuracy[-1]:.1%}"
        return line


def fit(
    network,
    X,
    y,
    optimizer,
    epochs=10,
    batch=128,
    dev=None,
    seed=0,
    report=print,
    augment=None,
    average=None,
    patience=None,
):
    """Train a network; returns its History.

    dev: (X, y) held back, on which the network is judged after each epoch
    report: gets a line after each epoch; None for silence
    augment: augment(X, rng) gives other images of the same digits, see `helpers.augmentation`
    average: an `Average` of the weights, which are replaced by it in the end; so it is the average
        that is judged on dev
    patience: stop when the loss on dev hasn't fallen for so many epochs, and go back to the
        weights with the lowest
    """
    check(X, y, epochs, batch)
    rng = np.random.default_rng(seed)
    history, best = History(), Best(patience, dev)
    steps, done = epochs * -(-len(X) // batch), 0
    for _ in range(epochs):
        loss = right = 0.0
        with learning(network.layers):
            for X_batch, y_batch in minibatches(X, y, batch, rng):
                X_batch = augment(X_batch, rng) if augment else X_batch
                Z, batch_loss = learn(network, X_batch, y_batch, optimizer, done / steps)
                loss += batch_loss * len(y_batch)
                right += np.count_nonzero(Z.argmax(axis=1) == y_batch)
                if average:
                    average.update(network.layers)
                done += 1
        history.loss.append(float(loss / len(X)))
        history.accuracy.append(right / len(X))
        with average.instead(network.layers) if average else nullcontext():
            if dev is not None:
                dev_loss, dev_accuracy = network.evaluate(*dev)
                history.dev_loss.append(dev_loss)
                history.dev_accuracy.append(dev_accuracy)
            over = best.is_over(network.layers, history)
        if report:
            report(history.last())
        if over:
            break
    if average:
        average.give(network.layers)
    best.give(network.layers)
    return history


@contextmanager
def learning(layers):
    """Some layers, dropout, do something else while a network learns. Also where you interrupt it,
    what it then predicts is by all its neurons."""
    try:
        for layer in layers:
            layer.learning = True
        yield
    finally:
        for layer in layers:
            layer.learning = False


def learn(network, X, y, optimizer, progress=0.0):
    """One step: the scores Z of a batch and its loss, the slopes, and all weights downhill."""
    Z = network.forward(X)
    loss = network.loss.forward(Z, y)
    network.backward()
    optimizer.step(network.layers, progress)
    return Z, loss


class Best:
    """Early stopping: the weights at the lowest loss on dev, and how long ago that was."""

    def __init__(self, patience, dev):
        if patience is not None and (dev is None or patience < 1):
            raise DataError(
                f"patience is {patience!r} and dev {'missing' if dev is None else 'there'}, where "
                "at least 1 epoch and a dev=(X, y) to judge by are needed"
            )
        self.patience, self.weights = patience, None

    def is_over(self, layers, history):
        """Keep what is best; whether it is time to stop."""
        if self.patience is None:
            return False
        when = int(np.argmin(history.dev_loss))
        if when == len(history) - 1:
            self.weights = [weight.copy() for layer in layers for weight in layer.weights]
        return len(history) - 1 - when >= self.patience

    def give(self, layers):
        """Put the best weights back."""
        if self.weights:
            now = [weight for layer in layers for weight in layer.weights]
            for weight, kept in zip(now, self.weights, strict=True):
                weight[...] = kept


def check(X, y, epochs, batch):
    """What can't be trained with is told in a sentence."""
    if np.ndim(X) != 2 or np.shape(y) != (len(X),) or np.asarray(y).dtype.kind not in "iu":
        kind = f"{np.asarray(y).dtype} of shape {np.shape(y)}"
        raise DataError(
            f"images of shape {np.shape(X)} and labels as {kind}, where (N, pixels) and one whole "
            "number for each image are expected (the digit itself, not one-hot)"
        )
    if not (len(X) and epochs >= 1 and batch >= 1):
        raise DataError(
            f"{len(X):,} images, {epochs} epochs, batches of {batch}: each has to be at least 1"
        )
