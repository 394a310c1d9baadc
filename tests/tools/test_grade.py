"""The grader gives every kind of submission what it deserves, and stops for none."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import types
import zipfile
from datetime import datetime
from html import unescape
from pathlib import Path

import nbformat
import numpy as np
import pytest
from waiting import wait_until

if not hasattr(os, "fork"):
    pytest.skip("the grader needs Linux or macOS", allow_module_level=True)

from submissions import BROKEN, CHECK, HONEST, HOSTILE, OVERFLOWS, RIGHT, STUB, notebook

from benchmarks.grading import as_student
from classroom.checks.exercise import Exercise
from classroom.exercises import EXERCISES, LESSONS
from tools import exercise_cells
from tools.grade import __main__ as grader
from tools.grade import deadline, feedback, grading, packing, parallel, report, sandbox, submissions
from tools.grade.cells import code_cells, source_of
from tools.grade.definitions import find
from tools.grade.exam import COURSE, Exam, ExamError
from tools.grade.lending import home, loan
from tools.grade.notebooks import Notebook
from tools.grade.store import Store
from tools.lessons import lessons

sys.path.insert(0, str(Path(__file__).parents[1] / "classroom"))
from answers import ANSWERS
from answers import LESSONS as ANSWERED

PRIVATE = Path(__file__).parent / "private"
OPTIONS = ["--lessons", "3", "--private", str(PRIVATE), "--seconds", "1", "--trusted"]
CONFINED = sandbox.Sandbox().confined
NEEDS_CONFINEMENT = {"kills all", "reads the course", "reads another's"}  # elsewhere, a container
KINDS = {
    name: kind
    for name, kind in (HONEST | BROKEN | HOSTILE).items()
    if CONFINED or name not in NEEDS_CONFINEMENT
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """One run over all kinds, two at once: {kind: its row}, with the page of each."""
    place = tmp_path_factory.mktemp("class")
    (place / "victim").mkdir()
    (place / "victim" / "grades.txt").write_text("precious")
    (place / "victim").chmod(0o777)
    words = {"{COURSE}": str(COURSE), "{SUBMISSIONS}": str(place / "handed in")}
    words["{VICTIM}"] = str(place / "victim")
    for name, kind in KINDS.items():
        write(place / "handed in" / name.replace("/", "∕"), kind.files, words)
    started = time.monotonic()
    out = place / "out" / "grades.csv"
    grader.main([str(place / "handed in"), "-o", str(out), "-j", "2", *OPTIONS])
    rows = read_rows(out)
    for row in rows.values():
        row["page"] = page_of(out, row["student"])
    return rows, place, time.monotonic() - started


def write(folder, files, words):
    folder.mkdir(parents=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            for word, place in words.items():
                content = content.replace(word, place)
            content = content.encode()
        path.write_bytes(content)


def read_rows(path):
    with path.open(newline="", encoding="utf-8-sig") as file:
        return {row["student"].lstrip("'"): row for row in csv.DictReader(file)}


def page_of(out, student):
    folder = out.with_name(f"{out.stem}_feedback")
    return (folder / f"{feedback.file_name(student, [])}.html").read_text(encoding="utf-8")


def word_of(row, exercise):
    """right, wrong, … as the page says it; what isn't there isn't listed."""
    found = re.search(rf"<b>{exercise}</b>: ([a-z ]+) <", row["page"])
    return found[1] if found else "missing"


@pytest.mark.parametrize("name", KINDS)
def test_a_submission_gets_what_it_deserves(name, graded):
    rows, _, _ = graded
    kind, row = KINDS[name], rows[name.replace("/", "∕")]
    assert word_of(row, "softmax") == kind.word, row["page"]
    right = kind.word == "right"
    assert int(row["softmax"]) == (EXERCISES["softmax"].points if right else 0)
    for other, word in kind.others.items():
        assert word_of(row, other) == word, row["page"]
    said = row["page"] + row["note"]
    assert not (kind.says and CONFINED) or kind.says in said or unescape(kind.says) in said


def test_there_are_enough_kinds(graded):
    rows, _, _ = graded
    assert len(rows) == len(KINDS) >= 30


def test_nothing_outside_was_touched(graded):
    _, place, _ = graded
    if "files" not in CONFINED:
        pytest.skip("this system can't keep processes from files")
    assert [path.name for path in (place / "victim").iterdir()] == ["grades.txt"]
    assert (place / "handed in" / "right" / "softmax.ipynb").exists()


def test_points_are_the_declared_ones(graded):
    rows, _, _ = graded
    assert int(rows["two exercises"]["surest"]) == 3
    assert int(rows["two exercises"]["total"]) == 3 + 1 + 1


def test_a_page_runs_nothing(graded):
    rows, _, _ = graded
    page = rows["a page of its own"]["page"]
    assert "<script" not in page
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", page)
    assert len(page) < 10_000


def test_no_cell_of_the_table_is_a_formula(graded):
    _, place, _ = graded
    with (place / "out" / "grades.csv").open(newline="", encoding="utf-8-sig") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "@")]


def test_a_second_run_grades_only_what_changed(graded, capsys):
    _, place, _ = graded
    changed = notebook(f"# at last\n{RIGHT}")
    (place / "handed in" / "blank" / "softmax.ipynb").write_text(changed)
    out = place / "out" / "grades.csv"
    before = out.read_bytes()
    grader.main([str(place / "handed in"), "-o", str(out), *OPTIONS])
    assert " 1 graded now" in capsys.readouterr().out
    rows = read_rows(out)
    assert int(rows["blank"]["softmax"]) == EXERCISES["softmax"].points
    differ = set(before.splitlines()) ^ set(out.read_bytes().splitlines())
    assert len(differ) == 2


# One student at a time


def run(place, tmp_path, *options):
    out = tmp_path / "out" / "grades.csv"
    grader.main([str(place), "-o", str(out), "--lessons", "3", "--trusted", *options])
    return read_rows(out)


def hand_in(tmp_path, **students):
    place = tmp_path / "handed in"
    for name, code in students.items():
        write(place / name, {"softmax.ipynb": notebook(code)}, {})
    return place


def zipped(path, files, date=(2026, 12, 1, 12, 0, 0)):
    """A zip with these files, as bytes; also written, if there is a path."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            when = date
            if isinstance(content, tuple):
                content, when = content
            archive.writestr(zipfile.ZipInfo(name, when), content, zipfile.ZIP_DEFLATED)
    if path:
        path.write_bytes(memory.getvalue())
    return memory.getvalue()


