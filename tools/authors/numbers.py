"""List the numbers in a lesson's text, each with the claim that guards it.

    python -m tools.authors.numbers notebooks/01*          only the unguarded numbers
    python -m tools.authors.numbers --all notebooks/01*    all numbers, with the claims' expressions

A number is guarded if it is in the sentence of a claim. The tool looks for numbers with a per cent
sign, a decimal point or at least two digits: 97%, 0.3, 12,000. It skips code, formulas, links,
headings, years, shapes (28 × 28, 784-64-10), the terms of sums and products, lesson numbers,
list numbers, minutes, and the numbers in DEFINED. It doesn't find numbers written as words.
"""

import argparse
import re
from pathlib import Path

import nbformat

from ..lessons import read_lesson
from .claims import claims_of, one_line, prose

NUMBER = re.compile(r"(?<![\w.])\d[\d,.]*\d ?%|(?<![\w.])\d ?%|(?<![\w.])\d[\d,.]*\d(?!\w)")
# Classes, the side of an image, its pixels, the sizes of the layers and of a batch, a byte.
DEFINED = {"10", "28", "784", "64", "128", "255", "256"}
SKIPPED = [
    r"```.*?```|`[^`]*`",  # code
    r"\$\$.*?\$\$|\$[^$\n]*\$",  # formulas
    r"\]\([^)]*\)|https?://\S+|<[^>]+>",  # where a link leads, HTML
    r"^#+ [^\n]*|^\s*\d+\. ",  # headings, numbers of a list
    r"\*\*Time\.?\*\*[^\n]*",
    r"\b[Ll]essons? \d+(?:(?:, | and | to | or )\d+)*",
    r"\d+(?: ?× ?\d+)+|\d+(?:-\d+){2,}|\([N\d]+, ?\d*\)",  # shapes
    r"(?:\d[\d,.]* [·+] )+\d[\d,.]*\b",  # sums, but for what comes out
    r"\b(?:19|20)\d\d\b",  # years
]
SKIP = re.compile("|".join(f"(?:{one})" for one in SKIPPED), re.DOTALL | re.MULTILINE)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("notebooks", nargs="+", type=Path)
    parser.add_argument("--all", action="store_true", help="also list the numbers that are guarded")
    options = parser.parse_args(arguments)
    for path in options.notebooks:
        rows = numbers(nbformat.read(path, as_version=4), claims_of(read_lesson(path)) or ())
        free = sum(claim is None for *_, claim in rows)
        print(f"{path.name}: {len(rows)} numbers, {free} unguarded")
        for cell, words, claim in rows:
            if claim is None or options.all:
                print(f"  {cell:16} {words}  {claim.expression if claim else 'unguarded'}")


def numbers(notebook, claims):
    """Return a list of (cell id, number with the text around it, claim or None)."""
    rows = []
    for cell, text in prose(notebook):
        counted = SKIP.sub(lambda skipped: "~" * len(skipped[0]), text)  # the same length
        for found in NUMBER.finditer(counted):
            if found[0] not in DEFINED:
                words = one_line(text[max(0, found.start() - 30) : found.end() + 20])
                guards = (claim for claim in claims if covers(claim, text, found.span()))
                rows.append((cell, f"{found[0]:>8}  … {words} …", next(guards, None)))
    return rows


def covers(claim, text, span):
    """Return whether the number at `span` in `text` is in the sentence of the claim."""
    words = r"\s+".join(map(re.escape, claim.sentence.split()))
    return any(m.start() <= span[0] and span[1] <= m.end() for m in re.finditer(words, text))


if __name__ == "__main__":
    main()
