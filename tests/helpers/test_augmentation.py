"""Moved, turned and bent images show the same digits."""

import numpy as np

from helpers.augmentation import bends, mapped, shifted, warped
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


def test_a_bend_is_smooth_and_moves_by_about_a_pixel(few):
    moves = [bends(np.random.default_rng(seed)).reshape(2, 28, 28) for seed in range(40)]
    assert 0.4 < np.std(moves) < 1  # ±1 at the points, less in between, where they are mixed
    assert abs(np.mean(moves)) < 0.1
    for axis in (2, 3):
        assert np.abs(np.diff(moves, axis=axis)).max() < 1.2
    rng = np.random.default_rng(0)
    still = {"turn": 0, "size": 0, "slant": 0, "shift": 0}
    assert np.allclose(warped(normalise(few.X[:8]), rng, **still), normalise(few.X[:8]), atol=0.01)
    assert not np.allclose(
        warped(normalise(few.X[:8]), rng, bend=1, **still), normalise(few.X[:8]), atol=0.1
    )