def run_without_lessons(place, tmp_path, capsys, *options):
    """The rows, and the lines that were printed."""
    out = tmp_path / "out" / "grades.csv"
    grader.main([str(place), "-o", str(out), "--trusted", *options])
    return read_rows(out), capsys.readouterr().out.splitlines()


SIGMOID = as_student(EXERCISES["sigmoid"])


def test_what_anybody_has_handed_in_is_graded(tmp_path, capsys):
    place = hand_in(tmp_path, anna=f"{RIGHT}\n{CHECK}", ben=RIGHT)
    second = notebook("import numpy as np", SIGMOID, "sigmoid = check.sigmoid(sigmoid)")
    write(place / "carla", {"a.ipynb": second, "b.ipynb": notebook(OVERFLOWS, CHECK)}, {})
    write(place / "dan", {"a.ipynb": second}, {})
    rows, printed = run_without_lessons(place, tmp_path, capsys)
    expected = [e.name for lesson in (2, 3) for e in LESSONS[lesson]]
    possible = sum(EXERCISES[name].points for name in expected)
    assert printed[1].startswith(
        f"Lessons 2 and 3 were handed in: {len(expected)} exercises, {possible} points"
    )
    assert list(rows["anna"])[2 : list(rows["anna"]).index("total")] == expected
    totals = [rows[name]["total"] for name in ("anna", "ben", "carla")]
    assert totals == ["2", "2", str(EXERCISES["sigmoid"].points)]
    for name in ("anna", "ben"):
        assert rows[name]["note"].startswith("lesson 2: not handed in; missing: relu,")
        assert "sigmoid" not in rows[name]["note"]
    page = page_of(tmp_path / "out" / "grades.csv", "anna")
    assert '<h2>Lesson 2</h2>\n<p class="quiet">Not handed in.</p>' in page
    assert "<h2>Lesson 3</h2>\n<ul>" in page
    assert "Lesson 4" not in page


def test_another_students_lesson_lets_no_grade_be_computed_again(tmp_path, capsys):
    place = hand_in(tmp_path, anna=f"{RIGHT}\n{CHECK}")
    _, printed = run_without_lessons(place, tmp_path, capsys)
    assert printed[1].startswith("Lesson 3 was handed in: 6 exercises, 9 points")
    assert printed[-1].startswith("1 submission, 1 graded now, mean 2.0 of 9 points.")
    write(place / "ben", {"a.ipynb": notebook("import numpy as np", SIGMOID)}, {})
    _, printed = run_without_lessons(place, tmp_path, capsys)
    assert printed[1].startswith("Lessons 2 and 3 were handed in")
    assert printed[-1].startswith("2 submissions, 1 graded now")


