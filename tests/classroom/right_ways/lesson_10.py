"""Other right ways to solve the exercises of lesson 10."""

import numpy as np

from .way import way


@way("output_size")
def places_counted(length, size):
    return sum(1 for start in range(length) if start + size <= length)


@way("convolve")
def shifted_pictures_added_up(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    return sum(kernel[i, j] * image[i : i + h, j : j + w] for i, j in np.ndindex(size, size))


@way("convolve")
def four_loops(image, kernel):
    size = len(kernel)
    Z = []
    for r in range(len(image) - size + 1):
        Z.append([])
        for c in range(len(image[0]) - size + 1):
            total = 0
            for i in range(size):
                for j in range(size):
                    total += image[r + i, c + j] * kernel[i, j]
            Z[-1].append(total)
    return np.array(Z, dtype=np.float32)


@way("windows")
def part_by_part(X, size):
    C, H, W, _ = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for c in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[c, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)


@way("windows")
def place_by_place(X, size):
    C, H, W, N = X.shape
    columns = []
    for r in range(H - size + 1):
        for c in range(W - size + 1):
            columns.append(X[:, r : r + size, c : c + size].reshape(C * size * size, N))
    return np.hstack(columns)


@way("windows")
def a_view_of_all_windows(X, size):
    view = np.lib.stride_tricks.sliding_window_view(X, (size, size), axis=(1, 2))
    return view.transpose(0, 4, 5, 1, 2, 3).reshape(X.shape[0] * size * size, -1)


@way("max_pool")
def squares_as_axes(X):
    C, H, W, N = X.shape
    X = X[:, : H // 2 * 2, : W // 2 * 2]
    return X.reshape(C, H // 2, 2, W // 2, 2, N).max(axis=(2, 4))


@way("max_pool")
def square_by_square(X):
    C, H, W, N = X.shape
    M = np.zeros((C, H // 2, W // 2, N), np.float32)
    for r, c in np.ndindex(H // 2, W // 2):
        M[:, r, c] = X[:, 2 * r : 2 * r + 2, 2 * c : 2 * c + 2].max(axis=(1, 2))
    return M


@way("max_pool_slope")
def by_the_place_of_the_largest(X, M, dM):
    dX = np.zeros_like(X)
    for c, r, k, n in np.ndindex(M.shape):
        square = X[c, 2 * r : 2 * r + 2, 2 * k : 2 * k + 2, n]
        i, j = divmod(square.argmax(), 2)
        dX[c, 2 * r + i, 2 * k + j, n] = dM[c, r, k, n]
    return dX


@way("max_pool_slope")
def one_choice_after_the_other(X, M, dM):
    dX, left = np.zeros(X.shape, np.float32), dM.copy()
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    for i in (0, 1):
        for j in (0, 1):
            here = np.where(X[:, i:H:2, j:W:2] == M, left, 0)
            dX[:, i:H:2, j:W:2] = here
            left = left - here
    return dX
