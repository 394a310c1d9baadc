"""The exercises of lesson 14: `quantise`, `carried`, `two_in_a_byte` and `paired_interval`."""

import numpy as np

from ..checks.exercise import Exercise
from ..quantising import carried as carried_reference
from ..quantising import quantise as quantise_reference
from ..quantising import two_in_a_byte as two_in_a_byte_reference
from ..takeaway.judging import paired_interval as paired_interval_reference


def weights_and_bits(rng):
    """Yield test inputs for `quantise` and `carried`: weights `W` (inputs, outputs) and `bits`."""
    yield np.array([[0.9, -0.2], [-0.4, 0.25], [0.1, 0.6]]), 3
    yield np.array([[0.45, 0.02], [-1.0, -0.05], [0.26, 0.01]]), 4
    for inputs, neurons, bits in ((7, 1, 2), (1, 5, 5), (30, 4, 8), (64, 10, 6), (20, 6, 2)):
        yield rng.normal(0, 0.1, (inputs, neurons)) * rng.uniform(0.1, 9, neurons), bits
    yield rng.normal(0, 0.1, (50, 3)), 8


def usual(definition, W, bits):
    """Return `definition(W, bits)`, or `definition(W)` if `bits` is 8, the default."""
    return definition(W) if bits == 8 else definition(W, bits)


quantise = Exercise(
    quantise_reference,
    weights_and_bits,
    stars=2,
    returns=("the whole numbers", "the steps"),
    use=usual,
    exact_dtype=True,
    hints=(
        "The largest whole number is L = 2 ** (bits - 1) - 1. That is 127 with 8 bits, and 3 with "
        "3 bits.",
        "Each neuron is a column of W. np.abs(W).max(axis=0) gives the magnitude of each neuron's "
        "largest weight, in an array of shape (H,).",
        "Divide the magnitude of each neuron's largest weight by L: that is its step. Then W / "
        "step lies between −L and L. Round it with np.rint, turn it into bytes with "
        ".astype(np.int8), and return both, the whole numbers first.",
    ),
)


def measured(W, sizes, largest, whole=np.rint):
    step = sizes / largest
    return whole(W / step).astype(np.int8), step


@quantise.mistake(
    "You use one step for all neurons, so a single large weight makes the steps of every neuron "
    "coarse. Take the largest magnitude in each column: axis=0."
)
def one_step_for_all(W, bits=8):
    return measured(W, np.abs(W).max(), 2 ** (bits - 1) - 1)


@quantise.mistake(
    "You use one step for all neurons, although you return it once for each neuron. Take the "
    "largest magnitude in each column: axis=0."
)
def one_step_repeated(W, bits=8):
    sizes = np.full(W.shape[1], np.abs(W).max())
    return measured(W, sizes, 2 ** (bits - 1) - 1)


@quantise.mistake(
    "You compute a step for each row, which belongs to an input. A neuron's weights are a column "
    "of W, so use axis=0."
)
def by_rows(W, bits=8):
    whole, step = measured(W.T, np.abs(W).max(axis=1), 2 ** (bits - 1) - 1)
    return whole.T, step


@quantise.mistake(
    "Your L is 2 ** (bits - 1), which is one too large: 128 doesn't fit into 8 bits with a sign. "
    "Subtract 1."
)
def one_too_many(W, bits=8):
    return measured(W, np.abs(W).max(axis=0), 2 ** (bits - 1))


@quantise.mistake(
    "Your L is 2 ** bits - 1, as if no bit were needed for the sign. One bit holds the sign, so L "
    "is 2 ** (bits - 1) - 1."
)
def sign_forgotten(W, bits=8):
    return measured(W, np.abs(W).max(axis=0), 2**bits - 1)


@quantise.mistake(
    "You don't round, and turning floats into whole numbers drops their decimals, so 2.9 becomes "
    "2. Round first: use np.rint."
)
def decimals_dropped(W, bits=8):
    return measured(W, np.abs(W).max(axis=0), 2 ** (bits - 1) - 1, np.trunc)


