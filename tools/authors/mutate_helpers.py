"""Would a test of the library notice a slip? A random small change in helpers/, and the tests run.

    python -m tools.authors.mutate_helpers                        150 changes, about 10 minutes
    python -m tools.authors.mutate_helpers --count 30 --seed 4    others
    python -m tools.authors.mutate_helpers --files training.py    only these files

A change is one operator, comparison, constant or condition, an `and` for an `or`, or a line that is
gone; docstrings, messages and annotations stay. Each is tried in a copy of the course: first with
the tests of its own file, then with the rest of tests/helpers, without PyTorch and scikit-learn. A
change that no test notices is printed; where it computes the same after all, SAME_RESULTS says why.
It runs where processes can fork: on Linux and macOS.
"""

import argparse
import ast
import importlib
import os
import random
import resource
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from classroom.checks.slips import OPERATORS, Replace, changed, other_constants

from .equivalent_changes import SAME_RESULTS

COURSE = Path(__file__).resolve().parents[2]
COPIED = ("helpers", "classroom", "tests")
OPTIONS = ["-x", "-q", "-p", "no:cacheprovider", "-o", "addopts="]
SECONDS = 60  # of computing; a change may make a loop endless


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--files", nargs="*", help="such as training.py; all if none is named")
    asked = parser.parse_args()
    paths = sorted((COURSE / "helpers").glob("*.py"))
    paths = [path for path in paths if path.name in (asked.files or path.name)]
    everything = [(path, *change) for path in paths for change in changes(path)]
    some = random.Random(asked.seed).sample(everything, min(asked.count, len(everything)))
    caught = same = 0
    with tempfile.TemporaryDirectory() as folder:
        course = copied(COURSE, Path(folder))  # may be edited meanwhile
        if fails(course, ["tests/helpers"]):
            sys.exit("The tests fail without any change: mend them first.")
        for number, (path, line, words, *change) in enumerate(some):
            found = noticed(course / "helpers" / path.name, *change)
            reason = None if found else SAME_RESULTS.get((path.name, words))
            caught, same = caught + found, same + (reason is not None)
            if not found:
                print(f"{number}. {path.name}:{line}: {words}   {reason or '!'}", flush=True)
    share = caught / max(1, len(some) - same)
    print(f"seed {asked.seed}, {len(some)} changes of {len(everything)}: {same} compute the same;")
    print(f"of the other {len(some) - same}, {caught} are noticed: {share:.1%}")
    sys.exit(share < 0.97)


def copied(course, folder):
    """What the tests of the library need, in another folder."""
    for name in COPIED:
        shutil.copytree(course / name, folder / name)
    shutil.copy(course / "pyproject.toml", folder)
    return folder


def noticed(path, place, replacement):
    """Whether a test notices a change to this file of a copy."""
    course, before = path.parents[1], path.read_text(encoding="utf-8")
    own = f"tests/helpers/test_{path.stem}.py"
    tests = [own] if (course / own).exists() else []
    try:
        write(path, changed_text(path, place, replacement))
        return fails(course, [*tests, "tests/helpers"])
    finally:
        write(path, before)


def write(path, text):
    """Write a file, and make it new, so that Python doesn't take what it has compiled before."""
    newer = path.stat().st_mtime + 2
    path.write_text(text, encoding="utf-8")
    os.utime(path, (newer, newer))


def fails(course, tests):
    """Whether a test fails, in a process that has only to import what may have changed."""
    for name in ("hypothesis.strategies", "numpy.testing"):
        importlib.import_module(name)
    sys.stdout.flush()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        os.chdir(course)
        sys.path[0] = str(course)
        sys.modules.update(torch=None, sklearn=None)
        for name in [name for name in sys.modules if name.partition(".")[0] in COPIED]:
            del sys.modules[name]
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1), os.dup2(silent, 2)
        os._exit(int(pytest.main([*OPTIONS, *tests]) != 0))
    return os.waitpid(child, 0)[1] != 0


def changes(path):
    """(line, what was changed, where in the tree, by what) for every small change to a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_alone = set(never_changed(tree))
    for place, node in enumerate(ast.walk(tree)):
        for replacement in () if node in left_alone else replacements(node):
            after = "nothing" if isinstance(replacement, ast.Pass) else first_line(replacement)
            yield node.lineno, f"{first_line(node)} → {after}", place, replacement


def changed_text(path, place, replacement):
    """The file with that change."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    Replace(list(ast.walk(tree))[place], replacement).visit(tree)
    return ast.unparse(ast.fix_missing_locations(tree))


def first_line(node):
    return ast.unparse(node).splitlines()[0]


def never_changed(tree):
    """Imports, annotations, docstrings and other bare strings, and what a message says."""
    for node in ast.walk(tree):
        parts = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        if isinstance(node, (ast.Import, ast.ImportFrom, ast.JoinedStr)):
            parts.append(node)
        if isinstance(node, ast.Raise):
            parts += [node.exc, node.cause]
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            parts.append(node)
        for part in filter(None, parts):
            yield from ast.walk(part)


def replacements(node):
    """What may stand in the place of a node."""
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        yield from (changed(node, op=op()) for op in OPERATORS.get(type(node.op), ()))
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield from (changed(node, ops=[op()]) for op in OPERATORS.get(type(node.ops[0]), ()))
    elif isinstance(node, ast.BoolOp):
        yield from (changed(node, op=op()) for op in OPERATORS[type(node.op)])
    elif isinstance(node, ast.Constant):
        yield from (ast.Constant(value) for value in other_constants(node.value)[:2])
    elif isinstance(node, (ast.If, ast.IfExp)):
        yield changed(node, test=ast.UnaryOp(ast.Not(), node.test))
    if isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr, ast.Raise)):
        yield ast.Pass()


if __name__ == "__main__":
    main()
