"""Drawings of lesson 2's network and of its forward and backward passes."""

import numpy as np

from .drawing import BLUE, INK, ORANGE, Sheet

NETWORK = (
    "A network: the 784 pixels of an image of a 3, X; 64 hidden neurons, A1; and ten outputs, A2, "
    "one for each digit, of which that for 3 is filled. Each pixel is connected with each hidden "
    "neuron by the weights W1 (784, 64), each hidden neuron with each output by W2 (64, 10)."
)
BOTH_WAYS = (
    "Six boxes in a row: X, Z1, A1, Z2, A2, loss. Arrows forward, in blue: times W1 plus b1, "
    "sigmoid, times W2 plus b2, sigmoid, mse. Below them arrows back, in orange, from the loss to "
    "dA2, dZ2, dA1 and dZ1: the slope of mse, times A2 (1 − A2), times W2 transposed, times A1 (1 "
    "− A1). From dZ2 arrows lead down to dW2 (64, 10) and db2 (10,), from dZ1 to dW1 (784, 64) "
    "and db1 (64,). X is (N, 784), Z1 and A1 are (N, 64), Z2 and A2 are (N, 10)."
)


def draw_network(image):
    """Draw the layers of a 784-64-10 network with their shapes. Return the axes.

    image: the input (784,), an image of a 3
    """
    sheet = Sheet(12.6, 6.6, NETWORK, scale=0.58)
    hidden = [(6.2, y) for y in (5.0, 4.2, 3.4, 1.8, 1.0)]
    outputs = [(10.6, 5.35 - 0.52 * k) for k in range(10)]
    pixels = [(3.05, y) for y in np.linspace(4.35, 1.65, 7)]
    for start in pixels:
        for end in hidden:
            sheet.line(start, end, alpha=0.13)
    for start in hidden:
        for end in outputs:
            sheet.line(start, end, alpha=0.13)
    sheet.image(1.7, 3.0, 2.7, image)
    for x, y in hidden:
        sheet.neuron(x, y, radius=0.27)
    sheet.text(6.2, 2.6, "⋮", size=15)
    for digit, (x, y) in enumerate(outputs):
        sheet.neuron(x, y, radius=0.2, fill=ORANGE if digit == 3 else "white")
        sheet.text(x + 0.48, y, str(digit), size=10)
    heads = ((1.7, "784 pixels", "X (N, 784)"), (6.2, "64 hidden neurons", "A1 (N, 64)"))
    for x, what, shape in (*heads, (10.6, "10 outputs", "A2 (N, 10)")):
        sheet.text(x, 6.2, what, size=10, bold=True)
        sheet.text(x, 0.12, shape, size=10, colour=BLUE)
    sheet.text(4.1, 0.12, "W1 (784, 64)", size=10)
    sheet.text(8.5, 0.12, "W2 (64, 10)", size=10)
    return sheet.ax


def draw_both_ways():
    """Draw the steps of the forward pass and, below them, of the backward pass. Return the axes."""
    sheet = Sheet(15, 5.2, BOTH_WAYS, scale=0.56)
    places = (0.9, 3.7, 6.3, 9.1, 11.7, 14.1)
    forward = ("X", "Z1", "A1", "Z2", "A2", "loss")
    shapes = ("(N, 784)", "(N, 64)", "(N, 64)", "(N, 10)", "(N, 10)", "")
    for x, name, shape in zip(places, forward, shapes, strict=True):
        sheet.box(x, 4.0, 1.05, 0.8, name)
        sheet.text(x, 3.38, shape, size=8)
    steps = ("@ W1 + b1", "sigmoid", "@ W2 + b2", "sigmoid", "mse")
    for x0, x1, words in zip(places, places[1:], steps, strict=False):
        sheet.arrow((x0 + 0.56, 4.0), (x1 - 0.56, 4.0), colour=BLUE, thick=True)
        sheet.text((x0 + x1) / 2, 4.62, words, size=9, colour=BLUE)
    for x, name in zip(places[1:5], ("dZ1", "dA1", "dZ2", "dA2"), strict=True):
        sheet.box(x, 2.2, 1.05, 0.8, name)
    back = ("× A1 (1 − A1)", "@ W2.T", "× A2 (1 − A2)", "slope of mse")
    for x0, x1, words in zip(places[1:5], places[2:], back, strict=True):
        sheet.arrow((x1 - 0.56, 2.2), (x0 + 0.56, 2.2), colour=ORANGE, thick=True)
        sheet.text((x0 + x1) / 2, 2.82, words, size=9, colour=INK)
    sheet.line((places[-1], 3.6), (places[-1], 2.2), colour=ORANGE, thick=True)
    sheet.line((places[-1], 2.2), (places[-1] - 0.6, 2.2), colour=ORANGE, thick=True)
    for x, names, shapes in (
        (places[1], "dW1, db1", "(784, 64), (64,)"),
        (places[3], "dW2, db2", "(64, 10), (10,)"),
    ):
        sheet.arrow((x, 1.8), (x, 0.95), colour=ORANGE, thick=True)
        sheet.box(x, 0.55, 2.1, 0.8, names)
        sheet.text(x + 1.2, 0.55, shapes, size=8, ha="left")
    sheet.text(places[1] + 0.2, 1.38, "X.T @", size=9, ha="left")
    sheet.text(places[3] + 0.2, 1.38, "A1.T @", size=9, ha="left")
    sheet.text(0.38, 5.05, "forward", size=10, bold=True, colour=BLUE, ha="left")
    sheet.text(0.38, 2.2, "backward", size=10, bold=True, colour=INK, ha="left")
    return sheet.ax
