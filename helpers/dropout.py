"""Dropout: while a network learns, a random part of its neurons is silent at each step."""

import numpy as np

from .data import DataError


class Dropout:
    """Each number becomes 0 with the chance `share`; the others grow by 1 / (1 − share), so that
    sums stay as large as they were on average. When the network predicts, nothing is dropped.

    seed: a number or, as for `Dense`, a generator: layers that share one are silent in different
        places, which two with the same number would not be
    """

    weights = slopes = ()
    learning = False  # `fit` says when

    def __init__(self, share=0.5, seed=0):
        if not 0 <= share < 1:
            raise DataError(
                f"the share to drop is {share!r}, where at least 0 and less than 1 is expected: "
                "0.3 for 30 %"
            )
        self.share, self.rng = share, np.random.default_rng(seed)

    def forward(self, A):
        self.kept = None
        if not self.learning:
            return A
        self.kept = dropout_mask(A.shape, self.share, self.rng).astype(A.dtype)
        return A * self.kept

    def backward(self, dA):
        """What was silent has no part in the loss; the rest counts as much as it was enlarged."""
        return dA if self.kept is None else dA * self.kept


def dropout_mask(shape, share, rng):
    """An array of this shape: 0 with the chance `share`, elsewhere 1 / (1 − share)."""
    return (rng.random(shape) >= share) / (1 - share)
