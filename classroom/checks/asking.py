"""Functions that call a reader's function, and return its results or its error as an `Answer`.

This file imports nothing from the course, because the grader runs its source without the course.
"""

import random
import sys
import traceback
import types
import warnings
from typing import NamedTuple

import numpy as np

NONE = "returns None: is there a `return` in front of the result?"
SAID = "is not as asked: it "
CHANGES = "changes the {} that it was given, instead of making a new one"
SHARED = (
    "draws from the random numbers that the whole program shares (np.random, random), so no seed "
    "fixes them: draw from the rng that is given, or from a generator of its own"
)
SLOW = "has no result yet when its time is up: is there a loop that never ends?"
NOT_AGAIN = (
    "gives another answer when it is called again with the same arguments: does it keep something "
    "from one call to the next?"
)


class TooSlow(BaseException):
    """The error raised when time is up, a BaseException that `except Exception` doesn't catch."""


class Answer(NamedTuple):
    """The outcome of a call: the results as arrays (`parts`), or what is wrong (`trouble`).

    `trouble` is a sentence without its subject, such as "returns None", or "" if nothing is wrong.
    """

    parts: tuple = ()
    trouble: str = ""
    place: str = ""  # where an error was raised: "line 2: …"


class Watched:
    """A wrapper of a function that records the arguments of all calls and the last result."""

    def __init__(self, definition):
        self.definition = definition
        self.given = []  # pairs: an argument as it was, and the argument itself
        self.returned = ...

    def __call__(self, *arguments, **named):
        self.given += [(kept(a), a) for a in (*arguments, *named.values())]
        self.returned = ...
        self.returned = self.definition(*arguments, **named)
        return self.returned


def ask(definition, arguments, use=None, several=0):
    """Return the Answer of `definition(*arguments)`, or of `use(definition, *arguments)`.

    Errors are described in the Answer, except KeyboardInterrupt and TooSlow, which are raised.
    `several` is the number of results that the function should return, or 0 for a single result.
    """
    watched = Watched(definition)
    given = [kept(a) for a in arguments]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if not use:
                value = watched(*given)
            elif isinstance(definition, type):
                value = use(definition, *given)
            else:
                value = use(watched, *given)
    except (KeyboardInterrupt, TooSlow):
        raise
    except BaseException as error:
        return stopped(error, watched, use)
    for before, after in watched.given:
        if not unchanged(before, after):
            what = {list: "list", dict: "dict"}.get(type(before), "array")
            return Answer((), CHANGES.format(what))
    return received(value, several)


def ask_all(definition, cases, use=None, several=0):
    """Return a list with the Answer for each of `cases`, which are tuples of arguments.

    The trouble of an Answer may also be that time was up, that the first call gave another result
    when it was repeated, or that numbers were drawn from the global random generators.
    """
    answers, drawn = [], drawn_so_far()
    try:
        for case in cases:
            answers.append(ask(definition, case, use, several))
        again = ask(definition, cases[0], use, several) if cases else None
        if again and not same_answer(again, answers[0]):
            answers[0] = Answer((), NOT_AGAIN)
    except TooSlow:
        answers += [Answer((), SLOW)] * (len(cases) - len(answers))
    if drawn != drawn_so_far():
        other = ("", NOT_AGAIN)  # what shared random numbers lead to
        return [Answer((), SHARED) if a.trouble in other else a for a in answers]
    return answers


def received(value, several):
    """Return the Answer for `value`, which a function returned; `several` is as in `ask`."""
    if isinstance(value, types.GeneratorType):
        return Answer((), "returns a generator: `yield` hands out pieces, `return` the result")
    split = isinstance(value, np.ndarray) and value.shape[:1] == (several,) and several > 1
    split |= several > 0 and isinstance(value, (tuple, list))
    parts = tuple(value) if split else (value,)
    arrays = []
    for part in parts:
        if part is None:
            return Answer((), NONE)
        if isinstance(part, (list, tuple)):
            several_words = f"a tuple of {len(part)}" if isinstance(part, tuple) else "a list"
            return Answer((), f"returns {several_words}, where an array is expected: np.array")
        try:
            array = np.array(part, subok=False)
        except Exception:
            array = np.array(None)
        if array.dtype.kind not in "fiub":
            return Answer((), f"returns {type(part).__name__}, where numbers are expected")
        arrays.append(array)
    return Answer(tuple(arrays))


def stopped(error, watched, use):
    """Return the Answer for an `error` raised by the function or by `use`.

    If `use` failed because of the value that the function returned, the Answer describes the value.
    """
    place = place_of(error, use)
    if not place and use and watched.returned is not ...:
        if watched.returned is None:
            return Answer((), NONE)
        if not isinstance(error, AssertionError) and type(error).__module__ != "sqlite3":
            found = in_words(watched.returned)
            return Answer((), f"returns {found}, which isn't what is asked for")
    if not place and isinstance(error, AssertionError) and str(error):
        return Answer((), f"{SAID}{error}")  # an assertion in `use` brings its own sentence
    try:
        said = f"{type(error).__name__}: {error}"
    except Exception:
        said = type(error).__name__
    return Answer((), f"stops with {said}", place)


def in_words(value):
    """Return a description of `value`: its type, and its shape or the types of its items."""
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, (list, tuple, dict)):
        inner = sorted({type(item).__name__ for item in value})
        return f"a {type(value).__name__} of {len(value)} ({', '.join(inner) or 'empty'})"
    return f"{type(value).__name__}"


def kept(value):
    """Return a deep copy of an array, a list or a dict; return any other value itself."""
    if isinstance(value, np.ndarray):
        return np.asarray(value).copy()
    if isinstance(value, list):
        return [kept(item) for item in value]
    if isinstance(value, dict):
        return {key: kept(item) for key, item in value.items()}
    return value


def unchanged(before, after):
    if isinstance(before, np.ndarray):
        return identical(before, after)
    if isinstance(before, list):
        return len(before) == len(after) and all(map(unchanged, before, after))
    if isinstance(before, dict):
        return list(before) == list(after) and all(map(unchanged, before.values(), after.values()))
    return True


def identical(one, other):
    return (
        one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    )


def same_answer(one, other):
    return one.trouble == other.trouble and (
        len(one.parts) == len(other.parts) and all(map(identical, one.parts, other.parts))
    )


def drawn_so_far():
    """Return the states of the global random generators of NumPy and Python."""
    _, key, position, *normal = np.random.get_state()
    return key.tobytes(), position, *normal, random.getstate()


def place_of(error, use=None):
    """Return the last line of the reader's code in an error's traceback, as "line 2: …", or ""."""
    not_theirs = {__file__, use.__code__.co_filename if use else __file__}
    own = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename not in not_theirs and "site-packages" not in frame.filename
    ]
    own = [frame for frame in own if not frame.filename.startswith(sys.base_prefix)]
    return f"line {own[-1].lineno}: {own[-1].line}" if own and own[-1].line else ""
