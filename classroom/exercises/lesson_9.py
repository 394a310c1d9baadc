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
        "Over half a wave, from angle 0 to angle π, the cosine falls from 1 to −1. Which angle "
        "belongs to `progress`?",
        "The angle is π · progress. The cosine falls from 1 to −1, but the share has to fall from "
        "1 to 0, so add 1 and halve the sum.",
    ),
)


@cosine.mistake(
    "Your share ends at −1, and with a rate below 0 the loss rises. Add 1 and halve the sum, so "
    "that the share falls from 1 to 0."
)
def down_to_minus_one(progress):
    return np.cos(np.pi * progress)


@cosine.mistake(
    "You cut the cosine off where it is below 0, so the rate is 0 for the second half of the "
    "training. Add 1 and halve the sum instead."
)
def cut_at_zero(progress):
    return np.maximum(np.cos(np.pi * progress), 0.0)


@cosine.mistake("Your share rises from 0 to 1. Make it start at 1, the full rate, and end at 0.")
def rising(progress):
    return (1 - np.cos(np.pi * progress)) / 2


@cosine.mistake(
    "You take a quarter of a wave, which is steep at the end. Half a wave is level at both ends: "
    "use the angle π · progress, then add 1 and halve the sum."
)
def quarter_wave(progress):
    return np.cos(np.pi * progress / 2)


@cosine.mistake(
    "Your share is back at 1 at the end, because you take a whole wave. For half a wave, the "
    "angle goes up to π, not 2π."
)
def whole_wave(progress):
    return (1 + np.cos(2 * np.pi * progress)) / 2


@cosine.mistake("Your share falls in a straight line, as in lesson 4. Make it follow half a wave.")
def straight(progress):
    return 1 - float(progress)


@cosine.mistake(
    "Your share falls only to 0.77. np.cos takes an angle, and half a turn is π, not 1."
)
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
        "Both means started at 0. After t steps, each holds only the share 1 − βᵗ of what it "
        "should, so divide each mean by its own share.",
        "Then divide the corrected mean by the square root of the corrected square. Add `eps` to "
        "that root first, so that you never divide by 0.",
    ),
)


