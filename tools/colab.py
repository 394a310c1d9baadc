"""Write each lesson as a single notebook that contains the whole course.

    python -m tools.colab            writes dist/colab/01_….ipynb and so on
    python -m tools.colab --run      also runs each of them in an empty folder

The first code cell, which is folded, contains `helpers` and `classroom` in compressed form. It
unpacks them beside the notebook and draws the digits, so nothing is downloaded. The notebooks have
no outputs.
"""

import argparse
import base64
import hashlib
import io
import os
import re
import tarfile
import tempfile
import time
from pathlib import Path

import nbformat
from nbclient.exceptions import CellExecutionError

from classroom.checks.sources import PACKAGES
from helpers.weights import atomic_write

from .authors.navigation import NAVIGATION
from .authors.refresh import execute
from .lessons import COURSE, lessons

TARGET = COURSE / "dist" / "colab"
LARGEST = 900_000  # bytes
NETWORK = re.compile(r'"data" / "([\w-]+\.npz)"')  # a file that a lesson loads
SUFFIXES = (".py", ".js", ".css")
ALONE = """*A single file that holds the whole course: run its cells from the top, in Colab or \
anywhere else. It needs no other file and no internet connection.*"""
# The digits are those of the whole course's data/digits.csv.gz, drawn again.
CELL = """#@title Unpack the course (run this cell first; there is nothing in it to read)
import base64, io, os, sys, tarfile, tempfile
from pathlib import Path

course = Path.cwd() / "{folder}"
if not course.is_dir():
    part = Path(tempfile.mkdtemp(dir=Path.cwd()))
    safely = {{"filter": "data"}} if hasattr(tarfile, "data_filter") else {{}}
    with tarfile.open(fileobj=io.BytesIO(base64.b85decode(
        "{packed}"
    ))) as archive:
        archive.extractall(part, **safely)
    sys.path.insert(0, str(part))
    from classroom.datasets.handwriting import draw_digits
    from classroom.datasets.handwriting.__main__ import write_digits

    (part / "data").mkdir(exist_ok=True)
    write_digits(*draw_digits(12_000, seed=15), part / "data" / "digits.csv.gz")
    sys.path.remove(str(part))
    for name in [name for name in sys.modules if name.split(".")[0] in {packages}]:
        del sys.modules[name]
    os.replace(part, course)
"""


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--run", action="store_true", help="run each copy in an empty folder")
    parser.add_argument("--to", type=Path, default=TARGET, help="the folder to write to")
    options = parser.parse_args(arguments)
    for lesson in lessons():
        path = write(lesson, options.to)
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB", end="", flush=True)
        print(f", ran in {run(path):.0f} s" if options.run else "")


def write(lesson, folder):
    """Write the copy of a lesson into `folder` and return its path; exit if it is too large."""
    content = nbformat.writes(copy_of(lesson)) + "\n"
    if len(content.encode()) > LARGEST:
        raise SystemExit(
            f"{lesson.path.name}: its copy has {len(content.encode()):,} bytes, but only "
            f"{LARGEST:,} are allowed; make the lesson's pictures or the course's code smaller"
        )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / lesson.path.name
    with atomic_write(path) as file:
        file.write(content.encode())
    return path


def copy_of(lesson):
    """Return a lesson's notebook without outputs, and with a cell that unpacks the course."""
    notebook = nbformat.read(lesson.path, as_version=4)
    notebook.cells = [c for c in notebook.cells if NAVIGATION not in c.metadata.get("tags", [])]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        else:
            cell.source = without_neighbours(cell.source)
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    networks = [COURSE / "data" / name for name in sorted(set(NETWORK.findall(code)))]
    carrier = nbformat.v4.new_code_cell(unpacking(networks), id="packed")
    carrier.metadata.update({"cellView": "form", "jupyter": {"source_hidden": True}})
    note = nbformat.v4.new_markdown_cell(ALONE, id="single-file")
    notebook.cells[:0] = [note, carrier]
    return notebook


def unpacking(networks=()):
    """Return code that unpacks the course and `networks` into a folder named after their hash."""
    packed = pack(networks)
    folder = f"digits-from-scratch-{hashlib.sha256(packed).hexdigest()[:8]}"
    text = base64.b85encode(packed).decode()
    return CELL.format(folder=folder, packed=text, packages=PACKAGES).strip()


def pack(networks=()):
    """Return a tar.xz archive of the course and `networks`; the same files give the same bytes."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:xz", preset=9) as archive:
        files = sorted(file for name in PACKAGES for file in (COURSE / name).rglob("*"))
        always = [COURSE / "LICENSE", *networks]
        for path in [*always, *files]:
            if path.suffix in SUFFIXES or path in always:
                info = tarfile.TarInfo(path.relative_to(COURSE).as_posix())
                content = path.read_bytes()
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
    return buffer.getvalue()


def without_neighbours(text):
    """Return Markdown without links to other files and without the cover (Colab shows no SVG)."""
    text = re.sub(r"!\[[^]]*\]\(pictures/[^)]+\)\n+", "", text)
    return re.sub(r"(?<!!)\[([^]]+)\]\((?!\w+:|#)[^)]+\)", r"\1", text)


def run(path):
    """Run a copy in an empty folder, without network access; return the seconds that it took."""
    notebook = nbformat.read(path, as_version=4)
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        unreachable = {f"{kind}_proxy": "http://127.0.0.1:9" for kind in ("http", "https")}
        try:
            execute(notebook, cwd=folder, PYTHONPATH=os.devnull, **unreachable)
        except CellExecutionError as error:
            raise SystemExit(
                f"\n{path.name}: a cell raises an error; correct it in the lesson and run this "
                f"command again:\n{error}"
            ) from None
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
