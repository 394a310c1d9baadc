"""A drawing of the forward and backward passes of lesson 3's network."""

from .drawing import BLUE, INK, ORANGE, Sheet

ACROSS = {"X": 1.3, "Z1": 4.3, "A1": 7.7, "Z2": 10.7, "P": 13.7}
TOP, LOW = 3.9, 1.5


def draw_softmax_network(image):
    """Draw both passes of a 784-10-10 network with the input `image` (784,). Return the axes."""
    sheet = Sheet(
        15.6,
        5.6,
        "Forward, from left to right: X (N, 784), Z1, A1, Z2, P (N, 10), with ReLU and softmax in "
        "orange as new. Backward, below, from right to left: dZ2 is P minus Y divided by N, then "
        "dA1, then dZ1 with the ReLU's slope; dW2 and dW1 branch off downwards.",
    )
    sheet.image(ACROSS["X"], TOP, 1.5, image)
    for name in ("Z1", "A1", "Z2", "P"):
        sheet.box(ACROSS[name], TOP, 1.2, 0.8, name, colour=BLUE, size=12)
        sheet.text(ACROSS[name], TOP + 0.68, "(N, 10)", size=9)
    sheet.text(ACROSS["X"], TOP + 1.03, "X (N, 784)", size=9)
    forward(sheet, "X", "Z1", "@ W1 + b1")
    forward(sheet, "Z1", "A1", "relu", ORANGE)
    forward(sheet, "A1", "Z2", "@ W2 + b2")
    forward(sheet, "Z2", "P", "softmax", ORANGE)
    for name in ("Z1", "A1", "Z2"):
        sheet.box(ACROSS[name], LOW, 1.2, 0.8, "d" + name, colour=BLUE, size=12)
    sheet.text(0.2, TOP + 1.45, "forward", size=11, ha="left", bold=True)
    sheet.text(0.2, LOW, "backward", size=11, ha="left", bold=True)
    backward(sheet, "Z2", "A1", "@ W2.T")
    backward(sheet, "A1", "Z1", "* relu_slope(Z1)", ORANGE)
    corner, end = (ACROSS["P"], TOP - 0.5), (ACROSS["Z2"] + 0.7, LOW)
    sheet.line(corner, (ACROSS["P"], LOW), ORANGE, thick=True)
    sheet.arrow((ACROSS["P"] + 0.02, LOW), end, colour=ORANGE, thick=True)
    sheet.text(ACROSS["P"] + 0.15, (TOP + LOW) / 2, "(P − Y) / N", size=11, ha="left")
    for name, product in (("Z2", "dW2 = A1.T @ dZ2"), ("Z1", "dW1 = X.T @ dZ1")):
        sheet.arrow((ACROSS[name], LOW - 0.45), (ACROSS[name], LOW - 0.95))
        sheet.text(ACROSS[name], LOW - 1.2, product, size=10)
    sheet.text(15.4, 0.3, "orange: new in this lesson", size=10, ha="right")
    return sheet.ax


def forward(sheet, start, end, words, colour=INK):
    beside = 0.85 if start == "X" else 0.7
    sheet.arrow(
        (ACROSS[start] + beside, TOP), (ACROSS[end] - 0.7, TOP), colour=colour, thick=colour != INK
    )
    sheet.text((ACROSS[start] + beside + ACROSS[end] - 0.7) / 2, TOP + 0.3, words, size=10)


def backward(sheet, start, end, words, colour=INK):
    sheet.arrow(
        (ACROSS[start] - 0.7, LOW), (ACROSS[end] + 0.7, LOW), colour=colour, thick=colour != INK
    )
    sheet.text((ACROSS[start] + ACROSS[end]) / 2, LOW + 0.3, words, size=10)
