"""Many submissions, on all cores, or on all machines of a Dask cluster.

A worker gets a few submissions at a time, so the start of a job costs nothing, and keeps its
sandbox. What it can't grade is told in the result; it stops nobody else's.
"""

import threading
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from multiprocessing.util import Finalize

from .grading import clean, grade
from .sandbox import Sandbox, SandboxError

BATCH, BYTES = 2, 20_000_000  # a batch has at most so many submissions, and about so many bytes


class Interrupted(Exception):
    """A sentence: why the workers have stopped."""


def grade_all(tasks, exam, jobs=1, dask=""):
    """(label, result) of each (label, contents), in the order in which they are ready."""
    exam = replace(exam)  # without what it has worked out: that doesn't travel
    if jobs == 1 and not dask:
        for label, contents in tasks:
            yield label, grade_safely(exam, contents)
        return
    import joblib

    with backend(jobs, dask):
        parallel = joblib.Parallel(n_jobs=jobs, return_as="generator_unordered", batch_size=1)
        try:
            for results in parallel(joblib.delayed(grade_batch)(exam, b) for b in batches(tasks)):
                yield from results
        except SandboxError:
            raise
        except Exception as problem:  # of joblib or Dask: grading itself raises nothing else
            raise Interrupted(f"The workers have stopped ({problem}).") from problem


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
    return [(label, grade_safely(exam, contents)) for label, contents in batch]


def grade_safely(exam, contents):
    try:
        exam, sandbox = workplace(exam, threading.get_ident())
        return grade(contents, exam, sandbox)
    except SandboxError:
        raise
    except Exception as problem:
        return {"failure": clean(f"{type(problem).__name__}: {problem}")}


@cache
def workplace(exam, thread):
    """An exam with all that it works out, and a sandbox: once for each thread of a worker."""
    sandbox = Sandbox(exam.seconds, exam.megabytes, exam.prefix)
    Finalize(None, sandbox.close, exitpriority=10)  # in joblib's workers atexit doesn't run
    return exam, sandbox
