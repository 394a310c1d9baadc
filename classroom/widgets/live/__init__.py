"""Web pages with the course's widgets, in which JavaScript does the work of Python.

    from classroom.widgets.live import pad_page
    Path("pad.html").write_text(pad_page(network), encoding="utf-8")

`page` builds a page from a widget's own files and the JavaScript modules in this folder, `bundle`
joins the modules into one script, and `packing` converts networks and digits to JSON. The modules
are:

- `model.js`, which replaces Jupyter's model of a widget;
- `centre.js`, `network.js` and `pad_model.js`, which read the digits drawn on the pad;
- `training.js`, `optimizers.js`, `run.js` and `session.js`, which train the playground's network in
  the worker `worker.js`;
- `trace.js` and `story.js`, which compute and explain the numbers of the step-through;
- `live_pad.js`, `live_playground.js`, `live_stepping.js` and `live_slide.js`, each of which puts a
  widget into an element;
- `live.js`, `mount.js` and `pad_soon.js`, which put widgets into the pages of the site.
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
