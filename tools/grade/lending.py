"""Find the code of the course that a student's definition may use: helpers, and solutions to other
exercises.

If a student's `cross_entropy` calls `softmax`, it is given the course's `softmax`, so that a
mistake isn't counted in two exercises. The solution to the graded exercise is left out.
"""

import ast
import importlib.util
from functools import cache
from types import SimpleNamespace

from classroom.checks.sources import PACKAGES, made_by, standalone
from classroom.exercises import EXERCISES

# Names from `helpers` are lent, except those of the module that reads and writes files. Names from
# a module of `classroom` are lent if the module contains an exercise's solution.
NOT_LENT = "helpers.weights"
REFERENCES = {exercise.reference.__module__ for exercise in EXERCISES.values()}
LOANS = set()  # the arguments of all loans so far
REFUSAL = """
def {own}(*arguments, **more):
    raise NameError("the course's own {own} can't be used: the exercise asks you to write it")
"""


def is_of_course(path):
    """Return whether the dotted name `path` begins with the name of a package of the course."""
    return path.split(".")[0] in PACKAGES


@cache
def is_module(path):
    """Return whether the dotted name `path` refers to a module of the course."""
    try:
        return is_of_course(path) and importlib.util.find_spec(path) is not None
    except ImportError:
        return False


def has(module, name):
    """Return whether `name` can be imported from `module` and may be lent."""
    return home(module, name) is not None


@cache
def home(module, name):
    """Return the name of the module in which `name`, imported from `module`, is defined, or None if
    `name` may not be lent."""
    if not is_module(module) or not hasattr(importlib.import_module(module), name):
        return None
    value = getattr(importlib.import_module(module), name)
    made_in = getattr(value, "__module__", None) or module  # a constant has none
    is_helper = made_in.split(".")[0] == "helpers" and made_in != NOT_LENT
    return made_in if is_helper or made_in in REFERENCES else None


@cache
def loan(module, name, own):
    """Return the source code of `name` from `module`, with all that it needs from the course, or
    None if there is none. In the code, a function that raises NameError replaces the solution to
    the exercise `own`."""
    for place in (module, home(module, name) or module):  # a package may import a name lazily
        try:
            tree = ast.parse(standalone(SimpleNamespace(__module__=place, __name__=name)))
        except (ImportError, OSError, SyntaxError, StopIteration):
            return None
        if any(name in made_by(node) for node in tree.body):
            break
    else:
        return None
    if any(own in made_by(node) for node in tree.body):
        refusal = ast.parse(REFUSAL.format(own=own)).body[0]
        tree.body = [refusal if own in made_by(node) else node for node in tree.body]
    LOANS.add((module, name, own))
    return ast.unparse(tree)
