"""Measure the log of predictions: its speed, its size, and its safety from killed writers.

    python -m benchmarks.store                        100,000 predictions
    python -m benchmarks.store --kills 200 --writers 8    also whether it loses or repeats any

All images are different, which makes the file as large as possible. Each writer is a process of its
own; a kill ends a writer without warning, at a random moment while it writes.
"""

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks.loading import COURSE
from classroom.datasets.handwriting import draw_digits
from classroom.store import PredictionStore
from classroom.store.images import digest

COUNT, MOST_TIME, MOST_SIZE = 100_000, 3.0, 40.0  # predictions, seconds, MB
BATCH = 50  # predictions that a writer logs at a time
TOGETHER, LONGEST_WAIT = 30, 5.0  # seconds that several write at once, seconds for one batch


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--count", type=int, default=COUNT, help="number of predictions (%(default)s)"
    )
    parser.add_argument("--kills", type=int, default=0, help="how many times to kill a writer (0)")
    parser.add_argument("--writers", type=int, default=0, help="processes that write at once (0)")
    parser.add_argument("--write", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        write(*options.write)
        return
    with tempfile.TemporaryDirectory() as folder:
        report_speed(Path(folder) / "speed.sqlite", options.count)
        if options.kills:
            print(killed(Path(folder) / "kills.sqlite", options.kills), flush=True)
        if options.writers:
            print(together(Path(folder) / "writers.sqlite", options.writers))


def some_probabilities(count, seed):
    """Return random probabilities (count, 10), mostly near 0 or 1, like a trained network's."""
    return np.random.default_rng(seed).dirichlet(np.full(10, 0.1), count)


def report_speed(path, count):
    X, y = draw_digits(count, seed=1)
    P = some_probabilities(count, seed=1)
    store = PredictionStore(path)
    run = store.add_run("random", "drawn")
    start, used = time.perf_counter(), time.process_time()
    new = store.log(run, X, P, y)
    seconds, used = time.perf_counter() - start, time.process_time() - used
    size = path.stat().st_size / 1e6
    again = store.log(run, X, P, y)
    exact = np.array_equal(store.images(np.arange(1, count + 1)), X)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{new:,} predictions logged in {seconds:.2f} s (processor: {used:.2f} s{load})")
    print(f"time {'met' if seconds < MOST_TIME else 'MISSED'}: < {MOST_TIME:g} s")
    print(f"size {'met' if size < MOST_SIZE else 'MISSED'}: {size:.1f} MB < {MOST_SIZE:g} MB")
    print(f"logged again: {again} new; images read back exactly: {exact}")


def batch_of(writer, number):
    """Return images, probabilities and labels that depend only on the writer and the number."""
    rng = np.random.default_rng([writer, number])
    X = np.zeros((BATCH, 784), np.uint8)
    X[:, 200:300] = rng.integers(0, 256, (BATCH, 100))  # never twice the same
    return X, some_probabilities(BATCH, [writer, number]), rng.integers(0, 10, BATCH)


def write(path, writer, seconds):
    """Log batches to the writer's own run until `seconds` have passed; after every tenth batch,
    also log one to a run that all writers share."""
    store = PredictionStore(path)
    own, shared = store.add_run(f"writer {writer}", "own"), store.add_run("shared", "shared")
    end = time.monotonic() + float(seconds)
    for number in itertools.count():
        start = time.monotonic()
        store.log(own, *batch_of(int(writer), number))
        wait = time.monotonic() - start
        if number % 10 == 0:
            store.log(shared, *batch_of(0, number))
        print(number, wait, flush=True)  # only what is in the log is claimed
        if time.monotonic() > end:
            return


def start_writer(path, writer, seconds):
    command = [sys.executable, "-m", __spec__.name, "--write", str(path), str(writer), str(seconds)]
    return subprocess.Popen(command, cwd=COURSE, stdout=subprocess.PIPE, text=True)


def killed(path, kills, seed=0):
    """Start `kills` writers one after another and kill each at a random moment; return a sentence
    on predictions that were lost or repeated."""
    rng = np.random.default_rng(seed)
    claimed, interrupted = set(), 0
    for writer in range(1, kills + 1):
        process = start_writer(path, writer, seconds=600)
        lines = [process.stdout.readline()]  # it is writing
        time.sleep(rng.uniform(0, 0.15))
        process.kill()
        lines += process.communicate()[0].split("\n")
        claimed |= {(writer, int(line.split()[0])) for line in lines if line.strip()}
        interrupted += path.with_name(f"{path.name}-journal").exists()
    return (
        f"{kills} kills, {interrupted} of them during a change, {len(claimed):,} batches: "
        f"{fate(path, claimed)}"
    )


def together(path, writers, seconds=TOGETHER):
    """Let several writers log at once, to their own runs and a shared run; return a report."""
    processes = [start_writer(path, writer, seconds) for writer in range(1, writers + 1)]
    claimed, waits = set(), []
    for writer, process in enumerate(processes, 1):
        for line in process.communicate()[0].splitlines():
            number, wait = line.split()
            claimed.add((writer, int(number)))
            if int(number) % 10 == 0:
                claimed.add((0, int(number)))
            waits.append(float(wait))
    failed = sum(process.returncode != 0 for process in processes)
    longest = max(waits, default=0)
    word = "met" if longest <= LONGEST_WAIT else "MISSED"
    return (
        f"{writers} writers for {seconds} s, {failed} failed, {len(waits):,} batches: "
        f"{fate(path, claimed)}\nlongest wait {word}: {longest:.1f} s ≤ {LONGEST_WAIT:g} s"
    )


def fate(path, claimed):
    """Return a phrase on the predictions that were lost or repeated. `claimed` is the set of the
    batches, as (writer, number), that writers said they had logged."""
    store = PredictionStore(path)
    whole = store.ask("PRAGMA integrity_check").iloc[0, 0] == "ok"
    table = store.ask(
        "SELECT model, digest, predicted, label FROM predictions "
        "JOIN runs ON runs.id = run JOIN images ON images.id = image"
    )
    found = list(table.itertuples(index=False, name=None))
    kept = set(found)
    lost = sum(len(expected(*batch) - kept) for batch in claimed)
    half = sum(table["model"].value_counts() % BATCH != 0)
    repeated = len(found) - len(kept)
    word = "met" if whole and not lost + repeated + half else "MISSED"
    return (
        f"{lost} predictions lost, {repeated} repeated, {half} runs with half a batch, "
        f"the file is {'intact' if whole else 'damaged'}  {word}"
    )


def expected(writer, number):
    """Return the set of rows (model, digest, predicted, label) that a batch adds to the log."""
    X, P, y = batch_of(writer, number)
    model = f"writer {writer}" if writer else "shared"
    keys = map(digest, X)
    return set(zip([model] * BATCH, keys, P.argmax(axis=1).tolist(), y.tolist(), strict=True))


if __name__ == "__main__":
    main()
