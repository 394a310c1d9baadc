"""The exercises of lesson 11: `overlap`, `relative_error`, `dead_share` and `update_ratio`."""

import numpy as np

from helpers.evaluation import dead_share as dead_share_reference
from helpers.evaluation import overlap as overlap_reference
from helpers.evaluation import update_ratio as update_ratio_reference
from helpers.gradients import relative_error as relative_error_reference

from ..checks.exercise import Exercise


def answers_of_neurons(rng):
    """Yield test inputs for `dead_share`: activations `A` (N, H)."""
    yield (np.array([[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 2.0, 0.0], [0.0, 3.0, 0.0, 0.0]]),)
    A = np.maximum(rng.normal(size=(40, 25)), 0)
    A[:, :7] = 0
    A[3] = 0  # an image that no neuron answers is not a dead neuron
    yield (A,)
    yield (np.zeros((5, 3)),)
    yield (np.abs(rng.normal(size=(6, 4))) + 0.1,)
    yield (np.array([[0.0, 0.5, 0.0]]),)
    whisper = np.zeros((200, 3))
    whisper[17, 1] = 0.001
    yield (whisper,)
    yield (np.array([[0.0, 0.0, 0.0], [0.0, 2.0, 0.0], [1.0, 0.0, 0.0]]),)


dead_share = Exercise(
    dead_share_reference,
    answers_of_neurons,
    hints=(
        "A neuron is a column of A. It is dead if *every* number in its column is 0.",
        "np.all(…, axis=0) tells you for each column whether everything in it is True.",
        "The mean of an array of True and False is the share of its values that are True.",
    ),
)


@dead_share.mistake(
    "You count single zeros, but a neuron that is silent for only some images is healthy. Return "
    "the share of the columns in which every number is 0."
)
def zeros(A):
    return np.mean(A == 0)


@dead_share.mistake(
    "You look along the rows, axis=1, and return the share of images that no neuron answers. A "
    "neuron is a column, so use axis=0."
)
def rows(A):
    return np.mean(np.all(A == 0, axis=1))


@dead_share.mistake(
    "You return the share of neurons that are alive. Return the share of dead neurons."
)
def alive(A):
    return np.mean(np.any(A != 0, axis=0))


@dead_share.mistake(
    "You return 1 if every neuron is dead, and 0 otherwise. Either you check the whole layer at "
    "once and need axis=0 to check each neuron, or you drop the decimals of the share, with int "
    "or //."
)
def whole_layer(A):
    return float(np.all(A == 0))


@dead_share.mistake("You return how many neurons are dead. Divide by the number of all neurons.")
def count(A):
    return np.sum(np.all(A == 0, axis=0))


@dead_share.mistake(
    "You count a neuron as dead if it is silent *once*, as np.any does. A dead neuron is silent "
    "every time, so use np.all."
)
def silent_once(A):
    return np.mean(np.any(A == 0, axis=0))


@dead_share.mistake(
    "You divide by the number of images, the rows of `A`. Divide by the number of neurons, which "
    "are its columns."
)
def by_the_images(A):
    return np.sum(np.all(A == 0, axis=0)) / len(A)


@dead_share.mistake(
    "You count a neuron as dead if it is nearly silent. A neuron that answers even once, however "
    "softly, gets a slope, so check whether all its outputs are *exactly* 0."
)
def hardly_heard(A):
    return np.mean(A.mean(axis=0) < 0.01)


def weights_before_and_after(rng):
    """Yield test inputs for `update_ratio`: the weights `before` and `after` a step."""
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
        "The norm of an array is the square root of the sum of its squares: np.sqrt(np.sum(W**2)).",
        "Divide the norm of the difference by the norm of the weights before the step.",
    ),
)


@update_ratio.mistake(
    "You divide one sum of squares by the other. Take the square root of both sums."
)
def squares(before, after):
    return np.sum((after - before) ** 2) / np.sum(before**2)


@update_ratio.mistake(
    "You divide the norm after the step by the norm before it. A step can change the weights and "
    "leave their norm as it was, so take the norm of the *difference*."
)
def norms(before, after):
    return np.sqrt(np.sum(after**2)) / np.sqrt(np.sum(before**2))


