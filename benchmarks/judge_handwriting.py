"""Measure how realistic the drawn digits are: how well networks trained on them read MNIST.

`python -m benchmarks.judge_handwriting` trains three kinds of networks, the judges, with PyTorch on
the 12,000 bundled digits, and evaluates them on other drawn digits. If the environment variable
MNIST_DIR names a folder with MNIST's files, the judges are evaluated on MNIST's test digits as
well. For comparison, other judges are then trained on the first 12,000 digits of MNIST.

The bars apply to judges trained on 12,000 digits of the preset `mnist-hands`, which are warped anew
in each epoch. They are trained for twice as many epochs as the other judges. The preset and the
settings were chosen on the second half of MNIST's training digits.
"""

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

import numpy as np

from benchmarks.bending import bent
from classroom.datasets.csv_files import read_csv
from classroom.datasets.handwriting import PRESETS, draw_digits
from classroom.datasets.idx_files import read_idx_folder
from helpers.data import CLASSES, Dataset, normalise

try:
    import torch
    from torch import nn
except ImportError:
    torch = None

BUNDLED = Path(__file__).resolve().parent.parent / "data" / "digits.csv.gz"
COUNT = 12_000
HELD_OUT = 10_000
SEEDS = (1_000_001, 1_000_002)  # of digits to train on and to be read: not the bundled file's
BATCH = 128


def main(arguments=None):
    parser = argparse.ArgumentParser("python -m benchmarks.judge_handwriting", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="training runs of each judge (3)")
    parser.add_argument("--preset", choices=PRESETS, help="judge this preset, not the bundled file")
    parser.add_argument("--lesson", help="only judges that learn from this: drawn, warped or MNIST")
    options = parser.parse_args(arguments)
    print(f"Digits drawn per second, on one core: {digits_per_second():,.0f}\n")
    if torch is None:
        sys.exit("PyTorch trains the judges, and it isn't installed: pip install torch")
    torch.set_num_threads(1)
    lessons, exams = data_sets(options.preset)
    chosen = {name: lessons[name] for name in lessons if options.lesson in (None, name)}
    tell(judge_all(chosen, exams, options.runs))


def digits_per_second(rounds=5):
    """Return how many digits are drawn per second of CPU time."""

    def seconds():
        start = time.process_time()
        draw_digits(COUNT)
        return time.process_time() - start

    return COUNT / statistics.median(seconds() for _ in range(rounds))


def data_sets(preset):
    """Return two dicts {name: Dataset}: the data for training, and the data for evaluation."""
    fresh = [
        Dataset(*draw_digits(count, seed, preset or "default"))
        for count, seed in zip((COUNT, HELD_OUT), SEEDS, strict=True)
    ]
    lessons = {"drawn": fresh[0] if preset else read_csv(BUNDLED)}
    lessons["warped"] = Dataset(*draw_digits(COUNT, SEEDS[0], preset or "mnist-hands"))
    exams = {"drawn": fresh[1]}
    folder = os.environ.get("MNIST_DIR")
    if folder:
        lessons["MNIST"] = read_idx_folder(folder, "train")[:COUNT]
        exams["MNIST"] = read_idx_folder(folder, "test")
    else:
        print("MNIST_DIR isn't set, so only drawn digits are read.\n")
    return lessons, exams


def judge_all(lessons, exams, runs):
    """Return {names of (judge, training data, test data): confusion matrices (runs, 10, 10)}."""
    results = {}
    for judge in JUDGES:
        for lesson, learnt in lessons.items():
            networks = [learn(judge, learnt, seed, lesson == "warped") for seed in range(runs)]
            for exam, digits in exams.items():
                results[judge, lesson, exam] = np.stack(
                    [confusion(network, digits) for network in networks]
                )
    return results


def logistic_regression():
    return nn.Sequential(nn.Linear(784, 10))


def mlp():
    return nn.Sequential(
        *(nn.Linear(784, 128), nn.ReLU()),
        *(nn.Linear(128, 64), nn.ReLU()),
        nn.Linear(64, 10),
    )