def test_private_exercises_may_be_all_that_is_handed_in(tmp_path, capsys):
    own, other = "def surest(Z):\n    return Z.max(axis=1).argmax()", "def sure(Z):\n    return 1"
    place = hand_in(tmp_path, anna=own, ben=other)
    rows, printed = run_without_lessons(place, tmp_path, capsys, "--private", str(PRIVATE))
    assert printed[1].startswith("Further exercises are graded: 3 exercises, 5 points")
    assert "softmax" not in rows["anna"]
    lack = "Nothing that was handed in defines surest, spread or Scale"
    assert f"further exercises: not handed in; {lack}" in rows["ben"]["note"]
    assert f"Not handed in. {lack}.</p>" in page_of(tmp_path / "out" / "grades.csv", "ben")


def test_what_can_not_be_read_is_printed(tmp_path, capsys):
    place = hand_in(tmp_path, anna=f"{RIGHT}\n{CHECK}", carla=RIGHT)
    write(place / "broken_bob", {"softmax.ipynb": notebook(RIGHT)[:-40]}, {})
    write(place / "carla" / "more", {"half.ipynb": "{"}, {})
    write(place / "dan", {"report.pdf": "%PDF"}, {})
    rows, printed = run_without_lessons(place, tmp_path, capsys, "--lessons", "2,3")
    zero = "(see the note; 0 points, counted in the mean)."
    assert f"1 could not be read: broken_bob {zero}" in printed
    assert f"1 handed in no notebook: dan {zero}" in printed
    assert "1 could be read only in part: carla (see the note)." in printed
    assert "mean 1.0 of" in printed[-1]
    assert rows["broken_bob"]["note"].startswith(
        "softmax.ipynb: it isn't a notebook, or it has been cut off ("
    )
    assert "missing" not in rows["broken_bob"]["note"]
    assert "lesson 2: not in the files that could be read" in rows["carla"]["note"]
    page = page_of(tmp_path / "out" / "grades.csv", "broken_bob")
    again = "could not be opened. Save it again and hand it in once more."
    assert f"<li>The file softmax.ipynb {again}</li>" in page
    assert "relu" not in page
    assert "cut off" not in page


def test_a_page_says_above_the_list_only_what_the_list_does_not(tmp_path):
    zipped(tmp_path / "class.zip", {"anna/a.ipynb": notebook(OVERFLOWS)})
    out = tmp_path / "out" / "grades.csv"
    rows = run(tmp_path / "class.zip", tmp_path, "--due", "2026-11-30T18:00", "--late", "10")
    assert rows["anna"]["note"].startswith("wrong: softmax; missing: relu,")
    above = page_of(out, "anna").partition("<h1>")[2].partition("<h2>")[0]
    assert "Late by 1 day</li>" in above
    assert "wrong" not in above
    assert "missing" not in above


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("the *farthest* one", "the <em>farthest</em> one"),
        ("*all* labels, *N* of them", "<em>all</em> labels, <em>N</em> of them"),
        ("A1 * (1 - A1) * 2", "A1 * (1 - A1) * 2"),
        ("np.sum(M**2) and keep**steps", "np.sum(M**2) and keep**steps"),
        ("to the power: **.", "to the power: **."),
        ("product(*grid.values()) and f(*a)", "product(*grid.values()) and f(*a)"),
        ("2*x*y", "2*x*y"),
    ],
)  # fmt: skip
def test_stars_are_emphasis_where_they_are_no_product(text, seen):
    assert feedback.emphasised(text) == seen


@pytest.mark.parametrize(("platform", "column"), [("moodle", "Identifier"), ("canvas", "ID")])
def test_an_upload_without_numbers_is_told(platform, column, tmp_path, capsys):
    place = hand_in(tmp_path, anna=RIGHT)
    options = ["--upload", platform, "--assignment", "Digits"]
    _, printed = run_without_lessons(place, tmp_path, capsys, *options)
    path = tmp_path / "out" / f"grades_{platform}.csv"
    [said] = [line for line in printed if str(path) in line]
    assert f"The column {column} is empty in 1 row," in said
    assert "Participant" not in path.read_text(encoding="utf-8-sig")


def points(rows):
    return {name: int(row["softmax"]) > 0 for name, row in rows.items()}