@update_ratio.mistake(
    "You return how far the step went. Divide that by the norm of the weights before the step."
)
def not_divided(before, after):
    return np.sqrt(np.sum((after - before) ** 2))


@update_ratio.mistake(
    "You divide by the norm of the weights *after* the step. Divide by their norm before it."
)
def by_after(before, after):
    return np.sqrt(np.sum((after - before) ** 2)) / np.sqrt(np.sum(after**2))


@update_ratio.mistake(
    "You average the ratios of single weights, and a weight that happens to be nearly 0 makes "
    "that average huge. Take the norms of the whole arrays, then divide."
)
def one_by_one(before, after):
    return np.mean(np.abs(after - before) / np.abs(before))


@update_ratio.mistake(
    "With a 2, np.linalg.norm takes another norm of a matrix: the most that the matrix can "
    "stretch a vector. Leave out the 2, and you get the square root of the sum of squares."
)
def spectral(before, after):
    return np.linalg.norm(after - before, 2) / np.linalg.norm(before, 2)


@update_ratio.mistake(
    "You subtract one norm from the other. A step can change the weights and leave their norm as "
    "it was, so take the norm of the *difference*."
)
def difference_of_norms(before, after):
    return np.abs(np.sqrt(np.sum(after**2)) - np.sqrt(np.sum(before**2))) / np.sqrt(
        np.sum(before**2)
    )


@update_ratio.mistake(
    "You divide standard deviations, which leave out what all the weights have in common, because "
    "they subtract the mean. Take the norms instead."
)
def of_standard_deviations(before, after):
    return np.std(after - before) / np.std(before)


def two_sets_of_images(rng):
    """Yield test inputs for `overlap`: two sets of images, `X` and `others`."""
    yield np.array([[1, 2], [3, 4], [5, 6], [3, 4]]), np.array([[3, 4], [6, 5], [1, 2]])
    others = rng.integers(256, size=(30, 12))
    fresh = rng.integers(256, size=(15, 12))
    yield np.concatenate([others[:5], fresh]), others
    yield fresh[:4], others
    yield np.concatenate([others, fresh]), others[::-1].copy()
    yield np.array([[0.5, 0.25]]), np.array([[0.5, 0.75], [0.5, 0.25]])
    framed = np.pad(rng.integers(1, 256, size=(12, 9)), ((0, 0), (60, 60)))
    yield framed[:8], framed[6:]
    pair = np.array([[7, 1], [2, 7]])
    yield np.array([[1, 2], [7, 1]]), pair  # its bytes hold 1 2 too, across two rows
    near = rng.integers(1, 200, size=(6, 4)).astype(float)
    yield np.concatenate([near[:3] + 0.25, near[3:]]), near
    yield np.concatenate([fresh[:2], fresh[:2], others[:1]]), np.concatenate([others, others])


overlap = Exercise(
    overlap_reference,
    two_sets_of_images,
    stars=2,
    hints=(
        "An array can't be looked up in a set, but its bytes can: row.tobytes().",
        "First make a set that holds the bytes of each row of `others`. Then check for each row "
        "of `X` whether its bytes are `in` the set.",
        "The share is np.mean of a list of True and False, with one entry for each row of `X` "
        "(not for each row of `others`).",
    ),
)


@overlap.mistake(
    "You compare single pixels, not images, because np.isin asks whether a *number* occurs. "
    "Compare whole rows."
)
def pixels(X, others):
    return np.mean(np.isin(X, others))


@overlap.mistake(
    "You return the share of the rows of `others` that occur in `X`. Return the share of the rows "
    "of `X` that occur in `others`."
)
def of_the_others(X, others):
    return overlap_reference(others, X)


@overlap.mistake(
    "You divide by the number of rows of `X` and `others` together. Divide by the number of rows "
    "of `X` alone."
)
def by_all_rows(X, others):
    return len(X) * overlap_reference(X, others) / (len(X) + len(others))


@overlap.mistake(
    "You count each pair of equal rows, so an image that occurs twice in `others` counts twice. "
    "Check once for each row of `X` whether it occurs at all."
)
def each_pair(X, others):
    return (X[:, None] == others).all(axis=2).sum() / len(X)


@overlap.mistake(
    "You compare something that different images can share, such as the sums or the means of "
    "their rows. Compare all the pixels in their order, as the bytes of a row do."
)
def sums_of_rows(X, others):
    return np.mean(np.isin(X.sum(axis=1), others.sum(axis=1)))


