"""The exercises of lesson 8: `standard_error`, `chance`, `rising_rate` and `every_combination`."""

from itertools import product

import numpy as np

from ..checks.exercise import Exercise
from ..experiments.comparing import chance as chance_reference
from ..experiments.comparing import standard_error as standard_error_reference
from ..experiments.comparing import ways_to_deal
from ..experiments.finder import rising_rate as rising_rate_reference
from ..experiments.plans import every_combination as every_combination_reference


def results(rng):
    """Yield test inputs for `standard_error`: results (N,)."""
    yield (np.array([1.0, 2, 3, 6]),)
    yield (np.array([0.80, 0.84]),)
    for count, middle in ((5, 0.9), (40, 0.5), (7, 100)):
        yield (rng.normal(middle, 0.3, count),)


standard_error = Exercise(
    standard_error_reference,
    results,
    hints=(
        "np.std(values, ddof=1) is how far single results lie from their mean.",
        "len(values) is how many there are. Four times as many runs halve the error: what of "
        "len(values) do you divide by?",
    ),
)


@standard_error.mistake(
    "np.std divides by n unless you pass ddof=1. The results lie nearer to their own mean than to "
    "the true one, so yours is a little too small."
)
def without_ddof(values):
    return np.std(values) / np.sqrt(len(values))


@standard_error.mistake(
    "Yours is the standard deviation of single runs. Their mean is surer than a single one: divide "
    "by the square root of len(values)."
)
def of_single_runs(values):
    return np.std(values, ddof=1)


@standard_error.mistake(
    "You divide by n. Luck cancels out more slowly: four times as many runs halve the error, so "
    "divide by the square root of n."
)
def by_n(values):
    return np.std(values, ddof=1) / len(values)


@standard_error.mistake(
    "Yours is the error squared, the variance divided by n. Take the square root, and it has the "
    "unit of the results again."
)
def squared(values):
    return np.var(values, ddof=1) / len(values)


@standard_error.mistake(
    "You subtract the 1 twice, in ddof=1 and under the square root. Take the root of n itself."
)
def corrected_twice(values):
    return np.std(values, ddof=1) / np.sqrt(len(values) - 1)


@standard_error.mistake(
    "You divide the standard error by the mean, which makes it a share. Leave it in the unit of "
    "the results."
)
def relative(values):
    return standard_error_reference(values) / np.mean(values)


def two_groups(rng):
    """Yield test inputs for `chance`: the results of two groups, `a` and `b`."""
    yield np.array([1.0, 2]), np.array([3.0, 4])
    yield np.array([5.0, 9, 8]), np.array([1.0, 2, 3])
    yield np.array([9.0, 10]), np.array([1.0, 2, 3, 4])
    yield rng.normal(size=5), rng.normal(0.2, size=4)
    yield rng.normal(10, size=2), rng.normal(11, size=6)
    yield np.array([1.0, 1, 1]), np.array([1.0, 1])
    yield np.array([0.1, 0.2]), np.array([0.3, 0.0])
    yield np.array([0.7, 1.0, 0.9]), np.array([0.7, 0.9])  # equally far apart, but for roundings
    yield np.array([1.0, 0.6, 0.3]), np.array([0.2, 0.7])
    for count in (3, 4):  # many ways that are equally far apart, but for roundings, or nearly so
        yield np.round(rng.random(4), 2), np.round(rng.random(count), 2)


chance = Exercise(
    chance_reference,
    two_groups,
    stars=3,
    hints=(
        "both = np.concatenate([a, b]) holds all results, and combinations(range(len(both)), "
        "len(a)) goes through the indices that group a may get.",
        "For each of these ways: both[list(places)] is the new group a, and np.delete(both, "
        "places) is the rest, group b. How far apart are their means? Take np.abs of the "
        "difference.",
        "Count the ways in which the means are at least as far apart as those of a and b, minus "
        "1e-9 for rounding, and divide by the number of ways.",
    ),
)


