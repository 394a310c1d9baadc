"""What learners write: no wrong answer is accepted, no right one refused, and most wrong ones
get the name of their mistake. The answers were written from the lessons' text alone, by somebody
who hadn't read the checks."""

import re

import pytest
from answers import ANSWERS, LESSONS
from answers.expected import EXPECTED

from classroom.checks import limits
from classroom.exercises import LESSONS as COURSE
from tools.authors import try_answers

NAMED = 0.6
OURS = ("asking.py", "verdict.py", "classroom/", "<asking>", "in use(")


@pytest.fixture(autouse=True)
def short(monkeypatch):
    """Endless loops are cut off soon; what is right takes hundredths of a second."""
    at_most = limits.at_most
    monkeypatch.setattr(limits, "at_most", lambda seconds: at_most(1))


@pytest.fixture(scope="module")
def named():
    return {}


def test_every_exercise_is_answered():
    for number, answers in LESSONS.items():
        assert set(answers) == {exercise.name for exercise in COURSE[number]}
    for some in ANSWERS.values():
        assert len(some["right"]) >= 6
        assert len(some["wrong"]) >= 25
    assert all(set(some) <= set(ANSWERS[name]["wrong"]) for name, some in EXPECTED.items())


@pytest.mark.parametrize("exercise", ANSWERS)
@pytest.mark.filterwarnings("ignore")
def test_right_is_accepted_and_wrong_is_not(exercise, named):
    some = ANSWERS[exercise]
    verdicts = list(try_answers.verdicts({exercise: some}))
    for _, name, what, verdict in verdicts:
        told = f"{name} ({what}): {verdict.reason}"
        assert verdict.right == (not what), told
        assert not any(line in verdict.reason for line in OURS), told
        expected = EXPECTED.get(exercise, {}).get(name)
        if expected and verdict.named:
            words = " ".join(piece for piece in verdict.pieces if isinstance(piece, str))
            words = words.replace(f"your {exercise}", "")
            assert re.search(expected, words, re.IGNORECASE), f"misnamed: {told}"
    wrong = [bool(verdict.named) for _, _, what, verdict in verdicts if what]
    named[exercise] = wrong
    assert sum(wrong) >= 0.45 * len(wrong), "too few of the mistakes get their names"


def test_most_mistakes_get_their_names(named):
    wrong = [found for some in named.values() for found in some]
    assert sum(wrong) >= NAMED * len(wrong)
