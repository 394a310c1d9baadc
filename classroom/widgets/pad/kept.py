"""The digits that a reader has drawn and named, in a log of their own, the file my-digits.sqlite.

It is a log as in lesson 6, with the image, the network that read it and its answer, and the label
that the writer gave. The environment variable COURSE_MY_DIGITS names another file.
"""

import os
from pathlib import Path

import numpy as np

from helpers.data import PIXELS, Dataset

from ...store import PredictionStore

FILE = Path(__file__).resolve().parents[3] / "my-digits.sqlite"
DATA = "drawn on the pad"


def file():
    return Path(os.environ.get("COURSE_MY_DIGITS") or FILE).expanduser()


def log():
    """Return the log of the reader's digits, for questions; it is made if it doesn't exist yet."""
    return PredictionStore(file())


def keep(image, label, P, model):
    """Keep an image (28, 28) uint8 of the digit `label`, read by `model` with probabilities P.

    An image that is kept already gets the new label.
    """
    store, X = log(), np.reshape(image, (1, -1))
    run = store.add_run(model, DATA)
    store.log(run, X, np.reshape(P, (1, -1)), [label])
    store.correct(store.find(run, X), label)


def kept():
    """Return all digits that were kept as a Dataset: each image once, in the order of naming."""
    if not file().is_file():
        return Dataset(np.zeros((0, PIXELS), np.uint8), np.zeros(0, np.int64), "my digits")
    rows = log().ask(
        "SELECT image, label, max(id) AS last FROM predictions WHERE label IS NOT NULL "
        "GROUP BY image ORDER BY last"
    )
    return Dataset(log().images(rows["image"]), rows["label"].to_numpy(np.int64), "my digits")
