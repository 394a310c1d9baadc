"""Write an HTML page for each student, with the verdict, the reason and the hint for each exercise.

All text from submissions is escaped. The pages have no scripts and load no other files.
"""

import re
from html import escape
from pathlib import Path

from helpers.weights import atomic_write

from ..exercise_cells import WHY_POINTS
from .cells import EMPTY
from .exam import PRIVATE
from .grading import clean
from .report import none_of, short
from .words import title, titles

SIGNS = {"right": "✓", "wrong": "✗", "not written": "·", "missing": "·"}
INSTEAD = (
    "Hand in the lesson's .ipynb file: in Colab, choose File, Download, Download .ipynb; in "
    "Jupyter, choose File, Download."
)
AGAIN = "Save it again and hand it in once more."
EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])")
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
    """Write the students' pages to `folder`. Return {student: file name without its suffix}."""
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
    """Return a file name for `student`, without special characters, that isn't in `taken`."""
    plain = re.sub(r"[^\w-]+", " ", student).strip(" _")[:80] or "unnamed"
    name, number, used = plain, 2, {each.casefold() for each in taken}
    while name.casefold() in used:
        name, number = f"{plain} {number}", number + 1
    return name


def page(row, exam):
    late = f", after {row.per_cent:g}% off for being late" if row.per_cent else ""
    said = [*troubles(row), *(text[:1].upper() + text[1:] for text in row.lateness)]
    seen = "".join(f"<li>{escape(clean(text, 400))}</li>" for text in said)
    lessons = {} if row.unread else exam.exercises
    return PAGE.format(
        student=escape(row.submission.student),
        final=short(row.final),
        points=exam.points,
        late=late,
        notes=f'<ul class="quiet">{seen}</ul>' if seen else "",
        lessons="\n".join(part(lesson, some, row) for lesson, some in lessons.items())
        + in_words(row, exam),
    )


def in_words(row, exam):
    """Return the HTML for the points for answers in words, or "" if none are graded."""
    found = [f"<li>{slug}: {row.points[slug]} of {WHY_POINTS}</li>" for slug in exam.questions]
    return f"\n<h2>Written questions</h2>\n<ul>{''.join(found)}</ul>" if found else ""


def troubles(row):
    """Return sentences that tell a student which files are missing, unreadable or not graded."""
    submission, result = row.submission, row.result
    found = list(submission.problems)
    if "failure" in result:
        found.append("It could not be graded. Your instructor's table says why.")
    elif not submission.files and not submission.problems:
        names = ", ".join(file.name for file in submission.others[:5]) or "an empty submission"
        found.append(f"No notebook was found, only {names}. {INSTEAD}")
    for number, problem in result.get("problems", []):
        became = "is empty" if problem == EMPTY else "could not be opened"
        found.append(f"The file {submission.files[number].name} {became}. {AGAIN}")
    return found


def absence(row):
    """Return the text that a student's page shows for a lesson that wasn't handed in."""
    there = f" What you handed in is {titles(row.instead).lower()}." if row.instead else ""
    return f"{row.absence.capitalize()}.{there}"


def part(lesson, exercises, row):
    if not row.has(lesson):
        lack = f" {none_of(exercises)}." if lesson == PRIVATE else ""
        return f'<h2>{title(lesson)}</h2>\n<p class="quiet">{absence(row)}{lack}</p>'
    items = "\n".join(item(exercise, row) for exercise in exercises)
    return f"<h2>{title(lesson)}</h2>\n<ul>\n{items}\n</ul>"


def item(exercise, row):
    word = row.word(exercise)
    kind = word if word in ("right", "wrong") else "quiet"
    head = f"{SIGNS[word]} <b>{escape(exercise.name)}</b>: {word}"
    points = f"{row.points[exercise.name]} of {exercise.points}"
    reason = row.reason(exercise)
    if word == "missing":
        reason = f"Nothing that you handed in defines {exercise.name}."
    text = f"<pre>{emphasised(escape(reason))}</pre>" if reason else ""
    return f'<li class="{kind}">{head} <span class="quiet">({points})</span>{text}</li>'


def emphasised(text):
    """Return the HTML `text` with *words like these* in italics. Asterisks in formulas are kept."""
    return EMPHASIS.sub(r"<em>\1</em>", text)