@quantise.mistake(
    "You take the largest weight with its sign, but the weight farthest from 0 may be negative. "
    "Take the largest *magnitude*: np.abs(W).max(axis=0)."
)
def without_abs(W, bits=8):
    return measured(W, W.max(axis=0), 2 ** (bits - 1) - 1)


@quantise.mistake(
    "You multiply the whole numbers by their steps, which makes them weights again. Return the "
    "whole numbers, because the lesson multiplies them later."
)
def weights_again(W, bits=8):
    whole, step = quantise_reference(W, bits)
    return whole * step, step


@quantise.mistake(
    "The numbers are right, but they are still floats of 8 bytes each. Add .astype(np.int8)."
)
def still_floats(W, bits=8):
    whole, step = quantise_reference(W, bits)
    return whole.astype(float), step


@quantise.mistake(
    "You swapped your two results. Return the whole numbers first, and then the steps."
)
def exchanged(W, bits=8):
    return quantise_reference(W, bits)[::-1]


@quantise.mistake(
    "Your numbers always have 8 bits, whatever `bits` is. L is 2 ** (bits - 1) - 1, and that is "
    "127 only for 8 bits."
)
def always_eight_bits(W, bits=8):
    return quantise_reference(W, 8)


@quantise.mistake(
    "You round down, so 1.9 becomes 1. Use np.rint, which rounds to the nearest whole number."
)
def rounded_down(W, bits=8):
    return measured(W, np.abs(W).max(axis=0), 2 ** (bits - 1) - 1, np.floor)


@quantise.mistake(
    "You use the mean magnitude of a neuron's weights, so its larger weights go beyond L. Use the "
    "largest magnitude: max(axis=0)."
)
def by_the_mean(W, bits=8):
    return measured(W, np.abs(W).mean(axis=0), 2 ** (bits - 1) - 1)


@quantise.mistake(
    "The whole numbers are right, but in place of the steps you return the largest magnitudes. "
    "Divide them by L."
)
def largest_for_steps(W, bits=8):
    return quantise_reference(W, bits)[0], np.abs(W).max(axis=0)


@quantise.mistake(
    "The numbers are right, but each takes 8 bytes instead of one. Add .astype(np.int8)."
)
def eight_bytes_each(W, bits=8):
    whole, step = quantise_reference(W, bits)
    return whole.astype(int), step


carried = Exercise(
    carried_reference,
    weights_and_bits,
    stars=2,
    returns=("the whole numbers", "the steps"),
    use=usual,
    exact_dtype=True,
    hints=(
        "Compute L, `step` and W / step as in `quantise`. Begin with rest = np.zeros(W.shape[1]), "
        "because nothing is owed yet.",
        "Go through the rows of W / step. For each row, wanted = row + rest is what the row "
        "should be.",
        "In row i, with wanted = row + rest, set whole[i] = np.rint(wanted). Then set rest = "
        "wanted - whole[i].",
    ),
)


def handed_on(
    W, bits, after=lambda row, wanted, whole: wanted - whole, to_whole=np.rint, step=None
):
    """Quantise the weights `W` row by row, and return the whole numbers and the steps.

    after: a function of a row of `W / step`, this row plus the last result of `after`, and the
        rounded sum; its result is added to the next row
    to_whole: a function that rounds an array
    step: the steps; by default those of `quantise`
    """
    step = quantise_reference(W, bits)[1] if step is None else step
    whole, rest = np.zeros(W.shape, np.int8), np.zeros(W.shape[1])
    for i, row in enumerate(W / step):
        wanted = row + rest
        whole[i] = to_whole(wanted)
        rest = after(row, wanted, whole[i])
    return whole, step


@carried.mistake(
    "You hand nothing on: you round each weight separately, as `quantise` does. Before you round a "
    "row, add the rest of the row above it."
)
def as_before(W, bits=8):
    return quantise_reference(W, bits)


