"""Augmentation: digits that are warped as in lesson 9, and bent like a sheet of rubber."""

import numpy as np

from helpers.augmentation import FROM_MIDDLE, MIDDLE, mapped, random_map
from helpers.data import SIDE

PARTS = 4  # of a batch, each with a map of its own
MOST = {"turn": 0.26, "size": 0.15, "slant": 0.2, "shift": 2.0}  # as much as lesson 9's
KNOTS = 5  # a sheet is bent by 5 × 5 points
# (28, 5): how much each knot counts at each pixel of a side: 1 at the knot, 0 at the next one
BETWEEN = np.maximum(0, 1 - np.abs(np.linspace(0, KNOTS - 1, SIDE)[:, None] - np.arange(KNOTS)))


def bent(X, rng, bend, strength=1.0):
    """Return the images `X` (N, 784) warped and bent at random.

    strength: the strength of the warp, as a share of that of `helpers.warped`
    bend: the approximate distance, in pixels, by which the bend moves each pixel
    """
    result, many = np.empty_like(X), -(-len(X) // PARTS)
    for start in range(0, len(X), many):
        part = slice(start, start + many)
        result[part] = mapped(X[part], *random_bend(rng, bend, strength))
    return result


def random_bend(rng, bend, strength):
    """Return random arguments for `mapped`: a matrix (2, 2) and a shift for each pixel (2, 784)."""
    matrix, move = random_map(rng, **{name: strength * most for name, most in MOST.items()})
    return matrix, move + bend * bends(rng)


def bends(rng):
    """Return a random shift for each pixel, (2, 784), interpolated between 5 × 5 points."""
    return (BETWEEN @ rng.standard_normal((2, KNOTS, KNOTS)) @ BETWEEN.T).reshape(2, -1)


class SharpBends:
    """A faster `bent`, which returns only the pixels whose indices are in `pixels`.

    A batch is divided into `parts` chunks, each of which is bent by one of `maps` random maps. The
    maps are drawn once. A pixel gets the value of the nearest pixel; `bent` interpolates between
    four.
    """

    def __init__(self, rng, bend, strength, pixels, parts=8, maps=1_000):
        self.pixels, self.parts = pixels, parts
        self.sources = [self.source(*random_bend(rng, bend, strength)) for _ in range(maps)]

    def source(self, matrix, shift):
        """Return, for each pixel in `pixels`, the index of the pixel whose value it gets."""
        places = matrix @ FROM_MIDDLE + MIDDLE + shift
        row, column = np.rint(np.clip(places, 0, SIDE - 1)).astype(int)[:, self.pixels]
        return row * SIDE + column

    def __call__(self, X, rng):
        result, many = np.empty((len(self.pixels), len(X)), X.dtype), -(-len(X) // self.parts)
        for start in range(0, len(X), many):
            part = slice(start, start + many)
            source = self.sources[rng.integers(len(self.sources))]
            result[:, part] = X[part].T.take(source, axis=0)
        return result.T
