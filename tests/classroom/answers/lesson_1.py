"""Right and wrong answers to the exercises of lesson 1, written from its text alone."""

ANSWERS = {
    "normalise": {
        "right": {
            "astype_first": """def normalise(X):
    return X.astype(np.float32) / 255
""",
            "np_divide": """def normalise(X):
    return np.divide(X, 255, dtype=np.float32)
""",
            "divide_then_cast": """def normalise(X):
    return (X / 255).astype("float32")
""",
            "float32_call": """def normalise(X):
    return np.float32(X) / np.float32(255)
""",
            "asarray": """def normalise(X):
    pixels = np.asarray(X, dtype=np.float32)
    return pixels / 255.0
""",
            "lookup_table": """def normalise(X):
    table = np.linspace(0, 1, 256, dtype=np.float32)
    return table[X]
""",
            "out_argument": """def normalise(X):
    scaled = np.empty(X.shape, dtype=np.float32)
    np.divide(X, 255, out=scaled, casting="same_kind")
    return scaled
""",
            "loop_over_flat": """def normalise(X):
    result = np.zeros(X.size, dtype=np.float32)
    for i, pixel in enumerate(X.flat):
        result[i] = pixel / 255
    return result.reshape(X.shape)
""",
            "helper_inside": """def normalise(X):
    def scale(pixels, largest=255):
        return pixels / largest

    return scale(X).astype(np.float32)
""",
            "in_place_on_a_copy": """def normalise(X):
    copy = X.astype(np.float32)
    copy /= 255
    return copy
""",
        },
        "wrong": {
            "float64": (
                "left the result in float64",
                """def normalise(X):
    return X / 255
""",
            ),
            "no_division": (
                "changed the type only and forgot to divide by 255",
                """def normalise(X):
    return X.astype(np.float32)
""",
            ),
            "by_256": (
                "divided by 256, the number of values, instead of 255",
                """def normalise(X):
    return X.astype(np.float32) / 256
""",
            ),
            "by_own_max": (
                "divided by the largest pixel of this array instead of by 255",
                """def normalise(X):
    X = X.astype(np.float32)
    return X / X.max()
""",
            ),
            "min_max": (
                "stretched between the array's own smallest and largest pixel",
                """def normalise(X):
    X = X.astype(np.float32)
    return (X - X.min()) / (X.max() - X.min())
""",
            ),
            "row_max": (
                "divided each row by its own largest pixel",
                """def normalise(X):
    X = X.astype(np.float32)
    return X / X.max(axis=-1, keepdims=True)
""",
            ),
            "floor_division": (
                "used // instead of /, so all but 255 became 0",
                """def normalise(X):
    return (X // 255).astype(np.float32)
""",
            ),
            "cast_result_lost": (
                "called astype without keeping its result",
                """def normalise(X):
    X.astype(np.float32)
    return X / 255
""",
            ),
            "print_it": (
                "printed the result instead of returning it",
                """def normalise(X):
    print((X / 255).astype(np.float32))
""",
            ),
            "no_return": (
                "forgot return",
                """def normalise(X):
    X = X.astype(np.float32) / 255
""",
            ),
            "float16": (
                "used float16 instead of float32",
                """def normalise(X):
    return X.astype(np.float16) / 255
""",
            ),
            "uint8_again": (
                "cast back to bytes",
                """def normalise(X):
    return (X / 255).astype(np.uint8)
""",
            ),
            "int_cast": (
                "cast to int after dividing, so fractions were lost",
                """def normalise(X):
    return (X / 255).astype(int)
""",
            ),
            "slash_equals": (
                "divided the bytes in place, which NumPy refuses",
                """def normalise(X):
    X /= 255
    return X
""",
            ),
            "written_into_bytes": (
                "wrote the quotients back into the bytes of X, which truncates and changes X",
                """def normalise(X):
    X[:] = X / 255
    return X.astype(np.float32)
""",
            ),
            "inverted": (
                "turned ink into paper: 1 - x",
                """def normalise(X):
    return 1 - X.astype(np.float32) / 255
""",
            ),
            "minus_one_to_one": (
                "scaled to -1 ... 1",
                """def normalise(X):
    return X.astype(np.float32) / 127.5 - 1
""",
            ),
            "standardised": (
                "subtracted the mean and divided by the spread",
                """def normalise(X):
    X = X.astype(np.float32)
    return (X - X.mean()) / X.std()
""",
            ),
            "rounded": (
                "rounded to 0 or 1",
                """def normalise(X):
    return np.round(X / 255).astype(np.float32)
""",
            ),
            "two_decimals": (
                "rounded to two decimals",
                """def normalise(X):
    return np.round(X / 255, 2).astype(np.float32)
""",
            ),
            "binarised": (
                "made every pixel with ink a 1",
                """def normalise(X):
    return (X > 0).astype(np.float32)
""",
            ),
            "clipped": (
                "cut off at 1 instead of dividing",
                """def normalise(X):
    return np.clip(X, 0, 1).astype(np.float32)
""",
            ),
            "flattened": (
                "changed the shape to one long row",
                """def normalise(X):
    return X.astype(np.float32).ravel() / 255
""",
            ),
            "rows_of_784": (
                "reshaped to rows of 784, although the shape should stay",
                """def normalise(X):
    return X.reshape(-1, 784).astype(np.float32) / 255
""",
            ),
            "only_first": (
                "normalised the first row only",
                """def normalise(X):
    return X[0].astype(np.float32) / 255
""",
            ),
            "global_digits": (
                "used digits.X of the notebook instead of the argument",
                """def normalise(X):
    return digits.X.astype(np.float32) / 255
""",
            ),
            "multiplied": (
                "multiplied by 255",
                """def normalise(X):
    return X.astype(np.float32) * 255
""",
            ),
            "divided_twice": (
                "divided by 255 twice",
                """def normalise(X):
    return X.astype(np.float32) / 255 / 255
""",
            ),
            "as_list": (
                "returned a list instead of an array",
                """def normalise(X):
    return [x / 255 for x in X]
""",
            ),
            "tuple_returned": (
                "returned two things, the array and 255",
                """def normalise(X):
    return X.astype(np.float32) / 255, 255
""",
            ),
            "percent": (
                "scaled to 0 ... 100",
                """def normalise(X):
    return X.astype(np.float32) / 255 * 100
""",
            ),
            "bare_float32": (
                "wrote float32 without np.",
                """def normalise(X):
    return X.astype(float32) / 255
""",
            ),
            "lowercase_x": (
                "wrote x for X",
                """def normalise(X):
    return x.astype(np.float32) / 255
""",
            ),
            "missing_bracket": (
                "left a bracket open",
                """def normalise(X):
    return (X.astype(np.float32) / 255
""",
            ),
            "type_as_call": (
                "called astype as a function of its own",
                """def normalise(X):
    return astype(X, np.float32) / 255
""",
            ),
            "divided_in_bytes": (
                "asked np.divide for bytes",
                """def normalise(X):
    return np.divide(X, 255, dtype=np.uint8)
""",
            ),
            "returns_in_loop": (
                "returned inside the loop, after the first row",
                """def normalise(X):
    for row in X:
        return row.astype(np.float32) / 255
""",
            ),
            "renamed": (
                "gave the function another name",
                """def normalize(X):
    return X.astype(np.float32) / 255
""",
            ),
            "modulo": (
                "took the remainder % instead of the quotient",
                """def normalise(X):
    return X.astype(np.float32) % 255
""",
            ),
            "cached": (
                "kept the first result and gave it back at every later call",
                """def normalise(X):
    if not hasattr(np, "_kept"):
        np._kept = X.astype(np.float32) / 255
    return np._kept
""",
            ),
        },
    },
    "one_hot": {
        "right": {
            "two_lists": """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes), dtype=np.float32)
    Y[np.arange(len(y)), y] = 1
    return Y
""",
            "eye": """def one_hot(y, classes=10):
    return np.eye(classes)[y]
""",
            "eye_float32": """def one_hot(y, classes=10):
    return np.eye(classes, dtype=np.float32)[y]
""",
            "compare": """def one_hot(y, classes=10):
    return (y[:, np.newaxis] == np.arange(classes)).astype(int)
""",
            "equal_outer": """def one_hot(y, classes=10):
    return np.equal.outer(y, np.arange(classes)).astype(np.float32)
""",
            "put_along": """def one_hot(y, classes=10):
    Y = np.zeros((y.shape[0], classes))
    np.put_along_axis(Y, y[:, None].astype(int), 1, axis=1)
    return Y
""",
            "range_as_index": """def one_hot(y, classes=10):
    Y = np.zeros(shape=(y.size, classes))
    Y[range(y.size), y] = 1.0
    return Y
""",
            "where": """def one_hot(y, classes=10):
    columns = np.arange(classes)
    return np.where(y.reshape(-1, 1) == columns, 1.0, 0.0)
""",
            "flat_index": """def one_hot(y, classes=10):
    Y = np.zeros(len(y) * classes)
    Y[np.arange(len(y)) * classes + y] = 1
    return Y.reshape(len(y), classes)
""",
            "add_at": """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes), dtype=np.uint8)
    np.add.at(Y, (np.arange(len(y)), y), 1)
    return Y
""",
            "identity_take": """def one_hot(y, classes=10):
    return np.take(np.identity(classes), y, axis=0)
""",
        },
        "wrong": {
            "whole_column": (
                "indexed columns only, so every row got a 1 in every label's column",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[:, y] = 1
    return Y
""",
            ),
            "whole_row": (
                "indexed rows by the label",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[y] = 1
    return Y
""",
            ),
            "ten_columns": (
                "hard-coded 10 instead of classes",
                """def one_hot(y, classes=10):
    return np.eye(10)[y]
""",
            ),
            "ten_zeros": (
                "made 10 columns whatever classes says",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), 10))
    Y[np.arange(len(y)), y] = 1
    return Y
""",
            ),
            "counted_classes": (
                "took the number of classes from the labels",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), y.max() + 1))
    Y[np.arange(len(y)), y] = 1
    return Y
""",
            ),
            "unique_classes": (
                "made a column for each label that occurs",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), len(np.unique(y))))
    Y[np.arange(len(y)), y] = 1
    return Y
