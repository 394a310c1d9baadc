"""Right and wrong answers to the exercises of lesson 2, written from its text alone."""

ANSWERS = {
    "sigmoid": {
        "right": {
            "as_in_text": """def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))
""",
            "two_lines": """def sigmoid(Z):
    exponential = np.exp(-Z)
    return 1 / (1 + exponential)
""",
            "reciprocal": """def sigmoid(Z):
    return np.reciprocal(1.0 + np.exp(-Z))
""",
            "power": """def sigmoid(Z):
    return (1 + np.exp(-Z)) ** -1
""",
            "divide_add": """def sigmoid(Z):
    return np.divide(1, np.add(1, np.exp(np.negative(Z))))
""",
            "tanh": """def sigmoid(Z):
    return 0.5 * (1 + np.tanh(Z / 2))
""",
            "other_form": """def sigmoid(Z):
    return np.exp(Z) / (1 + np.exp(Z))
""",
            "by_e": """def sigmoid(Z):
    return 1 / (1 + np.e ** (-Z))
""",
            "helper_inside": """def sigmoid(Z):
    def bottom(z):
        return 1 + np.exp(-z)

    return 1 / bottom(Z)
""",
            "careful_where": """def sigmoid(Z):
    return np.where(Z >= 0, 1 / (1 + np.exp(-np.abs(Z))), 1 - 1 / (1 + np.exp(-np.abs(Z))))
""",
            "logaddexp": """def sigmoid(Z):
    return np.exp(-np.logaddexp(0, -Z))
""",
        },
        "wrong": {
            "plus_z": (
                "forgot the minus in the exponent",
                """def sigmoid(Z):
    return 1 / (1 + np.exp(Z))
""",
            ),
            "no_one": (
                "forgot the 1 + below the line",
                """def sigmoid(Z):
    return 1 / np.exp(-Z)
""",
            ),
            "brackets": (
                "forgot the brackets below the line: (1/1) + e",
                """def sigmoid(Z):
    return 1 / 1 + np.exp(-Z)
""",
            ),
            "minus_below": (
                "wrote 1 - instead of 1 + below the line",
                """def sigmoid(Z):
    return 1 / (1 - np.exp(-Z))
""",
            ),
            "no_exp": (
                "forgot the exponential",
                """def sigmoid(Z):
    return 1 / (1 - Z)
""",
            ),
            "no_exp_plus": (
                "wrote -Z for e to the -Z",
                """def sigmoid(Z):
    return 1 / (1 + -Z)
""",
            ),
            "only_exp": (
                "returned e to the -Z only",
                """def sigmoid(Z):
    return np.exp(-Z)
""",
            ),
            "upside_down": (
                "returned 1 + e to the -Z, upside down",
                """def sigmoid(Z):
    return 1 + np.exp(-Z)
""",
            ),
            "two_to_the": (
                "took 2 instead of e as the base",
                """def sigmoid(Z):
    return 1 / (1 + 2.0 ** (-Z))
""",
            ),
            "ten_to_the": (
                "took 10 instead of e as the base",
                """def sigmoid(Z):
    return 1 / (1 + 10.0 ** (-Z))
""",
            ),
            "rounded_e": (
                "took 2.7 for e",
                """def sigmoid(Z):
    return 1 / (1 + 2.7 ** (-Z))
""",
            ),
            "exp2": (
                "used np.exp2",
                """def sigmoid(Z):
    return 1 / (1 + np.exp2(-Z))
""",
            ),
            "expm1": (
                "used expm1 and lost the 1",
                """def sigmoid(Z):
    return 1 / (1 + np.expm1(-Z))
""",
            ),
            "tanh_only": (
                "returned the tanh, from -1 to 1",
                """def sigmoid(Z):
    return np.tanh(Z)
""",
            ),
            "tanh_not_halved": (
                "wrote the tanh form without halving Z",
                """def sigmoid(Z):
    return 0.5 * (1 + np.tanh(Z))
""",
            ),
            "squared_exponent": (
                "squared Z in the exponent, a bell instead of an S",
                """def sigmoid(Z):
    return 1 / (1 + np.exp(-(Z**2)))
""",
            ),
            "step_function": (
                "answered 0 or 1 only",
                """def sigmoid(Z):
    return (Z > 0) * 1.0
""",
            ),
            "relu": (
                "wrote a ReLU",
                """def sigmoid(Z):
    return np.maximum(0, Z)
""",
            ),
            "slope": (
                "returned the slope of the sigmoid",
                """def sigmoid(Z):
    A = 1 / (1 + np.exp(-Z))
    return A * (1 - A)
""",
            ),
            "softmax": (
                "wrote a softmax",
                """def sigmoid(Z):
    return np.exp(Z) / np.sum(np.exp(Z))
""",
            ),
            "no_return": (
                "forgot return",
                """def sigmoid(Z):
    A = 1 / (1 + np.exp(-Z))
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def sigmoid(Z):
    print(1 / (1 + np.exp(-Z)))
""",
            ),
            "global_z": (
                "used z of the notebook instead of Z",
                """def sigmoid(Z):
    return 1 / (1 + np.exp(-z))
""",
            ),
            "math_exp": (
                "used math.exp, which takes single numbers only",
                """def sigmoid(Z):
    import math

    return 1 / (1 + math.exp(-Z))
""",
            ),
            "no_minus_e": (
                "used e without np.",
                """def sigmoid(Z):
    return 1 / (1 + e ** (-Z))
""",
            ),
            "exp_bare": (
                "wrote exp without np.",
                """def sigmoid(Z):
    return 1 / (1 + exp(-Z))
""",
            ),
            "floor": (
                "used // instead of /",
                """def sigmoid(Z):
    return 1 // (1 + np.exp(-Z))
""",
            ),
            "rounded": (
                "rounded to three decimals",
                """def sigmoid(Z):
    return np.round(1 / (1 + np.exp(-Z)), 3)
""",
            ),
            "summed": (
                "summed over all numbers",
                """def sigmoid(Z):
    return np.sum(1 / (1 + np.exp(-Z)))
""",
            ),
            "mean": (
                "returned the mean of all answers",
                """def sigmoid(Z):
    return np.mean(1 / (1 + np.exp(-Z)))
""",
            ),
            "list_answer": (
                "looped over Z, which fails for a single number",
                """def sigmoid(Z):
    return [1 / (1 + np.exp(-z)) for z in Z]
""",
            ),
            "array_loop": (
                "looped over the first axis, which fails for a single number",
                """def sigmoid(Z):
    A = np.zeros(len(Z))
    for i in range(len(Z)):
        A[i] = 1 / (1 + np.exp(-Z[i]))
    return A
""",
            ),
            "if_on_array": (
                "wrote an if on a whole array",
                """def sigmoid(Z):
    if Z > 0:
        return 1 / (1 + np.exp(-Z))
    return np.exp(Z) / (1 + np.exp(Z))
""",
            ),
            "in_place": (
                "changed the argument in place",
                """def sigmoid(Z):
    Z *= -1
    return 1 / (1 + np.exp(Z))
""",
            ),
            "exp_into_Z": (
                "let np.exp write into the argument",
                """def sigmoid(Z):
    np.exp(-Z, out=Z)
    return 1 / (1 + Z)
""",
            ),
            "clipped": (
                "cut the sums off at 1 before the exponential",
                """def sigmoid(Z):
    return 1 / (1 + np.exp(-np.clip(Z, -1, 1)))
""",
            ),
            "ravelled": (
                "returned one long row",
                """def sigmoid(Z):
    return 1 / (1 + np.exp(-np.ravel(Z)))
""",
            ),
            "whole_numbers": (
                "made whole numbers of the answers",
                """def sigmoid(Z):
    return np.int64(1 / (1 + np.exp(-Z)))
""",
            ),
            "abs_z": (
                "took the absolute value of Z",
                """def sigmoid(Z):
    return 1 / (1 + np.exp(-np.abs(Z)))
""",
            ),
            "missing_bracket": (
                "left a bracket open",
                """def sigmoid(Z):
    return 1 / (1 + np.exp(-Z)
""",
            ),
            "caret": (
                "wrote ^ for a power",
                """def sigmoid(Z):
    return 1 / (1 + np.e ^ (-Z))
""",
            ),
            "times_missing": (
                "wrote the exponential as e(-Z), a call of a number",
                """def sigmoid(Z):
    return 1 / (1 + np.e(-Z))
""",
            ),
            "one_minus": (
                "returned 1 minus the answer",
                """def sigmoid(Z):
    return 1 - 1 / (1 + np.exp(-Z))
""",
            ),
            "shifted": (
                "put the 1 into the exponent",
                """def sigmoid(Z):
    return 1 / np.exp(1 - Z)
""",
            ),
        },
    },
    "layer": {
        "right": {
            "matmul": """def layer(X, W, b):
    return X @ W + b
""",
            "dot": """def layer(X, W, b):
    return np.dot(X, W) + b
""",
            "np_matmul": """def layer(X, W, b):
    return np.matmul(X, W) + b
""",
            "einsum": """def layer(X, W, b):
    return np.einsum("ni,ij->nj", X, W) + b
""",
            "two_lines": """def layer(X, W, b):
    products = X @ W
    return products + b
""",
            "add": """def layer(X, W, b):
    return np.add(X.dot(W), b)
""",
            "tensordot": """def layer(X, W, b):
    return np.tensordot(X, W, axes=1) + b[np.newaxis, :]
""",
            "broadcast": """def layer(X, W, b):
    return (X[:, :, None] * W[None, :, :]).sum(axis=1) + b
""",
            "ones_column": """def layer(X, W, b):
    X1 = np.hstack([X, np.ones((len(X), 1))])
    return X1 @ np.vstack([W, b])
""",
            "transposed_twice": """def layer(X, W, b):
    return (W.T @ X.T).T + b
""",
            "inner": """def layer(X, W, b):
    return np.inner(X, W.T) + b.reshape(1, -1)
""",
        },
        "wrong": {
            "no_bias": (
                "forgot the biases",
                """def layer(X, W, b):
    return X @ W
""",
            ),
            "star": (
                "used * instead of @",
                """def layer(X, W, b):
    return X * W + b
""",
            ),
            "swapped": (
                "multiplied W by X, in the wrong order",
                """def layer(X, W, b):
    return W @ X + b
""",
            ),
            "minus_b": (
                "subtracted the biases",
                """def layer(X, W, b):
    return X @ W - b
""",
            ),
            "times_b": (
                "multiplied by the biases",
                """def layer(X, W, b):
    return X @ W * b
""",
            ),
            "transposed_W": (
                "transposed W",
                """def layer(X, W, b):
    return X @ W.T + b
""",
            ),
            "transposed_result": (
                "returned neurons in rows and examples in columns",
                """def layer(X, W, b):
    return (X @ W).T + b[:, None]
""",
            ),
            "bias_column": (
                "added the biases to the columns instead of to the rows",
                """def layer(X, W, b):
    return X @ W + b[:, None]
""",
            ),
            "bias_inside": (
                "added the biases to W before multiplying",
                """def layer(X, W, b):
    return X @ (W + b)
""",
            ),
            "mean_bias": (
                "added the sum of the biases",
                """def layer(X, W, b):
    return X @ W + b.sum()
""",
            ),
            "first_bias": (
                "added the first bias only",
                """def layer(X, W, b):
    return X @ W + b[0]
""",
            ),
            "bias_per_example": (
                "took one bias for each example",
                """def layer(X, W, b):
    return X @ W + b[: len(X)].reshape(-1, 1)
""",
            ),
            "sigmoid_too": (
                "applied the sigmoid as well",
                """def layer(X, W, b):
    return 1 / (1 + np.exp(-(X @ W + b)))
""",
            ),
            "relu_too": (
                "applied a ReLU as well",
                """def layer(X, W, b):
    return np.maximum(X @ W + b, 0)
""",
            ),
            "no_return": (
                "forgot return",
                """def layer(X, W, b):
    Z = X @ W + b
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def layer(X, W, b):
    print(X @ W + b)
""",
            ),
            "summed": (
                "summed over the neurons",
                """def layer(X, W, b):
    return (X @ W + b).sum(axis=1)
""",
            ),
            "over_examples": (
                "summed over the examples",
                """def layer(X, W, b):
    return (X @ W).sum(axis=0) + b
""",
            ),
            "mean_product": (
                "divided the sums by the number of inputs",
                """def layer(X, W, b):
    return X @ W / X.shape[1] + b
""",
            ),
            "first_example": (
                "returned the first example's sums only",
                """def layer(X, W, b):
    return X[0] @ W + b
""",
            ),
            "first_neuron": (
                "computed the first neuron only",
                """def layer(X, W, b):
    return X @ W[:, 0] + b[0]
""",
            ),
            "plain_loop": (
                "used loops although the text asks for none",
                """def layer(X, W, b):
    Z = np.zeros((len(X), len(b)))
    for n in range(len(X)):
        for j in range(len(b)):
            Z[n, j] = np.sum(X[n] * W[:, j]) + b[j]
    return Z
""",
            ),
            "calls_the_loop": (
                "called the loop of the lesson",
                """def layer(X, W, b):
    return layer_loop(X, W, b)
""",
            ),
            "global_tiny": (
                "used the tiny arrays instead of the arguments",
                """def layer(X, W, b):
    return X_tiny @ W_tiny + b_tiny
""",
            ),
            "global_b": (
                "used b_tiny instead of b",
                """def layer(X, W, b):
    return X @ W + b_tiny
""",
            ),
            "global_W1": (
                "used W_tiny instead of W",
                """def layer(X, W, b):
    return X @ W_tiny + b
""",
            ),
            "rounded": (
                "rounded the sums",
                """def layer(X, W, b):
    return np.round(X @ W + b)
""",
            ),
            "as_int": (
                "made whole numbers of the sums",
                """def layer(X, W, b):
    return (X @ W + b).astype(int)
""",
            ),
            "power_of_add": (
                "added the biases in place to the argument's product and to W",
                """def layer(X, W, b):
    W += b
    return X @ W
""",
            ),
            "cross": (
                "used np.cross for the product",
                """def layer(X, W, b):
    return np.cross(X, W) + b
""",
            ),
            "outer": (
                "used np.outer for the product",
                """def layer(X, W, b):
    return np.outer(X, W) + b
""",
            ),
            "concatenated": (
                "appended the biases instead of adding them",
                """def layer(X, W, b):
    return np.vstack([X @ W, b])
""",
            ),
            "bias_twice": (
                "added the biases twice",
                """def layer(X, W, b):
    Z = X @ W + b
    Z += b
    return Z
""",
            ),
            "name_w": (
                "wrote w for W",
                """def layer(X, W, b):
    return X @ w + b
""",
            ),
            "two_at": (
                "wrote @ twice",
                """def layer(X, W, b):
    return X @@ W + b
""",
            ),
            "fixed_size": (
                "reshaped to (2, 3), the sizes of the example",
                """def layer(X, W, b):
    return (X @ W + b).reshape(2, 3)
""",
            ),
            "zeros_never_filled": (
                "made the zeros but never filled them",
                """def layer(X, W, b):
    Z = np.zeros((len(X), len(b)))
    return Z + b
""",
            ),
            "abs_weights": (
                "took the absolute values of the weights",
                """def layer(X, W, b):
    return X @ np.abs(W) + b
""",
            ),
            "tuple": (
                "returned two things instead of the sum",
                """def layer(X, W, b):
    return X @ W, b
""",
            ),
            "changes_b": (
                "added the product into b in place",
                """def layer(X, W, b):
    b = b[None, :]
    b += X @ W
    return b
""",
            ),
            "bias_doubled_rows": (
                "repeated the biases with np.repeat, so they are out of order",
                """def layer(X, W, b):
    return X @ W + np.repeat(b, len(X)).reshape(len(X), len(b))
""",
            ),
        },
    },
    "mse": {
        "right": {
            "sum_over_len": """def mse(A, Y):
    return np.sum((A - Y) ** 2) / len(Y)
""",
            "mean_of_rows": """def mse(A, Y):
    return np.mean(np.sum((A - Y) ** 2, axis=1))
""",
            "square": """def mse(A, Y):
    return np.square(A - Y).sum() / A.shape[0]
""",
            "methods": """def mse(A, Y):
    return ((A - Y) ** 2).sum(axis=1).mean()
""",
            "einsum": """def mse(A, Y):
    D = A - Y
    return np.einsum("nk,nk->", D, D) / len(D)
""",
            "mean_times_K": """def mse(A, Y):
    return np.mean((A - Y) ** 2) * Y.shape[1]
""",
            "vdot": """def mse(A, Y):
    difference = (A - Y).ravel()
    return difference @ difference / len(Y)
""",
            "norm": """def mse(A, Y):
    return np.linalg.norm(A - Y) ** 2 / len(A)
""",
            "python_float": """def mse(A, Y):
    return float(((A - Y) ** 2).sum() / len(Y))
""",
            "helper_inside": """def mse(A, Y):
    def squared(D):
        return D * D

    return np.sum(squared(A - Y)) / Y.shape[0]
""",
            "multiply": """def mse(A, Y):
    return np.sum(np.multiply(A - Y, A - Y)) / len(A)
""",
        },
        "wrong": {
            "mean_of_all": (
                "took the mean over all numbers, dividing by N · K",
                """def mse(A, Y):
    return np.mean((A - Y) ** 2)
""",
            ),
            "no_n": (
                "forgot to divide by the number of examples",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2)
""",
            ),
            "by_K": (
                "divided by the number of outputs instead of examples",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) / Y.shape[1]
""",
            ),
            "mean_axis_0": (
                "took the mean over the outputs and added up the examples",
                """def mse(A, Y):
    return np.sum(np.mean((A - Y) ** 2, axis=1))
""",
            ),
            "per_example": (
                "returned a number for each example",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2, axis=1)
""",
            ),
            "per_output": (
                "returned a number for each output",
                """def mse(A, Y):
    return np.mean((A - Y) ** 2, axis=0)
""",
            ),
            "all_squares": (
                "returned all the squares",
                """def mse(A, Y):
    return (A - Y) ** 2
""",
            ),
            "not_squared": (
                "did not square the differences",
                """def mse(A, Y):
    return np.sum(A - Y) / len(Y)
""",
            ),
            "absolute": (
                "took absolute values instead of squares",
                """def mse(A, Y):
    return np.sum(np.abs(A - Y)) / len(Y)
""",
            ),
            "squared_after": (
                "squared the sum instead of summing the squares",
                """def mse(A, Y):
    return np.sum(A - Y) ** 2 / len(Y)
""",
            ),
            "squared_mean": (
                "squared the mean of the differences",
                """def mse(A, Y):
    return np.mean(A - Y) ** 2
""",
            ),
            "root": (
                "took the root at the end",
                """def mse(A, Y):
    return np.sqrt(np.sum((A - Y) ** 2) / len(Y))
""",
            ),
            "half": (
                "put a factor 1/2 in front",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) / (2 * len(Y))
""",
            ),
            "two": (
                "put a factor 2 in front",
                """def mse(A, Y):
    return 2 * np.sum((A - Y) ** 2) / len(Y)
""",
            ),
            "plus": (
                "added A and Y instead of subtracting",
                """def mse(A, Y):
    return np.sum((A + Y) ** 2) / len(Y)
""",
            ),
            "difference_of_squares": (
                "subtracted the squares",
                """def mse(A, Y):
    return np.sum(A**2 - Y**2) / len(Y)
""",
            ),
            "precedence": (
                "squared only Y, for want of brackets",
                """def mse(A, Y):
    return np.sum(A - Y**2) / len(Y)
""",
            ),
            "divides_by_10": (
                "hard-coded 10 examples",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) / 10
""",
            ),
            "divides_by_2": (
                "hard-coded the 2 examples of the toy",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) / 2
""",
            ),
            "divides_by_1000": (
                "hard-coded 1,000 examples",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) / 1000
