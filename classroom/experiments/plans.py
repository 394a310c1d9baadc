"""Lists of settings to try: all combinations, one setting varied at a time, or random settings."""

import itertools
import json

import numpy as np

from helpers.data import DataError


def every_combination(grid):
    """Return a list of dicts, one for each combination of the values in `grid`.

    There are four for {"rate": [0.1, 0.3], "width": [16, 64]}. The last value changes fastest.
    """
    return [dict(zip(grid, values, strict=True)) for values in itertools.product(*grid.values())]


def one_at_a_time(base, variations):
    """Return a list of settings: `base`, and copies of `base` with one value replaced.

    `variations` is a dict {name: values}. Raise a DataError if a name isn't in `base`.
    """
    plan = [dict(base)]
    for name, values in variations.items():
        if name not in base:
            raise DataError(
                f"{name!r} is varied, but the base has only {', '.join(base)}: add it there"
            )
        plan += [base | {name: value} for value in values if value != base[name]]
    return plan


def at_random(ranges, count, seed=0):
    """Return a list of `count` random settings.

    `ranges` is a dict {name: range}. A range is a list, from which a value is drawn, or a pair
    (lowest, highest), within which the logarithm of the value is uniformly distributed. The value
    is an integer if both ends are integers; otherwise it is rounded to three significant digits.
    """
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
    """Return a list of settings with plain values, from a dict of lists or a list of settings.

    Raise a DataError if the settings don't all have the same names, or if they include "seed".
    """
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
                f"the settings {settings} and {plan[0]} have different names: every run of an "
                "experiment has to set the same ones"
            )
        if "seed" in settings:
            raise DataError(
                "'seed' is among the settings: leave it out, and pass the seeds as seeds=[…]"
            )
    return plan


def plain(name, value):
    """Return `value`, converted to a Python number if it is a NumPy number.

    Raise a DataError unless it is a number, a boolean, a string or None.
    """
    value = value.item() if isinstance(value, np.generic) else value
    if value is not None and not isinstance(value, (bool, int, float, str)):
        raise DataError(
            f"{name} is {value!r}, where a number or a word is expected: lists and functions can't "
            "be kept in a table. Give each one a name, and let the trial look it up by its name"
        )
    return value


def key(settings, seed):
    """Return a string that identifies the run with these settings and this seed."""
    return json.dumps([sorted((k, same_number(v)) for k, v in settings.items()), seed])


def same_number(value):
    """Return an integer as a float, because 1 and 1.0 are the same setting; else return `value`."""
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
