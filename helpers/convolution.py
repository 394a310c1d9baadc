"""Layers that look at a picture through a small window: convolution and pooling.

Between them, pictures are (channels, height, width, N): the examples come last. Whatever a layer
cuts out of a picture is then N neighbouring numbers for each pixel, which is what memory is fast
at; with the examples first, the same lines take nearly twice as long.
"""

import numpy as np

from .data import SIDE, DataError
from .layers import he


def pictures(X: np.ndarray) -> np.ndarray:
    """Turn rows of pixels (N, 784) into pictures (1, 28, 28, N): one channel, the grey."""
    return np.ascontiguousarray(X.T).reshape(1, SIDE, SIDE, len(X))


def output_size(length: int, size: int) -> int:
    """How many positions a window of `size` pixels has along a side of `length` pixels."""
    return length - size + 1


def convolve(image: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    """The definition, by loops: lay a filter (size, size) on each position of an image (H, W); the
    output there is the sum over the window, each pixel times the weight that lies on it."""
    (H, W), size = image.shape, len(kernel)
    h, w = output_size(H, size), output_size(W, size)
    Z = np.empty((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z


def windows(X: np.ndarray, size: int) -> np.ndarray:
    """What each position sees: from X (C, H, W, N) the columns (C·size·size, h·w·N), elsewhere
    called *im2col*.

    A row belongs to one pixel of the window, a column to one position in one picture. Row by row,
    that is the picture itself, cut out a little further down or to the right each time.
    """
    C, H, W, N = X.shape
    h, w = output_size(H, size), output_size(W, size)
    columns = np.empty((C, size, size, h, w, N), X.dtype)
    for i in range(size):
        for j in range(size):
            columns[:, i, j] = X[:, i : i + h, j : j + w]
    return columns.reshape(C * size * size, h * w * N)


def windows_back(dcolumns: np.ndarray, shape: tuple, size: int) -> np.ndarray:
    """The way back through `windows`: a pixel was in many windows, and what each of them sends
    back is added up. `shape` is that of X."""
    C, H, W, N = shape
    h, w = output_size(H, size), output_size(W, size)
    dcolumns = dcolumns.reshape(C, size, size, h, w, N)
    dX = np.zeros(shape, dcolumns.dtype)
    for i in range(size):
        for j in range(size):
            dX[:, i : i + h, j : j + w] += dcolumns[:, i, j]
    return dX


class Convolution:
    """Lay each filter, `size` × `size` pixels in all channels, on every position of the picture:
    (C, H, W, N) becomes (filters, H − size + 1, W − size + 1, N).

    With a column for what each position sees, all filters at all positions of all pictures are
    one matrix product. As the first layer of a network it also takes rows of pixels.
    """

    first = False

    def __init__(self, channels, filters, rng, size=3, dtype=np.float32):
        shape = (filters, channels, size, size)
        self.W = (he(channels * size * size) * rng.standard_normal(shape)).astype(dtype)
        self.b = np.zeros(filters, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.rows = X.ndim == 2
        X = pictures(X) if self.rows else X
        filters, channels, size, _ = self.W.shape
        self.shape = C, H, W, N = X.shape
        if channels != C or size > min(H, W):
            raise DataError(
                f"pictures of {C} channels, {H} × {W} pixels, come to a convolution whose filters "
                f"have {channels} channels, {size} × {size} pixels: the channels have to be as "
                "many, and the window has to fit into the picture"
            )
        self.columns = windows(X, size)
        Z = self.W.reshape(filters, -1) @ self.columns
        Z += self.b[:, None]
        return Z.reshape(filters, output_size(H, size), output_size(W, size), N)

    def backward(self, dZ):
        """As in `Dense.backward`, with columns in place of rows."""
        filters, _, size, _ = self.W.shape
        dZ = dZ.reshape(filters, -1)
        self.slopes = (dZ @ self.columns.T).reshape(self.W.shape), dZ.sum(axis=1)
        if self.first:
            return None
        dX = windows_back(self.W.reshape(filters, -1).T @ dZ, self.shape, size)
        return dX.reshape(SIDE * SIDE, -1).T if self.rows else dX


def corners(X):
    """The four pixels of each square of 2 × 2, as four pictures of half the height and width; an
    odd last row or column is left out."""
    H, W = X.shape[1] // 2 * 2, X.shape[2] // 2 * 2
    return [X[:, i:H:2, j:W:2] for i in (0, 1) for j in (0, 1)]


def max_pool(X: np.ndarray) -> np.ndarray:
    """Keep the largest pixel of each 2 × 2 square: (C, H, W, N) becomes (C, H/2, W/2, N)."""
    a, b, c, d = corners(X)
    return np.maximum(np.maximum(a, b), np.maximum(c, d))


def max_pool_slope(X: np.ndarray, P: np.ndarray, dP: np.ndarray) -> np.ndarray:
    """The way back through P = max_pool(X): the slope goes to the pixel that was the largest, or to
    the first of several; all others get 0."""
    dX, free = np.zeros_like(X), True
    pixels, slopes = corners(X), corners(dX)
    for k in range(4):
        chosen = pixels[k] == P
        chosen &= free
        np.multiply(dP, chosen, out=slopes[k])
        free &= ~chosen
    return dX


class MaxPool:
    """`max_pool` as a layer.

    Before a ReLU rather than after it: the result is the same, and the ReLU has a quarter to do.
    """

    weights = slopes = ()

    def forward(self, X):
        self.X, self.P = X, max_pool(X)
        return self.P

    def backward(self, dP):
        return max_pool_slope(self.X, self.P, dP)


class ToRows:
    """Pictures (C, H, W, N) become rows (N, C·H·W), for the dense layers that follow."""

    weights = slopes = ()

    def forward(self, A):
        self.shape = A.shape
        return A.reshape(-1, A.shape[-1]).T

    def backward(self, dA):
        return dA.T.reshape(self.shape)
