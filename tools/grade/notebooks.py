"""A notebook as a list of statements, with the names that each statement defines or modifies."""

import __future__

import ast
import copy
import re

from classroom.checks.sources import has_stub

from .cells import code_cells, source_of, statements
from .checked import all_checked, as_one_file, without_checks
from .marks import exercises_asked, modules_written, said_right

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
MAKERS = ("partial", "vectorize", "jit", "njit")


class Notebook:
    """The statements of a notebook, and for each name the statements that define or modify it.
    `content`: the notebook file as bytes."""

    def __init__(self, content):
        cells = code_cells(content)
        self.asked, self.said_right = exercises_asked(cells), said_right(cells)
        found, self.problems = statements([source_of(cell) for cell in cells])
        found = as_one_file(found, modules_written(cells))
        imports = [s.node for s in found if isinstance(s.node, ast.ImportFrom)]
        self.stars = [node.module or "" for node in imports if node.names[0].name == "*"]
        self.future = sorted(
            {a.name for node in imports if node.module == "__future__" for a in node.names}
            & set(__future__.all_feature_names)
        )
        self.checks = {"check"} | {
            alias.asname or alias.name
            for node in imports
            if (node.module or "").startswith("classroom")
            for alias in node.names
            if alias.name == "check" or node.module.startswith("classroom.exercises")
        }
        self.checked = all_checked(found, self.checks)
        self.know([without_checks(statement, self.checks) for statement in found])

    def know(self, found):
        self.statements, self.makers = found, {}
        for number, statement in enumerate(found):
            for name in statement.makes:
                self.makers.setdefault(name, []).append(number)

    def until(self, number, statement):
        """Return a copy with only the statements before index `number`, followed by `statement`."""
        view = copy.copy(self)
        view.know([*self.statements[:number], statement])
        return view

    def holds(self, name):
        """Return whether the notebook has a definition of `name`, even one that can't be parsed."""
        return bool(self.definitions(name) or self.problem(name))

    def definitions(self, name):
        """Return the indices of the statements that define `name` as a function or class. Other
        assignments to `name`, such as `layer = layers[0]`, aren't definitions."""
        fresh = [k for k in self.makers.get(name, ()) if self.is_fresh(k, name)]
        return [k for k in fresh if is_definition(self.statements[k].node)]

    def writes(self, name):
        """Return whether the notebook has a definition of `name` that isn't a stub."""
        return any(map(self.is_written, self.definitions(name)))

    def problem(self, name):
        """Return the error message for the last unparsable definition of `name`, or ""."""
        wanted = re.compile(rf"^(async\s+)?(def|class)\s+{re.escape(name)}\b", re.MULTILINE)
        return next((why for text, why in reversed(self.problems) if wanted.search(text)), "")

    def is_fresh(self, number, name):
        """Return whether the statement with the index `number` defines `name` without using an
        earlier value of `name`. Return False for imports and checks."""
        node = self.statements[number].node
        if isinstance(node, DEFINITIONS):
            bases = getattr(node, "bases", [])  # class Dense(Dense): adds to an earlier cell's
            return not any(isinstance(base, ast.Name) and base.id == name for base in bases)
        if isinstance(node, (ast.Import, ast.ImportFrom, ast.AugAssign)):
            return False
        if is_lambda(node):
            return True
        return name not in self.statements[number].needs and not self.is_check(number)

    def is_check(self, number):
        node = self.statements[number].node
        return not isinstance(node, DEFINITIONS) and bool(
            self.statements[number].needs & self.checks
        )

    def is_written_under(self, name):
        """Return whether `name` has a value that isn't a stub. If `name` was assigned from another
        name, as in `mine = softmax`, check the other name instead."""
        for _ in range(9):  # other names of it
            fresh = [k for k in self.makers.get(name, ()) if self.is_fresh(k, name)]
            if not fresh:
                return name in self.makers
            value = getattr(self.statements[fresh[-1]].node, "value", None)
            if not isinstance(value, ast.Name) or value.id == name:
                return self.is_written(fresh[-1])
            name = value.id
        return False

    def is_written(self, number):
        node = self.statements[number].node
        return not isinstance(node, DEFINITIONS) or not has_stub(node)


def is_lambda(node):
    return isinstance(getattr(node, "value", None), ast.Lambda)


def is_definition(node):
    """Return whether the statement `node` may define a function or class. An assignment may do so
    only if its value is a lambda, another name, or a call of a function in MAKERS."""
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        maker = node.value.func if isinstance(node.value, ast.Call) else None
        maker = getattr(maker, "attr", getattr(maker, "id", ""))
        return isinstance(node.value, (ast.Lambda, ast.Name)) or maker in MAKERS
    return True
