"""Drawings of the steps from a photo to a number, and of a cut between touching digits."""

import matplotlib.pyplot as plt
import numpy as np

from ..reading.boxes import boxes, joined_boxes
from ..reading.ink import ink_of
from ..reading.pieces import digit_probabilities, halves, image_of
from .digits import an
from .drawing import BLUE, INK, ORANGE, THICK, THIN, Sheet
from .number_photos import coloured, framed
from .style import describe

LEFT, WIDTH, TALL = 2.5, 6.4, 1.92  # of the photo on the sheet
LEVELS = (8.1, 5.45, 3.0, 1.35)  # the middles of the photo, the pieces, the images, the digits


def draw_way(photo, reading):
    """Draw the steps from `photo` (96, 320) to its five digits. Return the axes.

    reading: the `Reading` that `read_number` returned for the photo
    """
    text = ", ".join(map(str, reading.digits))
    words = (
        "Four levels with arrows between them. A photo of a number, 96 by 320 pixels. Its pieces "
        "of ink in two colours, each in a frame. Five pictures of 28 by 28 pixels, one for each "
        f"frame. The five digits that the network reads, {text}, each with its confidence, and "
        "beside them the product of the five."
    )
    sheet = Sheet(11.6, 9.4, words, scale=0.6)
    _, labels = ink_of(photo)
    frames = joined_boxes(boxes(labels))
    place(sheet, photo, LEVELS[0], cmap="gray", vmin=0, vmax=255)
    place(sheet, coloured(labels), LEVELS[1])
    scale, top = WIDTH / photo.shape[1], LEVELS[1] + TALL / 2
    spots = np.linspace(LEFT + 0.66, LEFT + WIDTH - 0.66, len(frames))
    for box, spot, image, P in zip(frames, spots, reading.images, reading.P, strict=True):
        frame = (LEFT + box[1] * scale, top - box[2] * scale)
        size = ((box[3] - box[1]) * scale, (box[2] - box[0]) * scale)
        sheet.ax.add_patch(plt.Rectangle(frame, *size, fc="none", ec=INK, lw=THIN, zorder=4))
        start = (frame[0] + size[0] / 2, frame[1])
        sheet.arrow(start, (spot, LEVELS[2] + 0.56), gap=0.08)
        sheet.image(spot, LEVELS[2], 1.08, image)
        sheet.arrow((spot, LEVELS[2] - 0.56), (spot, LEVELS[3] + 0.4), gap=0.08)
        sheet.text(spot, LEVELS[3], str(P.argmax()), size=17, colour=BLUE, bold=True)
        sheet.text(spot, LEVELS[3] - 0.62, f"{P.max():.2f}", size=10)
    middle = LEFT + WIDTH / 2
    down = (LEVELS[0] - TALL / 2, LEVELS[1] + TALL / 2)
    sheet.arrow((middle, down[0]), (middle, down[1]), colour=BLUE, thick=True, gap=0.1)
    heights = (np.mean(down), LEVELS[1] - TALL / 2 - 0.3, 1.98)
    for y, word in zip(heights, ("find the ink", "cut out, centre", "read"), strict=True):
        sheet.text(LEFT - 0.25, y, word, size=11, colour=BLUE, bold=True, ha="right")
    for y, shape in zip(
        LEVELS, ("(96, 320)", "(96, 320)", "(5, 28, 28)", "P (5, 10)"), strict=True
    ):
        sheet.text(LEFT + WIDTH + 0.25, y, shape, size=10, ha="left")
    together = f"product {reading.confidence:.2f}"
    sheet.text(LEFT + WIDTH + 0.25, LEVELS[3] - 0.62, together, size=10, ha="left")
    sheet.text(LEFT - 0.25, LEVELS[3] - 0.62, "how sure", size=10, ha="right")
    return sheet.ax


def place(sheet, picture, y, **style):
    box = (LEFT, LEFT + WIDTH, y - TALL / 2, y + TALL / 2)
    limits = sheet.ax.get_xlim(), sheet.ax.get_ylim()
    sheet.ax.imshow(picture, extent=box, zorder=2, **style)
    corner = (LEFT, y - TALL / 2)
    sheet.ax.add_patch(plt.Rectangle(corner, WIDTH, TALL, ec=INK, fc="none", lw=THIN, zorder=3))
    sheet.ax.set(xlim=limits[0], ylim=limits[1])


def show_cut(piece, column, network):
    """Draw a piece of ink cut at `column`, and the network's answers. Return the piece's axes."""
    images = np.array([image_of(half) for half in halves(piece, column)])
    P = digit_probabilities(network, images)
    digits, sure = P.argmax(axis=1), P.max(axis=1)
    _, axes = plt.subplots(
        1, 3, figsize=(6.6, 2.35), width_ratios=(1.3, 1, 1), layout="constrained"
    )
    framed(axes[0], f"cut at column {column}").imshow(piece, cmap="gray_r", vmin=0, vmax=1)
    axes[0].axvline(column - 0.5, color=ORANGE, lw=THICK)
    for ax, image, digit, share in zip(axes[1:], images, digits, sure, strict=True):
        framed(ax, f"{digit}, {share:.2f} sure").imshow(image, cmap="gray_r", vmin=0, vmax=255)
    axes[2].set_xlabel(f"product {sure.prod():.2f}", loc="right")
    describe(
        axes[0],
        f"Two digits that touch, cut at column {column}: the left part is read as {an(digits[0])}, "
        f"{sure[0]:.0%} sure, the right part as {an(digits[1])}, {sure[1]:.0%} sure.",
    )
    return axes[0]
