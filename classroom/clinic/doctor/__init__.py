"""The doctor, which examines a network and its training for faults.

`print(doctor.examine(network, train, dev, learn))` prints the report. The doctor measures copies of
the network and watches a copy train; it doesn't read the source code.
"""

import copy

import numpy as np

from helpers.data import DataError

from . import (
    data_signs,
    learning_signs,
    made_of_signs,
    rows,
    size_signs,
    slopes,
    start_signs,
    step_signs,
    target_signs,
    training_signs,
    trials,
)
from .causes import CAUSES
from .report import Finding, Report, in_order
from .watching import watch

__all__ = ["CAUSES", "Finding", "Report", "examine"]

LONG = {"uphill", "summed-loss", "rate-too-large", "slopes-pile-up"}  # they make steps far too long
HUGE = {"not-divided", "weights-too-large"}  # they make scores large
KILLERS = LONG | {"decay-too-strong", "dropout-too-strong"}  # they kill neurons in training


def examine(network, train, dev, learn=None):
    """Return a Report on the faults of `network` and of its training. The arguments aren't changed.
    `network` is a Network, preferably untrained, or an object with the attributes `layers`, `loss`,
    `forward` and `backward`; `train` and `dev` are pairs (X, y) of images (N, pixels) and labels
    (N,), as the program prepares them. `learn(network, train, dev)` trains a network and returns
    its History; if it is None, the training isn't examined. Raise a DataError if an attribute of
    `network` is missing or an array has the wrong shape."""
    train, dev = (pair(*part, name) for part, name in ((train, "train"), (dev, "dev")))
    for name in ("layers", "loss", "forward", "backward"):
        if not hasattr(network, name):
            raise DataError(
                f"the doctor was given a {type(network).__name__} without `{name}`, where a "
                "Network is expected, or an object that has `layers`, `loss`, `forward` and "
                "`backward`"
            )
    report, found = Report(), []
    seen = watch(network, learn, train, dev) if learn else None
    if seen and seen.error:
        report.notes.append(f"the training stopped with {seen.error}")
    X, y = batch_of(train, seen)
    learns = data_signs.reads_dev(seen, dev)

    def look(what, signs, *arguments):
        """Add the findings of `signs(*arguments)` to `found`, or add a note to the report if an
        exception is raised."""
        try:
            with np.errstate(all="ignore"):
                found.extend(signs(*arguments))
            report.checked.append(what)
        except Exception as problem:
            report.notes.append(f"{what}: {type(problem).__name__}: {problem}")

    look("nan and infinite numbers", size_signs.finite_signs, network, train, dev, seen)
    if found:
        report.findings = found  # nothing else can be measured as long as there are such numbers
        return report
    look("the size of the numbers", size_signs.size_signs, network, train, dev, seen)
    odd = bool(found)
    look("labels", data_signs.label_signs, train, dev, seen)
    look("overlap of train and dev", data_signs.overlap_signs, train, dev, seen)
    look("normalisation", data_signs.normalisation_signs, train, dev)
    look("types", rows.integer_signs, copy.deepcopy(network), X)
    own = rows.in_float64(network)
    exact = rows.different_biases(copy.deepcopy(own), np.random.default_rng(0))
    X = X.astype(np.float64)
    if not odd:
        falls = bool(seen) and step_signs.falls(seen)
        look("the first loss", start_signs.weight_signs, own, X, y, falls)
    look("what the loss asks for", target_signs.target_signs, own, X, y)
    before = len(found)
    look("softmax", start_signs.softmax_twice_signs, own, X, y)
    if steady(exact, X):
        look("rows of a batch", rows.row_signs, exact, X, y)
        if len(found) == before:
            down = step_signs.direction(seen)[0] if seen else np.nan
            look("slopes", slopes.slope_signs, exact, X[:16], y[:16], down, learns)
    else:
        report.notes.append("rows and slopes: the same images get different answers each time")
    some = size_signs.ready(train[0][:1_000])
    first = (copy.deepcopy(network), some, "Before training", "weak" if learns else "certain")
    look("dead neurons", training_signs.dead_signs, *first)
    if seen:
        known, trial = {f.cause for f in found}, (network, learn, train, dev, seen)
        if "softmax-axis" not in known:  # which makes the scores too large for that
            batch = own, X, y, bool(known & HUGE)
            look("the loss of large scores", trials.overflow_signs, *batch, *trial)
        if not known - {"weights-too-small"}:
            look("the first loss", trials.weight_signs, *trial)
        calm = start_signs.calm(own, X, y)
        if not found:
            look("slopes that vanish", learning_signs.fade_signs, own, (X, y), train, seen)
        found = look_at_steps(look, found, seen, summed(exact, X, y), calm, learns)
        if not found:
            look("what is learnt", learning_signs.learning_signs, own, (X, y), *trial)
        if not (learns or "dead-relus" in {f.cause for f in found}):
            look("steps a tenth as long", trials.short_step_signs, some, *trial)
    # Steps that are far too long kill neurons, and make them equal: then only the start counts.
    thrown = KILLERS & {f.cause for f in found}
    learnt = seen.network if seen and not thrown else network
    look("neurons that are equal", training_signs.symmetry_signs, network, learnt)
    if seen:
        after = (seen.network, some, "After training", "weak" if thrown or learns else "likely")
        look("dead neurons", training_signs.dead_signs, *after)
        look("images seen", training_signs.seen_signs, train, seen, learns)
        look("the order of images", training_signs.order_signs, train, seen)
        look("dropout", training_signs.steady_signs, seen)
    report.findings = in_order(found)
    report.checked = list(dict.fromkeys(report.checked))
    report.notes = list(dict.fromkeys(report.notes))
    return report


