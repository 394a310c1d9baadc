"""Would a test of the library notice a slip? A random small change in helpers/, and the tests run.

    python -m tools.authors.mutate_helpers                        150 changes, about 10 minutes
    python -m tools.authors.mutate_helpers --count 30 --seed 4    others
    python -m tools.authors.mutate_helpers --files training.py    only these files

A change is one operator, comparison, constant or condition, an `and` for an `or`, or a line that is
gone; docstrings, messages and annotations stay. Each is tried in a copy of the course: first with
the tests of its own file, then with the rest of tests/helpers, without PyTorch and scikit-learn. A
change that no test notices is printed; where it computes the same after all, SAME_RESULTS says why.
"""

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from classroom.checks.slips import OPERATORS, Replace, changed, other_constants

from .equivalent_changes import SAME_RESULTS

COURSE = Path(__file__).resolve().parents[2]
ALONE = "import sys; sys.modules['torch'] = sys.modules['sklearn'] = None; import pytest; "
RUN = ALONE + "sys.exit(pytest.main(sys.argv[1:]))"
OPTIONS = ["-x", "-q", "-p", "no:cacheprovider", "-o", "addopts="]
QUICK = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
SECONDS = 120  # a change may make a loop endless


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--files", nargs="*", help="such as training.py; all if none is named")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    asked = parser.parse_args()
    paths = sorted((COURSE / "helpers").glob("*.py"))
    paths = [path for path in paths if path.name in (asked.files or path.name)]
    everything = [(path, *change) for path in paths for change in changes(path)]
    some = random.Random(asked.seed).sample(everything, min(asked.count, len(everything)))
    caught = same = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(asked.jobs) as workers:
        course = copied(COURSE, Path(folder, "as it is"))  # may be edited meanwhile
        if fails(["tests/helpers"], course):
            sys.exit("The tests fail without any change: mend them first.")
        results = workers.map(partial(noticed, course), some)
        for number, ((path, line, words, *_), found) in enumerate(zip(some, results, strict=True)):
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
    for name in ("helpers", "classroom", "tests"):
        shutil.copytree(course / name, folder / name)
    shutil.copy(course / "pyproject.toml", folder)
    return folder


def noticed(course, change):
    """Whether a test notices a change."""
    path, _, _, place, replacement = change
    with tempfile.TemporaryDirectory() as folder:
        folder = copied(course, Path(folder, "changed"))
        library = folder / "helpers" / path.name
        library.write_text(changed_text(library, place, replacement), encoding="utf-8")
        own = f"tests/helpers/test_{path.stem}.py"
        first = [[own]] if (folder / own).exists() else []
        return any(fails(tests, folder) for tests in [*first, ["tests/helpers"]])


def fails(tests, folder):
    command = [sys.executable, "-c", RUN, *OPTIONS, *tests]
    try:
        run = subprocess.run(
            command, cwd=folder, env=QUICK, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0


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
