"""What one student's notebooks, given as bytes, have of each exercise. No code is run.

A reader (reader.py) does this in a process of its own, since a notebook can be made so that reading
it takes hours, or all memory.
"""

from classroom.exercises import LESSONS

from .cells import Unreadable
from .definitions import candidates
from .exam import PRIVATE
from .notebooks import Notebook


def read_all(contents, exam):
    """Return what the notebooks hold, the newest last, in lists and texts that JSON can store.

    {"found": {exercise: {"word", "reason", "candidates": [{"pieces", "lent", "name", "future",
    "code", "judged"}], "said_right"}}, "counted": {lesson: number of the notebook},
    "problems": [[number, sentence]], "lessons": [those with half of their exercises there]}
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
    """Return {lesson: the share of its exercises that a notebook holds} for each lesson it may be.

    It may be a lesson if it has one of the lesson's checks, or half of its exercises. If that holds
    for no lesson, because cells were deleted, it may be any of them. (Lessons show functions that
    are exercises of other lessons.) Private exercises may be in any notebook.
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
    """Return the notebooks of a lesson: those that hold half of its exercises, or else those that
    hold most of them."""
    own = {number: share[lesson] for number, share in shares.items() if lesson in share}
    most = max(own.values(), default=0)
    return [number for number, share in own.items() if share >= min(0.5, most)]


def found_in(notebook, exercises, exam):
    """Return {name: what the notebook has of the exercise}."""
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
