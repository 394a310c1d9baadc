"""What a visitor reads first: every link leads somewhere, every form can be read."""

import re

import nbformat
import pytest

from tools.lessons import COURSE, lessons

PAGES = sorted(path for folder in (COURSE, COURSE / "docs") for path in folder.glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_and_picture_of_a_page_is_there(page):
    text = page.read_text(encoding="utf-8")
    for target, anchor in re.findall(r"\]\(([^):#]*)(#[^)]*)?\)", text):
        place = page.parent / target if target else page
        assert place.exists(), target
        if anchor and place.suffix == ".md":
            headings = re.findall(r"^#+ (.+)$", place.read_text(encoding="utf-8"), re.MULTILINE)
            slugs = [re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings]
            assert anchor[1:] in slugs, anchor


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_picture_of_a_page_has_words(page):
    for words in re.findall(r"!\[(.*?)\]\(", page.read_text(encoding="utf-8")):
        assert len(words) > 20


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_command_of_a_page_is_there(page):
    text = page.read_text(encoding="utf-8")
    for module in re.findall(r"python -m ((?:tools|helpers)[\w.]*)", text):
        path = COURSE / module.replace(".", "/")
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists(), module


def test_forms_and_citation_are_yaml_with_what_they_need():
    import yaml  # comes with nbgrader

    for path in (COURSE / ".github" / "ISSUE_TEMPLATE").glob("*.yml"):
        form = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert {"name", "description", "body"} <= set(form)
    citation = yaml.safe_load((COURSE / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(citation)


def test_the_glossary_leads_to_the_lesson_that_has_the_word():
    text = (COURSE / "docs" / "GLOSSARY.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| \[(\d+)\]\((.+?)\) \|$", text, re.MULTILINE)
    assert len(rows) > 40
    assert [row[0].lower() for row in rows] == sorted(row[0].lower() for row in rows)
    for word, meaning, number, target in rows:
        path = COURSE / "docs" / target
        assert int(path.name[:2]) == int(number)
        cells = nbformat.read(path, as_version=4).cells
        lesson = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
        assert re.search(re.escape(word), lesson, re.IGNORECASE), (word, number)
        assert len(meaning) > 15


def test_the_glossary_has_the_letters_of_the_lessons():
    text = (COURSE / "docs" / "GLOSSARY.md").read_text(encoding="utf-8")
    for lesson in lessons():
        cells = nbformat.read(lesson.path, as_version=4).cells
        letters = next(c.source for c in cells if "The letters of this course" in c.source)
        for row in re.findall(r"^\| `.+$", letters, re.MULTILINE):
            assert row in text, (lesson.number, row)
