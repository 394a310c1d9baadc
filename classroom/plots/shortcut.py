"""A drawing of a plain layer and of a layer with a shortcut."""

from .drawing import BLUE, INK, ORANGE, Sheet

WORDS = (
    "On the left, a plain layer: A goes through W, b and a sigmoid and comes out as new; on the "
    "way back, the slope passes the sigmoid, which lets through a quarter at most. On the right, "
    "the same layer with a shortcut: A also goes round the layer and is added to new; on the way "
    "back, the shortcut hands the slope on whole, times 1."
)
LEVEL, ROUND = 1.75, 3.3  # heights: through the layer, and round it


def draw_shortcut():
    """Draw both passes through a plain layer and through one with a shortcut. Return the axes."""
    sheet = Sheet(15.4, 4.55, WORDS, scale=0.56)
    sheet.text(0.3, 4.2, "a plain layer", bold=True, ha="left", size=12)
    layer(sheet, 0.9, end=6.0)
    sheet.text(5.6, LEVEL + 0.6, "new", colour=BLUE)
    sheet.line((6.75, 0.3), (6.75, 4.3), colour="#d8dce0")
    sheet.text(7.2, 4.2, "with a shortcut", bold=True, ha="left", size=12)
    layer(sheet, 7.8, end=12.35)
    plus, out = 12.8, 15.1
    sheet.neuron(plus, LEVEL, "+", radius=0.42, colour=INK)
    both(sheet, (plus + 0.42, LEVEL), (out, LEVEL))
    sheet.text(14.2, LEVEL + 0.6, "A + new", colour=BLUE)
    go_round(sheet, 8.25, plus)
    return sheet.ax


def layer(sheet, x, end):
    """Draw a layer with its input A at `x`, and arrows in both directions up to `end`."""
    sheet.text(x - 0.3, LEVEL, "A", size=13, colour=BLUE)
    both(sheet, (x, LEVEL), (x + 1.2, LEVEL))
    sheet.box(x + 2.5, LEVEL, 2.6, 1.3, "W, b,\nsigmoid", size=11)
    both(sheet, (x + 3.8, LEVEL), (end, LEVEL))
    sheet.text(x + 2.5, LEVEL - 1.05, "× ¼ at most", colour=ORANGE, bold=True)


def both(sheet, start, end, gap=0.07):
    """Draw a forward arrow from `start` to `end` and a backward arrow below it."""
    for height, ends, colour in ((0.16, (start, end), BLUE), (-0.16, (end, start), ORANGE)):
        (x0, y0), (x1, y1) = ends
        sheet.arrow((x0, y0 + height), (x1, y1 + height), colour=colour, thick=True, gap=gap)


def go_round(sheet, start, plus):
    """Draw the shortcut around the layer in both directions, between `start` and `plus`."""
    for away, colour in ((0.16, BLUE), (-0.16, ORANGE)):
        left, right, top = start - away, plus + away, ROUND + away
        forward = colour == BLUE
        sheet.line(
            (left, LEVEL + (0.16 if forward else 0.3)), (left, top), colour=colour, thick=True
        )
        sheet.line((left, top), (right, top), colour=colour, thick=True)
        low = LEVEL + 0.45
        if forward:
            sheet.arrow((right, top), (right, low), colour=colour, thick=True)
        else:
            sheet.line((right, top), (right, low), colour=colour, thick=True)
            sheet.arrow((left, top), (left, LEVEL + 0.3), colour=colour, thick=True)
    sheet.text((start + plus) / 2, ROUND - 0.5, "× 1: nothing is lost", colour=ORANGE, bold=True)
