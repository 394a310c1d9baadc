"""The facts about a class: the results and mistakes in each exercise, and which students struggle
or have identical code.

A mistake is known (the course has a hint for it), explained by the check itself, or unexplained.
Two unexplained mistakes are the same if their outputs are equal.
"""

import csv
from dataclasses import dataclass, field

from helpers.weights import atomic_write

from .likeness import alike
from .report import harmless
from .words import count

KNOWN, EXPLAINED, UNEXPLAINED = "known mistake", "explained", "unexplained"
TOPICS = 5  # to talk about


@dataclass
class Kind:
    """A mistake in an exercise, and the students who made it."""

    sort: str  # KNOWN, …
    name: str
    text: str  # the hint, or the output
    students: list = field(default_factory=list)


@dataclass
class Part:
    """The results of the class in one exercise."""

    exercise: object
    lesson: object
    right: list = field(default_factory=list)  # students
    unwritten: list = field(default_factory=list)  # of those who handed in the lesson
    kinds: list = field(default_factory=list)  # the commonest first

    @property
    def wrong(self):
        return [student for kind in self.kinds for student in kind.students]

    @property
    def all(self):
        return len(self.right) + len(self.unwritten) + len(self.wrong)

    @property
    def share(self):
        return len(self.right) / max(1, self.all)

    def of(self, sort):
        return [kind for kind in self.kinds if kind.sort == sort]


@dataclass
class Facts:
    parts: list
    struggling: list  # (student, [exercises that aren't right], of how many)
    groups: dict  # {students: exercises that are identical}
    solutions: dict  # {exercise: students}
    unread: list
    elsewhere: list  # (student, lessons that aren't graded)
    disagree: list  # (student, exercises)
    topics: list  # sentences
    students: int


def gather(rows, exam):
    parts = [part_of(e, lesson, rows) for lesson, some in exam.exercises.items() for e in some]
    groups, solutions = alike(rows, exam)
    return Facts(
        parts=parts,
        struggling=struggling(rows, exam),
        groups=groups,
        solutions=solutions,
        unread=[row.submission.student for row in rows if row.unread],
        elsewhere=[(r.submission.student, r.instead) for r in rows if r.instead and not r.unread],
        disagree=[(row.submission.student, row.disagree) for row in rows if row.disagree],
        topics=topics(parts),
        students=len(rows),
    )


def part_of(exercise, lesson, rows):
    part, kinds = Part(exercise, lesson), {}
    for row in rows:
        student = row.submission.student
        word = row.word(exercise)
        if row.unread or not row.has(lesson):
            continue
        if word == "right":
            part.right.append(student)
        elif word == "wrong":
            verdict = row.result["verdicts"][exercise.name]
            sort, name, text = kind_of(verdict)
            kinds.setdefault((sort, name), Kind(sort, name, text)).students.append(student)
        else:
            part.unwritten.append(student)
    part.kinds = sorted(kinds.values(), key=commonest)
    return part


def commonest(kind):
    """Return a sort key: the most frequent Kind comes first. Ties are in the order KNOWN,
    EXPLAINED, UNEXPLAINED, then in the order of their names."""
    return -len(kind.students), (KNOWN, EXPLAINED, UNEXPLAINED).index(kind.sort), kind.name


def kind_of(verdict):
    """Return the (sort, name, text) of the Kind of mistake that a verdict of "wrong" belongs to."""
    named = verdict.get("named", "")
    if named.startswith("mistake: "):
        return KNOWN, named.removeprefix("mistake: "), verdict["reason"]
    if named:
        return EXPLAINED, named, verdict["reason"]
    return UNEXPLAINED, verdict["reason"], verdict["reason"]


def struggling(rows, exam):
    """Return [(student, exercises that aren't right, number of exercises)], the worst results
    first, for the students with fewer than half right in the lessons that they handed in."""
    found = []
    for row in rows:
        there = row.there(exam)
        missed = [exercise.name for exercise in there if row.word(exercise) != "right"]
        if not row.unread and len(missed) * 2 > len(there):
            found.append((row.submission.student, missed, len(there)))
    return sorted(found, key=lambda one: (-len(one[1]) / one[2], one[0].casefold()))


def topics(parts):
    """Return at most TOPICS sentences for the next lecture: about mistakes that several students
    made, then about exercises that some left unwritten and fewer than half got right."""
    found = []
    for part in parts:
        for kind in part.kinds:
            if len(kind.students) > 1:
                found.append((part, kind))
    found.sort(key=lambda one: commonest(one[1]))
    said = []
    for part, kind in found[:TOPICS]:
        whose = f"{part.exercise.name}: {len(kind.students)} of {part.all}"
        if kind.sort == UNEXPLAINED:
            said.append(f"{whose} have the same wrong output, which no known mistake explains.")
        else:
            said.append(f"{whose}: {first_line(kind.text)}")
    for part in sorted(parts, key=lambda part: part.share):
        if len(said) < TOPICS and part.all and part.unwritten and part.share < 0.5:
            open_ones = count(len(part.unwritten), "student")
            said.append(f"{part.exercise.name}: {open_ones} of {part.all} left it unwritten.")
    return said


def first_line(text):
    return text.strip().partition("\n")[0]


def write_class_csv(path, facts):
    """Write the `facts` to a CSV file, with these rows for each exercise: one for each mistake, one
    for "right", and one for "not written"."""
    with atomic_write(path, "w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(["lesson", "exercise", "what", "name", "count", "of", "text", "students"])
        for part in facts.parts:
            ends = [Kind("right", "", "", part.right), *part.kinds]
            ends.append(Kind("not written", "", "", part.unwritten))
            for kind in ends:
                name = kind.name if kind.sort in (KNOWN, EXPLAINED) else ""
                cells = [part.lesson, part.exercise.name, kind.sort, name, len(kind.students)]
                cells += [part.all, kind.text, ", ".join(kind.students)]
                writer.writerow([harmless(str(cell)) for cell in cells])
