"""An exam with variants, from the roster to the grades: each student is graded by their own."""

import csv
import json
import os
import re

import nbformat
import pytest

if not hasattr(os, "fork"):
    pytest.skip("the grader needs Linux or macOS", allow_module_level=True)

from tools import variants
from tools.grade import __main__ as grader
from tools.grade.exam import Exam, ExamError

EXERCISES = """
import numpy
from classroom.checks.exercise import Exercise

def inputs(rng):
    yield (rng.random((4, 3)),)

def of(power):
    def moment(X, axis=0):
        return (X**power).mean(axis=axis)
    task = f"Return the mean of the elements of X to the power of {power} in each column."
    return Exercise(moment, inputs, (f"Begin with X**{power}.",), points=2, task=task)

def largest(X: numpy.ndarray) -> float:
    return X.max()

VARIANTS = [of(power) for power in (2, 3, 4)]
FIRST = VARIANTS[0]
LARGEST = Exercise(largest, inputs, (), task="Return the largest element of X.")
"""


@pytest.fixture
def exam(tmp_path):
    """Written out to four students, of whom the first three have different variants."""
    place = tmp_path / "exam"
    place.mkdir()
    (place / "exam.py").write_text(EXERCISES)
    (place / "seed.txt").write_text("3")
    roster = "student,id\nAda Ōe,101\nBen,102\nCem,\nDee,104\n"
    (place / "roster.csv").write_text(roster, encoding="utf-8")
    variants.main([str(place), "-o", str(tmp_path / "handout")])
    return place


def powers(handout):
    """{student: the power that their task asks for}"""
    found = {}
    for path in handout.glob("*/exam.ipynb"):
        found[path.parent.name] = int(re.search(r"power of (\d)", path.read_text("utf-8"))[1])
    return found


def solve(path, power):
    notebook = nbformat.read(path, as_version=4)
    cell = next(cell for cell in notebook.cells if cell.id == "exercise-moment")
    assert cell.source == "def moment(X, axis=0):\n    ...  # your code"
    cell.source = cell.source.replace("...", f"return (X**{power}).mean(axis=axis)")
    assert notebook.cells[-1].source == "def largest(X):\n    ...  # your code"
    nbformat.write(notebook, path)


def test_each_student_is_graded_by_their_own_variant(exam, tmp_path, capsys):
    handout = tmp_path / "handout"
    power = powers(handout)
    assert len({power[name] for name in ("Ada Ōe", "Ben", "Cem")}) == 3
    solve(handout / "Ada Ōe" / "exam.ipynb", power["Ada Ōe"])
    solve(handout / "Ben" / "exam.ipynb", power["Cem"])  # what he has from Cem
    solve(handout / "Cem" / "exam.ipynb", power["Cem"])
    (handout / "Cem").rename(handout / "CEM")
    (handout / "Eve").mkdir()
    (handout / "Eve" / "exam.ipynb").write_bytes((handout / "CEM" / "exam.ipynb").read_bytes())
    out = tmp_path / "grades.csv"
    capsys.readouterr()
    grader.main([str(handout), "-o", str(out), "--private", str(exam), "--trusted"])
    with out.open(newline="", encoding="utf-8-sig") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    assert {name: row["moment"] for name, row in rows.items()} == {
        "Ada Ōe": "2", "Ben": "0", "CEM": "2", "Dee": "0", "Eve": "0",
    }  # fmt: skip
    assert "right for another variant: moment" in rows["Ben"]["note"]
    printed = capsys.readouterr().out
    assert "Ben: right for another variant, but not for their own: moment.\n" in printed
    assert "Eve isn't in " in printed
    pages = {
        path.stem: path.read_text("utf-8") for path in (tmp_path / "grades_feedback").iterdir()
    }
    assert "right for another variant of the task" in pages["Ben"]
    assert f"Begin with X**{power['Dee']}." in pages["Dee"]
    assert "on the roster" in pages["Eve"]
    assert ">another variant<" in (tmp_path / "grades_class.html").read_text("utf-8")


def test_who_comes_later_gets_a_variant_and_nobody_elses_changes(exam, tmp_path, capsys):
    before = powers(tmp_path / "handout")
    solve(tmp_path / "handout" / "Ben" / "exam.ipynb", 2)
    done = (tmp_path / "handout" / "Ben" / "exam.ipynb").read_bytes()
    moodle = "Identifier,Full name,Grade\nParticipant 105,Fay,\nParticipant 102,Ben,\n"
    (exam / "roster.csv").write_text(moodle + "Participant 101,Ada Ōe,\n", encoding="utf-8")
    variants.main([str(exam), "-o", str(tmp_path / "handout")])
    assert "Ben/exam.ipynb: moment" in capsys.readouterr().out
    assert (tmp_path / "handout" / "Ben" / "exam.ipynb").read_bytes() == done
    rules = {"cells": [{"cell_type": "markdown", "metadata": {}, "source": "Rules"}]}
    rules |= {"metadata": {}, "nbformat": 4, "nbformat_minor": 0}  # as Colab saves it
    (tmp_path / "rules.ipynb").write_text(json.dumps(rules))
    options = ["-o", str(tmp_path / "again"), "--notebook", str(tmp_path / "rules.ipynb")]
    variants.main([str(exam), *options])
    nbformat.validate(nbformat.read(tmp_path / "again" / "Fay" / "exam.ipynb", as_version=4))
    again = powers(tmp_path / "again")
    assert again == {name: before[name] for name in ("Ada Ōe", "Ben")} | {"Fay": again["Fay"]}


def test_a_reference_is_not_handed_out_and_variants_are_worth_the_same(exam, tmp_path):
    page = (tmp_path / "handout" / "Ben" / "exam.ipynb").read_text("utf-8")
    assert "mean(" not in page
    assert [len(some) for some in Exam((), str(exam)).private_ones] == [3, 1]
    text = EXERCISES.replace("points=2", "points=power")
    (exam / "exam.py").write_text(text)
    with pytest.raises(
        ExamError, match="the variants of moment are worth different numbers of points"
    ):
        _ = Exam((), str(exam)).all


def test_what_is_missing_is_told(exam, tmp_path):
    (exam / "seed.txt").unlink()
    with pytest.raises(SystemExit, match=r"no seed\.txt, which `python -m tools\.variants` writes"):
        grader.main([str(tmp_path / "handout"), "-o", str(tmp_path / "g.csv"), "--trusted"]
                    + ["--private", str(exam)])  # fmt: skip
    (exam / "roster.csv").write_text("name,number\nAnna,1\n")
    with pytest.raises(SystemExit, match="must name a column called student"):
        variants.main([str(exam), "-o", str(tmp_path / "handout")])
    (exam / "exam.py").write_text(EXERCISES.replace(', task="Return the largest', ', table="'))
    with pytest.raises(SystemExit, match="largest has no task"):
        variants.main([str(exam), "-o", str(tmp_path / "handout")])
    (exam / "exam.py").write_text(EXERCISES.replace("largest", "softmax"))
    with pytest.raises(SystemExit, match="Two exercises are called softmax"):
        variants.main([str(exam), "-o", str(tmp_path / "handout")])
