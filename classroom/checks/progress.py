"""Which exercises a reader has solved: a small text file of the reader's own, progress.csv.

A line is added when an exercise is first solved, and nothing is ever rewritten, so two notebooks at
once do no harm. Deleting the file starts the course again. The environment variable COURSE_PROGRESS
names another place for it.
"""

import datetime
import os
from pathlib import Path

COURSE = Path(__file__).resolve().parents[2]
FILE = Path(os.environ.get("COURSE_PROGRESS", COURSE / "progress.csv"))
HEADER = "exercise,solved"


def keep(name):
    """Note that an exercise is solved. Where nothing can be written, the lesson goes on."""
    if name in solved():
        return
    try:
        with FILE.open("a", encoding="utf-8") as file:
            start = "" if file.tell() else HEADER
            file.write(f"{start}\n{name},{datetime.date.today()}")  # whatever the last line lacks
    except OSError as error:
        print(f"  (This can't be noted in {FILE.name}: {error.strerror}.)")


def solved():
    """The exercises solved so far, each with the day; lines that make no sense are passed over."""
    try:
        lines = FILE.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    pairs = [line.split(",") for line in lines]
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


def table(lessons, core=(), here=None):
    """Which exercises are solved: this lesson's by name, and the others' as bars."""
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
    """A box for each exercise, those that are solved first."""
    count = sum(exercise.name in done for exercise in exercises)
    return "■" * count + "□" * (len(exercises) - count) + f"  {count} of {len(exercises)}"


def share(lists, done):
    """How many of the exercises in these lists are solved, as "3 of 40"."""
    names = [exercise.name for exercises in lists for exercise in exercises]
    return f"{sum(name in done for name in names)} of {len(names)}"


def closing(own, figure=""):
    """The line that a lesson closes with: what was the reader's own code, and with what result."""
    if not own:
        return (
            "This lesson ran on the course's own functions. Each that you write takes one's place."
        )
    names = ", ".join(own)
    figure = figure or "Its numbers and pictures are yours."
    return f"This lesson ran on your own {names}. {figure}"
