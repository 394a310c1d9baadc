"""Drawings of a convolution's window and of receptive fields."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.convolution import convolve, output_size

from .drawing import INK, PAPER, THICK, Sheet
from .style import BLUE, ORANGE, describe

BLANK = "#e9ecef"
LIMIT = 3.0  # of the colours: no edge of a digit is stronger than 3 pixels of full ink


def draw_window(picture, kernel):
    """Draw a picture, a filter and the output of their convolution. Return the axes.

    picture, kernel: whole numbers (H, W) and (size, size)
    """
    output = convolve(picture, kernel).astype(int)
    size = len(kernel)
    seen = picture[:size, :size]
    terms = [f"{w} · {x}".replace("-", "−") for w, x in zip(kernel.flat, seen.flat, strict=True)]
    sheet = Sheet(
        *(13.4, 4.4),
        f"A picture of {picture.shape[0]} × {picture.shape[1]} pixels with a window at its upper "
        f"left, the filter's weights, and the output. {' + '.join(terms)} = {output[0, 0]}.",
    )
    sheet.text(2.1, 4.0, "picture", bold=True)
    cells(sheet, 0.5, 3.4, picture, shade=picture.max())
    frame(sheet, 0.5, 3.4, size)
    sheet.text(6.6, 4.0, "filter", bold=True)
    cells(sheet, 5.8, 3.4, kernel, colour=BLUE)
    sheet.text(11.2, 4.0, "output", bold=True)
    cells(sheet, 10.0, 3.4, output)
    frame(sheet, 10.0, 3.4, 1)
    sheet.arrow((4.0, 2.6), (5.5, 2.6), "multiply")
    sheet.arrow((7.7, 2.6), (9.7, 2.6), "add up")
    sheet.text(6.6, 0.45, "  +  ".join(terms) + f"  =  {output[0, 0]}", size=12)
    return sheet.ax


def cells(sheet, left, top, numbers, colour=INK, shade=None):
    """Draw a table of numbers from (left, top), grey where a number equals `shade`."""
    for (r, c), number in np.ndenumerate(numbers):
        fill = BLANK if number == shade else PAPER
        place = (left + 0.8 * c + 0.4, top - 0.8 * r - 0.4)
        sheet.box(*place, 0.8, 0.8, f"{number}".replace("-", "−"), colour=colour, fill=fill)


def frame(sheet, left, top, size):
    """Draw an orange frame of `size` × `size` cells with its upper left corner at (left, top)."""
    corner, side = (left, top - 0.8 * size), 0.8 * size
    style = {"ec": ORANGE, "fc": "none", "lw": THICK + 1, "zorder": 5}
    sheet.ax.add_patch(plt.Rectangle(corner, side, side, **style))


def draw_sliding(image, kernel, position):
    """Draw a window on an image, the window's pixels and the output so far. Return the first axes.

    image, kernel: the pixels (28, 28), and a filter (size, size) of whole numbers
    position: the number of the window's position, counted row by row from 0
    """
    size, side = len(kernel), output_size(image.shape[1], len(kernel))
    r, c = divmod(position, side)
    seen = image[r : r + size, c : c + size]
    answers = convolve(image, kernel)
    so_far = np.where(np.arange(answers.size).reshape(answers.shape) <= position, answers, np.nan)
    _, axes = plt.subplots(1, 3, figsize=(8.2, 3), width_ratios=(1, 0.55, 1), layout="constrained")
    axes[0].imshow(image)
    outline(axes[0], r, c, size, ORANGE)
    axes[1].imshow(seen, vmin=0, vmax=1)
    for (i, j), weight in np.ndenumerate(kernel):
        ink = "white" if seen[i, j] > 0.5 else INK
        axes[1].text(j, i, signed(weight), color=ink, ha="center", va="center")
    axes[2].imshow(so_far, cmap=colours(), vmin=-LIMIT, vmax=LIMIT)
    outline(axes[2], r, c, 1, ORANGE)
    total = f"{answers[r, c]:.1f}".replace("-", "−").replace("−0.0", "0.0")
    for ax, title in zip(axes, ("the picture", "the window", f"the sum: {total}"), strict=True):
        bare(ax, title)
    described = f"The window at row {r}, column {c} of a digit, and its sum, {total}. On the right,"
    describe(axes[0], f"{described} the output so far: blue left edges, red right ones.")
    return axes[0]


def show_fields(image, sides, row, column):
    """Draw `image` (28, 28) with two receptive fields as squares. Return the axes.

    sides: the sides of the two squares in pixels
    row, column: the position of the pixel at the centre of both squares
    """
    _, ax = plt.subplots(figsize=(3, 3), layout="constrained")
    ax.imshow(image)
    for side, colour in zip(sides, (BLUE, ORANGE), strict=True):
        outline(ax, row - side // 2, column - side // 2, side, colour)
    ax.axis("off")
    small, large = (f"{side} × {side}" for side in sides)
    ax.set_title(f"The first filters see {small} pixels,\nthe second ones {large}")
    describe(ax, f"A digit with a square of {small} pixels inside one of {large}.")
    return ax


def bare(ax, title):
    """Remove the ticks of the axes and add a frame and a title."""
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set_visible(True)
    ax.set_title(title)


def signed(weight):
    return f"{weight:+d}".replace("-", "−") if weight else "0"


def colours():
    """Return a colour map with blue above 0, red below 0 and grey for NaN."""
    return plt.get_cmap("RdBu").with_extremes(bad=BLANK)


def outline(ax, r, c, size, colour):
    """Draw a frame around `size` × `size` pixels, with pixel (r, c) at the upper left."""
    style = {"ec": colour, "fc": "none", "lw": THICK}
    ax.add_patch(plt.Rectangle((c - 0.5, r - 0.5), size, size, **style))
