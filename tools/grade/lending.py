"""What a definition may borrow of the course: helpers, and the references of other exercises.

A student whose `cross_entropy` uses `softmax` gets the course's softmax, so that one mistake isn't
counted twice. Lent is source text; the definition of the exercise that is graded is cut out of
it, wherever it is needed.
"""

import ast
import importlib.util
from functools import cache
from types import SimpleNamespace

from classroom.checks.sources import made_by, standalone

# Helpers that read files, fetch, draw or ask aren't lent: those that only compute are.
NOT_LENT = {
    "helpers",
    "helpers.weights",
    "classroom.datasets.cache",
    "classroom.exercises",
    "classroom.datasets.download",
    "classroom.exchange",
    "classroom.datasets.handwriting",
    "classroom.datasets.mnist",
    "classroom.widgets.pad",
    "classroom.widgets.playground",
    "classroom.plots",
    "classroom.store",
    "classroom.datasets.loading",
}
REFUSAL = """
def {own}(*arguments, **more):
    raise NameError("the course's own {own} isn't lent to those who are asked to write it")
"""


@cache
def is_module(path):
    """Whether a path is that of a module of which something can be lent."""
    parts = path.split(".")
    if parts[0] != "helpers" or ".".join(parts[:2]) in NOT_LENT:
        return False
    try:
        return importlib.util.find_spec(path) is not None
    except ImportError:
        return False


def has(module, name):
    """Whether there is a name that can be lent."""
    return is_module(module) and hasattr(importlib.import_module(module), name)


@cache
def loan(module, name, own):
    """The source that makes a name of a module, without the exercise `own`; None if there is
    none."""
    try:
        source = standalone(SimpleNamespace(__module__=module, __name__=name))
        tree = ast.parse(source)
    except (ImportError, OSError, SyntaxError, StopIteration):
        return None
    if not any(name in made_by(node) for node in tree.body):
        return None
    if any(own in made_by(node) for node in tree.body):
        refusal = ast.parse(REFUSAL.format(own=own)).body[0]
        tree.body = [refusal if own in made_by(node) else node for node in tree.body]
    return ast.unparse(tree)
