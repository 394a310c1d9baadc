"""Web pages with the course's widgets, in which JavaScript does the work of Python.

    from classroom.widgets.live import pad_page
    Path("pad.html").write_text(pad_page(network), encoding="utf-8")

`page` builds a page, `bundle` joins the JavaScript modules into one script, and `packing` converts
networks and digits to JSON.
"""

from .bundle import as_text, bundle
from .packing import pack, pack_digits, pack_playground, pack_steps, unpack
from .page import pad_page, playground_page, steps_page, style

__all__ = [
    "as_text",
    "bundle",
    "pack",
    "pack_digits",
    "pack_playground",
    "pack_steps",
    "pad_page",
    "playground_page",
    "steps_page",
    "style",
    "unpack",
]
