"""The digits of one writer: the reader or, if the reader has drawn too few, a simulated writer."""

import numpy as np

from helpers.data import Dataset

from ...datasets.handwriting import draw_digits
from .kept import kept

ENOUGH = 40  # digits that the reader has drawn and named
TO_LEARN = 50  # digits of the stand-in that a network learns from


def one_hand():
    """Return two Datasets of digits by the same writer, one for training and one for testing.

    If the reader has kept at least 40 digits, each Dataset holds half of them. Otherwise a
    simulated writer, whose digits lean far to the left, draws 50 digits for training and 1,000 for
    testing.
    """
    mine = kept()
    if len(mine) >= ENOUGH:
        order = np.random.default_rng(0).permutation(len(mine))
        half = len(mine) // 2
        return mine[order[:half]], mine[order[half:]]
    leaning = Dataset(*draw_digits(1_000 + TO_LEARN, seed=7, preset="leaning"), "a leaning hand")
    return leaning[:TO_LEARN], leaning[TO_LEARN:]
