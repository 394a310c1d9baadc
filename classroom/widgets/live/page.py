"""Functions that build web pages with one widget each, which need neither Python nor a server."""

from html import escape
from pathlib import Path

from .bundle import as_text, bundle
from .packing import pack, pack_playground, pack_steps

WIDGETS = Path(__file__).resolve().parents[1]
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<script>
const night = matchMedia("(prefers-color-scheme: dark)");
const suit = () => {{ document.documentElement.dataset.theme = night.matches ? "dark" : "light"; }};
night.addEventListener("change", suit);
suit();
</script>
<title>{title}</title>
<style>
body {{
  font: 16px/1.5 system-ui, sans-serif; max-width: {width}px; margin: 0 auto; padding: 16px;
}}
html[data-theme="dark"] body {{ background: #202124; color: #e8eaed; }}
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{words}</p>
<div id="widget"></div>
{below}<noscript><p>This page needs JavaScript, which is switched off here.</p></noscript>
</main>
<script>
{script}{start}</script>
</body>
</html>
"""


def pad_page(
    network,
    title="Draw a digit",
    words="The network on this page reads it while you draw. Nothing leaves your device.",
    neurons=False,
    below="",
):
    """Return the HTML of a page with a drawing pad whose digits are read by `network`.

    network: the network, whose weights are rounded to 8 bits
    words: the text above the pad
    neurons: whether to show the activations of the hidden neurons
    below: HTML that is put below the pad
    """
    return page(title, words, "pad", {"network": pack(network), "neurons": neurons}, below=below)


def playground_page(
    train,
    dev,
    title="Train a network",
    words="It learns to read digits on this page, in your browser. Move a slider while it does.",
    **settings,
):
    """Return the HTML of a page with a playground and the text `words` above it.

    train, dev, settings: as in `pack_playground`
    """
    return page(title, words, "playground", pack_playground(train, dev, **settings), width=1000)


def steps_page(
    image,
    label,
    weights,
    rate=0.01,
    title="One digit, number by number",
    words="It goes forward through a small network, then backward, and one step is made.",
):
    """Return the HTML of a page with a step-through and the text `words` above it.

    image, label, weights, rate: as in `pack_steps`
    """
    return page(title, words, "stepping", pack_steps(image, label, weights, rate), width=1000)


def page(title, words, widget, given, width=760, below=""):
    """Return the HTML of a page with one `widget`: "pad", "playground" or "stepping".

    words, below: the text above the widget, and HTML below it
    given: the data of the widget, which the page's script defines as the constant `packed`
    width: the maximum width of the page's content, in pixels
    """
    start = f"""const packed = {as_text(given)};
digits.{widget}(document.getElementById("widget"), packed);
"""
    return PAGE.format(
        title=escape(title),
        words=escape(words),
        style=style(widget),
        script=bundle(f"live_{widget}.js"),
        start=start,
        width=width,
        below=below,
    )


def style(*widgets):
    """Return the style sheets of the widgets named in `widgets`, joined into one string."""
    return "".join((WIDGETS / name / f"{name}.css").read_text("utf-8") for name in widgets)
