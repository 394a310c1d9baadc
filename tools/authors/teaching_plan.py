"""The text of the teaching plan, docs/TEACHING_PLAN.md.

For each lesson, the plan lists the minutes and aims, the common mistakes in each exercise, and the
"why" questions with model answers. The facts come from the notebooks and from
`classroom.exercises`; `python -m tools.authors.refresh` writes the file.
"""

import re

import nbformat

from classroom.exercises import LESSONS, WHY

from ..exercise_cells import WHY_POINTS, answer_cells
from ..lessons import COURSE, lessons

PATH = COURSE / "docs" / "TEACHING_PLAN.md"
OPENING = """# Teaching plan

For instructors: what each lesson is for, what its readers get wrong, and what a good answer to \
its "why" questions says. (Written by `python -m tools.authors.refresh` from the lessons and \
the exercises: change those, not this page.) How to hand out, collect and grade: \
[for instructors](INSTRUCTORS.md).

Exercises are marked by stars, from one line (★) to ten (★★★), and earn as many points; a "why" \
question earns {points}, awarded by the person who reads the answer. The sentences under an \
exercise are the hints for those who make these mistakes.
"""


def plan():
    """Return the whole teaching plan, as Markdown."""
    parts = [OPENING.format(points=WHY_POINTS)]
    parts += [lesson_plan(lesson) for lesson in lessons()]
    return "\n".join(parts)


def lesson_plan(lesson):
    notebook = nbformat.read(lesson.path, as_version=4)
    exercises, answers = LESSONS.get(lesson.number, ()), WHY[lesson.number]
    lines = [
        f"## {lesson.number}. [{lesson.title}](../notebooks/{lesson.path.name})",
        f"\n**{lesson.minutes} minutes, {points(exercises, answers)}.** {lesson.aim}\n",
        *aims(notebook),
    ]
    if exercises:
        lines.append("\n**What they get wrong**\n")
    for exercise in exercises:
        lines.append(f"- `{exercise.name}` {'★' * exercise.stars}")
        lines += [f"    - {mistake.hint}" for mistake in exercise.mistakes]
    for cell in answer_cells(notebook):
        question = notebook.cells[notebook.cells.index(cell) - 1].source
        lines += [
            "\n" + re.sub(r"^#+ *", "#### ", question),
            f"\n*Model answer.* {answers[cell.id]}",
        ]
    return "\n".join(lines) + "\n"


def points(exercises, answers):
    """Return a phrase with a lesson's points for its exercises and for its questions."""
    questions = WHY_POINTS * len(answers)
    if not exercises:
        return f"{questions} points for questions"
    return f"{sum(e.points for e in exercises)} points + {questions} for questions"


def aims(notebook):
    """Return the lines of the list under "What you'll learn" in a lesson's opening cell."""
    opening = next(cell.source for cell in notebook.cells if cell.source.startswith("# "))
    found = re.search(r"\*\*What you'll learn\.?\*\*\n\n((?:- .*\n)+)", opening)
    return found[1].rstrip().splitlines() if found else []
