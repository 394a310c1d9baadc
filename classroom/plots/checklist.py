"""A flowchart of the checks for debugging a network."""

from .drawing import BLUE, INK, ORANGE, Sheet

STATIONS = (
    ("data", "finite? 0 to 1?\nright labels?"),
    ("first loss", "near log(10)?"),
    ("one batch", "learnt by heart?"),
    ("slopes", "as nudging\nsays?"),
    ("steps", "update ratio\n0.001 to 0.02?"),
    ("curves", "on images that\nare held back?"),
)
WIDTH, HEIGHT, STEP, MIDDLE = 1.75, 0.9, 2.35, 2.45
QUESTIONS = ", ".join(f"{name} ({' '.join(question.split())})" for name, question in STATIONS)
WORDS = (
    f"Six boxes in a row, joined by arrows, each with its question: {QUESTIONS}. From every box an "
    "orange line leads down: not right? Mend this one thing. An arrow leads back to the first box."
)


def draw_checklist():
    """Draw six checks in order, from the data to the training curves. Return the axes."""
    right = 0.3 + STEP * (len(STATIONS) - 1) + WIDTH
    sheet = Sheet(right + 0.3, 3.9, WORDS, scale=0.72)
    middles = [0.3 + WIDTH / 2 + STEP * number for number in range(len(STATIONS))]
    low, edge = 0.45, HEIGHT / 2
    for number, (x, (name, question)) in enumerate(zip(middles, STATIONS, strict=True)):
        sheet.text(x, MIDDLE + edge + 0.28, str(number + 1), colour=BLUE, bold=True)
        sheet.box(x, MIDDLE, WIDTH, HEIGHT, name, colour=BLUE, size=12)
        sheet.text(x, MIDDLE - edge - 0.42, question, size=9)
        if number:
            sheet.arrow((x - STEP + WIDTH / 2, MIDDLE), (x - WIDTH / 2, MIDDLE), thick=True)
            sheet.line((x, MIDDLE - edge - 0.85), (x, low), ORANGE)
    sheet.line((middles[0], low), (middles[-1], low), ORANGE)
    sheet.arrow((middles[0], low), (middles[0], MIDDLE - edge - 0.85), colour=ORANGE)
    words = "Not right? Mend this one thing, and begin again at the data."
    sheet.text((middles[0] + right) / 2, low - 0.27, words, size=10, colour=INK)
    return sheet.ax
