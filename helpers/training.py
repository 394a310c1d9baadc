"""Training: small portions of the data in random order, again and again, and what came of it."""

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


def fit(network, X, y, optimizer, epochs=10, batch=128, dev=None, seed=0, report=print):
    """Train a network; returns its History.

    dev: (X, y) held back, on which the network is judged after each epoch
    report: gets a line after each epoch; None for silence
    """
    check(X, y, epochs, batch)
    rng = np.random.default_rng(seed)
    history = History()
    steps, done = epochs * -(-len(X) // batch), 0
    for _ in range(epochs):
        loss = right = 0.0
        for X_batch, y_batch in minibatches(X, y, batch, rng):
            Z = network.forward(X_batch)
            loss += network.loss.forward(Z, y_batch) * len(y_batch)
            right += np.count_nonzero(Z.argmax(axis=1) == y_batch)
            network.backward()
            optimizer.step(network.layers, done / steps)
            done += 1
        history.loss.append(float(loss / len(X)))
        history.accuracy.append(right / len(X))
        if dev is not None:
            dev_loss, dev_accuracy = network.evaluate(*dev)
            history.dev_loss.append(dev_loss)
            history.dev_accuracy.append(dev_accuracy)
        if report:
            report(history.last())
    return history


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
