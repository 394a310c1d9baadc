"""The search for the ink in a photo: pixels much darker or lighter than the paper around them."""

import numpy as np

from helpers.data import DataError

from ..widgets.pad.photos import levels, smaller
from .components import fast_components

WORKING_SIDE = 480  # pixels; a larger photo is shrunk to it
SMALLEST_SIDE = 8
SPECK = 0.2  # of the largest piece's longer side: what is smaller is dirt


def paper_around(photo, reach=20):
    """Return the brightness of the paper at each pixel of a photo (H, W) with dark ink.

    The mean of the surroundings is a little too dark, because it includes ink. So a second mean is
    taken, over the pixels that aren't much darker than the first mean.
    """
    first = mean_around(photo, reach)
    is_paper = photo > first - np.abs(photo - first).mean()
    return mean_around(photo * is_paper, reach) / np.maximum(mean_around(is_paper, reach), 1e-3)


def mean_around(values, reach=20):
    """Return the mean over a square window around each pixel of `values` (H, W).

    The window is 2 · reach + 1 pixels wide, and is cut off at the border. `total[r, c]` is the sum
    of all values above row r and left of column c, so the sum over a window takes four totals.
    """
    height, width = values.shape
    total = np.zeros((height + 1, width + 1))
    total[1:, 1:] = values.cumsum(axis=0, dtype=float).cumsum(axis=1)
    rows, columns = np.arange(height), np.arange(width)
    top, bottom = np.maximum(rows - reach, 0), np.minimum(rows + reach + 1, height)
    left, right = np.maximum(columns - reach, 0), np.minimum(columns + reach + 1, width)
    sums = total[bottom] - total[top]
    sums = sums[:, right] - sums[:, left]
    return sums / ((bottom - top)[:, None] * (right - left))


def ink_of(photo, name="the photo"):
    """Return the ink (H, W), floats from 0 to 1, and its pieces, labelled as by `components`.

    A large photo is shrunk first. The ink may be darker or lighter than the paper. Raise a
    DataError if the photo can't be used or no ink is found.
    """
    photo = checked(photo, name)
    reach = max(photo.shape) // 16
    darker = mean_around(photo[::2, ::2], reach // 2) - photo[::2, ::2]  # half the pixels will do
    if np.sum(darker * darker * darker) < 0:  # what stands out is light
        photo = 255 - photo
    contrast = paper_around(photo, reach) - photo
    limit, strength = levels(contrast, name)
    labels = without_specks(fast_components(contrast > limit))
    return np.where(labels > 0, np.clip(contrast / strength, 0, 1), 0), labels


def checked(photo, name):
    """Return the photo as floats, shrunk if it is large; raise a DataError if it can't be used."""
    photo = np.asarray(photo)
    if photo.ndim != 2 or photo.dtype.kind not in "uifb":
        raise DataError(
            f"{name} is {photo.dtype} of shape {photo.shape}, where grey values of shape "
            "(height, width) are expected"
        )
    if min(photo.shape) < SMALLEST_SIDE:
        height, width = photo.shape
        raise DataError(
            f"{name} has {height} × {width} pixels, but at least {SMALLEST_SIDE} in each "
            "direction are needed: give a larger image"
        )
    photo = photo.astype(float)
    if not np.isfinite(photo).all():
        raise DataError(f"{name} has values that are not finite numbers")
    return smaller(photo, WORKING_SIDE)


def without_specks(labels):
    """Return `labels`, renumbered, without the pieces too small to be part of a digit."""
    if not labels.any():
        return labels
    rows, columns = np.nonzero(labels)
    numbers = labels[rows, columns]
    size = np.maximum(extent(numbers, rows), extent(numbers, columns))
    keep = size >= SPECK * size.max()
    keep[0] = False
    return (np.cumsum(keep) * keep)[labels]


def extent(numbers, places):
    """Return for each label its extent in rows or columns, from its first pixel to its last.

    `numbers` holds the label of each pixel with ink, and `places` its row or its column.
    """
    first = np.full(numbers.max() + 1, places.max() + 1)
    last = np.full(numbers.max() + 1, -1)
    np.minimum.at(first, numbers, places)
    np.maximum.at(last, numbers, places)
    return np.maximum(last - first + 1, 0)
