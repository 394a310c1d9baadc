"""Convert a `.py` file that Colab or Jupyter has exported from a notebook back into a notebook.

Lines such as `# %%` and `# In[3]:` separate the code cells. Text cells, which hold the answers in
words, are strings (Colab) or blocks of comments (Jupyter). Magic commands that Colab has turned
into comments stay comments.
"""

import json
import re

CELL = re.compile(r"^# (?:%%.*|In\s?\[[ \d]*\]:?)$", re.MULTILINE)
QUOTES = '"""'
LARGEST = 2 << 20  # bytes


def is_script(name):
    return name.lower().endswith((".py", ".py.txt"))


def as_notebook(content):
    """Return the bytes of a notebook with the code cells of a script, then its text cells."""
    try:
        text = content[:LARGEST].decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content[:LARGEST].decode("cp1252", errors="replace")
    cells = [
        {"cell_type": "code", "metadata": {}, "source": part, "outputs": []}
        for part in CELL.split(text)
        if part.strip()
    ]
    cells += [{"cell_type": "markdown", "metadata": {}, "source": one} for one in texts(text)]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def texts(script):
    found, text, quoted = [], [], False
    for line in [*script.splitlines(), ""]:
        if quoted or line.startswith(QUOTES):
            text.append(line if quoted else line[3:])
            quoted = not text[-1].rstrip().endswith(QUOTES)
            if quoted:
                continue
        elif line.startswith("#") and not CELL.match(line):
            text.append(line[2:])
            continue
        found += ["\n".join(text).rstrip().removesuffix(QUOTES)] if text else []
        text = []
    return found
