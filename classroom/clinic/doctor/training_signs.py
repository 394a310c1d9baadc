"""What a training run shows: neurons that are equal or dead, images that are never seen or come
sorted, dropout that stays on."""

import numpy as np

from helpers.evaluation import dead_share

from .marks import marks
from .report import Finding
from .rows import kind


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
                f"{when}, {share:.0%} of the neurons of layer {place + 1} "
                f"({kind(network.layers[place])}) answer 0 to each of {len(X):,} images.",
                strength,
            )
            return


def seen_signs(train, seen):
    """Which images does the training get?"""
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
    if never > 0.3 and again > 3:
        yield Finding(
            "images-never-seen",
            f"In {len(sizes):,} steps, the training took the same {len(set(got)):,} images "
            f"{again:.0f} times each, and {never:.0%} of train never.",
            "certain",
        )
    elif per_epoch < N and repeats <= usual + 0.02 and (per_epoch % size == 0 or never > 0.02):
        yield Finding(
            "batch-dropped",
            f"Train has {N:,} images; in an epoch the training gets {per_epoch:,.0f}, in batches "
            f"of {size}: {N - per_epoch:,.0f} are left out. {never:.1%} were never seen at all.",
            "certain",
        )


def order_signs(train, seen):
    """Do the labels come sorted? Taken 32 at a time, whatever the batches are."""
    labels = [np.asarray(step.y) for step in seen.steps if step.y is not None]
    if not labels or len(train[1]) < 200 or np.bincount(train[1]).max() > 0.4 * len(train[1]):
        return
    line = np.concatenate(labels)[: 20 * len(train[1])]
    blocks = line[: len(line) // 32 * 32].reshape(-1, 32)
    if max(map(len, labels)) > 0.5 * len(train[1]) or not len(blocks):
        return
    share = np.mean([np.bincount(block).max() / 32 for block in blocks])
    if share > 0.6:
        yield Finding(
            "not-shuffled",
            f"Of 32 images that follow each other, {share:.0%} have the same label on average; of "
            f"all images, {np.bincount(train[1]).max() / len(train[1]):.0%} have the commonest.",
            "certain",
        )


def steady_signs(seen):
    """The same images, given twice while the network was judged."""
    if seen.unsteady:
        yield Finding(
            "dropout-left-on",
            "While it was judged on dev, the network gave different answers to the same images.",
            "certain",
        )
