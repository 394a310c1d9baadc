"""The covers of the lessons as SVG: a lesson's number in handwriting, and a drawing beside it."""

import re
from html import escape
from pathlib import Path

from .ideas import IDEAS, WORDS
from .ink import handwritten

LOOKS = Path(__file__).with_name("looks") / "site.css"
COLOUR = re.compile(r"--([\w-]+): light-dark\((#\w+), (#\w+)\);")
RULE = re.compile(r"^\.(?:number|idea) .+$", re.MULTILINE)
FILE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270" width="480" height="270" '
    'role="img" aria-label="{words}"><style>\n{looks}\n</style>'
    '<rect class="sheet" x="1" y="1" width="478" height="268" rx="10"/>{drawn}</svg>\n'
)
SHEET = ".sheet { fill: var(--sheet); stroke: var(--line); }"


def svg(number):
    """Return the cover of lesson `number` as SVG for a page of the site.

    The cover has no alternative text, because the lesson's title is always beside it.
    """
    return f'<svg class="cover" viewBox="0 0 480 270" aria-hidden="true">{drawn(number)}</svg>'


def file(number):
    """Return the cover of lesson `number` as an SVG file with styles and alternative text."""
    return FILE.format(words=escape(words(number)), looks=looks(), drawn=drawn(number))


def words(number):
    """Return the alternative text of the cover of lesson `number`."""
    return f"The lesson's number, written by hand, beside {WORDS.get(number, 'nothing else')}."


def drawn(number):
    height = 150 if number < 10 else 116
    written = f'<g class="number">{handwritten(number, 122, 135, height)}</g>'
    return f'{written}<g class="idea">{IDEAS.get(number, str)()}</g>'


def looks():
    """Return the CSS of a cover file: the site's rules for covers, and the colours they use."""
    style = LOOKS.read_text(encoding="utf-8")
    rules = "\n".join([SHEET, *RULE.findall(style)])
    used = [colour for colour in COLOUR.findall(style) if f"var(--{colour[0]})" in rules]
    light = "".join(f"--{name}: {value};" for name, value, _ in used)
    dark = "".join(f"--{name}: {value};" for name, _, value in used)
    return f"svg {{{light}}}\n@media (prefers-color-scheme: dark) {{svg {{{dark}}}}}\n{rules}"
