"""The record of the exercises that a reader has solved: the text file progress.csv.

A line is added when an exercise is solved for the first time. Lines are never changed, so two
notebooks can use the file at the same time. If the file is deleted, no exercise counts as
solved. The environment variable COURSE_PROGRESS sets another path.
"""

import datetime
import os
from pathlib import Path

COURSE = Path(__file__).resolve().parents[2]
FILE = Path(os.environ.get("COURSE_PROGRESS", COURSE / "progress.csv"))
HEADER = "exercise,solved"


def keep(name):
    """Record that the exercise `name` is solved; print a message if the file can't be written."""
    if name in solved():
        return
    try:
        with FILE.open("a", encoding="utf-8") as file:
            start = "" if file.tell() else HEADER
            file.write(f"{start}\n{name},{datetime.date.today()}")  # whatever the last line lacks
    except OSError as error:
        print(f"  (This can't be noted in {FILE.name}: {error.strerror}.)")


def solved():
    """Return the progress file as a dict {exercise: day}, empty if the file can't be read."""
    try:
        lines = FILE.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    pairs = [line.split(",") for line in lines]
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


def table(lessons, core=(), here=None):
    """Return a string with the exercises of lesson `here`, and a bar for each other lesson.

    `lessons` is a dict {number: exercises}, and `core` holds the numbers of the core lessons.
    """
    done = solved()
    lines = [f"{share(lessons.values(), done)} exercises solved"]
    if here in lessons:
        marks = [f"{'·✓'[e.name in done]} {e.name} {'★' * e.stars}" for e in lessons[here]]
        lines.append(f"This lesson:  {share([lessons[here]], done)}   " + "   ".join(marks))
    for number in lessons:
        if number != here:
            part = " (core)" if number in core else ""
            lines.append(f"  Lesson {number:2}  {bar(lessons[number], done)}{part}")
    if any(e.name in done for exercises in lessons.values() for e in exercises):
        lines.append(f"  (noted in {FILE.name}, a file of yours: delete it to start anew)")
    return "\n".join(lines)


def bar(exercises, done):
    """Return a bar of solved and unsolved exercises as text, such as "■■□□  2 of 4"."""
    count = sum(exercise.name in done for exercise in exercises)
    return "■" * count + "□" * (len(exercises) - count) + f"  {count} of {len(exercises)}"


def share(lists, done):
    """Return how many of the exercises in `lists` are solved, as a string such as "3 of 40"."""
    names = [exercise.name for exercises in lists for exercise in exercises]
    return f"{sum(name in done for name in names)} of {len(names)}"


def closing(own, figure=""):
    """Return a lesson's closing line: the names in `own` and `figure`, a sentence on the result."""
    if not own:
        return (
            "This lesson ran on the course's own functions. Each function that you write takes "
            "the place of one of them."
        )
    names = ", ".join(own)
    figure = figure or "Its numbers and pictures are yours."
    return f"This lesson ran on your own {names}. {figure}"
