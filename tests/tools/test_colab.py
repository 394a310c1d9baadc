"""The lessons as single files: each carries the whole course, and runs where nothing else is."""

import re
import subprocess
import sys

import nbformat
import numpy as np
import pytest

from classroom.datasets.csv_files import read_csv
from tools import colab, lessons

LESSONS = lessons.lessons()


@pytest.fixture(scope="module")
def copies(tmp_path_factory):
    folder = tmp_path_factory.mktemp("colab")
    return {lesson.number: colab.write(lesson, folder) for lesson in LESSONS}


@pytest.mark.parametrize("number", [lesson.number for lesson in LESSONS])
def test_a_copy_is_small_valid_and_leads_to_no_other_file(number, copies):
    assert copies[number].stat().st_size <= 900_000
    notebook = nbformat.read(copies[number], as_version=4)
    nbformat.validate(notebook)
    assert not any(cell.get("outputs") for cell in notebook.cells)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            for target in re.findall(r"\]\(([^)]+)\)", cell.source):
                assert re.match(r"https?:|data:image/png|#|mailto:", target), target[:80]


def test_the_same_course_is_packed_into_the_same_bytes():
    assert colab.pack() == colab.pack()


def test_the_packed_cell_brings_the_course_and_its_digits(copies, tmp_path):
    notebook = nbformat.read(copies[1], as_version=4)
    for _ in range(2):  # the second time it is there
        code = notebook.cells[1].source + "\nprint(course.name)"
        result = subprocess.run(
            [sys.executable, "-I", "-"],
            input=code,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        (folder,) = tmp_path.iterdir()  # nothing half-written beside it
        assert result.stdout.split()[-1] == folder.name
    drawn = read_csv(folder / "data" / "digits.csv.gz")
    bundled = read_csv(lessons.COURSE / "data" / "digits.csv.gz")
    assert np.array_equal(drawn.y, bundled.y)
    assert np.abs(drawn.X.astype(int) - bundled.X).max() <= 1


def test_a_copy_runs_in_an_empty_folder(copies):
    assert colab.run(copies[1]) > 0


def test_a_copy_that_is_too_large_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(colab, "LARGEST", 1000)
    with pytest.raises(SystemExit, match="but only 1,000 are allowed"):
        colab.write(LESSONS[0], tmp_path)
    assert list(tmp_path.iterdir()) == []
