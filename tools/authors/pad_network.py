"""Train the network that comes with the course, so that the pad can read on the first day.

    python -m tools.authors.pad_network

The network is 784-64-10. It learns from 60,000 drawn digits (seed 71; none of them is in the
bundled file), which are moved by up to one pixel in every batch. The tool writes
data/pad-network.npz, in about a minute.
"""

import argparse
from functools import partial

from classroom import draw_digits, load_dataset
from helpers import SGD, mlp, save
from helpers.augmentation import shifted

from ..lessons import COURSE

FILE = COURSE / "data" / "pad-network.npz"


def main():
    argparse.ArgumentParser(description=__doc__.partition("\n")[0]).parse_args()
    X, y = draw_digits(60_000, seed=71, preset="wild")
    network = mlp(784, [64], 10)
    moved = partial(shifted, most=1)
    network.fit(X, y, SGD(0.3, decay=1), epochs=30, batch=64, augment=moved)
    save(network, FILE)
    digits = load_dataset()
    print(f"{network.evaluate(digits.X, digits.y)[1]:.1%} of {digits} are read right")


if __name__ == "__main__":
    main()
