"""A drawing of the steps from a network in Python to a page on a phone."""

from matplotlib.patches import FancyBboxPatch

from helpers.layers import Dense

from .drawing import BLUE, INK, ORANGE, PAPER, THICK, Sheet

WORDS = (
    "Four steps with arrows between them. A network with weights W1 (784, 64) and W2 (64, 10) in "
    "32 bits each: {0:.0f} kB. Round: the same weights in 8 bits each: {1:.0f} kB. Write as text: "
    "{2:.0f} kB in base64. Put into a page, with the pad and its centring: one file of about "
    "{3:.0f} kB, which opens on a phone. There a 7 has been drawn, and its bar is the longest."
)
MIDDLE = 2.95  # height of the pictures' middle
FULL = (("0.0531", "−0.2174"), ("−0.0046", "0.1382"), ("0.3190", "0.0077"), ("0.4415", "−0.7022"))
ROUNDED = (("14", "−57"), ("−1", "36"), ("84", "2"), ("49", "−78"))
LETTERS = ("f38CAQH+/gIF", "AP7//wECAwD9", "+/wAAgQGBQEA", "/fv6/P8DBQcG")


def draw_take_away(network, page):
    """Draw the steps from a network to a page, with the size after each step. Return the axes.

    network, page: a 784-64-10 network, and the HTML of the page
    """
    count = sum(layer.W.size for layer in network.layers if isinstance(layer, Dense))
    sizes = 4 * count / 1e3, count / 1e3, count / 1e3 * 4 / 3, round(len(page.encode()) / 1e3, -1)
    sheet = Sheet(16.4, 5.6, WORDS.format(*sizes), scale=0.62)
    weights(sheet, 1.5, FULL, "float32")
    weights(sheet, 5.45, ROUNDED, "int8")
    letters(sheet, 9.4)
    phone(sheet, 14.2)
    sheet.text(9.4, 4.85, "base64", size=11, bold=True)
    for x, word in ((3.47, "round"), (7.42, "write"), (11.75, "put in\na page")):
        sheet.arrow((x - 0.55, MIDDLE), (x + 0.55, MIDDLE), colour=BLUE, thick=True)
        height = MIDDLE + (0.62 if "\n" in word else 0.42)
        sheet.text(x, height, word, size=12, colour=BLUE, bold=True)
    for x, size in zip((1.5, 5.45, 9.4, 14.2), sizes, strict=True):
        sheet.text(x, 0.2, f"{size:.0f} kB", size=12, bold=x > 10)
    return sheet.ax


def weights(sheet, x, numbers, words):
    """Draw two weight arrays at `x`, with the four pairs in `numbers` and the heading `words`."""
    for y, height, rows, name in ((3.55, 1.9, 3, "W1 (784, 64)"), (1.4, 0.8, 1, "W2 (64, 10)")):
        sheet.box(x, y, 2.4, height)
        for row in range(rows):
            at = y + 0.55 * ((rows - 1) / 2 - row)
            pair = numbers[3 if rows == 1 else row]
            for dx, number in zip((-0.08, 1.04), pair, strict=True):
                sheet.text(x + dx, at, number, size=9, ha="right")
        sheet.text(x, y - height / 2 - 0.24, name, size=10)
    sheet.text(x, 4.85, words, size=11, bold=True)


def letters(sheet, x):
    sheet.box(x, MIDDLE, 2.5, 2.2)
    for row, line in enumerate(LETTERS):
        y = MIDDLE + 0.66 - 0.44 * row
        sheet.ax.text(
            x, y, line, family="DejaVu Sans Mono", fontsize=9, ha="center", va="center", zorder=4
        )


def phone(sheet, x):
    corners = "round,pad=0,rounding_size=0.3"
    style = {"boxstyle": corners, "ec": INK, "fc": PAPER, "lw": THICK}
    body = FancyBboxPatch((x - 1.25, 0.62), 2.5, 4.7, **style)
    sheet.ax.add_patch(body)
    sheet.box(x, 3.75, 1.9, 1.9)
    sheet.hand(x + 0.1, 3.7, 1.25, 7, seed=2)
    for digit in range(10):
        y = 2.5 - 0.17 * digit
        length = 1.45 if digit == 7 else 0.1
        colour = ORANGE if digit == 7 else INK
        sheet.ax.barh(y, length, 0.1, left=x - 0.72, color=colour, zorder=3)
    sheet.text(x - 0.9, 2.5 - 0.17 * 7, "7", size=8, bold=True)
    sheet.line((x - 0.25, 4.98), (x + 0.25, 4.98), thick=True)
