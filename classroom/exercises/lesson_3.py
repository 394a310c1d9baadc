"""The exercises of lesson 3: `relu`, `relu_slope`, `he`, `softmax`, `cross_entropy` and
`cross_entropy_slope`."""

import numpy as np

from helpers.activations import relu as relu_reference
from helpers.activations import relu_slope as relu_slope_reference
from helpers.activations import softmax as softmax_reference
from helpers.layers import he as he_reference
from helpers.losses import cross_entropy as cross_entropy_reference
from helpers.losses import cross_entropy_slope as cross_entropy_slope_reference

from ..checks.exercise import Exercise
from .inputs import MANY, of_any_shape, rows_of


def sums(rng):
    """Yield test inputs for `relu` and `relu_slope`: arrays `Z` of several shapes."""
    yield (np.array([-3.0, -0.5, 0.5, 3.0]),)
    yield (np.array([-2.0, 0.0, 1.0]),)
    yield (np.array([[0.0, -1.0], [2.0, 0.0]]),)
    yield (rng.normal(size=(4, 5)),)
    yield (np.array([[-1e6, 1e6, -1e-3, 1e-3]]),)
    yield (rng.normal(size=(1, 3)).astype(np.float32),)
    for Z in of_any_shape(lambda shape: rng.normal(size=shape)):
        yield (Z,)


relu = Exercise(
    relu_reference,
    sums,
    without_loop=True,
    hints=(
        "For each number in Z, which is larger: the number or 0?",
        "np.maximum compares two arrays, or an array and a number, element by element.",
    ),
)


@relu.mistake(
    "Your relu gives a single number, because np.max finds the largest number of a whole array. "
    "Use np.maximum, which compares element by element."
)
def largest(Z):
    return np.max(Z)


@relu.mistake("Your relu passes on every number as it is. Numbers below 0 should become 0.")
def passes_everything(Z):
    return Z * 1.0


@relu.mistake("You drop only the minus sign, so −3 becomes 3. Make it 0 instead.")
def absolute(Z):
    return np.abs(Z)


@relu.mistake(
    "Yours is the wrong way round. Numbers above 0 should stay as they are, and those below 0 "
    "should become 0."
)
def smaller(Z):
    return np.minimum(Z, 0)


@relu.mistake(
    "You keep the numbers below 0, without their sign. Keep those above 0 instead: np.maximum(Z, "
    "0)."
)
def of_minus_z(Z):
    return np.maximum(-Z, 0)


relu_slope = Exercise(
    relu_slope_reference,
    sums,
    hints=(
        "Above 0, the output rises as fast as Z. What does it do below 0?",
        "Z > 0 gives True and False. Turn them into numbers with .astype(Z.dtype), or use "
        "np.where.",
    ),
)


@relu_slope.mistake(
    "Yours is 1 everywhere. Did you test the output? It is never below 0, so `A >= 0` is always "
    "true. Test Z itself."
)
def of_the_output(Z):
    return (relu_reference(Z) >= 0).astype(Z.dtype)


@relu_slope.mistake("Below 0 the output doesn't change at all, so the slope there is 0, not −1.")
def sign(Z):
    return np.sign(Z)


@relu_slope.mistake("Yours is the wrong way round. Make it 1 where Z is above 0, and 0 elsewhere.")
def upside_down(Z):
    return (Z < 0).astype(Z.dtype)


@relu_slope.mistake(
    "That is the slope of the sigmoid. The slope of a ReLU is either 1 or 0, with nothing in "
    "between."
)
def of_the_sigmoid(Z):
    A = 1 / (1 + np.exp(-np.clip(Z, -50, 50)))
    return A * (1 - A)


def numbers_of_inputs(rng):
    yield (2,)
    yield (784,)
    yield (int(rng.integers(3, 5000)),)


