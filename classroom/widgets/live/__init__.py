"""The widgets in a page without Python: the same files, with JavaScript in place of Python.

`model.js` stands in for Jupyter's model. `centre.js`, `network.js` and `pad_model.js` answer for
the pad; `training.js`, `optimizers.js`, `run.js` and `session.js`, in a worker, for the playground;
`trace.js` and `story.js` for the step-through. `live_pad.js` and the like put one widget into an
element; `live.js`, `mount.js` and `pad_soon.js` put all of them into the pages of a site. `packing`
writes weights and digits as bytes, `bundle` joins the modules into one script, and `page` makes a
whole page from it, which can be opened from a disk:

    from classroom.widgets.live import pad_page
    Path("pad.html").write_text(pad_page(network), encoding="utf-8")
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
