"""The prefixes that Moodle and Canvas put before the names of the files in their zips."""

import re

MOODLE = re.compile(r"(?P<name>.+?)_(?P<id>\d+)_assignsubmission_(file|onlinetext)_?")
CANVAS = re.compile(
    r"(?P<name>[^_]+)(?P<late>_late)?_(?P<id>\d{2,})_(?P<attachment>\d{2,})_(?=.)", re.IGNORECASE
)


def match(name):
    return MOODLE.match(name) or CANVAS.match(name)


def own_name(name):
    """Return the file name `name` without the prefix that Moodle or Canvas puts before it."""
    found = match(name)
    return name[found.end() :] or name if found else name
