"""Train the network for the drawing pad, which comes with the course.

    python -m tools.authors.pad_network

The network is 784-64-10. It is trained on 60,000 drawn digits, which are shifted by up to one pixel
in every batch; none of them is in the bundled data set. The tool writes data/pad-network.npz in
about a minute.
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
    print(f"{network.evaluate(digits.X, digits.y)[1]:.1%} of {digits} are read correctly")


if __name__ == "__main__":
    main()
