"""The files that Moodle imports: a worksheet of grades, and a zip of feedback pages.

Moodle silently ignores participants who aren't in the assignment, grades above the maximum, and
grades changed after the worksheet was downloaded. The grader therefore fills in Moodle's own
worksheet, and reports missing participants and a wrong maximum.
"""

import re

from .feedback import absence, troubles
from .grading import clean
from .report import short
from .tables import TableError, letters, new_table, number, read_table
from .words import count, some

BOX = "Allow updating records that have been modified more recently in Moodle"
COLUMNS = ["Identifier", "Full name", "Grade", "Maximum Grade", "Last modified (grade)"]
COLUMNS += ["Feedback comments"]
OURS = re.compile(r"'?[\d.]+ of [\d.]+ points?\b")
IDENTIFIER = re.compile(r"\D*(\d+)$")


def worksheet(path, rows, exam):
    """Return (content, sentences): the bytes of Moodle's worksheet at `path`, or of a new one if
    `path` is None, with the grades filled in, and messages for the instructor."""
    if not path:
        return own_worksheet(rows, exam)
    table = read_table(path)
    grade, maximum, comments = columns(table, path)
    by_number, by_name = places(table)
    said, nobody, filled = [], [], 0
    for row in rows:
        submission = row.submission
        place = by_number.get(submission.id) or by_name.get(letters(submission.student))
        if place is None:
            nobody.append(submission.student)
            continue
        if "failure" in row.result:
            continue
        table.put(place, grade, short(row.final))
        filled += 1
        if comments is not None and (
            not table.get(place, comments) or OURS.match(table.get(place, comments))
        ):
            table.put(place, comments, comment(row, exam))
    said.append(f"{count(filled, 'row')} of {path.name} filled.")
    if nobody:
        said.append(f"{path.name} has no row for {some(nobody)}.")
    largest = number(table.get(1, maximum))
    if largest != exam.points:
        said.append(
            f"In Moodle, the assignment's maximum is {short(largest)}, but here it is "
            f"{count(exam.points, 'point')}, and Moodle doesn't scale grades"
            f"{'; it ignores higher ones' if largest < exam.points else ''}. Set the maximum "
            "in the assignment, then download the worksheet again."
        )
    if comments is None:
        said.append(
            "It has no column for comments: in Moodle, turn on the feedback type Feedback comments."
        )
    return table.content(), said


def columns(table, path):
    """Return the indices of the columns for the grade, the maximum grade and the comments; the
    last is None if there is no such column.

    If the headers aren't in English, the maximum is the first column with the same positive number
    in all rows, and the grade is the column before. Raise TableError if no column can be the
    maximum.
    """
    head = [cell.casefold() for cell in table.head]
    comments = next((k for k, cell in enumerate(head) if cell.startswith("feedback")), None)
    if "grade" in head and "maximum grade" in head:
        return head.index("grade"), head.index("maximum grade"), comments
    alike = []
    for k in range(2, len(head)):
        values = {number(table.get(row, k)) for row in range(1, len(table.rows))}
        if len(values) == 1 and (values.pop() or 0) > 0:
            alike.append(k)
    if not alike:
        raise TableError(
            f"{path} doesn't have the columns Grade and Maximum Grade. Use the file that Moodle's "
            "“Download grading worksheet” gives you for an assignment that is graded by points."
        )
    return alike[0] - 1, alike[0], comments


def places(table):
    """Return {number: row} and {name: row}, with the index of each participant's row. The names are
    as `letters` returns them; a name that several participants share is mapped to None."""
    by_number, by_name = {}, {}
    for place in range(1, len(table.rows)):
        found = IDENTIFIER.match(table.get(place, 0))
        if found:
            by_number[found[1]] = place
            name = letters(table.get(place, 1))
            by_name[name] = None if name in by_name else place
    return by_number, by_name


def comment(row, exam):
    """Return the comment that Moodle shows to the student beside the grade."""
    there = row.there(exam)
    wrong = [exercise.name for exercise in there if row.word(exercise) != "right"]
    parts = [f"{short(row.final)} of {count(exam.points, 'point')}"]
    if row.per_cent:
        parts.append(f"{row.per_cent:g}% off for being late")
    if wrong:
        parts.append(f"not right yet: {', '.join(wrong)}")
    why = [] if there else [clean(text, 400) for text in troubles(row)] or [absence(row)]
    return " ".join([f"{'; '.join(parts)}.", *why, "The page with your feedback says more."])


def own_worksheet(rows, exam):
    """Return (content, sentences): the bytes of a new worksheet with all columns that Moodle
    requires, and messages for the instructor."""
    made = [COLUMNS]
    nameless = 0
    for row in rows:
        if "failure" in row.result:
            continue
        identifier = f"Participant {row.submission.id}" if row.submission.id else ""
        nameless += not identifier
        made.append([identifier, row.submission.student, short(row.final), exam.points, ""])
        made[-1].append(comment(row, exam))
    said = [f"When you upload it, tick “{BOX} …”; with --worksheet you don't need to."]
    if nameless:
        said.append(
            f"The column Identifier is empty in {count(nameless, 'row')}, because only Moodle "
            "knows its numbers: grade the zip that Moodle makes, or use --worksheet."
        )
    return new_table(made), said


def page_place(row):
    """Return the path of a student's page in the zip, or "" if the student's number is unknown."""
    name = re.sub(r"[_/\\]", " ", row.submission.student).strip(" .~") or "Student"
    number = row.submission.id
    return f"{name}_{number}_assignfeedback_file_/feedback.html" if number else ""
