"""Compare the course's speed in training and prediction with the speed of other libraries.

    python -m benchmarks.training                  the comparison
    python -m benchmarks.training --growth         how the course's time grows with rows and layers
    python -m benchmarks.training --plot FILE.png  the comparison as a picture, too

Each contestant has its own process, with one thread. The contestants take turns, an epoch at a time
and in rotating order; the first round isn't counted. For each contestant, the program prints the
median CPU time, and the median and quartiles of the course's time divided by the contestant's in
the same round. A library that isn't installed is left out.
"""

import argparse
import importlib
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.loading import COURSE
from helpers import versions  # sets one thread, for the processes started here as well

ONE_THREAD = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"  # for JAX
ACTIONS = {
    "epoch": "epoch of 48,000",
    "all at once": "one step on 48,000",
    "predict": "10,000 read",
}
BARS = {
    "PyTorch": 0.68,
    "JAX, compiled": 0.92,
    "scikit-learn": 0.60,
    "the machine's limit": 2.0,
}  # × theirs, an epoch


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=9, help="rounds; their median counts (9)")
    parser.add_argument("--growth", action="store_true", help="measure only how the time grows")
    parser.add_argument("--plot", type=Path, help="save a plot of the comparison to this file")
    options = parser.parse_args()
    os.environ.setdefault("XLA_FLAGS", ONE_THREAD)
    print(about_this_machine())
    if options.growth:
        print_growth()
        return
    rounds = compare(options.rounds)
    report(rounds)
    if options.plot:
        draw(rounds, options.plot)


def about_this_machine():
    import numpy as np

    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return f"{versions()}, {blas['name']} {blas['version']}, {platform.machine()}, one thread"


def compare(count, module="contestants", actions=ACTIONS):
    """Run `count` rounds of all actions by all contestants. Return a list of rounds, each a dict
    {contestant: {action: CPU seconds}}."""
    contestants = importlib.import_module(f"benchmarks.{module}")
    contestants.digits()  # draws them now, unless they are there
    workers = start(contestants.CONTESTANTS, module)
    try:
        rounds = []
        for number in range(count + 1):
            names = list(workers)
            turn = number % len(names)
            names = names[turn:] + names[:turn]
            rounds.append({name: measure(workers[name], actions) for name in names})
        return rounds[1:]
    finally:
        for worker in workers.values():
            worker.stdin.close()
            worker.wait()


def start(names, module):
    workers = {}
    for name in names:
        worker = subprocess.Popen(
            [sys.executable, "-m", f"benchmarks.{module}", name],
            cwd=COURSE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        answer = json.loads(worker.stdout.readline())
        if answer == "ready":
            workers[name] = worker
        else:
            print(f"{name} is left out: {answer}")
            worker.wait()
    return workers


def measure(worker, actions):
    seconds = {}
    for action in actions:
        worker.stdin.write(action + "\n")
        worker.stdin.flush()
        seconds[action] = json.loads(worker.stdout.readline())["cpu"]
    return seconds


def ratios(rounds, name, action):
    """Return the course's time divided by that of contestant `name`, for `action` in each round."""
    return [one["the course"][action] / one[name][action] for one in rounds]


def report(rounds, actions=ACTIONS, bars=BARS):
    for action, title in actions.items():
        print(f"\n{title:28}{'seconds':>9}   the course takes … times as long")
        for name in sorted(rounds[0], key=lambda name: median_seconds(rounds, name, action)):
            shares = ratios(rounds, name, action)
            low, middle, high = statistics.quantiles(shares, n=4)
            bar = bars.get(name) if action == "epoch" else None
            verdict = "" if bar is None else f"  {'met' if middle <= bar else 'MISSED'}: ≤ {bar}"
            seconds = median_seconds(rounds, name, action)
            print(f"{name:28}{seconds:9.4f}   {middle:5.2f}  ({low:.2f} to {high:.2f}){verdict}")


def median_seconds(rounds, name, action):
    return statistics.median(one[name][action] for one in rounds)


def draw(rounds, path):
    from matplotlib import pyplot as plt

    from classroom.plots import BLUE, GREY

    names = sorted(rounds[0], key=lambda name: -median_seconds(rounds, name, "epoch"))
    seconds = [median_seconds(rounds, name, "epoch") for name in names]
    _, ax = plt.subplots()
    ax.barh(names, seconds, color=[BLUE if "the course" in name else GREY for name in names])
    ax.set(title="One epoch of 48,000 digits, one thread", xlabel="seconds of CPU time")
    ax.figure.savefig(path, bbox_inches="tight")
    print(f"\nwrote {path}")


def print_growth(repeats=5):
    """Print the seconds of an epoch for several numbers of rows, widths and depths."""
    from helpers.network import mlp
    from helpers.optimizers import SGD

    from .contestants import digits

    settings = {
        "rows": [(rows, rows, [128, 64]) for rows in (6_000, 12_000, 24_000, 48_000)],
        "width": [(width, 12_000, [width]) for width in (32, 64, 128, 256, 512)],
        "depth": [(depth, 12_000, [64] * depth) for depth in (1, 2, 4, 8)],
    }
    for what, cases in settings.items():
        print(f"\n{what:>8}{'seconds an epoch':>18}{'× the one before':>18}")
        before = None
        for size, rows, hidden in cases:
            network, data = mlp(784, hidden, 10), digits()[:rows]
            times = []
            for _ in range(repeats + 1):
                cpu = time.process_time()
                network.fit(data.X, data.y, SGD(0.1), epochs=1, report=None)
                times.append(time.process_time() - cpu)
            seconds = statistics.median(times[1:])
            print(f"{size:8,}{seconds:18.4f}" + (f"{seconds / before:18.2f}" if before else ""))
            before = seconds


if __name__ == "__main__":
    main()
