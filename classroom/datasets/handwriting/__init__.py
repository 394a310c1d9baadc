"""A generator of handwritten digits.

`strokes` is a table of the shapes of the digits, `pen` turns shapes into paths of a pen, `ink`
turns paths into images, and `presets` determines how much the digits vary. The command
`python -m classroom.datasets.handwriting` writes digits to a file.
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
    """Return drawn digits `X` (count, 784), uint8, and their labels `y` (count,), int64.

    seed: a whole number or a list of whole numbers; the same seed gives the same digits
    preset: how much the digits vary, a key of `PRESETS`
    labels: the digits to draw (count,); by default equally many of each, shuffled
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
            f"the labels have shape {labels.shape}, but {count} digits are to be drawn: "
            "give one label for each digit"
        )
    if count and (labels.dtype.kind not in "iu" or labels.min() < 0 or labels.max() >= CLASSES):
        raise ValueError(
            f"the labels go from {labels.min()} to {labels.max()} ({labels.dtype}): "
            "use whole numbers from 0 to 9"
        )
    return labels.astype(np.int64)


def draw_into(X, rows, digit, preset, rng):
    """Draw images of `digit` into the given `rows` of `X`, in place."""
    ways = families(digit)
    shares = np.array([way.share for way in ways])
    way_of_row = rng.choice(len(ways), len(rows), p=shares / shares.sum())
    for number, way in enumerate(ways):
        mine = rows[way_of_row == number]
        for start in range(0, len(mine), PORTION):
            portion = mine[start : start + PORTION]
            x, y, r = write(way.shapes, len(portion), preset, HABITS[digit], rng)
            X[portion] = ink_digits(x, y, r, preset, rng)
