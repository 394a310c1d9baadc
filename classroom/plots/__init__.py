"""Functions that draw figures in the style of the course and give them alternative text.

A function that draws a figure returns its axes, so that callers can add to it.
"""

from .digits import show_digits
from .style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, describe

__all__ = ["BLUE", "GREEN", "GREY", "ORANGE", "PURPLE", "RED", "describe", "show_digits"]
