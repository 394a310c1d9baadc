"""The conversion of Markdown to HTML, with formulas as MathML and the links of the site."""

import os
import re
from html import escape

import mistune
from latex2mathml.converter import convert

from ..lessons import published
from .code import coloured

# Code is left alone; what stands between dollars is a formula.
FORMULA = re.compile(r"(```.*?```|`[^`\n]+`)|\$\$(.+?)\$\$|\$(?!\s)([^$\n]+?)(?<!\s)\$", re.DOTALL)
MARK = "\ue000{}\ue001"  # stands for a formula: no text has these characters
MARKED = re.compile("(<p>)?\ue000(\\d+)\ue001(</p>)?")


class Writer(mistune.HTMLRenderer):
    """A renderer for the HTML of one page.

    The attribute `sections` is a list of tuples (level, HTML, anchor), one for each heading so far.

    leads: a function that takes the address of a link in the Markdown and returns its address on
        the site, or "" if there is nothing to link to
    """

    def __init__(self, leads):
        super().__init__(escape=False)
        self.leads, self.sections = leads, []

    def heading(self, text, level, **attributes):
        anchor = slug(re.sub(r"<[^>]+>", "", text))
        self.sections.append((level, text, anchor))
        return f'<h{level} id="{anchor}">{text}</h{level}>\n'

    def block_code(self, code, info=None):
        return coloured(code, info or "text")

    def link(self, text, url, title=None):
        address = self.leads(url)
        return f'<a href="{escape(address)}">{text}</a>' if address else text

    def image(self, text, url, title=None):
        return f'<img src="{escape(url)}" alt="{escape(text)}" loading="lazy">'


def written(text, leads, writer=None):
    """Return the Markdown in `text` as HTML.

    leads: as in `Writer`
    writer: a Writer, which collects the headings; by default a new one
    """
    formulas = []

    def put_aside(found):
        if found[1]:
            return found[0]
        block = found[2] is not None
        formulas.append((convert((found[2] or found[3]).strip(), display=shape(block)), block))
        return MARK.format(len(formulas) - 1)

    def put_back(found):
        formula, block = formulas[int(found[2])]
        if block:
            return f'<div class="formula" tabindex="0">{formula}</div>'
        return f"{found[1] or ''}{formula}{found[3] or ''}"

    writer = writer or Writer(leads)
    markdown = mistune.create_markdown(renderer=writer, plugins=["table", "strikethrough"])
    html = MARKED.sub(put_back, markdown(FORMULA.sub(put_aside, text)))
    html = re.sub(r"<th([^>]*)></th>", r"<td\1></td>", html)  # nothing heads that column
    return html.replace("<table>", '<div class="wide" tabindex="0"><table>').replace(
        "</table>", "</table></div>"
    )


def shape(block):
    return "block" if block else "inline"


def slug(words):
    """Return the anchor that GitHub gives to the heading `words`."""
    return re.sub(r"[^\w -]", "", words.lower()).replace(" ", "-")


def links(place, pages):
    """Return a function that takes the address of a link and returns its address on the site.

    A link to a file in `pages`, {path of a file: path of its page}, leads to the page. A link to
    any other file of the course leads to the repository. If no repository is published, the address
    is "".

    place: the path of the file that contains the links
    """

    def leads(address):
        target, _, anchor = address.partition("#")
        if re.match(r"\w+:", address) or not target:
            return address
        full = os.path.normpath(os.path.join(os.path.dirname(place), target)).replace(os.sep, "/")
        if full in pages:
            page = os.path.relpath(pages[full], os.path.dirname(pages[place]) or ".")
            return page.replace(os.sep, "/") + (f"#{anchor}" if anchor else "")
        repository, version = published()
        return f"https://github.com/{repository}/blob/{version}/{full}" if repository else ""

    return leads