def test_a_zip_of_moodle(tmp_path, capsys):
    work = zipped(None, {"work/softmax.ipynb": notebook(RIGHT), "__MACOSX/._a.ipynb": "x"})
    zipped(
        tmp_path / "course.zip",
        {
            "Anna Itō_101_assignsubmission_file_/softmax.ipynb": notebook(RIGHT),
            "Ben_102_assignsubmission_file_/work.zip": work,
            "Ben_103_assignsubmission_file_/softmax.ipynb": notebook(OVERFLOWS),
            "Carla_104_assignsubmission_file_softmax.ipynb": notebook(RIGHT),
            "Carla_104_assignsubmission_file_half.ipynb": "{",
            "Dan_105_assignsubmission_onlinetext/onlinetext.html": "<p>I forgot it</p>",
        },
    )
    rows = run(tmp_path / "course.zip", tmp_path, "--upload", "moodle")
    path = tmp_path / "out" / "grades_moodle.csv"
    assert f"For Moodle: {path}. " in capsys.readouterr().out
    assert points(rows) == {
        "Anna Itō": True, "Ben (102)": True, "Ben (103)": False, "Carla": True, "Dan": False,
    }  # fmt: skip
    assert rows["Anna Itō"]["id"] == "101"
    assert rows["Carla"]["note"].startswith("half.ipynb: it isn't a notebook")
    upload = path.read_text(encoding="utf-8-sig")
    assert "Participant 101,Anna Itō,2," in upload


def test_a_zip_of_canvas(tmp_path):
    zipped(
        tmp_path / "submissions.zip",
        {
            "itoanna_5001_70001_softmax-1.ipynb": notebook(OVERFLOWS),
            "itoanna_5001_70002_softmax-2.ipynb": notebook(RIGHT),
            "leeben_LATE_5002_70003_work.zip": zipped(None, {"a.ipynb": notebook(RIGHT)}),
            "leeben_LATE_5002_70004_notes.txt": "see the zip",
        },
    )
    rows = run(
        tmp_path / "submissions.zip", tmp_path, "--upload", "canvas", "--assignment", "Digits"
    )
    assert points(rows) == {"itoanna": True, "leeben": True}
    assert "marked late by Canvas" in rows["leeben"]["note"]
    upload = (tmp_path / "out" / "grades_canvas.csv").read_text(encoding="utf-8-sig")
    assert "itoanna,5001,,,,2" in upload


def handed_in(place):
    """{student: the names of their notebooks}"""
    found, _ = submissions.find_submissions(place, ["03_softmax_network"])
    return {one.student: [file.name for file in one.files] for one in found}


def test_notebooks_side_by_side(tmp_path):
    names = "anna_03_softmax_network.ipynb", "03_softmax_network - Ben Lee (1).ipynb"
    for name in names:
        (tmp_path / name).write_text(notebook(RIGHT))
    zipped(tmp_path / "carla.zip", {"x/y.ipynb": notebook(RIGHT)})
    assert handed_in(tmp_path) == {"anna": [names[0]], "Ben Lee": [names[1]], "carla": ["y.ipynb"]}


def test_a_zip_of_a_folder_of_folders(tmp_path):
    files = {"class/anna/a.ipynb": notebook(RIGHT), "class/ben/b.ipynb": notebook(STUB)}
    zipped(tmp_path / "class.zip", files)
    assert handed_in(tmp_path / "class.zip") == {"anna": ["a.ipynb"], "ben": ["b.ipynb"]}


def test_nothing_leaves_a_zip(tmp_path):
    place = hand_in(tmp_path, ben=RIGHT)
    files = {"../../ben/softmax.ipynb": notebook(STUB), "/tmp/evil.ipynb": notebook(RIGHT)}
    (place / "anna").mkdir()
    zipped(place / "anna" / "work.zip", files)
    rows = run(place, tmp_path)
    assert points(rows) == {"anna": False, "ben": True}
    assert "is outside the zip" in rows["anna"]["note"]
    assert {path.name for path in tmp_path.iterdir()} == {"handed in", "out"}


def test_a_bomb_in_a_zip_does_not_go_off(tmp_path):
    place = hand_in(tmp_path, ben=RIGHT)
    (place / "anna").mkdir()
    zipped(place / "anna" / "work.zip", {"bomb.ipynb": b" " * (101 << 20)})
    nested = notebook(RIGHT)
    for _ in range(6):
        nested = zipped(None, {"inner.zip": nested})
    (place / "anna" / "russian.zip").write_bytes(nested)
    rows = run(place, tmp_path)
    assert points(rows) == {"anna": False, "ben": True}
    assert "larger than 100 MB" in rows["anna"]["note"]
    assert "a zip in a zip in a zip" in rows["anna"]["note"]


def test_of_several_attempts_the_newest_counts(tmp_path):
    first, second = (2026, 12, 1, 12, 0, 0), (2026, 12, 2, 12, 0, 0)
    zipped(
        tmp_path / "class.zip",
        {
            "anna/z.ipynb": (notebook(OVERFLOWS), first),
            "anna/a.ipynb": (notebook(RIGHT), second),
            "ben/a.ipynb": (notebook(RIGHT), first),
            "ben/z.ipynb": (notebook(OVERFLOWS), second),
            "carla/a.ipynb": (notebook(RIGHT), first),
            "carla/other.ipynb": (notebook("def surest(Z):\n    return 1"), second),
            "dan/a.ipynb": (notebook(RIGHT), first),
            "dan/blank.ipynb": (notebook(STUB), second),
            "eva/a.ipynb": (notebook(OVERFLOWS), first),
            "eva/a (2).ipynb": (notebook(RIGHT), first),
        },
    )
    rows = run(tmp_path / "class.zip", tmp_path)
    assert points(rows) == {"anna": True, "ben": False, "carla": True, "dan": True, "eva": True}


