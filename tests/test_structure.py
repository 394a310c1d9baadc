"""The house stays in order: imports lead downwards, files are short reads, the style is checked."""

import ast
import os
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from importlib.util import resolve_name
from pathlib import Path

import pytest

COURSE = Path(__file__).resolve().parent.parent
ORDER = [  # of the files of helpers; each imports only from those before it
    "activations",
    "data",
    "losses",
    "gradients",
    "evaluation",
    "layers",
    "optimizers",
    "training",
    "network",
    "autograd",
    "augmentation",
    "convolution",
    "weights",
    "__init__",
]
MAY_IMPORT = {
    "helpers": {"helpers"},
    "classroom": {"helpers", "classroom"},
    "tools": {"helpers", "classroom", "tools"},
    "benchmarks": {"helpers", "classroom", "tools", "benchmarks"},
}
FILES = {folder: sorted((COURSE / folder).rglob("*.py")) for folder in MAY_IMPORT}
ALL = [path for paths in FILES.values() for path in paths]
HOUSE = {*MAY_IMPORT, "tests"}
TABLES = re.compile(r"strokes|lesson_\d|known_")  # data to look up in, not code to read through


def name_of(path):
    """As it is imported: a package is called like its folder."""
    parts = path.relative_to(COURSE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path) for path in ALL}


def imports(path, later=True):
    """The modules that a file imports, by their full names; with `later`, those within functions,
    too."""
    package = name_of(path) if path.stem == "__init__" else name_of(path).rpartition(".")[0]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree) if later else at_once(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), package)
            inner = [f"{base}.{alias.name}" for alias in node.names]
            modules = [name for name in inner if name in MODULES]
            yield from modules
            if len(modules) < len(inner):
                yield base


def at_once(node):
    """All that is executed when a module is imported."""
    for part in ast.iter_child_nodes(node):
        if not isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield part
            yield from at_once(part)


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_a_folder_imports_only_what_lies_below_it(folder):
    for path in FILES[folder]:
        upwards = {name.partition(".")[0] for name in imports(path)} & HOUSE - MAY_IMPORT[folder]
        assert not upwards, path


def test_the_library_needs_only_numpy_and_python():
    for path in FILES["helpers"]:
        used = {name.partition(".")[0] for name in imports(path)}
        assert used <= {"helpers", "numpy"} | sys.stdlib_module_names, path


def test_a_file_of_the_library_imports_only_from_those_before_it():
    assert {path.stem for path in FILES["helpers"]} == set(ORDER)
    for path in FILES["helpers"]:
        used = [name.partition(".")[2] for name in imports(path) if name.startswith("helpers")]
        assert all(ORDER.index(name) < ORDER.index(path.stem) for name in used), path


def test_no_imports_go_in_a_circle():
    arrows = {name_of(path): MODULES & set(imports(path, later=False)) for path in ALL}
    TopologicalSorter(arrows).prepare()  # raises a CycleError that names them


def lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def test_the_library_is_small():
    sizes = {path.name: lines(path) for path in FILES["helpers"]}
    assert len(sizes) <= 14, sizes
    assert sum(sizes.values()) <= 1_600, sizes
    assert max(sizes.values()) <= 200, sizes


def test_a_file_is_a_short_read_and_says_what_it_is():
    for path in ALL:
        assert TABLES.match(path.stem) or lines(path) <= 260, path
        words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert words or path.name == "first_cell.py", path


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff_is_content(command):
    result = subprocess.run(
        [sys.executable, "-m", "ruff", *command, "."],
        cwd=COURSE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_a_tool_computes_with_one_thread_as_the_lessons_do():
    code = "import benchmarks.measure_mlp, threadpoolctl as t; print(t.threadpool_info())"
    free = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=COURSE, env=free, capture_output=True, text=True
    )
    assert set(re.findall(r"'num_threads': (\d+)", run.stdout)) == {"1"}, run.stderr
