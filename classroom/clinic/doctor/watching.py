"""Watching a training: which images it gets, with which labels, and what each step does.

The network is copied, and its `forward`, `backward` and its loss note down what they are asked
before they answer. So it doesn't matter how the training is written, as long as it asks them.
"""

import copy
from dataclasses import dataclass, field

import numpy as np

from helpers.evaluation import update_ratio

CLOSELY = 80  # steps that are looked at closely


@dataclass
class Step:
    X: np.ndarray
    y: np.ndarray
    loss: float
    loss_after: float = np.nan  # on the same batch
    moved: float = np.nan  # update_ratio of all weights together


@dataclass
class Watched:
    """network: as it is after the training; judged: the batches without a step after them"""

    network: object
    steps: list = field(default_factory=list)
    judged: list = field(default_factory=list)
    history: object = None
    error: str = ""

    @property
    def epochs(self):
        return len(getattr(self.history, "loss", ()) or ())


def watch(network, learn, train, dev):
    """Let a copy of the network learn, and note what happens."""
    network = copy.deepcopy(network)
    seen = Watched(network)
    forward, backward = network.forward, network.backward
    loss_forward = network.loss.forward
    last, kept, open_step = {}, [], []

    def weights():
        """All weights in one row; not the biases, which begin at 0."""
        arrays = [w for layer in network.layers for w in layer.weights if w.ndim > 1]
        return np.concatenate([w.ravel() for w in arrays]).astype(np.float64)

    began = weights().any()  # else each step is long, measured by what there was

    def quiet_loss(step):
        """The loss of a step's batch, with nothing dropped: dropout draws anew each time."""
        silent = [layer for layer in network.layers if getattr(layer, "learning", False)]
        for layer in silent:
            layer.learning = False
        loss = float(loss_forward(forward(step.X), step.y))
        for layer in silent:
            layer.learning = True
        return loss

    def close_step():
        """After the optimiser: what has the step done to the loss of its own batch?"""
        while open_step:
            step, before = open_step.pop()
            step.loss_after = quiet_loss(step)
            step.moved = float(update_ratio(before, weights())) if began else 0.0

    def watched_forward(X):
        close_step()
        last["X"] = X
        kept.append(X)
        return forward(X)

    def watched_loss(Z, y):
        value = loss_forward(Z, y)
        last["y"], last["loss"] = y, float(value)
        return value

    def watched_backward(*arguments, **options):
        step = Step(last["X"], last.get("y"), last.get("loss", np.nan))
        seen.steps.append(step)
        seen.judged += kept[:-1]
        kept.clear()
        slopes = backward(*arguments, **options)
        if len(seen.steps) <= CLOSELY and step.y is not None:
            step.loss = quiet_loss(step)  # only now: nobody needs what the layers kept any more
            open_step.append((step, weights()))
        return slopes

    network.forward, network.backward = watched_forward, watched_backward
    network.loss.forward = watched_loss
    try:
        with np.errstate(all="ignore"):
            seen.history = learn(network, train, dev)
            close_step()
    except Exception as problem:
        seen.error = f"{type(problem).__name__}: {problem}"
    del network.forward, network.backward, network.loss.forward
    seen.judged += kept
    return seen
