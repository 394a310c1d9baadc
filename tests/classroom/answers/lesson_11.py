"""Right and wrong answers to the exercises of lesson 11, written from its text alone."""

ANSWERS = {
    "overlap": {
        "right": {
            "set_of_bytes": """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return np.mean([row.tobytes() in known for row in X])
""",
            "loop": """def overlap(X, others):
    known = set()
    for row in others:
        known.add(row.tobytes())
    found = 0
    for row in X:
        if row.tobytes() in known:
            found += 1
    return found / len(X)
""",
            "sum_of_bools": """def overlap(X, others):
    known = set(row.tobytes() for row in others)
    return sum(row.tobytes() in known for row in X) / X.shape[0]
""",
            "tuples": """def overlap(X, others):
    known = set(map(tuple, others.tolist()))
    return float(np.mean([tuple(row) in known for row in X.tolist()]))
""",
            "compare_all": """def overlap(X, others):
    found = 0
    for row in X:
        found += bool((others == row).all(axis=1).any())
    return found / len(X)
""",
            "broadcast": """def overlap(X, others):
    return (X[:, None, :] == others[None, :, :]).all(axis=2).any(axis=1).mean()
""",
            "distances": """def overlap(X, others):
    nearest = np.array([np.abs(others.astype(float) - row).sum(axis=1).min() for row in X])
    return np.mean(nearest == 0)
""",
            "helper_inside": """def overlap(X, others):
    def key(row):
        return np.ascontiguousarray(row).tobytes()

    known = frozenset(key(row) for row in others)
    return len([row for row in X if key(row) in known]) / len(X)
""",
            "counter": """def overlap(X, others):
    from collections import Counter

    known = Counter(row.tobytes() for row in others)
    return 1 - sum(known[row.tobytes()] == 0 for row in X) / len(X)
""",
            "filter": """def overlap(X, others):
    known = {row.tobytes(): True for row in others}
    hits = list(filter(lambda row: known.get(row.tobytes(), False), X))
    return len(hits) / len(X)
""",
        },
        "wrong": {
            "other_way": (
                "asked which rows of others occur in X",
                """def overlap(X, others):
    known = {row.tobytes() for row in X}
    return np.mean([row.tobytes() in known for row in others])
""",
            ),
            "by_others": (
                "divided by the number of others",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return sum(row.tobytes() in known for row in X) / len(others)
""",
            ),
            "by_both": (
                "divided by the number of both together",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return sum(row.tobytes() in known for row in X) / (len(X) + len(others))
""",
            ),
            "count": (
                "returned the number of rows, not the share",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return np.sum([row.tobytes() in known for row in X])
""",
            ),
            "any_row": (
                "returned whether any row occurs",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return any([row.tobytes() in known for row in X])
""",
            ),
            "all_rows": (
                "returned whether all rows occur",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return all([row.tobytes() in known for row in X])
""",
            ),
            "not_in": (
                "returned the share that doesn't occur",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return np.mean([row.tobytes() not in known for row in X])
""",
            ),
            "known_of_X": (
                "put the rows of X into the set, so all occur",
                """def overlap(X, others):
    known = {row.tobytes() for row in X}
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "per_row": (
                "returned an answer for each row",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return np.array([row.tobytes() in known for row in X])
""",
            ),
            "percent": (
                "returned a percentage",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return 100 * np.mean([row.tobytes() in known for row in X])
""",
            ),
            "rounded": (
                "rounded to one decimal",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return round(float(np.mean([row.tobytes() in known for row in X])), 1)
""",
            ),
            "n_minus_1": (
                "left out the last row",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return np.mean([row.tobytes() in known for row in X[:-1]])
""",
            ),
            "others_first_only": (
                "looked among the first ten others only",
                """def overlap(X, others):
    known = {row.tobytes() for row in others[:10]}
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "others_misses_last": (
                "left out the last of the others",
                """def overlap(X, others):
    known = {row.tobytes() for row in others[:-1]}
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "arrays_in_set": (
                "put arrays into the set, which can't be",
                """def overlap(X, others):
    known = {row for row in others}
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "ask_array": (
                "asked for the array instead of its bytes",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return np.mean([row in known for row in X])
""",
            ),
            "tobytes_no_call": (
                "forgot the parentheses of tobytes",
                """def overlap(X, others):
    known = {row.tobytes for row in others}
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "whole_array": (
                "took the bytes of the whole array",
                """def overlap(X, others):
    known = {others.tobytes()}
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "concatenated": (
                "looked for the bytes anywhere in the others' bytes, across rows",
                """def overlap(X, others):
    known = others.tobytes()
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "first_pixels": (
                "compared the first ten pixels only",
                """def overlap(X, others):
    known = {row[:10].tobytes() for row in others}
    return np.mean([row[:10].tobytes() in known for row in X])
""",
            ),
            "sum_as_key": (
                "compared the sums of the rows",
                """def overlap(X, others):
    known = {row.sum() for row in others}
    return np.mean([row.sum() in known for row in X])
""",
            ),
            "sorted_rows": (
                "compared the rows with their pixels sorted",
                """def overlap(X, others):
    known = {np.sort(row).tobytes() for row in others}
    return np.mean([np.sort(row).tobytes() in known for row in X])
""",
            ),
            "rounded_rows": (
                "compared rounded pixels",
                """def overlap(X, others):
    known = {np.round(row).tobytes() for row in others}
    return np.mean([np.round(row).tobytes() in known for row in X])
""",
            ),
            "as_bytes": (
                "made whole numbers of the pixels first",
                """def overlap(X, others):
    known = {row.astype(np.uint8).tobytes() for row in others}
    return np.mean([row.astype(np.uint8).tobytes() in known for row in X])
""",
            ),
            "distinct": (
                "counted equal rows of X only once",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return len({row.tobytes() for row in X} & known) / len(X)
""",
            ),
            "distinct_both": (
                "divided by the number of different rows",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return len({row.tobytes() for row in X} & known) / len({row.tobytes() for row in X})
""",
            ),
            "jaccard": (
                "divided by all different rows of both",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return len({r.tobytes() for r in X} & known) / len({r.tobytes() for r in X} | known)
""",
            ),
            "no_return": (
                "forgot return",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    share = np.mean([row.tobytes() in known for row in X])
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    print(np.mean([row.tobytes() in known for row in X]))
""",
            ),
            "in_place": (
                "sorted the rows of X in place first",
                """def overlap(X, others):
    X.sort(axis=1)
    known = {row.tobytes() for row in others}
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "generator_mean": (
                "gave np.mean a generator",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return np.mean(row.tobytes() in known for row in X)
""",
            ),
            "columns": (
                "went through the columns",
                """def overlap(X, others):
    known = {row.tobytes() for row in others.T}
    return np.mean([row.tobytes() in known for row in X.T])
""",
            ),
            "missing_brace": (
                "left a brace open",
                """def overlap(X, others):
    known = {row.tobytes() for row in others
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "misspelt": (
                "misspelt tobytes",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    return np.mean([row.tobyte() in known for row in X])
""",
            ),
            "same_index": (
                "compared rows at the same index only",
                """def overlap(X, others):
    n = min(len(X), len(others))
    return np.mean((X[:n] == others[:n]).all(axis=1))
""",
            ),
            "zip_rows": (
                "compared the rows side by side",
                """def overlap(X, others):
    return np.mean([np.array_equal(a, b) for a, b in zip(X, others, strict=False)])
""",
            ),
            "any_pixel": (
                "counted a row as soon as one pixel is equal",
                """def overlap(X, others):
    return np.mean([(others == row).any() for row in X])
""",
            ),
            "isin": (
                "asked for each pixel whether it occurs anywhere",
                """def overlap(X, others):
    return np.isin(X, others).mean()
""",
            ),
            "isin_rows": (
                "asked whether all pixels of a row occur anywhere",
                """def overlap(X, others):
    return np.isin(X, others).all(axis=1).mean()
""",
            ),
            "in_array": (
                "asked with in, which compares pixel by pixel",
                """def overlap(X, others):
    return np.mean([row in others for row in X])
""",
            ),
            "pairs_mean": (
                "took the mean over all pairs",
                """def overlap(X, others):
    return (X[:, None] == others).all(axis=2).mean()
""",
            ),
            "pairs_count": (
                "counted all pairs, so copies count twice",
                """def overlap(X, others):
    return (X[:, None] == others).all(axis=2).sum() / len(X)
""",
            ),
            "close": (
                "counted rows that are nearly equal",
                """def overlap(X, others):
    return np.mean([np.isclose(others, row, atol=0.5).all(axis=1).any() for row in X])
""",
            ),
            "row_means": (
                "compared the mean ink",
                """def overlap(X, others):
    return np.mean(np.isin(X.mean(axis=1).round(2), others.mean(axis=1).round(2)))
""",
            ),
            "return_in_loop": (
                "returned inside the loop",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    found = 0
    for row in X:
        found += row.tobytes() in known
        return found / len(X)
""",
            ),
            "set_of_kept": (
                "kept the set of the first call",
                """def overlap(X, others):
    known = overlap.__dict__.setdefault("known", {row.tobytes() for row in others})
    return np.mean([row.tobytes() in known for row in X])
""",
            ),
            "removes": (
                "took each row out of the set once it was found",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    found = 0
    for row in X:
        if row.tobytes() in known:
            known.remove(row.tobytes())
            found += 1
    return found / len(X)
""",
            ),
            "adds": (
                "added the rows of X to the set, so repeated rows count",
                """def overlap(X, others):
    known = {row.tobytes() for row in others}
    found = 0
    for row in X:
        found += row.tobytes() in known
        known.add(row.tobytes())
    return found / len(X)
""",
            ),
        },
    },
    "relative_error": {
        "right": {
            "formula": """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            "early_return": """def relative_error(a, b):
    if not np.any(a) and not np.any(b):
        return 0.0
    return np.max(np.abs(a - b)) / np.max(np.abs([a, b]))
""",
            "maximum": """def relative_error(a, b):
    scale = np.maximum(np.abs(a), np.abs(b)).max()
    if scale == 0:
        return 0.0
    return float(np.max(np.abs(b - a)) / scale)
""",
            "concatenate": """def relative_error(a, b):
    numbers = np.abs(np.concatenate([np.ravel(a), np.ravel(b)]))
    difference = np.abs(np.ravel(a) - np.ravel(b))
    return difference.max() / numbers.max() if numbers.any() else 0.0
""",
            "inf_norm": """def relative_error(a, b):
    def largest(x):
        return np.linalg.norm(np.ravel(x), np.inf)

    bottom = max(largest(a), largest(b))
    return 0.0 if bottom == 0 else largest(a - b) / bottom
""",
            "equal_first": """def relative_error(a, b):
    if np.array_equal(a, b):
        return 0.0
    return np.amax(np.absolute(a - b)) / max(np.amax(np.absolute(a)), np.amax(np.absolute(b)))
""",
            "loop": """def relative_error(a, b):
    top = bottom = 0.0
    for x, y in zip(a.ravel(), b.ravel(), strict=True):
        top = max(top, abs(x - y))
        bottom = max(bottom, abs(x), abs(y))
    if bottom == 0:
        return 0.0
    return top / bottom
""",
            "divide_first": """def relative_error(a, b):
    largest = max(abs(a).max(), abs(b).max())
    if not largest:
        return 0.0
    return np.max(np.abs(a / largest - b / largest))
""",
            "or_one": """def relative_error(a, b):
    largest = np.max([np.abs(a).max(), np.abs(b).max()])
    return np.abs(a - b).max() / (largest or 1.0)
""",
        },
        "wrong": {
            "nan_at_zero": (
                "divided 0 by 0 where both are 0",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest
""",
            ),
            "one_at_zero": (
                "returned 1 where both are 0",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest if largest > 0 else 1.0
""",
            ),
            "none_at_zero": (
                "returned nothing where both are 0",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest if largest > 0 else None
""",
            ),
            "no_abs_top": (
                "left out abs above the line",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return (a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "no_abs_bottom": (
                "left out abs below the line",
                """def relative_error(a, b):
    largest = max(a.max(), b.max())
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "no_abs": (
                "left out abs everywhere",
                """def relative_error(a, b):
    largest = max(a.max(), b.max())
    return (a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "by_a": (
                "divided by the largest of a only",
                """def relative_error(a, b):
    largest = np.abs(a).max()
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "by_b": (
                "divided by the largest of b only",
                """def relative_error(a, b):
    largest = np.abs(b).max()
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "smaller": (
                "divided by the smaller of the two",
                """def relative_error(a, b):
    largest = min(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "by_sum": (
                "divided by the sum of both",
                """def relative_error(a, b):
    largest = np.abs(a).max() + np.abs(b).max()
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "by_mean_of_both": (
                "divided by the mean of the two",
                """def relative_error(a, b):
    largest = (np.abs(a).max() + np.abs(b).max()) / 2
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "smallest_number": (
                "divided by the smallest number",
                """def relative_error(a, b):
    largest = min(np.abs(a).min(), np.abs(b).min())
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "mean_top": (
                "took the mean difference",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).mean() / largest if largest > 0 else 0.0
""",
            ),
            "mean_bottom": (
                "divided by a mean",
                """def relative_error(a, b):
    largest = max(np.abs(a).mean(), np.abs(b).mean())
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "means": (
                "took means instead of maxima",
                """def relative_error(a, b):
    largest = max(np.abs(a).mean(), np.abs(b).mean())
    return np.abs(a - b).mean() / largest if largest > 0 else 0.0
""",
            ),
            "sums": (
                "took sums instead of maxima",
                """def relative_error(a, b):
    largest = max(np.abs(a).sum(), np.abs(b).sum())
    return np.abs(a - b).sum() / largest if largest > 0 else 0.0
""",
            ),
            "min_top": (
                "took the smallest difference",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).min() / largest if largest > 0 else 0.0
""",
            ),
            "absolute_error": (
                "did not divide",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() if largest > 0 else 0.0
""",
            ),
            "eps": (
                "added 1e-8 below the line, too much for small slopes",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max()) + 1e-8
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "at_least_1": (
                "divided by at least 1",
                """def relative_error(a, b):
    largest = max(1, np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "small_is_zero": (
                "returned 0 for small numbers",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest if largest > 1e-6 else 0.0
""",
            ),
            "by_one_zero": (
                "returned 0 if only one of them is 0",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest if np.any(a) and np.any(b) else 0.0
""",
            ),
            "a_zero": (
                "returned 0 if a is 0",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest if np.any(a) else 0.0
""",
            ),
            "any_zero": (
                "returned 0 as soon as one number is 0",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest if np.all(a != 0) else 0.0
""",
            ),
            "plus": (
                "added a and b above the line",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a + b).max() / largest if largest > 0 else 0.0
""",
            ),
            "abs_of_abs": (
                "compared the absolute values, so the sign doesn't matter",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(np.abs(a) - np.abs(b)).max() / largest if largest > 0 else 0.0
""",
            ),
            "difference_of_maxima": (
                "subtracted the maxima",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return abs(np.abs(a).max() - np.abs(b).max()) / largest if largest > 0 else 0.0
""",
            ),
            "squared": (
                "squared the difference",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return ((a - b) ** 2).max() / largest if largest > 0 else 0.0
""",
            ),
            "root": (
                "took the root",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.sqrt(np.abs(a - b).max() / largest) if largest > 0 else 0.0
""",
            ),
            "upside_down": (
                "turned the fraction upside down",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return largest / np.abs(a - b).max() if largest > 0 else 0.0
""",
            ),
            "percent": (
                "returned a percentage",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return 100 * np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "rounded": (
                "rounded to three decimals",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return round(np.abs(a - b).max() / largest, 3) if largest > 0 else 0.0
""",
            ),
            "decision": (
                "returned whether it is below a millionth",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / largest < 1e-6 if largest > 0 else 0.0
""",
            ),
            "first_axis": (
                "took the maxima along the first axis",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max(axis=0) / largest if largest > 0 else 0.0
""",
            ),
            "python_max": (
                "used Python's max on an array",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return max(np.abs(a - b)) / largest if largest > 0 else 0.0
""",
            ),
            "elementwise_max": (
                "divided number by number and took the largest",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.max(np.abs(a - b) / np.maximum(np.abs(a), np.abs(b))) if largest > 0 else 0.0
""",
            ),
            "largest_with_diff": (
                "counted the difference among the largest numbers",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max(), np.abs(a - b).max())
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "in_place": (
                "subtracted in place, which changes a",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    a -= b
    return np.abs(a).max() / largest if largest > 0 else 0.0
""",
            ),
            "floor": (
                "used // for the division",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() // largest if largest > 0 else 0.0
""",
            ),
            "no_return": (
                "forgot return",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    error = np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    print(np.abs(a - b).max() / largest if largest > 0 else 0.0)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max()
    return np.abs(a - b).max() / largest if largest > 0 else 0.0
""",
            ),
            "undefined": (
                "used c, which is not defined",
                """def relative_error(a, b):
    largest = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - c).max() / largest if largest > 0 else 0.0
""",
            ),
            "norms": (
                "used the lengths instead of the largest numbers",
                """def relative_error(a, b):
    largest = np.linalg.norm(a) + np.linalg.norm(b)
    return np.linalg.norm(a - b) / largest if largest > 0 else 0.0
""",
            ),
            "norm_max": (
                "divided the length of the difference by the larger length",
                """def relative_error(a, b):
    largest = max(np.linalg.norm(a), np.linalg.norm(b))
    return np.linalg.norm(a - b) / largest if largest > 0 else 0.0
""",
            ),
            "elementwise": (
                "returned an array, number by number",
                """def relative_error(a, b):
    return np.abs(a - b) / np.maximum(np.abs(a), np.abs(b))
""",
            ),
            "allclose": (
                "returned whether they are close",
                """def relative_error(a, b):
    return float(not np.allclose(a, b))
""",
            ),
            "cosine": (
                "returned 1 minus the cosine",
                """def relative_error(a, b):
    return 1 - np.sum(a * b) / np.sqrt(np.sum(a**2) * np.sum(b**2))
""",
            ),
        },
    },
    "dead_share": {
        "right": {
            "all_zero": """def dead_share(A):
    return np.mean(np.all(A == 0, axis=0))
""",
            "not_any": """def dead_share(A):
    return np.mean(~A.any(axis=0))
""",
            "count": """def dead_share(A):
    return np.sum((A == 0).all(axis=0)) / A.shape[1]
""",
            "count_nonzero": """def dead_share(A):
    return (np.count_nonzero(A, axis=0) == 0).mean()
""",
            "loop": """def dead_share(A):
    dead = 0
    for j in range(A.shape[1]):
        if np.all(A[:, j] == 0):
            dead += 1
    return dead / A.shape[1]
""",
            "comprehension": """def dead_share(A):
    return sum(not np.any(neuron) for neuron in A.T) / len(A.T)
""",
            "one_minus": """def dead_share(A):
    return 1 - np.any(A != 0, axis=0).mean()
""",
            "absolute_sum": """def dead_share(A):
    return float(np.mean(np.abs(A).sum(axis=0) == 0))
""",
            "largest": """def dead_share(A):
    return np.mean(np.max(np.abs(A), axis=0) == 0)
""",
            "helper_inside": """def dead_share(A):
    def is_dead(answers):
        return all(answer == 0 for answer in answers)

    return np.mean([is_dead(A[:, j]) for j in range(A.shape[1])])
""",
            "logical_and": """def dead_share(A):
    return np.average(np.logical_and.reduce(A == 0, axis=0))
""",
        },
        "wrong": {
            "axis_1": (
                "asked for images to which all neurons answer 0",
                """def dead_share(A):
    return np.mean(np.all(A == 0, axis=1))
""",
            ),
            "zeros_share": (
                "returned the share of zeros among all answers",
                """def dead_share(A):
    return np.mean(A == 0)
""",
            ),
            "any_zero": (
                "counted neurons that answer 0 to any image",
                """def dead_share(A):
    return np.mean(np.any(A == 0, axis=0))
""",
            ),
            "count_only": (
                "returned the number of dead neurons",
                """def dead_share(A):
    return np.sum(np.all(A == 0, axis=0))
""",
            ),
            "alive": (
                "returned the share of living neurons",
                """def dead_share(A):
    return np.mean(np.any(A != 0, axis=0))
""",
            ),
            "by_n": (
                "divided by the number of images",
                """def dead_share(A):
    return np.sum(np.all(A == 0, axis=0)) / A.shape[0]
""",
            ),
            "by_len": (
                "divided by len(A), the number of images",
                """def dead_share(A):
    return np.sum((A == 0).all(axis=0)) / len(A)
""",
            ),
            "by_size": (
                "divided by all answers",
                """def dead_share(A):
    return np.sum(np.all(A == 0, axis=0)) / A.size
""",
            ),
            "fixed_64": (
                "hard-coded 64 neurons",
                """def dead_share(A):
    return np.sum(np.all(A == 0, axis=0)) / 64
""",
            ),
            "fixed_500": (
                "divided by the 500 images",
                """def dead_share(A):
    return np.sum(np.all(A == 0, axis=0)) / 500
""",
            ),
            "mostly_zero": (
                "counted neurons that answer 0 to more than half of the images",
                """def dead_share(A):
    return np.mean(np.mean(A == 0, axis=0) > 0.5)
""",
            ),
            "nearly_all": (
                "counted neurons that answer 0 to 90% of the images",
                """def dead_share(A):
    return np.mean(np.mean(A == 0, axis=0) >= 0.9)
""",
            ),
            "small_mean": (
                "counted neurons with a small mean",
                """def dead_share(A):
    return np.mean(A.mean(axis=0) < 0.05)
""",
            ),
            "tolerance": (
                "counted answers below 0.01 as 0",
                """def dead_share(A):
    return np.mean(np.all(A < 0.01, axis=0))
""",
            ),
            "rounded_answers": (
                "rounded the answers first",
                """def dead_share(A):
    return np.mean(np.all(A.round() == 0, axis=0))
""",
            ),
            "whole_numbers": (
                "made whole numbers of the answers first",
                """def dead_share(A):
    return np.mean(np.all(A.astype(int) == 0, axis=0))
""",
            ),
            "first_image": (
                "looked at the first image only",
                """def dead_share(A):
    return np.mean(A[0] == 0)
""",
            ),
            "last_image": (
                "looked at the last image only",
                """def dead_share(A):
    return np.mean(A[-1] == 0)
""",
            ),
            "no_axis": (
                "left the axis out of all",
                """def dead_share(A):
    return np.mean(np.all(A == 0))
""",
            ),
            "whole_layer": (
                "asked whether the whole layer is dead",
                """def dead_share(A):
    return float(not A.any())
""",
            ),
            "mean_of_columns": (
                "returned the share of zeros of each neuron",
                """def dead_share(A):
    return np.mean(A == 0, axis=0)
""",
            ),
            "mask": (
                "returned which neurons are dead",
                """def dead_share(A):
    return np.all(A == 0, axis=0)
""",
            ),
            "names": (
                "returned the numbers of the dead neurons",
                """def dead_share(A):
    return np.flatnonzero(np.all(A == 0, axis=0))
""",
            ),
            "min_zero": (
                "counted neurons whose smallest answer is 0",
                """def dead_share(A):
    return np.mean(A.min(axis=0) == 0)
""",
            ),
            "max_axis_1": (
                "took the largest answer to each image",
                """def dead_share(A):
    return np.mean(A.max(axis=1) == 0)
""",
            ),
            "constant": (
                "counted neurons that answer the same to all images",
                """def dead_share(A):
    return np.mean(A.std(axis=0) == 0)
""",
            ),
            "equal_first": (
                "counted neurons that answer to all images as to the first",
                """def dead_share(A):
    return np.mean(np.all(A == A[0], axis=0))
""",
            ),
            "at_least_zero": (
                "asked for answers at least 0, which always holds",
                """def dead_share(A):
    return np.mean(np.all(A >= 0, axis=0))
""",
            ),
            "positive": (
                "asked for answers above 0",
                """def dead_share(A):
    return np.mean(np.all(A > 0, axis=0))
""",
            ),
            "silent_sometimes": (
                "counted neurons that are not active for every image",
                """def dead_share(A):
    return np.mean(~np.all(A > 0, axis=0))
""",
            ),
            "percent": (
                "returned a percentage",
                """def dead_share(A):
    return 100 * np.mean(np.all(A == 0, axis=0))
""",
            ),
            "rounded": (
                "rounded to one decimal",
                """def dead_share(A):
    return round(float(np.mean(np.all(A == 0, axis=0))), 1)
""",
            ),
            "no_return": (
                "forgot return",
                """def dead_share(A):
    share = np.mean(np.all(A == 0, axis=0))
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def dead_share(A):
    print(np.mean(np.all(A == 0, axis=0)))
""",
            ),
            "assignment": (
                "wrote = for ==",
                """def dead_share(A):
    return np.mean(np.all(A = 0, axis=0))
""",
            ),
            "is_zero": (
                "used is for ==",
                """def dead_share(A):
    return np.mean(np.all(A is 0, axis=0))
""",
            ),
            "python_all": (
                "used Python's all on a table",
                """def dead_share(A):
    return np.mean(all(A == 0))
""",
            ),
            "rows_looped": (
                "went through the rows instead of the columns",
                """def dead_share(A):
    dead = 0
    for neuron in A:
        dead += not neuron.any()
    return dead / A.shape[1]
""",
            ),
            "divided_in_loop": (
                "divided by the number of rows in the loop",
                """def dead_share(A):
    dead = 0
    for j in range(A.shape[1]):
        dead += not A[:, j].any()
    return dead / A.shape[0]
""",
            ),
            "misses_last": (
                "left out the last neuron",
                """def dead_share(A):
    dead = 0
    for j in range(A.shape[1] - 1):
        dead += not A[:, j].any()
    return dead / A.shape[1]
""",
            ),
            "return_in_loop": (
                "returned inside the loop",
                """def dead_share(A):
    dead = 0
    for j in range(A.shape[1]):
        dead += not A[:, j].any()
        return dead / A.shape[1]
""",
            ),
            "in_place": (
                "changed the answers to 0 and 1 in place",
                """def dead_share(A):
    A[:] = A != 0
    return np.mean(A.sum(axis=0) == 0)
""",
            ),
            "half_images": (
                "looked at the first half of the images only",
                """def dead_share(A):
    return np.mean(np.all(A[: len(A) // 2] == 0, axis=0))
""",
            ),
            "flat": (
                "made the answers flat first",
                """def dead_share(A):
    return np.mean(np.all(A.ravel() == 0, axis=0))
""",
            ),
            "misspelt": (
                "used activations, which is not defined",
                """def dead_share(A):
    return np.mean(np.all(activations == 0, axis=0))
""",
            ),
            "bracket": (
                "left a bracket open",
                """def dead_share(A):
    return np.mean(np.all(A == 0, axis=0)
""",
            ),
            "floor": (
                "used // for the share",
                """def dead_share(A):
    return np.sum(np.all(A == 0, axis=0)) // A.shape[1]
""",
            ),
            "int_result": (
                "made a whole number",
                """def dead_share(A):
    return int(np.mean(np.all(A == 0, axis=0)))
""",
            ),
        },
    },
    "update_ratio": {
        "right": {
            "norms": """def update_ratio(before, after):
    return np.linalg.norm(after - before) / np.linalg.norm(before)
""",
            "formula": """def update_ratio(before, after):
    return np.sqrt(np.sum((after - before) ** 2)) / np.sqrt(np.sum(before**2))
""",
            "one_root": """def update_ratio(before, after):
    return np.sqrt(np.sum((before - after) ** 2) / np.sum(before**2))
""",
            "helper_inside": """def update_ratio(before, after):
    def norm(x):
        return (x**2).sum() ** 0.5

    return norm(after - before) / norm(before)
""",
            "ravel": """def update_ratio(before, after):
    change = np.ravel(after) - np.ravel(before)
    old = np.ravel(before)
    return float((change @ change) ** 0.5 / (old @ old) ** 0.5)
""",
            "vdot": """def update_ratio(before, after):
    change = after - before
    return np.sqrt(np.vdot(change, change) / np.vdot(before, before))
""",
            "frobenius_of_flat": """def update_ratio(before, after):
    return np.linalg.norm((after - before).ravel(), 2) / np.linalg.norm(before.ravel(), 2)
""",
            "loop": """def update_ratio(before, after):
    change = weights = 0.0
    for new, old in zip(after.ravel(), before.ravel(), strict=True):
        change += (new - old) ** 2
        weights += old**2
    return (change / weights) ** 0.5
""",
            "einsum": """def update_ratio(before, after):
    change = (after - before).reshape(-1)
    old = before.reshape(-1)
    return np.sqrt(np.einsum("i,i", change, change)) / np.sqrt(np.einsum("i,i", old, old))
""",
            "root_mean_squares": """def update_ratio(before, after):
    def rms(x):
        return np.sqrt(np.mean(np.square(x)))

    return rms(after - before) / rms(before)
""",
            "math": """def update_ratio(before, after):
    import math

    return math.sqrt(((after - before) ** 2).sum()) / math.sqrt((before**2).sum())
""",
        },
        "wrong": {
            "by_after": (
                "divided by the norm of the weights after the step",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before) / np.linalg.norm(after)
""",
            ),
            "by_both": (
                "divided by the norms of both",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before) / (np.linalg.norm(before) + np.linalg.norm(after))
""",
            ),
            "not_divided": (
                "returned the norm of the change",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before)
""",
            ),
            "difference_of_norms": (
                "subtracted the norms",
                """def update_ratio(before, after):
    return (np.linalg.norm(after) - np.linalg.norm(before)) / np.linalg.norm(before)
""",
            ),
            "abs_difference_of_norms": (
                "took how much the norm grew",
                """def update_ratio(before, after):
    return abs(np.linalg.norm(after) - np.linalg.norm(before)) / np.linalg.norm(before)
""",
            ),
            "ratio_of_norms": (
                "divided the two norms",
                """def update_ratio(before, after):
    return np.linalg.norm(after) / np.linalg.norm(before)
""",
            ),
            "upside_down": (
                "turned the fraction upside down",
                """def update_ratio(before, after):
    return np.linalg.norm(before) / np.linalg.norm(after - before)
""",
            ),
            "plus": (
                "added the weights instead of subtracting",
                """def update_ratio(before, after):
    return np.linalg.norm(after + before) / np.linalg.norm(before)
""",
            ),
            "no_root": (
                "forgot the roots",
                """def update_ratio(before, after):
    return np.sum((after - before) ** 2) / np.sum(before**2)
""",
            ),
            "root_top_only": (
                "took the root above the line only",
                """def update_ratio(before, after):
    return np.sqrt(np.sum((after - before) ** 2)) / np.sum(before**2)
""",
            ),
            "root_bottom_only": (
                "took the root below the line only",
                """def update_ratio(before, after):
    return np.sum((after - before) ** 2) / np.sqrt(np.sum(before**2))
""",
            ),
            "root_of_the_norms": (
                "took the root of the norms once more",
                """def update_ratio(before, after):
    return np.sqrt(np.linalg.norm(after - before) / np.linalg.norm(before))
""",
            ),
            "not_squared": (
                "did not square",
                """def update_ratio(before, after):
    return np.sqrt(np.abs(np.sum(after - before))) / np.sqrt(np.abs(np.sum(before)))
""",
            ),
            "squared_sums": (
                "squared the sums",
                """def update_ratio(before, after):
    return np.sqrt(np.sum(after - before) ** 2) / np.sqrt(np.sum(before) ** 2)
""",
            ),
            "absolute": (
                "added up absolute values",
                """def update_ratio(before, after):
    return np.sum(np.abs(after - before)) / np.sum(np.abs(before))
""",
            ),
            "means": (
                "took mean absolute values",
                """def update_ratio(before, after):
    return np.mean(np.abs(after - before)) / np.mean(np.abs(before))
""",
            ),
            "largest": (
                "took the largest numbers",
                """def update_ratio(before, after):
    return np.max(np.abs(after - before)) / np.max(np.abs(before))
""",
            ),
            "elementwise": (
                "returned a ratio for each weight",
                """def update_ratio(before, after):
    return np.abs(after - before) / np.abs(before)
""",
            ),
            "elementwise_mean": (
                "took the mean of the ratios",
                """def update_ratio(before, after):
    return np.mean(np.abs((after - before) / before))
""",
            ),
            "elementwise_norm": (
                "took the norm of the ratios",
                """def update_ratio(before, after):
    return np.linalg.norm((after - before) / before)
""",
            ),
            "spectral": (
                "took the spectral norm of the matrix",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before, 2) / np.linalg.norm(before, 2)
""",
            ),
            "one_norm": (
                "took the largest column sum",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before, 1) / np.linalg.norm(before, 1)
""",
            ),
            "axis_0": (
                "took a norm for each column",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before, axis=0) / np.linalg.norm(before, axis=0)
""",
            ),
            "mean_of_rows": (
                "took the mean over the rows' ratios",
                """def update_ratio(before, after):
    return np.mean(np.linalg.norm(after - before, axis=-1) / np.linalg.norm(before, axis=-1))
""",
            ),
            "std": (
                "took standard deviations",
                """def update_ratio(before, after):
    return np.std(after - before) / np.std(before)
""",
            ),
            "mean_root_mix": (
                "took a mean above and a sum below the line",
                """def update_ratio(before, after):
    return np.sqrt(np.mean((after - before) ** 2)) / np.sqrt(np.sum(before**2))
""",
            ),
            "by_size": (
                "divided by the number of weights",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before) / before.size
""",
            ),
            "by_length": (
                "divided by the number of rows",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before) / len(before)
""",
            ),
            "in_place": (
                "subtracted in place, which changes the weights",
                """def update_ratio(before, after):
    after -= before
    return np.linalg.norm(after) / np.linalg.norm(before)
""",
            ),
            "in_place_order": (
                "subtracted in place and then divided by the changed weights",
                """def update_ratio(before, after):
    before -= after
    return np.linalg.norm(before) / np.linalg.norm(after)
""",
            ),
            "precedence": (
                "forgot the brackets around the difference",
                """def update_ratio(before, after):
    return np.linalg.norm(after) - np.linalg.norm(before) / np.linalg.norm(before)
""",
            ),
            "inside_norm": (
                "divided inside the norm",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before / np.linalg.norm(before))
""",
            ),
            "brackets_square": (
                "squared only the weights before",
                """def update_ratio(before, after):
    return np.sqrt(np.sum(after - before**2)) / np.sqrt(np.sum(before**2))
""",
            ),
            "swapped_arguments": (
                "exchanged before and after",
                """def update_ratio(before, after):
    before, after = after, before
    return np.linalg.norm(after - before) / np.linalg.norm(before)
""",
            ),
            "log10": (
                "took the logarithm to base 10",
                """def update_ratio(before, after):
    return np.log10(np.linalg.norm(after - before) / np.linalg.norm(before))
""",
            ),
            "percent": (
                "returned a percentage",
                """def update_ratio(before, after):
    return 100 * np.linalg.norm(after - before) / np.linalg.norm(before)
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """def update_ratio(before, after):
    return round(np.linalg.norm(after - before) / np.linalg.norm(before), 2)
""",
            ),
            "eps": (
                "added 1 below the line",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before) / (1 + np.linalg.norm(before))
""",
            ),
            "floor": (
                "used // for the division",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before) // np.linalg.norm(before)
""",
            ),
            "negative": (
                "returned it with a minus",
                """def update_ratio(before, after):
    return -np.linalg.norm(after - before) / np.linalg.norm(before)
""",
            ),
            "cosine": (
                "returned the cosine between the weights",
                """def update_ratio(before, after):
    return np.sum(before * after) / np.sqrt(np.sum(before**2) * np.sum(after**2))
""",
            ),
            "tuple": (
                "returned both norms",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before), np.linalg.norm(before)
""",
            ),
            "decision": (
                "returned whether it is usual",
                """def update_ratio(before, after):
    return 0.001 < np.linalg.norm(after - before) / np.linalg.norm(before) < 0.02
""",
            ),
            "no_return": (
                "forgot return",
                """def update_ratio(before, after):
    ratio = np.linalg.norm(after - before) / np.linalg.norm(before)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def update_ratio(before, after):
    print(np.linalg.norm(after - before) / np.linalg.norm(before))
""",
            ),
            "bare_norm": (
                "wrote norm without np.linalg.",
                """def update_ratio(before, after):
    return norm(after - before) / norm(before)
""",
            ),
            "np_norm": (
                "wrote np.norm",
                """def update_ratio(before, after):
    return np.norm(after - before) / np.norm(before)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def update_ratio(before, after):
    return np.linalg.norm(after - before / np.linalg.norm(before
""",
            ),
            "caret": (
                "wrote ^ for the power",
                """def update_ratio(before, after):
    return np.sqrt(np.sum((after - before) ^ 2)) / np.sqrt(np.sum(before**2))
""",
            ),
            "first_row": (
                "took the first row only",
                """def update_ratio(before, after):
    return np.linalg.norm(after[0] - before[0]) / np.linalg.norm(before[0])
""",
            ),
        },
    },
}
