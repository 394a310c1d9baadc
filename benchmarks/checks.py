"""Measure the longest CPU time of a check, among all exercises.

Each exercise is checked twice: unwritten, as it is in the lesson, and with the course's solution.
The caches are cleared before each check.

    python -m benchmarks.checks
"""

import argparse
import time

import nbformat

from classroom.checks.check import Check
from classroom.checks.sources import standalone
from classroom.exercises import EXERCISES
from tools.authors.try_answers import defined
from tools.exercise_cells import exercise_cells
from tools.lessons import lessons

BARS = {"not written yet": 0.2, "right": 0.5}


def main():
    argparse.ArgumentParser(description=__doc__.partition("\n")[0]).parse_args()
    times = {kind: [] for kind in BARS}
    for lesson in lessons():
        for exercise, cell, _ in exercise_cells(nbformat.read(lesson.path, as_version=4)):
            stub = defined(exercise.name, cell.source)
            own = defined(exercise.name, standalone(exercise.reference))
            for kind, definition in (("not written yet", stub), ("right", own)):
                times[kind].append((seconds(exercise, definition), exercise.name))
    for kind, bar in BARS.items():
        worst, name = max(times[kind])
        word = "met" if worst < bar else "MISSED"
        some = f"{len(times[kind])} of {len(EXERCISES)} exercises"
        print(f"{kind:16} at most {worst:.3f} s ({name}; {some}), bar {bar} s: {word}")


def seconds(exercise, definition):
    """Return the CPU time of checking `definition` and making the messages, as text and as HTML."""
    exercise.right.cache_clear()
    exercise.answers.cache_clear()
    check = Check(exercise)
    start = time.process_time()
    verdict = check.verdict(definition)
    check.message(verdict), check.twin(verdict)
    return time.process_time() - start


if __name__ == "__main__":
    main()
