"""Bounding boxes of pieces of ink, from left to right, and of digits made of several pieces."""

import numpy as np


def boxes(labels):
    """Return the bounding boxes (K, 4) of the pieces in `labels` (H, W), from left to right.

    A row of the result is `top, left, bottom, right`, so that `labels[top:bottom, left:right]`
    holds the piece.
    """
    rows, columns = np.nonzero(labels)
    numbers, which = np.unique(labels[rows, columns], return_inverse=True)
    result = np.full((len(numbers), 4), [*labels.shape, 0, 0])
    np.minimum.at(result[:, 0], which.ravel(), rows)
    np.minimum.at(result[:, 1], which.ravel(), columns)
    np.maximum.at(result[:, 2], which.ravel(), rows + 1)
    np.maximum.at(result[:, 3], which.ravel(), columns + 1)
    return result[np.argsort(result[:, 1], kind="stable")]


def joined_boxes(boxes):
    """Return one box for each digit, as an array (L, 4).

    `boxes` (K, 4) are sorted from left to right. Neighbouring boxes are joined if they share more
    than half of the columns of the narrower box.
    """
    result = []
    for box in boxes:
        if result:
            top, left, bottom, right = result[-1]
            overlap = min(right, box[3]) - max(left, box[1])
            if overlap > min(right - left, box[3] - box[1]) / 2:
                result[-1] = [min(top, box[0]), left, max(bottom, box[2]), max(right, box[3])]
                continue
        result.append(list(box))
    return np.array(result, dtype=int).reshape(-1, 4)
