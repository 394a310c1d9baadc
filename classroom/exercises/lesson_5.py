"""The exercises of lesson 5: `accuracy`, `confusion_matrix`, `precision_recall` and
`calibration`."""

import numpy as np

from helpers.evaluation import accuracy as accuracy_reference
from helpers.evaluation import calibration as calibration_reference
from helpers.evaluation import confusion_matrix as confusion_matrix_reference
from helpers.evaluation import precision_recall as precision_recall_reference

from ..checks.exercise import Exercise
from .inputs import MANY, labels


def answers(rng, count, classes, right=0.6):
    """Return random labels (count,) and predictions (count,).

    A prediction is a copy of the label with probability `right`, and otherwise a random class.
    """
    y = rng.integers(classes, size=count)
    return y, np.where(rng.random(count) < right, y, rng.integers(classes, size=count))


def labels_and_predictions(rng):
    """Yield test inputs for `accuracy`: labels `y` (N,) and predictions (N,)."""
    yield np.array([0, 0, 1, 2]), np.array([0, 2, 1, 2])
    yield answers(rng, 37, 10)
    yield np.array([1, 2, 3]), np.array([3, 1, 2])
    yield np.array([4, 4, 0, 9, 9]), np.array([4, 4, 0, 9, 9])
    yield np.array([7]), np.array([7])
    for y, classes in labels(rng):
        yield y, answers(rng, len(y), classes)[0].astype(y.dtype)


accuracy = Exercise(
    accuracy_reference,
    labels_and_predictions,
    hints=(
        "Comparing two arrays with == gives True or False for each example.",
        "True counts as 1 and False as 0. What share of the results is True?",
    ),
)


@accuracy.mistake(
    "You count how many are right. Divide that by the number of examples to get a share."
)
def how_many(y, predicted):
    return np.sum(y == predicted)


@accuracy.mistake(
    "You return the share that is wrong. Return the share of answers that equal their labels."
)
def wrong_ones(y, predicted):
    return np.mean(y != predicted)


@accuracy.mistake("You return a percentage. Return a share instead, a number from 0 to 1.")
def in_percent(y, predicted):
    return 100 * np.mean(y == predicted)


@accuracy.mistake(
    "You return 1 only if *all* answers are right, and 0 otherwise, as np.array_equal, .all() and "
    "// do. Return the share that is right."
)
def all_or_nothing(y, predicted):
    return float(np.array_equal(y, predicted))


@accuracy.mistake(
    "You return the comparison itself, a True or False for each example. Return the share that is "
    "True, a single number."
)
def comparison(y, predicted):
    return y == predicted


@accuracy.mistake(
    "You measure how far apart the digits are. A 3 taken for an 8 is as wrong as a 3 taken for a "
    "4, so check only whether the two digits are equal."
)
def distance(y, predicted):
    return np.mean(np.abs(y - predicted))


@accuracy.mistake(
    "You sort the labels and the answers, so they no longer belong to the same images. Compare "
    "them in the order in which they are given."
)
def both_sorted(y, predicted):
    return np.mean(np.sort(y) == np.sort(predicted))


@accuracy.mistake(
    "You use >=, which checks whether the label is *at least* as large as the answer. Check "
    "whether the two are equal, with ==."
)
def at_least_as_large(y, predicted):
    return np.mean(y >= predicted)


@accuracy.mistake(
    "You average the accuracies of the ten digits, so a rare digit counts as much as a "
    "frequent one. Take the mean over all examples."
)
def mean_of_the_digits(y, predicted):
    return np.mean([np.mean(predicted[y == digit] == digit) for digit in np.unique(y)])


@accuracy.mistake(
    "You check whether each predicted digit occurs anywhere among the labels. Compare it with the "
    "label of its own example, with ==."
)
def anywhere(y, predicted):
    return np.mean(np.isin(predicted, y))


def labels_predictions_classes(rng):
    """Yield test inputs for `confusion_matrix`: labels `y` (N,), predictions (N,) and `classes`."""
    yield np.array([0, 0, 0, 0, 1, 1, 1, 2, 2, 2]), np.array([0, 0, 0, 2, 1, 1, 0, 2, 2, 2]), 3
    yield *answers(rng, 300, 10), 10
    yield np.array([0, 2, 2]), np.array([1, 2, 2]), 5
    yield np.array([1, 1, 0]), np.array([0, 0, 0]), 2
    yield np.ones(300, dtype=int), np.ones(300, dtype=int), 2
    for y, classes in labels(rng):
        yield y, answers(rng, len(y), classes)[0].astype(y.dtype), classes


