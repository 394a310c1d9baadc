"""Augmentation: more digits from the ones you have, moved, turned, slanted and resized a little.

Each function takes normalised images X (N, 784) and returns as many others, which show the same
digits; with `fit(…, augment=warped)` no image is seen twice in the same form.
"""

import numpy as np

from .data import SIDE

MIDDLE = (SIDE - 1) / 2
KNOTS = 5  # a sheet is bent by 5 × 5 points
# (28, 5): how much each knot says at each pixel of a side: 1 at the knot, 0 at the next one
BETWEEN = np.maximum(0, 1 - np.abs(np.linspace(0, KNOTS - 1, SIDE)[:, None] - np.arange(KNOTS)))
FROM_MIDDLE = np.mgrid[:SIDE, :SIDE].reshape(2, -1) - MIDDLE  # (2, 784): row, column


def shifted(X: np.ndarray, rng, most: int = 2) -> np.ndarray:
    """Move all images of a batch by the same few pixels, up to `most` in either direction; the
    batches differ. What is moved out is lost, what comes in is empty."""
    top, left = most - rng.integers(-most, most + 1, 2)  # minus: how far down and to the right
    framed = np.pad(X.reshape(-1, SIDE, SIDE), ((0, 0), (most, most), (most, most)))
    return framed[:, top : top + SIDE, left : left + SIDE].reshape(X.shape)


def warped(X, rng, parts=4, turn=0.26, size=0.15, slant=0.2, shift=2.0, bend=0.0) -> np.ndarray:
    """Turn images (by up to `turn`; 0.26 is 15°), stretch, slant and move them at random; with
    `bend`, also bend them like a sheet of rubber, by about so many pixels.

    A batch is cut into `parts`, each with a map of its own: to make a map costs as much as to
    apply it to many images.
    """
    result, many = np.empty_like(X), -(-len(X) // parts)
    for start in range(0, len(X), many):
        angle, lean = rng.uniform(-turn, turn), rng.uniform(-slant, slant)
        height, width = rng.uniform(1 - size, 1 + size, 2)
        rotation = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
        matrix = np.array(rotation) @ [[1 / height, lean], [0, 1 / width]]
        part = slice(start, start + many)
        move = rng.uniform(-shift, shift, (2, 1))
        result[part] = mapped(X[part], matrix, move + bend * bends(rng) if bend else move)
    return result


def bends(rng):
    """How far, down and right, each pixel moves (2, 784): drawn at 5 × 5 points, smooth between."""
    return (BETWEEN @ rng.standard_normal((2, KNOTS, KNOTS)) @ BETWEEN.T).reshape(2, -1)


def mapped(X, matrix, shift):
    """Take the ink of each pixel from matrix @ (row, column) + shift, counted from the middle. The
    shift is (2, 1), or (2, 784) with one for each pixel. That place lies between four pixels: the
    nearer one is, the more of its ink it gives. Since the places are the same in all images, these
    are four choices of columns of X."""
    places = np.clip(matrix @ FROM_MIDDLE + MIDDLE + shift, 0, SIDE - 1.01)
    row, column = places.astype(int)
    down, right = (places - (row, column)).astype(np.float32)
    first, result = row * SIDE + column, np.zeros_like(X)
    for i, j in np.ndindex(2, 2):
        ink = X.take(first + SIDE * i + j, axis=1)
        ink *= (down if i else 1 - down) * (right if j else 1 - right)  # in place: no third array
        result += ink
    return result
