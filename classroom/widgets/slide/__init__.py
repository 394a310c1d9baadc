"""A slider over pictures that were drawn beforehand: `slide(draw, values, "learning rate")`."""

from .widget import Slide, slide

__all__ = ["Slide", "slide"]
