"""Descriptions of shapes, sizes and dtypes in words."""

import numpy as np


def shape_in_words(shape):
    """Return a shape in words, such as "a matrix of 2 rows and 3 columns, (2, 3)"."""
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
    """Return {words: number}: the sizes of arrays and the values of other arguments."""
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
            found[f"the number of all elements of `{name}`"] = float(value.size)
    return found


def kind_in_words(array):
    kinds = {
        "b": "True and False",
        "i": "whole numbers",
        "u": "unsigned whole numbers",
    }
    return kinds.get(array.dtype.kind, "numbers with decimals")


def owners(shape, arguments):
    """Return the names of the arguments that have this shape, such as "`X` and `W`", or ""."""
    names = [
        f"`{name}`"
        for name, value in arguments.items()
        if isinstance(value, np.ndarray) and value.shape == shape
    ]
    return " and ".join(names)
