"""Moodle and Canvas take what the grader gives back: every row, the same scores, every page."""

import csv
import io
import os
import re

import pytest

if not hasattr(os, "fork"):
    pytest.skip("the grader needs Linux or macOS", allow_module_level=True)

import zipfile

from importers import canvas_gradebook, canvas_pages, moodle_pages, moodle_worksheet
from submissions import OVERFLOWS, RIGHT, STUB, notebook

from tools.grade import __main__ as grader
from tools.grade.tables import Table

CLASS = {"Anna Itō": RIGHT, "O'Neil, Ben_": OVERFLOWS, "=Carla": STUB, "Dan": RIGHT}
HEAD = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade),Feedback comments"
)
DATE = '"Tuesday, 1 December 2026, 9:05 AM"'


def packed(path, name_of):
    with zipfile.ZipFile(path, "w") as file:
        for number, (student, code) in enumerate(CLASS.items()):
            file.writestr(name_of(student, 101 + number), notebook(code))
    return path


def of_moodle(student, number):
    return f"{student}_{number}_assignsubmission_file_/softmax.ipynb"


def of_canvas(student, number):
    letters = re.sub(r"\W|_", "", student).lower()
    late = "_LATE" if number == 102 else ""
    return f"{letters}{late}_{number}_{number + 70000}_softmax-2.ipynb"


def worksheet(maximum="2.00", semicolons=False):
    lines = [HEAD]
    for number, student in enumerate(CLASS, start=101):
        name = f'"{student}"' if "," in student else student
        comment = "Well done, by hand" if number == 104 else ""
        lines.append(
            f"Participant {number},{name},a@b.c,Submitted for grading - ,,{maximum},Yes,"
            f'{DATE},{DATE},"{comment}"'
        )
    return "\ufeff" + "\r\n".join(lines) + "\r\n"


@pytest.fixture
def graded(tmp_path, capsys):
    """Grade a zip of the platform, with these options: (the table, the zip, what is printed)."""

    def run(name_of, platform, *options):
        place = packed(tmp_path / "class.zip", name_of)
        out = tmp_path / "out" / "grades.csv"
        grader.main(
            [str(place), "-o", str(out), "--lessons", "3", "--trusted", "--upload", platform]
            + [str(option) for option in options]
        )
        with out.open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
        scores = {row["id"]: float(row["final"]) for row in rows}
        files = [out.with_name(f"grades_{platform}.{end}").read_bytes() for end in ("csv", "zip")]
        return scores, *files, capsys.readouterr().out

    return run


def test_moodles_own_worksheet_is_filled_and_every_other_byte_stays(graded, tmp_path):
    path = tmp_path / "Grades-1.csv"
    path.write_bytes(worksheet("9.00").encode())
    scores, table, pages, printed = graded(of_moodle, "moodle", "--worksheet", path)
    taken = moodle_worksheet(table, scores, maximum=9)
    assert {number: grade for number, (grade, _) in taken.items()} == scores
    assert set(scores.values()) == {0.0, 2.0}
    assert taken["104"][1] == "Well done, by hand"
    assert taken["102"][1].startswith("0 of 9 points; not right yet: relu, ")
    before, after = Table(path.read_bytes(), ""), Table(table, "")
    changed = {before.head.index("Grade"), before.head.index("Feedback comments")}
    for (one, end), (other, other_end) in zip(before.raw, after.raw, strict=True):
        assert end == other_end == "\r\n"
        assert [c for k, c in enumerate(one) if k not in changed] == [
            c for k, c in enumerate(other) if k not in changed
        ]
    assert "4 rows of Grades-1.csv filled." in printed
    sent = moodle_pages(pages, scores)
    assert sent.keys() == scores.keys()
    assert "Anna Itō" in sent["101"]


def test_a_maximum_that_moodle_does_not_scale_is_told(graded, tmp_path):
    path = tmp_path / "w.csv"
    path.write_text(worksheet("1.00"), encoding="utf-8", newline="")
    scores, table, _, printed = graded(of_moodle, "moodle", "--worksheet", path)
    assert len(moodle_worksheet(table, scores, maximum=1)) < 4
    assert "the assignment's maximum is 1, but here it is" in printed