he = Exercise(
    he_reference,
    numbers_of_inputs,
    hints=(
        "A standard deviation is a square root: the mean *square* of the weights is 2 / inputs.",
        "Divide 2 by the number of inputs first, and then take np.sqrt of the result.",
    ),
)


@he.mistake(
    "That is what lesson 2 used. The ReLU throws away half of the mean square, so make the "
    "squares of the weights twice as large."
)
def lesson_2(inputs):
    return np.sqrt(1 / inputs)


@he.mistake("That is the mean square. The standard deviation is its square root.")
def without_root(inputs):
    return 2 / inputs


@he.mistake(
    "Put the 2 under the root, because the mean square should double, not the standard deviation."
)
def two_outside(inputs):
    return 2 * np.sqrt(1 / inputs)


@he.mistake(
    "Only the 2 is under your root. Divide it by the number of inputs first, then take the root."
)
def root_of_two_only(inputs):
    return np.sqrt(2) / inputs


@he.mistake(
    "The more inputs there are, the *smaller* the weights have to be. Divide by the number of "
    "inputs."
)
def growing(inputs):
    return np.sqrt(2 * inputs)


def scores(rng):
    """Yield test inputs for `softmax`: logits `Z` (N, K)."""
    yield (np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]),)
    yield (np.array([[1000.0, 1001.0, 1002.0]]),)
    yield (rng.normal(size=(4, 10)),)
    yield (np.array([[-1000.0, 0.0, 1000.0], [-800.0, -801.0, -802.0]]),)
    yield (np.array([[2, 2, 1], [0, 5, 5]]),)
    for Z in rows_of(lambda shape: 3 * rng.normal(size=shape)):
        yield (Z,)


softmax = Exercise(
    softmax_reference,
    scores,
    stars=2,
    hints=(
        "Raise e to each score, then divide by the row's sum. If the scores are large, what can "
        "you subtract from a whole row without changing the shares?",
        "Z.max(axis=1, keepdims=True) is a column, (N, 1), with the largest score of each row.",
        "Subtract each row's largest score before np.exp. Then divide as in naive_softmax: E / "
        "E.sum(axis=1, keepdims=True).",
    ),
)


@softmax.mistake(
    "Large scores overflow, because e^1000 is too large for NumPy's usual numbers. Subtract each "
    "row's maximum before np.exp, which leaves the probabilities as they are."
)
def without_shift(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)


@softmax.mistake(
    "Your whole matrix adds up to 1, but each of its rows should. Sum over axis=1, with "
    "keepdims=True."
)
def over_everything(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum()


@softmax.mistake(
    "Your columns add up to 1, but the rows should. Sum over axis=1, with keepdims=True."
)
def over_columns(Z):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0)


@softmax.mistake(
    "You subtract the maximum of the whole matrix. If one row is far below another, all of its "
    "e^z become 0, and 0 / 0 is nan. Subtract each row's own maximum."
)
def one_maximum(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)


@softmax.mistake(
    "Your maxima and sums aren't columns. Without keepdims=True their shape is (N,), and NumPy "
    "treats each as a row, with one number for each column of Z."
)
def without_keepdims(Z):
    E = np.exp(Z - Z.max(axis=1))
    return E / E.sum(axis=1)


@softmax.mistake(
    "You subtract each row's maximum, but you don't divide by the sum, so the rows don't add up "
    "to 1."
)
def without_sum(Z):
    return np.exp(Z - Z.max(axis=1, keepdims=True))


@softmax.mistake(
    "You subtract each column's maximum, which changes the shares within a row. Which axis do you "
    "sum over? Take the maxima over the same axis."
)
def maxima_of_columns(Z):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=1, keepdims=True)


@softmax.mistake(
    "You subtract the maximum after np.exp, which is too late: e^1000 is already infinite, and "
    "the shares are no longer the same. Subtract it from the scores instead."
)
def maximum_off_too_late(Z):
    E = np.exp(Z) - Z.max(axis=1, keepdims=True)
    return E / E.sum(axis=1, keepdims=True)


