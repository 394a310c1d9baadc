"""Hand out an exam: a notebook for each student, with a variant of each private exercise.

    python -m tools.variants EXAM -o HANDOUT
    python -m tools.variants EXAM -o HANDOUT --notebook rules.ipynb

EXAM is the folder with the exercises, as for the grader's --private, and with a roster.csv: a table
with the columns student and id, Moodle's worksheet or Canvas' gradebook. HANDOUT gets a folder for
each student. `python -m tools.grade HANDED_IN --private EXAM` grades each student's own variants.
"""

import argparse
import ast
import sys
from inspect import getsource
from pathlib import Path
from textwrap import dedent, indent

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, upgrade

from helpers.weights import atomic_write

from .grade.exam import PRIVATE, Exam, ExamError
from .grade.feedback import file_name
from .grade.store import seed_of
from .grade.tables import TableError
from .grade.variants import SEED, Draw


def main(arguments=None):
    text = __doc__.partition("\n")
    parser = argparse.ArgumentParser(
        prog="python -m tools.variants",
        description=text[0],
        epilog=text[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("exam", type=Path, help="the folder with the exercises and the roster")
    parser.add_argument("-o", "--out", type=Path, default=Path("handout"), help="default: handout")
    parser.add_argument("--notebook", type=Path, help="holds cells to put before the exercises")
    options = parser.parse_args(arguments)
    try:
        hand_out(options)
    except (ExamError, TableError, OSError, nbformat.reader.NotJSONError) as problem:
        sys.exit(str(problem))


def hand_out(options):
    exam = Exam(private=str(options.exam))  # and the lessons, whose names it can't use
    exercises = [exam.variants.get(e.name, [e]) for e in exam.exercises[PRIVATE]]
    silent = [variants[0].name for variants in exercises if not all(e.task for e in variants)]
    if silent:
        raise ExamError(
            f"The exercise {silent[0]} has no task that can be handed out; add one to its "
            'declaration: Exercise(..., task="Return ...")'
        )
    if not (options.exam / SEED).exists():
        seed_of(options.exam)
    draw, folders = Draw(options.exam), []
    for student in draw.students:
        numbers = [draw.variant(student, some[0].name, some) for some in exercises]
        own = [some[number] for some, number in zip(exercises, numbers, strict=True)]
        folders.append(file_name(student.student, folders))
        path = options.out / folders[-1] / f"{options.exam.resolve().name}.ipynb"
        drawn = ", ".join(f"{e.name} {n + 1}" for e, n in zip(own, numbers, strict=True))
        if path.exists():
            print(f"{path}: {drawn}. It exists already, and is left as it is.")
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(path, "w", encoding="utf-8") as file:
            nbformat.write(notebook_of(student, own, options.notebook), file)
        print(f"{path}: {drawn}.")


def notebook_of(student, exercises, above):
    """Return a student's notebook: the name, the cells of `above`, and tasks with stubs."""
    if above:
        notebook = upgrade(nbformat.read(above, as_version=4))  # Colab's cells have no ids
    else:
        notebook = new_notebook(cells=[new_code_cell("import numpy as np", id="imports")])
    notebook.cells.insert(0, new_markdown_cell(f"# {student.student}", id="student"))
    for exercise in exercises:
        notebook.cells += [
            new_markdown_cell(exercise.task, id=f"task-{exercise.name}"),
            new_code_cell(stub(exercise.reference), id=f"exercise-{exercise.name}"),
        ]
    return notebook


def stub(definition):
    """Return the source of a function or class with `...` in place of its code."""
    written = ast.parse(dedent(getsource(definition))).body[0]
    if isinstance(written, ast.FunctionDef):
        return empty(written)
    methods = [part for part in written.body if isinstance(part, ast.FunctionDef)]
    return f"class {written.name}:\n" + "\n\n".join(indent(empty(m), "    ") for m in methods)


def empty(function):
    """Return the source of a function with `...` in place of its code, and no annotations."""
    for argument in ast.walk(function.args):
        if isinstance(argument, ast.arg):
            argument.annotation = None
    return f"def {function.name}({ast.unparse(function.args)}):\n    ...  # your code"


if __name__ == "__main__":
    main()
