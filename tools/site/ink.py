"""Handwriting and simple shapes as SVG, for the covers of the lessons and the site's logo.

The CSS classes b and o colour a line blue or orange, and the class n makes it narrow. The classes
fill-b and fill-o fill a shape with blue or orange.
"""

import numpy as np

from classroom.datasets.handwriting.pen import write
from classroom.datasets.handwriting.presets import PRESETS
from classroom.datasets.handwriting.strokes import HABITS, families


def handwritten(number, x, y, height, seed=11):
    """Return `number` in handwriting as SVG paths, centred at (`x`, `y`)."""
    digits = [strokes(int(digit), height, seed) for digit in str(number)]
    gap = height * 0.16
    widths = [max(line[0].max() for line in lines) for lines in digits]
    left = x - (sum(widths) + gap * (len(digits) - 1)) / 2
    paths = []
    for lines, width in zip(digits, widths, strict=True):
        paths += [path(line[0] + left, line[1] + y - height / 2) for line in lines]
        left += width + gap
    return "".join(paths)


def strokes(digit, height, seed):
    """Return the strokes of a handwritten `digit` as a list of arrays (2, M) of coordinates.

    The x and y coordinates start at 0, and y ends at `height`.
    """
    way = max(families(digit), key=lambda way: way.share)
    rng = np.random.default_rng(seed)
    x, y, _ = write(way.shapes, 1, PRESETS["default"], HABITS[digit], rng)
    line = np.hstack([x, y]).T
    line -= line.min(axis=1, keepdims=True)
    line *= height / line[1].max()
    lifted = np.flatnonzero(np.hypot(*np.diff(line)) > height / 8) + 1
    return np.split(line, lifted, axis=1)


def path(x, y, looks=""):
    """Return an SVG path that follows the points (`x`, `y`) as a smooth curve.

    looks: the attributes of the path, as a string that begins with a space
    """
    points = [f"{a:.1f} {b:.1f}" for a, b in zip(x, y, strict=True)]
    middles = [
        f"{(a + c) / 2:.1f} {(b + d) / 2:.1f}"
        for a, b, c, d in zip(x[:-1], y[:-1], x[1:], y[1:], strict=True)
    ]
    curves = "".join(f"Q{p} {m}" for p, m in zip(points[1:-1], middles[1:], strict=True))
    return f'<path{looks} pathLength="1" d="M{points[0]}L{middles[0]}{curves}L{points[-1]}"/>'


def curve(f, looks, left=250, right=450):
    x = np.arange(left, right + 1, 8.0)
    return path(x, np.array([f(value) for value in x]), f' class="{looks}"')


def line(x1, y1, x2, y2, looks="n"):
    return f'<path class="{looks}" d="M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}"/>'


def dot(x, y, r, looks):
    return f'<circle class="{looks}" cx="{x:.0f}" cy="{y:.0f}" r="{r}"/>'


def box(x, y, width, height, looks, opacity=1.0):
    faint = "" if opacity >= 1 else f' opacity="{opacity:.2f}"'
    place = f'x="{x:.0f}" y="{y:.0f}" width="{width:.0f}" height="{height:.0f}"'
    return f'<rect class="{looks}" {place} rx="3"{faint}/>'
