"""The tool that executes notebooks anew and brings them into their committed form; and the
one that gives them the address at which the course is published."""

import os
import re
import shutil
import subprocess
import sys

import nbformat
import pytest

from classroom.checks.sources import PACKAGES
from tools import lessons, publish
from tools.authors import course_map, minutes, navigation, readme, refresh, teaching_plan

OPENING = """# Count to {}

**What you'll do.** You'll count to {}.

**Time.** 35 minutes.
"""


def cells(number):
    return [
        nbformat.v4.new_markdown_cell(OPENING.format(number, number)),
        nbformat.v4.new_code_cell("import sys\nprint('one')\nprint('two', file=sys.stdout)"),
        nbformat.v4.new_code_cell(f"import time; time.sleep(0.01); {number}"),
    ]


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course of two small lessons."""
    for module in (lessons, refresh):
        monkeypatch.setattr(module, "COURSE", tmp_path)
        monkeypatch.setattr(module, "NOTEBOOKS", tmp_path / "notebooks")
    monkeypatch.setattr(lessons, "PUBLISHED", tmp_path / "published.json")
    monkeypatch.setattr(publish, "PUBLISHED", tmp_path / "published.json")
    (tmp_path / "published.json").write_text('{"repository": "", "version": "main"}')
    monkeypatch.setattr(readme, "PATH", tmp_path / "README.md")
    monkeypatch.setattr(teaching_plan, "PATH", tmp_path / "TEACHING_PLAN.md")
    monkeypatch.setattr(course_map, "FILE", tmp_path / "map.svg")
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "README.md").write_text(
        "before\n<!-- lessons -->old<!-- /lessons -->\n"
        "<!-- elsewhere --><!-- /elsewhere -->\n<!-- get --><!-- /get -->\nafter\n"
    )
    for number in (1, 2):
        notebook = nbformat.v4.new_notebook(cells=cells(number))
        notebook.metadata["widgets"] = {"state": "large"}
        notebook.cells[1].metadata = {"execution": {"iopub": "12:00"}, "tags": ["mine"]}
        nbformat.write(notebook, tmp_path / "notebooks" / f"0{number}_count.ipynb")
    monkeypatch.setattr("sys.argv", ["refresh"])
    return tmp_path


def read(course, number):
    return nbformat.read(course / "notebooks" / f"0{number}_count.ipynb", as_version=4)


def test_the_plan_tells_the_graders_points_from_those_of_questions():
    """The grader's table has 8 points for lesson 1, and none for what is answered in words."""
    plan = teaching_plan.plan()
    assert " minutes, 8 points + 4 for questions." in plan
    assert plan == teaching_plan.PATH.read_text(encoding="utf-8")


def test_outputs_and_counts_are_stored_and_the_rest_is_not(course):
    refresh.main()
    notebook = read(course, 1)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == [1, 2, 3]
    assert code[1].outputs[0].text == "one\ntwo\n"
    assert code[2].outputs[0].data == {"text/plain": "1"}
    assert code[1].metadata == {"tags": ["mine"]}
    assert "widgets" not in notebook.metadata


def test_a_second_run_changes_no_byte_and_writes_no_file(course):
    refresh.main()
    files = [path for path in course.rglob("*") if path.is_file()]
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
    refresh.main()
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files} == before
    assert [path for path in course.rglob("*") if path.is_file()] == files


def test_of_a_widget_only_its_picture_and_its_words_are_stored():
    cell = nbformat.v4.new_code_cell("widget")
    live = {refresh.LIVE_WIDGET: {"model_id": "0b1c"}, "text/plain": "a slider"}
    cell.outputs = [nbformat.v4.new_output("display_data", live)]
    notebook = nbformat.v4.new_notebook(cells=[cell])
    refresh.tidy(notebook, 1)
    assert notebook.cells[0].outputs[0].data == {"text/plain": "a slider"}


def test_lessons_lead_to_each_other(course):
    refresh.main()
    first, second = read(course, 1), read(course, 2)
    assert "[2. Count to 2 →](02_count.ipynb)" in first.cells[0].source
    assert "[← 1. Count to 1](01_count.ipynb)" in second.cells[0].source
    assert second.cells[0].source == second.cells[-1].source


def test_a_lesson_shows_the_core_what_lies_beyond_and_what_it_needs(course):
    for number in range(3, 7):
        path = course / "notebooks" / f"0{number}_count.ipynb"
        nbformat.write(nbformat.v4.new_notebook(cells=cells(number)), path)
    all_six = lessons.lessons()
    bars = [navigation.navigation(all_six, lesson) for lesson in all_six]
    assert "The core: [1](01_count.ipynb) · **2** · [3](" in bars[1]
    assert bars[1].endswith("Beyond it: [6](06_count.ipynb).")
    assert bars[5].endswith("Beyond it: **6**. This lesson needs lesson 5.")


def test_minutes_are_those_of_words_lines_exercises_and_questions():
    text = "word " * 300 + "\n### Your turn: `f` ★★\n<details>not read</details> *Your answer:* "
    read = nbformat.v4.new_markdown_cell(text)
    code = nbformat.v4.new_code_cell("x = 1\n\n" * 36)
    bar = nbformat.v4.new_markdown_cell(text, metadata={"tags": [navigation.NAVIGATION]})
    first = nbformat.v4.new_code_cell("x = 1\n" * 99, metadata={"tags": [refresh.FIRST]})
    notebook = nbformat.v4.new_notebook(cells=[bar, first, read, code])
    assert minutes.minutes(notebook) == 2 + 2 + 6 + 3


