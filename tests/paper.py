"""Digits as people hand them in: drawn large on a page, and photographed on paper."""

import numpy as np
from PIL import Image, ImageDraw

from classroom.datasets.handwriting import HABITS, PRESETS, families
from classroom.datasets.handwriting.pen import write


def path_of(digit, rng, preset="default"):
    """Where the pen is put down to write a digit, in hundredths of its height: x, y."""
    ways = families(digit)
    shares = np.array([way.share for way in ways])
    way = ways[rng.choice(len(ways), p=shares / shares.sum())]
    x, y, _ = write(way.shapes, 1, PRESETS[preset], HABITS[digit], rng)
    return x[:, 0], y[:, 0]


def draw_on_page(digit, rng, side=112, height=60, pen=7, preset="default"):
    """A page (side, side) uint8, 0 paper to 255 ink, with a digit at some place of it."""
    x, y = path_of(digit, rng, preset)
    scale = height / max(np.ptp(x), np.ptp(y))
    finer = 4
    margin = pen / 2 + 1
    points = []
    for values in (x * scale, y * scale):
        room = max(margin + 0.1, side - np.ptp(values) - margin)
        points.append((values - values.min() + rng.uniform(margin, room)) * finer)
    image = Image.new("L", (side * finer, side * finer))
    brush, r = ImageDraw.Draw(image), pen * finer / 2
    for a, b in zip(*points, strict=True):
        brush.ellipse([a - r, b - r, a + r, b + r], fill=255)
    return np.asarray(image.resize((side, side), Image.Resampling.BOX))


def photograph(ink, rng, shadow=0.6, noise=5, pencil=90):
    """What a camera makes of ink on paper: a lamp at one side, a shadow across, noise.

    shadow: how bright the darkest corner's paper is, compared with the brightest's; pencil: how
    much darker than bright paper the ink is, of 255
    """
    height, width = ink.shape
    down, across = np.mgrid[0:height, 0:width]
    way = rng.uniform(0, 2 * np.pi)
    slope = np.cos(way) * across / width + np.sin(way) * down / height
    light = shadow + (1 - shadow) * (slope - slope.min()) / np.ptp(slope)
    grain = rng.normal(0, noise, ink.shape)
    return np.clip((235 - pencil * (ink / 255)) * light + grain, 0, 255).astype(np.uint8)
