"""Lessons in a real JupyterLab: Run All leaves no error, and nothing leaves this machine."""

import lab
import pytest

from tools import lessons

pytestmark = pytest.mark.usefixtures("browser_is_there")
LESSONS = {lesson.number: lesson.path for lesson in lessons.lessons()}
# One of text and figures alone, as most are, and those with widgets; 7 has a test of its own.
SHOWN = (1, 3, 4, 6, 8)


@pytest.fixture(scope="module")
def served(browser_is_there, tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    lab.copy_of_course(folder, *LESSONS.values())
    with lab.served(folder) as server, lab.browser() as context:
        yield server, context


@pytest.mark.parametrize("number", SHOWN)
def test_run_all_leaves_no_error(number, served, tmp_path):
    server, context = served
    page = lab.open_notebook(context.new_page(), server, f"notebooks/{LESSONS[number].name}")
    assert lab.run_all(page) == []
    assert context.left == []
    lab.screenshot(page, f"lesson-{number}", tmp_path)
    page.close()


def test_the_pad_of_lesson_7_is_alive_after_run_all(served, tmp_path):
    server, context = served
    page = lab.open_notebook(context.new_page(), server, f"notebooks/{LESSONS[7].name}")
    assert lab.run_all(page) == []
    paper = page.locator(".digit-pad .paper").first
    show = "() => window.jupyterapp.shell.currentWidget.content.scrollToItem(8)"
    page.evaluate(show)
    paper.scroll_into_view_if_needed()
    box = paper.bounding_box()
    page.mouse.move(box["x"] + 140, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + 138, box["y"] + 230, steps=8)
    page.mouse.up()
    page.wait_for_function(
        "() => /^It reads 1/.test(document.querySelector('.digit-pad .says').textContent)"
    )
    lab.screenshot(page, "lesson-7-pad", tmp_path)
    assert context.left == []


def test_a_lesson_that_was_only_opened_stays_as_it_was(browser_is_there, tmp_path):
    settings = {"JUPYTER_CONFIG_PATH": lessons.COURSE / ".jupyter"}
    copy = lab.copy_of_course(tmp_path, LESSONS[1]) / LESSONS[1].name
    with lab.served(tmp_path, **settings) as server, lab.browser() as context:
        page = lab.open_notebook(context.new_page(), server, f"notebooks/{copy.name}")
        before = copy.stat().st_mtime_ns
        page.evaluate(f"() => {lab.CURRENT}.context.save()")  # a promise, which is waited for
        assert copy.stat().st_mtime_ns > before
    assert copy.read_bytes() == LESSONS[1].read_bytes()