def gaps(a, b):
    """Return the difference between the means of two groups, for each way to form the groups.

    The groups are formed from the results in `a` and `b`, and are as large as these. The first
    difference is that of `a` and `b` themselves.
    """
    both = np.concatenate([a, b])
    dealt = [list(places) for places in ways_to_deal(len(both), len(a))]
    return np.array([np.mean(both[p]) - np.mean(np.delete(both, p)) for p in dealt])


@chance.mistake(
    "You count the ways with a larger *signed* difference. Either group might be the better one "
    "by luck, so compare the sizes of the differences, with np.abs on both sides."
)
def signed(a, b):
    apart = gaps(a, b)
    return np.mean(apart >= apart[0] - 1e-9)


@chance.mistake(
    "You take the real difference with its sign. Where b is the better group it is below 0, and "
    "then every way counts: take its np.abs."
)
def real_one_signed(a, b):
    apart = gaps(a, b)
    return np.mean(np.abs(apart) >= apart[0] - 1e-9)


@chance.mistake(
    "You count only the ways that are farther apart. What really happened is one of them, so count "
    "those that are *at least* as far apart, and the share is never 0."
)
def farther_only(a, b):
    apart = np.abs(gaps(a, b))
    return np.mean(apart > apart[0] + 1e-9)


@chance.mistake("You return the share of the ways that are less far apart. Return the other share.")
def the_others(a, b):
    return 1 - chance_reference(a, b)


@chance.mistake(
    "You return the number of all ways. Count those in which the means are at least as far apart, "
    "and divide by the number of all."
)
def all_ways(a, b):
    return len(gaps(a, b))


@chance.mistake(
    "You leave out the 1e-9. Means that are equally far apart may differ in their last digit, and "
    "then such a way isn't counted: compare with the real difference minus 1e-9."
)
def without_tolerance(a, b):
    found = abs(a.mean() - b.mean())
    both = np.concatenate([a, b])
    dealt = [list(places) for places in ways_to_deal(len(both), len(a))]
    apart = [abs(both[p].mean() - np.delete(both, p).mean()) >= found for p in dealt]
    return np.mean(apart)


@chance.mistake(
    "You count the ways in which the means are *at most* as far apart. Count those in which they "
    "are at least as far apart: >=."
)
def at_most(a, b):
    apart = np.abs(gaps(a, b))
    return np.mean(apart <= apart[0] + 1e-9)


@chance.mistake(
    "You leave out what really happened. It is one of the ways, too, and counts above and below "
    "the line."
)
def real_one_left_out(a, b):
    apart = np.abs(gaps(a, b))
    return (np.sum(apart >= apart[0] - 1e-9) - 1) / (len(apart) - 1)


@chance.mistake(
    "You add 1 above and below the line, as is right where ways are drawn at random. You go "
    "through all of them, and the real one is among them already."
)
def one_added(a, b):
    apart = np.abs(gaps(a, b))
    return (np.sum(apart >= apart[0] - 1e-9) + 1) / (len(apart) + 1)


@chance.mistake(
    "You take the share twice. np.abs has already counted both directions, so leave the 2 out."
)
def taken_twice(a, b):
    return min(1, 2 * chance_reference(a, b))


@chance.mistake("You compare medians. Compare the means of the two groups, as the text asks.")
def medians(a, b):
    both = np.concatenate([a, b])
    dealt = [list(places) for places in ways_to_deal(len(both), len(a))]
    apart = [abs(np.median(both[p]) - np.median(np.delete(both, p))) for p in dealt]
    return np.mean(np.array(apart) >= abs(np.median(a) - np.median(b)) - 1e-9)


@chance.mistake(
    "You compare the new group with `b` as it was. The results that the new group didn't get are "
    "the other group: np.delete(both, places)."
)
def with_b_as_it_was(a, b):
    both = np.concatenate([a, b])
    dealt = [list(places) for places in ways_to_deal(len(both), len(a))]
    apart = np.array([abs(both[p].mean() - b.mean()) for p in dealt])
    return np.mean(apart >= abs(a.mean() - b.mean()) - 1e-9)


@chance.mistake("You return how many ways there are. Return their share: divide by all ways.")
def number_of_ways(a, b):
    apart = np.abs(gaps(a, b))
    return np.sum(apart >= apart[0] - 1e-9)


