"""The points that an instructor has given for answers in words, read from CSV files."""

import csv

from classroom.exercises import WHY

from ..exercise_cells import WHY_POINTS

COLUMNS = ("student", "id", "question", "points")


class MarksError(ValueError):
    """Raised if a file of points can't be used; the message says why."""


def read_marks(paths):
    """Return {question: {student: points}} from the CSV files at `paths`. Each student is a
    lower-case id or, if the id is empty, a lower-case name. Raise MarksError if a file can't be
    used."""
    known = {slug for questions in WHY.values() for slug in questions}
    marks = {}
    for path in paths:
        try:
            with open(path, newline="", encoding="utf-8-sig") as file:
                rows = list(csv.DictReader(file))
        except (OSError, UnicodeDecodeError, csv.Error) as problem:
            raise MarksError(f"{path} can't be read: {problem}") from None
        for number, row in enumerate(rows, start=2):
            place = f"{path}, line {number}"
            if any(row.get(column) is None for column in COLUMNS):
                raise MarksError(
                    f"{place}: at least one column is missing; each line must have the columns "
                    f"{', '.join(COLUMNS)}"
                )
            if row["question"] not in known:
                raise MarksError(
                    f"{place}: there is no question {row['question']!r} in the lessons; copy "
                    "the question's name from its lesson"
                )
            student = (row["id"] or row["student"]).casefold()
            marks.setdefault(row["question"], {})[student] = points_of(row["points"], place)
    return marks


def points_of(text, place):
    try:
        points = float(text.replace(",", "."))
    except ValueError:
        points = -1
    if not 0 <= points <= WHY_POINTS:
        raise MarksError(
            f"{place}: the points are {text!r}, where a number from 0 to {WHY_POINTS} is expected"
        )
    return int(points) if points == int(points) else points


def marks_of(marks, submission):
    """Return {question: points} for the student of `submission`. A question without points for the
    student gets 0. `marks`: what `read_marks` returns."""
    names = [name.casefold() for name in (submission.id, submission.student) if name]
    return {
        question: next((given[name] for name in names if name in given), 0)
        for question, given in marks.items()
    }
