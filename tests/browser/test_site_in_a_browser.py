"""The built site in a browser: for everybody, light and dark, wide and on a telephone."""

from types import SimpleNamespace

import hand
import lab
import nbformat
import pytest
import window

pytest.importorskip("latex2mathml", reason="pip install -r requirements-site.txt")

from tools.authors import refresh
from tools.lessons import COURSE, lessons
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
WAYS = [("light", 1280), ("dark", 390), ("dark", 1280), ("light", 390)]


FIRST = f"import sys\nsys.path.insert(0, {str(COURSE)!r})"
MOVING = [
    """
import matplotlib.pyplot as plt
from classroom import describe, load_dataset, show_steps, slide
from helpers import mlp
from helpers.training import weights_of
some = load_dataset()[:1]
def draw(height):
    ax = plt.subplots(figsize=(3, 2))[1]
    ax.plot([0, height])
    describe(ax, f"A line that rises to {height}.")
    return ax
slide(draw, [2, 4], "height")
""",
    "show_steps(some.X[0], some.y[0], weights_of(mlp(784, [10], 10)))",
]


@pytest.fixture(scope="module")
def built(browser_is_there, tmp_path_factory):
    """The site, on which lesson 3's slider and step-through are those of a small notebook."""
    folder = tmp_path_factory.mktemp("site")
    small = folder / "small.ipynb"
    first = nbformat.v4.new_code_cell(FIRST, metadata={"tags": ["first"]})
    cells = [first, *map(nbformat.v4.new_code_cell, MOVING)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=refresh.KERNEL), small)
    widgets = sliders.record(SimpleNamespace(path=small), folder / "kept")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sliders, "kept", lambda lesson: widgets if lesson.number == 3 else None)
        site.build(folder / "site")
    return folder / "site"


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


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_kept_out_of_any_kind_of_page(built, kind, tmp_path):
    """Each kind of page in one way, the home page in all; each kind in all ways every week."""
    every = lab.WEEKLY or kind == "index"
    for theme, width in WAYS if every else [WAYS[KINDS.index(kind) % len(WAYS)]]:
        size = {"width": width, "height": 900}
        page_address = address(built, kind, "?q=softmax" if kind == "search" else "")
        with window.bare(page_address, viewport=size, color_scheme=theme) as page:
            for element in page.locator("[data-live]").all()[:3]:
                element.scroll_into_view_if_needed()
            page.wait_for_timeout(300)
            assert page.evaluate("() => document.documentElement.dataset.theme") == theme
            page.evaluate("() => scrollTo(0, 0)")
            lab.screenshot(page, f"site-{kind.split('/')[-1]}-{theme}-{width}", tmp_path)
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width
            assert window.barriers(page, "html") == [], (theme, width)


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


WHEN_READY = """
new MutationObserver(() => {
  if (window.first || !document.querySelector('.digit-pad[data-ready]')) return;
  window.first = {
    cards: document.querySelectorAll('.card').length,
    page: document.documentElement.outerHTML.length,
    scripts: [...document.scripts].map((script) => script.getAttribute('src')).filter(Boolean),
  };
}).observe(document, { subtree: true, childList: true, attributes: true });
"""
HOLD_WEIGHTS = """
Object.defineProperty(HTMLScriptElement.prototype, 'src', {
  set(place) { window.load = () => { this.setAttribute('src', place); }; }
});
"""


def test_one_can_draw_before_the_page_is_read_and_the_weights_are_there(built):
    with window.bare("about:blank", viewport={"width": 390, "height": 844}) as page:
        page.add_init_script(WHEN_READY + HOLD_WEIGHTS)
        page.goto(address(built, "index"))
        first = page.evaluate("() => window.first")
        assert first["cards"] == 0
        assert first["scripts"] == ["looks/site.js", "live/live.js"]
        scripts = sum((built / name).stat().st_size for name in first["scripts"])
        print(f"\nbefore the pad: {first['page']} characters of HTML, {scripts} bytes of scripts")
        assert first["page"] < 20_000
        assert scripts < 80_000
        for stroke in hand.strokes(4):
            points = hand.on_page(page, stroke)
            page.mouse.move(*points[0])
            page.mouse.down()
            for point in points[1:]:
                page.mouse.move(*point, steps=2)
            page.mouse.up()
        assert page.locator(".digit-pad .best").count() == 0
        page.evaluate("() => window.load()")
        hand.settle(page)
        assert page.locator(".digit-pad .best").inner_text().startswith("4")


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