""",
            ),
            "transposed": (
                "a column for each label instead of a row",
                """def one_hot(y, classes=10):
    Y = np.zeros((classes, len(y)))
    Y[y, np.arange(len(y))] = 1
    return Y
""",
            ),
            "swapped_indices": (
                "swapped rows and columns in the index",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[y, np.arange(len(y))] = 1
    return Y
""",
            ),
            "off_by_one": (
                "counted the columns from 1",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[np.arange(len(y)), y - 1] = 1
    return Y
""",
            ),
            "reversed_columns": (
                "counted the columns from the right",
                """def one_hot(y, classes=10):
    return np.eye(classes)[classes - 1 - y]
""",
            ),
            "ones_and_zeros_swapped": (
                "put the 0 into the label's column and 1 elsewhere",
                """def one_hot(y, classes=10):
    Y = np.ones((len(y), classes))
    Y[np.arange(len(y)), y] = 0
    return Y
""",
            ),
            "label_as_value": (
                "wrote the label instead of a 1",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[np.arange(len(y)), y] = y
    return Y
""",
            ),
            "no_return": (
                "forgot return",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[np.arange(len(y)), y] = 1
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[np.arange(len(y)), y] = 1
    print(Y)
""",
            ),
            "all_zeros": (
                "never wrote the ones",
                """def one_hot(y, classes=10):
    return np.zeros((len(y), classes))
""",
            ),
            "returns_assignment": (
                "returned the value that was assigned instead of the array",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[np.arange(len(y)), y] = one = 1
    return one
""",
            ),
            "first_label_only": (
                "handled the first label only",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[0, y[0]] = 1
    return Y
""",
            ),
            "misses_last": (
                "stopped one row early",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[np.arange(len(y) - 1), y[:-1]] = 1
    return Y
""",
            ),
            "global_y_tiny": (
                "used y_tiny of the notebook instead of the argument",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y_tiny), classes))
    Y[np.arange(len(y_tiny)), y_tiny] = 1
    return Y
