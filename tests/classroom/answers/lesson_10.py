"""Right and wrong answers to the exercises of lesson 10, written from its text alone."""

ANSWERS = {
    "output_size": {
        "right": {
            "formula": """def output_size(length, size):
    return length - size + 1
""",
            "plus_first": """def output_size(length, size):
    return 1 + length - size
""",
            "range_length": """def output_size(length, size):
    return len(range(length - size + 1))
""",
            "counting": """def output_size(length, size):
    positions = 0
    start = 0
    while start + size <= length:
        positions += 1
        start += 1
    return positions
""",
            "last_start": """def output_size(length, size):
    last = length - size  # the last position at which the window fits
    return last + 1
""",
            "sum_over_starts": """def output_size(length, size):
    return sum(1 for start in range(length) if start + size <= length)
""",
            "list_of_starts": """def output_size(length, size):
    return len([start for start in range(length) if start + size - 1 < length])
""",
            "helper_inside": """def output_size(length, size):
    def sticks_out(start):
        return start + size > length

    return length - sum(sticks_out(start) for start in range(length))
""",
            "numpy": """def output_size(length, size):
    return int(np.subtract(length, size) + 1)
""",
            "brackets": """def output_size(length, size):
    return length - (size - 1)
""",
        },
        "wrong": {
            "no_plus_1": (
                "forgot the + 1",
                """def output_size(length, size):
    return length - size
""",
            ),
            "minus_1": (
                "subtracted 1 instead of adding it",
                """def output_size(length, size):
    return length - size - 1
""",
            ),
            "plus_2": (
                "added 2",
                """def output_size(length, size):
    return length - size + 2
""",
            ),
            "plus_size": (
                "added the size",
                """def output_size(length, size):
    return length + size - 1
""",
            ),
            "same_length": (
                "returned the length, as if the window could stick out",
                """def output_size(length, size):
    return length
""",
            ),
            "ceil_division": (
                "moved by a whole window at a time",
                """def output_size(length, size):
    return -(-length // size)
""",
            ),
            "floor_division": (
                "divided, as with windows side by side",
                """def output_size(length, size):
    return length // size
""",
            ),
            "quotient": (
                "divided with /",
                """def output_size(length, size):
    return length / size
""",
            ),
            "padding": (
                "added a border of zeros",
                """def output_size(length, size):
    return length - size + 2 * (size // 2) + 1
""",
            ),
            "stride_2": (
                "moved by two pixels at a time",
                """def output_size(length, size):
    return (length - size) // 2 + 1
""",
            ),
            "squared": (
                "counted the positions in both directions",
                """def output_size(length, size):
    return (length - size + 1) ** 2
""",
            ),
            "fixed_3": (
                "used a window of 3",
                """def output_size(length, size):
    return length - 3 + 1
""",
            ),
            "fixed_2": (
                "used a window of 2",
                """def output_size(length, size):
    return length - 1
""",
            ),
            "fixed_28": (
                "used a side of 28",
                """def output_size(length, size):
    return 28 - size + 1
""",
            ),
            "fixed_26": (
                "returned 26, the answer for 28 and 3",
                """def output_size(length, size):
    return 26
""",
            ),
            "swapped": (
                "swapped length and size",
                """def output_size(length, size):
    return size - length + 1
""",
            ),
            "brackets_wrong": (
                "put the 1 into the brackets with the wrong sign",
                """def output_size(length, size):
    return length - (size + 1)
""",
            ),
            "half_size": (
                "subtracted half the size",
                """def output_size(length, size):
    return length - size // 2
""",
            ),
            "twice_half": (
                "subtracted half the size on both sides, wrong for even sizes",
                """def output_size(length, size):
    return length - 2 * (size // 2)
""",
            ),
            "range_off": (
                "counted the starts with one too few",
                """def output_size(length, size):
    return len(range(length - size))
""",
            ),
            "range_on": (
                "counted the starts with one too many",
                """def output_size(length, size):
    return len(range(length - size + 2))
""",
            ),
            "all_starts": (
                "counted the starts at which the window begins inside",
                """def output_size(length, size):
    return len(range(length))
""",
            ),
            "while_less": (
                "stopped before the last position",
                """def output_size(length, size):
    positions = 0
    while positions + size < length:
        positions += 1
    return positions
""",
            ),
            "no_return": (
                "forgot return",
                """def output_size(length, size):
    positions = length - size + 1
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def output_size(length, size):
    print(length - size + 1)
""",
            ),
            "tuple": (
                "returned a pair for both sides",
                """def output_size(length, size):
    return length - size + 1, length - size + 1
""",
            ),
            "list_back": (
                "returned the positions, not their number",
                """def output_size(length, size):
    return list(range(length - size + 1))
""",
            ),
            "range_back": (
                "returned a range",
                """def output_size(length, size):
    return range(length - size + 1)
""",
            ),
            "float": (
                "returned half a position too",
                """def output_size(length, size):
    return length - size + 0.5
""",
            ),
            "product": (
                "multiplied length and size",
                """def output_size(length, size):
    return length * size
""",
            ),
            "maximum_2": (
                "never let it be less than 2",
                """def output_size(length, size):
    return max(2, length - size + 1)
""",
            ),
            "abs_difference": (
                "returned the larger minus the smaller",
                """def output_size(length, size):
    return abs(length - size)
""",
            ),
            "shape": (
                "took len of a number",
                """def output_size(length, size):
    return len(length) - len(size) + 1
""",
            ),
            "string": (
                "returned text",
                """def output_size(length, size):
    return f"{length - size + 1}"
""",
            ),
            "binomial": (
                "counted the choices of pixels",
                """def output_size(length, size):
    from math import comb

    return comb(length, size)
""",
            ),
            "with_edges": (
                "counted the two ends as well",
                """def output_size(length, size):
    return length - size + 3
""",
            ),
            "undefined": (
                "used n, which is not defined",
                """def output_size(length, size):
    return n - size + 1
""",
            ),
            "missing_operator": (
                "left out an operator",
                """def output_size(length, size):
    return length - size 1
""",
            ),
            "toy": (
                "returned the answer of the example",
                """def output_size(length, size):
    return 3
""",
            ),
            "mod": (
                "took the remainder",
                """def output_size(length, size):
    return length % size + 1
""",
            ),
            "only_odd": (
                "subtracted size rounded down to an odd number",
                """def output_size(length, size):
    return length - (size - 1 + size % 2) + 1
""",
            ),
            "divided_plus_one": (
                "divided and added 1",
                """def output_size(length, size):
    return length // size + 1
""",
            ),
            "pixels_covered": (
                "counted window pixels over all positions",
                """def output_size(length, size):
    return (length - size + 1) * size
""",
            ),
        },
    },
    "convolve": {
        "right": {
            "loops": """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            "over_the_kernel": """def convolve(image, kernel):
    size = kernel.shape[0]
    h, w = output_size(image.shape[0], size), output_size(image.shape[1], size)
    Z = np.zeros((h, w))
    for i in range(size):
        for j in range(size):
            Z += kernel[i, j] * image[i : i + h, j : j + w]
    return Z
""",
            "sliding_windows": """def convolve(image, kernel):
    seen = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)  # (h, w, size, size)
    return np.einsum("hwij,ij->hw", seen, kernel)
""",
            "comprehension": """def convolve(image, kernel):
    size = kernel.shape[0]
    rows, columns = range(len(image) - size + 1), range(len(image[0]) - size + 1)
    part = lambda r, c: image[r : r + size, c : c + size]
    return np.array([[np.vdot(part(r, c), kernel) for c in columns] for r in rows])
""",
            "four_loops": """def convolve(image, kernel):
    size = kernel.shape[0]
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            for i in range(size):
                for j in range(size):
                    Z[r, c] += float(image[r + i, c + j]) * kernel[i, j]
    return Z
""",
            "columns": """def convolve(image, kernel):
    size = kernel.shape[0]
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    parts = [image[i : i + h, j : j + w] for i in range(size) for j in range(size)]
    seen = np.array(parts).reshape(size * size, h * w)
    return (kernel.reshape(-1) @ seen).reshape(h, w)
""",
            "tensordot": """def convolve(image, kernel):
    size = len(kernel)
    seen = np.lib.stride_tricks.sliding_window_view(image, (size, size))
    return np.tensordot(seen, kernel, axes=2)
""",
            "helper_inside": """def convolve(image, kernel):
    def sees(r, c):
        return image[r : r + len(kernel), c : c + len(kernel)]

    h, w = np.array(image.shape) - len(kernel) + 1
    Z = np.empty((h, w))
    for r, c in np.ndindex(h, w):
        Z[r, c] = (sees(r, c) * kernel).sum()
    return Z
""",
        },
        "wrong": {
            "flipped": (
                "turned the filter by 180°, as in mathematics",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel[::-1, ::-1])
    return Z
""",
            ),
            "flipped_rows": (
                "turned the filter upside down",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel[::-1])
    return Z
""",
            ),
            "transposed_kernel": (
                "transposed the filter",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel.T)
    return Z
""",
            ),
            "one_too_few": (
                "made one row and column too few",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size, image.shape[1] - size
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "one_row_too_few": (
                "made one row too few",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "same_size": (
                "kept the size of the image",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "square_image": (
                "took the width for the height too",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[1] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "square_rows": (
                "took the height for the width too",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[0] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "fixed_3": (
                "used windows of 3 whatever the filter is",
                """def convolve(image, kernel):
    size = 3
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "fixed_2": (
                "used windows of 2 whatever the filter is",
                """def convolve(image, kernel):
    size = 2
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "size_of_all": (
                "took the number of weights for the size",
                """def convolve(image, kernel):
    size = kernel.size
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "mean": (
                "took the mean instead of the sum",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.mean(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "max": (
                "took the largest product",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.max(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "no_product": (
                "added up the pixels without the weights",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size])
    return Z
""",
            ),
            "matrix_product": (
                "multiplied window and filter as matrices",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] @ kernel)
    return Z
""",
            ),
            "no_sum": (
                "did not add up",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = image[r : r + size, c : c + size] * kernel
    return Z
""",
            ),
            "plus": (
                "added the weights instead of multiplying",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] + kernel)
    return Z
""",
            ),
            "minus": (
                "subtracted the weights",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] - kernel)
    return Z
""",
            ),
            "swapped_indices": (
                "swapped rows and columns of the window",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[c : c + size, r : r + size] * kernel)
    return Z
""",
            ),
            "swapped_output": (
                "swapped rows and columns of the output",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[c, r] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "window_too_large": (
                "took windows one pixel too large",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size + 1, c : c + size + 1] * kernel)
    return Z
""",
            ),
            "window_short": (
                "took windows one pixel too small",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size - 1, c : c + size - 1] * kernel[:-1, :-1])
    return Z
