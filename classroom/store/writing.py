"""Functions that insert runs and predictions into the tables, called inside a transaction."""

import time

import numpy as np

from .connection import StoreError
from .images import digest, pack
from .selection import whole

PORTION = 10_000  # images that are made ready at a time
INSERT_RUN = """
    INSERT INTO runs (model, weights, settings, data, accuracy, versions, time)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (model, weights, settings, data) DO NOTHING
"""
INSERT_IMAGE = """
    INSERT INTO images (digest, pixels) VALUES (?, ?)
    ON CONFLICT (digest) DO NOTHING
"""
INSERT_PREDICTION = """
    INSERT INTO predictions (run, image, predicted, confidence, second, label, time)
    VALUES (?, (SELECT id FROM images WHERE digest = ?), ?, ?, ?, ?, ?)
    ON CONFLICT (image, run) DO NOTHING
"""


def enter_run(connection, key, accuracy, versions):
    """Insert a run with this `key` (model, weights, settings, data), unless it exists; return the
    run's id."""
    connection.execute(INSERT_RUN, (*key, accuracy, versions, now()))
    question = "SELECT id FROM runs WHERE (model, weights, settings, data) = (?, ?, ?, ?)"
    return connection.execute(question, key).fetchone()[0]


def enter_predictions(connection, run, X, P, y):
    """Insert the predictions of a run, unless they exist, and return how many were new. Raise a
    StoreError if the log has a different predicted digit for the same run and image."""
    digests = [digest(image) for image in X]
    new = 0
    for start in range(0, len(X), PORTION):
        part = slice(start, start + PORTION)
        connection.executemany(INSERT_IMAGE, zip(digests[part], pack(X[part]), strict=True))
        before = connection.total_changes
        connection.executemany(INSERT_PREDICTION, rows(run, digests[part], P[part], y[part]))
        new += connection.total_changes - before
    if new < len(X):
        check_same(connection, run, digests, P.argmax(axis=1))
    return new


def rows(run, digests, P, y):
    """Yield the values of INSERT_PREDICTION for each image."""
    places, stamp = np.arange(len(P)), now()
    predicted = P.argmax(axis=1)
    confidence = np.minimum(P[places, predicted], 1)
    others = P.copy()
    others[places, predicted] = -1
    columns = [array.tolist() for array in (predicted, confidence, others.argmax(axis=1))]
    for key, *answer, label in zip(digests, *columns, y, strict=True):
        yield run, key, *answer, label, stamp


def now():
    """Return the current UTC time in the format of SQLite's `datetime('now')`."""
    return time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime())


def known_run(connection, run, path):
    """Return the number of a run as an int. Raise a StoreError if the log has no such run."""
    row = None
    if whole(run, 1, 2**63):
        row = connection.execute("SELECT id FROM runs WHERE id = ?", (int(run),)).fetchone()
    if row is None:
        raise StoreError(f"{path.name} has no run {run!r}: add_run gives a run its number")
    return row[0]


def check_same(connection, run, digests, predicted):
    """Raise a StoreError unless the digits `predicted` are those in the log for this run."""
    question = (
        "SELECT digest, predicted FROM predictions JOIN images ON images.id = image WHERE run = ?"
    )
    kept = dict(connection.execute(question, (run,)))
    other = sum(kept[key] != digit for key, digit in zip(digests, predicted.tolist(), strict=True))
    if other:
        raise StoreError(
            f"run {run} has read {other:,} of these images before, with different answers: that "
            "was a different network, or it had different settings, so pass add_run whatever "
            "distinguishes the two"
        )


def enter_label(connection, prediction, label, path):
    question = "UPDATE predictions SET label = ? WHERE id = ?"
    known = whole(prediction, 1, 2**63)
    if not known or not connection.execute(question, (label, int(prediction))).rowcount:
        raise StoreError(f"{path.name} has no prediction {prediction!r}")
