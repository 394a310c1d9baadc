"""Training: small batches of the data in random order, again and again."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from .data import DataError, as_numbers, check_labels


def minibatches(X: np.ndarray, y: np.ndarray, size: int, rng):
    """Yield all rows once, in batches of `size`, shuffled unless there is only one; the last holds
    what is left. Only the batch is normalised: 60,000 images as bytes take 47 MB, not 188."""
    if size >= len(X):
        yield as_numbers(X), y
        return
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield as_numbers(X[rows]), y[rows]


@dataclass(repr=False)
class History:
    """Loss and accuracy after each epoch, on what is learnt from and on what is held back."""

    loss: list = field(default_factory=list)
    accuracy: list = field(default_factory=list)
    dev_loss: list = field(default_factory=list)
    dev_accuracy: list = field(default_factory=list)

    def __len__(self):
        return len(self.loss)

    def __repr__(self):
        return f"History({self.last() if self.loss else 'no epoch yet'})"

    def last(self) -> str:
        """One line about the last epoch."""
        line = f"epoch {len(self):3}: loss {self.loss[-1]:.4f}, accuracy {self.accuracy[-1]:.1%}"
        if self.dev_loss:
            line += f"   dev: {self.dev_loss[-1]:.4f}, {self.dev_accuracy[-1]:.1%}"
        return line


def fit(
    network,
    X: np.ndarray,
    y: np.ndarray,
    optimizer,
    epochs: int = 10,
    batch: int = 128,
    dev=None,
    seed: int = 0,
    report=print,
    augment=None,
    watch=(),
) -> History:
    """Train a network on images X and labels y.

    dev: (X, y) held back (a *validation set*), on which the network is judged after each epoch
    report: called with a line after each epoch; None for silence
    augment: augment(X, rng) returns other images of the same digits, see `helpers.augmentation`
    watch: objects with after_step, after_epoch (true: stop) and at_the_end, such as `Average()` and
        `EarlyStopping(5)`; an average comes first, so that stopping judges it
    """
    check_training(X, y, optimizer, epochs, batch, dev)
    history, rng, per_epoch = History(), np.random.default_rng(seed), -(-len(X) // batch)
    progress = (step / (epochs * per_epoch) for step in range(epochs * per_epoch))
    steps = train(network, X, y, optimizer, batch, rng, progress, augment)
    for _ in range(epochs):
        loss = right = 0.0
        for batch_loss, batch_right, size in islice(steps, per_epoch):  # the next epoch's steps
            loss += batch_loss * size
            right += batch_right
            for watcher in watch:
                watcher.after_step(network)
        history.loss.append(float(loss / len(X)))
        history.accuracy.append(float(right / len(X)))
        if dev is not None:
            dev_loss, dev_accuracy = network.evaluate(*dev)
            history.dev_loss.append(dev_loss)
            history.dev_accuracy.append(dev_accuracy)
        trained = [weight.copy() for weight in weights_of(network)]  # watchers may change them
        stops = [watcher.after_epoch(network, history, dev) for watcher in watch]
        put_weights(network, trained)
        if report:
            report(history.last())
        if any(stops):
            break
    for watcher in watch:
        watcher.at_the_end(network)
    return history


def train(network, X, y, optimizer, batch, rng, progress, augment=None):
    """Make one step for each number in `progress`, the share of the training that is done; yield
    the loss of its batch, how many images were read right, and out of how many."""
    for now, (X_batch, y_batch) in zip(progress, endless(X, y, batch, rng), strict=False):
        X_batch = augment(X_batch, rng) if augment else X_batch
        with learning(network.layers):
            Z = network.forward(X_batch)
        loss = network.loss.forward(Z, y_batch)
        network.backward()
        optimizer.step(network.layers, now)
        yield loss, np.count_nonzero(Z.argmax(axis=1) == y_batch), len(y_batch)


def endless(X, y, size, rng):
    """Yield batches, one epoch after the other."""
    while True:
        yield from minibatches(X, y, size, rng)


@contextmanager
def learning(layers):
    """Switch dropout on, and off again afterwards, even after an interrupt."""
    switched = [layer for layer in layers if hasattr(layer, "learning")]
    for layer in switched:
        layer.learning = True
    try:
        yield
    finally:
        for layer in switched:
            layer.learning = False


class Average:
    """A running mean of the weights (*exponential moving average*), less noisy than the last ones:
    the network is judged on dev with it, and keeps it in the end.

    beta: the share of the mean that stays at each step; the rest comes from the weights after it
    """

    def __init__(self, beta: float = 0.99):
        self.beta, self.means = beta, None

    def after_step(self, network):
        if self.means is None:
            self.means = [weight.copy() for weight in weights_of(network)]
        for mean, weight in zip(self.means, weights_of(network), strict=True):
            mean += (1 - self.beta) * (weight - mean)

    def after_epoch(self, network, history, dev):
        self.at_the_end(network)
        if dev is not None:
            history.dev_loss[-1], history.dev_accuracy[-1] = network.evaluate(*dev)

    def at_the_end(self, network):
        put_weights(network, self.means)


class EarlyStopping:
    """Stop when the loss on dev hasn't fallen for `patience` epochs, and go back to the weights
    with the lowest loss."""

    def __init__(self, patience: int = 5):
        if not patience >= 1:
            raise DataError(f"patience is {patience!r}, where at least 1 epoch is expected")
        self.patience, self.best = patience, None

    def after_step(self, network):
        pass

    def after_epoch(self, network, history, dev):
        if dev is None:
            raise DataError("early stopping needs dev=(X, y), to see when the loss there rises")
        losses = np.nan_to_num(history.dev_loss, nan=np.inf)  # a loss of nan is never the lowest
        epochs_since = len(history) - 1 - int(np.argmin(losses))
        if epochs_since == 0:
            self.best = [weight.copy() for weight in weights_of(network)]
        return epochs_since >= self.patience

    def at_the_end(self, network):
        put_weights(network, self.best)


def weights_of(network) -> list[np.ndarray]:
    return [weight for layer in network.layers for weight in layer.weights]


def put_weights(network, weights):
    for weight, new in zip(weights_of(network), weights, strict=True):
        weight[...] = new


def check_training(X, y, optimizer, epochs, batch, dev):
    """Raise a one-sentence DataError for anything that can't be trained with."""
    if isinstance(optimizer, type) or not hasattr(optimizer, "step"):
        raise DataError(f"the optimizer is {optimizer!r}, where one like SGD(0.1) is expected")
    if np.ndim(X) != 2:
        raise DataError(f"images of shape {np.shape(X)}, where (N, pixels) is expected")
    if min(len(X), epochs, batch) < 1:
        many = f"{len(X):,} images, {epochs} epochs, batches of {batch}"
        raise DataError(f"{many}: each has to be at least 1")
    if dev is not None and not isinstance(dev, (tuple, list)):
        raise DataError(f"dev is {type(dev).__name__}, where a pair is expected: (dev.X, dev.y)")
    check_labels(y, len(X))
