"""Draws handwritten digits, as many as you like: the course's own data, made from scratch.

`strokes` is the table of how people write; `pen` lets many hands write it; `ink` puts what they
wrote on the grid; `presets` says how much the hands differ. To write digits into a file:
`python -m classroom.datasets.handwriting --help`.
"""

import numpy as np

from helpers.data import CLASSES, PIXELS

from .ink import ink_digits
from .pen import write
from .presets import PRESETS, Preset
from .strokes import HABITS, families

__all__ = ["PRESETS", "Preset", "draw_digits"]

PORTION = 128  # drawn at a time: few enough for their pixels to stay in the processor's cache


def draw_digits(count, seed=0, preset="default", labels=None):
    """X (count, 784) uint8, one drawn digit a row, and y (count,) int64, which digits they are.

    seed: a whole number, or several; the same seed draws the same digits
    preset: how much the hands differ, a name from `PRESETS`
    labels: which digits to draw; by default equally many of each, shuffled
    """
    if count < 0:
        raise ValueError(f"{count} digits can't be drawn: ask for 0 or more")
    if preset not in PRESETS:
        raise ValueError(f"there is no preset {preset!r}: choose from {', '.join(PRESETS)}")
    rng = np.random.default_rng(seed)
    if labels is None:
        y = rng.permutation(np.arange(count, dtype=np.int64) % CLASSES)
    else:
        y = checked_labels(labels, count)
    X = np.zeros((count, PIXELS), np.uint8)
    for digit in range(CLASSES):
        draw_into(X, np.flatnonzero(y == digit), digit, PRESETS[preset], rng)
    return X, y


def checked_labels(labels, count):
    labels = np.asarray(labels)
    if labels.shape != (count,):
        raise ValueError(
            f"labels have the shape {labels.shape} where {count} digits are to be drawn: "
            "give one label for each"
        )
    if count and (labels.dtype.kind not in "iu" or labels.min() < 0 or labels.max() >= CLASSES):
        raise ValueError(
            f"labels go from {labels.min()} to {labels.max()} ({labels.dtype}): "
            "use whole numbers from 0 to 9"
        )
    return labels.astype(np.int64)


def draw_into(X, rows, digit, preset, rng):
    """Draw one digit into these rows of X, in all the ways in which people write it."""
    ways = families(digit)
    shares = np.array([way.share for way in ways])
    way_of_row = rng.choice(len(ways), len(rows), p=shares / shares.sum())
    for number, way in enumerate(ways):
        mine = rows[way_of_row == number]
        for start in range(0, len(mine), PORTION):
            portion = mine[start : start + PORTION]
            x, y, r = write(way.shapes, len(portion), preset, HABITS[digit], rng)
            X[portion] = ink_digits(x, y, r, preset, rng)
