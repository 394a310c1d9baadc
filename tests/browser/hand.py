"""Digits as somebody draws them with a mouse: corners of lines, written down by hand; and the hand
that draws them on the pad of a page.

A digit is a list of strokes, a stroke a list of points (x, y), x to the right and y down, in a box
of 100 × 100. They were written for these tests, apart from the strokes that the course's digits
are drawn from.
"""

import math

SHAPES = {
    0: [[(52, 0), (30, 8), (16, 32), (14, 62), (26, 90), (50, 100), (74, 88), (84, 58), (82, 30),
         (70, 8), (52, 0)]],
    1: [[(52, 0), (50, 50), (48, 100)]],
    2: [[(18, 24), (26, 8), (46, 0), (68, 6), (78, 24), (72, 44), (52, 66), (30, 84), (14, 100)],
        [(14, 100), (46, 97), (84, 99)]],
    3: [[(20, 10), (42, 0), (66, 6), (74, 24), (62, 40), (40, 47), (64, 52), (78, 70), (70, 90),
         (46, 100), (18, 92)]],
    4: [[(30, 0), (24, 28), (18, 54), (50, 55), (84, 52)], [(66, 6), (64, 50), (61, 100)]],
    5: [[(28, 0), (25, 22), (22, 44), (46, 38), (70, 48), (78, 68), (68, 90), (42, 100), (16, 92)],
        [(28, 0), (52, 1), (78, 0)]],
    6: [[(64, 0), (42, 18), (26, 44), (20, 70), (28, 92), (50, 100), (70, 90), (74, 70), (58, 56),
         (38, 60), (24, 76)]],
    7: [[(14, 4), (48, 3), (84, 2), (70, 30), (54, 62), (42, 100)]],
    8: [[(70, 12), (50, 0), (30, 10), (32, 30), (52, 46), (72, 66), (70, 90), (48, 100), (26, 88),
         (30, 66), (52, 46), (70, 28), (70, 12)]],
    9: [[(74, 16), (54, 0), (32, 8), (26, 30), (40, 46), (62, 40), (74, 18), (72, 48), (66, 76),
         (58, 100)]],
}  # fmt: skip


def strokes(digit, size=170, place=(140, 140), slant=0.0):
    """The digit with that height, its middle at that place of a paper of 280 × 280, leaning to
    the right by that share of its height."""
    scale = size / 100
    return [
        [
            (place[0] + scale * (x - 50 - slant * (y - 50)), place[1] + scale * (y - 50))
            for x, y in stroke
        ]
        for stroke in SHAPES[digit]
    ]


def thirty():
    """Each digit three times: upright and large, small and leaning to the right in one corner,
    of middle size and leaning to the left in another."""
    for digit in range(10):
        turn = 2 * math.pi * digit / 10
        near = (140 + 12 * math.cos(turn), 140 + 12 * math.sin(turn))
        yield digit, strokes(digit, 190 + 4 * digit, near, 0.0)
        yield digit, strokes(digit, 90 + 3 * digit, (80 + 12 * digit, 75), 0.2)
        yield digit, strokes(digit, 130 + 4 * digit, (190 - 8 * digit, 190), -0.12)


def settle(page):
    """Wait until the last thing drawn is answered, and the answer stands there."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    page.wait_for_function(
        "() => { const { sent, answered } = document.querySelector('.digit-pad').dataset;"
        " return sent === answered; }"
    )


def on_page(page, stroke):
    """A stroke's points on the page, where the paper is."""
    page.locator(".digit-pad .paper").scroll_into_view_if_needed()
    box = page.locator(".digit-pad .paper").bounding_box()
    return [
        (box["x"] + x * box["width"] / 280, box["y"] + y * box["height"] / 280) for x, y in stroke
    ]


def draw(page, strokes, steps=4):
    """Draw with the mouse; `steps` moves for each straight line."""
    for stroke in strokes:
        points = on_page(page, stroke)
        page.mouse.move(*points[0])
        page.mouse.down()
        for point in points[1:]:
            page.mouse.move(*point, steps=steps)
        page.mouse.up()
    settle(page)


def touch(page, stroke):
    """Draw a stroke with a finger."""
    browser = page.context.new_cdp_session(page)
    points = on_page(page, stroke)

    def send(kind, *places):
        fingers = [{"x": x, "y": y} for x, y in places]
        browser.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    send("touchStart", points[0])
    for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
        send("touchMove", ((x1 + x2) / 2, (y1 + y2) / 2))
        send("touchMove", (x2, y2))
    send("touchEnd")
    settle(page)
