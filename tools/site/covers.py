"""The covers of the lessons, as SVG: the number in the course's own hand, its idea beside it.

Lines in the page's ink, its blue and its orange (the classes b and o), of two widths (a drawing's,
and that of the class n for narrow ones). The number's strokes are paths, so a page can write them.
"""

from .ideas import IDEAS
from .ink import handwritten


def svg(number):
    """The cover of a lesson; its title stands beside it, so it needs no words."""
    height = 150 if number < 10 else 116
    written = f'<g class="number">{handwritten(number, 122, 135, height)}</g>'
    idea = IDEAS.get(number, str)()
    return (
        '<svg class="cover" viewBox="0 0 480 270" aria-hidden="true">'
        f'{written}<g class="idea">{idea}</g></svg>'
    )
