"""Drawn numbers, the camera, and the way from a photo to a number that lesson 13 builds."""

import numpy as np
import pytest

from classroom.datasets.camera import photograph, photographs
from classroom.datasets.numbers import draw_numbers
from classroom.datasets.odd_photos import odd_photos
from classroom.reading.boxes import boxes, joined_boxes
from classroom.reading.components import components, fast_components
from classroom.reading.ink import ink_of, mean_around, paper_around
from classroom.reading.number import Reading, read_number, read_numbers
from classroom.reading.pieces import all_cuts, halves, piece
from classroom.reading.refusing import cheapest_threshold, mean_cost, number_confidence
from helpers import DataError, load
from tools.lessons import COURSE

SEED = 4_242
EIGHT = np.ones((3, 3))


@pytest.fixture(scope="module")
def network():
    return load(COURSE / "data" / "number-network.npz")


@pytest.fixture(scope="module")
def numbers():
    return draw_numbers(60, seed=SEED)


@pytest.fixture(scope="module")
def photos(numbers):
    return photographs(numbers[0], SEED)


def masks(count=150):
    rng = np.random.default_rng(SEED)
    for _ in range(count):
        yield rng.random(rng.integers(0, 14, 2)) < rng.random()


# Drawing, and the camera


def test_the_same_seed_draws_the_same_numbers_and_takes_the_same_photo():
    one, other = draw_numbers(6, seed=3), draw_numbers(6, seed=3)
    assert np.array_equal(one[0], other[0])
    assert np.array_equal(one[1], other[1])
    assert not np.array_equal(one[0], draw_numbers(6, seed=4)[0])
    assert np.array_equal(photograph(one[0][0], 5), photograph(one[0][0], 5))
    assert not np.array_equal(photograph(one[0][0], 5), photograph(one[0][0], 6))


def test_a_page_holds_its_number():
    pages, y = draw_numbers(5, length=3, seed=1)
    assert pages.shape == (5, 96, 192)
    assert pages.dtype == np.uint8
    assert y.shape == (5, 3)
    assert (pages.reshape(5, -1).max(axis=1) > 200).all()
    assert not pages[:, [0, -1]].any(), "no ink at the border"
    assert draw_numbers(0)[0].shape == (0, 96, 320)


def test_neighbours_touch_as_often_as_is_asked():
    def pieces(touching):
        pages, _ = draw_numbers(40, length=4, seed=2, touching=touching)
        return [fast_components(page > 60).max() for page in pages]

    assert np.mean(np.array(pieces(0)) >= 4) > 0.8  # now and then, two meet by themselves
    assert np.mean(pieces(1)) < 2


@pytest.mark.parametrize(("count", "length"), [(-1, 5), (3, 0)])
def test_numbers_that_cannot_be_drawn_are_told(count, length):
    with pytest.raises(DataError, match="can't be drawn"):
        draw_numbers(count, length)


def test_a_photo_is_dark_ink_on_lighter_paper(numbers, photos):
    for page, photo in zip(numbers[0], photos, strict=True):
        flat = photograph(page, 1, turn=0)
        assert flat[page > 200].mean() < flat[page == 0].mean() - 30
        assert photo.dtype == np.uint8


# Ink


def test_the_mean_around_is_that_of_the_window_and_at_the_border_of_what_there_is():
    rng = np.random.default_rng(0)
    values = rng.random((11, 17))
    for reach in (1, 3, 20):
        loop = [
            [values[max(r - reach, 0) : r + reach + 1, max(c - reach, 0) : c + reach + 1].mean()
             for c in range(17)]
            for r in range(11)
        ]  # fmt: skip
        assert np.allclose(mean_around(values, reach), loop)


def test_the_paper_is_found_under_the_ink():
    page = draw_numbers(1, seed=3)[0][0] / 255
    light = np.linspace(220, 120, 320)[None, :] * np.ones((96, 1))
    assert np.abs(paper_around(light * (1 - 0.6 * page)) - light).max() < 12


def test_ink_is_found_light_on_dark_as_well(photos):
    ink, labels = ink_of(photos[0])
    other, _ = ink_of(255 - photos[0])
    assert labels.max() >= 1
    assert (ink > 0.5).sum() == pytest.approx((other > 0.5).sum(), rel=0.05)


