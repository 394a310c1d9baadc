"""Give nbgrader the points of the grader that trusts no notebook.

Nbgrader would run the whole submission. Instead, only its definitions are run, each in a process of
its own, as `python -m tools.grade` does; their verdicts become the outputs of the check cells. So a
submission that hangs, dies or cheats gets its score like any other. `nbgrader_config.py` tells
nbgrader to use this file.
"""

from functools import cache

import nbformat
from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor

from classroom.exercises import LESSONS
from tools.exercise_cells import CHECK_ID
from tools.grade.exam import Exam
from tools.grade.grading import grade
from tools.grade.sandbox import Sandbox


class Recheck(NbGraderPreprocessor):
    """A step of nbgrader that puts the verdicts into the check cells of a submission."""

    def preprocess(self, notebook, resources):
        checks = {}
        for cell in notebook.cells:
            grade_id = cell.metadata.get("nbgrader", {}).get("grade_id") or ""
            if cell.cell_type == "code" and grade_id.startswith(CHECK_ID):
                checks[grade_id.removeprefix(CHECK_ID)] = cell
        lessons = tuple(n for n, some in LESSONS.items() if any(e.name in checks for e in some))
        exam, sandbox = equipment(lessons)
        result = grade([nbformat.writes(notebook).encode()], exam, sandbox)
        for name, cell in checks.items():
            cell.execution_count = 1
            cell.outputs = [output(name, result["verdicts"][name])]
        return notebook, resources


@cache
def equipment(lessons):
    """Return the exam of these lessons, and a sandbox: one of each for all submissions."""
    exam = Exam(lessons)
    return exam, Sandbox(exam.seconds, exam.megabytes)


def output(name, verdict):
    """Return a check cell's output as nbgrader counts it: an error gives no points, and anything
    else gives all of them."""
    text = f"{name}: {verdict['word']}. {verdict['reason']}".strip()
    if verdict["word"] == "right":
        return new_output("stream", name="stdout", text=f"{text}\n")
    return new_output("error", ename="NotYet", evalue=verdict["reason"], traceback=[text])