@adam_step.mistake(
    "You take the means as they are. At first they are far too small, because they started at 0, "
    "so divide each by 1 − beta**steps, with its own beta."
)
def uncorrected(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (np.sqrt(square) + eps)


@adam_step.mistake(
    "You don't take the square root. `square` is a mean of *squares*, so only its square root has "
    "the size of a gradient."
)
def without_root(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1**steps) / (square / (1 - beta2**steps) + eps)


@adam_step.mistake(
    "You divide only `mean` by its share. `square` started at 0 as well, so divide it by its own "
    "share."
)
def size_uncorrected(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1**steps) / (np.sqrt(square) + eps)


@adam_step.mistake(
    "You divide only `square` by its share. `mean` started at 0 as well, so divide it by its own "
    "share."
)
def mean_uncorrected(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (np.sqrt(square / (1 - beta2**steps)) + eps)


@adam_step.mistake("You swap the two betas. Use `beta1` for `mean`, and `beta2` for `square`.")
def swapped(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta2**steps) / (np.sqrt(square / (1 - beta1**steps)) + eps)


@adam_step.mistake(
    "The shares that you divide by don't grow with the steps. After t steps a mean holds the "
    "share 1 − beta**t of what it should, not 1 − beta."
)
def first_step_for_ever(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1) / (np.sqrt(square / (1 - beta2)) + eps)


@adam_step.mistake(
    "You add `eps` under the square root. Add it to the root itself, so that you never divide by "
    "less than `eps`."
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
        "its shape": "Your mask doesn't have the given shape. Draw an array of the whole shape: "
        "rng.random(shape).",
        "the numbers in it": "Your mask should hold 0 where a neuron is silent, 1 / (1 − share) "
        "where it is active, and nothing else.",
        "the share of zeros": "The share of zeros in your mask isn't `share`. The numbers from "
        "rng.random are evenly spread from 0 to 1: compare them with `share`.",
        "each row and column has zeros of its own": "All the rows, or all the columns, of your "
        "mask are alike. Draw each number of the mask separately.",
        "a new mask at each call": "When your function is called again, it returns the same mask. "
        "Draw from the given rng at each call.",
        "the same mask with the same seed": "With the same seed, your function returns a "
        "different mask. Draw only from the given rng.",
    },
    hints=(
        "rng.random(shape) draws numbers evenly spread from 0 to 1. What share of them is below "
        "`share`?",
        "Keep a neuron where its number is at least `share`. The neurons that you keep have to "
        "make up for the silent ones: divide by the share that you keep.",
    ),
)


@dropout_mask.mistake(
    "You don't scale up the neurons that you keep. With a third of the neurons silent, the sums "
    "would be a third smaller than when the network predicts, so divide by 1 − share."
)
def not_enlarged(shape, share, rng):
    return (rng.random(shape) >= share) * 1.0


@dropout_mask.mistake(
    "The share of zeros in your mask isn't `share`. Do you drop the neurons that should be kept, "
    "or leave `share` out? Keep a neuron where its random number is at least `share`."
)
def other_way_round(shape, share, rng):
    return (rng.random(shape) < share) / (1 - share)


@dropout_mask.mistake(
    "You divide by `share`, the share of neurons that are silent. Divide by the share of neurons "
    "that are active."
)
def divided_by_the_share(shape, share, rng):
    return (rng.random(shape) >= share) / share


@dropout_mask.mistake(
    "All rows of your mask have their zeros in the same places, but each example needs a mask of "
    "its own. Draw an array of the whole shape."
)
def one_row_for_all(shape, share, rng):
    return np.repeat(rng.random((1, shape[1])) >= share, shape[0], axis=0) / (1 - share)


@dropout_mask.mistake(
    "You return the same mask each time. Is there a default_rng(…) in your function? Draw from "
    "the rng that your function is given."
)
def own_rng(shape, share, rng):
    return (np.random.default_rng(0).random(shape) >= share) / (1 - share)


@dropout_mask.mistake(
    "You draw from `np.random` itself. Draw from the rng that your function is given, so that the "
    "same seed gives the same training run again."
)
def drawn_elsewhere(shape, share, rng):
    return (np.random.random(shape) >= share) / (1 - share)


@dropout_mask.mistake(
    "You multiply by 1 − share, which makes the sums smaller still. Divide by 1 − share instead."
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
        "Put smooth / classes everywhere, and add 1 − smooth at the index of each row's label, as "
        "in lesson 1's one_hot.",
    ),
)


@smooth_labels.mistake(
    "Your rows sum to less than 1. Give the true class its part of `smooth` as well."
)
def true_class_without_its_part(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] = 1 - smooth
    return T


@smooth_labels.mistake(
    "Your rows sum to more than 1. The true class has to give up the share `smooth`."
)
def true_class_keeps_all(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1
    return T


@smooth_labels.mistake(
    "You give each of the other classes all of `smooth`. Spread it over all classes, so that each "
    "gets smooth / classes."
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
    "You give the other classes 0. Give each of them its part, smooth / classes, with / and not "
    "with //."
)
def others_get_nothing(y, classes, smooth):
    return (1 - smooth) * np.eye(int(classes))[y]


@smooth_labels.mistake("You return the one-hot labels. Spread the share `smooth` over all classes.")
def one_hot_only(y, classes, smooth):
    return np.eye(int(classes))[y]


@smooth_labels.mistake(
    "You change whole columns with `T[:, y]`. To pick one element in each row, give the row "
    "indices as well: T[np.arange(len(y)), y]."
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
        "large for momentum, and what holds overfitting back in a large network may harm a small "
        "one. If you add all the tricks at once, a good result doesn't tell you which of them "
        "caused it, and a bad one doesn't tell you which of them spoilt it. Each trick also has a "
        "setting that you would have to choose again. So add one at a time to the same baseline, "
        "over several seeds, and check at the end that the combination is better than its parts. "
        "Full credit: you can't tell the cause, and settings depend on each other. Half credit: "
        "one of the two."
    ),
    "why-train-falls": (
        "Warping makes the task harder: the digits are different each time, and more varied than "
        "those of dev, so the network can't learn them by heart. The accuracy during training is "
        "measured on the warped digits. (Dropout does something similar.) What counts is dev, "
        "whose digits aren't warped: if the accuracy on dev rises, the network has learnt more of "
        "what digits have in common, and less about the particular digits that it was shown. "
        "Only if the accuracy on dev falls as well is the warping too strong. Full credit: a "
        "harder task on purpose, and dev as the judge. Half credit: one of the two."
    ),
}
