"""The playground in a real JupyterLab: trained, slowed, stepped, compared, and broken."""

import lab
import pytest
import window

pytestmark = pytest.mark.usefixtures("browser_is_there")
MAKE = """
from helpers.data import split
from classroom.widgets.playground import Playground
from classroom.datasets.loading import load_dataset
train, dev, test = split(load_dataset())
playground = Playground(train, dev)
playground
"""


@pytest.fixture(scope="module")
def notebook(browser_is_there):
    with window.opened("playground.ipynb", MAKE) as page:
        yield page


@pytest.fixture
def page(notebook):
    """A new playground that nobody has touched."""
    assert lab.run_all(notebook) == []
    notebook.wait_for_selector(".playground [data-setting=rate-A]")
    wait_for_step(notebook, "=== 0")
    return notebook


@pytest.fixture
def playground(page):
    return page.locator(".playground")


def wait_for_step(page, condition):
    page.wait_for_function(
        f"() => {{ const at = document.querySelector('.playground')?.dataset.step;"
        f" return at !== undefined && Number(at) {condition} }}",
        timeout=30_000,
    )


def step_of(playground):
    return int(playground.get_attribute("data-step"))


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def status(page):
    return page.locator(".playground-status").inner_text()


def wait_for_words(page, words):
    page.wait_for_function(
        "(words) => document.querySelector('.playground-status').textContent.includes(words)",
        arg=words,
    )


def test_train_pause_step_reset(page, playground):
    assert "Press Train. Step 0" in status(page)
    press(page, "Train")
    wait_for_step(page, "> 200")
    press(page, "Pause")
    page.wait_for_function(
        "() => document.querySelector('.playground-status').textContent.startsWith('Step')"
    )
    paused = int(lab.ask_kernel(page, "print(playground.runs[0].step_count)"))
    wait_for_step(page, f"=== {paused}")
    page.wait_for_timeout(300)
    assert step_of(playground) == paused
    assert int(lab.ask_kernel(page, "print(playground.runs[0].step_count)")) == paused
    press(page, "Step")
    wait_for_step(page, f"=== {paused + 1}")
    numbers = page.locator(".playground-numbers tbody td").all_inner_texts()
    assert numbers[0] == str(paused + 1)
    accuracy = lab.ask_kernel(page, "print(playground.runs[0].points[-1][5])")
    assert numbers[5] == f"{100 * float(accuracy):.1f}%"
    assert float(accuracy) > 0.6
    press(page, "Reset")
    wait_for_step(page, "=== 0")
    wait_for_words(page, "back at their initial values")


def test_sliders_act_while_it_trains_by_keyboard_alone(page, playground):
    selected = window.active_cell(page)
    page.get_by_role("button", name="Train", exact=True).focus()
    page.keyboard.press("Space")
    wait_for_step(page, "> 20")
    page.locator("[data-setting=rate-A]").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    page.locator("[data-setting=batch-A]").focus()
    page.keyboard.press("Home")
    moved = step_of(playground)
    wait_for_step(page, f"> {moved + 20}")
    code = "s = playground.runs[0].settings; print(s.rate, s.batch)"
    assert lab.ask_kernel(page, code) == "1.0 1"
    assert page.locator("[data-setting=rate-A]").get_attribute("aria-valuetext") == "1"
    page.locator("[data-setting=width-A]").focus()
    page.keyboard.press("ArrowLeft")
    wait_for_words(page, "Run A began again: another width needs a new network.")
    wait_for_step(page, "> 5")  # and goes on by itself
    page.get_by_role("button", name="Pause", exact=True).focus()
    page.keyboard.press("Enter")
    now = window.active_cell(page)
    assert now == selected  # the arrow keys were not JupyterLab's


def test_two_runs_side_by_side_in_light_and_dark(page, playground, tmp_path):
    page.get_by_label("a second run beside it").check()
    wait_for_words(page, "Run B is beside run A")
    page.locator("[data-setting=optimiser-B]").select_option("Adam")
    rate = page.locator("[data-setting=rate-B]")
    rate.focus()
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    press(page, "Train")
    wait_for_step(page, "> 300")
    press(page, "Pause")
    wait_for_words(page, "Run A: step")
    code = (
        "with playground.lock:"  # the last burst may be under way, in a thread of its own
        " print(*[(r.settings.optimiser, r.settings.rate, r.step_count) for r in playground.runs])"
    )
    first, second = eval(lab.ask_kernel(page, code).replace(") (", "), ("))
    assert first[:2] == ("SGD", 0.1)
    assert second[:2] == ("Adam", 0.001)
    assert first[2] == second[2] > 300
    assert page.locator(".playground-numbers tbody tr").count() == 2
    assert page.locator(".playground-sheet canvas:visible").count() == 2
    drawn = page.locator("path.playground-line").evaluate_all(
        "(lines) => lines.map((line) => (line.getAttribute('d') || '').split('L').length)"
    )
    assert all(points > 20 for points in drawn)
    page.get_by_label("across").first.select_option("digits")
    page.wait_for_timeout(100)
    assert "digits seen" in page.locator(".playground-charts svg").first.inner_html()
    box = playground.bounding_box()
    print(f"the playground with two runs: {box['width']:.0f} × {box['height']:.0f} pixels")
    assert box["height"] <= 660  # what JupyterLab leaves of 800, beside its file browser
    for on in (True, False):
        lab.set_theme(page, on)
        lab.screenshot(playground, f"playground-{'dark' if on else 'light'}", tmp_path)
        assert window.barriers(page, ".playground") == []


def test_what_goes_wrong_in_python_is_said_in_the_playground(page, playground):
    lab.ask_kernel(page, "from classroom.widgets.playground.run import Run; good = Run.step")
    lab.ask_kernel(page, "def bad(self): raise RuntimeError('the cat sat on it')")
    lab.ask_kernel(page, "Run.step = bad")
    press(page, "Train")
    wait_for_words(page, "Python stopped with RuntimeError: the cat sat on it")
    assert page.get_by_role("button", name="Train", exact=True).count() == 1
    lab.ask_kernel(page, "Run.step = good")
    press(page, "Step")
    wait_for_step(page, "=== 1")


def test_a_cell_may_train_too_and_a_second_view_shows_the_same(page, playground):
    lab.ask_kernel(page, "playground.train(25)")
    wait_for_step(page, "=== 25")
    lab.ask_kernel(page, "playground.runs[0].change(rate=0.3); playground.train(1)")
    wait_for_step(page, "=== 26")
    page.wait_for_function("() => document.querySelector('[data-setting=rate-A]').value === '7'")
