"""Experiments: many training runs, each of them a row of a table.

    from classroom.experiments import Trial, run
    trial = Trial(train, dev, epochs=5)                      # the settings of all runs
    table = run(trial, {"rate": [0.1, 0.3], "width": [16, 64]}, seeds=5, file="rates.jsonl")

`trials` is one training run, `plans` lists the settings to try, `running` runs them on all cores or
on a cluster, `record` is the file from which a stopped experiment goes on, `comparing` tests
whether a difference is more than chance, and `finder` looks for a learning rate.
`classroom.plots.spread` draws the tables. A name is imported when it is first asked for, so only
experiments wait for pandas and joblib.
"""

from ..on_demand import on_demand

NAMES = {
    "comparing": ("chance", "effects", "standard_error", "summary"),
    "finder": ("find_rate", "rising_rate", "suggested_rate"),
    "plans": ("at_random", "every_combination", "one_at_a_time"),
    "running": ("run",),
    "trials": ("Trial",),
}
__getattr__, __dir__ = on_demand(__name__, NAMES)
