"""The navigation bar at the top and the bottom of each lesson."""

import nbformat

from ..lessons import NEEDS, buttons

NAVIGATION = "navigation"  # tags the bars


def put_navigation(notebook, course, lesson):
    """Insert the navigation bar as the first and last cell of a lesson, replacing older bars."""
    notebook.cells = [c for c in notebook.cells if NAVIGATION not in c.metadata.get("tags", [])]
    bar = navigation(course, lesson)
    for place, name in ((0, "top"), (len(notebook.cells) + 1, "bottom")):
        cell = nbformat.v4.new_markdown_cell(bar)
        cell.id = f"{NAVIGATION}-{name}"
        cell.metadata["tags"] = [NAVIGATION]
        notebook.cells.insert(place, cell)


def navigation(course, lesson):
    """Return the navigation bar of a lesson, as Markdown: links to its neighbours, to all lessons
    and to places where it can be opened."""
    links = ["[All lessons](../README.md#the-lessons)", "[Glossary](../docs/GLOSSARY.md)"]
    place = course.index(lesson)
    for before in course[:place][-1:]:
        links.insert(0, f"[← {before.number}. {before.title}]({before.path.name})")
    for after in course[place + 1 :][:1]:
        links.append(f"[{after.number}. {after.title} →]({after.path.name})")
    way = [f"**{o.number}**" if o == lesson else f"[{o.number}]({o.path.name})" for o in course]
    core = sum(o.in_core for o in course)
    beyond = f". Beyond it: {' · '.join(way[core:])}" if way[core:] else ""
    parts = [
        " · ".join(links),
        f"The core: {' · '.join(way[:core])}{beyond}. {needs(lesson)}".strip(),
        buttons(lesson),
    ]
    return "\n\n".join(part for part in parts if part)


def needs(lesson):
    return f"This lesson needs lesson {NEEDS[lesson.number]}." if lesson.number in NEEDS else ""
