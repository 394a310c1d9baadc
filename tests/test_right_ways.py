"""There is more than one right way to write a function: a check takes each of them."""

import numpy as np
import pytest

from helpers.checks import EXERCISES
from helpers.checks.verdict import judge

WAYS = {}


def way(name):
    def add(code):
        WAYS.setdefault(name, []).append(code)
        return code

    return add


@way("normalise")
def converted_first(X):
    return X.astype(np.float32) / 255


@way("normalise")
def converted_afterwards(X):
    return (X / 255).astype(np.float32)


@way("normalise")
def times_the_inverse(X):
    return X * np.float32(1 / 255)


@way("one_hot")
def rows_of_the_unit_matrix(y, classes=10):
    return np.eye(classes)[y]


@way("one_hot")
def lists_of_whole_numbers(y, classes=10):
    return np.array([[int(k == label) for k in range(classes)] for label in y])


@way("one_hot")
def labels_compared(y, classes=10):
    return y[:, None] == np.arange(classes)


@way("stratified")
def lists_and_loops(y, parts, rng):
    found = [[] for _ in parts]
    for label in sorted(set(y.tolist()), reverse=True):
        rows = [i for i in range(len(y)) if y[i] == label]
        rng.shuffle(rows)
        start, share = 0, 0
        for part, members in zip(parts, found, strict=True):
            share += part
            end = round(share * len(rows))
            members.extend(rows[start:end])
            start = end
    return tuple(found)


@way("stratified")
def all_shuffled_at_once(y, parts, rng):
    order = rng.permutation(len(y))
    cuts = np.cumsum(parts)[:-1]
    of_each = [order[y[order] == label] for label in np.unique(y)]
    pieces = [np.split(rows, np.rint(cuts * len(rows)).astype(int)) for rows in of_each]
    return [np.concatenate(part) for part in zip(*pieces, strict=True)]


@way("stratified")
def the_last_gets_the_rest(y, parts, rng):
    found = [[] for _ in parts]
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        for part, members in zip(parts[:-1], found, strict=False):
            count = round(part * np.sum(y == label))
            members.extend(rows[:count])
            rows = rows[count:]
        found[-1].extend(rows)
    return [np.array(part) for part in found]


@way("nearest_mean")
def whole_distances(X, M):
    return np.argmin(((X[:, None, :] - M) ** 2).sum(axis=2), axis=1)


@way("nearest_mean")
def twice_the_images_first(X, M):
    return (-2 * X @ M.T + (M * M).sum(1)).argmin(1)


@way("nearest_mean")
def with_loops_and_roots(X, M):
    return np.array([np.argmin([np.linalg.norm(x - m) for m in M]) for x in X])


@way("sigmoid")
def with_masks(Z):
    A = np.empty_like(Z)
    up = Z >= 0
    A[up] = 1 / (1 + np.exp(-Z[up]))
    E = np.exp(Z[~up])
    A[~up] = E / (1 + E)
    return A


@way("sigmoid")
def by_the_tangens(Z):
    return (1 + np.tanh(Z / 2)) / 2


@way("sigmoid")
def clipped(Z):
    return 1 / (1 + np.exp(-np.clip(Z, -500, 500)))


@way("layer")
def neuron_by_neuron(X, W, b):
    return np.array([X @ W[:, j] + b[j] for j in range(len(b))]).T


@way("layer")
def number_by_number(X, W, b):
    Z = [b.tolist() for _ in X]
    for n, row in enumerate(X):
        for j in range(len(b)):
            for i, x in enumerate(row):
                Z[n][j] += x * W[i, j]
    return np.array(Z)


@way("layer")
def biases_as_weights(X, W, b):
    return np.hstack([X, np.ones((len(X), 1))]) @ np.vstack([W, b])


@way("mse")
def added_up_in_a_loop(A, Y):
    return sum(float(a - y) ** 2 for a, y in zip(A.flat, Y.flat, strict=True)) / len(Y)


@way("mse")
def mean_of_row_sums(A, Y):
    return np.mean(np.sum((Y - A) ** 2, axis=1))


