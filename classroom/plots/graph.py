"""A drawing of the computational graph of a formula, with a value and a slope in each box."""

from typing import NamedTuple

from helpers.autograd import in_order

from .drawing import BLUE, INK, ORANGE, THICK, THIN, Sheet, plt
from .style import GREY, describe

ACROSS, DOWN = 2.9, 2.0  # from the middle of one box to the next
WIDTH, HEIGHT, MARGIN, HEAD = 1.7, 1.45, 0.25, 1.0


class Moment(NamedTuple):
    """The state of a computational graph at one step, with a sentence `words` in `colour`.

    known: the boxes whose values are known
    slopes: {box: slope} for the slopes computed so far
    computed, hands_on: the box that is computed at this step, and the box that passes on its slope
    """

    known: list
    slopes: dict
    words: str
    colour: str = INK
    computed: object = None
    hands_on: object = None


def last_step(loss):
    """Return the number of the last step in `draw_graph`, which completes the backward pass."""
    return 2 * len(operations(loss)) + 1


def draw_graph(loss, step=None, **names):
    """Draw the computational graph of a formula, from its inputs to `loss`. Return the axes.

    loss: the last box; boxes have `name`, `data`, `grad` and `ways`, a list of (parent, factor)
    step: a step from 0 to `last_step(loss)`; None draws all values and the slopes in `grad`
    names: the boxes to label, as keyword arguments, for example `q=q`
    """
    now, places = moment(loss, step), placed(loss)
    width = max(x for x, _ in places.values()) + WIDTH / 2 + MARGIN
    height = max(y for _, y in places.values()) + HEIGHT / 2 + HEAD
    sheet = Sheet(width, height, "", scale=0.62)
    sheet.text(MARGIN, height - 0.45, now.words, size=12, ha="left", colour=now.colour, bold=True)
    for box in operations(loss):
        draw_arrows(sheet, box, places, now)
    names["the loss"] = loss
    for name, box in names.items():
        x, y = places[box]
        sheet.text(x, y + HEIGHT / 2 + 0.22, name, size=10)
    for box in places:
        draw_box(sheet, box, places[box], now)
    lines = formulas(loss, names)
    told = "; ".join(f"{line}, {in_words(box, now)}" for box, line in lines.items())
    describe(sheet.ax, f"{now.words}{work_in_words(now, lines)} The boxes of the graph: {told}.")
    return sheet.ax


def operations(loss):
    """Return the boxes that aren't inputs, in the order of their computation."""
    return [box for box in in_order(loss) if box.ways]


def moment(loss, step):
    """Return the `Moment` of a step, or the complete state of the graph if `step` is None."""
    boxes, steps = in_order(loss), operations(loss)
    if step is None:
        if not loss.grad:
            return Moment(boxes, {}, "All values are known, but no slope yet.")
        return Moment(boxes, {box: box.grad for box in boxes}, "All values, and all slopes.")
    known = [box for box in boxes if not box.ways] + steps[:step]
    if step == 0:
        return Moment(known, {}, "Forward: these numbers are given.", BLUE)
    if step <= len(steps):
        box = steps[step - 1]
        sides = [number(parent.data) for parent, _ in box.ways]
        words = f"Forward: {f' {box.name} '.join(sides)} = {number(box.data)}."
        return Moment(known, {}, words, BLUE, computed=box)
    slopes, box = {loss: 1.0}, None
    for box in steps[::-1][: step - len(steps) - 1]:
        for parent, factor in box.ways:
            slopes[parent] = slopes.get(parent, 0.0) + factor * slopes[box]
    if box is None:
        words = "Backward: the slope of the loss with respect to itself is 1."
        return Moment(known, slopes, words, ORANGE, hands_on=box)
    words = f"Backward: this box hands on its slope {number(slopes[box])}, times each factor."
    return Moment(known, slopes, words, ORANGE, hands_on=box)


