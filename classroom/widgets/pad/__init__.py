"""A pad to draw digits on, with the network's answer while you draw; and what it takes to get
from a reader's ink, or a photo of it, to an image that a network can read.

`centring` crops, fits and centres, `photos` finds the ink in an image file, `widget` is the pad
(`pad.js` in the browser, `pad.css` its looks), `kept` keeps digits that their
writer has named, in a log.
"""

from .centring import centred
from .kept import keep, kept, log
from .photos import read_image
from .widget import DigitPad

__all__ = ["DigitPad", "centred", "keep", "kept", "log", "read_image"]
