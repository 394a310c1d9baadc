"""The lessons as they are committed, and as they run where their readers have them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from classroom.exercises import EXERCISES
from tools import exercise_cells, lessons, solutions
from tools.authors import readme, refresh
from tools.site import covers

LESSONS = lessons.lessons()
FIRST_CELL = refresh.first_cell()
NOT_PUBLISHED = refresh.FIRST_CELL.read_text(encoding="utf-8")  # so no test fetches anything


@pytest.fixture(params=LESSONS, ids=lambda lesson: lesson.path.stem)
def lesson(request):
    return request.param


@pytest.fixture
def notebook(lesson):
    return nbformat.read(lesson.path, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def pictures(notebook):
    for cell in code_cells(notebook):
        for output in cell.outputs:
            if "image/png" in output.get("data", {}):
                yield output


def test_lessons_are_numbered_without_a_gap():
    assert [lesson.number for lesson in LESSONS] == list(range(1, len(LESSONS) + 1))


def test_every_cell_has_been_run_once_in_its_order(notebook):
    counts = [cell.execution_count for cell in code_cells(notebook)]
    assert counts == list(range(1, len(counts) + 1))


def test_no_output_is_an_error_or_a_warning(notebook):
    for cell in code_cells(notebook):
        for output in cell.outputs:
            assert output.output_type != "error"
            assert output.get("name") != "stderr", output.text


def test_nothing_is_stored_that_differs_from_run_to_run(notebook):
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    for cell in notebook.cells:
        assert set(cell.metadata) <= set(refresh.CELL_METADATA)
    ids = [cell.id for cell in notebook.cells]
    assert len(ids) == len(set(ids))


def test_the_cover_is_the_one_that_the_refresh_tool_draws(lesson, notebook):
    opening = next(cell.source for cell in notebook.cells if cell.source.startswith("# "))
    path = refresh.put_cover(notebook, lesson)
    assert path.read_text(encoding="utf-8") == covers.file(lesson.number)
    assert opening in [cell.source for cell in notebook.cells]


def test_a_notebook_is_light_to_open(lesson):
    assert lesson.path.stat().st_size < 1_000_000


def test_every_picture_has_words(notebook):
    assert list(pictures(notebook))
    for output in pictures(notebook):
        words = output.metadata["image/png"]["alt"]
        assert len(words) > 20
        assert output.data["text/plain"] == words


def test_every_picture_in_the_text_has_words_and_is_there(lesson, notebook):
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            for words, target in re.findall(r"!\[(.*?)\]\((.*?)\)", cell.source):
                assert len(words) > 20
                assert (lesson.path.parent / target).is_file(), target


def test_every_link_to_a_file_of_the_course_leads_somewhere(lesson, notebook):
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    for target in re.findall(r"\]\(([^):]+?)(?:#[^)]*)?\)", text):
        assert (lesson.path.parent / target).exists(), target


def test_a_lesson_opens_and_closes_as_all_do(lesson, notebook):
    opening = next(cell.source for cell in notebook.cells if cell.source.startswith("# "))
    for part in ("What you'll do", "What you'll learn", "What you'll need", "Time"):
        assert f"**{part}.**" in opening or f"**{part}**" in opening
    text = "\n".join(cell.source for cell in notebook.cells)
    assert text.index("In this notebook you") < text.index("## On your own") < text.index("## Next")


def test_the_first_code_cell_is_the_same_everywhere(notebook):
    first = code_cells(notebook)[0]
    assert first.source == FIRST_CELL
    assert first.metadata["cellView"] == "form"
    assert first.metadata["jupyter"] == {"source_hidden": True}


def test_the_first_cell_is_short():
    """Those of a published course are longer by what fetches it."""
    assert len([line for line in NOT_PUBLISHED.splitlines() if line]) <= 8


def test_the_progress_that_is_shown_counts_all_exercises(notebook):
    for cell in notebook.cells:
        if cell.id == "progress":
            first = solutions.said(cell).splitlines()[0]
            assert first == f"0 of {len(EXERCISES)} exercises solved"


def test_an_output_that_is_not_compared_has_its_reason(notebook):
    for cell in code_cells(notebook):
        if {"nbval-ignore-output", "nbval-skip"} & set(cell.metadata.get("tags", [])):
            # Lessons 6 to 11 say it in a comment, until part 3.
            assert cell.metadata.get("why") or "# (" in cell.source, "say why, in the metadata"


def test_refreshing_again_would_change_nothing_but_what_is_computed(lesson, notebook):
    before = nbformat.writes(notebook)
    refresh.put_first_cell(notebook)
    refresh.put_navigation(notebook, LESSONS, lesson)
    refresh.put_letters(notebook)
    refresh.put_minutes(notebook)
    exercise_cells.mark(notebook)
    refresh.tidy(notebook, lesson.number)
    assert nbformat.writes(notebook) == before


def run_first_cell(cwd, before="", python=sys.executable):
    """The first cell in a new Python that knows nothing of the course."""
    return subprocess.run(
        [python, "-I", "-c", before + NOT_PUBLISHED + "\nprint(course)"],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path):
    """The course in a folder of its own, with nothing else of it above."""
    target = tmp_path / "my course (2)"
    for folder in ("helpers", "classroom"):
        shutil.copytree(lessons.COURSE / folder, target / folder)
    (target / "notebooks" / "mine" / "deeper").mkdir(parents=True)
    return target


@pytest.mark.parametrize("place", [".", "notebooks", "notebooks/mine/deeper", ".."])
def test_the_first_cell_finds_the_course_from(place, copy):
    result = run_first_cell(copy / place)
    assert result.stdout.splitlines()[-1] == str(copy), result.stderr
    assert re.match(r"Python 3\.\d+\.\d+, numpy \d.*, pandas \d.*, matplotlib \d", result.stdout)


def test_the_first_cell_finds_the_course_by_what_vs_code_tells(copy, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    told = f"__vsc_ipynb_file__ = {str(copy / 'notebooks' / 'a.ipynb')!r}\n"
    assert run_first_cell(elsewhere, before=told).stdout.splitlines()[-1] == str(copy)


def test_the_first_cell_finds_the_course_by_the_environment_in_it(copy, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    told = f"import sys; sys.prefix = {str(copy / '.venv')!r}\n"
    assert run_first_cell(elsewhere, before=told).stdout.splitlines()[-1] == str(copy)


def test_the_notebook_alone_says_in_one_sentence_how_to_get_the_rest(tmp_path):
    told = "import sys; sys.prefix = '/nowhere'\n"
    result = run_first_cell(tmp_path, before=told)
    assert result.returncode == 1
    assert result.stderr.startswith("The course's files aren't here: get the whole course.")
    assert result.stderr.strip().count("\n") == 0


def test_the_readme_lists_the_lessons():
    assert readme.PATH.read_text(encoding="utf-8") == readme.text(LESSONS)
    for lesson in LESSONS:
        assert f"[{lesson.title}](notebooks/{lesson.path.name})" in readme.text(LESSONS)


def test_what_a_lesson_needs_comes_before_it():
    beyond = {lesson.number for lesson in LESSONS if not lesson.in_core}
    assert set(lessons.NEEDS) == beyond
    assert all(needed < number for number, needed in lessons.NEEDS.items())


def test_every_link_and_picture_of_the_readme_is_there():
    text = (lessons.COURSE / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^):#]+)(?:#[^)]*)?\)", text):
        assert (lessons.COURSE / target).exists(), target
    assert Path(lessons.COURSE / "start.py").is_file()
