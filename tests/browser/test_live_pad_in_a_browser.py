"""The pad without Python, in a page opened from the disk."""

import hand
import lab
import pytest
import window

from classroom.widgets.live import pad_page
from helpers.weights import load
from tools.lessons import COURSE

pytestmark = pytest.mark.usefixtures("browser_is_there")


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("live") / "pad.html"
    network = load(COURSE / "data" / "pad-network.npz")
    path.write_text(pad_page(network, neurons=True), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def page(address, browser_is_there):
    with window.bare(address, has_touch=True) as page:
        yield page


def clear(page):
    page.get_by_role("button", name="Clear", exact=True).click()
    hand.settle(page)


def best(page):
    """The digit that the bars show, None for none."""
    row = page.locator(".digit-pad .digit.best")
    return int(row.inner_text().split()[0]) if row.count() else None


def test_thirty_digits_of_varied_size_place_and_slant(page):
    wrong = []
    for digit, strokes in hand.thirty():
        clear(page)
        hand.draw(page, strokes, steps=2)
        answer = best(page)
        if answer != digit:
            wrong.append((digit, answer))
    print(f"\n{30 - len(wrong)} of 30 drawn digits are read right; wrong: {wrong}")
    assert len(wrong) <= 2


def test_the_sentence_agrees_with_the_bars_while_the_pen_moves(page):
    clear(page)
    page.evaluate(
        """() => {
          const pad = document.querySelector(".digit-pad");
          const best = () => pad.querySelector(".digit.best")?.firstChild.textContent;
          window.seen = [];
          const look = () => window.seen.push([pad.querySelector(".says").textContent, best()]);
          new MutationObserver(look).observe(pad, { attributeFilter: ["data-answered"] });
        }"""
    )
    hand.draw(page, hand.strokes(4))
    seen = page.evaluate("() => window.seen")
    assert len({digit for _, digit in seen}) > 1  # an unfinished 4 looks like another digit
    assert all(sentence.startswith(f"It reads {digit} ") for sentence, digit in seen)


def test_a_finger_and_the_keyboard_draw_too(page):
    clear(page)
    hand.touch(page, hand.strokes(3)[0])
    assert best(page) == 3
    clear(page)
    page.locator(".digit-pad .paper").focus()
    for key in ["ArrowUp"] * 9 + [" "] + ["ArrowDown"] * 18 + [" "]:
        page.keyboard.press(key)
    hand.settle(page)
    assert best(page) == 1
    page.keyboard.press("z")
    hand.settle(page)
    assert best(page) is None


def test_buttons_for_what_only_python_does_are_not_there(page):
    assert page.get_by_role("button").all_inner_texts() == ["Clear", "Undo"]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_pad_can_be_used_by_everybody(page, width, dark, tmp_path):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if dark else "light")
    clear(page)
    hand.draw(page, hand.strokes(4))
    lab.screenshot(page, f"live-pad-{'dark' if dark else 'light'}-{width}", tmp_path)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert window.barriers(page, "body") == []
