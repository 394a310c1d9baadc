"""From ink anywhere on a page to the 28 × 28 pixels that a network expects, as MNIST does it.

Crop to the ink, fit it into a box of 20 × 20, put the box so that the ink's centre of mass is on
the pixel (14, 14). Lesson 7 builds these three steps.
"""

import numpy as np

from helpers.data import SIDE

from ...datasets.handwriting.ink import BOX, CENTRE, centre_of_mass

FAINT = 16  # of 255: what is no darker counts as paper when the ink's edges are looked for


def centred(page):
    """The ink of a page (H, W), 0 paper to 255 ink, as an image (28, 28) uint8.

    Without ink, the image is empty.
    """
    ink = crop(np.asarray(page, dtype=np.float64))
    image = np.zeros((SIDE, SIDE), np.uint8)
    if ink.size == 0:
        return image
    box = fit(ink)
    height, width = box.shape
    top, left = (
        int(np.clip(np.rint(CENTRE - middle), 0, SIDE - length))
        for middle, length in zip(centre_of_mass(box), box.shape, strict=True)
    )
    image[top : top + height, left : left + width] = np.rint(box)
    return image


def crop(page):
    """The smallest rectangle of the page that holds all of its ink; (0, 0) without any."""
    rows = np.flatnonzero((page > FAINT).any(axis=1))
    columns = np.flatnonzero((page > FAINT).any(axis=0))
    if rows.size == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def fit(ink):
    """The ink shrunk, or enlarged, until its longer side has 20 pixels."""
    scale = BOX / max(ink.shape)
    height, width = (max(1, round(length * scale)) for length in ink.shape)
    return resize(ink, height, width)


def resize(ink, height, width):
    """Each new pixel is the mean of what it covers of the old ones: shares @ ink @ shares.T."""
    return shares(ink.shape[0], height) @ ink @ shares(ink.shape[1], width).T


def shares(old, new):
    """(new, old): which share of each new cell is covered by each old one; a row adds up to 1."""
    edges = np.linspace(0, old, new + 1)
    start, end = edges[:-1, None], edges[1:, None]
    cell = np.arange(old)
    overlap = np.clip(np.minimum(end, cell + 1) - np.maximum(start, cell), 0, None)
    return overlap / (end - start)
