"""Collect the imports, definitions and constants that a student's definition needs, from the
notebook and from the course. Training runs and plots are left out."""

import ast
import builtins
from dataclasses import dataclass

from .checked import CHECKED
from .lending import has, is_module, is_of_course, loan
from .making import gone_through
from .notebooks import DEFINITIONS, is_lambda

# The names that exist in every notebook and in the sandbox
THERE = {*dir(builtins), "np", "__name__", "display", "get_ipython"}


@dataclass(frozen=True)
class Found:
    """The result of searching a notebook for an exercise: a definition with the code that it needs,
    or the reason why there is none.

    `word`: "missing", "not written", "wrong" (the definition can't be parsed) or "written"
    """

    word: str
    reason: str = ""
    pieces: tuple = ()  # (cell, line, text, whether it is the definition itself)
    lent: tuple = ()  # (name or dotted name, source, name in that source)
    name: str = ""  # the definition's name in the sandbox
    future: tuple = ()  # the features imported from __future__

    def as_lists(self):
        """Return a dictionary that JSON can store, with the keys "pieces", "lent", "name", "code",
        "future" and "judged", the code that is searched for forbidden loops."""
        defined = [text for _, _, text, _ in self.pieces if not text.startswith(("for ", "while "))]
        parts = {"pieces": self.pieces, "lent": self.lent, "name": self.name, "code": self.code}
        return parts | {"future": self.future, "judged": "\n\n\n".join(defined) + "\n"}

    @property
    def essence(self):
        """The tuple by which two Found objects are compared: the pieces of code, except
        `__checked__ = name`, and the code lent by the course."""
        pieces = [p for p in self.pieces if p[2] != f"{CHECKED} = {p[2].rpartition(' ')[2]}"]
        return tuple(piece[:3] for piece in pieces), self.lent

    @property
    def code(self):
        """The student's code as one string."""
        return "\n\n\n".join(text for _, _, text, _ in self.pieces) + "\n"


class Gathering:
    """A collector of the code that one definition in `notebook` needs. `own`: the exercise's name;
    `references`: {exercise: module of the course's solution} for the solutions that may be lent."""

    def __init__(self, notebook, own, references):
        self.notebook, self.own, self.references = notebook, own, references
        self.taken = set()  # numbers of statements
        self.there = {}  # {(name, before which statement): whether it will be there}
        self.lent = {}
        self.modules = {}  # names that stand for modules of the course

    def found(self, number, name):
        """Return a Found with the definition in the statement with the index `number` and the code
        that it needs. `name`: the definition's name in the sandbox."""
        self.target, self.by_name = number, name == self.own
        self.take(number)
        if self.by_name:
            self.take_changes(self.own, number)
        for alias in list(self.modules):
            self.lend_attributes(alias, self.modules[alias])
        given = getattr(self.notebook.statements[number].node, "value", None)
        essential = {number, *self.notebook.makers.get(getattr(given, "id", ""), [])[-1:]}
        pieces = []
        for star in self.notebook.stars:
            if not is_of_course(star):
                pieces.append((0, 1, f"from {star} import *", False))
        for k in sorted(self.taken):
            statement = self.notebook.statements[k]
            pieces.append((statement.cell, statement.line, statement.text, k in essential))
        lent = tuple((alias, *source) for alias, source in self.lent.items())
        return Found("written", "", tuple(pieces), lent, name, tuple(self.notebook.future))

    def take(self, number):
        """Collect the statement with the index `number` and the code that it needs, and return
        True. If a needed name is missing and the statement isn't a function or class, leave the
        statement out and return False."""
        statement = self.notebook.statements[number]
        lazy = isinstance(statement.node, DEFINITIONS) or is_lambda(statement.node)
        own = gone_through(statement.node)
        at_once = statement.needs_at_once if lazy else statement.needs - own
        missing = [name for name in sorted(at_once) if not self.provide(name, number)]
        if lazy:  # what its bodies compute with may come later in the notebook
            for name in sorted(statement.needs):
                self.provide(name)
        elif missing:
            return False
        self.taken.add(number)
        return True

    def take_changes(self, name, start):
        """Collect the statements after `start` that change `name`, such as `Dense.forward = …`."""
        for number in self.notebook.makers[name]:
            statement = self.notebook.statements[number]
            if number > start and not self.notebook.is_fresh(number, name):
                imported = isinstance(statement.node, (ast.Import, ast.ImportFrom))
                if not imported and not self.notebook.is_check(number):
                    self.take(number)

    def provide(self, name, before=None):
        """Collect the code that defines `name`, and return whether the sandbox will have that name.
        Of several definitions, prefer the last one before the statement with the index `before`, if
        given, otherwise the last one."""
        key = (name, before)
        if name == self.own and self.by_name and (before is None or before >= self.target):
            return True
        if key not in self.there:
            self.there[key] = True  # while it is looked for: functions may need each other
            self.there[key] = self.look_for(name, before)
        return self.there[key]

    def look_for(self, name, before):
        if name in self.references and name != self.own:
            return self.lend(name, self.references[name], name)
        makers = self.notebook.makers.get(name, [])
        if before is not None:
            makers = [k for k in makers if k > before] + [k for k in makers if k < before]
        for number in reversed(makers):
            node = self.notebook.statements[number].node
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                if self.take_import(node, number, name):
                    return True
            elif self.notebook.is_fresh(number, name) and self.take(number):
                self.take_changes(name, number)
                return True
        lenders = [m for m in self.notebook.stars if is_of_course(m) and has(m, name)]
        if lenders:
            return self.lend(name, lenders[-1], name)
        return name in THERE or any(not is_of_course(m) for m in self.notebook.stars)

    def take_import(self, node, number, name):
        """Collect the import of `name`, or lend the imported code if it is from the course. Return
        whether `name` is then defined."""
        module = getattr(node, "module", None) or ""
        for alias in node.names:
            bound = alias.asname or alias.name.split(".")[0]
            full = f"{module}.{alias.name}" if module else alias.name
            if bound != name:
                continue
            if not is_of_course(full):
                self.taken.add(number)
                return True
            if module and has(module, alias.name) and not is_module(full):
                return self.lend(name, module, alias.name)
            if is_module(full):
                self.modules[name] = full if alias.asname or module else bound
            return is_module(full)
        return False

    def lend(self, alias, module, name):
        source = loan(module, name, self.own)
        if source:
            self.lent[alias] = (source, name)
        return bool(source)

    def lend_attributes(self, name, module):
        """Lend the functions and classes of the course's `module` that the collected code uses as
        attributes of `name`, such as `activations.relu`."""
        for number in sorted(self.taken):
            for node in ast.walk(self.notebook.statements[number].node):
                path = dotted(node)
                if path[:1] == [name]:
                    place = module
                    for k, part in enumerate(path[1:], start=2):
                        if has(place, part) and not is_module(f"{place}.{part}"):
                            self.lend(".".join(path[:k]), place, part)
                        place = f"{place}.{part}"


def dotted(node):
    """Return the dotted name in `node` as a list, such as ["activations", "relu"], or [] if
    `node` isn't a dotted name."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return [node.id, *reversed(parts)] if parts and isinstance(node, ast.Name) else []