@carried.mistake(
    "You hand on only what this row has lost, so what it got from the row above is forgotten. Hand "
    "on row + rest - whole[i]."
)
def last_loss_only(W, bits=8):
    return handed_on(W, bits, lambda row, wanted, whole: row - whole)


@carried.mistake(
    "Your rest has the wrong sign, so errors grow instead of cancelling. The rest is what was "
    "wanted minus what you wrote."
)
def wrong_sign(W, bits=8):
    return handed_on(W, bits, lambda row, wanted, whole: whole - wanted)


@carried.mistake(
    "You hand the rest on along the row, to the next neuron. Hand it on to the row below, which is "
    "the next pixel of the same neuron."
)
def along_the_row(W, bits=8):
    step = quantise_reference(W, bits)[1]
    whole, rest = np.zeros(W.shape, np.int8), np.zeros(W.shape[0])
    for j, column in enumerate((W / step).T):
        wanted = column + rest
        whole[:, j] = np.rint(wanted)
        rest = wanted - whole[:, j]
    return whole, step


@carried.mistake(
    "Your neurons all share one rest. Each neuron needs its own, so make the rest an array of "
    "shape (H,)."
)
def shared_rest(W, bits=8):
    return handed_on(W, bits, lambda row, wanted, whole: np.sum(wanted - whole))


@carried.mistake(
    "Your rest is in the units of the weights, but the row is in steps. Divide W by `step` first, "
    "and don't multiply the rest by `step`."
)
def rest_times_step(W, bits=8):
    step = quantise_reference(W, bits)[1]
    return handed_on(W, bits, lambda row, wanted, whole: (wanted - whole) * step)


@carried.mistake(
    "The numbers are right, but they are still floats of 8 bytes each. Begin with "
    "whole = np.zeros(W.shape, np.int8)."
)
def carried_as_floats(W, bits=8):
    whole, step = carried_reference(W, bits)
    return whole.astype(float), step


@carried.mistake(
    "You don't round, and turning floats into int8 drops their decimals, so 0.8 becomes 0. Round "
    "first: np.rint(wanted)."
)
def carried_decimals_dropped(W, bits=8):
    return handed_on(W, bits, to_whole=np.trunc)


@carried.mistake(
    "You round down, so 0.8 becomes 0. Use np.rint, which rounds to the nearest whole number."
)
def carried_rounded_down(W, bits=8):
    return handed_on(W, bits, to_whole=np.floor)


@carried.mistake(
    "Your steps are always those of 8 bits, whatever `bits` is. If you call `quantise`, pass "
    "`bits` on: quantise(W, bits)."
)
def carried_in_eight_bits(W, bits=8):
    return carried_reference(W, 8)


@carried.mistake(
    "You use one step for all neurons. Use the same steps as in `quantise`, one for each column."
)
def carried_in_one_step(W, bits=8):
    return handed_on(W, bits, step=np.abs(W).max() / (2 ** (bits - 1) - 1))


@carried.mistake(
    "You multiply the whole numbers by their steps, which makes them weights again. Return the "
    "whole numbers, because the lesson multiplies them later."
)
def carried_weights(W, bits=8):
    whole, step = carried_reference(W, bits)
    return whole * step, step


@carried.mistake(
    "Your rest grows, because you add what was owed a second time: it is already in `wanted`. Use "
    "rest = wanted - whole[i]."
)
def rest_added_up(W, bits=8):
    step = quantise_reference(W, bits)[1]
    whole, rest = np.zeros(W.shape, np.int8), np.zeros(W.shape[1])
    for i, row in enumerate(W / step):
        wanted = row + rest
        whole[i] = np.rint(wanted)
        rest = rest + wanted - whole[i]
    return whole, step


