"""The way through the course as one small picture: the core in a row, what lies beyond hangs on it.

python -m tools.site.map        writes docs/pictures/map.svg, for the README
"""

from html import escape

from helpers.weights import atomic_write

from ..lessons import COURSE, NEEDS, lessons

FILE = COURSE / "docs" / "pictures" / "map.svg"
ACROSS, DOWN, TOP = 128, 88, 64
LOOKS = """
svg{color-scheme:light dark}
text{font:600 20px system-ui,sans-serif;fill:#1b1f24;text-anchor:middle}
.small{font-size:13px;font-weight:400}
path{fill:none;stroke:#6b7280;stroke-width:2}
.core{fill:#0072b2}.beyond{fill:none;stroke:#c04d00;stroke-width:3}.core+text{fill:#fff}
@media(prefers-color-scheme:dark){text{fill:#f2efe8}.beyond{stroke:#f0a860}path{stroke:#9aa0a6}}
"""


def main():
    with atomic_write(FILE) as file:
        file.write(picture(lessons()).encode())
    print(FILE)


def picture(course):
    """The map as a file of its own."""
    width, height = size(course)
    words = escape(in_words(course))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'role="img" aria-label="{words}"><style>{LOOKS}</style>{drawn(course)}</svg>\n'
    )


def drawn(course):
    """Lines and circles."""
    at = places(course)
    lines = [connection(at[needed(o)], at[o.number]) for o in course if needed(o)]
    return "".join(lines + [node(o, *at[o.number]) for o in course])


def needed(lesson):
    return NEEDS.get(lesson.number, lesson.number - 1)


def places(course):
    """Where each lesson stands: the core from left to right, each other to the right of and below
    what it needs."""
    at, taken = {}, set()
    for lesson in course:
        if lesson.in_core:
            place = (lesson.number - 1, 0)
        else:
            column, row = at[needed(lesson)]
            first = (column + 1, row) if row else (column, 1)
            place = next(p for p in below(first) if p not in taken)
        at[lesson.number] = place
        taken.add(place)
    return at


def below(place):
    column, row = place
    while True:
        yield column, row
        row += 1


def size(course):
    columns, rows = (max(values) + 1 for values in zip(*places(course).values(), strict=True))
    return round(columns * ACROSS), round(TOP + (rows - 1) * DOWN + 60)


def middle(place):
    return round(ACROSS * (place[0] + 0.5)), round(TOP - 24 + DOWN * place[1])


def connection(start, end):
    (x1, y1), (x2, y2) = middle(start), middle(end)
    if y1 == y2:
        return f'<path d="M{x1} {y1}H{x2}"/>'
    if x1 == x2:
        side = x1 - 44
        down = f"H{side + 10}Q{side} {y1} {side} {y1 + 10}V{y2 - 10}Q{side} {y2} {side + 10} {y2}"
        return f'<path d="M{x1} {y1}{down}H{x2}"/>'
    return f'<path d="M{x1} {y1}C{(x1 + x2) // 2} {y1} {(x1 + x2) // 2} {y2} {x2} {y2}"/>'


def node(lesson, column, row):
    x, y = middle((column, row))
    kind = "core" if lesson.in_core else "beyond"
    return (
        f'<circle class="{kind}" cx="{x}" cy="{y}" r="21"/>'
        f'<text x="{x}" y="{y + 7}">{lesson.number}</text>'
    )


def in_words(course):
    core = [str(o.number) for o in course if o.in_core]
    beyond = [f"{o.number} needs {needed(o)}" for o in course if not o.in_core]
    return (
        f"The core is lessons {core[0]} to {core[-1]}, in a row. Beyond it, "
        + ", ".join(beyond)
        + "."
    )


if __name__ == "__main__":
    main()
