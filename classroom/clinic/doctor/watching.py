"""The function `watch`, which trains a copy of a network and records its batches and its steps.

The copy's `forward` and `backward`, and the `forward` of its loss, are replaced by functions that
also record their arguments.
"""

import copy
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from helpers.evaluation import update_ratio

from .marks import marks
from .rows import drops, put, slopes_of, unchanged
from .step_measures import cosine, downhill, piled, pulled, signs, unexplained
from .whole_slopes import slopes_at

CLOSELY = 80  # steps that are looked at closely
FIRST = 20  # steps that are also tried shorter and longer


@dataclass
class Step:
    X: np.ndarray
    y: np.ndarray
    loss: float
    largest: float  # number in X when the step was made
    loss_after: float = np.nan  # on the same batch
    shorter: float = np.nan  # the loss after the same step, but changing weights by a thousandth
    longer: float = np.nan  # the same, but by a hundredth at least
    moved: float = np.nan  # update_ratio of all weights together
    downhill: float = np.nan  # cosine between the step and minus the slope, all weights together
    signs: list = field(default_factory=list)  # the same cosine for each array of weights
    pulled: float = np.nan  # the share of themselves that weights lost, apart from the slope
    unexplained: float = np.nan  # part that isn't minus rate * slope plus the whole step before
    piled: float = np.nan  # the part of the slopes that isn't this batch's plus those before it

    @cached_property
    def marks(self):
        return marks(self.X)


@dataclass
class Watched:
    """The record of a training run. In `jumps`, a jump is a change of the weights between steps."""

    network: object  # the trained network
    steps: list = field(default_factory=list)  # of Step
    judged: list = field(default_factory=list)  # batches that no step followed: they were evaluated
    history: object = None  # the History that `learn` returned
    error: str = ""  # type and message of the exception that ended the training
    unmoved: list = field(default_factory=list)  # (layer, array) indices of unchanged weights
    back: bool = False  # whether all weights are as they were at first
    unsteady: bool = False  # whether images of dev got two different outputs
    drops: bool = False  # and whether a layer's two answers differed only by zeros
    jumps: list = field(default_factory=list)  # cosines of the weights before and after each jump
    returns: int = 0  # how many jumps led to the weights before the first step

    @property
    def epochs(self):
        return len(getattr(self.history, "loss", ()) or ())


class Noted:
    """A callable that calls `watched` instead of `method`. Its deep copy is a copy of `method`."""

    def __init__(self, watched, method):
        self.watched, self.method = watched, method

    def __call__(self, *arguments, **options):
        return self.watched(*arguments, **options)

    def __deepcopy__(self, memo):
        return copy.deepcopy(self.method, memo)


