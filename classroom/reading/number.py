"""Reads the number in a photo, or says why it can't: `read_number(photo, network)`."""

from typing import NamedTuple

import numpy as np

from helpers.data import CLASSES, DataError

from .boxes import boxes, joined_boxes
from .ink import ink_of
from .pieces import cut_in_two, digit_probabilities, image_of, piece, trimmed

MOST = 12  # digits of a number whose length nobody knows
WIDE = 1.35  # times the usual height: so wide a piece is more than one digit


class Reading(NamedTuple):
    """digits (L,); P (L, 10), their probabilities; images (L, 28, 28), what the network saw;
    cuts, how many times a piece of ink had to be cut in two."""

    digits: np.ndarray
    P: np.ndarray
    images: np.ndarray
    cuts: int

    @property
    def text(self):
        return "".join(map(str, self.digits))

    @property
    def confidence(self):
        """That the whole number is right, if each digit is as likely right as the network says."""
        return float(self.P.max(axis=1).prod())

    def __repr__(self):
        return f"{self.text}, {self.confidence:.0%} sure"


def read_number(photo, network, length=5, name="the photo"):
    """The Reading of a photo (H, W) of one number; a DataError says why there is none.

    length: how many digits it has; None where nobody knows
    """
    ink, labels = ink_of(photo, name)
    pieces = [piece(ink, labels, box) for box in joined_boxes(boxes(labels))]
    found, most = len(pieces), length or MOST
    if found > most:
        raise DataError(
            f"{name} has {found} separate pieces of ink, where {most} digits are expected"
            f"{'' if length else ' at most'}"
        )
    cut_wide(pieces, length, network)
    if length and len(pieces) < length:
        raise DataError(
            f"{name} has ink for {len(pieces)} digits at most, where {length} are expected"
        )
    images = np.array([image_of(one) for one in pieces])
    P = digit_probabilities(network, images)
    return Reading(P.argmax(axis=1), P, images, len(pieces) - found)


def cut_wide(pieces, length, network):
    """Cut pieces in two until there are `length` of them, or else until none is too wide.

    Which piece, and where? The network is asked: it should be surer of the two halves, compared
    with the whole, than for any other piece.
    """
    usual = np.median([len(one) for one in pieces])
    while len(pieces) < (length or MOST):
        options = []
        for k, one in enumerate(pieces):
            if one.shape[1] >= (0.5 if length else WIDE) * usual:
                whole = digit_probabilities(network, image_of(one)[None]).max()
                sure, two = cut_in_two(one, network)
                options.append((sure / max(whole, 1e-6), k, two))
        if not options:
            return
        _, k, two = max(options, key=lambda option: option[0])
        if two is None:
            return
        pieces[k : k + 1] = [trimmed(half) for half in two]


class Readings(NamedTuple):
    """Of N photos: digits (N, L), −1 where nothing could be read; P (N, L, 10), 0 there; cuts (N,),
    0 there."""

    digits: np.ndarray
    P: np.ndarray
    cuts: np.ndarray


def read_numbers(photos, network, length=5):
    """The Readings of many photos; one that can't be read has a confidence of 0."""
    digits = np.full((len(photos), length), -1)
    P = np.zeros((len(photos), length, CLASSES))
    cuts = np.zeros(len(photos), dtype=int)
    for k, photo in enumerate(photos):
        try:
            digits[k], P[k], _, cuts[k] = read_number(photo, network, length)
        except DataError:
            continue
    return Readings(digits, P, cuts)