""",
            ),
            "global_digits": (
                "used digits.y instead of the argument",
                """def one_hot(y, classes=10):
    return np.eye(classes)[digits.y]
""",
            ),
            "zeros_without_tuple": (
                "gave np.zeros the columns as its type, without a tuple",
                """def one_hot(y, classes=10):
    Y = np.zeros(len(y), classes)
    Y[np.arange(len(y)), y] = 1
    return Y
""",
            ),
            "three_rows_of_text": (
                "copied the three rows of the example",
                """def one_hot(y, classes=10):
    return np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]])
""",
            ),
            "example_indices": (
                "used the indices of the example",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[[0, 1, 2], [2, 0, 1]] = 1
    return Y
""",
            ),
            "plain_loop": (
                "used a loop although the text asks for none",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    for i in range(len(y)):
        Y[i, y[i]] = 1
    return Y
""",
            ),
            "calls_the_loop": (
                "called the loop of the lesson",
                """def one_hot(y, classes=10):
    return one_hot_loop(y, classes)
""",
            ),
            "list_of_lists": (
                "used a comprehension, a loop, and returned lists",
                """def one_hot(y, classes=10):
    return [[int(k == label) for k in range(classes)] for label in y]
""",
            ),
            "thermometer": (
                "put 1s up to the label's column instead of in it",
                """def one_hot(y, classes=10):
    return (np.arange(classes) <= y[:, None]).astype(float)
""",
            ),
            "binary_digits": (
                "wrote the label as a binary number",
                """def one_hot(y, classes=10):
    return (y[:, None].astype(int) >> np.arange(classes)) & 1
""",
            ),
            "flat": (
                "returned one long row",
                """def one_hot(y, classes=10):
    return np.eye(classes)[y].ravel()
""",
            ),
            "extra_axis": (
                "kept an axis too many",
                """def one_hot(y, classes=10):
    return np.eye(classes)[y[:, None]]
""",
            ),
            "one_column_extra": (
                "made one column too many",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes + 1))
    Y[np.arange(len(y)), y] = 1
    return Y
""",
            ),
            "counts": (
                "counted how often each label occurs",
                """def one_hot(y, classes=10):
    return np.bincount(y, minlength=classes)
""",
            ),
            "square_instead": (
                "made a square of N by N",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), len(y)))
    Y[np.arange(len(y)), y] = 1
    return Y
