"""Encode the messages to the sandbox's server, and decode its answers."""

from functools import cache

import numpy as np

from classroom.checks.asking import Answer

from . import packing


@cache
def inputs(exercise, seed):
    """Return the inputs of an exercise as a message in bytes. In the JSON part of the message, each
    array is replaced by null."""
    cases = exercise.cases(seed)
    words = [[None if is_array(a) else plain(a) for a in case] for case in cases]
    arrays = [a for case in cases for a in case if is_array(a)]
    return packing.pack({"exercise": key(exercise), "inputs": words}, arrays)


def key(exercise):
    """Return the text by which the server identifies an exercise. The name alone isn't enough,
    because variants of an exercise share it."""
    return f"{exercise.name} {id(exercise)}"


def is_array(argument):
    return isinstance(argument, np.ndarray)


def plain(argument):
    return argument.item() if isinstance(argument, np.generic) else argument


def understood(data, count):
    """Return the list of `count` Answers that the bytes `data` from a child process contain. If the
    data is malformed, for example because a student's code has forged it, raise an exception of any
    type."""
    words, arrays = packing.unpack(data)
    arrays = iter(arrays)
    answers = []
    for parts, trouble, place in words:
        if not (isinstance(trouble, str) and isinstance(place, str)):
            raise ValueError("an answer of no known form")
        answers.append(Answer(tuple(next(arrays) for _ in range(parts)), trouble, place))
    if len(answers) == 1:
        answers *= count  # one trouble for all
    if len(answers) != count:
        raise ValueError("not one answer for each input")
    return answers
