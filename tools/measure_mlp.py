"""The best plain MLP in a minute, and in ten seconds, on one core.

    python -m tools.measure_mlp           on the test digits, three seeds, 60 and 10 seconds
    python -m tools.measure_mlp --dev     on 5,000 of the training digits instead: to choose
    python -m tools.measure_mlp --dev --seconds 10 --hidden 128 64 --rate 0.1 --seeds 1

The seconds are this process's own computing time on one thread, with everything but the loading.
The test digits are looked at once for each seed, when its training is over.
"""

import argparse

import numpy as np

from helpers.recipes import MINUTE, SECONDS, best_mlp
from helpers.sources import load_dataset

BARS = {60: 0.992, 10: 0.987}


def measure(data, seconds, seeds, **changes):
    """The accuracies of some seeds, a line for each."""
    X, y, X_held, y_held = data
    accuracies = []
    for seed in range(seeds):
        network, epochs = best_mlp(X, y, seconds, seed=seed, **changes)
        accuracies.append(network.evaluate(X_held, y_held)[1])
        print(f"{seconds} s, seed {seed}: {accuracies[-1]:.2%} in {epochs:.1f} epochs", flush=True)
    return accuracies


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dataset", default="mnist")
    parser.add_argument("--dev", action="store_true", help="judge on part of the training digits")
    parser.add_argument("--seconds", type=int, nargs="+", default=[60, 10])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--hidden", type=int, nargs="+")
    for name in ("rate", "l2", "warp", "parts", "centre"):
        parser.add_argument(f"--{name}", type=float)
    parser.add_argument("--batch", type=int)
    options = vars(parser.parse_args())
    name, dev = options.pop("dataset"), options.pop("dev")
    train = load_dataset(name)
    seconds, seeds = options.pop("seconds"), options.pop("seeds")
    changes = {name: value for name, value in options.items() if value is not None}
    held = train[-5000:] if dev else load_dataset(name, part="test")
    train = train[:-5000] if dev else train
    data = train.X, train.y, held.X, held.y
    print(f"chosen on dev: {MINUTE}, for 20 seconds or less {SECONDS}; changed: {changes or None}")
    for budget in seconds:
        mean = np.mean(measure(data, budget, seeds, **changes))
        bar = BARS.get(budget, 0) if not dev else 0
        print(f"{budget} s: {mean:.2%} in the mean" + (f" (the bar: {bar:.1%})" if bar else ""))


if __name__ == "__main__":
    main()
