"""Write a web page for each "why" question, for marking all answers with the keyboard.

    python -m tools.questions SUBMISSIONS -o questions
    python -m tools.questions moodle.zip -o questions --lessons 3 --without-names

The button "Save" on a page downloads the points as marks_….csv. The option
`--questions marks_….csv` of `python -m tools.grade SUBMISSIONS` adds them to the table of grades.
The pages use no network. The browser keeps the points of a page that is closed before saving.
"""

import argparse
import json
import re
import sys
from pathlib import Path

import nbformat

from classroom.exercises import WHY
from helpers.weights import atomic_write

from .exercise_cells import answer_cells
from .grade.answers import answers_in
from .grade.cells import Unreadable
from .grade.handed_in import BY_DEFAULT, of_few
from .grade.new import contents_of
from .grade.reader import SECONDS, in_child
from .grade.submissions import find_submissions
from .grade.words import count, listed, some
from .lessons import lessons
from .questions_page import page


def main(arguments=None):
    parser = argparse.ArgumentParser(
        prog="python -m tools.questions", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("submissions", type=Path, help="a folder, or the zip from a platform")
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        default=Path("questions"),
        help="the pages' folder; default: questions",
    )
    parser.add_argument("--lessons", help=f"only these lessons, such as 1,2; {BY_DEFAULT}")
    parser.add_argument(
        "--without-names", action="store_true", help="write pages without any names"
    )
    options = parser.parse_args(arguments)
    if not options.submissions.exists():
        parser.error(f"{options.submissions}: there is no such folder or zip")
    chosen = options.lessons and {int(number) for number in options.lessons.split(",")}
    asked = questions(chosen)
    given, unread = collect(options.submissions, asked)
    if not any(given.values()):
        sys.exit("Nobody has answered any of these questions.")
    rare = {} if chosen else hardly_answered(given, asked)
    options.out.mkdir(parents=True, exist_ok=True)
    for slug, (lesson, question, _) in asked.items():
        if given[slug] and lesson not in rare:
            path = options.out / f"lesson_{lesson:02}_{slug}.html"
            model = WHY[lesson][slug]
            content = page(slug, lesson, question, model, given[slug], not options.without_names)
            with atomic_write(path, "w", encoding="utf-8") as file:
                file.write(content)
            print(f"{path}: {count(len(given[slug]), 'answer')}")
    for lesson, students in rare.items():
        print(f"No page for lesson {lesson}: only {students} answered. (Use --lessons to get it.)")
    if unread:
        print(f"These couldn't be read, so look at them by hand: {listed(unread)}.")


def questions(chosen=None):
    """Return {id of the answer's cell: (lesson number, question, original text of the cell)}."""
    found = {}
    for lesson in lessons():
        if chosen and lesson.number not in chosen:
            continue
        cells = nbformat.read(lesson.path, as_version=4)
        for cell in answer_cells(cells):
            before = cells.cells[cells.cells.index(cell) - 1].source
            found[cell.id] = lesson.number, re.sub(r"^#+ *", "", before), cell.source
    return found


def collect(place, asked):
    """Return {question: [(student, id, newest answer)]} and the students with unreadable files."""
    found, unread = {slug: [] for slug in asked}, []
    submissions, _ = find_submissions(place, [lesson.path.stem for lesson in lessons()])
    for submission in submissions:
        contents = contents_of(submission)
        data = in_child(lambda given=contents: answers_of(given, asked), SECONDS)
        answers, bad = json.loads(data or "[{}, true]")
        for slug, answer in answers.items():
            found[slug].append((submission.student, submission.id, answer))
        if bad or submission.problems:
            unread.append(submission.student)
    return found, unread


def answers_of(contents, asked):
    """Return a JSON list as bytes: {question: newest answer} from the notebooks `contents`, and
    whether any of them can't be read."""
    answers, bad = {}, False
    for content in contents:
        try:
            answers |= answers_in(content, asked)
        except (Unreadable, RecursionError):
            bad = True
    return json.dumps([answers, bad]).encode()


def hardly_answered(given, asked):
    """Return {lesson: names} for lessons that too few students answered for a page."""
    who = {}
    for slug, answers in given.items():
        for student, _, _ in answers:
            who.setdefault(asked[slug][0], set()).add(student)
    return {lesson: some(sorted(students)) for lesson, students in of_few(who).items()}


if __name__ == "__main__":
    main()
