"""The classes behind `check`: `softmax = check.softmax(softmax)` checks a reader's function.

A right function is returned, so that the lesson runs on the reader's code. Instead of a wrong one,
the course's own function is returned.
"""

import difflib
import os
import sys

from . import progress
from .asking import SLOW, Answer, TooSlow
from .limits import limits
from .sources import is_unwritten, source_of, source_with_helpers
from .twin import progress_twin, say, twin
from .unread import broken_cell
from .verdict import UNWRITTEN, Verdict, judge

# Read once: a student's own cell can't take it away. nbgrader wants an error where a point is lost.
GRADING = os.environ.get("NBGRADER_EXECUTION") in ("autograde", "validate")
GOES_ON = "The lesson goes on with the course's own {}."
HELP = "check.{}.hint() helps."


class NotYet(AssertionError):
    """The error raised for a wrong function during grading, shown without a traceback."""

    def _render_traceback_(self):
        return [str(self)]


class Check:
    """The check of one exercise, to be called with the reader's definition."""

    def __init__(self, exercise):
        self.exercise = exercise
        self.name = exercise.name
        self.last = None  # the last verdict on a reader's own definition
        self.hints_seen = 0
        self.asked = False  # in this notebook, since its kernel was started
        self.__doc__ = f"Is your {self.name} right? Also: .hint(), .solution()"

    def __call__(self, definition):
        """Show the verdict on `definition`; return `definition` if it is right, else the reference.

        A right definition is recorded in the progress file. During grading, a wrong one raises
        NotYet.
        """
        self.asked = True
        verdict = self.unread() or self.verdict(definition)
        say(self.message(verdict), self.twin(verdict))
        if verdict.right:
            progress.keep(self.name)
            return definition
        if GRADING:
            sys.modules["__main__"].__dict__[self.name] = self.exercise.reference
            raise NotYet(f"{self.name}: {verdict.reason}")
        return self.exercise.reference

    def unread(self):
        """Return a Verdict if the last cell that defines this name has a syntax error, else None.

        After a syntax error, the name still refers to an earlier definition.
        """
        problem = broken_cell(self.name)
        if not problem:
            return None
        words = f"Python can't read the cell with your {self.name}: {problem}. So none of it ran."
        then = "Mend and run that cell, then run this one again."
        return Verdict(False, (words, then), named="syntax")

    def verdict(self, definition):
        """Return the Verdict on `definition`; for the reference, return the previous Verdict."""
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
            answers = self.answers(definition)
            source = source_with_helpers(definition)
            self.last = judge(self.exercise, answers, source=source)
        return self.last

    def answers(self, definition):
        """Return the Answers of `definition` to all cases, within the limits on time and output."""
        answers = None
        try:
            with limits():
                answers = self.exercise.ask(definition)
        except TooSlow:  # perhaps after the last answer
            pass
        return answers or [Answer(trouble=SLOW)] * len(self.exercise.cases())

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

    def twin(self, verdict):
        """Return the HTML version of the message about `verdict`."""
        name, hints, solution = self.name, self.exercise.hints, source_of(self.exercise.reference)
        if verdict.right:
            return twin("right", name, ["From here on the lesson runs on your code."])
        goes_on = [] if GRADING else [GOES_ON.format(name)]
        if GRADING:
            hints = ()
        if verdict is UNWRITTEN:
            return twin("unwritten", name, goes_on, hints, solution)
        return twin("wrong", name, [*verdict.pieces, *goes_on], hints, solution)

    def hint(self):
        """Print the next hint, or the last hint again if there are no more."""
        hints = self.exercise.hints
        shown = min(self.hints_seen, len(hints) - 1)
        self.hints_seen += 1
        print(f"Hint {shown + 1} of {len(hints)}: {hints[shown]}")
        if shown == len(hints) - 1:
            print(
                f"(That was the last one. check.{self.name}.solution() shows the course's own "
                "solution.)"
            )

    def solution(self):
        """Print the source of the course's own definition."""
        print(source_of(self.exercise.reference))


class Checks:
    """All checks, as attributes with the names of their exercises, such as `check.softmax`."""

    def __init__(self, lessons, core=(), result=lambda lesson, own, names: ""):
        self._lessons, self._core, self._result = lessons, core, result
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
        """Show which exercises are solved, and which of your own functions this notebook uses."""
        asked = [name for name, check in self._checks.items() if check.asked]
        own = [name for name in asked if self._checks[name].last and self._checks[name].last.right]
        of_asked = (n for n, some in self._lessons.items() if any(e.name in asked for e in some))
        here = next(of_asked, None)
        figure = self._result(here, own, vars(sys.modules["__main__"]))
        closing = f"\n{progress.closing(own, figure)}" if here else ""
        text = progress.table(self._lessons, self._core, here) + closing
        say(text, progress_twin(text, self._lessons, here, progress.solved()))
