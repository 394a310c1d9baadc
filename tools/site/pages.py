"""All pages of the site, and the frame that they share."""

import re
import shutil
from html import escape, unescape
from pathlib import Path
from string import Template

from ..lessons import COURSE, NEEDS, buttons, published
from . import home, live
from .covers import svg
from .ink import handwritten
from .lesson import LessonPage
from .search import add_search, sections_of
from .sheets import sheets
from .texts import Writer, links, written

LOOKS = Path(__file__).with_name("looks")
FRAME = Template((LOOKS / "frame.html").read_text(encoding="utf-8"))
PREVIEW = COURSE / "docs" / "pictures" / "preview.png"
# For everybody, and for teachers; search finds only the former.
TEXTS = {"docs/GLOSSARY.md": True, "data/README.md": True, "docs/INSTRUCTORS.md": False}
TEXTS |= {"docs/TEACHING_PLAN.md": False, "CONTRIBUTING.md": False, "CHANGELOG.md": False}
SHEETS = "docs/sheets.html"
ICON = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 270 270"><style>
path{{fill:none;stroke:#0072b2;stroke-width:30;stroke-linecap:round;stroke-linejoin:round}}
@media(prefers-color-scheme:dark){{path{{stroke:#56b4e9}}}}
</style>{}</svg>
"""
FOR_TEACHERS = """
<aside class="teachers"><p><strong>For teachers.</strong>
<a href="INSTRUCTORS.html">Hand out and grade</a> · <a href="TEACHING_PLAN.html">Teaching plan</a> ·
<a href="sheets.html">Sheets: formulas and solved functions</a></p></aside>
"""


def write(folder, course):
    """Write all pages into `folder` and return the number of unrecorded sliders.

    course: a list of all lessons
    """
    pages = {f"notebooks/{o.path.name}": f"notebooks/{o.path.stem}.html" for o in course}
    pages |= {text: text.removesuffix(".md") + ".html" for text in TEXTS}
    pages["README.md"] = "index.html"
    copy_looks(folder)
    live.write(folder / "live")
    found, frozen = [], 0
    for lesson in course:
        file = f"notebooks/{lesson.path.name}"
        page = LessonPage(lesson, links(file, pages), folder)
        frozen += page.frozen
        content = head(lesson) + page.html + neighbours(course, lesson)
        title = f"{lesson.number}. {lesson.title}"
        side = contents(course, lesson, page.sections)
        put(folder, pages[file], title, content, "lesson", lesson.aim, side)
        found += sections_of(title, pages[file], page.html)
    for file, for_all in TEXTS.items():
        writer = Writer(links(file, pages))
        html = written((COURSE / file).read_text(encoding="utf-8"), writer.leads, writer)
        title = next(words for level, words, _ in writer.sections if level == 1)
        if file.startswith("docs/") and not for_all:
            html = FOR_TEACHERS + html
        put(folder, pages[file], title, html, "text")
        if for_all:
            found += sections_of(title, pages[file], html)
    html = FOR_TEACHERS + written(
        sheets(course), links("docs/sheets.md", pages | {"docs/sheets.md": SHEETS})
    )
    put(folder, SHEETS, "The sheets", html, "text")
    put(folder, "index.html", "Digits from scratch", home.page(course), "home", home.WORDS)
    put(folder, "search.html", "Search", add_search(folder, found), "text")
    return frozen


def copy_looks(folder):
    (folder / "looks").mkdir(parents=True, exist_ok=True)
    for name in ("site.css", "site.js", "search.js"):
        shutil.copy(LOOKS / name, folder / "looks")
    (folder / "looks" / "icon.svg").write_text(ICON.format(mark()), encoding="utf-8")
    (folder / "data").mkdir(exist_ok=True)
    shutil.copy(COURSE / "data" / "contact_sheet.png", folder / "data")
    if PREVIEW.exists():
        shutil.copy(PREVIEW, folder / "looks")


def mark():
    return f'<g class="number">{handwritten(5, 135, 135, 190)}</g>'


def put(folder, place, title, content, kind, words="", side=""):
    """Write a page that consists of `content` and the site's frame to the path `place` in `folder`.

    kind: the CSS class of the page: home, lesson or text
    words: the description of the page, for search engines; by default that of the home page
    side: HTML that is shown beside the content
    """
    root = "../" * place.count("/")
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    repository, _ = published()
    plain_title = unescape(re.sub(r"<[^>]+>", "", title))
    whole = plain_title if kind == "home" else f"{plain_title} · Digits from scratch"
    page = FRAME.substitute(
        title=escape(whole),
        words=escape(words or home.WORDS),
        preview=f"{address() or root}looks/{PREVIEW.name}",
        root=root,
        kind=kind,
        script="" if kind == "home" else f'<script src="{root}live/live.js" defer></script>\n',
        mark=f'<svg viewBox="0 0 270 270" aria-hidden="true">{mark()}</svg>',
        side=side,
        content=content,
        source=f'<a href="https://github.com/{repository}">Source</a>' if repository else "",
    )
    path.write_text(page, encoding="utf-8")


def address():
    """Return the site's address on GitHub Pages, or "" if the course isn't published."""
    owner, _, name = published()[0].partition("/")
    return f"https://{owner.lower()}.github.io/{name}/" if owner else ""


def head(lesson):
    """Return the head of a lesson's page as HTML, with the title, minutes, links and cover."""
    needed = NEEDS.get(lesson.number, lesson.number - 1)
    needs = f" · needs lesson {needed}" if needed else ""
    part = "The core" if lesson.in_core else "Beyond the core"
    run = written(buttons(lesson), str) if buttons(lesson) else ""
    return (
        f'<div class="head"><div><p class="place">{part} · lesson {lesson.number} · '
        f"{lesson.minutes} minutes{needs}</p><h1>{escape(lesson.title)}</h1>{run}</div>"
        f"{svg(lesson.number)}</div>\n"
    )


def contents(course, here, sections):
    """Return the list of all lessons as HTML, with links to the `sections` of the lesson `here`."""
    parts = []
    for name, core in (("The core", True), ("Beyond it", False)):
        rows = [row(lesson, here, sections) for lesson in course if lesson.in_core == core]
        if rows:
            parts.append(f"<h2>{name}</h2><ol>{''.join(rows)}</ol>")
    return (
        '<nav class="contents" aria-label="Lessons"><details open>'
        f"<summary>Lesson {here.number} of {len(course)}</summary>{''.join(parts)}</details></nav>"
    )


def row(lesson, here, sections):
    now = ' aria-current="page"' if lesson == here else ""
    link = (
        f'<a href="{lesson.path.stem}.html"{now}><b>{lesson.number}</b>'
        f"<span>{escape(lesson.title)}</span></a>"
    )
    inner = ""
    if lesson == here:
        parts = [
            f'<li><a href="#{a}">{words}</a></li>' for level, words, a in sections if level == 2
        ]
        inner = f"<ul>{''.join(parts)}</ul>"
    return f"<li>{link}{inner}</li>"


def neighbours(course, lesson):
    """Return links to the lessons before and after `lesson`, as HTML."""
    at = course.index(lesson)
    found = []
    for place, word, arrow in ((at - 1, "Before", "←"), (at + 1, "Next", "→")):
        if 0 <= place < len(course):
            other = course[place]
            found.append(
                f'<a class="{word.lower()}" href="{other.path.stem}.html">'
                f"<span>{arrow} {word}</span>{other.number}. {escape(other.title)}</a>"
            )
    return f'<nav class="neighbours" aria-label="Lessons before and after">{"".join(found)}</nav>'
