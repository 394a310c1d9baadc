"""One HTML file with a network, a pad and a model card, which opens from disk without a server."""

from html import escape
from pathlib import Path

from helpers.weights import atomic_write

from ..widgets.live import pad_page

STYLE = (
    "<style>dl.card{margin:24px 0} .card dt{font-weight:600} .card dd{margin:0 0 12px}</style>\n"
)


def web_page(network, title="Draw a digit", card=None):
    """Return the HTML of a page with a pad, read by this network with its weights rounded to 8
    bits.

    card: the model card, {heading: sentence}, which stands below the pad
    """
    return pad_page(network, title, below=as_html(card or {}))


def as_html(card):
    """A model card as a list of headings and sentences in HTML; "" for an empty card."""
    rows = (f"<dt>{escape(head)}</dt><dd>{escape(said)}</dd>\n" for head, said in card.items())
    return f'{STYLE}<dl class="card">\n{"".join(rows)}</dl>\n' if card else ""


def write_page(path, page):
    """Write a page to a file, in a new folder where needed, and return its size in kB."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(path) as file:
        file.write(page.encode())
    return len(page.encode()) / 1_000
