"""The tables of a log: `runs`, `images`, and `predictions`, with a row for each image of each run.

A run is a combination of a network, its settings and its data. SQLite's `application_id` marks the
file as a log of this course, and `user_version` is the version of the tables.
"""

from .connection import StoreError, transaction

APPLICATION = 0x44494753  # "DIGS"
VERSION = 2
TABLES = (
    """CREATE TABLE runs (
        id       INTEGER PRIMARY KEY,
        model    TEXT NOT NULL,             -- for example 784-32-10, ReLU
        weights  TEXT NOT NULL,             -- their fingerprint, '' where unknown
        settings TEXT NOT NULL,             -- JSON
        data     TEXT NOT NULL,             -- what was read
        accuracy REAL CHECK (accuracy BETWEEN 0 AND 1),
        versions TEXT NOT NULL,             -- of Python and the libraries
        time     TEXT NOT NULL,             -- UTC, of the run's first entry
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
        second     INTEGER CHECK (second BETWEEN 0 AND 9), -- the second most probable digit
        UNIQUE (image, run)
    )""",
)


def prepare(connection, path):
    """Create the tables in a file without tables. Raise a StoreError if the file is the database of
    another program, or a log of another version."""
    if is_ours(connection, path):
        return
    with transaction(connection):
        if is_ours(connection, path):  # another notebook has just made it
            return
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = {name for (name,) in names if not name.startswith("sqlite_")}
        if tables:
            raise StoreError(
                f"{path} is a database of another program, with the tables "
                f"{', '.join(sorted(tables))}; nothing in it was changed: name another file"
            )
        for statement in TABLES:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def is_ours(connection, path):
    """Return whether the file is a log of this course. Raise a StoreError if it is a log of another
    version."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application == APPLICATION and version != VERSION:
        raise StoreError(
            f"{path} was written by a different version of this course: its format is {version}, "
            f"where {VERSION} is expected; update the course, or name another file"
        )
    return application == APPLICATION
