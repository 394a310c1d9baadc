"""What a notebook calls right, the grader calls right; else it asks somebody to look."""

import contextlib
import io
import json
import os
import subprocess
import sys

import pytest

if not hasattr(os, "fork"):
    pytest.skip("the grader needs Linux or macOS", allow_module_level=True)

from honest_shapes import FURTHER, REVIEWED

from tools.grade.exam import COURSE, Exam
from tools.grade.grading import grade
from tools.grade.sandbox import Sandbox

SHAPES = REVIEWED | FURTHER
IMPORTS = "import numpy as np\n\nfrom classroom import check"
# No data are lent, and what a loop goes through isn't known: there the table asks to look.
ASKED = {"constant of the data", "variants in a loop"}
ALLOWED = {"own library kept"}  # the course's own function, given to the check: no points


def run_in_ipython():
    """Runs in a process of its own: the outputs of all cells of all shapes, as JSON."""
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance(history_length=0)
    results = {}
    for name, cells in SHAPES.items():
        shell.reset(new_session=False)
        sys.modules.pop("my", None)
        results[name] = []
        for source in (IMPORTS, *cells):
            said = io.StringIO()
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
                shell.run_cell(source, silent=True)
            results[name].append(said.getvalue())
    json.dump(results, sys.__stdout__)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    place = tmp_path_factory.mktemp("notebooks")
    paths = [str(COURSE), os.path.dirname(__file__), str(place)]
    settings = {"PYTHONPATH": os.pathsep.join(paths), "IPYTHONDIR": str(place)}
    settings |= {"COURSE_PROGRESS": str(place), "HOME": str(place), "MPLBACKEND": "agg"}
    command = [sys.executable, "-c", "import test_honest_shapes as t; t.run_in_ipython()"]
    done = subprocess.run(
        command, cwd=place, env=os.environ | settings, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout[done.stdout.index('{"') :])


@pytest.fixture(scope="module")
def sandbox():
    box = Sandbox(2)
    yield box
    box.close()


def as_notebook(cells, outputs):
    listed = [
        {
            "cell_type": "code",
            "metadata": {},
            "source": source,
            "outputs": [{"output_type": "stream", "name": "stdout", "text": said}],
        }
        for source, said in zip((IMPORTS, *cells), outputs, strict=True)
    ]
    return json.dumps({"cells": listed, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.mark.parametrize("name", SHAPES)
def test_the_notebook_and_the_grader_agree(name, outputs, sandbox):
    said = outputs[name]
    result = grade([as_notebook(SHAPES[name], said).encode()], Exam((3,), seconds=2), sandbox)
    verdict = result["verdicts"]["softmax"]
    by_notebook = any("✓ softmax: right" in text for text in said)
    by_grader = verdict["word"] == "right"
    asked = result["disagree"] == ["softmax"]
    if name in ASKED | ALLOWED:
        assert by_grader or asked or not by_notebook
    else:
        assert by_grader == by_notebook, (verdict["reason"], "".join(said))
    assert asked == (by_notebook and not by_grader)


def test_there_are_enough_shapes():
    assert len(REVIEWED) >= 18
    assert len(FURTHER) >= 40
