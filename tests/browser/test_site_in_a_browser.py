"""The built site in a browser: for everybody, light and dark, wide and on a telephone."""

import hand
import lab
import pytest
import window

pytest.importorskip("latex2mathml", reason="pip install -r requirements-site.txt")

from tools.lessons import lessons
from tools.site import __main__ as site
from tools.site import sliders

pytestmark = pytest.mark.usefixtures("browser_is_there")
KINDS = [
    "index",
    "search",
    "notebooks/03_softmax_network",
    "notebooks/07_draw_a_digit",
    "docs/GLOSSARY",
    "docs/INSTRUCTORS",
    "docs/sheets",
]


@pytest.fixture(scope="module")
def built(browser_is_there, tmp_path_factory):
    sliders.record(next(lesson for lesson in lessons() if lesson.number == 3))
    folder = tmp_path_factory.mktemp("site")
    site.build(folder)
    return folder


def address(built, name, more=""):
    return (built / f"{name}.html").as_uri() + more


@pytest.fixture(params=["mouse", "finger", "keyboard"])
def way(request):
    return request.param


def use(way, element, key="Enter"):
    """Press a button in one of the three ways."""
    element.scroll_into_view_if_needed()
    if way == "mouse":
        element.click()
    elif way == "finger":
        element.tap()
    else:
        element.focus()
        element.press(key)


def alive(page, kind):
    element = page.locator(f"[data-live={kind}]").first
    element.scroll_into_view_if_needed()
    page.wait_for_selector(f"[data-live={kind}][data-alive]")
    return page.locator(f"[data-live={kind}][data-alive]").first


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nobody_is_kept_out_of_any_kind_of_page(built, width, theme, tmp_path):
    size = {"width": width, "height": 900}
    with window.bare("about:blank", viewport=size, color_scheme=theme) as page:
        for name in KINDS:
            page.goto(address(built, name, "?q=softmax" if name == "search" else ""))
            for element in page.locator("[data-live]").all()[:3]:
                element.scroll_into_view_if_needed()
            page.wait_for_timeout(300)
            assert page.evaluate("() => document.documentElement.dataset.theme") == theme
            page.evaluate("() => scrollTo(0, 0)")
            lab.screenshot(page, f"site-{name.split('/')[-1]}-{theme}-{width}", tmp_path)
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width, name
            assert window.barriers(page, "html") == [], (name, theme, width)


@pytest.mark.parametrize(("width", "most"), [(1280, 0.05), (390, 0.25)])
def test_code_is_not_cut_off(built, width, most):
    cut = count = 0
    with window.bare("about:blank", viewport={"width": width, "height": 900}) as page:
        for lesson in lessons():
            page.goto(address(built, f"notebooks/{lesson.path.stem}"))
            widths = page.locator("pre.code").evaluate_all(
                "(all) => all.map((pre) => [pre.scrollWidth, pre.clientWidth])"
            )
            count += len(widths)
            cut += sum(inside > outside for inside, outside in widths)
    print(f"\n{width} px: {cut} of {count} code cells are cut off")
    assert count > 300
    assert cut <= most * count


def test_search_finds_the_lesson_first(built):
    with window.bare(address(built, "index"), viewport={"width": 1280, "height": 900}) as page:
        page.get_by_role("searchbox").fill("softmax")
        page.keyboard.press("Enter")
        page.wait_for_selector("#found li")
        assert page.locator("#found li span").first.inner_text().startswith("3. ")
        page.locator("main input").fill("confusion matrix")
        assert page.locator("#found li span").first.inner_text().startswith("5. ")
        page.locator("main input").fill("xylophone")
        assert "Nothing found" in page.locator("#told").inner_text()


def test_a_choice_of_colours_is_kept(built):
    with window.bare(address(built, "index"), color_scheme="light") as page:
        page.get_by_role("button", name="Dark colours").click()
        page.goto(address(built, "docs/GLOSSARY"))
        assert page.evaluate("() => document.documentElement.dataset.theme") == "dark"


def test_the_pad_reads(built, way):
    with window.bare(address(built, "index"), has_touch=True) as page:
        alive(page, "pad")
        if way == "mouse":
            hand.draw(page, hand.strokes(4))
        elif way == "finger":
            hand.touch(page, hand.strokes(3)[0])
        else:
            page.locator(".paper").focus()
            for key in ["ArrowUp"] * 9 + [" "] + ["ArrowDown"] * 18 + [" "]:
                page.keyboard.press(key)
            hand.settle(page)
        best = page.locator(".digit-pad .digit.best").inner_text().split()[0]
        assert best == {"mouse": "4", "finger": "3", "keyboard": "1"}[way]


def test_drawing_moves_nothing(built):
    with window.bare(address(built, "index"), viewport={"width": 1280, "height": 900}) as page:
        alive(page, "pad")
        before = page.locator(".paper").bounding_box()
        rest = page.locator(".promise").bounding_box()
        hand.draw(page, hand.strokes(4))
        assert page.locator(".paper").bounding_box() == before
        assert page.locator(".promise").bounding_box() == rest


def test_the_playground_trains(built, way):
    with window.bare(address(built, "notebooks/04_minibatch_sgd"), has_touch=True) as page:
        place = alive(page, "playground")
        place.locator(".playground[data-step]").wait_for()
        use(way, place.get_by_role("button", name="Train", exact=True))
        page.wait_for_function(
            "() => Number(document.querySelector('.playground').dataset.step) > 20"
        )
        use(way, place.get_by_role("button", name="Pause", exact=True))


def test_the_step_through_steps(built, way):
    with window.bare(address(built, "notebooks/03_softmax_network"), has_touch=True) as page:
        place = alive(page, "stepping")
        use(way, place.get_by_role("button", name="the next number"))
        assert place.locator(".stepping").get_attribute("data-at") == "1"


def test_a_slider_leafs_through_its_pictures(built, way):
    with window.bare(address(built, "notebooks/03_softmax_network"), has_touch=True) as page:
        place = alive(page, "slide")
        slider, first = place.locator("input"), place.locator("img").get_attribute("alt")
        box = slider.bounding_box()
        right = {"x": box["width"] - 8, "y": box["height"] / 2}
        if way == "mouse":
            slider.click(position=right)
        elif way == "finger":
            slider.tap(position=right)
        else:
            slider.press("End")
        assert place.locator("img").get_attribute("alt") != first


def test_the_list_of_lessons_folds_away_where_there_is_no_room(built):
    with window.bare(
        address(built, "notebooks/07_draw_a_digit"), viewport={"width": 390, "height": 900}
    ) as page:
        other = page.locator(".contents a", has_text="Judge the network honestly")
        assert not other.is_visible()
        page.locator(".contents summary").click()
        assert other.is_visible()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.wait_for_timeout(100)
        assert other.is_visible()