""",
            ),
            "missing_colon": (
                "left out the comma between rows and columns",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(y), classes))
    Y[np.arange(len(y)) y] = 1
    return Y
""",
            ),
            "name_label": (
                "used a name that does not exist",
                """def one_hot(y, classes=10):
    Y = np.zeros((len(labels), classes))
    Y[np.arange(len(labels)), labels] = 1
    return Y
""",
            ),
            "without_default": (
                "left out the default of classes",
                """def one_hot(y, classes):
    return np.eye(classes)[y]
""",
            ),
            "wrong_default": (
                "gave classes another default",
                """def one_hot(y, classes=3):
    return np.eye(classes)[y]
""",
            ),
            "bytes_overflow": (
                "computed the flat index in bytes, which wraps at 256",
                """def one_hot(y, classes=10):
    Y = np.zeros(len(y) * classes)
    Y[(np.arange(len(y)) * classes).astype(np.uint8) + y.astype(np.uint8)] = 1
    return Y.reshape(len(y), classes)
""",
            ),
        },
    },
    "nearest_mean": {
        "right": {
            "as_in_text": """def nearest_mean(X, M):
    distances = np.sum(M**2, axis=1) - 2 * X @ M.T
    return np.argmin(distances, axis=1)
""",
            "method_style": """def nearest_mean(X, M):
    return ((M * M).sum(axis=1) - 2 * (X @ M.T)).argmin(axis=1)
""",
            "einsum": """def nearest_mean(X, M):
    squares = np.einsum("km,km->k", M, M)
    products = np.einsum("nm,km->nk", X, M)
    return np.argmin(squares - 2 * products, axis=1)
""",
            "argmax_of_negative": """def nearest_mean(X, M):
    return np.argmax(X @ M.T - np.sum(M**2, axis=1) / 2, axis=1)
""",
            "with_x_squared": """def nearest_mean(X, M):
    x2 = np.sum(X**2, axis=1, keepdims=True)
    m2 = np.sum(M**2, axis=1)
    return np.argmin(x2 - 2 * np.dot(X, M.T) + m2, axis=1)
""",
            "broadcast": """def nearest_mean(X, M):
    return np.argmin(((X[:, None, :] - M[None, :, :]) ** 2).sum(axis=2), axis=1)
""",
            "norm": """def nearest_mean(X, M):
    return np.linalg.norm(X[:, np.newaxis] - M, axis=-1).argmin(axis=-1)
""",
            "argsort": """def nearest_mean(X, M):
    distances = np.square(M).sum(axis=1)[np.newaxis, :] - 2 * np.matmul(X, M.transpose())
    return distances.argsort(axis=1, kind="stable")[:, 0]
""",
            "transposed_table": """def nearest_mean(X, M):
    table = (M**2).sum(axis=1, keepdims=True) - 2 * M @ X.T  # (10, N)
    return table.argmin(axis=0)
""",
            "small_type": """def nearest_mean(X, M):
    distances = np.sum(M**2, 1) - 2 * np.inner(X, M)
    return np.argmin(distances, 1).astype(np.uint8)
""",
            "diagonal": """def nearest_mean(X, M):
    return np.argmin(np.diag(M @ M.T) - 2 * (X @ M.T), axis=1)
""",
            "helper_inside": """def nearest_mean(X, M):
    def squared(A):
        return (A**2).sum(axis=1)

    return np.argmin(squared(M) - 2 * X.dot(M.T), axis=1)
""",
        },
        "wrong": {
            "argmax": (
                "took the largest distance",
                """def nearest_mean(X, M):
    return np.argmax(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1)
""",
            ),
            "axis_0": (
                "took the smallest of each column",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=0)
""",
            ),
            "no_axis": (
                "left out axis, so argmin gave one number",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * X @ M.T)
""",
            ),
            "min_not_argmin": (
                "returned the smallest distance, not its index",
                """def nearest_mean(X, M):
    return np.min(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1)
""",
            ),
            "table": (
                "returned the table of distances",
                """def nearest_mean(X, M):
    return np.sum(M**2, axis=1) - 2 * X @ M.T
""",
            ),
            "no_m_squared": (
                "left out m²",
                """def nearest_mean(X, M):
    return np.argmin(-2 * X @ M.T, axis=1)
""",
            ),
            "largest_product": (
                "took the largest product x·m without m²",
                """def nearest_mean(X, M):
    return np.argmax(X @ M.T, axis=1)
""",
            ),
            "smallest_product": (
                "took the smallest product x·m",
                """def nearest_mean(X, M):
    return np.argmin(X @ M.T, axis=1)
""",
            ),
            "no_two": (
                "forgot the factor 2",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - X @ M.T, axis=1)
""",
            ),
            "plus_two": (
                "added 2 x·m instead of subtracting it",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) + 2 * X @ M.T, axis=1)
""",
            ),
            "not_squared": (
                "summed M instead of M²",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M, axis=1) - 2 * X @ M.T, axis=1)