@overlap.mistake(
    "You look for the bytes of a row in the bytes of all rows together, where they may begin in "
    "the middle of a row. Make a set that holds the bytes of each row."
)
def in_one_piece(X, others):
    return np.mean([row.tobytes() in others.tobytes() for row in X])


@overlap.mistake(
    "You count rows as equal that are only nearly equal, as rounding does. Compare the pixels as "
    "they are."
)
def rounded_first(X, others):
    return overlap_reference(np.round(X), np.round(others))


@overlap.mistake(
    "You return how many rows of `X` occur in `others`. Divide that by the number of rows of `X`."
)
def how_many(X, others):
    return len(X) * overlap_reference(X, others)


@overlap.mistake(
    "You compare row i of `X` only with row i of `others`. A copy may be in any row, so look for "
    "it in all of them."
)
def place_by_place(X, others):
    shorter = min(len(X), len(others))
    same = np.all(X[:shorter] == others[:shorter], axis=1)
    return np.sum(same) / len(X)


@overlap.mistake("You return the share that does *not* occur in `others`. Subtract it from 1.")
def fresh_ones(X, others):
    return 1 - overlap_reference(X, others)


@overlap.mistake(
    "You count an image that occurs twice in `X` only once, as a set of its rows would. Check "
    "each row of `X`."
)
def each_once(X, others):
    mine, theirs = ({row.tobytes() for row in each} for each in (X, others))
    return len(mine & theirs) / len(X)


@overlap.mistake(
    "You divide by the number of rows of `others`. Divide by the number of rows of `X`."
)
def by_the_others(X, others):
    return len(X) * overlap_reference(X, others) / len(others)


@overlap.mistake(
    "You compare only the first pixels, which are the same in many images because corners are "
    "blank. Compare whole rows."
)
def first_pixels(X, others):
    return overlap_reference(X[:, :50], others[:, :50])


def pairs_of_slopes(rng):
    """Yield test inputs for `relative_error`: two gradients of the same shape."""
    yield np.array([1.0, -2.0]), np.array([1.0, -4.0])
    true = rng.normal(size=(6, 5))
    yield true + 1e-3 * rng.normal(size=true.shape), true
    yield 1e-4 * true, 2e-4 * true
    yield -true, true
    yield 50 * true, true
    yield np.zeros(3), np.zeros(3)
    yield np.zeros(4), np.full(4, 5.0)
    yield np.full(4, 5.0), np.zeros(4)
    yield 1e-10 * true, 2e-10 * true


relative_error = Exercise(
    relative_error_reference,
    pairs_of_slopes,
    stars=2,
    hints=(
        "First take the largest of all the differences |a − b|, which is a single number.",
        "Divide the largest difference by the largest number, without its sign, that occurs in "
        "either array.",
        "If both arrays are 0 everywhere, you would divide by 0. Return 0.0 in that case.",
    ),
)


@relative_error.mistake(
    "You return the largest difference as it is, so wrong slopes of about a ten-thousandth would "
    "always seem right. Divide it by the largest number that occurs."
)
def absolute(a, b):
    return np.abs(a - b).max()


@relative_error.mistake(
    "You leave out the absolute value, so a difference below 0 doesn't count, however large it "
    "is. Take np.abs of the differences."
)
def signed_difference(a, b):
    size = max(np.abs(a).max(), np.abs(b).max())
    return (a - b).max() / size if size else 0.0


@relative_error.mistake(
    "You divide by the largest number of `b` alone, although either array may be the wrong one. "
    "Divide by the largest number in either of them."
)
def by_b(a, b):
    size = np.abs(b).max()
    return np.abs(a - b).max() / size if size else 0.0


