"""What a reader meets in a lesson: minutes, and cells that ask one question each.

The lessons that have their claims in a file are held to it; the others follow.
"""

import ast
import re
import statistics

import nbformat
import pytest

from tools import lessons
from tools.authors import minutes
from tools.authors.refresh import FIRST

AT_MOST = {2: 80}  # minutes: lesson 2 is read in two sittings
TO_TESTERS = re.compile(r"#.*\b(tests|testers?|processors?|compared?|other versions)\b", re.I)
TEACHES = re.compile(r"allclose|array_equal|isclose|\.all\(|np\.all")  # two ways, one result
LESSONS = lessons.lessons()


def named(lesson):
    return lesson.path.stem


@pytest.fixture(params=LESSONS, ids=named)
def cells(request):
    """The code that a reader sees: all but the folded first cell."""
    notebook = nbformat.read(request.param.path, as_version=4)
    codes = (cell for cell in notebook.cells if cell.cell_type == "code")
    return [cell for cell in codes if FIRST not in cell.metadata.get("tags", [])]


@pytest.mark.parametrize("lesson", LESSONS, ids=named)
def test_a_lesson_fits_its_time(lesson):
    measured = minutes.minutes(nbformat.read(lesson.path, as_version=4))
    assert measured == lesson.minutes, "run python -m tools.authors.refresh"
    assert measured <= AT_MOST.get(lesson.number, 65)


def test_no_cell_is_long(cells):
    lines = {
        cell.id: sum(bool(line.strip()) for line in cell.source.splitlines()) for cell in cells
    }
    assert {name: n for name, n in lines.items() if n > 15} == {}
    assert len([n for n in lines.values() if n > 12]) <= 2, lines
    assert statistics.median(lines.values()) <= 5


def test_no_cell_has_a_note_to_testers(cells):
    notes = [(cell.id, note) for cell in cells for note in cell.source.splitlines()]
    assert [(name, note) for name, note in notes if TO_TESTERS.search(note)] == []


def test_what_is_not_compared_has_its_reason_out_of_sight(cells):
    for cell in cells:
        if {"nbval-ignore-output", "nbval-skip"} & set(cell.metadata.get("tags", [])):
            assert cell.metadata.get("why"), cell.id


def test_assertions_teach_and_guard_no_range(cells):
    tree = {cell.id: ast.parse(cell.source) for cell in cells}
    checked = [
        (name, ast.unparse(node))
        for name, cell in tree.items()
        for node in ast.walk(cell)
        if isinstance(node, ast.Assert)
    ]
    assert [(name, said) for name, said in checked if not TEACHES.search(said)] == []


def test_words_for_a_picture_take_one_line(cells):
    """Longer ones stand in the function of classroom.plots that makes the picture."""
    long = []
    for cell in cells:
        for call in (n for n in ast.walk(ast.parse(cell.source)) if isinstance(n, ast.Call)):
            described = call.args[1:] if getattr(call.func, "id", "") == "describe" else []
            words = described + [word.value for word in call.keywords if word.arg == "alt"]
            long += [(cell.id, w.lineno) for w in words if w.end_lineno > w.lineno]
    assert long == []
