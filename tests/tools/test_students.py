"""The students' edition: all that a lesson needs, and nothing that its reader shouldn't have."""

import re
import subprocess
import sys

import pytest

from classroom.exercises import WHY
from tools import lessons, publish, students

NOT_THERE = ("tools", "tests", "benchmarks", "docs/TEACHING_PLAN.md", "docs/INSTRUCTORS.md")
TRY = """
import numpy as np
from classroom import check, load_dataset
from helpers import softmax
said = check.softmax(softmax)
print(len(load_dataset().X))
"""


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    folder = tmp_path_factory.mktemp("edition") / "students"
    publish.main(["--students", str(folder)])
    return folder


def texts(folder):
    for path in folder.rglob("*"):
        if path.suffix in (".py", ".md", ".ipynb", ".txt", ".js"):
            yield path, path.read_text(encoding="utf-8")


def test_what_is_for_instructors_is_not_there(edition):
    assert [name for name in NOT_THERE if (edition / name).exists()] == []
    answers = [answer[:50] for questions in WHY.values() for answer in questions.values()]
    answers += [answer[60:110] for questions in WHY.values() for answer in questions.values()]
    squeezed = {path: re.sub(r'["\s]+', "", text) for path, text in texts(edition)}
    for answer in answers:
        words = re.sub(r'["\s]+', "", answer)
        assert [path for path, text in squeezed.items() if words in text] == []


def test_every_link_of_its_pages_leads_somewhere(edition):
    for page in edition.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        assert "-m tools." not in text
        assert "start.py test" not in text
        for target in re.findall(r"\]\(([^):#]+)(?:#[^)]*)?\)", text):
            assert (page.parent / target).exists(), target


def test_its_lessons_find_all_that_they_import(edition):
    run = [sys.executable, "-c", TRY]
    done = subprocess.run(run, cwd=edition, capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "12000"
    for path, text in texts(edition):
        assert not re.search(r"^\s*(from|import) (tools|tests|benchmarks)\b", text, re.M), path


def test_it_is_written_anew_and_its_history_stays(edition):
    (edition / ".git").mkdir()
    (edition / ".git" / "HEAD").write_text("ref: refs/heads/main")
    (edition / "notebooks" / "old.ipynb").write_text("gone tomorrow")
    students.write_edition(edition)
    assert (edition / ".git" / "HEAD").exists()
    assert not (edition / "notebooks" / "old.ipynb").exists()


def test_no_other_folder_is_emptied(tmp_path, capsys):
    (tmp_path / "thesis.txt").write_text("five years")
    for folder in (tmp_path, students.COURSE, students.COURSE / "docs"):
        with pytest.raises(SystemExit):
            publish.main(["--students", str(folder)])
    assert "is neither empty nor a students' edition" in capsys.readouterr().err
    assert (tmp_path / "thesis.txt").exists()


def test_a_hub_has_its_link(monkeypatch):
    monkeypatch.setattr(lessons, "published", lambda: ("ada/digits", "main"))
    monkeypatch.setattr(lessons, "published_hub", lambda: "https://hub.school.edu")
    link = lessons.buttons(lessons.lessons()[0])
    assert link.count(" · ") == 2
    assert (
        "https://hub.school.edu/hub/user-redirect/git-pull?repo=https%3A%2F%2Fgithub.com%2Fada"
        "%2Fdigits&branch=main&urlpath=lab%2Ftree%2Fdigits%2Fnotebooks%2F01_load"
    ) in link
