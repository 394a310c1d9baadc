"""The exercises of lesson 11: dead neurons, how far a step goes, common rows, wrong slopes."""

import numpy as np

from helpers.evaluation import dead_share as dead_share_reference
from helpers.evaluation import overlap as overlap_reference
from helpers.evaluation import update_ratio as update_ratio_reference
from helpers.gradients import relative_error as relative_error_reference

from ..checks.exercise import Exercise


def answers_of_neurons(rng):
    """By hand, some dead, all dead, none dead, and one example."""
    yield (np.array([[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 2.0, 0.0], [0.0, 3.0, 0.0, 0.0]]),)
    A = np.maximum(rng.normal(size=(40, 25)), 0)
    A[:, :7] = 0
    A[3] = 0  # an image to which nobody answers is no dead neuron
    yield (A,)
    yield (np.zeros((5, 3)),)
    yield (np.abs(rng.normal(size=(6, 4))) + 0.1,)
    yield (np.array([[0.0, 0.5, 0.0]]),)


dead_share = Exercise(
    dead_share_reference,
    answers_of_neurons,
    hints=(
        "A neuron is a column of A. It is dead if *every* number in its column is 0.",
        "np.all(…, axis=0) asks each column whether all in it are True.",
        "The mean of True and False is the share of True.",
    ),
)


@dead_share.mistake(
    "You count zeros. A neuron that is silent for some images is at work; dead is one whose whole "
    "column is 0."
)
def zeros(A):
    return np.mean(A == 0)


@dead_share.mistake(
    "You ask the rows, axis=1: that is the share of images to which no neuron answers. A neuron "
    "is a column."
)
def rows(A):
    return np.mean(np.all(A == 0, axis=1))


@dead_share.mistake("That is the share of neurons that are alive. The dead ones are wanted.")
def alive(A):
    return np.mean(np.any(A != 0, axis=0))


@dead_share.mistake("That is how many are dead. Which share of all neurons is it?")
def count(A):
    return np.sum(np.all(A == 0, axis=0))


@dead_share.mistake(
    "A neuron that is silent *once* counts as dead with you: np.any. Dead means silent every time."
)
def silent_once(A):
    return np.mean(np.any(A == 0, axis=0))


def weights_before_and_after(rng):
    """By hand, a long step, a short one, and weights that are mostly negative."""
    yield np.array([3.0, 4.0]), np.array([3.0, 4.5])
    W = rng.normal(size=(30, 8))
    yield W, W + rng.normal(size=W.shape)
    yield W, W - 0.001 * rng.normal(size=W.shape)
    yield -np.abs(W) - 1, -np.abs(W)


update_ratio = Exercise(
    update_ratio_reference,
    weights_before_and_after,
    stars=1,
    hints=(
        "The norm of an array is the root of the sum of its squares: np.sqrt(np.sum(W**2)).",
        "Above stands the norm of the difference, below the norm of the weights before.",
    ),
)


@update_ratio.mistake("The root is missing: those are squares, divided by each other.")
def squares(before, after):
    return np.sum((after - before) ** 2) / np.sum(before**2)


@update_ratio.mistake(
    "You divide the norms of after and before. A step can turn the weights around and leave their "
    "norm as it was: take the norm of the *difference*."
)
def norms(before, after):
    return np.sqrt(np.sum(after**2)) / np.sqrt(np.sum(before**2))


@update_ratio.mistake(
    "The differences are added with their signs, so they cancel out. Square them first."
)
def signed(before, after):
    return np.sum(after - before) / np.sum(before)


@update_ratio.mistake("That is how far the step went. Divide by the norm of the weights before.")
def not_divided(before, after):
    return np.sqrt(np.sum((after - before) ** 2))


@update_ratio.mistake("You divide by the norm of the weights *after* the step.")
def by_after(before, after):
    return np.sqrt(np.sum((after - before) ** 2)) / np.sqrt(np.sum(after**2))


@update_ratio.mistake(
    "You return the mean of the ratios of single weights. A weight that happens to be nearly 0 "
    "makes it huge: take the norms of the whole arrays, then divide."
)
def one_by_one(before, after):
    return np.mean(np.abs(after - before) / np.abs(before))


@update_ratio.mistake(
    "np.linalg.norm(W, 2) of a matrix is another norm: how far it stretches a row at most. "
    "Without the 2 it is the root of the sum of squares."
)
def spectral(before, after):
    return np.linalg.norm(after - before, 2) / np.linalg.norm(before, 2)


def two_sets_of_images(rng):
    """By hand, some in common, others twice, nothing in common, and the same set."""
    yield np.array([[1, 2], [3, 4], [5, 6], [3, 4]]), np.array([[3, 4], [6, 5], [1, 2]])
    others = rng.integers(256, size=(30, 12))
    fresh = rng.integers(256, size=(15, 12))
    yield np.concatenate([others[:5], fresh]), others
    yield fresh[:4], others
    yield np.concatenate([others, fresh]), others[::-1].copy()
    yield np.array([[0.5, 0.25]]), np.array([[0.5, 0.75], [0.5, 0.25]])


overlap = Exercise(
    overlap_reference,
    two_sets_of_images,
    stars=2,
    hints=(
        "An array can't be looked up in a set, but its bytes can: row.tobytes().",
        "First a set of the bytes of all rows of `others`. Then ask for each row of X whether its "
        "bytes are `in` it.",
        "np.mean of a list of True and False is the share. Divided by the rows of X, not of "
        "`others`.",
    ),
)


