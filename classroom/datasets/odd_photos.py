"""Photos without a readable number, such as photos of a word, of hearts or of a scribble."""

import numpy as np

from .camera import photograph
from .numbers import EACH, HEIGHT, draw_numbers

TURN = np.linspace(0, 2 * np.pi, 60)
RING = np.stack([0.5 + 0.5 * np.sin(TURN), 0.5 - 0.5 * np.cos(TURN)], axis=1)
HEART = np.stack(
    [
        0.5 + 0.5 * np.sin(TURN) ** 3,
        0.45 - 0.034 * (13 * np.cos(TURN) - 5 * np.cos(2 * TURN) - 2 * np.cos(3 * TURN)),
    ],
    axis=1,
)
LETTERS = {  # their lines, from point to point; x to the right, y down, from 0 to 1
    "H": [[(0, 0), (0, 1)], [(0.8, 0), (0.8, 1)], [(0, 0.5), (0.8, 0.5)]],
    "E": [[(0.7, 0), (0, 0), (0, 1), (0.7, 1)], [(0, 0.5), (0.6, 0.5)]],
    "L": [[(0, 0), (0, 1), (0.6, 1)]],
    "O": [RING],
}


def odd_photos():
    """Return a dictionary of photos (96, 320), uint8, with descriptions as keys."""
    number = draw_numbers(1, seed=108, touching=0)[0][0]
    pages = {
        "a word": written([LETTERS[letter] for letter in "HELLO"]),
        "hearts": written([[HEART]] * 5),
        "a scribble": scribble(),
        "a grid": grid(),
        "nothing": np.zeros((HEIGHT, 5 * EACH), np.uint8),
        "a number upside down": number[::-1, ::-1],
    }
    return {name: photograph(page, [13, k]) for k, (name, page) in enumerate(pages.items())}


def written(signs, size=36):
    """Return a page with signs side by side, each `size` pixels high.

    A sign is a list of lines, and a line is a list of points (x, y) from 0 to 1.
    """
    page = np.zeros((HEIGHT, EACH * len(signs)), np.uint8)
    for place, lines in enumerate(signs):
        corner = np.array([40 + place * 50, (HEIGHT - size) / 2])
        for line in lines:
            draw_line(page, corner + size * np.array(line, dtype=float))
    return page


def draw_line(page, points, radius=1.8):
    """Draw straight lines from point to point on a page, in place. A point is (x, y) in pixels."""
    rows, columns = np.indices(page.shape)
    for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
        length = (x1 - x0) ** 2 + (y1 - y0) ** 2
        along = (columns - x0) * (x1 - x0) + (rows - y0) * (y1 - y0)
        along = np.clip(along / max(length, 1e-9), 0, 1)
        away = np.hypot(columns - x0 - along * (x1 - x0), rows - y0 - along * (y1 - y0))
        np.maximum(page, (255 * np.clip(radius - away, 0, 1)).astype(np.uint8), out=page)


def scribble():
    page = np.zeros((HEIGHT, 5 * EACH), np.uint8)
    t = np.linspace(0, 1, 90)
    wave = 20 * np.sin(50 * t) * (0.6 + 0.4 * np.cos(7 * t))
    draw_line(page, np.stack([50 + 220 * t + 14 * np.cos(50 * t), 48 + wave], axis=1))
    return page


def grid(apart=24):
    page = np.zeros((HEIGHT, 5 * EACH), np.uint8)
    for y in range(12, HEIGHT, apart):
        draw_line(page, [(0, y), (5 * EACH, y)], 1.2)
    for x in range(12, 5 * EACH, apart):
        draw_line(page, [(x, 0), (x, HEIGHT)], 1.2)
    return page
