"""Right and wrong answers to the exercises of lesson 3, written from its text alone."""

ANSWERS = {
    "relu": {
        "right": {
            "maximum": """def relu(Z):
    return np.maximum(Z, 0)
""",
            "maximum_zero_first": """def relu(Z):
    return np.maximum(0, Z)
""",
            "where": """def relu(Z):
    return np.where(Z > 0, Z, 0)
""",
            "times_mask": """def relu(Z):
    return Z * (Z > 0)
""",
            "clip": """def relu(Z):
    return np.clip(Z, 0, None)
""",
            "copy_and_mask": """def relu(Z):
    A = Z.copy()
    A[A < 0] = 0
    return A
""",
            "zeros_then_fill": """def relu(Z):
    A = np.zeros_like(Z)
    A[Z > 0] = Z[Z > 0]
    return A
""",
            "half_sum": """def relu(Z):
    return (Z + np.abs(Z)) / 2
""",
            "fmax": """def relu(Z):
    return np.fmax(Z, np.zeros_like(Z))
""",
            "helper_inside": """def relu(Z):
    def larger(a, b):
        return np.where(a > b, a, b)

    return larger(Z, 0.0)
""",
            "array_copy": """def relu(Z):
    A = np.array(Z)
    np.putmask(A, A <= 0, 0)
    return A
""",
        },
        "wrong": {
            "minimum": (
                "took the smaller of the two",
                """def relu(Z):
    return np.minimum(Z, 0)
""",
            ),
            "python_max": (
                "used Python's max, which can't compare arrays",
                """def relu(Z):
    return max(Z, 0)
""",
            ),
            "np_max": (
                "used np.max, which takes 0 for an axis",
                """def relu(Z):
    return np.max(Z, 0)
""",
            ),
            "largest_of_all": (
                "returned the largest number only",
                """def relu(Z):
    return np.max(Z)
""",
            ),
            "in_place": (
                "changed Z in place instead of a copy",
                """def relu(Z):
    Z[Z < 0] = 0
    return Z
""",
            ),
            "out_Z": (
                "let np.maximum write into Z",
                """def relu(Z):
    return np.maximum(Z, 0, out=Z)
""",
            ),
            "times_equals": (
                "multiplied Z in place by the mask",
                """def relu(Z):
    Z *= Z > 0
    return Z
""",
            ),
            "mask_only": (
                "returned where Z is above 0, not the numbers",
                """def relu(Z):
    return (Z > 0) * 1.0
""",
            ),
            "booleans": (
                "returned True and False",
                """def relu(Z):
    return Z > 0
""",
            ),
            "selected": (
                "kept only the numbers above 0, so the shape is lost",
                """def relu(Z):
    return Z[Z > 0]
""",
            ),
            "absolute": (
                "took the absolute value",
                """def relu(Z):
    return np.abs(Z)
""",
            ),
            "leaky": (
                "let a tenth of the negative numbers through",
                """def relu(Z):
    return np.where(Z > 0, Z, 0.1 * Z)
""",
            ),
            "wrong_side": (
                "kept the numbers below 0",
                """def relu(Z):
    return np.where(Z < 0, Z, 0)
""",
            ),
            "swapped_where": (
                "swapped the two answers of np.where",
                """def relu(Z):
    return np.where(Z > 0, 0, Z)
""",
            ),
            "above_one": (
                "kept numbers above 1 only",
                """def relu(Z):
    return np.where(Z > 1, Z, 0)
""",
            ),
            "cut_at_one": (
                "cut off at 1 too",
                """def relu(Z):
    return np.clip(Z, 0, 1)
""",
            ),
            "floor_at_one": (
                "took 1 instead of 0 as the smallest",
                """def relu(Z):
    return np.maximum(Z, 1)
""",
            ),
            "shifted": (
                "took 0.5 as the smallest",
                """def relu(Z):
    return np.maximum(Z, 0.5)
""",
            ),
            "ones": (
                "put 1 for numbers above 0",
                """def relu(Z):
    return np.where(Z > 0, 1, 0)
""",
            ),
            "sigmoid": (
                "wrote a sigmoid",
                """def relu(Z):
    return 1 / (1 + np.exp(-Z))
""",
            ),
            "softplus": (
                "wrote a softplus",
                """def relu(Z):
    return np.log(1 + np.exp(Z))
""",
            ),
            "tanh": (
                "wrote a tanh of the positive numbers",
                """def relu(Z):
    return np.maximum(np.tanh(Z), 0)
""",
            ),
            "squared": (
                "squared the numbers",
                """def relu(Z):
    return np.maximum(Z, 0) ** 2
""",
            ),
            "negative": (
                "returned the numbers with a minus",
                """def relu(Z):
    return -np.maximum(Z, 0)
""",
            ),
            "of_minus_Z": (
                "took the ReLU of -Z",
                """def relu(Z):
    return np.maximum(-Z, 0)
""",
            ),
            "no_return": (
                "forgot return",
                """def relu(Z):
    A = np.maximum(Z, 0)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def relu(Z):
    print(np.maximum(Z, 0))
""",
            ),
            "whole_numbers": (
                "made whole numbers of them",
                """def relu(Z):
    return np.maximum(Z, 0).astype(int)
""",
            ),
            "int_zeros": (
                "made a whole-number array for the answers",
                """def relu(Z):
    A = np.zeros(Z.shape, dtype=int)
    A[Z > 0] = Z[Z > 0]
    return A
""",
            ),
            "flat": (
                "returned one long row",
                """def relu(Z):
    return np.maximum(Z, 0).ravel()
""",
            ),
            "if_on_array": (
                "wrote an if on a whole array",
                """def relu(Z):
    if Z > 0:
        return Z
    return 0
""",
            ),
            "if_any": (
                "asked whether any number is above 0",
                """def relu(Z):
    return Z if np.any(Z > 0) else np.zeros_like(Z)
""",
            ),
            "list_loop": (
                "used a comprehension over rows, which fails on arrays",
                """def relu(Z):
    return np.array([max(z, 0) for z in Z])
""",
            ),
            "plain_loop": (
                "used a loop although the text asks for none",
                """def relu(Z):
    A = np.zeros(Z.shape)
    for index in np.ndindex(Z.shape):
        A[index] = Z[index] if Z[index] > 0 else 0
    return A
""",
            ),
            "empty_not_filled": (
                "left the places at or below 0 unfilled",
                """def relu(Z):
    A = np.full(Z.shape, np.nan)
    A[Z > 0] = Z[Z > 0]
    return A
""",
            ),
            "row_maximum": (
                "took the maximum of each row",
                """def relu(Z):
    return np.maximum(Z.max(axis=-1), 0)
""",
            ),
            "sum": (
                "added up what passed",
                """def relu(Z):
    return np.maximum(Z, 0).sum()
""",
            ),
            "nan_for_negative": (
                "took a logarithm on the way, which is nan below 0",
                """def relu(Z):
    return np.exp(np.log(Z))
""",
            ),
            "inf_times_zero": (
                "divided by the mask",
                """def relu(Z):
    return Z / (Z > 0)
""",
            ),
            "misspelt": (
                "misspelt maximum",
                """def relu(Z):
    return np.maximun(Z, 0)
""",
            ),
            "bare_maximum": (
                "wrote maximum without np.",
                """def relu(Z):
    return maximum(Z, 0)
""",
            ),
            "missing_comma": (
                "left out the comma",
                """def relu(Z):
    return np.maximum(Z 0)
""",
            ),
            "lowercase": (
                "used z instead of Z",
                """def relu(Z):
    return np.maximum(z, 0)
""",
            ),
            "centred": (
                "subtracted the mean first",
                """def relu(Z):
    return np.maximum(Z - Z.mean(), 0)
""",
            ),
            "mask_and_sum": (
                "added the mask instead of multiplying by it",
                """def relu(Z):
    return Z + (Z > 0)
""",
            ),
        },
    },
    "relu_slope": {
        "right": {
            "astype_float": """def relu_slope(Z):
    return (Z > 0).astype(float)
""",
            "where": """def relu_slope(Z):
    return np.where(Z > 0, 1, 0)
""",
            "times_one": """def relu_slope(Z):
    return (Z > 0) * 1.0
""",
            "int_mask": """def relu_slope(Z):
    return 1 * (Z > 0)
""",
            "same_type": """def relu_slope(Z):
    return (Z > 0).astype(Z.dtype)
""",
            "zeros_then_ones": """def relu_slope(Z):
    slope = np.zeros_like(Z)
    slope[Z > 0] = 1
    return slope
""",
            "heaviside": """def relu_slope(Z):
    return np.heaviside(Z, 0)
""",
            "sign_of_relu": """def relu_slope(Z):
    return np.sign(np.maximum(Z, 0))
""",
            "where_float32": """def relu_slope(Z):
    return np.where(Z > 0, np.float32(1), np.float32(0))
""",
            "greater": """def relu_slope(Z):
    return np.greater(Z, 0).astype(np.float32)
""",
            "ones_then_zeros": """def relu_slope(Z):
    slope = np.ones(Z.shape)
    slope[Z <= 0] = 0.0
    return slope
""",
        },
        "wrong": {
            "booleans": (
                "returned True and False instead of numbers",
                """def relu_slope(Z):
    return Z > 0
""",
            ),
            "greater_equal": (
                "gave 1 at exactly 0",
                """def relu_slope(Z):
    return (Z >= 0).astype(float)
""",
            ),
            "below": (
                "gave 1 below 0",
                """def relu_slope(Z):
    return (Z < 0).astype(float)
""",
            ),
            "not_zero": (
                "gave 1 to everything but 0",
                """def relu_slope(Z):
    return (Z != 0).astype(float)
""",
            ),
            "above_one": (
                "gave 1 only above 1",
                """def relu_slope(Z):
    return (Z > 1).astype(float)
""",
            ),
            "always_one": (
                "answered 1 everywhere",
                """def relu_slope(Z):
    return np.ones_like(Z)
""",
            ),
            "of_the_output_ge": (
                "took the output at least 0, which always holds",
                """def relu_slope(Z):
    return (np.maximum(Z, 0) >= 0).astype(float)
""",
            ),
            "relu": (
                "returned the ReLU, not its slope",
                """def relu_slope(Z):
    return np.maximum(Z, 0)
""",
            ),
            "Z_times_mask": (
                "multiplied by Z",
                """def relu_slope(Z):
    return Z * (Z > 0)
""",
            ),
            "sign": (
                "took the sign, so -1 below 0",
                """def relu_slope(Z):
    return np.sign(Z)
""",
            ),
            "minus_one": (
                "gave -1 below 0",
                """def relu_slope(Z):
    return np.where(Z > 0, 1, -1)
""",
            ),
            "half_at_zero": (
                "gave one half at 0",
                """def relu_slope(Z):
    return np.heaviside(Z, 0.5)
""",
            ),
            "one_at_zero": (
                "gave 1 at 0 by heaviside",
                """def relu_slope(Z):
    return np.heaviside(Z, 1)
""",
            ),
            "leaky": (
                "gave 0.01 below 0",
                """def relu_slope(Z):
    return np.where(Z > 0, 1, 0.01)
""",
            ),
            "swapped": (
                "swapped the two answers",
                """def relu_slope(Z):
    return np.where(Z > 0, 0, 1)
""",
            ),
            "Z_over_Z": (
                "divided Z by itself, so it is 1 everywhere but at 0",
                """def relu_slope(Z):
    return Z / Z
""",
            ),
            "relu_over_Z": (
                "divided the ReLU by Z, which is nan at 0",
                """def relu_slope(Z):
    return np.maximum(Z, 0) / Z
""",
            ),
            "a_times_one_minus": (
                "wrote the sigmoid's slope from the output",
                """def relu_slope(Z):
    return Z * (1 - Z)
""",
            ),
            "sigmoid_slope": (
                "wrote the slope of the sigmoid",
                """def relu_slope(Z):
    A = 1 / (1 + np.exp(-Z))
    return A * (1 - A)
""",
            ),
            "no_return": (
                "forgot return",
                """def relu_slope(Z):
    slope = (Z > 0).astype(float)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def relu_slope(Z):
    print((Z > 0).astype(float))
""",
            ),
            "in_place": (
                "wrote 1 and 0 into Z itself",
                """def relu_slope(Z):
    Z[Z > 0] = 1
    Z[Z <= 0] = 0
    return Z
""",
            ),
            "in_place_order": (
                "wrote 0 into Z itself",
                """def relu_slope(Z):
    Z[Z < 0] = 0
    return (Z > 0).astype(float)
""",
            ),
            "selected": (
                "kept the positive ones only, so the shape is lost",
                """def relu_slope(Z):
    return np.ones(np.sum(Z > 0))
""",
            ),
            "scalar": (
                "returned one number for all",
                """def relu_slope(Z):
    return 1.0 if np.all(Z > 0) else 0.0
""",
            ),
            "any_scalar": (
                "asked whether any number is above 0",
                """def relu_slope(Z):
    return float(np.any(Z > 0))
""",
            ),
            "share": (
                "returned the share above 0",
                """def relu_slope(Z):
    return np.mean(Z > 0)
""",
            ),
            "count": (
                "counted those above 0",
                """def relu_slope(Z):
    return np.sum(Z > 0)
""",
            ),
            "if_on_array": (
                "wrote an if on a whole array",
                """def relu_slope(Z):
    if Z > 0:
        return 1
    return 0
""",
            ),
            "astype_lost": (
                "called astype without keeping the result",
                """def relu_slope(Z):
    slope = Z > 0
    slope.astype(float)
    return slope
""",
            ),
            "clip": (
                "cut Z off at 0 and 1, so fractions stay",
                """def relu_slope(Z):
    return np.clip(Z, 0, 1)
""",
            ),
            "rounded_clip": (
                "cut off at 0 and 1 and rounded",
                """def relu_slope(Z):
    return np.round(np.clip(Z, 0, 1))
""",
            ),
            "ceiling": (
                "rounded the positive part up",
                """def relu_slope(Z):
    return np.ceil(np.maximum(Z, 0))
""",
            ),
            "whole_numbers_first": (
                "made whole numbers before comparing",
                """def relu_slope(Z):
    return (Z.astype(int) > 0).astype(float)
""",
            ),
            "flat": (
                "returned one long row",
                """def relu_slope(Z):
    return (Z > 0).astype(float).ravel()
""",
            ),
            "rows_only": (
                "asked row by row",
                """def relu_slope(Z):
    return (Z.sum(axis=-1) > 0).astype(float)
""",
            ),
            "mean_centred": (
                "compared with the mean instead of 0",
                """def relu_slope(Z):
    return (Z > Z.mean()).astype(float)
""",
            ),
            "numerical_wide": (
                "nudged by a large step",
                """def relu_slope(Z):
    return (np.maximum(Z + 1, 0) - np.maximum(Z - 1, 0)) / 2
""",
            ),
            "numerical": (
                "nudged on both sides, which gives one half at 0",
                """def relu_slope(Z):
    return (np.maximum(Z + 1e-6, 0) - np.maximum(Z - 1e-6, 0)) / 2e-6
""",
            ),
            "assignment_in_test": (
                "wrote = for a comparison",
                """def relu_slope(Z):
    return np.where(Z = 0, 0, 1)
""",
            ),
            "misspelt": (
                "misspelt astype",
                """def relu_slope(Z):
    return (Z > 0).as_type(float)
""",
            ),
            "strings": (
                "returned text",
                """def relu_slope(Z):
    return np.where(Z > 0, "1", "0")
""",
            ),
            "missing_bracket": (
                "left out a bracket, so 0 has a method called",
                """def relu_slope(Z):
    return Z > 0.astype(float)
""",
            ),
            "ones_over_relu": (
                "divided 1 by the ReLU",
                """def relu_slope(Z):
    return 1 / np.maximum(Z, 0)
""",
            ),
        },
    },
    "he": {
        "right": {
            "sqrt": """def he(inputs):
    return np.sqrt(2 / inputs)
""",
            "power_half": """def he(inputs):
    return (2 / inputs) ** 0.5
""",
            "math_sqrt": """def he(inputs):
    import math

    return math.sqrt(2 / inputs)
""",
            "quotient_of_roots": """def he(inputs):
    return np.sqrt(2) / np.sqrt(inputs)
""",
            "two_lines": """def he(inputs):
    variance = 2 / inputs
    return np.sqrt(variance)
""",
            "float_result": """def he(inputs):
    return float(np.sqrt(2.0 / inputs))
""",
            "root_of_half": """def he(inputs):
    return 1 / np.sqrt(inputs / 2)
""",
            "negative_power": """def he(inputs):
    return (inputs / 2) ** -0.5
""",
            "exp_log": """def he(inputs):
    return np.exp(0.5 * np.log(2 / inputs))
""",
            "helper_inside": """def he(inputs):
    def root(x):
        return x**0.5

    return root(2) / root(inputs)
""",
        },
        "wrong": {
            "variance": (
                "returned the variance, without the root",
                """def he(inputs):
    return 2 / inputs
""",
            ),
            "one_over": (
                "took 1 / inputs, lesson 2's start",
                """def he(inputs):
    return np.sqrt(1 / inputs)
""",
            ),
            "lesson_2": (
                "returned 1 over the root, as in lesson 2",
                """def he(inputs):
    return 1 / np.sqrt(inputs)
""",
            ),
            "root_of_inputs_only": (
                "took the root of the inputs only",
                """def he(inputs):
    return 2 / np.sqrt(inputs)
""",
            ),
            "root_of_two_only": (
                "took the root of 2 only",
                """def he(inputs):
    return np.sqrt(2) / inputs
""",
            ),
            "upside_down": (
                "turned the fraction upside down",
                """def he(inputs):
    return np.sqrt(inputs / 2)
""",
            ),
            "times": (
                "multiplied instead of dividing",
                """def he(inputs):
    return np.sqrt(2 * inputs)
""",
            ),
            "squared": (
                "squared instead of taking the root",
                """def he(inputs):
    return (2 / inputs) ** 2
""",
            ),
            "precedence": (
                "wrote ** 1 / 2, which halves instead of taking the root",
                """def he(inputs):
    return (2 / inputs) ** 1 / 2
""",
            ),
            "floor": (
                "used //, so it is 0 above two inputs",
                """def he(inputs):
    return np.sqrt(2 // inputs)
""",
            ),
            "fixed_784": (
                "hard-coded 784 inputs",
                """def he(inputs):
    return np.sqrt(2 / 784)
""",
            ),
            "fixed_64": (
                "hard-coded 64 inputs",
                """def he(inputs):
    return np.sqrt(2 / 64)
""",
            ),
            "xavier_outputs": (
                "used Xavier's formula with as many outputs as inputs",
                """def he(inputs):
    return np.sqrt(6 / (inputs + inputs))
""",
            ),
            "xavier_10": (
                "used Xavier's formula with 10 outputs",
                """def he(inputs):
    return np.sqrt(2 / (inputs + 10))
""",
            ),
            "uniform_bound": (
                "took the bound of a uniform start",
                """def he(inputs):
    return np.sqrt(6 / inputs)
""",
            ),
            "one_more_input": (
                "counted the bias as an input",
                """def he(inputs):
    return np.sqrt(2 / (inputs + 1))
""",
            ),
            "n_minus_1": (
                "divided by inputs - 1",
                """def he(inputs):
    return np.sqrt(2 / (inputs - 1))
""",
            ),
            "no_return": (
                "forgot return",
                """def he(inputs):
    spread = np.sqrt(2 / inputs)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def he(inputs):
    print(np.sqrt(2 / inputs))
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """def he(inputs):
    return round(np.sqrt(2 / inputs), 2)
""",
            ),
            "draws_weights": (
                "drew weights instead of returning their standard deviation",
                """def he(inputs):
    return np.sqrt(2 / inputs) * np.random.default_rng(0).standard_normal(inputs)
""",
            ),
            "draws_one": (
                "drew one weight",
                """def he(inputs):
    return np.random.default_rng(0).normal(0, np.sqrt(2 / inputs))
""",
            ),
            "half_spread": (
                "halved the spread instead of doubling the squares",
                """def he(inputs):
    return np.sqrt(1 / inputs) / 2
""",
            ),
            "doubled_spread": (
                "doubled the spread instead of the squares",
                """def he(inputs):
    return 2 * np.sqrt(1 / inputs)
""",
            ),
            "root_of_len": (
                "took len of a number",
                """def he(inputs):
    return np.sqrt(2 / len(inputs))
""",
            ),
            "shape": (
                "took the shape of a number",
                """def he(inputs):
    return np.sqrt(2 / inputs.shape[0])
""",
            ),
            "cube_root": (
                "took the cube root",
                """def he(inputs):
    return np.cbrt(2 / inputs)
""",
            ),
            "log": (
                "took the logarithm",
                """def he(inputs):
    return np.log(2 / inputs)
""",
            ),
            "negative": (
                "returned minus the root",
                """def he(inputs):
    return -np.sqrt(2 / inputs)
""",
            ),
            "array_back": (
                "returned an array with one number",
                """def he(inputs):
    return np.array([np.sqrt(2 / inputs)])
""",
            ),
            "tuple": (
                "returned mean and standard deviation",
                """def he(inputs):
    return 0, np.sqrt(2 / inputs)
""",
            ),
            "string": (
                "returned text",
                """def he(inputs):
    return f"{np.sqrt(2 / inputs):.4f}"
""",
            ),
            "as_int": (
                "made a whole number",
                """def he(inputs):
    return int(np.sqrt(2 / inputs))
""",
            ),
            "quarter": (
                "divided by 2 instead of multiplying by 2",
                """def he(inputs):
    return np.sqrt(1 / (2 * inputs))
""",
            ),
            "bare_sqrt": (
                "wrote sqrt without np.",
                """def he(inputs):
    return sqrt(2 / inputs)
""",
            ),
            "wrong_name": (
                "used n instead of inputs",
                """def he(inputs):
    return np.sqrt(2 / n)
""",
            ),
            "open_bracket": (
                "left a bracket open",
                """def he(inputs):
    return np.sqrt(2 / inputs
""",
            ),
            "caret": (
                "wrote ^ for the power",
                """def he(inputs):
    return (2 / inputs) ^ 0.5
""",
            ),
            "sum_of_roots": (
                "added the roots",
                """def he(inputs):
    return np.sqrt(2) + np.sqrt(inputs)
""",
            ),
            "minus": (
                "subtracted under the root",
                """def he(inputs):
    return np.sqrt(2 - 1 / inputs)
""",
            ),
            "two_roots": (
                "took the root twice",
                """def he(inputs):
    return np.sqrt(np.sqrt(2 / inputs))
""",
            ),
            "gain_of_one": (
                "forgot the 2 by writing 2 / 2",
                """def he(inputs):
    return np.sqrt((2 / 2) / inputs)
""",
            ),
        },
    },
    "softmax": {
        "right": {
            "keepdims": """def softmax(Z):
    exponentials = np.exp(Z - Z.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)
""",
            "calls_naive": """def softmax(Z):
    return naive_softmax(Z - np.max(Z, axis=1, keepdims=True))
""",
            "newaxis": """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1)[:, np.newaxis])
    return E / E.sum(axis=1)[:, None]
""",
            "last_axis": """def softmax(Z):
    Z = Z - np.amax(Z, axis=-1, keepdims=True)
    return np.exp(Z) / np.exp(Z).sum(axis=-1, keepdims=True)
""",
            "reshape": """def softmax(Z):
    m = np.max(Z, axis=1).reshape(-1, 1)
    E = np.exp(Z - m)
    return np.divide(E, np.sum(E, axis=1).reshape(len(Z), 1))
""",
            "logarithm": """def softmax(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return np.exp(S - np.log(np.exp(S).sum(axis=1, keepdims=True)))
""",
            "logaddexp": """def softmax(Z):
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
""",
            "loop_over_rows": """def softmax(Z):
    P = np.empty_like(Z, dtype=float)
    for n in range(len(Z)):
        e = np.exp(Z[n] - Z[n].max())
        P[n] = e / e.sum()
    return P
""",
            "row_by_row_helper": """def softmax(Z):
    def one_row(z):
        e = np.exp(z - np.max(z))
        return e / np.sum(e)

    return np.array([one_row(z) for z in Z])
""",
            "transposed": """def softmax(Z):
    E = np.exp(Z.T - Z.max(axis=1))
    return (E / E.sum(axis=0)).T
""",
            "apply_along": """def softmax(Z):
    def one_row(z):
        e = np.exp(z - z.max())
        return e / e.sum()

    return np.apply_along_axis(one_row, 1, Z)
""",
            "einsum": """def softmax(Z):
    E = np.exp(Z - Z.max(1, keepdims=True))
    return np.einsum("nk,n->nk", E, 1 / np.einsum("nk->n", E))
""",
        },
        "wrong": {
            "no_max": (
                "did not subtract the maxima, so it overflows",
                """def softmax(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "calls_naive_only": (
                "called naive_softmax as it is",
                """def softmax(Z):
    return naive_softmax(Z)
""",
            ),
            "global_max": (
                "subtracted the largest score of all, so a low row becomes nan",
                """def softmax(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "axis_0_all": (
                "worked along the columns instead of the rows",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=0, keepdims=True)
""",
            ),
            "max_axis_0": (
                "took the maxima of the columns",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "sum_axis_0": (
                "divided by the sums of the columns",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=0, keepdims=True)
""",
            ),
            "sum_of_all": (
                "divided by the sum of everything",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum()
""",
            ),
            "max_no_keepdims": (
                "left out keepdims for the maxima",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "sum_no_keepdims": (
                "left out keepdims for the sums",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1)
""",
            ),
            "no_keepdims": (
                "left out keepdims altogether",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1))
    return E / E.sum(axis=1)
""",
            ),
            "plus_max": (
                "added the maxima instead of subtracting them",
                """def softmax(Z):
    E = np.exp(Z + Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "minus_min": (
                "subtracted the smallest score",
                """def softmax(Z):
    E = np.exp(Z - Z.min(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "minus_mean": (
                "subtracted the mean score",
                """def softmax(Z):
    E = np.exp(Z - Z.mean(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "divided_by_max": (
                "divided by the maxima instead of subtracting them",
                """def softmax(Z):
    E = np.exp(Z / Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "abs_max": (
                "subtracted the largest absolute value",
                """def softmax(Z):
    E = np.exp(Z - np.abs(Z).max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "argmax": (
                "subtracted the position of the largest score",
                """def softmax(Z):
    E = np.exp(Z - Z.argmax(axis=1)[:, None])
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "max_after_exp": (
                "subtracted the maxima after np.exp",
                """def softmax(Z):
    E = np.exp(Z)
    E = E - E.max(axis=1, keepdims=True)
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "max_in_top_only": (
                "subtracted the maxima above the line only",
                """def softmax(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return np.exp(S) / np.exp(Z).sum(axis=1, keepdims=True)
""",
            ),
            "max_in_bottom_only": (
                "subtracted the maxima below the line only",
                """def softmax(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return np.exp(Z) / np.exp(S).sum(axis=1, keepdims=True)
""",
            ),
            "fixed_shift": (
                "subtracted a fixed number",
                """def softmax(Z):
    E = np.exp(Z - 700)
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "clipped": (
                "cut the scores off at 500 instead of subtracting",
                """def softmax(Z):
    E = np.exp(np.clip(Z, -500, 500))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "nan_to_num": (
                "replaced nan by 0",
                """def softmax(Z):
    E = np.exp(Z)
    return np.nan_to_num(E / E.sum(axis=1, keepdims=True))
""",
            ),
            "in_place": (
                "subtracted in place, which changes the scores",
                """def softmax(Z):
    Z -= Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "exp_in_place": (
                "let np.exp write into the scores",
                """def softmax(Z):
    np.exp(Z - Z.max(axis=1, keepdims=True), out=Z)
    return Z / Z.sum(axis=1, keepdims=True)
""",
            ),
            "no_normalising": (
                "did not divide by the sums",
                """def softmax(Z):
    return np.exp(Z - Z.max(axis=1, keepdims=True))
""",
            ),
            "no_exp": (
                "divided the scores by their sum without np.exp",
                """def softmax(Z):
    Z = Z - Z.max(axis=1, keepdims=True)
    return Z / Z.sum(axis=1, keepdims=True)
""",
            ),
            "minus_sign": (
                "took e to the minus score",
                """def softmax(Z):
    E = np.exp(-(Z - Z.max(axis=1, keepdims=True)))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "sigmoid": (
                "wrote a sigmoid for each score",
                """def softmax(Z):
    return 1 / (1 + np.exp(-Z))
""",
            ),
            "log_softmax": (
                "returned the logarithm of the probabilities",
                """def softmax(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return S - np.log(np.exp(S).sum(axis=1, keepdims=True))
""",
            ),
            "mean_for_sum": (
                "divided by the mean of the row instead of the sum",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.mean(axis=1, keepdims=True)
""",
            ),
            "by_length": (
                "divided by the length of the row",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / np.linalg.norm(E, axis=1, keepdims=True)
""",
            ),
            "hard_max": (
                "put a 1 at the largest score only",
                """def softmax(Z):
    return (Z == Z.max(axis=1, keepdims=True)).astype(float)
""",
            ),
            "no_return": (
                "forgot return",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    print(E / E.sum(axis=1, keepdims=True))
""",
            ),
            "return_in_loop": (
                "returned inside the loop, after the first row",
                """def softmax(Z):
    for z in Z:
        e = np.exp(z - z.max())
        return e / e.sum()
""",
            ),
            "append_rows": (
                "joined the rows into one long row",
                """def softmax(Z):
    P = np.array([])
    for z in Z:
        e = np.exp(z - z.max())
        P = np.append(P, e / e.sum())
    return P
""",
            ),
            "list_no_array": (
                "returned the labels, not the probabilities",
                """def softmax(Z):
    return Z.argmax(axis=1)
""",
            ),
            "ten_classes": (
                "reshaped to ten columns",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True)).reshape(-1, 10)
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "two_to_the": (
                "took powers of 2 instead of e",
                """def softmax(Z):
    E = 2.0 ** (Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "rounded": (
                "rounded the probabilities",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.round(E / E.sum(axis=1, keepdims=True), 2)
""",
            ),
            "builtin_max": (
                "used Python's max on the whole array",
                """def softmax(Z):
    E = np.exp(Z - max(Z))
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "python_sum": (
                "used Python's sum, which adds up the rows",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / sum(E)
""",
            ),
            "keepdim_typo": (
                "wrote keepdim for keepdims",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdim=True))
    return E / E.sum(axis=1, keepdim=True)
""",
            ),
            "undefined_m": (
                "used m, which is not defined",
                """def softmax(Z):
    E = np.exp(Z - m)
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
            "open_bracket": (
                "left a bracket open",
                """def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True)
    return E / E.sum(axis=1, keepdims=True)
""",
            ),
        },
    },
    "cross_entropy": {
        "right": {
            "as_in_text": """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(picked + TINY))
""",
            "minus_outside": """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    return -np.mean(np.log(P[np.arange(len(y)), y] + TINY))
""",
            "sum_over_len": """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    return -np.log(P[range(len(y)), y] + TINY).sum() / len(y)
""",
            "one_hot": """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    Y = np.eye(P.shape[1])[y]
    return -np.sum(Y * np.log(P + TINY)) / len(P)
""",
            "pick_by_sum": """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    mask = np.arange(P.shape[1]) == y[:, np.newaxis]
    return -np.log(P[mask] + TINY).mean()
""",
            "take_along": """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = np.take_along_axis(P, y.astype(int)[:, None], axis=1)
    return np.mean(np.log(1 / (picked + TINY)))
""",
            "loop": """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    total = 0.0
    for n in range(len(y)):
        total -= np.log(P[n, y[n]] + TINY)
    return total / len(y)
""",
            "comprehension": """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    return float(np.mean([-np.log(p[label] + TINY) for p, label in zip(P, y, strict=True)]))
""",
            "helper_inside": """TINY = np.finfo(np.float32).tiny


def surprise(p):
    return -np.log(p + TINY)


def cross_entropy(P, y):
    return surprise(P[np.arange(P.shape[0]), y]).mean()
""",
            "einsum": """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    return -np.einsum("nn->n", np.log(P[:, y] + TINY)).mean()
""",
        },
        "wrong": {
            "sum_not_mean": (
                "took the sum instead of the mean",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.sum(-np.log(picked + TINY))
""",
            ),
            "no_minus": (
                "forgot the minus",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(np.log(picked + TINY))
""",
            ),
            "no_tiny": (
                "did not add TINY, so a probability of 0 gives inf",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(picked))
""",
            ),
            "tiny_after": (
                "added TINY after the logarithm",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(picked) + TINY)
""",
            ),
            "big_tiny": (
                "added 0.001 instead of TINY",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(picked + 1e-3))
""",
            ),
            "tiny_e7": (
                "added 1e-7 instead of TINY",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(picked + 1e-7))
""",
            ),
            "minus_tiny": (
                "subtracted TINY",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(picked - TINY))
""",
            ),
            "log10": (
                "took the logarithm to base 10",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log10(picked + TINY))
""",
            ),
            "log2": (
                "took the logarithm to base 2",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log2(picked + TINY))
""",
            ),
            "log1p": (
                "took the logarithm of 1 + P",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log1p(picked + TINY))
""",
            ),
            "log_of_mean": (
                "took the logarithm of the mean",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return -np.log(np.mean(picked) + TINY)
""",
            ),
            "mean_of_P": (
                "forgot the logarithm",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-picked)
""",
            ),
            "one_minus": (
                "took 1 - P instead of the logarithm",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(1 - picked)
""",
            ),
            "log_one_minus": (
                "took the logarithm of 1 - P",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(1 - picked + TINY))
""",
            ),
            "all_columns": (
                "indexed P[:, y], all rows for each label",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[:, y]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "rows_by_label": (
                "indexed P[y], rows by the label",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[y]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "swapped_indices": (
                "swapped rows and labels in the index",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[y, np.arange(len(y))]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "off_by_one": (
                "counted the labels from 1",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y - 1]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "largest_P": (
                "took the largest probability of each row, whatever the label",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P.max(axis=1)
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "all_probabilities": (
                "took the mean over all probabilities",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "per_example": (
                "returned a number for each example",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return -np.log(picked + TINY)
""",
            ),
            "first_example": (
                "returned the first example's loss",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return -np.log(picked[0] + TINY)
""",
            ),
            "by_K": (
                "divided the sum by the number of classes",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.sum(-np.log(picked + TINY)) / P.shape[1]
""",
            ),
            "by_NK": (
                "divided by N · K",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.sum(-np.log(picked + TINY)) / P.size
""",
            ),
            "by_100": (
                "divided by a fixed 100",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.sum(-np.log(picked + TINY)) / 100
""",
            ),
            "by_2": (
                "divided by the 2 examples of the toy",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.sum(-np.log(picked + TINY)) / 2
""",
            ),
            "median": (
                "took the median",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.median(-np.log(picked + TINY))
""",
            ),
            "no_return": (
                "forgot return",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    loss = np.mean(-np.log(picked + TINY))
""",
            ),
            "print_it": (
                "printed instead of returning",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    print(np.mean(-np.log(picked + TINY)))
""",
            ),
            "in_place_P": (
                "added TINY to P in place, which changes it",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    P += 0.001
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "clipped": (
                "cut the probabilities off at 0.01",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(np.clip(picked, 0.01, 1)))
""",
            ),
            "misses_last": (
                "left the last example out",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y) - 1), y[:-1]]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "ten_rows": (
                "took 10 rows whatever y holds",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(10), y]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "softmax_again": (
                "applied softmax to the probabilities",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = softmax(P)[np.arange(len(y)), y]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "p_log_p": (
                "multiplied by P once more (entropy)",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-picked * np.log(picked + TINY))
""",
            ),
            "squared": (
                "took squares instead of the logarithm",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean((1 - picked) ** 2)
""",
            ),
            "exp": (
                "took the exponential for the logarithm",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.exp(picked + TINY))
""",
            ),
            "as_array": (
                "returned an array with one number",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.array([np.mean(-np.log(picked + TINY))])
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return round(np.mean(-np.log(picked + TINY)), 2)
""",
            ),
            "sorted_P": (
                "sorted the probabilities first",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = np.sort(P, axis=1)[np.arange(len(y)), y]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "eps_misspelt": (
                "wrote Tiny for TINY",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(picked + Tiny))
""",
            ),
            "undefined_N": (
                "used N, which is not defined",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(N), y]
    return np.mean(-np.log(picked + TINY))
""",
            ),
            "open_bracket": (
                "left a bracket open",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return np.mean(-np.log(picked + TINY)
""",
            ),
            "binary": (
                "added the terms for the other classes too",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y]
    return -np.mean(np.log(picked + TINY) + np.log(1 - picked + TINY))
""",
            ),
            "labels_as_floats": (
                "made floats of the labels, which can't be indices",
                """TINY = np.finfo(np.float32).tiny


def cross_entropy(P, y):
    picked = P[np.arange(len(y)), y * 1.0]
    return np.mean(-np.log(picked + TINY))
""",
            ),
        },
    },
    "cross_entropy_slope": {
        "right": {
            "one_hot": """def cross_entropy_slope(P, y):
    Y = one_hot(y, P.shape[1])
    return (P - Y) / len(y)
""",
            "eye": """def cross_entropy_slope(P, y):
    return (P - np.eye(P.shape[1])[y]) / P.shape[0]
""",
            "copy_minus_one": """def cross_entropy_slope(P, y):
    slope = P.copy()
    slope[np.arange(len(y)), y] -= 1
    return slope / len(y)
""",
            "n_k": """def cross_entropy_slope(P, y):
    N, K = P.shape
    Y = np.zeros((N, K), dtype=P.dtype)
    Y[np.arange(N), y] = 1
    return (P - Y) * (1 / N)
""",
            "compare": """def cross_entropy_slope(P, y):
    Y = y[:, None] == np.arange(P.shape[1])
    return np.subtract(P, Y) / len(P)
""",
            "keywords": """def cross_entropy_slope(P, y):
    return np.divide(P - one_hot(y, classes=P.shape[1]), len(P))
""",
            "loop": """def cross_entropy_slope(P, y):
    slope = np.array(P, dtype=float)
    for n, label in enumerate(y):
        slope[n, label] -= 1
    return slope / len(y)
""",
            "subtract_at": """def cross_entropy_slope(P, y):
    slope = P / len(y)
    np.subtract.at(slope, (np.arange(len(y)), y), 1 / len(y))
    return slope
""",
            "helper_inside": """def cross_entropy_slope(P, y):
    def true_answers(labels, classes):
        return np.eye(classes)[labels]

    slope = P - true_answers(y, len(P[0]))
    return slope / len(slope)
""",
            "in_place_on_a_copy": """def cross_entropy_slope(P, y):
    slope = P - one_hot(y, P.shape[1])
    slope /= len(y)
    return slope
""",
        },
        "wrong": {
            "no_N": (
                "forgot to divide by N",
                """def cross_entropy_slope(P, y):
    return P - one_hot(y, P.shape[1])
""",
            ),
            "sign": (
                "subtracted the other way round",
                """def cross_entropy_slope(P, y):
    return (one_hot(y, P.shape[1]) - P) / len(y)
""",
            ),
            "plus": (
                "added Y instead of subtracting",
                """def cross_entropy_slope(P, y):
    return (P + one_hot(y, P.shape[1])) / len(y)
""",
            ),
            "by_K": (
                "divided by the number of classes",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, P.shape[1])) / P.shape[1]
""",
            ),
            "by_size": (
                "divided by N · K",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, P.shape[1])) / P.size
""",
            ),
            "fixed_10_classes": (
                "left out K, so ten classes are assumed",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y)) / len(y)
""",
            ),
            "fixed_10": (
                "hard-coded ten classes",
                """def cross_entropy_slope(P, y):
    return (P - np.eye(10)[y]) / len(y)
""",
            ),
            "fixed_100": (
                "divided by a fixed 100",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, P.shape[1])) / 100
""",
            ),
            "counted_classes": (
                "took the number of classes from the labels",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, y.max() + 1)) / len(y)
""",
            ),
            "in_place": (
                "subtracted 1 in P itself, which changes it",
                """def cross_entropy_slope(P, y):
    P[np.arange(len(y)), y] -= 1
    return P / len(y)
""",
            ),
            "in_place_minus": (
                "subtracted Y from P in place",
                """def cross_entropy_slope(P, y):
    P -= one_hot(y, P.shape[1])
    return P / len(y)
""",
            ),
            "view": (
                "took a view for a copy, so P changes",
                """def cross_entropy_slope(P, y):
    slope = P[:]
    slope[np.arange(len(y)), y] -= 1
    return slope / len(y)
""",
            ),
            "alias": (
                "gave P a second name instead of copying it",
                """def cross_entropy_slope(P, y):
    slope = P
    slope[np.arange(len(y)), y] -= 1
    return slope / len(y)
""",
            ),
            "labels_not_one_hot": (
                "subtracted the labels themselves",
                """def cross_entropy_slope(P, y):
    return (P - y[:, None]) / len(y)
""",
            ),
            "labels_broadcast": (
                "subtracted y without making Y",
                """def cross_entropy_slope(P, y):
    return (P - y) / len(y)
""",
            ),
            "whole_columns": (
                "subtracted 1 in all rows of the labels' columns",
                """def cross_entropy_slope(P, y):
    slope = P.copy()
    slope[:, y] -= 1
    return slope / len(y)
""",
            ),
            "only_true": (
                "kept the true digit's entries and dropped the others",
                """def cross_entropy_slope(P, y):
    Y = one_hot(y, P.shape[1])
    return Y * (P - Y) / len(y)
""",
            ),
            "only_minus_Y": (
                "returned -Y / N, without P",
                """def cross_entropy_slope(P, y):
    return -one_hot(y, P.shape[1]) / len(y)
""",
            ),
            "minus_Y_over_P": (
                "returned the slope with respect to P, -Y / P",
                """def cross_entropy_slope(P, y):
    return -one_hot(y, P.shape[1]) / P / len(y)
""",
            ),
            "minus_Y_over_P_only_true": (
                "returned the slope of the logarithm at the true digit",
                """def cross_entropy_slope(P, y):
    slope = np.zeros_like(P)
    rows = np.arange(len(y))
    slope[rows, y] = -1 / P[rows, y] / len(y)
    return slope
""",
            ),
            "times_sigmoid_slope": (
                "multiplied by P · (1 - P), as with the sigmoid",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, P.shape[1])) * P * (1 - P) / len(y)
""",
            ),
            "two": (
                "put a factor 2 in front, as with the squared error",
                """def cross_entropy_slope(P, y):
    return 2 * (P - one_hot(y, P.shape[1])) / len(y)
""",
            ),
            "squared": (
                "squared the difference",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, P.shape[1])) ** 2 / len(y)
""",
            ),
            "absolute": (
                "took absolute values",
                """def cross_entropy_slope(P, y):
    return np.abs(P - one_hot(y, P.shape[1])) / len(y)
""",
            ),
            "mean_over_rows": (
                "took the mean over the examples, a row for all",
                """def cross_entropy_slope(P, y):
    return np.mean(P - one_hot(y, P.shape[1]), axis=0)
""",
            ),
            "per_example": (
                "added up each row",
                """def cross_entropy_slope(P, y):
    return np.sum(P - one_hot(y, P.shape[1]), axis=1) / len(y)
""",
            ),
            "softmax_again": (
                "applied softmax to P",
                """def cross_entropy_slope(P, y):
    return (softmax(P) - one_hot(y, P.shape[1])) / len(y)
""",
            ),
            "rounded_P": (
                "made the largest probability 1 first",
                """def cross_entropy_slope(P, y):
    return (one_hot(P.argmax(axis=1), P.shape[1]) - one_hot(y, P.shape[1])) / len(y)
""",
            ),
            "predicted_for_true": (
                "took the answer of P for the label",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(P.argmax(axis=1), P.shape[1])) / len(y)
""",
            ),
            "log_P": (
                "took the logarithm of P",
                """def cross_entropy_slope(P, y):
    return (np.log(P) - one_hot(y, P.shape[1])) / len(y)
""",
            ),
            "precedence": (
                "divided only Y by N",
                """def cross_entropy_slope(P, y):
    return P - one_hot(y, P.shape[1]) / len(y)
""",
            ),
            "P_by_N_only": (
                "divided only P by N",
                """def cross_entropy_slope(P, y):
    return P / len(y) - one_hot(y, P.shape[1])
""",
            ),
            "minus_one_everywhere": (
                "subtracted 1 everywhere",
                """def cross_entropy_slope(P, y):
    return (P - 1) / len(y)
""",
            ),
            "off_by_one": (
                "counted the labels from 1",
                """def cross_entropy_slope(P, y):
    slope = P.copy()
    slope[np.arange(len(y)), y - 1] -= 1
    return slope / len(y)
""",
            ),
            "no_return": (
                "forgot return",
                """def cross_entropy_slope(P, y):
    slope = (P - one_hot(y, P.shape[1])) / len(y)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def cross_entropy_slope(P, y):
    print((P - one_hot(y, P.shape[1])) / len(y))
""",
            ),
            "transposed": (
                "returned (K, N)",
                """def cross_entropy_slope(P, y):
    return ((P - one_hot(y, P.shape[1])) / len(y)).T
""",
            ),
            "flat": (
                "returned one long row",
                """def cross_entropy_slope(P, y):
    return ((P - one_hot(y, P.shape[1])) / len(y)).ravel()
""",
            ),
            "loss": (
                "returned the loss, not its gradient",
                """def cross_entropy_slope(P, y):
    return cross_entropy(P, y)
""",
            ),
            "n_minus_1": (
                "divided by N - 1",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, P.shape[1])) / (len(y) - 1)
""",
            ),
            "by_N_twice": (
                "divided by N twice",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, P.shape[1])) / len(y) ** 2
""",
            ),
            "floor": (
                "used // for the division",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, P.shape[1])) // len(y)
""",
            ),
            "undefined_Y_true": (
                "used Y_true, which is not defined",
                """def cross_entropy_slope(P, y):
    return (P - Y_true) / len(Y_true)
""",
            ),
            "swapped_arguments": (
                "gave one_hot its arguments in the wrong order",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(P.shape[1], y)) / len(y)
""",
            ),
            "K_undefined": (
                "used K without defining it",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, K)) / len(y)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def cross_entropy_slope(P, y):
    return (P - one_hot(y, P.shape[1]) / len(y)
""",
            ),
        },
    },
}
