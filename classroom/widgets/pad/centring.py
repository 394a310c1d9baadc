"""Turns ink anywhere on a page into the 28 × 28 pixels that a network expects, as MNIST does.

The page is cropped to the ink, which is fitted into a box of 20 × 20; the box is placed so that the
ink's centre of mass is on the pixel (14, 14). Lesson 7 builds these three steps.
"""

import numpy as np

from helpers.data import SIDE

from ...datasets.handwriting.ink import BOX, CENTRE, centre_of_mass

FAINT = 16  # of 255: what is no darker counts as paper when the ink's edges are looked for


def centred(page):
    """Return the ink of a page (H, W), 0 paper to 255 ink, as an image (28, 28) uint8.

    Without ink, the image is empty.
    """
    ink = crop(np.asarray(page, dtype=np.float64))
    return place(whole(fit(ink))) if ink.size else np.zeros((SIDE, SIDE), np.uint8)


def crop(page):
    """Return the smallest rectangle of the page (H, W) that holds all of its ink.

    Without ink, nothing is left: (0, 0).
    """
    is_ink = page > FAINT
    rows, columns = np.flatnonzero(is_ink.any(axis=1)), np.flatnonzero(is_ink.any(axis=0))
    if rows.size == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def fit(ink, side=BOX):
    """Return the ink (h, w) shrunk, or enlarged, until its longer side has `side` pixels."""
    scale = side / max(ink.shape)
    height, width = (max(1, round(length * scale)) for length in ink.shape)
    return resize(ink, height, width)


def place(box):
    """Return an image (28, 28) uint8 with the box (h, w) in it, its centre of mass at (14, 14).

    By whole pixels: as near to the centre as that allows, without leaving the image.
    """
    height, width = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(CENTRE - row), 0), SIDE - height)
    left = min(max(round(CENTRE - column), 0), SIDE - width)
    image = np.zeros((SIDE, SIDE), np.uint8)
    image[top : top + height, left : left + width] = np.rint(box)
    return image


def whole(box):
    """Return the box in whole numbers. It is first rounded to six decimals, so that a half is a
    half on every machine and in a browser, whatever the order in which its sums were taken."""
    return np.rint(box.round(6))


def resize(ink, height, width):
    """Return the ink at another size; each new pixel is the mean of the old ones that it covers."""
    return shares(ink.shape[0], height) @ ink @ shares(ink.shape[1], width).T


def shares(old, new):
    """Return the share (new, old) of each new cell that each old one covers; a row adds up to 1."""
    edges = np.linspace(0, old, new + 1)
    start, end = edges[:-1, None], edges[1:, None]
    cell = np.arange(old)
    overlap = np.clip(np.minimum(end, cell + 1) - np.maximum(start, cell), 0, None)
    return overlap / (end - start)