""",
            ),
            "n_minus_1": (
                "divided by N - 1",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) / (len(Y) - 1)
""",
            ),
            "by_size": (
                "divided by the size of Y",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) / Y.size
""",
            ),
            "by_trues": (
                "divided by the number of labels in the first column",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) / np.sum(Y[:, 0])
""",
            ),
            "only_true": (
                "counted the true output only",
                """def mse(A, Y):
    return np.sum(Y * (A - Y) ** 2) / len(Y)
""",
            ),
            "cross_entropy": (
                "wrote a cross-entropy",
                """def mse(A, Y):
    return -np.sum(Y * np.log(A)) / len(Y)
""",
            ),
            "no_return": (
                "forgot return",
                """def mse(A, Y):
    loss = np.sum((A - Y) ** 2) / len(Y)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def mse(A, Y):
    print(np.sum((A - Y) ** 2) / len(Y))
""",
            ),
            "python_sum": (
                "used Python's sum, which adds up rows only",
                """def mse(A, Y):
    return sum((A - Y) ** 2) / len(Y)
""",
            ),
            "plain_loop": (
                "used loops although the text asks for none",
                """def mse(A, Y):
    total = 0
    for n in range(len(Y)):
        for k in range(Y.shape[1]):
            total += (A[n, k] - Y[n, k]) ** 2
    return total / len(Y)
""",
            ),
            "calls_the_loop": (
                "called the loop of the lesson",
                """def mse(A, Y):
    return mse_loop(A, Y)
""",
            ),
            "global_tiny": (
                "used A_tiny instead of the argument",
                """def mse(A, Y):
    return np.sum((A_tiny - Y) ** 2) / len(Y)
""",
            ),
            "in_place": (
                "subtracted in place, which changes A",
                """def mse(A, Y):
    A -= Y
    return np.sum(A**2) / len(Y)
""",
            ),
            "max_error": (
                "returned the largest error",
                """def mse(A, Y):
    return np.max((A - Y) ** 2)
""",
            ),
            "as_array": (
                "returned an array with one number",
                """def mse(A, Y):
    return np.array([np.sum((A - Y) ** 2) / len(Y)])
""",
            ),
            "keepdims": (
                "kept the axes, an array (1, 1) instead of a number",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2, keepdims=True) / len(Y)
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """def mse(A, Y):
    return round(np.sum((A - Y) ** 2) / len(Y), 2)
""",
            ),
            "rows_rounded": (
                "used // for the division",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) // len(Y)
