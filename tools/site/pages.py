"""What the site is made of: copies of the course's texts and notebooks, fit for a web page.

The folders are those of the course, so its links keep leading where they did. A link to a file
that is no page, say a helper, becomes plain text.
"""

import os
import re
import shutil

import nbformat

from ..authors.navigation import NAVIGATION
from ..lessons import COURSE, NOTEBOOKS
from .sheets import sheets

TEXTS = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "CONTRIBUTING.md",
    "CHANGELOG.md": "CHANGELOG.md",
    "data/README.md": "data/README.md",
    "docs/GLOSSARY.md": "docs/GLOSSARY.md",
    "docs/INSTRUCTORS.md": "docs/INSTRUCTORS.md",
    "docs/TEACHING_PLAN.md": "docs/TEACHING_PLAN.md",
}
CONTENTS = """
```{{toctree}}
:hidden:
:caption: {caption}

{entries}
```
"""
LINK = re.compile(r"(!?)\[((?:[^]\\]|\\.)*)\]\((?!\w+:)([^)#]*)(#[^)]*)?\)")


def write(folder, course):
    """The sources of the site in a folder of their own."""
    names = {lesson.path.name for lesson in course}
    known = {f"notebooks/{name}" for name in names} | set(TEXTS)
    for source, target in TEXTS.items():
        text = adapted((COURSE / source).read_text(encoding="utf-8"), source, known)
        if target == "index.md":
            text += contents(course)
        put(folder / target, text)
    for lesson in course:
        put(folder / "notebooks" / lesson.path.name, page_of(lesson, known))
    put(folder / "docs" / "sheets.md", sheets(course))
    shutil.copytree(NOTEBOOKS / "pictures", folder / "notebooks" / "pictures")
    shutil.copytree(COURSE / "docs" / "pictures", folder / "docs" / "pictures")
    shutil.copy(COURSE / "data" / "contact_sheet.png", folder / "data")


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def contents(course):
    """The site's tables of contents, hidden on the front page itself."""
    parts = {
        "The core": [f"notebooks/{o.path.stem}" for o in course if o.in_core],
        "Beyond the core": [f"notebooks/{o.path.stem}" for o in course if not o.in_core],
        "To look up": ["docs/sheets", "docs/GLOSSARY", "data/README"],
        "For instructors": ["docs/INSTRUCTORS", "docs/TEACHING_PLAN"],
        "For authors": ["CONTRIBUTING", "CHANGELOG"],
    }
    return "".join(
        CONTENTS.format(caption=caption, entries="\n".join(entries))
        for caption, entries in parts.items()
    )


def adapted(text, place, known):
    """A text whose links lead to pages of the site, or nowhere."""

    def link(found):
        picture, words, target, anchor = found[1], found[2], found[3], found[4] or ""
        if picture or not target:
            return found[0]
        full = os.path.normpath(os.path.join(os.path.dirname(place), target)).replace(os.sep, "/")
        if full not in known:
            return words
        if full == "README.md":
            target = os.path.relpath("index.md", os.path.dirname(place) or ".")
        return f"[{words}]({target}{anchor})"

    return LINK.sub(link, text)


def page_of(lesson, known):
    """A lesson's notebook without its bars, and with each picture's words where HTML has them."""
    notebook = nbformat.read(lesson.path, as_version=4)
    notebook.cells = [c for c in notebook.cells if NAVIGATION not in c.metadata.get("tags", [])]
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = adapted(cell.source, f"notebooks/{lesson.path.name}", known)
        for output in cell.get("outputs", ()):
            words = output.get("metadata", {}).get("image/png", {}).get("alt")
            if words:
                cell.metadata["mystnb"] = {"image": {"alt": words}}
    return nbformat.writes(notebook)
