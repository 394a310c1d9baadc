"""The search for a relation between a reader's wrong numbers and the right ones.

A relation explains a mistake that the exercise doesn't list. It holds if it explains the results
for all inputs, and if at least TELLING results are wrong.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

TELLING = 2
TRUTH = (
    "You return True or False, the answer to a yes-or-no question, but a number is asked for. "
    "Return the number itself, without the comparison."
)


class Case(NamedTuple):
    """One result for one input: the arguments by name, the reader's numbers and the right ones."""

    arguments: dict
    got: np.ndarray
    wanted: np.ndarray


class Relation(NamedTuple):
    """A relation between the reader's numbers and the right numbers, with a sentence about it.

    `explains(case)` returns a dict {words: numbers}: the numbers that the relation would give, and
    the words that replace {} in `sentence`. It returns an empty dict if the relation can't hold,
    and None if the case says nothing about the relation.
    """

    name: str
    sentence: str
    explains: Callable
    inverse: bool = False  # whether it's the right numbers that are made from the reader's
    varies: bool = False  # whether the words name an axis whose right size has to vary


class Found(NamedTuple):
    name: str
    sentence: str


def find(cases, relations):
    """Return the first of `relations` that holds in all `cases`, as a `Found`, or None."""
    if all(case.got.dtype.kind == "b" and not case.got.ndim for case in cases):
        return Found("a truth", TRUTH)
    cases = [
        Case(case.arguments, case.got.astype(float), case.wanted.astype(float)) for case in cases
    ]
    if sum(not equal(case.got, case.wanted) for case in cases) < TELLING:
        return None
    with np.errstate(all="ignore"):
        for relation in relations:
            for words in sorted(holds(relation, cases)):
                if not (relation.varies and fixed(words, cases)):
                    return Found(relation.name, relation.sentence.replace("{}", words))
    return None


def holds(relation, cases):
    """Return the set of the words in `relation.explains(case)` whose numbers fit all `cases`."""
    left = None
    for case in cases:
        explained = tried(relation, case)
        if explained is None:
            continue
        target = case.wanted if relation.inverse else case.got
        fits = {words for words, numbers in explained.items() if equal(target, as_floats(numbers))}
        left = fits if left is None else left & fits
        if not left:
            break
    return left or set()


def fixed(words, cases):
    """Return whether all right results in `cases` have the same size along the axis in `words`."""
    axis = int(words[-1])
    return len({case.wanted.shape[axis] for case in cases if case.wanted.ndim > axis}) < 2


def tried(relation, case):
    try:
        return relation.explains(case)
    except (ValueError, TypeError, IndexError, ZeroDivisionError, OverflowError):
        return {}


def as_floats(numbers):
    return np.asarray(numbers, dtype=float)


def equal(one, other):
    return one.shape == other.shape and np.allclose(
        one, other, rtol=1e-4, atol=1e-6, equal_nan=True
    )
