"""Other right ways to solve the exercises of lesson 8."""

from itertools import combinations, product

import numpy as np

from .way import way


@way("standard_error")
def by_the_sum_of_squares(values):
    n, mean = len(values), sum(values) / len(values)
    return (sum((v - mean) ** 2 for v in values) / (n - 1) / n) ** 0.5


@way("standard_error")
def by_variance(values):
    return np.sqrt(np.var(values, ddof=1) / len(values))


@way("chance")
def as_the_hints_say(a, b):
    both = np.concatenate([a, b])
    real, ways, far = abs(a.mean() - b.mean()), 0, 0
    for places in combinations(range(len(both)), len(a)):
        dealt, rest = both[list(places)], np.delete(both, places)
        ways += 1
        far += abs(dealt.mean() - rest.mean()) >= real - 1e-9
    return far / ways


@way("chance")
def in_whole_arrays(a, b):
    both = np.concatenate([a, b])
    mine = np.array([[k in places for k in range(len(both))] for places in chosen(a, b)])
    apart = np.abs(mine @ both / len(a) - ~mine @ both / len(b))
    return np.mean(apart > np.abs(np.mean(a) - np.mean(b)) - 1e-9)


def chosen(a, b):
    return combinations(range(len(a) + len(b)), len(a))


@way("every_combination")
def grown_name_by_name(grid):
    plan = [{}]
    for name, values in grid.items():
        plan = [settings | {name: value} for settings in plan for value in values]
    return plan


@way("every_combination")
def last_name_first(grid):
    if not grid:
        return [{}]
    (name, values), *rest = grid.items()
    return [{**settings, name: v} for settings in last_name_first(dict(rest)) for v in values]


@way("every_combination")
def with_product(grid):
    return [dict(zip(grid, values, strict=True)) for values in product(*grid.values())]


@way("rising_rate")
def by_logarithms(lowest, highest, progress):
    return np.exp(np.log(lowest) * (1 - progress) + np.log(highest) * progress)


@way("rising_rate")
def a_weighted_product(lowest, highest, progress):
    return lowest ** (1 - progress) * highest**progress
