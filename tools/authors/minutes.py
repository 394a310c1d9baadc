"""An estimate of a lesson's minutes, from its text, code, exercises and questions."""

import re

WORDS = 150  # a minute, of text
LINES = 18  # a minute, of code
EXERCISE = {1: 2, 2: 6, 3: 10}  # minutes, by its stars
QUESTION = 3  # minutes, to answer in words
NOT_READ = re.compile(
    r"<details>.*?</details>|```.*?```|!\[.*?\]\(.*?\)|\|",  # hints, code, pictures, tables' lines
    re.DOTALL,
)
TIME = re.compile(r"(?<=\*\*Time\.\*\* )\d+(?= minutes)")


def minutes(notebook):
    """Return the estimated minutes of a lesson, without its navigation and its first cell."""
    unread = {"navigation", "first"}
    cells = [cell for cell in notebook.cells if not unread & set(cell.metadata.get("tags", []))]
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    stars = re.findall(r"^### Your turn.*?(★+)", text, re.MULTILINE)
    return round(
        len(NOT_READ.sub(" ", text).split()) / WORDS
        + sum(bool(line.strip()) for line in code.splitlines()) / LINES
        + sum(EXERCISE[len(some)] for some in stars)
        + text.count("*Your answer:*") * QUESTION
    )


def put_minutes(notebook):
    """Write the estimated minutes into a lesson's opening cell, as in `**Time.** 60 minutes`."""
    opening = next((cell for cell in notebook.cells if cell.source.startswith("# ")), None)
    if opening:
        opening.source = TIME.sub(str(minutes(notebook)), opening.source)