@way("mse")
def mean_of_lengths_squared(A, Y):
    return np.mean(np.linalg.norm(A - Y, axis=1) ** 2)


@way("output_slopes")
def in_a_list(A1, A2, Y):
    dZ2 = -2 / len(A2) * (Y - A2) * (A2 - A2**2)
    return [dZ2, np.einsum("ni,nj->ij", A1, dZ2), np.ones(len(dZ2)) @ dZ2]


@way("output_slopes")
def example_by_example(A1, A2, Y):
    dZ2 = 2 * (A2 - Y) / len(Y) * A2 * (1 - A2)
    return dZ2, sum(np.outer(a, d) for a, d in zip(A1, dZ2, strict=True)), sum(dZ2)


@way("output_slopes")
def in_float32(A1, A2, Y):
    dZ2 = (2 * (A2 - Y) / len(Y) * A2 * (1 - A2)).astype(np.float32)
    return dZ2, A1.T @ dZ2, dZ2.sum(0)


@way("hidden_slopes")
def transposed_products(X, A1, dZ2, W2):
    dZ1 = (W2 @ dZ2.T).T * A1 * (1 - A1)
    return [(dZ1.T @ X).T, np.add.reduce(dZ1)]


@way("hidden_slopes")
def one_example_after_the_other(X, A1, dZ2, W2):
    dW1, db1 = np.zeros((X.shape[1], A1.shape[1])), np.zeros(A1.shape[1])
    for x, a, d in zip(X, A1, dZ2, strict=True):
        dz = W2 @ d * (a - a**2)
        dW1 += np.outer(x, dz)
        db1 += dz
    return dW1, db1


@way("hidden_slopes")
def with_einsum(X, A1, dZ2, W2):
    dZ1 = np.einsum("nk,jk->nj", dZ2, W2) * A1 * (1 - A1)
    return np.einsum("ni,nj->ij", X, dZ1), np.einsum("nj->j", dZ1)


@way("step")
def on_a_copy(weight, slope, rate):
    new = weight.copy()
    new -= rate * slope
    return new


@way("step")
def in_float64(weight, slope, rate):
    return np.subtract(weight, np.float64(rate) * slope)


@way("step")
def the_other_way_round(weight, slope, rate):
    return -slope * rate + weight


@way("relu")
def by_where(Z):
    return np.where(Z > 0, Z, 0)


@way("relu")
def by_product(Z):
    return Z * (Z > 0)


@way("relu_slope")
def truth_values(Z):
    return Z > 0


@way("relu_slope")
def one_at_the_corner(Z):
    return np.heaviside(Z, 1)


@way("he")
def by_power(inputs):
    return (2 / inputs) ** 0.5


@way("softmax")
def row_by_row(Z):
    P = []
    for row in Z.tolist():
        E = [float(np.exp(z - max(row))) for z in row]
        P.append([e / sum(E) for e in E])
    return np.array(P)


@way("softmax")
def by_logarithms(Z):
    Z = Z - Z.max(axis=1)[:, None]
    return np.exp(Z - np.log(np.exp(Z).sum(axis=1))[:, None])


@way("cross_entropy")
def by_one_hot(P, y):
    Y = np.eye(P.shape[1])[y]
    return -np.sum(Y * np.log(P + 1e-12)) / len(P)


@way("cross_entropy")
def clipped_probabilities(P, y):
    return np.mean([-np.log(max(P[n, label], 1e-9)) for n, label in enumerate(y)])


@way("cross_entropy_slope")
def one_off(P, y):
    dZ = P.copy()
    dZ[np.arange(len(y)), y] -= 1
    return dZ / len(y)


@way("cross_entropy_slope")
def one_by_one(P, y):
    dZ = P / len(P)
    for n in range(len(y)):
        dZ[n, y[n]] -= 1 / len(y)
    return dZ


@way("Dense")
class ExampleByExample:
    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        self.weights = [rng.normal(size=(inputs, outputs)).astype(dtype), np.zeros(outputs, dtype)]

    def forward(self, X):
        self.inputs = X
        return X @ self.weights[0] + self.weights[1]

    def backward(self, dZ):
        pairs = zip(self.inputs, dZ, strict=True)
        self.slopes = [sum(np.outer(x, d) for x, d in pairs), np.ones(len(dZ)) @ dZ]
        return np.array([self.weights[0] @ d for d in dZ])


