"""An exercise: what is right, what it is asked, and what its readers get wrong.

One declaration holds it all. The reference is a helper that the course itself uses. A mistake is
a wrong implementation, with the hint for a reader whose numbers equal its numbers; so each hint
can be tested.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import numpy as np

from .asking import Answer, ask_all

SEED = 0  # of the inputs in a lesson; the grader takes another


class Mistake(NamedTuple):
    hint: str
    code: Callable


@dataclass(eq=False)
class Exercise:
    """reference: what the course uses, a function or a class of helpers
    inputs: inputs(rng) yields the arguments of one call after the other: first small ones
        that can be checked by hand, for an explanation shows the first that fails, then hostile
        ones; arrays and numbers only
    hints: what `hint()` shows, step by step
    stars: how hard it is, 1 to 3
    returns: the names of the parts, where several are returned
    use: use(definition, *arguments) for what isn't simply called, a class for example; it may
        use nothing but NumPy (as np) and its arguments, since the grader runs it elsewhere
    exact_dtype: whether float64 where float32 is expected is a mistake
    """

    reference: Callable
    inputs: Callable
    hints: tuple
    stars: int = 1
    points: int = 0  # in grading; as many as stars unless said
    returns: tuple = ()
    use: Callable | None = None
    exact_dtype: bool = False
    mistakes: list = field(default_factory=list)

    def __post_init__(self):
        self.name = self.reference.__name__
        self.points = self.points or self.stars
        self.several = len(self.returns) > 1
        self.answers = cache(self.answers)

    def mistake(self, hint):
        """Decorates a wrong implementation: who has its numbers gets this hint."""

        def add(code):
            self.mistakes.append(Mistake(hint, code))
            return code

        return add

    def cases(self, seed=SEED):
        """The arguments of each call."""
        return [tuple(case) for case in self.inputs(np.random.default_rng(seed))]

    def ask(self, definition, seed=SEED):
        """A definition's answers to all cases."""
        return ask_all(definition, self.cases(seed), self.use, self.several)

    def answers(self, seed=SEED):
        """The right answers, and those of each mistake; computed once for each seed."""
        return self.ask(self.reference, seed), [self.ask(m.code, seed) for m in self.mistakes]

    def same(self, got: Answer, wanted: Answer):
        """Whether two answers agree, within the roundings of float32."""
        if got.trouble or wanted.trouble:
            return got.trouble.partition(":")[0] == wanted.trouble.partition(":")[0]
        if len(got.parts) != len(wanted.parts):
            return False
        return all(
            one.shape == other.shape
            and (one.dtype == other.dtype or not self.exact_dtype)
            and np.allclose(one, other, rtol=1e-4, atol=1e-6, equal_nan=True)
            for one, other in zip(got.parts, wanted.parts, strict=True)
        )
