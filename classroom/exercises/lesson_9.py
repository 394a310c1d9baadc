"""The exercises of lesson 9: `adam_step`, `cosine`, `smooth_labels` and `dropout_mask`."""

import numpy as np

from helpers.layers import dropout_mask as dropout_mask_reference
from helpers.losses import smooth_labels as smooth_labels_reference
from helpers.optimizers import adam_step as adam_step_reference
from helpers.optimizers import cosine as cosine_reference

from ..checks.exercise import Exercise


def points_of_training(rng):
    """Yield test inputs for `cosine`: `progress`, from 0 to 1."""
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


@cosine.mistake(
    "Yours ends at −1, and a rate below 0 climbs. Add 1 and halve: then it falls from 1 to 0."
)
def down_to_minus_one(progress):
    return np.cos(np.pi * progress)


@cosine.mistake(
    "You cut the cosine off where it is below 0, so the second half of the training has the rate "
    "0. Add 1 and halve instead."
)
def cut_at_zero(progress):
    return np.maximum(np.cos(np.pi * progress), 0.0)


@cosine.mistake("Yours rises from 0 to 1. Make it start at 1, the full rate, and end at 0.")
def rising(progress):
    return (1 - np.cos(np.pi * progress)) / 2


@cosine.mistake(
    "Yours is a quarter of a wave, which ends steeply. Half a wave is level at the end, too: use "
    "the angle π · progress, then add 1 and halve."
)
def quarter_wave(progress):
    return np.cos(np.pi * progress / 2)


@cosine.mistake(
    "Yours is back at 1 in the end: that is a whole wave. Half a wave goes up to π, not 2π."
)
def whole_wave(progress):
    return (1 + np.cos(2 * np.pi * progress)) / 2


@cosine.mistake("Yours falls in a straight line, as in lesson 4. Make it half a wave.")
def straight(progress):
    return 1 - float(progress)


@cosine.mistake("Yours hardly changes: np.cos takes an angle, and half a turn is π, not 1.")
def without_pi(progress):
    return (1 + np.cos(progress)) / 2


def means_on_their_way(rng):
    """Yield test inputs for `adam_step`: `mean`, `square`, `steps`, `beta1`, `beta2` and `eps`."""
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
        "Both means started at 0. After t steps only the share 1 − βᵗ has come in: divide each "
        "mean by its own share.",
        "Then divide the mean by the square root of `square`. Add eps to the root, so that you "
        "never divide by 0.",
    ),
)


