"""A lesson in a real JupyterLab: Run All leaves no error, its pad lives, and one that was only
opened stays as it was. test_the_next_day.py runs them all, every week."""

import lab
import pytest

from tools import lessons

pytestmark = pytest.mark.usefixtures("browser_is_there")
LESSONS = {lesson.number: lesson.path for lesson in lessons.lessons()}


def test_the_pad_of_lesson_7_is_alive_after_run_all(browser_is_there, tmp_path):
    with lab.opened(LESSONS[7].name) as page:
        assert lab.run_all(page) == []
        paper = page.locator(".digit-pad .paper").first
        page.evaluate(f"() => {lab.CURRENT}.content.scrollToItem(8)")
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


def test_a_lesson_that_was_only_opened_stays_as_it_was(browser_is_there):
    with lab.opened(LESSONS[1].name) as page:
        page.wait_for_function(
            "() => document.querySelector('img[src*=\"01_load_and_normalise.svg\"]')?.naturalWidth"
        )  # its cover
        copy = lab.course().notebooks / LESSONS[1].name
        before = copy.stat().st_mtime_ns
        page.evaluate(f"() => {lab.CURRENT}.context.save()")  # a promise, which is waited for
        assert copy.stat().st_mtime_ns > before
    assert copy.read_bytes() == LESSONS[1].read_bytes()


def test_the_terminal_shows_no_warning_of_a_kernel(browser_is_there):
    assert "IPKernelApp" not in lab.course().server.log.read_text(encoding="utf-8")
