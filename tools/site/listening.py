"""Functions that record a lesson's widgets while `tools.site.sliders` runs the lesson."""

import base64
import io
import json

import numpy as np
from PIL import Image

from classroom.widgets.live import pack_steps
from classroom.widgets.slide.widget import Slide
from classroom.widgets.stepping.widget import Stepping

COLOURS = 128  # of a slider's pictures: a third of the bytes, and nobody sees it


def listen(path):
    """Add a line of JSON to the file `path` for each slider and step-through shown from now on."""
    hear(Slide, path, "slide", slide)
    hear(Stepping, path, "stepping", stepping)


def hear(kind, path, name, given):
    display = kind._repr_mimebundle_

    def heard(self, **options):
        with open(path, "a", encoding="utf-8") as file:
            file.write(json.dumps({"live": name, "given": given(self)}) + "\n")
        return display(self, **options)

    kind._repr_mimebundle_ = heard


def slide(widget):
    traits = {name: getattr(widget, name) for name in ("values", "words", "label", "at")}
    return {**traits, "pictures": [smaller(picture) for picture in widget.pictures]}


def stepping(widget):
    t = widget.traced
    image = np.round(255 * t.X).astype(np.uint8)
    return pack_steps(image, t.y, [t.W1, t.b1, t.W2, t.b2], t.rate)


def smaller(picture):
    """Return `picture`, an image file in base64, as a PNG in base64 with at most 128 colours."""
    image = Image.open(io.BytesIO(base64.b64decode(picture))).convert("RGB")
    file = io.BytesIO()
    image.quantize(COLOURS).save(file, "PNG", optimize=True)
    return base64.b64encode(file.getvalue()).decode()
