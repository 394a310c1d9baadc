"""The sheet of each lesson: its displayed formulas and the functions and classes that it defines.

A sheet has the lesson's headings. Exercises are replaced by their solutions.
"""

import ast
import re

import nbformat

from ..exercise_cells import solve

FORMULA = re.compile(r"^\$\$.+?\$\$$", re.MULTILINE | re.DOTALL)
DEFINITIONS = (ast.FunctionDef, ast.ClassDef)
OPENING = """# The sheets

The formulas and the code of each lesson, to look up. They are taken from the lessons; the \
exercises are solved here.
"""


def sheets(course):
    """Return one Markdown document with the sheets of all lessons in `course`."""
    return "\n".join([OPENING, *map(sheet, course)])


def sheet(lesson):
    notebook = nbformat.read(lesson.path, as_version=4)
    solve(notebook)
    lines = [f"## {lesson.number}. [{lesson.title}](../notebooks/{lesson.path.name})", ""]
    heading = None
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            found = re.search(r"^## (?:\d+\. )?(.+)$", cell.source, re.MULTILINE)
            heading = found[1] if found else heading
            parts = FORMULA.findall(re.sub(r"```.*?```", "", cell.source, flags=re.DOTALL))
        else:
            parts = [f"```python\n{code}\n```" for code in definitions(cell.source)]
        if parts and heading:
            lines += [f"### {heading}", ""]
            heading = ""
        for part in parts:
            lines += [part, ""]
    return "\n".join(lines)


def definitions(source):
    """Return a list with the source code of each top-level function and class in `source`.

    The list is empty if `source` isn't valid Python, for example because of a magic command.
    """
    try:
        body = ast.parse(source).body
    except SyntaxError:  # a magic, which defines nothing
        return []
    rows = source.splitlines()
    return [
        "\n".join(rows[node.lineno - 1 : node.end_lineno])
        for node in body
        if isinstance(node, DEFINITIONS)
    ]
