"""A sheet for drawing diagrams of neurons, boxes, arrows, text and handwritten digits."""

import matplotlib.pyplot as plt
import numpy as np

from ..datasets.handwriting.pen import write
from ..datasets.handwriting.presets import PRESETS
from ..datasets.handwriting.strokes import HABITS, families
from .style import BLUE, ORANGE, describe

INK, PAPER = "#1b1f24", "#ffffff"
THIN, THICK = 1.2, 2.6
FONT = "DejaVu Sans"  # comes with Matplotlib, so it is the same everywhere


class Sheet:
    """A blank sheet with methods that draw on it. The attribute `ax` holds the axes.

    Positions and lengths are in units of `scale` inches, and the origin is the lower left corner.
    Font sizes are in points. The alternative text is `words`.
    """

    def __init__(self, width, height, words, scale=0.75):
        _, self.ax = plt.subplots(figsize=(width * scale, height * scale))
        self.ax.set(xlim=(0, width), ylim=(0, height), aspect="equal")
        self.ax.axis("off")
        self.ax.set_position([0, 0, 1, 1])
        describe(self.ax, words)

    def neuron(self, x, y, text="", radius=0.35, colour=BLUE, fill=PAPER):
        """Draw a circle with its centre at (x, y) and `text` inside."""
        self.ax.add_patch(plt.Circle((x, y), radius, ec=colour, fc=fill, lw=THICK, zorder=3))
        self.text(x, y, text, size=11)

    def box(self, x, y, width, height, text="", colour=INK, fill=PAPER, size=11):
        """Draw a rectangle with its centre at (x, y) and `text` inside."""
        corner = (x - width / 2, y - height / 2)
        patch = plt.Rectangle(corner, width, height, ec=colour, fc=fill, lw=THIN, zorder=3)
        self.ax.add_patch(patch)
        self.text(x, y, text, size=size)

    def arrow(self, start, end, text="", colour=INK, thick=False, curve=0.0, gap=0.0, above=True):
        """Draw an arrow with `text` at its middle. `gap` is the distance left free at each end."""
        (x0, y0), (x1, y1) = start, end
        length = np.hypot(x1 - x0, y1 - y0)
        dx, dy = (x1 - x0) / length * gap, (y1 - y0) / length * gap
        style = {
            "arrowstyle": "-|>,head_width=0.18,head_length=0.32",
            "connectionstyle": f"arc3,rad={curve}",
            "lw": THICK if thick else THIN,
            "color": colour,
            "shrinkA": 0,
            "shrinkB": 0,
        }
        self.ax.annotate("", (x1 - dx, y1 - dy), (x0 + dx, y0 + dy), arrowprops=style, zorder=2)
        if text:
            up = 0.16 if above else -0.16
            side = "bottom" if above else "top"
            self.text((x0 + x1) / 2, (y0 + y1) / 2 + up, text, size=10, colour=colour, va=side)

    def line(self, start, end, colour=INK, thick=False, alpha=1.0):
        """Draw a straight line from `start` to `end`."""
        (x0, y0), (x1, y1) = start, end
        width = THICK if thick else THIN
        self.ax.plot([x0, x1], [y0, y1], color=colour, lw=width, alpha=alpha, zorder=1)

    def text(self, x, y, text, size=11, colour=INK, ha="center", va="center", bold=False):
        """Write `text` at (x, y). Text between dollar signs is typeset as mathematics."""
        weight = "bold" if bold else "normal"
        style = {"ha": ha, "va": va, "color": colour, "fontsize": size, "zorder": 4}
        self.ax.text(x, y, text, family=FONT, weight=weight, **style)

    def image(self, x, y, size, pixels):
        """Draw `pixels`, (784,) or (28, 28), in a square frame with its centre at (x, y)."""
        half = size / 2
        box = (x - half, x + half, y - half, y + half)
        self.ax.imshow(np.reshape(pixels, (28, 28)), cmap="gray_r", extent=box, zorder=2)
        self.ax.add_patch(
            plt.Rectangle((x - half, y - half), size, size, ec=INK, fc="none", lw=THIN, zorder=3)
        )
        self.ax.set(xlim=self.ax.get_xlim(), ylim=self.ax.get_ylim())

    def hand(self, x, y, size, digit, seed=0, colour=INK):
        """Draw a handwritten digit `size` units high, with its centre near (x, y)."""
        way = max(families(digit), key=lambda way: way.share)
        rng = np.random.default_rng(seed)
        px, py, r = write(way.shapes, 1, PRESETS["default"], HABITS[digit], rng)
        scale = size / (py.max() - py.min())
        px, py, r = x + px[:, 0] * scale, y - py[:, 0] * scale, r[:, 0] * size / 22
        for cx, cy, radius in zip(px, py, r, strict=True):
            self.ax.add_patch(plt.Circle((cx, cy), radius, color=colour, lw=0, zorder=3))


__all__ = ["BLUE", "INK", "ORANGE", "PAPER", "Sheet"]
