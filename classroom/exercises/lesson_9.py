"""The exercises of lesson 9: a schedule, Adam's step, dropout, smooth labels."""

import numpy as np

from helpers.layers import dropout_mask as dropout_mask_reference
from helpers.losses import smooth_labels as smooth_labels_reference
from helpers.optimizers import adam_step as adam_step_reference
from helpers.optimizers import cosine as cosine_reference

from ..checks.exercise import Exercise


def points_of_training(rng):
    """The start, the end, places between."""
    yield (0.0,)
    yield (1.0,)
    yield (0.5,)
    yield (1 / 3,)
    yield (float(rng.uniform(0.1, 0.4)),)


cosine = Exercise(
    cosine_reference,
    points_of_training,
    hints=(
        "Over half a wave, from angle 0 to π, the cosine falls from 1 to −1. Which angle belongs "
        "to `progress`?",
        "The angle is π · progress. From 1 … −1 to 1 … 0: add 1, and halve.",
    ),
)


@cosine.mistake("It ends at −1: a rate below 0 climbs. Add 1 and halve, then it goes from 1 to 0.")
def down_to_minus_one(progress):
    return np.cos(np.pi * progress)


@cosine.mistake("It rises from 0 to 1. The rate is to begin at its full size and to end at 0.")
def rising(progress):
    return (1 - np.cos(np.pi * progress)) / 2


@cosine.mistake(
    "It falls from 1 to 0, but ends steeply: a quarter of a wave. Half a wave is level at the end, "
    "too."
)
def quarter_wave(progress):
    return np.cos(np.pi * progress / 2)


@cosine.mistake(
    "It is back at 1 in the end: that is a whole wave. Half a one goes up to π, not 2π."
)
def whole_wave(progress):
    return (1 + np.cos(2 * np.pi * progress)) / 2


@cosine.mistake("It is a straight line, lesson 4's falling rate. Wanted is half a wave.")
def straight(progress):
    return 1 - float(progress)


@cosine.mistake("It hardly changes: np.cos takes an angle, and half a turn is π, not 1.")
def without_pi(progress):
    return (1 + np.cos(progress)) / 2


def means_on_their_way(rng):
    """One slope so far, two, many; an array; a weight that has never had a slope; only what has
    no default."""
    yield np.array([0.2]), np.array([0.004]), 1, 0.9, 0.999, 1e-8
    yield np.array([0.1, -0.3]), np.array([0.02, 0.01]), 2, 0.9, 0.999, 1e-8
    yield np.array([0.1, 0.0]), np.array([0.25, 0.0]), 1000, 0.9, 0.999, 1e-8
    yield np.array([0.5]), np.array([1.0]), 3, 0.5, 0.25, 0.1
    yield rng.normal(size=(3, 4)), rng.random((3, 4)) + 0.1, 7, 0.8, 0.9, 1e-8
    yield np.array([0.3, 1e-9]), np.array([0.04, 0.0]), 5


adam_step = Exercise(
    adam_step_reference,
    means_on_their_way,
    stars=2,
    hints=(
        "Both means began at 0. After t steps only the share 1 − keepᵗ of them has come in: divide "
        "each by its own share.",
        "Then the mean, by the root of the square; eps is added to the root, so that nothing is "
        "divided by 0.",
    ),
)


