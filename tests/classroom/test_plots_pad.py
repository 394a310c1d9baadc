"""The pictures of lesson 7: a drawing as it grows, its preparation, a photo, what is forgotten."""

import numpy as np
from pictures import words

from classroom.plots.forgetting import show_forgetting
from classroom.plots.photos import show_found, show_threshold
from classroom.plots.preparation import PAGE, draw_preparation, show_ways
from classroom.plots.replay import show_moment, show_replay
from classroom.widgets.pad import centred, find_ink, moments, take_photo


def test_each_moment_has_its_answer_above_it_and_its_probabilities_below():
    P = np.eye(10)[[7, 8]] * 0.82 + 0.02
    axes = show_replay(moments(2), P)
    assert [ax.get_title() for ax in axes] == ["7?", "8!"]
    bars = axes[0].figure.axes[len(P) + 1].patches
    assert np.allclose([bar.get_height() for bar in bars], P[1])


def test_a_moment_shows_the_page_and_what_the_network_sees():
    page = moments(1)[0]
    ax = show_moment(page, centred(page), np.eye(10)[8])
    left, middle, _ = ax.figure.axes
    assert np.array_equal(left.images[0].get_array(), page)
    assert np.array_equal(middle.images[0].get_array(), centred(page))
    assert "an 8, 100% sure" in words(ax)


def test_the_drawing_of_the_three_steps_frames_the_ink_and_marks_the_middle():
    page = np.zeros((112, 112), np.uint8)
    page[60:90, 10:25] = 200
    ax = draw_preparation(page)
    shapes = [image.get_array().shape for image in ax.images]
    assert shapes == [(112, 112), (30, 15), (20, 10), (28, 28)]
    frame = ax.patches[-1]
    assert np.isclose(frame.get_width(), 15 * PAGE / 112)
    assert np.isclose(frame.get_height(), 30 * PAGE / 112)
    assert ax.get_xlim() == (0, 15)


def test_the_ways_have_a_bar_and_a_picture_each():
    right = {"one": 0.25, "other": 0.75}
    ax = show_ways(right, np.zeros((2, 28, 28)), untouched=0.9)
    assert [bar.get_width() for bar in ax.patches] == [0.25, 0.75]
    assert len(ax.child_axes) == 2
    assert "one 25%, other 75%; never moved 90%" in words(ax)


def test_a_threshold_is_told_with_what_it_finds_and_what_it_takes():
    page = np.array([[0, 255], [0, 0]], np.uint8)
    photo = np.array([[200.0, 50], [60, 200]])
    ax = show_threshold(photo, 100, page)
    assert np.array_equal(ax.images[0].get_array(), [[0, 255], [255, 0]])
    assert "100% of the digit's ink, and 33% of the paper" in words(ax)


def test_the_ink_that_was_found_stands_beside_its_photo():
    photo = take_photo(moments(1)[0])
    ax = show_found(photo, find_ink(photo))
    assert np.array_equal(ax.images[0].get_array(), find_ink(photo))


def test_pairs_of_bars_show_what_is_gained_and_what_is_forgotten():
    ax = show_forgetting({"before": (0.3, 0.9), "after": (0.7, 0.8)})
    assert [bar.get_height() for bar in ax.patches] == [0.3, 0.7, 0.9, 0.8]
    assert "before: 30% and 90%; after: 70% and 80%" in words(ax)
