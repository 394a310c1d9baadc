"""A notebook that was run, saved and closed shows pictures or living widgets, never an error box.

The widgets of all kinds in one notebook; with COURSE_WEEKLY=1 every lesson, too.
"""

import re

import lab
import pytest
import window

from tools.lessons import lessons

pytestmark = pytest.mark.usefixtures("browser_is_there")
CELLS = [
    """
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


def expect_life(page):
    show_all(page)
    page.wait_for_function("(alive) => document.querySelectorAll(alive).length >= 4", arg=ALIVE)


def expect_pictures(page):
    show_all(page)
    page.wait_for_function("(still) => document.querySelectorAll(still).length >= 4", arg=STILL)
    assert error_boxes(page) == []
    assert page.locator(ALIVE).count() == 0


def test_every_kind_of_widget_is_a_picture_the_next_day_and_alive_after_f5(browser_is_there):
    with window.opened("day.ipynb", *CELLS) as page:
        assert lab.run_all(page) == []
        expect_life(page)
        save(page)
        lab.open_notebook(page, lab.course().server, "notebooks/day.ipynb")  # as F5
        expect_life(page)
        assert error_boxes(page) == []
        save(page)
        page.evaluate(f"() => {lab.CURRENT}.sessionContext.restartKernel()")
        lab.wait_for_idle(page)
        lab.open_notebook(page, lab.course().server, "notebooks/day.ipynb")
        expect_pictures(page)
    with lab.opened("day.ipynb") as page:  # its kernel ended, as with the server's end
        expect_pictures(page)


@pytest.mark.skipif(not lab.WEEKLY, reason="runs every lesson in a browser: COURSE_WEEKLY=1")
@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: f"lesson {lesson.number}")
def test_every_lesson_is_whole_the_next_day(lesson, browser_is_there, tmp_path):
    with lab.opened(lesson.path.name) as page:
        assert lab.run_all(page, 240_000) == []
        lab.screenshot(page, f"lesson-{lesson.number}", tmp_path)
        save(page)
    with lab.opened(lesson.path.name) as page:
        show_all(page)
        assert error_boxes(page) == []
