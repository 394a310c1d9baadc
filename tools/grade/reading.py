"""Find the definitions of the exercises in a student's notebooks, without running any code.

The grader does this in a separate process (reader.py), because a malicious notebook may take hours
or all memory to read.
"""

from classroom.exercises import LESSONS

from .cells import Unreadable
from .definitions import candidates
from .exam import PRIVATE
from .notebooks import Notebook


def read_all(contents, exam):
    """Return a dictionary about a student's notebooks, `contents`, of which the newest is last:

    "found": {exercise: entry}, as `found_in` returns it
    "counted": {lesson: index of the notebook that is graded}
    "problems": [[index of a notebook, sentence that says why it can't be read]]
    "lessons": the numbers of the lessons of which a notebook contains at least half the exercises
    """
    notebooks, problems = {}, []
    for number, content in enumerate(contents):
        try:
            notebooks[number] = Notebook(content)
        except Unreadable as problem:
            problems.append([number, str(problem)])
        except Exception as problem:  # one submission never stops the others
            problems.append([number, f"can't be understood ({type(problem).__name__})"])
    counted, everything = {}, {}
    shares = {n: shares_of(notebook, exam) for n, notebook in notebooks.items()}
    for lesson, exercises in exam.exercises.items():
        mine = notebooks_of(lesson, shares)
        found = {n: found_in(notebooks[n], exercises, exam) for n in mine}
        begun = [n for n in mine if is_begun(found[n])]
        chosen = (begun or mine)[-1:]
        if chosen:
            counted[str(lesson)] = chosen[0]
            everything |= found[chosen[0]]
    lessons = {n for share in shares.values() for n, part in share.items() if part >= 0.5}
    rest = {"problems": problems, "lessons": sorted(lessons - {PRIVATE})}
    return {"found": everything, "counted": counted} | rest


def is_begun(found):
    return any(one["word"] in ("written", "wrong") for one in found.values())


def shares_of(notebook, exam):
    """Return {lesson: share of its exercises that are in the notebook} for each possible lesson.

    A lesson is possible if the notebook contains a check or at least half of its exercises or, if
    there is no such lesson, any of its exercises. Private exercises may be in any notebook.
    """
    shares, own = {}, set()
    for lesson, exercises in (LESSONS | exam.exercises).items():
        names = [exercise.name for exercise in exercises]
        shares[lesson] = sum(map(notebook.holds, names)) / max(1, len(names))
        marked = shares[lesson] >= 0.5 or not notebook.asked.isdisjoint(names)
        if marked and lesson != PRIVATE:
            own.add(lesson)
    maybe = {PRIVATE} if own else set(shares)
    return {n: share for n, share in shares.items() if n in own or (n in maybe and share)}


def notebooks_of(lesson, shares):
    """Return the indices of a lesson's notebooks: those with at least half of its exercises, or
    else those with the most. `shares`: {index of a notebook: what `shares_of` returns}."""
    own = {number: share[lesson] for number, share in shares.items() if lesson in share}
    most = max(own.values(), default=0)
    return [number for number, share in own.items() if share >= min(0.5, most)]


def found_in(notebook, exercises, exam):
    """Return {exercise: entry} for one notebook. An entry is a dictionary with the keys "word",
    "reason", "candidates" (a list of what `Found.as_lists` returns) and "said_right" (whether a
    stored output calls the exercise right)."""
    found = {}
    for exercise in exercises:
        options = candidates(notebook, exercise, exam.references)
        first = options[0]
        found[exercise.name] = {
            "word": first.word,
            "reason": first.reason,
            "candidates": [o.as_lists() for o in options if o.word == "written"],
            "said_right": exercise.name in notebook.said_right,
        }
    return found
