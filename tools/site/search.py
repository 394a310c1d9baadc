"""What the site's search looks through: the sections of the lessons, the glossary and the data."""

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
    """Return a page's sections: (page, its title, the section's address, its heading, its
    words)."""
    parts = HEADING.split(html)
    found = [(page, title, page, "", words(parts[0]))]
    for anchor, heading, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        found.append((page, title, f"{page}#{anchor}", words(heading), words(text)))
    return [section for section in found if section[4] or section[3]]


def words(html):
    """Return the text of HTML, without code and formulas."""
    return re.sub(r"\s+", " ", unescape(NO_WORDS.sub(" ", html))).strip()


def add_search(folder, sections):
    """Write the index; return the content of the page that searches it."""
    text = f"const sections = {json.dumps(sections, ensure_ascii=False)};\n"
    (folder / "looks" / "search-index.js").write_text(text, encoding="utf-8")
    return PAGE
