"""The class PredictionStore, which logs runs and predictions and answers SQL queries."""

import sqlite3
from contextlib import contextmanager

import numpy as np

from helpers import versions
from helpers.data import PIXELS

from . import inputs, schema, writing
from .connection import WAIT, StoreError, connected, in_words, only_reads, transaction
from .images import digest, unpack
from .selection import Prediction, Selection, whole


class PredictionStore:
    """A log of predictions in the SQLite file `path`, which is created if it doesn't exist. While
    another program writes, a method waits for up to `wait` seconds."""

    def __init__(self, path, wait=WAIT):
        self.path, self.wait = inputs.checked_path(path), wait
        with connected(self.path, wait) as connection:
            schema.prepare(connection, self.path)

    def __repr__(self):
        return f"PredictionStore {self.path.name!r}"

    @contextmanager
    def connection(self):
        """Yield a connection to the file, and close it after the block. Raise a StoreError if the
        file no longer exists or is no longer a log."""
        if not self.path.exists():
            raise StoreError(f"{self.path} is gone: PredictionStore(…) creates a new file there")
        with connected(self.path, self.wait) as connection:
            if not schema.is_ours(connection, self.path):
                raise StoreError(f"{self.path} is a different file now: open it again")
            yield connection

    def add_run(self, model, data, settings=None, accuracy=None):
        """Return the number of the run with this `model`, `data` and `settings`. Add the run to the
        log if it isn't there yet. `model` is a network or a description of one, `data` is a
        description of the images, such as "digits, dev", and `settings` is a dictionary.
        `accuracy`, from 0 to 1 or None, is stored with a new run."""
        key = (
            *inputs.checked_model(model),
            inputs.checked_settings({} if settings is None else settings),
            inputs.checked_data(data),
        )
        accuracy = inputs.checked_accuracy(accuracy)
        with self.connection() as connection, transaction(connection, self.wait):
            return writing.enter_run(connection, key, accuracy, versions())

    def log(self, run, X, P, y=None):
        """Add the predictions of a run to the log, and return how many were new. Predictions that
        are in the log already are skipped. If an error is raised, no prediction is added. `X` are
        images (N, 784) uint8, `P` their predicted probabilities (N, 10), and `y` their labels (N,)
        or None."""
        X = inputs.checked_images(X)
        P = inputs.checked_probabilities(P, len(X))
        y = inputs.checked_labels(y, len(X))
        with self.connection() as connection, transaction(connection, self.wait):
            run = writing.known_run(connection, run, self.path)
            return writing.enter_predictions(connection, run, X, P, y)

    def find(self, run, image):
        """Return the id of the run's prediction for `image` (784,) uint8, or None if there is no
        prediction."""
        (image,) = inputs.checked_images(image)
        question = (
            "SELECT predictions.id FROM predictions JOIN images ON images.id = image "
            "WHERE run = ? AND digest = ?"
        )
        with self.connection() as connection:
            row = connection.execute(question, (run, digest(image))).fetchone()
        return row and row[0]

    def correct(self, prediction, label):
        """Set the label of the prediction with the id `prediction` to the digit `label`."""
        (label,) = inputs.checked_labels([label], 1)
        with self.connection() as connection, transaction(connection, self.wait):
            writing.enter_label(connection, prediction, label, self.path)

    def ask(self, question, values=()):
        """Return the result of the SQL query `question`, which must not change the log, as a pandas
        DataFrame. `values` are the values of the query's placeholders (?), in order."""
        import pandas as pd  # here, so that a program that only logs needn't wait for it

        with self.connection() as connection:
            connection.execute("PRAGMA query_only = ON")
            connection.set_authorizer(only_reads)
            try:
                plain = [v.item() if isinstance(v, np.generic) else v for v in values]
                cursor = connection.execute(question, plain)
                names = [column[0] for column in cursor.description or ()]
                table = pd.DataFrame(cursor.fetchall(), columns=names)
            except (sqlite3.Error, sqlite3.Warning, ValueError, TypeError) as problem:
                raise StoreError(refusal(problem, self.path, self.wait)) from None
        return table

    def runs(self):
        """Return a DataFrame with one row for each run, including the number of its predictions."""
        return self.ask(
            "SELECT runs.id AS run, model, settings, data, accuracy, runs.time, "
            "count(predictions.id) AS predictions "
            "FROM runs LEFT JOIN predictions ON predictions.run = runs.id "
            "GROUP BY runs.id ORDER BY runs.id"
        )

    def images(self, numbers):
        """Return the images (N, 784) uint8 with the ids `numbers`, such as the ids in
        `predictions.image`. Raise a StoreError if an image is missing or damaged."""
        images = []
        with self.connection() as connection:
            for number in np.atleast_1d(np.asarray(numbers)).tolist():
                question = "SELECT digest, pixels FROM images WHERE id = ?"
                row = connection.execute(question, (number,)).fetchone()
                if row is None:
                    raise StoreError(f"{self.path.name} has no image {number!r}")
                images.append(checked_image(number, *row))
        return np.array(images, dtype=np.uint8).reshape(-1, PIXELS)

    def count(self, selection=None):
        """Return the number of predictions in `selection`, or of all predictions if it is None."""
        where, _, values = (selection or Selection()).condition()
        with self.connection() as connection:
            found = connection.execute(f"SELECT count(*) FROM predictions {where}", values)
            return found.fetchone()[0]

    def select(self, selection=None, page=1, size=20):
        """Return a list of the predictions on a page of `selection`, or of all predictions if it is
        None. Pages are numbered from 1 and have `size` predictions each."""
        where, order, values = (selection or Selection()).condition()
        if not (whole(page, 1, 2**31) and whole(size, 1, 2**31)):
            raise StoreError(
                f"page is {page!r} and size is {size!r}, but both have to be 1 or more"
            )
        question = (
            "SELECT predictions.id, run, predicted, confidence, second, label, time, "
            "images.id, digest, pixels FROM predictions JOIN images ON images.id = image "
            f"{where} ORDER BY {order} LIMIT ? OFFSET ?"
        )
        with self.connection() as connection:
            found = connection.execute(question, (*values, size, size * (page - 1))).fetchall()
        return [Prediction(*row[:7], checked_image(*row[7:])) for row in found]


def checked_image(number, key, pixels):
    """Return the image in the compressed bytes `pixels`. Raise a StoreError if the image doesn't
    have the digest `key`."""
    try:
        image = unpack(pixels)
    except StoreError:
        image = None
    if image is None or digest(image) != key:
        raise StoreError(
            f"image {number} is damaged: its pixels aren't those that were logged; use a copy "
            "of the file"
        )
    return image


def refusal(problem, path, wait):
    """Return the error message for a query that failed with the exception `problem`."""
    text = str(problem)
    if "readonly" in text or "not authorized" in text:
        return "`ask` only reads; what is in a log is changed by `log` and `correct`"
    if isinstance(problem, sqlite3.DatabaseError) and ("malformed" in text or "locked" in text):
        return f"{path} {in_words(problem, wait)}"
    return f"SQLite can't answer that: {text}. Look at the question near the place that it names"
