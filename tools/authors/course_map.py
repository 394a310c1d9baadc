"""A map of the course for the README: an SVG picture that shows which lesson needs which.

The lessons of the core form a row; every other lesson is below the lesson that it needs.
`tools.authors.refresh` writes the picture to docs/pictures/map.svg.
"""

from html import escape

from ..lessons import COURSE, NEEDS

FILE = COURSE / "docs" / "pictures" / "map.svg"
ACROSS, DOWN, INDENT, RADIUS, TOP = 160, 46, 34, 18, 54
LOOKS = """
text{font:15px system-ui,sans-serif;fill:#1b1f24}
.digit{font-weight:700;text-anchor:middle}.core{fill:#0072b2}.core+text{fill:#fff}
.beyond{fill:none;stroke:#c04d00;stroke-width:3}path{fill:none;stroke:#8a8f98;stroke-width:2}
@media(prefers-color-scheme:dark){text{fill:#f2efe8}.beyond{stroke:#f0a860}}
"""


def picture(course):
    """Return the map as the text of an SVG file."""
    width, height = size(course)
    words = escape(in_words(course))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'role="img" aria-label="{words}"><style>{LOOKS}</style>{drawn(course)}</svg>\n'
    )


def drawn(course):
    """Return the SVG elements of the map: lines, circles and the names of the lessons."""
    at = places(course)
    shown = [o for o in course if o.number in at]  # a fork may leave out lessons that others need
    lines = [connection(at[needed(o)], at[o.number]) for o in shown if needed(o)]
    return "".join(lines + [node(o, *at[o.number]) for o in shown])


def needed(lesson):
    return NEEDS.get(lesson.number, lesson.number - 1)


def places(course):
    """Return {lesson number: (x, y)}. The core is in a row from left to right; the other lessons
    are below the lesson that they need, and indented."""
    at = {}

    def hang(number, x, y):
        for lesson in course:
            if not lesson.in_core and needed(lesson) == number:
                at[lesson.number] = (x + INDENT, y)
                y = hang(lesson.number, x + INDENT, y + DOWN)
        return y

    x = 24
    for lesson in course:
        if lesson.in_core:
            at[lesson.number] = (x, TOP)
            hang(lesson.number, x, TOP + 1.2 * DOWN)
            x = max([x, *(place[0] for place in at.values())]) + ACROSS
    return at


def size(course):
    columns, rows = zip(*places(course).values(), strict=True)
    return round(max(columns) + 150), round(max(rows) + 30)


def connection(start, end):
    (x1, y1), (x2, y2) = start, end
    if y1 == y2:
        return f'<path d="M{x1 + RADIUS} {y1}H{x2 - RADIUS}"/>'
    return f'<path d="M{x1} {y1 + RADIUS:.0f}V{y2:.0f}H{x2 - RADIUS}"/>'


def node(lesson, x, y):
    name = lesson.path.stem[3:].replace("_", " ").replace("sgd", "SGD")
    kind, place = "beyond", f'x="{x + RADIUS + 8}" y="{y + 5:.0f}"'
    if lesson.in_core:
        kind, place = "core", f'x="{x - RADIUS}" y="{y - 30}"'
    return (
        f'<circle class="{kind}" cx="{x}" cy="{y:.0f}" r="{RADIUS}"/>'
        f'<text class="digit" x="{x}" y="{y + 5:.0f}">{lesson.number}</text>'
        f"<text {place}>{name}</text>"
    )


def in_words(course):
    core = [str(o.number) for o in course if o.in_core]
    beyond = [f"{o.number} needs {needed(o)}" for o in course if not o.in_core]
    return (
        f"The core is lessons {core[0]} to {core[-1]}, in a row. Beyond it, "
        + ", ".join(beyond)
        + "."
    )
