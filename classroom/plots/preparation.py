"""Figures of the steps that prepare a page of ink as the input of a network."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter

from ..widgets.pad.centring import crop, fit, place
from .drawing import BLUE, INK, ORANGE, THICK, THIN, Sheet
from .style import describe

WORDS = (
    "Four pictures in a row, with arrows between them. A page, 112 by 112 pixels, with a small "
    "digit low on the left, in an orange frame. Crop: the digit alone. Fit: the digit in at most "
    "20 by 20 pixels. Place: the digit in 28 by 28 pixels, with its centre of mass, an orange "
    "cross, at row 14 and column 14."
)
MIDDLE, PAGE, BOX = 2.35, 3.4, 2.0  # of the pictures: their middle's height, and their sides
SEEN = BOX * 28 / 20  # so that a pixel of both has the same size
STARTS = (0.2, 5.0, 8.3, 11.9)  # their left sides


def draw_preparation(page):
    """Draw the steps crop, fit and place, which prepare a page for the network. Return the axes.

    page: an array (H, W), from 0 for paper to 255 for ink
    """
    ink = crop(page)
    box = fit(ink)
    image = place(box)
    sheet = Sheet(15.0, 4.7, WORDS, scale=0.62)
    centre = [left + width / 2 for left, width in zip(STARTS, (PAGE, BOX, BOX, SEEN), strict=True)]
    put(sheet, centre[0], page, PAGE / len(page))
    put(sheet, centre[1], ink, PAGE / len(page), colour=ORANGE)
    put(sheet, centre[2], box, BOX / 20, edge=BOX)
    put(sheet, centre[3], image, BOX / 20)
    frame_ink(sheet, page)
    cross(sheet, centre[3])
    for x, array in zip(centre, (page, ink, box, image), strict=True):
        sheet.text(x, 0.22, "({}, {})".format(*array.shape), size=11)
    ends = [(STARTS[0] + PAGE, STARTS[1] + 0.35), (STARTS[1] + 1.65, STARTS[2])]
    ends.append((STARTS[2] + BOX, STARTS[3]))
    for (start, end), word in zip(ends, ("crop", "fit", "place"), strict=True):
        sheet.arrow((start, MIDDLE), (end, MIDDLE), colour=BLUE, thick=True, gap=0.16)
        sheet.text((start + end) / 2, MIDDLE + 0.35, word, size=13, colour=BLUE, bold=True)
    return sheet.ax


def put(sheet, x, pixels, size, colour=INK, edge=0.0):
    """Draw an array of pixels in a frame with its centre at `x`.

    size: the side of a pixel
    edge: the side of a square frame, or 0 for a frame of the array's own size
    """
    half = np.array(pixels.shape[::-1]) * size / 2
    box = (x - half[0], x + half[0], MIDDLE - half[1], MIDDLE + half[1])
    sheet.ax.imshow(pixels, cmap="gray_r", vmin=0, vmax=255, extent=box, zorder=2)
    width, height = (edge, edge) if edge else 2 * half
    corner = (x - width / 2, MIDDLE - height / 2)
    sheet.ax.add_patch(
        plt.Rectangle(corner, width, height, ec=colour, fc="none", lw=THIN, zorder=3)
    )
    sheet.ax.set(xlim=(0, 15.0), ylim=(0, 4.7))


def frame_ink(sheet, page):
    rows, columns = np.nonzero(page > 16)
    scale, top = PAGE / len(page), MIDDLE + PAGE / 2
    corner = (STARTS[0] + columns.min() * scale, top - (rows.max() + 1) * scale)
    width, height = (np.ptp(columns) + 1) * scale, (np.ptp(rows) + 1) * scale
    sheet.ax.add_patch(
        plt.Rectangle(corner, width, height, ec=ORANGE, fc="none", lw=THICK, zorder=4)
    )


def cross(sheet, x):
    """Draw an orange cross at the centre of pixel (14, 14) of the image with its centre at `x`."""
    x, y = x + 0.5 * SEEN / 28, MIDDLE - 0.5 * SEEN / 28
    for dx, dy in ((0.22, 0), (0, 0.22)):
        sheet.ax.plot([x - dx, x + dx], [y - dy, y + dy], color=ORANGE, lw=THICK, zorder=5)


def show_ways(right, images, untouched):
    """Draw a bar for the accuracy of each way of preparing a page. Return the axes of the bars.

    right, images: {way: accuracy}, and an image (28, 28) for each way
    untouched: the accuracy on digits that were never moved
    """
    figure, ax = plt.subplots(figsize=(7.4, 3.4))
    figure.subplots_adjust(left=0.42, bottom=0.16, top=0.9)
    names, shares = list(right), list(right.values())
    colours = [BLUE] * (len(names) - 1) + [ORANGE]
    for number, (share, colour) in enumerate(zip(shares, colours, strict=True)):
        ax.barh(number, share, color=colour, height=0.62)
        inside = {"ha": "right", "color": "white" if colour == BLUE else "black"}
        style = inside if share > 0.3 else {"ha": "left"}
        away = -0.02 if share > 0.3 else 0.02
        ax.text(share + away, number, f"{share:.0%}", va="center", **style)
    ax.axvline(untouched, color=INK, linestyle="--", lw=THIN)
    ax.text(untouched, -0.62, "never moved", ha="center", fontsize=9)
    ax.set(xlabel="share of 1,000 digits read right", xlim=(0, 1.1), ylim=(len(names) - 0.5, -0.55))
    ax.set_yticks(range(len(names)), names)
    ax.set_xticks(np.linspace(0, 1, 6))
    ax.xaxis.set_major_formatter(PercentFormatter(xmax=1, decimals=0))
    ax.tick_params(axis="y", length=0, pad=58)
    for number, image in enumerate(images):
        inset = ax.inset_axes((-0.2, number - 0.45, 0.18, 0.9), transform=ax.transData)
        inset.imshow(image, cmap="gray_r", vmin=0, vmax=255)
        inset.set(xticks=[], yticks=[])
        for spine in inset.spines.values():
            spine.set(visible=True, color=INK, lw=0.8)
    ax.set_title("Centred by mass, digits are read as if nobody had moved them", x=-0.72, pad=14)
    told = ", ".join(f"{name} {share:.0%}" for name, share in right.items())
    words = f"Four bars, the share of 1,000 digits read right: {told}; never moved {untouched:.0%}."
    describe(ax, words)
    return ax
