"""What a data set is, the two steps that make its arrays ready to learn from, and its parts."""

from dataclasses import dataclass

import numpy as np

SIDE = 28  # an image is 28 pixels wide and high
PIXELS = SIDE * SIDE  # X has this many columns
CLASSES = 10  # the digits 0 to 9


class DataError(ValueError):
    """Data that can't be used. The message says what was found, where, and what to do."""


@dataclass(frozen=True, repr=False, eq=False)
class Dataset:
    """Images and what they show.

    X: (N, 784) uint8, one image of 28 × 28 pixels a row, from 0 (background) to 255 (ink)
    y: (N,) int64, the digit that each row shows, or None where nobody has said
    """

    X: np.ndarray
    y: np.ndarray | None = None
    name: str = "data"

    def __post_init__(self):
        if self.X.ndim != 2 or self.X.shape[1] != PIXELS or self.X.dtype != np.uint8:
            given = f"X is {self.X.dtype} of shape {self.X.shape}"
            raise DataError(f"{self.name}: {given}, where uint8 of shape (N, {PIXELS}) is expected")
        if self.y is not None and self.y.shape != (len(self.X),):
            given = f"{len(self.X):,} images but labels of shape {self.y.shape}"
            raise DataError(f"{self.name}: {given}, where one label for each image is expected")

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


def normalise(X: np.ndarray) -> np.ndarray:
    """Turn pixels 0 … 255 (uint8) into numbers 0 … 1 (float32); the shape stays.

    float32 takes half the memory of NumPy's usual float64, and is twice as fast in every product.
    Dividing twice is the oldest mistake of this trade, so what is already normalised is refused.
    """
    X = np.asarray(X)
    if X.dtype != np.uint8:
        whole = X.dtype.kind in "iu"
        advice = "give X.astype(np.uint8)" if whole else "they were probably divided by 255 before"
        raise DataError(f"pixels of {X.dtype}, where uint8 (0 to 255) is expected: {advice}")
    X = X.astype(np.float32)
    X /= 255
    return X


def as_numbers(X: np.ndarray) -> np.ndarray:
    """Normalise X if it is bytes; return numbers as they are."""
    return normalise(X) if X.dtype == np.uint8 else X


def one_hot(y: np.ndarray, classes: int = CLASSES) -> np.ndarray:
    """Turn labels (N,) into rows (N, classes): a 1 in the label's column, 0 elsewhere."""
    check_labels(y, classes=classes)
    Y = np.zeros((len(y), classes), dtype=np.float32)
    Y[np.arange(len(y)), y] = 1
    return Y


def check_labels(y, count: int | None = None, classes: int | None = None, name: str = "labels"):
    """Raise a DataError unless y (count,) holds classes: whole numbers from 0."""
    labels = np.asarray(y)
    if labels.ndim != 1 or labels.dtype.kind not in "iu" or count not in (None, len(labels)):
        found = "None" if y is None else f"{labels.dtype} of shape {labels.shape}"
        shape = "(N,)" if count is None else f"({count},)"
        expected = f"one whole number for each image is expected, of shape {shape}, not one-hot"
        raise DataError(f"{name}: {found}, where {expected}")
    if labels.size and not 0 <= labels.min() <= labels.max() < (classes or np.inf):
        expected = f"0 to {classes - 1}" if classes else "0 or more"
        given = f"{name} from {labels.min()} to {labels.max()}"
        raise DataError(f"{given}, where {expected} are expected")


def split(dataset: Dataset, parts=(0.8, 0.1, 0.1), seed: int = 0) -> tuple[Dataset, ...]:
    """Cut a data set into parts, by default 80% to learn from, 10% to choose by and 10% to judge.

    The cut is drawn at random, the same one for the same seed, and *stratified*: every digit is
    shared out in the same proportion. Copies of an image stay in one part: in another, they would
    test what was learnt by heart.
    """
    if not isinstance(dataset, Dataset):
        given = type(dataset).__name__
        raise DataError(f"split was given {given}, where a Dataset is expected: Dataset(X, y)")
    if not (all(part > 0 for part in parts) and abs(sum(parts) - 1) < 1e-9):
        raise DataError(f"parts of {tuple(parts)}: they have to be above 0 and add up to 1")
    original = first_copies(dataset.X)
    rows = np.flatnonzero(original == np.arange(len(dataset)))  # each image once
    labels = np.zeros(len(rows), int) if dataset.y is None else dataset.y[rows]
    rng = np.random.default_rng(seed)

    part_of = np.empty(len(dataset), dtype=int)
    for number, members in enumerate(stratified(labels, parts, rng)):
        if not len(members):
            given = f"{len(rows):,} different images are too few"
            raise DataError(f"{dataset.name}: {given}: part {number + 1} would be empty")
        part_of[rows[members]] = number
    part_of = part_of[original]
    return tuple(
        dataset[rng.permutation(np.flatnonzero(part_of == number))] for number in range(len(parts))
    )


def stratified(y, parts, rng):
    """The row numbers of each part: every label shared out in the same proportion, at random.

    A line of all rows is cut, as in lesson 1; but first, each label's rows are spread evenly along
    it: the k-th of n, shuffled, gets the place (k + ½) / n between 0 and 1.
    """
    place = np.empty(len(y))
    for label in np.unique(y):
        of_label = np.flatnonzero(y == label)
        place[rng.permutation(of_label)] = (np.arange(len(of_label)) + 0.5) / len(of_label)
    cuts = np.rint(np.cumsum(parts)[:-1] * len(y)).astype(int)
    return np.split(np.argsort(place, kind="stable"), cuts)


def first_copies(X):
    """For each row of X, the number of the first row with the same pixels, usually its own."""
    seen = {}
    return np.array([seen.setdefault(row.tobytes(), i) for i, row in enumerate(X)], dtype=int)
