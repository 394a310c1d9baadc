"""The table of grades, with a row for each student and a column for each exercise.

The columns are student, id, one for each exercise or question (softmax, relu, …), total, late %,
final, handed in, time and note.
"""

import csv
from dataclasses import dataclass, field

from helpers.weights import atomic_write

from .answer_points import marks_of
from .exam import PRIVATE
from .grading import clean
from .words import count, listed, titles

WORDS = ("wrong", "not written", "missing")


@dataclass
class Row:
    """A submission with its points, its penalty for being late, and notes for the instructor."""

    submission: object
    result: dict
    points: dict  # {exercise or question: points}
    per_cent: float = 0  # subtracted for being late
    days: int = 0
    slipped: int = 0  # the free days among `days`
    time: object = None
    time_from: str = ""
    lateness: list = field(default_factory=list)  # sentences
    notes: list = field(default_factory=list)  # the notes in the table

    @property
    def unread(self):
        """Whether no notebook of the submission could be read and graded."""
        problems = self.result.get("problems", [])
        return "failure" in self.result or len(problems) == len(self.submission.files)

    @property
    def trouble(self):
        """A phrase that says what went wrong with the submission, or "" if nothing did."""
        problems = self.submission.problems or self.result.get("problems")
        if "failure" in self.result:
            return "could not be graded"
        if self.unread:
            return "could not be read" if problems else "handed in no notebook"
        return "could be read only in part" if problems else ""

    @property
    def absence(self):
        """The phrase that the notes use for a lesson that isn't in the submission."""
        return "not in the files that could be read" if self.trouble else "not handed in"

    @property
    def disagree(self):
        """The names of the exercises that a stored output calls right and the grader doesn't."""
        return self.result.get("disagree", [])

    @property
    def swapped(self):
        """The names of the exercises with an answer that is right only for another variant."""
        return self.result.get("swapped", [])

    @property
    def instead(self):
        """The numbers of the lessons handed in, if none of them is graded; otherwise []."""
        there = [int(lesson) for lesson in self.result.get("lessons", [])]
        return [] if self.result.get("counted") else there

    def has(self, lesson):
        return str(lesson) in self.result.get("counted", {})

    def there(self, exam):
        """Return the exercises in the lessons that the student handed in."""
        return [e for lesson, some in exam.exercises.items() if self.has(lesson) for e in some]

    @property
    def total(self):
        return round(sum(self.points.values()), 2)

    @property
    def final(self):
        return self.total * (1 - self.per_cent / 100)

    def word(self, exercise):
        return self.result.get("verdicts", {}).get(exercise.name, {}).get("word", "missing")

    def reason(self, exercise):
        return self.result.get("verdicts", {}).get(exercise.name, {}).get("reason", "")


def make_row(submission, result, exam, deadline, marks=None):
    """Return the Row of a submission. `result`: what `grade` returns; `marks`: what `read_marks`
    returns, or None if answers in words aren't graded."""
    verdicts = result.get("verdicts", {})
    points = {e.name: points_of(e, verdicts.get(e.name, {}), exam.partial) for e in exam.all}
    points |= marks_of(marks, submission) if marks else {}
    counted = [submission.files[n] for n in set(result.get("counted", {}).values())]
    time, source = deadline.handed_in(submission, counted)
    row = Row(submission, result, points, time=time, time_from=source)
    row.days = deadline.days_late(submission, time)
    row.slipped = deadline.slipped(submission, row.days)
    row.per_cent = deadline.per_cent(row.days - row.slipped)
    row.lateness = lateness(row, deadline)
    verdicts = [] if row.unread else verdict_notes(row, exam)
    if row.disagree:
        verdicts.append(
            f"the notebook says right, the grader wrong: please look ({', '.join(row.disagree)})"
        )
    if row.swapped:
        verdicts.append(f"right for another variant: {', '.join(row.swapped)}")
    row.notes = [clean(note, 400) for note in (*trouble_notes(row), *verdicts, *row.lateness)]
    return row


def points_of(exercise, verdict, partial):
    """Return the points for an exercise: all if it is right, a share if `partial`, otherwise 0."""
    if verdict.get("word") == "right":
        return exercise.points
    return round(exercise.points * verdict.get("share", 0), 2) if partial else 0


def trouble_notes(row):
    """Return notes on the files that are missing, couldn't be read, or couldn't be graded."""
    submission, result = row.submission, row.result
    found = list(submission.problems)
    if "failure" in result:
        found.append(f"could not be graded: {result['failure']}")
    if not submission.files:
        others = ", ".join(file.name for file in submission.others[:5])
        found.append(f"no notebook among the files ({others})" if others else "nothing there")
    for number, problem in result.get("problems", []):
        found.append(f"{submission.files[number].name}: {problem}")
    return found


def verdict_notes(row, exam):
    """Return notes on the lessons that weren't handed in and the exercises that aren't right."""
    absent = [lesson for lesson in exam.exercises if not row.has(lesson)]
    found = [f"{titles(absent).lower()}: {row.absence}"] if absent else []
    found += [none_of(exam.exercises[PRIVATE])] if PRIVATE in absent else []
    if absent and row.instead:
        found.append(f"what was handed in is {titles(row.instead).lower()}")
    for word in WORDS:
        names = [exercise.name for exercise in row.there(exam) if row.word(exercise) == word]
        if names:
            found.append(f"{word}: {'all' if len(names) == len(exam.all) else ', '.join(names)}")
    return found


def none_of(exercises):
    """Return a sentence that says that none of the `exercises` was handed in."""
    names = [exercise.name for exercise in exercises]
    return f"Nothing that was handed in defines {listed(names, 'or')}"


def lateness(row, deadline):
    found = [f"late by {count(row.days, 'day')}"] if row.days else []
    if row.slipped:
        found[0] += f", of which {row.slipped} free"
    if row.submission.late:
        found.append("marked late by Canvas")
    if deadline.due and not row.time and row.submission.files:
        found.append("hand-in time unknown: not counted as late")
    return found


def write_csv(path, rows, exam):
    """Write the table of grades to a CSV file, in UTF-8 with the byte-order mark that Excel needs.
    Text that a spreadsheet could take for a formula is changed by `harmless`."""
    names = [exercise.name for exercise in exam.all] + list(exam.questions)
    head = ["student", "id", *names, "total", "late %", "final", "handed in", "time", "note"]
    with atomic_write(path, "w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        for row in rows:
            writer.writerow(
                [harmless(row.submission.student), harmless(row.submission.id)]
                + [row.points[name] for name in names]
                + [row.total, short(row.per_cent), short(row.final)]
                + [row.time.isoformat(" ", "minutes") if row.time else "", row.time_from]
                + [harmless("; ".join(row.notes))]
            )


def short(number):
    return f"{number:.2f}".rstrip("0").rstrip(".")


def harmless(text):
    """Return `text` cleaned and on one line, with an apostrophe before it if a spreadsheet could
    take it for a formula."""
    text = clean(text, 2000).replace("\n", " ")
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text
