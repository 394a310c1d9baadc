"""Code as HTML with syntax highlighting. Long lines are wrapped with a hanging indent."""

from html import escape

from pygments import lex
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Name, Number, String
from pygments.util import ClassNotFound

KINDS = (  # a class of the style sheet for each kind of token; the first that fits
    (Comment, "comment"),
    (Keyword, "keyword"),
    (String, "string"),
    (Number, "number"),
    (Name.Function, "defined"),
    (Name.Class, "defined"),
)


def coloured(code, language="python"):
    """Return `code` as HTML with an element for each line, highlighted if `language` is known."""
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        lexer = get_lexer_by_name("text", stripnl=False, ensurenl=False)
    lines = [[]]
    for kind, text in lex(code.strip("\n"), lexer):
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append(token(kind, part))
    return f'<pre class="code"><code>{"".join(map(line, lines))}</code></pre>\n'


def token(kind, text):
    name = next((name for kinds, name in KINDS if kind in kinds), None)
    return f'<span class="{name}">{escape(text)}</span>' if name else escape(text)


def line(tokens):
    html = "".join(tokens)
    indent = len(html) - len(html.lstrip(" "))
    return f'<span class="line" style="--in:{indent}ch">{html}\n</span>'
