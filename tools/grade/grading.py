"""Grade the notebooks of one student, with a verdict on each exercise."""

import builtins
import re
from functools import cache
from inspect import getsource
from textwrap import dedent

import numpy as np

from classroom.checks.asking import Answer
from classroom.checks.verdict import judge

from .reading import read_all
from .server import UNDEFINED

LONGEST = 1200  # characters of a reason
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def grade(contents, exam, sandbox, reader=None):
    """Return the verdicts on a student's notebooks, `contents`, as a dictionary with these keys:

    "verdicts": {exercise: verdict}, or {exercise: {"variants": [verdicts]}} if it has variants
    "counted", "problems", "lessons": as in the dictionary that `read_all` returns
    "disagree": the names of the exercises that a stored output calls right and the grader doesn't
    """
    read = reader.read(contents) if reader else read_all(contents, exam)
    verdicts, disagree = {}, []
    for exercise in exam.all:
        found = read["found"].get(exercise.name)
        if variants := exam.variants.get(exercise.name):
            each = [verdict_on(found, variant, exam, sandbox) for variant in variants]
            verdicts[exercise.name] = {"variants": each}
            continue
        verdict = verdicts[exercise.name] = verdict_on(found, exercise, exam, sandbox)
        if found and found["said_right"] and verdict["word"] != "right":
            disagree.append(exercise.name)
    rest = {key: read[key] for key in ("counted", "problems", "lessons")}
    return {"verdicts": verdicts, "disagree": disagree} | rest


def verdict_on(found, exercise, exam, sandbox):
    """Return the verdict on the first candidate that is right, or else on the first candidate.

    It is a dictionary with "word" ("right", "wrong", "not written" or "missing"), "reason" and
    "code"; if a definition was called, also with "share", the share of the points for `--partial`,
    and "named", the mistake's name. `found`: the exercise's entry from `read_all`, or None.
    """
    if not found or found["word"] != "written":
        word, reason = (found["word"], found["reason"]) if found else ("missing", "")
        if word == "not written" and exercise.hints:
            reason = f"A first hint: {exercise.hints[0]}"
        return {"word": word, "reason": clean(reason), "code": ""}
    verdicts = []
    for candidate in found["candidates"]:
        verdicts.append(verdict_on_one(candidate, exercise, exam, sandbox))
        if verdicts[-1]["word"] == "right":
            return verdicts[-1]
    return verdicts[0]


def verdict_on_one(candidate, exercise, exam, sandbox):
    job = {
        "several": exercise.several,
        "use": source(exercise.use) if exercise.use else "",
        "use_name": exercise.use.__name__ if exercise.use else "",
    }
    job |= {key: candidate[key] for key in ("pieces", "lent", "name", "future")}
    answers = sandbox.answers(exercise, exam.seed, job)
    if exam.is_private(exercise):
        answers = [without_words(answer) for answer in answers]
    try:
        with np.errstate(all="ignore"):
            verdict = judge(exercise, answers, exam.seed, candidate["judged"])
        right, reason, named = verdict.right, verdict.reason, verdict.named
        worth = verdict.mistake.share if verdict.mistake else 0
        share = 1 if right else max(worth, share_right(exercise, answers, exam.seed))
    except Exception as problem:  # from arrays that nobody has thought of
        share, right, named = 0, False, "can't be compared"
        reason = f"What it returns can't be compared ({type(problem).__name__})."
    word = "right" if right else "wrong"
    said = {"word": word, "reason": clean(reason), "code": clean(candidate["code"], 20_000)}
    return said | {"share": share, "named": clean(named)}


@cache
def source(use):
    return dedent(getsource(use))


def share_right(exercise, answers, seed):
    """Return the share of the exercise's inputs for which the `answers` are right, rounded to two
    decimals and at most 0.5: an answer that fails a few inputs may fail the most important ones."""
    wanted = exercise.right(seed)
    same = sum(exercise.same(got, right) for got, right in zip(answers, wanted, strict=True))
    return min(0.5, round(same / len(wanted), 2))


def without_words(answer):
    """Return `answer` without its exception's message, which may contain private inputs."""
    for start in ("stops with ", UNDEFINED):
        if answer.trouble.startswith(start):
            kind = answer.trouble.removeprefix(start).partition(":")[0]
            known = isinstance(getattr(builtins, kind, None), type)
            return Answer((), start + (kind if known else "an error of its own"))
    return answer


def clean(text, longest=LONGEST):
    """Return `text` with control characters replaced by �, cut off after `longest` characters."""
    text = CONTROL.sub("�", text)
    return text if len(text) <= longest else text[:longest] + " …"
