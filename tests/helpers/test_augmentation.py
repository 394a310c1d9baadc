"""Moved and turned images show the same digits."""

import inspect

import numpy as np
import pytest

from helpers.augmentation import mapped, shifted, warped
from helpers.data import normalise


def test_shifted_images_are_the_same_ones_elsewhere(few):
    images = normalise(few.X[:20]).reshape(-1, 28, 28)
    images = np.pad(images[:, 2:26, 2:26], ((0, 0), (2, 2), (2, 2)))
    rng, seen = np.random.default_rng(0), set()
    for _ in range(200):
        moved = shifted(images.reshape(-1, 784), rng, most=2).reshape(-1, 28, 28)
        matches = [
            (down, right)
            for down in range(-2, 3)
            for right in range(-2, 3)
            if np.array_equal(moved, np.roll(images, (down, right), (1, 2)))
        ]  # a border of two empty pixels leaves nothing to be lost
        assert len(matches) == 1
        seen.add(matches[0])
    assert len(seen) == 25


def test_a_map_that_changes_nothing_changes_nothing(few):
    images = normalise(few.X[:20])
    assert np.allclose(mapped(images, np.eye(2), np.zeros((2, 1))), images, atol=0.01)


def test_a_map_moves_and_turns_as_it_says(few):
    images = normalise(few.X[:20])
    down = mapped(images, np.eye(2), np.array([[2.0], [0.0]])).reshape(-1, 28, 28)
    assert np.allclose(down[:, :24], images.reshape(-1, 28, 28)[:, 2:26], atol=1e-5)
    quarter = np.array([[0.0, 1.0], [-1.0, 0.0]])
    turned = mapped(images, quarter, np.zeros((2, 1))).reshape(-1, 28, 28)
    assert np.allclose(turned, np.rot90(images.reshape(-1, 28, 28), axes=(1, 2)), atol=0.02)


def test_warped_images_differ_stay_within_their_range_and_can_be_read(few):
    images = normalise(few.X)
    changed = warped(images, np.random.default_rng(0))
    assert changed.shape == images.shape
    assert changed.dtype == np.float32
    assert changed.min() >= 0
    assert changed.max() <= 1 + 1e-6
    assert not np.allclose(changed, images, atol=0.1)
    again = warped(images, np.random.default_rng(0))
    assert np.array_equal(changed, again)
    assert warped(images[:1], np.random.default_rng(0)).shape == (1, 784)


class Highest:
    """In the place of a generator: always the highest number that may be drawn."""

    def uniform(self, low, high, size=None):
        assert low < high
        assert low + high in (0, 2)  # as far below the middle, 0 or 1, as above
        return high if size is None else np.full(size, float(high))

    def integers(self, low, high, size):
        return np.full(size, high - 1)


def test_warping_turns_slants_stretches_and_moves_by_what_it_is_told(few):
    """Seen from the middle, a pixel's ink comes from turn · (stretch and slant) · place + shift."""
    images, angle = normalise(few.X[:3]), 0.3
    turned = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    slanted = [[1 / 1.25, 0.1], [0, 1 / 1.25]]
    expected = mapped(images, np.array(turned) @ slanted, np.full((2, 1), 1.5))
    told = {"turn": angle, "size": 0.25, "slant": 0.1, "shift": 1.5}
    np.testing.assert_allclose(warped(images, Highest(), **told), expected, atol=1e-6)


def test_a_batch_has_four_parts_and_each_is_warped_in_a_way_of_its_own(few):
    same = normalise(few.X[[7] * 10])
    changed = warped(same, np.random.default_rng(0))
    kinds = [np.flatnonzero((changed == row).all(axis=1)).tolist() for row in changed]
    assert kinds[::3] == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
    assert np.array_equal(warped(same, np.random.default_rng(0), parts=1)[0], changed[0])
    assert len(np.unique(warped(same, np.random.default_rng(0), parts=2), axis=0)) == 2


def test_warping_moves_down_and_to_the_right_by_different_numbers():
    """A square in the middle: how far its rows have moved, and how far its columns."""
    square = np.zeros((1, 28, 28), np.float32)
    square[:, 11:17, 11:17] = 1
    only_moved = {"turn": 0, "size": 0, "slant": 0, "shift": 4.0}
    moved = warped(square.reshape(1, 784), np.random.default_rng(0), **only_moved)
    rows, columns = moved.reshape(28, 28).sum(axis=1), moved.reshape(28, 28).sum(axis=0)
    assert abs(rows @ np.arange(28) - columns @ np.arange(28)) / rows.sum() > 0.5


def test_what_is_not_said_has_its_usual_value():
    given = inspect.signature(warped).parameters
    usual = {"parts": 4, "turn": 0.26, "size": 0.15, "slant": 0.2, "shift": 2.0}
    assert {name: given[name].default for name in usual} == usual
    assert inspect.signature(shifted).parameters["most"].default == 2


def test_what_is_shifted_out_is_lost_and_what_comes_in_is_empty():
    ink = np.arange(1, 785, dtype=np.float32).reshape(1, 784)
    moved = shifted(ink, Highest(), most=3).reshape(28, 28)
    assert not moved[:3].any()
    assert not moved[:, :3].any()
    np.testing.assert_array_equal(moved[3:, 3:], ink.reshape(28, 28)[:25, :25])


def test_a_map_is_what_its_loop_says(few):
    """Each pixel takes ink from the four around its place, the more the nearer; a place outside
    counts as the nearest one at the edge."""
    image = normalise(few.X[:1])
    image += np.random.default_rng(1).random(image.shape, dtype=np.float32)
    shape, shift = np.array([[0.9, 0.3], [-0.2, 1.1]]), np.array([[1.3], [-2.4]])
    answer, picture = mapped(image, shape, shift).reshape(28, 28), image.reshape(28, 28)
    for place in ((0, 0), (3, 20), (13, 13), (14, 2), (27, 27), (9, 0), (22, 5)):
        place = np.array(place)
        from_row, from_column = np.clip(shape @ (place - 13.5) + 13.5 + shift[:, 0], 0, 26.99)
        r, c = int(from_row), int(from_column)
        down, right = from_row - r, from_column - c
        top = (1 - right) * picture[r, c] + right * picture[r, c + 1]
        bottom = (1 - right) * picture[r + 1, c] + right * picture[r + 1, c + 1]
        expected = (1 - down) * top + down * bottom
        assert answer[tuple(place)] == pytest.approx(expected, abs=1e-4)
