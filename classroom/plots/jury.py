"""A figure of ten images that a network classifies with high confidence, five of them wrongly."""

import numpy as np

from .digits import show_digits

LETTERS = "ABCDEFGHIJ"


def ten_sure(P, y, seed=2):
    """Return the indices of five misclassified and five correctly classified examples.

    The examples are chosen and ordered at random, with a confidence of at least 99%. If fewer than
    five mistakes reach 99%, the limit is the confidence of the fifth most confident mistake. If
    there are fewer than five mistakes, the result contains all of them.

    P: the predicted probabilities (N, 10)
    y: the labels (N,)
    seed: the seed of the random choice
    """
    rng, says = np.random.default_rng(seed), P.argmax(axis=1)
    surest = np.sort(P.max(axis=1)[says != y])[-5:]
    sure = P.max(axis=1) >= min([0.99, *surest])
    wrong, right = np.flatnonzero(sure & (says != y)), np.flatnonzero(sure & (says == y))
    misread = rng.choice(wrong, min(5, len(wrong)), replace=False)
    ten = np.append(misread, rng.choice(right, 5, replace=False))
    rng.shuffle(ten)
    return ten


def show_jury(images, says):
    """Draw ten images, each with a letter and the network's answer. Return the axes.

    images: an array (10, 784)
    says: the predicted digits (10,)
    """
    names = [f"{letter}: says {digit}" for letter, digit in zip(LETTERS, says, strict=False)]
    title = "The network is nearly certain ten times, and wrong five times"
    return show_digits(
        images, names, columns=5, size=1.2, title=title, alt=f"{title}. {'; '.join(names)}."
    )
