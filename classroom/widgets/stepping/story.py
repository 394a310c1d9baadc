"""The explanation of each number in the forward and backward pass of one digit.

A step of the explanation is a dict for the browser. Its keys are `part` (the array, such as Z1),
`row` (the index in the array), `name`, `formula`, `words` (the explanation) and, depending on the
part, those of a table (`head`, `rows`, `mark`), `images`, or both.
"""

import numpy as np

from ...plots.digits import an

PARTS = {  # the parts in their order, each with the line of code that it is
    "X": "X",
    "Z1": "Z1 = X @ W1 + b1",
    "A1": "A1 = relu(Z1)",
    "Z2": "Z2 = A1 @ W2 + b2",
    "P": "P = softmax(Z2)",
    "loss": "loss = -log(P[y])",
    "dZ2": "dZ2 = P - Y",
    "dW2": "dW2 = A1.T @ dZ2",
    "dA1": "dA1 = dZ2 @ W2.T",
    "dZ1": "dZ1 = dA1 * relu_slope(Z1)",
    "dW1": "dW1 = X.T @ dZ1",
    "new": "W1 = W1 - rate * dW1, and so on",
}
FORWARD = ("X", "Z1", "A1", "Z2", "P", "loss")
COLUMNS = (("Z1", "dZ1"), ("A1", "dA1"), ("Z2", "dZ2"), ("P", "Y"))  # of the board, in pairs


def number(x):
    """Return `x` as text with three decimals, and with a minus sign instead of a hyphen."""
    text = f"{x:.3f}"
    return "0.000" if float(text) == 0 else text.replace("-", "−")


def story(t):
    """Yield the steps of the explanation for the Trace `t`, in order."""
    tellers = {
        "X": [start],
        "Z1": [sum_of_pixels] * len(t.Z1),
        "A1": [answer] * len(t.A1),
        "Z2": [score] * len(t.Z2),
        "P": [probability] * len(t.P),
        "loss": [surprise],
        "dZ2": [difference] * len(t.dZ2),
        "dW2": [slopes_of_scores] * len(t.Z2),
        "dA1": [blame] * len(t.dA1),
        "dZ1": [through_the_relu] * len(t.dZ1),
        "dW1": [slopes_of_pixels] * len(t.dZ1),
        "new": [after_a_step],
    }
    for part, ways in tellers.items():
        for row, tell in enumerate(ways):
            words, bench = tell(t, row)
            name = {"dW1": f"dW1[:, {row}]", "dW2": f"dW2[:, {row}]"}.get(part, f"{part}[{row}]")
            name = part if len(ways) == 1 else name
            step = {"part": part, "row": row, "name": name, "formula": PARTS[part], "words": words}
            yield step | bench


def table(head, rows, mark=None):
    """Return a table as a dict for the browser, with the numbers in `rows` as text.

    head: the headings of the columns
    mark: the index of the row to highlight, −1 for none; by default the last row
    """
    rows = [[c if isinstance(c, str) else number(c) for c in row] for row in rows]
    return {"head": head, "rows": rows, "mark": len(rows) - 1 if mark is None else mark}


def numbered(*columns):
    """Return the rows of a table of `columns`, each row preceded by its index as text."""
    return [[f"{i}", *entries] for i, entries in enumerate(zip(*columns, strict=True))]


def start(t, _):
    inked = np.count_nonzero(t.X)
    words = (
        f"A digit: {t.X.size} numbers, 0 for paper and 1 for full ink; {inked} of them aren't 0. "
        f"It is {an(t.y)}, which the network isn't told on the way forward."
    )
    return words, {"images": [["X", 0]]}


def sum_of_pixels(t, j):
    products = t.X * t.W1[:, j]
    up, down = products[products > 0].sum(), products[products < 0].sum()
    words = (
        f"Hidden neuron {j} multiplies each pixel by its own weight, and adds up: ink on blue "
        f"weights counts for it, ink on red ones against it. Z1[{j}] = {number(t.Z1[j])}."
    )
    rows = [["products above 0", up], ["products below 0", down], [f"bias b1[{j}]", t.b1[j]]]
    bench = table(["", "sum"], [*rows, [f"Z1[{j}]", t.Z1[j]]])
    return words, {"images": [["X", 0], ["W1", j], ["X * W1", j]], **bench}


def answer(t, j):
    if t.Z1[j] > 0:
        words = f"Z1[{j}] = {number(t.Z1[j])} is above 0: the ReLU passes it on as it is."
    else:
        words = f"Z1[{j}] = {number(t.Z1[j])} is not above 0: hidden neuron {j} stays silent."
    return words, table(["", ""], [[f"Z1[{j}]", t.Z1[j]], [f"A1[{j}]", t.A1[j]]])


def score(t, k):
    products = t.A1 * t.W2[:, k]
    words = (
        f"The score of digit {k}: the answer of each hidden neuron times its weight for {k}, added "
        f"up. Silent neurons add nothing. Z2[{k}] = {number(t.Z2[k])}."
    )
    rows = numbered(t.A1, t.W2[:, k], products)
    rows += [["bias", "", "", t.b2[k]], [f"Z2[{k}]", "", "", t.Z2[k]]]
    return words, table(["neuron", "A1", f"W2[:, {k}]", "product"], rows)


