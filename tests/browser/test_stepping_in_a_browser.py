"""The step-through in a real JupyterLab: walked by mouse, by keyboard, and from Python."""

import lab
import pytest
import window

pytestmark = pytest.mark.usefixtures("browser_is_there")
MAKE = """
from helpers.network import mlp
from helpers.optimizers import SGD
from classroom.datasets.loading import load_dataset
from classroom.widgets.stepping import show_steps
digits = load_dataset()[:1000]
network = mlp(784, [10], 10)
network.fit(digits.X, digits.y, SGD(0.1), epochs=2, report=None)
weights = [array for layer in network.layers for array in layer.weights]
walk = show_steps(digits.X[3], digits.y[3], weights)
walk
"""


@pytest.fixture(scope="module")
def page(browser_is_there):
    with window.opened("stepping.ipynb", MAKE) as page:
        assert lab.run_all(page) == []
        page.wait_for_selector(".stepping input")
        yield page


@pytest.fixture
def walk(page):
    """The step-through at its beginning."""
    page.locator(".stepping input").focus()
    page.keyboard.press("Home")
    return page.locator(".stepping")


def at(walk):
    return int(walk.get_attribute("data-at"))


def where(page):
    return page.locator(".stepping-where").inner_text()


def known(page):
    """How many numbers the board shows."""
    texts = page.locator(".stepping-board td").all_inner_texts()
    return sum(text not in ("", "·") for text in texts)


def test_by_keyboard(page, walk):
    selected = window.active_cell(page)
    page.locator(".stepping input").focus()
    assert where(page) == "Step 1 of 93: forward, X"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    assert where(page) == "Step 3 of 93: forward, Z1[1]"
    assert known(page) == 2
    page.keyboard.press("PageUp")
    assert where(page) == "Step 12 of 93: forward, A1[0]"
    page.keyboard.press("PageDown")
    assert where(page) == "Step 2 of 93: forward, Z1[0]"
    page.keyboard.press("End")
    assert where(page) == "Step 93 of 93: one step of training"
    assert known(page) == 80
    assert page.locator(".stepping input").get_attribute("aria-valuetext").startswith("step 93 of")
    page.keyboard.press("Home")
    assert at(walk) == known(page) == 0
    now = window.active_cell(page)
    assert now == selected


def test_by_mouse_and_python_knows(page, walk):
    slider = page.locator(".stepping input")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 8, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, middle, steps=10)
    page.mouse.up()
    assert 43 <= at(walk) <= 49
    here = at(walk)
    page.get_by_role("button", name="the next number").click()
    assert at(walk) == here + 1
    page.get_by_role("button", name="the part before").click()
    page.get_by_role("button", name="the number before").click()
    assert at(walk) < here
    page.get_by_role("button", name="the next part").click()
    shown = at(walk)
    page.wait_for_timeout(200)
    assert lab.ask_kernel(page, "print(walk.at, len(walk.steps))") == f"{shown} 93"
    lab.ask_kernel(page, "walk.at = 5")
    page.wait_for_function("() => document.querySelector('.stepping').dataset.at === '5'")
    words = page.locator(".stepping-words").inner_text()
    assert lab.ask_kernel(page, "print(walk.steps[5]['words'])") == words


def test_it_moves_while_a_cell_is_running(page, walk):
    page.evaluate(
        f"""() => {{ {lab.CURRENT}.sessionContext.session.kernel
          .requestExecute({{ code: 'import time; time.sleep(4); done = 1' }}) }}"""
    )
    page.locator(".stepping input").focus()
    page.keyboard.press("PageUp")
    assert where(page) == "Step 2 of 93: forward, Z1[0]"
    lab.wait_for_idle(page)


def test_every_number_on_the_board_is_the_one_of_its_step(page, walk):
    page.locator(".stepping input").focus()
    page.keyboard.press("End")
    rows = page.locator(".stepping-board tbody tr").all()
    board = [row.locator("td").all_inner_texts() for row in rows]
    code = "from classroom.widgets.stepping.story import number as n; t = walk.traced; " + (
        "print(*[n(x) for k in range(10) for x in (t.Z1[k], t.dZ1[k], t.A1[k], t.dA1[k], "
        "t.Z2[k], t.dZ2[k], t.P[k])])"
    )
    told = lab.ask_kernel(page, code).split()
    assert [text for row in board for text in row[:7]] == told


def test_in_light_and_dark(page, walk, tmp_path):
    page.locator(".stepping input").focus()
    for on in (True, False):
        lab.set_theme(page, on)
        for presses, name in ((0, "start"), (9, "slopes")):
            for _ in range(presses):
                page.keyboard.press("PageUp")
            page.wait_for_timeout(100)
            lab.screenshot(walk, f"stepping-{name}-{'dark' if on else 'light'}", tmp_path)
            assert window.barriers(page, ".stepping") == []
        page.keyboard.press("Home")
