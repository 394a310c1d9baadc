"""What the lessons' texts say holds on MNIST too, with all exercises solved; on the drawn digits,
unsolved, it is judged by nbval's runs, see conftest.py."""

import os

import nbformat
import pytest

from tools import exercise_cells, lessons, solutions
from tools.authors import claims, numbers, refresh
from tools.authors.claims import Claim

MNIST_DIR = os.environ.get("MNIST_DIR")  # read before the tests take all settings away
LESSONS = lessons.lessons()


def named(lesson):
    return lesson.path.stem


def run(lesson, **environment):
    """Run the solved lesson and judge its claims about MNIST: the notebook, and what is wrong."""
    notebook = nbformat.read(lesson.path, as_version=4)
    exercise_cells.solve(notebook)
    chosen = [c for c in claims.claims_of(lesson) if c.data != "digits"]
    claims.with_judges(notebook, chosen)
    refresh.execute(notebook, **environment)
    return notebook, claims.broken(notebook, chosen)


@pytest.mark.parametrize("lesson", LESSONS, ids=named)
def test_each_claim_has_its_cell_and_its_sentence(lesson):
    notebook = nbformat.read(lesson.path, as_version=4)
    assert claims.misplaced(claims.claims_of(lesson), notebook) == []


@pytest.mark.parametrize("lesson", LESSONS, ids=named)
def test_every_number_is_guarded_by_a_claim(lesson):
    rows = numbers.numbers(nbformat.read(lesson.path, 4), claims.claims_of(lesson))
    assert [(cell, words) for cell, words, claim in rows if claim is None] == []


@pytest.mark.parametrize("lesson", LESSONS, ids=named)
def test_a_solved_lesson_runs_and_is_true_on_mnist(lesson):
    if not (MNIST_DIR or os.environ.get("COURSE_NO_SKIPS")):
        pytest.skip("name a folder with MNIST in MNIST_DIR; one of the CI's jobs does")
    settings = {"COURSE_DATASET": "mnist", "MNIST_DIR": os.path.abspath(MNIST_DIR)}
    notebook, faults = run(lesson, **settings)
    assert "'mnist'" in nbformat.writes(notebook)
    assert faults == []
    for exercise, _, check in exercise_cells.exercise_cells(notebook):
        assert "✓" in solutions.said(check), exercise.name


@pytest.fixture
def notebook():
    cells = [
        nbformat.v4.new_markdown_cell("It reads **three** of\nfour."),
        nbformat.v4.new_code_cell("share = 0.75\nshare", id="share"),
        nbformat.v4.new_code_cell("ax.set_title(f'{share:.0%} are read')", id="figure"),
    ]
    return nbformat.v4.new_notebook(cells=cells)


def test_a_claim_that_fails_names_its_sentence_and_what_was_found(notebook):
    held = Claim("share", "0.7 < share < 0.8", "**three** of four")
    failed = Claim("share", "0.8 < share < 0.9", "It reads **three** of four")
    without = Claim("share", "sharp > 0.5", "four.")
    all_three = [held, failed, without]
    assert claims.misplaced(all_three, notebook) == []
    del notebook.cells[2]
    claims.with_judges(notebook, all_three)
    refresh.execute(notebook, cwd=lessons.COURSE)
    first, second = claims.broken(notebook, all_three)
    assert "'It reads **three** of four' would be wrong" in first
    assert first.endswith("share = 0.75")
    assert "NameError: name 'sharp'" in second


def test_a_claim_without_its_cell_or_its_sentence_is_told(notebook):
    lost = Claim("shares", "share > 0", "It reads all.")
    assert len(claims.misplaced([lost], notebook)) == 2
    titled = Claim("share", "share > 0", "are read")
    assert claims.misplaced([titled], notebook) == []


def test_numbers_that_are_no_measurements_are_not_counted():
    text = """## 12. Heading
**Time.** 60 minutes.

Lessons 12 and 13 read a 7 in 28 × 28 = 784 pixels (`0.3`, $0.5$), (N, 10), 784-64-10, in 1998:
784 · 64 + 64 = 50,240 numbers, [here](https://a.org/12345) 97% and 0.5 of 12,000."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(text)])
    claim = Claim("a", "True", "97% and 0.5")
    rows = numbers.numbers(notebook, [claim])
    assert [row[1].split()[0] for row in rows] == ["50,240", "97%", "0.5", "12,000"]
    assert [row[2] for row in rows] == [None, claim, claim, None]
