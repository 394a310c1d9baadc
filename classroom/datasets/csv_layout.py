"""The layout of a table of digits: its delimiter, its header and its columns."""

import csv
import re
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from helpers.data import CLASSES, PIXELS, SIDE, DataError

LABEL_NAMES = ("label", "labels", "class", "target", "digit", "y")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|[+-]?(nan|inf|infinity)", re.ASCII | re.I)
BLANK = " \t\r\n"  # around a number
INDEX_NAMES = ("", "unnamed: 0", "index", "id", "row")


@dataclass(frozen=True)
class Layout:
    """The delimiter and the columns of a table.

    An index column is included in `names`, but isn't counted in `width`, `label` and `order`.
    """

    delimiter: str
    names: list | None  # of every column, where the table has a header
    width: int  # columns, without an index column
    has_index: bool
    label: int | None  # the label's column, 0 or width - 1; None: no label, or not yet known
    order: np.ndarray | None = None  # of the pixels' columns, where their names need one

    @property
    def labelled(self):
        return self.width == PIXELS + 1

    @property
    def pixels(self):
        """The slice of the 784 pixel columns, counted without an index column."""
        first = 1 if self.labelled and self.label == 0 else 0
        return slice(first, first + PIXELS)

    def column(self, number):
        """Return the position and the name of a column, for error messages.

        `number` counts from 0 and leaves out an index column; the position counts from 1 and
        includes it.
        """
        place = number + 1 + self.has_index
        return f"column {place} ({self.names[place - 1]})" if self.names else f"column {place}"


def fields_of(line, delimiter):
    """Return the fields of a line. If `delimiter` is a space, split at runs of white space."""
    return line.split() if delimiter == " " else next(csv.reader([line], delimiter=delimiter), [])


def read_layout(path, first_line, delimiter=None):
    """Return the layout of a table from its first line.

    Raise a DataError if the number or the names of the columns don't fit a table of digits.
    """
    if not delimiter:
        delimiter = max(",;\t|", key=first_line.count)
        delimiter = delimiter if delimiter in first_line else " "
    fields = fields_of(first_line, delimiter)
    names = [field.strip() for field in fields] if is_header(fields) else None
    known = [name.lower() for name in names or []]
    has_index = bool(known) and known[0] in INDEX_NAMES and len(known) > PIXELS
    label = next((i for i, name in enumerate(known) if name in LABEL_NAMES), None)

    width = len(fields) - has_index
    if width not in ((PIXELS, PIXELS + 1) if label is None else (PIXELS + 1,)):
        raise DataError(f"{path}, row 1: {wrong_width(width, label is not None, names)}")
    if label is not None:
        label -= has_index
        if label not in (0, width - 1):
            raise DataError(
                f"{path}, row 1: the label is in column {label + 1}, among the pixels, "
                "but it is expected in the first or the last column"
            )
    pixels = known[has_index:] if names else []
    if label is not None:
        pixels.pop(label)
    return Layout(delimiter, names, width, has_index, label, order_of(path, pixels))


def order_of(path, names):
    """Return the indices that sort the pixel columns by the numbers in `names`.

    Return None if the columns are in order, or if at most half of the names have the form
    pixel10 or 1x10. Raise a DataError if the numbers don't identify every pixel exactly once.
    """
    found = [re.fullmatch(r"\D*(\d+)(?:\D+(\d+))?", name) for name in names]
    if 2 * sum(map(bool, found)) <= len(names):
        return None
    places = [tuple(int(part) for part in one.groups() if part) if one else () for one in found]
    if any(map(rising, (places, places[1:], places[:-1]))):  # one of them may be the label's
        return None
    first = min(places, default=())
    if len(first) == 2:
        counted = [(first[0] + row, first[1] + column) for row, column in np.ndindex(SIDE, SIDE)]
    else:
        counted = [(first[0] + pixel,) for pixel in range(PIXELS)] if first else []
    if sorted(places) != counted:
        raise DataError(
            f"{path}, row 1: the names of the pixels' columns aren't in order, and don't name each "
            "pixel exactly once; correct them, or delete this row if the columns are in the usual "
            "order"
        )
    return np.array(sorted(range(PIXELS), key=places.__getitem__))


def rising(places):
    return all(before < after for before, after in pairwise(places))


def wrong_width(width, label_named, names):
    """Return the error message for a table with too few or too many columns."""
    if label_named:
        return f"it has {many(width - 1, 'pixel')}, where {PIXELS} are expected"
    advice = ""
    if width == PIXELS + 2 and names is None:
        advice = "; if one of them counts the rows, leave it out (`to_csv(..., index=False)`)"
    return (
        f"it has {many(width, 'column')}, where {PIXELS + 1} (a label and {PIXELS} pixels) or "
        f"{PIXELS} (pixels alone) are expected{advice}"
    )


def is_header(fields):
    """Return whether the fields of a first line are a header.

    In a header, fewer than half of the fields are numbers, or the numbers increase to more than
    255, as in pandas' default header 0, 1, 2, …
    """
    numbers = [float(field) for field in fields if is_number(field)]
    return len(numbers) < len(fields) / 2 or (
        max(numbers) > 255 and numbers == sorted(numbers) and len(set(numbers)) == len(numbers)
    )


def many(count, thing):
    return f"{count} {thing}{'' if count == 1 else 's'}"


def is_number(text):
    """Return whether `text` is nan, inf or a number in ASCII digits without underscores."""
    return bool(NUMBER.fullmatch(text.strip(BLANK)))


def find_label(table):
    """Return the column of the labels, 0 (first) or -1 (last), found from the values in `table`.

    Of the columns that contain only values from 0 to 9, the labels are in the one with more
    different values, because a corner of an image nearly always has the same value.
    """
    kinds = {column: np.unique(table[:, column]) for column in (0, -1)}
    fitting = {
        column: len(values)
        for column, values in kinds.items()
        if len(values) > 1 and set(values.tolist()) <= set(range(CLASSES))
    }
    return max(fitting, key=fitting.get, default=0)
