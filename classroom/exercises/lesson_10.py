"""The exercises of lesson 10: `output_size`, `convolve`, `windows`, `max_pool` and
`max_pool_slope`."""

import numpy as np

from helpers.convolution import convolve as convolve_reference
from helpers.convolution import max_pool as max_pool_reference
from helpers.convolution import max_pool_slope as max_pool_slope_reference
from helpers.convolution import output_size as output_size_reference
from helpers.convolution import windows as windows_reference

from ..checks.exercise import Exercise


def images_and_filters(rng):
    """Yield test inputs for `convolve`: an image (H, W) and a kernel (size, size)."""
    yield np.array([[1.0, 2, 0], [0, 1, 3], [4, 0, 1]]), np.array([[1.0, 0], [2, -1]])
    yield rng.normal(size=(3, 3)), rng.normal(size=(3, 3))
    for height, width, size in ((4, 7, 3), (7, 4, 2), (6, 6, 3), (3, 5, 1)):
        yield rng.normal(size=(height, width)), rng.normal(size=(size, size))


convolve = Exercise(
    convolve_reference,
    images_and_filters,
    stars=2,
    hints=(
        "Where can the window's upper left pixel be? Along a side of `length` pixels, there are "
        "length − size + 1 such positions.",
        "Make an array of zeros, one for each position. Let two loops go through its rows r and "
        "its columns c.",
        "At row r, column c, the window sees image[r : r + size, c : c + size].",
        "Multiply the part of the image under the window by the kernel, element by element, with "
        "*. Then Z[r, c] is np.sum of the products.",
    ),
)


@convolve.mistake(
    "You rotate the filter by half a turn, as mathematicians do. Networks learn their filters, so "
    "nobody needs to rotate them: put the upper left weight on the upper left pixel."
)
def turned_over(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r, c in np.ndindex(h, w):
        Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel[::-1, ::-1])
    return Z