def numbers_of_four_bits(rng):
    """Yield test inputs for `two_in_a_byte`: whole numbers from −8 to 7, int8."""
    yield (np.array([1, -1, 7, -8], np.int8),)
    yield (np.array([-3, 0, 5], np.int8),)
    yield (np.arange(-8, 8).astype(np.int8),)
    yield (np.array([[1, 2, 3], [-4, -5, -6]], np.int8),)
    yield (np.array([[1, 2], [-4, -5], [0, 7]], np.int8),)
    yield (np.array([-8], np.int8),)
    for count in (9, 50):
        yield (rng.integers(-7, 8, count).astype(np.int8),)
    yield (rng.integers(-7, 8, (7, 3)).astype(np.int8),)


two_in_a_byte = Exercise(
    two_in_a_byte_reference,
    numbers_of_four_bits,
    stars=2,
    exact_dtype=True,
    hints=(
        "flat = whole.ravel() + 8 holds numbers from 0 to 15, which are what four bits can hold.",
        "If flat = whole.ravel() + 8 has an odd length, append an 8, which is a 0 raised by 8: "
        "np.append(flat, 8).",
        "If `flat` holds the raised numbers, flat[0::2] is the first of each pair, and flat[1::2] "
        "is the second. A byte is 16 * first + second. Return the bytes as np.uint8.",
    ),
)


def in_pairs(whole, raised=8, weight=16, filler=0, swapped=False, values=None):
    flat = np.ravel(whole).astype(int)
    if len(flat) % 2:
        flat = np.append(flat, filler)
    first, second = flat[0::2] + raised, flat[1::2] + raised
    if swapped:
        first, second = second, first
    return (first * weight + second).astype(np.uint8)


@two_in_a_byte.mistake(
    "You swapped the two numbers of each pair. The first goes into the upper four bits, so "
    "multiply it by 16."
)
def lower_bits_first(whole):
    return in_pairs(whole, swapped=True)


@two_in_a_byte.mistake(
    "Negative numbers spill into their neighbours' bits. Raise every number by 8 first, so that "
    "they all lie between 0 and 15."
)
def not_raised(whole):
    return in_pairs(whole, raised=0)


@two_in_a_byte.mistake(
    "You raise the numbers by 7, so −8, the smallest of them, stays below 0. Raise them by 8."
)
def raised_by_seven(whole):
    return in_pairs(whole, raised=7)


@two_in_a_byte.mistake(
    "You multiply the first number by 10, as in decimal notation. Four bits hold 16 different "
    "numbers, so multiply by 16."
)
def as_decimals(whole):
    return in_pairs(whole, weight=10)


@two_in_a_byte.mistake(
    "You multiply the first number by 8. Four bits hold 16 different numbers, so multiply by 16, "
    "which moves the first number up by four bits."
)
def times_eight(whole):
    return in_pairs(whole, weight=8)


@two_in_a_byte.mistake("If the count is odd, you lose the last number. Give it a 0 as its partner.")
def last_one_lost(whole):
    flat = np.ravel(whole)
    return in_pairs(flat[: len(flat) - len(flat) % 2])


@two_in_a_byte.mistake(
    "If the count is odd, the partner of the last number should be a 0, which becomes 8 when you "
    "raise it. Yours is still 0 after raising, and that stands for −8."
)
def partner_not_raised(whole):
    return in_pairs(whole, filler=-8)


@two_in_a_byte.mistake(
    "You pair the first half with the second half. Pair neighbours instead: flat[0::2] with "
    "flat[1::2]."
)
def by_halves(whole):
    flat = np.ravel(whole).astype(int) + 8
    if len(flat) % 2:
        flat = np.append(flat, 8)
    half = len(flat) // 2
    return (flat[:half] * 16 + flat[half:]).astype(np.uint8)


@two_in_a_byte.mistake(
    "The numbers are right, but each takes 8 bytes instead of one. Add .astype(np.uint8)."
)
def not_yet_bytes(whole):
    return two_in_a_byte_reference(whole).astype(int)


@two_in_a_byte.mistake(
    "Your function stops with an error if the count is odd, because the last number has no "
    "partner. Append a 0 first."
)
def stops_on_odd_counts(whole):
    flat = np.ravel(whole).astype(int) + 8
    return (flat[0::2] * 16 + flat[1::2]).astype(np.uint8)


