"""Augmentation: functions that move and distort images at random, without changing the digit.

`shifted` and `warped` take normalised images `X` (N, 784) and return new images of the same shape.
To apply such a function to every batch of a training run, pass `augment=warped` to `fit`.
"""

import numpy as np

from .data import SIDE

MIDDLE = (SIDE - 1) / 2
FROM_MIDDLE = np.mgrid[:SIDE, :SIDE].reshape(2, -1) - MIDDLE  # (2, 784): row, column


def shifted(X: np.ndarray, rng, most: int = 2) -> np.ndarray:
    """Return all images `X` (N, 784) moved by the same random shift, at most `most` pixels in each
    direction. Pixels that leave the image are lost, and zeros fill the gap."""
    top, left = most - rng.integers(-most, most + 1, 2)  # minus: how far down and to the right
    framed = np.pad(X.reshape(-1, SIDE, SIDE), ((0, 0), (most, most), (most, most)))
    return framed[:, top : top + SIDE, left : left + SIDE].reshape(X.shape)


def warped(X, rng, parts=4, turn=0.26, size=0.15, slant=0.2, shift=2.0) -> np.ndarray:
    """Return images `X` (N, 784), rotated, stretched, slanted and shifted at random, by at most
    `turn` (radians; 0.26 is 15°), `size` (0.15 is 15%), `slant` (a shear) and `shift` (pixels).

    The images are cut into `parts` chunks. Each has one `random_map`, because making a map is slow.
    """
    result, many = np.empty_like(X), -(-len(X) // parts)
    for start in range(0, len(X), many):
        part = slice(start, start + many)
        result[part] = mapped(X[part], *random_map(rng, turn, size, slant, shift))
    return result


def random_map(rng, turn, size, slant, shift):
    """Return a random matrix (2, 2) and a random shift (2, 1), the arguments of `mapped`."""
    angle, lean = rng.uniform(-turn, turn), rng.uniform(-slant, slant)
    height, width = rng.uniform(1 - size, 1 + size, 2)
    rotation = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    matrix = np.array(rotation) @ [[1 / height, lean], [0, 1 / width]]
    return matrix, rng.uniform(-shift, shift, (2, 1))


def mapped(X, matrix, shift):
    """Return the images `X` (N, 784) resampled: the pixel at p = (row, column), relative to the
    image's centre, gets the value of `X` at `matrix` @ p + `shift`, interpolated from the four
    nearest pixels. `shift` has shape (2, 1), or (2, 784) for one shift per pixel."""
    places = np.clip(matrix @ FROM_MIDDLE + MIDDLE + shift, 0, SIDE - 1.01)
    row, column = places.astype(int)
    down, right = (places - (row, column)).astype(np.float32)
    first, result = row * SIDE + column, np.zeros_like(X)
    for i, j in np.ndindex(2, 2):
        ink = X.take(first + SIDE * i + j, axis=1)
        ink *= (down if i else 1 - down) * (right if j else 1 - right)  # in place: no third array
        result += ink
    return result
