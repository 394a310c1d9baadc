"""Write the grades and the feedback pages to files that Moodle or Canvas imports."""

import zipfile
from pathlib import Path

from helpers.weights import atomic_write

from . import canvas, moodle
from .words import count

NAMES = {"moodle": "Moodle", "canvas": "Canvas"}
PLACES = {"moodle": moodle.page_place, "canvas": canvas.page_place}
ZIPS = {
    "moodle": "“Upload multiple feedback files in a zip”",
    "canvas": "“Upload Submissions” of SpeedGrader's menu",
}


def add_options(add):
    add("--upload", choices=list(NAMES), help="also write the files that this platform imports")
    add("--worksheet", type=Path, metavar="FILE", help="Moodle's worksheet, to be filled in")
    add("--gradebook", type=Path, metavar="FILE", help="Canvas' gradebook, to be filled in")
    add("--assignment", metavar="NAME", help='the assignment in Canvas: "Lesson 3 (12345)"')


def complaint(options):
    """Return a sentence about an option that is missing or wrong, or "" if all are valid."""
    if options.upload == "canvas" and not options.assignment:
        return 'Name the assignment in Canvas: add --assignment "Lesson 3 (12345)".'
    for name, platform in (("worksheet", "moodle"), ("gradebook", "canvas")):
        path = getattr(options, name)
        if path and options.upload != platform:
            return f"--{name} is only for {NAMES[platform]}: add --upload {platform}."
        if path and not path.is_file():
            return f"{path}: there is no such file."
    return ""


def give_names(submissions, options):
    """Replace the students' keys with the names in the Canvas gradebook, if `options` name one."""
    if options.gradebook:
        canvas.give_names(submissions, options.gradebook)


def write_back(options, rows, exam, pages, beside):
    """Write the platform's table of grades and zip of pages, and yield sentences about them.
    `pages`: {student: file name of the page, without suffix}; `beside`: the function that returns
    the path of a file beside the table of grades."""
    platform = options.upload
    if platform == "moodle":
        content, said = moodle.worksheet(options.worksheet, rows, exam)
    else:
        content, said = canvas.gradebook(options.gradebook, options.assignment, rows, exam)
    table, packed = beside(f"{platform}.csv"), beside(f"{platform}.zip")
    with atomic_write(table) as file:
        file.write(content)
    number = write_zip(packed, rows, pages, beside("feedback"), PLACES[platform])
    yield f"For {NAMES[platform]}: {table}. {' '.join(said)}".rstrip()
    if number:
        yield f"The pages for {NAMES[platform]}: {packed}, for {ZIPS[platform]}."
    if number < len(rows):
        yield (
            f"{count(len(rows) - number, 'page')} can't be returned in a zip without the "
            f"platform's numbers: grade the zip that {NAMES[platform]} makes."
        )


def write_zip(path, rows, pages, folder, place_of):
    """Write the pages in `folder` to a zip at `path`, and return their number. The same pages
    always give the same bytes. `pages`: {student: file name of the page, without suffix};
    `place_of`: the function that returns a row's path in the zip, or "" to leave the page out."""
    found = {place_of(row): pages[row.submission.student] for row in rows}
    found.pop("", None)
    with atomic_write(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for place, page in sorted(found.items()):
            entry = zipfile.ZipInfo(place)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, (folder / f"{page}.html").read_bytes())
    return len(found)
