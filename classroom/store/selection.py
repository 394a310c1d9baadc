"""The class Selection, which filters predictions, and the class Prediction, a row of the log."""

from dataclasses import dataclass

import numpy as np

from helpers.data import CLASSES

from .connection import StoreError

DOUBTFUL = 0.6  # below this confidence a prediction is called doubtful, where nothing else is said


@dataclass(frozen=True)
class Selection:
    """Filters that select predictions, applied together. `run` selects the predictions of one run,
    `digit` selects predictions with this label or, without a label, this predicted digit, `wrong`
    selects predictions that differ from their label, and `below` selects predictions with a lower
    confidence, the least confident first."""

    run: int | None = None
    digit: int | None = None
    wrong: bool = False
    below: float | None = None

    def __post_init__(self):
        if self.run is not None and not whole(self.run, 1, 2**63):
            raise StoreError(
                f"run is {self.run!r}, where the number of a run, 1 or more, is expected"
            )
        if self.digit is not None and not whole(self.digit, 0, CLASSES):
            raise StoreError(f"digit is {self.digit!r}, where a digit from 0 to 9 is expected")
        if self.below is not None and not 0 < number(self.below) <= 1:
            raise StoreError(
                f"below is {self.below!r}, where a confidence above 0 and at most 1 is expected"
            )

    def condition(self):
        """Return a query's WHERE clause, ORDER BY columns and values for its placeholders."""
        parts = {
            "run = ?": self.run,
            "coalesce(label, predicted) = ?": self.digit,
            "confidence < ?": self.below,
        }
        chosen = {text: value for text, value in parts.items() if value is not None}
        conditions = [*chosen, *(["predicted != label"] if self.wrong else [])]
        order = "predictions.id" if self.below is None else "confidence, predictions.id"
        values = tuple(np.asarray(value).item() for value in chosen.values())
        return f"WHERE {' AND '.join(conditions)}" if conditions else "", order, values

    def words(self):
        """Return a description of the selection, such as "run 2, the digit 9, read wrong"."""
        parts = [
            "all runs" if self.run is None else f"run {self.run}",
            "" if self.digit is None else f"the digit {self.digit}",
            "read wrong" if self.wrong else "",
            "" if self.below is None else f"less than {self.below:.0%} sure",
        ]
        return ", ".join(filter(None, parts))


@dataclass(frozen=True, eq=False)
class Prediction:
    """A prediction from the log, with its image."""

    id: int
    run: int
    predicted: int
    confidence: float | None
    second: int | None
    label: int | None
    time: str | None
    image: np.ndarray  # (784,) uint8

    @property
    def wrong(self):
        return self.label is not None and self.label != self.predicted

    @property
    def caption(self):
        """The label and the predicted digit, such as "4 → 9", or only the digit if both are equal.
        The label is "?" if it is unknown."""
        if self.label == self.predicted:
            return str(self.predicted)
        return f"{'?' if self.label is None else self.label} → {self.predicted}"

    @property
    def sure(self):
        return "" if self.confidence is None else f"{self.confidence:.0%}"


def whole(value, low, high):
    return isinstance(value, (int, np.integer)) and value is not True and low <= value < high


def number(value):
    return float(value) if isinstance(value, (int, float, np.number)) else 0.0
