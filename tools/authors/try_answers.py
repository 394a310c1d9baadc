"""Check files of answers: which answers are accepted, and which mistakes are named.

    python -m tools.authors.try_answers tests/classroom/answers/lesson_3.py     a file of answers
    python -m tools.authors.try_answers FILE --only softmax relu                some exercises
    python -m tools.authors.try_answers FILE --full                             with every message
    python -m tools.authors.try_answers FILE … --run      runs the lessons with right answers
    python -m tools.authors.try_answers FILE … --run 2    with the third right answer to each

A file defines ANSWERS = {exercise: {"right": {name: source}, "wrong": {name: (mistake, source)}}}.
The tool prints a line for each answer, and a table of counts for each exercise.
"""

import argparse
import ast
import contextlib
import importlib
import importlib.util
import linecache
import pkgutil
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import nbformat
import numpy as np
from nbclient.exceptions import CellExecutionError

import helpers
from classroom.checks.check import Check
from classroom.checks.verdict import Verdict
from classroom.exercises import EXERCISES, LESSONS

from ..exercise_cells import exercise_cells, fill
from ..lessons import NOTEBOOKS, lessons
from ..solutions import said
from .refresh import execute

ACCEPTED, NAMED, SHOWN, REFUSED = "accepted", "named", "shown an input", "refused"


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--only", nargs="*", default=[], help="test only these exercises")
    parser.add_argument("--full", action="store_true", help="print each message")
    parser.add_argument(
        "--run",
        nargs="?",
        type=int,
        const=1,
        help="run the lessons with the right answers of this number (1)",
    )
    options = parser.parse_args()
    if options.run is not None:
        sys.exit(max(not runs(lesson, options.files, options.run) for lesson in lessons()))
    counts = {}
    for path in options.files:
        for exercise, name, what, verdict in verdicts(answers_of(path), options.only):
            word = outcome(what, verdict)
            counts.setdefault(exercise, Counter())[(bool(what), word)] += 1
            told = verdict.named if not verdict.right else ""
            print(f"{exercise:16} {name:22} {word:14} {told:38} {what}".rstrip())
            if options.full:
                print(indented(f"What: {what or 'right'}\n{verdict.reason}"))
    print()
    print(table(counts))


def runs(lesson, files, number=1):
    """Run a lesson with right answers in its exercises, and return whether it runs to its end and
    accepts them. Return True without a run if `files` have no answers to one of its exercises."""
    some = {name: found for path in files for name, found in answers_of(path).items()}
    if not all(exercise.name in some for exercise in LESSONS[lesson.number]):
        return True
    notebook = nbformat.read(lesson.path, as_version=4)
    fill(notebook, lambda e: nth(list(some[e.name]["right"].values()), number))
    try:
        execute(notebook)
        said_wrong = [e.name for e, _, check in exercise_cells(notebook) if "✓" not in said(check)]
    except CellExecutionError as error:
        said_wrong = [str(error)]
    print(f"{lesson.path.stem}: {said_wrong if said_wrong else 'runs'}", flush=True)
    for cell in notebook.cells:
        if cell.source == "check.progress()" and not said_wrong:
            print("    " + said(cell).strip().splitlines()[-1], flush=True)
    return not said_wrong


def nth(sources, number):
    return sources[number % len(sources)]


def answers_of(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.ANSWERS


def verdicts(answers, only=()):
    """Yield (exercise, name, mistake, verdict) for each answer; mistake is "" if it is right."""
    for exercise, some in answers.items():
        if only and exercise not in only:
            continue
        for name, source in some["right"].items():
            yield exercise, name, "", verdict_on(exercise, source)
        for name, (what, source) in some["wrong"].items():
            yield exercise, name, what, verdict_on(exercise, source)


def verdict_on(exercise, source):
    """Return the check's verdict on the source of an answer, or, if the source can't be run, a
    verdict that says so."""
    try:
        definition = defined(exercise, source)
    except (SyntaxError, NameError, TypeError, KeyError) as error:
        return Verdict(False, (f"its cell fails: {error}",), named="the cell fails")
    return Check(EXERCISES[exercise]).verdict(definition)


def defined(exercise, source):
    """Run a source after the lesson's earlier definitions; return the object named `exercise`."""
    space = dict(before(exercise))
    exec(compile(source, readable(source), "exec"), space)
    return space[exercise]


def readable(source):
    """Register a source under a made-up file name, for `inspect` to read; return the name."""
    file = f"<cell {abs(hash(source))}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    return file


@cache
def before(exercise):
    """Return the dict in which the cell of an exercise is run: the names in helpers, the references
    of the other exercises, and the definitions and imports in earlier cells."""
    space = {}
    for module in pkgutil.iter_modules(helpers.__path__, "helpers."):
        space |= vars(importlib.import_module(module.name))
    for some in LESSONS.values():
        space |= {e.name: e.reference for e in some}
    space |= {"__name__": "__main__", "np": np}
    kept = (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
    for text in cells_before(exercise):
        for node in ast.parse(text).body:
            if isinstance(node, kept) and getattr(node, "name", "") not in EXERCISES:
                with contextlib.suppress(NameError):  # what needs more than definitions
                    exec(compile(ast.Module([node], []), readable(text), "exec"), space)
    space.pop(exercise, None)
    return space


def cells_before(exercise):
    """Yield the sources of the code cells that come before the cell of an exercise."""
    number = next(n for n, some in LESSONS.items() if EXERCISES[exercise] in some)
    for source in code_of(number):
        if f"def {exercise}(" in source or f"class {exercise}" in source:
            return
        if not source.startswith(("%", "!")):
            yield source


@cache
def code_of(number):
    """Return a list of the sources of a lesson's code cells."""
    path = next(NOTEBOOKS.glob(f"{number:02}_*.ipynb"))
    cells = nbformat.read(path, as_version=4).cells
    return [cell.source for cell in cells if cell.cell_type == "code"]


def outcome(what, verdict):
    if verdict.right:
        return ACCEPTED
    if not what:
        return REFUSED
    return NAMED if verdict.named else SHOWN


def table(counts):
    """Return the counts as a table, with a row for each exercise and a row for the total."""
    head = f"{'':20} {'right':>6} {'refused':>8} {'wrong':>6} {'accepted':>9} {'named':>6}"
    total = Counter()
    for count in counts.values():
        total.update(count)
    rows = [head]
    for exercise, count in [*counts.items(), ("all", total)]:
        right = sum(n for (wrong, _), n in count.items() if not wrong)
        wrong = sum(count.values()) - right
        named = count[True, NAMED]
        rows.append(
            f"{exercise:20} {right:6} {count[False, REFUSED]:8} {wrong:6} "
            f"{count[True, ACCEPTED]:9} {named:6}  {named / max(wrong, 1):.0%}"
        )
    return "\n".join(rows)


def indented(text):
    return "\n".join(f"        {line}" for line in text.splitlines())


if __name__ == "__main__":
    main()
