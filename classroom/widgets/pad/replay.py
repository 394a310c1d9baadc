"""Snapshots of an 8 that is being drawn, for readers who haven't drawn a digit themselves."""

import numpy as np

from ...datasets.handwriting.pen import line_matrix, parse

PAGE = 112  # pixels, the side of the pad's page
# An 8 in one stroke, as strokes.py writes shapes down. On its way it is nearly a 7, a 2 and a 5.
EIGHT = "54,16 28,6 4,14 4,28 30,42 58,58 60,80 34,96 6,86 8,66 34,46 60,28 54,16"
STILLS = [1, 4, 7, 9, 11]  # of twelve moments, those that are shown where nothing moves


def moments(count, drawing=EIGHT, height=72, pen=3.6):
    """Return the page at evenly spaced moments of a drawing: (count, 112, 112) uint8.

    drawing: the strokes of the drawing, in the notation of `strokes.py`
    height: the height of the drawing, in pixels
    pen: half the width of the pen, in pixels
    """
    x, y = pen_positions(drawing, height)
    down, across = np.mgrid[:PAGE, :PAGE]
    to_pen = np.hypot(across[..., None] - x, down[..., None] - y)  # (112, 112, positions)
    nearest = np.minimum.accumulate(to_pen, axis=-1)
    last = np.linspace(0, len(x) - 1, count + 1).round().astype(int)[1:]
    ink = np.clip(pen + 0.5 - nearest[..., last], 0, 1)
    return np.rint(255 * np.moveaxis(ink, -1, 0)).astype(np.uint8)


def pen_positions(drawing, height):
    """Return the x and the y coordinates of the pen along a drawing in the middle of the page."""
    points, _, lines = parse(drawing)
    x, y = points @ np.vstack([line_matrix(points, line) for line in lines]).T
    scale = height / np.ptp(y)
    return tuple(
        (values - (values.max() + values.min()) / 2) * scale + PAGE / 2 for values in (x, y)
    )
