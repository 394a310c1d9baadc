"""How Moodle and Canvas name the files in their zips: the student first, then the file's name."""

import re

MOODLE = re.compile(r"(?P<name>.+?)_(?P<id>\d+)_assignsubmission_(file|onlinetext)_?")
CANVAS = re.compile(
    r"(?P<name>[^_]+)(?P<late>_late)?_(?P<id>\d{2,})_(?P<attachment>\d{2,})_(?=.)", re.IGNORECASE
)


def match(name):
    return MOODLE.match(name) or CANVAS.match(name)


def own_name(name):
    """Return a file's name as its student knows it, without what the platform put before it."""
    found = match(name)
    return name[found.end() :] or name if found else name
