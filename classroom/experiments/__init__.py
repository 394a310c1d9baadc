"""Experiments: many training runs, each of them a row of a table.

    from classroom.experiments import Trial, run
    trial = Trial(train, dev, epochs=5)                      # what stays the same
    table = run(trial, {"rate": [0.1, 0.3], "width": [16, 64]}, seeds=5, file="rates.jsonl")

`trials` is one training run, `plans` says which settings to try, `running` runs them on all cores
or on a cluster, `record` is the file from which a stopped experiment goes on, `comparing` asks
whether a difference is more than chance, and `finder` looks for a learning rate.
`classroom.plots.spread` draws the tables. A name is imported when it is first asked for: only
those who run experiments have to wait for pandas and joblib.
"""

import importlib

NAMES = {
    "comparing": ("chance", "effects", "standard_error", "summary"),
    "finder": ("find_rate", "rising_rate", "suggested_rate"),
    "plans": ("at_random", "every_combination", "one_at_a_time"),
    "running": ("run",),
    "trials": ("Trial",),
}
HOMES = {name: home for home, names in NAMES.items() for name in names}


def __getattr__(name):
    if name not in HOMES:
        raise AttributeError(f"classroom.experiments has no {name!r}; dir() of it lists its names")
    return getattr(importlib.import_module(f"{__name__}.{HOMES[name]}"), name)


def __dir__():
    return [*HOMES]
