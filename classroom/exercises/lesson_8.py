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
        "np.std(values, ddof=1) is the usual distance of a single result from the mean.",
        "len(values) is the number of results. Four times as many runs halve the error, so which "
        "function of len(values) do you divide by?",
    ),
)


@standard_error.mistake(
    "np.std divides by n unless you pass ddof=1. The results lie nearer to their own mean than to "
    "the true one, so your error comes out a little too small."
)
def without_ddof(values):
    return np.std(values) / np.sqrt(len(values))


@standard_error.mistake(
    "You return the standard deviation of single runs. Their mean is more reliable than a single "
    "run, so divide by the square root of len(values)."
)
def of_single_runs(values):
    return np.std(values, ddof=1)


@standard_error.mistake(
    "You divide by n. Luck cancels out more slowly than that: four times as many runs halve the "
    "error, so divide by the square root of n."
)
def by_n(values):
    return np.std(values, ddof=1) / len(values)


@standard_error.mistake(
    "You return the square of the standard error, which is the variance divided by n. Take its "
    "square root to get back to the unit of the results."
)
def squared(values):
    return np.var(values, ddof=1) / len(values)


@standard_error.mistake(
    "You subtract 1 twice, once with ddof=1 and once under the square root. Divide by the square "
    "root of n itself."
)
def corrected_twice(values):
    return np.std(values, ddof=1) / np.sqrt(len(values) - 1)


@standard_error.mistake(
    "You divide the standard error by the mean, which makes it a fraction of the mean. Leave it "
    "in the unit of the results."
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
        "both = np.concatenate([a, b]) holds all the results, and combinations(range(len(both)), "
        "len(a)) goes through every set of indices that group a may get.",
        "If group a gets the indices `places`, both[list(places)] is the new group a, and "
        "np.delete(both, places) is the rest, group b. How far apart are their means? Take np.abs "
        "of the difference.",
        "Count the ways in which the distance between the means is at least the real distance, "
        "that of a and b, minus 1e-9 for rounding. Then divide by the number of all ways.",
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
    "You compare *signed* differences. Either group might be the better one by luck, so compare "
    "the sizes of the differences, with np.abs on both sides."
)
def signed(a, b):
    apart = gaps(a, b)
    return np.mean(apart >= apart[0] - 1e-9)


@chance.mistake(
    "You keep the sign of the real difference. Where b is the better group, that difference is "
    "below 0, so every way counts. Take its absolute value, with np.abs."
)
def real_one_signed(a, b):
    apart = gaps(a, b)
    return np.mean(np.abs(apart) >= apart[0] - 1e-9)


@chance.mistake(
    "You count only the ways in which the means are farther apart. The real grouping is one of "
    "the ways, so count those in which the means are *at least* as far apart. Then the share is "
    "never 0."
)
def farther_only(a, b):
    apart = np.abs(gaps(a, b))
    return np.mean(apart > apart[0] + 1e-9)


@chance.mistake(
    "You return the share of the ways in which the means are less far apart. Return the share of "
    "all the others."
)
def the_others(a, b):
    return 1 - chance_reference(a, b)


@chance.mistake(
    "You return the number of all ways. Count those in which the means are at least as far apart "
    "as those of a and b, and divide that count by the number of all ways."
)
def all_ways(a, b):
    return len(gaps(a, b))


@chance.mistake(
    "You leave out the 1e-9. Distances that should be equal may differ in their last digit, and "
    "then you miss a way that counts. Compare with the real distance minus 1e-9."
)
def without_tolerance(a, b):
    found = abs(a.mean() - b.mean())
    both = np.concatenate([a, b])
    dealt = [list(places) for places in ways_to_deal(len(both), len(a))]
    apart = [abs(both[p].mean() - np.delete(both, p).mean()) >= found for p in dealt]
    return np.mean(apart)


@chance.mistake(
    "You count the ways in which the means are *at most* as far apart as the real ones. Count "
    "those in which they are *at least* as far apart, with >=."
)
def at_most(a, b):
    apart = np.abs(gaps(a, b))
    return np.mean(apart <= apart[0] + 1e-9)


@chance.mistake(
    "You leave out the real grouping. It is one of the ways, so count it both in the numerator "
    "and in the denominator of the share."
)
def real_one_left_out(a, b):
    apart = np.abs(gaps(a, b))
    return (np.sum(apart >= apart[0] - 1e-9) - 1) / (len(apart) - 1)


@chance.mistake(
    "You add 1 to the numerator and to the denominator, which is right if the ways are drawn at "
    "random. Here you go through all the ways, and the real grouping is already among them, so "
    "add nothing."
)
def one_added(a, b):
    apart = np.abs(gaps(a, b))
    return (np.sum(apart >= apart[0] - 1e-9) + 1) / (len(apart) + 1)


@chance.mistake("You double the share. np.abs already counts both directions, so leave out the 2.")
def taken_twice(a, b):
    return min(1, 2 * chance_reference(a, b))


@chance.mistake("You compare medians. Compare the means of the two groups, as the task says.")
def medians(a, b):
    both = np.concatenate([a, b])
    dealt = [list(places) for places in ways_to_deal(len(both), len(a))]
    apart = [abs(np.median(both[p]) - np.median(np.delete(both, p))) for p in dealt]
    return np.mean(np.array(apart) >= abs(np.median(a) - np.median(b)) - 1e-9)


@chance.mistake(
    "You compare the new group with the original `b`. The other group has to be the results that "
    "the new one didn't get: np.delete(both, places)."
)
def with_b_as_it_was(a, b):
    both = np.concatenate([a, b])
    dealt = [list(places) for places in ways_to_deal(len(both), len(a))]
    apart = np.array([abs(both[p].mean() - b.mean()) for p in dealt])
    return np.mean(apart >= abs(a.mean() - b.mean()) - 1e-9)


