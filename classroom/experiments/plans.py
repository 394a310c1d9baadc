"""Plans of the settings to try: all combinations, one setting at a time, or at random."""

import itertools
import json

import numpy as np

from helpers.data import DataError


def every_combination(grid):
    """Return a list of settings, each value with each of the others: four of them for
    {"rate": [0.1, 0.3], "width": [16, 64]}. The last name changes fastest."""
    return [dict(zip(grid, values, strict=True)) for values in itertools.product(*grid.values())]


def one_at_a_time(base, variations):
    """Return the settings `base`, and all that differ from it in one name, by each of the values
    that `variations` has for it. Such a plan doesn't show what happens when two settings change
    together."""
    plan = [dict(base)]
    for name, values in variations.items():
        if name not in base:
            raise DataError(
                f"{name!r} is varied, but the base has only {', '.join(base)}: add it there"
            )
        plan += [base | {name: value} for value in values if value != base[name]]
    return plan


def at_random(ranges, count, seed=0):
    """Return `count` random settings. A range is a list, from which a value is drawn, or a pair
    (lowest, highest), between which all factors are equally likely: 0.01 to 0.1 as likely as 0.1 to
    1. If both ends are whole numbers, so is the value drawn."""
    rng = np.random.default_rng(seed)
    return [{name: draw(values, rng) for name, values in ranges.items()} for _ in range(count)]


def draw(values, rng):
    if isinstance(values, list):
        return values[rng.integers(len(values))]
    lowest, highest = values
    if not 0 < lowest <= highest:
        raise DataError(f"a range of {values} was given, where 0 < lowest <= highest is expected")
    value = float(np.exp(rng.uniform(np.log(lowest), np.log(highest))))
    whole = all(isinstance(end, int) for end in values)
    return round(value) if whole else float(f"{value:.3g}")


def as_plan(grid):
    """Return a list of settings with plain values, from a grid or from such a list."""
    if isinstance(grid, dict):
        for name, values in grid.items():
            if isinstance(values, (str, bytes)) or not np.iterable(values):
                raise DataError(
                    f"the grid has {name!r}: {values!r}, where a list of values is expected: "
                    f"{name!r}: [{values!r}]"
                )
        grid = every_combination({name: list(values) for name, values in grid.items()})
    plan = [{name: plain(name, value) for name, value in settings.items()} for settings in grid]
    for settings in plan:
        if set(settings) != set(plan[0]):
            raise DataError(
                f"the settings {settings} and {plan[0]} have different names: in an experiment "
                "every run sets the same ones"
            )
        if "seed" in settings:
            raise DataError(
                "'seed' is among the settings: leave it out, and give the seeds as seeds="
            )
    return plan


def plain(name, value):
    """Return a setting with NumPy's numbers as Python's own; a DataError says what no table can
    hold."""
    value = value.item() if isinstance(value, np.generic) else value
    if value is not None and not isinstance(value, (bool, int, float, str)):
        raise DataError(
            f"{name} is {value!r}, where a number or a word is expected: a table has no place for "
            "lists and functions. Give each a word, and let the trial make it from that"
        )
    return value


def key(settings, seed):
    """Return a text that distinguishes one run of an experiment from the others."""
    return json.dumps([sorted((k, same_number(v)) for k, v in settings.items()), seed])


def same_number(value):
    """Return whole numbers as floats, since 1 and 1.0 are the same setting."""
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
