"""`softmax = check.softmax(softmax)`: says whether it is right, and hands back what works.

A right function is handed back, so the lesson really runs on its reader's code; else the course's
own, so the lesson runs in any case. `check.softmax.hint()` and `check.softmax.solution()` help.
"""

import difflib
import os
import sys

from . import progress
from .limits import limits
from .sources import is_unwritten, source_of, source_with_helpers
from .verdict import UNWRITTEN, Verdict, judge

# Read once: a student's own cell can't take it away. nbgrader wants an error where a point is lost.
GRADING = os.environ.get("NBGRADER_EXECUTION") in ("autograde", "validate")
GOES_ON = "The lesson goes on with the course's own {}."
HELP = "check.{}.hint() helps."


class NotYet(AssertionError):
    """A wrong answer, while grading: a short sentence instead of a traceback."""

    def _render_traceback_(self):
        return [str(self)]


class Check:
    """The check of one exercise."""

    def __init__(self, exercise):
        self.exercise = exercise
        self.name = exercise.name
        self.last = None  # the last verdict on a reader's own definition
        self.hints_seen = 0
        self.__doc__ = f"Is your {self.name} right? Also: .hint(), .solution()"

    def __call__(self, definition):
        """Print the verdict; return the definition where it is right, else the course's own."""
        verdict = self.verdict(definition)
        print(self.message(verdict))
        if verdict.right:
            progress.keep(self.name)
            return definition
        if GRADING:
            sys.modules["__main__"].__dict__[self.name] = self.exercise.reference
            raise NotYet(f"{self.name}: {verdict.reason}")
        return self.exercise.reference

    def verdict(self, definition):
        """What there is to say about a definition."""
        if definition is self.exercise.reference:
            reason = f"this is the course's own {self.name}, not yours"
            again = f"{reason}: run the cell with your {self.name} again, then this one."
            return self.last or Verdict(False, (again,))
        if not callable(definition):
            found = type(definition).__name__
            words = f"here {self.name} is {found}, where a function is expected."
            return Verdict(False, (words,))
        if is_unwritten(definition):
            self.last = UNWRITTEN
        else:
            with limits():
                answers = self.exercise.ask(definition)
            source = source_with_helpers(definition)
            self.last = judge(self.exercise, answers, source=source)
        return self.last

    def message(self, verdict):
        name = self.name
        if verdict.right:
            return f"✓ {name}: right. From here on the lesson runs on your code."
        goes_on = "" if GRADING else f"\n{GOES_ON.format(name)} {HELP.format(name)}"
        if verdict is UNWRITTEN:
            text = f"· {name}: not written yet.{goes_on}"
        else:
            text = f"✗ {name}: not yet. {verdict.reason}{goes_on}"
        return text.replace("\n", "\n  ")

    def hint(self):
        """Print one more step of help, at each call."""
        hints = self.exercise.hints
        shown = min(self.hints_seen, len(hints) - 1)
        self.hints_seen += 1
        print(f"Hint {shown + 1} of {len(hints)}: {hints[shown]}")
        if shown == len(hints) - 1:
            print(f"(That was the last one. check.{self.name}.solution() shows the course's own.)")

    def solution(self):
        """Print how the course itself does it."""
        print(source_of(self.exercise.reference))


class Checks:
    """All checks, by the names of their exercises: check.softmax, check.relu, …"""

    def __init__(self, lessons, core=()):
        self._lessons, self._core = lessons, core
        self._checks = {e.name: Check(e) for exercises in lessons.values() for e in exercises}

    def __getattr__(self, name):
        if name in self._checks:
            return self._checks[name]
        close = difflib.get_close_matches(name, self._checks, n=1)
        advice = f"did you mean check.{close[0]}?" if close else "check.progress() lists them all."
        raise AttributeError(f"there is no exercise {name!r}: {advice}")

    def __dir__(self):
        return [*self._checks, "progress"]

    def progress(self):
        """Print which exercises of the course you have solved."""
        print(progress.table(self._lessons, self._core))
