"""What a reader is told by a check, and what a check never does, shown with softmax."""

import ast
import subprocess
import sys
import threading
import time
import warnings
from contextlib import contextmanager

import numpy as np
import pytest

from classroom.checks import progress
from classroom.checks.asking import TooSlow
from classroom.checks.check import Check, Checks
from classroom.checks.limits import at_most
from classroom.checks.sources import is_unwritten, source_of
from classroom.checks.twin import marked
from classroom.checks.verdict import UNWRITTEN
from classroom.exercises import EXERCISES, LESSONS
from classroom.exercises.results import RESULTS, result
from helpers import activations

COURSE_OWN = activations.softmax


@pytest.fixture
def file(monkeypatch, tmp_path):
    monkeypatch.setattr(progress, "FILE", tmp_path / "progress.csv")
    return progress.FILE


@pytest.fixture
def check(file):
    return Check(EXERCISES["softmax"])


def right(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def wrong(Z):
    return Z / 2


def stub(Z):
    """Scores (N, K) become probabilities."""
    ...  # your code


def test_a_right_function_is_handed_back(check, capsys):
    assert check(right) is right
    assert (
        capsys.readouterr().out == "✓ softmax: right. From here on the lesson runs on your code.\n"
    )


def test_a_loop_that_is_right_is_right(check):
    def rows(Z):
        P = []
        for row in Z.tolist():
            E = [float(np.exp(z - max(row))) for z in row]
            P.append([e / sum(E) for e in E])
        return np.array(P)

    assert check(rows) is rows


@pytest.mark.parametrize("definition", [wrong, stub, 3, None, "softmax"])
def test_in_any_other_case_the_lesson_goes_on_with_the_courses_own(check, capsys, definition):
    assert check(definition) is COURSE_OWN
    assert "The lesson goes on with the course's own softmax." in capsys.readouterr().out


def test_a_stub_is_told_by_its_code_not_by_what_it_returns(check, capsys):
    check(stub)
    assert "not written yet" in capsys.readouterr().out
    check(lambda Z: None)
    assert "returns None: is there a `return`" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("source", "unwritten"),
    [
        ("def f(Z):\n    ...\n", True),
        ("def f(Z):\n    'words'\n    pass\n", True),
        ("def f(Z):\n    ...\n    return Z\n", False),
        ("class f:\n    def a(self):\n        return 1\n    def b(self):\n        ...\n", True),
        ("class f:\n    c = ()\n    def a(self):\n        return 1\n", False),
    ],
)
def test_unwritten(source, unwritten, tmp_path):
    (tmp_path / "a_cell.py").write_text(source, encoding="utf-8")
    names = {"__name__": "__main__"}  # as in a notebook, where a class has no source of its own
    exec(compile(source, str(tmp_path / "a_cell.py"), "exec"), names)
    assert is_unwritten(names["f"]) is unwritten


def test_without_source_it_counts_as_written():
    assert not is_unwritten(np.exp)
    assert not is_unwritten(len)


def test_run_twice_it_doesnt_check_the_courses_own(check, capsys):
    softmax = check(wrong)
    first = capsys.readouterr().out
    assert check(softmax) is COURSE_OWN
    assert capsys.readouterr().out == first


def test_the_courses_own_is_not_the_readers(check, capsys, file):
    assert check(COURSE_OWN) is COURSE_OWN
    assert "this is the course's own softmax, not yours" in capsys.readouterr().out
    assert not file.exists()


def test_what_it_prints_or_warns_disturbs_nothing(check, capsys):
    def noisy(Z):
        print("noise")
        print("noise", file=sys.stderr)
        warnings.warn("noise", stacklevel=1)
        np.log(np.zeros(1))
        return right(Z)

    assert check(noisy) is noisy
    out, err = capsys.readouterr()
    assert "noise" not in out + err


def test_changing_what_it_is_given_is_said_and_harms_nobody(check, capsys):
    def in_place(Z):
        Z -= Z.max(axis=1, keepdims=True)
        return right(Z)

    before = [np.copy(Z) for (Z,) in check.exercise.cases()]
    check(in_place)
    assert "changes the array that it was given" in capsys.readouterr().out
    for (Z,), kept in zip(check.exercise.cases(), before, strict=True):
        assert np.array_equal(Z, kept)


