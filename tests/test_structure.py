"""The house stays in order: imports lead downwards, files are short reads, the style is checked."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

COURSE = Path(__file__).resolve().parent.parent
FLOORS = [  # of helpers/, from the ground up; a file imports only what stands before it
    ("atomic", "activations", "data"),
    (
        "augmentation",
        "averaging",
        "baseline",
        "cache",
        "download",
        "dropout",
        "evaluation",
        "gradients",
        "handwriting",
        "losses",
        "optimizers",
        "schedules",
        "symptoms",
    ),
    ("layers", "mnist", "training", "timed_training", "two_layers"),
    ("convolution", "network", "sources"),
    ("weights", "exchange", "experiments"),
    ("plots", "paper", "predictions", "pad", "playground", "stepping"),
    ("doctor", "clinic"),
    ("checks",),
]
HELPERS = sorted((COURSE / "helpers").rglob("*.py"))
TABLES = re.compile(r"strokes|lesson_\d")  # data to look up in, not code to read through


def part(path):
    """Which part of helpers/ a file belongs to: its folder there, or its own name."""
    inside = path.relative_to(COURSE / "helpers")
    return inside.parts[0].removesuffix(".py")


def imported_parts(path):
    """The other parts of helpers/ that a file imports."""
    package = ["helpers", *path.relative_to(COURSE / "helpers").parent.parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            base += (node.module or "").split(".") if node.module else []
            if base[:1] == ["helpers"]:
                yield from [base[1]] if base[1:] else [alias.name for alias in node.names]


def test_every_part_has_its_floor():
    parts = {part(path) for path in HELPERS} - {"__init__"}
    assert parts == {name for floor in FLOORS for name in floor}


@pytest.mark.parametrize("path", HELPERS, ids=lambda path: str(path.relative_to(COURSE)))
def test_a_file_imports_only_from_below_or_beside_on_the_same_floor_in_order(path):
    order = [name for floor in FLOORS for name in floor]
    for name in imported_parts(path):
        if name in order and name != part(path):
            assert order.index(name) < order.index(part(path)), f"{part(path)} imports {name}"


@pytest.mark.parametrize("folder", ["helpers", "tools"])
def test_a_file_is_a_short_read_and_says_what_it_is(folder):
    for path in (COURSE / folder).rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert TABLES.match(path.stem) or len(text.splitlines()) <= 260, path
        assert path.name == "first_cell.py" or ast.get_docstring(ast.parse(text)), path


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