@chance.mistake(
    "You return the number of ways in which the means are at least as far apart as the real ones. "
    "Return their share: divide that number by the number of all ways."
)
def number_of_ways(a, b):
    apart = np.abs(gaps(a, b))
    return np.sum(apart >= apart[0] - 1e-9)


@chance.mistake(
    "You compare sums, which is wrong if the groups differ in size. Take the mean of each group."
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
        "Begin with a list that holds one empty setting, [{}]. How does the list grow when you "
        "add a name with its values?",
        "For each name, make a new list that combines every setting so far with every value of "
        "this name. settings | {name: value} is a new dict with one more entry.",
        "Another way is itertools.product(*grid.values()), which goes through all combinations of "
        "values. Each combination is a tuple, and dict(zip(grid, values)) makes a "
        "setting of it.",
    ),
)


@every_combination.mistake(
    "You go through the lists in parallel: the first value with the first, the second with the "
    "second. Combine every value of each list with every value of the others."
)
def side_by_side(grid):
    return [dict(zip(grid, values, strict=True)) for values in zip(*grid.values(), strict=False)]


@every_combination.mistake(
    "You change one name at a time, and the others keep their first values. Return every "
    "combination of the values."
)
def only_one_changes(grid):
    first = {name: values[0] for name, values in grid.items()}
    return [first] + [first | {name: v} for name, values in grid.items() for v in values[1:]]


@every_combination.mistake(
    "All your settings are the same dict, which you change and put into the list again, so each "
    "entry shows the last values. Make a new dict for each combination."
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
    "Your settings don't all have the same names as the grid. Each setting needs every name, so "
    "combine every value of each name with every value of the others."
)
def one_name_each(grid):
    return [{name: value} for name, values in grid.items() for value in values]


@every_combination.mistake(
    "You return something other than a list, perhaps a dict of lists, or a generator, which has "
    "no length. Return a list of dicts, and wrap a generator in list(…)."
)
def a_generator(grid):
    return (dict(zip(grid, values, strict=True)) for values in product(*grid.values()))


@every_combination.mistake(
    "You change the grid that you were given, so its entries are different afterwards. Read its "
    "values without popping them, or copy the grid first with dict(grid)."
)
def empties_the_grid(grid):
    plan = [{}]
    while grid:
        name, values = grid.popitem()
        plan = [settings | {name: value} for settings in plan for value in values]
    return plan


@every_combination.mistake(
    "Your list is empty, and it stays empty if it begins as []. Begin with [{}], which holds one "
    "setting without any names, and let that setting grow."
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
        "From beginning to end, the rate is multiplied by `highest / lowest`. What has it been "
        "multiplied by halfway, if multiplying by the same number again gives the whole factor?",
        "The factor so far is `highest / lowest` to the power of `progress`, written ** in "
        "Python. The rate begins at `lowest`.",
    ),
)


@rising_rate.mistake(
    "Your rate rises in a straight line: halfway from 0.01 to 1 it is already 0.505, so nearly "
    "all the steps have large rates. Multiply by the same factor at each step, and halfway the "
    "rate is 0.1."
)
def straight(lowest, highest, progress):
    return lowest + (highest - lowest) * progress


@rising_rate.mistake("Your rate begins at 1. The factor is right, so multiply `lowest` by it.")
def without_lowest(lowest, highest, progress):
    return (highest / lowest) ** progress


@rising_rate.mistake(
    "Your rate goes the wrong way: where `progress` is 0, it is `highest`. Swap `lowest` and "
    "`highest`."
)
def the_other_way(lowest, highest, progress):
    return highest * (lowest / highest) ** progress


@rising_rate.mistake(
    "Your rate ends at `lowest * highest`. Raise the factor between the two ends, `highest / "
    "lowest`, to the power of `progress`."
)
def power_of_highest(lowest, highest, progress):
    return lowest * highest**progress


@rising_rate.mistake(
    "You multiply the factor by `progress`, so the rate rises in a straight line from 0. Raise "
    "the factor to the power of `progress` instead, with **."
)
def times_progress(lowest, highest, progress):
    return lowest * (highest / lowest) * progress


EXERCISES = (standard_error, chance, rising_rate, every_combination)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-both-at-once": (
        "If you vary the batch size alone, each value is judged at the rate that happens to be in "
        "the base. That rate was chosen for the base's batch size, so the comparison favours "
        "what the base already has. Large batches need a higher rate, because they make fewer "
        "steps, and each of their gradients is more reliable. At the old rate, a network with "
        "large batches doesn't get far, so it looks bad. Settings that depend on each other "
        "therefore have to be varied together, or each value needs its own best rate first. The "
        "price is that the numbers of values are multiplied instead of added, so this pays only "
        "for a few settings, the rate among them. Full credit: the base's rate favours its own "
        "batch size, the remedy, and its price. Half credit: one of these."
    ),
    "why-best-of-many": (
        "Each result on dev is the network's true worth plus luck: the luck of its seed, and the "
        "luck of these particular digits. The highest of forty was chosen for the sum of worth "
        "and luck, so its luck is probably good, and on other digits its result will come out "
        "lower. The effect is stronger the more settings were tried, and the closer together they "
        "are. More seeds shrink the first kind of luck but not the second, since all runs were "
        "judged on the same dev digits. It is honest to choose by the mean over seeds, to train "
        "the winner again with other seeds, and to report its accuracy on the test set, opened "
        "once, with its interval and the number of settings that were tried. Full credit: "
        "choosing by a number also selects luck, and fresh digits are the cure. Half credit: only "
        "'overfitting to dev', or only more seeds."
    ),
}