# Pieces and boxes


@pytest.mark.parametrize("find", [components, fast_components])
def test_components_are_those_of_scipy(find):
    ndimage = pytest.importorskip("scipy.ndimage")
    for mask in masks():
        assert np.array_equal(find(mask), ndimage.label(mask, EIGHT)[0])


def test_the_loop_and_the_runs_find_the_same_pieces(photos):
    for mask in masks(60):
        assert np.array_equal(components(mask), fast_components(mask))
    mask = paper_around(photos[1]) - photos[1] > 30
    assert np.array_equal(components(mask), fast_components(mask))


@pytest.mark.parametrize("name", ["comb", "spiral", "chess", "full", "empty"])
def test_the_runs_survive_hostile_masks(name):
    mask = np.zeros((60, 61), dtype=bool)
    if name == "comb":
        mask[:, ::2], mask[-1] = True, True
    elif name == "spiral":
        for k in range(0, 30, 2):
            mask[k : 60 - k, [k, 60 - k]] = mask[[k, 59 - k], k : 61 - k] = True
    elif name == "chess":
        mask[::2, ::2] = mask[1::2, 1::2] = True
    elif name == "full":
        mask[:] = True
    assert np.array_equal(components(mask), fast_components(mask))


def test_boxes_are_those_of_scipy():
    ndimage = pytest.importorskip("scipy.ndimage")
    for mask in (mask for mask in masks(60) if mask.size):
        labels = fast_components(mask)
        slices = ndimage.find_objects(labels)
        theirs = sorted(
            ([r.start, c.start, r.stop, c.stop] for r, c in slices), key=lambda box: box[1]
        )
        assert np.array_equal(boxes(labels), np.reshape(theirs, (-1, 4)))


def test_a_piece_is_cut_out_without_its_neighbour():
    labels = np.zeros((6, 8), dtype=int)
    labels[:, 1], labels[0, 1:6], labels[3:, 4:7] = 1, 1, 2
    alone = piece(np.ones((6, 8)), labels, (0, 1, 6, 6))
    assert alone.sum() == 10
    assert piece(np.ones((6, 8)), labels, (3, 4, 6, 7)).all()


def test_joined_boxes_hold_all_pieces(photos):
    for photo in photos[:20]:
        before = boxes(ink_of(photo)[1])
        after = joined_boxes(before)
        assert len(after) <= len(before)
        assert after[:, :2].min() == before[:, :2].min()
        assert after[:, 2:].max() == before[:, 2:].max()


def test_two_halves_make_the_whole():
    ink = np.random.default_rng(0).random((30, 40))
    for tilt in (-0.3, 0, 0.3):
        left, right = halves(ink, 17, tilt)
        assert np.array_equal(left + right, ink)
        assert not (left * right).any()
    shares, pairs = all_cuts(ink)
    assert len(shares) == len(pairs) == 39


# Reading, and refusing


def test_most_numbers_are_read(photos, numbers, network):
    readings = read_numbers(photos, network)
    right = (readings.digits == numbers[1]).all(axis=1)
    assert right.mean() > 0.8
    sure = number_confidence(readings.P, readings.trust)
    assert sure[right].mean() > sure[~right].mean()
    one = read_number(photos[3], network)
    assert one.confidence == pytest.approx(sure[3])
    assert set(readings.trust[readings.cuts == 0]) <= {0, 1}  # 0 where nothing was read


def test_a_number_of_unknown_length_is_read(network):
    pages, y = draw_numbers(30, length=3, seed=SEED + 1, touching=0)
    texts = [read_number(photo, network, None).text for photo in photographs(pages, SEED)]
    assert np.mean([text == "".join(map(str, t)) for text, t in zip(texts, y, strict=True)]) > 0.85


def test_a_reading_says_its_number_and_how_sure_it_is(photos, network):
    reading = read_number(photos[0], network)
    assert repr(reading) == f"{reading.text}, {reading.confidence:.0%} sure"
    assert reading.P.shape == (5, 10)
    assert reading.images.shape == (5, 28, 28)
    assert 0 <= reading.confidence <= 1


