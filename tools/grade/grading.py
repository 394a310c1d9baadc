"""From one student's notebooks to verdicts, exercise by exercise."""

import builtins
import re
from inspect import getsource
from textwrap import dedent

import numpy as np

from classroom.checks.asking import Answer
from classroom.checks.verdict import judge
from classroom.exercises import LESSONS

from .cells import Unreadable
from .definitions import find
from .exam import PRIVATE
from .notebooks import Notebook
from .server import UNDEFINED

LONGEST = 1200  # characters of a reason
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def grade(contents, exam, sandbox):
    """The verdicts on a student's notebooks, given as bytes, the newest last.

    {"verdicts": {name: {"word", "reason", "code"}}, "counted": {lesson: number of the notebook},
    "problems": [sentence]}
    """
    notebooks, problems = {}, []
    for number, content in enumerate(contents):
        try:
            notebooks[number] = Notebook(content)
        except Unreadable as problem:
            problems.append([number, str(problem)])
        except Exception as problem:  # one submission never stops the others
            problems.append([number, f"can't be understood ({type(problem).__name__})"])
    verdicts, counted = {}, {}
    shares = {n: shares_of(notebook, exam) for n, notebook in notebooks.items()}
    for lesson, exercises in exam.exercises.items():
        mine = notebooks_of(lesson, shares)
        found = {n: found_in(notebooks[n], exercises, exam) for n in mine}
        begun = [n for n in mine if any(f.word in ("written", "wrong") for f in found[n].values())]
        chosen = (begun or mine)[-1:]
        if chosen:
            counted[str(lesson)] = chosen[0]
        for exercise in exercises:
            one = found[chosen[0]][exercise.name] if chosen else None
            verdicts[exercise.name] = verdict_on(one, exercise, exam, sandbox)
    return {"verdicts": verdicts, "counted": counted, "problems": problems}


def shares_of(notebook, exam):
    """{lesson: which share of its exercises a notebook holds}, of the lessons that it may be.

    It is a lesson of which it has a check, or half of the exercises; only what is no lesson by
    that (cells were deleted) may be any. (Lessons show functions that are exercises of others.)
    Private exercises may stand anywhere.
    """
    shares, own = {}, set()
    for lesson, exercises in (LESSONS | exam.exercises).items():
        names = [exercise.name for exercise in exercises]
        shares[lesson] = sum(map(notebook.holds, names)) / max(1, len(names))
        marked = shares[lesson] >= 0.5 or not notebook.asked.isdisjoint(names)
        if marked and lesson != PRIVATE:
            own.add(lesson)
    maybe = {PRIVATE} if own else set(shares)
    return {n: share for n, share in shares.items() if n in own or (n in maybe and share)}


def notebooks_of(lesson, shares):
    """The notebooks of a lesson: those that hold half of its exercises, or else those that hold
    most of them."""
    own = {number: share[lesson] for number, share in shares.items() if lesson in share}
    most = max(own.values(), default=0)
    return [number for number, share in own.items() if share >= min(0.5, most)]


def found_in(notebook, exercises, exam):
    return {e.name: find(notebook, e, exam.references) for e in exercises}


def verdict_on(found, exercise, exam, sandbox):
    """{"word": "right", "wrong", "not written" or "missing", "reason", "code"}"""
    if found is None or found.word != "written":
        word, reason = (found.word, found.reason) if found else ("missing", "")
        return {"word": word, "reason": clean(reason), "code": ""}
    job = {
        "exercise": exercise.name,
        "several": exercise.several,
        "pieces": found.pieces,
        "lent": found.lent,
        "use": dedent(getsource(exercise.use)) if exercise.use else "",
        "use_name": exercise.use.__name__ if exercise.use else "",
    }
    answers = sandbox.answers(exercise, exam.seed, job)
    if exam.is_private(exercise):
        answers = [without_words(answer) for answer in answers]
    try:
        with np.errstate(all="ignore"):
            verdict = judge(exercise, answers, exam.seed, found.code)
        right, reason = verdict.right, verdict.reason
    except Exception as problem:  # of arrays that nobody has thought of
        right, reason = False, f"What it returns can't be compared ({type(problem).__name__})."
    word = "right" if right else "wrong"
    return {"word": word, "reason": clean(reason), "code": clean(found.code, 20_000)}


def without_words(answer):
    """An answer without the text of an error: what code that saw a private exercise may tell."""
    for start in ("stops with ", UNDEFINED):
        if answer.trouble.startswith(start):
            kind = answer.trouble.removeprefix(start).partition(":")[0]
            known = isinstance(getattr(builtins, kind, None), type)
            return Answer((), start + (kind if known else "an error of its own"))
    return answer


def clean(text, longest=LONGEST):
    """A text without what could disturb a page or a terminal, and not too long."""
    text = CONTROL.sub("�", text)
    return text if len(text) <= longest else text[:longest] + " …"
