"""The pictures of lesson 1: a rule that is tried, ink, pictures as rows, distances to means."""

import numpy as np
import pytest
from pictures import words

from classroom import an, draw_rows, plot_by_digit, plot_distances, plot_ink, slide, try_rule
from classroom.plots.rule import shares
from helpers.data import Dataset


@pytest.fixture
def digits():
    """Two of each digit: 0 has no ink, and each next one a row of full ink more."""
    X = np.zeros((20, 28, 28), np.uint8)
    for i in range(20):
        X[i, : i % 10] = 255
    return Dataset(X.reshape(20, 784), np.arange(20) % 10)


def test_a_rule_that_always_says_yes_finds_all_and_one_in_ten_is_true(digits):
    assert shares(lambda image: True, digits) == (1, 0.1)
    assert "finds 100% of the 7s" in words(try_rule(lambda image: True, digits))


def test_a_rule_that_never_says_yes_finds_nothing(digits):
    assert shares(lambda image: False, digits) == (0, 0)
    assert "Upper row: 2 of the 7s" in words(try_rule(lambda image: False, digits))


def test_a_rule_without_a_mistake_has_nothing_to_show(digits):
    ax = try_rule(lambda image: image[6, 0] and not image[7, 0], digits)
    assert "finds 100%" in ax.get_title(loc="left") + ax.get_title()
    assert not ax.images[0].get_array().any()


def test_the_ink_of_each_digit_has_its_mean(digits):
    ax = plot_ink(digits.X.mean(axis=1), digits.y)
    *_, dots = ax.lines
    assert np.allclose(dots.get_xdata(), 255 * np.arange(10) / 28)
    assert "The 1s need the least" in words(ax)


def test_the_drawing_shows_a_picture_the_same_as_a_strip_and_labels(digits):
    ax = draw_rows(digits[7:], shown=3)
    picture, strip, *_ = (image.get_array() for image in ax.images)
    assert np.array_equal(np.ravel(picture), np.ravel(strip))
    assert {"7", "8", "9"} <= {text.get_text() for text in ax.texts}
    assert "(N, 784)" in words(ax)


def test_the_nearest_mean_is_named_and_an_8_is_not_a_8(digits):
    means = digits.X[:10] / 255
    assert "nearest mean is that of an 8, at 0;" in words(plot_distances(means[8], means))
    assert "nearest mean is that of a 3, at 0;" in words(plot_distances(means[3], means))
    assert [an(digit) for digit in (7, 8)] == ["a 7", "an 8"]


def test_a_digit_that_is_pushed_can_be_followed_on_a_slider(digits):
    means = digits.X[:10] / 255
    slider = slide(lambda k: plot_distances(means[k], means), range(3), "digit", start=2)
    assert "of a 2" in slider.words[2]


def test_the_hardest_digit_is_named():
    right = np.array([0.9, 0.95, 0.7, 0.7, 0.8, 0.8, 0.8, 0.8, 0.6, 0.65])
    ax = plot_by_digit(right, 0.77)
    assert "reads 1s best and 8s worst" in ax.get_title(loc="left")
    assert "8: 60%" in words(ax)