def test_the_cheapest_threshold_is_the_cheapest_of_all():
    rng = np.random.default_rng(0)
    for _ in range(40):
        confidence = rng.random(30).round(1)
        right = rng.random(30) < confidence
        astray, look = rng.integers(1, 20), rng.integers(1, 5)
        best = cheapest_threshold(confidence, right, astray, look)
        cost = mean_cost(confidence, right, best, astray, look)
        tried = [mean_cost(confidence, right, t, astray, look) for t in np.linspace(0, 1.1, 111)]
        assert cost <= min(tried) + 1e-12


# What is no number

RNG = np.random.default_rng(7)
PAPER = np.full((96, 320), 210.0)
NUMBER = photograph(draw_numbers(1, seed=9)[0][0], 9)
ROWS, COLUMNS = np.indices(PAPER.shape)
BLOT = np.where(np.hypot(ROWS - 48, COLUMNS - 160) < 44, 60, 210)
SLOPE = np.linspace(255, 0, 320)[None, :] * np.ones((96, 1))
ODD = {
    "white": np.full((96, 320), 255, np.uint8),
    "black": np.zeros((96, 320), np.uint8),
    "grey": PAPER,
    "noise": RNG.integers(0, 256, (96, 320)),
    "faint noise": PAPER + RNG.normal(0, 3, PAPER.shape),
    "a slope of light": SLOPE,
    "half black": np.where(COLUMNS < 160, 0, 255),
    "upside down": NUMBER[::-1, ::-1],
    "a mirror image": NUMBER[:, ::-1],
    "on its side": NUMBER.T,
    "light on dark": 255 - NUMBER,
    "twice": np.vstack([NUMBER, NUMBER]),
    "side by side": np.hstack([NUMBER, NUMBER]),
    "huge": np.kron(NUMBER, np.ones((20, 20), np.uint8)),
    "tiny": NUMBER[::6, ::6],
    "1 × 1": np.array([[7]], np.uint8),
    "nothing": np.zeros((0, 0), np.uint8),
    "a row": NUMBER[:1],
    "a column": NUMBER[:, :1],
    "a face-sized blot": BLOT,
    "a grid": np.where((ROWS % 16 < 2) | (COLUMNS % 16 < 2), 60, 210),
    "chess": np.where((ROWS // 8 + COLUMNS // 8) % 2, 60, 210),
    "stripes": np.where(COLUMNS % 10 < 3, 60, 210),
    "one pixel": np.where((ROWS == 48) & (COLUMNS == 160), 0, 210),
    "one dot": np.where(np.hypot(ROWS - 48, COLUMNS - 160) < 5, 0, 210),
    "a frame": np.where((ROWS < 3) | (COLUMNS > 316) | (COLUMNS < 3), 0, 210),
    "one line": np.where(np.abs(ROWS - 48) < 2, 60, 210),
    "two numbers on each other": np.minimum(NUMBER, NUMBER[:, ::-1]),
    "half a number": NUMBER[:, :160],
    "the lower half": NUMBER[48:],
    "with nan": np.where(ROWS == 3, np.nan, PAPER),
    "infinite": np.full((20, 20), np.inf),
    "in colour": np.stack([NUMBER] * 3, axis=2),
    "words": np.array([["a", "b"], ["c", "d"]]),
    "True and False": NUMBER < 128,
    "floats from 0 to 1": NUMBER / 255,
    "one digit": draw_numbers(1, length=1, seed=2)[0][0],
    **odd_photos(),
}


@pytest.mark.parametrize("length", [5, None])
@pytest.mark.parametrize("name", ODD)
def test_an_odd_picture_gets_an_answer_or_a_sentence(name, length, network):
    assert len(ODD) >= 30
    try:
        reading = read_number(ODD[name], network, length)
    except DataError as problem:
        sentence = str(problem)
        assert sentence.startswith("the photo")
        assert 20 < len(sentence) < 200
    else:
        assert isinstance(reading, Reading)
        assert 0 <= reading.confidence <= 1
        assert reading.text.isdecimal()
        assert len(reading.text) == (length or len(reading.text))
