"""Test inputs that several exercises share. Each exercise yields its own, smaller inputs first."""

import numpy as np

MANY = 1300  # rows: more than dev has, so no number of the lesson can be written in by hand


def of_any_shape(draw):
    """Yield `draw(shape)` for several shapes, to test functions that work element by element."""
    for shape in ((1, 5), (5, 1), (2, 3, 4), (MANY, 2)):
        yield draw(shape)


def rows_of(draw, columns=3):
    """Yield `draw(shape)` for several shapes, to test functions that work row by row."""
    for shape in ((1, columns + 1), (4, 1), (MANY, columns)):
        yield draw(shape)


def labels(rng):
    """Yield several arrays of labels (N,), each with the number of classes."""
    yield rng.integers(0, 30, 60), 30
    yield rng.integers(0, 10, 12).astype(np.uint8), 10
    yield rng.integers(0, 2, 9), 2
    yield np.array([1]), 3
    yield rng.integers(0, 7, MANY), 7


def sizes(*names):
    """Yield tuples of the number of examples and a size for each of `names`.

    Some of these numbers are 1.
    """
    yield (1, *[2 + k for k in range(len(names))])
    yield (5, *[1] * len(names))
    yield (MANY, *[3 - k % 2 for k in range(len(names))])
