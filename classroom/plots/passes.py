"""A drawing of the forward pass and the backward pass through a network."""

from .drawing import BLUE, INK, ORANGE, Sheet

SIZES = (784, 128, 64, 10)
WORDS = (
    "A network of three dense layers, 784-128-64-10, with a ReLU after the first two and a loss "
    "at the end. Blue arrows lead forward, from X (N, 784) through Z1 and A1 (N, 128), Z2 and A2 "
    "(N, 64) to Z3 (N, 10) and the loss. Orange arrows lead back, with arrays of the same shapes: "
    "dZ3, dA2, dZ2, dA1, dZ1. Each dense layer holds W and b, and keeps dW and db, of the same "
    "shapes."
)
DENSE, SMALL, GAP, TALL = 2.1, 1.2, 1.45, 2.5  # widths of the boxes, between them, their height
LEFT, MIDDLE = 1.6, 3.1
FORWARD, BACKWARD = MIDDLE + 0.6, MIDDLE - 0.6
BELOW = MIDDLE - TALL / 2 - 0.75  # where the small arrows below the boxes end


def draw_passes():
    """Draw both passes through a 784-128-64-10 network, with all shapes. Return the axes."""
    layers = len(SIZES) - 1
    right = LEFT + layers * (DENSE + GAP + SMALL) + (layers - 1) * GAP
    sheet = Sheet(right + 0.15, 5.35, WORDS, scale=0.6)
    between(sheet, 0.15, LEFT, "X", SIZES[0], back=False)
    x = LEFT
    for number, (inputs, outputs) in enumerate(zip(SIZES, SIZES[1:], strict=False), 1):
        dense(sheet, x + DENSE / 2, number, inputs, outputs)
        between(sheet, x + DENSE, x + DENSE + GAP, f"Z{number}", outputs)
        x += DENSE + GAP
        sheet.box(
            x + SMALL / 2, MIDDLE, SMALL, TALL, "loss" if number == layers else "ReLU", size=13
        )
        if number < layers:
            between(sheet, x + SMALL, x + SMALL + GAP, f"A{number}", outputs)
            x += SMALL + GAP
    label = right - SMALL / 2
    sheet.arrow((label, BELOW), (label, BELOW + 0.75), colour=BLUE)
    sheet.text(label, BELOW - 0.3, "y", size=13, colour=BLUE)
    sheet.text(label, BELOW - 0.75, "(N,)", size=10)
    sheet.text(LEFT, 5.05, "forward pass", size=13, colour=BLUE, ha="left", bold=True)
    sheet.text(right, 5.05, "backward pass", size=13, colour=ORANGE, ha="right", bold=True)
    return sheet.ax


def dense(sheet, x, number, inputs, outputs):
    """Draw a dense layer with its weights and biases, and below it their slopes."""
    low = MIDDLE - TALL / 2
    sheet.box(x, MIDDLE, DENSE, TALL)
    sheet.text(x, MIDDLE + 0.7, "Dense", size=13)
    sheet.text(x, MIDDLE - 0.05, f"W{number} ({inputs}, {outputs})", size=10)
    sheet.text(x, MIDDLE - 0.6, f"b{number} ({outputs},)", size=10)
    sheet.arrow((x, low), (x, BELOW), colour=ORANGE)
    sheet.text(x, BELOW - 0.3, f"dW{number}, db{number}", size=13, colour=ORANGE)


def between(sheet, start, end, name, width, back=True):
    """Draw an array that is passed between two boxes and, if `back` is true, its slopes."""
    middle = (start + end) / 2
    sheet.arrow((start, FORWARD), (end, FORWARD), colour=BLUE, thick=True, gap=0.08)
    sheet.text(middle, FORWARD + 0.4, name, size=13, colour=BLUE)
    sheet.text(middle, MIDDLE, f"(N, {width})", size=10, colour=INK)
    if back:
        sheet.arrow((end, BACKWARD), (start, BACKWARD), colour=ORANGE, thick=True, gap=0.08)
        sheet.text(middle, BACKWARD - 0.4, f"d{name}", size=13, colour=ORANGE)
