"""Training with mini-batches, averages of the weights, and early stopping."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from .data import DataError, as_numbers, check_labels


def minibatches(X: np.ndarray, y: np.ndarray, size: int, rng):
    """Yield all rows in batches (X, y) of at most `size` rows, shuffled unless one batch holds them
    all. Pixels of type uint8 are normalised batch by batch, which saves memory."""
    if size >= len(X):
        yield as_numbers(X), y
        return
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield as_numbers(X[rows]), y[rows]


@dataclass(repr=False)
class History:
    """The loss and accuracy of every epoch: over its batches, and on dev after the epoch."""

    loss: list = field(default_factory=list)
    accuracy: list = field(default_factory=list)
    dev_loss: list = field(default_factory=list)
    dev_accuracy: list = field(default_factory=list)

    def __len__(self):
        return len(self.loss)

    def __repr__(self):
        return f"History({self.last() if self.loss else 'no epoch yet'})"

    def last(self) -> str:
        """Return one line of text about the last epoch."""
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
    """Train a network on images `X` (N, 784) and labels `y` (N,), and return its History.

    dev: a pair (X, y), the *validation set*, on which the network is evaluated after each epoch
    report: a function that is called with a line of text after each epoch, or None
    augment: a function of (X, rng) that returns altered images, see `helpers.augmentation`
    watch: objects with methods after_step, after_epoch (returns True to stop) and at_the_end, like
        `Average()` and `EarlyStopping(5)`; put `Average` first, so that stopping uses the average
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
    """Make one step for each number in `progress`, the share of the training that is done. Yield
    the batch's loss, the number of images that were read right, and the size of the batch."""
    for now, (X_batch, y_batch) in zip(progress, endless(X, y, batch, rng), strict=False):
        X_batch = augment(X_batch, rng) if augment else X_batch
        with learning(network.layers):
            Z = network.forward(X_batch)
        loss = network.loss.forward(Z, y_batch)
        network.backward()
        optimizer.step(network.layers, now)
        yield loss, np.count_nonzero(Z.argmax(axis=1) == y_batch), len(y_batch)


def endless(X, y, size, rng):
    """Yield batches without end, one epoch after another."""
    while True:
        yield from minibatches(X, y, size, rng)


@contextmanager
def learning(layers):
    """A context manager that turns dropout on, and off again at its end, even after an error."""
    switched = [layer for layer in layers if hasattr(layer, "learning")]
    for layer in switched:
        layer.learning = True
    try:
        yield
    finally:
        for layer in switched:
            layer.learning = False


class Average:
    """A running mean of the weights (*exponential moving average*), which varies less than the
    weights. The network is evaluated on dev with the mean weights, and keeps them at the end.

    beta: the share of the mean that is kept at each step
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
    """Stop training if the dev loss has reached no new minimum for `patience` epochs; at the end,
    restore the weights that had the lowest dev loss."""

    def __init__(self, patience: int = 5):
        if not patience >= 1:
            raise DataError(f"patience is {patience!r}, where at least 1 epoch is expected")
        self.patience, self.best = patience, None

    def after_step(self, network):
        pass

    def after_epoch(self, network, history, dev):
        if dev is None:
            raise DataError("early stopping needs dev=(X, y) to see when the loss on it rises")
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
    """Raise a DataError if one of the arguments of `fit` can't be used."""
    if isinstance(optimizer, type) or not hasattr(optimizer, "step"):
        raise DataError(f"the optimizer is {optimizer!r}, where one like SGD(0.1) is expected")
    if np.ndim(X) != 2:
        raise DataError(f"the images have shape {np.shape(X)}, where (N, pixels) is expected")
    if min(len(X), epochs, batch) < 1:
        many = f"there are {len(X):,} images, {epochs} epochs and batches of {batch}"
        raise DataError(f"{many}, but each number has to be at least 1")
    if dev is not None and not isinstance(dev, (tuple, list)):
        raise DataError(f"dev is of type {type(dev).__name__}, but must be a pair: (dev.X, dev.y)")
    check_labels(y, len(X))
