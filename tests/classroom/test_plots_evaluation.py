"""The pictures of lesson 5 show the numbers that they are given, in words as well."""

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from pictures import words

from classroom.plots.confusion import show_confusion
from classroom.plots.reliability import show_reliability
from helpers.evaluation import confidence_interval

COUNTS = np.array([[1970, 0, 30], [1, 2, 0], [0, 0, 3]])


def cells(ax):
    return {(text.get_position()[1], text.get_position()[0]): text for text in ax.texts}


def test_each_cell_of_a_confusion_matrix_has_its_count():
    ax = show_confusion(COUNTS)
    texts = cells(ax)
    assert len(texts) == 9
    assert texts[0, 2].get_text() == "30"
    assert texts[2, 0].get_text() == "0"
    assert texts[0, 0].get_text() == "1,970"
    assert (ax.get_ylabel(), ax.get_xlabel()) == ("is", "taken for")
    assert ax.get_title(loc="left") == "The most frequent mistake: 30 of 2,000 0s taken for 2"
    assert "0: right 1,970 times, most often taken for 2" in words(ax)
    assert "2: right 3 times, never taken for another" in words(ax)


def test_the_diagonal_does_not_drown_the_mistakes():
    image = show_confusion(COUNTS).images[0]
    shown = image.get_array()
    assert not np.diag(shown).any()
    assert image.to_rgba(shown)[0, 2, 0] < 0.3  # the most frequent mistake is dark
    assert tuple(image.to_rgba(shown)[0, 0, :3]) == (1, 1, 1)


def brightness(colour):
    """Relative luminance as the guidelines for accessible web pages (WCAG 2) define it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return np.dot([0.2126, 0.7152, 0.0722], linear)


def test_every_number_can_be_read_on_its_ground():
    counts = np.arange(100).reshape(10, 10)
    ax = show_confusion(counts)
    image = ax.images[0]
    grounds = image.to_rgba(image.get_array())
    for (i, j), text in cells(ax).items():
        if text.get_text() != "0":
            values = sorted([brightness(grounds[i, j][:3]), brightness(text.get_color())])
            assert (values[1] + 0.05) / (values[0] + 0.05) >= 4.5, (i, j)


def test_a_matrix_without_mistakes_or_without_examples_can_be_shown():
    assert show_confusion(np.eye(4, dtype=int)).get_title(loc="left") == "No mistakes"
    assert show_confusion(np.zeros((2, 2), int)).get_title(loc="left") == "No mistakes"


def test_points_stand_at_confidence_and_accuracy_with_their_numbers():
    counts, confidence, accuracy = [0, 20, 1000], [0, 0.4, 0.95], [0, 0.5, 0.94]
    ax = show_reliability(counts, confidence, accuracy)
    points = next(line for line in ax.lines if line.get_marker() == "o")
    np.testing.assert_allclose(points.get_xydata(), [[0.4, 0.5], [0.95, 0.94]])
    assert [text.get_text() for text in ax.texts] == ["20", "1,000"]
    bars = ax.collections[0].get_segments()
    np.testing.assert_allclose(bars[0][:, 1], confidence_interval(10, 20))
    assert "20 at 40%: 50%" in words(ax)
    assert "1,000 at 95%: 94%" in words(ax)
    assert ax.get_xlabel()
    assert ax.get_ylabel()


def test_the_diagonal_is_where_the_network_is_right_as_often_as_it_says():
    ax = show_reliability([10], [0.5], [0.5])
    np.testing.assert_array_equal(ax.lines[0].get_xydata(), [[0, 0], [1, 1]])


@pytest.mark.parametrize(
    ("count", "says", "right", "verdict"),
    [
        (1000, 0.95, 0.9, "Overconfident: it says 95.0%, 90.0% are right"),
        (1000, 0.85, 0.9, "Underconfident: it says 85.0%, 90.0% are right"),
        (1000, 0.9, 0.9, "Right about as often as it says: it says 90.0%, 90.0% are right"),
        (10, 0.95, 0.9, "Right about as often as it says: it says 95.0%, 90.0% are right"),
    ],
)
def test_the_title_names_the_finding_unless_it_can_be_chance(count, says, right, verdict):
    ax = show_reliability(np.array([0, count]), np.array([0, says]), np.array([0, right]))
    assert ax.get_title(loc="left") == verdict
    assert verdict in words(ax)


def test_all_right_and_all_wrong_stay_within_the_picture():
    ax = show_reliability([5, 5], [0.2, 1.0], [0.0, 1.0])
    low, high = ax.get_ylim()
    for text in ax.texts:
        assert low - 0.05 < text.get_position()[1] < high