""",
            ),
            "sum_of_all": (
                "summed M² over all means, one number for all",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2) - 2 * X @ M.T, axis=1)
""",
            ),
            "m2_axis_0": (
                "summed M² over the means instead of over the pixels",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=0) - 2 * X @ M.T, axis=1)
""",
            ),
            "not_transposed": (
                "forgot to transpose M",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * X @ M, axis=1)
""",
            ),
            "star_for_product": (
                "used * instead of @",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * X * M.T, axis=1)
""",
            ),
            "keepdims": (
                "kept m² as a column, which doesn't fit the table",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1, keepdims=True) - 2 * X @ M.T, axis=1)
""",
            ),
            "mean_of_squares": (
                "took the mean of M² but the sum of the products",
                """def nearest_mean(X, M):
    return np.argmin(np.mean(M**2, axis=1) - 2 * X @ M.T, axis=1)
""",
            ),
            "root_of_m2": (
                "took the length of m instead of its square",
                """def nearest_mean(X, M):
    return np.argmin(np.linalg.norm(M, axis=1) - 2 * X @ M.T, axis=1)
""",
            ),
            "manhattan": (
                "added up absolute differences instead of squares",
                """def nearest_mean(X, M):
    return np.argmin(np.abs(X[:, None] - M).sum(axis=2), axis=1)
""",
            ),
            "signed_differences": (
                "added up the differences without squaring",
                """def nearest_mean(X, M):
    return np.argmin((X[:, None] - M).sum(axis=2), axis=1)
""",
            ),
            "largest_difference": (
                "took the largest difference of a pixel as the distance",
                """def nearest_mean(X, M):
    return np.argmin(np.abs(X[:, None] - M).max(axis=2), axis=1)
""",
            ),
            "cosine": (
                "compared directions (cosine) instead of distances",
                """def nearest_mean(X, M):
    return np.argmax(X @ (M / np.linalg.norm(M, axis=1, keepdims=True)).T, axis=1)
""",
            ),
            "mean_ink": (
                "compared the mean ink only",
                """def nearest_mean(X, M):
    return np.argmin(np.abs(X.mean(axis=1)[:, None] - M.mean(axis=1)), axis=1)
""",
            ),
            "no_return": (
                "forgot return",
                """def nearest_mean(X, M):
    distances = np.sum(M**2, axis=1) - 2 * X @ M.T
    nearest = np.argmin(distances, axis=1)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def nearest_mean(X, M):
    print(np.argmin(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1))
""",
            ),
            "nearest_row_itself": (
                "returned the mean image instead of its number",
                """def nearest_mean(X, M):
    return M[np.argmin(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1)]
""",
            ),
            "first_only": (
                "returned the answer for the first image only",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1)[0]
