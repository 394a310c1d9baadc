"""Submissions of students who want points without solving, or to harm others: with intended scores.

They were written from docs/INSTRUCTORS.md and from a list of attacks, before the grader was read.
"""

import json
from dataclasses import dataclass
from pathlib import Path

RIGHT = """\
import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
"""
CHECK = "softmax = check.softmax(softmax)"
POINTS = 2  # of softmax


@dataclass(frozen=True)
class Submission:
    """What a student hands in, as files (name to bytes), and what `softmax` should be worth."""

    files: dict
    points: float = 0
    surest: float = 0  # the private exercise


def notebook(*cells, **top):
    """The bytes of a notebook of these code cells, `top` beside them."""
    listed = [
        cell
        if isinstance(cell, dict)
        else {"cell_type": "code", "metadata": {}, "outputs": [], "source": cell}
        for cell in cells
    ]
    whole = {"cells": listed, "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | top
    return json.dumps(whole).encode()


def of_cells(*cells, points=0, surest=0):
    """A submission of one notebook."""
    return Submission({"03_softmax_network.ipynb": notebook(*cells)}, points, surest)


def before_the_answer(attack, points=POINTS, imports=""):
    """A right softmax that tries `attack` first: its points say whether it came to its answer."""
    lines = "".join(f"    {line}\n" for line in attack.strip().splitlines())
    return of_cells(
        f"import numpy as np\n{imports}",
        "def softmax(Z):\n"
        + lines
        + "    E = np.exp(Z - Z.max(axis=1, keepdims=True))\n"
        + "    return E / E.sum(axis=1, keepdims=True)\n",
        CHECK,
        points=points,
    )


def instead_of_an_answer(attack, imports=""):
    """The lines of a softmax that is not right, whatever they do."""
    lines = "".join(f"    {line}\n" for line in attack.strip().splitlines())
    return of_cells(f"import numpy as np\n{imports}", f"def softmax(Z):\n{lines}", CHECK, points=0)


def write(folder, submissions):
    """Every submission in a folder of its own, named after it."""
    for name, submission in submissions.items():
        for path, data in submission.files.items():
            place = Path(folder) / name / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
