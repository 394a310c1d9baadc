"""The files that Canvas imports: its gradebook with one column filled in, and a zip of pages.

Canvas makes a new assignment for a column whose title it doesn't know, so the title must be exactly
as in Canvas, for example `Lesson 3 (12345)`.
"""

import re

from .platforms import CANVAS
from .report import short
from .submissions import by_name, tell_namesakes_apart
from .tables import TableError, letters, new_table, number, read_table
from .words import count, some

HEAD = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
NUMBERED = re.compile(r"\((\d+)\)\s*$")


def gradebook(path, assignment, rows, exam):
    """Return (content, sentences): the bytes of Canvas' gradebook at `path`, or of a new one if
    `path` is None, with the column of `assignment` filled in, and messages for the instructor."""
    if not path:
        return own_gradebook(assignment, rows)
    table = read_gradebook(path)
    column = column_of(table, assignment, path)
    said, nobody, filled = [], [], 0
    for place in range(1, len(table.rows)):
        if is_no_student(table, place) and "points possible" in table.get(place, 0).casefold():
            said += about_points(table.get(place, column), assignment, exam)
    by_number, of_names = places(table)
    for row in rows:
        submission = row.submission
        place = by_number.get(submission.id) or of_names.get(letters(submission.student))
        if place is None:
            nobody.append(submission.student)
        elif "failure" not in row.result:
            table.put(place, column, short(row.final))
            filled += 1
    said.insert(0, f"{count(filled, 'row')} of {path.name} filled, in {table.head[column]}.")
    if nobody:
        said.append(f"{path.name} has no row for {some(nobody)}.")
    return table.content(), said


def read_gradebook(path):
    table = read_table(path)
    if "student" not in table.head[0].casefold() or table.head[1:2] != ["ID"]:
        raise TableError(
            f"{path} isn't a Canvas gradebook: its first two columns should be Student and ID, but "
            f"its first line begins with {table.head[:2]}. Export the gradebook from Canvas again."
        )
    return table


def give_names(submissions, path):
    """Replace each student's key from Canvas' zip, such as `itoanna`, with the name in the
    gradebook, such as Anna Itō. The list `submissions` is changed in place and sorted by name."""
    table = read_gradebook(path)
    by_number, _ = places(table)
    for submission in submissions:
        if submission.id in by_number:
            last, _, first = table.get(by_number[submission.id], 0).partition(",")
            submission.student = f"{first} {last}".strip() or submission.student
    tell_namesakes_apart(submissions)
    submissions.sort(key=by_name)


def column_of(table, assignment, path):
    """Return the index of the column of `assignment`, found by Canvas' number or by its title.
    Raise TableError if there is no such column."""
    found = NUMBERED.search(assignment)
    for k, cell in enumerate(table.head):
        other = NUMBERED.search(cell)
        if cell == assignment or (found and other and found[1] == other[1]):
            return k
        if other and cell[: other.start()].strip() == assignment:
            return k
    there = [cell for cell in table.head if NUMBERED.search(cell)]
    raise TableError(
        f"{path} has no assignment {assignment!r}: "
        + (f"choose among {some(there)}." if there else "export the whole gradebook from Canvas.")
    )


def is_no_student(table, place):
    """Return whether the row with the index `place` lacks a student's number, as Canvas' row of
    maximum points does."""
    return number(table.get(place, 1)) is None


def about_points(text, assignment, exam):
    if "read only" in text.casefold():
        raise TableError(
            f"{assignment} is read-only in this gradebook, so Canvas won't accept points for it: "
            "choose a different assignment."
        )
    points = number(text)
    if points in (None, exam.points):
        return []
    return [
        f"In Canvas, {assignment} has {count(points, 'point').replace('.0 ', ' ')}, but here it "
        f"has {exam.points}, and Canvas doesn't scale points: change them in the assignment."
    ]


def places(table):
    """Return {number: row} and {name: row}, with the index of each student's row. The names are as
    `letters` returns them; a name that several students share is mapped to None."""
    by_number, of_names = {}, {}
    login = table.head.index("SIS Login ID") if "SIS Login ID" in table.head else None
    for place in range(1, len(table.rows)):
        if is_no_student(table, place):
            continue
        by_number[table.get(place, 1)] = place
        names = {letters(table.get(place, 0)), letters(table.get(place, login))} - {()}
        for name in names:
            of_names[name] = None if name in of_names else place
    return by_number, of_names


def own_gradebook(assignment, rows):
    made = [[*HEAD, assignment]]
    nameless = 0
    for row in rows:
        if "failure" not in row.result:
            nameless += not row.submission.id
            name = row.submission.student
            made.append([name, row.submission.id, "", "", "", short(row.final)])
    said = []
    if not NUMBERED.search(assignment):
        said.append(
            f"Canvas makes a new assignment unless one is called exactly {assignment!r}: "
            "give the name with its number, as in the gradebook, or use --gradebook."
        )
    if nameless:
        said.append(
            f"The column ID is empty in {count(nameless, 'row')}, because only Canvas knows "
            "its numbers: grade the zip that Canvas makes, or use --gradebook."
        )
    return new_table(made), said


def page_place(row):
    """Return the file name of a student's page in the zip, NAME_USER_ATTACHMENT_feedback.html, with
    the two numbers from the newest file that Canvas has named, or "" if there is no such file."""
    submission = row.submission
    for file in [*reversed(submission.files), *submission.others]:
        own = CANVAS.match(file.parts[0])
        if own:
            late = "_LATE" if own["late"] else ""
            return f"{own['name']}{late}_{own['id']}_{own['attachment']}_feedback.html"
    return ""
