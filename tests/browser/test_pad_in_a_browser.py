"""Digits drawn on the pad, by mouse, finger, keyboard and image file, in a real JupyterLab."""

import os
import statistics
import sys
from pathlib import Path

import hand
import lab
import numpy as np
import pytest
import window
from hand import draw, settle
from PIL import Image

from classroom.plots.digits import an

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import paper

pytestmark = pytest.mark.usefixtures("browser_is_there")
PAD = """
from helpers import load
from classroom.widgets.pad import DigitPad, kept
pad = DigitPad(load("../data/pad-network.npz").predict_proba)
pad
"""


@pytest.fixture(scope="module")
def opened(browser_is_there):
    with window.opened("pad.ipynb", PAD) as page:
        assert lab.run_all(page) == []
        page.wait_for_selector(".digit-pad[data-ready]")
        page.locator(".digit-pad").scroll_into_view_if_needed()
        yield page


@pytest.fixture
def page(opened):
    """The page with empty paper."""
    opened.get_by_role("button", name="Clear", exact=True).click()
    settle(opened)
    return opened


def read(page):
    """The digit that the pad says it reads, once the sentence agrees with the bars."""
    page.wait_for_function(
        """() => {
          const pad = document.querySelector('.digit-pad');
          const best = pad.querySelector('.digit.best')?.firstChild.textContent;
          return pad.querySelector('.says').textContent.startsWith(`It reads ${best} `);
        }"""
    )
    return int(page.locator(".digit-pad .says").inner_text().split()[2])


@pytest.mark.parametrize("digit", [0, 1, 3, 4, 7])
def test_a_digit_drawn_with_the_mouse_is_read(page, digit):
    draw(page, hand.strokes(digit))
    assert read(page) == digit
    assert page.locator(".digit-pad .digit.best").inner_text().startswith(str(digit))


def test_a_digit_its_bar_and_its_percentage_are_on_one_line(page):
    """nbgrader brings Bootstrap into JupyterLab, whose style sheet has rules for many classes."""
    middles = page.locator(".digit-pad .digit").first.evaluate(
        "row => [...row.children].map((one) => one.getBoundingClientRect())"
        ".map(({ top, height }) => top + height / 2)"
    )
    assert len(middles) == 3
    assert max(middles) - min(middles) < 3


def test_a_digit_drawn_by_touch_is_read(page):
    before = page.evaluate("() => document.querySelector('.jp-WindowedPanel-outer')?.scrollTop")
    hand.touch(page, hand.strokes(3)[0])
    assert read(page) == 3
    after = page.evaluate("() => document.querySelector('.jp-WindowedPanel-outer')?.scrollTop")
    assert before == after  # a finger draws, and doesn't scroll


def test_a_digit_drawn_by_keyboard_is_read(page, tmp_path):
    page.locator(".digit-pad .paper").focus()
    for key in ["ArrowUp"] * 9 + [" "] + ["ArrowDown"] * 18 + [" "]:
        page.keyboard.press(key)
    settle(page)
    lab.screenshot(page.locator(".digit-pad"), "pad-keyboard", tmp_path)
    assert read(page) == 1
    cells = lab.CURRENT + ".content.widgets.length"
    assert page.evaluate(f"() => {cells}") == 1  # the notebook took no key for itself


def test_undo_takes_back_a_stroke_and_delete_everything(page):
    draw(page, hand.strokes(4)[:1])
    one = lab.ask_kernel(page, "print(pad.image.sum())")
    draw(page, hand.strokes(4)[1:])
    assert lab.ask_kernel(page, "print(pad.image.sum())") != one
    page.get_by_role("button", name="Undo").click()
    settle(page)
    assert lab.ask_kernel(page, "print(pad.image.sum())") == one
    page.locator(".digit-pad .paper").focus()
    page.keyboard.press("Delete")
    settle(page)
    assert lab.ask_kernel(page, "print(pad.image.sum(), pad.probabilities)") == "0 []"


def test_a_photo_of_a_digit_is_read(page, tmp_path):
    rng = np.random.default_rng(3)
    ink = paper.draw_on_page(5, rng, side=1600, height=900, pen=60)
    photo = tmp_path / "five.jpg"
    Image.fromarray(paper.photograph(ink, rng)).save(photo)
    page.set_input_files(".digit-pad input[type=file]", photo)
    assert read(page) == 5


