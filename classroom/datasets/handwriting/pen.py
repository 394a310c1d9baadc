"""The conversion of a family of shapes into random paths of a pen.

In arrays (…, N), the last axis runs over the N digits that are drawn together.
"""

from functools import cache
from typing import NamedTuple

import numpy as np

STEP = 3.0  # the pen is put down this often, in hundredths of a digit's height


class Skeleton(NamedTuple):
    """The parsed shapes of a family.

    points: (2, K, S), the x and y coordinates of K points in S shapes
    stroke: (K,), the number of the stroke to which each point belongs
    spline: (M, K), the matrix that maps K points to M positions of the pen
    """

    points: np.ndarray
    stroke: np.ndarray
    spline: np.ndarray


@cache
def skeleton(shapes):
    """Return the skeleton of a family from its lines in the table of strokes."""
    parsed = [parse(shape) for shape in shapes]
    points = np.stack([points for points, _, _ in parsed], axis=-1)
    _, stroke, lines = parsed[0]
    typical = points.mean(axis=-1)
    spline = np.vstack([line_matrix(typical, line) for line in lines])
    return Skeleton(points, stroke, spline)


def parse(shape):
    """Return the points (2, K) of a shape, the stroke of each point (K,) and the smooth lines.

    A smooth line is a list of indices of points. At a corner, a line ends and the next line begins.
    """
    points, stroke, lines = [], [], []
    for number, text in enumerate(shape.split("|")):
        line = []
        for word in text.split():
            line.append(len(points))
            points.append([float(value) for value in word.rstrip("*").split(",")])
            stroke.append(number)
            if word.endswith("*"):
                lines.append(line)
                line = [len(points) - 1]
        lines.append(line)
    return np.array(points).T, np.array(stroke), lines


def line_matrix(points, line):
    """Return the rows of the spline matrix for one smooth line.

    Each row gives a position on a Catmull-Rom spline as a weighted sum of four points: the tangent
    at a point is parallel to the line from the point before it to the point after it. At an end of
    the line, the missing point is the neighbouring point reflected in the end point.
    """
    passed = np.eye(points.shape[1])[line]
    first, last = 2 * passed[0] - passed[1], 2 * passed[-1] - passed[-2]
    neighbours = np.vstack([first, passed, last])
    rows = []
    for i, (start, end) in enumerate(zip(line, line[1:], strict=False)):
        steps = max(2, round(np.linalg.norm(points[:, end] - points[:, start]) / STEP))
        at_the_end = i == len(line) - 2
        t = np.arange(steps + at_the_end) / steps
        weights = [
            2 * t**2 - t - t**3,
            2 - 5 * t**2 + 3 * t**3,
            t + 4 * t**2 - 3 * t**3,
            t**3 - t**2,
        ]
        rows.append(np.stack(weights, axis=1) / 2 @ neighbours[i : i + 4])
    return np.vstack(rows)


def write(shapes, count, preset, habit, rng):
    """Return the pen positions `x`, `y` and half widths `r` (M, N) of `count` digits.

    `x` and `y` are in hundredths of the digit's height, `r` is in pixels.
    """
    points, stroke, spline = skeleton(shapes)
    points = blend(points, count, preset, rng)
    points = loosen(points, stroke, preset, rng)
    x, y = spline @ points
    x, y = bend(x, y, preset, rng)
    x, y = lean(x, y, preset, habit, rng)
    return x, y, pen_width(len(x), count, preset, habit, rng)


def blend(points, count, preset, rng):
    """Return a random weighted mean of the S shapes for each digit: (2, K, S) becomes (2, K, N)."""
    shapes = points.shape[-1]
    parts = rng.dirichlet(np.full(shapes, preset.mixing / shapes), count)
    return points @ parts.T


def loosen(points, stroke, preset, rng):
    """Return the points (2, K, N), moved at random; neighbouring points move together.

    If there are several strokes, each stroke is also scaled and moved as a whole.
    """
    order = np.arange(len(stroke))
    distance = (order - order[:, None]) / preset.stiffness
    pull = np.exp(-(distance**2) / 2) * (stroke == stroke[:, None])
    pull /= np.sqrt((pull**2).sum(axis=1, keepdims=True))
    points = points + preset.jitter * (pull @ rng.normal(size=points.shape))
    if stroke[-1] == 0:
        return points
    for number in range(stroke[-1] + 1):
        mine = stroke == number
        middle = points[:, mine].mean(axis=1, keepdims=True)
        size = np.exp(rng.normal(0, preset.stroke_size, middle.shape))
        shift = rng.normal(0, preset.stroke_shift, middle.shape)
        points[:, mine] = middle + size * (points[:, mine] - middle) + shift
    return points


def bend(x, y, preset, rng):
    """Return the positions, centred and distorted at random.

    The middle of each digit is moved up or down, and waves are added.
    """
    count = x.shape[1]
    x = x - (x.max(axis=0) + x.min(axis=0)) / 2
    top, bottom = y.min(axis=0), y.max(axis=0)
    height = bottom - top
    y = height * (((y - top) / height) ** np.exp(rng.normal(0, preset.belly, count)) - 0.5)
    for _ in range(3):
        across, down = rng.normal(0, 0.9 * np.pi / 100, (2, count))
        phase = rng.uniform(0, 2 * np.pi, (2, count))
        amplitude = rng.normal(0, preset.warp, (2, count))
        wave = across * x + down * y
        x = x + amplitude[0] * np.sin(wave + phase[0])
        y = y + amplitude[1] * np.sin(wave + phase[1])
    return x, y


def lean(x, y, preset, habit, rng):
    """Return the positions, scaled in width, slanted and rotated at random."""
    count = x.shape[1]
    x = x * np.exp(rng.normal(preset.width_mean, preset.width, count))
    x = x - y * rng.normal(preset.slant_mean + habit.slant, preset.slant, count)
    turn = rng.normal(0, preset.turn, count)
    cos, sin = np.cos(turn), np.sin(turn)
    return x * cos - y * sin, x * sin + y * cos


def pen_width(positions, count, preset, habit, rng):
    """Return half the pen's width (positions, count), in pixels, which varies along the path."""
    r = np.exp(rng.normal(preset.pen_mean + habit.pen, preset.pen, count))
    way = np.linspace(0, np.pi, positions)[:, None]
    for k in (1, 2, 3):
        swell = rng.normal(0, preset.pressure / k, count)
        r = r * (1 + swell * np.cos(k * way + rng.uniform(0, np.pi, count)))
    return np.maximum(r, 0.35)
