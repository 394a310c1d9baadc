"""Execute the notebooks again and put them into the form in which they are committed.

    python -m tools.authors.refresh                  all notebooks, README, teaching plan
    python -m tools.authors.refresh notebooks/01*    only these

Outputs and execution counts are kept; timings, the states of widgets and editors' metadata are
removed. Each lesson gets the common first cell, the navigation bar, the table of letters, its
minutes, its cover, and the metadata for graders. A second run changes nothing.
"""

import argparse
import os
import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from helpers.weights import atomic_write

from ..exercise_cells import mark
from ..lessons import COURSE, NOTEBOOKS, lessons, published
from ..site import covers
from . import course_map, readme, teaching_plan
from .letters import put_letters
from .minutes import put_minutes
from .navigation import put_navigation

FIRST_CELL = COURSE / "tools" / "authors" / "first_cell.py"
# Where the course is published, its first cell fetches it if the notebook was opened alone.
FETCH = """
if course is None:  # this notebook was opened alone, as in Colab: fetch the rest
    fetch = "git clone --quiet --depth=1 --branch {version} https://github.com/{repository}"
    course = None if os.system(f"{{fetch}} digits-from-scratch") else here / "digits-from-scratch"
"""
FIRST = "first"  # tags the code cell that opens every lesson
COVER = re.compile(r"\n+!\[[^]]*\]\(pictures/[^)]*\)")  # below a lesson's title
FOLDED = {  # in Colab and in JupyterLab
    "cellView": "form",
    "jupyter": {"source_hidden": True},
    "tags": [FIRST, "nbval-ignore-output"],
    "why": "Versions differ from machine to machine.",
}
KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
CELL_METADATA = (
    *("tags", "why", "deletable", "editable", "nbgrader", "otter"),
    *("cellView", "jupyter"),
)
LIVE_WIDGET = "application/vnd.jupyter.widget-view+json"  # a number that differs from run to run
# Notebooks are stored as they run without any of these.
CHOICES = ("COURSE_DATASET", "COURSE_SIZE", "MNIST_DIR", "FASHION_MNIST_DIR")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all lessons")
    refresh([path.resolve() for path in parser.parse_args().notebooks])


def refresh(chosen=(), run=True):
    """Refresh the lessons at the paths in `chosen`, or all; if `run` is False, don't run their
    cells. Also write the covers, the README, the map and the teaching plan."""
    course = lessons()
    for lesson in course:
        if chosen and lesson.path not in chosen:
            continue
        notebook = nbformat.read(lesson.path, as_version=4)
        put_first_cell(notebook)
        put_navigation(notebook, course, lesson)
        put_letters(notebook)
        mark(notebook)
        cover = put_cover(notebook, lesson)
        put_minutes(notebook)
        try:
            if run:
                execute(notebook)
        except CellExecutionError as error:
            raise SystemExit(
                f"{lesson.path.name}: a cell raises an error; correct it and run this command "
                f"again:\n{error}"
            ) from None
        tidy(notebook, lesson.number)
        write_if_changed(lesson.path, nbformat.writes(notebook).rstrip("\n") + "\n")
        write_if_changed(cover, covers.file(lesson.number))
    write_if_changed(readme.PATH, readme.text(lessons()))
    write_if_changed(course_map.FILE, course_map.picture(lessons()))
    write_if_changed(teaching_plan.PATH, teaching_plan.plan())


def execute(notebook, cwd=NOTEBOOKS, **environment):
    """Run all cells of a notebook and store the outputs. `environment` holds additional environment
    variables; variables in CHOICES are removed."""
    own = {k: v for k, v in os.environ.items() if k not in CHOICES}
    environment = (
        own | {"COURSE_PROGRESS": os.devnull, "COURSE_MY_DIGITS": os.devnull} | environment
    )
    client = NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(cwd)}},
        record_timing=False,
        coalesce_streams=True,
    )
    client.execute(env=environment)


def put_first_cell(notebook):
    """Put the common first code cell into a lesson, before its first section and other code."""
    cells = notebook.cells
    first = next((cell for cell in cells if FIRST in cell.metadata.get("tags", [])), None)
    if first is None:
        first = nbformat.v4.new_code_cell(id=FIRST)
    else:
        cells.remove(first)
    first.metadata.update(FOLDED)
    sections = [i for i, cell in enumerate(cells) if cell.source.startswith("## ")]
    codes = [i for i, cell in enumerate(cells) if cell.cell_type == "code"]
    cells.insert(min(sections[:1] + codes[:1]), first)
    first.source = first_cell()


def first_cell():
    """Return the source of the common first cell, which fetches the course if it is published."""
    code = FIRST_CELL.read_text(encoding="utf-8").strip()
    repository, version = published()
    if not repository:
        return code
    fetch = FETCH.format(repository=repository, version=version).lstrip("\n")
    address = f"get the whole course from https://github.com/{repository}."
    for before, after in (
        ("import sys", "import os\nimport sys"),
        ("sys.path", fetch + "sys.path"),
        ("get the whole course.", address),
    ):
        code = code.replace(before, after, 1)
    return code


def tidy(notebook, number):
    """Keep only the metadata in CELL_METADATA, remove widgets, and give each cell a unique id."""
    notebook.metadata = nbformat.from_dict(KERNEL)
    notebook.nbformat, notebook.nbformat_minor = 4, 5  # the first minor version with cell ids
    seen = set()
    for place, cell in enumerate(notebook.cells):
        if cell.get("id") in seen | {None}:
            cell.id = f"lesson-{number}-cell-{place}"
        seen.add(cell.id)
        kept = {key: cell.metadata[key] for key in CELL_METADATA if key in cell.metadata}
        cell.metadata = nbformat.from_dict(kept)
        for output in cell.get("outputs", ()):  # of a widget, its picture and its words stay
            output.get("data", {}).pop(LIVE_WIDGET, None)


def put_cover(notebook, lesson):
    """Put the cover below the lesson's title; return the path of the picture."""
    path = NOTEBOOKS / "pictures" / f"{lesson.path.stem}.svg"
    opening = next(cell for cell in notebook.cells if cell.source.startswith("# "))
    title, _, rest = COVER.sub("", opening.source).partition("\n")
    place = path.relative_to(NOTEBOOKS).as_posix()
    opening.source = f"{title}\n\n![{covers.words(lesson.number)}]({place})\n{rest}"
    return path


def write_if_changed(path, content):
    path.parent.mkdir(exist_ok=True)
    content = content.encode() if isinstance(content, str) else content
    if path.exists() and path.read_bytes() == content:
        print(f"{path.relative_to(COURSE)}: unchanged")
        return
    with atomic_write(path) as file:
        file.write(content)
    print(f"{path.relative_to(COURSE)}: written")


if __name__ == "__main__":
    main()
