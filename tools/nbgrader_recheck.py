"""An nbgrader preprocessor that takes the points from the course's own grader.

nbgrader would run the whole submission. The preprocessor runs only the definitions, each in its own
process, as `python -m tools.grade` does, and writes the verdicts into the outputs of the check
cells. A submission that hangs, crashes or cheats therefore gets the right points, too.
`nbgrader_config.py` makes nbgrader use it.
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
    """The preprocessor, which writes the verdicts into the check cells of a submission."""

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
    """Return an Exam of the lessons and a Sandbox, which all submissions share."""
    exam = Exam(lessons)
    return exam, Sandbox(exam.seconds, exam.megabytes)


def output(name, verdict):
    """Return the output of a check cell for a verdict: text if the exercise is right, and otherwise
    an error, for which nbgrader gives no points."""
    text = f"{name}: {verdict['word']}. {verdict['reason']}".strip()
    if verdict["word"] == "right":
        return new_output("stream", name="stdout", text=f"{text}\n")
    return new_output("error", ename="NotYet", evalue=verdict["reason"], traceback=[text])
