"""nbgrader and otter-grader, the real programs, on lesson 1: out, handed in, graded, back."""

import copy
import csv
import json
import os
import shutil
import subprocess
import sys

import nbformat
import pytest

from classroom.exercises import LESSONS
from tools import otter_autograder
from tools.exercise_cells import CHECK_ID, WHY_POINTS, exercise_cells, fill, solve
from tools.lessons import COURSE, lessons

LESSON = lessons()[0]
EXERCISES = LESSONS[1]
POINTS = sum(exercise.points for exercise in EXERCISES)


def blank(notebook):
    pass


def mistaken(notebook):
    """The first exercise is right, in each other one stands its first mistake."""
    solve(notebook)
    for exercise, cell, _ in list(exercise_cells(notebook))[1:]:
        name = exercise.name
        given = "from classroom.exercises import EXERCISES\n"
        cell.source = f"{given}{name} = EXERCISES[{name!r}].mistakes[0].code"


def hanging(notebook):
    fill(notebook, lambda exercise: f"def {exercise.name}(*given):\n    while True:\n        pass")


def cheating(notebook):
    for exercise, cell, check in exercise_cells(notebook):
        cell.source = (
            "import classroom.checks.check as engine\n"
            "engine.judge = lambda *given: engine.Verdict(True)\n"
            f"def {exercise.name}(*given):\n    return 1"
        )
        check.source = "print('right')"


def without_checks(notebook):
    solve(notebook)
    notebook.cells = [
        cell
        for cell in notebook.cells
        if not cell.metadata.get("nbgrader", {}).get("grade_id", "").startswith(CHECK_ID)
    ]


def copied(notebook):
    """A check and an exercise are there twice, with their marks, as copying leaves them."""
    solve(notebook)
    _, cell, check = next(exercise_cells(notebook))
    place = notebook.cells.index(check)
    notebook.cells[place + 1 : place + 1] = [copy.deepcopy(cell), copy.deepcopy(check)]


def unmarked(notebook):
    solve(notebook)
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})


def renamed(notebook):
    solve(notebook)


SUBMISSIONS = {
    copied: POINTS,
    unmarked: POINTS,
    renamed: POINTS,
    blank: 0,
    solve: POINTS,
    hanging: 0,
    cheating: 0,
    without_checks: POINTS,
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A copy of the course, in which these programs may leave what they like."""
    target = tmp_path_factory.mktemp("front ends") / "course"
    keep_out = shutil.ignore_patterns(".*", "__pycache__", "cache", "build")
    shutil.copytree(COURSE, target, ignore=keep_out)
    return target


def run(course, *command):
    beside_python = os.path.dirname(sys.executable)  # nbgrader calls alembic by its bare name
    path = os.pathsep.join([beside_python, os.environ.get("PATH", "")])
    result = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=course,
        env=os.environ | {"PATH": path, "COURSE_PROGRESS": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def submission(path, change):
    notebook = nbformat.read(LESSON.path, as_version=4)
    change(notebook)
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)


def test_nbgrader_assigns_grades_and_returns(course):
    pytest.importorskip("nbgrader", reason="nbgrader is in requirements-grading.txt")
    name = LESSON.path.stem
    run(course, "nbgrader", "generate_assignment", name)
    released = nbformat.read(course / "build" / "release" / name / f"{name}.ipynb", as_version=4)
    mine = nbformat.read(LESSON.path, as_version=4)
    stubs = [cell.source for _, cell, _ in exercise_cells(mine)]
    assert [cell.source for _, cell, _ in exercise_cells(released)] == stubs

    for change in SUBMISSIONS:
        place = course / "build" / "submitted" / change.__name__ / name
        submission(place / f"{'my work (1)' if change is renamed else name}.ipynb", change)
        (place / "helpers").mkdir()  # a student's own stands in for nothing
        (place / "helpers" / "__init__.py").write_text("raise SystemExit", encoding="utf-8")
    run(course, "nbgrader", "autograde", name)
    run(course, "nbgrader", "generate_feedback", name)
    run(course, "nbgrader", "export")
    with (course / "build" / "grades.csv").open(encoding="utf-8") as file:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert scores == {change.__name__: score for change, score in SUBMISSIONS.items()}
    page = course / "build" / "feedback" / "hanging" / name / f"{name}.html"
    assert "a loop that never ends" in page.read_text(encoding="utf-8")


def test_hand_graded_questions_are_worth_points():
    notebook = nbformat.read(LESSON.path, as_version=4)
    marks = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    by_hand = [mark for mark in marks if mark.get("grade") and mark.get("solution")]
    assert [mark["points"] for mark in by_hand] == [WHY_POINTS] * len(by_hand)
    assert len(by_hand) >= 2


def test_without_otter_its_front_end_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(otter_autograder, "find_spec", lambda name: None)
    monkeypatch.setattr("sys.argv", ["otter_autograder", str(tmp_path / "otter")])
    with pytest.raises(SystemExit, match="pip install -r requirements-grading.txt"):
        otter_autograder.main()
    assert not (tmp_path / "otter").exists()


def test_otter_grades(course, tmp_path):
    """One submission, with right and wrong answers: it runs the whole lesson each time."""
    pytest.importorskip("otter", reason="otter-grader is in requirements-grading.txt")
    zipped = course / "otter" / f"{LESSON.path.stem}.zip"
    run(course, "tools.otter_autograder", "otter", str(LESSON.path.relative_to(COURSE)))
    submission(tmp_path / "mine.ipynb", mistaken)
    options = ("-a", str(zipped), "-o", str(tmp_path), "--no-logo", str(tmp_path / "mine.ipynb"))
    run(course, "otter", "run", *options)
    results = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    graded = {test["name"]: test["score"] for test in results["tests"] if test.get("max_score")}
    assert set(graded) == {exercise.name for exercise in EXERCISES}
    assert sum(graded.values()) == EXERCISES[0].points
