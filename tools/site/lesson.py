"""A lesson's page on the site, made from its notebook."""

import ast
import base64
import json
import re
from html import escape

import nbformat

from ..authors.navigation import NAVIGATION
from . import sliders
from .code import coloured
from .live import write_given
from .texts import Writer, written

ANSI = re.compile(r"\x1b\[[0-9;]*m")
UNSEEN = {NAVIGATION, "first"}  # the bars are the page's own; the first cell is for a kernel
BROAD = 760  # pixels: a wider picture is moved sideways on a telephone, so that it can be read
OPENING = re.compile(r"^# .+\n+(?:!\[[^]]*\]\(pictures/[^)]*\)\n+)?")  # title and cover


class LessonPage:
    """The content of a lesson's page, as HTML in the attribute `html`.

    The attribute `sections` is a list of the headings as tuples (level, HTML, anchor), and `frozen`
    is the number of sliders that haven't been recorded.

    leads: as in `Writer`
    folder: the folder of the site, in which pictures and the data of widgets are stored
    """

    def __init__(self, lesson, leads, folder):
        self.lesson, self.leads, self.folder = lesson, leads, folder
        self.writer = Writer(leads)
        self.widgets = list(sliders.kept(lesson) or ())
        self.count = self.frozen = 0
        cells = nbformat.read(lesson.path, as_version=4).cells
        cells = [cell for cell in cells if not UNSEEN & set(cell.metadata.get("tags", []))]
        self.html = "".join(map(self.cell, cells))
        self.sections = self.writer.sections

    def cell(self, cell):
        if cell.cell_type == "markdown":
            source = OPENING.sub("", cell.source) if cell.source.startswith("# ") else cell.source
            return written(source, self.leads, self.writer)
        outputs = "".join(self.output(output, cell.source) for output in cell.outputs)
        outputs = f'<div class="output">{outputs}</div>' if outputs else ""
        return f'<div class="cell">{coloured(cell.source)}{outputs}</div>\n'

    def output(self, output, source):
        if output.output_type == "stream":
            return plain(output.text, "printed")
        if output.output_type == "error":
            return plain("\n".join(output.traceback), "raised")
        data = output.data
        if "image/png" in data:
            return self.picture(data, source)
        if "text/html" in data:
            return f'<div class="wide" tabindex="0">{data["text/html"]}</div>'
        return plain(data.get("text/plain", ""))

    def picture(self, data, source):
        words, png = data["text/plain"], base64.b64decode(data["image/png"])
        width, height = (int.from_bytes(png[place : place + 4], "big") for place in (16, 20))
        size = f'width="{width}" height="{height}"' + ' class="broad"' * (width > BROAD)
        by_keyboard = ' tabindex="0"' * (width > BROAD)  # it can be moved sideways
        file = self.picture_file(png)
        still = f'<img src="{file}" alt="{escape(words)}" {size} loading="lazy">'
        living = self.living(words, source)
        if not living:
            return f"<figure{by_keyboard}>{still}</figure>"
        attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in living.items())
        return f'<figure class="living"{by_keyboard}{attributes}>{still}</figure>'

    def picture_file(self, png):
        self.count += 1
        name = f"pictures/{self.lesson.path.stem}-{self.count}.png"
        path = self.folder / "notebooks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png)
        return name

    def living(self, words, source):
        """Return the `data-` attributes, {name: value}, that turn a picture into a widget.

        Return {} if the page has no widget for the picture.

        words: the alternative text of the picture
        source: the code of the picture's cell
        """
        if words.startswith("The playground"):
            more = keywords(source, "Playground")
            return {"live": "playground", "from": "../live/playground.js", "more": json.dumps(more)}
        if words.startswith("A pad to draw"):
            if "prepare" in source:  # the pad of a page prepares a drawing in one way only
                return {}
            return {"live": "pad", "from": "../live/pad.js"}
        if words.startswith(("A slider, ", "One digit on its way")):
            return self.recorded()
        return {}

    def recorded(self):
        """Write the data of the next recorded widget and return its data attributes.

        If no recorded widget is left, add 1 to `frozen` and return {}.
        """
        if not self.widgets:
            self.frozen += 1
            return {}
        widget = self.widgets.pop(0)
        name = f"{self.lesson.path.stem}-{len(self.widgets)}.js"
        write_given(self.folder / "live", name, widget["given"])
        return {"live": widget["live"], "from": f"../live/{name}"}


def keywords(source, name):
    """Return the keyword arguments of the first call of the function `name` in the code `source`.

    Return {} if there is no such call. Raise a ValueError if an argument isn't a literal.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name:
            return {k.arg: ast.literal_eval(k.value) for k in node.keywords}
    return {}


def plain(text, kind="value"):
    text = ANSI.sub("", text).rstrip()
    kind += " single" * ("\n" not in text)  # a table's lines stay whole, a single one may break
    return f'<pre class="{kind}" tabindex="0">{escape(text)}</pre>'
