"""Run the lessons with faulty code in their exercises, to check that every lesson runs to its end.

    python -m tools.authors.faults                  every fault in every lesson; takes a few minutes
    python -m tools.authors.faults notebooks/03*    only in these

A lesson has to run from the first cell to the last whatever a reader writes in an exercise. If the
code is faulty, the lesson continues with the course's own function.
"""

import argparse
import time
from pathlib import Path

import nbformat
from nbclient.exceptions import CellExecutionError

from ..exercise_cells import exercise_cells, fill
from ..lessons import lessons
from ..solutions import said
from .refresh import execute

# NAME is the exercise's; what the function gets is whatever its check gives it.
FAULTS = {
    "endless loop": "def NAME(*given):\n    while True:\n        pass",
    "exception": "def NAME(*given):\n    raise ValueError('no')",
    "exit": "def NAME(*given):\n    raise SystemExit",
    "None": "def NAME(*given):\n    given = None",
    "wrong shape": "import numpy as np\n\ndef NAME(*given):\n    return np.zeros((2, 1, 3))",
    "wrong dtype": "def NAME(*given):\n    return 'seven'",
    "NaN": (
        "import numpy as np\n\ndef NAME(*given):\n"
        "    return np.full_like(given[0], np.nan, dtype=float)"
    ),
    "printed noise": (
        "import sys, warnings\n\ndef NAME(*given):\n    print('noise ' * 1000)\n"
        "    print('noise', file=sys.stderr)\n    warnings.warn('noise')\n    return 0"
    ),
    "changed inputs": "def NAME(*given):\n    for a in given:\n        a *= 0\n    return given[0]",
    "not a function": "NAME = 7",
    "unwritten": "def NAME(*given):\n    ...",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all lessons")
    chosen = [path.resolve() for path in parser.parse_args().notebooks]
    broken = 0
    for lesson in lessons():
        if chosen and lesson.path not in chosen:
            continue
        for name in [*FAULTS, "mistakes"]:
            started, problem = time.perf_counter(), ""
            try:
                run_with(lesson, lambda exercise, k, name=name: faulty(exercise, name, k))
            except (CellExecutionError, AssertionError) as error:
                broken, problem = broken + 1, f"BREAKS\n{error}"
            seconds = time.perf_counter() - started
            print(f"{lesson.path.stem}, {name}: {problem or f'runs, {seconds:.0f} s'}", flush=True)
    raise SystemExit(1 if broken else 0)


def run_with(lesson, code):
    """Run a lesson with the source code(exercise, k) in its k-th exercise. Raise an AssertionError
    if a check calls the exercise right or shows what the faulty code prints."""
    notebook = nbformat.read(lesson.path, as_version=4)
    count = iter(range(100))
    fill(notebook, lambda exercise: code(exercise, next(count)))
    execute(notebook)
    for exercise, _, check in exercise_cells(notebook):
        words = said(check)
        assert words.startswith(("✗", "·")), f"{exercise.name}: {words}"
        assert "noise" not in words.replace("'noise'", ""), f"{exercise.name}: {words}"


def faulty(exercise, name, k=0):
    """Return the source of the fault `name`, or of the k-th known mistake if it isn't in FAULTS."""
    if name in FAULTS:
        return FAULTS[name].replace("NAME", exercise.name)
    k %= len(exercise.mistakes)
    return (
        "from classroom.exercises import EXERCISES\n\n"
        f"{exercise.name} = EXERCISES['{exercise.name}'].mistakes[{k}].code"
    )


if __name__ == "__main__":
    main()
