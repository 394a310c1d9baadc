"""Small changes to each reference are noticed by its check, but for those that change nothing."""

import ast
import sys

import pytest

from classroom.checks.slips import all_changes, slips
from classroom.exercises import EXERCISES
from tools.authors import mutate_checks


@pytest.mark.parametrize("name", EXERCISES)
def test_every_change_that_matters_is_noticed(name, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["mutate_checks", name])
    with pytest.raises(SystemExit) as end:
        mutate_checks.main()
    assert end.value.code == 0, "a change that changes something is called right"


def test_what_counts_as_the_same_is_still_tried():
    tried = {(n, change) for n, e in EXERCISES.items() for change, *_ in slips(e)}
    assert set(mutate_checks.EQUIVALENT) <= tried


def test_the_changes_are_those_of_a_slip_in_typing():
    tree = ast.parse("def f(A, y):\n    return -np.mean(A.T @ y, axis=0) + 1")
    texts = {ast.unparse(ast.fix_missing_locations(t)) for _, _, t in all_changes(tree)}
    for slip in (
        "-np.mean(A.T @ y, axis=1) + 1",
        "np.mean(A.T @ y, axis=0) + 1",
        "-np.mean(A @ y, axis=0) + 1",
        "-np.sum(A.T @ y, axis=0) + 1",
        "-np.mean(A.T @ y, axis=0) - 1",
        "-np.mean(A.T @ y, axis=0) + 2",
        "-np.mean(A.T @ y, axis=0)",
        "-np.mean(A.T @ y) + 1",
        "-np.mean(y @ A.T, axis=0) + 1",
        "-np.mean(y.T @ y, axis=0) + 1",
    ):
        assert f"def f(A, y):\n    return {slip}" in texts, slip
