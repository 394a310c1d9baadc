"""Write solved notebooks for instructors, with all exercises and "why" questions answered.

    python -m tools.solutions FOLDER                  all lessons
    python -m tools.solutions FOLDER notebooks/01*    only these

Each notebook is run from the first cell to the last, and every check has to accept its exercise.
"""

import argparse
from pathlib import Path

import nbformat

from helpers.weights import atomic_write

from .authors.refresh import execute, tidy
from .exercise_cells import exercise_cells, solve
from .lessons import NOTEBOOKS, lessons


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all lessons")
    options = parser.parse_args()
    if options.folder.resolve() == NOTEBOOKS:
        parser.error(f"{options.folder} holds the lessons themselves: name another folder")
    options.folder.mkdir(parents=True, exist_ok=True)
    chosen = [path.resolve() for path in options.notebooks]
    for lesson in lessons():
        if not chosen or lesson.path in chosen:
            notebook = solved(lesson)
            target = options.folder / lesson.path.name
            with atomic_write(target, "w", encoding="utf-8") as file:
                nbformat.write(notebook, file)
            print(f"{target}: {len(list(exercise_cells(notebook)))} exercises, all correct")


def solved(lesson):
    """Return a lesson's notebook, solved and executed; exit if a check rejects its exercise."""
    notebook = nbformat.read(lesson.path, as_version=4)
    solve(notebook)
    execute(notebook)
    tidy(notebook, lesson.number)
    wrong = [e.name for e, _, check in exercise_cells(notebook) if "✓" not in said(check)]
    if wrong:
        raise SystemExit(
            f"{lesson.path.name}: the checks reject the solutions of the following exercises; "
            f"correct the solutions or the checks: {', '.join(wrong)}"
        )
    return notebook


def said(cell):
    """Return the text that a cell has printed or shown."""
    return "".join(
        output.get("text", "") or output.get("data", {}).get("text/plain", "")
        for output in cell.outputs
    )


if __name__ == "__main__":
    main()
