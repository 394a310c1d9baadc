"""An exercise: the right function, what it is asked, and what readers get wrong.

One declaration holds it all. The reference is a helper that the course itself uses. A mistake is
a wrong implementation, with the hint for a reader whose numbers equal its numbers; so each hint
can be tested.
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
    """All that the check of an exercise needs.

    reference: what the course uses, a function or a class of helpers
    inputs: inputs(rng) yields the arguments of one call after the other: first small ones that can
        be checked by hand, since an explanation shows the first that fails, then hostile ones;
        arrays and numbers only
    hints: what `hint()` shows, step by step
    stars: how hard it is, 1 to 3
    points: what it counts in grading; as many as it has stars unless given
    returns: the names of the parts, where several are returned
    use: use(definition, *arguments) for what isn't simply called, a class for example; it may
        use nothing but NumPy (as np) and its arguments, since the grader runs it elsewhere
    exact_dtype: whether float64 where float32 is expected is a mistake
    whole: whether the numbers have to be integers, because they are used as an index
    without_loop: whether the text asks for no loop, because the lesson would take hours with one
    table: what its table holds, "rows", "log" or "settings"; see `tables`
    advice: {a property's name: what to say where it is the first that fails}
    task: what is asked, for the notebooks that tools.variants writes
    properties: whether `use` returns properties of an answer instead of its numbers
    """

    reference: Callable
    inputs: Callable
    hints: tuple
    stars: int = 1
    points: int = 0  # in grading; as many as stars unless said
    returns: tuple = ()
    use: Callable | None = None
    exact_dtype: bool = False
    whole: bool = False
    properties: bool = False
    table: str = ""
    task: str = ""
    without_loop: bool = False
    advice: dict = field(default_factory=dict)
    mistakes: list = field(default_factory=list)

    def __post_init__(self):
        self.name = self.reference.__name__
        self.points = self.points or self.stars
        self.several = len(self.returns) if len(self.returns) > 1 else 0
        self.right, self.answers = cache(self.right), cache(self.answers)
        self.asked_once = {}

    def mistake(self, hint, share=0):
        """Decorate a wrong implementation: readers whose numbers are its numbers get this hint."""

        def add(code):
            self.mistakes.append(Mistake(hint, code, share))
            return code

        return add

    def cases(self, seed=SEED):
        """The arguments of each call."""
        return [tuple(case) for case in self.inputs(np.random.default_rng(seed))]

    def ask(self, definition, seed=SEED):
        """A definition's answers to all cases."""
        return ask_all(definition, self.cases(seed), self.use, self.several)

    def ask_once(self, key, definition, arguments):
        """A definition's answer, which is kept under a key, since other checks will need it
        again."""
        if key not in self.asked_once:
            self.asked_once[key] = ask(definition, arguments, self.use, self.several)
        return self.asked_once[key]

    def accepts(self, definition, seed=SEED):
        """Whether a definition is right; a wrong one is rejected at its first wrong answer."""
        cases = self.inputs(np.random.default_rng(seed))
        return all(
            self.same(ask(definition, tuple(case), self.use, self.several), right)
            for case, right in zip(cases, self.right(seed), strict=True)
        ) and all(map(self.same, self.ask(definition, seed), self.right(seed)))

    def answers(self, seed=SEED):
        """The right answers, and those of each mistake; computed once for each seed."""
        return self.right(seed), [self.ask(m.code, seed) for m in self.mistakes]

    def right(self, seed=SEED):
        """The right answers; computed once for each seed."""
        return self.ask(self.reference, seed)

    def same(self, got: Answer, wanted: Answer):
        """Whether an answer is right: its numbers, within float32's rounding, and their kind."""
        return self.alike(got, wanted) and all(
            self.same_kind(one, other) and (one.dtype == other.dtype or not self.exact_dtype)
            for one, other in zip(got.parts, wanted.parts, strict=True)
        )

    def alike(self, got: Answer, wanted: Answer):
        """Whether two answers have the same numbers, of whatever kind."""
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
        """Whether an answer is that of a known mistake: it has the same numbers and, if these are
        right, the same kind of numbers."""
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
        """Whether both hold truth values, or neither does; and no floats where whole numbers are
        asked for, unless the array is empty."""
        kinds = got.dtype.kind, wanted.dtype.kind
        decimals = self.whole and kinds[0] == "f" and got.size
        return ("b" not in kinds or kinds == ("b", "b")) and not decimals
