"""The lines of a plain-text table, with their row numbers in the file."""

from itertools import count

from helpers.data import DataError

LONGEST = 200_000  # characters in a line; 785 numbers of any usual kind take fewer
MOST_BLANK = 1_000_000  # lines with nothing in them


class TableLines:
    """The lines of a table, without comments, empty lines, an ARFF header or Excel's `sep=` line.

    first: the first line of the table
    delimiter: the delimiter that the `sep=` line gives, or None

    Raise a DataError if the text isn't a table.
    """

    def __init__(self, path, text):
        self.path, self.text, self.delimiter = path, text, None
        self.rows = self.numbered()
        self.row, self.first = next(self.rows, (1, ""))
        if self.first.lower().startswith("sep=") and len(self.first.strip()) == 5:
            self.delimiter = self.first[4]
            self.row, self.first = next(self.rows, (2, ""))
        if self.first.lower().startswith("@relation"):
            for _, line in self.rows:
                if line.strip().lower() == "@data":
                    break
            self.row, self.first = next(self.rows, (1, ""))
        if not self.first.strip() or "\0" in self.first:
            raise DataError(f"{path} isn't a table: row 1 holds neither names nor numbers")

    def body(self, with_first):
        """Yield pairs of row number and line, without the first line if `with_first` is false."""
        if with_first:
            yield self.row, self.first
        yield from self.rows

    def numbered(self):
        blank = 0
        for row in count(1):
            line = self.text.readline(LONGEST)
            if not line:
                return
            if len(line) == LONGEST:
                raise DataError(
                    f"{self.path} isn't a table: row {row:,} has {LONGEST:,} characters or more, "
                    "where a label and 784 pixels are expected"
                )
            if line.isspace():
                blank += 1
                if blank > MOST_BLANK:
                    raise DataError(
                        f"{self.path} has more than {MOST_BLANK:,} empty lines: remove them"
                    )
            elif not line.startswith(("#", "%")):
                yield row, line
