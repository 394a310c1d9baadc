"""Which lessons a class has handed in: one stray notebook doesn't change what all have to earn."""

from dataclasses import replace

from .exam import PRIVATE
from .grading import clean
from .words import count, some, title

SHARE = 0.1  # of those who handed in anything


def of_lessons_handed_in(exam, submissions, results):
    """(the exam with the lessons that at least a tenth handed in, a sentence for each other one).

    One student alone may have taken the wrong lesson: beside a lesson of two or more, theirs isn't
    graded either. The whole exam, if nothing is there.
    """
    there = {}
    for submission, result in zip(submissions, results, strict=True):
        for lesson in result.get("counted", {}):
            there.setdefault(lesson, []).append(submission.student)
    there.pop(PRIVATE, None)
    anybody = {student for students in there.values() for student in students}
    most = max(map(len, there.values()), default=0)
    enough = max(SHARE * len(anybody), min(2, most))
    chosen, said = [], []
    for lesson in exam.exercises:
        students = there.get(str(lesson), [])
        if students and len(students) >= enough:
            chosen.append(lesson)
        elif students:
            names = some([clean(student) for student in students])
            said.append(
                f"{title(lesson)} isn't graded: only {count(len(students), 'student')} handed it "
                f"in ({names}). --lessons chooses it."
            )
    if not chosen and not exam.private:
        return exam, said
    left_out = {str(lesson) for lesson in exam.exercises} - set(map(str, chosen)) - {PRIVATE}
    for result in results:  # what isn't graded isn't counted
        counted = result.get("counted", {})
        for lesson in left_out & counted.keys():
            del counted[lesson]
    return replace(exam, lessons=tuple(chosen)), said
