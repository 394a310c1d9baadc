"""The lessons as the notebooks themselves describe them: number, title, aim, minutes, place."""

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import nbformat

COURSE = Path(__file__).resolve().parent.parent
NOTEBOOKS = COURSE / "notebooks"
COLAB, BINDER = "https://colab.research.google.com/", "https://mybinder.org/"


@dataclass(frozen=True)
class Lesson:
    path: Path
    title: str
    aim: str
    minutes: int

    @property
    def number(self):
        return int(self.path.name[:2])


def lessons():
    """All lessons in their order."""
    return [read_lesson(path) for path in sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))]


def read_lesson(path):
    """A lesson's facts, from its opening cell: one place for them, the one that readers see."""
    cells = nbformat.read(path, as_version=4).cells
    opening = next((c.source for c in cells if c.source.startswith("# ")), "")
    facts = {
        "title": re.search(r"^# (.+)$", opening, re.MULTILINE),
        "aim": re.search(r"\*\*What you'll do\.?\*\* (.+)", opening),
        "minutes": re.search(r"(\d+) minutes", opening),
    }
    for name, found in facts.items():
        if not found:
            raise SystemExit(f"{path}: its opening cell says no {name}; see an existing lesson's")
    return Lesson(path, facts["title"][1], facts["aim"][1], int(facts["minutes"][1]))


@cache
def repository():
    """OWNER/NAME on GitHub, as this checkout's remote "origin" says, or None."""
    git = ["git", "-C", str(COURSE), "remote", "get-url", "origin"]
    try:
        address = subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return None
    found = re.search(r"github\.com[:/]([\w.-]+/[\w.-]+?)(\.git)?/?$", address)
    return found and found[1]


def buttons(lesson):
    """Links that open a lesson in Colab and on Binder. Without a published address they lead to
    the two front doors, and the sentence says what to do there."""
    place = f"notebooks/{lesson.path.name}"
    if repository():
        return (
            f"[Open in Colab]({COLAB}github/{repository()}/blob/main/{place}) · "
            f"[Open on Binder]({BINDER}v2/gh/{repository()}/main?urlpath=lab/tree/{place})"
        )
    return (
        f"Elsewhere: [Colab]({COLAB}) (*Upload* this notebook there; its first cell says how to "
        f"get the rest) · [Binder]({BINDER}) (enter the address of the course's repository)"
    )