@chance.mistake(
    "You compare sums, which goes wrong for groups of different sizes. Take the mean of each group."
)
def sums(a, b):
    both = np.concatenate([a, b])
    ways = [list(places) for places in ways_to_deal(len(both), len(a))]
    apart = np.abs([both[p].sum() - np.delete(both, p).sum() for p in ways])
    return np.mean(apart >= apart[0] - 1e-9)


def values_of_three(rng):
    """Yield test inputs for `every_combination`: rates, widths and batch sizes.

    An empty array stands for a setting that isn't varied.
    """
    yield np.array([0.1, 0.3]), np.array([16.0, 64]), np.array([32.0])
    yield np.array([1.0, 2, 3]), np.array([]), np.array([])
    yield np.array([0.5]), np.array([8.0]), np.array([4.0])
    yield rng.normal(size=3), rng.normal(size=3), np.array([])
    yield rng.normal(size=2), rng.normal(size=4), rng.normal(size=3)


def settings_in_rows(every_combination, rates, widths, batches):
    """Return the combinations that `every_combination` makes, as an array with sorted rows.

    If `every_combination` changes its argument or doesn't return a list of dictionaries with the
    right keys, return [[−k]], with a different k for each fault.
    """
    lists = {"rate": rates, "width": widths, "batch": batches}
    grid = {name: values.tolist() for name, values in lists.items() if len(values)}
    names, given = list(grid), {name: list(values) for name, values in grid.items()}
    plan = every_combination(given)
    faults = (
        given != grid,
        not isinstance(plan, list),
        isinstance(plan, list) and not plan,
        isinstance(plan, list) and not all(isinstance(settings, dict) for settings in plan),
    )
    if any(faults):
        return np.array([[-1.0 - faults.index(True)]])
    if any(set(settings) != set(names) for settings in plan):
        return np.array([[-1.0 - len(faults)]])
    rows = np.array([[settings[name] for name in names] for settings in plan])
    return rows[np.lexsort(rows.T)]


every_combination = Exercise(
    every_combination_reference,
    values_of_three,
    stars=2,
    table="settings",
    use=settings_in_rows,
    hints=(
        "Begin with a list of one empty setting, [{}]. How does it grow when a name comes in?",
        "For each name, make a new list: every setting that there is so far, with every value of "
        "this name. settings | {name: value} is a new dict with one more entry.",
        "Or: itertools.product(*grid.values()) goes through all combinations of values, as tuples, "
        "and dict(zip(grid, values)) gives each its names back.",
    ),
)


@every_combination.mistake(
    "You go through the lists side by side, first with first, second with second. Combine every "
    "value of the one with every value of the other."
)
def side_by_side(grid):
    return [dict(zip(grid, values, strict=True)) for values in zip(*grid.values(), strict=False)]


@every_combination.mistake(
    "You change one thing at a time, and the others keep their first values. Return all "
    "combinations."
)
def only_one_changes(grid):
    first = {name: values[0] for name, values in grid.items()}
    return [first] + [first | {name: v} for name, values in grid.items() for v in values[1:]]


@every_combination.mistake(
    "All settings are one and the same dict: it is changed and put into the list again, so each "
    "shows what came last. Make a new dict for each."
)
def one_dict_for_all(grid):
    setting, plan = {}, []
    for values in product(*grid.values()):
        setting.update(zip(grid, values, strict=True))
        plan.append(setting)
    return plan


@every_combination.mistake(
    "Your list holds something other than dicts, perhaps tuples of values. A setting is a dict "
    "with a name for each value: dict(zip(grid, values))."
)
def tuples(grid):
    return list(product(*grid.values()))


@every_combination.mistake(
    "Your settings don't have all the names. Each needs every name: combine every value of the one "
    "with every value of the other."
)
def one_name_each(grid):
    return [{name: value} for name, values in grid.items() for value in values]


@every_combination.mistake(
    "You return something other than a list: perhaps a dict of lists, or a generator, which has no "
    "length. Return a list of dicts; around a generator, put list(…)."
)
def a_generator(grid):
    return (dict(zip(grid, values, strict=True)) for values in product(*grid.values()))


