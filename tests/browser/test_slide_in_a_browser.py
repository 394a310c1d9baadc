"""The slider over pictures, in a real JupyterLab: by keyboard, mouse, and for everybody."""

import lab
import pytest
import window

pytestmark = pytest.mark.usefixtures("browser_is_there")
CODE = """
import matplotlib.pyplot as plt

from classroom import describe, slide


def draw(height):
    _, ax = plt.subplots(figsize=(3, 2))
    ax.plot([0, height])
    describe(ax, f"A line that rises to {height}.")
    return ax


moving = slide(draw, [1, 2, 3, 4], "height", start=1)
moving
"""


@pytest.fixture(scope="module")
def page(browser_is_there):
    with window.opened("slide.ipynb", CODE) as page:
        assert lab.run_all(page) == []
        page.wait_for_selector(".slide img")
        yield page


def shown(page):
    return page.locator(".slide output").inner_text(), page.locator(".slide img").get_attribute(
        "alt"
    )


def test_it_starts_where_it_was_told(page):
    assert shown(page) == ("2", "A line that rises to 2.")


def test_the_arrow_keys_move_it_and_python_knows(page):
    slider = page.locator(".slide input")
    slider.focus()
    page.keyboard.press("ArrowRight")
    assert shown(page) == ("3", "A line that rises to 3.")
    page.keyboard.press("End")
    assert slider.get_attribute("aria-valuetext") == "4. A line that rises to 4."
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(200)
    assert lab.ask_kernel(page, "print(moving.at)") == "2"
    lab.ask_kernel(page, "moving.at = 0")
    page.wait_for_function("() => document.querySelector('.slide output').textContent === '1'")


def test_everybody_can_use_it(page):
    assert window.barriers(page, ".slide") == []
