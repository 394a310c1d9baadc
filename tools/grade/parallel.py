"""Grade many submissions in parallel, in processes on this machine or on a Dask cluster.

Each worker keeps its sandbox. If a submission can't be graded, its result says why. If a worker
dies, each unfinished submission is graded again in a process of its own.
"""

import os
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from multiprocessing import get_context
from multiprocessing.util import Finalize

from .grading import clean, grade
from .reader import Reader
from .sandbox import Sandbox, SandboxError

BATCH, BYTES = 2, 20_000_000  # the largest number of submissions, and about the size, of a batch


DIED = "the process that graded it died: was it killed, or is memory short?"


class Interrupted(Exception):
    """Raised if the workers have stopped; the message says why."""


def grade_all(tasks, exam, jobs=1, dask=""):
    """Yield (label, result) for each (label, contents) in `tasks`, in the order in which the
    results are ready. Raise Interrupted if the workers have stopped. `jobs`: the number of workers,
    or -1 for one on each core; `dask`: as in `backend`."""
    exam = replace(exam)  # without what it has computed, which isn't sent to workers
    if jobs == 1 and not dask:
        for label, contents in tasks:
            yield label, grade_safely(exam, contents)
        return
    import joblib

    in_flight = {}

    def dispatched():
        for batch in batches(tasks):
            in_flight.update(batch)
            yield joblib.delayed(grade_batch)(exam, batch)

    with backend(jobs, dask):
        dead = True
        while dead:
            dead = False
            parallel = joblib.Parallel(n_jobs=jobs, return_as="generator_unordered", batch_size=1)
            try:
                for results in parallel(dispatched()):
                    for label, result in results:
                        in_flight.pop(label)
                        yield label, result
            except SandboxError:
                raise
            except Exception as problem:  # of joblib or Dask: grading itself raises nothing else
                dead = isinstance(problem, BrokenProcessPool) or is_killed(problem)
                if not dead:
                    raise Interrupted(f"The workers have stopped ({problem}).") from problem
            while in_flight:  # one of those that the worker had has killed it
                yield grade_alone(exam, *in_flight.popitem())


def is_killed(problem):
    return type(problem).__name__ == "KilledWorker"  # Dask's, which may not be installed


def grade_alone(exam, label, contents):
    """Return (label, result) for one submission, graded in a new process; if the process dies, the
    result is {"failure": DIED}."""
    try:
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            return pool.submit(grade_batch, exam, [(label, contents)]).result()[0]
    except BrokenProcessPool:
        return label, {"failure": DIED}


@contextmanager
def backend(jobs, dask):
    """Make joblib use Dask in a `with` statement. `dask`: the address of a cluster's scheduler,
    "local" for a new cluster on this machine, or "" for no Dask."""
    if not dask:
        yield
        return
    import joblib
    from dask.distributed import Client, LocalCluster

    if dask == "local":
        cluster = LocalCluster(
            n_workers=joblib.effective_n_jobs(jobs), threads_per_worker=1, dashboard_address=None
        )
    else:
        cluster = None
    with Client(cluster or dask), joblib.parallel_config(backend="dask"):
        yield
    if cluster:
        cluster.close()


def batches(tasks):
    batch, size = [], 0
    for label, contents in tasks:
        batch.append((label, contents))
        size += sum(map(len, contents))
        if len(batch) == BATCH or size > BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def grade_batch(exam, batch):
    """Return [(label, result)] for a batch of submissions. This function runs in a worker."""
    end_with(os.getppid())
    return [(label, grade_safely(exam, contents)) for label, contents in batch]


@cache
def end_with(parent):
    """Start a thread that ends this worker when the process with the id `parent` has ended."""

    def watch():
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def grade_safely(exam, contents):
    try:
        return grade(contents, *workplace(exam, threading.get_ident()))
    except SandboxError:
        raise
    except Exception as problem:
        return {"failure": clean(f"{type(problem).__name__}: {problem}")}


@cache
def workplace(exam, thread):
    """Return the Exam, Sandbox and Reader that a worker's thread uses for all its submissions."""
    sandbox, reader = Sandbox(exam.seconds, exam.megabytes, exam.prefix), Reader(exam)
    for each in (sandbox, reader):
        Finalize(None, each.close, exitpriority=10)  # in joblib's workers atexit doesn't run
    return exam, sandbox, reader
