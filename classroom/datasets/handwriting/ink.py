"""From the path of the pen to grey pixels, laid out as MNIST does it.

The digit, its ink included, fills a box of 20 × 20 pixels in its longer direction; the box is put
onto 28 × 28 so that the ink's centre of mass falls on the pixel (14, 14), or half a pixel beside
it. The last axis counts digits until the picture is finished.
"""

import numpy as np

from helpers.data import SIDE

BOX = 20
CENTRE = 14


def ink_digits(x, y, r, preset, rng):
    """Return pictures (N, 784) uint8 of digits from their pen positions x, y, r (M, N)."""
    x, y, r = fit(x, y, r)
    distance = distance_to_edge(*(values.astype(np.float32) for values in (x, y, r)))
    distance += preset.roughness * rng.standard_normal(distance.shape, dtype=np.float32)
    return centre(np.clip(0.5 - distance / preset.softness, 0, 1))


def fit(x, y, r):
    """Scale and move the pen's positions into the box.

    The pen's width is meant in pixels of the finished picture, so the bare line is scaled first;
    its ink then misses the box's size by a little, and all of it is scaled once more.
    """
    scale = (BOX - 2 * r.mean(axis=0)) / longer_side(x, y, 0)
    x, y = x * scale, y * scale
    scale = BOX / longer_side(x, y, r)
    x, y, r = x * scale, y * scale, r * scale
    middle = (BOX - 1) / 2
    x = x + middle - ((x - r).min(axis=0) + (x + r).max(axis=0)) / 2
    y = y + middle - ((y - r).min(axis=0) + (y + r).max(axis=0)) / 2
    return x, y, r


def longer_side(x, y, r):
    width = (x + r).max(axis=0) - (x - r).min(axis=0)
    height = (y + r).max(axis=0) - (y - r).min(axis=0)
    return np.maximum(width, height)


def distance_to_edge(x, y, r, side=BOX):
    """How far each pixel of a square is from the ink's edge, negative inside: (side, side, N).

    For a round pen at (x, y), (distance² − r²) / 2r tells inside from outside as well as the
    distance itself, and it is the sum of a column's part and a row's part: an addition and a
    minimum for each pixel and position are all it takes. Only the nearest position's value is
    turned back into a distance, as if the pen were as wide there as on average.
    """
    grid = np.arange(side, dtype=np.float32)
    columns = (grid[:, None] - x[:, None]) ** 2 / (2 * r[:, None]) - r[:, None] / 2  # (M, side, N)
    rows = (grid[:, None] - y[:, None]) ** 2 / (2 * r[:, None])
    nearest = np.full((side, side, x.shape[1]), np.inf, np.float32)
    here = np.empty_like(nearest)
    for row, column in zip(rows, columns, strict=True):
        np.add(row[:, None], column, out=here)
        np.minimum(nearest, here, out=nearest)
    r = r.mean(axis=0)
    return np.sqrt(np.maximum(2 * r * nearest + r**2, 0)) - r


def centre(ink):
    """Turn ink (20, 20, N), from 0 to 1, into centred pictures (N, 784), from 0 to 255."""
    # By whole pixels: as near to the centre as that allows, without leaving the picture.
    shift = np.clip(np.rint(CENTRE - np.stack(centre_of_mass(ink))), 0, SIDE - BOX).astype(int)
    top, left = shift[:, :, None]
    box = np.arange(BOX)
    pictures = np.zeros((ink.shape[2], SIDE, SIDE), np.uint8)
    digit = np.arange(len(pictures))[:, None, None]
    row, column = (top + box)[:, :, None], (left + box)[:, None, :]
    pictures[digit, row, column] = np.rint(255 * ink).transpose(2, 0, 1)
    return pictures.reshape(len(pictures), -1)


def centre_of_mass(ink):
    """Return the mean row and the mean column of ink (H, W, …), weighted by the ink.

    In double precision, so that rounding errors don't decide where a digit is put.
    """
    ink = ink.astype(np.float64)
    rows, columns = np.arange(ink.shape[0]), np.arange(ink.shape[1])
    total = ink.sum(axis=(0, 1))
    return rows @ ink.sum(axis=1) / total, columns @ ink.sum(axis=0) / total
