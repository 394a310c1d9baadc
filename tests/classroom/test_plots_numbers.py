"""The figures of lesson 13 show what their words say."""

import numpy as np
import pytest
from pictures import words

from classroom.datasets.camera import photographs
from classroom.datasets.numbers import draw_numbers
from classroom.plots.number_photos import show_misread, show_paper, show_photos, show_pieces
from classroom.plots.number_way import draw_way, show_cut
from classroom.plots.refusing import curve, show_cost, show_power, show_refusals
from classroom.reading.boxes import boxes
from classroom.reading.ink import ink_of, paper_around
from classroom.reading.number import read_number
from helpers import load
from tools.lessons import COURSE

CONFIDENCE = np.array([0.9, 0.2, 0.8, 0.6])
RIGHT = np.array([True, False, True, False])


@pytest.fixture(scope="module")
def network():
    return load(COURSE / "data" / "number-network.npz")


@pytest.fixture(scope="module")
def photos():
    return photographs(draw_numbers(4, seed=1)[0], 1)


def test_photos_have_their_captions(photos):
    ax = show_misread(photos, np.full((4, 5), 1), np.full((4, 5), 2))
    assert words(ax).count("11111, read as 22222") == 4
    assert "4 photos" in words(show_photos(photos))
    assert "12345" in words(show_photos(photos[:1], y=np.array([[1, 2, 3, 4, 5]])))


def test_the_paper_is_shown_beside_the_photo(photos):
    ax = show_paper(photos[0], paper_around(photos[0]), 30)
    assert len(ax.figure.axes) == 3
    assert "30" in ax.get_title(loc="left")


def test_pieces_are_numbered_and_framed(photos):
    labels = ink_of(photos[1])[1]
    ax = show_pieces(labels, boxes(labels))
    assert len(ax.patches) == labels.max()
    assert {text.get_text() for text in ax.texts} == set(map(str, range(1, labels.max() + 1)))


def test_the_way_has_each_digit_and_the_product(photos, network):
    reading = read_number(photos[1], network)
    ax = draw_way(photos[1], reading)
    told = [text.get_text() for text in ax.texts]
    assert all(str(digit) in told for digit in reading.digits)
    assert f"product {reading.confidence:.2f}" in told
    assert ", ".join(map(str, reading.digits)) in words(ax)


def test_a_cut_says_what_is_read_on_both_sides(photos, network):
    ink, _ = ink_of(photos[2])
    assert "cut at column 60" in words(show_cut(ink, 160, network)).replace("160", "60")


def test_the_errors_that_are_left_are_those_of_the_surest():
    refused, wrong = curve(CONFIDENCE, RIGHT)
    assert np.allclose(refused, [0, 0.25, 0.5, 0.75])
    assert np.allclose(wrong, [2 / 4, 1 / 3, 0, 0])
    assert "50.0% wrong" in words(show_refusals({"a": CONFIDENCE, "b": CONFIDENCE}, RIGHT))


def test_the_cost_of_a_threshold_is_its_title():
    ax = show_cost(CONFIDENCE, RIGHT, 0.7, 10, 1)
    assert ax.get_title(loc="left") == "0 sent astray, 2 looked at: 0.50 per number"
    assert "with 97.0% per digit, 74% remain right" in words(show_power([0.97], [(5, 0.86)]))
