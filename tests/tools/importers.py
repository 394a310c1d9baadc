"""What Moodle and Canvas do with a file, by the rules of their importers, in a few lines each.

Moodle: mod/assign/feedback/offline/importgradeslib.php, …/file/importziplib.php.
Canvas: lib/gradebook_importer.rb, app/models/assignment.rb.
"""

import csv
import io
import re
import zipfile

DEMANDED = ("Identifier", "Grade", "Last modified (grade)")


def moodle_worksheet(content, participants, maximum, now=None, ignore_modified=False):
    """{number: (grade, comment)} of the rows that are taken. now: {number: (grade, time)}."""
    text = content.decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    head = [cell.strip() for cell in head]
    if any(name not in head for name in DEMANDED):
        raise ValueError("Moodle could not read the uploaded worksheet.")
    taken = {}
    for cells in rows:
        row = dict(zip(head, cells, strict=False))
        number = row["Identifier"][len("Participant ") :]
        if number not in participants or not row["Grade"].strip():
            continue
        grade = float(row["Grade"].replace(",", "."))
        before, changed = (now or {}).get(number, (None, ""))
        if not 0 <= grade <= maximum or grade == before:
            continue
        if changed and changed != row["Last modified (grade)"] and not ignore_modified:
            continue
        taken[number] = grade, row.get("Feedback comments", "")
    return taken


def moodle_pages(content, participants):
    """{number: the page}: of each path, the part that is split at underscores decides."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for entry in packed.namelist():
            for part in entry.split("/"):
                info = part.split("_", 4)
                if len(info) > 3 and info[1].isdigit() and info[2] in (
                    "assignfeedback", "assignsubmission",
                ):  # fmt: skip
                    if info[1] in participants and not entry.rpartition("/")[2].startswith("."):
                        found[info[1]] = packed.read(entry).decode()
                    break
    return found


def canvas_gradebook(content, assignments, students):
    """({assignment: {student: score}}, titles of new assignments, rows of nobody)

    assignments: {number: title}; students: {number: name}.
    """
    text = content.decode("utf-8-sig")
    lines = text.splitlines()[:3]
    semicolons = sum(line.count(";") for line in lines) > sum(line.count(",") for line in lines)
    head, *rows = csv.reader(io.StringIO(text), delimiter=";" if semicolons else ",")
    if "Student" not in head[0] or "ID" not in head[1]:
        raise ValueError("Invalid header row")
    section = head.index("Section")
    if head[2:section] not in (
        [], ["SIS Login ID"], ["SIS User ID", "SIS Login ID"],
        ["SIS User ID", "SIS Login ID", "Integration ID"],
    ):  # fmt: skip
        raise ValueError("Invalid header row")
    scores, new, nobody = {}, [], []
    read_only = set()
    for cells in rows:
        if "Points Possible" in cells[0]:
            read_only = {k for k, cell in enumerate(cells) if "read only" in cell}
    for k, title in enumerate(head[section + 1 :], start=section + 1):
        if k in read_only or title in ("Current Score", "Final Score", "Final Grade"):
            continue
        found = re.search(r"\((\d+)\)\s*$", title)
        number = found[1] if found and found[1] in assignments else None
        number = number or next((n for n, t in assignments.items() if t == title), None)
        if not number:
            new.append(title)
        column = scores.setdefault(number or title, {})
        for cells in rows:
            if cells[1] in students:
                if k < len(cells) and cells[k] not in ("", "-"):
                    column[cells[1]] = float(cells[k].replace(",", "."))
            elif "Points Possible" not in cells[0] and cells[1]:
                nobody.append(cells[0])
    return scores, new, nobody


def canvas_pages(content, attachments):
    """{student: the page}. attachments: {number of the file: its student}."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for entry in packed.namelist():
            digits = [part for part in entry.split("_") if part.isdigit()]
            if not entry.startswith("._") and len(digits) > 1:
                student, attachment = digits[:2]
                if attachments.get(attachment) == student:
                    found[student] = packed.read(entry).decode()
    return found
