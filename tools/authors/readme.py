"""The generated parts of README.md: how to get the course, the links, the lessons and the map."""

import re

from ..lessons import COURSE, NEEDS, buttons, way_to_get_it
from . import course_map

PATH = COURSE / "README.md"
HEAD = """| | Lesson | What you'll do | Needs | Minutes |
|--:|---|---|---|--:|"""


def text(course):
    """Return the text of the README with its generated parts replaced. Each part lies between two
    comments, such as `<!-- map -->` and `<!-- /map -->`."""
    parts = {"get": way_to_get_it(), "elsewhere": elsewhere(course[0]), "lessons": table(course)}
    parts["map"] = f"![A map. {course_map.in_words(course)}](docs/pictures/{course_map.FILE.name})"
    content = PATH.read_text(encoding="utf-8")
    for name, part in parts.items():
        start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        new = f"{start}\n{part}\n{end}"
        content = re.sub(f"{start}.*{end}", lambda _, new=new: new, content, flags=re.DOTALL)
    return content


def elsewhere(lesson):
    """Return a sentence with the links that open a lesson online, or "" if there are none."""
    links = buttons(lesson)
    return links and f"Without installing anything: {links} (each notebook has its own links)."


def table(course):
    core = [lesson for lesson in course if lesson.in_core]
    beyond = [lesson for lesson in course if not lesson.in_core]
    rows = [HEAD]
    for name, part in (("The core", core), ("Beyond it, in any order that *Needs* allows", beyond)):
        if part:
            rows.append(f"| | **{name}** | | | {sum(lesson.minutes for lesson in part)} |")
        rows += [row(lesson) for lesson in part]
    return "\n".join(rows)


def row(lesson):
    number, needed = lesson.number, NEEDS.get(lesson.number, lesson.number - 1)
    needed = f"lesson {needed}" if needed else ""
    link = f"[{lesson.title}](notebooks/{lesson.path.name})"
    return f"| {number} | {link} | {lesson.aim} | {needed} | {lesson.minutes} |"
