"""Check a derivation by nudging each number a little and looking at the loss (*gradient check*)."""

import numpy as np


def numerical_slope(loss, array: np.ndarray, nudge: float = 1e-5) -> np.ndarray:
    """The derivative of the number `loss()` with respect to each entry of `array`.

    Central differences: (loss at +nudge − loss at −nudge) / (2 nudge); the array is left as it
    was. Each entry costs two losses, so this is for small arrays, and for float64.
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


def relative_error(a: np.ndarray, b: np.ndarray) -> float:
    """The largest difference between two arrays, divided by their largest number."""
    size = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / size if size else 0.0
