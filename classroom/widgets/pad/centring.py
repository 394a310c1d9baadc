"""The conversion of a drawing to an image of 28 × 28 pixels, as in MNIST.

The page is cropped to the ink, the ink is scaled to fit a box of 20 × 20 pixels, and the box is
placed so that its centre of mass is at the pixel (14, 14). Lesson 7 builds these three steps.
"""

import numpy as np

from helpers.data import SIDE

from ...datasets.handwriting.ink import BOX, CENTRE, centre_of_mass

FAINT = 16  # of 255: what is no darker counts as paper when the ink's edges are looked for


def centred(page):
    """Return the ink on `page` (H, W), from 0 (paper) to 255 (ink), as an image (28, 28) uint8.

    The ink is scaled and centred. If there is no ink, all pixels of the image are 0.
    """
    ink = crop(np.asarray(page, dtype=np.float64))
    return place(whole(fit(ink))) if ink.size else np.zeros((SIDE, SIDE), np.uint8)


def crop(page):
    """Return the smallest rectangle of `page` (H, W) that contains all of the ink.

    Pixels above 16 are ink. Without ink, the rectangle has the shape (0, 0).
    """
    is_ink = page > FAINT
    rows, columns = np.flatnonzero(is_ink.any(axis=1)), np.flatnonzero(is_ink.any(axis=0))
    if rows.size == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def fit(ink, side=BOX):
    """Return `ink` (h, w) scaled so that its longer side has `side` pixels."""
    scale = side / max(ink.shape)
    height, width = (max(1, round(length * scale)) for length in ink.shape)
    return resize(ink, height, width)


def place(box):
    """Return an image (28, 28) uint8 of `box` (h, w), with its centre of mass near (14, 14).

    The box is moved by whole pixels and stays inside the image.
    """
    height, width = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(CENTRE - row), 0), SIDE - height)
    left = min(max(round(CENTRE - column), 0), SIDE - width)
    image = np.zeros((SIDE, SIDE), np.uint8)
    image[top : top + height, left : left + width] = np.rint(box)
    return image


def whole(box):
    """Return `box` rounded to whole numbers.

    The values are first rounded to six decimals, so that Python and JavaScript, whose sums may
    differ in the last digits, round halves alike.
    """
    return np.rint(box.round(6))


def resize(ink, height, width):
    """Return `ink` resized to `height` and `width`.

    Each new pixel is the mean of the old pixels that it covers, weighted by the area covered.
    """
    return shares(ink.shape[0], height) @ ink @ shares(ink.shape[1], width).T


def shares(old, new):
    """Return a matrix (new, old) with the share of each new cell that each old cell covers.

    `old` and `new` are the numbers of cells along a side. Each row adds up to 1.
    """
    edges = np.linspace(0, old, new + 1)
    start, end = edges[:-1, None], edges[1:, None]
    cell = np.arange(old)
    overlap = np.clip(np.minimum(end, cell + 1) - np.maximum(start, cell), 0, None)
    return overlap / (end - start)
