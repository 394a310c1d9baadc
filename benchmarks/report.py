"""Run the benchmarks, and write their results into benchmarks/RESULTS.md.

    python -m benchmarks.report                       those in PROGRAMS, about an hour on two cores
    python -m benchmarks.report training process      only these; the others' results stay

Each program prints *met* or *MISSED* beside its bars. A program that measures accuracy trains each
network from three seeds, or from more if runs are short; the median has to meet the bar.
"""

import argparse
import datetime
import os
import platform
import re
import subprocess
import sys

from benchmarks.loading import COURSE
from helpers import versions
from helpers.weights import atomic_write

RESULTS = COURSE / "benchmarks" / "RESULTS.md"
PROGRAMS = {  # in the order of the report, with their options
    "measure_accuracy": [],
    "measure_mlp": [],
    "measure_convolution": [],
    "judge_handwriting": [],
    "measure_numbers": [],
    "training": [],
    "process": [],
    "checks": [],
    "loading": [],
    "memory": [],
    "damage": [],
    "store": ["--kills", "200", "--writers", "8"],
    "grading": [],
}
HEAD = (
    "# Last results\n\n`python -m benchmarks.report` has written this page; README.md in this "
    "folder says what each program measures. What the course's texts say about accuracy and speed "
    "is taken from here.\n"
)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("programs", nargs="*", metavar="PROGRAM", help=", ".join(PROGRAMS))
    chosen = parser.parse_args().programs or list(PROGRAMS)
    unknown = set(chosen) - set(PROGRAMS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}; choose from {', '.join(PROGRAMS)}")
    for name in chosen:
        measured = section(name, run(name))
        sections = kept() | {name: measured}  # read again: another report may have written
        with atomic_write(RESULTS, "w", encoding="utf-8") as file:
            file.write(page(sections))
    sys.exit("MISSED" in page(kept()))


def run(name):
    """Run a program and print its output while it runs; return the output."""
    command = [sys.executable, "-m", f"benchmarks.{name}", *PROGRAMS[name]]
    print(f"\n{name}\n", flush=True)
    process = subprocess.Popen(command, cwd=COURSE, stdout=subprocess.PIPE, text=True)
    lines = []
    for line in process.stdout:
        print(line, end="", flush=True)
        lines.append(line)
    return "".join(lines)


def section(name, printed):
    """Return a program's section of the page: the command, the date, the machine and the output."""
    command = " ".join(["python -m", f"benchmarks.{name}", *PROGRAMS[name]])
    day = datetime.date.today().isoformat()
    where = f"{day}, {platform.system()}, {os.cpu_count()} cores, {versions()}"
    return f"## {name}\n\n`{command}` ({where})\n\n```\n{printed.strip()}\n```\n"


def kept():
    """Return the sections of the existing page, as {program: text}."""
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    parts = re.finditer(r"^## (\w+)\n\n`.*?^```\n.*?^```\n", text, re.DOTALL | re.MULTILINE)
    return {part[1]: part[0] for part in parts}


def page(sections):
    """Return the text of the whole page, with the missed bars at the top."""
    missed = [
        f"- {name}: `{line.strip()}`"
        for name, text in sections.items()
        for line in text.splitlines()
        if "MISSED" in line
    ]
    top = "\n".join(["## Bars that are missed", "", *(missed or ["None."]), ""])
    return "\n".join([HEAD, top, *(sections[name] for name in PROGRAMS if name in sections)])


if __name__ == "__main__":
    main()
