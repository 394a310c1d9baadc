"""Find students with identical code, and students whose code is the course's solution.

Comments, docstrings, whitespace and imports are ignored, and code with fewer than SHORTEST
characters isn't compared. Code that more than COMMON% of the class and more than three students
share is reported only if it has at least LONG characters.
"""

import re
from collections import defaultdict
from functools import cache
from inspect import getsource

from classroom.checks.sources import standalone

from .checked import CHECKED

SHORTEST, LONG = 80, 200  # characters without blanks
COMMON = 10  # of a hundred students
UNSAID = re.compile(
    r'^\s*[rR]?("""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\')\s*$|#[^\n]*'
    rf"|^(?:import|from) [^\n]*|^{CHECKED} = [^\n]*",
    re.MULTILINE,
)


@cache
def essence(code):
    return re.sub(r"\s+", "", UNSAID.sub("", code))


def alike(rows, exam):
    """Return {students: exercises in which their code is identical}, and {exercise: students whose
    code is the course's solution}."""
    groups, solutions = defaultdict(list), {}
    most = max(3, len(rows) * COMMON // 100)
    for exercise in exam.all:
        shown = {essence(standalone(exercise.reference)), essence(getsource(exercise.reference))}
        same = defaultdict(list)
        for row in rows:
            code = row.result.get("verdicts", {}).get(exercise.name, {}).get("code", "")
            text = essence(code)
            if len(text) >= SHORTEST:
                same[text].append(row.submission.student)
        solutions[exercise.name] = [
            student for text, students in same.items() if text in shown for student in students
        ]
        for text, students in same.items():
            rare = len(students) <= most or len(text) >= LONG
            if len(students) > 1 and rare and text not in shown:
                groups[tuple(sorted(students))].append(exercise.name)
    copied = {name: sorted(students) for name, students in solutions.items() if students}
    return dict(sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0]))), copied