def probabilities_and_labels(rng):
    """Yield test inputs for `cross_entropy` and `cross_entropy_slope`: `P` (N, K) and `y` (N,)."""
    yield np.array([[0.7, 0.2, 0.1], [0.3, 0.3, 0.4]]), np.array([0, 2])
    yield softmax_reference(rng.normal(size=(3, 10))), rng.integers(0, 10, 3)
    yield softmax_reference(3 * rng.normal(size=(7, 4))), rng.integers(0, 4, 7)
    yield np.array([[0.05, 0.95]]), np.array([0])
    yield np.array([[1e-9, 1.0]]), np.array([0])
    yield np.array([[0.0, 1.0], [0.5, 0.5]]), np.array([0, 1])
    P = softmax_reference(rng.normal(size=(MANY, 12)).astype(np.float32))
    yield P, rng.integers(0, 12, MANY).astype(np.uint8)
    yield softmax_reference(rng.normal(size=(5, 2))), rng.integers(0, 2, 5)


def loss_whatever_is_added(cross_entropy, P, y):
    """Return the loss, made independent of the small constant that `cross_entropy` adds to `P`.

    If a number in `P` is at most 1e-6, return the same number for every loss in the right range.
    """
    loss = cross_entropy(P, y)
    if np.min(P) > 1e-6:
        return loss
    if np.min(P) > 0:
        return 1.0 * (20.7 < loss < 20.8)
    return 44.0 if 3 < loss < np.inf else loss


cross_entropy = Exercise(
    cross_entropy_reference,
    probabilities_and_labels,
    stars=2,
    use=loss_whatever_is_added,
    hints=(
        "You need three steps: pick the probability of each true label, compute −log of it, and "
        "take the mean.",
        "P[np.arange(len(y)), y] picks column y[0] from row 0, column y[1] from row 1, and so on.",
        "Add TINY to the probabilities of the true labels, take -np.log of the result, and return "
        "the mean.",
    ),
)


@cross_entropy.mistake("Yours is the sum over the examples. Take the *mean*: divide by N.")
def sum_of_all(P, y):
    return -np.sum(np.log(P[np.arange(len(y)), y] + 1e-38))


@cross_entropy.mistake(
    "The minus sign is missing. The logarithm of a probability is below 0, and the loss should be "
    "above 0."
)
def without_minus(P, y):
    return np.mean(np.log(P[np.arange(len(y)), y] + 1e-38))


@cross_entropy.mistake(
    "Where the true digit has probability 0, your loss is infinite. Add TINY inside the logarithm."
)
def without_tiny(P, y):
    return -np.mean(np.log(P[np.arange(len(y)), y]))


@cross_entropy.mistake(
    "You use all the probabilities. Use only that of the true digit: P[np.arange(N), y]."
)
def of_all(P, y):
    return -np.mean(np.sum(np.log(P + 1e-38), axis=1))


@cross_entropy.mistake(
    "P[:, y] gives the columns of *all* labels for each example, an array (N, N). Pick one number "
    "in each row: P[np.arange(N), y]."
)
def columns(P, y):
    return -np.mean(np.log(P[:, y] + 1e-38))


@cross_entropy.mistake(
    "You take the logarithm of the mean probability. Take the logarithms first, and then their "
    "mean."
)
def log_of_mean(P, y):
    return -np.log(np.mean(P[np.arange(len(y)), y]) + 1e-38)


@cross_entropy.mistake(
    "What you add inside the logarithm isn't tiny enough: it swamps a probability of 0.000000001. "
    "Add TINY instead."
)
def too_much_added(P, y):
    return -np.mean(np.log(P[np.arange(len(y)), y] + 1e-8))


@cross_entropy.mistake(
    "You take the mean over all N · K numbers of a one-hot product, so the zeros count as well. "
    "Divide only by the number of examples."
)
def mean_with_zeros(P, y):
    return -np.mean(np.eye(P.shape[1])[y] * np.log(P + 1e-38))