confusion_matrix = Exercise(
    confusion_matrix_reference,
    labels_predictions_classes,
    stars=2,
    hints=(
        "Begin with an array of zeros, (classes, classes). Each example adds 1 to the cell in the "
        "row of its label and the column of its prediction.",
        "np.add.at(counts, indices, 1) adds 1 at each index, as often as it occurs in `indices`.",
        "In two dimensions, the indices are a pair of arrays in parentheses: `y` for the rows, "
        "then `predicted` for the columns.",
    ),
)


@confusion_matrix.mistake(
    "You count 1 even where the same pair occurs several times. For example, counts[y, predicted] "
    "+= 1 writes the same 1 again, whereas np.add.at adds the 1s one after another."
)
def each_place_once(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    counts[y, predicted] += 1
    return counts


@confusion_matrix.mistake(
    "You swap rows and columns. The row is for what an example *is*, and the column is for what "
    "it was taken for."
)
def turned_over(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (predicted, y), 1)
    return counts


@confusion_matrix.mistake(
    "You take the size from the largest digit that occurs. Take it from `classes`, because even a "
    "class that never occurs has its row and column."
)
def as_large_as_needed(y, predicted, classes):
    size = max(y.max(), predicted.max()) + 1
    counts = np.zeros((size, size), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts


@confusion_matrix.mistake(
    "You return each row as shares of its sum. Return the counts themselves, which are whole "
    "numbers of examples."
)
def shares_of_rows(y, predicted, classes):
    counts = confusion_matrix_reference(y, predicted, classes)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)


@confusion_matrix.mistake(
    "Your diagonal holds only zeros, as if only mistakes counted. Count the right answers there "
    "as well."
)
def mistakes_only(y, predicted, classes):
    counts = confusion_matrix_reference(y, predicted, classes)
    return counts * (1 - np.eye(classes, dtype=int))


@confusion_matrix.mistake(
    "You fill whole rows, because np.add.at takes every number in a list such as [y, predicted] "
    "for a row. Give it a pair in parentheses, (y, predicted)."
)
def list_for_a_pair(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, np.concatenate([y, predicted]), 1)
    return counts


@confusion_matrix.mistake("Your counts are bytes, which start again at 0 after 255. Use dtype=int.")
def counted_in_bytes(y, predicted, classes):
    return confusion_matrix_reference(y, predicted, classes).astype(np.uint8)


@confusion_matrix.mistake(
    "You pair every label with every prediction, as np.ix_ does. Each example adds 1 to a single "
    "cell, where the row of its label meets the column of its own prediction."
)
def every_pair(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y[:, None], predicted[None, :]), 1)
    return counts


def matrices(rng):
    """Yield test inputs for `precision_recall`: confusion matrices (K, K)."""
    yield (np.array([[3, 0, 1], [1, 2, 0], [0, 0, 3]]),)
    yield (confusion_matrix_reference(*answers(rng, 400, 10)),)
    yield (np.array([[90, 0], [10, 0]]),)
    yield (np.array([[5, 2, 1], [0, 0, 0], [1, 1, 4]]),)
    yield (np.array([[0, 3], [2, 6]]),)
    yield (np.array([[1, 9], [8, 1]]),)
    yield (rng.integers(0, 100_000, (4, 4)),)
    yield (np.array([[5]]),)
    yield (np.zeros((3, 3), dtype=int),)


precision_recall = Exercise(
    precision_recall_reference,
    matrices,
    stars=2,
    returns=("precision", "recall", "F1"),
    hints=(
        "np.diag(counts) holds how many of each class were found. For recall, divide this by how "
        "many *are* of that class, and for precision by how many were *called* so.",
        "A row counts the examples that *are* of one class, so recall needs the row sums "
        "(axis=1). A column counts those that were *called* so, so precision needs the column "
        "sums (axis=0).",
        "F1 is share(2 * precision * recall, precision + recall). Use `share` for all three "
        "arrays, because it takes care of the zeros.",
    ),
)


