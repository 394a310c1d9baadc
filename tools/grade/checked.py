"""Find the definitions that a notebook passes to its checks, as in `check.softmax(softmax)`."""

import ast
import re
from copy import copy

from .cells import Statement

CHECKED = "__checked__"  # what a check was given has this name in the sandbox


def all_checked(found, checks):
    """Return {exercise: (index, Statement)} for the last check of each exercise.

    The Statement assigns the checked object to the name CHECKED. It has to run before the statement
    with this index in `found`, the list of the notebook's Statements. `checks`: the names that the
    notebook imports as checks.
    """
    checked = {}
    for number, statement in enumerate(found):
        for node in ast.walk(statement.node):
            for decorator in getattr(node, "decorator_list", []):
                if node is statement.node and (name := exercise_of(decorator, checks)):
                    given = ast.Name(node.name, ast.Load())
                    checked[name] = number + 1, as_statement(given, statement)
            name = exercise_of(node.func, checks) if isinstance(node, ast.Call) else None
            if name and len(node.args) == 1 and not node.keywords:
                checked[name] = number, as_statement(node.args[0], statement)
    return checked


def exercise_of(node, checks):
    """Return the name of the exercise that the expression `node` checks, or None: "softmax" for
    `check.softmax`, and for `softmax` if this name was imported as a check."""
    if isinstance(node, ast.Attribute):
        place = node.value
        is_check = isinstance(place, ast.Name) and place.id in checks
        is_check |= isinstance(place, ast.Attribute) and place.attr == "check"
        return node.attr if is_check else None
    return node.id if isinstance(node, ast.Name) and node.id in checks - {"check"} else None


def as_statement(given, statement):
    """Return the Statement `__checked__ = given`, with the cell and line of `statement`."""
    text = f"{CHECKED} = {ast.unparse(given)}"
    return Statement(ast.parse(text).body[0], text, statement.cell, statement.line, {CHECKED})


def without_checks(statement, checks):
    """Return `statement` without decorators such as `@check.softmax`."""
    decorators = getattr(statement.node, "decorator_list", [])
    kept = [d for d in decorators if not exercise_of(d, checks)]
    if len(kept) == len(decorators):
        return statement
    node = copy(statement.node)
    node.decorator_list = kept
    text = ast.unparse(node)
    return Statement(ast.parse(text).body[0], text, statement.cell, statement.line, statement.makes)


def as_one_file(found, modules):
    """Return the Statements `found` with each import from `modules` replaced by assignments.
    `modules`: the names of modules that cells write to files; their code is already in `found`."""
    if not modules:
        return found
    used = "\n".join(statement.text for statement in found)
    result = []
    for statement in found:
        node, lines = statement.node, None
        if isinstance(node, ast.ImportFrom) and node.module in modules:
            renamed = [a for a in node.names if a.asname not in (None, a.name)]
            lines = [f"{a.asname} = {a.name}" for a in renamed]
        elif isinstance(node, ast.Import) and node.names[0].name in modules:
            name = node.names[0].asname or node.names[0].name
            parts = sorted(set(re.findall(rf"\b{name}\.([A-Za-z_]\w*)", used)) - {"py"})
            given = ", ".join(f"{part}={part}" for part in parts)
            lines = [f"{name} = __import__('types').SimpleNamespace({given})"]
        if lines is None:
            result.append(statement)
        for line in lines or ():
            made = {line.partition(" =")[0]}
            node = ast.parse(line).body[0]
            result.append(Statement(node, line, statement.cell, statement.line, made))
    return result
