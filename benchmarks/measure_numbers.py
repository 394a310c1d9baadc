"""Measure how well lesson 13 reads numbers, and how fast it finds connected components.

`python -m benchmarks.measure_numbers` reads 1,000 photos of drawn five-digit numbers with
data/number-network.npz. It prints the share of numbers that are read without a mistake: of all
numbers, and of the numbers that remain if the 40% with the lowest confidence are refused. It then
compares the times that the course and SciPy take to find the connected components of an image with
two megapixels.
"""

import argparse
import statistics
import time

import numpy as np

from classroom.datasets.camera import photographs
from classroom.datasets.numbers import draw_numbers
from classroom.reading.components import fast_components
from classroom.reading.number import read_numbers
from classroom.reading.refusing import number_confidence
from helpers import confidence_interval, load
from tools.lessons import COURSE

try:
    from scipy import ndimage
except ImportError:
    ndimage = None

SEED = 131_313  # of photos that no lesson and no training run has seen
SHARE, REFUSED, SURE, TIMES = 0.80, 0.40, 0.99, 5  # the bars


def main(arguments=None):
    parser = argparse.ArgumentParser("python -m benchmarks.measure_numbers", description=__doc__)
    parser.add_argument("--count", type=int, default=1_000, help="number of photos (1000)")
    parser.add_argument(
        "--network", default=COURSE / "data" / "number-network.npz", help="a file of weights"
    )
    options = parser.parse_args(arguments)
    accuracy(options.count, load(options.network))
    speed()


def accuracy(count, network):
    pages, y = draw_numbers(count, seed=SEED)
    start = time.process_time()
    readings = read_numbers(photographs(pages, SEED), network)
    seconds = (time.process_time() - start) / count
    right = (readings.digits == y).all(axis=1)
    confidence = number_confidence(readings.P, readings.trust)
    low, high = confidence_interval(right.sum(), count)
    print(f"{count} photos of five-digit numbers, {1000 * seconds:.0f} ms each")
    print(f"{np.mean(readings.digits == y):.2%} of the digits are right")
    print(
        f"{right.mean():.1%} of the numbers are right, {low:.1%} to {high:.1%} "
        f"{met(right.mean() >= SHARE)}"
    )
    for cut, words in ((False, "five pieces found"), (True, "something had to be cut")):
        rows = (readings.cuts > 0) == cut
        print(f"  {words}: {rows.sum()} photos, {right[rows].mean():.1%} right")
    for refused in (0.05, 0.1, 0.2, 0.3, REFUSED):
        said, other = (
            right[np.argsort(-some, kind="stable")][: round(count * (1 - refused))].mean()
            for some in (confidence, number_confidence(readings.P))
        )
        verdict = met(said >= SURE) if refused == REFUSED else ""
        print(
            f"{refused:.0%} refused: {said:.1%} of the rest are right ({other:.1%} without the "
            f"trust in cuts) {verdict}"
        )


def speed():
    """Measure and print the time to find the components in a slightly dirty sheet of numbers."""
    rng = np.random.default_rng(0)
    pages, _ = draw_numbers(65, seed=SEED)
    sheet = pages.reshape(13, 5, 96, 320).transpose(0, 2, 1, 3).reshape(1248, 1600) > 100
    mask = sheet | (rng.random(sheet.shape) < 0.002)
    ours = seconds(fast_components, mask)
    print(f"components of {mask.size / 1e6:.1f} megapixels: {1000 * ours:.1f} ms")
    if ndimage is None:
        print("SciPy isn't installed: pip install scipy")
        return
    around = np.ones((3, 3))
    same = np.array_equal(fast_components(mask), ndimage.label(mask, around)[0])
    theirs = seconds(lambda mask: ndimage.label(mask, around), mask)
    ratio = ours / theirs
    print(f"{ratio:.1f} times as long as SciPy takes {met(same and ratio <= TIMES)}")


def seconds(function, mask, rounds=9):
    def one():
        start = time.process_time()
        function(mask)
        return time.process_time() - start

    return statistics.median(one() for _ in range(rounds))


def met(bar):
    return "(met)" if bar else "(MISSED)"


if __name__ == "__main__":
    main()
