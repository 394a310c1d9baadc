"""Choose the lessons to be graded: those that enough students have handed in."""

from dataclasses import replace

from .exam import PRIVATE
from .grading import clean
from .words import count, some, title

SHARE = 0.1  # of those who handed in anything
BY_DEFAULT = "default: those handed in by at least two students and a tenth of all"


def of_few(there):
    """Return the part of `there`, {lesson: students}, with the lessons that too few students handed
    in: fewer than a tenth of all students, or one student if another lesson has more students."""
    anybody = set().union(*there.values())
    most = max(map(len, there.values()), default=0)
    enough = max(SHARE * len(anybody), min(2, most))
    return {lesson: students for lesson, students in there.items() if len(students) < enough}


def of_lessons_handed_in(exam, submissions, results):
    """Return the Exam with only the lessons that enough students handed in, and a list of sentences
    about the lessons that too few did.

    All other lessons are deleted from "counted" in the `results`, in place. If no lesson and no
    private exercise is left, `exam` is returned unchanged.
    """
    there = {}
    for submission, result in zip(submissions, results, strict=True):
        for lesson in result.get("counted", {}):
            there.setdefault(lesson, []).append(submission.student)
    there.pop(PRIVATE, None)
    few, chosen, said = of_few(there), [], []
    for lesson in exam.exercises:
        if str(lesson) in few:
            students = few[str(lesson)]
            names = some([clean(student) for student in students])
            said.append(
                f"{title(lesson)} isn't graded: only {count(len(students), 'student')} handed it "
                f"in ({names}). Use --lessons to grade it."
            )
        elif str(lesson) in there:
            chosen.append(lesson)
    if not chosen and not exam.private:
        return exam, said
    left_out = {str(lesson) for lesson in exam.exercises} - set(map(str, chosen)) - {PRIVATE}
    for result in results:  # what isn't graded isn't counted
        counted = result.get("counted", {})
        for lesson in left_out & counted.keys():
            del counted[lesson]
    return replace(exam, lessons=tuple(chosen)), said
