"""The page that lesson 14 writes, opened from the disk without any network, on desk and phone."""

import re

import hand
import lab
import pytest
import window

from classroom import check_page, coarser, load_dataset, web_page, write_page
from helpers.weights import load
from tools.lessons import COURSE

pytestmark = pytest.mark.usefixtures("browser_is_there")
CARD = {"What it is": "Ada's network.", "Where it fails": "It reads a letter as a digit, " * 9}
DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 3,
    "is_mobile": True,
    "has_touch": True,
}


@pytest.fixture(scope="module")
def network():
    return load(COURSE / "data" / "pad-network.npz")


@pytest.fixture(scope="module")
def address(network, tmp_path_factory):
    path = tmp_path_factory.mktemp("take-away") / "my-network.html"
    write_page(path, web_page(network, "Ada's network reads your digit", CARD))
    return path.as_uri()


def best(page):
    row = page.locator(".digit-pad .digit.best")
    return int(row.inner_text().split()[0]) if row.count() else None


def clear(page):
    page.get_by_role("button", name="Clear", exact=True).click()
    hand.settle(page)


@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
def test_it_reads_with_the_network_switched_off(address, device, tmp_path):
    touch = device.get("has_touch", False)
    with window.bare(address, offline=True, **device) as page:
        right = 0
        for digit in range(10):
            clear(page)
            for stroke in hand.strokes(digit) if touch else [hand.strokes(digit)]:
                (hand.touch if touch else hand.draw)(page, stroke)
            hand.settle(page)
            right += best(page) == digit
        name = "phone" if touch else "desk"
        print(f"\n{name}, offline: {right} of 10 drawn digits are read right")
        lab.screenshot(page, f"take-away-{name}", tmp_path)
        assert right >= 9
        width = device["viewport"]["width"]
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert window.barriers(page, "body") == []
        assert page.locator("dl.card dt").all_inner_texts() == list(CARD)


def test_a_page_checks_itself_in_a_browser(network, tmp_path):
    X = load_dataset()[:100].X
    P = coarser(network, 8).predict_proba(X)
    path = tmp_path / "check.html"
    write_page(path, check_page(web_page(network), X, P))
    with window.bare(path.as_uri(), offline=True) as page:
        said = page.locator("#widget").inner_text()
    print(f"\n{said}")
    assert said.startswith("100 of 100 digits are read as Python reads them.")
    assert float(re.search(r"at most (\S+)\.$", said)[1]) <= 1e-5


def test_a_page_that_differs_says_so(network, tmp_path):
    X = load_dataset()[:100].X
    P = coarser(network, 2).predict_proba(X)
    path = tmp_path / "check.html"
    write_page(path, check_page(web_page(network), X, P))
    with window.bare(path.as_uri(), offline=True) as page:
        said = page.locator("#widget").inner_text()
    assert int(said.split()[0]) < 100