def placed(loss):
    """Return {box: (x, y)}, with each result to the right of its operands."""
    boxes = in_order(loss)
    columns, rows = {}, {}
    for box in boxes:
        columns[box] = 1 + max((columns[parent] for parent, _ in box.ways), default=-1)
    for box in boxes:  # what is given comes just before its first use
        users = [columns[user] for user in boxes if box in dict(user.ways)]
        if users and not box.ways:
            columns[box] = min(users) - 1

    def put(box, row):
        if box not in rows:
            while (columns[box], row) in {(columns[other], rows[other]) for other in rows}:
                row += 1
            rows[box] = row
            for further, (parent, _) in enumerate(box.ways):
                put(parent, row + further)

    put(loss, 0)
    x, y, deepest = MARGIN + WIDTH / 2, MARGIN + HEIGHT / 2, max(rows.values())
    return {box: (x + ACROSS * columns[box], y + DOWN * (deepest - rows[box])) for box in rows}


def draw_arrows(sheet, box, places, now):
    """Draw arrows from the operands to `box`.

    If `box` passes on its slope, the arrows point to the operands and are labelled with factors.
    """
    twice = len(box.ways) > len(dict(box.ways))
    for second, (parent, factor) in enumerate(box.ways):
        (x0, y0), (x1, y1) = places[parent], places[box]
        side = 0.3 - 0.6 * second
        ends = (x0 + WIDTH / 2, y0 + side * twice), (x1 - WIDTH / 2, y1 + side)
        if box is not now.hands_on:
            at_work = box is now.computed
            colour = BLUE if at_work else INK if box in now.known else GREY
            sheet.arrow(*ends, colour=colour, thick=at_work, gap=0.08)
            continue
        sheet.arrow(*ends[::-1], colour=ORANGE, thick=True, gap=0.08)
        middle, height = (ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2
        away = (0.4, -0.2) if second and not twice else (0, -0.34 if second else 0.34)
        words = f"× {number(factor)}"
        sheet.text(middle + away[0], height + away[1], words, colour=ORANGE, bold=True)


def draw_box(sheet, box, place, now):
    """Draw a box with its name, value and slope, with a thick edge if it is active."""
    x, y = place
    known, at_work = box in now.known, box in (now.computed, now.hands_on)
    colour = now.colour if at_work else INK if known else GREY
    corner = (x - WIDTH / 2, y - HEIGHT / 2)
    edge = {"ec": colour, "fc": "white", "lw": THICK if at_work else THIN, "zorder": 3}
    sheet.ax.add_patch(plt.Rectangle(corner, WIDTH, HEIGHT, **edge))
    sheet.text(x, y + 0.45, box.name, size=12, colour=INK if known else GREY, bold=True)
    left = x - WIDTH / 2 + 0.13
    for down, word, colour, shown in (
        (0.0, "value", BLUE, box.data if known else None),
        (-0.43, "slope", ORANGE, now.slopes.get(box)),
    ):
        sheet.text(left, y + down, word, size=9, ha="left", colour=colour)
        if shown is not None:
            right = x + WIDTH / 2 - 0.13
            sheet.text(right, y + down, number(shown), ha="right", colour=colour, bold=True)


def formulas(loss, names):
    """Return the formula of each box as text, for example `{box: "d = w × x + b"}`."""
    names = {box: name for name, box in names.items()}
    lines, short = {}, {}
    for box in in_order(loss):
        sides = [short[parent] for parent, _ in box.ways]
        if box.name == "×":
            sides = [f"({side})" if " + " in side else side for side in sides]
        formula = f" {box.name} ".join(sides) if sides else box.name
        lines[box] = f"{names[box]} = {formula}" if box in names else formula
        short[box] = names.get(box, formula)
    return lines


def work_in_words(now, lines):
    """Return a sentence about the active box, or an empty string if no box is active."""
    if now.computed:
        return f" This is {lines[now.computed]}."
    if not now.hands_on:
        return ""
    slope = number(now.slopes[now.hands_on])
    parts = (
        f"{slope} × {number(f)} to {lines[p].partition(' = ')[0]}" for p, f in now.hands_on.ways
    )
    return f" It is {lines[now.hands_on]}, and hands {', and '.join(parts)}."


def in_words(box, now):
    value = f"value {number(box.data)}" if box in now.known else "no value yet"
    slope = now.slopes.get(box)
    return value + ("" if slope is None else f", slope {number(slope)}")


def number(value):
    return f"{value:.4g}".replace("-", "−")
