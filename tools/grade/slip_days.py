"""Free late days, of which each student has a fixed number for the whole course.

The days used are recorded in a CSV file that all assignments share. If an assignment is graded
again, the days recorded for it are replaced. If two assignments have the same name but
different deadlines, grading the second raises TableError.
"""

import csv
from pathlib import Path

from helpers.weights import atomic_write

from .tables import TableError

COLUMNS = ["student", "assignment", "days", "due"]


class SlipBook:
    def __init__(self, path, assignment, due, allowed):
        self.path, self.assignment, self.due = Path(path), assignment, due.isoformat()
        self.allowed = allowed
        self.others, self.own = self.read(), {}

    def read(self):
        """Return the file's rows about other assignments. Raise TableError if the file has
        rows about this assignment with another deadline."""
        try:
            with open(self.path, newline="", encoding="utf-8-sig") as file:
                rows = list(csv.DictReader(file))
        except FileNotFoundError:
            return []
        for row in rows:
            if row.get("assignment") == self.assignment and row.get("due") != self.due:
                raise TableError(
                    f"{self.path} already holds free days for {self.assignment}, with the deadline "
                    f"{row.get('due')}: if this is a new assignment, give it a different name with "
                    "-o; if only the deadline has changed, delete the rows with the old deadline."
                )
        return [row for row in rows if row.get("assignment") != self.assignment]

    def take(self, submission, days):
        """Return how many of the late `days` are free, and keep the number for `save`."""
        student = submission.id or submission.student
        used = sum(int(row["days"]) for row in self.others if row["student"] == student)
        free = max(0, min(days, self.allowed - used))
        if free:
            self.own[student] = free
        return free

    def save(self):
        own = [
            {"student": student, "assignment": self.assignment, "days": days, "due": self.due}
            for student, days in self.own.items()
        ]
        with atomic_write(self.path, "w", newline="", encoding="utf-8-sig") as file:
            writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
            writer.writeheader()
            writer.writerows([*self.others, *own])
