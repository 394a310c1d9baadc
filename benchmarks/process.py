"""Compare the course's program, from CSV file to accuracy, with a typical tutorial's.

    python -m benchmarks.process    on 60,000 drawn digits, split 80/10/10; 784-128-64-10,
                                    batches of 128, rate 0.1, ten epochs

The programs run in turn, each in its own process with one thread. The CPU time and the peak memory
of each process are measured. The tutorial's program reads with pandas, normalises to float64, and
trains the network in `benchmarks.textbook`.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from helpers import versions  # sets one thread, for the processes started here as well

from .loading import COURSE, draw, megabytes

MOST_TIME, MOST_MEMORY = 0.33, 250  # of the tutorial's time; MB
EPOCHS = 10


def course(file):
    from classroom.datasets.csv_files import read_csv
    from helpers.data import split
    from helpers.network import mlp
    from helpers.optimizers import SGD

    train, dev, test = split(read_csv(file))
    network = mlp(784, [128, 64], 10)
    network.fit(train.X, train.y, SGD(0.1), epochs=EPOCHS, batch=128, report=None)
    return network.evaluate(test.X, test.y)[1]


def tutorial(file):
    import numpy as np
    import pandas as pd

    from .textbook import Textbook

    table = pd.read_csv(file).sample(frac=1, random_state=0)
    X = np.ascontiguousarray(table.drop(columns="label").to_numpy() / 255.0)
    y = table["label"].to_numpy()
    cut, end = int(0.8 * len(X)), int(0.9 * len(X))
    network = Textbook(X[:cut], y[:cut])
    for _ in range(EPOCHS):
        network.epoch()
    return np.mean(network.predict(X[end:]) == y[end:])


PROGRAMS = {"the course": course, "as in most tutorials": tutorial}


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=3, help="rounds; their median counts (3)")
    parser.add_argument("--program", choices=PROGRAMS, help=argparse.SUPPRESS)
    parser.add_argument("--file", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.program:
        print(json.dumps(PROGRAMS[options.program](options.file)))
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "digits.csv"
        draw(file)
        rounds = [{name: run(name, file) for name in PROGRAMS} for _ in range(options.rounds)]
    report(rounds)


def run(name, file):
    """Run a program; return a dict of its CPU seconds, its peak memory in MB and its accuracy."""
    process = subprocess.Popen(
        [sys.executable, "-m", __spec__.name, "--program", name, "--file", str(file)],
        cwd=COURSE,
        stdout=subprocess.PIPE,
        text=True,
    )
    answer = process.stdout.read()
    _, _, used = os.wait4(process.pid, 0)
    return {
        "seconds": used.ru_utime + used.ru_stime,
        "memory": megabytes(used),
        "accuracy": json.loads(answer),
    }


def report(rounds):
    print(versions())
    print(f"{'':24}{'CPU seconds':>12}{'MB':>8}{'accuracy':>10}")
    for name in PROGRAMS:
        seconds, memory, accuracy = (
            statistics.median(one[name][key] for one in rounds)
            for key in ("seconds", "memory", "accuracy")
        )
        print(f"{name:24}{seconds:12.1f}{memory:8.0f}{accuracy:10.1%}")
    ratio = statistics.median(
        one["the course"]["seconds"] / one["as in most tutorials"]["seconds"] for one in rounds
    )
    memory = statistics.median(one["the course"]["memory"] for one in rounds)
    print(f"time {'met' if ratio <= MOST_TIME else 'MISSED'}: {ratio:.2f} ≤ {MOST_TIME}")
    print(f"memory {'met' if memory <= MOST_MEMORY else 'MISSED'}: {memory:.0f} ≤ {MOST_MEMORY} MB")


if __name__ == "__main__":
    main()
