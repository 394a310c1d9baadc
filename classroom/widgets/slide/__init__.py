"""A slider that shows a picture for each value: `slide(draw, values, "learning rate")`."""

from .widget import Slide, slide

__all__ = ["Slide", "slide"]
