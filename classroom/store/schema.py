"""The tables of a log, and how a file gets them, whatever it held before.

- `runs`: a trained network and what belongs to it; the same one is kept once.
- `images`: the pixels that were read; the same picture is kept once, however many networks read it.
- `predictions`: which run read which image as which digit; the same pair is kept once.

A file carries two numbers: SQLite's `application_id` says that it is a log of this course, and
`user_version` how many of the steps below it has gone through.
"""

from . import old_files
from .connection import StoreError, transaction

APPLICATION = 0x44494753  # "DIGS"
STEPS = (
    (
        """CREATE TABLE runs (
            id       INTEGER PRIMARY KEY,
            model    TEXT NOT NULL,             -- say 784-32-10, ReLU
            weights  TEXT NOT NULL,             -- their fingerprint, '' where unknown
            settings TEXT NOT NULL,             -- JSON
            data     TEXT NOT NULL,             -- what was read
            accuracy REAL CHECK (accuracy BETWEEN 0 AND 1),
            versions TEXT NOT NULL,             -- of Python and the libraries
            time     TEXT,                      -- UTC, of the run's first entry
            UNIQUE (model, weights, settings, data)
        )""",
        """CREATE TABLE images (
            id     INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,        -- the picture's fingerprint
            pixels BLOB NOT NULL                -- see classroom.store.images
        )""",
        """CREATE TABLE predictions (
            id         INTEGER PRIMARY KEY,
            run        INTEGER NOT NULL REFERENCES runs,
            image      INTEGER NOT NULL REFERENCES images,
            predicted  INTEGER NOT NULL CHECK (predicted BETWEEN 0 AND 9),
            confidence REAL CHECK (confidence BETWEEN 0 AND 1),
            label      INTEGER CHECK (label BETWEEN 0 AND 9),  -- NULL where nobody has said
            time       TEXT,                                   -- UTC
            UNIQUE (image, run)
        )""",
    ),
    # the second most probable digit: what a doubtful prediction wavered between
    ("ALTER TABLE predictions ADD COLUMN second INTEGER CHECK (second BETWEEN 0 AND 9)",),
)
NEWEST = len(STEPS)


def prepare(connection, path):
    """Bring a file to the newest form; returns a sentence about it where there is one to say."""
    if is_current(connection, path):
        return ""
    with transaction(connection):
        if is_current(connection, path):  # another notebook was quicker
            return ""
        ours, version, tables = examine(connection)
        if ours:
            migrate(connection, version)
            return f"{path.name}: brought from version {version} to {NEWEST}"
        if not tables:
            migrate(connection, 0)
            return ""
        if old_files.fits(connection, tables):
            old_files.set_aside(connection)
            migrate(connection, 0)
            taken_over = old_files.take_over(connection)
            if taken_over:
                return f"{path.name}: {taken_over}"
        raise StoreError(  # inside the transaction, so the old table has its name back
            f"{path} is a database of another program, with the tables "
            f"{', '.join(sorted(tables))}; nothing in it was changed: name another file"
        )


def is_current(connection, path):
    ours, version, _ = examine(connection)
    if ours and version > NEWEST:
        raise StoreError(
            f"{path} was written by a newer version of this course: it has the form {version}, "
            f"this one knows {NEWEST}; update the course"
        )
    return ours and version == NEWEST


def examine(connection):
    """Whether the file is a log of this course, its version, and the names of its tables."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = {name for (name,) in names if not name.startswith("sqlite_")}
    return application == APPLICATION, version, tables


def migrate(connection, version, target=NEWEST):
    """The steps that a file of that version hasn't gone through yet, inside a transaction."""
    for step in STEPS[version:target]:
        for statement in step:
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {target}")
