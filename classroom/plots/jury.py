"""Ten digits that a network is nearly certain about; some of its answers are wrong."""

import numpy as np

from .digits import show_digits

LETTERS = "ABCDEFGHIJ"


def ten_sure(P, y, seed=2):
    """The numbers of ten examples of which P (N, 10) is more than 99% sure: five that it reads
    wrongly, by their labels y (N,), and five that it reads right, mixed. Where fewer than five sure
    ones are wrong, the surest wrong ones are taken."""
    rng, says = np.random.default_rng(seed), P.argmax(axis=1)
    surest = np.sort(P.max(axis=1)[says != y])[-5:]
    sure = P.max(axis=1) >= min([0.99, *surest])
    wrong, right = np.flatnonzero(sure & (says != y)), np.flatnonzero(sure & (says == y))
    misread = rng.choice(wrong, min(5, len(wrong)), replace=False)
    ten = np.append(misread, rng.choice(right, 5, replace=False))
    rng.shuffle(ten)
    return ten


def show_jury(images, says):
    """Ten images, each with its letter and what the network says; returns the axes."""
    names = [f"{letter}: says {digit}" for letter, digit in zip(LETTERS, says, strict=False)]
    title = "The network is nearly certain ten times, and wrong five times"
    return show_digits(
        images, names, columns=5, size=1.2, title=title, alt=f"{title}. {'; '.join(names)}."
    )
