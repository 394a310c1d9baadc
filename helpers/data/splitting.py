"""Training, development and test set: three parts that share nothing."""

import numpy as np

from .dataset import DataError, Dataset


def split(dataset, parts=(0.8, 0.1, 0.1), seed=0):
    """Cut a data set into parts, by default 80 % to learn from, 10 % to choose by, 10 % to judge.

    The cut is drawn at random, the same one for the same seed, and *stratified*: every digit is
    shared out in the same proportion. An image that occurs twice stays in one part with its
    copies: in another one, it would be a question whose answer was learnt by heart.
    """
    if not isinstance(dataset, Dataset):
        raise DataError(
            f"split was given {type(dataset).__name__}, where a Dataset is expected: "
            "Dataset(X, y) makes one"
        )
    check_parts(parts, dataset.name)
    original = first_copies(dataset.X)
    rows = np.flatnonzero(original == np.arange(len(dataset)))  # each image once
    labels = np.zeros(len(rows), int) if dataset.y is None else dataset.y[rows]
    rng = np.random.default_rng(seed)

    part_of = np.empty(len(dataset), dtype=int)
    for number, members in enumerate(stratified(labels, parts, rng)):
        if not len(members):
            raise DataError(
                f"{dataset.name}: {len(rows):,} different images are too few to split into "
                f"parts of {tuple(parts)}: part {number + 1} would be empty"
            )
        part_of[rows[members]] = number
    part_of = part_of[original]
    return tuple(
        dataset[rng.permutation(np.flatnonzero(part_of == number))] for number in range(len(parts))
    )


def stratified(y, parts, rng):
    """The row numbers of each part: every label shared out in the same proportion, at random.

    Like dealing cards: the k-th of a label's n rows, shuffled, gets the place (k + ½) / n between
    0 and 1. Along that line all labels are spread evenly, so it can be cut anywhere.
    """
    place = np.empty(len(y))
    for label in np.unique(y):
        of_label = np.flatnonzero(y == label)
        place[rng.permutation(of_label)] = (np.arange(len(of_label)) + 0.5) / len(of_label)
    cuts = np.rint(np.cumsum(parts)[:-1] * len(y)).astype(int)
    return np.split(np.argsort(place, kind="stable"), cuts)


def first_copies(X):
    """For each row of X the number of the first row with the same pixels, mostly its own."""
    seen = {}
    return np.array([seen.setdefault(row.tobytes(), i) for i, row in enumerate(X)], dtype=int)


def check_parts(parts, name):
    if not (all(part > 0 for part in parts) and abs(sum(parts) - 1) < 1e-9):
        raise DataError(
            f"{name}: can't be split into parts of {tuple(parts)}: "
            "the parts have to be above 0 and add up to 1, as (0.8, 0.1, 0.1) do"
        )
