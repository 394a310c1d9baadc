"""The tool that executes notebooks anew and brings them into their committed form."""

import nbformat
import pytest

from tools import lessons, refresh, teaching_plan

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
    monkeypatch.setattr(lessons, "repository", lambda: None)
    monkeypatch.setattr(teaching_plan, "PATH", tmp_path / "TEACHING_PLAN.md")
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "README.md").write_text("before\n<!-- lessons -->old<!-- /lessons -->\nafter\n")
    for number in (1, 2):
        notebook = nbformat.v4.new_notebook(cells=cells(number))
        notebook.metadata["widgets"] = {"state": "large"}
        notebook.cells[1].metadata = {"execution": {"iopub": "12:00"}, "tags": ["mine"]}
        nbformat.write(notebook, tmp_path / "notebooks" / f"0{number}_count.ipynb")
    monkeypatch.setattr("sys.argv", ["refresh"])
    return tmp_path


def read(course, number):
    return nbformat.read(course / "notebooks" / f"0{number}_count.ipynb", as_version=4)


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


def test_the_readme_keeps_its_text_around_the_table(course):
    refresh.main()
    text = (course / "README.md").read_text()
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")
    assert "| 2 | [Count to 2](notebooks/02_count.ipynb) | You'll count to 2. | 35 |" in text


def test_a_published_course_gets_buttons_that_open_the_lesson(course, monkeypatch):
    monkeypatch.setattr(lessons, "repository", lambda: "ada/digits")
    refresh.main()
    bar = read(course, 1).cells[0].source
    assert "google.com/github/ada/digits/blob/main/notebooks/01_count.ipynb" in bar
    assert "mybinder.org/v2/gh/ada/digits/main?urlpath=lab/tree/notebooks/01_count.ipynb" in bar


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
    monkeypatch.setattr(lessons.subprocess, "run", lambda *_, **__: answer)
    lessons.repository.cache_clear()
    assert lessons.repository() == expected
    lessons.repository.cache_clear()


def test_a_failing_cell_is_shown_and_the_notebook_stays_as_it_was(course):
    notebook = read(course, 1)
    notebook.cells.append(nbformat.v4.new_code_cell("1 / 0"))
    nbformat.write(notebook, course / "notebooks" / "01_count.ipynb")
    before = (course / "notebooks" / "01_count.ipynb").read_bytes()
    with pytest.raises(SystemExit, match="01_count.ipynb: a cell fails(.|\n)*1 / 0"):
        refresh.main()
    assert (course / "notebooks" / "01_count.ipynb").read_bytes() == before


def test_a_lesson_without_its_opening_is_told(course):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Count")])
    nbformat.write(notebook, course / "notebooks" / "03_count.ipynb")
    with pytest.raises(SystemExit, match=r"03_count.ipynb: its opening cell says no aim"):
        refresh.main()
