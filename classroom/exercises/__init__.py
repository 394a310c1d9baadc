"""The exercises of all lessons, and `check`, which checks a reader's functions."""

from ..checks.check import Checks
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
    lesson_13,
    lesson_14,
)
from .results import result

# The exercises of each lesson, and its "why" questions: {id of the answer's cell: model answer}.
PARTS = {
    1: lesson_1,
    2: lesson_2,
    3: lesson_3,
    4: lesson_4,
    5: lesson_5,
    6: lesson_6,
    7: lesson_7,
    8: lesson_8,
    9: lesson_9,
    10: lesson_10,
    11: lesson_11,
    12: lesson_12,
    13: lesson_13,
    14: lesson_14,
}
CORE = range(1, 6)  # after these lessons, readers have a network of their own, and have judged it
LESSONS = {number: lesson.EXERCISES for number, lesson in PARTS.items()}
WHY = {number: lesson.WHY for number, lesson in PARTS.items()}
EXERCISES = {exercise.name: exercise for some in LESSONS.values() for exercise in some}
check = Checks(LESSONS, CORE, result)