@precision_recall.mistake(
    "You swap precision and recall. Recall divides by the sums of the *rows* (axis=1), and "
    "precision by those of the columns (axis=0). Return precision first."
)
def exchanged(counts):
    precision, recall, f1 = precision_recall_reference(counts)
    return recall, precision, f1


@precision_recall.mistake(
    "For a class that was never predicted, or never occurs, you compute 0 / 0 and get nan. It "
    "counts as 0 here, so divide with `share`."
)
def nan_for_nothing(counts):
    found = np.diag(counts)
    precision, recall = found / counts.sum(axis=0), found / counts.sum(axis=1)
    return precision, recall, 2 * precision * recall / (precision + recall)


@precision_recall.mistake(
    "Your F1 is nan where precision and recall are both 0. It should be 0 there, so divide with "
    "`share`."
)
def nan_in_f1(counts):
    precision, recall, _ = precision_recall_reference(counts)
    return precision, recall, 2 * precision * recall / (precision + recall)


@precision_recall.mistake(
    "Your third array is the mean of the other two. F1 is 2 · precision · recall / (precision + "
    "recall), which stays close to the smaller of the two."
)
def plain_mean(counts):
    precision, recall, _ = precision_recall_reference(counts)
    return precision, recall, (precision + recall) / 2


@precision_recall.mistake(
    "You leave out the factor of 2 in F1. Put it in, so that F1 equals precision and recall where "
    "those two are equal."
)
def without_two(counts):
    precision, recall, f1 = precision_recall_reference(counts)
    return precision, recall, f1 / 2


@precision_recall.mistake(
    "You divide by np.maximum(…, 1), which changes F1 because precision + recall can be less than "
    "1. Only a sum of 0 needs special treatment."
)
def at_least_one(counts):
    precision, recall, _ = precision_recall_reference(counts)
    return precision, recall, 2 * precision * recall / np.maximum(precision + recall, 1)


@precision_recall.mistake(
    "You divide by the number of all examples. For recall, divide by the sum of the row, and for "
    "precision by the sum of the column."
)
def of_everything(counts):
    found = np.diag(counts) / counts.sum()
    return found, found, found


@precision_recall.mistake(
    "For a class that was never predicted, or never occurs, you return 1. No answer was right "
    "there, so return 0."
)
def one_for_nothing(counts):
    precision, recall, f1 = precision_recall_reference(counts)
    precision = np.where(counts.sum(axis=0) == 0, 1, precision)
    recall = np.where(counts.sum(axis=1) == 0, 1, recall)
    return precision, recall, f1


def labels_and_probabilities(rng):
    """Yield test inputs for `calibration`: labels `y` (N,), `P` (N, K) and the number of `bins`."""
    yield (
        np.array([0, 1, 1, 2]),
        np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.6, 0.3, 0.1], [0.0, 0.0, 1.0]]),
        4,
    )
    yield np.array([2, 0]), np.array([[0.3, 0.2, 0.5], [0.25, 0.4, 0.35]]), 3
    for count, classes, bins in (
        *((300, 10, 10), (150, 3, 5), (6, 4, 12)),
        *((MANY, 10, 15), (9, 2, 1), (1, 3, 2)),
    ):
        scores = 2 * rng.normal(size=(count, classes))
        y = (scores + rng.normal(size=scores.shape)).argmax(axis=1)
        P = np.exp(scores)
        yield y, P / P.sum(axis=1, keepdims=True), bins


calibration = Exercise(
    calibration_reference,
    labels_and_probabilities,
    stars=3,
    returns=("counts", "mean confidence", "accuracy"),
    hints=(
        "First make three arrays with one number for each example: its confidence, whether its "
        "answer was right, and the number of its range, from 0 to `bins - 1`.",
        "The confidence is P.max(axis=1), and the answer is P.argmax(axis=1). The line above that "
        "begins with `place =` finds the range: write `bins` for its 10, and `bins - 1` for its 9.",
        "np.bincount(place, minlength=bins) counts the answers in each range, and "
        "np.bincount(place, confidence, bins) adds up their confidences.",
        "Divide the sums by the counts to get means: with `share`, an empty range gets 0. Do the "
        "same with `right` in place of the confidence.",
    ),
)


