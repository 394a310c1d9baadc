"""Ten digits that a network is nearly certain of, five of which it reads wrong."""

import numpy as np

from .digits import show_digits

LETTERS = "ABCDEFGHIJ"


def ten_sure(P, y, seed=2):
    """Return the row numbers of ten examples that a network is more than 99% sure of, in random
    order.

    Five are read wrong and five right, by their labels y (N,). Where fewer than five such examples
    are wrong, the surest wrong ones are taken.
    P: (N, 10) the network's probabilities
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
    """Draw ten images, each with its letter and the network's answer; return the axes."""
    names = [f"{letter}: says {digit}" for letter, digit in zip(LETTERS, says, strict=False)]
    title = "The network is nearly certain ten times, and wrong five times"
    return show_digits(
        images, names, columns=5, size=1.2, title=title, alt=f"{title}. {'; '.join(names)}."
    )
