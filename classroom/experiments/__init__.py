"""Experiments: many training runs, each of them a row of a table.

    from classroom.experiments import Trial, run
    trial = Trial(train, dev, epochs=5)                      # what stays the same
    table = run(trial, {"rate": [0.1, 0.3], "width": [16, 64]}, seeds=5, file="rates.jsonl")

`trials` is one training run, `plans` says which settings to try, `running` runs them on all cores
or on a cluster, `record` is the file from which a stopped experiment goes on, `comparing` asks
whether a difference is more than chance, and `finder` looks for a learning rate.
`classroom.plots.spread` draws the tables.
"""

from .comparing import chance, effects, standard_error, summary
from .finder import find_rate, rising_rate, suggested_rate
from .plans import at_random, every_combination, one_at_a_time
from .running import run
from .trials import Trial

__all__ = [
    "Trial",
    "at_random",
    "chance",
    "effects",
    "every_combination",
    "find_rate",
    "one_at_a_time",
    "rising_rate",
    "run",
    "standard_error",
    "suggested_rate",
    "summary",
]
