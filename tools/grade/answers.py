"""Find the answers in words that a student has written in a notebook."""

import re

from .cells import all_cells, joined

LONGEST = 20_000  # characters of an answer


def answers_in(content, asked):
    """Return {question: answer} for the questions whose answer cells the student has changed.

    An answer cell is recognised by its id, by its nbgrader `grade_id`, or by the question in the
    Markdown cell before it. `asked`: {question: (lesson, text of the question, original text of the
    answer cell)}. Raise Unreadable if the bytes `content` aren't a notebook.
    """
    found, before = {}, ""
    by_question = {squeezed(text): slug for slug, (_, text, _) in asked.items()}
    for cell in all_cells(content):
        if cell.get("cell_type") != "markdown":
            continue
        text = joined(cell.get("source")).strip()
        slug = next((name for name in names_of(cell) if name in asked), None)
        slug = slug or by_question.get(squeezed(before))
        if slug and text and squeezed(text) != squeezed(asked[slug][2]):
            found[slug] = text.removeprefix(asked[slug][2].strip()).strip()[:LONGEST]
        before = text
    return found


def names_of(cell):
    marks = cell.get("metadata")
    marks = marks.get("nbgrader") if isinstance(marks, dict) else None
    names = [cell.get("id"), marks.get("grade_id") if isinstance(marks, dict) else None]
    return [name for name in names if isinstance(name, str)]


def squeezed(text):
    return re.sub(r"[\W_]+", "", text).casefold()
