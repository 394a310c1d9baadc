"""A figure of ten images that a network classifies with high confidence, five of them wrongly."""

import numpy as np

from .digits import show_digits

LETTERS = "ABCDEFGHIJ"


def ten_sure(P, y, seed=2):
    """Return the indices of five random mistakes and five random correct answers, shuffled.

    Their confidence is at least 99%, or at least that of the fifth most confident mistake if this
    is lower. If there are fewer than five mistakes, all are included. `P` is (N, 10) and `y` (N,).
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
    """Draw `images` (10, 784) with letters and the predicted digits `says`. Return the axes."""
    names = [f"{letter}: says {digit}" for letter, digit in zip(LETTERS, says, strict=False)]
    title = "The network is nearly certain ten times, and wrong five times"
    return show_digits(
        images, names, columns=5, size=1.2, title=title, alt=f"{title}. {'; '.join(names)}."
    )
