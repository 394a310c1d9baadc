"""Reads the number in a photo, or says why it can't: `read_number(photo, network)`."""

from typing import NamedTuple

import numpy as np

from helpers.data import CLASSES, DataError

from .boxes import boxes, joined_boxes
from .ink import ink_of
from .pieces import cut_in_two, image_of, piece, trimmed

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
            f"{name} has {found} separate pieces of ink, where a number of {'' if length else 'up to '}"
            f"{most} digits is expected"
        )
    cut_wide(pieces, length, network)
    if length and len(pieces) < length:
        raise DataError(
            f"{name} has ink for {len(pieces)} digits at most, where {length} are expected"
        )
    images = np.array([image_of(one) for one in pieces])
    P = network.predict_proba(images.reshape(-1, 784))
    return Reading(P.argmax(axis=1), P, images, len(pieces) - found)


def cut_wide(pieces, length, network):
    """Cut the widest piece in two, until there are `length` of them, or else none is too wide."""
    usual = np.median([len(one) for one in pieces])
    while len(pieces) < (length or MOST):
        widest = int(np.argmax([one.shape[1] for one in pieces]))
        if length is None and pieces[widest].shape[1] < WIDE * usual:
            return
        two = cut_in_two(pieces[widest], network)
        if two is None:
            return
        pieces[widest : widest + 1] = [trimmed(half) for half in two]


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
