"""The race of lesson 4, and the pictures of batches, rates and passes."""

import numpy as np
import pytest
from pictures import words

from classroom.datasets.handwriting import draw_digits
from classroom.experiments.race import race
from classroom.plots.angles import draw_angles
from classroom.plots.batches import show_losses, show_seen_and_new
from classroom.plots.passes import draw_passes
from classroom.plots.race import show_race
from helpers.data import Dataset


@pytest.fixture(scope="module")
def digits():
    X, y = draw_digits(200, seed=0)
    return Dataset(X, y)


def test_a_race_counts_steps_and_only_the_seconds_of_learning(digits):
    runs = [race(digits, digits, batch, epochs=3, hidden=(8,)) for batch in (200, 8)]
    assert runs[0].steps == [0, 1, 2, 3]
    assert runs[1].steps == [0, 15, 25, 50, 75]  # in the first epoch, a look every 15 steps
    for run in runs:
        assert len(run.steps) == len(run.seconds) == len(run.accuracy)
        assert run.seconds[0] == 0
        assert np.all(np.diff(run.seconds) >= 0)
        assert run.accuracy[0] == runs[0].accuracy[0]  # from the same initial weights


def test_the_same_race_twice_ends_the_same(digits):
    once, again = (race(digits, digits, 8, epochs=2, hidden=(8,)) for _ in range(2))
    assert once.accuracy == again.accuracy


def test_the_picture_of_a_race_says_who_is_ahead(digits):
    runs = [race(digits, digits, batch, epochs=2, hidden=(8,)) for batch in (200, 8)]
    ax = show_race(*runs)
    assert f"ends at {runs[1].accuracy[-1]:.0%}" in words(ax)
    assert [text.get_text() for text in ax.texts] == [
        "all digits at a time: 2 steps",
        "mini-batches: 50 steps",
    ]


def test_the_map_has_every_array_of_both_passes():
    ax = draw_passes()
    shown = {text.get_text() for text in ax.texts}
    assert {"X", "Z1", "A1", "Z2", "A2", "Z3", "y"} <= shown
    assert {"dZ1", "dA1", "dZ2", "dA2", "dZ3", "dW1, db1", "dW3, db3"} <= shown
    assert {"W1 (784, 128)", "b2 (64,)", "(N, 784)", "(N, 10)"} <= shown
    assert "Orange arrows lead back" in words(ax)


def test_the_pictures_of_batches_rates_and_numbers_say_what_they_show():
    angles = words(draw_angles({1: [80, 100], 128: [30, 40]}, 128))
    assert "angles between 30° and 40°" in angles
    assert "1: 90°, 128: 35°" in angles
    losses = words(show_losses({"high": np.full((3, 4), 0.5), "falling": np.full((3, 4), 0.25)}))
    assert "over 4 epochs" in losses
    assert "falling ends at 0.25" in losses
    numbers = words(show_seen_and_new([500, 8_000], [1.0, 0.98], [0.75, 0.9]))
    assert "500: 100% and 75%; 8,000: 98% and 90%" in numbers
