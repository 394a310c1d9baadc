"""Make random small changes in helpers/, and list the changes that no test notices.

    python -m tools.authors.mutate_helpers                        150 changes, about 5 minutes
    python -m tools.authors.mutate_helpers --count 30 --seed 4    30 others
    python -m tools.authors.mutate_helpers --files training.py    only these files

A change replaces an operator, comparison, constant or condition, or removes a statement. After each
change, the tests in tests/helpers are run without PyTorch and scikit-learn. If a change can't
affect any result, the list gives the reason, from SAME_RESULTS. The tool runs on Linux and macOS
only, because it calls `os.fork`.
"""

import argparse
import ast
import inspect
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import types
from pathlib import Path

import pytest
from _pytest.main import pytest_runtestloop as run_tests

from classroom.checks.slips import OPERATORS, changed, other_constants, places_in, put

from .equivalent_changes import SAME_RESULTS

COURSE = Path(__file__).resolve().parents[2]
OPTIONS = ["-x", "-q", "-s", "-p", "no:cacheprovider", "-o", "addopts=", "tests/helpers"]
ALONE = "import sys; sys.modules['torch'] = sys.modules['sklearn'] = None; import pytest; "
RUN = ALONE + "sys.exit(pytest.main(sys.argv[1:]))"
BROKEN = 99  # the exit code of a process that got no further than making a change
SECONDS = 40  # of computing; a change may make a loop endless


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--files", nargs="*", help="such as training.py; default: all files")
    asked = parser.parse_args()
    paths = sorted((COURSE / "helpers").glob("*.py"))
    paths = [path for path in paths if path.name in (asked.files or path.name)]
    everything = [(path, *change) for path in paths for change in changes(path)]
    some = random.Random(asked.seed).sample(everything, min(asked.count, len(everything)))
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.modules.update(torch=None, sklearn=None)
    trial = Trial(some)
    os.chdir(COURSE)
    if pytest.main(OPTIONS, plugins=[trial]) or not trial.tried:
        sys.exit("The tests fail without any change: fix them first.")
    differ = trial.tried - trial.same
    share = trial.caught / max(1, differ)
    print(
        f"\nseed {asked.seed}, {trial.tried} of {len(everything)} changes: {trial.same} compute the"
    )
    print(f"same; of the other {differ}, {trial.caught} are noticed: {share:.1%}")
    sys.exit(share < 0.97)


class Trial:
    """A pytest plugin that runs the collected tests once for each change."""

    def __init__(self, some):
        self.some, self.tried, self.caught, self.same = some, 0, 0, 0

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session):
        if fails(session):
            return True
        for path, line, words, place, replacement in self.some:
            found = noticed(session, path, place, replacement)
            reason = None if found else SAME_RESULTS.get((path.name, words))
            self.tried, self.caught = self.tried + 1, self.caught + found
            self.same += reason is not None
            if not found:
                print(f"{path.name}:{line}: {words}   {reason or '!'}", flush=True)
            elif self.tried % 10 == 0:
                print(f"({self.tried})", flush=True)
        return True


def noticed(session, path, place, replacement):
    text = changed_text(path, place, replacement)
    if is_in_a_function(path, place):
        return fails(session, path, text)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("helpers", "classroom", "tests"):
            shutil.copytree(COURSE / name, Path(folder, name))
        shutil.copy(COURSE / "pyproject.toml", folder)
        Path(folder, "helpers", path.name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-c", RUN, *OPTIONS]
        run = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        return run.returncode != 0


def fails(session, path=None, text=None):
    """Return whether a test fails in a forked process. If `path` is given, the functions of that
    module first get the code in `text`."""
    child = os.fork()
    if not child:
        outcome = BROKEN
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            silent = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silent, 1), os.dup2(silent, 2)
            if path:
                session.items.sort(key=lambda item: item.path.stem != f"test_{path.stem}")
                give_new_code(path, text)
            outcome = 1
            run_tests(session)
            outcome = int(session.testsfailed > 0)
        finally:
            os._exit(outcome)
    status = os.waitpid(child, 0)[1]
    if os.waitstatus_to_exitcode(status) == BROKEN:
        raise RuntimeError(
            f"{path}: this code doesn't run with the functions in that file:\n{text}"
        )
    return status != 0


def give_new_code(path, text):
    """Replace the code of a module's functions in place, also where they have been imported."""
    name = "helpers" if path.stem == "__init__" else f"helpers.{path.stem}"
    module, twin = sys.modules[name], types.ModuleType(name)
    twin.__package__ = "helpers"
    exec(compile(text, path, "exec"), vars(twin))
    classes = [thing for thing in vars(module).values() if inspect.isclass(thing)]
    own = [one.__name__ for one in classes if one.__module__ == name]
    for old, new in [(module, twin), *((vars(module)[one], vars(twin)[one]) for one in own)]:
        for word, thing in vars(new).items():
            ours, theirs = function_of(vars(old)[word]), function_of(thing)
            if ours and theirs:
                ours.__code__ = theirs.__code__
                ours.__defaults__ = theirs.__defaults__


def function_of(thing):
    """Return the function in `thing`, such as a property or a decorated function, or None if there
    is none."""
    thing = inspect.unwrap(thing.fget if isinstance(thing, property) else thing)
    return thing if inspect.isfunction(thing) else None


def is_in_a_function(path, place):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    node = list(ast.walk(tree))[place]
    functions = [part for part in ast.walk(tree) if isinstance(part, ast.FunctionDef)]
    return any(node in ast.walk(function) for function in functions if function is not node)


def changes(path):
    """Yield (line, description, place in the tree, replacement) for every possible change."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_alone = set(never_changed(tree))
    parts = [part for part in ast.walk(tree) if isinstance(part, ast.stmt)]  # the inner ones last
    statement_of = {node: part for part in parts for node in ast.walk(part)}
    for place, node in enumerate(ast.walk(tree)):
        for replacement in () if node in left_alone else replacements(node):
            after = "nothing" if isinstance(replacement, ast.Pass) else first_line(replacement)
            words = f"{first_line(node)} → {after}"
            if node is not statement_of[node]:
                words += f" in {first_line(statement_of[node])}"
            yield node.lineno, words, place, replacement


def changed_text(path, place, replacement):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    put(replacement, places_in(tree)[list(ast.walk(tree))[place]])
    return ast.unparse(ast.fix_missing_locations(tree))


def first_line(node):
    return ast.unparse(node).splitlines()[0]


def never_changed(tree):
    """Yield the nodes to leave alone: imports, annotations, docstrings, messages and f-strings."""
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
