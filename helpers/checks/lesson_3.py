"""The exercises of lesson 3: ReLU and its slope, softmax, cross-entropy, P − Y, He."""

import numpy as np

from ..activations import softmax
from .exercise import Exercise


def scores(rng):
    """Two rows by hand, one of large scores, many, and huge ones of both signs."""
    yield (np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]),)
    yield (np.array([[1000.0, 1001.0, 1002.0]]),)
    yield (rng.normal(size=(4, 10)),)
    yield (np.array([[-1000.0, 0.0, 1000.0], [-800.0, -801.0, -802.0]]),)


SOFTMAX = Exercise(
    softmax,
    scores,
    stars=2,
    hints=(
        "e to each score, divided by the sum of these over the row.",
        "E = np.exp(Z), then E / E.sum(axis=1, keepdims=True). And for large scores: what may be "
        "taken off a whole row without changing the shares?",
        "Take off each row's maximum: Z - Z.max(axis=1, keepdims=True) goes into np.exp.",
    ),
)


@SOFTMAX.mistake(
    "Large scores overflow: e^1000 is too large for any number. Take each row's maximum off "
    "before np.exp; it changes nothing else."
)
def without_shift(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)


@SOFTMAX.mistake(
    "The whole matrix adds up to 1; each row should. Sum over axis=1, with keepdims=True."
)
def over_everything(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum()


@SOFTMAX.mistake("The columns add up to 1; the rows should. That is axis=1, with keepdims=True.")
def over_columns(Z):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0)


EXERCISES = (SOFTMAX,)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {}
