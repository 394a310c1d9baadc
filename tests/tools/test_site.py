"""The web site: built without a warning, whole, with words for every picture, and nothing fetched
from elsewhere."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

pytest.importorskip("sphinx_book_theme", reason="pip install -r requirements-site.txt")
sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))
import lab
import window

from tools.lessons import lessons
from tools.site import __main__ as site
from tools.site.sheets import definitions, sheet

LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}


class Page(HTMLParser):
    """The links, anchors, pictures and loaded files of an HTML page."""

    def __init__(self, path):
        super().__init__()
        self.path, self.links, self.anchors, self.loaded, self.pictures = path, [], set(), [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.anchors.add(found.get("id"))
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])
        if tag == "img":
            self.pictures.append(found)
        if tag in LOADED and found.get(LOADED[tag]) and found.get("rel") != "canonical":
            self.loaded.append(found[LOADED[tag]])


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    site.build(folder / "source", folder / "html")
    return folder / "html"


@pytest.fixture(scope="module")
def pages(built):
    found = sorted(built.rglob("*.html"))
    return {path: Page(path) for path in found if "_static" not in path.parts}  # templates


def test_every_text_and_lesson_has_its_page(built, pages):
    names = {path.relative_to(built).as_posix() for path in pages}
    assert {f"notebooks/{lesson.path.stem}.html" for lesson in lessons()} <= names
    assert {"index.html", "search.html", "docs/sheets.html", "docs/GLOSSARY.html"} <= names


def test_no_link_within_the_site_is_broken(pages):
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or not (parts.path or parts.fragment):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.exists(), (path.name, link)
            if parts.fragment and target in pages:
                assert unquote(parts.fragment) in pages[target].anchors, (path.name, link)


def test_nothing_is_loaded_from_elsewhere(built, pages):
    for path, page in pages.items():
        for address in page.loaded:
            parts = urlsplit(address)
            assert parts.scheme in ("", "data"), (path.name, address)
            assert not parts.netloc, (path.name, address)
            assert parts.scheme or (path.parent / unquote(parts.path)).exists(), (path, address)
    for path in built.rglob("*.css"):
        assert not re.search(r"(url\(|@import )['\"]?(https?:)?//", path.read_text("utf-8")), path


def test_every_picture_has_words(pages):
    count = 0
    for path, page in pages.items():
        for picture in page.pictures:
            if not (picture.get("class") or "").startswith("logo"):
                count += 1
                assert len(picture.get("alt") or "") > 15, (path.name, picture.get("src"))
    assert count > 50


def test_formulas_are_drawn_by_the_browser(built):
    text = (built / "notebooks" / "03_softmax_network.html").read_text(encoding="utf-8")
    assert "<math" in text
    assert "MathJax" not in text
    assert "$$" not in re.sub(r"<pre>.*?</pre>", "", text, flags=re.DOTALL)


def test_a_sheet_has_the_formulas_and_the_solved_functions():
    lesson = next(lesson for lesson in lessons() if lesson.number == 3)
    text = sheet(lesson)
    assert "def softmax(" in text
    assert "keepdims=True" in text  # of the solution
    assert "# your code" not in text
    assert text.count("$$") > 4
    assert definitions("x = 1\n@a\nclass B:\n    pass\n\n\ny = 2\n") == ["class B:\n    pass"]


def test_what_is_missing_is_told(capsys, monkeypatch):
    assert "jupyterlite" in site.browser_edition(None) or "Pyodide" in site.browser_edition(None)
    monkeypatch.setattr(site, "NEEDED", ("nothing_of_that_name",))
    with pytest.raises(SystemExit):
        site.main([])
    assert "nothing_of_that_name: not installed; pip install" in capsys.readouterr().err


def test_in_a_browser_nothing_leaves_this_machine_and_nobody_is_kept_out(built, tmp_path):
    if lab.missing():
        pytest.skip(lab.missing())
    shown = ("index", "notebooks/03_softmax_network", "notebooks/07_draw_a_digit", "docs/sheets")
    with lab.browser() as context:
        page = context.new_page()
        context.left.clear()
        for name in shown:
            page.goto((built / f"{name}.html").as_uri())
            for theme in ("light", "dark"):
                page.evaluate(
                    "(theme) => { document.documentElement.dataset.theme = theme }", theme
                )
                lab.screenshot(page, f"site-{Path(name).name}-{theme}", tmp_path)
                assert window.barriers(page, "main") == [], (name, theme)
        assert [address for address in context.left if not address.startswith("file:")] == []
