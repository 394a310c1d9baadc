"""A notebook that was handed in as a `.py` file: Colab's "Download .py", or Jupyter's "Export".

The file shows where its cells begin only by `# %%`, `# In[3]:` and the texts between them, but the
order of its statements is enough. Colab's commented magics stay comments. The texts are strings on
their own (Colab) or blocks of comments (Jupyter); they hold the answers in words.
"""

import json
import re

CELL = re.compile(r"^# (?:%%.*|In\s?\[[ \d]*\]:?)$", re.MULTILINE)
QUOTES = '"""'
LARGEST = 2 << 20  # bytes


def is_script(name):
    return name.lower().endswith((".py", ".py.txt"))


def as_notebook(content):
    """Return a script as a notebook's bytes."""
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
