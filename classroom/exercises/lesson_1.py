"""The exercises of lesson 1: `normalise`, `one_hot`, `nearest_mean` and `stratified`."""

import numpy as np

from helpers.data import normalise as normalise_reference
from helpers.data import one_hot as one_hot_reference
from helpers.data import stratified as stratified_reference
from helpers.evaluation import nearest_mean as nearest_mean_reference

from ..checks.exercise import Exercise
from .inputs import MANY, labels, of_any_shape


def bytes_of_pixels(rng):
    """Yield test inputs for `normalise`: pixels of several shapes, uint8."""
    yield (np.array([[0, 51, 255]], dtype=np.uint8),)
    yield (rng.integers(0, 256, (4, 12), dtype=np.uint8),)
    yield (rng.integers(0, 90, (2, 12), dtype=np.uint8),)
    yield (np.zeros((1, 5), dtype=np.uint8),)
    for pixels in of_any_shape(lambda shape: rng.integers(0, 256, shape, dtype=np.uint8)):
        yield (pixels,)


normalise = Exercise(
    normalise_reference,
    bytes_of_pixels,
    exact_dtype=True,
    hints=(
        "What do you divide 255 by to get 1? And which dtype should the result have?",
        "np.divide(a, b, dtype=np.float32) divides and returns float32 directly.",
    ),
)


@normalise.mistake(
    "The numbers are right, but they are float64, which takes twice as much memory as float32. "
    "Divide with np.divide(…, dtype=np.float32)."
)
def in_float64(X):
    return X / 255


@normalise.mistake("Full ink becomes a little less than 1: the largest byte is 255, not 256.")
def by_256(X):
    return np.divide(X, 256, dtype=np.float32)


