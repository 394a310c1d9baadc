"""A drawing of the three tables in the log of predictions."""

from .drawing import BLUE, INK, ORANGE, Sheet

ROW = 0.62  # the height of a row
TOP = 3.55  # where the first row begins
LEVEL = [TOP - ROW * (number + 0.5) for number in range(4)]  # the middles of the rows
RUNS = (("1", "784-16-10"), ("2", "784-64-10"))
PREDICTIONS = (
    ("1", "9", "55%", "4", "1"),
    ("2", "4", "83%", "4", "1"),
    ("1", "7", "98%", "NULL", "2"),
    ("2", "7", "99%", "NULL", "2"),
)
FOLLOWED = 1  # the row of predictions whose run and image are shown
WORDS = (
    "Three tables side by side. In the middle, predictions, with the columns run, predicted, "
    "confidence, label and image; one row is orange: run 2 read image 1 as a 4, with 83%. Its run, "
    "2, points to row 2 of the table runs on the left, a network 784-64-10; its image, 1, points "
    "to row 1 of the table images on the right, a handwritten 4. The id of runs and images is blue."
)


def draw_log():
    """Draw the tables `runs`, `predictions` and `images`, linked by arrows. Return the axes."""
    sheet = Sheet(14, 4.9, WORDS)
    draw_table(sheet, 0.3, "runs", (("id", 0.6), ("model", 1.9)), RUNS)
    heads = (("run", 0.8), ("predicted", 1.35), ("confidence", 1.5), ("label", 1.0), ("image", 0.9))
    draw_table(sheet, 4.2, "predictions", heads, PREDICTIONS, FOLLOWED)
    draw_table(
        sheet, 11.3, "images", (("id", 0.6), ("pixels", 1.5)), (("1", ""), ("2", "")), row=1.24
    )
    for number, digit in enumerate((4, 7)):
        sheet.hand(12.65, TOP - 1.24 * (number + 0.5), 0.85, digit)
    level = LEVEL[FOLLOWED]
    sheet.arrow((4.15, level), (2.9, level), colour=ORANGE, thick=True)
    sheet.arrow((9.8, level), (11.25, TOP - 0.62), colour=ORANGE, thick=True)
    sheet.text(1.55, 0.45, "each network once", size=10)
    sheet.text(6.97, 0.45, "each answer once", size=10)
    sheet.text(12.35, 0.45, "each picture once", size=10)
    return sheet.ax


def draw_table(sheet, left, name, columns, rows, followed=None, row=ROW):
    """Draw a table with its left edge at `left`, and with row `followed`, if any, highlighted.

    columns: pairs (heading, width)
    row: the height of a row
    """
    right = left + sum(width for _, width in columns)
    sheet.text(left, TOP + 0.85, name, size=12, ha="left", bold=True)
    sheet.line((left, TOP), (right, TOP), thick=True)
    for number, values in enumerate(rows):
        middle = TOP - row * (number + 0.5)
        if number == followed:
            sheet.box((left + right) / 2, middle, right - left, row, colour=ORANGE, fill="none")
        elif number + 1 < len(rows):
            sheet.line((left, middle - row / 2), (right, middle - row / 2), alpha=0.25)
        x = left
        for (head, width), value in zip(columns, values, strict=True):
            colour = BLUE if head == "id" else INK
            sheet.text(x + width / 2, middle, value, colour=colour, bold=head == "id")
            x += width
    x = left
    for head, width in columns:
        sheet.text(x + width / 2, TOP + 0.28, head, size=10, colour=BLUE if head == "id" else INK)
        x += width