""",
            ),
            "column_answer": (
                "returned a column (N, 1)",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1)[:, None]
""",
            ),
            "one_hot_answer": (
                "returned one-hot rows",
                """def nearest_mean(X, M):
    return np.eye(len(M))[np.argmin(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1)]
""",
            ),
            "counts_from_1": (
                "counted the means from 1",
                """def nearest_mean(X, M):
    return 1 + np.argmin(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1)
""",
            ),
            "second_nearest": (
                "took the second nearest",
                """def nearest_mean(X, M):
    return np.argsort(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1)[:, 1]
""",
            ),
            "last_of_argsort": (
                "took the last of argsort, the farthest",
                """def nearest_mean(X, M):
    return np.argsort(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=1)[:, -1]
""",
            ),
            "global_X_dev": (
                "used X_dev instead of the argument",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * X_dev @ M.T, axis=1)
""",
            ),
            "global_means": (
                "used M_tiny instead of the argument",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M_tiny**2, axis=1) - 2 * X @ M_tiny.T, axis=1)
""",
            ),
            "plain_loop": (
                "used loops although the text asks for none",
                """def nearest_mean(X, M):
    predicted = []
    for x in X:
        predicted.append(np.argmin([np.sum((x - m) ** 2) for m in M]))
    return np.array(predicted)
""",
            ),
            "calls_the_loop": (
                "called the loop of the lesson",
                """def nearest_mean(X, M):
    return nearest_mean_loop(X, M)
""",
            ),
            "minus_outside": (
                "put the 2 x·m before the minus, with a wrong sign",
                """def nearest_mean(X, M):
    return np.argmin(2 * X @ M.T - np.sum(M**2, axis=1), axis=1)
""",
            ),
            "root_of_negative": (
                "took a root of m² - 2 x·m, which can be negative",
                """def nearest_mean(X, M):
    return np.argmin(np.sqrt(np.sum(M**2, axis=1) - 2 * X @ M.T), axis=1)
""",
            ),
            "nearest_image": (
                "found the nearest image for each mean",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(X**2, axis=1) - 2 * M @ X.T, axis=1)
""",
            ),
            "x_squared_for_m": (
                "used x² instead of m²",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(X**2, axis=1)[:, None] - 2 * X @ M.T, axis=1)
""",
            ),
            "changes_M": (
                "squared M in place, before the product",
                """def nearest_mean(X, M):
    M **= 2
    return np.argmin(np.sum(M, axis=1) - 2 * X @ M.T, axis=1)
""",
            ),
            "as_bytes": (
                "computed in bytes, where everything is 0 or 1",
                """def nearest_mean(X, M):
    X, M = X.astype(np.uint8), M.astype(np.uint8)
    return np.argmin(((X[:, None] - M) ** 2).sum(axis=2), axis=1)
""",
            ),
            "capital_T_missing": (
                "left out the dot before T",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * X @ MT, axis=1)
