"""Notebooks as classes send them, mended before nbgrader looks: it grades none of which a marked
cell is there twice, none with another name, and none whose marks are gone.

`nbgrader_config.py` puts `Mend` in, and calls `mend_names`. What can't be mended is said.
"""

import re
import shutil

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor

from classroom.exercises import LESSONS
from tools.exercise_cells import CHECK, CHECK_ID, LOCKED, WHY_POINTS, marks
from tools.grade.answers import names_of, squeezed
from tools.grade.cells import Unreadable
from tools.grade.exam import Exam
from tools.grade.reading import read_all
from tools.questions import questions


class Mend(NbGraderPreprocessor):
    """Gives each exercise of the assignment its marks anew, once."""

    def preprocess(self, notebook, resources):
        lesson = int(resources["nbgrader"]["assignment"][:2])
        return mended(notebook, lesson), resources


def mended(notebook, lesson):
    """The marks come from the course, by the exercises' names, whatever the notebook says."""
    asked = questions({lesson})
    answers = places_of_answers(notebook, asked)
    for number, cell in enumerate(notebook.cells):
        cell.metadata.pop("nbgrader", None)
        cell.id = f"cell-{number}"
    for exercise in LESSONS[lesson]:
        mark_exercise(notebook.cells, exercise)
    for slug, cell in answers.items():
        cell.metadata["nbgrader"] = marks(
            slug, "markdown", solution=True, grade=True, points=WHY_POINTS
        )
    notebook.nbformat, notebook.nbformat_minor = 4, max(5, notebook.get("nbformat_minor", 5))
    return notebook


def mark_exercise(cells, exercise):
    """The last check, and the last definition before it. (nbgrader puts back a check that isn't
    there; one that stands in the same cell as other code is left alone.)"""
    name = exercise.name
    codes = [cell for cell in cells if cell.cell_type == "code"]
    checks = [cell for cell in codes if found_check(cell) == name]
    if checks:
        checks[-1].metadata["nbgrader"] = marks(
            f"{CHECK_ID}{name}", "code", grade=True, locked=True, points=exercise.points
        )
        checks[-1].metadata.update(LOCKED)
        codes = codes[: codes.index(checks[-1])]
    makes = re.compile(rf"^(?:(?:async )?def|class) {name}\b|^{name} *=", re.MULTILINE)
    own = [
        cell
        for cell in codes
        if makes.search(cell.source) and not found_check(cell) and "nbgrader" not in cell.metadata
    ]
    if own:
        own[-1].metadata["nbgrader"] = marks(name, "code", solution=True)


def found_check(cell):
    found = CHECK.fullmatch(cell.source.strip())
    return found and found[1]


def places_of_answers(notebook, asked):
    """{question: its last answer's cell}, by the cell's names or by the question before it."""
    by_question = {squeezed(text): slug for slug, (_, text, _) in asked.items()}
    found, before = {}, ""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            slug = next((name for name in names_of(cell) if name in asked), None)
            slug = slug or by_question.get(squeezed(re.sub(r"^#+ *", "", before)))
            if slug:
                found[slug] = cell
            before = cell.source
    return found


def mend_names(submitted, names):
    """Copies renamed notebooks to the lesson's name; a sentence for each submission that it can't
    help. names: those of the lessons."""
    for folder in sorted(submitted.glob("*/*")):
        lesson = folder.name
        if lesson not in names or not folder.is_dir() or (folder / f"{lesson}.ipynb").exists():
            continue
        number = int(lesson[:2])
        there = sorted(folder.glob("*.ipynb"), key=lambda path: path.stat().st_mtime)
        own = [path for path in there if is_lesson(path, number)]
        place = f"{folder.parent.name}, {lesson}"
        if own:
            shutil.copy2(own[-1], folder / f"{lesson}.ipynb")
            yield f"{place}: {own[-1].name} is taken for {lesson}.ipynb."
        else:
            names_there = ", ".join(path.name for path in there) or "no notebook"
            yield f"{place}: {names_there}, and none that is this lesson: it gets no points."


def is_lesson(path, number):
    try:
        nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
        return number in read_all([path.read_bytes()], Exam((number,)))["lessons"]
    except (Unreadable, ValueError, OSError, RecursionError):
        return False
