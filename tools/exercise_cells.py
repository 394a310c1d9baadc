"""The cells of a lesson that readers fill in: exercises, and the answers to "why" questions.

An exercise is the code cell before its check, a cell such as `softmax = check.softmax(softmax)`. An
answer is a text cell whose id begins with `why-`.
"""

import re

import nbformat

from classroom.checks.sources import standalone
from classroom.exercises import EXERCISES, WHY

CHECK = re.compile(r"(\w+) = check\.(\1)\(\1\)")
CHECK_ID = "check-"  # begins the grade_id of a check
WHY_POINTS = 2
LOCKED = {"deletable": False, "editable": False}


def exercise_cells(notebook):
    """Yield (exercise, its cell, its check's cell) for each exercise of a notebook."""
    codes = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for cell, check in zip(codes, codes[1:], strict=False):
        found = CHECK.fullmatch(check.source)
        if found:
            yield EXERCISES[found[1]], cell, check


def answer_cells(notebook):
    """Return the cells for the answers to "why" questions."""
    return [c for c in notebook.cells if c.cell_type == "markdown" and c.id.startswith("why-")]


def mark(notebook):
    """Give the cells of exercises and answers the metadata that nbgrader and otter-grader need."""
    for exercise, cell, check in exercise_cells(notebook):
        cell.metadata["nbgrader"] = marks(exercise.name, "code", solution=True)
        cell.metadata["otter"] = nbformat.from_dict({"tests": [exercise.name]})
        check.metadata["nbgrader"] = marks(
            f"{CHECK_ID}{exercise.name}", "code", grade=True, locked=True, points=exercise.points
        )
        check.metadata.update(LOCKED)
    for cell in answer_cells(notebook):
        cell.metadata["nbgrader"] = marks(
            cell.id, "markdown", solution=True, grade=True, points=WHY_POINTS
        )


def marks(grade_id, cell_type, **set_ones):
    flags = {"grade": False, "locked": False, "solution": False, "task": False} | set_ones
    return nbformat.from_dict(
        {"schema_version": 3, "grade_id": grade_id, "cell_type": cell_type} | flags
    )


def fill(notebook, code):
    """Set the source of each exercise's cell to code(exercise)."""
    for exercise, cell, _ in exercise_cells(notebook):
        cell.source = code(exercise)


def solve(notebook):
    """Fill in the solutions of the exercises and the model answers to the "why" questions."""
    fill(notebook, lambda exercise: standalone(exercise.reference))
    answers = {slug: answer for questions in WHY.values() for slug, answer in questions.items()}
    for cell in answer_cells(notebook):
        cell.source = answers[cell.id]
