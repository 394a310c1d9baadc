"""What a data set is, and the two steps that make its arrays ready to learn from."""

from dataclasses import dataclass

import numpy as np

SIDE = 28  # an image is 28 pixels wide and high
PIXELS = SIDE * SIDE  # X has this many columns
CLASSES = 10  # the digits 0 to 9


class DataError(ValueError):
    """Data that can't be used. The message says what was found, where, and what to do."""


@dataclass(frozen=True, repr=False)
class Dataset:
    """Images and what they show.

    X: (N, 784) uint8, one image a row, 0 background to 255 ink
    y: (N,) int64, the digit that each row shows, or None where nobody has said
    """

    X: np.ndarray
    y: np.ndarray | None = None
    name: str = "data"

    def __post_init__(self):
        if self.X.ndim != 2 or self.X.shape[1] != PIXELS or self.X.dtype != np.uint8:
            raise DataError(
                f"{self.name}: X is {self.X.dtype} of shape {self.X.shape}; "
                f"a Dataset wants uint8 of shape (N, {PIXELS}), one image a row"
            )
        if self.y is not None and self.y.shape != (len(self.X),):
            raise DataError(
                f"{self.name}: {len(self.X):,} images but labels of shape {self.y.shape}; "
                "a Dataset wants one label for each image"
            )

    def __len__(self):
        return len(self.X)

    def __getitem__(self, rows):
        """The data set of those rows: a slice, a mask or an array of row numbers."""
        return Dataset(self.X[rows], None if self.y is None else self.y[rows], self.name)

    def __repr__(self):
        labels = "without labels" if self.y is None else "with labels"
        return f"Dataset {self.name!r}: {len(self):,} images of {SIDE} × {SIDE}, {labels}"

    @property
    def images(self):
        """The same pixels as pictures: (N, 28, 28)."""
        return self.X.reshape(-1, SIDE, SIDE)


def normalise(X):
    """Pixels 0 … 255 (uint8) become numbers 0 … 1 (float32); the shape stays.

    float32 is half the memory of NumPy's usual float64, and twice as fast in every product.
    Dividing twice is the oldest mistake of this trade, so what is already normalised is refused.
    """
    X = np.asarray(X)
    if X.dtype != np.uint8:
        advice = "these were probably divided by 255 before"
        if X.dtype.kind in "iu":
            advice = "if these are whole numbers from 0 to 255, give X.astype(np.uint8)"
        raise DataError(
            f"normalise was given {X.dtype}, where uint8 pixels (0 to 255) are expected: {advice}"
        )
    return np.divide(X, 255, dtype=np.float32)


def one_hot(y, classes=CLASSES):
    """Labels (N,) become rows (N, classes) of zeros with a single 1, in the label's column."""
    y = np.asarray(y)
    if y.ndim != 1 or y.dtype.kind not in "iu":
        raise DataError(
            f"one_hot was given {y.dtype} of shape {y.shape}, where a row of whole-number "
            "labels is expected"
        )
    if y.size and not (y.min() >= 0 and y.max() < classes):
        raise DataError(
            f"one_hot was given labels from {y.min()} to {y.max()}, where 0 to {classes - 1} "
            "are expected"
        )
    Y = np.zeros((len(y), classes), dtype=np.float32)
    Y[np.arange(len(y)), y] = 1
    return Y
