"""Pictures in the course's one style, each with alternative text for readers who can't see it.

Every function that draws returns its axes, so that you can go on drawing.
"""

from .digits import show_digits
from .style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, describe

__all__ = ["BLUE", "GREEN", "GREY", "ORANGE", "PURPLE", "RED", "describe", "show_digits"]
