"""Find out which student each file is from. The files may be arranged in one of these ways:

a folder or a zip of folders      Anna/…, Ben/work.zip
a folder or a zip of notebooks    anna_03_softmax_network.ipynb
Moodle's zip                      Anna Ito_12345_assignsubmission_file_/…
Canvas' zip                       itoanna_LATE_12345_67890_name-1.ipynb
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from .archives import all_files
from .platforms import match
from .scripts import is_script

NOTEBOOK = re.compile(r"\.ipynb(\.(txt|json))?$|\.json$", re.IGNORECASE)
COPIES = re.compile(r"([ _-]*copy[ _-]?\d*|[ _-]*\(\d+\))+$", re.IGNORECASE)
MOST = 40  # notebooks of one student: the newest


@dataclass
class Submission:
    student: str
    id: str = ""
    late: bool = False  # as the platform marks it
    files: list = field(default_factory=list)  # notebooks, the newest last
    others: list = field(default_factory=list)  # names of what isn't a notebook
    problems: list = field(default_factory=list)


def find_submissions(place, lesson_names=()):
    """Return the Submissions in a folder or zip, sorted by name, and sentences about files that
    belong to no student. `lesson_names`: the names of the lessons' notebooks."""
    files, problems = all_files(place)
    files, problems = without_wrapper(place, files, problems)
    found = {}

    def of(parts):
        name, number, late = student_of(parts, lesson_names)
        submission = found.setdefault((name, number), Submission(name, number))
        submission.late |= late
        return submission

    for file in files:
        owner = of(file.parts)
        (owner.files if NOTEBOOK.search(file.name) else owner.others).append(file)
    for folder in sorted(empty_folders(place, files)):
        of((folder, ""))
    general = []
    for parts, problem in problems:
        if parts:
            of((*parts, "")).problems.append(problem)
        else:
            general.append(problem)
    for submission in found.values():
        if not submission.files:  # a notebook may have been saved as a script
            submission.files = [f for f in submission.others if is_script(f.name)]
            submission.others = [f for f in submission.others if not is_script(f.name)]
        submission.files = sorted(submission.files, key=recency)[-MOST:]
    tell_namesakes_apart(found.values())
    return sorted(found.values(), key=by_name), general


def without_wrapper(place, files, problems):
    """Return `files` and `problems` without the outer folder that a program adds when it zips a
    folder. One with fewer than two folders or notebooks is kept: it may be a student's own."""
    first = {file.parts[0] for file in files if len(file.parts) > 1}
    inside = {file.parts[1] for file in files if len(file.parts) > 2}
    loose = any(len(file.parts) == 1 for file in files)
    known = any(map(match, first))
    if Path(place).is_dir() or len(first) != 1 or loose or known:
        return files, problems
    notebooks = {f.parts[1] for f in files if len(f.parts) == 2 and NOTEBOOK.search(f.name)}
    if len(inside) + len(notebooks) < 2:
        return files, problems
    files = [replace(file, parts=file.parts[1:]) for file in files]
    return files, [(parts[1:], problem) for parts, problem in problems]


def empty_folders(place, files):
    """Return the set of names of the students' folders on disk that contain no files."""
    if Path(place).is_file():
        return set()
    filled = {file.parts[0] for file in files} | {file.parts[0] + ".zip" for file in files}
    return {
        path.name
        for path in Path(place).iterdir()
        if path.is_dir() and path.name not in filled and not path.name.startswith((".", "_"))
    }


def student_of(parts, lesson_names):
    """Return (name, number, late) for the student who handed in the file with the path `parts`. The
    number is "" if it is unknown; `late` is whether Canvas marks the file as late."""
    found = match(parts[0])
    if found:
        return found["name"].strip(), found["id"], bool(found.groupdict().get("late"))
    if len(parts) > 1:
        return parts[0], "", False
    return name_in(parts[0], lesson_names), "", False


def name_in(file_name, lesson_names):
    """Return the student's name: the file's name without its suffix and the lesson's name."""
    stem = COPIES.sub("", re.sub(r"\.py(\.txt)?$", "", NOTEBOOK.sub("", file_name)))
    rest = stem
    for lesson in lesson_names:
        for text in (lesson, lesson.partition("_")[2]):
            rest = re.sub(re.escape(text).replace("_", "[ _-]?"), "", rest, flags=re.IGNORECASE)
    return rest.strip(" _-.") or stem


def recency(file):
    """Return a sort key that is larger for newer files. Files with the same time are sorted by the
    number of the copy, as in "name (2)", or "name-2" in Canvas."""
    time = [t.timestamp() if t else 0 for t in (file.time, file.saved)]
    number = re.search(r"[-( ](?:copy)?(\d+)\)?$", NOTEBOOK.sub("", file.name), re.IGNORECASE)
    return time, int(number[1]) if number else 0, file.parts


def by_name(submission):
    return submission.student.casefold()


def tell_namesakes_apart(submissions):
    names = list(map(by_name, submissions))
    for submission in submissions:
        if submission.id and names.count(by_name(submission)) > 1:
            submission.student += f" ({submission.id})"
