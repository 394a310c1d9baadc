"""Handwritten numbers of several digits. Each number is drawn on one line.

The digits of a number have similar sizes, slants and pen widths. Some neighbouring digits touch.
"""

from dataclasses import replace

import numpy as np

from helpers.data import CLASSES, DataError

from .handwriting.ink import distance_to_edge
from .handwriting.pen import write
from .handwriting.presets import PRESETS
from .handwriting.strokes import HABITS, families

HEIGHT, EACH = 96, 64  # pixels of a page: its height, and its width for each digit
SIDE = 72  # pixels of the square on which one digit is drawn, larger than any
TOP = 14  # the row of that square at which digits begin
PORTION = 64  # digits that are drawn at a time
TOUCHING = 0.05  # the share of neighbours that are pushed together
STEADY = replace(PRESETS["default"], pen=0.07, slant=0.05, width=0.12, turn=0.04, roughness=0.06)


def draw_numbers(count, length=5, seed=0, touching=TOUCHING):
    """Return pages of ink (count, 96, 64 · length), uint8, and their digits `y` (count, length).

    length: the number of digits on a page
    seed: a whole number or a list of whole numbers; the same seed gives the same pages
    touching: the share of neighbouring pairs that are made to touch; others may touch by chance
    """
    if count < 0 or length < 1:
        raise DataError(
            f"{count} numbers of {length} digits can't be drawn: ask for 0 or more numbers of 1 "
            "or more digits each"
        )
    rng = np.random.default_rng(seed)
    y = rng.integers(CLASSES, size=(count, length))
    writer = {
        "size": rng.uniform(30, 42, (count, 1)),  # pixels
        "slant": rng.normal(0, 0.12, (count, 1)),
        "pen": np.exp(rng.normal(-0.15, 0.15, (count, 1))),
    }
    digits = draw_each(y, writer, rng)
    gaps = spaces(count, length, touching, rng) * writer["size"]
    pages = np.zeros((count, HEIGHT, EACH * length), np.uint8)
    for page, inks, before in zip(pages, digits, gaps, strict=True):
        write_line(page, inks, before, rng)
    return pages, y


def draw_each(y, writer, rng):
    """Return the ink (count, length, 72, 72), uint8, of the digits `y` (count, length).

    writer: a dictionary with "size", "slant" and "pen", each an array (count, 1)
    """
    flat = y.ravel()
    per_digit = {k: np.broadcast_to(v, y.shape).ravel() for k, v in writer.items()}
    inks = np.zeros((flat.size, SIDE, SIDE), np.uint8)
    for digit in range(CLASSES):
        ways = families(digit)
        shares = np.array([way.share for way in ways])
        rows = np.flatnonzero(flat == digit)
        chosen = rng.choice(len(ways), len(rows), p=shares / shares.sum())
        for number, way in enumerate(ways):
            mine = rows[chosen == number]
            for start in range(0, len(mine), PORTION):
                portion = mine[start : start + PORTION]
                x, height, r = write(way.shapes, len(portion), STEADY, HABITS[digit], rng)
                own = {k: v[portion] for k, v in per_digit.items()}
                inks[portion] = drawn(x, height, r, own, rng)
    return inks.reshape(*y.shape, SIDE, SIDE)


def drawn(x, y, r, own, rng):
    """Return the ink (N, 72, 72), uint8, of digits from their pen positions.

    x, y: the positions (M, N), in hundredths of the digit's height
    r: half the width of the pen (M, N), in pixels of a digit 20 pixels high
    own: a dictionary with "size", "slant" and "pen", each an array (N,)
    """
    size = own["size"] * np.exp(rng.normal(0, 0.06, x.shape[1]))
    x, y = (x - own["slant"] * y) * size / 100, y * size / 100
    r = r * own["pen"] * size / 20
    x = x - (x - r).min(axis=0) + 2
    y = y - y.min(axis=0) + TOP + rng.normal(0, 0.04, x.shape[1]) * size
    distance = distance_to_edge(*(v.astype(np.float32) for v in (x, y, r)), side=SIDE)
    distance += STEADY.roughness * rng.standard_normal(distance.shape, dtype=np.float32)
    return np.rint(255 * np.clip(0.5 - distance / 1.5, 0, 1)).transpose(2, 0, 1).astype(np.uint8)


def spaces(count, length, touching, rng):
    """Return the gap before each digit, (count, length), as a share of the digits' height.

    A negative gap makes digits overlap.
    """
    usual = rng.uniform(0.1, 0.35, (count, 1))
    gaps = np.maximum(rng.normal(usual, 0.06, (count, length)), 0.07)
    return np.where(rng.random((count, length)) < touching, -0.05, gaps)


def write_line(page, inks, gaps, rng):
    """Draw digits on a page, in place, from left to right and near the middle.

    inks: the ink (length, 72, 72) of the digits
    gaps: the gap before each digit (length,), in pixels
    """
    lefts, edge = [0], profile(inks[0])[1]
    for ink, gap in zip(inks[1:], gaps[1:], strict=True):
        first, last = profile(ink)
        nearest = max(np.max(edge - first), np.max(edge) - np.min(first) - 0.3 * SIDE / 2)
        lefts.append(round(nearest + gap))
        edge = np.maximum(edge, lefts[-1] + last)
    start = round((page.shape[1] - edge.max()) / 2 + rng.uniform(-8, 8))
    top = round((HEIGHT - SIDE) / 2 + rng.uniform(-4, 4))
    for ink, left in zip(inks, lefts, strict=True):
        left = start + left
        from_left, to = max(0, -left), min(SIDE, page.shape[1] - left)
        part = page[top : top + SIDE, left + from_left : left + to]
        np.maximum(part, ink[:, from_left:to], out=part)


def profile(ink):
    """Return the index of the first and of the last column with ink, for each row of `ink`.

    For a row without ink, the indices are 10,000 and −10,000.
    """
    dark = ink > 100
    any_ink = dark.any(axis=1)
    first = np.where(any_ink, dark.argmax(axis=1), 10_000)
    last = np.where(any_ink, SIDE - 1 - dark[:, ::-1].argmax(axis=1), -10_000)
    return first, last
