"""Measure how long the grader takes for a class of students.

    python -m benchmarks.grading                   1,000 submissions, two at once
    python -m benchmarks.grading --count 100 -j 1
    python -m benchmarks.grading --count 200 -j 2 --dask     a Dask cluster of two workers here
    python -m benchmarks.grading --killed 60                 killed after a minute, and resumed

Each student hands in a notebook for each lesson with exercises. Two thirds of the exercises are
right; the others have a known mistake. An exercise that calls a wrong exercise is always right,
because two mistakes can cancel each other out. The bar is missed if any verdict is wrong.
"""

import argparse
import ast
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from functools import cache
from inspect import getsource
from pathlib import Path
from textwrap import dedent

from benchmarks.loading import COURSE, peak
from classroom.exercises import EXERCISES, LESSONS
from helpers import versions
from tools.grade.lending import loan
from tools.grade.making import made_by

RIGHT = 2 / 3
EACH, MEMORY = 12, 400  # ms of CPU for an exercise; MB in the grader's own process


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=1000, help="number of students (1000)")
    parser.add_argument("-j", "--jobs", type=int, default=2, help="number of processes (2)")
    parser.add_argument("--dask", action="store_true", help="use a Dask cluster on this machine")
    parser.add_argument(
        "--killed",
        type=float,
        metavar="SECONDS",
        help="kill the grader after this time, then resume it",
    )
    options = parser.parse_args()
    lessons = {number: exercises for number, exercises in LESSONS.items() if exercises}
    exercises = [exercise for some in lessons.values() for exercise in some]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        expected = hand_in(folder / "class", lessons, options.count)
        out = folder / "grades.csv"
        command = [sys.executable, "-m", "tools.grade", str(folder / "class"), "-o", str(out)]
        command += ["-j", str(options.jobs), "--trusted"]
        command += ["--dask", "local"] if options.dask else []
        kept = 0
        if options.killed:
            watched(command, options.killed)
            kept = len(list((folder / "grades_results").glob("*.json")))
            print(f"killed after {options.killed} s, {kept} results kept; resumed:")
        seconds, computing, memory = watched(command)
        with out.open(newline="", encoding="utf-8-sig") as file:
            rows = {row["student"]: row for row in csv.DictReader(file)}
    surprises = [
        f"{name} of {student} should be {'right' if right else 'wrong'} ({rows[student]['note']})"
        for student, words in expected.items()
        for name, right in words.items()
        if (int(rows[student][name]) > 0) != right
    ]
    count = options.count - kept
    each = 1000 * computing / (count * len(exercises))
    print(f"{versions()}; load of the machine {os.getloadavg()[0]:.1f}")
    print(f"{count:,} submissions of {len(exercises)} exercises, {options.jobs} at once:")
    print(f"{seconds:.1f} s, {count / seconds:.1f} submissions a second, ", end="")
    print(f"{computing:.1f} s of CPU, {each:.1f} ms for each exercise (bar {EACH})")
    print(f"the grader's own process: {memory:.0f} MB at most (bar {MEMORY})")
    print(f"not as expected: {len(surprises)}", *surprises[:5], sep="\n  ")
    met = each <= EACH and memory <= MEMORY and not surprises
    if count >= 500:  # of fewer, much of the time is the start
        print("met" if met else "MISSED")
    sys.exit(bool(surprises) or (count >= 500 and not met))


def watched(command, at_most=float("inf")):
    """Run a command, and kill it after `at_most` seconds. Return its clock seconds, its CPU seconds
    and its peak memory in MB."""
    started, memory = time.perf_counter(), 0
    process = subprocess.Popen(command, cwd=COURSE, stdout=subprocess.DEVNULL)
    while True:
        ended, _, used = os.wait4(process.pid, os.WNOHANG)
        seconds = time.perf_counter() - started
        if ended:
            return seconds, used.ru_utime + used.ru_stime, memory
        memory = max(memory, peak(process.pid))
        if seconds > at_most:
            process.kill()
        time.sleep(0.5)


def hand_in(place, lessons, count):
    """Write the submissions of a class; return {student: {exercise: whether it is right}}."""
    rng = random.Random(0)
    codes = {
        exercise.name: (
            as_student(exercise),
            [as_student(exercise, m.code) for m in exercise.mistakes],
        )
        for exercises in lessons.values()
        for exercise in exercises
    }
    expected = {}
    for number in range(count):
        student = f"student {number:04}"
        expected[student] = words = {}
        (place / student).mkdir(parents=True)
        for lesson, exercises in lessons.items():
            cells = ["import numpy as np", f"# the notebook of {student}"]
            for exercise in exercises:
                right, mistakes = codes[exercise.name]
                on_a_wrong_one = any(not words.get(name, True) for name in called(right))
                words[exercise.name] = on_a_wrong_one or rng.random() < RIGHT
                cells.append(right if words[exercise.name] else rng.choice(mistakes))
                cells.append(f"{exercise.name} = check.{exercise.name}({exercise.name})")
            path = place / student / f"lesson_{lesson}.ipynb"
            path.write_text(notebook(cells), encoding="utf-8")
    return expected


def notebook(cells):
    cells = [{"cell_type": "code", "source": text, "outputs": []} for text in cells]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def as_student(exercise, mistake=None):
    """Return the source of an exercise's solution, or of a mistake, with the functions it uses."""
    module, own = exercise.reference.__module__, exercise.name
    if mistake is None:
        return without_others(loan(module, own, ""), own)
    tree = ast.parse(dedent(getsource(mistake)))
    tree.body[0].decorator_list = []
    needed = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - {"np"}
    there = vars(sys.modules[mistake.__module__])
    sources = []
    for node in [n for n in ast.walk(tree) if isinstance(n, ast.Attribute)]:
        if getattr(there.get(getattr(node.value, "id", "")), node.attr, None) is exercise.reference:
            tree = ast.parse(ast.unparse(tree).replace(ast.unparse(node), "reference"))
            needed = (needed - {node.value.id}) | {"reference"}
            there = there | {"reference": exercise.reference}
    for name in sorted(needed & set(there)):
        module, original = mistake.__module__, name
        if getattr(there[name], "__module__", "").startswith("helpers."):
            # The file may import it under another name.
            module, original = there[name].__module__, there[name].__name__
        source = loan(module, original, "")
        if there[name] is exercise.reference:  # a mistake that begins with the right answer
            source, original = renamed(ast.parse(source), own, f"right_{own}"), f"right_{own}"
        sources.append(source)
        tree = ast.parse(renamed(tree, name, original))
    tree.body[0].name = own
    return without_others("\n\n\n".join([*sources, ast.unparse(tree)]), own)


@cache
def called(source):
    """Return the names of the functions that the code `source` calls."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return {function.id for function in calls if isinstance(function, ast.Name)}


def without_others(source, own):
    """Return `source` without the definitions of other exercises, which have their own cells."""
    others = set(EXERCISES) - {own}
    tree = ast.parse(source)
    tree.body = [node for node in tree.body if not made_by(node) & others]
    return ast.unparse(tree)


def renamed(tree, name, new):
    """Rename the function or class `name` to `new` in the syntax tree `tree`; return its source."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == name:
            node.id = new
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == name:
            node.name = new
    return ast.unparse(tree)


if __name__ == "__main__":
    main()
