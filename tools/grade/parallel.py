"""Many submissions, on all cores, or on all machines of a Dask cluster.

A worker gets a few submissions at a time, so the start of a job costs nothing, and keeps its
sandbox. The result names what it can't grade; that stops nobody else's. Where a worker
dies, what it had is graded once more, each alone: so the death costs one submission.
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

BATCH, BYTES = 2, 20_000_000  # a batch has at most so many submissions, and about so many bytes


DIED = "the process that graded it died: was it killed, or is memory short?"


class Interrupted(Exception):
    """The workers have stopped; the message is a sentence that says why."""


def grade_all(tasks, exam, jobs=1, dask=""):
    """(label, result) of each (label, contents), in the order in which they are ready."""
    exam = replace(exam)  # without what it has worked out: that doesn't travel
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
            while in_flight:  # of what the worker had, one has killed it
                yield grade_alone(exam, *in_flight.popitem())


def is_killed(problem):
    return type(problem).__name__ == "KilledWorker"  # Dask's, which may not be installed


def grade_alone(exam, label, contents):
    """In a process that is lost, if need be, with nothing else."""
    try:
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            return pool.submit(grade_batch, exam, [(label, contents)]).result()[0]
    except BrokenProcessPool:
        return label, {"failure": DIED}


@contextmanager
def backend(jobs, dask):
    """dask: the address of a cluster's scheduler, "local" for a cluster on this machine, or
    nothing: joblib's own processes."""
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
    """Runs in a worker."""
    end_with(os.getppid())
    return [(label, grade_safely(exam, contents)) for label, contents in batch]


@cache
def end_with(parent):
    """Where the grader has been killed, its workers end, and so do the processes that they hold."""

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
    """An exam with all that it works out, a sandbox and a reader: once for each thread of a
    worker."""
    sandbox, reader = Sandbox(exam.seconds, exam.megabytes, exam.prefix), Reader(exam)
    for each in (sandbox, reader):
        Finalize(None, each.close, exitpriority=10)  # in joblib's workers atexit doesn't run
    return exam, sandbox, reader
