"""Experiments: many training runs, with the results of each run in one row of a table.

    from classroom.experiments import Trial, run
    trial = Trial(train, dev, epochs=5)
    table = run(trial, {"rate": [0.1, 0.3], "width": [16, 64]}, seeds=5, file="rates.jsonl")

The names are imported on first use, because pandas and joblib are slow to import.
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
