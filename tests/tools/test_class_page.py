"""The class on one page: what was right, which mistakes were made by whom, who wrote the same."""

import csv
import os

import pytest

if not hasattr(os, "fork"):
    pytest.skip("the grader needs Linux or macOS", allow_module_level=True)

from inspect import getsource

from classroom.exercises import EXERCISES
from tools.grade import class_facts, class_page, likeness, watching
from tools.grade.deadline import Deadline
from tools.grade.exam import Exam
from tools.grade.report import make_row
from tools.grade.submissions import Submission

EXAM = Exam((3,))
MISTAKE = EXERCISES["softmax"].mistakes[0]
KNOWN = {
    "word": "wrong",
    "reason": MISTAKE.hint,
    "named": f"mistake: {MISTAKE.code.__name__}",
    "code": "",
}
SAYS = "With\n    Z = [1]\nyour softmax returns\n    {}"
OUTPUT = {"word": "wrong", "reason": SAYS.format("[<b>]"), "code": ""}
OTHER = OUTPUT | {"reason": SAYS.format("[7]")}
OPEN = {"word": "not written", "reason": "", "code": ""}
OWN = "def softmax(Z):\n    shifted = Z - Z.max(axis=1, keepdims=True)  # {}\n" + (
    "    powers = np.exp(shifted)\n    return powers / powers.sum(axis=1, keepdims=True)\n"
)
GATHERED = "import numpy as np\n\n\n{}\n\n\n__checked__ = softmax\n"  # as the grader keeps it


def right(code=""):
    return {"word": "right", "reason": "", "code": code}


def a_row(student, softmax, exam=EXAM, **more):
    verdicts = {e.name: right() for e in exam.all} | {"softmax": softmax}
    result = {"verdicts": verdicts, "counted": {"3": 0}, "problems": [], "disagree": []} | more
    submission = Submission(student, files=[FakeFile()])
    return make_row(submission, result, exam, Deadline())


class FakeFile:
    name, time = "softmax.ipynb", None


@pytest.fixture(scope="module")
def facts():
    rows = [
        a_row("Anna", KNOWN),
        a_row("Ben", KNOWN),
        a_row("<Carla>", OUTPUT),
        a_row("Dan", OUTPUT),
        a_row("Eve", OTHER),
        a_row("Finn", OPEN),
        a_row("Gus", right(OWN.format("mine"))),
        a_row("Hedi", right(OWN.format("me too"))),
        a_row("Ida", right(GATHERED.format(getsource(EXERCISES["softmax"].reference)))),
        a_row("Jo", OPEN, verdicts={}),
        a_row("Kim", OPEN, verdicts={}, counted={}, lessons=[5]),
    ]
    rows += [a_row(f"Right {number}", right()) for number in range(10)]
    return class_facts.gather(rows, EXAM)


def softmax_of(facts):
    return next(part for part in facts.parts if part.exercise.name == "softmax")


def test_each_kind_of_mistake_is_counted_with_names(facts):
    part = softmax_of(facts)
    assert (len(part.right), len(part.unwritten), part.all) == (13, 2, 20)
    found = {(kind.sort, tuple(kind.students)) for kind in part.kinds}
    assert found == {
        (class_facts.KNOWN, ("Anna", "Ben")),
        (class_facts.UNEXPLAINED, ("<Carla>", "Dan")),
        (class_facts.UNEXPLAINED, ("Eve",)),
    }


def test_what_many_got_wrong_is_to_be_talked_about(facts):
    assert f"softmax: 2 of 20: {MISTAKE.hint.splitlines()[0]}" in facts.topics
    assert any("the same wrong output" in topic for topic in facts.topics)


def test_those_who_have_little_are_named_with_what_they_lack(facts):
    [(student, missed, of)] = facts.struggling
    assert (student, len(missed), of) == ("Jo", len(EXAM.all), len(EXAM.all))


def test_identical_code_is_found_whatever_the_comments_say(facts):
    assert facts.groups == {("Gus", "Hedi"): ["softmax"]}
    assert facts.solutions == {"softmax": ["Ida"]}


def test_what_is_common_in_a_class_is_no_copy():
    rows = [a_row(f"{number}", right(OWN.format(number))) for number in range(9)]
    assert likeness.alike(rows, EXAM) == ({}, {})
    long = OWN + "    # {}\n" + "    return max(powers, key=lambda power: power.sum())\n" * 4
    rows = [a_row(f"{number}", right(long.format(number, number))) for number in range(9)]
    assert len(likeness.alike(rows, EXAM)[0]) == 1


def test_the_page_asks_nobody_and_escapes_all(facts):
    page = class_page.page(facts)
    assert "<Carla>" not in page
    assert "&lt;Carla&gt;, Dan" in page
    for word in ("<script", "src=", "http://", "https://", "@import", "url("):
        assert word not in page
    assert "refresh" not in page
    assert '<meta http-equiv="refresh" content="5">' in class_page.page(facts, 5)
    assert page.index("Z = [1]") < page.index("Z = [1]", page.index("Z = [1]") + 1)


def test_the_same_as_a_table(facts, tmp_path):
    class_facts.write_class_csv(tmp_path / "class.csv", facts)
    with (tmp_path / "class.csv").open(newline="", encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["exercise"] == "softmax"]
    assert sum(int(row["count"]) for row in rows) == 20
    assert rows[1]["name"] == MISTAKE.code.__name__
    assert rows[1]["students"] == "Anna, Ben"


def test_a_folder_is_graded_again_when_something_comes_in(tmp_path):
    (tmp_path / "a.ipynb").write_text("1")
    seen = []
    changes = iter([None, "b.ipynb", None, "a.ipynb"])

    def wait():
        name = next(changes, "end")
        if name == "end":
            raise KeyboardInterrupt
        if name:
            (tmp_path / name).write_text("more")

    with pytest.raises(KeyboardInterrupt):
        watching.watch(tmp_path, lambda: seen.append(sorted(os.listdir(tmp_path))), wait)
    assert seen == [["a.ipynb"], ["a.ipynb", "b.ipynb"], ["a.ipynb", "b.ipynb"]]
