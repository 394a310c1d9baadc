"""One picture for each digit: cut out of the photo, and cut in two where digits touch."""

import numpy as np

from ..widgets.pad.centring import centred

COLUMNS = np.linspace(0.25, 0.75, 11)  # where a piece may be cut, as a share of its width
TILTS = (-0.3, 0.0, 0.3)  # how far a cut leans: columns for each row
ENOUGH = 0.2  # of full ink: each half has to have a pixel as dark


def piece(ink, labels, box):
    """The ink within a box, without what reaches into it from a neighbour: (h, w)."""
    top, left, bottom, right = box
    inside = labels[top:bottom, left:right]
    everywhere = np.bincount(labels.ravel())
    own = np.bincount(inside.ravel(), minlength=len(everywhere)) == everywhere
    own[0] = False
    return np.where(own[inside], ink[top:bottom, left:right], 0)


def image_of(piece):
    """A piece as the network expects it: (28, 28) uint8, fitted and centred as in lesson 7."""
    return centred(255 * piece)


def halves(piece, column, tilt=0.0):
    """The piece left and right of a cut through `column`, which leans by `tilt` columns a row."""
    rows, columns = np.indices(piece.shape)
    is_left = columns < column - tilt * (rows - len(piece) / 2)
    return np.where(is_left, piece, 0), np.where(is_left, 0, piece)


def cut_in_two(piece, network):
    """Of many cuts, the two halves of which the network is surest; None where no cut leaves ink
    on both sides."""
    width = piece.shape[1]
    pairs = [halves(piece, share * width, tilt) for share in COLUMNS for tilt in TILTS]
    pairs = [pair for pair in pairs if min(half.max() for half in pair) > ENOUGH]
    if not pairs:
        return None
    images = np.array([image_of(half) for pair in pairs for half in pair])
    sure = network.predict_proba(images.reshape(-1, 784)).max(axis=1).reshape(-1, 2)
    return pairs[sure.prod(axis=1).argmax()]


def trimmed(half):
    """Without the empty rows and columns around its ink."""
    rows, columns = (np.flatnonzero(half.max(axis=axis) > 0) for axis in (1, 0))
    return half[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
