"""One digit beside what a network thinks of it."""

import numpy as np
import pytest
from files import some_digits
from pictures import words

from classroom.plots.probabilities import show_probabilities
from helpers.data import DataError

X, _ = some_digits(2)
P = np.full(10, 0.02)
P[7] = 0.82


def test_the_bars_are_the_probabilities_and_the_image_is_the_digit():
    left, right = show_probabilities(X[0], P, title="Quite sure")
    np.testing.assert_array_equal(left.images[0].get_array(), X[0].reshape(28, 28))
    np.testing.assert_allclose([bar.get_height() for bar in right.patches], P)
    assert right.get_title(loc="left") == "Quite sure"


def test_the_most_probable_digit_stands_out_in_colour_and_by_its_number():
    _, right = show_probabilities(X[0].reshape(28, 28), P)
    colours = [bar.get_facecolor() for bar in right.patches]
    assert [digit for digit in range(10) if colours.count(colours[digit]) == 1] == [7]
    assert [text.get_text() for text in right.texts] == ["82%"]


def test_the_words_say_which_digit_is_the_most_probable():
    _, right = show_probabilities(X[0], P)
    assert words(right) == "A handwritten digit; the most probable is 7, at 82%."


@pytest.mark.parametrize(("image", "given"), [(X, P), (X[0], P[:9]), (X[0], P[None])])
def test_what_is_not_one_image_and_its_ten_probabilities_gets_its_sentence(image, given):
    with pytest.raises(DataError, match="one image of shape .784,. or .28, 28. and its ten"):
        show_probabilities(image, given)
