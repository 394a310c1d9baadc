"""Convolution and pooling layers.

Pictures are arrays (channels, height, width, N). The examples come last: the N values of a pixel
then lie side by side in memory, and the layers are nearly twice as fast as with N first.
"""

from operator import index

import numpy as np

from .data import SIDE, DataError
from .layers import WithoutWeights, he


def pictures(X: np.ndarray) -> np.ndarray:
    """Turn rows of pixels (N, 784) into pictures (1, 28, 28, N) with one channel."""
    return np.ascontiguousarray(X.T).reshape(1, SIDE, SIDE, len(X))


def output_size(length: int, size: int, stride: int = 1, padding: int = 0) -> int:
    """Return how many positions a window of `size` pixels has along a side of `length` pixels, if
    it moves by `stride` pixels at a time and `padding` blank pixels are added at each end."""
    return (length + 2 * padding - size) // stride + 1


def convolve(image: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    """Return the convolution of `image` (H, W) with `kernel` (size, size), computed by loops: each
    output is the sum of the pixels under the kernel, each multiplied by its weight."""
    size = len(kernel)
    Z = np.empty([output_size(length, size) for length in image.shape])
    for r, c in np.ndindex(Z.shape):
        Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z


def windows(X: np.ndarray, size: int, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Return all windows of pictures `X` (C, H, W, N) as columns (C·size·size, h·w·N): *im2col*.

    Each row holds one pixel of every window, and each column one window of one picture. The height
    h and the width w of the output are given by `output_size`.
    """
    C, H, W, N = X.shape
    h, w = (output_size(length, size, stride, padding) for length in (H, W))
    if padding:
        X = np.pad(X, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    columns = np.empty((C, size, size, h, w, N), X.dtype)
    for i, j in np.ndindex(size, size):
        columns[:, i, j] = X[:, i : i + h * stride : stride, j : j + w * stride : stride]
    return columns.reshape(C * size * size, h * w * N)


def windows_back(dcolumns, shape: tuple, size: int, stride: int = 1, padding: int = 0):
    """Return the gradient with respect to X, from the gradient with respect to `windows(X)`: each
    pixel gets the sum over the windows that contain it. `shape` is the shape of X."""
    C, H, W, N = shape
    h, w = (output_size(length, size, stride, padding) for length in (H, W))
    dcolumns = dcolumns.reshape(C, size, size, h, w, N)
    dX = np.zeros((C, H + 2 * padding, W + 2 * padding, N), dcolumns.dtype)
    for i, j in np.ndindex(size, size):
        dX[:, i : i + h * stride : stride, j : j + w * stride : stride] += dcolumns[:, i, j]
    return dX[:, padding : padding + H, padding : padding + W]


class Convolution:
    """A convolution layer whose filters have `size` × `size` pixels in each of the `channels`. It
    turns pictures (C, H, W, N) into (filters, h, w, N), with h and w from `output_size`.

    As the first layer of a network, it also takes images (N, 784). The generator `rng` draws the
    initial weights.
    """

    first = False

    def __init__(self, channels, filters, rng, size=3, stride=1, padding=0, dtype=np.float32):
        shape = (filters, channels, size, size)
        self.W = (he(channels * size * size) * rng.standard_normal(shape)).astype(dtype)
        self.b = np.zeros(filters, dtype=dtype)
        self.stride, self.padding = index(stride), index(padding)  # refuses 1.5

    def __repr__(self):
        filters, channels, size, _ = self.W.shape
        return f"Convolution({channels}, {filters}, size={size})"

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.rows = X.ndim == 2
        X = pictures(X) if self.rows else X
        (filters, channels, size, _), (C, H, W, N) = self.W.shape, X.shape
        moves = stride, padding = self.stride, self.padding
        fits = size <= min(H, W) + 2 * padding and 0 <= padding < size and stride > 0
        if channels != C or not fits:
            given = f"pictures with {C} channels and {H} × {W} pixels"
            raise DataError(f"{given} don't fit {self} with stride {stride} and padding {padding}")
        self.shape, self.columns = X.shape, windows(X, size, *moves)
        Z = self.W.reshape(filters, -1) @ self.columns
        Z += self.b[:, None]
        return Z.reshape(filters, *(output_size(side, size, *moves) for side in (H, W)), N)

    def backward(self, dZ):
        """Compute the gradients as in `Dense.backward`, with columns instead of rows."""
        filters, _, size, _ = self.W.shape
        dZ = dZ.reshape(filters, -1)
        self.slopes = (dZ @ self.columns.T).reshape(self.W.shape), dZ.sum(axis=1)
        if self.first:
            return None
        dcolumns = self.W.reshape(filters, -1).T @ dZ
        dX = windows_back(dcolumns, self.shape, size, self.stride, self.padding)
        return dX.reshape(SIDE * SIDE, -1).T if self.rows else dX


def corners(X):
    """Return the four pixels of each 2 × 2 square as views, without a leftover row or column."""
    H, W = X.shape[1] // 2 * 2, X.shape[2] // 2 * 2
    return [X[:, i:H:2, j:W:2] for i, j in np.ndindex(2, 2)]


def max_pool(X: np.ndarray) -> np.ndarray:
    """Return the largest pixel of each 2 × 2 square, as pictures (C, H // 2, W // 2, N)."""
    a, b, c, d = corners(X)
    return np.maximum(np.maximum(a, b), np.maximum(c, d))


def max_pool_slope(X: np.ndarray, M: np.ndarray, dM: np.ndarray) -> np.ndarray:
    """Return the gradient with respect to X from `dM`, the one with respect to M = max_pool(X).
    The first of the largest pixels in each square gets the number in `dM`, the others get 0."""
    dX, free = np.zeros_like(X), True
    for pixels, slopes in zip(corners(X), corners(dX), strict=True):
        chosen = pixels == M
        chosen &= free
        np.multiply(dM, chosen, out=slopes)
        free &= ~chosen
    return dX


class MaxPool(WithoutWeights):
    """`max_pool` as a layer. Put it before a ReLU layer, which then has a quarter of the work."""

    def forward(self, X):
        self.X, self.M = X, max_pool(X)
        return self.M

    def backward(self, dM):
        return max_pool_slope(self.X, self.M, dM)


class ToRows(WithoutWeights):
    """A layer that turns pictures (C, H, W, N) into rows (N, C·H·W), which dense layers take."""

    def forward(self, A):
        self.shape = A.shape
        return A.reshape(-1, A.shape[-1]).T

    def backward(self, dA):
        return dA.T.reshape(self.shape)
