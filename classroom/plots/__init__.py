"""Functions that draw the course's figures, with alternative text, and return their axes."""

from .digits import show_digits
from .style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, describe

__all__ = ["BLUE", "GREEN", "GREY", "ORANGE", "PURPLE", "RED", "describe", "show_digits"]
