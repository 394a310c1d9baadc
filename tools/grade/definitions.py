"""A student's definition of an exercise, with what it uses, and nothing else of the notebook.

It is what the last check of the exercise was given, or else the last definition with its name that
isn't a stub. So it doesn't matter if cells were renamed, copied, edited or deleted.
"""

import ast

from .checked import CHECKED
from .gathering import Found, Gathering


def candidates(notebook, exercise, references):
    """Return everything that may be meant as an exercise, the likeliest first: what its last check
    was given, then the last definition with its name; both with the course's other exercises, then
    both with the student's own. It is enough if one of them is right. references: {name: module} of
    all exercises."""
    by_name = find(notebook, exercise, references)
    found = [checked(notebook, exercise.name, references), by_name]
    if any(one and one.lent for one in found):
        own = {n: m for n, m in references.items() if not notebook.writes(n)}
        found.append(checked(notebook, exercise.name, own))
        found.append(find(notebook, exercise, own))
    different = {one.essence: one for one in reversed(found) if one and one.word == "written"}
    return list(reversed(different.values())) or [by_name]


def checked(notebook, name, references):
    """Return what the last check of an exercise was given, as a Found; None if that is only a
    stub."""
    if name not in notebook.checked:
        return None
    number, statement = notebook.checked[name]
    view, given = notebook.until(number, statement), statement.node.value
    if isinstance(given, ast.Name) and not view.is_written_under(given.id):
        return None
    return Gathering(view, name, references).found(number, CHECKED)


def find(notebook, exercise, references):
    """Return what the notebook has under the exercise's name, as a Found."""
    name = exercise.name
    tried = notebook.definitions(name)
    written = [k for k in tried if notebook.is_written(k)]
    if not written:
        if notebook.problem(name):
            return Found("wrong", f"Your {name} can't be read: {notebook.problem(name)}.")
        return Found("not written" if tried else "missing")
    return Gathering(notebook, name, references).found(written[-1], name)
