"""A drawing of images as the rows of a table."""

import matplotlib.pyplot as plt

from .drawing import BLUE, INK, ORANGE, THICK, THIN, Sheet

SIDE = 28
WORDS = (
    "On the left a digit, 28 by 28 pixels, one of its rows framed in orange. An arrow leads to a "
    "long strip, the same pixels laid end to end, with the same row in orange. The strip is the "
    "first row of the table X, of shape (N, 784); beside each row stands its label, in y, (N,)."
)


LEFT, BOTTOM, SIZE = 0.2, 0.5, 3.0  # of the picture
START, WIDTH, HEIGHT, STEP = 5.1, 5.9, 0.32, 0.5  # of the strips
LABELS = START + WIDTH + 0.75
HEADS = 4.15


def draw_rows(digits, shown=6, row=9):
    """Draw images as rows of a table `X`, and their labels as entries of `y`. Return the axes.

    digits: a `Dataset`, of which the first `shown` images are drawn
    row: the row of pixels to highlight in the first image
    """
    sheet = Sheet(12.4, 4.5, WORDS)
    draw_picture(sheet, digits.X[0], row)
    tops = [BOTTOM + SIZE - STEP * number for number in range(shown)]
    for top, pixels, label in zip(tops, digits.X, digits.y, strict=False):
        draw_strip(sheet, top, pixels)
        sheet.text(LABELS, top - HEIGHT / 2, str(label), size=12)
    frame(sheet, START, tops[0] - HEIGHT, WIDTH, HEIGHT, BLUE, THICK)
    frame(sheet, START + WIDTH * row / SIDE, tops[0] - HEIGHT, WIDTH / SIDE, HEIGHT, ORANGE, THICK)
    sheet.text(START + WIDTH * (row + 0.5) / SIDE, tops[0] + 0.17, f"row {row}", size=9)
    middle = tops[0] - HEIGHT / 2
    sheet.arrow((LEFT + SIZE + 0.2, middle), (START - 0.2, middle), "reshape(784)")
    for x in (START + WIDTH / 2, LABELS):
        sheet.text(x, BOTTOM - 0.1, "⋮", size=13)
    sheet.text(START, HEADS, "$X$  (N, 784): one picture a row", ha="left")
    sheet.text(LABELS, HEADS, "$y$  (N,)")
    sheet.ax.set(xlim=(0, 12.4), ylim=(0, 4.5), aspect="equal")
    return sheet.ax


def draw_picture(sheet, pixels, row):
    """Draw an image with a frame around one row of its pixels."""
    pixel = SIZE / SIDE
    lower = BOTTOM + SIZE - (row + 1) * pixel
    sheet.image(LEFT + SIZE / 2, BOTTOM + SIZE / 2, SIZE, pixels)
    frame(sheet, LEFT, lower, SIZE, pixel, ORANGE, THICK)
    sheet.text(LEFT + SIZE + 0.15, lower + pixel / 2, f"row {row}", size=9, ha="left")
    sheet.text(LEFT, HEADS, "28 × 28 pixels", ha="left")


def draw_strip(sheet, top, pixels):
    """Draw the 784 pixels of an image as a strip with its upper edge at `top`."""
    extent = (START, START + WIDTH, top - HEIGHT, top)
    sheet.ax.imshow(pixels.reshape(1, -1), cmap="gray_r", aspect="auto", extent=extent)
    frame(sheet, START, top - HEIGHT, WIDTH, HEIGHT, INK, THIN)


def frame(sheet, x, y, width, height, colour, thick):
    style = {"ec": colour, "fc": "none", "lw": thick, "zorder": 5}
    sheet.ax.add_patch(plt.Rectangle((x, y), width, height, **style))
