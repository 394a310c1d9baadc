"""Run the lessons and keep what their sliders and step-throughs show, for the site's pages.

    python -m tools.site.sliders            all lessons, in a few minutes
    python -m tools.site.sliders 3 10       only these

Notebooks store one picture of a slider; a page without Python needs them all. They are kept in
build/sliders, in a file for each lesson, as long as the lesson's code stays as it is. A slider that
isn't kept is a still picture on the site.
"""

import argparse
import hashlib
import json

import nbformat

from helpers.weights import atomic_write

from ..authors.refresh import execute
from ..lessons import COURSE, lessons

KEPT = COURSE / "build" / "sliders"
LISTEN = "from tools.site import listening\nlistening.listen({path!r})"


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("numbers", nargs="*", type=int, help="default: all lessons")
    chosen = parser.parse_args(arguments).numbers
    for lesson in lessons():
        if not chosen or lesson.number in chosen:
            print(f"lesson {lesson.number}: {len(record(lesson))} kept", flush=True)


def record(lesson, folder=KEPT):
    """Run a lesson, unless its widgets are kept already, and keep them; return the widgets."""
    known = kept(lesson, folder)
    if known is not None:
        return known
    folder.mkdir(parents=True, exist_ok=True)
    heard = folder / f"{lesson.path.stem}.lines"
    heard.unlink(missing_ok=True)
    notebook = nbformat.read(lesson.path, as_version=4)
    first = next(i for i, c in enumerate(notebook.cells) if "first" in c.metadata.get("tags", []))
    cell = nbformat.v4.new_code_cell(LISTEN.format(path=str(heard)))
    notebook.cells.insert(first + 1, cell)
    execute(notebook)
    lines = heard.read_text(encoding="utf-8").splitlines() if heard.exists() else []
    heard.unlink(missing_ok=True)
    found = {"code": code_of(lesson), "widgets": [json.loads(line) for line in lines]}
    with atomic_write(folder / f"{lesson.path.stem}.json") as file:
        file.write(json.dumps(found).encode())
    return found["widgets"]


def kept(lesson, folder=KEPT):
    """Return the widgets that are kept of a lesson, or None if its code has changed since."""
    path = folder / f"{lesson.path.stem}.json"
    if not path.exists():
        return None
    found = json.loads(path.read_text(encoding="utf-8"))
    return found["widgets"] if found["code"] == code_of(lesson) else None


def code_of(lesson):
    """Return a short hash of a lesson's code."""
    cells = nbformat.read(lesson.path, as_version=4).cells
    code = "\n\n".join(cell.source for cell in cells if cell.cell_type == "code")
    return hashlib.sha256(code.encode()).hexdigest()[:16]


if __name__ == "__main__":
    main()
