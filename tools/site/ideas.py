"""The drawings on the covers of the lessons, as SVG."""

import numpy as np

from classroom.datasets.handwriting import draw_digits

from .ink import box, curve, dot, handwritten, line, path, strokes


def pixels():
    image = (
        draw_digits(1, seed=5, labels=[7])[0].reshape(14, 2, 14, 2).mean(axis=(1, 3))[2:12, 2:12]
    )
    cells = np.ndindex(image.shape)
    return "".join(
        box(262 + 19 * j, 40 + 19 * i, 17, 17, "fill-b", max(0.08, image[i, j] / 255))
        for i, j in cells
    )


def neuron():
    inputs = [(270, 60 + 50 * i) for i in range(4)]
    lines = "".join(
        line(x + 12, y, 352, 135, "b n" if i else "o n") for i, (x, y) in enumerate(inputs)
    )
    dots = "".join(dot(x, y, 11, "fill-b" if i else "fill-o") for i, (x, y) in enumerate(inputs))
    bend = curve(lambda x: 135 - 20 * np.tanh((x - 392) / 10), "n", 368, 416)
    return lines + dots + dot(392, 135, 40, "hollow") + bend + line(432, 135, 462, 135, "n")


def bars():
    scores = np.array([0.2, -0.5, 1.4, 4.2, -1, 1.6, -0.8, 0.4, 2.8, 1.1])
    return "".join(
        box(262, 38 + 20 * k, 8 + 130 * share, 14, "fill-o" if k == 3 else "fill-b")
        for k, share in enumerate(np.exp(scores / 1.6) / np.exp(2.4))
    )


def descent():
    rings = "".join(
        f'<ellipse class="b n" cx="352" cy="140" rx="{30 * k}" ry="{18 * k}"/>'
        for k in (1, 2, 3, 3.8)
    )
    return rings + '<path class="o" d="M250 62L300 190L318 92L342 172L346 122L354 144"/>'


def confusion():
    wrong = {(4, 2): 0.9, (1, 5): 0.45, (3, 0): 0.3}
    cells = []
    for i, j in np.ndindex(6, 6):
        looks = "fill-o" if (i, j) in wrong else "fill-b"
        cells.append(
            box(258 + 32 * j, 40 + 32 * i, 29, 29, looks, 1 if i == j else wrong.get((i, j), 0.1))
        )
    return "".join(cells)


def table():
    rows = "".join(
        box(258, 46 + 30 * i, 40, 20, "fill-b", 0.75)
        + box(306, 46 + 30 * i, 96, 20, "fill-b", 0.25)
        + box(410, 46 + 30 * i, 40, 20, "fill-o" if i == 3 else "fill-b", 1 if i == 3 else 0.25)
        for i in range(6)
    )
    return rows + box(250, 130, 208, 32, "o n")


def drawing():
    lines = strokes(3, 140, 4)
    shown = path(lines[0][0][:-8] + 312, lines[0][1][:-8] + 65, ' class="o"')
    x, y = lines[0][0][-9] + 312, lines[0][1][-9] + 65
    return box(262, 42, 186, 186, "n") + shown + dot(x, y, 11, "fill-b")


def dots():
    rng = np.random.default_rng(2)
    found = []
    for x, y, looks in ((305, 165, "b"), (405, 112, "o")):
        found += [
            dot(x + rng.normal(0, 16), y + rng.normal(0, 22), 7, f"fill-{looks}") for _ in range(9)
        ]
        found.append(line(x - 38, y, x + 38, y, "n"))
    return "".join(found)


def rolling():
    x = np.array([268, 290, 315, 345])
    valley = curve(lambda x: 85 + 120 * (1 - ((x - 360) / 100) ** 2), "b", 260, 460)
    y = 85 + 120 * (1 - ((x - 360) / 100) ** 2) - 24
    balls = "".join(
        f'<g opacity="{0.25 * (k + 1):.2f}">{dot(a, b, 15, "fill-o")}</g>'
        for k, (a, b) in enumerate(zip(x, y, strict=True))
    )
    return valley + balls


def window():
    grid = "".join(
        box(258 + 28 * j, 38 + 28 * i, 25, 25, "fill-b", 0.16) for i, j in np.ndindex(7, 7)
    )
    ink = [(1, 2), (1, 3), (1, 4), (2, 4), (3, 3), (4, 3), (5, 2)]
    grid += "".join(box(258 + 28 * j, 38 + 28 * i, 25, 25, "fill-b") for i, j in ink)
    return grid + box(283, 63, 87, 87, "o")


def symptom():
    good = curve(lambda x: 75 + 115 * (1 - np.exp(-(x - 250) / 55)), "b", 250, 450)
    x = np.array([250, 275, 300, 320, 335, 348, 360, 372, 384])
    y = np.array([75, 112, 138, 148, 140, 158, 108, 88, 46])
    return line(250, 225, 455, 225) + good + path(x, y, ' class="o"') + dot(350, 140, 34, "n")


def graph():
    nodes = [(268, 70), (268, 140), (268, 210), (350, 105), (350, 190), (436, 140)]
    pairs = [(0, 3), (1, 3), (2, 4), (3, 5), (4, 5), (1, 4)]
    lines = "".join(line(*nodes[a], *nodes[b], "b n") for a, b in pairs)
    way = line(*nodes[5], *nodes[3], "o") + line(*nodes[3], *nodes[0], "o")
    return lines + way + "".join(dot(x, y, 16, "hollow") for x, y in nodes)


def postcode():
    parts = []
    for k, digit in enumerate((4, 0, 7)):
        x = 262 + 70 * k
        parts.append(box(x, 82, 60, 106, "o n" if k == 2 else "b n"))
        parts.append(handwritten(digit, x + 30, 135, 72, seed=3 + k))
    return "".join(parts)


def phone():
    body = '<rect class="n" x="300" y="34" width="112" height="202" rx="16"/>'
    bars = "".join(
        box(318, 180 + 14 * k, (74, 22, 12)[k], 9, "fill-b" if k else "fill-o") for k in range(3)
    )
    return body + f'<g class="o-all">{handwritten(5, 356, 108, 84, seed=8)}</g>' + bars


IDEAS = {
    1: pixels,
    2: neuron,
    3: bars,
    4: descent,
    5: confusion,
    6: table,
    7: drawing,
    8: dots,
    9: rolling,
    10: window,
    11: symptom,
    12: graph,
    13: postcode,
    14: phone,
}

WORDS = {  # the alternative text of each drawing
    1: "a digit as large pixels of different darkness",
    2: "a neuron: four inputs lead to a circle with a bend in it, and one line leaves it",
    3: "ten bars, one of them much longer than the others",
    4: "the contour lines of a valley, and a path that jumps down to its middle",
    5: "a table of squares, dark along its diagonal, with three mistakes in orange",
    6: "a table of six rows, one of which is marked",
    7: "a pen that is drawing a 3",
    8: "two groups of dots, each with a line through its mean, one higher than the other",
    9: "a ball that rolls down into a valley",
    10: "a 7 on a grid, and a window of three by three cells on it",
    11: "two curves, one of them healthy, and a lens over the place where the other breaks",
    12: "a graph of circles, and in orange the way back through it",
    13: "the digits 4, 0 and 7, each in a frame of its own",
    14: "a phone that shows a drawn 5 and three bars",
}
