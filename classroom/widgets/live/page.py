"""Whole pages, each one file that needs nothing else: no server, no network, no Python.

Path("pad.html").write_text(pad_page(network), encoding="utf-8")
"""

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
    """Return a page with a pad that is read by this network, rounded to 8 bits, and nothing else.

    neurons: whether to show the hidden neurons, which light up while you draw
    below: HTML that stands below the pad
    """
    start = f"""const network = {as_text(pack(network))};
digits.pad(document.getElementById("widget"), network, {as_text({"neurons": neurons})});
"""
    return page(title, words, style("pad"), start, entry="alone.js", below=below)


def playground_page(
    train,
    dev,
    title="Train a network",
    words="It learns to read digits on this page, in your browser. Move a slider while it does.",
    **settings,
):
    """Return a page with a playground, of these digits and settings; see `pack_playground`."""
    given = as_text(pack_playground(train, dev, **settings))
    worker = as_text(bundle("worker.js", "worker"))
    element = 'document.getElementById("widget")'
    start = f"digits.playground({element}, {given}, {worker});\n"
    return page(title, words, style("playground"), start, width=1000)


def steps_page(
    image,
    label,
    weights,
    rate=0.01,
    title="One digit, number by number",
    words="It goes forward through a small network, then backward, and one step is made.",
):
    """Return a page with a step-through; arguments as for `pack_steps`."""
    given = as_text(pack_steps(image, label, weights, rate))
    start = f'digits.stepping(document.getElementById("widget"), {given});\n'
    return page(title, words, style("stepping"), start, width=1000)


def page(title, words, looks, start, width=760, entry="live.js", below=""):
    """A page whose script, the file `entry` and all that it imports, ends with `start`."""
    return PAGE.format(
        title=escape(title),
        words=escape(words),
        style=looks,
        script=bundle(entry),
        start=start,
        width=width,
        below=below,
    )


def style(*widgets):
    """The looks of these widgets."""
    return "".join((WIDGETS / name / f"{name}.css").read_text("utf-8") for name in widgets)
