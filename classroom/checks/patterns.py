"""Relations found by a pattern of wrong numbers, for example "all rows but the first are wrong".

If a case shows the pattern, all of the reader's numbers in that case count as explained.
"""

import numpy as np

from .relations import Relation, as_floats, equal


def pattern(is_there):
    """Return an `explains` function for a `Relation`, made from the function `is_there(case)`.

    `is_there` returns True, False, the words for the relation's sentence or a list of such words,
    or None if the case says nothing about the pattern.
    """

    def explains(case):
        words = is_there(case)
        if words is None:
            return None
        return {"" if word is True else word: case.got for word in listed(words)}

    return explains


def listed(words):
    return words if isinstance(words, list) else [words] if words else []


def wrong_places(case):
    """Return a boolean array, True for wrong numbers; None if there are none or shapes differ."""
    if case.got.shape != case.wanted.shape:
        return None
    wrong = ~np.isclose(case.got, case.wanted, rtol=1e-4, atol=1e-6, equal_nan=True)
    return wrong if wrong.any() else None


def where_argument(test, right_where):
    """Return an `explains` function for numbers that are wrong only where an argument passes
    `test`.

    The argument must have the shape of the numbers, and some of its elements must pass
    `right_where`.
    """

    def is_there(case):
        if equal(case.got, case.wanted):
            return None
        wrong, found = wrong_places(case), []
        if wrong is None or not wrong.ndim:
            return False
        for name, value in case.arguments.items():
            value = as_floats(value)
            telling = value.shape == wrong.shape and test(value).any() and right_where(value).any()
            if telling and not (wrong & ~test(value)).any():
                found.append(f"`{name}`")
        return found

    return pattern(is_there)


def along(axis, keep):
    """Return an `explains` function for a pattern of wrong rows (`axis` 0) or columns (`axis` 1).

    `keep` takes a boolean array, True for each row or column with a wrong number, and returns
    whether it shows the pattern.
    """

    def is_there(case):
        if equal(case.got, case.wanted):
            return None
        wrong = wrong_places(case)
        if wrong is None or wrong.ndim <= axis or wrong.shape[axis] < 3:
            return False
        other = tuple(k for k in range(wrong.ndim) if k != axis)
        return bool(keep(wrong.any(axis=other)))

    return pattern(is_there)


def only_the_first_right(wrong):
    return not wrong[0] and wrong[1:].all()


def only_the_last_right(wrong):
    return not wrong[-1] and wrong[:-1].all()


def only_the_first_wrong(wrong):
    return wrong[0] and not wrong[1:].any()


def only_the_last_wrong(wrong):
    return wrong[-1] and not wrong[:-1].any()


def not_a_number(case):
    """Return whether there are NaNs and all finite numbers are right; None if nothing is wrong."""
    if equal(case.got, case.wanted):
        return None
    if case.got.shape != case.wanted.shape or not np.isnan(case.got).any():
        return False
    finite = np.isfinite(case.got)
    return bool(np.isfinite(case.wanted).all() and equal(case.got[finite], case.wanted[finite]))


def infinite(case):
    if equal(case.got, case.wanted):
        return None
    if case.got.shape != case.wanted.shape or not np.isinf(case.got).any():
        return False
    finite = np.isfinite(case.got)
    return bool(np.isfinite(case.wanted).all() and equal(case.got[finite], case.wanted[finite]))


def the_same_for_all(case):
    """Return whether all rows of a wrong result are equal; None if the result is right."""
    if equal(case.got, case.wanted):
        return None
    if case.got.shape != case.wanted.shape or case.got.ndim < 2 or len(case.got) < 2:
        return False
    return equal(case.got, np.broadcast_to(case.got[:1], case.got.shape).astype(float))


def fixed_size(case):
    """Return the size of each axis in words, or False if the number of axes is wrong.

    The relation holds for an axis whose size never varies in the results although it should.
    """
    if case.got.ndim != case.wanted.ndim:
        return False
    return [f"{size} along axis {axis}" for axis, size in enumerate(case.got.shape)]


def the_same_always(case):
    """Return a list with one string, which holds the shape and the bytes of the result."""
    return [f"{case.got.shape} {case.got.tobytes().hex()}"]


THE_SAME = Relation(
    "the same for every input",
    "Yours is the same for every input. It has to be worked out anew from what it is given.",
    pattern(the_same_always),
)
PATTERNS = (
    Relation(
        "nan",
        'Some of your numbers are nan, "not a number"; the others are right. 0 / 0, infinity − '
        "infinity and the logarithm or root of a number below 0 give nan: find out which it is, "
        "and treat that case first.",
        pattern(not_a_number),
    ),
    Relation(
        "infinite",
        "Some of your numbers are infinite; the others are right. A division by 0, the logarithm "
        "of 0 and np.exp of a large number do that: find out which it is, and prevent it.",
        pattern(infinite),
    ),
    Relation(
        "wrong at 0",
        "Yours is right except where {} is exactly 0. On which side of the comparison does 0 "
        "belong?",
        where_argument(lambda value: value == 0, lambda value: value != 0),
    ),
    Relation(
        "right for positive ones only",
        "Yours is right where {} is positive, and wrong where it is below 0.",
        where_argument(lambda value: value < 0, lambda value: value > 0),
    ),
    Relation(
        "right for negative ones only",
        "Yours is right where {} is below 0, and wrong where it is positive.",
        where_argument(lambda value: value > 0, lambda value: value < 0),
    ),
    Relation(
        "all rows alike",
        "All your rows are the same, though the inputs differ: is one row used for all of them?",
        pattern(the_same_for_all),
    ),
    *(
        Relation(f"{name} {thing}", f"{sentence[0]} {thing} {sentence[1]}", along(axis, keep))
        for axis, thing in ((0, "row"), (1, "column"))
        for name, keep, sentence in (
            (
                "first right",
                only_the_first_right,
                ("Only your first", "is right. Is the `return` inside the loop?"),
            ),
            (
                "last right",
                only_the_last_right,
                ("Only your last", "is right. Does each round of a loop undo the one before it?"),
            ),
            (
                "first wrong",
                only_the_first_wrong,
                ("Only your first", "is wrong. Does a loop or a slice begin at 1, not at 0?"),
            ),
            (
                "last wrong",
                only_the_last_wrong,
                ("Only your last", "is wrong. Does a loop or a slice end one too early?"),
            ),
        )
    ),
    Relation(
        "a size by hand",
        "Yours always has the size {}, whatever it is given. Is a number written in by hand where "
        "a size taken from the arguments belongs, is that axis summed away, or is it never "
        "filled?",
        pattern(fixed_size),
        varies=True,
    ),
)
