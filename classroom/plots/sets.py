"""A drawing of the training set, the dev set and the test set, and of their uses."""

import matplotlib.pyplot as plt

from .drawing import BLUE, INK, ORANGE, PAPER, THICK, THIN, Sheet

WORDS = (
    "A drawing. Arrows lead from train, which sets the weights, and from dev, which sets what we "
    "choose, to the network. From test, a sealed envelope, an arrow leads to a report, and none "
    "to the network."
)


def draw_three_sets(train, dev, test):
    """Draw the uses of three `Dataset`s: `train`, `dev` and `test`. Return the axes."""
    sheet = Sheet(12, 6.3, WORDS, scale=0.68)
    for part, name, x, count in ((train, "train", 2.5, 4), (dev, "dev", 6.7, 2)):
        sheet.box(x, 4.6, count * 1.1 + 0.2, 1.4, fill="none")
        for place in range(count):
            sheet.image(x + (place - (count - 1) / 2) * 1.1, 4.6, 0.95, part.X[place])
        heading(sheet, x, name, part)
    envelope(sheet, 10.3, 4.6, 2.4, 1.4)
    heading(sheet, 10.3, "test", test)

    sheet.box(4.6, 1.1, 3.0, 1.5)
    neurons(sheet, 4.6, 1.1)
    sheet.box(10.3, 1.1, 2.4, 1.5)
    for y, length in ((1.5, 1.8), (1.1, 1.8), (0.7, 1.2)):
        sheet.ax.plot([9.4, 9.4 + length], [y, y], color=INK, lw=THICK, zorder=4)
    sheet.text(4.6, 0.1, "the network")
    sheet.text(10.3, 0.1, "the report")

    sheet.arrow((2.5, 3.8), (3.9, 1.95), colour=BLUE, thick=True)
    sheet.text(2.75, 2.75, "sets the\nweights", colour=BLUE, ha="right", size=10.5)
    sheet.arrow((6.7, 3.8), (5.3, 1.95), colour=BLUE, thick=True)
    sheet.text(6.45, 2.75, "sets what we choose:\nrate, neurons, epochs", 10.5, BLUE, "left")
    sheet.arrow((6.15, 1.1), (9.05, 1.1), "its answers")
    sheet.arrow((10.3, 3.8), (10.3, 1.95), colour=ORANGE, thick=True)
    sheet.text(10.55, 2.9, "opened\nonce", size=10.5, ha="left")
    return sheet.ax


def heading(sheet, x, name, part):
    sheet.text(x, 6.0, name, size=12, bold=True)
    sheet.text(x, 5.55, f"{len(part):,} digits", size=10)


def envelope(sheet, x, y, width, height):
    left, right, top = x - width / 2, x + width / 2, y + height / 2
    sheet.box(x, y, width, height)
    flap = plt.Polygon([(left, top), (x, y - 0.05), (right, top)], ec=INK, fc=PAPER, lw=THIN)
    flap.set_zorder(4)
    sheet.ax.add_patch(flap)
    sheet.ax.add_patch(plt.Circle((x, y - 0.05), 0.24, color=ORANGE, lw=0, zorder=5))


def neurons(sheet, x, y):
    """Draw a fully connected network of three layers with its centre at (x, y)."""
    layers = [[(x + dx, y + (k - (n - 1) / 2) * 0.36) for k in range(n)] for dx, n in SHAPE]
    for before, after in zip(layers, layers[1:], strict=False):
        for start in before:
            for end in after:
                sheet.ax.plot(*zip(start, end, strict=True), color=INK, lw=0.5, zorder=4)
    for place in sum(layers, []):
        patch = plt.Circle(place, 0.12, ec=BLUE, fc=PAPER, lw=THICK * 0.6, zorder=5)
        sheet.ax.add_patch(patch)


SHAPE = ((-1.0, 3), (0.0, 4), (1.0, 2))
