"""Find a student's definition of an exercise in a notebook, with the code that it depends on."""

import ast

from .checked import CHECKED
from .gathering import Found, Gathering


def candidates(notebook, exercise, references):
    """Return the Found objects that may be the student's answer to an exercise, likeliest first.

    They hold the definition passed to the last check, and the last definition with the exercise's
    name: first both with the course's solutions to other exercises, then both with the student's
    own. If there is no definition, return one Found object that says so. `references`: {exercise:
    module of the course's solution}.
    """
    by_name = find(notebook, exercise, references)
    found = [checked(notebook, exercise.name, references), by_name]
    if any(one and one.lent for one in found):
        own = {n: m for n, m in references.items() if not notebook.writes(n)}
        found.append(checked(notebook, exercise.name, own))
        found.append(find(notebook, exercise, own))
    different = {one.essence: one for one in reversed(found) if one and one.word == "written"}
    return list(reversed(different.values())) or [by_name]


def checked(notebook, name, references):
    """Return the definition that was passed to the last check of the exercise `name`, as a Found,
    or None if there is no such check or the definition is a stub."""
    if name not in notebook.checked:
        return None
    number, statement = notebook.checked[name]
    view, given = notebook.until(number, statement), statement.node.value
    if isinstance(given, ast.Name) and not view.is_written_under(given.id):
        return None
    return Gathering(view, name, references).found(number, CHECKED)


def find(notebook, exercise, references):
    """Return the last definition with the exercise's name that isn't a stub, as a Found. If there
    is none, the Found's `word` is "wrong", "not written" or "missing"."""
    name = exercise.name
    tried = notebook.definitions(name)
    written = [k for k in tried if notebook.is_written(k)]
    if not written:
        if notebook.problem(name):
            return Found("wrong", f"Your {name} can't be read: {notebook.problem(name)}.")
        return Found("not written" if tried else "missing")
    return Gathering(notebook, name, references).found(written[-1], name)
