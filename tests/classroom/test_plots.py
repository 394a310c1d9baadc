"""Pictures carry words, and show the digits that they are given."""

import base64

import matplotlib.pyplot as plt
import numpy as np
import pytest
from files import some_digits
from pictures import words

from classroom.plots import describe, show_digits
from helpers.data import DataError, Dataset

X, _ = some_digits(7)


def test_a_described_figure_hands_out_its_picture_with_its_words():
    _, ax = plt.subplots()
    describe(ax, "An empty frame.")
    data, metadata = ax.figure._repr_mimebundle_()
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert data["text/plain"] == metadata["image/png"]["alt"] == "An empty frame."


def test_digits_stand_side_by_side_in_their_order():
    ax = show_digits(X, columns=4, title="Seven digits")
    sheet = ax.images[0].get_array()
    for number, row in enumerate(X):
        top, left = 30 * (number // 4), 30 * (number % 4)
        np.testing.assert_array_equal(sheet[top : top + 28, left : left + 28], row.reshape(28, 28))
    assert ax.get_title(loc="left") == "Seven digits"


def test_captions_stand_above_their_digits():
    ax = show_digits(X, captions=range(7), columns=4)
    assert [text.get_text() for text in ax.texts] == list("0123456")
    assert words(ax) == "0, 1, 2, 3, 4, 5, 6"
    places = [text.get_position() for text in ax.texts]
    assert places[0][0] == places[4][0]
    assert places[0][1] < places[4][1]


def test_images_of_any_numbers_can_be_shown():
    ax = show_digits(X.reshape(-1, 28, 28) / 255 - 0.5)
    assert ax.images[0].get_array().min() == -0.5


@pytest.mark.parametrize("wrong", [Dataset(X), X[:, :-1], "7"], ids=["dataset", "narrow", "text"])
def test_what_is_no_array_of_images_gets_its_sentence(wrong):
    with pytest.raises(
        DataError, match="where an array of shape .N, 784. or .N, 28, 28. is expected"
    ):
        show_digits(wrong)
