"""Measure the accuracy and the training time of the course's convolutional networks.

    python -m benchmarks.measure_convolution            evaluated on MNIST's test part
    python -m benchmarks.measure_convolution --dev      evaluated on dev, to choose settings
    python -m benchmarks.measure_convolution --speed    an epoch, compared with PyTorch's

MNIST is found and split as in `benchmarks.measure_accuracy`. All settings were chosen on dev. Each
network is trained from several seeds, on one core. The median accuracy and the longest CPU time
have to meet the bars. The speed is measured as in `benchmarks.training`, without MNIST.
"""

import argparse
import statistics
import time

import numpy as np

from helpers.augmentation import shifted
from helpers.convolution import Convolution, MaxPool, ToRows
from helpers.layers import Dense, ReLU
from helpers.network import Network
from helpers.optimizers import Momentum

from .measure_accuracy import data

ACTIONS = {"epoch": "epoch of 12,800", "predict": "10,000 read"}
BARS = {"PyTorch": 0.85}  # × theirs, an epoch


def small_network(seed):
    """Return a network with 8 and 16 filters of 3 × 3, pooling after each layer, and 10 outputs."""
    rng = np.random.default_rng(seed)
    return Network(
        [
            *(Convolution(1, 8, rng), MaxPool(), ReLU()),
            *(Convolution(8, 16, rng), MaxPool(), ReLU()),
            *(ToRows(), Dense(16 * 5 * 5, 10, rng)),
        ]
    )


def large_network(seed):
    """Return a network with 16 and 32 filters of 3 × 3, and a dense layer of 128 neurons."""
    rng = np.random.default_rng(seed)
    return Network(
        [
            *(Convolution(1, 16, rng), MaxPool(), ReLU()),
            *(Convolution(16, 32, rng), MaxPool(), ReLU()),
            *(ToRows(), Dense(32 * 5 * 5, 128, rng), ReLU(), Dense(128, 10, rng)),
        ]
    )


def three_epochs(train, seed):
    """Return the small network (8 and 16 filters), trained for 3 epochs."""
    network, optimizer = small_network(seed), Momentum(0.03, decay=1)
    network.fit(train.X, train.y, optimizer, epochs=3, batch=32, seed=seed, report=None)
    return network


def three_minutes(train, seed):
    """Return the large network (16 and 32 filters), trained for 18 epochs on shifted images."""
    network, optimizer = large_network(seed), Momentum(0.02, decay=1)
    options = {"epochs": 18, "batch": 64, "seed": seed, "report": None, "augment": shifted}
    network.fit(train.X, train.y, optimizer, **options)
    return network


# {a function: the accuracy and the seconds that its network has to meet}
ROWS = {three_epochs: (0.984, 180), three_minutes: (0.992, 180)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--dev", action="store_true", help="judge by dev, to choose settings")
    parser.add_argument(
        "--speed", action="store_true", help="measure only the speed, beside PyTorch's"
    )
    parser.add_argument("--seeds", type=int, default=3, help="training runs of each network (3)")
    parser.add_argument("--rounds", type=int, default=9, help="rounds of the speed comparison (9)")
    options = parser.parse_args()
    if options.speed:
        compare_speed(options.rounds)
        return
    train, exam = data(options.dev)
    print(f"learnt from {len(train):,}, judged by {len(exam):,}, {options.seeds} seeds")
    met = [measure(row, train, exam, options.seeds) for row in ROWS]
    raise SystemExit(0 if all(met) else 1)


def measure(row, train, exam, seeds):
    """Train a network from each seed and print its accuracy; return whether the bars are met."""
    print(f"\n{row.__doc__}", flush=True)
    accuracies, seconds = [], []
    for seed in range(seeds):
        cpu = time.process_time()
        network = row(train, seed)
        seconds.append(time.process_time() - cpu)
        accuracies.append(network.evaluate(exam.X, exam.y)[1])
        print(f"    seed {seed}: {accuracies[-1]:.2%} in {seconds[-1]:.0f} s", flush=True)
    accuracy, slowest = statistics.median(accuracies), max(seconds)
    least, longest = ROWS[row]
    met = accuracy >= least and slowest <= longest
    print(
        f"    median {accuracy:.2%}, at most {slowest:.0f} s   "
        f"{'met' if met else 'MISSED'}: ≥ {least:.1%}, ≤ {longest} s"
    )
    return met


def compare_speed(rounds):
    from .training import about_this_machine, compare, report

    print(about_this_machine())
    report(compare(rounds, "contestants_convolution", ACTIONS), ACTIONS, BARS)


if __name__ == "__main__":
    main()
