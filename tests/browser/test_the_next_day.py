"""A notebook that was run, saved and closed shows pictures or living widgets, never an error box.

The widgets of all kinds in one notebook; COURSE_NEXT_DAY=lessons takes every lesson instead.
"""

import os
import re

import lab
import nbformat
import pytest

from tools.authors import refresh
from tools.lessons import lessons

pytestmark = pytest.mark.usefixtures("browser_is_there")
CELLS = [
    """
import sys
sys.path.insert(0, "..")
from tqdm.auto import tqdm
from classroom import DigitPad, Playground, load_dataset, show_steps, slide, show_digits
from helpers import load, mlp, split
from helpers.training import weights_of
train, dev, test = split(load_dataset())
network = load("../data/pad-network.npz")
DigitPad(network.predict_proba)
""",
    "Playground(train, dev)",
    "show_steps(dev.X[0], dev.y[0], weights_of(mlp(784, [10], 10)))",
    'slide(lambda n: show_digits(dev.X[:n], dev.y[:n]), [2, 4], "digits")',
    "for _ in tqdm(range(3)): pass",
]
ALIVE = ".digit-pad, .playground, .stepping, .slide"
STILL = ".jp-RenderedImage img"


@pytest.fixture
def notebook(tmp_path):
    folder = lab.copy_of_course(tmp_path)
    cells = [nbformat.v4.new_code_cell(source.strip()) for source in CELLS]
    nbformat.write(
        nbformat.v4.new_notebook(cells=cells, metadata=refresh.KERNEL), folder / "day.ipynb"
    )
    return tmp_path


def served(folder):
    """The server as start.py opens it, with one memory of what is trusted for both days: what
    isn't trusted shows no widget anyway."""
    own = {"JUPYTER_CONFIG_PATH": lab.COURSE / ".jupyter", "JUPYTER_DATA_DIR": folder / "jupyter"}
    return lab.served(folder, **own)


def save(page):
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")


def show_all(page):
    """Let JupyterLab render every cell, also those that are far below."""
    page.evaluate(
        f"() => {{ const panel = {lab.CURRENT}.content;"
        " panel.notebookConfig = { ...panel.notebookConfig, windowingMode: 'none' }; }"
    )
    page.wait_for_timeout(1500)


def error_boxes(page):
    text = page.locator(".jp-Notebook").inner_text()
    return re.findall(r"Error displaying widget.*|Loading widget.*", text)


def expect_pictures(page):
    show_all(page)
    page.wait_for_function("(still) => document.querySelectorAll(still).length >= 4", arg=STILL)
    assert error_boxes(page) == []
    assert page.locator(ALIVE).count() == 0


def test_every_kind_of_widget_is_a_picture_the_next_day_and_alive_after_f5(notebook):
    with served(notebook) as server, lab.browser() as context:
        page = lab.open_notebook(context.new_page(), server, "notebooks/day.ipynb")
        assert lab.run_all(page) == []
        show_all(page)
        page.wait_for_function("(alive) => document.querySelectorAll(alive).length >= 4", arg=ALIVE)
        save(page)
        page = lab.open_notebook(context.new_page(), server, "notebooks/day.ipynb")  # as F5
        show_all(page)
        page.wait_for_function("(alive) => document.querySelectorAll(alive).length >= 4", arg=ALIVE)
        assert error_boxes(page) == []
        save(page)
        page.evaluate(f"() => {lab.CURRENT}.sessionContext.restartKernel()")
        lab.wait_for_idle(page)
        page = lab.open_notebook(context.new_page(), server, "notebooks/day.ipynb")
        expect_pictures(page)
    with served(notebook) as server, lab.browser() as context:
        page = lab.open_notebook(context.new_page(), server, "notebooks/day.ipynb")
        expect_pictures(page)


@pytest.mark.skipif(
    os.environ.get("COURSE_NEXT_DAY") != "lessons",
    reason="runs every lesson in a browser: set COURSE_NEXT_DAY=lessons",
)
@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: f"lesson {lesson.number}")
def test_every_lesson_is_whole_the_next_day(lesson, tmp_path):
    lab.copy_of_course(tmp_path, lesson.path)
    name = f"notebooks/{lesson.path.name}"
    with served(tmp_path) as server, lab.browser() as context:
        page = lab.open_notebook(context.new_page(), server, name)
        assert lab.run_all(page, 240_000) == []
        save(page)
    with served(tmp_path) as server, lab.browser() as context:
        page = lab.open_notebook(context.new_page(), server, name)
        show_all(page)
        assert error_boxes(page) == []
