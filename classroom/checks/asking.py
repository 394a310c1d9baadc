"""Asking a function, without trusting it: what does it answer to these arguments?

The same lines ask in a lesson and in the grader's throw-away processes, which have nothing of the
course but this file; so it imports nothing of it.
"""

import sys
import traceback
import warnings
from typing import NamedTuple

import numpy as np


class TooSlow(BaseException):
    """Raised in a function whose time is up; no `except Exception` of its own catches it."""


class Answer(NamedTuple):
    """What came back: arrays, or else trouble, a sentence without its subject."""

    parts: tuple = ()
    trouble: str = ""
    place: str = ""  # where an error was raised: "line 2: …"


def ask(definition, arguments, use=None, several=False):
    """The Answer of definition(*arguments), or of use(definition, *arguments).

    The function gets copies, so whatever it does to them, the caller's arrays stay as they are.
    """
    arguments = [np.asarray(a).copy() if isinstance(a, np.ndarray) else a for a in arguments]
    given = [np.copy(a) if isinstance(a, np.ndarray) else a for a in arguments]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = use(definition, *given) if use else definition(*given)
        parts = tuple(value) if several and isinstance(value, (tuple, list)) else (value,)
        arrays = tuple(np.array(part, subok=False) for part in parts)
    except (KeyboardInterrupt, TooSlow):
        raise
    except BaseException as error:
        return Answer((), f"stops with {type(error).__name__}: {error}", place_of(error, use))
    for before, after in zip(arguments, given, strict=True):
        if isinstance(before, np.ndarray) and not identical(before, after):
            return Answer((), "changes the array that it was given, instead of making a new one")
    for part, array in zip(parts, arrays, strict=True):
        if part is None:
            return Answer((), "returns None: is there a `return` in front of the result?")
        if isinstance(part, (list, tuple)):
            return Answer((), "returns a list, where an array is expected: np.array makes one")
        if array.dtype.kind not in "fiub":
            return Answer((), f"returns {type(part).__name__}, where numbers are expected")
    return Answer(arrays)


def ask_all(definition, cases, use=None, several=False):
    """The Answers to several cases of arguments; when time is up, the rest have none."""
    answers = []
    try:
        for case in cases:
            answers.append(ask(definition, case, use, several))
    except TooSlow:
        slow = "has no result yet when its time is up: is there a loop that never ends?"
        answers += [Answer((), slow)] * (len(cases) - len(answers))
    return answers


def identical(one, other):
    return (
        one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    )


def place_of(error, use=None):
    """The line of the reader's own code in which an error was raised."""
    not_theirs = {__file__, use.__code__.co_filename if use else __file__}
    own = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename not in not_theirs and "site-packages" not in frame.filename
    ]
    own = [frame for frame in own if not frame.filename.startswith(sys.base_prefix)]
    return f"line {own[-1].lineno}: {own[-1].line}" if own and own[-1].line else ""
