"""Changes to an exercise's arguments that may explain a reader's wrong numbers.

If the course's own function returns the reader's numbers for changed arguments, the change shows
what is wrong, for example that only the first example is used. `OF_ROWS` lists the changes to all
arguments at once, `OF_ONE` those to a single argument.
"""

from typing import NamedTuple

import numpy as np


class Altered(NamedTuple):
    name: str
    sentence: str
    arguments: list


def examples(values):
    """Return, for each value, whether it is an array as long as the first non-empty array."""
    lengths = [len(v) if isinstance(v, np.ndarray) and v.ndim else 0 for v in values]
    first = next((n for n in lengths if n), 0)
    return [n == first and n > 0 for n in lengths]


def some_rows(rows):
    def alter(values):
        rowwise = examples(values)
        if not any(rowwise):
            return None
        return [v[rows] if own else v for v, own in zip(values, rowwise, strict=True)]

    return alter


OF_ROWS = (
    (
        "first example",
        "Yours is what the first example alone gives. Is the `return` inside the loop, or is an "
        "index left at 0?",
        some_rows(slice(0, 1)),
    ),
    (
        "last example",
        "Yours is what the last example alone gives. Does each round of a loop forget the one "
        "before it?",
        some_rows(slice(-1, None)),
    ),
    (
        "without the last",
        "Yours leaves the last example out. Does a loop or a slice end one too early?",
        some_rows(slice(None, -1)),
    ),
    (
        "without the first",
        "Yours leaves the first example out. Indices begin at 0, not at 1.",
        some_rows(slice(1, None)),
    ),
)
OF_ONE = (
    ("one more", "`{}` plus 1", lambda v: v + 1),
    ("one less", "`{}` minus 1", lambda v: v - 1),
    ("without its sign", "`{}` without its sign", np.abs),
    ("negative", "`{}` with the other sign", lambda v: -v),
    ("squared", "the square of `{}`", lambda v: v**2),
    ("rooted", "the square root of `{}`", np.sqrt),
    ("doubled", "twice `{}`", lambda v: 2 * v),
    ("halved", "half of `{}`", lambda v: v / 2),
    ("1 minus it", "1 − `{}`", lambda v: 1 - v),
    ("1 over it", "1 / `{}`", lambda v: 1 / v),
    ("cut off", "`{}` without its decimals", np.trunc),
    ("rounded", "`{}` rounded to whole numbers", np.rint),
    ("not below 0", "`{}` with its negative numbers set to 0", lambda v: np.maximum(v, 0)),
    ("its log", "the logarithm of `{}`", np.log),
    ("its exp", "e to the power of `{}`", np.exp),
    ("sorted", "`{}` sorted", lambda v: np.sort(v, axis=0)),
    ("upside down", "`{}` in the opposite order", lambda v: v[::-1]),
    ("transposed", "`{}` transposed", np.transpose),
    ("centred", "`{}` minus its mean", lambda v: v - v.mean()),
    ("its mean", "the mean of `{}` in the place of each number", lambda v: 0 * v + np.mean(v)),
    ("its sum", "the sum of `{}` in the place of each number", lambda v: 0 * v + np.sum(v)),
    ("its first", "the first number of `{}` everywhere", lambda v: 0 * v + v.flat[0]),
    ("without its last", "`{}` without its last row", lambda v: v[:-1]),
    ("without its first", "`{}` without its first row", lambda v: v[1:]),
    ("zeros", "zeros for `{}`", lambda v: 0 * v),
    ("ones", "ones for `{}`", lambda v: 0 * v + 1),
)
FOR_COUNTS = ("one more", "one less", "halved")  # what an argument that is a count may become
INSTEAD = "You would get your numbers with {} in the place of `{}`. Look at how you use `{}`."


