"""The time when a submission was handed in, and the penalty if it is late.

The time comes from the table given with `--times`, otherwise from the outermost entry in the
platform's zip, otherwise from the file on disk, but never from a zip that a student has packed. The
grader reports the source, because copying a file may change its time.
"""

import csv
import math
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from .slip_days import SlipBook

DAY = 24 * 60 * 60


def add_options(add):
    add("--due", help="the deadline, as 2026-12-01T18:00")
    add(
        "--late",
        type=float,
        default=0,
        help="per cent deducted for each day or part of a day late",
    )
    add("--cap", type=float, default=100, help="per cent deducted at most; default: 100")
    add(
        "--grace",
        type=float,
        default=0,
        metavar="MINUTES",
        help="minutes of lateness that cost nothing",
    )
    add("--extensions", metavar="FILE", help="students' own deadlines: a CSV file of student,due")
    add("--slip", type=int, default=0, metavar="DAYS", help="free late days for each student")
    add(
        "--slip-book",
        metavar="FILE",
        help="file for the free days used; default: beside the grades",
    )
    add("--times", metavar="FILE", help="a CSV file of student,time: when each was handed in")


def of_options(options):
    due = parse_time(options.due, "--due") if options.due else None
    times = read_times(options.times) if options.times else {}
    extensions = read_times(options.extensions, "due") if options.extensions else {}
    if (extensions or options.slip or options.grace) and not due:
        raise TimeError(
            "--grace, --extensions and --slip need a general deadline: set one with --due."
        )
    book = options.slip_book or options.out.with_name("slip_days.csv")
    slips = SlipBook(book, options.out.stem, due, options.slip) if options.slip else None
    return Deadline(due, options.late, options.cap, times, options.grace, extensions, slips)


class TimeError(ValueError):
    """Raised if a time can't be read or an option needs `--due`; the message says why."""


@dataclass(frozen=True)
class Deadline:
    due: datetime | None = None
    rate: float = 0  # per cent of the points, for each day that has begun
    cap: float = 100  # per cent
    times: dict = field(default_factory=dict)  # {student or number: time}
    grace: float = 0  # minutes after the deadline that cost nothing
    extensions: dict = field(default_factory=dict)  # {student or number: deadline}
    slips: object = None  # a SlipBook: free days

    def handed_in(self, submission, counted):
        """Return (time, source): when `submission` was handed in, or None if that is unknown, and a
        phrase for the source of the time. `counted`: the Files that are graded."""
        time = of_student(self.times, submission)
        if time:
            return time, "from the table of times"
        known = [file for file in counted or submission.files if file.time]
        if not known:
            return None, "unknown"
        newest = max(known, key=lambda file: file.time)
        return newest.time, "from the zip" if newest.in_zip else "from the file"

    def due_of(self, submission):
        return of_student(self.extensions, submission) or self.due

    def days_late(self, submission, time):
        """Return the number of days, rounded up, from the student's deadline to `time`. Return 0 up
        to the end of the grace period, or if there is no deadline or `time` is None."""
        due = self.due_of(submission)
        if not due or not time or time <= due + timedelta(minutes=self.grace):
            return 0
        return math.ceil((time - due).total_seconds() / DAY)

    def slipped(self, submission, days):
        """Return how many of the late `days` are free, and record them in the slip book."""
        return self.slips.take(submission, days) if self.slips else 0

    def per_cent(self, days):
        return min(self.cap, self.rate * days)


def of_student(table, submission):
    """Return the entry for `submission` in `table`, {number or name: entry}, or None if there is
    none. The platform's number is looked up first, then the student's name."""
    names = [name.casefold() for name in (submission.id, submission.student) if name]
    return next((table[name] for name in names if name in table), None)


def parse_time(text, where):
    """Return the datetime in `text`, such as "2026-12-01T18:00", converted to local time if it has
    a time zone. Raise TimeError, which names the source `where`, if it can't be read."""
    try:
        time = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    except ValueError:
        raise TimeError(
            f"{where}: the time is {text!r}, where a time such as 2026-12-01T18:00 is expected"
        ) from None
    return time.astimezone().replace(tzinfo=None) if time.tzinfo else time


def read_times(path, column="time"):
    """Return {student: time}, with students in lower case, from a CSV file with the columns student
    and `column`. Raise TimeError if the file can't be used."""
    try:
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise TimeError(f"{path} can't be read: {problem}") from None
    times = {}
    for number, row in enumerate(rows, start=2):
        if not (row.get("student") and row.get(column)):
            raise TimeError(
                f"{path}, line {number}: a value is missing; each line must have values in the "
                f"columns student and {column}"
            )
        student = row["student"].strip().casefold()
        times[student] = parse_time(row[column], f"{path}, line {number}")
    return times
