"""One connection for one piece of work, and SQLite's errors as sentences.

A connection is opened for each piece of work and closed after it. So it can be used from any
thread, no file stays locked, and a copy of the file has everything in it.

The file keeps SQLite's usual rollback journal. The other kind, WAL, allows reading while another
program writes, but needs memory that all programs share, so it breaks on network folders; and while
it is in use, part of the log lies in a second file, which is easily left out of a copy.
"""

import random
import sqlite3
import time
from contextlib import closing, contextmanager

from helpers.data import DataError

WAIT = 60  # seconds, while another program writes
PAUSE = 0.004  # seconds after each change: else the last writer would be first again


class StoreError(DataError):
    """A log or a question that can't be used. The message says what was found and what to do."""


@contextmanager
def connected(path, wait=WAIT):
    """Open a connection; every change takes effect alone, or as part of a `transaction`."""
    try:
        with closing(sqlite3.connect(path, timeout=wait, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")  # after a commit it is on the disk
            connection.execute("PRAGMA cache_size = -64000")  # kB: a long log stays in memory
            yield connection
    except UnicodeDecodeError:
        raise StoreError(f"{path} {MEANINGS['malformed']}") from None
    except sqlite3.Error as problem:
        raise StoreError(f"{path} {in_words(problem, wait)}") from None


@contextmanager
def transaction(connection, wait=WAIT):
    """Make all changes inside, or none of them, whatever happens meanwhile.

    IMMEDIATE makes it wait for its turn before it reads. Two transactions that had both begun to
    read could wait for each other for ever.
    """
    take_turn(connection, wait)
    try:
        yield
        connection.execute("COMMIT")
        time.sleep(PAUSE)
    except BaseException:
        connection.rollback()
        raise


def take_turn(connection, wait):
    """Begin a transaction as soon as nobody else writes. SQLite's own waiting asks less and less
    often, so that one of many writers may wait for half a minute; here, a writer that has waited
    longer asks more often."""
    start = time.monotonic()
    connection.execute("PRAGMA busy_timeout = 0")
    while True:
        try:
            connection.execute("BEGIN IMMEDIATE")
            break
        except sqlite3.OperationalError as problem:
            waited = time.monotonic() - start
            if "locked" not in str(problem) or waited > wait:
                raise
        time.sleep(random.uniform(0.0005, 0.005) / (1 + 4 * waited))
    connection.execute(f"PRAGMA busy_timeout = {int(1000 * wait)}")


def only_reads(action, *_):
    """Return SQLite's permission for an action: each is allowed but attaching a file, which would
    create it."""
    return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK


MEANINGS = {
    "not a database": "isn't an SQLite file: it is damaged, or some other kind of file; name "
    "another one",
    "malformed": "is damaged: part of it was overwritten or cut off; go back to a copy",
    "locked": "was in use by another program for {wait:g} seconds; try again later",
    "readonly": "can't be written to: it, or its folder, is read-only; copy it elsewhere",
    "disk is full": "was not changed, because the disk is full; make room and try again",
    "unable to open": "can't be opened or written to: look at its folder and its permissions",
    "disk I/O": "can't be read or written properly: the disk or the network folder failed",
    "no such": "lacks a part that every log of this course has; go back to a copy of it",
}


def in_words(problem, wait):
    """Return what SQLite's message means, as the end of a sentence about the file."""
    for text, meaning in MEANINGS.items():
        if text in str(problem):
            return f"{meaning.format(wait=wait)} (SQLite says: {problem})"
    return f"can't be used: SQLite says {problem}"
