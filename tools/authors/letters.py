"""A function that copies the table of letters from the glossary into a lesson."""

import re

from ..lessons import COURSE

GLOSSARY = COURSE / "docs" / "GLOSSARY.md"
ROWS = re.compile(r"(?:^\| `.+$\n?)+", re.MULTILINE)


def put_letters(notebook):
    letters = ROWS.search(GLOSSARY.read_text(encoding="utf-8"))[0]
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and "The letters of this course" in cell.source:
            cell.source = ROWS.sub(lambda _: letters, cell.source)
