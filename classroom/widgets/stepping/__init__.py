"""One digit forward and backward through a small network, number by number.

    from classroom.widgets.stepping import show_steps
    show_steps(image, label, weights)

`trace` computes every number, `story` explains them one by one, `widget` is the slider that
steps through the story, and `picture` draws the whole way at once, for paper: `draw_steps`.
"""

from .picture import draw_steps
from .widget import show_steps

__all__ = ["draw_steps", "show_steps"]
