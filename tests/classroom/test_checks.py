"""The exercises hold what they promise: each mistake its own hint, each reference right."""

import ast
import inspect

import numpy as np
import pytest

from classroom.checks import progress
from classroom.checks.asking import ask_all
from classroom.checks.sources import has_stub, standalone
from classroom.checks.verdict import judge
from classroom.exercises import EXERCISES, LESSONS

SEEDS = range(4)
MISTAKES = [
    pytest.param(exercise, k, id=f"{exercise.name}-{mistake.code.__name__}")
    for exercise in EXERCISES.values()
    for k, mistake in enumerate(exercise.mistakes)
]


@pytest.fixture(params=EXERCISES.values(), ids=EXERCISES)
def exercise(request):
    return request.param


@pytest.fixture(autouse=True)
def own_progress(monkeypatch, tmp_path):
    monkeypatch.setattr(progress, "FILE", tmp_path / "progress.csv")


def test_no_two_exercises_share_a_name():
    assert len(EXERCISES) == sum(map(len, LESSONS.values()))


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_has_about_four_exercises(lesson):
    assert 4 <= len(LESSONS[lesson]) <= 7


def test_an_exercise_is_fully_declared(exercise):
    assert 3 <= len(exercise.mistakes) <= 16
    assert 1 <= exercise.stars <= 3
    assert len(exercise.hints) >= 2
    hints = [mistake.hint for mistake in exercise.mistakes]
    assert len(hints) == len(set(hints))
    for text in [*hints, *exercise.hints]:
        assert 20 < len(text) < 400
        assert text[-1] in ".?…])"


def test_a_reference_is_right(exercise):
    for seed in SEEDS:
        assert judge(exercise, exercise.ask(exercise.reference, seed), seed).right


@pytest.mark.parametrize(("exercise", "k"), MISTAKES)
def test_a_mistake_gets_its_own_hint(exercise, k):
    for seed in SEEDS:
        verdict = judge(exercise, exercise.answers(seed)[1][k], seed)
        assert not verdict.right, f"seed {seed}"
        assert verdict.mistake is exercise.mistakes[k], f"seed {seed}: {verdict.reason}"


# As a sigmoid, a step is a mistake; it is just what the slope of a ReLU is.
RIGHT_ELSEWHERE = {
    ("relu_slope", "sigmoid", "all_or_nothing"),
    ("quantise", "carried", "as_before"),
}


def test_no_mistake_of_another_exercise_is_accepted(exercise):
    for other in EXERCISES.values():
        if other is not exercise:
            for code in [other.reference, *(mistake.code for mistake in other.mistakes)]:
                right = exercise.accepts(code)
                expected = (exercise.name, other.name, code.__name__) in RIGHT_ELSEWHERE
                assert right == expected, f"{other.name}: {code.__name__}"


def test_the_inputs_are_arrays_and_numbers_and_differ_by_seed(exercise):
    for case in exercise.cases():
        assert all(isinstance(a, (np.ndarray, int, float)) for a in case)
    first, second = exercise.cases(0), exercise.cases(1)
    assert len(first) == len(second)
    assert not all(
        np.array_equal(a, b)
        for one, other in zip(first, second, strict=True)
        for a, b in zip(one, other, strict=True)
    )


def test_the_solution_runs_without_the_course(exercise):
    source = standalone(exercise.reference)
    assert "helpers" not in source
    names = {}
    exec(source, names)
    verdict = judge(exercise, exercise.ask(names[exercise.name], 3), 3)
    assert verdict.right, verdict.reason
    assert not has_stub(ast.parse(source))


def test_how_a_definition_is_used_needs_numpy_only(exercise):
    if exercise.use:
        names = {"np": np}
        exec(inspect.getsource(exercise.use), names)
        use = names[exercise.use.__name__]
        answers = ask_all(exercise.reference, exercise.cases(), use, exercise.several)
        assert judge(exercise, answers).right
