"""Right and wrong answers to the exercises of lesson 14, written from its text alone."""

ANSWERS = {
    "quantise": {
        "right": {
            "text": """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            "names": """def quantise(W, bits=8):
    largest = 2 ** (bits - 1) - 1
    steps = np.max(np.abs(W), axis=0) / largest
    whole = np.rint(W / steps)
    whole = whole.astype(np.int8)
    return whole, steps
""",
            "columns": """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    whole, step = np.zeros(W.shape, dtype=np.int8), np.zeros(W.shape[1])
    for j in range(W.shape[1]):
        step[j] = max(abs(w) for w in W[:, j]) / L
        whole[:, j] = np.rint(W[:, j] / step[j])
    return whole, step
""",
            "max_min": """def quantise(W, bits=8):
    top = (1 << (bits - 1)) - 1
    size = np.maximum(W.max(axis=0), -W.min(axis=0))
    return np.int8(np.rint(W * (1 / (size / top)))), size / top
""",
            "transposed": """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    rows = W.T
    step = np.abs(rows).max(axis=1) / L
    return np.rint(rows / step[:, None]).T.astype("int8"), step
""",
            "inf_norm": """def quantise(W, bits=8):
    step = np.linalg.norm(W, np.inf, axis=0) / (2 ** (bits - 1) - 1)
    return np.round(W / step).astype(np.int8), step
""",
            "clip": """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = abs(W).max(0) / L
    return np.clip(np.rint(W / step), -L, L).astype(np.int8), step
""",
        },
        "wrong": {
            "one_step": (
                "took one step for all neurons",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max() / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "one_step_full": (
                "took one step for all, H times",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.full(W.shape[1], np.abs(W).max() / L)
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "rows": (
                "took a step for each input",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=1) / L
    return np.rint(W / step[:, None]).astype(np.int8), step
""",
            ),
            "rows_broadcast": (
                "took the rows' maxima",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=1) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "no_abs": (
                "forgot the size: the largest, not the farthest from 0",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = W.max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "abs_of_max": (
                "took the size of the largest",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W.max(axis=0)) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "L_full": (
                "took 2 to the power of bits minus 1 for L",
                """def quantise(W, bits=8):
    L = 2**bits - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "L_no_minus": (
                "forgot to subtract 1 from L",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1)
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "L_precedence": (
                "forgot the brackets in the power",
                """def quantise(W, bits=8):
    L = 2**bits - 1 - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "L_bits": (
                "divided by the bits",
                """def quantise(W, bits=8):
    L = bits
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "L_127": (
                "wrote 127 for L",
                """def quantise(W, bits=8):
    L = 127
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "L_caret": (
                "wrote ^ for the power",
                """def quantise(W, bits=8):
    L = 2 ^ (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "L_minus_2": (
                "subtracted 2",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 2
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "levels": (
                "divided by the number of values",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / (2 * L + 1)
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "range": (
                "divided the range by all steps",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = (W.max(axis=0) - W.min(axis=0)) / (2 * L)
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "not_rounded": (
                "cut the decimals off",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return (W / step).astype(np.int8), step
""",
            ),
            "floor": (
                "rounded down",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.floor(W / step).astype(np.int8), step
""",
            ),
            "ceil": (
                "rounded up",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.ceil(W / step).astype(np.int8), step
""",
            ),
            "trunc": (
                "cut towards 0",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.trunc(W / step).astype(np.int8), step
""",
            ),
            "half_up": (
                "added a half and cut",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return (W / step + 0.5).astype(np.int8), step
""",
            ),
            "round_1": (
                "rounded to a decimal",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.round(W / step, 1), step
""",
            ),
            "floats": (
                "left decimal numbers",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step), step
""",
            ),
            "int64": (
                "made numbers of 64 bits",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(int), step
""",
            ),
            "uint8": (
                "took bytes without a sign",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.uint8), step
""",
            ),
            "cast_first": (
                "turned W into int8 before dividing",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W.astype(np.int8) / step), step
""",
            ),
            "cast_first_too": (
                "turned W into int8, then divided",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W.astype(np.int8) / step).astype(np.int8), step
""",
            ),
            "multiplied": (
                "multiplied by the step",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W * step).astype(np.int8), step
""",
            ),
            "floor_division": (
                "divided with //",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return (W // step).astype(np.int8), step
""",
            ),
            "by_L": (
                "multiplied by L, without the step",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W * L).astype(np.int8), step
""",
            ),
            "whole_only": (
                "returned the whole numbers only",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8)
""",
            ),
            "swapped": (
                "returned the steps first",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return step, np.rint(W / step).astype(np.int8)
""",
            ),
            "back": (
                "returned the weights again",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step) * step, step
""",
            ),
            "largest": (
                "returned the largest weights instead of the steps",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step * L
""",
            ),
            "inverse": (
                "returned steps upside down",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), 1 / step
""",
            ),
            "inverse_both": (
                "computed the step upside down",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = L / np.abs(W).max(axis=0)
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "keepdims": (
                "returned steps of shape (1, H)",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0, keepdims=True) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "mean_abs": (
                "took the mean size",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).mean(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "std": (
                "took the standard deviation",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = W.std(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "norm": (
                "took the length of the column",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.linalg.norm(W, axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "first": (
                "took the first weight of each neuron",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W[0]) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "shifted": (
                "moved the whole numbers to 0 and up",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step + L).astype(np.int8), step
""",
            ),
            "sign_lost": (
                "lost the sign",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(np.abs(W) / step).astype(np.int8), step
""",
            ),
            "bits_ignored": (
                "always took 8 bits",
                """def quantise(W, bits=8):
    bits = 8
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
            "in_place": (
                "divided W in place",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    W /= step
    return np.rint(W).astype(np.int8), step
""",
            ),
            "no_return": (
                "forgot return",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    result = np.rint(W / step).astype(np.int8), step
""",
            ),
            "print_": (
                "printed instead of returning",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    print(np.rint(W / step).astype(np.int8), step)
""",
            ),
            "name": (
                "wrote steps, which isn't defined",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / steps).astype(np.int8), step
""",
            ),
            "int8_name": (
                "forgot np. before int8",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    return np.rint(W / step).astype(int8), step
""",
            ),
            "list_": (
                "took max of a list of rows",
                """def quantise(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = max(np.abs(W).tolist()) / L
    return np.rint(W / step).astype(np.int8), step
""",
            ),
        },
    },
    "paired_interval": {
        "right": {
            "text": """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            "ints": """def paired_interval(before, after):
    changes = after.astype(int) - before.astype(int)
    error = changes.std() / len(changes) ** 0.5
    return changes.mean() - 1.96 * error, changes.mean() + 1.96 * error
""",
            "counts": """def paired_interval(before, after):
    N = len(before)
    gained, lost = np.sum(~before & after), np.sum(before & ~after)
    mean = (gained - lost) / N
    variance = (gained + lost) / N - mean**2
    half = 1.96 * np.sqrt(variance / N)
    return mean - half, mean + half
""",
            "where": """def paired_interval(before, after):
    change = np.where(before == after, 0, np.where(after, 1, -1))
    centre = np.mean(change)
    spread = np.sqrt(np.mean((change - centre) ** 2))
    return tuple(centre + sign * 1.96 * spread / np.sqrt(change.size) for sign in (-1, 1))
""",
            "array": """def paired_interval(before, after):
    d = 1.0 * after - 1.0 * before
    return d.mean() + np.array([-1.96, 1.96]) * d.std() / np.sqrt(len(d))
""",
            "loop": """def paired_interval(before, after):
    changes = [int(a) - int(b) for b, a in zip(before, after)]
    N = len(changes)
    mean = sum(changes) / N
    s = (sum((c - mean) ** 2 for c in changes) / N) ** 0.5
    return mean - 1.96 * s / N**0.5, mean + 1.96 * s / N**0.5
""",
            "means_apart": """def paired_interval(before, after):
    mean = after.mean() - before.mean()
    s = np.std(after * 1 - before * 1)
    half = 1.96 * s / np.sqrt(before.shape[0])
    return [mean - half, mean + half]
""",
        },
        "wrong": {
            "before_minus_after": (
                "subtracted after from before",
                """def paired_interval(before, after):
    change = before.astype(float) - after.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "no_root": (
                "divided by N without the root",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / len(change)
    return mean - off, mean + off
""",
            ),
            "not_divided": (
                "did not divide by the root of N",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std()
    return mean - off, mean + off
""",
            ),
            "once": (
                "took the standard deviation once",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "two": (
                "took 2 instead of 1.96",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 2 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "z90": (
                "took 1.64, the 90% interval",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.64 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "z99": (
                "took 2.58, the 99% interval",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 2.58 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "variance": (
                "took the variance",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.var() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "variance_root": (
                "took the variance divided by the root",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.var() / len(change)
    return mean - off, mean + off
""",
            ),
            "abs_change": (
                "lost the sign of the change",
                """def paired_interval(before, after):
    change = np.abs(after.astype(float) - before.astype(float))
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "xor": (
                "asked whether a digit has changed",
                """def paired_interval(before, after):
    change = (after != before).astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "changed_only": (
                "took the mean over the changed digits only",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    change = change[change != 0]
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "n_changed": (
                "divided by the number of changed digits",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(np.count_nonzero(change))
    return mean - off, mean + off
""",
            ),
            "unpaired": (
                "added the variances of two separate scores",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * np.sqrt((before.var() + after.var()) / len(change))
    return mean - off, mean + off
""",
            ),
            "sum_of_spreads": (
                "added two standard deviations",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * (before.std() + after.std()) / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "difference_of_spreads": (
                "subtracted two standard deviations",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * abs(after.std() - before.std()) / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "spread_of_after": (
                "took the spread of after",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * after.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "spread_of_before": (
                "took the spread of before",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * before.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "binomial": (
                "took p(1 - p) of the mean",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * np.sqrt(np.abs(mean * (1 - mean))) / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "wilson": (
                "returned the interval of after",
                """def paired_interval(before, after):
    p = after.mean()
    off = 1.96 * np.sqrt(p * (1 - p) / len(after))
    return p - off, p + off
""",
            ),
            "two_intervals": (
                "subtracted the ends of two intervals",
                """def paired_interval(before, after):
    def ends(x):
        off = 1.96 * x.std() / np.sqrt(len(x))
        return x.mean() - off, x.mean() + off

    low, high = ends(before)
    low_after, high_after = ends(after)
    return low_after - low, high_after - high
""",
            ),
            "two_intervals_widest": (
                "took the farthest ends of two intervals",
                """def paired_interval(before, after):
    def ends(x):
        off = 1.96 * x.std() / np.sqrt(len(x))
        return x.mean() - off, x.mean() + off

    low, high = ends(before)
    low_after, high_after = ends(after)
    return low_after - high, high_after - low
""",
            ),
            "ends_swapped": (
                "returned the upper end first",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean + off, mean - off
""",
            ),
            "mean_and_off": (
                "returned the mean and how far off",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean, off
""",
            ),
            "off_only": (
                "returned how far off only",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return off
""",
            ),
            "mean_only": (
                "returned the mean",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean
""",
            ),
            "around_zero": (
                "put the interval around 0",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return -off, off
""",
            ),
            "half": (
                "halved the width",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 0.98 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "percent": (
                "returned percentage points",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return 100 * (mean - off), 100 * (mean + off)
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return round(mean - off, 2), round(mean + off, 2)
""",
            ),
            "counts": (
                "took the sum of the changes",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.sum()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "ddof_1": (
                "divided by N minus 1 in the standard deviation",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std(ddof=1) / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "ddof_2": (
                "divided by N minus 1 twice",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change) - 2)
    return mean - off, mean + off
""",
            ),
            "bool_minus": (
                "subtracted truths",
                """def paired_interval(before, after):
    change = after - before
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "uint8": (
                "subtracted bytes, which can't be below 0",
                """def paired_interval(before, after):
    change = after.astype(np.uint8) - before.astype(np.uint8)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "and_not": (
                "counted gained digits only",
                """def paired_interval(before, after):
    change = (after & ~before).astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "lost_only": (
                "counted lost digits only",
                """def paired_interval(before, after):
    change = -(before & ~after).astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "percentiles": (
                "took the percentiles of the changes",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return tuple(np.percentile(change, [2.5, 97.5]))
""",
            ),
            "min_max": (
                "took the smallest and largest change",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return change.min(), change.max()
""",
            ),
            "std_not_centred": (
                "took the root mean square",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * np.sqrt(np.mean(change**2)) * 1.05 / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "precedence": (
                "divided mean and all by the root",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return (mean - off) / np.sqrt(len(change)), (mean + off) / np.sqrt(len(change))
""",
            ),
            "root_inside": (
                "took the root of the deviation",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * np.sqrt(change.std() / len(change))
    return mean - off, mean + off
""",
            ),
            "clipped": (
                "cut the ends off at 0",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return max(mean - off, 0), mean + off
""",
            ),
            "mean_of_both": (
                "divided by the digits of both",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(2 * len(change))
    return mean - off, mean + off
""",
            ),
            "relative": (
                "divided by the accuracy before",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return (mean - off) / before.mean(), (mean + off) / before.mean()
""",
            ),
            "no_return": (
                "forgot return",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    low, high = mean - off, mean + off
""",
            ),
            "print_": (
                "printed instead of returning",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    print(mean - off, mean + off)
""",
            ),
            "name": (
                "used N, which isn't defined",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(N)
    return mean - off, mean + off
""",
            ),
            "sorted_": (
                "sorted both before pairing",
                """def paired_interval(before, after):
    change = np.sort(after).astype(float) - np.sort(before).astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change))
    return mean - off, mean + off
""",
            ),
            "bracket": (
                "left a bracket open",
                """def paired_interval(before, after):
    change = after.astype(float) - before.astype(float)
    mean = change.mean()
    off = 1.96 * change.std() / np.sqrt(len(change)
    return mean - off, mean + off
""",
            ),
        },
    },
    "carried": {
        "right": {
            "text": """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            "own_steps": """def carried(W, bits=8):
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    scaled, rows = W / step, []
    rest = np.zeros(W.shape[1])
    for row in scaled:
        rounded = np.rint(row + rest)
        rest = row + rest - rounded
        rows.append(rounded)
    return np.array(rows).astype(np.int8), step
""",
            "in_place_copy": """def carried(W, bits=8):
    _, step = quantise(W, bits)
    A = W / step
    for k in range(len(A)):
        whole = np.rint(A[k])
        if k + 1 < len(A):
            A[k + 1] += A[k] - whole
        A[k] = whole
    return A.astype(np.int8), step
""",
            "columns": """def carried(W, bits=8):
    _, step = quantise(W, bits)
    whole = np.empty(W.shape, dtype=np.int8)
    for j in range(W.shape[1]):
        rest = 0.0
        for i in range(W.shape[0]):
            wanted = W[i, j] / step[j] + rest
            whole[i, j] = round(wanted)
            rest = wanted - whole[i, j]
    return whole, step
""",
            "weights": """def carried(W, bits=8):
    first, step = quantise(W, bits)
    whole, owed = np.zeros_like(first), np.zeros(W.shape[1])
    for i in range(W.shape[0]):
        w = W[i] / step + owed
        n = np.rint(w)
        owed = w - n
        whole[i] = n.astype(np.int8)
    return whole, step
""",
            "list": """def carried(W, bits=8):
    step = np.max(np.abs(W), axis=0) / (2 ** (bits - 1) - 1)
    rest, whole = 0.0, []
    for row in W / step:
        row = row + rest
        whole.append(np.rint(row))
        rest = row - whole[-1]
    return np.stack(whole).astype(np.int8), step
""",
            "accumulated": """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    total = np.zeros(W.shape[1])
    written = np.zeros(W.shape[1])
    whole = np.zeros(W.shape, dtype=np.int8)
    for k, row in enumerate(W / step):
        total = total + row
        whole[k] = np.rint(total - written)
        written = written + whole[k]
    return whole, step
""",
        },
        "wrong": {
            "no_rest": (
                "never added the rest",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "quantise_only": (
                "returned what quantise returns",
                """def carried(W, bits=8):
    return quantise(W, bits)
""",
            ),
            "rest_of_row": (
                "took the rest of the row alone",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = row - whole[k]
    return whole, step
""",
            ),
            "rest_negative": (
                "turned the sign of the rest",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = whole[k] - wanted
    return whole, step
""",
            ),
            "minus_rest": (
                "subtracted the rest",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row - rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "both_negative": (
                "added up rests without end",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest += wanted - whole[k]
    return whole, step
""",
            ),
            "rest_added": (
                "added up the rows' rests",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = rest + row
    return whole, step
""",
            ),
            "rest_of_row_summed": (
                "rounded without the rest, but summed what is owed",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(row)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "half_rest": (
                "handed on half of the rest",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + 0.5 * rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "reset": (
                "set the rest to 0 in each row",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        rest = np.zeros(W.shape[1])
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "one_rest": (
                "shared one rest among all neurons",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = np.sum(wanted - whole[k])
    return whole, step
""",
            ),
            "mean_rest": (
                "took the mean rest of all neurons",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = np.mean(wanted - whole[k])
    return whole, step
""",
            ),
            "to_right": (
                "handed the rest on to the next neuron",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = np.roll(wanted - whole[k], 1)
    return whole, step
""",
            ),
            "floor": (
                "rounded down",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.floor(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "ceil": (
                "rounded up",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.ceil(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "cut": (
                "cut the decimals off",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.trunc(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "not_rounded": (
                "let int8 cut the decimals off",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = wanted
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "from_below": (
                "went from the last row up",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in reversed(list(enumerate(W / step))):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "columns": (
                "went through the neurons instead of the rows",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[0])
    for k, column in enumerate((W / step).T):
        wanted = column + rest
        whole[:, k] = np.rint(wanted)
        rest = wanted - whole[:, k]
    return whole, step
""",
            ),
            "flat": (
                "went through all weights, row by row",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole, rest = [], 0.0
    for value in (W / step).ravel():
        wanted = value + rest
        whole.append(np.rint(wanted))
        rest = wanted - whole[-1]
    return np.array(whole).reshape(W.shape).astype(np.int8), step
""",
            ),
            "unscaled": (
                "went through W, not W in steps",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "times_step": (
                "multiplied by the steps",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W * step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "one_step": (
                "took one step for all neurons",
                """def carried(W, bits=8):
    step = np.abs(W).max() / (2 ** (bits - 1) - 1)
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "bits_lost": (
                "forgot to hand on bits",
                """def carried(W, bits=8):
    step = quantise(W)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "whole_for_step": (
                "took quantise's whole numbers for the steps",
                """def carried(W, bits=8):
    step = quantise(W, bits)[0]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "both_for_step": (
                "took the pair for the steps",
                """def carried(W, bits=8):
    step = quantise(W, bits)
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "no_neighbour": (
                "handed on in units of weights",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = (wanted - whole[k]) * step
    return whole, step
""",
            ),
            "clipped_2": (
                "clipped to -1, 0, 1",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.clip(np.rint(wanted), -1, 1)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "rest_rounded": (
                "rounded the rest",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = np.rint(wanted - whole[k])
    return whole, step
""",
            ),
            "rest_abs": (
                "lost the sign of the rest",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = np.abs(wanted - whole[k])
    return whole, step
""",
            ),
            "rest_positive": (
                "handed on only what is owed, not what is too much",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = np.maximum(wanted - whole[k], 0)
    return whole, step
""",
            ),
            "first_skipped": (
                "began with the second row",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        if k == 0:
            continue
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "last_skipped": (
                "left out the last row",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate((W / step)[:-1]):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "two_rows": (
                "handed on from the first row to the second only",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k] if k == 0 else 0
    return whole, step
""",
            ),
            "rest_after_loop": (
                "computed the rest after the loop",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
    rest = wanted - whole[k]
    return whole, step
""",
            ),
            "floats": (
                "returned decimal numbers",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=float)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "int64": (
                "returned numbers of 64 bits",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=int)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "whole_only": (
                "returned the whole numbers only",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole
""",
            ),
            "swapped": (
                "returned the steps first",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return step, whole
""",
            ),
            "rest_returned": (
                "returned the rest instead of the steps",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, rest
""",
            ),
            "weights": (
                "returned weights",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole * step, step
""",
            ),
            "in_loop": (
                "returned inside the loop",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
        return whole, step
""",
            ),
            "cumsum": (
                "rounded the cumulative sums and took differences without the first",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    return np.rint(np.cumsum(W / step, axis=0)).astype(np.int8), step
""",
            ),
            "in_place": (
                "divided W in place",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    W /= step
    for k, row in enumerate(W):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "no_return": (
                "forgot return",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[1])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
""",
            ),
            "name": (
                "used H, which isn't defined",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(H)
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
            "rest_shape": (
                "gave the rest the length of a column",
                """def carried(W, bits=8):
    step = quantise(W, bits)[1]
    whole = np.zeros(W.shape, dtype=np.int8)
    rest = np.zeros(W.shape[0])
    for k, row in enumerate(W / step):
        wanted = row + rest
        whole[k] = np.rint(wanted)
        rest = wanted - whole[k]
    return whole, step
""",
            ),
        },
    },
    "two_in_a_byte": {
        "right": {
            "text": """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            "shift": """def two_in_a_byte(whole):
    numbers = np.ravel(whole)
    numbers = np.pad(numbers, (0, numbers.size % 2))
    numbers = (numbers + 8).astype(np.uint8)
    return (numbers[0::2] << 4) | numbers[1::2]
""",
            "reshape": """def two_in_a_byte(whole):
    row = np.concatenate([whole.reshape(-1), np.zeros(whole.size % 2, dtype=whole.dtype)])
    pairs = (row + 8).astype(np.uint8).reshape(-1, 2)
    return 16 * pairs[:, 0] + pairs[:, 1]
""",
            "loop": """def two_in_a_byte(whole):
    row = [int(w) + 8 for w in whole.ravel()]
    if len(row) % 2 == 1:
        row.append(0 + 8)
    out = []
    for k in range(0, len(row), 2):
        out.append(16 * row[k] + row[k + 1])
    return np.array(out, dtype=np.uint8)
""",
            "dot": """def two_in_a_byte(whole):
    flat = whole.flatten().astype(np.int64)
    flat = flat if flat.size % 2 == 0 else np.r_[flat, 0]
    return ((flat.reshape(-1, 2) + 8) @ np.array([16, 1])).astype(np.uint8)
""",
            "int8": """def two_in_a_byte(whole):
    row = whole.ravel().astype(np.int8) + np.int8(8)
    if len(row) % 2:
        row = np.append(row, np.int8(8))
    return (row[::2] * np.int8(16) + row[1::2]).astype(np.uint8)
""",
            "zeros": """def two_in_a_byte(whole):
    n = whole.size
    row = np.full(n + n % 2, 8, dtype=np.uint8)
    row[:n] = whole.ravel().astype(np.int16) + 8
    return row[::2] * np.uint8(16) + row[1::2]
""",
        },
        "wrong": {
            "lower_first": (
                "put the first into the lower bits",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[1::2] * 16 + row[::2]).astype(np.uint8)
""",
            ),
            "no_raise": (
                "did not raise by 8",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int)
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "raise_7": (
                "raised by 7",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 7
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "raise_16": (
                "raised by 16",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 16
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "times_8": (
                "multiplied by 8",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 8 + row[1::2]).astype(np.uint8)
""",
            ),
            "times_15": (
                "multiplied by 15",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 15 + row[1::2]).astype(np.uint8)
""",
            ),
            "times_10": (
                "multiplied by 10",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 10 + row[1::2]).astype(np.uint8)
""",
            ),
            "times_256": (
                "multiplied by 256",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 256 + row[1::2]).astype(np.uint8)
""",
            ),
            "raw_zero": (
                "added a 0 after raising, which means -8",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 0)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "zero_in_front": (
                "added the 0 in front",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(8, row)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "always_added": (
                "added a 0 always",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "two_added": (
                "added two numbers",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, [8, 8])
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "last_dropped": (
                "dropped the last of an odd number",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = row[:-1]
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "no_odd": (
                "forgot the odd number",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "even_padded": (
                "added a 0 to an even number",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2 == 0:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "len_of_whole": (
                "asked the rows whether their number is odd",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(whole) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "halves": (
                "put the first half over the second",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[: len(row) // 2] * 16 + row[len(row) // 2 :]).astype(np.uint8)
""",
            ),
            "rows_pairs": (
                "took neighbours along columns",
                """def two_in_a_byte(whole):
    row = whole.T.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "fortran": (
                "made it flat column by column",
                """def two_in_a_byte(whole):
    row = whole.ravel(order="F").astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "not_flat": (
                "took every other row",
                """def two_in_a_byte(whole):
    row = whole.astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "columns_kept": (
                "kept the rows apart",
                """def two_in_a_byte(whole):
    raised = whole.astype(int) + 8
    return (raised[..., ::2] * 16 + raised[..., 1::2]).astype(np.uint8)
""",
            ),
            "int8_result": (
                "returned int8",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.int8)
""",
            ),
            "int_result": (
                "returned numbers of 64 bits",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2])
""",
            ),
            "uint16": (
                "returned numbers of 16 bits",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint16)
""",
            ),
            "float_": (
                "returned decimal numbers",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(float)
""",
            ),
            "uint8_first": (
                "turned them into bytes before raising by a float",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.float32)
""",
            ),
            "bytes_": (
                "returned bytes, not an array",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8).tobytes()
""",
            ),
            "list_": (
                "returned a list",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).tolist()
""",
            ),
            "plus": (
                "added both",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] + row[1::2]).astype(np.uint8)
""",
            ),
            "product": (
                "multiplied both",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 * row[1::2]).astype(np.uint8)
""",
            ),
            "precedence": (
                "multiplied the sum",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return ((row[::2] + row[1::2]) * 16).astype(np.uint8)
""",
            ),
            "both_16": (
                "multiplied the second as well",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2] * 16).astype(np.uint8)
""",
            ),
            "same_half": (
                "took the same numbers twice",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[::2]).astype(np.uint8)
""",
            ),
            "offset_1": (
                "shifted the pairs by one",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (np.roll(row, 1)[::2] * 16 + np.roll(row, 1)[1::2]).astype(np.uint8)
""",
            ),
            "overlapping": (
                "let the pairs overlap",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[:-1] * 16 + row[1:]).astype(np.uint8)
""",
            ),
            "shift_3": (
                "shifted by 3 bits",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return ((row[::2] << 3) + row[1::2]).astype(np.uint8)
""",
            ),
            "shift_right": (
                "shifted the wrong way",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return ((row[::2] >> 4) + row[1::2]).astype(np.uint8)
""",
            ),
            "and_": (
                "joined with &",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return ((row[::2] << 4) & row[1::2]).astype(np.uint8)
""",
            ),
            "shift_precedence": (
                "forgot that + comes before <<",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] << 4 + row[1::2]).astype(np.uint8)
""",
            ),
            "twos": (
                "kept the sign as two's complement",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) % 16
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "first_raised": (
                "raised the first only",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2] - 8).astype(np.uint8)
""",
            ),
            "raised_after": (
                "raised the bytes at the end",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int)
    if len(row) % 2:
        row = np.append(row, 0)
    return (row[::2] * 16 + row[1::2] + 8).astype(np.uint8)
""",
            ),
            "abs_": (
                "lost the sign",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int)
    row = np.abs(row) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "in_place": (
                "raised the numbers in place",
                """def two_in_a_byte(whole):
    whole += 8
    row = whole.ravel().astype(int)
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "pairs_columns": (
                "returned pairs, not bytes",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return np.column_stack([row[::2], row[1::2]]).astype(np.uint8)
""",
            ),
            "no_return": (
                "forgot return",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    packed = (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "name": (
                "used flat, which isn't defined",
                """def two_in_a_byte(whole):
    row = flat.ravel().astype(int) + 8
    if len(row) % 2:
        row = np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
            "append_lost": (
                "forgot to keep what append returns",
                """def two_in_a_byte(whole):
    row = whole.ravel().astype(int) + 8
    if len(row) % 2:
        np.append(row, 8)
    return (row[::2] * 16 + row[1::2]).astype(np.uint8)
""",
            ),
        },
    },
}
