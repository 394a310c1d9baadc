"""From the table of strokes to the path of one pen: the same shape, by many hands.

Digits of one family are drawn together: the last axis of every array counts digits, (…, N).
"""

from functools import cache
from typing import NamedTuple

import numpy as np

STEP = 3.0  # the pen is put down this often, in hundredths of a digit's height


class Skeleton(NamedTuple):
    """What the digits of a family have in common.

    points: (2, K, S) the K points, x and y, of S shapes
    stroke: (K,) which stroke a point belongs to
    spline: (M, K) the matrix that leads from K points to M positions of the pen
    """

    points: np.ndarray
    stroke: np.ndarray
    spline: np.ndarray


@cache
def skeleton(shapes):
    """The skeleton of a family, from the lines of the table."""
    parsed = [parse(shape) for shape in shapes]
    points = np.stack([points for points, _, _ in parsed], axis=-1)
    _, stroke, lines = parsed[0]
    typical = points.mean(axis=-1)
    spline = np.vstack([line_matrix(typical, line) for line in lines])
    return Skeleton(points, stroke, spline)


def parse(shape):
    """A line of the table: its points (2, K), their strokes (K,), and its smooth lines.

    A smooth line is the list of the points it passes. Where the pen turns a corner, one line ends
    and the next begins, both at that point.
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
    """The rows of the spline matrix for one smooth line: where it leads through its points.

    Catmull-Rom: the cubic between two points has, at each of them, the direction from the point
    before it to the point after it. At the ends, the neighbour's mirror image stands in for the
    missing point. So every position is a weighted sum of four points.
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
    """Let `count` hands write a digit: positions x, y and half widths r of the pen, each (M, N).

    x and y are in hundredths of the digit's height, r in pixels.
    """
    points, stroke, spline = skeleton(shapes)
    points = blend(points, count, preset, rng)
    points = loosen(points, stroke, preset, rng)
    x, y = spline @ points
    x, y = bend(x, y, preset, rng)
    x, y = lean(x, y, preset, habit, rng)
    return x, y, pen_width(len(x), count, preset, habit, rng)


def blend(points, count, preset, rng):
    """Mix the family's shapes anew for each digit: (2, K, S) becomes (2, K, N)."""
    shapes = points.shape[-1]
    parts = rng.dirichlet(np.full(shapes, preset.mixing / shapes), count)
    return points @ parts.T


def loosen(points, stroke, preset, rng):
    """Move every point a little, its neighbours with it, and resize and shift every stroke."""
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
    """Bend the digit as a whole: its middle sits lower or higher, and slow waves run over it."""
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
    """Make the digits narrow or wide, upright or slanted, and turn them a little."""
    count = x.shape[1]
    x = x * np.exp(rng.normal(preset.width_mean, preset.width, count))
    x = x - y * rng.normal(preset.slant_mean + habit.slant, preset.slant, count)
    turn = rng.normal(0, preset.turn, count)
    cos, sin = np.cos(turn), np.sin(turn)
    return x * cos - y * sin, x * sin + y * cos


def pen_width(positions, count, preset, habit, rng):
    """Half the pen's width, which swells and fades along the line."""
    r = np.exp(rng.normal(preset.pen_mean + habit.pen, preset.pen, count))
    way = np.linspace(0, np.pi, positions)[:, None]
    for k in (1, 2, 3):
        swell = rng.normal(0, preset.pressure / k, count)
        r = r * (1 + swell * np.cos(k * way + rng.uniform(0, np.pi, count)))
    return np.maximum(r, 0.35)
