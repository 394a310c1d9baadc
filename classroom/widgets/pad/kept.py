"""The log of the digits that the reader has drawn and labelled: the SQLite file my-digits.sqlite.

The environment variable COURSE_MY_DIGITS can name another file.
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
    """Return the log of the reader's digits as a PredictionStore; create the file if necessary."""
    return PredictionStore(file())


def keep(image, label, P, model):
    """Store an image (28, 28) uint8 in the log, with its label and the probabilities `P` (10,).

    If the image has already been stored for the same network, its label is replaced.

    model: the network, or a string that describes it
    """
    store, X = log(), np.reshape(image, (1, -1))
    run = store.add_run(model, DATA)
    store.log(run, X, np.reshape(P, (1, -1)), [label])
    store.correct(store.find(run, X), label)


def kept():
    """Return the stored digits as a Dataset, in which each image occurs once."""
    if not file().is_file():
        return Dataset(np.zeros((0, PIXELS), np.uint8), np.zeros(0, np.int64), "my digits")
    rows = log().ask(
        "SELECT image, label, max(id) AS last FROM predictions WHERE label IS NOT NULL "
        "GROUP BY image ORDER BY last"
    )
    return Dataset(log().images(rows["image"]), rows["label"].to_numpy(np.int64), "my digits")
