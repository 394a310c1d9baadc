"""The students' edition: the course without model answers, tests and grader.

`python -m tools.publish OWNER/NAME --students FOLDER` writes it. FOLDER may be a checkout of the
students' repository; its history stays. The edition contains the solutions of the exercises,
because the lessons use them as their library, but not the answers to the "why" questions.
"""

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .lessons import COURSE

KEPT = ("helpers", "classroom", "notebooks", "data", ".jupyter", "docs/GLOSSARY.md")
KEPT += ("docs/pictures", "README.md", "LICENSE", "CITATION.cff", "start.py", "requirements.txt")
KEPT += ("environment.yml", ".gitignore")
LEFT_OUT = shutil.ignore_patterns(
    "__pycache__", "cache", ".ipynb_checkpoints", "*.pyc", ".venv*", "build", "dist", ".git"
)
MARK = ".students-edition"  # a file that says that a folder may be overwritten
TO_INSTRUCTORS = "{}  # your instructor has the model answers"


class Refused(ValueError):
    """The error for a folder that must not be overwritten; its message says why."""


def write_edition(folder, publish=()):
    """Write the edition into `folder`. `publish` holds arguments for `tools.publish`, to give the
    edition an address other than the course's."""
    folder = Path(folder).resolve()
    refuse_what_is_not_ours(folder)
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "course"
        shutil.copytree(COURSE, copy, ignore=LEFT_OUT)
        if publish:  # in the copy, so that the buttons here stay as they are
            command = [sys.executable, "-m", "tools.publish", *publish]
            subprocess.run(command, cwd=copy, check=True, capture_output=True)
        empty(folder)
        for name in KEPT:
            if (copy / name).is_dir():
                shutil.copytree(copy / name, folder / name)
            elif (copy / name).exists():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(copy / name, folder / name)
    for path in (folder / "classroom" / "exercises").glob("lesson_*.py"):
        path.write_text(without_answers(path.read_text(encoding="utf-8")), encoding="utf-8")
    for path in (folder / "README.md", folder / "data" / "README.md"):
        text = for_students(path.read_text(encoding="utf-8"), path.parent)
        path.write_text(text, encoding="utf-8")
    (folder / MARK).write_text("Written by tools.publish --students: don't edit it.\n")


def refuse_what_is_not_ours(folder):
    if folder == COURSE or COURSE in folder.parents or folder in COURSE.parents:
        raise Refused(
            f"{folder} is the course's own folder, is inside it or contains it: name a folder that "
            "is separate from the course"
        )
    there = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    if there - {".git"} and MARK not in there:
        raise Refused(
            f"{folder} is neither empty nor a students' edition: name a folder that is empty, or "
            "one that holds an earlier students' edition"
        )


def empty(folder):
    """Delete everything in a folder except its Git history."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            if path.name != ".git":
                shutil.rmtree(path)
        else:
            path.unlink()


def without_answers(source):
    """Return the source of a lesson's exercises without the answers to the "why" questions."""
    lines = source.split("\n")
    for node in reversed(ast.parse(source).body):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "WHY":
            lines[node.lineno - 1 : node.end_lineno] = [f"WHY = {TO_INSTRUCTORS}"]
    return "\n".join(lines)


def for_students(text, place):
    """Return a README without parts for instructors and without links that lead nowhere."""
    text = re.sub(r"## Teaching with it\n.*?(?=\n## |\Z)", "", text, flags=re.DOTALL)
    text = re.sub(r" ?To change something yourself, [^.]*(?:\.md[^.]*)*\.", "", text)
    text = re.sub(r" ?To run the tests [^`]*```\n.*?start\.py test\n```", "", text)
    text = re.sub(r" ?`python -m tools\.[^`]*` [^.]*\.", "", text)

    def linked(found):
        return found[0] if (place / found[2].partition("#")[0]).exists() else found[1]

    return re.sub(r"(?<!!)\[([^\]]+)\]\((?!\w+:|#)([^)]+)\)", linked, text)
