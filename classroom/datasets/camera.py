"""Simulated photos of pages, with uneven light, a shadow, a slight rotation and noise."""

import numpy as np


def photograph(page, seed=0, turn=0.05):
    """Return a simulated photo (H, W) of a page: uint8, from 0 (black) to 255 (white).

    page: ink (H, W), from 0 to 255
    seed: a whole number or a list of whole numbers; the same seed gives the same photo
    turn: the standard deviation of the rotation in radians; no rotation is larger than 2 · `turn`
    """
    rng = np.random.default_rng(seed)
    ink = turned(page / np.float32(255), np.clip(rng.normal(0, turn), -2 * turn, 2 * turn))
    light = lit(page.shape, rng)
    strength = rng.uniform(0.35, 0.7)  # the share of the light that ink swallows
    photo = light * (1 - strength * ink)
    photo += rng.uniform(2, 5) * rng.standard_normal(page.shape, dtype=np.float32)
    return np.rint(np.clip(photo, 0, 255)).astype(np.uint8)


def photographs(pages, seed=0, turn=0.05):
    """Return photos (N, H, W), uint8, of `pages`; light and rotation differ between photos."""
    return np.array([photograph(page, [seed, k], turn) for k, page in enumerate(pages)])


def lit(shape, rng):
    """Return the brightness (H, W) of a page in uneven light, partly in a soft-edged shadow."""
    row, column = np.ogrid[: shape[0], : shape[1]]
    x, y = column / shape[1] - 0.5, row / shape[1] - 0.5 * shape[0] / shape[1]
    angle, away = rng.uniform(0, 2 * np.pi, 2)
    fall = 1 - rng.uniform(0.1, 0.35) * (x * np.cos(angle) + y * np.sin(angle) + 0.5)
    edge = x * np.cos(away) + y * np.sin(away) - rng.uniform(-0.4, 0.4)
    shadow = 1 - rng.uniform(0, 0.3) / (1 + np.exp(-edge / 0.04))
    return (rng.uniform(200, 245) * fall * shadow).astype(np.float32)


def turned(ink, angle):
    """Return `ink` (H, W) rotated clockwise about its centre by `angle` radians.

    Pixels are interpolated bilinearly; pixels from outside the image are 0.
    """
    height, width = ink.shape
    row, column = np.ogrid[:height, :width]
    row, column = row - (height - 1) / 2, column - (width - 1) / 2
    cos, sin = np.cos(angle), np.sin(angle)
    from_row = np.clip(cos * row - sin * column + (height - 1) / 2 + 1, 0, height + 0.99)
    from_column = np.clip(sin * row + cos * column + (width - 1) / 2 + 1, 0, width + 0.99)
    top, left = from_row.astype(np.intp), from_column.astype(np.intp)
    down, right = (from_row - top).astype(np.float32), (from_column - left).astype(np.float32)
    framed = np.pad(ink, 1).ravel()
    framed = np.concatenate([framed, np.zeros(width + 4, ink.dtype)])
    place = top * (width + 2) + left
    above = framed[place] * (1 - right) + framed[place + 1] * right
    below = framed[place + width + 2] * (1 - right) + framed[place + width + 3] * right
    return above * (1 - down) + below * down
