"""The functions `read_number` and `read_numbers`, which read numbers in photos."""

from typing import NamedTuple

import numpy as np

from helpers.data import CLASSES, DataError

from .boxes import boxes, joined_boxes
from .cutting import cut_wide
from .ink import ink_of
from .pieces import digit_probabilities, image_of, piece

MOST = 12  # digits of a number whose length nobody knows


class Reading(NamedTuple):
    """The number read in a photo: L digits, with their probabilities and images."""

    digits: np.ndarray  # (L,)
    P: np.ndarray  # (L, 10), the probabilities of the digits
    images: np.ndarray  # (L, 28, 28), as the network was given them
    cuts: int  # the number of cuts through pieces of ink
    trust: float  # in the cuts, from 0 to 1

    @property
    def text(self):
        return "".join(map(str, self.digits))

    @property
    def confidence(self):
        """The product of the digits' highest probabilities and `trust`."""
        return float(self.P.max(axis=1).prod() * self.trust)

    def __repr__(self):
        return f"{self.text}, {self.confidence:.0%} sure"


def read_number(photo, network, length=5, name="the photo"):
    """Return the Reading of a photo (H, W) of one number; raise a DataError if it can't be read.

    `length` is the number of digits, or None if it isn't known.
    """
    ink, labels = ink_of(photo, name)
    pieces = [piece(ink, labels, box) for box in joined_boxes(boxes(labels))]
    found, most = len(pieces), length or MOST
    if found > most:
        raise DataError(
            f"{name} has {found} separate pieces of ink, but "
            f"{'' if length else 'at most '}{most} digits are expected"
        )
    trust = cut_wide(pieces, length, network, MOST)
    if length and len(pieces) < length:
        raise DataError(
            f"{name} has ink for at most {len(pieces)} digits, but {length} are expected"
        )
    images = np.array([image_of(one) for one in pieces])
    P = digit_probabilities(network, images)
    return Reading(P.argmax(axis=1), P, images, len(pieces) - found, trust)


class Readings(NamedTuple):
    """The numbers of L digits read in N photos; the digits are −1 if a photo can't be read."""

    digits: np.ndarray  # (N, L)
    P: np.ndarray  # (N, L, 10), the probabilities of the digits; 0 if the photo can't be read
    cuts: np.ndarray  # (N,), the number of cuts through pieces of ink
    trust: np.ndarray  # (N,), in the cuts, from 0 to 1; 0 if the photo can't be read


def read_numbers(photos, network, length=5):
    """Return the Readings of `photos`, each of which shows a number of `length` digits."""
    count = len(photos)
    readings = Readings(
        digits=np.full((count, length), -1),
        P=np.zeros((count, length, CLASSES)),
        cuts=np.zeros(count, dtype=int),
        trust=np.zeros(count),
    )
    for k, photo in enumerate(photos):
        try:
            one = read_number(photo, network, length)
        except DataError:
            continue
        readings.digits[k], readings.P[k] = one.digits, one.P
        readings.cuts[k], readings.trust[k] = one.cuts, one.trust
    return readings