@two_in_a_byte.mistake(
    "len(whole) counts rows, not numbers. For the shape (3, 2) it is odd, although there are six "
    "numbers. Make one row first with whole.ravel(), and take the length of that."
)
def rows_counted(whole):
    flat = np.ravel(whole).astype(int)
    return in_pairs(np.append(flat, 0) if len(whole) % 2 else flat)


def read_right(rng):
    """Yield test inputs for `paired_interval`: `before` and `after` (N,).

    `before[i]` and `after[i]` are True if digit i was read correctly.
    """
    yield np.array([True, True, False, True]), np.array([True, False, False, True])
    yield np.array([True, False, True]), np.array([True, False, True])
    yield np.ones(5, bool), np.array([False, True, False, False, False])
    for count, share in ((40, 0.5), (1_000, 0.9), (6_000, 0.98)):
        before = rng.random(count) < share
        yield before, before ^ (rng.random(count) < 0.07)


paired_interval = Exercise(
    paired_interval_reference,
    read_right,
    returns=("the lower end", "the upper end"),
    hints=(
        "NumPy can't subtract booleans. Turn both arrays into numbers first, as in "
        "after.astype(float).",
        "Once both arrays hold numbers, change = after - before is 1 where a digit was gained, −1 "
        "where a digit was lost, and 0 otherwise.",
        "The middle of the interval is the mean of the changes. If they are in `change`, half of "
        "its width is 1.96 * change.std() / np.sqrt(len(change)).",
    ),
)


def around(middle, half):
    return middle - half, middle + half


def changes(before, after):
    return after.astype(float) - before.astype(float)


@paired_interval.mistake(
    "You subtract booleans, and NumPy can't do that. Turn both arrays into numbers first, as in "
    "after.astype(float)."
)
def of_booleans(before, after):
    change = after - before
    return around(change.mean(), 1.96 * change.std() / np.sqrt(len(change)))


@paired_interval.mistake(
    "Your interval is the one for two networks that read *different* digits. These two read the "
    "same digits, so subtract digit by digit first, and take the standard deviation of the "
    "differences."
)
def not_in_pairs(before, after):
    parts = [part.mean() * (1 - part.mean()) / len(part) for part in (before, after)]
    return around(changes(before, after).mean(), 1.96 * np.sqrt(sum(parts)))


@paired_interval.mistake(
    "You subtract `after` from `before`, so a loss looks like a gain. Take `after` minus `before`."
)
def other_way_round(before, after):
    return paired_interval_reference(after, before)


@paired_interval.mistake(
    "You divide the standard deviation by N. To get that of a mean of N numbers, divide by the "
    "*square root* of N."
)
def divided_by_n(before, after):
    change = changes(before, after)
    return around(change.mean(), 1.96 * change.std() / len(change))


@paired_interval.mistake(
    "Your interval is the one for a single digit's change, not for the mean. Divide the standard "
    "deviation by np.sqrt(len(change))."
)
def spread_of_the_digits(before, after):
    change = changes(before, after)
    return around(change.mean(), 1.96 * change.std())


@paired_interval.mistake(
    "Your interval reaches one standard deviation to each side, so it holds only in about 68 of "
    "100 cases. For 95%, multiply by 1.96."
)
def one_spread(before, after):
    change = changes(before, after)
    return around(change.mean(), change.std() / np.sqrt(len(change)))


@paired_interval.mistake(
    "You return the middle and half of the width. Return the two ends: middle − half and middle + "
    "half."
)
def middle_and_half(before, after):
    change = changes(before, after)
    return change.mean(), 1.96 * change.std() / np.sqrt(len(change))


@paired_interval.mistake(
    "You return the interval of the second network's accuracy. Return the interval of the "
    "*change*: `after` minus `before`."
)
def of_the_second_alone(before, after):
    return around(after.mean(), 1.96 * after.std() / np.sqrt(len(after)))


