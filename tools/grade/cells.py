"""Split the code cells of a notebook into statements.

A cell in another language (`%%bash`) is skipped, a magic command in a Python cell is replaced by
`pass`, and a syntax error removes only the statement that contains it.
"""

import ast
import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from symtable import symtable

from .making import made_by, made_by_calls

LONGEST = 100_000  # characters of a cell; the longest of the course's own has 3,000
OTHER_LANGUAGES = re.compile(r"\s*%%(?!time|timeit|capture|prun|python3?\b)\w+")
WRITES = re.compile(r"\s*%%(?:writefile|file)\b.*?([\w.-]+)\.py\s*$", re.MULTILINE)
MAGIC = re.compile(r"^(\s*)(?:[%!?].*|\w+\s*=\s*[%!].*|[\w.]+\s*\?{1,2}\s*)$")
EMPTY = "the file is empty"
UNPARSABLE = (SyntaxError, ValueError, RecursionError, MemoryError)


class Unreadable(ValueError):
    """Raised if a notebook can't be read; the message says why."""


@dataclass
class Statement:
    """A top-level statement of a notebook, with the names that it defines or modifies."""

    node: ast.AST
    text: str
    cell: int  # counted from 1, code cells only
    line: int
    makes: set = field(default_factory=set)

    @cached_property
    def needs(self):
        """The set of global names that the statement uses, also in the bodies of its functions."""
        try:
            return globals_of(symtable(self.text, "cell", "exec"), True) - {None}
        except UNPARSABLE:
            return set()

    @cached_property
    def needs_at_once(self):
        """The names in `needs` that the statement uses when it runs, outside function bodies."""
        return self.needs & set(names_outside_bodies(self.node))


def names_outside_bodies(node):
    """Yield the names in `node` that aren't in the body of a function."""
    if isinstance(node, ast.Name):
        yield node.id
    bodies = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
    for part, value in ast.iter_fields(node):
        if not (bodies and part == "body"):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from names_outside_bodies(child)


def globals_of(table, top):
    """Return the set of global names that the scope `table` and the scopes inside it refer to.
    `top`: whether `table` is the scope of the whole statement."""
    found = {
        s.get_name()
        for s in table.get_symbols()
        if (s.is_referenced() and (top or s.is_global()))
        or (not top and s.is_declared_global())  # calls += 1 under `global calls`
    }
    for child in table.get_children():
        found |= globals_of(child, False)
    return found


def code_cells(content):
    """Return the notebook's code cells as a list of dictionaries. Raise Unreadable if the bytes
    `content` aren't a notebook."""
    return [cell for cell in all_cells(content) if cell.get("cell_type") == "code"]


def all_cells(content):
    if not content.strip():
        raise Unreadable(EMPTY)
    try:
        notebook = json.loads(decoded(content), parse_int=number)
    except ValueError as problem:
        raise Unreadable(f"it isn't a notebook, or it has been cut off ({problem})") from None
    except RecursionError:
        raise Unreadable("it isn't a notebook: its JSON is nested too deeply") from None
    if not isinstance(notebook, dict):
        raise Unreadable(
            f"it isn't a notebook: its JSON has the type {type(notebook).__name__}, where a dict "
            "is expected"
        )
    cells = notebook.get("cells")
    if not isinstance(cells, list):  # format 3, of 2013, had sheets
        sheets = notebook.get("worksheets")
        sheets = sheets if isinstance(sheets, list) else []
        cells = [c for s in sheets if isinstance(s, dict) for c in listed(s.get("cells"))]
        if not cells:
            raise Unreadable("it isn't a notebook: it has no cells")
    return [cell for cell in cells if isinstance(cell, dict)]


def number(digits):
    """Return `digits` as an int, or as an infinite float if it has 1,000 characters or more,
    because Python limits the length of integers that it converts."""
    return int(digits) if len(digits) < 1000 else float(digits)


def source_of(cell):
    return joined(cell.get("source", cell.get("input")))


def listed(value):
    return value if isinstance(value, list) else []


def joined(source):
    """Return `source`, which is a string or a list of strings, as one string."""
    return "".join(part for part in [source, *listed(source)] if isinstance(part, str))


def decoded(content):
    """Decode the bytes `content` as UTF-8, UTF-16 or UTF-32, or as Windows-1252 if that fails."""
    if content[:3] == b"\xef\xbb\xbf":
        content = content[3:]
    try:
        return content.decode(json.detect_encoding(content))
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def statements(sources):
    """Return the Statements of all cells, and a list of (text, problem) for the parts that can't be
    parsed. `sources`: the source code of each cell."""
    found, problems = [], []
    for number, source in enumerate(sources, start=1):
        if len(source) > LONGEST:
            problems.append(
                (source[:LONGEST], f"cell {number} is too long: {len(source):,} characters")
            )
        elif WRITES.match(source):  # a module, read as if its code were in the notebook
            found += read_cell("\n" + source.lstrip().partition("\n")[2], number, problems)
        elif not OTHER_LANGUAGES.match(source):
            found += read_cell(source, number, problems)
    made_by_calls(found)
    return found, problems


def read_cell(source, number, problems):
    source = source.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    for text in (source, without_magics(source)):
        try:
            return list(split(text, number, 1))
        except UNPARSABLE:
            continue
    found = []
    for line, chunk in chunks(text):
        try:
            found += split(chunk, number, line)
        except UNPARSABLE as problem:
            line += (getattr(problem, "lineno", None) or 1) - 1
            problems.append((chunk, f"{getattr(problem, 'msg', problem)}, line {line} of its cell"))
    return found


def without_magics(source):
    return "\n".join(MAGIC.sub(r"\1pass", line) for line in source.split("\n"))


def split(text, number, start):
    """Yield the Statements in `text`, which begins at line `start` of the cell `number`."""
    lines = text.split("\n")
    for node in ast.parse(text).body:
        first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        own = "\n".join(lines[first - 1 : node.end_lineno])
        yield Statement(node, own, number, start + first - 1, made_by(node))


def chunks(text):
    """Yield (number of the first line, part) for each part of `text` that begins at the left
    margin. Decorators, and branches such as `else`, stay with their statement."""
    lines, start = text.split("\n"), 0
    for k in range(1, len(lines) + 1):
        if k == len(lines) or (
            re.match(r"[^\s#)\]}]", lines[k])
            and not re.match(r"(else|elif|except|finally)\b", lines[k])
            and not lines[k - 1].startswith("@")
        ):
            yield start + 1, "\n".join(lines[start:k])
            start = k
