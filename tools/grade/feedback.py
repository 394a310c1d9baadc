"""A page for each student: every verdict with its reason and hint, in one HTML file.

Whatever comes from a submission is escaped; the page loads nothing and runs nothing.
"""

import re
from html import escape
from pathlib import Path

from helpers.atomic import atomic_write

from .report import short

SIGNS = {"right": "✓", "wrong": "✗", "not written": "·", "missing": "·"}
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{student}</title>
<style>
:root {{ color-scheme: light dark; --right: #1a7f4b; --wrong: #b3261e; --quiet: #666; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --right: #5fd39a; --wrong: #ff9a8f; --quiet: #aaa; }}
}}
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: auto; padding: 1rem; }}
h2 {{ margin-top: 2rem; }}
li {{ list-style: none; margin: 0.6rem 0; padding-left: 1.6rem; text-indent: -1.6rem; }}
ul {{ padding: 0; }}
li > * {{ text-indent: 0; }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.3rem 0; }}
.right b {{ color: var(--right); }} .wrong b {{ color: var(--wrong); }}
.quiet {{ color: var(--quiet); }}
</style>
<h1>{student}</h1>
<p><strong>{final} of {points} points</strong>{late}</p>
{notes}
{lessons}
</html>
"""


def write_pages(folder, rows, exam):
    """All pages; {student: file name}."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    names = {}
    for row in rows:
        name = file_name(row.submission.student, names.values())
        names[row.submission.student] = name
        with atomic_write(folder / f"{name}.html", "w", encoding="utf-8") as file:
            file.write(page(row, exam))
    return names


def file_name(student, taken):
    """A name for a student's file that any system allows, and that no other one has."""
    plain = re.sub(r"[^\w -]", "_", student).strip(" _")[:80] or "unnamed"
    name, number, used = plain, 2, {each.casefold() for each in taken}
    while name.casefold() in used:
        name, number = f"{plain} {number}", number + 1
    return name


def page(row, exam):
    late = f", after {row.per_cent:g} % off for being late" if row.per_cent else ""
    seen = "".join(f"<li>{escape(note)}</li>" for note in row.notes)
    return PAGE.format(
        student=escape(row.submission.student),
        final=short(row.final),
        points=exam.points,
        late=late,
        notes=f'<ul class="quiet">{seen}</ul>' if seen else "",
        lessons="\n".join(
            part(title(lesson), exercises, row) for lesson, exercises in exam.exercises.items()
        ),
    )


def title(lesson):
    return f"Lesson {lesson}" if isinstance(lesson, int) else "Further exercises"


def part(heading, exercises, row):
    items = "\n".join(item(exercise, row) for exercise in exercises)
    return f"<h2>{heading}</h2>\n<ul>\n{items}\n</ul>"


def item(exercise, row):
    word = row.word(exercise)
    kind = word if word in ("right", "wrong") else "quiet"
    head = f"{SIGNS[word]} <b>{escape(exercise.name)}</b>: {word}"
    points = f"{row.points[exercise.name]} of {exercise.points}"
    reason = row.reason(exercise)
    if word == "not written":
        reason = f"A first hint: {exercise.hints[0]}"
    text = f"<pre>{escape(reason)}</pre>" if reason else ""
    return f'<li class="{kind}">{head} <span class="quiet">({points})</span>{text}</li>'
