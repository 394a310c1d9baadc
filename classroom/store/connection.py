"""Connections to the SQLite file of a log, transactions, and messages for SQLite's errors.

A connection is closed after each operation, so that threads can share a store, no file stays
locked, and a copy of the file is complete. The rollback journal is SQLite's default; WAL would fail
on network folders, and store part of the log in a second file, which is easily left out of a copy.
"""

import random
import sqlite3
import time
from contextlib import closing, contextmanager

from helpers.data import DataError

WAIT = 60  # seconds, while another program writes
PAUSE = 0.004  # seconds after each change: else the last writer would be first again


class StoreError(DataError):
    """An error in a log, an argument or a query; the message says what was found and what to do."""


@contextmanager
def connected(path, wait=WAIT):
    """Yield a connection to the SQLite file `path`, and close it after the block. Each statement is
    committed at once, except in a `transaction`. An SQLite error in the block is raised as a
    StoreError. While another program writes, a statement waits for up to `wait` seconds."""
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
    """Commit all changes made in the block, or undo all of them if it raises an exception. The file
    is locked for writing from the start, because two transactions that had both begun to read would
    prevent each other from writing."""
    take_turn(connection, wait)
    try:
        yield
        connection.execute("COMMIT")
        time.sleep(PAUSE)
    except BaseException:
        connection.rollback()
        raise


def take_turn(connection, wait):
    """Begin a transaction. Wait up to `wait` seconds while another program writes, and raise
    sqlite3.OperationalError after that. The pauses between the attempts become shorter, because
    SQLite's become longer and would keep one of many writers waiting for half a minute."""
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
    """Return SQLITE_DENY for ATTACH, which can create a file, and SQLITE_OK for other actions."""
    return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK


MEANINGS = {
    "not a database": "isn't an SQLite file: it is damaged, or it is a different kind of file; "
    "name another file",
    "malformed": "is damaged: part of it was overwritten or cut off; go back to a copy",
    "locked": "was in use by another program for {wait:g} seconds; try again later",
    "readonly": "can't be written to: it, or its folder, is read-only; copy it elsewhere",
    "disk is full": "was not changed, because the disk is full; make room and try again",
    "unable to open": "can't be opened or written to: look at its folder and its permissions",
    "disk I/O": "can't be read or written properly: the disk or the network folder failed",
    "no such": "lacks a part that every log of this course has; go back to a copy of it",
}


def in_words(problem, wait):
    """Return the meaning of the SQLite error `problem`, worded to follow the file's name."""
    for text, meaning in MEANINGS.items():
        if text in str(problem):
            return f"{meaning.format(wait=wait)} (SQLite says: {problem})"
    return f"can't be used: SQLite says {problem}"
