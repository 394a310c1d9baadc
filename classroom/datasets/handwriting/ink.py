"""The conversion of a pen's path into an image in MNIST's layout.

The digit, including the width of the pen, fills a box of 20 × 20 pixels in its longer direction.
The box is placed in an image of 28 × 28 pixels so that the centre of mass is as near to the pixel
(14, 14) as a shift by whole pixels allows. The digits are along the last axis of each array, except
in finished images.
"""

import numpy as np

from helpers.data import SIDE

BOX = 20
CENTRE = 14


def ink_digits(x, y, r, preset, rng):
    """Return images (N, 784), uint8, from pen positions `x`, `y` and half widths `r` (M, N)."""
    x, y, r = fit(x, y, r)
    distance = distance_to_edge(*(values.astype(np.float32) for values in (x, y, r)))
    distance += preset.roughness * rng.standard_normal(distance.shape, dtype=np.float32)
    return centre(np.clip(0.5 - distance / preset.softness, 0, 1))


def fit(x, y, r):
    """Return the pen positions and half widths, scaled and moved so that the ink fills the box.

    The positions are scaled first, because `r` is in pixels of the finished image. A second,
    smaller scaling of the positions and of `r` makes the ink fit exactly.
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
    """Return the distance (side, side, N) of each pixel from the edge of the ink, negative inside.

    The nearest pen position is the one with the smallest (distance² − r²) / 2r, which has the same
    sign as distance − r. This expression is the sum of a term for the row and a term for the
    column, so that only one addition is needed for each pixel and position. The minimum is
    converted into a distance with the mean of `r`.
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
    """Return images (N, 784), uint8, with the ink moved to the centre.

    ink: (20, 20, N), values from 0 to 1
    """
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

    The means are computed in float64, so that rounding doesn't change the position of a digit.
    """
    ink = ink.astype(np.float64)
    rows, columns = np.arange(ink.shape[0]), np.arange(ink.shape[1])
    total = ink.sum(axis=(0, 1))
    return rows @ ink.sum(axis=1) / total, columns @ ink.sum(axis=0) / total
