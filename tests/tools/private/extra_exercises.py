"""Exercises as an instructor may add them: one that uses another, one of two results, a class."""

import numpy as np

from classroom.checks.exercise import Exercise


def surest(Z):
    """The row whose largest probability is the largest of all."""
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True)).max(axis=1).argmax()


def spread(X):
    return X.mean(axis=0), X.std(axis=0)


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def forward(self, X):
        return self.factor * X


def scale_once(definition, factor, X):
    return definition(factor).forward(np.asarray(X))


def some_rows(rng):
    yield (np.array([[1.0, 2.0], [5.0, 0.0]]),)
    yield (rng.normal(size=(5, 3)),)


def factor_and_rows(rng):
    yield 2.0, np.array([[1.0, 2.0]])
    yield float(rng.normal()), rng.normal(size=(5, 3))


HINTS = ("Look at the rows first.", "Then at the columns.")
SUREST = Exercise(surest, some_rows, HINTS, points=3)
SPREAD = Exercise(spread, some_rows, HINTS, returns=("mean", "std"))
SCALE = Exercise(Scale, factor_and_rows, HINTS, use=scale_once)


@SPREAD.mistake("The spread of a sample is asked for without ddof: divide by N.")
def sample_spread(X):
    return X.mean(axis=0), X.std(axis=0, ddof=1)