@overlap.mistake(
    "Single pixels are compared, not images: np.isin asks whether a *number* occurs. A whole row "
    "has to be the same."
)
def pixels(X, others):
    return np.mean(np.isin(X, others))


@overlap.mistake("It is the share of `others`, the second set. Which share of X occurs there?")
def of_the_others(X, others):
    return overlap_reference(others, X)


@overlap.mistake("That is how many. Divide by the number of rows of X.")
def how_many(X, others):
    return len(X) * overlap_reference(X, others)


@overlap.mistake("Row i is only compared with row i. A copy may stand anywhere in the other set.")
def place_by_place(X, others):
    shorter = min(len(X), len(others))
    same = np.all(X[:shorter] == others[:shorter], axis=1)
    return np.sum(same) / len(X)


@overlap.mistake("That is the share that does *not* occur in the others.")
def fresh_ones(X, others):
    return 1 - overlap_reference(X, others)


@overlap.mistake(
    "An image that occurs twice in X is counted once: a set of X forgets how often. Ask each row "
    "of X."
)
def each_once(X, others):
    mine, theirs = ({row.tobytes() for row in each} for each in (X, others))
    return len(mine & theirs) / len(X)


def pairs_of_slopes(rng):
    """By hand, nearly equal ones, tiny ones, the other sign, and all zero."""
    yield np.array([1.0, -2.0]), np.array([1.0, -4.0])
    true = rng.normal(size=(6, 5))
    yield true + 1e-3 * rng.normal(size=true.shape), true
    yield 1e-4 * true, 2e-4 * true
    yield -true, true
    yield 50 * true, true
    yield np.zeros(3), np.zeros(3)


relative_error = Exercise(
    relative_error_reference,
    pairs_of_slopes,
    stars=2,
    hints=(
        "Above: the largest of all |a − b|, a single number.",
        "Below: the largest number that occurs, without its sign, in either of the two.",
        "If both are 0 everywhere, there is nothing to divide by: return 0.0.",
    ),
)


@relative_error.mistake(
    "It is the largest difference as it is. Slopes of a ten-thousandth would always seem right: "
    "divide by the largest number that occurs."
)
def absolute(a, b):
    return np.abs(a - b).max()


@relative_error.mistake(
    "Without the absolute value, a difference below 0 doesn't count, however large it is."
)
def signed_difference(a, b):
    size = max(np.abs(a).max(), np.abs(b).max())
    return (a - b).max() / size if size else 0.0


@relative_error.mistake(
    "You divide by the largest of b alone. Either may be the one that is wrong."
)
def by_b(a, b):
    size = np.abs(b).max()
    return np.abs(a - b).max() / size if size else 0.0


@relative_error.mistake(
    "You divide place by place, and take the largest ratio: where both slopes are tiny, it is "
    "large. Divide the largest difference by the largest number of all."
)
def place_by_place_first(a, b):
    return np.nan_to_num(np.abs(a - b) / np.maximum(np.abs(a), np.abs(b))).max()


@relative_error.mistake(
    "You add the largest numbers of a and b. Wanted is the larger of the two: max(…, …)."
)
def by_both_together(a, b):
    size = np.abs(a).max() + np.abs(b).max()
    return np.abs(a - b).max() / size if size else 0.0


@relative_error.mistake(
    "Below, the sign is still there: the largest number of −4 and 1 is 4. Take np.abs first."
)
def signed_size(a, b):
    size = max(a.max(), b.max())
    return np.abs(a - b).max() / size if size else 0.0


@relative_error.mistake("Two arrays of zeros give nan, 0 / 0. They are equal: 0.0.")
def nan_for_zeros(a, b):
    return np.abs(a - b).max() / np.float64(max(np.abs(a).max(), np.abs(b).max()))


@relative_error.mistake(
    "The mean of the differences hides a single wrong slope among many right ones: take the "
    "largest."
)
def mean_difference(a, b):
    size = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).mean() / size if size else 0.0


EXERCISES = (overlap, relative_error, dead_share, update_ratio)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-a-wrong-slope-learns": (
        "The wrong factor is positive, as the right one is: the slopes that pass through it keep "
        "their sign and get a wrong size, so a step still goes downhill, though not the steepest "
        "way; and the last layer, whose slopes don't pass through the factor, learns rightly. So "
        "the loss falls and the accuracy rises, and nothing looks broken; one would blame the "
        "sigmoid, the rate or the data. Only the comparison with nudging, which needs no formula, "
        "shows it. Full credit: the direction stays downhill (the sign), and that curves can't "
        "show it. Half credit: one of the two."
    ),
    "why-alone-first": (
        "The parts influence each other: two changes at once may cancel out, or one may hide what "
        "the other did, and afterwards nobody knows which of them helped. A run also differs from "
        "the next by its seed, so a small gain after five changes says nothing. Upstream first, "
        "because a fault in the data makes all that comes later look ill (undivided pixels bring "
        "huge slopes and dead neurons with them), while a fault further down leaves the data as "
        "they are. Full credit: which change did it can't be told, and why the data come first. "
        "Half credit: one of the two."
    ),
}