def by_range(place, confidence, right, bins):
    counts = np.bincount(place, minlength=bins)
    whole = np.maximum(counts, 1)
    sums = [np.bincount(place, values, minlength=bins) for values in (confidence, right)]
    return counts, sums[0] / whole, sums[1] / whole


def range_of(confidence, bins):
    return np.minimum((confidence * bins).astype(int), bins - 1)


@calibration.mistake(
    "You give a confidence of exactly 1 a range of its own. It belongs to the last range, where "
    "np.minimum(…, bins - 1) puts it."
)
def one_range_too_many(y, P, bins):
    confidence = P.max(axis=1)
    place = (confidence * bins).astype(int)
    return by_range(place, confidence, P.argmax(axis=1) == y, bins + 1)


@calibration.mistake(
    "For an empty range, you compute 0 / 0 and get nan. It counts as 0 here, so divide with "
    "`share`."
)
def nan_where_empty(y, P, bins):
    confidence = P.max(axis=1)
    counts, says, does = by_range(
        range_of(confidence, bins), confidence, P.argmax(axis=1) == y, bins
    )
    says[counts == 0] = does[counts == 0] = np.nan
    return counts, says, does


@calibration.mistake(
    "You take the probability of the true digit as the confidence. Take that of the digit that "
    "the network *chose*, which is the largest in the row."
)
def of_the_true_digit(y, P, bins):
    confidence = P[np.arange(len(y)), y]
    return by_range(range_of(confidence, bins), confidence, P.argmax(axis=1) == y, bins)


@calibration.mistake(
    "You sort all the probabilities of a row into the ranges. Each example has one answer and one "
    "confidence, P.max(axis=1)."
)
def all_probabilities(y, P, bins):
    right = (np.arange(P.shape[1]) == y[:, None]).ravel()
    return by_range(range_of(P.ravel(), bins), P.ravel(), right, bins)


@calibration.mistake(
    "You return the middle of each range. Return the mean confidence of the answers in that range."
)
def middle_of_the_range(y, P, bins):
    confidence = P.max(axis=1)
    counts, _, does = by_range(range_of(confidence, bins), confidence, P.argmax(axis=1) == y, bins)
    return counts, (np.arange(bins) + 0.5) / bins, does


@calibration.mistake(
    "You return sums. Divide them by the counts to get the mean confidence and the accuracy."
)
def sums_of_ranges(y, P, bins):
    confidence = P.max(axis=1)
    counts, says, does = by_range(
        range_of(confidence, bins), confidence, P.argmax(axis=1) == y, bins
    )
    return counts, says * counts, does * counts


@calibration.mistake(
    "You swap two arrays. The mean confidence comes second, and the accuracy comes third."
)
def exchanged_means(y, P, bins):
    counts, says, does = calibration_reference(y, P, bins)
    return counts, does, says


@calibration.mistake("You always use ten ranges. Use `bins` of them instead.")
def always_ten(y, P, bins):
    confidence = P.max(axis=1)
    return by_range(range_of(confidence, 10), confidence, P.argmax(axis=1) == y, 10)


EXERCISES = (accuracy, confusion_matrix, precision_recall, calibration)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-not-test-again": (
        "You chose what to draw by looking at the test set. Its score is now one by which "
        "something was chosen, so it flatters, as that of dev does. Besides, the interval extends "
        "about half a percentage point on either side, so luck could explain such a rise (though "
        "less easily if the same digits are read both times). So you can say that these digits "
        "are read better, but not that new ones will be. You need new digits that nobody has "
        "looked at (or decisions made on dev from the start), several seeds, and a comparison "
        "digit by digit, which counts the digits that only the first network reads and those that "
        "only the second reads. Full credit: that something was chosen by the test set, and that "
        "new data is the cure. Half credit: only that the difference is small, or only that the "
        "test set has been opened already."
    ),
    "why-both-numbers": (
        "If 0% is enough, the detector says 7 to everything. It finds all 7s, so recall is 100%, "
        "and precision is the share of 7s in the data, a tenth. If it has to be nearly certain, "
        "it says 7 only in a few clear cases. Then precision is usually as high as it gets, and "
        "recall is close to 0. So you can have a high value of either number at the cost of the "
        "other. A report needs both at the same setting, or the curves of both, or F1. Full "
        "credit: both settings, with what each does to the other number, and the conclusion. Half "
        "credit: one setting with its price."
    ),
}
