"""A reader for digits in a plain-text table, such as a CSV file. It detects the layout.

`np.loadtxt` reads the rows in blocks as uint8, which is faster than pandas and takes a tenth of the
memory. A block with other values is read again as float64.
"""

import csv
import io
import warnings
from dataclasses import replace
from itertools import islice

import numpy as np

from helpers.data import CLASSES, PIXELS, DataError, Dataset

from .csv_layout import BLANK, fields_of, find_label, is_number, many, read_layout
from .table_lines import TableLines
from .unpacking import unpacked

BLOCK = 500  # rows read at a time
LABEL_PLACES = {"first": 0, "last": PIXELS}
ODD = "\v\f\x1c\x1d\x1e\x1f"  # `np.loadtxt` takes them for white space; in a table they are damage


def read_csv(path, part="train", label=None):
    """Return the data set in a table. Its `y` is None if the table has no labels.

    part: "train" or "test", which selects a table if `path` is a zip file with several tables
    label: "first" or "last", the column of the labels; by default it is detected
    """
    with unpacked(path, part) as stream:
        wide = stream.peek(2)[:2] in (b"\xff\xfe", b"\xfe\xff")
        text = io.TextIOWrapper(stream, encoding="utf-16" if wide else "utf-8-sig")
        try:
            X, y, told = read_table(path, text, label)
        except UnicodeDecodeError as problem:
            raise DataError(
                f"{path} isn't a CSV file in UTF-8: it contains the byte "
                f"{problem.object[problem.start]:#04x}; if it comes from a spreadsheet, save it "
                "there as 'CSV UTF-8'"
            ) from None
        finally:
            text.detach()
    if not len(X):
        raise DataError(f"{path} has a header, but no row below it")
    if y is not None and not told and len(np.unique(y)) == 1:
        raise DataError(
            f"{path}: all {many(len(y), 'label')} are {y[0]}, but at least two different digits "
            "are expected; is the label in a different column?"
        )
    return Dataset(X, y)


def read_table(path, text, label):
    """Return `X`, `y` and whether the header or `label` gave the column of the labels."""
    lines = TableLines(path, text)
    layout = read_layout(path, lines.first, lines.delimiter)
    if label:
        if label not in LABEL_PLACES:
            raise DataError(f"label is {label!r}, where 'first' or 'last' is expected")
        layout = replace(layout, label=LABEL_PLACES[label])
    told = layout.label is not None
    body = lines.body(with_first=layout.names is None)
    X, y = np.empty((0, PIXELS), dtype=np.uint8), []
    divided = None  # by 255? Known from the first number with a decimal point on
    while block := list(islice(body, BLOCK)):
        rows = Rows(path, layout, *zip(*block, strict=True))
        if layout.labelled and layout.label is None:
            layout = rows.layout = replace(layout, label=find_label(rows.table))
        if layout.labelled:
            y.append(rows.labels())
        if divided is None and rows.table.dtype != np.uint8:
            divided = X.max(initial=0) <= 1 and not (rows.table[:, layout.pixels] > 1).any()
            X *= 255 if divided else 1
        pixels = rows.pixels(divided)
        X.resize((len(X) + len(pixels), PIXELS), refcheck=False)  # grows in place
        X[len(X) - len(pixels) :] = pixels
    if divided is None and X.max(initial=0) == 1:
        X *= 255  # digits of 0 and 1 alone, as a threshold makes them
    return X if layout.order is None else X[:, layout.order], np.concatenate(y) if y else None, told


class Rows:
    """A block of parsed rows of a table.

    table: the values (N, columns), uint8 or float64, without an index column
    numbers: the row numbers in the file, for error messages
    """

    def __init__(self, path, layout, numbers, lines):
        self.path, self.layout, self.numbers = path, layout, numbers
        if layout.has_index:
            lines = [line.lstrip(" ").partition(layout.delimiter)[2] for line in lines]
        for dtype in (np.uint8, np.float64):
            try:
                self.table = self.parse(lines, dtype)
                return
            except (ValueError, DeprecationWarning) as problem:
                reason = problem
        raise DataError(self.fault(lines, reason))

    def parse(self, lines, dtype):
        text = "".join(lines)
        if not text.isascii() or any(mark in text for mark in ODD):
            raise ValueError("they contain a character that can't be part of a number")
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # 12.0 read as a whole number is deprecated
            delimiter = None if self.layout.delimiter == " " else self.layout.delimiter
            table = np.loadtxt(
                lines, dtype, comments=None, delimiter=delimiter, quotechar='"', ndmin=2
            )
        if table.shape[1] != self.layout.width:
            raise ValueError("some rows have more or fewer columns than the first")
        return table

    def fault(self, lines, reason):
        """Return the error message for the first fault in `lines`.

        If no fault is found, the message gives `reason`.
        """
        width = self.layout.width
        for number, line in zip(self.numbers, lines, strict=True):
            try:
                fields = fields_of(line, self.layout.delimiter)
            except csv.Error as problem:
                return f"{self.path}, row {number:,}: {problem}"
            if len(fields) != width:
                labels = self.layout.labelled
                advice = "; does each row end with a comma?" if not fields[-1].strip() else ""
                return (
                    f"{self.path}, row {number:,}: it has {many(len(fields) - labels, 'pixel')}"
                    f"{' and a label' if labels else ''}, where {PIXELS} pixels are "
                    f"expected{advice}"
                )
            for column, field in enumerate(fields):
                if not is_number(field):
                    found = repr(field.strip(BLANK)[:20]) if field.strip() else "nothing"
                    return self.sentence(number, column, found)
        return f"{self.path}, rows {self.numbers[0]:,} to {self.numbers[-1]:,}: {reason}"

    def sentence(self, number, column, found, expected="a number from 0 to 255"):
        place = self.layout.column(column)
        return (
            f"{self.path}, row {number:,}, {place}: {found} was found, where {expected} is expected"
        )

    def labels(self):
        labels = self.table[:, self.layout.label]
        wrong = np.flatnonzero(~np.isin(labels, np.arange(CLASSES)))
        if len(wrong):
            raise DataError(
                f"{self.path}, row {self.numbers[wrong[0]]:,}: the label is {labels[wrong[0]]:g}, "
                f"where 0 to {CLASSES - 1} is expected"
            )
        return labels.astype(np.int64)  # a copy: a view would keep the whole block in memory

    def pixels(self, divided):
        """Return the pixels (N, 784), from 0 to 255, or raise a DataError if a value is invalid.

        divided: whether the values in the table are from 0 to 1
        """
        pixels = self.table[:, self.layout.pixels]
        if pixels.dtype == np.uint8 and not divided:
            return pixels
        if divided:
            expected = "a number from 0 to 1, as in the rows before,"
            wrong = ~((pixels >= 0) & (pixels <= 1))
        else:
            expected = "a whole number from 0 to 255"
            wrong = ~((pixels >= 0) & (pixels <= 255) & (pixels == np.rint(pixels)))
        if wrong.any():
            row, column = np.argwhere(wrong)[0]
            found = f"{pixels[row, column]:g}"
            column += self.layout.pixels.start
            raise DataError(self.sentence(self.numbers[row], column, found, expected))
        return np.rint(pixels * 255.0) if divided else pixels
