"""Connected components: the connected pieces of a mask, where corners connect too.

`components` is the loop over pixels that lesson 13 writes. `fast_components` gives the same
numbers. It works with *runs*, unbroken stretches of ink in a row: there are far fewer runs than
pixels, and all of them are handled at once.
"""

import numpy as np


def components(mask):
    """Return whole numbers (H, W) for a mask (H, W): 0 where there is no ink, and 1, 2, … on each
    connected piece of it, in the order in which the rows, from the top, meet them."""
    height, width = mask.shape
    labels = np.zeros(mask.shape, dtype=int)
    number = 0
    for start in np.argwhere(mask).tolist():
        if labels[start[0], start[1]]:
            continue
        number += 1
        labels[start[0], start[1]] = number
        waiting = [start]
        while waiting:
            row, column = waiting.pop()
            for r in range(max(row - 1, 0), min(row + 2, height)):
                for c in range(max(column - 1, 0), min(column + 2, width)):
                    if mask[r, c] and not labels[r, c]:
                        labels[r, c] = number
                        waiting.append((r, c))
    return labels


def fast_components(mask):
    """Return the same numbers as `components`, without a loop over pixels."""
    mask = np.asarray(mask, dtype=bool)
    height, width = mask.shape
    line = width + 1  # a column without ink after each row, so that no run crosses its end
    framed = np.zeros(height * line + 1, np.int8)
    framed[1:].reshape(height, line)[:, :width] = mask
    changes = np.flatnonzero(np.diff(framed))
    starts, ends = changes[::2], changes[1::2]
    first_of = joined(len(starts), *touching(starts, ends, line))
    number = np.unique(first_of, return_inverse=True)[1]
    lengths = np.diff(changes, prepend=0, append=height * line)  # of paper, ink, paper, ink, …
    values = np.zeros(len(lengths), np.int32)
    values[1::2] = number.ravel() + 1
    return np.repeat(values, lengths).reshape(height, line)[:, :width]


def touching(starts, ends, line):
    """Return the pairs of runs that touch, one row apart: the indices of the upper and the lower
    runs.

    A run touches those runs of the row above that overlap with it or meet it at a corner. They
    follow one another, so the first and the last of them say which they are.
    """
    first = np.searchsorted(ends, starts - line, side="left")
    last = np.searchsorted(starts, ends - line, side="right")
    many = np.maximum(last - first, 0)
    lower = np.repeat(np.arange(len(starts)), many)
    upper = np.arange(len(lower)) - np.repeat(np.cumsum(many) - many, many) + first[lower]
    return upper, lower


def joined(count, one, other):
    """Return for each of `count` things the smallest one that it is connected with by these pairs.

    Everything points at something smaller or at itself. In each round, the ends of all pairs are
    followed to where they point; where those differ, the larger one is pointed at the smaller.
    """
    points_at = np.arange(count)
    while one.size:
        a, b = points_at[one], points_at[other]
        apart = a != b
        one, other, a, b = one[apart], other[apart], a[apart], b[apart]
        np.minimum.at(points_at, np.maximum(a, b), np.minimum(a, b))
        while True:
            further = points_at[points_at]
            if np.array_equal(further, points_at):
                break
            points_at = further
    return points_at
