"""An HTML page with a drawing pad, a network and a model card, in a single file."""

from html import escape
from pathlib import Path

from helpers.weights import atomic_write

from ..widgets.live import pad_page

STYLE = (
    "<style>dl.card{margin:24px 0} .card dt{font-weight:600} .card dd{margin:0 0 12px}</style>\n"
)


def web_page(network, title="Draw a digit", card=None):
    """Return the HTML of a page with a drawing pad whose digits are read by `network`.

    The page needs neither Python nor a server. It holds the weights rounded to 8 bits.

    card: the model card as a dict {heading: text}, which is shown below the pad
    """
    return pad_page(network, title, below=as_html(card or {}))


def as_html(card):
    """Return a model card, {heading: text}, as HTML, or "" if the card is empty."""
    rows = (f"<dt>{escape(head)}</dt><dd>{escape(said)}</dd>\n" for head, said in card.items())
    return f'{STYLE}<dl class="card">\n{"".join(rows)}</dl>\n' if card else ""


def write_page(path, page):
    """Write the HTML `page` to `path`, create missing folders, and return the size in kB."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(path) as file:
        file.write(page.encode())
    return len(page.encode()) / 1_000
