"""What a visitor reads first: every link leads somewhere, every form can be read."""

import re

import nbformat
import pytest

from tools.lessons import COURSE, lessons

PAGES = [*COURSE.glob("*.md"), *COURSE.glob("[a-z]*/*.md")]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(COURSE)))
def test_every_link_and_picture_of_a_page_is_there(page):
    text = page.read_text(encoding="utf-8")
    for target, anchor in re.findall(r"\]\(([^):#]*)(#[^)]*)?\)", text):
        place = page.parent / target if target else page
        assert place.exists(), target
        if anchor and place.suffix == ".md":
            headings = re.findall(r"^#+ (.+)$", place.read_text(encoding="utf-8"), re.MULTILINE)
            slugs = [re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings]
            assert anchor[1:] in slugs, anchor


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(COURSE)))
def test_every_picture_of_a_page_has_words(page):
    for words in re.findall(r"!\[(.*?)\]\(", page.read_text(encoding="utf-8")):
        assert len(words) > 20


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(COURSE)))
def test_every_command_of_a_page_is_there(page):
    text = page.read_text(encoding="utf-8")
    for module in re.findall(r"python -m ((?:tools|classroom|benchmarks)[\w.]*)", text):
        path = COURSE / module.replace(".", "/")
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists(), module


def test_forms_and_citation_are_yaml_with_what_they_need():
    import yaml  # comes with nbgrader

    for path in (COURSE / ".github" / "ISSUE_TEMPLATE").glob("*.yml"):
        form = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert {"name", "description", "body"} <= set(form)
    citation = yaml.safe_load((COURSE / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(citation)


def glossary():
    """(word, meaning, the word elsewhere, number of the lesson, where the link leads)."""
    text = (COURSE / "docs" / "GLOSSARY.md").read_text(encoding="utf-8")
    row = r"^\| ([^|]+) \| ([^|]+) \| ([^|]*) \| \[(\d+)\]\((.+?)\) \|$"
    return re.findall(row, text, re.MULTILINE)


def test_the_glossary_is_in_order_and_has_the_words_of_the_field():
    words = [row[0].lower() for row in glossary()]
    assert len(words) > 90
    assert words == sorted(words)
    assert sum(bool(elsewhere.strip()) for _, _, elsewhere, *_ in glossary()) >= 25
    assert all(len(meaning) > 15 for _, meaning, *_ in glossary())


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.path.stem)
def test_a_lesson_marks_each_word_that_the_glossary_says_it_explains(lesson):
    """In *italics* or **bold**, as a word (or its plural), not as a part of one."""
    cells = nbformat.read(lesson.path, as_version=4).cells
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    text = re.sub(r"```.*?```|`[^`]*`|\$[^$]*\$", "~", text, flags=re.DOTALL)
    marked = re.findall(r"\*+([^*]+)\*+", text)
    rows = [row for row in glossary() if int(row[3]) == lesson.number]
    assert {row[4] for row in rows} <= {f"../notebooks/{lesson.path.name}"}
    unmarked = {
        word
        for word, *_ in rows
        if not any(re.search(rf"\b{re.escape(word)}(?:e?s)?\b", m, re.IGNORECASE) for m in marked)
    }
    assert unmarked == set()


def test_the_glossary_has_the_letters_of_the_lessons():
    text = (COURSE / "docs" / "GLOSSARY.md").read_text(encoding="utf-8")
    for lesson in lessons():
        cells = nbformat.read(lesson.path, as_version=4).cells
        letters = next(c.source for c in cells if "The letters of this course" in c.source)
        for row in re.findall(r"^\| `.+$", letters, re.MULTILINE):
            assert row in text, (lesson.number, row)
