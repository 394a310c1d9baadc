"""Right and wrong answers to every exercise of the course, written from the lessons' text alone.

`ANSWERS[exercise]["right"][name]` is the source of a cell. `ANSWERS[exercise]["wrong"][name]` is
a pair: what the learner did, in a few words, and the source. Nothing is run when it is imported.
"""

from . import (
    lesson_1,
    lesson_2,
    lesson_3,
    lesson_4,
    lesson_5,
    lesson_6,
    lesson_7,
    lesson_8,
    lesson_9,
    lesson_10,
    lesson_11,
    lesson_12,
)

LESSONS = {
    1: lesson_1.ANSWERS,
    2: lesson_2.ANSWERS,
    3: lesson_3.ANSWERS,
    4: lesson_4.ANSWERS,
    5: lesson_5.ANSWERS,
    6: lesson_6.ANSWERS,
    7: lesson_7.ANSWERS,
    8: lesson_8.ANSWERS,
    9: lesson_9.ANSWERS,
    10: lesson_10.ANSWERS,
    11: lesson_11.ANSWERS,
    12: lesson_12.ANSWERS,
}
ANSWERS = {name: answers for lesson in LESSONS.values() for name, answers in lesson.items()}
