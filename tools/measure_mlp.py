"""The best plain network of dense layers that ten seconds, and a minute, of this machine can train.

    python -m tools.measure_mlp --dev       judged by what the settings were chosen on
    python -m tools.measure_mlp             judged by MNIST's test part

MNIST is found as `load_dataset("mnist")` finds it. As many epochs are trained as fit into the
time, which is that of one processor; one epoch is trained first to see how long it takes. Three
seeds; the bar has to be met by their mean.
"""

import argparse
import os
import time
from functools import partial

import numpy as np

from helpers import versions
from helpers.augmentation import warped
from helpers.network import Network
from helpers.optimizers import Nesterov
from helpers.schedules import cosine, warm_up
from helpers.sources import load_dataset

DEV = 5_000
GENTLY = partial(warped, turn=0.15, size=0.1, slant=0.12, shift=1.0)
ROWS = {  # seconds: hidden layers, rate, augmentation, the bar
    10: ([256, 128], 0.1, GENTLY, 0.987),
    60: ([512, 256], 0.1, warped, 0.992),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--dev", action="store_true", help="judge by dev, not by test")
    parser.add_argument("--seconds", type=int, choices=ROWS, nargs="*", default=list(ROWS))
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    data = load_dataset("mnist")
    train, exam = data[:-DEV], data[-DEV:]
    if not options.dev:
        train, exam = data, load_dataset("mnist", part="test")
    load = f"; load of the machine {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{versions()}{load}; {len(train):,} to learn from, {len(exam):,} to judge by")
    for seconds in options.seconds:
        runs = [minute(train, exam, seconds, seed) for seed in range(options.seeds)]
        mean, bar = np.mean([accuracy for accuracy, *_ in runs]), ROWS[seconds][-1]
        for accuracy, epochs, used in runs:
            print(f"  {accuracy:.2%} after {epochs} epochs in {used:.0f} s")
        word = "met" if mean >= bar else "MISSED"
        print(f"{seconds} s: {mean:.2%} on average, the bar {bar:.1%} is {word}", flush=True)


def minute(train, exam, seconds, seed):
    """Accuracy, epochs, and the seconds that the training took."""
    epoch = trained(train, seconds, 1, seed)[1]
    epochs = max(1, int(seconds / epoch))
    network, used = trained(train, seconds, epochs, seed)
    return network.evaluate(exam.X, exam.y)[1], epochs, used


def trained(train, seconds, epochs, seed):
    hidden, rate, augment, _ = ROWS[seconds]
    network = Network(784, hidden, 10, seed=seed)
    optimizer = Nesterov(rate, schedule=warm_up(cosine, share=0.03))
    start = time.process_time()
    network.fit(train.X, train.y, optimizer, epochs=epochs, seed=seed, report=None, augment=augment)
    return network, time.process_time() - start


if __name__ == "__main__":
    main()