""",
            ),
            "open_bracket": (
                "left a bracket open",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1 - 2 * X @ M.T, axis=1)
""",
            ),
            "axis_2": (
                "asked for an axis that the table doesn't have",
                """def nearest_mean(X, M):
    return np.argmin(np.sum(M**2, axis=1) - 2 * X @ M.T, axis=2)
""",
            ),
        },
    },
    "stratified": {
        "right": {
            "as_in_text": """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            "ten_digits": """def stratified(y, parts, rng):
    result = [[] for _ in range(len(parts))]
    for digit in range(10):
        rows = rng.permutation(np.flatnonzero(y == digit))
        n = len(rows)
        start, share = 0, 0.0
        for i, part in enumerate(parts):
            share += part
            stop = n if i == len(parts) - 1 else int(round(share * n))
            result[i].append(rows[start:stop])
            start = stop
    return [np.concatenate(r) for r in result]
""",
            "shuffle_in_place": """def stratified(y, parts, rng):
    pieces = []
    for digit in np.unique(y):
        rows = np.where(y == digit)[0]
        rng.shuffle(rows)
        edges = [round(sum(parts[:k]) * len(rows)) for k in range(1, len(parts))]
        pieces.append(np.split(rows, edges))
    return [np.concatenate(column) for column in zip(*pieces, strict=True)]
""",
            "shuffle_all_first": """def stratified(y, parts, rng):
    order = rng.permutation(len(y))
    lists = [[] for _ in parts]
    for label in sorted(set(y.tolist())):
        rows = order[y[order] == label]
        edges = np.rint(len(rows) * np.cumsum(parts)).astype(int)[:-1]
        for k, piece in enumerate(np.split(rows, edges)):
            lists[k].extend(piece)
    return [np.array(rows, dtype=int) for rows in lists]
""",
            "assign_parts": """def stratified(y, parts, rng):
    part_of = np.zeros(len(y), dtype=int)
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        edges = np.round(np.cumsum(parts[:-1]) * rows.size).astype(int)
        for edge in edges:
            part_of[rows[edge:]] += 1
    return [np.flatnonzero(part_of == k) for k in range(len(parts))]
""",
            "helper_inside": """def stratified(y, parts, rng):
    def cut(rows):
        edges = (np.cumsum(parts)[:-1] * len(rows)).round().astype(int)
        return np.split(rng.permutation(rows), edges)

    by_digit = [cut(np.argwhere(y == digit)[:, 0]) for digit in np.unique(y)]
    return [np.concatenate([c[k] for c in by_digit]) for k in range(len(parts))]
""",
            "choice": """def stratified(y, parts, rng):
    pieces = [np.zeros(0, dtype=int) for _ in parts]
    for digit in np.unique(y):
        rows = np.flatnonzero(y == digit)
        rows = rng.choice(rows, size=len(rows), replace=False)
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for k, cut in enumerate(np.split(rows, cuts)):
            pieces[k] = np.concatenate([pieces[k], cut])
    return pieces
""",
            "shuffled_again": """def stratified(y, parts, rng):
    pieces = []
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        pieces.append(np.split(rows, np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)))
    return [rng.permutation(np.concatenate(part)) for part in zip(*pieces, strict=True)]
""",
        },
        "wrong": {
            "not_shuffled": (
                "cut the rows without shuffling them",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = np.flatnonzero(y == digit)
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "permutation_lost": (
                "called rng.permutation without keeping its result",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = np.flatnonzero(y == digit)
        rng.permutation(rows)
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "own_generator": (
                "made a generator of its own instead of using rng",
                """def stratified(y, parts, rng):
    rng = np.random.default_rng(0)
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "global_random": (
                "shuffled with np.random, so the seed of rng doesn't matter",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = np.random.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "not_by_digit": (
                "split all rows at random, not digit by digit",
                """def stratified(y, parts, rng):
    rows = rng.permutation(len(y))
    cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
    return np.split(rows, cuts)
""",
            ),
            "fixed_cuts": (
                "cut at 0.8 and 0.9 whatever parts holds",
                """def stratified(y, parts, rng):
    pieces = [[], [], []]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = [round(0.8 * len(rows)), round(0.9 * len(rows))]
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "three_parts": (
                "took it for granted that there are three parts",
                """def stratified(y, parts, rng):
    train, dev, test = [], [], []
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        first = round(parts[0] * len(rows))
        second = round((parts[0] + parts[1]) * len(rows))
        train.append(rows[:first])
        dev.append(rows[first:second])
        test.append(rows[second:])
    return [np.concatenate(train), np.concatenate(dev), np.concatenate(test)]
""",
            ),
            "not_cumulated": (
                "cut at each share instead of at the running sum",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.array(parts[:-1]) * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "truncated": (
                "cut off the fraction with int instead of rounding",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = (np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "rounded_up": (
                "rounded the cuts up",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.ceil(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "rounded_sizes": (
                "cut the sizes off with int instead of rounding the cuts, so rows are lost",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        start = 0
        for piece, part in zip(pieces, parts, strict=True):
            size = int(part * len(rows))
            piece.append(rows[start : start + size])
            start += size
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "extra_part": (
                "cut at the end too, which makes an empty part more",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in range(len(parts) + 1)]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts) * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "cuts_in_whole_n": (
                "cut by the number of all rows, not of the digit's",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(y)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "labels_not_rows": (
                "returned labels instead of row numbers",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(y[cut])
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "positions_in_digit": (
                "numbered the rows within the digit, not in y",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.sum(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "float_rows": (
                "began with an empty array of floats, so the row numbers are floats",
                """def stratified(y, parts, rng):
    pieces = [np.array([]) for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for k, cut in enumerate(np.split(rows, cuts)):
            pieces[k] = np.concatenate([pieces[k], cut])
    return pieces
""",
            ),
            "not_joined": (
                "returned lists of pieces, one for each digit, without joining them",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return pieces
""",
            ),
            "by_digit_not_part": (
                "joined the pieces of a digit instead of those of a part",
                """def stratified(y, parts, rng):
    pieces = []
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        pieces.append(np.split(rows, cuts))
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "shared_list": (
                "made all parts the same list with [[]] * n",
                """def stratified(y, parts, rng):
    pieces = [[]] * len(parts)
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "last_digit_only": (
                "overwrote the pieces at each digit, so only the last is left",
                """def stratified(y, parts, rng):
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        pieces = np.split(rows, cuts)
    return pieces
""",
            ),
            "return_in_loop": (
                "returned inside the loop, after the first digit",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
        return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "nine_digits": (
                "stopped before digit 9",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in range(9):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "from_one": (
                "began at digit 1",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in range(1, 10):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "with_replacement": (
                "drew rows with replacement, so some occur twice",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = np.flatnonzero(y == digit)
        rows = rng.choice(rows, size=len(rows))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "overlapping": (
                "began every part at 0, so the parts overlap",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        for piece, share in zip(pieces, np.cumsum(parts), strict=True):
            piece.append(rows[: round(share * len(rows))])
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "one_row_lost": (
                "lost one row at every cut",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        start = 0
        for piece, share in zip(pieces, np.cumsum(parts), strict=True):
            stop = round(share * len(rows))
            piece.append(rows[start:stop])
            start = stop + 1
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "reversed_parts": (
                "returned the parts in reverse order",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces][::-1]
""",
            ),
            "no_return": (
                "forgot return",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    result = [np.concatenate(piece) for piece in pieces]
""",
            ),
            "print_it": (
                "printed the parts instead of returning them",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    for piece in pieces:
        print(np.concatenate(piece))
""",
            ),
            "cuts_not_whole": (
                "left the cuts as floats, which np.split refuses",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.cumsum(parts)[:-1] * len(rows)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "equal_parts": (
                "cut into equal parts and ignored the shares",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        for piece, cut in zip(pieces, np.array_split(rows, len(parts)), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "global_labels": (
                "used digits.y of the notebook instead of y",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(digits.y):
        rows = rng.permutation(np.flatnonzero(digits.y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "balanced_1200": (
                "assumed 1,200 rows of each digit",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == digit))
        cuts = np.round(np.cumsum(parts)[:-1] * 1200).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "shuffled_labels": (
                "shuffled y instead of the rows, and changed it",
                """def stratified(y, parts, rng):
    rng.shuffle(y)
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = np.flatnonzero(y == digit)
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(cut)
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "shuffled_after": (
                "cut first and shuffled only inside each part",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y):
        rows = np.flatnonzero(y == digit)
        cuts = np.round(np.cumsum(parts)[:-1] * len(rows)).astype(int)
        for piece, cut in zip(pieces, np.split(rows, cuts), strict=True):
            piece.append(rng.permutation(cut))
    return [np.concatenate(piece) for piece in pieces]
""",
            ),
            "missing_colon": (
                "left out the colon after for",
                """def stratified(y, parts, rng):
    pieces = [[] for _ in parts]
    for digit in np.unique(y)
        rows = rng.permutation(np.flatnonzero(y == digit))
    return pieces
""",
            ),
        },
    },
}
