"""Digits bent like a sheet of rubber, in addition to what lesson 9's `warped` does to them."""

import numpy as np

from helpers.augmentation import FROM_MIDDLE, MIDDLE, mapped, random_map
from helpers.data import SIDE

PARTS = 4  # of a batch, each with a map of its own
MOST = {"turn": 0.26, "size": 0.15, "slant": 0.2, "shift": 2.0}  # as much as lesson 9's
KNOTS = 5  # a sheet is bent by 5 × 5 points
# (28, 5): how much each knot counts at each pixel of a side: 1 at the knot, 0 at the next one
BETWEEN = np.maximum(0, 1 - np.abs(np.linspace(0, KNOTS - 1, SIDE)[:, None] - np.arange(KNOTS)))


def bent(X, rng, bend, strength=1.0):
    """Return digits that are turned, resized, slanted and shifted, `strength` times as strongly as
    by lesson 9's `warped`, and in which each pixel also moves by about `bend` pixels."""
    result, many = np.empty_like(X), -(-len(X) // PARTS)
    for start in range(0, len(X), many):
        part = slice(start, start + many)
        result[part] = mapped(X[part], *random_bend(rng, bend, strength))
    return result


def random_bend(rng, bend, strength):
    """Return a map as `mapped` takes it: a matrix, and a shift for each pixel (2, 784)."""
    matrix, move = random_map(rng, **{name: strength * most for name, most in MOST.items()})
    return matrix, move + bend * bends(rng)


def bends(rng):
    """Return how far each pixel moves down and right (2, 784), drawn at 5 × 5 points (linear
    between)."""
    return (BETWEEN @ rng.standard_normal((2, KNOTS, KNOTS)) @ BETWEEN.T).reshape(2, -1)


class SharpBends:
    """The same as `bent`, in a fifth of its time and without its blur, for some pixels of an image.

    Its maps are drawn once, and each is used many times. Each pixel takes the ink of the single
    nearest pixel. A mixture of four, as in `bent`, blurs an image, but the images that the network
    reads later aren't blurred. A batch is transposed, so that whole rows of numbers are copied.

    pixels: the numbers of the pixels that are kept
    parts: how many parts a batch is cut into, each with a map of its own
    maps: how many maps are drawn
    """

    def __init__(self, rng, bend, strength, pixels, parts=8, maps=1_000):
        self.pixels, self.parts = pixels, parts
        self.sources = [self.source(*random_bend(rng, bend, strength)) for _ in range(maps)]

    def source(self, matrix, shift):
        """Return the numbers of the pixels from which the kept pixels take their ink."""
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
