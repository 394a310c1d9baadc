"""The site's search page, and the index of sections that it searches."""

import json
import re
from html import unescape

HEADING = re.compile(r'<h[12] id="([^"]*)">(.*?)</h[12]>', re.DOTALL)
NO_WORDS = re.compile(r"<(script|style|math|svg|pre)\b.*?</\1>|<[^>]+>", re.DOTALL)
PAGE = """
<h1>Search</h1>
<form role="search" class="large">
<input type="search" name="q" aria-label="Search for" autocomplete="off">
</form>
<p id="told" role="status"></p>
<ol id="found"></ol>
<noscript>
<p>Search needs JavaScript; the <a href="docs/GLOSSARY.html">glossary</a> doesn't.</p>
</noscript>
<script src="looks/search-index.js"></script>
<script src="looks/search.js"></script>
"""


def sections_of(title, page, html):
    """Return the sections of a page as a list of tuples (page, title, address, heading, text)."""
    parts = HEADING.split(html)
    found = [(page, title, page, "", words(parts[0]))]
    for anchor, heading, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        found.append((page, title, f"{page}#{anchor}", words(heading), words(text)))
    return [section for section in found if section[4] or section[3]]


def words(html):
    """Return the text of `html` without code blocks, formulas and drawings."""
    return re.sub(r"\s+", " ", unescape(NO_WORDS.sub(" ", html))).strip()


def add_search(folder, sections):
    """Write the search index into `folder` and return the content of the search page as HTML."""
    text = f"const sections = {json.dumps(sections, ensure_ascii=False)};\n"
    (folder / "looks" / "search-index.js").write_text(text, encoding="utf-8")
    return PAGE
