"""Run the lessons and record their sliders and step-throughs for the site.

    python -m tools.site.sliders         all lessons, in a few minutes
    python -m tools.site.sliders 3 10    lessons 3 and 10 only

A notebook stores only one picture of a slider, but the site needs all of them. The recordings are
stored in build/sliders. A lesson is recorded again only if its code has changed.
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
            print(f"lesson {lesson.number}: {len(record(lesson))} recorded", flush=True)


def record(lesson, folder=KEPT):
    """Return the recorded widgets of a lesson as a list of dicts.

    The lesson is run first if its recording is missing or out of date.
    """
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
    """Return the recorded widgets of a lesson, or None if they are missing or out of date."""
    path = folder / f"{lesson.path.stem}.json"
    if not path.exists():
        return None
    found = json.loads(path.read_text(encoding="utf-8"))
    return found["widgets"] if found["code"] == code_of(lesson) else None


def code_of(lesson):
    """Return a short hash of the code in a lesson's notebook."""
    cells = nbformat.read(lesson.path, as_version=4).cells
    code = "\n\n".join(cell.source for cell in cells if cell.cell_type == "code")
    return hashlib.sha256(code.encode()).hexdigest()[:16]


if __name__ == "__main__":
    main()