""",
            ),
            "slice_to_size": (
                "sliced from r to size",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r:size, c:size] * kernel)
    return Z
""",
            ),
            "from_upper_left": (
                "took the image's corner at every position",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[:size, :size] * kernel)
    return Z
""",
            ),
            "centred": (
                "shifted the window by half its size",
                """def convolve(image, kernel):
    size = len(kernel)
    image = np.roll(image, (size // 2, size // 2), (0, 1))
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "stride": (
                "moved by a whole window",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r * size :, c * size :][:size, :size] * kernel)
    return Z
""",
            ),
            "int_zeros": (
                "made an array of whole numbers",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w), dtype=int)
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "bytes_zeros": (
                "made an array of bytes",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w), dtype=np.int8)
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "relu": (
                "applied a ReLU",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return np.maximum(Z, 0)
""",
            ),
            "absolute": (
                "took absolute values",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return np.abs(Z)
""",
            ),
            "summed": (
                "returned the sum of all positions",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z.sum()
""",
            ),
            "flat": (
                "returned one long row",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z.ravel()
""",
            ),
            "output_transposed": (
                "returned the output transposed",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z.T
""",
            ),
            "normalised": (
                "divided by the sum of the weights",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z / np.abs(kernel).sum()
""",
            ),
            "no_return": (
                "forgot return",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    print(Z)
""",
            ),
            "return_in_loop": (
                "returned after the first row",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
        return Z
""",
            ),
            "adds_up": (
                "added each window to those before",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = Z.sum() + np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "overwritten_Z": (
                "kept the last number only",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "in_place": (
                "multiplied the image in place",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size])
            image[r, c] *= kernel[0, 0]
    return Z
""",
            ),
            "kernel_normalised": (
                "divided the filter in place",
                """def convolve(image, kernel):
    kernel[:] = kernel / 2
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "global_toy": (
                "used toy instead of image",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(toy[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "global_edge": (
                "used edge instead of kernel",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * edge)
    return Z
""",
            ),
            "misspelt": (
                "misspelt kernel",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernal)
    return Z