def test_late_days_cost(tmp_path):
    on_time, late = (2026, 12, 1, 17, 0, 0), (2026, 12, 2, 19, 0, 0)
    files = {"anna/a.ipynb": (notebook(RIGHT), on_time), "ben/a.ipynb": (notebook(RIGHT), late)}
    zipped(tmp_path / "class.zip", files)
    (tmp_path / "times.csv").write_text("student,time\nAnna,2026-12-31T18:00\n")
    due = ["--due", "2026-12-01T18:00", "--late", "10"]
    rows = run(tmp_path / "class.zip", tmp_path, *due)
    assert [rows[name]["final"] for name in ("anna", "ben")] == ["2", "1.6"]
    assert rows["ben"]["time"] == "from the zip"
    assert "late by 2 days" in rows["ben"]["note"]
    times = ["--times", str(tmp_path / "times.csv"), "--cap", "50"]
    rows = run(tmp_path / "class.zip", tmp_path, *due, *times)
    assert [rows[name]["final"] for name in ("anna", "ben")] == ["1", "1.6"]
    assert rows["anna"]["time"] == "from the table of times"


@pytest.mark.parametrize("text", ["tomorrow", "2026-13-01", ""])
def test_a_wrong_time_is_told(text):
    with pytest.raises(deadline.TimeError, match="--due: .* where a time such as"):
        deadline.parse_time(text, "--due")


def test_times_have_zones():
    here = datetime(2026, 12, 1, 18, 0).astimezone().isoformat()
    assert deadline.parse_time(here, "") == datetime(2026, 12, 1, 18, 0)


def test_partial_credit_is_an_option(tmp_path):
    wrong = "def relu(Z):\n    return np.abs(Z)"
    place = hand_in(tmp_path, anna=f"{OVERFLOWS}\n{wrong}", ben=RIGHT, carla=STUB)
    assert {row["total"] for row in run(place, tmp_path).values()} == {"0", "2"}
    rows = run(place, tmp_path, "--partial")
    assert 0 < float(rows["anna"]["softmax"]) <= 1
    assert float(rows["anna"]["total"]) <= 1.5
    assert [rows[name]["total"] for name in ("ben", "carla")] == ["2", "0"]


def test_a_known_mistake_may_be_worth_points():
    exercise = Exercise(np.sign, lambda rng: [(rng.normal(size=3),) for _ in range(2)], ())

    @exercise.mistake("You take the size, not the sign.", share=0.75)
    def size(x):
        return np.abs(x)

    sandbox = types.SimpleNamespace(answers=lambda exercise, seed, job: exercise.ask(size, seed))
    candidate = dict.fromkeys(("pieces", "lent", "name", "future", "judged", "code"), "")
    verdict = grading.verdict_on_one(candidate, exercise, Exam(seed=1), sandbox)
    assert (verdict["word"], verdict["share"]) == ("wrong", 0.75)


def test_a_worker_that_dies_costs_one_submission(monkeypatch):
    import deadly

    monkeypatch.setattr(parallel, "grade_batch", deadly.grade_batch)
    contents = {k: [notebook(RIGHT).encode()] for k in range(3)} | {1: [b"deadly"]}
    results = dict(parallel.grade_all(iter(contents.items()), Exam((3,), seconds=1), jobs=2))
    assert results.pop(1) == {"failure": parallel.DIED}
    assert len(results) == 2
    assert all(one["verdicts"]["softmax"]["word"] == "right" for one in results.values())


def test_what_stopped_the_grader_twice_is_passed_over(tmp_path):
    (tmp_path / "class" / "anna").mkdir(parents=True)
    (tmp_path / "class" / "anna" / "a.ipynb").write_text(notebook(RIGHT))
    exam = Exam((3,), seed=1)
    store = Store(tmp_path / "out" / "grades_results", exam.fingerprint)
    key = store.key([notebook(RIGHT).encode()])
    for tries, expected in ((1, "2"), (2, "0")):
        for file in store.folder.glob(f"{key}.*"):
            file.unlink()
        for _ in range(tries):
            store.begin(key)
        rows = run(tmp_path / "class", tmp_path, "--seed", "1")
        assert rows["anna"]["softmax"] == expected
    assert "stopped the grader twice" in rows["anna"]["note"]


