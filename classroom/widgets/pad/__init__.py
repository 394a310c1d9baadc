"""The drawing pad, which shows a network's prediction while the reader draws a digit.

`widget` is the pad itself, with the files `pad.js` and `pad.css`. `centring` converts a drawing to
the network's input, `opening` and `photos` find the ink in an image file, and `kept` stores
labelled drawings. `replay`, `pages` and `hand` provide examples for readers who haven't drawn
anything yet.
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
