"""Marks that identify images, independently of the scale of their pixels."""

import numpy as np

SMALL = 400  # pixels: with fewer, different images could look the same to a mark


def marks(X):
    """Return a list of the marks of the images `X` (N, pixels). A mark is a bytes object that says
    which pixels are above the image's mean and, in images of fewer than 400 pixels, above other
    thresholds."""
    X = np.asarray(X)
    mean, std = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    levels = (0,) if X.shape[1] >= SMALL else (0, -0.6, -0.3, 0.3, 0.6, 1, 1.5, 2)
    bits = np.packbits(np.hstack([mean + level * std < X for level in levels]), axis=1)
    return [row.tobytes() for row in bits]