# Its parts


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_every_exercise_of_the_course_can_be_graded(exercise):
    """Its reference as a student's solution is right, each of its mistakes gets its hint."""
    codes = [(as_student(exercise), "")]
    codes += [(as_student(exercise, mistake.code), mistake.hint) for mistake in exercise.mistakes]
    for code, hint in codes:
        content = notebook("import numpy as np", code).encode()
        verdict = parallel.grade_safely(Exam(seconds=2), [content])["verdicts"][exercise.name]
        assert (verdict["word"], verdict["reason"]) == ("wrong" if hint else "right", hint), code


@pytest.mark.parametrize("style", range(12))
def test_what_a_check_accepts_the_grader_calls_right(style):
    """The lists of right answers, each in its lesson, among all that stands there."""
    contents = []
    for lesson in lessons():
        if lesson.number not in ANSWERED:
            continue
        book = nbformat.read(lesson.path, as_version=4)
        right = {n: list(ANSWERS[n]["right"].values()) for n in ANSWERS}
        exercise_cells.fill(book, lambda e: right[e.name][style % len(right[e.name])])  # noqa: B023
        contents.append(nbformat.writes(book).encode())
    verdicts = parallel.grade_safely(Exam(seconds=5), contents)["verdicts"]
    wrong = {
        name: verdicts[name]["reason"] for name in ANSWERS if verdicts[name]["word"] != "right"
    }
    assert not wrong


def test_no_lesson_as_it_is_handed_out_is_wrong():
    contents = [path.read_bytes() for path in sorted((COURSE / "notebooks").glob("*.ipynb"))]
    verdicts = parallel.grade_safely(Exam(seconds=2), contents)["verdicts"]
    assert not [name for name, verdict in verdicts.items() if verdict["word"] == "wrong"]


LESSON_FILES = [
    path
    for path in sorted((COURSE / "notebooks").glob("*.ipynb"))
    if LESSONS.get(int(path.name[:2]))
]


def without_ids(content):
    """As a front end saves it that knows neither ids nor nbgrader's marks."""
    lesson = json.loads(content)
    for cell in lesson["cells"]:
        cell.pop("id", None)
        cell["metadata"] = {}
    return json.dumps(lesson)


def without_checks(content):
    """As a student may leave it who deletes what isn't his own."""
    lesson = json.loads(content)
    cells = lesson["cells"]
    lesson["cells"] = [c for c in cells if not re.search(r"check\.\w+\(", "".join(c["source"]))]
    return json.dumps(lesson)


@pytest.mark.parametrize("path", LESSON_FILES, ids=lambda path: path.stem)
def test_a_lesson_alone_is_graded_for_its_own_exercises_only(path):
    """Lesson 1 shows a `sigmoid`, lesson 3 an `accuracy`, lesson 4 a `cosine`: no exercises."""
    content = path.read_text(encoding="utf-8")
    own = {exercise.name for exercise in LESSONS[int(path.name[:2])]}
    for text in (
        content,
        without_ids(content),
        without_checks(content),
        without_checks(without_ids(content)),
    ):
        result = parallel.grade_safely(Exam(seconds=2), [text.encode()])
        assert list(result["counted"]) == [str(int(path.name[:2]))]
        for name, verdict in result["verdicts"].items():
            assert verdict["word"] == ("not written" if name in own else "missing"), name


def test_a_demo_function_of_one_lesson_never_stands_for_an_exercise_of_another():
    first = LESSON_FILES[0].read_bytes()
    wrong = notebook("import numpy as np", "def sigmoid(z):\n    return z").encode()
    for contents, word in (([first], "missing"), ([first, wrong], "wrong")):
        verdicts = parallel.grade_safely(Exam((2,), seconds=2), contents)["verdicts"]
        assert verdicts["sigmoid"]["word"] == word


def test_other_exercises_are_lent_and_the_own_one_is_cut_out():
    source = loan("helpers.losses", "CrossEntropy", "softmax")
    assert "np.exp" not in source
    assert "np.exp" in loan("helpers.losses", "CrossEntropy", "mse")


@pytest.mark.parametrize(
    ("module", "name", "place"),
    [
        ("helpers", "softmax", "helpers.activations"),
        ("helpers.losses", "softmax", "helpers.activations"),
        ("helpers.data", "CLASSES", "helpers.data"),
        ("classroom", "find_rate", "classroom.experiments.finder"),
        ("classroom.experiments", "chance", "classroom.experiments.comparing"),
        ("helpers", "save", None),  # it writes files
        ("helpers.weights", "atomic_write", None),
        ("helpers", "nothing", None),
        ("classroom", "load_dataset", None),
        ("classroom.exercises", "check", None),
        ("classroom.checks.check", "judge", None),
        ("os", "system", None),
        ("nowhere.at_all", "x", None),
    ],
)
def test_lent_are_helpers_and_what_stands_beside_a_reference(module, name, place):
    assert home(module, name) == place


