"""What a training shows: neurons that are equal or dead, steps that go too far, images that are
never seen."""

import numpy as np

from helpers.evaluation import dead_share

from .data_signs import marks
from .report import Finding
from .rows import kind
from .watching import CLOSELY


def symmetry_signs(network):
    """Hidden neurons with the same weights as another one."""
    weighty = [layer for layer in network.layers if layer.weights]
    for place, layer in enumerate(weighty[:-1]):
        W = np.asarray(layer.weights[0], dtype=np.float64)
        if W.ndim != 2 or W.shape[1] < 2 or not np.isfinite(W).all():
            continue
        squares = np.sum(W**2, axis=0)
        distances = squares[:, np.newaxis] + squares - 2 * W.T @ W
        np.fill_diagonal(distances, np.inf)
        twins = np.mean(distances.min(axis=1) <= 1e-5 * max(squares.max(), 1e-30))
        if twins > 0.5:
            yield Finding(
                "equal-weights",
                f"In hidden layer {place + 1}, {twins:.0%} of the neurons have the same weights "
                "as another one: they are one neuron, many times.",
                "certain",
            )
            return


def dead_layers(network, X):
    """(place among the layers, share of dead neurons) of each hidden activation."""
    shares = []
    for place, layer in enumerate(network.layers[:-1]):
        X = layer.forward(X)
        if not layer.weights and X.ndim == 2:
            shares.append((place, float(dead_share(X))))
    return shares


def dead_signs(network, X, when, strength):
    for place, share in dead_layers(network, X):
        if share > 0.55:
            yield Finding(
                "dead-relus",
                f"{when}, {share:.0%} of the neurons of layer {place} "
                f"({kind(network.layers[place])}) answer 0 to each of {len(X):,} images.",
                strength,
            )
            return


def step_signs(seen, sums):
    """Does a step lower the loss of its own batch? `sums`: whether the loss is a sum."""
    closely = [s for s in seen.steps[:CLOSELY] if s.y is not None]
    if not closely:
        return
    before = np.array([s.loss for s in closely])
    after = np.array([s.loss_after for s in closely])
    worse = np.mean(~(after <= before))
    moved = max(s.moved for s in closely)
    finite = np.isfinite(before).all() and np.isfinite(after).all()
    first, highest = before[0], np.nanmax(before)
    stays = not after[-10:].mean() < 0.9 * after[:10].mean()
    far = moved > 1 and (worse > 0 or stays)
    wild = not finite or worse > 0.4 or highest > 5 * max(first, 0.1) or far
    if not wild:
        return
    end = f"began at {first:.3g} and reached {highest:.3g}" if finite else "became infinite or nan"
    saw = (
        f"The loss of a batch {end}. After {worse:.0%} of the first {len(closely)} steps the loss "
        "of the very same batch was higher than before the step"
    )
    saw += f"; the longest step moved the weights by {moved:.0%} of their size." if moved else "."
    if sums:
        saw += " And the loss is a sum over the images of the batch."
        yield Finding("rate-too-large", "For a loss that is a sum, the rate is too large.", "weak")
    cause = "summed-loss" if sums else "rate-too-large"
    yield Finding(cause, saw, "certain" if worse > 0.4 or not finite else "strong")


def seen_signs(train, seen):
    """Which images does the training get?"""
    epochs, N = seen.epochs, len(train[0])
    if not seen.steps or not epochs:
        return
    sizes = [len(step.X) for step in seen.steps]
    size, total = max(sizes), sum(sizes)
    per_epoch = total / epochs
    got = [mark for step in seen.steps for mark in marks(step.X)]
    whole = set(marks(train[0]))
    never = 1 - len(whole & set(got)) / len(whole)
    first = got[: round(per_epoch)]
    repeats = 1 - len(set(first)) / max(len(first), 1)
    usual = 1 - len(whole) / N  # images that occur twice in train
    if len(whole & set(got)) < 0.5 * len(set(got)):
        return  # the images are changed on their way: they can't be told apart by marks
    if per_epoch < N and repeats <= usual + 0.02 and (per_epoch % size == 0 or never > 0.02):
        yield Finding(
            "batch-dropped",
            f"Train has {N:,} images; in an epoch the training gets {per_epoch:,.0f}, in batches "
            f"of {size}: {N - per_epoch:,.0f} are left out. {never:.1%} were never seen at all.",
            "certain",
        )