@adam_step.mistake(
    "The means are taken as they are. At first they are far too small, as they began at 0: divide "
    "each by 1 − keep**steps."
)
def uncorrected(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (np.sqrt(square) + eps)


@adam_step.mistake(
    "The root is missing: square is a mean of *squares*, and its root is as large as a slope."
)
def without_root(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1**steps) / (square / (1 - beta2**steps) + eps)


@adam_step.mistake("Only the mean is divided by its share. The square began at 0, too.")
def size_uncorrected(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1**steps) / (np.sqrt(square) + eps)


@adam_step.mistake("Only the square is divided by its share. The mean began at 0, too.")
def mean_uncorrected(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (np.sqrt(square / (1 - beta2**steps)) + eps)


@adam_step.mistake("The two shares are swapped: each mean has a keep of its own.")
def swapped(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta2**steps) / (np.sqrt(square / (1 - beta1**steps)) + eps)


@adam_step.mistake(
    "The shares don't grow with the steps: after t steps 1 − keep**t has come in, not 1 − keep."
)
def first_step_for_ever(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1) / (np.sqrt(square / (1 - beta2)) + eps)


@adam_step.mistake(
    "`eps` is under the root. Added to the root itself, it is what the divisor is at least."
)
def tiny_under_the_root(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1**steps) / np.sqrt(square / (1 - beta2**steps) + eps)


def masks(rng):
    """A mask with about half, few, many silent; other seeds; a single row."""
    yield 200, 50, 0.5, 1
    yield 100, 100, 0.2, 2
    yield 1, 9000, 0.7, int(rng.integers(100, 1000))


def what_matters(definition, rows, columns, share, seed):
    """Which numbers the mask holds, whether as many are 0 as should be, whether all rows, and all
    columns, are silent in other places, and what comes of the same generator again, and of an
    equal one."""

    def draw(rng):
        return np.asarray(definition((int(rows), int(columns)), float(share), rng), dtype=float)

    rng = np.random.default_rng(int(seed))
    mask, again, equal = draw(rng), draw(rng), draw(np.random.default_rng(int(seed)))
    found = np.unique(np.round(mask, 6))
    near = float(abs(np.mean(mask == 0) - share) < 0.03)
    varied = [len(np.unique(mask, axis=axis)) for axis in range(mask.ndim)]
    varied = [float(number > 1 or mask.shape[axis] == 1) for axis, number in enumerate(varied)]
    alike = [float(np.array_equal(mask, other)) for other in (again, equal)]
    return np.array(mask.shape, float), found[:20], np.array([near, *varied, *alike])


dropout_mask = Exercise(
    dropout_mask_reference,
    masks,
    stars=2,
    use=what_matters,
    returns=(
        "its shape",
        "the numbers in it",
        "as many zeros as wanted, varied, another mask each time, the same from an equal rng",
    ),
    hints=(
        "rng.random(shape) draws numbers evenly from 0 to 1. Which of them are the share `share`?",
        "Kept is where the number is at least `share`. What is kept has to make up for what is "
        "gone: divide by the share that is kept.",
    ),
)


@dropout_mask.mistake(
    "What is kept is not enlarged. With a third of the neurons silent, sums would be a third "
    "smaller than when the network predicts: divide by 1 − share."
)
def not_enlarged(shape, share, rng):
    return (rng.random(shape) >= share) * 1.0


@dropout_mask.mistake(
    "`share` is what is dropped, and here it is what is kept. Kept is where the random number is "
    "at least `share`."
)
def other_way_round(shape, share, rng):
    return (rng.random(shape) < share) / (1 - share)


@dropout_mask.mistake("What is kept is divided by `share`, the share that is gone. What is left?")
def divided_by_the_share(shape, share, rng):
    return (rng.random(shape) >= share) / share


@dropout_mask.mistake(
    "All rows are silent at the same places: each example is to have a mask of its own. Draw "
    "numbers of the whole shape."
)
def one_row_for_all(shape, share, rng):
    return np.repeat(rng.random((1, shape[1])) >= share, shape[0], axis=0) / (1 - share)


@dropout_mask.mistake(
    "It is the same mask each time: is there a default_rng(…) in your function? Draw from the rng "
    "that it is given."
)
def own_rng(shape, share, rng):
    return (np.random.default_rng(0).random(shape) >= share) / (1 - share)


@dropout_mask.mistake(
    "The mask is drawn by `np.random` itself. Draw from the rng that it is given: then the same "
    "seed gives the same training again."
)
def drawn_elsewhere(shape, share, rng):
    return (np.random.random(shape) >= share) / (1 - share)


@dropout_mask.mistake(
    "Kept numbers are multiplied by 1 − share, which makes sums smaller still. Divide by it."
)
def made_smaller(shape, share, rng):
    return (rng.random(shape) >= share) * (1 - share)


def labels_and_shares(rng):
    """Three labels, no smoothing, two classes, many."""
    yield np.array([0, 2, 1]), 3, 0.3
    yield np.array([1, 1]), 4, 0.0
    yield np.array([0, 1]), 2, 0.5
    yield rng.integers(0, 10, 6), 10, float(rng.uniform(0.05, 0.3))


smooth_labels = Exercise(
    smooth_labels_reference,
    labels_and_shares,
    hints=(
        "Each row is a probability for each class, and adds up to 1. How much does each class get "
        "of what is spread?",
        "smooth / classes everywhere, and 1 − smooth more at the place of the label, as in lesson "
        "1's one_hot.",
    ),
)


@smooth_labels.mistake(
    "The rows add up to less than 1: the true class gets its part of the rest, too."
)
def true_class_without_its_part(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] = 1 - smooth
    return T


@smooth_labels.mistake("The rows add up to more than 1: the true class has to give up `smooth`.")
def true_class_keeps_all(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1
    return T


@smooth_labels.mistake("Each class gets all of `smooth`: it is to be spread over the classes.")
def not_spread(y, classes, smooth):
    T = np.full((len(y), classes), float(smooth))
    T[np.arange(len(y)), y] = 1 - smooth
    return T


@smooth_labels.mistake(
    "You spread it over the *other* classes only. Spread it over all, the true one too, as if the "
    "label were drawn anew with the chance `smooth`."
)
def over_the_others(y, classes, smooth):
    T = np.full((len(y), classes), smooth / (classes - 1))
    T[np.arange(len(y)), y] = 1 - smooth
    return T


@smooth_labels.mistake("These are the one-hot labels; nothing is smooth about them yet.")
def one_hot_only(y, classes, smooth):
    return np.eye(int(classes))[y]


@smooth_labels.mistake(
    "`T[:, y]` takes whole columns, for all rows. To pick one place in each row, give the row "
    "numbers, too: T[np.arange(len(y)), y]."
)
def whole_columns(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[:, y] += 1 - smooth
    return T


EXERCISES = (adam_step, cosine, smooth_labels, dropout_mask)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-not-all-at-once": (
        "What one addition does can depend on the others: a rate that suits SGD is ten times too "
        "large for momentum, and what holds back a large network may harm a small one. Added all "
        "at once, a good result says nothing about which of them brought it, and a bad one not "
        "which spoilt it; and each has a setting that would have to be chosen anew. So: one at a "
        "time against the same starting point, over several seeds, and at the end a check that "
        "the combination is better than its parts. Full credit: cause can't be told, and settings "
        "depend on each other. Half credit: one of the two."
    ),
    "why-train-falls": (
        "Warping makes the task of learning harder: the digits are others each time, and more "
        "varied than those of dev, so they can't be learnt by heart; and it is on the warped ones "
        "that the accuracy is measured while it learns. (Dropout and smooth labels do the same in "
        "other ways.) What counts is dev, which is read as it is: if it rises, the network has "
        "learnt more of what digits have in common and less of the particular ones it was shown. "
        "Only if dev falls as well is it too much. Full credit: a harder task by purpose, and dev "
        "as the judge. Half credit: one of the two."
    ),
}
