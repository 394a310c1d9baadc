"""Measure the memory that loading 36,000 digits takes, for the main forms of files.

    python -m benchmarks.memory

Each form is loaded in its own process, after twelve digits in the same form. The result is the
growth of the process's peak memory. The bar for a file of n bytes (unpacked) is 1.5 n + 100 MB.
From PNG pictures, only 1,800 digits are loaded.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import good_files
from benchmarks.loading import COURSE, peak
from classroom.datasets import cache
from classroom.datasets.loading import load_dataset

TIMES = 36_000 // good_files.COUNT
TEXTS = ("a table", "divided by 255", "UTF-16", "columns sorted by name")
SHARE, BESIDE = 1.5, 100  # of n, MB


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--load", nargs=2, metavar=("SMALL", "LARGE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.load:
        print(measured(*options.load))
        return
    small = good_files.text_forms() | good_files.other_forms()
    text, pixels = unpacked(good_files.table(TIMES)), TIMES * good_files.X.nbytes
    met = []
    for name, form in large_forms():
        size = unpacked(form)
        if name not in TEXTS and "PNG" not in name:
            size = pixels if "IDX" in name or "npz" in name else text
        size /= 1e6
        with tempfile.TemporaryDirectory() as folder:
            paths = [written(Path(folder) / k, f) for k, f in (("s", small[name]), ("l", form))]
            command = [sys.executable, "-m", __spec__.name, "--load", *map(str, paths)]
            run = subprocess.run(command, cwd=COURSE, capture_output=True, text=True, check=True)
        memory, most = float(run.stdout), SHARE * size + BESIDE
        met.append(memory <= most)
        word = "met" if met[-1] else "MISSED"
        print(f"{name:24} n = {size:4.0f} MB {memory:5.0f} MB  {word}: ≤ {most:.0f} MB", flush=True)
    sys.exit(not all(met))


def large_forms():
    for name in TEXTS:
        yield name, good_files.table(TIMES, **good_files.TEXTS[name])
    for name, form in good_files.other_forms(TIMES).items():
        if form.told != "labels":  # pictures of other kinds are read one by one as well
            yield name, form


def unpacked(form):
    return sum(map(len, form.files.values()))


def written(folder, form):
    """Write a form's files into `folder`. Return the path to load: the only file, or the folder."""
    for name, content in form.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder / name if len(form.files) == 1 else folder


def measured(small, large):
    cache.FOLDER = Path(os.devnull) / "cache"  # nothing can be kept there
    load_dataset(small)
    before = peak()
    load_dataset(large)
    return peak() - before


if __name__ == "__main__":
    main()
