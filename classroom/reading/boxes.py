"""Boxes around pieces of ink, in reading order, with the pieces of one digit joined."""

import numpy as np


def boxes(labels):
    """Return a box for each piece of `labels` (H, W), from left to right: an array (K, 4) with
    rows `top, left, bottom, right`, so that a piece lies in `labels[top:bottom, left:right]`."""
    rows, columns = np.nonzero(labels)
    numbers, which = np.unique(labels[rows, columns], return_inverse=True)
    result = np.full((len(numbers), 4), [*labels.shape, 0, 0])
    np.minimum.at(result[:, 0], which.ravel(), rows)
    np.minimum.at(result[:, 1], which.ravel(), columns)
    np.maximum.at(result[:, 2], which.ravel(), rows + 1)
    np.maximum.at(result[:, 3], which.ravel(), columns + 1)
    return result[np.argsort(result[:, 1], kind="stable")]


def joined_boxes(boxes):
    """Return one box for all pieces of a digit: of boxes (K, 4), from left to right, neighbours
    are joined if they share more than half of the narrower one's columns."""
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
