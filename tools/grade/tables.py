"""A platform's CSV file, in which some cells can be changed while all other bytes are kept.

Unlike with Python's `csv`, the cells keep their quotes, and the file keeps its delimiter, line
ends, byte-order mark and encoding.
"""

import csv
import io
import re

from .report import harmless


class TableError(ValueError):
    """Raised if a table can't be used; the message says why."""


class Table:
    """A CSV table whose cells can be changed. `rows` holds the cells as they were read."""

    def __init__(self, content, name):
        self.bom = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
        content = content[len(self.bom) :]
        try:
            text, self.encoding = content.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            text, self.encoding = content.decode("cp1252", errors="replace"), "cp1252"
        self.delimiter = delimiter_of(text)
        self.raw = list(raw_rows(text, self.delimiter))
        if len(self.raw) < 2:
            raise TableError(
                f"{name} doesn't hold a table: it has fewer than two lines, where a line of column "
                "names and at least one more line are expected."
            )
        self.rows = [[plain(cell) for cell in cells] for cells, _ in self.raw]
        self.head = [cell.strip() for cell in self.rows[0]]

    def put(self, row, column, text):
        cells, _ = self.raw[row]
        cells += [""] * (column + 1 - len(cells))
        cells[column] = quoted(text, self.delimiter)

    def get(self, row, column):
        cells = self.rows[row]
        return cells[column].strip() if column is not None and column < len(cells) else ""

    def content(self):
        lines = (self.delimiter.join(cells) + end for cells, end in self.raw)
        return self.bom + "".join(lines).encode(self.encoding, errors="replace")


def read_table(path):
    try:
        return Table(path.read_bytes(), path)
    except OSError as problem:
        raise TableError(f"{path} can't be read: {problem}") from None


def delimiter_of(text):
    """Return the most frequent of comma, semicolon and tab in the first line of `text`."""
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def raw_rows(text, delimiter):
    """Yield (cells, line end) for each row. Cells keep their quotes and their own line ends."""
    cell = re.compile(rf'("(?:[^"]|"")*"[^{delimiter}\r\n]*|[^{delimiter}\r\n]*)')
    place, cells = 0, []
    while place < len(text):
        found = cell.match(text, place)
        cells.append(found[0])
        place = found.end()
        if text[place : place + 1] == delimiter:
            place += 1
            if place == len(text):
                cells.append("")
            continue
        end = re.compile(r"\r\n|\r|\n|").match(text, place)[0]
        place += len(end)
        yield cells, end
        cells = []
    if cells:
        yield cells, ""


def plain(cell):
    cell = cell.strip()
    if cell.startswith('"') and cell.endswith('"') and len(cell) > 1:
        return cell[1:-1].replace('""', '"')
    return cell


def quoted(text, delimiter):
    """Return `text` as a cell of a CSV file, in quotes if they are needed."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="").writerow([harmless(text)])
    return out.getvalue()


def new_table(rows):
    """Return a CSV table with these `rows` as bytes, in UTF-8 without a byte-order mark."""
    out = io.StringIO()
    csv.writer(out).writerows([[harmless(str(cell)) for cell in row] for row in rows])
    return out.getvalue().encode()


def letters(name):
    """Return a key for comparing names: the sorted, lower-case words of `name`."""
    return tuple(sorted(re.findall(r"\w+", name.casefold())))


def number(text):
    """Return `text`, with a decimal point or comma, as a float, or None if it isn't a number."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
