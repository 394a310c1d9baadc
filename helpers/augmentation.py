"""Augmentation: more digits from the ones you have, moved, turned, slanted and resized a little.

Each function takes normalised images X (N, 784) and returns as many others, which show the same
digits; with `fit(…, augment=warped)` no image is seen twice in the same form.
"""

import numpy as np

from .data import SIDE

MIDDLE = (SIDE - 1) / 2
FROM_MIDDLE = np.mgrid[:SIDE, :SIDE].reshape(2, -1) - MIDDLE  # (2, 784): row, column


def shifted(X: np.ndarray, rng, most: int = 2) -> np.ndarray:
    """Move all images of a batch by the same few pixels, up to `most` in either direction; the
    batches differ. What moves out of an image is lost, and what moves in is empty."""
    top, left = most - rng.integers(-most, most + 1, 2)  # minus: how far down and to the right
    framed = np.pad(X.reshape(-1, SIDE, SIDE), ((0, 0), (most, most), (most, most)))
    return framed[:, top : top + SIDE, left : left + SIDE].reshape(X.shape)


def warped(X, rng, parts=4, turn=0.26, size=0.15, slant=0.2, shift=2.0) -> np.ndarray:
    """Turn images (by up to `turn`; 0.26 is 15°), stretch, slant and move them at random.

    A batch is cut into `parts`, each moved by a `random_map` of its own, since making a map costs
    as much as applying it to many images.
    """
    result, many = np.empty_like(X), -(-len(X) // parts)
    for start in range(0, len(X), many):
        part = slice(start, start + many)
        result[part] = mapped(X[part], *random_map(rng, turn, size, slant, shift))
    return result


def random_map(rng, turn, size, slant, shift):
    """A matrix and a shift drawn at random, as `mapped` takes them."""
    angle, lean = rng.uniform(-turn, turn), rng.uniform(-slant, slant)
    height, width = rng.uniform(1 - size, 1 + size, 2)
    rotation = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    matrix = np.array(rotation) @ [[1 / height, lean], [0, 1 / width]]
    return matrix, rng.uniform(-shift, shift, (2, 1))


def mapped(X, matrix, shift):
    """Take the ink of each pixel from the place matrix @ (row, column) + shift, counted from the
    middle. The shift is (2, 1), or (2, 784) with one for each pixel. That place lies between four
    pixels: the nearer one is, the more of its ink it gives. The places are the same in all images,
    so columns of X are chosen four times."""
    places = np.clip(matrix @ FROM_MIDDLE + MIDDLE + shift, 0, SIDE - 1.01)
    row, column = places.astype(int)
    down, right = (places - (row, column)).astype(np.float32)
    first, result = row * SIDE + column, np.zeros_like(X)
    for i, j in np.ndindex(2, 2):
        ink = X.take(first + SIDE * i + j, axis=1)
        ink *= (down if i else 1 - down) * (right if j else 1 - right)  # in place: no third array
        result += ink
    return result