def watch(network, learn, train, dev):
    """Train a copy of the network with `learn`, and return the Watched record of the training."""
    network = copy.deepcopy(network)
    seen = Watched(network)
    forward, backward = network.forward, network.backward
    loss_forward = network.loss.forward
    last, kept, open_step, looked = {}, [], [], []
    settled, steps_before, at_first, own_before = [], [], [], []
    first_of_dev = {row.tobytes() for row in dev[0][:: max(1, len(dev[0]) // 500)]}
    train, dev = (tuple(part.copy() for part in pair) for pair in (train, dev))
    start = copy.deepcopy(network)

    def of_dev(X):
        return np.ascontiguousarray(X[0]).tobytes() in first_of_dev

    def weights():
        """Return all weights, but not the biases, as one vector."""
        arrays = [w for layer in network.layers for w in layer.weights if w.ndim > 1]
        return np.concatenate([w.ravel() for w in arrays]).astype(np.float64)

    began = weights().any()  # beside weights of 0, any step would be long

    def everything():
        return [w.astype(np.float64) for layer in network.layers for w in layer.weights]

    def look_twice(X):
        """Record whether a copy of the network gives two different outputs for the images `X`."""
        twin = copy.deepcopy(network)
        for owner, name in ((twin, "forward"), (twin, "backward"), (twin.loss, "forward")):
            delattr(owner, name)
        once, again = np.copy(twin.forward(X)), twin.forward(X)
        looked.append((X, not np.array_equal(once, again, equal_nan=True), drops(twin, X)))

    def quiet_loss(step, arrays):
        """Return the loss of a step's batch with the weights `arrays`, without dropout. The arrays
        that the layers keep for `backward` are overwritten."""
        now = everything()
        silent = [layer for layer in network.layers if getattr(layer, "learning", False)]
        for layer in silent:
            layer.learning = False
        put(network, arrays)
        loss = float(loss_forward(forward(step.X), step.y))
        put(network, now)
        for layer in silent:
            layer.learning = True
        return loss

    def close_step():
        """Measure the last step, and the loss after it, unless this has been done."""
        while open_step:
            step, before, all_before, slopes = open_step.pop()
            after = everything()
            step.loss_after = quiet_loss(step, after)
            step.moved = float(update_ratio(before, weights())) if began else 0.0
            if len(seen.steps) <= FIRST:
                usual = 0.001 / step.moved if step.moved else 0.1
                pairs = [*zip(all_before, after, strict=True)]
                step.shorter, step.longer = (
                    quiet_loss(step, [b + share * (a - b) for b, a in pairs])
                    for share in (usual, max(10 * usual, 1))
                )
            step.downhill = downhill(all_before, after, slopes)
            step.signs = signs(all_before, after, slopes)
            step.pulled = pulled(all_before, after, slopes)
            step.unexplained = unexplained(all_before, after, slopes, steps_before)

    def watched_forward(X):
        close_step()
        if not settled:
            settled.append(weights())
        last["X"] = X
        if len(looked) < 3 and seen.steps and len(X) and of_dev(X):
            look_twice(X)
        kept.append(X)
        return forward(X)

    def watched_loss(Z, y):
        value = loss_forward(Z, y)
        last["y"], last["loss"] = y, float(value)
        return value

    def look_for_jump():
        """Record a jump if the weights aren't the same as after the previous step."""
        if seen.steps and settled and not np.array_equal(settled[0], now := weights()):
            seen.jumps.append(cosine(settled[0], now))
            seen.returns += np.array_equal(at_first[0], now)
        settled.clear()

    def watched_backward(*arguments, **options):
        X = last["X"]
        looked[:] = [look for look in looked if look[0] is not X]  # it was learnt from, not judged
        look_for_jump()
        if not seen.steps:
            at_first.append(weights())
        step = Step(X, last.get("y"), last.get("loss", np.nan), float(np.abs(X).max()))
        seen.steps.append(step)
        seen.judged += kept[:-1]
        kept.clear()
        if len(seen.steps) <= CLOSELY and step.y is not None:
            before = weights(), everything()  # some networks make their step in backward
            slopes = backward(*arguments, **options)
            own = [np.copy(s) for layer in network.layers for s in slopes_of(layer)]
            step.loss = quiet_loss(step, before[1])
            if len(seen.steps) <= FIRST and not arguments and not options:
                fresh = copy.deepcopy(start)  # it has seen no other batch
                put(fresh, before[1])
                step.piled = piled(slopes_at(fresh, X, step.y)[1], own, own_before)
                own_before[:] = own
            open_step.append((step, *before, own))
            return slopes
        return backward(*arguments, **options)

    network.forward = Noted(watched_forward, forward)
    network.backward = Noted(watched_backward, backward)
    network.loss.forward = Noted(watched_loss, loss_forward)
    try:
        with np.errstate(all="ignore"):
            seen.history = learn(network, train, dev)
            close_step()
    except Exception as problem:
        seen.error = f"{type(problem).__name__}: {problem}"
    del network.forward, network.backward, network.loss.forward
    seen.judged += kept
    seen.unsteady = any(unsteady for _, unsteady, _ in looked)
    seen.drops = any(dropping for *_, dropping in looked)
    kept = unchanged(start, network)
    seen.unmoved = [place for place, slope in kept if np.any(slope)]
    seen.back = len(kept) == len(everything())
    return seen
