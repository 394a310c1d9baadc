"""Right and wrong answers to every exercise of the course, written from the lessons' text alone.

`ANSWERS[exercise]["right"][name]` is the source of a cell. `ANSWERS[exercise]["wrong"][name]` is
a pair: what the learner did, in a few words, and the source. Nothing is run when it is imported.
"""

from importlib import import_module

from classroom.exercises import LESSONS as COURSE

LESSONS = {number: import_module(f".lesson_{number}", __package__).ANSWERS for number in COURSE}
ANSWERS = {name: answers for lesson in LESSONS.values() for name, answers in lesson.items()}
