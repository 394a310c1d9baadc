"""The class `Exercise`, which holds a reference, the inputs of a check, hints and known mistakes.

A known mistake is a wrong implementation with a hint, which is shown to readers whose function
returns the same numbers.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import numpy as np

from .asking import Answer, ask, ask_all, identical

SEED = 0  # of the inputs in a lesson; the grader takes another


class Mistake(NamedTuple):
    hint: str
    code: Callable
    share: float = 0  # of the points, where the grader gives partial credit


@dataclass(eq=False)
class Exercise:
    """An exercise and its check.

    `inputs(rng)` yields the arguments of each call, beginning with small ones, because the first
    input that fails is shown. `use(definition, *arguments)` returns the results of a definition
    that isn't called directly, such as a class. The grader runs `use` without the course, so it may
    use only NumPy, as `np`.
    """

    reference: Callable  # the right function or class, which the course itself uses
    inputs: Callable
    hints: tuple  # the hints that `hint()` prints, one at a time
    stars: int = 1  # the difficulty, from 1 to 3
    points: int = 0  # in grading; as many as stars unless said
    returns: tuple = ()  # the names of the results
    use: Callable | None = None
    exact_dtype: bool = False  # whether a dtype other than the reference's is a mistake
    whole: bool = False  # whether floats are a mistake, because the numbers are used as indices
    properties: bool = False  # whether `use` returns properties of the results (booleans) instead
    table: str = ""  # the kind of table that is returned: "rows", "log" or "settings"
    task: str = ""  # the text of the task, for the notebooks that `tools.variants` writes
    without_loop: bool = False  # whether a Python loop is a mistake: the lesson would take hours
    advice: dict = field(default_factory=dict)  # {property: the advice if it is the first to fail}
    mistakes: list = field(default_factory=list)  # added by the decorator `mistake`

    def __post_init__(self):
        self.name = self.reference.__name__
        self.points = self.points or self.stars
        self.several = len(self.returns) if len(self.returns) > 1 else 0
        self.right, self.answers = cache(self.right), cache(self.answers)
        self.asked_once = {}

    def mistake(self, hint, share=0):
        """Return a decorator that adds a wrong implementation to the known mistakes.

        `share` is the share of the points for the mistake if the grader gives partial credit.
        """

        def add(code):
            self.mistakes.append(Mistake(hint, code, share))
            return code

        return add

    def cases(self, seed=SEED):
        """Return a list with the arguments of each call, drawn with `seed`."""
        return [tuple(case) for case in self.inputs(np.random.default_rng(seed))]

    def ask(self, definition, seed=SEED):
        """Return a list of the Answers of `definition` to all cases."""
        return ask_all(definition, self.cases(seed), self.use, self.several)

    def ask_once(self, key, definition, arguments):
        """Return the Answer of `definition` to `arguments`, computed only once for each `key`."""
        if key not in self.asked_once:
            self.asked_once[key] = ask(definition, arguments, self.use, self.several)
        return self.asked_once[key]

    def accepts(self, definition, seed=SEED):
        """Return whether `definition` gives the right Answers; stop at the first wrong Answer."""
        cases = self.inputs(np.random.default_rng(seed))
        return all(
            self.same(ask(definition, tuple(case), self.use, self.several), right)
            for case, right in zip(cases, self.right(seed), strict=True)
        ) and all(map(self.same, self.ask(definition, seed), self.right(seed)))

    def answers(self, seed=SEED):
        """Return the right Answers and a list with each known mistake's Answers, cached by seed."""
        return self.right(seed), [self.ask(m.code, seed) for m in self.mistakes]

    def right(self, seed=SEED):
        """Return a list of the reference's Answers to all cases, cached by seed."""
        return self.ask(self.reference, seed)

    def same(self, got: Answer, wanted: Answer):
        """Return whether `got` equals `wanted`, up to rounding, and has an allowed dtype."""
        return self.alike(got, wanted) and all(
            self.same_kind(one, other) and (one.dtype == other.dtype or not self.exact_dtype)
            for one, other in zip(got.parts, wanted.parts, strict=True)
        )

    def alike(self, got: Answer, wanted: Answer):
        """Return whether two Answers agree, up to rounding and the details of an error message."""
        if got.trouble or wanted.trouble:
            return got.trouble.partition(":")[0] == wanted.trouble.partition(":")[0]
        if len(got.parts) != len(wanted.parts):
            return False
        return all(
            identical(one, other)  # most are, and it is found at once
            or one.shape == other.shape
            and np.allclose(one, other, rtol=1e-4, atol=1e-6, equal_nan=True)
            for one, other in zip(got.parts, wanted.parts, strict=True)
        )

    def is_that(self, got: Answer, mistaken: Answer, right: Answer):
        """Return whether `got` is the same as `mistaken`, the Answer of a known mistake.

        The numbers must be equal, up to rounding. If they are right, the mistake is in the dtype,
        so the dtypes must be of the same kind as well. An error must have the same message.
        """
        if got.trouble.startswith("stops with"):
            return got.trouble == mistaken.trouble
        if not self.alike(got, mistaken):
            return False
        return not self.alike(mistaken, right) or all(
            one.dtype.kind == other.dtype.kind
            and (one.dtype == other.dtype or not self.exact_dtype)
            for one, other in zip(got.parts, mistaken.parts, strict=True)
        )

    def same_kind(self, got, wanted):
        """Return whether both arrays hold booleans or neither does.

        If the exercise's `whole` is set, also return False if `got` holds floats and isn't empty.
        """
        kinds = got.dtype.kind, wanted.dtype.kind
        decimals = self.whole and kinds[0] == "f" and got.size
        return ("b" not in kinds or kinds == ("b", "b")) and not decimals
