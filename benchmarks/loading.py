"""Measure the time and the memory that the course needs to load 60,000 digits from a CSV file.

    python -m benchmarks.loading              on newly drawn digits
    python -m benchmarks.loading --file F     on a CSV file of your own, with a header

The methods take turns, each in its own process. The time is CPU time without imports; it is divided
by the time of pandas' `read_csv` in the same round. The memory is the peak of the process minus the
peak before the method's imports.
"""

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from helpers import versions  # sets one thread, for the processes started here as well

COURSE = Path(__file__).resolve().parent.parent


def pandas_usual():
    import pandas as pd

    def load(file):
        table = pd.read_csv(file)
        return table.iloc[:, 1:].to_numpy()

    return load


def pandas_bytes():
    import pandas as pd

    def load(file):
        return pd.read_csv(file, dtype="uint8").iloc[:, 1:].to_numpy()

    return load


def course_reading():
    from classroom.datasets.csv_files import read_csv

    return lambda file: read_csv(file).X


def course_normalised():
    from classroom.datasets.csv_files import read_csv
    from helpers.data import normalise

    return lambda file: normalise(read_csv(file).X)


def course_again():
    from classroom.datasets import cache, loading

    def load(file):
        cache.FOLDER = Path(file).parent / "cache"
        return loading.load_table(Path(file), "train").X

    return load


METHODS = {  # name: (what returns the loader, at most this share of pandas' time, these MB)
    "pandas.read_csv": (pandas_usual, None, None),
    "pandas.read_csv(dtype='uint8')": (pandas_bytes, None, None),
    "the course's read_csv": (course_reading, 0.75, 100),
    "the same, and normalise": (course_normalised, None, 260),
    "the course, second load": (course_again, 0.03, None),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--file", help="a CSV file to load; default: 60,000 drawn digits")
    parser.add_argument("--rounds", type=int, default=5, help="rounds; their median counts (5)")
    parser.add_argument("--worker", choices=METHODS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        print(json.dumps(measure(METHODS[options.worker][0], options.file)))
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "digits.csv"
        if options.file:
            file.symlink_to(Path(options.file).resolve())
        else:
            draw(file)
        run("the course, second load", file)  # fills the cache
        rounds = [{name: run(name, file) for name in METHODS} for _ in range(options.rounds)]
        print(versions())
        print(f"{file.stat().st_size / 1e6:.0f} MB of CSV, {options.rounds} rounds, medians")
    report(rounds)


def draw(file):
    """Write a CSV file of 60,000 drawn digits."""
    command = [sys.executable, "-m", "classroom.datasets.handwriting", "--count", "60000"]
    subprocess.run([*command, "--out", str(file)], cwd=COURSE, check=True)


def run(name, file):
    """Measure a method in a new process; return a dict of its seconds, MB and kind of array."""
    answer = subprocess.run(
        [sys.executable, "-m", __spec__.name, "--worker", name, "--file", str(file)],
        cwd=COURSE,
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(answer.stdout)


def measure(prepare, file):
    memory = peak_memory()
    load = prepare()
    start = time.process_time()
    X = load(file)
    seconds = time.process_time() - start
    return {
        "seconds": seconds,
        "memory": peak_memory() - memory,
        "array": f"{X.dtype}, {'C' if X.flags.c_contiguous else 'Fortran'}-ordered",
    }


def peak_memory():
    """Return the peak memory of this process in MB, or 0 on Windows, where it is unknown."""
    try:
        import resource
    except ImportError:
        return 0
    return megabytes(resource.getrusage(resource.RUSAGE_SELF))


def peak(process="self"):
    """Return a process's peak memory in MB, or 0 if it has ended; for Linux only. For a new
    process, `getrusage` would report the memory of the process that started it."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) * 1024 / 1e6 if found else 0


def megabytes(used):
    """Return the peak memory in MB from a result of `getrusage`."""
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def report(rounds):
    print(f"{'':32}{'seconds':>9}{'× pandas':>10}{'MB':>7}  result")
    for name, (_, most_time, most_memory) in METHODS.items():
        figures = [one[name] for one in rounds]
        seconds = statistics.median(one["seconds"] for one in figures)
        ratio = statistics.median(
            one[name]["seconds"] / one["pandas.read_csv"]["seconds"] for one in rounds
        )
        memory = statistics.median(one["memory"] for one in figures)
        bars = []
        if most_time:
            bars.append(f"{'met' if ratio <= most_time else 'MISSED'}: ≤ {most_time} × pandas")
        if most_memory:
            bars.append(f"{'met' if memory <= most_memory else 'MISSED'}: ≤ {most_memory} MB")
        print(
            f"{name:32}{seconds:9.3f}{ratio:10.3f}{memory:7.0f}  {figures[0]['array']}"
            f"{'; ' if bars else ''}{', '.join(bars)}"
        )


if __name__ == "__main__":
    main()
