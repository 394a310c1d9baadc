"""The function `run`, which carries out all training runs of an experiment."""

import time

import joblib
import pandas as pd
from tqdm.auto import tqdm

from helpers.data import DataError

from .plans import as_plan, key, plain
from .record import Record

WORTH_IT = 4  # seconds of work left, from which on starting further processes pays


def run(trial, grid, seeds=3, file=None, jobs=None, progress=True):
    """Carry out the runs of an experiment; return a DataFrame with a row for each run.

    `trial(seed=seed, **settings)` returns a dict of results. `grid` is a list of settings, or a
    dict {name: [values, …]}, of which all combinations are run. `seeds` is a list of seeds, or
    their number: 3 stands for 0, 1 and 2. Each run is saved in `file` when it ends, and runs that
    `file` already holds aren't repeated. `jobs` is the number of processes; by default, it depends
    on an active `joblib.parallel_config` or on the amount of work.
    """
    plan = as_plan(grid)
    seeds = [int(seed) for seed in (range(seeds) if isinstance(seeds, int) else seeds)]
    if not plan or not seeds:
        raise DataError(
            f"there are {len(plan)} settings and {len(seeds)} seeds, but at least 1 of each is "
            "expected"
        )
    record = Record(file, identity(trial), plan[0])
    wanted = {key(settings, seed): (settings, seed) for settings in plan for seed in seeds}
    missing = [task for name, task in wanted.items() if name not in record.runs]
    with tqdm(
        total=len(wanted),
        initial=len(wanted) - len(missing),
        desc="runs",
        delay=2,
        leave=False,
        disable=not progress,
    ) as bar:
        for settings, seed, results in carried_out(trial, missing, jobs):
            record.add(settings, seed, results)
            bar.update()
    rows = [record.runs[name] for name in wanted]
    first = [*plan[0], "seed"]
    return pd.DataFrame(rows, columns=first + [name for name in rows[0] if name not in first])


def identity(trial):
    """Return a dict that identifies `trial` in a file: `trial.identity()`, or else its name."""
    if hasattr(trial, "identity"):
        return trial.identity()
    return {"trial": getattr(trial, "__qualname__", type(trial).__qualname__)}


def carried_out(trial, tasks, jobs):
    """Yield (settings, seed, results) for each of `tasks`, in the order in which they end.

    The work is shared among processes, because networks this small gain nothing from threads. If
    `jobs` is None, the first runs are made in this process, because starting others takes about a
    second.
    """
    tasks = list(tasks)
    if jobs == 1 or (jobs is None and not chosen_elsewhere()):
        start, done = time.perf_counter(), 0
        while tasks and (jobs == 1 or not worth_it(start, done, len(tasks))):
            yield one_run(trial, *tasks.pop(0))
            done += 1
        jobs = -1
    if tasks:
        parallel = joblib.Parallel(jobs, return_as="generator_unordered", batch_size=1)
        yield from parallel(joblib.delayed(one_run)(trial, *task) for task in tasks)


def worth_it(start, done, left):
    """Return whether it is worth starting further processes for the `left` runs that remain, if
    `done` runs have ended since the time `start`."""
    if not done or left < 2 or joblib.cpu_count() < 2:
        return False
    return (time.perf_counter() - start) / done * left > WORTH_IT


def chosen_elsewhere():
    """Return whether an active `joblib.parallel_config` sets the backend or the number of jobs."""
    backend, jobs = joblib.parallel.get_active_backend()
    return jobs not in (None, 1) or "Loky" not in type(backend).__name__


def one_run(trial, settings, seed):
    """Carry out one run; return its settings, its seed and a dict of its results."""
    results = trial(seed=seed, **settings)
    if not isinstance(results, dict):
        raise DataError(
            f"the trial returned an object of type {type(results).__name__}, where a dict with a "
            "name for each result is expected"
        )
    taken = sorted({*settings, "seed"} & set(results))
    if taken:
        raise DataError(
            f"the trial returned a result named {taken[0]!r}, which is already the name of a "
            "setting: choose a different name"
        )
    return settings, seed, {name: plain(name, value) for name, value in results.items()}
