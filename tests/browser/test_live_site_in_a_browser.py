"""Widgets that come to life on a page of a site, in the place of their pictures."""

import json

import hand
import pytest
import window

from tools.site import live

pytestmark = pytest.mark.usefixtures("browser_is_there")
SLIDE = {"values": ["1", "2"], "pictures": ["", ""], "words": ["one", "two"], "label": "n", "at": 0}
PAGE = """<!doctype html><html lang="en"><title>A page</title>
<link rel="stylesheet" href="live/live.css"><script src="live/live.js" defer></script><main>
<div data-live="pad" data-from="live/pad.js"><img alt="a picture of the pad"></div>
<div style="height: 3000px"></div>
<div data-live="playground" data-from="live/playground.js" data-more='{more}'><img alt="one"></div>
<div data-live="slide" data-from="live/slide.js"><img alt="another"></div>
<div data-live="slide" data-from="live/lost.js"><img alt="a picture that stays"></div>
</main></html>"""


def test_widgets_come_to_life_when_they_are_seen(browser_is_there, tmp_path):
    live.write(tmp_path / "live")
    live.write_given(tmp_path / "live", "slide.js", SLIDE)
    page_file = tmp_path / "page.html"
    more = json.dumps({"second": {"optimiser": "Adam", "rate": 0.001}})
    page_file.write_text(PAGE.format(more=more), encoding="utf-8")
    with window.bare(page_file.as_uri()) as page:
        page.wait_for_selector("[data-live=pad][data-alive] .digit-pad")
        assert page.get_by_alt_text("a picture of the pad").count() == 0
        assert page.get_by_alt_text("one", exact=True).count() == 1  # not loaded before it is seen
        assert page.locator("script").count() == 2
        hand.draw(page, hand.strokes(5))
        assert page.locator(".digit-pad .digit.best").inner_text().startswith("5")
        assert page.locator(".digit-pad .neurons i").count() == 64
        page.get_by_alt_text("a picture that stays").scroll_into_view_if_needed()
        page.wait_for_selector(".playground-two[data-step]")
        page.wait_for_selector("[data-live=slide][data-alive] input")
        page.get_by_role("button", name="Train", exact=True).click()
        page.wait_for_function(
            "() => Number(document.querySelector('.playground').dataset.step) > 20"
        )
        assert page.get_by_alt_text("a picture that stays").count() == 1