@way("back_through")
def one_after_the_other(layers, slope):
    if not layers:
        return slope
    return one_after_the_other(layers[:-1], layers[-1].backward(slope))


@way("minibatches")
def a_list_of_batches(X, y, size, rng):
    order = np.arange(len(X))
    rng.shuffle(order)
    starts = range(0, len(X), size)
    return [(X[order[k : k + size]], y[order[k : k + size]]) for k in starts]


@way("minibatches")
def cut_by_numpy(X, y, size, rng):
    order = rng.permutation(len(y))
    for rows in np.array_split(order, np.arange(size, len(y), size)):
        yield X[rows], y[rows]


@way("falling_rate")
def taken_away(rate, decay, progress):
    return rate - rate * decay * progress


@way("accuracy")
def counted(y, predicted):
    return sum(a == b for a, b in zip(y, predicted, strict=True)) / len(y)


@way("confusion_matrix")
def one_by_one_into_its_place(y, predicted, classes=10):
    counts = np.zeros((classes, classes))
    for true, said in zip(y, predicted, strict=True):
        counts[true, said] += 1
    return counts


@way("confusion_matrix")
def by_bincount(y, predicted, classes=10):
    return np.bincount(y * classes + predicted, minlength=classes**2).reshape(classes, classes)


@way("precision_recall")
def class_by_class(counts):
    K = len(counts)
    precision, recall, f1 = np.zeros(K), np.zeros(K), np.zeros(K)
    for k in range(K):
        found, said, there = counts[k, k], counts[:, k].sum(), counts[k].sum()
        precision[k] = found / said if said else 0
        recall[k] = found / there if there else 0
        f1[k] = 2 * found / (said + there) if said + there else 0
    return precision, recall, f1


@way("calibration")
def range_by_range(y, P, bins=10):
    confidence, right = np.max(P, axis=1), np.argmax(P, axis=1) == y
    counts, says, does = np.zeros(bins), np.zeros(bins), np.zeros(bins)
    for k in range(bins):
        last = k == bins - 1
        inside = (confidence >= k / bins) & (last | (confidence < (k + 1) / bins))
        counts[k] = inside.sum()
        if inside.any():
            says[k], does[k] = confidence[inside].mean(), right[inside].mean()
    return counts, says, does


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
    P = np.zeros((C, H // 2, W // 2, N), np.float32)
    for r, c in np.ndindex(H // 2, W // 2):
        P[:, r, c] = X[:, 2 * r : 2 * r + 2, 2 * c : 2 * c + 2].max(axis=(1, 2))
    return P


@way("max_pool_slope")
def by_the_place_of_the_largest(X, P, dP):
    dX = np.zeros_like(X)
    for c, r, k, n in np.ndindex(P.shape):
        square = X[c, 2 * r : 2 * r + 2, 2 * k : 2 * k + 2, n]
        i, j = divmod(square.argmax(), 2)
        dX[c, 2 * r + i, 2 * k + j, n] = dP[c, r, k, n]
    return dX


@way("max_pool_slope")
def one_choice_after_the_other(X, P, dP):
    dX, left = np.zeros(X.shape, np.float32), dP.copy()
    H, W = 2 * P.shape[1], 2 * P.shape[2]
    for i in (0, 1):
        for j in (0, 1):
            here = np.where(X[:, i:H:2, j:W:2] == P, left, 0)
            dX[:, i:H:2, j:W:2] = here
            left = left - here
    return dX


@pytest.mark.parametrize(
    ("name", "code"),
    [pytest.param(n, code, id=f"{n}-{code.__name__}") for n, some in WAYS.items() for code in some],
)
def test_a_right_way_is_right(name, code):
    for seed in range(5):
        verdict = judge(EXERCISES[name], EXERCISES[name].ask(code, seed), seed)
        assert verdict.right, verdict.reason


@pytest.mark.parametrize("name", EXERCISES)
def test_each_exercise_is_tried_in_another_way(name):
    assert WAYS.get(name)
