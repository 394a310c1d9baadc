"""When was it handed in, and what does being late cost?

The time comes from a table, if there is one (`--times`), else from the outermost entry in the
platform's zip, else from the file on the disk; never from a zip that a student has packed. A file's
time is easily lost or changed by copying; the report says which it is.
"""

import csv
import math
from dataclasses import dataclass, field
from datetime import datetime

DAY = 24 * 60 * 60


class TimeError(ValueError):
    """A time that can't be read: a sentence."""


@dataclass(frozen=True)
class Deadline:
    due: datetime | None = None
    rate: float = 0  # per cent of the points, for each day that has begun
    cap: float = 100  # per cent
    times: dict = field(default_factory=dict)  # {student or number: time}

    def handed_in(self, submission, counted):
        """(time or None, where it is from); counted: the notebooks that count."""
        for name in (submission.id, submission.student):
            if name and name.casefold() in self.times:
                return self.times[name.casefold()], "from the table of times"
        known = [file for file in counted or submission.files if file.time]
        if not known:
            return None, "unknown"
        newest = max(known, key=lambda file: file.time)
        return newest.time, "from the zip" if newest.in_zip else "from the file"

    def days_late(self, time):
        """Days begun after the deadline."""
        if not self.due or not time or time <= self.due:
            return 0
        return math.ceil((time - self.due).total_seconds() / DAY)

    def per_cent(self, time):
        return min(self.cap, self.rate * self.days_late(time))


def parse_time(text, where):
    """A time as 2026-12-01T18:00; with a zone (+01:00), it is turned into this machine's."""
    try:
        time = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    except ValueError:
        raise TimeError(
            f"{where}: {text!r} where a time like 2026-12-01T18:00 is expected"
        ) from None
    return time.astimezone().replace(tzinfo=None) if time.tzinfo else time


def read_times(path):
    """{student: time} of a CSV file with the columns student and time."""
    try:
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise TimeError(f"{path} can't be read: {problem}") from None
    times = {}
    for number, row in enumerate(rows, start=2):
        if not (row.get("student") and row.get("time")):
            raise TimeError(f"{path}, line {number}: it needs a student and a time")
        student = row["student"].strip().casefold()
        times[student] = parse_time(row["time"], f"{path}, line {number}")
    return times
