"""Changes that turn the right numbers into a reader's wrong numbers, or the other way round.

Most functions here are `explains` functions for a `Relation`, or return an `explains` function.
"""

import numpy as np

from .relations import as_floats, equal
from .words import sizes

AXES = {"axis=0": 0, "axis=1": 1, "axis=2": 2, "": None}


def given_back(case):
    return {f"`{name}`": as_floats(value) for name, value in case.arguments.items()}


def always(number):
    def explains(case):
        return {"": np.full(case.wanted.shape, number)}

    return explains


def of_right(function):
    """Return an `explains` function that applies `function` to the right numbers."""
    return lambda case: {"": function(case.wanted)}


def scaled(case):
    """Return {factor: numbers}: the right numbers, multiplied by the factor.

    The factor makes the first right number that isn't 0 equal to the reader's number.
    """
    if case.got.shape != case.wanted.shape:
        return {}
    if not case.wanted.any() and not case.got.any():
        return None
    telling = np.abs(case.wanted) > 1e-9
    factor = case.got[telling].flat[0] / case.wanted[telling].flat[0]
    words = f"{factor:.3g}"
    return {words: factor * case.wanted} if words not in ("0", "1") else {}


def shifted(case):
    """Return {constant: numbers}: the right numbers, plus the constant.

    The constant makes the first right number equal to the reader's number.
    """
    if case.got.shape != case.wanted.shape:
        return {}
    if not case.got.size:
        return None
    difference = (case.got - case.wanted).flat[0]
    return {f"{difference:.3g}": case.wanted + difference}


def times_a_size(case):
    if not case.wanted.any() and not case.got.any():
        return None
    return {words: case.wanted * size for words, size in sizes(case.arguments).items()}


def divided_by_a_size(case):
    if not case.wanted.any() and not case.got.any():
        return None
    return {words: case.wanted / size for words, size in sizes(case.arguments).items() if size}


def times_a_root(case):
    return {w: case.wanted * np.sqrt(size) for w, size in sizes(case.arguments).items() if size > 0}


def divided_by_a_root(case):
    return {w: case.wanted / np.sqrt(size) for w, size in sizes(case.arguments).items() if size > 0}


def by_hand(case):
    """Return {words: numbers}: the right numbers times a size, divided by a constant.

    There is an item for each size in the arguments, because a reader may divide by a constant
    instead of the size. The constant is found from the reader's first number that isn't 0.
    """
    found, telling = {}, np.abs(case.got) > 1e-12
    if case.got.shape != case.wanted.shape or not telling.any():
        return None if equal(case.got, case.wanted) else {}
    for words, size in sizes(case.arguments).items():
        number = size * (case.wanted[telling].flat[0] / case.got[telling].flat[0])
        found[f"{number:.3g}, where {words} belongs"] = case.wanted * size / number
    return found


def by_one_less(case):
    return {w: case.wanted * size / (size - 1) for w, size in sizes(case.arguments).items()}


def by_one_more(case):
    return {w: case.wanted * size / (size + 1) for w, size in sizes(case.arguments).items()}


def with_argument(combine):
    """Return an `explains` function that combines the right numbers with each argument, element
    by element."""

    def explains(case):
        found = {}
        for name, value in case.arguments.items():
            value = as_floats(value)
            if np.broadcast_shapes(value.shape, case.wanted.shape) == case.wanted.shape:
                found[f"`{name}`"] = combine(case.wanted, value)
        return found

    return explains


def reduced(function):
    def explains(numbers):
        found = {}
        for words, axis in AXES.items():
            if axis is None or axis < numbers.ndim:
                words = f" over {words}" if words else ""
                found[words] = function(numbers, axis=axis)
                if numbers.ndim > 1 and axis is not None:
                    found[f"{words} (with keepdims)"] = function(numbers, axis=axis, keepdims=True)
        return found

    return explains


def right_reduced(function):
    return lambda case: reduced(function)(case.wanted) if case.wanted.ndim else {}


def yours_reduced(function):
    def explains(case):
        if not case.wanted.size:
            return None
        return reduced(function)(case.got) if case.got.ndim else {}

    return explains


def rearranged(case):
    """Return {words: numbers}: the right numbers, reversed along an axis or sorted."""
    right = case.wanted
    found = {"upside down, the last first": np.flip(right, 0)}
    if right.ndim > 1:
        found["mirrored, the last column first"] = np.flip(right, 1)
    found["sorted"] = np.sort(right, axis=0)
    return found


def selection(case):
    """Return {"": numbers}: the right numbers that aren't 0, as an array (n,)."""
    right = case.wanted
    if not right.ndim or not right.all():
        return {"": right[right != 0]} if right.ndim else {}
    return None if equal(case.got, right.ravel()) else {}


def another_shape(case):
    if equal(case.got, case.wanted):
        return None
    if case.got.size != case.wanted.size or case.got.shape == case.wanted.shape:
        return {}
    return {"": case.wanted.reshape(case.got.shape)}


def cut_short(case):
    right = case.wanted
    if not right.ndim or right.size < 2:
        return None
    found = {"the last row": right[:-1], "the first row": right[1:]}
    if right.ndim == 1:
        found = {"the last number": right[:-1], "the first number": right[1:]}
    else:
        found |= {"the last column": right[:, :-1], "the first column": right[:, 1:]}
    return found


def too_long(case):
    got = case.got
    if not got.ndim or got.size < 2:
        return None if equal(got, case.wanted) else {}
    row, column = ("number", "") if got.ndim == 1 else ("row", "column")
    found = {f"a {row} at the end": got[:-1], f"a {row} at the beginning": got[1:]}
    if column:
        found |= {"a column at the end": got[:, :-1], "a column at the beginning": got[:, 1:]}
    return found


def everyone_with_everyone(case):
    """Return {"": numbers}: the diagonal of the reader's result, or {} if it isn't square."""
    if case.got.ndim != 2 or case.got.shape[0] != case.got.shape[1]:
        return {}
    return {"": np.diagonal(case.got).reshape(case.wanted.shape)}


def each_row_scaled(case):
    return rows_or_columns(case, 1)


def each_column_scaled(case):
    return rows_or_columns(case, 0)


def rows_or_columns(case, axis):
    if case.got.shape != case.wanted.shape or case.got.ndim != 2 or not case.got.size:
        return None if case.got.ndim == 2 and equal(case.got, case.wanted) else {}
    if case.got.shape[axis] < 2:
        return None  # any two numbers differ by some factor
    largest = np.abs(case.wanted).argmax(axis, keepdims=True)
    got, wanted = (np.take_along_axis(a, largest, axis) for a in (case.got, case.wanted))
    factor = np.where(wanted == 0, 1, got / wanted)
    return {"": case.wanted * factor} if factor.all() else {}


def named_factor(factor):
    def explains(case):
        found = scaled(case)
        return found and {words: numbers for words, numbers in found.items() if words == factor}

    return explains
