"""Encode the messages to the sandbox's server, and decode its answers."""

from functools import cache

import numpy as np

from classroom.checks.asking import Answer

from . import packing


@cache
def inputs(exercise, seed):
    """Return an exercise's inputs as a message in bytes, with null in its JSON for each array."""
    cases = exercise.cases(seed)
    words = [[None if is_array(a) else plain(a) for a in case] for case in cases]
    arrays = [a for case in cases for a in case if is_array(a)]
    return packing.pack({"exercise": key(exercise), "inputs": words}, arrays)


def key(exercise):
    """Return a string that identifies an exercise, because variants have the same name."""
    return f"{exercise.name} {id(exercise)}"


def is_array(argument):
    return isinstance(argument, np.ndarray)


def plain(argument):
    return argument.item() if isinstance(argument, np.generic) else argument


def understood(data, count):
    """Return the list of `count` Answers in the bytes `data` from a child process. Raise an
    exception if the data is malformed, for example because a student's code has forged it."""
    words, arrays = packing.unpack(data)
    arrays = iter(arrays)
    answers = []
    for parts, trouble, place in words:
        if not (isinstance(trouble, str) and isinstance(place, str)):
            raise ValueError("the trouble and the place in an answer must be strings")
        answers.append(Answer(tuple(next(arrays) for _ in range(parts)), trouble, place))
    if len(answers) == 1:
        answers *= count  # one trouble for all
    if len(answers) != count:
        raise ValueError(
            f"the number of answers is {len(answers)}, where {count} is expected: one answer for "
            "each input"
        )
    return answers
