"""Claims: expressions that must be true after a cell has run, because the lesson says so.

The claims of lesson NN are in tests/lessons/claims_NN.py. conftest.py checks them when nbval runs
the lesson on the drawn digits, and tests/lessons/test_claims.py checks them on MNIST.
"""

import ast
import json
import runpy
from dataclasses import dataclass

import nbformat

from ..lessons import COURSE

FOLDER = COURSE / "tests" / "lessons"
JUDGES = "claims-"  # begins the ids of the cells that judge
JUDGE = """from tools.authors.claims import judge as _judge
_judge({expressions}, dict(globals()))"""
WORDS_IN_CODE = {"alt", "title", "set_title", "describe"}  # what a reader sees of a cell's strings


@dataclass(frozen=True)
class Claim:
    """An expression that must be true after a cell has run, because the lesson says so."""

    cell: str  # its id
    expression: str  # Python, of the lesson's variables; np is NumPy
    sentence: str  # words of the lesson, as they stand in its source
    data: str = ""  # "digits" or "mnist" if it holds only on one, and the lesson says so


def claims_of(lesson):
    """Return the list of a lesson's claims, or None if it has no file of claims."""
    path = FOLDER / f"claims_{lesson.number:02}.py"
    return runpy.run_path(str(path))["CLAIMS"] if path.exists() else None


def one_line(text):
    return " ".join(text.split())


def prose(notebook):
    """Yield (cell id, text) for each text cell, except the navigation, and for each title and
    alternative text in the code."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            if "navigation" not in cell.metadata.get("tags", []):
                yield cell.id, cell.source
        else:
            yield from ((cell.id, words) for words in words_in_code(cell.source))


def words_in_code(source):
    """Yield the titles and alternative texts in `source`; “…” replaces an f-string's variables."""
    try:
        tree = ast.parse(source)
    except SyntaxError:  # a line for IPython, such as a magic command
        return
    for value in (value for node in ast.walk(tree) for value in words_of(node)):
        parts = value.values if isinstance(value, ast.JoinedStr) else [value]
        texts = [p.value if isinstance(p, ast.Constant) else "…" for p in parts]
        if all(isinstance(text, str) for text in texts) and "".join(texts).strip("…"):
            yield "".join(texts)


def words_of(node):
    """Return the nodes of the titles and alternative texts in a call or an assignment."""
    if isinstance(node, ast.Assign):
        names = {target.id for target in node.targets if isinstance(target, ast.Name)}
        return [node.value] if names & WORDS_IN_CODE else []
    if not isinstance(node, ast.Call):
        return []
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    given = node.args if name in WORDS_IN_CODE else []
    return given + [word.value for word in node.keywords if word.arg in WORDS_IN_CODE]


def misplaced(claims, notebook):
    """Return an error message for each claim whose cell or sentence isn't in the lesson."""
    text = "\n".join(one_line(words) for _, words in prose(notebook))
    ids = {cell.id for cell in notebook.cells if cell.cell_type == "code"}
    lost = [c for c in claims if c.cell not in ids]
    unsaid = [c for c in claims if one_line(c.sentence) not in text]
    return [f"there is no code cell {c.cell!r}: {c.sentence!r}" for c in lost] + [
        f"the text doesn't say {c.sentence!r}" for c in unsaid
    ]


def with_judges(notebook, claims):
    """Insert, after each cell that has claims, a cell that checks the claims."""
    cells = []
    for cell in notebook.cells:
        cells.append(cell)
        here = [claim for claim in claims if claim.cell == cell.id]
        if here:
            cells.append(nbformat.v4.new_code_cell(judging(here), id=JUDGES + cell.id))
    notebook.cells = cells


def judging(claims):
    return JUDGE.format(expressions=[claim.expression for claim in claims])


def without_judges(notebook):
    return [cell for cell in notebook.cells if not cell.id.startswith(JUDGES)]


def judge(expressions, names):
    """Print a JSON list with an entry for each expression: "" if the expression is true, otherwise
    the values that it compares, or its error. The function runs in the notebook's kernel."""
    import numpy as np

    print(json.dumps([found(expression, {"np": np} | names) for expression in expressions]))


def found(expression, names):
    try:
        if bool(eval(expression, names)):
            return ""
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    tree = ast.parse(expression, mode="eval")
    compared = [node for node in ast.walk(tree) if isinstance(node, ast.Compare)]
    values = [v for node in compared for v in (node.left, *node.comparators)]
    shown = dict.fromkeys(ast.unparse(v) for v in values if not isinstance(v, ast.Constant))
    try:
        return ", ".join(f"{code} = {eval(code, names)!r}" for code in shown) or "False"
    except Exception:  # such as for a variable of a comprehension
        return "False"


def broken(notebook, claims):
    """Return an error message for each failed claim, from a notebook run with checking cells."""
    faults = []
    for cell in notebook.cells:
        if cell.id.startswith(JUDGES):
            here = [claim for claim in claims if JUDGES + claim.cell == cell.id]
            faults += told(here, json.loads(cell.outputs[0].text))
    return faults


def told(claims, answers):
    """Return an error message for each failed claim; `answers` is the list that `judge` printed."""
    return [
        f"{claim.sentence!r} would be wrong: after cell {claim.cell!r}, "
        f"{claim.expression} fails: {answer}"
        for claim, answer in zip(claims, answers, strict=True)
        if answer
    ]