def cnn():
    return nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)),
        *(nn.Conv2d(1, 16, 5), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Conv2d(16, 32, 5), nn.ReLU(), nn.MaxPool2d(2)),
        nn.Flatten(),
        *(nn.Linear(32 * 4 * 4, 64), nn.ReLU()),
        nn.Linear(64, 10),
    )


# name: what builds the network, epochs, learning rate at the start, and how strongly digits are
# warped for it, as a share of what lesson 9's `warped` does by default
JUDGES = {
    "logistic regression": (logistic_regression, 20, 0.005, 0.5),
    "MLP 784-128-64-10": (mlp, 10, 0.0015, 0.7),
    "small CNN": (cnn, 6, 0.003, 0.7),
}


BARS = {"logistic regression": 89, "MLP 784-128-64-10": 92, "small CNN": 97.5}  # warped → MNIST


def learn(judge, digits, seed, warps=False):
    """Return a network trained with Adam at a learning rate that falls linearly to nearly 0.

    warps: whether to warp and bend the digits at random, and to double the number of epochs
    """
    build, epochs, rate, strength = JUDGES[judge]
    torch.manual_seed(seed)
    rng, network = np.random.default_rng(seed), build()
    X, y = normalise(digits.X), torch.from_numpy(digits.y)
    epochs = 2 * epochs if warps else epochs
    batches = [batch for _ in range(epochs) for batch in torch.randperm(len(X)).split(BATCH)]
    optimizer = torch.optim.Adam(network.parameters(), lr=rate)
    falling = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.001, len(batches))
    for batch in batches:
        images = bent(X[batch], rng, 0.5, strength) if warps else X[batch]
        optimizer.zero_grad()
        nn.functional.cross_entropy(network(torch.from_numpy(images)), y[batch]).backward()
        optimizer.step()
        falling.step()
    return network


def pixels(digits):
    return torch.from_numpy(normalise(digits.X))


def confusion(network, digits):
    """Return a network's confusion matrix: rows are the true digits, columns the answers."""
    with torch.no_grad():
        read = torch.cat([network(X) for X in pixels(digits).split(1000)]).argmax(1).numpy()
    return np.bincount(digits.y * CLASSES + read, minlength=CLASSES**2).reshape(CLASSES, CLASSES)


def tell(results):
    """Print all results as tables of percentages."""
    print("accuracy in per cent: median of the runs (lowest to highest)")
    for (judge, lesson, exam), tables in results.items():
        accuracy = [100 * np.trace(table) / table.sum() for table in tables]
        median, spread = np.median(accuracy), f"({min(accuracy):.1f} to {max(accuracy):.1f})"
        bar = BARS[judge] if (lesson, exam) == ("warped", "MNIST") else None
        verdict = f"  {'met' if median >= bar else 'MISSED'}: ≥ {bar}" if bar else ""
        print(f"  {judge:20} {lesson:>6} → {exam:5} {median:6.1f} {spread}{verdict}")
    print("\nrecall of each digit in per cent: mean of the runs")
    print(" " * 38 + "".join(f"{digit:6}" for digit in range(CLASSES)))
    for (judge, lesson, exam), tables in results.items():
        recall = 100 * recalls(tables).mean(axis=0)
        row = "".join(f"{value:6.1f}" for value in recall)
        print(f"  {judge:20} {lesson:>6} → {exam:5}{row}")
    print("\nthe weakest digit of the judges that learnt from drawn digits")
    for (judge, lesson, exam), tables in results.items():
        if lesson != "MNIST":
            print(f"  {judge:20} {lesson:>6} → {exam:5}  {weakest(tables)}")


def recalls(tables):
    return np.diagonal(tables, axis1=1, axis2=2) / tables.sum(axis=2)


def weakest(tables):
    recall = recalls(tables)
    digit = recall.mean(axis=0).argmin()
    mistakes = tables.sum(axis=0)[digit].copy()
    mistakes[digit] = 0
    return (
        f"{digit}: {100 * recall[:, digit].mean():.1f}%, most often taken for "
        f"{mistakes.argmax()}; smallest recall in any run {100 * recall.min():.1f}%"
    )


if __name__ == "__main__":
    main()