""",
            ),
            "missing_colon": (
                "left out a colon",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w)
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "padded": (
                "added a border of zeros first",
                """def convolve(image, kernel):
    size = len(kernel)
    image = np.pad(image, size // 2)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            Z[r, c] = np.sum(image[r : r + size, c : c + size] * kernel)
    return Z
""",
            ),
            "list_of_rows": (
                "returned one list of all sums",
                """def convolve(image, kernel):
    size = len(kernel)
    h, w = image.shape[0] - size + 1, image.shape[1] - size + 1
    Z = []
    for r in range(h):
        for c in range(w):
            Z.append(np.sum(image[r : r + size, c : c + size] * kernel))
    return Z
""",
            ),
        },
    },
    "windows": {
        "right": {
            "copies": """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            "table_first": """def windows(X, size):
    C, H, W, N = X.shape
    h, w = output_size(H, size), output_size(W, size)
    table = np.empty((C, size, size, h, w, N), dtype=X.dtype)
    for i in range(size):
        for j in range(size):
            table[:, i, j] = X[:, i : i + h, j : j + w]
    return table.reshape(C * size * size, h * w * N)
""",
            "sliding_windows": """def windows(X, size):
    seen = np.lib.stride_tricks.sliding_window_view(X, (size, size), axis=(1, 2))
    C, h, w, N = seen.shape[:4]  # (C, h, w, N, size, size)
    return seen.transpose(0, 4, 5, 1, 2, 3).reshape(C * size * size, h * w * N)
""",
            "stack": """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    parts = [X[:, i : i + h, j : j + w] for i in range(size) for j in range(size)]
    return np.stack(parts, axis=1).reshape(C * size**2, -1)
""",
            "comprehension": """def windows(X, size):
    C, H, W, _ = X.shape
    h, w = H - size + 1, W - size + 1
    places = [(k, i, j) for k in range(C) for i in range(size) for j in range(size)]
    return np.vstack([X[k, i : i + h, j : j + w].ravel() for k, i, j in places])
""",
            "divmod": """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    table = np.zeros((C * size * size, h * w * N), dtype=X.dtype)
    for row in range(len(table)):
        k, rest = divmod(row, size * size)
        i, j = divmod(rest, size)
        table[row] = X[k, i : i + h, j : j + w, :].flatten()
    return table
""",
            "index_arrays": """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    k, i, j = np.indices((C, size, size)).reshape(3, -1, 1, 1)
    r, c = np.arange(h)[:, None], np.arange(w)
    return X[k, i + r, j + c].reshape(C * size * size, h * w * N)
""",
            "position_by_position": """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    table = np.zeros((C * size * size, h, w, N), dtype=X.dtype)
    for r in range(h):
        for c in range(w):
            table[:, r, c] = X[:, r : r + size, c : c + size].reshape(C * size * size, N)
    return table.reshape(C * size * size, h * w * N)
""",
            "generator_helper": """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1

    def parts():
        for channel in X:
            for i, j in np.ndindex(size, size):
                yield channel[i : i + h, j : j + w].reshape(-1)

    return np.array(list(parts()))
""",
        },
        "wrong": {
            "transposed": (
                "returned positions in rows",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows).T
""",
            ),
            "pixels_by_column": (
                "went through the window column by column",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, j : j + h, i : i + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "channels_last": (
                "put the channels innermost",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for i in range(size):
        for j in range(size):
            for channel in range(C):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "channel_in_the_middle": (
                "put the channels between rows and columns of the window",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for i in range(size):
        for channel in range(C):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "images_first": (
                "put the images before the positions",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].transpose(2, 0, 1).reshape(-1))
    return np.array(rows)
""",
            ),
            "columns_by_column": (
                "went through the positions column by column",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].transpose(1, 0, 2).reshape(-1))
    return np.array(rows)
