"""The messages that the grader prints about a run."""

import platform

from .grading import clean
from .sandbox import Sandbox, SandboxError
from .words import count, listed, some, titles


def conditions(exam, trusted=False):
    """Start a sandbox, and return a sentence that says how it restricts students' code. Raise
    SandboxError if the code could reach files, other processes or the network, unless a container
    is used or `trusted` is true."""
    sandbox = Sandbox(exam.seconds, exam.megabytes, exam.prefix)
    sandbox.close()
    open_to = [what for what in ("files", "processes", "network") if what not in sandbox.confined]
    if not open_to:
        return "Students' code can't reach files, other processes or the network."
    if exam.prefix:
        return f"Students' code runs in: {' '.join(exam.prefix)}"
    kept = (
        f"This system ({platform.system()} {platform.release()}, {platform.machine()}) can't "
        f"keep students' code away from your {listed(open_to)}"
    )
    if not trusted:
        raise SandboxError(
            f"{kept}: use --sandbox with a container, or --trusted if you trust the students."
        )
    return f"{kept}. You chose --trusted."


def extent(exam, by_default):
    """Return a sentence with the lessons that are graded and the numbers of exercises and points.
    `by_default`: whether the lessons were chosen without the option `--lessons`."""
    asked = count(len(exam.all), "exercise")
    if exam.questions:
        asked += f" and {count(len(exam.questions), 'question')}"
    size = f"{asked}, {count(exam.points, 'point')}, seed {exam.seed}"
    lessons = titles(exam.exercises)
    if not by_default:
        return f"{lessons}: {size}."
    became = "was handed in" if len(exam.exercises) == 1 else "were handed in"
    if exam.private:  # nobody may have handed them in
        became = "are graded"
    return f"{lessons} {became}: {size}. (Use --lessons to choose others.)"


def troubles(rows):
    """Yield a sentence for each kind of trouble, with the names of the students who have it."""
    for trouble in sorted({row.trouble for row in rows} - {""}):
        those = [row for row in rows if row.trouble == trouble]
        zero = "; 0 points, counted in the mean" if those[0].unread else ""
        names = some([clean(row.submission.student) for row in those])
        yield f"{len(those)} {trouble}: {names} (see the note{zero})."


def disagreements(rows):
    """Return a sentence that names the students who have an exercise that their notebook calls
    right and the grader calls wrong."""
    those = [row for row in rows if row.disagree]
    number = sum(len(row.disagree) for row in those)
    names = some([clean(row.submission.student) for row in those])
    return (
        f"The notebook says right and the grader wrong in {count(number, 'place')}: {names}. "
        "Look there."
    )


def summary(rows, exam, new, out, beside):
    """Return the last message of a run. `new`: the number of submissions graded in this run;
    `beside`: the function that returns the path of a file beside the table of grades."""
    mean = sum(row.final for row in rows) / len(rows)
    return (
        f"{count(len(rows), 'submission')}, {new} graded now, "
        f"mean {mean:.1f} of {count(exam.points, 'point')}. "
        f"Grades: {out}, pages for students: {beside('feedback')}, "
        f"the class on one page: {beside('class.html')}"
    )