@every_combination.mistake(
    "You change the grid that you were given: afterwards it has other entries. Take its values "
    "without popping them, or copy it first with dict(grid)."
)
def empties_the_grid(grid):
    plan = [{}]
    while grid:
        name, values = grid.popitem()
        plan = [settings | {name: value} for settings in plan for value in values]
    return plan


@every_combination.mistake(
    "Your list is empty. It stays so if it begins as []: begin with [{}], one setting without a "
    "name, which then grows."
)
def from_nothing(grid):
    plan = []
    for name, values in grid.items():
        plan = [settings | {name: value} for settings in plan for value in values]
    return plan


def ends_and_places(rng):
    """Yield test inputs for `rising_rate`: `lowest`, `highest` and `progress`."""
    yield 0.01, 1.0, 0.5
    yield 0.001, 10.0, 0.0
    yield 0.001, 10.0, 1.0
    yield 2.0, 0.5, 0.5
    for _ in range(4):
        lowest = float(rng.uniform(0.001, 0.1))
        yield lowest, float(lowest * rng.uniform(5, 100)), float(rng.uniform(0.1, 0.9))


rising_rate = Exercise(
    rising_rate_reference,
    ends_and_places,
    hints=(
        "From beginning to end the rate is multiplied by highest / lowest. Which number is it "
        "multiplied by halfway, so that the same number once more makes the whole?",
        "The factor so far is (highest / lowest) to the power of progress, ** in Python, and the "
        "rate begins at lowest.",
    ),
)


@rising_rate.mistake(
    "Your rate rises in a straight line: halfway from 0.01 to 1 it is 0.505, so nearly all of the "
    "steps are large. Multiply by the same factor at each step, and halfway it is 0.1."
)
def straight(lowest, highest, progress):
    return lowest + (highest - lowest) * progress


@rising_rate.mistake("Your rate begins at 1. The factor is right: multiply `lowest` by it.")
def without_lowest(lowest, highest, progress):
    return (highest / lowest) ** progress


@rising_rate.mistake("Your rate falls: at progress 0 it is the highest. Swap lowest and highest.")
def the_other_way(lowest, highest, progress):
    return highest * (lowest / highest) ** progress


@rising_rate.mistake(
    "Your rate ends at lowest · highest. Raise the factor between the two ends to the power, "
    "highest / lowest."
)
def power_of_highest(lowest, highest, progress):
    return lowest * highest**progress


@rising_rate.mistake(
    "You multiply the factor by progress, which gives a straight line through 0. Raise it to the "
    "power of progress: **."
)
def times_progress(lowest, highest, progress):
    return lowest * (highest / lowest) * progress


EXERCISES = (standard_error, chance, rising_rate, every_combination)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-both-at-once": (
        "Varied alone, each batch size is judged at the rate that happens to be in the base, and "
        "that rate was chosen for the base's batch size: the comparison favours what the base has "
        "already. A large batch wants a higher rate, because it makes fewer steps and each of its "
        "slopes is more reliable; at the old rate it hasn't got far, and looks bad. So settings "
        "that depend on each other have to be varied together, or each value gets its own best "
        "rate first. The price is the product of the numbers of values instead of their sum, which "
        "is why it pays only for few settings, the rate among them. Full credit: the base's rate "
        "favours its own batch size, the remedy, and its price. Half credit: one of these."
    ),
    "why-best-of-many": (
        "Each result on dev is the network's true worth plus luck: the luck of its seed, and that "
        "of these very digits. The highest of forty was chosen for the sum of both, so its luck is "
        "probably good, and on other digits it will come out lower; the more were tried, and the "
        "closer they are together, the more so. More seeds shrink the first kind of luck but not "
        "the second, since all runs were judged on the same dev digits. Honest: choose by the mean "
        "over seeds, train the winner again with other seeds, and report the test set, once, with "
        "its interval, together with how many settings were tried. Full credit: that choosing by "
        "a number selects its luck, and fresh digits as the cure. Half credit: only 'overfitting "
        "to dev', or only more seeds."
    ),
}
