"""Checking a derivation by trying it out: nudge each number a little, and look at the loss."""

import numpy as np


def numerical_slope(loss, array, nudge=1e-5):
    """The derivative of the number `loss()` by each entry of `array`, which loss() depends on.

    Central differences: (loss at +nudge − loss at −nudge) / (2 nudge); the array comes back as
    it was. Two losses per entry, so it is for small arrays, and for float64.
    """
    if array.dtype != np.float64:
        raise TypeError(f"the array is {array.dtype}; a nudge of {nudge} needs float64")
    slope = np.empty_like(array)
    for place in np.ndindex(array.shape):
        before = array[place]
        array[place] = before + nudge
        higher = loss()
        array[place] = before - nudge
        lower = loss()
        array[place] = before
        slope[place] = (higher - lower) / (2 * nudge)
    return slope


def relative_error(a, b):
    """The largest difference of two arrays, measured by their largest number."""
    size = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / size if size else 0.0
