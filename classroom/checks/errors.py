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
        f"Two arrays don't fit together element by element: one is {one}, the other {other}. From "
        "the last axis on, the two sizes have to be equal, or one of them 1. Which of the two "
        "needs another shape: a column (keepdims=True or [:, None]), or its transpose (.T)?"
    )


def product(found, arguments):
    second, first = found[1], found[2]
    return (
        f"A matrix product doesn't fit: the left one has {first} columns and the right one "
        f"{second} rows; the two numbers have to be equal. Write the shapes down; then exchange "
        "the two, or transpose one with .T."
    )


def missing_name(found, arguments):
    name = found[1]
    return (
        f"The name `{name}` isn't known here. Is it spelt as it was where you made it, and was it "
        "made inside the function, or in a cell that you have run?"
    )


def too_early(found, arguments):
    return (
        f"`{found[1]}` is used before it has a value. Give it its first value above, before the "
        "loop or the `if`."
    )


def outside(found, arguments):
    return (
        f"You ask for index {found[1]} along an axis of size {found[3]}, which ends at "
        f"{int(found[3]) - 1}. Does a loop go one round too far, are rows and columns exchanged, "
        "or is a size written in by hand?"
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
        "It doesn't take the arguments that it is given. Leave the line with `def` as it was: "
        "names, order and defaults are part of the exercise."
    )
