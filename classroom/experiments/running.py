"""Runs an experiment: each of its trials once, on one processor or on many."""

import time

import joblib
import pandas as pd
from tqdm.auto import tqdm

from helpers.data import DataError

from .plans import as_plan, key, plain
from .record import Record

WORTH_IT = 4  # seconds of work left, from which on starting further processes pays


def run(trial, grid, seeds=3, file=None, jobs=None, progress=True):
    """Return a table with a row for each run: its settings, its seed, and the results of
    trial(seed=seed, **settings), in the order of the plan, whichever run ends first.

    trial: a function of a seed and settings that returns a dict of numbers and words, such as a
        `Trial`
    grid: {name: [values, …]}, of which all combinations are run, or a list of settings
    seeds: how many, or a list of them
    file: the file to which each run is written as soon as it has ended. Runs that are already in it
        aren't run again, so an experiment that was stopped goes on where it was, and can be
        extended
    jobs: how many processes; None: one, and all cores if more than a few seconds of work are left
    progress: whether to show a bar if the experiment takes longer than two seconds

    To share the work among several computers, run the same call on a cluster of Dask's:

        with dask.distributed.Client(address), joblib.parallel_config(backend="dask"):
            run(trial, grid)
    """
    plan = as_plan(grid)
    seeds = [int(seed) for seed in (range(seeds) if isinstance(seeds, int) else seeds)]
    if not plan or not seeds:
        raise DataError(
            f"{len(plan)} settings and {len(seeds)} seeds, where at least 1 of each is expected"
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
    """Return a dictionary that identifies the trial in a file: its own `identity`, or its name."""
    if hasattr(trial, "identity"):
        return trial.identity()
    return {"trial": getattr(trial, "__qualname__", type(trial).__qualname__)}


def carried_out(trial, tasks, jobs):
    """Yield (settings, seed, results) of each task as it ends.

    Networks this small gain nothing from threads, so processes share the work. Starting them takes
    about a second; the first runs, which are made in this process, show whether that is worth it.
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
    """Return whether the rest, at the pace so far, takes so long that all cores should help."""
    if not done or left < 2 or joblib.cpu_count() < 2:
        return False
    return (time.perf_counter() - start) / done * left > WORTH_IT


def chosen_elsewhere():
    """Return whether this runs inside a `joblib.parallel_config`, which says where to run."""
    backend, jobs = joblib.parallel.get_active_backend()
    return jobs not in (None, 1) or "Loky" not in type(backend).__name__


def one_run(trial, settings, seed):
    """Carry out one run, in whichever process; return its settings, its seed and its results."""
    results = trial(seed=seed, **settings)
    if not isinstance(results, dict):
        raise DataError(
            f"the trial returned {type(results).__name__}, where a dict is expected, with a name "
            "for each result"
        )
    taken = sorted({*settings, "seed"} & set(results))
    if taken:
        raise DataError(
            f"the trial returned {taken[0]!r}, already the name of a setting: choose another"
        )
    return settings, seed, {name: plain(name, value) for name, value in results.items()}
