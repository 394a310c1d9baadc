"""From answers to a verdict: right, or not yet because … Nothing of the reader's runs here."""

import inspect
from dataclasses import dataclass

import numpy as np

from .asking import Answer
from .exercise import SEED

FEW = 40  # numbers that can be shown as they are


@dataclass(frozen=True)
class Verdict:
    right: bool
    reason: str = ""  # why not yet: a sentence or two
    mistake: object = None  # the known one that it is, if it is one


UNWRITTEN = Verdict(False, "not written yet")


def judge(exercise, answers, seed=SEED):
    """The verdict on a definition's answers to exercise.cases(seed)."""
    right, wrong = exercise.answers(seed)
    failed = [k for k in range(len(right)) if not exercise.same(answers[k], right[k])]
    if not failed:
        return Verdict(True)
    for mistake, its_answers in zip(exercise.mistakes, wrong, strict=True):
        if all(map(exercise.same, answers, its_answers)):
            return Verdict(False, mistake.hint, mistake)
    return Verdict(False, explain(exercise, failed, answers, right, seed))


def explain(exercise, failed, answers, right, seed):
    """Where no known mistake fits: the first input that fails, what was expected and got."""
    case, got, wanted = (each[failed[0]] for each in (exercise.cases(seed), answers, right))
    if "time is up" in got.trouble:
        return f"Your {exercise.name} {got.trouble}"
    asked = f"With\n{arguments(exercise, case)}\nyour {exercise.name} "
    if got.trouble:
        return asked + got.trouble + (f"\n(in {got.place})" if got.place else "")
    if len(got.parts) != len(wanted.parts):
        names = ", ".join(exercise.returns) or "one array"
        return f"{asked}returns {len(got.parts)} results, where {names} are expected."
    for k in range(len(wanted.parts)):
        if not exercise.same(Answer((got.parts[k],)), Answer((wanted.parts[k],))):
            name = exercise.returns[k] if exercise.returns else ""
            return asked + difference(name, got.parts[k], wanted.parts[k], exercise.exact_dtype)
    raise AssertionError("answers that differ have a part that differs")


def arguments(exercise, case):
    names = list(inspect.signature(exercise.use or exercise.reference).parameters)
    names = names[1:] if exercise.use else names
    return "\n".join(labelled(name, value) for name, value in zip(names, case, strict=False))


def difference(name, got, wanted, exact_dtype):
    """How one returned array differs from the right one."""
    what = f"{name} " if name else ""
    if got.shape != wanted.shape:
        return f"returns {what}of shape {got.shape}, where {wanted.shape} is expected."
    if exact_dtype and got.dtype != wanted.dtype:
        return f"returns {what}as {got.dtype}, where {wanted.dtype} is expected."
    if wanted.size <= FEW:
        return f"returns\n{labelled(name, got)}\nwhere this is expected:\n{labelled(name, wanted)}"
    close = np.isclose(got, wanted, rtol=1e-4, atol=1e-6)
    place = tuple(int(k) for k in np.argwhere(~close)[0])
    return (
        f"returns {got[place]:.4g} at {name}{list(place)}, where {wanted[place]:.4g} is expected "
        f"({np.mean(~close):.0%} of the numbers differ)."
    )


def labelled(name, value):
    """`    name = value`, the rows of a matrix below each other."""
    start = f"    {name} = " if name else "    "
    value = np.asarray(value)
    if value.size > FEW:
        return f"{start}{' × '.join(map(str, value.shape))} numbers"
    text = np.array2string(value, precision=4, suppress_small=True, max_line_width=75)
    return start + text.replace("\n", "\n" + " " * len(start))