def test_where_no_mistake_fits_the_first_failing_input_is_shown(check, capsys):
    check(wrong)
    out = capsys.readouterr().out
    assert "Z = [[1. 2. 3.]" in out
    assert "[[0.5 1.  1.5]" in out
    assert "[[0.09   0.2447 0.6652]" in out


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (lambda Z: Z[0], "an array of 3 numbers, (3,), where a matrix of 2 rows and 3 columns"),
        (lambda Z: right(Z).tolist(), "You return a list or a tuple, but an array"),
        (lambda Z: "seven", "Yours returns str, but numbers are asked for"),
        (lambda Z: [[1], [1, 2]], "You return a list or a tuple"),
        (lambda Z: Z @ Z, "the left one has 3 columns and the right one 2 rows"),
        (lambda: 1, "It doesn't take the arguments that it is given"),
        (lambda Z: np.full(Z.shape, np.nan), "nan"),
        (lambda Z: sys.exit(), "stops with SystemExit"),
    ],
)
def test_whatever_comes_back_is_said_in_words(check, capsys, code, words):
    assert check(code) is COURSE_OWN
    assert words in capsys.readouterr().out


def test_an_error_is_shown_with_its_line(check, capsys):
    def softmax(Z):
        return Z.max(axis=3)

    check(softmax)
    assert "return Z.max(axis=3)" in capsys.readouterr().out


def spin():
    while True:
        pass


def test_an_endless_loop_is_cut_off():
    started = time.monotonic()
    with pytest.raises(TooSlow), at_most(0.2):
        spin()
    assert time.monotonic() - started < 20


def test_when_the_time_is_not_up_nothing_is_cut_off():
    with at_most(0.2):
        turns = sum(range(1000))
    time.sleep(0.3)
    assert turns == 499_500


def test_an_endless_loop_gets_its_sentence(check, capsys):
    def endless(Z):
        while True:
            pass

    assert check(endless) is COURSE_OWN
    assert "Is there a loop that never ends" in capsys.readouterr().out


def test_outside_the_main_thread_it_checks_without_a_time_limit(check):
    got = []
    thread = threading.Thread(target=lambda: got.append(check(right)))
    thread.start()
    thread.join(60)
    assert got == [right]


def test_hints_come_in_steps_and_the_last_leads_to_the_solution(check, capsys):
    hints = check.exercise.hints
    for step in range(len(hints) + 1):
        check.hint()
        assert hints[min(step, len(hints) - 1)] in capsys.readouterr().out
    check.solution()
    assert capsys.readouterr().out.startswith("def softmax(Z")


def test_a_name_that_isnt_there_is_answered_with_the_nearest(check):
    with pytest.raises(AttributeError, match=r"did you mean check\.softmax\?"):
        Checks(LESSONS).sofmax  # noqa: B018
    assert "softmax" in dir(Checks(LESSONS))


# Progress


def test_what_is_solved_is_kept_once_with_its_day(check, file):
    check(right)
    check(wrong)
    check(right)
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "exercise,solved"
    assert len(lines) == 2
    assert lines[1].startswith("softmax,20")


def test_progress_lists_every_exercise(check, capsys):
    checks = Checks(LESSONS)
    checks.progress()
    before = capsys.readouterr().out
    assert before.startswith(f"0 of {len(EXERCISES)} exercises solved")
    checks.softmax(right)
    capsys.readouterr()
    checks.progress()
    after = capsys.readouterr().out
    assert after.startswith("1 of")
    assert "✓ softmax ★★" in after
    assert "This lesson ran on your own softmax" in after
    for number in LESSONS:
        assert f"Lesson {number:2}" in before