@paired_interval.mistake(
    "You divide by N − 1 in the standard deviation (ddof=1), as many books do. Use change.std() as "
    "it is, so that your numbers agree with the lesson's."
)
def with_n_minus_one(before, after):
    change = changes(before, after)
    return around(change.mean(), 1.96 * change.std(ddof=1) / np.sqrt(len(change)))


@paired_interval.mistake(
    "You count only whether a digit has changed, so a lost digit counts like a gained one. A lost "
    "digit counts as −1, so keep the sign of `after` minus `before`."
)
def without_signs(before, after):
    change = np.abs(changes(before, after))
    return around(change.mean(), 1.96 * change.std() / np.sqrt(len(change)))


@paired_interval.mistake(
    "You take the mean over the changed digits alone. The digits that didn't change count as "
    "zeros, so keep all N of them."
)
def changed_alone(before, after):
    change = changes(before, after)
    change = change[change != 0]
    return around(change.mean(), 1.96 * change.std() / np.sqrt(len(change)))


@paired_interval.mistake(
    "You use the variance. Use its square root, the standard deviation: change.std()."
)
def of_the_variance(before, after):
    change = changes(before, after)
    return around(change.mean(), 1.96 * change.var() / np.sqrt(len(change)))


@paired_interval.mistake(
    "You subtract the ends of one interval from the ends of another. Subtract digit by digit "
    "first, and then take one interval: that of the changes."
)
def ends_subtracted(before, after):
    ends = [around(x.mean(), 1.96 * x.std() / np.sqrt(len(x))) for x in (before, after)]
    return ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]


@paired_interval.mistake(
    "You count the gained digits and leave out the lost ones. A digit's change is `after` minus "
    "`before`, as numbers: 1, −1 or 0."
)
def gained_only(before, after):
    change = (after & ~before).astype(float)
    return around(change.mean(), 1.96 * change.std() / np.sqrt(len(change)))


@paired_interval.mistake(
    "You count the lost digits and leave out the gained ones. A digit's change is `after` minus "
    "`before`, as numbers: 1, −1 or 0."
)
def lost_only(before, after):
    change = -(before & ~after).astype(float)
    return around(change.mean(), 1.96 * change.std() / np.sqrt(len(change)))


@paired_interval.mistake(
    "You subtract bytes, which can't be negative: 0 − 1 becomes 255. Turn both arrays into numbers "
    "with a sign, as in after.astype(float)."
)
def bytes_without_sign(before, after):
    change = after.astype(np.uint8) - before.astype(np.uint8)
    return around(change.mean(), 1.96 * change.std() / np.sqrt(len(change)))


EXERCISES = (quantise, paired_interval, carried, two_in_a_byte)
WHY = {
    "why-next-pixel": (
        "A neuron multiplies each pixel by its weight and adds up the products. If one weight is "
        "written too small and the next too large by the same amount, the two errors cancel in the "
        "sum if the two pixels hold the same amount of ink. Neighbouring pixels nearly always hold "
        "about the same amount: strokes are wider than a pixel, and most of the paper is empty. "
        "The inputs of the last layer are the outputs of hidden neurons. Their order is an "
        "accident of how they began, so neuron 3 and neuron 4 say different things, and the next "
        "weight's error doesn't make up for an error in this one. Full credit: errors cancel where "
        "neighbours are alike, and hidden neurons have no such order. Half credit: one of the two."
    ),
    "why-card": (
        "The digits behind the scores were drawn by a program or written by one person. They say "
        "nothing about other people's hands, pens or cameras, and the interval covers only chance, "
        "not such differences. People who use the page can't know this, so the card has to say it. "
        "A card should also name what the network was never shown (letters, two digits at once, "
        "doodles, crossed-out digits), since it answers with a digit all the same, and it should "
        "name its worst mistakes. On a cheque, an error is expensive. So the page should refuse "
        "when it isn't sure, and it should be judged on real cheques first. Full credit: cheques "
        "differ from the digits that the network was judged on, and what follows for its use. Half "
        "credit: one of the two."
    ),
}