cross_entropy_slope = Exercise(
    cross_entropy_slope_reference,
    probabilities_and_labels,
    stars=2,
    hints=(
        "The derivation ends in P − Y. What is Y, if the labels y are given? And what is divided "
        "by N, since the loss is a mean?",
        "one_hot(y, P.shape[1]) makes Y. Or copy P, and subtract 1 from the copy at "
        "[np.arange(N), y].",
    ),
)


@cross_entropy_slope.mistake(
    "Yours is N times too large. The loss is the *mean* over the examples, so divide by N."
)
def without_n(P, y):
    return P - np.eye(P.shape[1])[y]


@cross_entropy_slope.mistake(
    "Your sign is wrong. Take what was said minus what is true, not the other way round."
)
def y_minus_p(P, y):
    return (np.eye(P.shape[1])[y] - P) / len(y)


@cross_entropy_slope.mistake(
    "You divide by the size of P. Divide only by the number of examples, len(y)."
)
def divided_by_size(P, y):
    return (P - np.eye(P.shape[1])[y]) / P.size


@cross_entropy_slope.mistake(
    "You return the gradient with respect to P, which is −Y / P for each example. Return the "
    "gradient with respect to the *scores* Z, from which softmax made P: it is P − Y."
)
def by_p(P, y):
    return -np.eye(P.shape[1])[y] / (P + 1e-38) / len(y)


@cross_entropy_slope.mistake(
    "You have one factor too many, P (1 − P). It belongs to the sigmoid with squared error. With "
    "softmax and cross-entropy, it cancels out."
)
def with_a_factor(P, y):
    return (P - np.eye(P.shape[1])[y]) * P * (1 - P) / len(y)


@cross_entropy_slope.mistake(
    "You subtract 1 from whole columns, because P[:, y] means the columns of all labels. Subtract "
    "it once in each row: P[np.arange(N), y]."
)
def off_the_columns(P, y):
    dZ = P.copy()
    dZ[:, y] -= 1
    return dZ / len(y)


@cross_entropy_slope.mistake(
    "You subtract the labels themselves, for example 7 for a seven. Subtract Y instead, which "
    "holds the labels one-hot encoded."
)
def labels_as_numbers(P, y):
    return (P - y) / len(y)


@cross_entropy_slope.mistake(
    "It works only for ten classes, because one_hot makes ten columns by default. Pass P.shape[1]."
)
def ten_classes_always(P, y):
    return (P - np.eye(10)[y]) / len(y)


EXERCISES = (relu, relu_slope, he, softmax, cross_entropy, cross_entropy_slope)
WHY = {
    "why-not-only-accuracy": (
        "Accuracy depends only on which score is the largest, so it stays the same while the "
        "weights change a little, and jumps at single points. Its slope is 0 nearly everywhere, "
        "so it doesn't say what to change. Cross-entropy changes smoothly with every score. It "
        "also tells a sure mistake from a close one, and a sure right answer from a lucky one. "
        "Full credit: the slope of the accuracy, and one thing that the loss tells you in "
        "addition. Half credit: one of the two."
    ),
    "why-dead-stay-dead": (
        "A dead neuron's sum is at or below 0 for every image, so in the forward pass its answer "
        "is 0 for every image. In the backward pass, dZ1 = dA1 * relu_slope(Z1) is 0 in its "
        "column for every image, so dW1 and db1 are 0 there, and no step changes its weights or "
        "its bias. Its row of dW2 = A1.T @ dZ2 is 0 as well. A saturated sigmoid has a slope that "
        "is small but not 0, so it can recover, slowly. Full credit: both passes, for all images, "
        "and the comparison with the sigmoid. Half credit: 'its slope is 0' without saying that "
        "this holds for all images, or without the comparison."
    ),
}