""",
            ),
            "fortran": (
                "made the parts flat in the other order",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1, order="F"))
    return np.array(rows)
""",
            ),
            "one_too_few": (
                "counted one position too few",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size, W - size
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "one_column_too_few": (
                "counted one position too few in a row",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "too_many": (
                "counted one position too many",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 2, W - size + 2
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "square_pictures": (
                "took the height for the width",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, H - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "first_channel": (
                "used the first channel only",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(1):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "no_channels": (
                "left the channels out",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(0, C, C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "channels_summed": (
                "added up the channels",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X.sum(axis=0)[i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "first_image": (
                "used the first image only",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w, 0].reshape(-1))
    return np.array(rows)
""",
            ),
            "mean_image": (
                "took the mean over the images",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].mean(axis=2).reshape(-1))
    return np.array(rows)
""",
            ),
            "fixed_3": (
                "used windows of 3 whatever size is",
                """def windows(X, size):
    C, H, W, N = X.shape
    size = 3
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "fixed_28": (
                "took pictures of 28 × 28",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = 28 - size + 1, 28 - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "fixed_26": (
                "took 26 × 26 positions",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = 26, 26
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "no_row_shift": (
                "did not shift the rows",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, :h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "no_column_shift": (
                "did not shift the columns",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, :w].reshape(-1))
    return np.array(rows)
""",
            ),
            "from_the_end": (
                "shifted the other way",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                channel_turned = X[channel, ::-1, ::-1]
                rows.append(channel_turned[i : i + h, j : j + w][::-1, ::-1].reshape(-1))
    return np.array(rows)
""",
            ),
            "slice_to_h": (
                "sliced up to h instead of i + h",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i:h, j:w].reshape(-1))
    return np.array(rows)
""",
            ),
            "to_the_end": (
                "sliced up to the end of the picture",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i:, j:].reshape(-1))
    return np.array(rows)
""",
            ),
            "axes_nhwc": (
                "took the images for the first axis",
                """def windows(X, size):
    N, H, W, C = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "h_w_swapped": (
                "swapped height and width",
                """def windows(X, size):
    C, W, H, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "not_flat": (
                "did not make the parts flat",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w])
    return np.array(rows)
""",
            ),
            "window_in_rows": (
                "made a row for each window row only",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(1):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "range_one_less": (
                "left out the window's last row",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size - 1):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "range_one_more": (
                "took one window row too many",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size + 1):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "extend": (
                "put everything into one long row",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.extend(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "stride": (
                "took every second pixel",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h : 2, j : j + w : 2].reshape(-1))
    return np.array(rows)
""",
            ),
            "blocks": (
                "cut the picture into squares side by side",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i::size, j::size].reshape(-1))
    return np.array(rows)
""",
            ),
            "six_axes": (
                "returned the table with six axes",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows).reshape(C, size, size, h, w, N)
""",
            ),
            "list_back": (
                "returned the number of positions too",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows), (h, w)
""",
            ),
            "int_table": (
                "made whole numbers of the pixels",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows).astype(int)
""",
            ),
            "reshaped_only": (
                "reshaped the wrong way after stacking",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows).reshape(h * w * N, -1).T
""",
            ),
            "doubled": (
                "doubled the overlapping pixels",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return 2 * np.array(rows)
""",
            ),
            "padded": (
                "added a border of zeros",
                """def windows(X, size):
    X = np.pad(X, ((0, 0), (1, 1), (1, 1), (0, 0)))
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "in_place": (
                "set pixels that were used to 0",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
                X[channel, i, j] = 0
    return np.array(rows)
""",
            ),
            "append_lost": (
                "did not append to the list",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows = [X[channel, i : i + h, j : j + w].reshape(-1)]
    return np.array(rows)
""",
            ),
            "return_in_loop": (
                "returned after the first channel",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
        return np.array(rows)
""",
            ),
            "no_return": (
                "forgot return",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    table = np.array(rows)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    print(np.array(rows))
""",
            ),
            "missing_colon": (
                "left out a colon",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size)
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "undefined_s": (
                "used s, which is not defined",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - s + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)
""",
            ),
            "reversed_rows": (
                "began with the lower right pixel",
                """def windows(X, size):
    C, H, W, N = X.shape
    h, w = H - size + 1, W - size + 1
    rows = []
    for channel in range(C):
        for i in range(size):
            for j in range(size):
                rows.append(X[channel, i : i + h, j : j + w].reshape(-1))
    return np.array(rows)[::-1]
""",
            ),
        },
    },
    "max_pool": {
        "right": {
            "four_slices": """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            "reshape": """def max_pool(X):
    C, H, W, N = X.shape
    h, w = H // 2, W // 2
    return X[:, : 2 * h, : 2 * w].reshape(C, h, 2, w, 2, N).max(axis=(2, 4))
""",
            "loops": """def max_pool(X):
    C, H, W, N = X.shape
    M = np.zeros((C, H // 2, W // 2, N), dtype=X.dtype)
    for r in range(H // 2):
        for c in range(W // 2):
            M[:, r, c] = X[:, 2 * r : 2 * r + 2, 2 * c : 2 * c + 2].max(axis=(1, 2))
    return M
""",
            "stack": """def max_pool(X):
    H, W = X.shape[1] - X.shape[1] % 2, X.shape[2] - X.shape[2] % 2
    corners = [X[:, i:H:2, j:W:2] for i in (0, 1) for j in (0, 1)]
    return np.max(np.stack(corners), axis=0)
""",
            "reduce": """def max_pool(X):
    from functools import reduce

    h, w = X.shape[1] // 2, X.shape[2] // 2
    corners = (X[:, i : 2 * h : 2, j : 2 * w : 2] for i in range(2) for j in range(2))
    return reduce(np.maximum, corners)
""",
            "rows_then_columns": """def max_pool(X):
    h, w = X.shape[1] // 2, X.shape[2] // 2
    rows = np.maximum(X[:, : 2 * h : 2], X[:, 1 : 2 * h : 2])
    return np.maximum(rows[:, :, : 2 * w : 2], rows[:, :, 1 : 2 * w : 2])
""",
            "sliding_windows": """def max_pool(X):
    seen = np.lib.stride_tricks.sliding_window_view(X, (2, 2), axis=(1, 2))
    return seen[:, ::2, ::2].max(axis=(-2, -1))
""",
            "six_loops": """def max_pool(X):
    C, H, W, N = X.shape
    M = np.empty((C, H // 2, W // 2, N), dtype=X.dtype)
    for k, r, c, n in np.ndindex(M.shape):
        M[k, r, c, n] = max(X[k, 2 * r + i, 2 * c + j, n] for i in (0, 1) for j in (0, 1))
    return M
""",
            "helper_inside": """def max_pool(X):
    def pairs(A, axis):
        n = A.shape[axis] // 2
        even = np.take(A, np.arange(0, 2 * n, 2), axis=axis)
        odd = np.take(A, np.arange(1, 2 * n, 2), axis=axis)
        return np.where(even > odd, even, odd)

    return pairs(pairs(X, 1), 2)
""",
        },
        "wrong": {
            "minimum": (
                "took the smallest pixel",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.minimum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.minimum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.minimum(upper, lower)
""",
            ),
            "upper_only": (
                "looked at the upper row of each square only",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return upper
""",
            ),
            "left_only": (
                "looked at the left column of each square only",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 0:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 0:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "diagonal": (
                "forgot the upper right and the lower left",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    lower = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "odd_fails": (
                "did not leave out the last row or column of odd sides",
                """def max_pool(X):
    C, H, W, N = X.shape
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "odd_height_fails": (
                "did not leave out the last row of odd heights",
                """def max_pool(X):
    C, H, W, N = X.shape
    W = W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "odd_width_fails": (
                "did not leave out the last column of odd widths",
                """def max_pool(X):
    C, H, W, N = X.shape
    H = H // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "always_minus_1": (
                "left out the last row and column of even sides too",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H - 2 + H % 2, W - 2 + W % 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "padded": (
                "kept the last odd row by adding zeros",
                """def max_pool(X):
    C, H, W, N = X.shape
    X = np.pad(X, ((0, 0), (0, H % 2), (0, W % 2), (0, 0)))
    H, W = X.shape[1:3]
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "relu": (
                "took 0 for the smallest",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(np.maximum(upper, lower), 0)
""",
            ),
            "absolute": (
                "took the largest absolute value",
                """def max_pool(X):
    X = np.abs(X)
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "sum_of_rows": (
                "added upper and lower",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return upper + lower
""",
            ),
            "mean_pool": (
                "took the mean of each square",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return (X[:, 0:H:2, 0:W:2] + X[:, 0:H:2, 1:W:2] + X[:, 1:H:2, 0:W:2] + X[:, 1:H:2, 1:W:2]) / 4
""",
            ),
            "halves": (
                "compared the upper half of the picture with the lower",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, : H // 2, : W // 2], X[:, : H // 2, W // 2 : W])
    lower = np.maximum(X[:, H // 2 : H, : W // 2], X[:, H // 2 : H, W // 2 : W])
    return np.maximum(upper, lower)
""",
            ),
            "strided_3": (
                "took every third row",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:3, 0:W:2], X[:, 0:H:3, 1:W:2])
    lower = np.maximum(X[:, 1:H:3, 0:W:2], X[:, 1:H:3, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "picks_first": (
                "took the upper left pixel of each square",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return X[:, 0:H:2, 0:W:2]
""",
            ),
            "overlapping": (
                "let the squares overlap",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    rows = np.maximum(X[:, :-1], X[:, 1:])
    return np.maximum(rows[:, :, :-1], rows[:, :, 1:])
""",
            ),
            "over_channels": (
                "took the largest of all channels",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower).max(axis=0)
""",
            ),
            "over_channels_kept": (
                "took the largest of all channels for each channel",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    M = np.maximum(upper, lower)
    return np.broadcast_to(M.max(axis=0), M.shape)
""",
            ),
            "over_images": (
                "took the largest of all images",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower).max(axis=-1)
""",
            ),
            "wrong_axes": (
                "cut channels and rows into squares",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[0::2, 0:H:2], X[1::2, 0:H:2])
    lower = np.maximum(X[0::2, 1:H:2], X[1::2, 1:H:2])
    return np.maximum(upper, lower)
""",
            ),
            "rows_only": (
                "halved the rows only",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(X[:, 0:H:2], X[:, 1:H:2])
""",
            ),
            "columns_only": (
                "halved the columns only",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(X[:, :, 0:W:2], X[:, :, 1:W:2])
""",
            ),
            "square_sides": (
                "took the height for the width",
                """def max_pool(X):
    C, H, W, N = X.shape
    H = W = H // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "fixed_28": (
                "took pictures of 28 × 28",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = 28, 28
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "fixed_26": (
                "reshaped to 13 × 13 squares",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower).reshape(C, 13, 13, N)
""",
            ),
            "python_max": (
                "used Python's max on arrays",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return max(upper, lower)
""",
            ),
            "np_max": (
                "used np.max, which takes an axis",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.max(upper, lower)
""",
            ),
            "in_place": (
                "wrote the maxima into X",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower, out=X[:, 0:H:2, 0:W:2])
""",
            ),
            "transposed": (
                "returned rows and columns swapped",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower).transpose(0, 2, 1, 3)
""",
            ),
            "flat": (
                "returned one long row for each channel",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower).reshape(C, -1)
""",
            ),
            "argmax": (
                "returned which pixel is the largest",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return (lower > upper).astype(int)
""",
            ),
            "int_result": (
                "made whole numbers of the pixels",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower).astype(int)
""",
            ),
            "no_return": (
                "forgot return",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    M = np.maximum(upper, lower)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    print(np.maximum(upper, lower))
""",
            ),
            "three_corners": (
                "forgot the lower right pixel",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 0:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "three_corners_2": (
                "forgot the upper right pixel",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 0:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "starts_at_1": (
                "began at row 1",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower)
""",
            ),
            "whole_max": (
                "took the largest pixel of each picture",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return X.max(axis=(1, 2))
""",
            ),
            "repeated": (
                "returned pictures of the old size",
                """def max_pool(X):
    C, H, W, N = X.shape
    H, W = H // 2 * 2, W // 2 * 2
    upper = np.maximum(X[:, 0:H:2, 0:W:2], X[:, 0:H:2, 1:W:2])
    lower = np.maximum(X[:, 1:H:2, 0:W:2], X[:, 1:H:2, 1:W:2])
    return np.maximum(upper, lower).repeat(2, axis=1).repeat(2, axis=2)
""",
            ),
            "reshape_order": (
                "reshaped with the 2s in the wrong places",
                """def max_pool(X):
    C, H, W, N = X.shape
    h, w = H // 2, W // 2
    return X[:, : 2 * h, : 2 * w].reshape(C, 2, h, 2, w, N).max(axis=(1, 3))
""",
            ),
            "reshape_axes": (
                "took the maximum along the wrong axes",
                """def max_pool(X):
    C, H, W, N = X.shape
    h, w = H // 2, W // 2
    return X[:, : 2 * h, : 2 * w].reshape(C, h, 2, w, 2, N).max(axis=(1, 3))
""",
            ),
            "reshape_odd": (
                "reshaped without leaving out the odd row",
                """def max_pool(X):
    C, H, W, N = X.shape
    return X.reshape(C, H // 2, 2, W // 2, 2, N).max(axis=(2, 4))
""",
            ),
            "zeros_start": (
                "began with zeros and kept the larger, so negative squares become 0",
                """def max_pool(X):
    C, H, W, N = X.shape
    M = np.zeros((C, H // 2, W // 2, N))
    for i in (0, 1):
        for j in (0, 1):
            M = np.maximum(M, X[:, i : H // 2 * 2 : 2, j : W // 2 * 2 : 2])
    return M
""",
            ),
            "step_1_loops": (
                "moved the loop's window by one pixel",
                """def max_pool(X):
    C, H, W, N = X.shape
    M = np.zeros((C, H // 2, W // 2, N))
    for r in range(H // 2):
        for c in range(W // 2):
            M[:, r, c] = X[:, r : r + 2, c : c + 2].max(axis=(1, 2))
    return M
""",
            ),
            "global_squares": (
                "used squares of the notebook",
                """def max_pool(X):
    return squares.reshape(1, 2, 2, 2, 2, 1).max(axis=(2, 4))
""",
            ),
            "nhwc": (
                "took the images for the first axis",
                """def max_pool(X):
    return np.maximum(X[:, :, 0::2, 0::2], X[:, :, 1::2, 1::2])
""",
            ),
            "missing_bracket": (
                "left a bracket open",
                """def max_pool(X):
    return np.maximum(X[:, 0::2, 0::2], X[:, 1::2, 1::2]
""",
            ),
        },
    },
    "max_pool_slope": {
        "right": {
            "taken": """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            "argmax": """def max_pool_slope(X, M, dM):
    C, H, W, N = X.shape
    h, w = M.shape[1:3]
    corners = np.stack([X[:, i : 2 * h : 2, j : 2 * w : 2] for i in (0, 1) for j in (0, 1)])
    first = corners.argmax(axis=0)
    dX = np.zeros(X.shape)
    for k in range(4):
        dX[:, k // 2 : 2 * h : 2, k % 2 : 2 * w : 2] = np.where(first == k, dM, 0)
    return dX
""",
            "loops": """def max_pool_slope(X, M, dM):
    dX = np.zeros(X.shape)
    for k, r, c, n in np.ndindex(M.shape):
        for i, j in ((0, 0), (0, 1), (1, 0), (1, 1)):
            if X[k, 2 * r + i, 2 * c + j, n] == M[k, r, c, n]:
                dX[k, 2 * r + i, 2 * c + j, n] = dM[k, r, c, n]
                break
    return dX
""",
            "rest_of_dM": """def max_pool_slope(X, M, dM):
    left = dM.copy()
    dX = np.zeros_like(X, dtype=dM.dtype)
    h, w = 2 * M.shape[1], 2 * M.shape[2]
    for i in range(2):
        for j in range(2):
            here = X[:, i:h:2, j:w:2] == M
            dX[:, i:h:2, j:w:2][here] = left[here]
            left[here] = 0
    return dX
""",
            "backwards": """def max_pool_slope(X, M, dM):
    dX = np.zeros(X.shape)
    h, w = 2 * M.shape[1], 2 * M.shape[2]
    corners = [(0, 0), (0, 1), (1, 0), (1, 1)]
    later = np.zeros(M.shape, dtype=int)
    for number, (i, j) in reversed(list(enumerate(corners))):
        later = np.where(X[:, i:h:2, j:w:2] == M, number, later)
    for number, (i, j) in enumerate(corners):
        dX[:, i:h:2, j:w:2] = dM * (later == number)
    return dX
""",
            "reshaped": """def max_pool_slope(X, M, dM):
    C, H, W, N = X.shape
    h, w = M.shape[1], M.shape[2]
    squares = X[:, : 2 * h, : 2 * w].reshape(C, h, 2, w, 2, N).transpose(0, 1, 3, 5, 2, 4)
    first = squares.reshape(C, h, w, N, 4).argmax(axis=-1)
    mask = (first[..., None] == np.arange(4)).reshape(C, h, w, N, 2, 2)
    slopes = (mask * dM[..., None, None]).transpose(0, 1, 4, 2, 5, 3).reshape(C, 2 * h, 2 * w, N)
    dX = np.zeros(X.shape)
    dX[:, : 2 * h, : 2 * w] = slopes
    return dX
""",
            "four_lines": """def max_pool_slope(X, M, dM):
    h, w = 2 * M.shape[1], 2 * M.shape[2]
    a = X[:, 0:h:2, 0:w:2] == M
    b = (X[:, 0:h:2, 1:w:2] == M) & ~a
    c = (X[:, 1:h:2, 0:w:2] == M) & ~a & ~b
    d = ~a & ~b & ~c
    dX = np.zeros(X.shape)
    dX[:, 0:h:2, 0:w:2], dX[:, 0:h:2, 1:w:2] = a * dM, b * dM
    dX[:, 1:h:2, 0:w:2], dX[:, 1:h:2, 1:w:2] = c * dM, d * dM
    return dX
""",
        },
        "wrong": {
            "all_equal": (
                "gave the slope to all equally large pixels",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = X[:, i:H:2, j:W:2] == M
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "last_equal": (
                "gave the slope to the last of several",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (1, 0):
        for j in (1, 0):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "column_order": (
                "took lower left before upper right",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for j in (0, 1):
        for i in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "shared": (
                "shared the slope among equal pixels",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    same = X[:, :H, :W] == M.repeat(2, axis=1).repeat(2, axis=2)
    C, _, _, N = M.shape
    many = same.reshape(C, H // 2, 2, W // 2, 2, N).sum(axis=(2, 4))
    dX[:, :H, :W] = same * (dM / many).repeat(2, axis=1).repeat(2, axis=2)
    return dX
""",
            ),
            "quarter": (
                "shared the slope among all four, as with the mean",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    dX[:, :H, :W] = dM.repeat(2, axis=1).repeat(2, axis=2) / 4
    return dX
""",
            ),
            "everyone": (
                "gave each of the four the whole slope",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    dX[:, :H, :W] = dM.repeat(2, axis=1).repeat(2, axis=2)
    return dX
""",
            ),
            "ones": (
                "put 1 instead of dM",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * 1.0
            free &= ~first
    return dX
""",
            ),
            "M_for_dM": (
                "put the pixels instead of the slopes",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * M
            free &= ~first
    return dX
""",
            ),
            "times_M": (
                "multiplied by the pixel too",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM * M
            free &= ~first
    return dX
""",
            ),
            "times_X": (
                "multiplied by X",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM * X[:, i:H:2, j:W:2]
            free &= ~first
    return dX
""",
            ),
            "not_largest": (
                "gave the slope to the pixels that are not the largest",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] != M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "greater_equal": (
                "compared with 0 instead of the maximum",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] > 0)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "less_equal": (
                "wrote <= for ==",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] <= M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "strictly_larger": (
                "asked for pixels larger than the maximum",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] > M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "upper_left": (
                "always gave the slope to the upper left pixel",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & np.full(M.shape, (i, j) == (0, 0))
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "shape_of_M": (
                "returned the shape of M",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX[:, :H:2, :W:2]
""",
            ),
            "shape_even": (
                "left out the odd row and column in dX",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros((X.shape[0], 2 * M.shape[1], 2 * M.shape[2], X.shape[3]))
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "odd_fails": (
                "took H and W from X, which fails if they are odd",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = X.shape[1:3]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "square_pictures": (
                "took the height for the width",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H = W = 2 * M.shape[1]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "fixed_26": (
                "took pictures of 26 × 26",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 26, 26
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "ones_start": (
                "began with ones",
                """def max_pool_slope(X, M, dM):
    dX = np.ones(X.shape)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "copy_of_X": (
                "began with X, so the odd row keeps its pixels",
                """def max_pool_slope(X, M, dM):
    dX = X.copy()
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "writes_X": (
                "wrote the slopes into X itself",
                """def max_pool_slope(X, M, dM):
    dX = X
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "int_dX": (
                "made an array of whole numbers",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=int)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "free_not_updated": (
                "never marked a square as done",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
    return dX
""",
            ),
            "free_reset": (
                "marked the squares afresh in each row",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        free = np.ones(M.shape, dtype=bool)
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "free_inverted": (
                "marked the wrong squares as done",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= first
    return dX
""",
            ),
            "once_only": (
                "let only one pixel of the whole picture have a slope",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= not first.any()
    return dX
""",
            ),
            "upper_row_only": (
                "looked at the upper row only",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0,):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "left_column_only": (
                "looked at the left column only",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0,):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "dM_changed": (
                "set slopes that were given to 0 in dM",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            dM[first] = 0
            free &= ~first
    return dX
""",
            ),
            "sign": (
                "put a minus",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = -first.astype(int) * dM
            free &= ~first
    return dX
""",
            ),
            "swapped_slices": (
                "swapped rows and columns in dX",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, j:H:2, i:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "halves": (
                "wrote into the upper left quarter",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, : H // 2, : W // 2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "assigned_last": (
                "overwrote dX with each pixel",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX = first * dM
            free &= ~first
    return dX
""",
            ),
            "no_return": (
                "forgot return",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    print(dX)
""",
            ),
            "mask_only": (
                "returned the mask",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first
            free &= ~first
    return dX > 0
""",
            ),
            "absolute": (
                "compared absolute values",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (np.abs(X[:, i:H:2, j:W:2]) == np.abs(M))
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "relu_too": (
                "stopped the slope where the pixel isn't above 0",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM * (M > 0)
            free &= ~first
    return dX
""",
            ),
            "summed_images": (
                "added up the slopes of all images",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX.sum(axis=-1, keepdims=True)
""",
            ),
            "mean_images": (
                "divided by the number of images",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM / X.shape[-1]
            free &= ~first
    return dX
""",
            ),
            "transposed": (
                "returned rows and columns swapped",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX.transpose(0, 2, 1, 3)
""",
            ),
            "pooled_again": (
                "returned the pooled slopes",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return max_pool(dX)
""",
            ),
            "missing_colon": (
                "left out a colon",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1)
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dM
            free &= ~first
    return dX
""",
            ),
            "undefined": (
                "used dY, which is not defined",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros_like(X, dtype=float)
    H, W = 2 * M.shape[1], 2 * M.shape[2]
    free = np.ones(M.shape, dtype=bool)
    for i in (0, 1):
        for j in (0, 1):
            first = free & (X[:, i:H:2, j:W:2] == M)
            dX[:, i:H:2, j:W:2] = first * dY
            free &= ~first
    return dX
""",
            ),
            "argmax_flat": (
                "took the largest pixel of the whole picture",
                """def max_pool_slope(X, M, dM):
    dX = np.zeros(X.shape)
    dX.flat[X.argmax()] = dM.sum()
    return dX
""",
            ),
            "repeat_compare": (
                "compared with enlarged M, so equal pixels all get it",
                """def max_pool_slope(X, M, dM):
    big = M.repeat(2, axis=1).repeat(2, axis=2)
    return (X[:, : big.shape[1], : big.shape[2]] == big) * dM.repeat(2, axis=1).repeat(2, axis=2)
""",
            ),
        },
    },
}