@convolve.mistake(
    "You leave out the last row and the last column of positions. On a side of 3 pixels, a window "
    "of 2 has 2 positions, not 1: their number is length − size + 1."
)
def last_places_missing(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size, image.shape[1] - size
    Z = np.zeros((h, w))
    for r, c in np.ndindex(h, w):
        Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z


@convolve.mistake(
    "You add up a matrix product. Multiply the window and the filter element by element, with "
    "*, not with @."
)
def by_matrix_product(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r, c in np.ndindex(h, w):
        Z[r, c] = np.sum(image[r : r + size, c : c + size] @ kernel)
    return Z


@convolve.mistake("You return the mean over the window. Return the sum.")
def mean_over_window(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r, c in np.ndindex(h, w):
        Z[r, c] = np.mean(image[r : r + size, c : c + size] * kernel)
    return Z


@convolve.mistake(
    "Your window jumps by its own size, so its positions don't overlap. Move it by one pixel at a "
    "time."
)
def side_by_side(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] // size, image.shape[1] // size
    Z = np.zeros((h, w))
    for r, c in np.ndindex(h, w):
        Z[r, c] = np.sum(image[size * r : size * r + size, size * c : size * c + size] * kernel)
    return Z


@convolve.mistake(
    "You swap rows and columns in the result. Z[r, c] belongs to the window at row r and column c "
    "of the image."
)
def exchanged(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((w, h))
    for r, c in np.ndindex(h, w):
        Z[c, r] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z


def lengths_and_windows(rng):
    """Yield test inputs for `output_size`: the length of an image and the size of a window."""
    yield from ((28, 3), (5, 2), (3, 3), (7, 1), (13, 4))
    yield int(rng.integers(20, 90)), int(rng.integers(2, 9))
    yield int(rng.integers(20, 90)), 2 * int(rng.integers(2, 5))


output_size = Exercise(
    output_size_reference,
    lengths_and_windows,
    hints=(
        "Draw five squares in a row, and a window over two of them. How many times can you push "
        "it to the right by one square?",
        "The window starts at position 0. At which position is it when its last pixel is on the "
        "last pixel of the side? Count position 0 as well.",
    ),
)


@output_size.mistake(
    "One position is missing. You return how many times the window can be pushed on, but the "
    "position where it starts counts as well."
)
def one_missing(length, size):
    return length - size


@output_size.mistake(
    "You subtract the picture's side from the window's. Subtract the window's side from the "
    "picture's: length − size."
)
def the_wrong_way_round(length, size):
    return size - length + 1


@output_size.mistake(
    "You move the window by two pixels at a time. Here it moves by one, so there is a position "
    "for every pixel where the window can begin."
)
def every_second_place(length, size):
    return (length - size) // 2 + 1


@output_size.mistake(
    "You return how many windows fit side by side. But the window moves by one pixel at a time, "
    "so its positions overlap."
)
def fit_side_by_side(length, size):
    return length // size


@output_size.mistake(
    "You return as many positions as there are pixels, but then the window would "
    "stick out at the end."
)
def as_many_as_pixels(length, size):
    return length


@output_size.mistake(
    "Your result is right only for windows of 1, 3, 5 … pixels, because you subtract an even "
    "number. Try a window of 2 on 5 pixels by hand."
)
def odd_windows_only(length, size):
    return length - 2 * (size // 2)


@output_size.mistake(
    "Your result is two too small. With a window of one pixel, every pixel is a position."
)
def two_missing(length, size):
    return length - size - 1


def pictures_and_sizes(rng):
    """Yield test inputs for `windows`: pictures `X` (C, H, W, N) and the size of a window."""
    yield np.arange(1.0, 10).reshape(1, 3, 3, 1), 2
    yield np.arange(1.0, 25).reshape(2, 3, 4, 1), 2
    for shape, size in (((3, 5, 4, 2), 3), ((2, 4, 6, 3), 2), ((2, 3, 3, 4), 3), ((2, 3, 2, 3), 1)):
        yield rng.normal(size=shape), size


windows = Exercise(
    windows_reference,
    pictures_and_sizes,
    stars=3,
    hints=(
        "Each row of the result belongs to one pixel of the window, in channel c, row i and "
        "column j. Which part of the picture does that pixel lie on, over all positions?",
        "Over all positions, the window's pixel in channel c, row i and column j lies on X[c, i : "
        "i + h, j : j + w], which begins i rows down and j columns to the right. There are h × w "
        "positions.",
        "Let three loops, over c, i and j in this order, collect the parts X[c, i : i + h, j : j "
        "+ w], each flattened with .reshape(-1).",
        "If `rows` is a list of such flat parts, np.array(rows) puts them one below another.",
    ),
)


def all_parts(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    parts = [
        [[X[c, i : i + h, j : j + w] for j in range(size)] for i in range(size)] for c in range(C)
    ]
    return np.array(parts)  # (C, size, size, h, w, N)


@windows.mistake(
    "Your table is transposed: make each position a column, and each pixel of the window a row."
)
def places_as_rows(X, size):
    return all_parts(X, size).reshape(X.shape[0] * size * size, -1).T


@windows.mistake(
    "Your rows are in the wrong order. The window's pixels in the first channel come first, then "
    "those in the second, so the loop over the channels is the outermost one."
)
def channels_last(X, size):
    parts = all_parts(X, size).transpose(1, 2, 0, 3, 4, 5)
    return parts.reshape(X.shape[0] * size * size, -1)


@windows.mistake(
    "You swap the rows and the columns of the window. The loop over j, which moves to the right, "
    "is the innermost one."
)
def window_turned(X, size):
    parts = all_parts(X, size).transpose(0, 2, 1, 3, 4, 5)
    return parts.reshape(X.shape[0] * size * size, -1)


@windows.mistake(
    "Your columns are in the wrong order: all positions of the first picture come before those of "
    "the second. In X the pictures are the last axis, so flatten each part as it is."
)
def picture_by_picture(X, size):
    parts = np.moveaxis(all_parts(X, size), -1, 3)
    return parts.reshape(X.shape[0] * size * size, -1)


@windows.mistake(
    "You leave out the last row and the last column of positions. There are H − size + 1 rows and "
    "W − size + 1 columns of them."
)
def places_missing(X, size):
    parts = all_parts(X, size)[:, :, :, :-1, :-1]
    return parts.reshape(X.shape[0] * size * size, -1)


@windows.mistake(
    "You take only every second position. The window moves by one pixel at a time, down and to "
    "the right."
)
def every_second_position(X, size):
    parts = all_parts(X, size)[:, :, :, ::2, ::2]
    return parts.reshape(X.shape[0] * size * size, -1)


@windows.mistake(
    "You put a border of zeros around the pictures, so there are too many positions. Let the "
    "window begin inside the picture, at row 0 and column 0."
)
def with_a_border(X, size):
    parts = all_parts(np.pad(X, ((0, 0), (1, 1), (1, 1), (0, 0))), size)
    return parts.reshape(X.shape[0] * size * size, -1)


@windows.mistake(
    "Your numbers are right, but their shape isn't. Return a table with a row for each pixel of "
    "the window in each channel, and a column for each position in each picture."
)
def not_flat(X, size):
    return all_parts(X, size)


def pictures_to_pool(rng):
    """Yield test inputs for `max_pool`: pictures `X` (C, H, W, N)."""
    yield (np.array([[1.0, 2, 0, 5], [3, 0, 4, 1]]).reshape(1, 2, 4, 1),)
    yield (-1 - rng.random((1, 4, 4, 2)),)
    for shape in ((2, 5, 7, 3), (3, 6, 4, 2), (1, 3, 2, 1)):
        yield (rng.normal(size=shape),)


max_pool = Exercise(
    max_pool_reference,
    pictures_to_pool,
    stars=2,
    hints=(
        "Each square of 2 × 2 has an upper left pixel. Which slice of rows and columns gives you "
        "all the upper left pixels at once?",
        "Take every second row and column, X[:, 0:H:2, 0:W:2], where H and W are even (of 5 rows "
        "take 4). The upper right pixels begin at column 1.",
        "np.maximum compares two arrays element by element, and takes the larger number each "
        "time. Three calls turn the four pixels of each square into one.",
    ),
)


def four(X):
    H, W = X.shape[1] // 2 * 2, X.shape[2] // 2 * 2
    return np.array([X[:, i:H:2, j:W:2] for i in (0, 1) for j in (0, 1)])


@max_pool.mistake("You return the mean of each square. Return its largest pixel.")
def mean_pool(X):
    return four(X).mean(axis=0)


@max_pool.mistake(
    "Your squares overlap. Lay them side by side, so that the picture becomes half as high and "
    "half as wide."
)
def overlapping(X):
    pairs = np.maximum(X[:, :-1], X[:, 1:])
    return np.maximum(pairs[:, :, :-1], pairs[:, :, 1:])


@max_pool.mistake(
    "You compare only two pixels of each square, those on its diagonal. Compare all four."
)
def diagonal_only(X):
    return np.maximum(four(X)[0], four(X)[3])


@max_pool.mistake(
    "You return the upper left pixel of each square, whatever the others are. Return the largest "
    "pixel."
)
def upper_left(X):
    return four(X)[0]


@max_pool.mistake(
    "Where all four pixels are negative, your result is 0. The largest of −3 and −1 is −1: start "
    "from the pixels themselves, not from zeros."
)
def never_negative(X):
    return np.maximum(four(X).max(axis=0), 0)


@max_pool.mistake("You return the smallest pixel of each square. Return its largest: np.maximum.")
def smallest(X):
    return four(X).min(axis=0)


@max_pool.mistake(
    "You compare only the left pixels of each square. Compare them with the right pixels as well, "
    "which begin at column 1."
)
def left_only(X):
    return np.maximum(four(X)[0], four(X)[2])


@max_pool.mistake(
    "You compare pixels that are half a picture apart. The four pixels of a square are "
    "neighbours: reshape to (C, H // 2, 2, W // 2, 2, N), or take slices with a step of 2."
)
def halves_of_the_picture(X):
    C, H, W, N = X.shape
    h, w = H // 2, W // 2
    return X[:, : 2 * h, : 2 * w].reshape(C, 2, h, 2, w, N).max(axis=(1, 3))


@max_pool.mistake(
    "You add the larger upper pixel and the larger lower pixel. Take the larger of the two, with "
    "np.maximum."
)
def rows_added(X):
    pixels = four(X)
    return np.maximum(pixels[0], pixels[1]) + np.maximum(pixels[2], pixels[3])


@max_pool.mistake(
    "You move the window by one pixel, so your squares overlap, and they don't reach the right "
    "and lower parts of the picture. Let the squares of row r begin at row 2 * r."
)
def one_pixel_on(X):
    H, W = X.shape[1] // 2, X.shape[2] // 2
    parts = [X[:, i : i + H, j : j + W] for i in (0, 1) for j in (0, 1)]
    return np.max(parts, axis=0)


@max_pool.mistake(
    "You return a single number for each picture, its largest pixel. Return a number for each "
    "square of 2 × 2."
)
def whole_picture(X):
    return X.max(axis=(1, 2))


@max_pool.mistake("You pool only the rows. Make the picture half as high *and* half as wide.")
def rows_only(X):
    H = X.shape[1] // 2 * 2
    return np.maximum(X[:, 0:H:2], X[:, 1:H:2])


@max_pool.mistake(
    "You keep the last row or column even if it has no partner. Leave it out: of 5 rows, pool 4."
)
def odd_ones_kept(X):
    odd = ((0, 0), (0, X.shape[1] % 2), (0, X.shape[2] % 2), (0, 0))
    return four(np.pad(X, odd, mode="edge")).max(axis=0)


def pools_and_slopes(rng):
    """Yield test inputs for `max_pool_slope`: `X` (C, H, W, N), `M = max_pool(X)` and `dM`."""
    X = np.array([[1.0, 2, 0, 5], [3, 0, 4, 1]]).reshape(1, 2, 4, 1)
    yield X, max_pool_reference(X), np.array([10.0, -20]).reshape(1, 1, 2, 1)
    X = np.array([[0.0, 0, 1, 5], [0, 0, 5, 2]]).reshape(1, 2, 4, 1)  # blank, and two equal ones
    yield X, max_pool_reference(X), np.array([1.0, 2]).reshape(1, 1, 2, 1)
    X = np.array([[-3.0, 3], [1, -3]]).reshape(1, 2, 2, 1)  # a larger one, but for its sign
    yield X, max_pool_reference(X), np.array([5.0]).reshape(1, 1, 1, 1)
    for shape in ((2, 5, 7, 3), (3, 6, 4, 2), (1, 3, 2, 1)):
        X = rng.normal(size=shape)
        M = max_pool_reference(X)
        yield X, M, rng.normal(size=M.shape)


max_pool_slope = Exercise(
    max_pool_slope_reference,
    pools_and_slopes,
    stars=3,
    hints=(
        "If you nudge a pixel that isn't the largest of its square, what happens to M? And what "
        "happens if you nudge the largest one?",
        "Start with dX = np.zeros_like(X). The upper left pixels were chosen where X[:, 0:H:2, "
        "0:W:2] == M, with even H and W, and their slope there is dM.",
        "Do the same for the other three pixels, but where one pixel of a square has already been "
        "chosen, choose no other. Keep an array `free`, which is True at first, and make it "
        "False where a pixel has been chosen.",
        "For each of the four pixels, chosen = (pixel == M) & free, and its part of dX is dM * "
        "chosen. Then free = free & ~chosen.",
    ),
)


def send_back(X, dM, shares):
    dX = np.zeros_like(X)
    H, W = X.shape[1] // 2 * 2, X.shape[2] // 2 * 2
    for k, (i, j) in enumerate(np.ndindex(2, 2)):
        dX[:, i:H:2, j:W:2] = dM * shares[k]
    return dX


@max_pool_slope.mistake(
    "Where several pixels of a square are equally large, you give each of them the slope. On "
    "blank paper that makes the slope four times too large. Give it only to the first."
)
def to_all_equal(X, M, dM):
    return send_back(X, dM, four(X) == M)


@max_pool_slope.mistake(
    "You give the slope to all four pixels of a square. M doesn't depend on the smaller pixels, "
    "so their slope is 0."
)
def to_all_four(X, M, dM):
    return send_back(X, dM, np.ones((4, *M.shape)))


@max_pool_slope.mistake(
    "You give each pixel a quarter of the slope. That is the way back through a mean; here the "
    "largest pixel gets the whole slope."
)
def quarters(X, M, dM):
    return send_back(X, dM, np.full((4, *M.shape), 0.25))


@max_pool_slope.mistake(
    "You always give the slope to the upper left pixel. It belongs to the largest pixel of the "
    "square."
)
def to_the_upper_left(X, M, dM):
    shares = np.zeros((4, *M.shape))
    shares[0] = 1
    return send_back(X, dM, shares)


@max_pool_slope.mistake(
    "You multiply the slope by the pixel. M is the pixel itself, not a multiple of it, so pass "
    "the slope back as it is."
)
def times_the_pixel(X, M, dM):
    places = np.arange(4).reshape(4, 1, 1, 1, 1)
    return send_back(X, dM * M, four(X).argmax(axis=0) == places)


@max_pool_slope.mistake(
    "Where several pixels of a square are equally large, you share the slope between them. That "
    "would also be a fair rule, but the lesson's rule is simpler: the first pixel gets the whole "
    "slope."
)
def shared(X, M, dM):
    equal = four(X) == M
    return send_back(X, dM, equal / equal.sum(axis=0))


@max_pool_slope.mistake(
    "Where several pixels of a square are equally large, you give the slope to the last of them. "
    "Give it to the first, in the order upper left, upper right, lower left, lower right."
)
def to_the_last(X, M, dM):
    places = np.arange(4).reshape(4, 1, 1, 1, 1)
    return send_back(X, dM, 3 - four(X)[::-1].argmax(axis=0) == places)


@max_pool_slope.mistake(
    "Where the upper right and the lower left pixel are equally large, you choose the lower left. "
    "Go row by row: the upper right comes first."
)
def column_by_column(X, M, dM):
    columns_first = np.array([0, 2, 1, 3])
    chosen = columns_first[four(X)[columns_first].argmax(axis=0)]
    return send_back(X, dM, chosen == np.arange(4).reshape(4, 1, 1, 1, 1))


EXERCISES = (output_size, convolve, windows, max_pool, max_pool_slope)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-neighbours": (
        "A filter adds up nine weighted pixels that lie next to each other. It can recognise an "
        "edge or the end of a line only because neighbours belong together. In scrambled images, "
        "the nine pixels under a window come from anywhere in the digit and tell you nothing "
        "about each other, and the same nine weights would have to suit every such accidental "
        "set. Pooling then throws away three out of four numbers that have nothing in common. So "
        "the convolutional network reads only about three in four of the scrambled digits here. "
        "That is much worse than with real digits, and worse than the dense network, which never "
        "knew of neighbours and loses nothing. What is built into a network is a bet about its "
        "data. Full credit: that the window's pixels are no longer neighbours, and the comparison "
        "with the dense network. Half credit: only that it gets worse."
    ),
    "why-not-quite-moved": (
        "The feature maps move with the digit, and pooling often hides a move by one pixel. But "
        "the last layer is dense: it has a weight of its own for each position in each map, "
        "learnt where the ink of centred digits was. A move by four pixels is a move by one "
        "position in the last maps, where other weights are waiting. Ink near the edge of the "
        "picture also lies under fewer windows. It would help to show moved digits in training, "
        "which is cheap. It would also help to take only the largest or the mean number of each "
        "last map, wherever it is, but that makes the network blind to where a stroke is, "
        "although 6 and 9 differ in just that. Full credit: the dense layer's weights for fixed "
        "positions, and one remedy with its price. Half credit: one of the two."
    ),
}
