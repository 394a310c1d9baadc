"""There is more than one right way to write a function: a check takes each of them. Most exercises
have longer lists, `answers`; these are of the others."""

import pytest
from answers import ANSWERS
from right_ways.way import WAYS

from classroom.checks.verdict import judge
from classroom.exercises import EXERCISES


@pytest.mark.parametrize(
    ("name", "code"),
    [pytest.param(n, code, id=f"{n}-{code.__name__}") for n, some in WAYS.items() for code in some],
)
def test_a_right_way_is_right(name, code):
    for seed in range(5):
        verdict = judge(EXERCISES[name], EXERCISES[name].ask(code, seed), seed)
        assert verdict.right, verdict.reason


@pytest.mark.parametrize("name", [name for name in EXERCISES if name not in ANSWERS])
def test_each_exercise_is_tried_in_another_way(name):
    assert WAYS.get(name)
