"""Explanations of error messages for readers, with the arguments that are involved.

The functions listed in `known_errors` take `found`, the match of a regular expression in the
message, and `arguments`, a dict of the call's arguments by name. They return the explanation.
"""

import re

from .words import owners, shape_in_words

SHAPE = r"\(([\d, ]*)\)"


def shape_of(text):
    return tuple(int(size) for size in text.split(",") if size.strip())


def operand(text, arguments):
    """Return a description of the shape in `text`, with the names of the arguments that have it."""
    shape = shape_of(text)
    owner = owners(shape, arguments)
    words = shape_in_words(shape)
    return f"{words} (as {owner} is)" if owner else words


def broadcast(found, arguments):
    shapes = re.findall(SHAPE, found[0])[:2]
    one, other = (operand(text, arguments) for text in shapes)
    return (
        f"Two arrays don't fit together element by element: one is {one}, the other {other}. "
        "Compared from the last axis on, sizes have to be equal, or 1. Which of the two should "
        "have another shape: a column by keepdims=True or [:, None], a transposed one by .T?"
    )


def product(found, arguments):
    second, first = found[1], found[2]
    return (
        f"A matrix product doesn't fit: the left one has {first} columns and the right one "
        f"{second} rows, which have to be as many. Write the shapes down; then exchange the two, "
        "or transpose one with .T."
    )


def missing_name(found, arguments):
    name = found[1]
    return (
        f"The name `{name}` isn't there. Is it spelt as where you made it, and is it made inside "
        f"the function, or in a cell that was run?"
    )


def too_early(found, arguments):
    return (
        f"`{found[1]}` is used before it has a value. Give it its first value above, before the "
        "loop or the `if`."
    )


def outside(found, arguments):
    return (
        f"You ask for index {found[1]} along an axis of size {found[3]}, which ends at "
        f"{int(found[3]) - 1}. Is a loop one too long, are rows and columns exchanged, or is a "
        "size written in by hand?"
    )


def no_attribute(found, arguments):
    kind, name = found[1], found[2]
    if kind == "list":
        return (
            f"You ask a list for `.{name}`, which only arrays have. Make an array of the list "
            "first, with np.array."
        )
    if kind == "NoneType":
        return (
            f"You ask None for `.{name}`: what comes before the point has no value. Methods that "
            "change a thing in place, such as list.append or rng.shuffle, return None."
        )
    if kind in ("float", "int"):
        return f"You ask a single number for `.{name}`, which only arrays have."
    return f"What is before the point, {kind}, has no `.{name}`. Look at its spelling."


def not_in_numpy(found, arguments):
    return f"NumPy has no `{found[1]}`. Check its spelling, or look for another function."


def arguments_taken(found, arguments):
    return (
        "It takes other arguments than those that it is given. Leave the line with `def` as it "
        "was: names, order and defaults are part of the exercise."
    )