def test_every_reference_can_be_lent():
    for exercise in EXERCISES.values():
        source = loan(exercise.reference.__module__, exercise.reference.__name__, "another")
        space = {"np": np, "__name__": "course"}
        exec(source, space)
        assert callable(space[exercise.reference.__name__]), exercise.name


def test_a_loan_follows_imports_from_one_package_to_the_other():
    source = loan("classroom.experiments.finder", "find_rate", "rising_rate")
    assert "def train(" in source  # helpers.training
    assert "import helpers" not in source
    assert "from helpers" not in source
    assert "own rising_rate can't be used" in source


def test_what_is_packed_comes_back():
    arrays = [np.arange(6.0).reshape(2, 3), np.array(3), np.zeros((0, 4), np.float32)]
    words, back = packing.unpack(packing.pack(["é\n", 1], arrays))
    assert words == ["é\n", 1]
    for one, other in zip(arrays, back, strict=True):
        assert one.dtype == other.dtype
        assert one.shape == other.shape
        assert np.array_equal(one, other)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b'[[], [["<f8", [1000000000, 1000000000]]]]\n',
        b'[[], [["<f8", [-1]]]]\n12345678',
        b'[[], [["O", [1]]]]\n12345678',
        b'[[], [["<f8", [1]]]]\n123456789',
        b'[[], [["<M8[s]", [1]]]]\n12345678',
    ],
)
def test_what_is_forged_is_refused(data):
    with pytest.raises((ValueError, TypeError)):
        packing.unpack(data)


def test_a_killed_server_is_replaced():
    box = sandbox.Sandbox(seconds=1)
    exercise = EXERCISES["softmax"]
    found = find(Notebook(notebook(RIGHT).encode()), exercise, {})
    job = {"exercise": "softmax", "several": False, "use": "", "pieces": found.pieces, "lent": ()}
    job |= {"name": "softmax", "future": ()}
    assert not box.answers(exercise, 1, job)[0].trouble
    box.process.kill()
    assert "without an answer" in box.answers(exercise, 1, job)[0].trouble
    assert not box.answers(exercise, 1, job)[0].trouble
    box.close()


def test_a_sandbox_command_that_fails_is_told(tmp_path):
    place = hand_in(tmp_path, anna=RIGHT)
    with pytest.raises(SystemExit, match=r"The sandbox \(no-such-docker run.*doesn't start"):
        run(place, tmp_path, "--sandbox", "no-such-docker run")
    with pytest.raises(SystemExit, match="doesn't start"):
        run(place, tmp_path, "--sandbox", "false")


def test_a_sandbox_command_is_used(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    place = hand_in(tmp_path, anna=RIGHT, ben=OVERFLOWS)
    assert points(run(place, tmp_path, "--sandbox", "env LC_ALL=C")) == {"anna": True, "ben": False}


def test_windows_is_told_what_to_do(monkeypatch):
    monkeypatch.delattr(os, "fork")
    with pytest.raises(sandbox.SandboxError, match="WSL"):
        sandbox.Sandbox()


def test_a_python_without_the_packages_is_told():
    command = [sys.executable, "-S", "-m", "tools.grade", "class"]
    process = subprocess.run(command, cwd=COURSE, capture_output=True, text=True, check=False)
    assert process.returncode == 1
    assert ".venv/bin/python" in process.stderr
    assert "Traceback" not in process.stderr


def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path):
    slow = "def softmax(Z):\n    import time\n    time.sleep(0.1)\n    return Z"
    place = hand_in(tmp_path, **{f"s{k:02}": f"# {k}\n{slow}" for k in range(5)})
    out = tmp_path / "grades.csv"
    command = [sys.executable, "-m", "tools.grade", str(place), "-o", str(out), "--lessons", "3"]
    command += ["--trusted", "-j", "2"]
    process = subprocess.Popen(command, cwd=COURSE, stdout=subprocess.PIPE, text=True)
    results = tmp_path / "grades_results"
    wait_until(lambda: list(results.glob("*.json")), process)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)  # to the end of what its workers may print: they end, too
    assert not out.exists()
    kept = len(list(results.glob("*.json")))
    process = subprocess.run(command, cwd=COURSE, capture_output=True, text=True, check=True)
    assert f"{5 - kept} graded now" in process.stdout
    assert len(read_rows(out)) == 5


