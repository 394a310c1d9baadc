"""The file of an experiment, with one line for each finished run.

An experiment that was stopped is continued from the file. All lines are JSON objects: the first
identifies the experiment, and the others are runs. Each line is written as soon as its run has
ended. An incomplete line at the end of the file, left by a crash, is removed.
"""

import json
import math
import os
from pathlib import Path

from helpers.data import DataError

from .plans import key

FORMAT = "digits from scratch, experiment 1"
START = f'{{"format": "{FORMAT}"'


class Record:
    """The finished runs of an experiment, in memory and, unless `path` is None, in a file.

    `identity` is a dict that identifies the trial. If the file exists, its first line must agree
    with `identity`.
    """

    def __init__(self, path, identity, names):
        self.path = None if path is None else Path(path)
        self.names, self.runs, self.columns = sorted(names), {}, None
        if self.path is None:
            return
        head = {"format": FORMAT, "settings": self.names, **identity}
        try:
            lines = self.whole_lines()
            if not lines:
                self.append(head)
        except OSError as problem:
            raise DataError(
                f"{self.path} can't be used as an experiment's file: {problem.strerror}; name "
                "another file, in a folder that exists"
            ) from None
        for number, line in enumerate(lines, start=1):
            row = self.parsed(line, number)
            if number == 1:
                self.compare(row, json.loads(json.dumps(head)))
            else:
                self.take(row, f"{self.path}, line {number}")

    def whole_lines(self):
        """Return the lines of the file as bytes, and remove an incomplete line from its end."""
        content = self.path.read_bytes() if self.path.exists() else b""
        start = START.encode()
        if not (content.startswith(start) or start.startswith(content)):
            raise DataError(
                f"{self.path} isn't the file of an experiment of this course: name another file"
            )
        whole = content[: content.rfind(b"\n") + 1]
        if len(whole) < len(content):
            os.truncate(self.path, len(whole))
        return whole.splitlines()

    def parsed(self, line, number):
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict):
            raise DataError(
                f"{self.path}, line {number}: this isn't a run of an experiment; delete the line, "
                "or name another file"
            )
        return row

    def compare(self, found, head):
        for name in head | found:
            if found.get(name) != head.get(name):
                raise DataError(
                    f"{self.path} holds runs with {name} = {found.get(name)}, but here it is "
                    f"{head.get(name)}: name another file"
                )

    def take(self, row, place):
        """Add `row` to the runs; raise a DataError that names `place` if its columns are wrong."""
        columns = set(row)
        if not {*self.names, "seed"} <= columns or (self.columns or columns) != columns:
            expected = sorted(self.columns or [*self.names, "seed"])
            raise DataError(
                f"{place}: this run has the columns {', '.join(sorted(columns))}, where "
                f"{', '.join(expected)} are expected; name another file"
            )
        self.columns = columns
        settings = {name: row[name] for name in self.names}
        row = {name: math.nan if value is None else value for name, value in row.items()}
        self.runs.setdefault(key(settings, row["seed"]), row)

    def add(self, settings, seed, results):
        """Add a finished run to the runs in memory and to the file."""
        row = settings | {"seed": seed} | results
        self.take(row, "a run that has just ended")
        if self.path is not None:
            unknown = {
                name: None if isinstance(value, float) and not math.isfinite(value) else value
                for name, value in row.items()
            }  # JSON has no nan
            self.append(unknown)

    def append(self, row):
        """Append `row` to the file as a line, and wait until the line is on disk."""
        with open(self.path, "ab", buffering=0) as file:
            file.write(json.dumps(row, allow_nan=False).encode() + b"\n")
            os.fsync(file.fileno())
