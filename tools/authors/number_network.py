"""Train the network that reads numbers in lesson 13.

    python -m tools.authors.number_network

The network has two convolutions, a hidden layer of 64 neurons, and eleven outputs: ten digits and
*none*. It is trained on digits cut out of photos of drawn numbers, on touching digits cut apart,
and on pieces that aren't digits, such as half a digit. None of the photos is used in the lesson or
in the benchmark. The tool writes data/number-network.npz in about five minutes.
"""

import argparse
from functools import partial

import numpy as np

from classroom.datasets.camera import photographs
from classroom.datasets.numbers import draw_numbers
from classroom.reading.boxes import boxes, joined_boxes
from classroom.reading.ink import ink_of
from classroom.reading.pieces import all_cuts, image_of, piece, trimmed
from helpers import (
    Adam,
    Average,
    Convolution,
    Dense,
    MaxPool,
    Network,
    ReLU,
    ToRows,
    cosine,
    save,
    warped,
)

from ..lessons import COURSE

FILE = COURSE / "data" / "number-network.npz"
SEED = 130_000
NUMBERS, PAIRS = 10_000, 5_000  # photos of numbers, and of two digits that touch
NONE = 10  # the label of pieces that aren't digits


def main():
    argparse.ArgumentParser(description=__doc__.partition("\n")[0]).parse_args()
    rng = np.random.default_rng(SEED)
    singles = digits_and_halves(rng)
    network = trained(*singles, epochs=4)  # good enough to say where pairs are to be cut
    pairs = halves_of_pairs(network, rng)
    X, y = (np.concatenate(both) for both in zip(singles, pairs, strict=True))
    network = trained(X, y, epochs=16)
    save(network, FILE)
    print(f"{FILE.name}: {FILE.stat().st_size / 1000:.0f} kB")


def photographed(count, length, seed, touching):
    """Yield (images of the pieces of ink, true digits) for `count` photos of drawn numbers."""
    pages, y = draw_numbers(count, length, seed, touching)
    for photo, digits in zip(photographs(pages, seed), y, strict=True):
        ink, labels = ink_of(photo)
        yield [piece(ink, labels, box) for box in joined_boxes(boxes(labels))], digits


def digits_and_halves(rng):
    """Return images X (N, 784) and labels y (N,): all digits of numbers in which no digits touch,
    and the halves of one digit per number, labelled *none*."""
    images, labels = [], []
    for pieces, digits in photographed(NUMBERS, 5, SEED, touching=0):
        if len(pieces) != len(digits):
            continue
        images += map(image_of, pieces)
        labels += digits.tolist()
        _, pairs = all_cuts(pieces[rng.integers(5)])
        wrong = pairs[rng.integers(len(pairs))]
        images += [image_of(trimmed(half)) for half in wrong]
        labels += [NONE, NONE]
    return np.reshape(images, (-1, 784)), np.array(labels)


def halves_of_pairs(network, rng, apart=0.25):
    """Return images X (N, 784) and labels y (N,) from pairs of touching digits. The halves of the
    cut that `network` reads best are labelled with their digits; the whole pair, and the halves of
    another cut, more than `apart` of the width away from it, are labelled *none*."""
    images, labels = [], []
    for pieces, digits in photographed(PAIRS, 2, SEED + 1, touching=1):
        if len(pieces) != 1:
            continue
        shares, pairs = all_cuts(pieces[0])
        tried = np.array([image_of(half) for pair in pairs for half in pair])
        P = network.predict_proba(tried.reshape(-1, 784)).reshape(-1, 2, 11)
        sure = P[:, 0, digits[0]] * P[:, 1, digits[1]]
        best = sure.argmax()
        far = np.flatnonzero(np.abs(shares - shares[best]) > apart)
        if sure[best] < 0.5 or not far.size:
            continue
        wrong = rng.choice(far)
        images += [image_of(pieces[0]), *tried[2 * best : 2 * best + 2]]
        images += [*tried[2 * wrong : 2 * wrong + 2]]
        labels += [NONE, *digits.tolist(), NONE, NONE]
    return np.reshape(images, (-1, 784)), np.array(labels)


def trained(X, y, epochs):
    rng = np.random.default_rng(0)
    layers = [Convolution(1, 8, rng, size=5), MaxPool(), ReLU()]
    layers += [Convolution(8, 24, rng, size=5), MaxPool(), ReLU(), ToRows()]
    network = Network([*layers, Dense(384, 64, rng), ReLU(), Dense(64, NONE + 1, rng)])
    network.fit(
        X,
        y,
        Adam(0.002, schedule=cosine, weight_decay=0.01),
        epochs=epochs,
        batch=64,
        augment=partial(warped, turn=0.1, size=0.08, slant=0.1, shift=1.0),
        watch=[Average(0.995)],
    )
    return network


if __name__ == "__main__":
    main()
