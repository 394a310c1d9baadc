"""Find each student's variant of a private exercise; variants are Exercises with the same name.

The variant is determined by the text in `seed.txt`, written when the variants are handed out, and
by the student's number or name in `roster.csv`. Both are in the folder of the private exercises.
"""

import hashlib
import re
from pathlib import Path

from .exam import ExamError
from .grading import clean
from .submissions import Submission, tell_namesakes_apart
from .tables import TableError, letters, read_table
from .words import listed

ROSTER, SEED = "roster.csv", "seed.txt"
ANOTHERS = "This is right for another variant of the task, but not for yours."
NOBODYS = "You aren't on the roster, so nobody knows which variant is yours. Ask your instructor."


class Draw:
    """The students on the roster, and their variants. Raise ExamError if `folder`, the folder of
    the private exercises, doesn't contain `seed.txt`."""

    def __init__(self, folder):
        try:
            self.seed = (folder / SEED).read_text(encoding="utf-8").strip()
        except OSError:
            raise ExamError(
                f"{folder} has no {SEED}, which `python -m tools.variants` writes when it hands "
                "out the variants: run that command first, or name the folder that it was given."
            ) from None
        self.students = read_roster(folder / ROSTER)
        self.by_number = {one.id: one for one in self.students if one.id}
        self.by_name = {letters(one.student): one for one in self.students}

    def on_roster(self, submission):
        """Return the student on the roster with the submission's number, or else with its name,
        or None if neither is on the roster."""
        return self.by_number.get(submission.id) or self.by_name.get(letters(submission.student))

    def variant(self, student, name, variants):
        """Return the index in `variants` of the student's variant of the exercise `name`."""
        key = student.id or " ".join(letters(student.student))
        digest = hashlib.sha256(f"{self.seed} {name} {key}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % len(variants)


def read_roster(path):
    """Return the students in a table as Submissions without files. The table is Moodle's worksheet,
    Canvas' gradebook, or any CSV file with the columns student and, optionally, id."""
    table, found = read_table(path), []
    head = [cell.casefold() for cell in table.head]
    name = next((k for k, cell in enumerate(head) if cell in ("student", "full name")), None)
    number = next((k for k, cell in enumerate(head) if cell in ("id", "identifier")), None)
    if name is None:
        raise TableError(
            f"{path}: its first line must name a column called student and, if the students have "
            "numbers, a column called id."
        )
    for row in range(1, len(table.rows)):
        student = table.get(row, name)
        if student and student.casefold() != "points possible":
            found.append(Submission(student, re.search(r"\d*$", table.get(row, number))[0]))
    tell_namesakes_apart(found)
    return found


def draw_of(exam):
    return Draw(Path(exam.private)) if exam.variants else None


def of_students(submissions, results, exam, draw):
    """Return the results with the verdicts on each student's own variants, and a list of sentences
    about the students who have no variant, or whose answer is right for another variant."""
    if not draw:
        return results, []
    chosen, said = [], []
    for submission, result in zip(submissions, results, strict=True):
        student, verdicts = draw.on_roster(submission), dict(result.get("verdicts", {}))
        for name in exam.variants.keys() & verdicts.keys():
            number = student and draw.variant(student, name, exam.variants[name])
            verdicts[name] = own_verdict(verdicts[name]["variants"], number)
        swapped = [name for name in verdicts if verdicts[name]["reason"] == ANOTHERS]
        chosen.append(result | {"verdicts": verdicts, "swapped": swapped})
        who = clean(submission.student)
        if not student:
            said.append(f"{who} isn't in {Path(exam.private) / ROSTER}, and has no variant.")
        elif swapped:
            said.append(
                f"{who}: right for another variant, but not for their own: {listed(swapped)}."
            )
    return chosen, said


def own_verdict(verdicts, number):
    """Return the verdict on the student's own variant. `verdicts`: the verdicts on all variants;
    `number`: the variant's index, or None if the student isn't on the roster."""
    own = verdicts[number or 0]
    if own["word"] in ("missing", "not written"):
        return own
    if number is None:
        return own | {"word": "wrong", "reason": NOBODYS, "named": "not on the roster", "share": 0}
    if own["word"] == "wrong" and any(one["word"] == "right" for one in verdicts):
        return own | {"reason": ANOTHERS, "named": "another variant", "share": 0}
    return own
