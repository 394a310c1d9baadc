"""Which exercises a reader has solved: a small text file of the reader's own, progress.csv.

A line is added for each exercise when it is first right, nothing is ever rewritten, so two
notebooks at once don't harm each other. Deleting the file starts the course anew. The environment
variable COURSE_PROGRESS names another place for it.
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


def table(lessons):
    """A line for each lesson, ✓ before each exercise that is solved."""
    done = solved()
    count = sum(e.name in done for exercises in lessons.values() for e in exercises)
    total = sum(map(len, lessons.values()))
    lines = [f"{count} of {total} exercises solved"]
    for number, exercises in lessons.items():
        marks = [f"{'✓' if e.name in done else '·'} {e.name} {'★' * e.stars}" for e in exercises]
        lines.append(f"  Lesson {number}:  " + "   ".join(marks))
    if count:
        lines.append(f"  (noted in {FILE.name}, a file of yours: delete it to start anew)")
    return "\n".join(lines)
