"""A bar chart of P − Y, the predicted probabilities minus the one-hot label."""

import numpy as np

from .digits import an
from .drawing import BLUE, INK, ORANGE, Sheet

ROWS = {"P": (6.1, "what it said"), "Y": (4.2, "what is true"), "P − Y": (2.3, "the slopes")}
LEFT, STEP, HIGH = 3.6, 1.0, 1.25  # of the first bar; from bar to bar; of a probability of 1


def draw_difference(P, true):
    """Draw bars for P, the one-hot label Y and P − Y. Return the axes.

    P: the predicted probabilities (10,)
    true: the correct digit
    """
    P, Y = np.asarray(P, dtype=float), np.eye(len(P))[true]
    D = P - Y
    rival = int(np.where(Y, -1, P).argmax())
    sheet = Sheet(
        14,
        8.1,
        f"Three rows of ten bars for a digit that is {an(true)}: P, Y, and the slopes P minus Y. "
        f"The slope of the {true} is −{abs(D[true]):.2f}, so its score rises; the largest of the "
        f"others is {D[rival]:.2f}, of the {rival}, so that score falls.",
    )
    for (name, (floor, words)), numbers in zip(ROWS.items(), (P, Y, D), strict=True):
        sheet.text(0.3, floor + 0.55, name, size=14, ha="left", bold=True)
        sheet.text(0.3, floor + 0.1, words, size=10, ha="left")
        sheet.line((LEFT - 0.6, floor), (LEFT + 9.6 * STEP, floor))
        for digit, number in enumerate(numbers):
            bar(sheet, LEFT + digit * STEP, floor, number, ORANGE if digit == true else BLUE)
    for digit in range(len(P)):
        colour, own = (ORANGE, True) if digit == true else (INK, False)
        sheet.text(LEFT + digit * STEP, 0.35, digit, size=13, colour=colour, bold=own)
    sheet.text(LEFT + 4.5 * STEP, 7.75, title(D, true, rival), size=12, bold=True)
    return sheet.ax


def bar(sheet, x, floor, number, colour):
    """Draw a bar up or down from `floor`, labelled unless the number rounds to 0.00."""
    sheet.box(x, floor + number * HIGH / 2, 0.62, abs(number) * HIGH, colour=colour, fill=colour)
    if abs(number) >= 0.005:
        text = f"{number:.2f}".replace("-", "−")
        up = number > 0
        y = floor + number * HIGH + (0.1 if up else -0.1)
        sheet.text(x, y, text, size=10, va="bottom" if up else "top")


def title(D, true, rival):
    """Return a title that says how the next training step should change the scores."""
    if abs(D[true]) < 0.1:
        return f"It is {an(true)}, and the network said so: hardly anything is left to learn"
    return f"It is {an(true)}: raise the score of the {true}, lower that of the {rival}"
