"""Marks by which an image is recognised, however its pixels have been scaled."""

import numpy as np

SMALL = 400  # pixels: with fewer, different images could look the same to a mark


def marks(X):
    """A short mark for each image, the same however its pixels were scaled: which pixels are
    above its mean; in a small image, which are above some other levels as well."""
    X = np.asarray(X)
    mean, std = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    levels = (0,) if X.shape[1] >= SMALL else (0, -0.6, -0.3, 0.3, 0.6, 1, 1.5, 2)
    bits = np.packbits(np.hstack([mean + level * std < X for level in levels]), axis=1)
    return [row.tobytes() for row in bits]