def probability(t, k):
    powers = np.exp(t.Z2 - t.Z2.max())
    words = (
        f"The largest score, {number(t.Z2.max())}, is subtracted from each; e is raised to that "
        f"power, and divided by the sum {number(powers.sum())}. P[{k}] = {number(powers[k])} / "
        f"{number(powers.sum())} = {number(t.P[k])}."
    )
    rows = numbered(t.Z2, powers, t.P)
    rows = [[*row[:3], row[3] if i <= k else ""] for i, row in enumerate(rows)]
    return words, table(["digit", "Z2", "e to Z2 − largest", "P"], rows, mark=k)


def surprise(t, _):
    words = (
        f"Now the label is opened: it is {an(t.y)}. The network gave that {number(t.P[t.y])}, so "
        f"its loss, its surprise, is −log {number(t.P[t.y])} = {number(t.loss)}. Now back, from "
        "right to left: how should each number change for a lower loss?"
    )
    return words, table(["", ""], [[f"P[{t.y}]", t.P[t.y]], ["loss", t.loss]])


def difference(t, k):
    true = int(k == t.y)
    wish = "should rise" if true else "should fall"
    words = (
        f"What the network said of digit {k}, minus what is true: {number(t.P[k])} − {true} = "
        f"{number(t.dZ2[k])}. Its score {wish}."
    )
    rows = [[f"P[{k}]", t.P[k]], [f"Y[{k}]", f"{true}"], [f"dZ2[{k}]", t.dZ2[k]]]
    return words, table(["", ""], rows)


def slopes_of_scores(t, k):
    words = (
        f"A weight that leads to score {k} counts as much as the answer that came along it: its "
        f"slope is A1[j] times dZ2[{k}] = {number(t.dZ2[k])}. For silent neurons it is 0. The bias "
        f"has the slope db2[{k}] = dZ2[{k}]."
    )
    rows = numbered(t.A1, np.full(len(t.A1), t.dZ2[k]), t.dW2[:, k])
    return words, table(["neuron", "A1", f"dZ2[{k}]", f"dW2[:, {k}]"], rows, mark=-1)


def blame(t, j):
    products = t.dZ2 * t.W2[j]
    words = (
        f"Hidden neuron {j} contributes to every score. What each score asks for, times the weight "
        f"that leads there, added up: dA1[{j}] = {number(t.dA1[j])}."
    )
    rows = numbered(t.dZ2, t.W2[j], products)
    rows += [[f"dA1[{j}]", "", "", t.dA1[j]]]
    return words, table(["digit", "dZ2", f"W2[{j}, :]", "product"], rows)


def through_the_relu(t, j):
    if t.Z1[j] > 0:
        wish = "fall" if t.dZ1[j] > 0 else "rise"
        words = f"Hidden neuron {j} had answered: the slope comes through. Its sum should {wish}."
    else:
        words = f"Hidden neuron {j} was silent: its slope is 0, and nothing comes through."
    rows = [[f"dA1[{j}]", t.dA1[j]], ["slope of the ReLU", f"{int(t.Z1[j] > 0)}"]]
    return words, table(["", ""], [*rows, [f"dZ1[{j}]", t.dZ1[j]]])


def slopes_of_pixels(t, j):
    if t.dZ1[j] == 0:
        words = f"Nothing came through to hidden neuron {j}: its 784 weights stay as they are."
    else:
        words = (
            f"Each weight of hidden neuron {j} has the slope pixel times dZ1[{j}] = "
            f"{number(t.dZ1[j])}: where there is no ink, it is 0. So what a neuron learns from a "
            f"digit has that digit's shape. The bias has the slope db1[{j}] = dZ1[{j}]."
        )
    return words, {"images": [["X", 0], ["dW1", j]]}


def after_a_step(t, _):
    words = (
        f"Every weight moves downhill, by {t.rate:g} times its slope. The same digit once more: "
        f"the network was {t.P[t.y]:.0%} sure of its true class {t.y}, and is now "
        f"{t.P_after[t.y]:.0%} sure; the loss goes from {number(t.loss)} to {number(t.loss_after)}."
    )
    rows = numbered(t.P, t.P_after)
    return words, table(["digit", "P before", "P after"], rows, mark=t.y)


def board(t, steps):
    """Yield a dict for each column of the table that collects the computed numbers.

    The keys are `name`, `texts` (the numbers), `shades` (the numbers divided by the largest
    absolute value), `first` (the index of the step in `steps` at which the first number appears)
    and `at_once` (whether all numbers of the column appear at that step).
    """
    first = {}
    for place, step in enumerate(steps):
        first.setdefault(step["part"], place)
    for pair in COLUMNS:
        for name in pair:
            values = np.eye(len(t.P))[t.y] if name == "Y" else getattr(t, name)
            texts = [f"{v:.0f}" if name == "Y" else number(v) for v in values]
            shades = values / (np.abs(values).max() or 1)
            yield {
                "name": name,
                "texts": texts,
                "shades": [round(float(shade), 3) for shade in shades],
                "first": first["loss" if name == "Y" else name],
                "at_once": name == "Y",
            }
