"""Images of single digits, cut out of a photo, and the possible cuts through touching digits."""

import numpy as np

from helpers.data import CLASSES

from ..widgets.pad.centring import centred

COLUMNS = np.linspace(0.2, 0.8, 13)  # where a piece may be cut, as a share of its width
TILTS = (-0.3, 0.0, 0.3)  # how far a cut leans: columns for each row
ENOUGH = 0.2  # of full ink: each half has to have a pixel as dark


def piece(ink, labels, box):
    """Return the ink (h, w) in `box`, without the ink of pieces that extend beyond it."""
    top, left, bottom, right = np.asarray(box, dtype=int)
    inside = labels[top:bottom, left:right]
    everywhere = np.bincount(labels.ravel())
    own = np.bincount(inside.ravel(), minlength=len(everywhere)) == everywhere
    own[0] = False
    return np.where(own[inside], ink[top:bottom, left:right], 0)


def image_of(piece):
    """Return `piece` as an image (28, 28) uint8, scaled and centred as in lesson 7."""
    return centred(255 * piece)


def halves(piece, column, tilt=0.0):
    """Return the parts of `piece` left and right of a cut through `column`.

    The cut leans by `tilt` columns per row. Both parts have the shape of `piece`.
    """
    rows, columns = np.indices(piece.shape)
    is_left = columns < column - tilt * (rows - len(piece) / 2)
    return np.where(is_left, piece, 0), np.where(is_left, 0, piece)


def all_cuts(piece):
    """Return the possible cuts of `piece` as an array (K, 2), and a list of the K pairs of halves.

    A row is (share of the width, tilt). A cut is possible if both halves have a pixel above ENOUGH.
    """
    places = [(share, tilt) for share in COLUMNS for tilt in TILTS]
    pairs = [halves(piece, share * piece.shape[1], tilt) for share, tilt in places]
    kept = [k for k, pair in enumerate(pairs) if min(half.max() for half in pair) > ENOUGH]
    return np.array([places[k][0] for k in kept]), [pairs[k] for k in kept]


def digit_probabilities(network, images):
    """Return the probabilities (N, 10) of the digits in `images` (N, 28, 28).

    If the network has an eleventh class, for images of no digit, rows may add up to less than 1.
    """
    return network.predict_proba(images.reshape(len(images), -1))[:, :CLASSES]


def trimmed(half):
    """Return `half` without the empty rows and columns around its ink."""
    rows, columns = (np.flatnonzero(half.max(axis=axis) > 0) for axis in (1, 0))
    return half[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
