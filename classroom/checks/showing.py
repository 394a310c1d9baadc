"""The text that shows a reader a wrong answer: the input, the answer and the right answer.

The text is built from pieces, which are strings and instances of `Shown`.
"""

import inspect
from typing import NamedTuple

import numpy as np

from .asking import Answer
from .relations import Case
from .words import kind_in_words, shape_in_words

FEW = 40  # numbers that can be shown as they are


class Shown(NamedTuple):
    """An array or a number to be shown, with its name."""

    name: str
    value: object


class Asked(NamedTuple):
    """The cases of a check, with the reader's answers and the right answers."""

    exercise: object
    cases: list
    answers: list
    right: list
    seed: int

    def arguments(self, k):
        """Return the arguments of case `k` as a dict by name."""
        exercise = self.exercise
        names = list(inspect.signature(exercise.use or exercise.reference).parameters)
        names = names[1:] if exercise.use else names
        return dict(zip(names, self.cases[k], strict=False))

    def part(self, k, part):
        return Case(self.arguments(k), self.answers[k].parts[part], self.right[k].parts[part])

    def part_is_right(self, k, part):
        one, other = self.answers[k].parts[part], self.right[k].parts[part]
        return self.exercise.same(Answer((one,)), Answer((other,)))

    def input(self, k):
        """Return the pieces of a message that show the arguments of case `k`."""
        return ["With", *(Shown(*item) for item in self.arguments(k).items())]

    def stopped(self, k):
        """Return the pieces of a message on the error in case `k`, or () if there is none."""
        answer = self.answers[k]
        if "stops with" not in answer.trouble:
            return ()
        said = answer.trouble.replace("stops with", "stops:", 1)
        place = [f"(in {answer.place})"] if answer.place else []
        return (*self.input(k), f"your {self.exercise.name} {said}", *place)

    def plainly(self, k):
        """Return "kind: …" if the kind or number of case `k`'s results is wrong, else ""."""
        got, wanted = self.answers[k], self.right[k]
        if not got.trouble and len(got.parts) != len(wanted.parts):
            return "kind: number of results"
        for got, wanted in zip(self.answers[k].parts, self.right[k].parts, strict=False):
            if got.shape == wanted.shape and not self.exercise.same_kind(got, wanted):
                return f"kind: {kind_in_words(got)}"
        return ""

    def explained(self, k):
        """Return a message in pieces: the input of case `k` and what is wrong with the answer."""
        exercise, got, wanted = self.exercise, self.answers[k], self.right[k]
        if "time is up" in got.trouble:
            return (f"Your {exercise.name} {got.trouble}",)
        if got.trouble:
            place = [f"(in {got.place})"] if got.place else []
            return (*self.input(k), f"your {exercise.name} {got.trouble}", *place)
        if len(got.parts) != len(wanted.parts):
            names = ", ".join(exercise.returns) or "one array"
            count = f"{len(got.parts)} result{'' if len(got.parts) == 1 else 's'}"
            return (
                *self.input(k),
                f"your {exercise.name} returns {count}, where {names} "
                f"{'are' if exercise.several else 'is'} expected.",
            )
        part = next(p for p in range(len(wanted.parts)) if not self.part_is_right(k, p))
        name = exercise.returns[part] if exercise.returns else ""
        pieces = difference(exercise, name, got.parts[part], wanted.parts[part])
        return (*self.input(k), *pieces)


def difference(exercise, name, got, wanted):
    """Return the pieces of a message that say how `got` differs from the right result, `wanted`."""
    what = f"{name} as " if name else ""
    your = f"your {exercise.name}"
    if got.shape != wanted.shape:
        one, other = shape_in_words(got.shape), shape_in_words(wanted.shape)
        return [f"{your} returns {what}{one}, where {other} is expected."]
    if wanted.dtype.kind == "b" and wanted.shape == ():
        return [f"{your} fails this test: {name}."]
    if not exercise.same_kind(got, wanted):
        one, other = kind_in_words(got), kind_in_words(wanted)
        return [f"{your} returns {what}{one} ({got.dtype}), where {other} are expected."]
    if exercise.exact_dtype and got.dtype != wanted.dtype:
        return [f"{your} returns {what}{got.dtype}, where {wanted.dtype} is expected."]
    if wanted.size <= FEW:
        return [f"{your} returns", Shown(name, got), "where this is expected:", Shown(name, wanted)]
    close = np.isclose(got, wanted, rtol=1e-4, atol=1e-6)
    place = tuple(int(k) for k in np.argwhere(~close)[0])
    return [
        f"{your} returns {got[place]:.4g} at {name}{list(place)}, where {wanted[place]:.4g} is "
        f"expected ({np.mean(~close):.0%} of the numbers differ)."
    ]


def plain(pieces):
    """Return `pieces` as one string, each piece on a new line."""
    return "\n".join(piece if isinstance(piece, str) else labelled(*piece) for piece in pieces)


def labelled(name, value):
    """Return "name = value" as an indented string, with each row of a matrix on a new line."""
    name, value = as_table(name, value)
    start = f"    {name} = " if name else "    "
    if isinstance(value, str):
        return start + value
    text = np.array2string(value, precision=4, suppress_small=True, max_line_width=75)
    return start + text.replace("\n", "\n" + " " * len(start))


def as_table(name, value):
    """Return `name` and `value` for display, with `value` as a small array or as text.

    An array of more than two axes is squeezed if that leaves at most two, and its shape is added to
    the name. An array of more than FEW numbers is replaced by its shape as text. If `name` is
    "seed", return "rng" and the call that makes the generator.
    """
    if name == "seed":
        return "rng", f"np.random.default_rng({value})"
    value = np.asarray(value)
    if value.size > FEW:
        return name, f"{' × '.join(map(str, value.shape))} numbers"
    if value.ndim > 2 and sum(size > 1 for size in value.shape) <= 2:
        return f"{name} ({' × '.join(map(str, value.shape))})", value.squeeze()
    return name, value
