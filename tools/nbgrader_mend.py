"""An nbgrader preprocessor that repairs submitted notebooks before they are graded.

nbgrader doesn't grade a notebook in which a marked cell occurs twice, has another name, or has lost
its metadata. The preprocessor writes the metadata again, and reports a notebook that it can't
repair. `nbgrader_config.py` makes nbgrader use it.
"""

import atexit
import re
import shutil
import sys
from functools import cache
from pathlib import Path

from nbgrader.preprocessors import NbGraderPreprocessor

from classroom.exercises import LESSONS
from tools.exercise_cells import CHECK, CHECK_ID, LOCKED, WHY_POINTS, marks
from tools.grade.answers import names_of, squeezed
from tools.grade.exam import Exam
from tools.grade.reader import Reader
from tools.questions import questions


class Mend(NbGraderPreprocessor):
    """The preprocessor, which marks each exercise of the assignment exactly once."""

    def preprocess(self, notebook, resources):
        lesson = int(resources["nbgrader"]["assignment"][:2])
        return mended(notebook, lesson), resources


def mended(notebook, lesson):
    """Return the notebook with the course's metadata instead of its own."""
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
    """Mark an exercise's last check, and the last definition before it. A check in the same cell as
    other code isn't marked."""
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
    """Return {question: the cell of its last answer}. A cell is found by its id, by its name in
    nbgrader's metadata or by the question in the cell before it."""
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


def mend_name(assignment, student, notebooks):
    """Copy a misnamed notebook to the lesson's file name, and make the copy the only path in
    `notebooks`. If none of the notebooks is the lesson's, only print a message. nbgrader calls
    this function before it reads a submission."""
    folder = Path(notebooks[0]).parent
    lesson, student = folder.name, folder.parent.name
    wanted = folder / f"{lesson}.ipynb"
    there = sorted(map(Path, notebooks), key=lambda path: (path == wanted, path.stat().st_mtime))
    own = [path for path in there if is_lesson(path, int(lesson[:2]))]
    if not own:
        names = ", ".join(path.name for path in there)
        say(f"{student}: none of {names} can be read as {lesson}, so there are no points.")
    elif own[-1] != wanted:
        shutil.copy2(own[-1], wanted)
        notebooks[:] = [str(wanted)]
        say(f"{student}: {own[-1].name} is graded as {wanted.name}.")


def say(sentence):
    print(sentence, file=sys.stderr)


def is_lesson(path, number):
    return number in reader(number).read([path.read_bytes()])["lessons"]


@cache
def reader(number):
    """Return the Reader of a lesson, which limits the time and memory that a notebook may take."""
    made = Reader(Exam((number,)))
    atexit.register(made.close)
    return made