@adam_step.mistake(
    "You take the means as they are. At first they are far too small, because they started at 0: "
    "divide each by 1 − its beta**steps."
)
def uncorrected(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (np.sqrt(square) + eps)


@adam_step.mistake(
    "You don't take the square root: `square` is a mean of *squares*, and only its root is as "
    "large as a gradient."
)
def without_root(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1**steps) / (square / (1 - beta2**steps) + eps)


@adam_step.mistake(
    "You divide only the mean by its share. The square started at 0, too: divide it by its own."
)
def size_uncorrected(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1**steps) / (np.sqrt(square) + eps)


@adam_step.mistake(
    "You divide only the square by its share. The mean started at 0, too: divide it by its own."
)
def mean_uncorrected(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (np.sqrt(square / (1 - beta2**steps)) + eps)


@adam_step.mistake(
    "You swapped the two shares: beta1 belongs to the mean, and beta2 to the square."
)
def swapped(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta2**steps) / (np.sqrt(square / (1 - beta1**steps)) + eps)


@adam_step.mistake(
    "Your shares don't grow with the steps: after t steps 1 − beta**t has come in, not 1 − beta."
)
def first_step_for_ever(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1) / (np.sqrt(square / (1 - beta2)) + eps)


@adam_step.mistake(
    "You add `eps` under the root. Add it to the root itself: then it is the least that you "
    "divide by."
)
def tiny_under_the_root(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1**steps) / np.sqrt(square / (1 - beta2**steps) + eps)


def masks(rng):
    """Yield test inputs for `dropout_mask`: rows, columns, the share of zeros and a seed."""
    yield 200, 50, 0.5, 1
    yield 100, 100, 0.2, 2
    yield 1, 9000, 0.7, int(rng.integers(100, 1000))


def what_matters(definition, rows, columns, share, seed):
    """Return the properties of masks from `definition`, as listed in the exercise's `returns`."""

    def draw(rng):
        mask = definition((int(rows), int(columns)), float(share), rng)
        assert mask is not None, "returns None: is there a `return` in front of the result?"
        return np.asarray(mask, dtype=float)

    rng = np.random.default_rng(int(seed))
    mask, again, equal = draw(rng), draw(rng), draw(np.random.default_rng(int(seed)))
    found = np.unique(np.round(mask, 6))
    near = abs(np.mean(mask == 0) - share) < 0.03
    varied = [
        mask.shape[axis] == 1 or not np.array_equal(mask, np.roll(mask, 1, axis))
        for axis in range(mask.ndim)
    ]
    return (
        np.array(mask.shape, float),
        found[:20],
        bool(near),
        all(varied),
        not np.array_equal(mask, again),
        np.array_equal(mask, equal),
    )


dropout_mask = Exercise(
    dropout_mask_reference,
    masks,
    stars=2,
    properties=True,
    use=what_matters,
    returns=(
        "its shape",
        "the numbers in it",
        "the share of zeros",
        "each row and column has zeros of its own",
        "a new mask at each call",
        "the same mask with the same seed",
    ),
    advice={
        "its shape": "Your mask doesn't have the shape that is given. Draw an array of the whole "
        "shape: rng.random(shape).",
        "the numbers in it": "Your mask should hold 0 where a neuron is silent, 1 / (1 − share) "
        "where it is active, and nothing else.",
        "the share of zeros": "The share of zeros in yours isn't `share`. Compare the numbers of "
        "rng.random, which are evenly spread from 0 to 1, with `share`.",
        "each row and column has zeros of its own": "Whole rows, or columns, are alike in yours. "
        "Each number of the mask is drawn by itself.",
        "a new mask at each call": "Yours gives the same mask again. Draw from the rng that is "
        "given, at each call.",
        "the same mask with the same seed": "A generator with the same seed gives you another "
        "mask. Draw only from the rng that is given.",
    },
    hints=(
        "rng.random(shape) draws numbers evenly spread from 0 to 1. What share of them is below "
        "`share`?",
        "Keep a neuron where its number is at least `share`. What you keep has to make up for what "
        "is gone: divide it by the share that you keep.",
    ),
)


@dropout_mask.mistake(
    "You don't enlarge what you keep. With a third of the neurons silent, the sums would be a "
    "third smaller than when the network predicts: divide by 1 − share."
)
def not_enlarged(shape, share, rng):
    return (rng.random(shape) >= share) * 1.0


@dropout_mask.mistake(
    "The share of your zeros isn't `share`. Have you dropped those that should be kept, or left "
    "`share` out? Keep a neuron where its random number is at least `share`."
)
def other_way_round(shape, share, rng):
    return (rng.random(shape) < share) / (1 - share)


@dropout_mask.mistake(
    "You divide by `share`, the share that is gone. Divide by the share that is left."
)
def divided_by_the_share(shape, share, rng):
    return (rng.random(shape) >= share) / share


@dropout_mask.mistake(
    "Your rows are all silent in the same places, but each example needs a mask of its own. Draw "
    "an array of the whole shape."
)
def one_row_for_all(shape, share, rng):
    return np.repeat(rng.random((1, shape[1])) >= share, shape[0], axis=0) / (1 - share)


@dropout_mask.mistake(
    "You return the same mask each time. Is there a default_rng(…) in your function? Draw from "
    "the rng that it is given."
)
def own_rng(shape, share, rng):
    return (np.random.default_rng(0).random(shape) >= share) / (1 - share)


@dropout_mask.mistake(
    "You draw from `np.random` itself. Draw from the rng that your function is given: then the "
    "same seed gives the same training run again."
)
def drawn_elsewhere(shape, share, rng):
    return (np.random.random(shape) >= share) / (1 - share)


@dropout_mask.mistake(
    "You multiply by 1 − share, which makes the sums smaller still. Divide by it."
)
def made_smaller(shape, share, rng):
    return (rng.random(shape) >= share) * (1 - share)


def labels_and_shares(rng):
    """Yield test inputs for `smooth_labels`: labels `y` (N,), `classes` and `smooth`."""
    yield np.array([0, 2, 1]), 3, 0.3
    yield np.array([1, 1]), 4, 0.0
    yield np.array([0, 1]), 2, 0.5
    yield rng.integers(0, 10, 6), 10, float(rng.uniform(0.05, 0.3))


smooth_labels = Exercise(
    smooth_labels_reference,
    labels_and_shares,
    hints=(
        "Each row holds a probability for each class, and sums to 1. How much of `smooth` does "
        "each class get?",
        "Put smooth / classes everywhere, and add 1 − smooth at the index of the label, as in "
        "lesson 1's one_hot.",
    ),
)


@smooth_labels.mistake(
    "Your rows sum to less than 1: the true class gets its part of `smooth`, too."
)
def true_class_without_its_part(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] = 1 - smooth
    return T


@smooth_labels.mistake("Your rows sum to more than 1: the true class has to give up `smooth`.")
def true_class_keeps_all(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1
    return T


@smooth_labels.mistake(
    "You give each class all of `smooth`. Spread it over the classes: smooth / classes each."
)
def not_spread(y, classes, smooth):
    T = np.full((len(y), classes), float(smooth))
    T[np.arange(len(y)), y] = 1 - smooth
    return T


@smooth_labels.mistake(
    "You spread `smooth` over the *other* classes only. Spread it over all classes, the true one "
    "included."
)
def over_the_others(y, classes, smooth):
    T = np.full((len(y), classes), smooth / (classes - 1))
    T[np.arange(len(y)), y] = 1 - smooth
    return T


@smooth_labels.mistake(
    "The other classes get 0. Give each of them its part, smooth / classes, with / and not with //."
)
def others_get_nothing(y, classes, smooth):
    return (1 - smooth) * np.eye(int(classes))[y]


@smooth_labels.mistake("You return the one-hot labels. Spread the share `smooth` over all classes.")
def one_hot_only(y, classes, smooth):
    return np.eye(int(classes))[y]


@smooth_labels.mistake(
    "You take whole columns with `T[:, y]`. To pick one element in each row, give the row numbers, "
    "too: T[np.arange(len(y)), y]."
)
def whole_columns(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[:, y] += 1 - smooth
    return T


EXERCISES = (adam_step, cosine, smooth_labels, dropout_mask)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-not-all-at-once": (
        "What one trick does can depend on the others: a rate that suits SGD is ten times too "
        "large for momentum, and what holds a large network back may harm a small one. If you add "
        "all tricks at once, a good result doesn't tell you which of them caused it, or which of "
        "them spoilt a bad one; and each has a setting that you would have to choose again. So add "
        "one at a time to the same baseline, over several seeds, and check at the end that the "
        "combination is better than its parts. Full credit: you can't tell the cause, and settings "
        "depend on each other. Half credit: one of the two."
    ),
    "why-train-falls": (
        "Warping makes the task harder: the digits are different each time, and more varied than "
        "those of dev, so the network can't learn them by heart; and the accuracy during training "
        "is measured on the warped ones. (Dropout does something similar.) What counts is dev, "
        "whose digits aren't warped: if the accuracy there rises, the network has learnt more of "
        "what digits have in common, and less of the particular ones it was shown. Only if dev "
        "falls as well, the warping is too much. Full credit: a harder task on purpose, and dev as "
        "the judge. Half credit: one of the two."
    ),
}
