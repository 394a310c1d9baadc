"""Comparisons of runs that differ only in their seed: is one setting better, or was it luck?"""

from itertools import combinations
from math import comb

import numpy as np

from helpers.data import DataError

MOST = 200_000  # ways to deal results that are gone through: two groups of ten


def standard_error(values):
    """How far the mean of these results is usually off: their standard deviation, divided by the
    square root of their number n. They lie nearer to their own mean than to the true one, so in the
    deviation n − 1 takes the place of n: ddof=1."""
    return np.std(values, ddof=1) / np.sqrt(len(values))


def chance(a, b):
    """How often luck alone makes two groups differ as much as `a` and `b` do.

    If the group makes no difference, each result could have been dealt to either. So all results
    are dealt again, in every way, to find the share of the ways in which the two means are at least
    as far apart as they were (up to a billionth, for rounding).
    """
    both = np.concatenate([a, b])
    dealt = np.array(ways_to_deal(len(both), len(a)))  # (ways, len(a))
    first = both[dealt].sum(axis=1)
    apart = np.abs(first / len(a) - (both.sum() - first) / len(b))
    return np.mean(apart >= np.abs(np.mean(a) - np.mean(b)) - 1e-9)


def ways_to_deal(count, first):
    """Return every way to choose the positions of the first group among `count`."""
    if comb(count, first) > MOST:
        raise DataError(
            f"chance was given groups of {first} and {count - first} results, which can be dealt "
            f"in {comb(count, first):,} ways. It tries up to {MOST:,}: give it smaller groups"
        )
    return list(combinations(range(count), first))


def summary(table, by, of="dev_accuracy"):
    """Return a table with a row for each setting, or each combination of several: how many runs
    there are, how many of them diverged, and the mean, standard error, median, lowest and highest
    of a result.

    by: the name of a setting, or a list of names
    of: the name of the result
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
    """Return a table of how much each setting matters, by runs of the plan `one_at_a_time`: the
    difference between the medians of its best and its worst value, the others being as in `base`.
    The most important setting comes first."""
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
            raise DataError(f"the table has no column {name!r}; it has {', '.join(table)}")


def framed(rows, columns=None):
    import pandas as pd  # here, so that those who only ask for `chance` needn't wait for it

    return pd.DataFrame(rows, columns=columns)
