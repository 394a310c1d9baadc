"""A pad to draw digits on, with the network's answer while you draw; and the steps to that answer.

`centring` crops, fits and places, `photos` finds the ink in an image file, `widget` is the pad
(`pad.js` runs in the browser, `pad.css` is its style), and `kept` keeps, in a log, digits that
their writer has named. `replay`, `pages` and `hand` stand in until the reader has drawn something.
"""

from .centring import centred
from .hand import one_hand
from .kept import keep, kept, log
from .pages import scattered, take_photo
from .photos import find_ink, read_image
from .replay import moments
from .widget import DigitPad

__all__ = [
    "DigitPad",
    "centred",
    "find_ink",
    "keep",
    "kept",
    "log",
    "moments",
    "one_hand",
    "read_image",
    "scattered",
    "take_photo",
]
