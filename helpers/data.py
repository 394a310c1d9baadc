"""The `Dataset` class, and functions that normalise images, encode labels and split data sets."""

from dataclasses import dataclass

import numpy as np

SIDE = 28  # an image is 28 pixels wide and high
PIXELS = SIDE * SIDE  # X has this many columns
CLASSES = 10  # the digits 0 to 9


class DataError(ValueError):
    """An error in data or arguments. The message says what was found and what is expected."""


@dataclass(frozen=True, repr=False, eq=False)
class Dataset:
    """Images and their labels.

    X: (N, 784) uint8, an image of 28 × 28 pixels in each row, from 0 (background) to 255 (ink)
    y: (N,) int64, the digit in each image, or None if the images have no labels
    """

    X: np.ndarray
    y: np.ndarray | None = None
    name: str = "data"

    def __post_init__(self):
        if self.X.ndim != 2 or self.X.shape[1] != PIXELS or self.X.dtype != np.uint8:
            given = f"X is {self.X.dtype} of shape {self.X.shape}"
            raise DataError(f"{self.name}: {given}, where uint8 of shape (N, {PIXELS}) is expected")
        if self.y is not None and self.y.shape != (len(self.X),):
            given = f"there are {len(self.X):,} images and labels of shape {self.y.shape}"
            raise DataError(f"{self.name}: {given}, where one label for each image is expected")

    def __len__(self):
        return len(self.X)

    def __getitem__(self, rows):
        """Return the Dataset of some rows: `rows` is a slice, a mask or an array of row numbers."""
        return Dataset(self.X[rows], None if self.y is None else self.y[rows], self.name)

    def __repr__(self):
        labels = "without labels" if self.y is None else "with labels"
        return f"Dataset {self.name!r}: {len(self):,} images of {SIDE} × {SIDE}, {labels}"

    @property
    def images(self):
        """The images as an array (N, 28, 28)."""
        return self.X.reshape(-1, SIDE, SIDE)


def normalise(X: np.ndarray) -> np.ndarray:
    """Turn pixels from 0 to 255 (uint8) into numbers from 0 to 1 (float32), of the same shape.

    Raise a DataError for any type other than uint8, because pixels of another type have probably
    been normalised already. float32 needs half the memory of float64, and half the time.
    """
    X = np.asarray(X)
    if X.dtype != np.uint8:
        whole = X.dtype.kind in "iu"
        advice = "give X.astype(np.uint8)" if whole else "they were probably divided by 255 before"
        raise DataError(f"the pixels are {X.dtype}, where uint8 (0 to 255) is expected: {advice}")
    X = X.astype(np.float32)
    X /= 255
    return X


def as_numbers(X: np.ndarray) -> np.ndarray:
    """Return `X` normalised if its type is uint8, otherwise unchanged."""
    return normalise(X) if X.dtype == np.uint8 else X


def one_hot(y: np.ndarray, classes: int = CLASSES) -> np.ndarray:
    """Turn labels `y` (N,) into rows (N, classes): a 1 in the label's column, 0 elsewhere."""
    check_labels(y, classes=classes)
    Y = np.zeros((len(y), classes), dtype=np.float32)
    Y[np.arange(len(y)), y] = 1
    return Y


def check_labels(y, count: int | None = None, classes: int | None = None, name: str = "labels"):
    """Raise a DataError unless `y` holds `count` integers from 0 to `classes` − 1. If `count` or
    `classes` is None, the argument sets no limit."""
    labels = np.asarray(y)
    if labels.ndim != 1 or labels.dtype.kind not in "iu" or count not in (None, len(labels)):
        found = "None" if y is None else f"{labels.dtype} of shape {labels.shape}"
        shape = "(N,)" if count is None else f"({count},)"
        expected = f"whole numbers of shape {shape} are expected: one for each image, not one-hot"
        raise DataError(f"the {name} are {found}, where {expected}")
    if labels.size and not 0 <= labels.min() <= labels.max() < (classes or np.inf):
        expected = f"numbers from 0 to {classes - 1}" if classes else "numbers of at least 0"
        given = f"the {name} go from {labels.min()} to {labels.max()}"
        raise DataError(f"{given}, where {expected} are expected")


def split(dataset: Dataset, parts=(0.8, 0.1, 0.1), seed: int = 0) -> tuple[Dataset, ...]:
    """Split a data set at random into parts, by default 80%, 10% and 10% of the images.

    The split is *stratified*: every part has the same proportion of each digit. The same `seed`
    gives the same split. Copies of an image go into the same part, so that no image is both learnt
    and tested.
    """
    if not isinstance(dataset, Dataset):
        given = f"an object of type {type(dataset).__name__}"
        raise DataError(f"split was given {given}, where a Dataset is expected: use Dataset(X, y)")
    if not (all(part > 0 for part in parts) and abs(sum(parts) - 1) < 1e-9):
        raise DataError(f"the parts are {tuple(parts)}, but they must be above 0 and add up to 1")
    original = first_copies(dataset.X)
    rows = np.flatnonzero(original == np.arange(len(dataset)))  # each image once
    labels = np.zeros(len(rows), int) if dataset.y is None else dataset.y[rows]
    rng = np.random.default_rng(seed)

    part_of = np.empty(len(dataset), dtype=int)
    for number, members in enumerate(stratified(labels, parts, rng)):
        if not len(members):
            given = f"{len(rows):,} different images are too few for these parts"
            raise DataError(f"{dataset.name}: {given}, because part {number + 1} would be empty")
        part_of[rows[members]] = number
    part_of = part_of[original]
    return tuple(
        dataset[rng.permutation(np.flatnonzero(part_of == number))] for number in range(len(parts))
    )


def stratified(y, parts, rng):
    """Return the row numbers of each part, at random, with the same proportion of every label.

    Each row gets a position between 0 and 1; the rows, sorted by position, are cut into parts. The
    n rows of a label get the positions (k + ½) / n, for k from 0 to n − 1, in random order.
    """
    place = np.empty(len(y))
    for label in np.unique(y):
        of_label = np.flatnonzero(y == label)
        place[rng.permutation(of_label)] = (np.arange(len(of_label)) + 0.5) / len(of_label)
    cuts = np.rint(np.cumsum(parts)[:-1] * len(y)).astype(int)
    return np.split(np.argsort(place, kind="stable"), cuts)


def first_copies(X):
    """Return, for each row of `X`, the number of the first row with the same pixels."""
    seen = {}
    return np.array([seen.setdefault(row.tobytes(), i) for i, row in enumerate(X)], dtype=int)
