"""Findings about equal or dead neurons, images left out or sorted, and dropout in evaluation."""

import numpy as np

from helpers.evaluation import dead_share

from .marks import marks
from .report import Finding, certain, likely
from .rows import kind


def symmetry_signs(network, learnt):
    """Yield a Finding if most neurons of a hidden layer have the weights of another neuron, both in
    `network` and, after training, in `learnt`."""
    places = [place for place, layer in enumerate(network.layers) if layer.weights][:-1]
    for place in places:
        share = min(twins(one.layers[place]) for one in (network, learnt))
        if share > 0.5:
            saw = f"In layer {place + 1}, {share:.0%} of the neurons have the weights of another "
            yield certain(
                "equal-weights", saw + "one, and keep them: they are one neuron, many times."
            )
            return


def twins(layer):
    """Return the share of a layer's neurons that have the same weights as another neuron."""
    W = np.asarray(layer.weights[0], dtype=np.float64)
    if W.ndim != 2 or W.shape[1] < 2 or not np.isfinite(W).all():
        return 0
    squares = np.sum(W**2, axis=0)
    distances = squares[:, np.newaxis] + squares - 2 * W.T @ W
    np.fill_diagonal(distances, np.inf)
    return np.mean(distances.min(axis=1) <= 1e-5 * max(squares.max(), 1e-30))


def dead_layer(network, X):
    """Return (index, share of dead neurons) of the first hidden activation with more than 55% dead
    neurons, or None. Activations before the first layer with weights are skipped."""
    neurons = False
    for place, layer in enumerate(network.layers[:-1]):
        X, neurons = layer.forward(X), neurons or layer.weights
        if not layer.weights and X.ndim == 2 and neurons and (share := dead_share(X)) > 0.55:
            return place, share
    return None


def dead_signs(network, X, when, strength):
    """Yield a Finding if most neurons of a hidden layer are dead. Its evidence is a sentence that
    begins with `when`, such as "Before training"."""
    if found := dead_layer(network, X):
        place, share = found
        yield Finding(
            "dead-relus",
            f"{when}, {share:.0%} of the neurons of layer {place + 1} "
            f"({kind(network.layers[place])}) answer 0 to each of {len(X):,} images.",
            strength,
        )


def seen_signs(train, seen, learns):
    """Yield a Finding if training leaves out classes, images or the last batch of each epoch."""
    epochs, N = seen.epochs, len(train[0])
    if not seen.steps or not epochs:
        return
    sizes = [len(step.X) for step in seen.steps]
    size, total = max(sizes), sum(sizes)
    per_epoch = total / epochs
    got = [mark for step in seen.steps for mark in step.marks]
    whole = set(marks(train[0]))
    never = 1 - len(whole & set(got)) / len(whole)
    first = got[: round(per_epoch)]
    repeats = 1 - len(set(first)) / max(len(first), 1)
    usual = 1 - len(whole) / N  # images that occur twice in train
    if len(whole & set(got)) < 0.5 * len(set(got)):
        return  # the images are changed on their way: they can't be told apart by marks
    again = total / len(set(got))
    shown = {label for step in seen.steps for label in np.unique(step.y).tolist()}
    missing = sorted(set(np.unique(train[1]).tolist()) - shown)
    if missing and never > 0.1:
        saw = f"These digits are in train, but in no batch: {', '.join(map(str, missing))}."
        yield likely("classes-missing", saw)
    elif never > 0.3 and again > 3:
        yield Finding(
            "images-never-seen",
            f"In {len(sizes):,} steps, the training took the same {len(set(got)):,} images "
            f"{again:.0f} times each, and never took {never:.0%} of train.",
            "likely" if learns else "certain",
        )
    elif 0 < N - per_epoch <= size and repeats <= usual + 0.02 and per_epoch % size == 0:
        yield Finding(
            "batch-dropped",
            f"Train has {N:,} images; in an epoch the training gets {per_epoch:,.0f}, in batches "
            f"of {size}: {N - per_epoch:,.0f} are left out. {never:.1%} were never seen at all.",
            "certain" if never else "weak",
        )


def order_signs(train, seen):
    """Yield a Finding if the training images are sorted by label: most of the images in a batch, or
    of any 32 successive images if batches are smaller, have the same label."""
    labels = [np.asarray(step.y) for step in seen.steps if step.y is not None]
    if not labels or len(train[1]) < 200 or np.bincount(train[1]).max() > 0.4 * len(train[1]):
        return
    line = np.concatenate(labels)[: 20 * len(train[1])]
    size = max(len(labels[0]), 32)  # in a batch, order doesn't matter
    blocks = line[: len(line) // size * size].reshape(-1, size)
    if size > 0.5 * len(train[1]) or not len(blocks):
        return
    share = np.mean([np.bincount(block).max() / size for block in blocks])
    if share > 0.6:
        saw = f"Of {size} successive images, {share:.0%} have the same label; of all images, "
        saw += f"{np.bincount(train[1]).max() / len(train[1]):.0%} have the commonest label."
        yield certain("not-shuffled", saw)


def steady_signs(seen):
    """Yield a Finding if the network gave different outputs for the same images in evaluation."""
    if seen.unsteady:
        yield Finding(
            "dropout-left-on",
            "While it was judged on dev, the network gave different answers to the same images.",
            "certain" if seen.drops else "likely",
        )
