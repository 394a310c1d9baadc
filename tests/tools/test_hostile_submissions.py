"""A class of hostile and odd submissions: every score as intended, and nothing else changed."""

import csv
import hashlib
import os
import platform
import resource
import stat
from pathlib import Path

import numpy as np
import pytest

if not hasattr(os, "fork"):
    pytest.skip("the grader needs Linux or macOS", allow_module_level=True)

from attacks import (
    CHECK,
    POINTS,
    RIGHT,
    Submission,
    calls,
    files,
    forging,
    notebook,
    of_cells,
    packaged,
    stealing,
    write,
)

from classroom.exercises import EXERCISES
from helpers import softmax
from tools.grade import __main__ as grader
from tools.grade import new, sandbox
from tools.grade.store import seed_of

PRIVATE = Path(__file__).parent / "private"
CONFINED = sandbox.Sandbox().confined
if set(CONFINED) != {"files", "processes", "network"}:
    pytest.skip("this system can't confine what a student runs", allow_module_level=True)
HONEST = {f"honest-{k}": of_cells(RIGHT, CHECK, points=POINTS) for k in range(3)}
COMMANDS = ["--lessons", "3", "--private", str(PRIVATE), "--seconds", "0.5"]


def a_class(victim):
    """{name: Submission} of everybody."""
    everybody = HONEST | forging.submissions() | files.submissions() | stealing.submissions()
    if platform.machine() == "x86_64":
        everybody |= calls.submissions(victim)
    return everybody


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The rows of one run, and what there was outside before and after."""
    place = tmp_path_factory.mktemp("hostile")
    victim = place / "class" / "honest-0" / "03_softmax_network.ipynb"
    everybody = a_class(victim)
    write(place / "class", everybody)
    before = outside(place / "class")
    rows = grade(place / "class", place)
    return everybody, rows, before, outside(place / "class"), place


def grade(handed_in, place, *options):
    out = place / "out" / "grades.csv"
    grader.main([str(handed_in), "-o", str(out), *COMMANDS, *options])
    with out.open(newline="", encoding="utf-8-sig") as file:
        return {row["student"].lstrip("'"): row for row in csv.DictReader(file)}


def outside(folder):
    """All that a submission might change: files, what stays in the kernel, the grader itself."""
    kept = {}
    for path in sorted(folder.rglob("*")):
        about = path.stat()
        marks = os.listxattr(path) if hasattr(os, "listxattr") else []
        kept[str(path)] = (about.st_mode, about.st_uid, about.st_gid, about.st_mtime_ns, marks)
        if stat.S_ISREG(about.st_mode):
            kept[str(path)] += (about.st_size,)
    for name in ("/proc/sysvipc/shm", "/proc/sysvipc/msg", "/proc/sysvipc/sem"):
        kept[name] = Path(name).read_text() if Path(name).exists() else ""
    keys = Path("/proc/keys")
    kept["keys"] = "course-trial" in keys.read_text() if keys.exists() else False
    kept["priority"] = os.getpriority(os.PRIO_PROCESS, 0)
    kept["cores"] = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else 0
    names = [name for name in dir(resource) if name.startswith("RLIMIT_")]
    kept["limits"] = [resource.getrlimit(getattr(resource, name)) for name in names]
    kept["litter"] = Path("/tmp/course-trial").exists()
    return kept


def test_every_score_is_as_intended(graded):
    everybody, rows, *_ = graded
    wrong = {}
    for name, submission in everybody.items():
        row = rows.get(name, {})
        got = float(row.get("softmax") or -1), float(row.get("surest") or 0)
        wanted = {0, POINTS} if submission.points is None else {submission.points}
        if got[0] not in wanted or got[1] != submission.surest:
            wrong[name] = got, submission.points, row.get("note")
    assert not wrong
    assert set(rows) == set(everybody)


def test_there_are_enough(graded):
    assert len(graded[0]) - len(HONEST) >= (200 if platform.machine() == "x86_64" else 100)


def test_nothing_else_has_changed(graded):
    _, _, before, after, *_ = graded
    assert {k for k in before.keys() | after.keys() if before.get(k) != after.get(k)} == set()


def test_no_private_word_is_in_a_page(graded):
    *_, place = graded
    for page in (place / "out" / "grades_feedback").glob("stolen-*.html"):
        assert "argmax" not in page.read_text(encoding="utf-8"), page.name


def test_time_and_owner_come_from_the_platform(tmp_path):
    """A12, A13: work in the student's own zip, with dates of 1985 and somebody else's name."""
    packaged.moodle(tmp_path / "moodle.zip")
    late = ["--due", "2026-12-01T18:00", "--late", "20"]
    rows = grade(tmp_path / "moodle.zip", tmp_path, *late)
    assert set(rows) == {"Anna Ito", "Ben Ode"}
    assert {row["final"] for row in rows.values()} == {"1.6"}
    assert {row["id"] for row in rows.values()} == {"12", "13"}


def test_the_answers_of_a_known_seed_are_no_use(tmp_path):
    """A14."""
    cells = ["import hashlib\nimport numpy as np", "KNOWN = {}"]
    for (Z,) in EXERCISES["softmax"].cases(1):
        key = hashlib.sha256(Z).hexdigest()
        answer = softmax(Z).astype(np.float32)
        made = f"np.frombuffer(bytes.fromhex({answer.tobytes().hex()!r}), np.float32)"
        cells.append(f"KNOWN[{key!r}] = {made}.reshape({answer.shape})")
    cells += ["def softmax(Z):\n    return KNOWN[hashlib.sha256(Z).hexdigest()].copy()", CHECK]
    write(tmp_path / "class", {"table": of_cells(*cells)})
    for seed, points in (("1", "2"), (None, "0")):
        chosen = ["--seed", seed] if seed else []
        assert grade(tmp_path / "class", tmp_path, *chosen)["table"]["softmax"] == points


def test_one_that_is_too_large_costs_nobody_else(tmp_path, monkeypatch):
    """A10, A11: 14 MB of lines, and more notebooks than are read, between honest ones."""
    monkeypatch.setattr(new, "MOST", 20 << 20)
    cells = ["x = 1\n" * 16_000 for _ in range(150)]
    large = notebook("#" + "x" * 9_000_000)
    entries = [(f"n{k}.ipynb", large) for k in range(4)]
    hostile = {"lines": Submission({"a.ipynb": notebook(*cells, RIGHT)})}
    hostile["wide"] = Submission({"a.zip": files.packed(entries)})
    write(tmp_path / "class", HONEST | hostile)
    rows = grade(tmp_path / "class", tmp_path)
    assert [rows[name]["softmax"] for name in HONEST] == ["2"] * 3
    assert "takes too much time or memory" in rows["lines"]["note"]
    assert "left out" in rows["wide"]["note"]


def test_the_seed_is_drawn_and_kept(tmp_path):
    """A14."""
    seeds = [seed_of(tmp_path / name) for name in ("one", "one", "two")]
    assert seeds[0] == seeds[1] != seeds[2]
