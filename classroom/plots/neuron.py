"""A drawing of a neuron that computes its output from two inputs."""

import numpy as np

from .drawing import BLUE, INK, ORANGE, THICK, THIN, Sheet

WORDS = (
    "A neuron: its inputs 1 and 2 are multiplied by its weights 3 and minus 1 and added up, "
    "together with its bias of minus 1. The sum z is 0; the sigmoid turns it into the answer "
    "a = 0.5."
)


def draw_neuron():
    """Draw the neuron of lesson 2 with the inputs 1 and 2. Return the axes."""
    sheet = Sheet(12, 4.6, WORDS, scale=0.62)
    for y, value, name, weight in ((3.3, "1", "x[0]", "× 3"), (1.5, "2", "x[1]", "× (−1)")):
        sheet.neuron(1.5, y, value, radius=0.42, colour=INK)
        sheet.text(0.8, y, name, size=10, ha="right")
        sheet.arrow((1.98, y), (4.45, 2.4 + (y - 2.4) * 0.28), colour=BLUE, thick=True)
        sheet.text(3.05, y + (0.22 if y > 2.4 else -0.3), weight, size=11, colour=BLUE)
    sheet.neuron(5.15, 2.4, "+", radius=0.66)
    sheet.arrow((5.15, 0.75), (5.15, 1.68), colour=ORANGE, thick=True)
    sheet.text(5.15, 0.45, "bias −1", size=11)
    sheet.arrow((5.86, 2.4), (7.6, 2.4))
    sheet.text(6.7, 2.72, "z = 0", size=11)
    s_curve(sheet, 8.4, 2.4, 1.5)
    sheet.arrow((9.2, 2.4), (10.5, 2.4))
    sheet.text(10.65, 2.4, "a = 0.5", size=11, ha="left")
    captions = (
        (1.5, "inputs"),
        (3.05, "weights"),
        (5.15, "sum"),
        (8.4, "sigmoid"),
        (11.1, "answer"),
    )
    for x, name in captions:
        sheet.text(x, 4.25, name, size=10, bold=True)
    return sheet.ax


def s_curve(sheet, x, y, size):
    """Draw a square with its centre at (x, y) and a sigmoid inside."""
    sheet.box(x, y, size, size)
    t = np.linspace(-1, 1, 60)
    sheet.ax.plot(
        x + 0.4 * size * t, y + 0.32 * size * np.tanh(2.6 * t), color=BLUE, lw=THICK, zorder=4
    )
    sheet.ax.plot([x - 0.4 * size, x + 0.4 * size], [y, y], color=INK, lw=THIN / 2, zorder=4)
