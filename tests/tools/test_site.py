"""The web site: whole, light, with words for every picture, and nothing fetched from elsewhere."""

import gzip
import json
import re
import time
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from PIL import Image

pytest.importorskip("latex2mathml", reason="pip install -r requirements-site.txt")

from tools.authors import course_map
from tools.lessons import COURSE, lessons
from tools.site import __main__ as site
from tools.site import home, record
from tools.site.code import coloured
from tools.site.covers import svg
from tools.site.pages import PREVIEW, TEXTS
from tools.site.sheets import definitions, sheet
from tools.site.texts import written

FOR_TEACHERS = {"docs/INSTRUCTORS.html", "docs/TEACHING_PLAN.html", "docs/sheets.html"}
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
    start = time.process_time()
    site.build(folder)
    print(f"\nbuilt in {time.process_time() - start:.1f} s of CPU time")
    return folder


@pytest.fixture(scope="module")
def pages(built):
    return {path: Page(path) for path in sorted(built.rglob("*.html"))}


def test_every_text_and_lesson_has_its_page(built, pages):
    names = {path.relative_to(built).as_posix() for path in pages}
    assert {f"notebooks/{lesson.path.stem}.html" for lesson in lessons()} <= names
    assert {"index.html", "search.html", "docs/sheets.html"} <= names
    assert {text.replace(".md", ".html") for text in TEXTS} <= names


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
            count += 1
            assert len(picture.get("alt") or "") > 15, (path.name, picture.get("src"))
    assert count > 50


def test_the_home_page_is_light(built):
    loaded = ["index.html", "looks/site.css", "looks/site.js", "looks/icon.svg"]
    loaded += ["live/live.css", "live/live.js", "live/pad.js"]
    size = sum(len(gzip.compress((built / name).read_bytes())) for name in loaded)
    print(f"\nthe home page with its pad: {size / 1000:.0f} kB gzipped")
    assert size <= 400_000
    page = Page(built / "index.html")
    assert set(page.loaded) <= {*loaded, "live/pad.js"}


def test_the_home_page_has_each_lesson_with_its_cover_and_minutes(built):
    text = (built / "index.html").read_text(encoding="utf-8")
    assert text.index("Draw a digit.") < text.index("data-live") < text.index("The core")
    for lesson in lessons():
        card = re.search(rf'href="notebooks/{lesson.path.stem}.html"><svg.*?</a>', text, re.DOTALL)
        assert f"{lesson.minutes} minutes" in card[0]
        assert 1_000 < len(svg(lesson.number)) < 30_000
    assert "python3 start.py test" in text


def test_the_beginning_of_an_aim_is_a_sentence_or_two():
    assert home.sentence("You'll go. Then stay. Then.") == "You'll go. Then stay."
    long = "You'll write a network of neurons line by line, and train it until it reads."
    assert home.sentence(f"{long} Then you'll stop.") == long


def test_solutions_and_plans_are_apart_from_the_way_of_students(built, pages):
    for path, page in pages.items():
        name = path.relative_to(built).as_posix()
        if name not in FOR_TEACHERS | {"CONTRIBUTING.html", "CHANGELOG.html"}:
            targets = {urlsplit(link).path.rpartition("/")[2] for link in page.links}
            assert not targets & {"sheets.html", "TEACHING_PLAN.html"}, name
    index = (built / "looks" / "search-index.js").read_text(encoding="utf-8")
    found = json.loads(index.removeprefix("const sections = ").rstrip(";\n"))
    searched = {section[0] for section in found}
    assert {f"notebooks/{lesson.path.stem}.html" for lesson in lessons()} <= searched
    assert not searched & FOR_TEACHERS