def test_the_readme_keeps_its_text_around_the_table(course):
    refresh.main()
    text = (course / "README.md").read_text()
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")
    assert "| | **The core** | | | 0 |" in text  # minutes: there is next to nothing to read
    assert (
        "| 2 | [Count to 2](notebooks/02_count.ipynb) | You'll count to 2. | lesson 1 | 0 |" in text
    )


def test_publishing_puts_the_address_everywhere_and_runs_nothing(course, capsys):
    refresh.main()
    outputs = [cell.get("outputs") for cell in read(course, 1).cells]
    publish.main(["ada/digits", "--version", "v2"])
    notebook = read(course, 1)
    bar = notebook.cells[0].source
    assert "google.com/github/ada/digits/blob/v2/notebooks/01_count.ipynb" in bar
    assert "mybinder.org/v2/gh/ada/digits/v2?urlpath=lab/tree/notebooks/01_count.ipynb" in bar
    assert "--branch v2 https://github.com/ada/digits" in notebook.cells[2].source
    assert [cell.get("outputs") for cell in notebook.cells] == outputs
    readme = (course / "README.md").read_text()
    assert "google.com/github/ada/digits" in readme
    assert "`git clone https://github.com/ada/digits`" in readme
    assert "(https://github.com/ada/digits/archive/v2.zip)" in readme
    assert "lead to https://github.com/ada/digits, v2: commit and push" in capsys.readouterr().out
    publish.main(["https://github.com/eve/numbers.git"])  # a fork
    for path in (course / "notebooks" / "02_count.ipynb", course / "README.md"):
        text = path.read_text()
        assert "eve/numbers" in text
        assert "ada/digits" not in text


@pytest.mark.parametrize(
    ("address", "expected"),
    {
        "https://github.com/ada/digits.git": "ada/digits",
        "git@github.com:ada/digits.git": "ada/digits",
        "https://github.com/ada/digits-from.scratch/": "ada/digits-from.scratch",
        "https://elsewhere.org/ada/digits": None,
        "": None,
    }.items(),
)
def test_the_address_is_read_from_the_remote(address, expected, monkeypatch):
    answer = type("Answer", (), {"stdout": address})
    monkeypatch.setattr(publish.subprocess, "run", lambda *_, **__: answer)
    assert publish.of_remote() == expected


@pytest.mark.parametrize(
    "arguments", [["digits"], ["ada/digits/main"], ['a"/b'], ["ada/digits", "--version", 'a"b']]
)
def test_what_is_no_address_is_told_and_nothing_is_written(course, arguments, capsys):
    with pytest.raises(SystemExit):
        publish.main(arguments)
    assert re.search("isn.t an? |is neither ", capsys.readouterr().err)
    assert '""' in (course / "published.json").read_text()


def test_the_first_cell_fetches_a_published_course(tmp_path, monkeypatch):
    """Git is told that github.com is a folder of this machine."""
    origin = tmp_path / "github" / "ada" / "digits"
    for package in PACKAGES:
        shutil.copytree(refresh.COURSE / package, origin / package)
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-C", str(origin)]
    for command in (["init", "-q", "-b", "v2"], ["add", "-A"], ["commit", "-q", "-m", "course"]):
        subprocess.run([*git, *command], check=True)
    (tmp_path / "content").mkdir()
    monkeypatch.setattr(refresh, "published", lambda: ("ada/digits", "v2"))
    code = refresh.first_cell()
    alone = "import sys; sys.prefix = '/nowhere'\n"
    results = []
    for home in (tmp_path.as_uri(), "file:///nowhere"):
        environment = os.environ | {
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": f"url.{home}/github/.insteadOf",
            "GIT_CONFIG_VALUE_0": "https://github.com/",
        }
        for _ in range(2):
            command = [sys.executable, "-I", "-c", alone + code]
            results.append(
                subprocess.run(
                    command,
                    cwd=tmp_path / "content",
                    env=environment,
                    capture_output=True,
                    text=True,
                    check=False,
                )
            )
        shutil.rmtree(tmp_path / "content" / "digits-from-scratch", ignore_errors=True)
    first, second, gone, _ = results
    assert first.stdout.startswith("Python 3"), first
    assert second.stdout == first.stdout
    assert gone.stderr.endswith("get the whole course from https://github.com/ada/digits.\n")


def test_a_failing_cell_is_shown_and_the_notebook_stays_as_it_was(course):
    notebook = read(course, 1)
    notebook.cells.append(nbformat.v4.new_code_cell("1 / 0"))
    nbformat.write(notebook, course / "notebooks" / "01_count.ipynb")
    before = (course / "notebooks" / "01_count.ipynb").read_bytes()
    with pytest.raises(SystemExit, match="01_count.ipynb: a cell raises an error(.|\n)*1 / 0"):
        refresh.main()
    assert (course / "notebooks" / "01_count.ipynb").read_bytes() == before


def test_a_lesson_without_its_opening_is_told(course):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Count")])
    nbformat.write(notebook, course / "notebooks" / "03_count.ipynb")
    with pytest.raises(SystemExit, match=r"03_count.ipynb: its opening cell doesn't state the aim"):
        refresh.main()
