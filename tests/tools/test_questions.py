"""Answers in words: all on one page, points by keyboard, merged into the table."""

import csv
import json
import os
import shutil

import nbformat
import pytest

if not hasattr(os, "fork"):
    pytest.skip("the grader needs Linux or macOS", allow_module_level=True)

from tools import questions
from tools.exercise_cells import answer_cells
from tools.grade import __main__ as grader
from tools.lessons import lessons

LESSON = lessons()[2]
SLUG = "why-not-only-accuracy"
GOOD = "The slope of the accuracy is 0 </script><b>&"


def answered(text, change=lambda notebook: None):
    notebook = nbformat.read(LESSON.path, as_version=4)
    cell = next(cell for cell in answer_cells(notebook) if cell.id == SLUG)
    cell.source = f"*Your answer:*\n\n{text}" if text else cell.source
    for each in notebook.cells:
        each.pop("outputs", None) if each.cell_type == "markdown" else each.update(outputs=[])
    change(notebook)
    return nbformat.writes(notebook)


def script(quote):
    """The notebook as a `.py` file, as Colab or Jupyter writes it."""
    cells = nbformat.reads(answered(GOOD), as_version=4).cells
    return "\n\n".join(c.source if c.cell_type == "code" else quote(c.source) for c in cells)


def without_marks(notebook):
    for number, cell in enumerate(notebook.cells):
        cell.id, cell.metadata = f"c{number}", {}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    place = tmp_path_factory.mktemp("class")
    for student, text in {
        "Anna": answered(GOOD),
        "Ben": answered(GOOD, without_marks),
        "Carla": answered("Because."),
        "Dan": answered(""),
        "Eve": "no notebook",
    }.items():
        (place / student).mkdir()
        (place / student / "a.ipynb").write_text(text, encoding="utf-8")
    for student, quote in {
        "Fay": lambda text: f'"""{text}"""',
        "Gus": lambda text: "\n".join(f"# {line}" for line in text.split("\n")),
    }.items():
        (place / student).mkdir()
        (place / student / "a.py").write_text(script(quote), encoding="utf-8")
    return place


def test_answers_are_found_whatever_became_of_the_cells(place, tmp_path, capsys):
    questions.main([str(place), "-o", str(tmp_path), "--lessons", "3"])
    said = capsys.readouterr().out
    assert f"lesson_03_{SLUG}.html: 5 answers\n" in said
    assert "by hand: Eve." in said
    [path] = tmp_path.iterdir()
    page = path.read_text(encoding="utf-8")
    assert "Anna, Ben, Fay, Gus" in page
    assert "<h1>Lesson 3: Why not" in page
    assert "&lt;/script&gt;" in page
    assert page.count("</script>") == 1
    for word in ("src=", "http://", "https://", "fetch(", "@import"):
        assert word not in page
    questions.main([str(place), "-o", str(tmp_path), "--without-names"])
    assert "4 ×" in path.read_text(encoding="utf-8")


def test_points_are_given_by_keyboard_and_merged(place, tmp_path, capsys):
    sync = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("no Chromium here")
    questions.main([str(place), "-o", str(tmp_path), "--lessons", "3"])
    with sync.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium)
        tab = browser.new_page()
        asked = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto((tmp_path / f"lesson_03_{SLUG}.html").as_uri())
        tab.keyboard.press("2")
        tab.keyboard.press("1")
        assert tab.inner_text("#left") == "Every answer has points."
        tab.keyboard.press("ArrowUp")
        tab.keyboard.press("9")  # isn't taken
        with tab.expect_download() as saved:
            tab.click("#save")
        saved.value.save_as(tmp_path / "marks.csv")
        browser.close()
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
    out = tmp_path / "grades.csv"
    options = ["--lessons", "3", "--trusted", "--questions", str(tmp_path / "marks.csv")]
    grader.main([str(place), "-o", str(out), *options])
    with out.open(newline="", encoding="utf-8-sig") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    assert {name: row[SLUG] for name, row in rows.items()} == {
        "Anna": "2", "Ben": "2", "Carla": "1", "Dan": "0", "Eve": "0", "Fay": "2", "Gus": "2",
    }  # fmt: skip
    assert rows["Anna"]["final"] == "2"
    assert "6 exercises and 1 question, 11 points" in capsys.readouterr().out
    page = (tmp_path / "grades_feedback" / "Carla.html").read_text(encoding="utf-8")
    assert "1 of 11 points" in page
    assert f"<li>{SLUG}: 1 of 2</li>" in page


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Anna,,why-is-it,2", "there is no question 'why-is-it'"),
        (f"Anna,,{SLUG},3", "the points are '3', where a number from 0 to 2 is expected"),
        ("Anna", "must have the columns student, id, question, points"),
    ],
)
def test_points_that_can_not_be_are_told(line, said, place, tmp_path):
    (tmp_path / "m.csv").write_text(f"student,id,question,points\n{line}\n")
    with pytest.raises(SystemExit, match=said):
        grader.main(
            [str(place), "-o", str(tmp_path / "g.csv"), "--questions", str(tmp_path / "m.csv")]
        )


def test_hostile_notebooks_are_passed_over(tmp_path, place):
    for name, text in {
        "deep": "[" * 100_000,
        "cells": json.dumps({"cells": [1, {"id": []}]}),
    }.items():
        (tmp_path / "class" / name).mkdir(parents=True)
        (tmp_path / "class" / name / "a.ipynb").write_text(text)
    with pytest.raises(SystemExit, match="Nobody has answered"):
        questions.main([str(tmp_path / "class"), "-o", str(tmp_path / "out")])


def test_a_lesson_that_the_grader_passes_over_has_no_page():
    asked = {"a": (1, "", ""), "b": (2, "", "")}
    given = {"a": [("Anna", "", "x"), ("Ben", "", "x")], "b": [("Ben", "", "y")]}
    assert questions.hardly_answered(given, asked) == {2: "Ben"}