@pytest.mark.parametrize(
    ("names", "last"),
    [
        (
            {"accuracies": np.array([[0.1, 0.8], [0.2, 0.84]])},
            "are enough for 82% of the dev digits.",
        ),
        ({"accuracies": "lost"}, "Its numbers and pictures are yours."),
        ({}, "Its numbers and pictures are yours."),
    ],
)
def test_a_lesson_closes_with_a_figure_of_this_run(file, monkeypatch, capsys, names, last):
    monkeypatch.setattr(sys.modules["__main__"], "accuracies", ..., raising=False)
    monkeypatch.delattr(sys.modules["__main__"], "accuracies")
    for name, value in names.items():
        monkeypatch.setattr(sys.modules["__main__"], name, value, raising=False)
    assert all(name in [e.name for e in LESSONS[k]] for k, (name, *_) in RESULTS.items())
    checks = Checks(LESSONS, result=result)
    own = ast.parse(source_of(EXERCISES["cross_entropy_slope"].reference))
    space = dict(vars(sys.modules[EXERCISES["cross_entropy_slope"].reference.__module__]))
    exec(compile(own, "a cell", "exec"), space)
    checks.cross_entropy_slope(space["cross_entropy_slope"])
    capsys.readouterr()
    checks.progress()
    assert capsys.readouterr().out.rstrip().endswith(last)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"softmax", b"a,b,c\n\n,\n"])
def test_a_damaged_file_of_progress_harms_nothing(check, file, content, capsys):
    file.write_bytes(content)
    check(right)
    assert "softmax" in progress.solved()
    assert file.read_bytes().startswith(content)


def test_a_place_where_nothing_can_be_written_is_said(check, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(progress, "FILE", tmp_path / "nowhere" / "progress.csv")
    assert check(right) is right
    assert "can't be noted in progress.csv" in capsys.readouterr().out


# While nbgrader runs a notebook


def run(code, **environment):
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=progress.COURSE,
        env={"PATH": "", "COURSE_PROGRESS": "/dev/null", "PYTHONUTF8": "1"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("mode", ["autograde", "validate"])
def test_while_grading_the_name_is_rebound_and_an_error_is_raised(mode):
    code = (
        "import os, classroom.exercises as c\n"
        "os.environ.pop('NBGRADER_EXECUTION')\n"
        "def softmax(Z): return Z\n"
        "try: softmax = c.check.softmax(softmax)\n"
        "except AssertionError as e: print('raised', e)\n"
        "print(softmax.__module__)"
    )
    result = run(code, NBGRADER_EXECUTION=mode)
    assert "raised softmax: You return `Z` as it came in" in result.stdout
    assert result.stdout.splitlines()[-1] == "helpers.activations"
    assert result.stderr == ""


# The HTML twin


@pytest.fixture
def shell():
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    yield shell
    InteractiveShell.clear_instance()


def test_a_cell_that_cant_be_read_isnt_judged_by_the_definition_before(check, shell, capsys):
    shell.user_ns["In"] = ["", "def softmax(Z):\n    return Z / (2"]
    assert check(right) is COURSE_OWN
    said = capsys.readouterr().out
    assert "Python can't read the cell with your softmax" in said
    assert "line 2" in said
    shell.user_ns["In"] += ["def softmax(Z):\n    return Z"]
    assert check(right) is right


@pytest.mark.parametrize("code", [wrong, stub, right, 3])
def test_the_twin_says_what_the_text_says(check, code):
    verdict = check.verdict(code)
    html = check.twin(verdict)
    assert html.count("<div") == html.count("</div>") == 1
    assert ("<details>" in html) is not verdict.right
    for piece in verdict.pieces if verdict is not UNWRITTEN else ():
        if isinstance(piece, str):
            assert marked(piece) in html


def test_what_a_reader_returns_is_no_html(check):
    verdict = check.verdict(lambda Z: "<script>alert(1)</script>")
    assert "<script>" not in check.twin(verdict)


def test_time_that_is_up_after_the_last_answer_raises_nothing(monkeypatch):
    @contextmanager
    def late():
        yield
        raise TooSlow

    monkeypatch.setattr("classroom.checks.check.limits", late)
    one = Check(EXERCISES["relu"])
    assert one.verdict(lambda Z: np.maximum(Z, 0)).right
    assert "its time is up" in Check(Slow()).answers(None)[0].trouble


class Slow:
    """An exercise whose time is up before there is an answer."""

    name = "slow"

    def cases(self):
        return [()]

    def ask(self, definition):
        raise TooSlow