@relative_error.mistake(
    "Here you divide by the smaller of the two arrays' largest numbers. If you always divide by "
    "that of `a`, it can be the smaller one. Divide by the larger one: max(…, …)."
)
def by_the_smaller(a, b):
    size = min(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / size if size else 0.0


@relative_error.mistake(
    "You divide by 1 if all slopes are smaller than 1, so small slopes always seem right. Divide "
    "by the largest number that occurs, however small it is."
)
def at_least_by_one(a, b):
    return np.abs(a - b).max() / max(1, np.abs(a).max(), np.abs(b).max())


@relative_error.mistake("You return 1 for two arrays of zeros. They are equal, so return 0.0.")
def one_for_zeros(a, b):
    return relative_error_reference(a, b) if a.any() or b.any() else 1.0


@relative_error.mistake(
    "You take the largest number of each array, and divide by the mean of the two. Divide by the "
    "larger one: max(…, …)."
)
def by_their_mean(a, b):
    size = (np.abs(a).max() + np.abs(b).max()) / 2
    return np.abs(a - b).max() / size if size else 0.0


@relative_error.mistake(
    "You take means or sums, in which one wrong slope among thousands disappears. Take the "
    "largest difference and the largest number, with .max()."
)
def means(a, b):
    size = max(np.abs(a).mean(), np.abs(b).mean())
    return np.abs(a - b).mean() / size if size else 0.0


@relative_error.mistake(
    "You compare the numbers without their signs, so a slope that points the wrong way seems "
    "right. Subtract first, then take np.abs."
)
def signs_lost(a, b):
    return relative_error_reference(np.abs(a), np.abs(b))


@relative_error.mistake(
    "You subtract the largest number of one array from that of the other, but they may be at "
    "different positions. Subtract the arrays, then take the largest difference."
)
def largest_numbers_subtracted(a, b):
    size = max(np.abs(a).max(), np.abs(b).max())
    return abs(np.abs(a).max() - np.abs(b).max()) / size if size else 0.0


@relative_error.mistake(
    "You divide element by element and take the largest ratio, which can be large where both "
    "slopes are tiny. Divide the largest difference by the largest number of all."
)
def place_by_place_first(a, b):
    return np.nan_to_num(np.abs(a - b) / np.maximum(np.abs(a), np.abs(b))).max()


@relative_error.mistake(
    "You take the largest number of each array, and divide by their sum. Divide by the larger "
    "one: max(…, …)."
)
def by_both_together(a, b):
    size = np.abs(a).max() + np.abs(b).max()
    return np.abs(a - b).max() / size if size else 0.0


@relative_error.mistake(
    "Your function computes 0 / 0 for two arrays of zeros, and returns nan. They are equal, so "
    "return 0.0."
)
def nan_for_zeros(a, b):
    return np.abs(a - b).max() / np.float64(max(np.abs(a).max(), np.abs(b).max()))


@relative_error.mistake(
    "You return 0.0 as soon as *one* of the arrays is 0 everywhere, so a backward pass that "
    "returns only zeros would pass every check. Return 0.0 only if both are."
)
def zero_if_either(a, b):
    return relative_error_reference(a, b) if a.any() and b.any() else 0.0


@relative_error.mistake(
    "You add a small number to the divisor, so tiny slopes always seem right. Check whether both "
    "arrays are 0 everywhere, and otherwise divide by the largest number alone."
)
def padded(a, b):
    return np.abs(a - b).max() / (max(np.abs(a).max(), np.abs(b).max()) + 1e-8)


EXERCISES = (overlap, relative_error, dead_share, update_ratio)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-a-wrong-slope-learns": (
        "The wrong factor is positive, as the right one is. The slopes that pass through it "
        "mostly keep their sign and only have the wrong size, so a step still goes downhill, "
        "though not by the steepest route. The last layer, whose slopes don't pass through the "
        "factor, "
        "learns correctly. So the loss falls, the accuracy rises, and nothing looks broken: you "
        "would blame the sigmoid, the rate or the data. Only the comparison with nudging, which "
        "needs no formula, shows the mistake. Full credit: that the direction stays downhill "
        "because of the sign, and that curves can't show the mistake. Half credit: one of the two."
    ),
    "why-alone-first": (
        "The parts influence each other. Two changes at once may cancel out, or one may hide what "
        "the other did, and afterwards nobody knows which of them helped. Runs also differ by "
        "their seeds, so a small gain after several changes says nothing. Begin with the data, "
        "because a fault there makes everything that comes later look ill (pixels that weren't "
        "divided by 255 cause huge slopes and dead neurons), while a fault further down leaves the "
        "data as it is. Full credit: that you can't tell which change did it, and why the data "
        "comes first. Half credit: one of the two."
    ),
}