""",
            ),
            "caret": (
                "wrote ^ for the power",
                """def mse(A, Y):
    return np.sum((A - Y) ^ 2) / len(Y)
""",
            ),
            "times_two": (
                "wrote * 2 instead of ** 2",
                """def mse(A, Y):
    return np.sum((A - Y) * 2) / len(Y)
""",
            ),
            "lowercase_y": (
                "used y instead of Y",
                """def mse(A, Y):
    return np.sum((A - y) ** 2) / len(y)
""",
            ),
            "unsaid_N": (
                "used N, which is not defined",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2) / N
""",
            ),
            "bracket": (
                "closed one bracket too many",
                """def mse(A, Y):
    return np.sum((A - Y) ** 2)) / len(Y)
""",
            ),
            "first_row": (
                "took the first example only",
                """def mse(A, Y):
    return np.sum((A[0] - Y[0]) ** 2)
""",
            ),
            "wrong_share": (
                "returned the share of wrong answers",
                """def mse(A, Y):
    return np.mean(A.argmax(axis=1) != Y.argmax(axis=1))
""",
            ),
            "negative": (
                "returned the loss with a minus",
                """def mse(A, Y):
    return -np.sum((A - Y) ** 2) / len(Y)
""",
            ),
            "variance": (
                "returned the variance of the differences",
                """def mse(A, Y):
    return np.var(A - Y) * Y.shape[1]
""",
            ),
        },
    },
    "step": {
        "right": {
            "as_in_loop": """def step(weight, slope, rate):
    return weight - rate * slope
""",
            "other_order": """def step(weight, slope, rate):
    return weight - slope * rate
""",
            "plus_negative": """def step(weight, slope, rate):
    return weight + (-rate) * slope
""",
            "np_subtract": """def step(weight, slope, rate):
    return np.subtract(weight, np.multiply(rate, slope))
""",
            "copy_then_minus": """def step(weight, slope, rate):
    new = weight.copy()
    new -= rate * slope
    return new
""",
            "two_lines": """def step(weight, slope, rate):
    change = rate * slope
    return weight - change
""",
            "rebinding": """def step(weight, slope, rate):
    weight = weight - rate * slope
    return weight
""",
            "helper_inside": """def step(weight, slope, rate):
    def downhill(w, s):
        return w - rate * s

    return downhill(weight, slope)
""",
            "array_first": """def step(weight, slope, rate):
    return np.array(weight, copy=True) - np.asarray(slope) * rate
""",
            "keywords_and_out": """def step(weight, slope, rate):
    new = np.empty_like(weight)
    np.subtract(weight, rate * slope, out=new)
    return new
""",
        },
        "wrong": {
            "uphill": (
                "added the slope instead of subtracting it",
                """def step(weight, slope, rate):
    return weight + rate * slope
""",
            ),
            "no_rate": (
                "forgot the rate",
                """def step(weight, slope, rate):
    return weight - slope
""",
            ),
            "in_place": (
                "changed the weights in place instead of making a new array",
                """def step(weight, slope, rate):
    weight -= rate * slope
    return weight
""",
            ),
            "in_place_slice": (
                "wrote into the old weights",
                """def step(weight, slope, rate):
    weight[:] = weight - rate * slope
    return weight
""",
            ),
            "in_place_subtract": (
                "let np.subtract write into the old weights",
                """def step(weight, slope, rate):
    return np.subtract(weight, rate * slope, out=weight)
""",
            ),
            "scales_slope": (
                "multiplied the slope in place, which changes it",
                """def step(weight, slope, rate):
    slope *= rate
    return weight - slope
""",
            ),
            "no_return": (
                "forgot return",
                """def step(weight, slope, rate):
    weight = weight - rate * slope
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def step(weight, slope, rate):
    print(weight - rate * slope)
""",
            ),
            "only_change": (
                "returned the change, not the new weights",
                """def step(weight, slope, rate):
    return rate * slope
""",
            ),
            "minus_change": (
                "returned minus the change only",
                """def step(weight, slope, rate):
    return -rate * slope
""",
            ),
            "fixed_rate": (
                "used 0.1 instead of rate",
                """def step(weight, slope, rate):
    return weight - 0.1 * slope
""",
            ),
            "divided": (
                "divided by the rate",
                """def step(weight, slope, rate):
    return weight - slope / rate
""",
            ),
            "rate_subtracted": (
                "subtracted the rate, not rate times slope",
                """def step(weight, slope, rate):
    return weight - rate
""",
            ),
            "brackets": (
                "multiplied the whole difference by the rate",
                """def step(weight, slope, rate):
    return rate * (weight - slope)
""",
            ),
            "weight_scaled": (
                "shrank the weights by the rate too",
                """def step(weight, slope, rate):
    return weight - rate * weight * slope
""",
            ),
            "weight_times": (
                "multiplied the weight by 1 - rate · slope",
                """def step(weight, slope, rate):
    return weight * (1 - rate * slope)
""",
            ),
            "swapped": (
                "swapped weight and slope",
                """def step(weight, slope, rate):
    return slope - rate * weight
""",
            ),
            "reversed_difference": (
                "subtracted the weights from the change",
                """def step(weight, slope, rate):
    return rate * slope - weight
""",
            ),
            "sign_only": (
                "used only the sign of the slope",
                """def step(weight, slope, rate):
    return weight - rate * np.sign(slope)
""",
            ),
            "abs_slope": (
                "used the absolute value of the slope",
                """def step(weight, slope, rate):
    return weight - rate * np.abs(slope)
""",
            ),
            "normed": (
                "divided the slope by its length",
                """def step(weight, slope, rate):
    return weight - rate * slope / np.linalg.norm(slope)
""",
            ),
            "mean_slope": (
                "took the mean slope for all weights",
                """def step(weight, slope, rate):
    return weight - rate * np.mean(slope)
""",
            ),
            "sum_slope": (
                "added up all slopes",
                """def step(weight, slope, rate):
    return weight - rate * np.sum(slope)
""",
            ),
            "matmul": (
                "used a matrix product",
                """def step(weight, slope, rate):
    return weight - rate @ slope
""",
            ),
            "weight_matmul": (
                "multiplied weights and slopes as matrices",
                """def step(weight, slope, rate):
    return weight @ slope - rate
""",
            ),
            "half_step": (
                "took half a step",
                """def step(weight, slope, rate):
    return weight - rate * slope / 2
""",
            ),
            "two_steps": (
                "took two steps",
                """def step(weight, slope, rate):
    return weight - 2 * rate * slope
""",
            ),
            "squared_slope": (
                "squared the slope",
                """def step(weight, slope, rate):
    return weight - rate * slope**2
""",
            ),
            "toy_slope": (
                "used the toy's slope instead of the argument",
                """def step(weight, slope, rate):
    return weight - rate * toy_slope(weight)
""",
            ),
            "global_w": (
                "used w of the notebook instead of weight",
                """def step(weight, slope, rate):
    return w - rate * slope
""",
            ),
            "global_rate": (
                "set a rate of its own",
                """def step(weight, slope, rate):
    rate = 0.5
    return weight - rate * slope
""",
            ),
            "rounded": (
                "rounded the new weights",
                """def step(weight, slope, rate):
    return np.round(weight - rate * slope, 2)
""",
            ),
            "clipped": (
                "kept the weights above 0",
                """def step(weight, slope, rate):
    return np.maximum(0, weight - rate * slope)
""",
            ),
            "as_int": (
                "made whole numbers of the weights",
                """def step(weight, slope, rate):
    return (weight - rate * slope).astype(int)
""",
            ),
            "flat": (
                "returned one long row",
                """def step(weight, slope, rate):
    return (weight - rate * slope).ravel()
""",
            ),
            "first_axis": (
                "handled the first row only",
                """def step(weight, slope, rate):
    return weight[0] - rate * slope[0]
""",
            ),
            "loop_one_axis": (
                "looped over the first axis into zeros of one axis",
                """def step(weight, slope, rate):
    new = np.zeros(len(weight))
    for i in range(len(weight)):
        new[i] = weight[i] - rate * slope[i]
    return new
""",
            ),
            "tuple": (
                "returned the weights and the slope",
                """def step(weight, slope, rate):
    return weight - rate * slope, slope
""",
            ),
            "by_n": (
                "divided by the number of weights",
                """def step(weight, slope, rate):
    return weight - rate * slope / len(weight)
""",
            ),
            "misspelt": (
                "misspelt weight",
                """def step(weight, slope, rate):
    return wieght - rate * slope
""",
            ),
            "missing_operator": (
                "left out the *",
                """def step(weight, slope, rate):
    return weight - rate slope
""",
            ),
            "star_star": (
                "wrote ** for *",
                """def step(weight, slope, rate):
    return weight - rate**slope
""",
            ),
            "returns_old": (
                "computed the new weights but returned the old ones",
                """def step(weight, slope, rate):
    new = weight - rate * slope
    return weight
""",
            ),
            "rate_list": (
                "returned one new weight only",
                """def step(weight, slope, rate):
    return np.array([weight.flat[0] - rate * slope.flat[0]])
""",
            ),
        },
    },
    "output_slopes": {
        "right": {
            "four_lines": """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            "written_out": """def output_slopes(A1, A2, Y):
    dZ2 = 2 * (A2 - Y) / len(Y) * A2 * (1 - A2)
    return dZ2, A1.T @ dZ2, dZ2.sum(axis=0)
""",
            "np_dot": """def output_slopes(A1, A2, Y):
    dA2 = (A2 - Y) * 2 / A2.shape[0]
    dZ2 = np.multiply(dA2, A2 - A2**2)
    dW2 = np.dot(A1.T, dZ2)
    db2 = dZ2.sum(0)
    return (dZ2, dW2, db2)
""",
            "einsum": """def output_slopes(A1, A2, Y):
    dZ2 = mse_slope(A2, Y) * sigmoid_slope_from_output(A2)
    dW2 = np.einsum("nh,nk->hk", A1, dZ2)
    db2 = np.einsum("nk->k", dZ2)
    return dZ2, dW2, db2
""",
            "helper_inside": """def output_slopes(A1, A2, Y):
    def back(dA, A):
        return dA * A * (1 - A)

    dZ2 = back(mse_slope(A2, Y), A2)
    return dZ2, np.matmul(np.transpose(A1), dZ2), np.sum(dZ2, 0)
""",
            "loop_over_examples": """def output_slopes(A1, A2, Y):
    dZ2 = mse_slope(A2, Y) * sigmoid_slope_from_output(A2)
    dW2 = np.zeros((A1.shape[1], A2.shape[1]), dtype=dZ2.dtype)
    db2 = np.zeros(A2.shape[1], dtype=dZ2.dtype)
    for a, dz in zip(A1, dZ2, strict=True):
        dW2 += np.outer(a, dz)
        db2 += dz
    return dZ2, dW2, db2
""",
            "transposed_twice": """def output_slopes(A1, A2, Y):
    dZ2 = mse_slope(A2, Y) * sigmoid_slope_from_output(A2)
    dW2 = (dZ2.T @ A1).T
    db2 = np.ones(len(Y)) @ dZ2
    return dZ2, dW2, db2
""",
            "keyword_arguments": """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A=A2, Y=Y)
    dZ2 = sigmoid_slope_from_output(A=A2) * dA2
    return dZ2, A1.T.dot(dZ2), np.add.reduce(dZ2, axis=0)
""",
        },
        "wrong": {
            "no_two": (
                "forgot the 2 of the square",
                """def output_slopes(A1, A2, Y):
    dA2 = (A2 - Y) / len(Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "no_N": (
                "forgot to divide by N",
                """def output_slopes(A1, A2, Y):
    dA2 = 2 * (A2 - Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "N_times_K": (
                "divided by N · K",
                """def output_slopes(A1, A2, Y):
    dA2 = 2 * (A2 - Y) / Y.size
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "no_sigmoid_slope": (
                "left out the slope of the sigmoid",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "sign": (
                "subtracted the other way round",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(Y, A2)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "slope_of_A1": (
                "took the sigmoid's slope of A1 instead of A2",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A1)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "one_minus_only": (
                "wrote 1 - A2 for A2 · (1 - A2)",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * (1 - A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "sigmoid_again": (
                "applied the sigmoid to the answers again",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(sigmoid(A2))
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "sigmoid_itself": (
                "multiplied by the answer instead of by the slope",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * A2
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "slope_of_error": (
                "took the sigmoid's slope at dA2",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(dA2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "plus_slope": (
                "added the slope of the sigmoid instead of multiplying",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 + sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "not_transposed": (
                "forgot to transpose A1",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1 @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "dW_transposed": (
                "returned dW2 transposed",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = dZ2.T @ A1
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "dW_from_A2": (
                "took A2 as the inputs of the layer",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A2.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "dW_from_dA": (
                "used dA2 instead of dZ2 for dW2",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dA2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "db_from_dA": (
                "used dA2 instead of dZ2 for db2",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dA2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "db_axis_1": (
                "summed db2 over the outputs instead of the examples",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=1)
    return dZ2, dW2, db2
""",
            ),
            "db_no_axis": (
                "summed db2 over everything",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2)
    return dZ2, dW2, db2
""",
            ),
            "db_mean": (
                "took the mean instead of the sum for db2, dividing by N again",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.mean(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "db_is_dZ": (
                "returned dZ2 itself as db2",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = dZ2
    return dZ2, dW2, db2
""",
            ),
            "db_keepdims": (
                "kept an axis in db2, (1, 10) instead of (10,)",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0, keepdims=True)
    return dZ2, dW2, db2
""",
            ),
            "dW_by_N": (
                "divided dW2 by N again",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2 / len(Y)
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "all_by_N": (
                "divided dZ2 by N again",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2) / len(Y)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "no_return": (
                "forgot return",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    done = True
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    print(dZ2, dW2, db2)
""",
            ),
            "two_returned": (
                "returned dW2 and db2 only",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dW2, db2
""",
            ),
            "order": (
                "returned the three in another order",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dW2, db2, dZ2
""",
            ),
            "order_b_first": (
                "swapped dW2 and db2",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, db2, dW2
""",
            ),
            "dA_returned": (
                "returned dA2 in place of dZ2",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dA2, dW2, db2
""",
            ),
            "star_product": (
                "used * instead of @ for dW2",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T * dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "matmul_slope": (
                "used a matrix product with the slope of the sigmoid",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 @ sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "in_place_A2": (
                "subtracted in place, which changes A2",
                """def output_slopes(A1, A2, Y):
    A2 -= Y
    dA2 = 2 * A2 / len(Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "n_1000": (
                "hard-coded N = 1000",
                """def output_slopes(A1, A2, Y):
    dA2 = 2 * (A2 - Y) / 1000
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "by_10": (
                "divided by the 10 outputs instead of by N",
                """def output_slopes(A1, A2, Y):
    dA2 = 2 * (A2 - Y) / 10
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "squared_error": (
                "used the squared error itself, not its slope",
                """def output_slopes(A1, A2, Y):
    dA2 = (A2 - Y) ** 2 / len(Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "loss_number": (
                "used mse instead of mse_slope",
                """def output_slopes(A1, A2, Y):
    dA2 = mse(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "softmax_slope": (
                "wrote (A2 - Y) / N, as if the loss were a cross-entropy",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = (A2 - Y) / len(Y)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "relu_slope": (
                "took the slope of a ReLU",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * (A2 > 0)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "name_dZ": (
                "used dZ, which is not defined",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "missing_bracket": (
                "left a bracket open",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0
    return dZ2, dW2, db2
""",
            ),
            "global_X": (
                "took X of the notebook as the inputs of the layer",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = X.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "dict_returned": (
                "returned a dictionary",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return {"dZ2": dZ2, "dW2": dW2, "db2": db2}
""",
            ),
            "db_of_A1": (
                "summed A1 for db2",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2)
    dW2 = A1.T @ dZ2
    db2 = np.sum(A1, axis=0)
    return dZ2, dW2, db2
""",
            ),
            "twice_slope": (
                "multiplied by the slope of the sigmoid twice",
                """def output_slopes(A1, A2, Y):
    dA2 = mse_slope(A2, Y)
    dZ2 = dA2 * sigmoid_slope_from_output(A2) ** 2
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0)
    return dZ2, dW2, db2
""",
            ),
        },
    },
    "hidden_slopes": {
        "right": {
            "four_lines": """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            "written_out": """def hidden_slopes(X, A1, dZ2, W2):
    dZ1 = (dZ2 @ W2.T) * A1 * (1 - A1)
    return X.T @ dZ1, dZ1.sum(axis=0)
""",
            "np_dot": """def hidden_slopes(X, A1, dZ2, W2):
    dZ1 = np.dot(dZ2, W2.T) * (A1 - A1 * A1)
    dW1 = np.dot(X.T, dZ1)
    db1 = dZ1.sum(0)
    return (dW1, db1)
""",
            "einsum": """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = np.einsum("nk,hk->nh", dZ2, W2)
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    return np.einsum("ni,nh->ih", X, dZ1), np.einsum("nh->h", dZ1)
""",
            "helper_inside": """def hidden_slopes(X, A1, dZ2, W2):
    def through_sigmoid(dA, A):
        return dA * A * (1.0 - A)

    dZ1 = through_sigmoid(np.matmul(dZ2, W2.transpose()), A1)
    return np.matmul(X.transpose(), dZ1), np.sum(dZ1, 0)
""",
            "inner": """def hidden_slopes(X, A1, dZ2, W2):
    dZ1 = np.inner(dZ2, W2) * sigmoid_slope_from_output(A=A1)
    return X.T.dot(dZ1), np.ones(len(X)) @ dZ1
""",
            "loop_over_examples": """def hidden_slopes(X, A1, dZ2, W2):
    dW1 = np.zeros((X.shape[1], A1.shape[1]))
    db1 = np.zeros(A1.shape[1])
    for x, a, dz2 in zip(X, A1, dZ2, strict=True):
        dz1 = (W2 @ dz2) * a * (1 - a)
        dW1 += np.outer(x, dz1)
        db1 += dz1
    return dW1, db1
""",
            "transposed_twice": """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = (W2 @ dZ2.T).T
    dZ1 = np.multiply(dA1, sigmoid_slope_from_output(A1))
    return (dZ1.T @ X).T, np.add.reduce(dZ1, axis=0)
""",
        },
        "wrong": {
            "W_not_transposed": (
                "forgot to transpose W2",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "swapped_product": (
                "multiplied in the wrong order",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = W2.T @ dZ2
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "no_sigmoid_slope": (
                "left out the slope of the sigmoid",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "slope_at_dA": (
                "took the sigmoid's slope at dA1",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(dA1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "slope_of_X": (
                "took the sigmoid's slope of X",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(X)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "one_minus_only": (
                "wrote 1 - A1 for A1 · (1 - A1)",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * (1 - A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "answer_itself": (
                "multiplied by A1 instead of by the slope",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * A1
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "sigmoid_again": (
                "applied the sigmoid to A1 again",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(sigmoid(A1))
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "relu_slope": (
                "took the slope of a ReLU",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * (A1 > 0)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "twice": (
                "multiplied by the slope twice",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1) ** 2
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "plus_slope": (
                "added the slope instead of multiplying",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 + sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "by_N_again": (
                "divided by N again",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1 / len(X)
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "all_by_N_again": (
                "divided everything by N again",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1) / len(X)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "db_mean": (
                "took the mean for db1, dividing by N again",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.mean(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "dW_mean": (
                "took the mean over the examples for both",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1 / len(X)
    db1 = dZ1.mean(axis=0)
    return dW1, db1
""",
            ),
            "not_transposed_X": (
                "forgot to transpose X",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "dW_transposed": (
                "returned dW1 transposed",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = dZ1.T @ X
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "dW_from_A1": (
                "took A1 as the inputs of the first layer",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = A1.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "dW_from_dA": (
                "used dA1 instead of dZ1 for dW1",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dA1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "db_from_dA": (
                "used dA1 instead of dZ1 for db1",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dA1, axis=0)
    return dW1, db1
""",
            ),
            "dW_from_dZ2": (
                "used dZ2 instead of dZ1 for dW1",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ2
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "db_from_dZ2": (
                "used dZ2 instead of dZ1 for db1",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ2, axis=0)
    return dW1, db1
""",
            ),
            "db_axis_1": (
                "summed db1 over the neurons instead of the examples",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=1)
    return dW1, db1
""",
            ),
            "db_no_axis": (
                "summed db1 over everything",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1)
    return dW1, db1
""",
            ),
            "db_is_dZ": (
                "returned dZ1 itself as db1",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = dZ1
    return dW1, db1
""",
            ),
            "db_keepdims": (
                "kept an axis in db1, (1, 64) instead of (64,)",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0, keepdims=True)
    return dW1, db1
""",
            ),
            "no_return": (
                "forgot return",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    slopes = [dW1, db1]
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    print(dW1, db1)
""",
            ),
            "order": (
                "returned db1 before dW1",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return db1, dW1
""",
            ),
            "three": (
                "returned dZ1 as well",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dZ1, dW1, db1
""",
            ),
            "only_dW": (
                "returned dW1 only",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1
""",
            ),
            "star_product": (
                "used * instead of @ for dA1",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 * W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "matmul_slope": (
                "used a matrix product with the slope",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 @ sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "reshaped": (
                "forced W2 into shape with reshape instead of transposing it",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.reshape(W2.shape[1], W2.shape[0])
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "in_place_A1": (
                "multiplied A1 in place, which changes it",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    A1 *= 1 - A1
    dZ1 = dA1 * A1
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "in_place_X": (
                "divided X in place",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    X /= len(X)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "fixed_784": (
                "made dW1 of fixed size 784 × 64",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = np.zeros((784, 64))
    dW1 += X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "sign": (
                "put a minus before the slope",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = -dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "name_W1": (
                "used W1 instead of W2",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W1.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "name_undefined": (
                "used dA, which is not defined",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "no_colon": (
                "left a bracket open",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = (dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "two_again": (
                "multiplied by the 2 of the square again",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = 2 * dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "abs_weights": (
                "took the absolute values of W2",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ np.abs(W2).T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ dZ1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
            "product_with_W": (
                "multiplied dW1 with W2 instead of dZ2",
                """def hidden_slopes(X, A1, dZ2, W2):
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * sigmoid_slope_from_output(A1)
    dW1 = X.T @ A1
    db1 = np.sum(dZ1, axis=0)
    return dW1, db1
""",
            ),
        },
    },
}
