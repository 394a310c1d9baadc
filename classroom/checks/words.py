"""Shapes, sizes and kinds of numbers in words."""

import numpy as np

NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def shape_in_words(shape):
    """A shape in words: (2, 3) is "a matrix of 2 rows and 3 columns, (2, 3)"."""
    if shape == ():
        return "a single number"
    if len(shape) == 1:
        return f"an array of {plural(shape[0], 'number')}, {shape}"
    if len(shape) == 2:
        rows, columns = plural(shape[0], "row"), plural(shape[1], "column")
        return f"a matrix of {rows} and {columns}, {shape}"
    return f"an array of {len(shape)} axes, {' × '.join(map(str, shape))}"


def plural(count, noun):
    return f"{count} {noun}{'' if count == 1 else 's'}"


def sizes(arguments):
    """The sizes of the arguments that are arrays, and the other arguments, each under its words."""
    found = {}
    for name, value in arguments.items():
        if not isinstance(value, np.ndarray):
            found[f"`{name}`"] = float(value)
            continue
        if value.ndim == 1:
            found[f"the length of `{name}`"] = float(value.size)
        if value.ndim > 1:
            found[f"the number of rows of `{name}`"] = float(value.shape[0])
            found[f"the number of columns of `{name}`"] = float(value.shape[1])
            found[f"the number of all numbers in `{name}`"] = float(value.size)
    return found


def kind_in_words(array):
    kinds = {
        "b": "True and False",
        "i": "whole numbers",
        "u": "bytes, whole numbers without a sign",
    }
    return kinds.get(array.dtype.kind, "numbers with decimals")


def owners(shape, arguments):
    """The names of the arguments that have this shape, as "`b`" or "`X` and `W`"; "" for none."""
    names = [
        f"`{name}`"
        for name, value in arguments.items()
        if isinstance(value, np.ndarray) and value.shape == shape
    ]
    return " and ".join(names)
