"""Inputs that go beyond those of the lessons, for every kind of exercise: more rows, one row, one
column, labels in bytes, and other numbers of classes.

An exercise begins with inputs of its own that can be checked by hand, and goes on with these.
"""

import numpy as np

MANY = 1300  # rows: more than dev has, so no number of the lesson can be written in by hand


def of_any_shape(draw):
    """Yield arrays for functions that work element by element; draw(shape) makes one."""
    for shape in ((1, 5), (5, 1), (2, 3, 4), (MANY, 2)):
        yield draw(shape)


def rows_of(draw, columns=3):
    """Yield matrices for functions that work row by row: one row, one column, and many rows."""
    for shape in ((1, columns + 1), (4, 1), (MANY, columns)):
        yield draw(shape)


def labels(rng):
    """Yield (labels, classes): many classes; labels in bytes, as data sets store them; two classes;
    one label; and many labels."""
    yield rng.integers(0, 30, 60), 30
    yield rng.integers(0, 10, 12).astype(np.uint8), 10
    yield rng.integers(0, 2, 9), 2
    yield np.array([1]), 3
    yield rng.integers(0, 7, MANY), 7


def sizes(*names):
    """Yield sizes of matrices to multiply: one example; one input and one output; many examples."""
    yield (1, *[2 + k for k in range(len(names))])
    yield (5, *[1] * len(names))
    yield (MANY, *[3 - k % 2 for k in range(len(names))])