def test_lessons_have_numbers_in_the_sidebar_and_their_widgets(built):
    text = (built / "notebooks" / "04_minibatch_sgd.html").read_text(encoding="utf-8")
    side = re.search(r'<nav class="contents".*?</nav>', text, re.DOTALL)[0]
    for lesson in lessons():
        assert f"<b>{lesson.number}</b>" in side
    assert 'data-live="playground"' in text
    eighth = (built / "notebooks" / "08_experiment.html").read_text(encoding="utf-8")
    assert "&quot;second&quot;: {&quot;optimiser&quot;: &quot;Adam&quot;" in eighth
    seventh = (built / "notebooks" / "07_draw_a_digit.html").read_text(encoding="utf-8")
    assert seventh.count('data-live="pad"') == 1  # the other one prepares its drawings badly


def test_a_preview_is_there_for_those_who_share_a_link(built):
    assert Image.open(built / "looks" / PREVIEW.name).size == (1200, 630)
    text = (built / "index.html").read_text(encoding="utf-8")
    assert 'property="og:image"' in text


def test_the_readme_opens_with_a_moving_picture_that_is_light_and_a_map_of_all_lessons():
    moving = Image.open(record.MOVIE)
    print(f"\n{record.MOVIE.name}: {record.MOVIE.stat().st_size / 1000:.0f} kB")
    assert moving.n_frames > 20
    assert record.MOVIE.stat().st_size <= 800_000
    text = (COURSE / "README.md").read_text(encoding="utf-8")
    assert text.index("pictures/drawing.gif") < text.index("python3 start.py")
    assert course_map.FILE.read_text(encoding="utf-8") == course_map.picture(lessons())
    assert course_map.in_words(lessons()) in text


def test_markdown_becomes_html():
    html = written("A *b* costs `$5` and $x_1$.\n\n$$y = x$$\n\n| | n |\n|--|--|\n| a | 1 |\n", str)
    assert "<code>$5</code>" in html
    assert html.count("<math") == 2
    assert '<div class="formula"' in html
    assert "<td></td>" in html
    assert written("[there](no.py) and [here](b.md)", lambda url: url if ".md" in url else "") == (
        '<p>there and <a href="b.md">here</a></p>\n'
    )
    assert 'id="4-a-layer"' in written("## 4. A `layer`", str)


def test_code_is_coloured_line_by_line():
    html = coloured('def f():\n    """Two\n    lines."""\n    return "<b>"  # why')
    assert html.count('class="line"') == 4
    assert "--in:4ch" in html
    assert "&lt;b&gt;" in html
    assert html.count("<span") == html.count("</span>")


def test_formulas_are_drawn_by_the_browser(built):
    text = (built / "notebooks" / "03_softmax_network.html").read_text(encoding="utf-8")
    assert "<math" in text
    assert "MathJax" not in text
    assert "$$" not in re.sub(r"<pre.*?</pre>", "", text, flags=re.DOTALL)


def test_a_sheet_has_the_formulas_and_the_solved_functions():
    lesson = next(lesson for lesson in lessons() if lesson.number == 3)
    text = sheet(lesson)
    assert "def softmax(" in text
    assert "keepdims=True" in text  # of the solution
    assert "# your code" not in text
    assert text.count("$$") > 4
    assert definitions("x = 1\n@a\nclass B:\n    pass\n\n\ny = 2\n") == ["class B:\n    pass"]


def test_what_is_missing_is_told(monkeypatch):
    assert "tools.site.sliders" in site.still(3)
    monkeypatch.setattr(site, "NEEDED", ("nothing_of_that_name",))
    with pytest.raises(
        SystemExit, match="aren't installed: nothing_of_that_name. Install them with `pip install"
    ):
        site.main([])


def test_the_site_is_published_once_there_is_an_address():
    yaml = pytest.importorskip("yaml")
    workflow = yaml.safe_load((COURSE / ".github" / "workflows" / "site.yml").read_text("utf-8"))
    assert "needs.address.outputs.repository" in workflow["jobs"]["publish"]["if"]
    commands = [step.get("run", "") for step in workflow["jobs"]["publish"]["steps"]]
    assert "python -m tools.site" in commands
