"""Read the checks, the cell ids and the stored outputs of a notebook."""

import re

from .cells import WRITES, joined, listed, source_of

RIGHT = re.compile(r"✓ (\w+): right")
CHECKED = re.compile(r"\bcheck\.(\w+)\(")


def exercises_asked(cells):
    """Return the names of the exercises that the `cells` check or that their ids contain, such as
    `exercise-one-hot` or nbgrader's `check-one_hot`. Other cells' ids are in the set, too."""
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
    """Return the set of names of the modules that the `cells` write to files with `%%writefile`."""
    return {match[1] for cell in cells if (match := WRITES.match(source_of(cell)))}


def said_right(cells):
    """Return the exercises that a stored output calls right, as in "✓ softmax: right"."""
    found = set()
    for cell in cells:
        for output in listed(cell.get("outputs")):
            if isinstance(output, dict):
                data = output.get("data")
                plain = data.get("text/plain") if isinstance(data, dict) else ""
                found.update(RIGHT.findall(joined(output.get("text")) + joined(plain)))
    return found