def look_at_steps(look, found, seen, sums, calm, learns):
    """Add findings about the training steps to `found`, and return the list. Two findings with the
    cause "uphill" are removed, because a reversed loss and reversed steps cancel out."""
    before = len(found)
    look("what steps are made of", made_of_signs.made_of_signs, seen, learns)
    if len(found) > before:
        return found
    look("steps", step_signs.step_signs, seen, sums, calm and not learns and not before, learns)
    if [f.cause for f in found].count("uphill") == 2:
        found[:] = [f for f in found if f.cause != "uphill"]
    if not (LONG | {"vanishing-slopes"}) & {f.cause for f in found}:
        look("the length of steps", step_signs.short_signs, seen, not before)
        look("weights that never change", step_signs.unmoved_signs, seen)
    return found


def pair(X, y, name):
    X, y = np.asarray(X), np.asarray(y)
    if X.ndim != 2 or y.shape != (len(X),) or not len(X):
        raise DataError(
            f"{name} has images of shape {X.shape} and labels of shape {y.shape}, where (N, "
            "pixels) and (N,) are expected"
        )
    return X, y


def batch_of(train, seen):
    """Return at most 64 images and labels (X, y) from the first training batches, or from `train`
    if no batches were recorded."""
    steps = seen.steps[:16] if seen else []
    if steps and all(step.y is not None for step in steps):
        some = 1 if len(steps[0].X) > 2 else 16  # tiny batches are joined
        X, y = (np.concatenate([getattr(s, part) for s in steps[:some]]) for part in ("X", "y"))
        return X[:64], y[:64]
    return size_signs.ready(train[0][:32]), train[1][:32]


def steady(network, X):
    return np.array_equal(network.forward(X), network.forward(X), equal_nan=True)


def summed(network, X, y):
    """Return whether the loss of a batch is the sum of the losses of its images."""
    Z = network.forward(X)
    alone = [float(network.loss.forward(Z[i : i + 1], y[i : i + 1])) for i in range(len(Z))]
    same = np.isclose(network.loss.forward(Z, y), np.sum(alone), rtol=1e-4)
    return len(Z) > 1 and any(alone) and bool(same)