def test_a_worksheet_in_another_language_is_known_by_its_numbers(graded, tmp_path):
    path = tmp_path / "w.csv"
    text = worksheet("9.00").replace("Maximum Grade", "Bestwertung")
    text = text.replace(",Grade,", ",Bewertung,").replace("Participant ", "Teilnehmer/in")
    path.write_text(text.replace("Feedback comments", "Feedback als Kommentar"), newline="")
    scores, table, _, _ = graded(of_moodle, "moodle", "--worksheet", path)
    table = Table(table, "")
    column = table.head.index("Bewertung")
    filled = [float(table.get(k, column)) for k in range(1, 5)]
    assert filled == [scores[str(number)] for number in range(101, 105)]


def test_without_a_worksheet_moodle_takes_every_row_with_the_box(graded):
    scores, table, _, printed = graded(of_moodle, "moodle")
    now = dict.fromkeys(scores, (None, "yesterday"))
    taken = moodle_worksheet(table, scores, 9, now, ignore_modified=True)
    assert {number: grade for number, (grade, _) in taken.items()} == scores
    assert "tick “Allow updating records" in printed


def gradebook():
    rows = [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Lesson 2 (11)"],
        ["    Points Possible", "", "", "", "", "5"],
    ]
    rows[0] += ["Lesson 3 (12)", "Final Score"]
    rows[1] += ["9", "(read only)"]
    for number, student in enumerate(CLASS, start=101):
        rows.append([student, str(number), "", f"user{number}", "A", "4", "", "88.2"])
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue()


def test_canvas_own_gradebook_is_filled_in_the_column_that_is_named(graded, tmp_path):
    path = tmp_path / "export.csv"
    path.write_text(gradebook(), newline="")
    options = ["--gradebook", path, "--assignment", "Lesson 3 (12)"]
    scores, table, pages, printed = graded(of_canvas, "canvas", *options)
    names = {path.stem for path in (tmp_path / "out" / "grades_feedback").iterdir()}
    assert names == {"Anna Itō", "Ben_ O Neil", "Carla", "Dan"}
    assert "Ben_ O&#x27;Neil: " in (tmp_path / "out" / "grades_class.html").read_text("utf-8")
    assignments = {"11": "Lesson 2", "12": "Lesson 3"}
    taken, new, nobody = canvas_gradebook(table, assignments, scores)
    assert taken["12"] == scores
    assert set(taken["11"].values()) == {4.0}
    assert (new, nobody) == ([], [])
    assert "doesn't scale" not in printed
    sent = canvas_pages(pages, {str(70000 + int(number)): number for number in scores})
    assert sent.keys() == scores.keys()


def test_without_a_gradebook_canvas_knows_the_assignment_by_its_number(graded):
    scores, table, _, _ = graded(of_canvas, "canvas", "--assignment", "Lesson 3 (12)")
    taken, new, nobody = canvas_gradebook(table, {"12": "Lesson 3"}, scores)
    assert (taken, new, nobody) == ({"12": scores}, [], [])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--upload", "canvas"], "Name the assignment in Canvas"),
        (["--worksheet", "x.csv"], "--worksheet is only for Moodle: add --upload moodle"),
        (["--upload", "moodle", "--worksheet", "x.csv"], "x.csv: there is no such file"),
    ],
)
def test_options_that_do_not_fit_are_told_before_anything_is_graded(
    options, said, tmp_path, capsys
):
    with pytest.raises(SystemExit):
        grader.main([str(tmp_path), *options])
    assert said in capsys.readouterr().err


def test_an_assignment_that_is_not_there_is_told(graded, tmp_path):
    path = tmp_path / "export.csv"
    path.write_text(gradebook(), newline="")
    with pytest.raises(SystemExit, match=r"choose among Lesson 2 \(11\) and Lesson 3 \(12\)"):
        graded(of_canvas, "canvas", "--gradebook", path, "--assignment", "Lesson 4")
