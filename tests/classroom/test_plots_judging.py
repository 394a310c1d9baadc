"""Lesson 5's pictures say what they show."""

import numpy as np
from pictures import words

from classroom.plots.abstaining import show_abstaining
from classroom.plots.detector import draw_detector, show_tradeoff
from classroom.plots.digits import an
from classroom.plots.intervals import show_bell, show_by_digit, show_seeds
from classroom.plots.selection import show_best_guesser, show_flattery
from classroom.plots.sets import draw_three_sets
from helpers import Dataset

SCORES = np.array([0.9, 0.8, 0.4, 0.6, 0.1, 0.0])  # how sure it is of a 7
Y = np.array([7, 7, 7, 1, 2, 3])
X = np.zeros((6, 784), dtype=np.uint8)


def test_a_detector_finds_misses_and_cries_wolf_by_its_threshold():
    text = words(draw_detector(7, SCORES, Y, X, 0.5))
    assert "2 of the 7s are found and 1 missed; 1 others are called a 7" in text
    assert "Recall 66.7%, precision 66.7%" in text
    text = words(draw_detector(7, SCORES, Y, X, 0.3))
    assert "Recall 100.0%, precision 75.0%" in text


def test_a_detector_that_calls_nothing_has_precision_0():
    assert "Recall 0.0%, precision 0.0%" in words(draw_detector(7, SCORES, Y, X, 0.95))


def test_the_tradeoff_has_both_numbers_at_each_threshold():
    assert "0.3: 100% and 75%, 0.7: 67% and 100%" in words(show_tradeoff(7, SCORES, Y, (0.3, 0.7)))


def test_flattery_is_told_in_percentage_points():
    ax = show_flattery((10, 100), np.array([0.9, 0.85]), np.array([0.8, 0.84]))
    assert "10: 10.0, 100: 1.0" in words(ax)


def test_abstaining_leaves_out_the_least_sure_first():
    right = np.array([True] * 8 + [False] * 2)
    ax = show_abstaining(np.linspace(1, 0.1, 10), right)
    assert "from 80.0% with nothing left out to 88.9% with a tenth and 100.0% with" in words(ax)


def test_seeds_scores_guessers_digits_and_sets_have_words():
    assert "2 points" in words(show_seeds([0.9, 0.91, 0.89], 1_000))
    assert "94.6%, is between" in words(show_bell(0.945, 0.946, 6_000))
    assert "94.6%, is outside" in words(show_bell(0.93, 0.946, 6_000))
    assert "The best has 20%" in words(show_best_guesser(np.array([0.1, 0.2]), 0.1))
    assert "recall: 0 75% (30% to 95%), 1 50%" in words(show_by_digit([[3, 1], [2, 2]]))
    part = Dataset(X, Y)
    assert "none to the network" in words(draw_three_sets(part, part, part))


def test_an_8_and_a_7():
    assert (an(8), an(7)) == ("an 8", "a 7")