def test_a_failure_of_the_grader_itself_is_one_students_row(tmp_path, monkeypatch):
    place = hand_in(tmp_path, anna=RIGHT, ben=RIGHT.replace("E", "D"))
    right = parallel.grade

    def fails_for_ben(contents, *more):
        if b"D /" in contents[0]:
            raise KeyError("surprise")
        return right(contents, *more)

    monkeypatch.setattr(parallel, "grade", fails_for_ben)
    rows = run(place, tmp_path)
    assert points(rows) == {"anna": True, "ben": False}
    assert "could not be graded: KeyError" in rows["ben"]["note"]
    monkeypatch.undo()
    assert points(run(place, tmp_path)) == {"anna": True, "ben": True}


def test_dask_grades_the_same(tmp_path):
    pytest.importorskip("distributed")
    place = hand_in(tmp_path, anna=RIGHT, ben=OVERFLOWS, carla=STUB)
    rows = run(place, tmp_path, "--dask", "local", "-j", "2")
    assert points(rows) == {"anna": True, "ben": False, "carla": False}


def test_definitions_are_exported_for_comparison(tmp_path):
    place = hand_in(tmp_path, anna=f"C = 1\n{RIGHT}", ben=STUB)
    run(place, tmp_path, "--export", str(tmp_path / "code"))
    assert [path.name for path in (tmp_path / "code" / "softmax").iterdir()] == ["anna.py"]
    assert (tmp_path / "code" / "softmax" / "anna.py").read_text() == RIGHT


def test_the_instructors_page_knows_every_option_and_column(graded, capsys):
    page = (COURSE / "docs" / "INSTRUCTORS.md").read_text(encoding="utf-8")
    with pytest.raises(SystemExit):
        grader.main(["-h"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out))
    options -= {"--help", "--out", "--jobs"}  # the page has -o and -j
    assert not [text for text in options | {"-j 2", grader.CONTAINER} if text not in page]
    rows, _, _ = graded
    exercises = {exercise.name for exercise in Exam((3,), str(PRIVATE)).all}
    columns = set(rows["right"]) - exercises - {"page"}
    assert not [column for column in columns if f"`{column}`" not in page]
    assert not [name for name in ("grades_moodle.csv", "grades_canvas.csv") if name not in page]
    sizes = {len(exercises) for exercises in LESSONS.values()}
    assert (min(sizes), max(sizes)) == (4, 6)
    assert "has four to six exercises" in page


def test_what_can_not_be_graded_is_told(tmp_path):
    place = hand_in(tmp_path, anna=RIGHT)
    for options, said in (
        (["--lessons", "99"], "no exercises for the following lessons: 99"),
        (["--private", str(place)], "there are no .py files"),
        (["--due", "soon"], "where a time such as"),
        (["--times", str(tmp_path / "none.csv")], "can't be read"),
    ):
        with pytest.raises(SystemExit, match=said):
            run(place, tmp_path, *options)
    (tmp_path / "nobody").mkdir()
    with pytest.raises(SystemExit, match="an .ipynb file for each student is expected"):
        run(tmp_path / "nobody", tmp_path)


def test_a_private_exercise_needs_its_own_name(tmp_path):
    (tmp_path / "mine.py").write_text(
        "from classroom.checks.exercise import Exercise\n"
        "def softmax(Z):\n    return Z\nE = Exercise(softmax, None, ())\n"
    )
    with pytest.raises(ExamError, match="Two exercises are called softmax"):
        _ = Exam(private=str(tmp_path)).all


@pytest.mark.parametrize(
    ("parts", "student"),
    [
        (("Anna", "a.ipynb"), "Anna"),
        (("Anna", "deep", "er", "a.ipynb"), "Anna"),
        (("Anna Ito_7_assignsubmission_file_", "Ben_8_assignsubmission_file_", "a"), "Anna Ito"),
        (("itoanna_12_34_a.ipynb",), "itoanna"),
        (("itoanna_late_12_34_a.ipynb",), "itoanna"),
        (("softmax_network_anna-ito.ipynb",), "anna-ito"),
        (("03_softmax_network.ipynb",), "03_softmax_network"),
        (("anna-Copy1.ipynb",), "anna"),
    ],
)
def test_whose_file_it_is(parts, student):
    assert submissions.student_of(parts, ["03_softmax_network"])[0] == student


def test_cells_of_any_form_are_read():
    old = json.dumps({"worksheets": [{"cells": [{"cell_type": "code", "input": "x"}]}]})
    for text, expected in ((notebook("a", ["b\n", "c"]), ["a", "b\nc"]), (old, ["x"])):
        assert [source_of(cell) for cell in code_cells(text.encode())] == expected


def test_a_spreadsheet_gets_no_formula():
    assert report.harmless("=1+1") == "'=1+1"
    assert report.harmless("a\nb") == "a b"
