"""Count the damaged files that are misread, or that raise an error other than the course's own.

    python -m benchmarks.damage                              5,000 files, 20,000 files of weights
    python -m benchmarks.damage --files 300 --weights 1000

The damage is random, see `damaged`. The course has to refuse a damaged file with a DataError or a
WeightsError, or return the undamaged digits. Plain text, plain IDX files and pictures other than
PNG have no checksum, so the course may also return what the damaged file says (see `good_files`).
For these pictures, only the labels are compared.
"""

import argparse
import collections
import re
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path

import numpy as np

from benchmarks import good_files
from benchmarks.loading import peak_memory
from classroom.datasets import cache
from classroom.datasets.loading import load_dataset
from helpers import weights
from helpers.convolution import Convolution, MaxPool, ToRows
from helpers.data import DataError
from helpers.layers import Dense, Sigmoid
from helpers.network import Network, mlp

RIGHT = {"refused", "read as before", "read with the damage"}
LONGEST, MOST_MEMORY = 1.0, 100  # seconds of the processor for a file, MB beyond the first loads


def damaged(data, rng):
    """Return the bytes in `data` with one random fault."""
    size, lines = len(data), data.split(b"\n")
    here, there = sorted(rng.integers(0, size, 2).tolist())
    some = rng.integers(0, 256, rng.integers(1, 9), dtype=np.uint8).tobytes()
    few, block = here + int(rng.integers(1, 33)), min(there - here, size - there, 64)
    match rng.integers(9):
        case 0:  # cut off
            return data[:here]
        case 1:  # a bit flipped
            return data[:here] + bytes([data[here] ^ 1 << rng.integers(8)]) + data[here + 1 :]
        case 2:  # bytes changed
            return data[:here] + some + data[here + len(some) :]
        case 3:  # a few left out
            return data[:here] + data[few:]
        case 4:  # a few doubled
            return data[:few] + data[here:]
        case 5:  # two blocks exchanged
            first, second = data[here : here + block], data[there : there + block]
            between = data[here + block : there]
            return data[:here] + second + between + first + data[there + block :]
        case 6:  # the header, or the directory at the end
            place = int(rng.integers(-64, 64)) % size
            return data[:place] + some[:1] + data[place + 1 :]
        case 7:  # a number becomes another
            found = re.compile(rb"\d+").search(data, here)
            new = b"%d" % rng.integers(0, 400)
            return data[: found.start()] + new + data[found.end() :] if found else data[:here]
    lines[rng.integers(len(lines))] = lines[rng.integers(len(lines))] if rng.integers(2) else b""
    return b"\n".join(lines)


def measure(count, loads, refusal, seed=0):
    """Call the functions in `loads` in turn, `count` times in all, to load damaged files. Return a
    Counter of the outcomes, and the longest CPU time in seconds. `refusal` is the error with which
    the course refuses a file."""
    rng, fates, longest = np.random.default_rng(seed), collections.Counter(), 0
    for number in range(count):
        load, start = loads[number % len(loads)], time.process_time()
        try:
            fates[load(rng)] += 1
        except refusal as problem:
            fates["refused" if "\n" not in str(problem) else "refused in several lines"] += 1
        except Exception:
            fates["another error"] += 1
            traceback.print_exc(limit=-2)
        longest = max(longest, time.process_time() - start)
    return fates, longest


def loader(name, form, folder):
    """Return a function of rng that damages a file of `form`, loads it and returns the outcome."""
    target = folder / name
    for file, content in form.files.items():
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        (target / file).write_bytes(content)
    path = target if len(form.files) > 1 else target / file
    good = load_dataset(path)

    def load(rng):
        victim = str(rng.choice(list(form.files)))
        files = form.files | {victim: damaged(form.files[victim], rng)}
        (target / victim).write_bytes(files[victim])
        try:
            data = load_dataset(path)
        finally:
            (target / victim).write_bytes(form.files[victim])
        if same(data.X, good.X) and same(data.y, good.y):
            return "read as before"
        if form.told == "labels":
            return "read with the damage" if same(data.y, good.y) else f"wrong: {name}"
        told = form.told and form.told(files)
        right = told and same(data.X, told[0]) and same(data.y, told[1])
        return "read with the damage" if right else f"wrong: {name}"

    return load


def same(found, expected):
    return np.array_equal(found, expected) if found is not None else expected is None


def networks():
    """Yield networks so small that the header is a large part of their files."""
    rng = np.random.default_rng(0)
    yield mlp(6, [4], 3)
    yield mlp(6, [4], 3, activation=Sigmoid, dtype=np.float64)
    pictures = [Convolution(1, 2, rng, size=5, stride=2, padding=4), MaxPool(), ToRows()]
    yield Network([*pictures, Dense(2 * 8 * 8, 10, rng)])


def weights_loader(network, path):
    weights.save(network, path)
    content = path.read_bytes()

    def everything(network):
        arrays = weights.named_weights(network.layers)
        plan = [weights.description(layer) for layer in network.layers]
        return plan, type(network.loss), {n: (a.dtype, a.tobytes()) for n, a in arrays.items()}

    good = everything(network)

    def load(rng):
        path.write_bytes(damaged(content, rng))
        return "read as before" if everything(weights.load(path)) == good else "wrong"

    return load


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--files", type=int, default=5_000, help="number of damaged data files (5000)"
    )
    parser.add_argument(
        "--weights", type=int, default=20_000, help="number of damaged files of weights (20000)"
    )
    parser.add_argument("--seed", type=int, default=0, help="seed of the damage (0)")
    parser.add_argument("--untimed", action="store_true", help="judge neither time nor memory")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        folder = Path(folder)
        (folder / "a file").touch()
        cache.FOLDER = folder / "a file" / "cache"  # nothing can be kept there
        forms = good_files.text_forms() | good_files.other_forms()
        loads = [loader(name, form, folder) for name, form in forms.items()]
        memory = peak_memory()
        results = [("files", *measure(options.files, loads, DataError, options.seed))]
        loads = [weights_loader(n, folder / f"{i}.npz") for i, n in enumerate(networks())]
        measured = measure(options.weights, loads, weights.WeightsError, options.seed)
        results.append(("files of weights", *measured))
    if options.untimed:
        return all(fates.keys() <= RIGHT for _, fates, _ in results)
    return report(results, peak_memory() - memory)


def report(results, memory):
    """Print all results; return whether every bar is met."""
    met = []
    for what, fates, longest in results:
        met += [fates.keys() <= RIGHT, longest <= LONGEST]
        told = ", ".join(f"{count:,} {fate}" for fate, count in sorted(fates.items()))
        print(
            f"{fates.total():,} damaged {what}: {told}  {word(met[-2])}: none wrong, no other error"
        )
        print(f"  the longest took {longest:.2f} s  {word(met[-1])}: ≤ {LONGEST:g} s")
    met.append(memory <= MOST_MEMORY)
    print(
        f"memory beyond that for the good files: {memory:.0f} MB  "
        f"{word(met[-1])}: ≤ {MOST_MEMORY} MB"
    )
    return all(met)


def word(met):
    return "met" if met else "MISSED"


if __name__ == "__main__":
    sys.exit(not main())
