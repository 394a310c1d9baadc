"""Grade the notebooks that students have handed in.

    python -m tools.grade SUBMISSIONS -o GRADES.csv
    python -m tools.grade moodle.zip -o grades.csv --lessons 1,2 --due 2026-12-01T18:00 --late 10
    python -m tools.grade canvas.zip -j 8 --sandbox "docker run --rm -i --network none IMAGE"

SUBMISSIONS is a folder or a zip file, such as the zip file that Moodle or Canvas makes. Beside
GRADES.csv, the grader writes a page about the class, a folder with a page for each student, and a
folder with the results so far. If a run is stopped, the same command continues from these results.
See docs/INSTRUCTORS.md for the details.
"""

import argparse
import shlex
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

try:
    import tqdm  # noqa: F401
except ImportError:
    sys.exit(
        "This Python doesn't have the course's packages: run `python3 start.py` once, then the "
        "grader with `.venv/bin/python` instead of `python`."
    )

from . import deadline, feedback, report, returning, watching
from .answer_points import MarksError, read_marks
from .class_facts import gather, write_class_csv
from .class_page import write_class_page
from .exam import COURSE, Exam, ExamError
from .handed_in import BY_DEFAULT, of_lessons_handed_in
from .new import grade_what_is_new
from .parallel import Interrupted
from .sandbox import SandboxError
from .sentences import conditions, disagreements, extent, summary, troubles
from .store import Store, seed_of
from .submissions import find_submissions
from .tables import TableError
from .variants import draw_of, of_students

CONTAINER = "docker run --rm -i --network none IMAGE"
STOPPED = "What has been graded so far is kept; run the same command again to go on."
NOBODY = "no submissions there; a folder, a zip or an .ipynb file for each student is expected."


def main(arguments=None):
    options = read_arguments(arguments)
    try:
        if options.watch:
            watching.watch(options.submissions, partial(run_or_say, options))
        else:
            run(options)
    except (ExamError, SandboxError, deadline.TimeError, TableError, MarksError) as problem:
        sys.exit(str(problem))
    except Interrupted as problem:
        sys.exit(f"{problem} {STOPPED}")
    except KeyboardInterrupt:
        sys.exit(f"Stopped. {STOPPED}")


def run_or_say(options):
    """Call `run`, and print an ExamError instead of raising it, because there may be no submissions
    yet when `--watch` starts."""
    try:
        run(options)
    except ExamError as problem:
        print(problem)


def read_arguments(arguments):
    text = __doc__.partition("\n")
    parser = argparse.ArgumentParser(
        prog="python -m tools.grade",
        description=text[0],
        epilog=text[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("submissions", type=Path, help="a folder, or a zip")
    add(
        "-o",
        "--out",
        type=Path,
        default=Path("grades.csv"),
        help="the table of grades; default: grades.csv",
    )
    add(
        "-j",
        "--jobs",
        type=int,
        default=1,
        help="how many to grade at once; default: 1; -1: all cores",
    )
    add("--lessons", type=numbers, help=f"grade only these lessons, such as 1,2; {BY_DEFAULT}")
    add("--seed", type=int, help="seed of the inputs; default: random, kept with the results")
    add("--seconds", type=float, default=Exam.seconds, help="seconds for each exercise; default: 5")
    add("--partial", action="store_true", help="give points for partly right answers, too")
    add("--private", default="", metavar="FOLDER", help="a folder of .py files with your exercises")
    add("--sandbox", default="", metavar="COMMAND", help=f'how to start a container: "{CONTAINER}"')
    add("--trusted", action="store_true", help="grade even if students' code can reach your files")
    deadline.add_options(add)
    add("--dask", default="", metavar="ADDRESS", help='the address of a Dask scheduler, or "local"')
    add(
        "--export",
        type=Path,
        metavar="FOLDER",
        help="also write the code, as FOLDER/softmax/STUDENT.py",
    )
    add("--questions", type=files, default=[], help="points for answers in words: a.csv,b.csv")
    add("--watch", action="store_true", help="grade again whenever new files have come in")
    returning.add_options(add)
    options = parser.parse_args(arguments)
    if not options.submissions.exists():
        parser.error(f"{options.submissions}: there is no such folder or zip")
    if complaint := returning.complaint(options):
        parser.error(complaint)
    return options


def files(text):
    return [Path(name) for name in text.split(",")]


def numbers(text):
    return tuple(int(number) for number in text.split(","))


def run(options):
    private = str(Path(options.private).resolve()) if options.private else ""
    prefix = tuple(shlex.split(options.sandbox))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    place = partial(beside, options.out)
    seed = seed_of(place("results"), options.seed)
    settings = {"prefix": prefix, "partial": options.partial}
    exam = Exam(options.lessons, private, seed, options.seconds, **settings)
    late = deadline.of_options(options)
    marks = read_marks(options.questions)
    if not exam.all:
        raise ExamError("The chosen lessons have no exercises: choose different lessons.")
    lesson_names = [path.stem for path in (COURSE / "notebooks").glob("*.ipynb")]
    submissions, problems = find_submissions(options.submissions, lesson_names)
    if not submissions:
        raise ExamError(" ".join([f"{options.submissions}: {NOBODY}", *problems]))
    returning.give_names(submissions, options)
    draw = draw_of(exam)
    print(conditions(exam, options.trusted))
    store = Store(place("results"), exam.fingerprint)
    results, new = grade_what_is_new(submissions, exam, store, options)
    if options.lessons is None:
        exam, left_out = of_lessons_handed_in(exam, submissions, results)
        problems += left_out
    results, swapped = of_students(submissions, results, exam, draw)
    exam = replace(exam, questions=tuple(marks))
    print(extent(exam, options.lessons is None))
    graded = zip(submissions, results, strict=True)
    rows = [report.make_row(submission, r, exam, late, marks) for submission, r in graded]
    report.write_csv(options.out, rows, exam)
    if late.slips:
        late.slips.save()
    names = feedback.write_pages(place("feedback"), rows, exam)
    write_class(options, gather(rows, exam))
    for sentence in (*problems, *swapped, *troubles(rows)):
        print(sentence)
    if any(row.disagree for row in rows):
        print(disagreements(rows))
    if options.upload:
        for sentence in returning.write_back(options, rows, exam, names, place):
            print(sentence)
    if options.export:
        export(options.export, rows, exam, names)
    print(summary(rows, exam, new, options.out, place))


def write_class(options, facts):
    """Write the page and the CSV file about the class, both beside the table of grades."""
    seconds = watching.SECONDS if options.watch else 0
    write_class_page(beside(options.out, "class.html"), facts, seconds)
    write_class_csv(beside(options.out, "class.csv"), facts)


def export(folder, rows, exam, names):
    """Write students' code to `folder`/EXERCISE/NAME.py, for a plagiarism detector. `names`:
    {student: NAME}."""
    for exercise in exam.all:
        place = folder / exercise.name
        place.mkdir(parents=True, exist_ok=True)
        for row in rows:
            code = row.result.get("verdicts", {}).get(exercise.name, {}).get("code")
            if code:
                name = names[row.submission.student]
                (place / f"{name}.py").write_text(code, encoding="utf-8")


def beside(out, what):
    return out.with_name(f"{out.stem}_{what}")


if __name__ == "__main__":
    main()
