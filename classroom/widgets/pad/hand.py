"""The digits of one hand: the reader's own or, while they are too few, a drawn stand-in's."""

import numpy as np

from helpers.data import Dataset

from ...datasets.handwriting import draw_digits
from .kept import kept

ENOUGH = 40  # digits that the reader has drawn and named
TO_LEARN = 50  # digits of the stand-in that a network learns from


def one_hand():
    """Return two Datasets of digits by one hand: one to learn from, and one to judge by.

    If the reader has kept forty digits or more, each holds half of them; otherwise they hold the
    digits of a drawn hand that leans far to the left.
    """
    mine = kept()
    if len(mine) >= ENOUGH:
        order = np.random.default_rng(0).permutation(len(mine))
        half = len(mine) // 2
        return mine[order[:half]], mine[order[half:]]
    leaning = Dataset(*draw_digits(1_000 + TO_LEARN, seed=7, preset="leaning"), "a leaning hand")
    return leaning[:TO_LEARN], leaning[TO_LEARN:]
