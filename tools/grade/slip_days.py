"""Free days: each student has some for the whole course, and a book says who used them for what.

The book is a CSV file, student,assignment,days,due, which every assignment of the course shares.
When an assignment is graded again, its own days are given back first. Its deadline distinguishes it
from another one that was given the same name.
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
        """Return the book's rows about other assignments."""
        try:
            with open(self.path, newline="", encoding="utf-8-sig") as file:
                rows = list(csv.DictReader(file))
        except FileNotFoundError:
            return []
        for row in rows:
            if row.get("assignment") == self.assignment and row.get("due") != self.due:
                raise TableError(
                    f"{self.path} has days of {self.assignment} for the deadline "
                    f"{row.get('due')}: give the new assignment another name with "
                    "-o; if only the deadline has changed, delete those rows."
                )
        return [row for row in rows if row.get("assignment") != self.assignment]

    def take(self, submission, days):
        """Note and return how many of a student's late days are free."""
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
