"""The step-through: the forward and backward pass of one digit, number by number.

    from classroom.widgets.stepping import show_steps
    show_steps(image, label, weights)

`trace` computes the numbers, `story` explains them, `widget` shows the explanations with a slider,
and `picture` draws all numbers in one picture.
"""

from .picture import draw_steps
from .widget import show_steps

__all__ = ["draw_steps", "show_steps"]