def test_a_file_that_is_no_image_is_told_in_a_sentence(page, tmp_path):
    file = tmp_path / "notes.png"
    file.write_text("7, that is all", encoding="utf-8")
    for _ in range(2):
        page.set_input_files(".digit-pad input[type=file]", file)
        page.wait_for_function(
            "() => /is text/.test(document.querySelector('.digit-pad .says').textContent)"
        )


def test_a_digit_can_be_named_and_is_kept(page):
    draw(page, hand.strokes(7))
    page.get_by_role("button", name="That was a 7").click()
    page.wait_for_function(
        "() => /^Kept/.test(document.querySelector('.digit-pad .says').textContent)"
    )
    assert lab.ask_kernel(
        page, "print(kept().y[-1], (kept().X[-1] == pad.image.ravel()).all())"
    ) == ("7 True")


QUESTION = """
async () => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel, times = [];
  for (let k = 0; k < 30; k++) {
    const start = performance.now();
    await kernel.requestExecute({ code: "1", store_history: false }).done;
    times.push(performance.now() - start);
  }
  return times;
}
"""
LATENCIES = "() => document.querySelector('.digit-pad').latencies.splice(0)"


def test_how_long_the_bars_take(page):
    """From a pointer's move to new bars. While drawing it is counted in bare questions to the
    kernel, asked in the same minute, so that a slow machine doesn't matter."""
    draw(page, [[(100, 60), (101, 61)]], steps=1)
    page.evaluate(LATENCIES)
    x, y = (page.locator(".digit-pad .paper").bounding_box()[k] for k in "xy")
    page.mouse.move(x + 100, y + 60)
    page.mouse.down()
    for i in range(20):
        page.mouse.move(x + 100, y + 60 + 8 * i)
        page.wait_for_timeout(120)  # each move alone
    page.mouse.up()
    settle(page)
    alone, drawing, questions = page.evaluate(LATENCIES), [], []
    for digit in (3, 8, 5):
        questions += page.evaluate(QUESTION)
        draw(page, hand.strokes(digit), steps=8)
        drawing += page.evaluate(LATENCIES)
    question, slow = statistics.median(questions), sorted(drawing)[int(0.95 * len(drawing))]
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(
        f"\na move alone {statistics.median(alone):.0f} ms (median of {len(alone)}); while drawing "
        f"{statistics.median(drawing):.0f}, 95% within {slow:.0f} (of {len(drawing)}); a bare "
        f"question {question:.0f}: {slow / question:.1f} times; load {load:.1f}"
    )
    assert min(len(alone), len(drawing)) > 5
    assert slow <= 6 * question


@pytest.mark.skipif(lab.APP != "lab", reason="only JupyterLab is told its theme here")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_pad_can_be_used_by_everybody(page, dark, tmp_path):
    lab.set_theme(page, dark)
    page.get_by_role("button", name="Clear", exact=True).hover()  # it stands still by then
    draw(page, hand.strokes(4))
    assert read(page) == 4
    lab.screenshot(page.locator(".digit-pad"), f"pad-{'dark' if dark else 'light'}", tmp_path)
    assert window.barriers(page, ".digit-pad") == []
    assert page.locator(".digit-pad .paper").get_attribute("aria-label")
    for name in (
        "Clear",
        "Undo",
        "Image file …",
        *(f"That was {an(digit)}" for digit in range(10)),
    ):
        assert page.get_by_role("button", name=name, exact=True).is_visible()
    assert page.get_by_role("meter", name="Probability of 4").get_attribute("aria-valuenow") > "0"
    lab.set_theme(page, False)


def test_the_old_answer_is_withdrawn_when_the_kernel_was_restarted(page):
    draw(page, hand.strokes(7))
    assert read(page) == 7
    page.evaluate(f"() => {lab.CURRENT}.sessionContext.restartKernel()")
    lab.wait_for_idle(page)
    x, y = (page.locator(".digit-pad .paper").bounding_box()[k] for k in "xy")
    page.mouse.move(x + 40, y + 40)
    page.mouse.down()
    page.mouse.move(x + 90, y + 40)
    page.mouse.up()
    page.wait_for_selector(".digit-pad .old", timeout=10_000)
    assert page.locator(".digit-pad .says").inner_text().startswith("No answer yet")
