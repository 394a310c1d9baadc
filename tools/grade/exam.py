"""The exercises to be graded, their points, and the settings for grading them.

Exercises are declared in the course or in the instructor's own folder, never in submissions.
"""

import hashlib
import importlib.util
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np

from classroom.checks.exercise import SEED, Exercise
from classroom.checks.sources import PACKAGES
from classroom.exercises import LESSONS

from ..exercise_cells import WHY_POINTS

PRIVATE = "private"  # the lesson that private exercises belong to
COURSE = Path(__file__).resolve().parents[2]


class ExamError(ValueError):
    """Raised if grading isn't possible with the given options or files; the message says why."""


@dataclass(frozen=True)
class Exam:
    """The exercises to be graded, and the settings. The exercises are loaded at first use, so a new
    Exam can be sent to other processes at little cost."""

    lessons: tuple | None = None  # numbers; None for all
    private: str = ""  # a folder of .py files that declare Exercises
    seed: int = SEED + 1
    seconds: float = 5
    megabytes: int = 1024
    questions: tuple = ()  # the written questions that have points
    partial: bool = field(default=False, repr=False)  # points for some right outputs
    prefix: tuple = ()  # the beginning of the sandbox's command line: ("docker", "run", …)

    @cached_property
    def exercises(self):
        """The exercises to be graded, as {lesson or PRIVATE: [exercises]}. Raise ExamError if a
        lesson is unknown or if two exercises have the same name."""
        wanted = LESSONS if self.lessons is None else self.lessons
        unknown = [str(number) for number in wanted if number not in LESSONS]
        if unknown:
            raise ExamError(
                f"There are no exercises for the following lessons: {', '.join(unknown)}. "
                f"Choose from the lessons {', '.join(map(str, LESSONS))}."
            )
        chosen = {
            number: list(exercises)
            for number, exercises in LESSONS.items()
            if exercises and number in wanted
        }
        if self.private:
            chosen[PRIVATE] = [variants[0] for variants in self.private_ones]
        names = [e.name for exercises in chosen.values() for e in exercises]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ExamError(
                f"Two exercises are called {twice[0]}: give each private exercise a name that no "
                "other exercise has."
            )
        return chosen

    @cached_property
    def all(self):
        return [exercise for exercises in self.exercises.values() for exercise in exercises]

    @cached_property
    def references(self):
        """The course's solutions that a definition may use, as {exercise: module of the solution}.
        Private exercises aren't included, because their solutions are never sent to the sandbox."""
        everything = [e for exercises in LESSONS.values() for e in exercises]
        return {e.name: e.reference.__module__ for e in everything}

    @cached_property
    def private_ones(self):
        """The private exercises as lists of variants; one without variants is alone in its list."""
        return private_exercises(Path(self.private)) if self.private else []

    @cached_property
    def variants(self):
        """The private exercises with at least two variants, as {name: [variants]}."""
        return {some[0].name: some for some in self.private_ones if len(some) > 1}

    def is_private(self, exercise):
        return any(exercise in variants for variants in self.private_ones)

    @property
    def points(self):
        return sum(exercise.points for exercise in self.all) + WHY_POINTS * len(self.questions)

    @cached_property
    def fingerprint(self):
        """A hash of everything that a verdict depends on: the settings, the exercises, the code of
        the course and of the grader, and the versions of Python and NumPy."""
        files = [file for name in PACKAGES for file in sorted((COURSE / name).rglob("*.py"))]
        files += sorted(Path(__file__).parent.glob("*"))
        if self.private:
            files += sorted(Path(self.private).glob("*.py"))
        digest = hashlib.sha256(repr((self, np.__version__, sys.version)).encode())
        for file in files:
            if file.suffix == ".py":
                digest.update(file.read_bytes())
        return digest.hexdigest()


def private_exercises(folder):
    """Return the Exercises declared in the .py files in `folder`, each as a list of its variants.
    Raise ExamError if there are none or if a file can't be imported."""
    files = sorted(folder.glob("*.py"))
    if not files:
        raise ExamError(
            f"{folder}: there are no .py files in this folder; name the folder that holds the "
            "private exercises"
        )
    found = []
    for file in files:
        name = f"private_{file.stem}"
        spec = importlib.util.spec_from_file_location(name, file)
        module = sys.modules[name] = importlib.util.module_from_spec(spec)
        try:
            spec.loader.exec_module(module)
        except Exception as problem:
            raise ExamError(
                f"{file} can't be imported: {type(problem).__name__}: {problem}"
            ) from problem
        found += declared(module)
    if not found:
        raise ExamError(
            f"{folder}: the .py files in this folder declare no exercises; declare at least one "
            "with Exercise(...)"
        )
    return found


def declared(module):
    """Return the Exercises in the variables of `module`, each as a list of its variants. A variable
    holds one Exercise, or a list of variants, which have the same name. Raise ExamError if variants
    differ in points."""
    values = [v if isinstance(v, (list, tuple)) else [v] for v in vars(module).values()]
    groups = [list(v) for v in values if v and all(isinstance(e, Exercise) for e in v)]
    groups = [some for some in groups if len({e.name for e in some}) == 1]
    largest = [some for some in groups if not any(set(some) < set(other) for other in groups)]
    for some in largest:
        if len({e.points for e in some}) > 1:
            raise ExamError(
                f"{module.__file__}: the variants of {some[0].name} are worth different numbers of "
                "points; give them all the same number of points"
            )
    return [some for k, some in enumerate(largest) if some not in largest[:k]]