def alterations(names, values, first_values):
    """Yield an `Altered` for every change to `values`, the arguments of a call.

    An argument that isn't an array is also replaced by its counterpart in `first_values`.
    """
    for name, sentence, alter in OF_ROWS:
        changed = attempt(alter, values)
        if changed is not None:
            yield Altered(name, sentence, changed)
    for k, name in enumerate(names):
        for kind, words, alter in OF_ONE:
            if isinstance(values[k], int) and kind not in FOR_COUNTS:
                continue
            changed = attempt(alter, values[k])
            changed = None if changed is None else like(changed, values[k])
            if changed is not None:
                sentence = INSTEAD.format(words.format(name), name, name)
                yield Altered(f"{name}: {kind}", sentence, put(values, k, changed))
        if not isinstance(values[k], np.ndarray) and not isinstance(first_values[k], np.ndarray):
            sentence = (
                f"`{name}` has no influence on your result: {first_values[k]:.4g} is used, "
                "whatever is given. Is a number written in by hand?"
            )
            yield Altered(f"{name}: by hand", sentence, put(values, k, first_values[k]))
        for j in range(k + 1, len(names)):
            sentence = f"You have exchanged `{name}` and `{names[j]}`."
            swapped = put(put(values, k, values[j]), j, values[k])
            yield Altered(f"{name} and {names[j]}", sentence, swapped)
            sentence = f"Yours uses `{name}` where `{names[j]}` belongs."
            yield Altered(f"{name} for {names[j]}", sentence, put(values, j, values[k]))
            sentence = f"Yours uses `{names[j]}` where `{name}` belongs."
            yield Altered(f"{names[j]} for {name}", sentence, put(values, k, values[j]))


def attempt(alter, value):
    try:
        with np.errstate(all="ignore"):
            return alter(value)
    except (ValueError, TypeError, IndexError, AttributeError, ZeroDivisionError):
        return None


def like(changed, value):
    """Return `changed`, converted to the type of `value`: int, float or array.

    If `value` is an array of integers or booleans, the result is int64, or None if any number isn't
    finite, whole and below 2**53 in absolute value.
    """
    if isinstance(value, int):
        return int(changed) if np.isfinite(changed) else changed
    if isinstance(value, float):
        return float(changed)
    if value.dtype.kind not in "iub":
        return changed
    whole = np.isfinite(changed).all() and np.array_equal(changed, np.rint(changed))
    small = whole and float(np.abs(changed).max(initial=0)) < 2**53
    return changed.astype(np.int64) if small else None


def put(values, k, value):
    return [*values[:k], value, *values[k + 1 :]]


def alteration_that_explains(asked, shows):
    """Return the first alteration with which the reference gives the reader's numbers, or None.

    The alteration has to fit every case in which the reader's function returned numbers. `shows`
    lists the indices of the cases in which the numbers are wrong.
    """
    exercise, first_values = asked.exercise, list(asked.cases[0])
    order = [shows[0], *(k for k in range(len(asked.cases)) if k != shows[0])]
    names = list(asked.arguments(shows[0]))
    if asked.exercise.use:
        names = names[: len(asked.cases[shows[0]])]
    left = None
    for k in order:
        if asked.answers[k].trouble or len(asked.cases[k]) != len(names):
            continue
        fits = {}
        for altered in alterations(names, list(asked.cases[k]), first_values):
            if left is None or altered.name in left:
                key = asked.seed, k, altered.name
                answer = exercise.ask_once(key, exercise.reference, altered.arguments)
                if exercise.alike(asked.answers[k], answer):
                    fits[altered.name] = altered
        left = fits if left is None else {n: a for n, a in left.items() if n in fits}
        if not left:
            return None
    if left and all_one_number([asked.answers[k] for k in shows]):  # many alterations give that
        left = {n: a for n, a in left.items() if ": " not in n}
    return next(iter(left.values())) if left else None


def all_one_number(answers):
    numbers = {float(n) for answer in answers for part in answer.parts for n in np.ravel(part)}
    return len(numbers) == 1
