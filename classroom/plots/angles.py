"""A drawing of the angles between batch gradients and the gradient over all digits."""

import numpy as np

from .drawing import BLUE, INK, ORANGE, Sheet

START, LONG = (1.6, 2.85), 4.0  # where all arrows begin, and how long the longest is
LEFT, RIGHT, LOW, HIGH = 8.3, 13.6, 1.0, 4.9  # the chart of the mean angles


def draw_angles(found, size):
    """Draw batch gradients as arrows, and the mean angle for each batch size. Return the axes.

    found: {batch size: angles to the gradient over all digits, in degrees}
    size: the batch size whose gradients are drawn
    """
    angles = {n: np.asarray(degrees) for n, degrees in found.items()}
    means = {n: degrees.mean() for n, degrees in angles.items()}
    count = len(angles[size])
    batches = "a single digit" if size == 1 else f"{size:,} digits"
    sheet = Sheet(
        14.2,
        6.4,
        f"{count} arrows for batches of {batches} around the arrow for all digits, at angles "
        f"between {angles[size].min():.0f}° and {angles[size].max():.0f}°. Beside them, the mean "
        "angle for "
        "each batch size: " + ", ".join(f"{n:,}: {mean:.0f}°" for n, mean in means.items()) + ".",
    )
    for number, angle in enumerate(sorted(angles[size])):
        turned = np.radians(angle if number % 2 else -angle)
        sheet.arrow(START, tip(turned, 2.7), colour=BLUE)
    sheet.arrow(START, tip(0, LONG), colour=ORANGE, thick=True)
    beside = START[0] + LONG + 0.15
    sheet.text(beside, START[1], "all digits", colour=ORANGE, ha="left", bold=True)
    who = "A single digit" if size == 1 else f"Batches of {batches}"
    sheet.text(0.3, 6.1, f"{who}: {means[size]:.0f}° off", size=13, ha="left", bold=True)
    chart(sheet, means, size)
    return sheet.ax


def tip(angle, length):
    return START[0] + length * np.cos(angle), START[1] + length * np.sin(angle)


def chart(sheet, means, size):
    """Draw the mean angle for each batch size, with a filled marker at `size`."""
    sheet.text(LEFT - 0.5, 5.35, "mean angle", size=10, ha="left")
    sheet.line((LEFT, LOW), (RIGHT, LOW))
    places = np.linspace(LEFT + 0.4, RIGHT - 0.4, len(means))
    heights = [LOW + (HIGH - LOW) * mean / 90 for mean in means.values()]
    for angle in (45, 90):
        y = LOW + (HIGH - LOW) * angle / 90
        sheet.line((LEFT, y), (RIGHT, y), alpha=0.2)
        sheet.text(LEFT - 0.15, y, f"{angle}°", size=10, ha="right")
    for k, n in enumerate(means):
        if k:
            sheet.line((places[k - 1], heights[k - 1]), (places[k], heights[k]), BLUE)
        chosen = n == size
        sheet.neuron(places[k], heights[k], radius=0.15, fill=BLUE if chosen else "white")
        sheet.text(places[k], LOW - 0.3, f"{n:,}", size=10, bold=chosen, colour=INK)
    sheet.text((LEFT + RIGHT) / 2, LOW - 0.75, "digits in the batch", size=10)
