"""The lessons, as their notebooks describe them, and the address at which they are published."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import nbformat

from classroom.exercises import CORE

COURSE = Path(__file__).resolve().parent.parent
NOTEBOOKS = COURSE / "notebooks"
PUBLISHED = COURSE / "tools" / "published.json"
# The lesson that each lesson beyond the core needs.
NEEDS = {6: 5, 7: 4, 8: 5, 9: 8, 10: 4, 11: 5, 12: 9, 13: 7, 14: 7}
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

    @property
    def in_core(self):
        return self.number in CORE


def lessons():
    """Return a list of all lessons, in order."""
    return [read_lesson(path) for path in sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))]


def read_lesson(path):
    """Return the Lesson at a path, with the title, aim and minutes from the opening cell."""
    cells = nbformat.read(path, as_version=4).cells
    opening = next((c.source for c in cells if c.source.startswith("# ")), "")
    facts = {
        "title": re.search(r"^# (.+)$", opening, re.MULTILINE),
        "aim": re.search(r"\*\*What you'll do\.?\*\* (.+)", opening),
        "minutes": re.search(r"\*\*Time\.\*\* (\d+) minutes", opening),
    }
    for name, found in facts.items():
        if not found:
            raise SystemExit(
                f"{path}: its opening cell doesn't state the {name}; copy the layout of another "
                "lesson's opening cell"
            )
    return Lesson(path, facts["title"][1], facts["aim"][1], int(facts["minutes"][1]))


def published():
    """Return the repository on GitHub (OWNER/NAME, or "" if unpublished) and the branch or tag."""
    facts = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    return facts["repository"], facts["version"]


def published_hub():
    """Return the address of a JupyterHub with nbgitpuller, or "" if there is none."""
    return json.loads(PUBLISHED.read_text(encoding="utf-8")).get("hub", "")


def hub_link(hub, repository, version, place):
    """Return an nbgitpuller link, which copies the course to a hub and opens `place` there."""
    name = repository.rpartition("/")[2]
    asked = {
        "repo": f"https://github.com/{repository}",
        "branch": version,
        "urlpath": f"lab/tree/{name}/{place}",
    }
    return f"{hub}/hub/user-redirect/git-pull?{urlencode(asked)}"


def way_to_get_it():
    """Return a sentence on how to get the course, with its address if it is published."""
    repository, version = published()
    if not repository:
        return "Get the course (download and unpack it, or clone it). Then run, in its folder:"
    address = f"https://github.com/{repository}"
    return (
        f"Get the course (`git clone {address}`, or [download it]({address}/archive/{version}.zip) "
        "and unpack it). Then run, in its folder:"
    )


def buttons(lesson):
    """Return links that open a lesson online, or "" if the course isn't published."""
    place = f"notebooks/{lesson.path.name}"
    repository, version = published()
    if not repository:
        return ""
    links = [
        f"[Open in Colab]({COLAB}github/{repository}/blob/{version}/{place})",
        f"[Open on Binder]({BINDER}v2/gh/{repository}/{version}?urlpath=lab/tree/{place})",
    ]
    if published_hub():
        link = hub_link(published_hub(), repository, version, place)
        links.append(f"[Open on our JupyterHub]({link})")
    return " · ".join(links)
