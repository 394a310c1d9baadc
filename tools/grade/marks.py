"""What the cells of a notebook show besides their code: checks, ids, stored outputs."""

import re

from .cells import WRITES, joined, listed, source_of

RIGHT = re.compile(r"✓ (\w+): right")
CHECKED = re.compile(r"\bcheck\.(\w+)\(")


def exercises_asked(cells):
    """Return the names of the exercises that cells are for, by a call of `check.softmax(softmax)`
    or by the cell's id: the course's own (`exercise-one-hot`) or nbgrader's (`check-one_hot`)."""
    found = set()
    for cell in cells:
        found.update(CHECKED.findall(source_of(cell)))
        marks = cell.get("metadata")
        marks = marks.get("nbgrader") if isinstance(marks, dict) else None
        grade_id = marks.get("grade_id") if isinstance(marks, dict) else None
        for text in (cell.get("id"), grade_id):
            if isinstance(text, str):
                found.add(re.sub("^(exercise|check)-", "", text).replace("-", "_"))
    return found


def modules_written(cells):
    """Return the names of the modules that cells write to files, as by `%%writefile my.py`."""
    return {match[1] for cell in cells if (match := WRITES.match(source_of(cell)))}


def said_right(cells):
    """Return the names of the exercises that a stored output calls right, as in "✓ softmax:
    right"."""
    found = set()
    for cell in cells:
        for output in listed(cell.get("outputs")):
            if isinstance(output, dict):
                data = output.get("data")
                plain = data.get("text/plain") if isinstance(data, dict) else ""
                found.update(RIGHT.findall(joined(output.get("text")) + joined(plain)))
    return found