@normalise.mistake(
    "Only 0 and 1 are left: // drops everything after the decimal point. Divide with /."
)
def whole_numbers(X):
    return (X // 255).astype(np.float32)


@normalise.mistake(
    "You divide by the value of the darkest pixel. Always divide by 255, or the same number will "
    "mean different amounts of ink in different images."
)
def by_the_largest(X):
    return np.divide(X, max(X.max(), 1), dtype=np.float32)


@normalise.mistake("You divide by 255 twice. Once is enough.")
def twice(X):
    return np.divide(np.divide(X, 255, dtype=np.float32), 255, dtype=np.float32)


@normalise.mistake(
    "You turn the result back into bytes, which hold only whole numbers, so everything below 1 "
    "becomes 0."
)
def back_to_bytes(X):
    return (X / 255).astype(np.uint8)


@normalise.mistake("You have changed only the dtype. Divide by 255 as well.")
def not_divided(X):
    return X.astype(np.float32)


@normalise.mistake("You swap ink and paper. Leave paper at 0, and turn full ink, 255, into 1.")
def inverted(X):
    return np.float32(1) - np.divide(X, 255, dtype=np.float32)


def labels_and_classes(rng):
    """Yield test inputs for `one_hot`: labels `y` (N,) and, in most inputs, `classes`."""
    yield np.array([2, 0, 1]), 3
    yield rng.integers(0, 10, 14), 10
    yield np.array([1, 1, 0, 1]), 5
    yield np.array([3]), 4
    yield (rng.integers(0, 10, 7),)
    yield (np.array([2, 0]),)
    yield from labels(rng)


one_hot = Exercise(
    one_hot_reference,
    labels_and_classes,
    stars=2,
    without_loop=True,
    hints=(
        "Begin with zeros: np.zeros((len(y), classes)). Where does each 1 belong?",
        "Row 0 gets its 1 in column y[0], row 1 in column y[1], and so on. The row numbers are "
        "np.arange(len(y)).",
        "Y[np.arange(len(y)), y] = 1 puts all the ones in at once.",
    ),
)


@one_hot.mistake(
    "Whole columns are 1, because Y[:, y] means *all* rows in the columns of all labels. Give the "
    "row numbers as well: np.arange(len(y))."
)
def whole_columns(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[:, y] = 1
    return Y


@one_hot.mistake(
    "You swap rows and columns. Return a row for each label and a column for each class, "
    "(N, classes)."
)
def exchanged(y, classes=10):
    return np.eye(classes)[y].T


@one_hot.mistake(
    "You take the number of columns from the largest label. Take it from `classes` instead, "
    "because some digits may be missing from part of the data."
)
def as_many_as_there_are(y, classes=10):
    return np.eye(y.max() + 1)[y]


@one_hot.mistake(
    "Each 1 is one column too far to the left. Python counts columns from 0, and the labels start "
    "at 0 as well."
)
def one_too_far(y, classes=10):
    return np.eye(classes)[y - 1]


@one_hot.mistake(
    "You put the label itself into its column. Put a 1 there: the column already says which "
    "label it is."
)
def the_label_itself(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[np.arange(len(y)), y] = y
    return Y


@one_hot.mistake(
    "You swap zeros and ones. Each row should have a single 1, and zeros everywhere else."
)
def zeros_for_ones(y, classes=10):
    return 1 - np.eye(classes)[y]


@one_hot.mistake("Everything is 0, because you haven't put the ones in yet.")
def only_zeros(y, classes=10):
    return np.zeros((len(y), classes))


def images_and_means(rng):
    """Yield test inputs for `nearest_mean`: images `X` (N, D) and means `M` (K, D)."""
    yield np.array([[3.0, 3], [0, 1], [2, 1]]), np.array([[0.0, 0], [3, 4]])
    yield rng.random((1, 6)), rng.random((10, 6))
    yield rng.random((60, 8)), rng.random((10, 8))
    yield 2 * rng.normal(size=(60, 3)), 2 * rng.normal(size=(5, 3)) + 1
    yield rng.random((MANY, 5)).astype(np.float32), rng.random((10, 5)).astype(np.float32)
    yield rng.normal(size=(12, 1)), rng.normal(size=(12, 1))


nearest_mean = Exercise(
    nearest_mean_reference,
    images_and_means,
    whole=True,
    stars=2,
    without_loop=True,
    hints=(
        "Make a table of distances, (N, 10), with a row for each image and a column for each "
        "mean. Then find where the smallest number in each row is.",
        "X @ M.T, (N, 10), holds the product x·m of every image and every mean. np.sum(M**2, "
        "axis=1), (10,), holds the m² of the ten means, and NumPy adds such an array to every row "
        "of a table.",
        "np.argmin(distances, axis=1) gives the index of the smallest number in each row.",
    ),
)


@nearest_mean.mistake(
    "The m² is missing, so means with a lot of ink seem near to everything. Without x², the "
    "distance is m² − 2 x·m."
)
def without_the_square(X, M):
    return np.argmin(-2 * (X @ M.T), axis=1)


@nearest_mean.mistake("The 2 is missing: multiplied out, (x − m)² has −2 x·m in the middle.")
def without_the_two(X, M):
    return np.argmin(np.sum(M**2, axis=1) - X @ M.T, axis=1)


@nearest_mean.mistake("You find the mean that is *farthest* away. Look for the smallest distance.")
def farthest(X, M):
    return np.argmax(np.sum(M**2, axis=1) - 2 * (X @ M.T), axis=1)


@nearest_mean.mistake(
    "The sign of the product is wrong. Without x², the distance is m² *minus* 2 x·m."
)
def plus(X, M):
    return np.argmin(np.sum(M**2, axis=1) + 2 * (X @ M.T), axis=1)


@nearest_mean.mistake(
    "You find the nearest image for each mean. Find the nearest mean for each image, that is, for "
    "each row of the table: axis=1."
)
def of_the_images(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * (X @ M.T), axis=0)


@nearest_mean.mistake(
    "You return the distances. Find the index of the smallest distance in each row, with "
    "np.argmin and axis=1."
)
def the_distances(X, M):
    return np.sum(M**2, axis=1) - 2 * (X @ M.T)


@nearest_mean.mistake(
    "You return a single number, because np.argmin without an axis searches the whole table. Use "
    "axis=1."
)
def of_the_whole_table(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * (X @ M.T))


def labels_and_parts(rng):
    """Yield test inputs for `stratified`: labels `y` (N,), the shares of the `parts`, and a seed.

    No cut is halfway between two rows, so that it doesn't matter how halves are rounded.
    """
    yield rng.permutation(np.repeat([0, 1], 20)), np.array([0.8, 0.1, 0.1]), 1
    yield rng.permutation(np.repeat(np.arange(10), 20)), np.array([0.8, 0.1, 0.1]), 2
    yield rng.permutation(np.repeat([0, 1, 2], [40, 8, 24])), np.array([0.5, 0.25, 0.25]), 3
    yield rng.permutation(np.repeat([0, 1], [30, 60])), np.array([0.7, 0.2, 0.1]), 4
    yield rng.permutation(np.repeat([0, 1], [7, 13])), np.array([0.8, 0.1, 0.1]), 5
    yield rng.permutation(np.repeat([3, 8], [17, 33])), np.array([0.6, 0.4]), 6
    yield rng.permutation(np.repeat([0, 1, 2], [17, 23, 9])), np.array([0.4, 0.3, 0.2, 0.1]), 7


def deal(stratified, y, parts, seed):
    """Return the properties of a split by `stratified`, as listed in the exercise's `returns`."""

    def rows(seed):
        found = stratified(y, tuple(parts.tolist()), np.random.default_rng(seed))
        assert found is not None, "returns None: is there a `return` in front of the result?"
        found = [np.array(part) for part in found]
        flat = all(part.ndim == 1 and part.dtype.kind in "iu" for part in found)
        assert flat, (
            "returns parts that aren't one-dimensional arrays of whole numbers: join the pieces "
            "of each part with np.concatenate"
        )
        inside = all(((part >= 0) & (part < len(y))).all() for part in found)
        assert inside, "returns row numbers that y doesn't have: its rows go from 0 to len(y) - 1"
        return found

    one, again, other = rows(seed), rows(seed), rows(seed + 100)
    labels = int(y.max()) + 1
    counts = [np.bincount(y[part], minlength=labels) for part in one]
    together = np.concatenate(one)
    first_ones = all(
        set(one[0][y[one[0]] == k]) == set(np.flatnonzero(y == k)[: counts[0][k]])
        for k in range(labels)
    )
    return (
        np.array([len(part) for part in one]),
        len(together) == len(y) and len(set(together.tolist())) == len(y),
        np.array(counts),
        not first_ones,
        all(np.array_equal(np.sort(a), np.sort(b)) for a, b in zip(one, again, strict=True)),
        not np.array_equal(np.sort(one[0]), np.sort(other[0])),
    )


stratified = Exercise(
    stratified_reference,
    labels_and_parts,
    stars=3,
    properties=True,
    use=deal,
    returns=(
        "the sizes of the parts",
        "every row exactly once",
        "each label's count in each part",
        "drawn at random",
        "the same cut with the same rng",
        "a different cut with a different rng",
    ),
    advice={
        "the sizes of the parts": (
            "The sizes of your parts are wrong, or there are too many or too few parts. Cut the n "
            "rows of each label at parts[0] · n, at (parts[0] + parts[1]) · n and so on. "
            "np.cumsum(parts)[:-1] * n gives these numbers, which you still have to round."
        ),
        "every row exactly once": (
            "Some rows are in no part, or in more than one. Cut the rows of each label so that "
            "each part begins where the one before it ends."
        ),
        "each label's count in each part": (
            "The parts have the right sizes, but the labels aren't shared out in the right "
            "proportion. Cut the rows of each label separately."
        ),
        "the same cut with the same rng": (
            "A generator with the same seed gives you a different cut. Draw all random numbers "
            "from the rng that your function is given."
        ),
        "a different cut with a different rng": (
            "Your function gives the same cut with a different rng. Draw all random numbers from "
            "the rng that it is given."
        ),
    },
    hints=(
        "Do for each label what split_at_random does for all rows together.",
        "np.flatnonzero(y == label) finds the rows of a label, and rng.permutation shuffles them. "
        "np.split cuts them at the indices np.cumsum(parts)[:-1] * len(rows), rounded to integers.",
        "Collect the pieces in one list for each part, and join each list with np.concatenate.",
    ),
)


def pieces(y, parts, shuffle, round_off=np.rint):
    """Return the row numbers in each part of a stratified split, as a list of arrays.

    shuffle: a function that returns the row numbers of one label in a new order
    round_off: a function that rounds the positions of the cuts
    """
    found = [[] for _ in parts]
    for label in np.unique(y):
        rows = shuffle(np.flatnonzero(y == label))
        cuts = round_off(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for part, piece in zip(found, np.split(rows, cuts), strict=True):
            part.append(piece)
    return [np.concatenate(part) for part in found]


@stratified.mistake(
    "The parts have the right sizes, but the labels are shared out by chance. Shuffle and cut the "
    "rows of each label separately."
)
def by_chance(y, parts, rng):
    cuts = np.rint(np.cumsum(parts)[:-1] * len(y)).astype(int)
    return np.split(rng.permutation(len(y)), cuts)


@stratified.mistake(
    "You don't shuffle the rows, so the first rows of each label always end up in the first part. "
    "Many files are sorted, so cut rng.permutation(rows) instead."
)
def not_shuffled(y, parts, rng):
    return pieces(y, parts, lambda rows: rows)


@stratified.mistake(
    "Your function makes the same cut whatever rng it is given. Does it make a default_rng of its "
    "own? Use the one that it is given."
)
def a_seed_of_its_own(y, parts, rng):
    return pieces(y, parts, np.random.default_rng(0).permutation)


@stratified.mistake(
    "Your function cuts differently each time, even with the same rng. np.random.… uses NumPy's "
    "own generator, so nobody can repeat your cut. Use the rng that you are given: "
    "rng.permutation."
)
def of_numpys_own(y, parts, rng):
    return pieces(y, parts, np.random.permutation)


@stratified.mistake(
    "Some rows occur more than once and others not at all, because rng.choice can draw a row "
    "again. rng.permutation gives each row exactly once."
)
def with_replacement(y, parts, rng):
    return pieces(y, parts, lambda rows: rng.choice(rows[:-1], len(rows)))


@stratified.mistake(
    "Your parts are all about the same size. The first should get the share parts[0] of each "
    "label's rows, the second the share parts[1], and so on."
)
def thirds(y, parts, rng):
    return pieces(y, np.full(len(parts), 1 / len(parts)), rng.permutation)


@stratified.mistake(
    "The first part is missing from what you return. np.split returns all the pieces if you give "
    "it the cuts between them."
)
def without_the_first(y, parts, rng):
    return pieces(y, parts, rng.permutation)[1:]


@stratified.mistake(
    "Some parts are a row or more short, because int() drops everything after the decimal point. "
    "(To a computer, even 0.7 + 0.2 is a little less than 0.9.) Round first, with np.rint."
)
def cut_off(y, parts, rng):
    return pieces(y, parts, rng.permutation, np.floor)


EXERCISES = (normalise, one_hot, nearest_mean, stratified)
WHY = {
    "why-always-255": (
        "The same number has to mean the same amount of ink in every image and in every part of "
        "the data. Divided by its own darkest pixel, a faint scribble becomes as dark as a firm "
        "stroke, and an image without ink can't be divided at all. A mean or a maximum taken over "
        "all the data, including the test part, lets the test images influence what is learnt, "
        "whereas 255 is known before any data is seen. Full credit: the same meaning everywhere, "
        "and one of the two other points. Half credit: one point."
    ),
    "why-open-test-once": (
        "The best of twenty networks is partly the best by luck. Each score is a true value plus "
        "chance, and the largest of twenty scores was probably lucky, so it is too high. The "
        "friend should expect a lower score on new digits. It would have been better to choose by "
        "dev, and to open test once, for the network that was chosen. Full credit: selection by "
        "luck, the direction of the error, and the remedy. Half credit: 'it has learnt the test "
        "set' without saying how, since nothing was trained on it."
    ),
}
