"""Statistics that compare the results of training runs with different seeds."""

from itertools import combinations
from math import comb

import numpy as np

from helpers.data import DataError

MOST = 200_000  # ways to deal results that are gone through: two groups of ten


def standard_error(values):
    """Return the standard error of the mean of `values` (n,).

    It is the standard deviation of `values`, divided by the square root of n. The standard
    deviation is computed with n − 1 in place of n (`ddof=1`), because the values are closer to
    their own mean than to the true mean.
    """
    return np.std(values, ddof=1) / np.sqrt(len(values))


def chance(a, b):
    """Return the p-value of a permutation test on two groups of results, `a` and `b`.

    All results are divided, in every possible way, into two groups of the same sizes. The p-value
    is the share of the ways in which the two means differ at least as much as the means of `a` and
    `b`, with a tolerance of 1e-9 for rounding. Raise a DataError if there are more than MOST
    ways.
    """
    both = np.concatenate([a, b])
    dealt = np.array(ways_to_deal(len(both), len(a)))  # (ways, len(a))
    first = both[dealt].sum(axis=1)
    apart = np.abs(first / len(a) - (both.sum() - first) / len(b))
    return np.mean(apart >= np.abs(np.mean(a) - np.mean(b)) - 1e-9)


def ways_to_deal(count, first):
    """Return a list of all ways to choose `first` of `count` positions, as tuples of indices."""
    if comb(count, first) > MOST:
        raise DataError(
            f"chance was given groups of {first} and {count - first} results, which can be dealt "
            f"in {comb(count, first):,} ways. It tries at most {MOST:,}: give it smaller groups"
        )
    return list(combinations(range(count), first))


def summary(table, by, of="dev_accuracy"):
    """Return a DataFrame with statistics of the result `of`, in a row for each value of `by`.

    `by` is the name of a setting, or a list of names, which gives a row for each combination of
    their values. The columns are runs, mean, error (the standard error), median, lowest, highest
    and, if `table` has a column "diverged", the number of runs that diverged.
    """
    check_columns(table, [by] if isinstance(by, str) else by, of)
    groups = table.groupby(by, sort=False)
    columns = {
        "runs": groups.size(),
        "mean": groups[of].mean(),
        "error": groups[of].sem(),
        "median": groups[of].median(),
        "lowest": groups[of].min(),
        "highest": groups[of].max(),
    }
    if "diverged" in table:
        columns["diverged"] = groups["diverged"].sum()
    return framed(columns)


def effects(table, base, of="dev_accuracy"):
    """Return a DataFrame with the effect of each setting, the largest effect first.

    For each value of a setting, the median of the result `of` is taken over the runs whose other
    settings are as in `base`. The effect is the highest median minus the lowest. `table` holds the
    results of the plan `one_at_a_time(base, …)`.
    """
    check_columns(table, base, of)
    rows = []
    for name in base:
        others = [other for other in base if other != name]
        part = table[np.all([table[other] == base[other] for other in others], axis=0)]
        medians = part.groupby(name, sort=False)[of].median()
        if len(medians) > 1:
            rows.append((name, medians.idxmin(), medians.idxmax(), medians.max() - medians.min()))
    rows.sort(key=lambda row: -row[-1])
    return framed(rows, columns=["setting", "lowest at", "highest at", "range of medians"])


def check_columns(table, names, of):
    for name in [*names, of]:
        if name not in table:
            raise DataError(f"the table has no column {name!r}; its columns are {', '.join(table)}")


def framed(rows, columns=None):
    import pandas as pd  # here, so that those who only ask for `chance` needn't wait for it

    return pd.DataFrame(rows, columns=columns)
