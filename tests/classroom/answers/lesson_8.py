"""Right and wrong answers to the exercises of lesson 8, written from its text alone."""

ANSWERS = {
    "standard_error": {
        "right": {
            "ddof": """def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(len(values))
""",
            "formula": """def standard_error(values):
    n = len(values)
    s = np.sqrt(np.sum((values - values.mean()) ** 2) / (n - 1))
    return s / np.sqrt(n)
""",
            "root_of_variance": """def standard_error(values):
    return np.sqrt(np.var(values, ddof=1) / values.size)
""",
            "method": """def standard_error(values):
    return values.std(ddof=1) * len(values) ** -0.5
""",
            "one_root": """def standard_error(values):
    n = values.shape[0]
    return (((values - np.mean(values)) ** 2).sum() / (n * (n - 1))) ** 0.5
""",
            "loop": """def standard_error(values):
    n = len(values)
    mean = sum(values) / n
    total = 0.0
    for v in values:
        total += (v - mean) ** 2
    return (total / (n - 1)) ** 0.5 / n**0.5
""",
            "std_mended": """def standard_error(values):
    n = len(values)
    return float(np.std(values) / np.sqrt(n - 1))
""",
            "statistics": """def standard_error(values):
    import statistics

    return statistics.stdev(values.tolist()) / len(values) ** 0.5
""",
            "norm": """def standard_error(values):
    away = values - values.mean()
    return np.linalg.norm(away) / np.sqrt(len(away) * (len(away) - 1))
""",
            "covariance": """def standard_error(values):
    return np.sqrt(np.cov(values) / len(values))
""",
        },
        "wrong": {
            "no_ddof": (
                "left out ddof=1, so it divides by n",
                """def standard_error(values):
    return np.std(values) / np.sqrt(len(values))
""",
            ),
            "ddof_2": (
                "subtracted 2 instead of 1",
                """def standard_error(values):
    return np.std(values, ddof=2) / np.sqrt(len(values))
""",
            ),
            "no_root_n": (
                "returned the standard deviation",
                """def standard_error(values):
    return np.std(values, ddof=1)
""",
            ),
            "by_n": (
                "divided by n instead of its root",
                """def standard_error(values):
    return np.std(values, ddof=1) / len(values)
""",
            ),
            "by_root_n_minus_1": (
                "divided by the root of n - 1 too",
                """def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(len(values) - 1)
""",
            ),
            "plus_ddof": (
                "added 1 to n",
                """def standard_error(values):
    return np.std(values, ddof=-1) / np.sqrt(len(values))
""",
            ),
            "variance": (
                "divided the variance by the root of n",
                """def standard_error(values):
    return np.var(values, ddof=1) / np.sqrt(len(values))
""",
            ),
            "variance_by_n": (
                "forgot the root altogether",
                """def standard_error(values):
    return np.var(values, ddof=1) / len(values)
""",
            ),
            "times": (
                "multiplied by the root of n",
                """def standard_error(values):
    return np.std(values, ddof=1) * np.sqrt(len(values))
""",
            ),
            "fixed_8": (
                "hard-coded eight runs",
                """def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(8)
""",
            ),
            "fixed_4": (
                "hard-coded four runs",
                """def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(4)
""",
            ),
            "percent": (
                "returned it in percentage points",
                """def standard_error(values):
    return 100 * np.std(values, ddof=1) / np.sqrt(len(values))
""",
            ),
            "mean": (
                "returned the mean",
                """def standard_error(values):
    return np.mean(values)
""",
            ),
            "mean_too": (
                "returned the mean as well",
                """def standard_error(values):
    return np.mean(values), np.std(values, ddof=1) / np.sqrt(len(values))
""",
            ),
            "relative": (
                "divided by the mean",
                """def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(len(values)) / np.mean(values)
""",
            ),
            "two_errors": (
                "returned twice the standard error, the half-width of an interval",
                """def standard_error(values):
    return 2 * np.std(values, ddof=1) / np.sqrt(len(values))
""",
            ),
            "interval": (
                "returned 1.96 standard errors",
                """def standard_error(values):
    return 1.96 * np.std(values, ddof=1) / np.sqrt(len(values))
""",
            ),
            "absolute": (
                "took absolute distances instead of squares",
                """def standard_error(values):
    n = len(values)
    return np.sum(np.abs(values - values.mean())) / (n - 1) / np.sqrt(n)
""",
            ),
            "not_squared": (
                "did not square the distances",
                """def standard_error(values):
    n = len(values)
    return np.sqrt(np.sum(values - values.mean()) / (n - 1)) / np.sqrt(n)
""",
            ),
            "no_mean": (
                "did not subtract the mean",
                """def standard_error(values):
    n = len(values)
    return np.sqrt(np.sum(values**2) / (n - 1)) / np.sqrt(n)
""",
            ),
            "median": (
                "subtracted the median",
                """def standard_error(values):
    n = len(values)
    return np.sqrt(np.sum((values - np.median(values)) ** 2) / (n - 1)) / np.sqrt(n)
""",
            ),
            "first_value": (
                "measured the distances from the first value",
                """def standard_error(values):
    n = len(values)
    return np.sqrt(np.sum((values - values[0]) ** 2) / (n - 1)) / np.sqrt(n)
""",
            ),
            "brackets": (
                "forgot the brackets around n - 1",
                """def standard_error(values):
    n = len(values)
    return np.sqrt(np.sum((values - values.mean()) ** 2) / n - 1) / np.sqrt(n)
""",
            ),
            "squared_sum": (
                "squared the sum of the distances",
                """def standard_error(values):
    n = len(values)
    return np.sqrt(np.sum(values - values.mean()) ** 2 / (n - 1)) / np.sqrt(n)
""",
            ),
            "range": (
                "took the range instead of the standard deviation",
                """def standard_error(values):
    return np.ptp(values) / np.sqrt(len(values))
""",
            ),
            "binomial": (
                "used the formula of a share",
                """def standard_error(values):
    return np.sqrt(values.mean() * (1 - values.mean()) / len(values))
""",
            ),
            "no_return": (
                "forgot return",
                """def standard_error(values):
    error = np.std(values, ddof=1) / np.sqrt(len(values))
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def standard_error(values):
    print(np.std(values, ddof=1) / np.sqrt(len(values)))
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """def standard_error(values):
    return round(np.std(values, ddof=1) / np.sqrt(len(values)), 2)
""",
            ),
            "global_a": (
                "used a of the notebook instead of values",
                """def standard_error(values):
    return np.std(a, ddof=1) / np.sqrt(len(a))
""",
            ),
            "length_of_a": (
                "took the number of runs from a",
                """def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(len(a))
""",
            ),
            "in_place": (
                "subtracted the mean in place, which changes values",
                """def standard_error(values):
    values -= values.mean()
    return np.sqrt(np.sum(values**2) / (len(values) - 1)) / np.sqrt(len(values))
""",
            ),
            "sorted_in_place": (
                "sorted the values in place",
                """def standard_error(values):
    values.sort()
    return np.std(values, ddof=1) / np.sqrt(len(values))
""",
            ),
            "per_value": (
                "returned a number for each value",
                """def standard_error(values):
    return np.abs(values - values.mean()) / np.sqrt(len(values))
""",
            ),
            "as_array": (
                "returned an array with one number",
                """def standard_error(values):
    return np.array([np.std(values, ddof=1) / np.sqrt(len(values))])
""",
            ),
            "ddof_in_sqrt": (
                "gave ddof to the wrong function",
                """def standard_error(values):
    return np.std(values) / np.sqrt(len(values), ddof=1)
""",
            ),
            "drawn": (
                "drew from the values at random",
                """def standard_error(values):
    rng = np.random.default_rng(0)
    return np.std([rng.choice(values, len(values)).mean() for _ in range(200)])
""",
            ),
            "bare_sqrt": (
                "wrote sqrt without np.",
                """def standard_error(values):
    return np.std(values, ddof=1) / sqrt(len(values))
""",
            ),
            "undefined_n": (
                "used n, which is not defined",
                """def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(n)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(len(values)
""",
            ),
            "misses_last": (
                "left out the last value",
                """def standard_error(values):
    return np.std(values[:-1], ddof=1) / np.sqrt(len(values) - 1)
""",
            ),
            "sum_for_len": (
                "divided by the root of the sum",
                """def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(np.sum(values))
""",
            ),
            "caret": (
                "wrote ^ for the power",
                """def standard_error(values):
    return np.std(values, ddof=1) / len(values) ^ 0.5
""",
            ),
        },
    },
    "chance": {
        "right": {
            "combinations": """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            "sums": """def chance(a, b):
    from itertools import combinations

    both, n, m = np.concatenate([a, b]), len(a), len(b)
    sums = np.array([sum(mine) for mine in combinations(both.tolist(), n)])
    distances = np.abs(sums / n - (both.sum() - sums) / m)
    return np.mean(distances >= abs(a.mean() - b.mean()) - 1e-9)
""",
            "index_table": """def chance(a, b):
    from itertools import combinations

    both = np.hstack((a, b))
    table = np.array(list(combinations(range(both.size), a.size)))  # a way in each row
    mine = both[table].sum(axis=1)
    others = both.sum() - mine
    distances = np.abs(mine / a.size - others / b.size)
    return float((distances >= np.abs(np.mean(a) - np.mean(b)) - 1e-9).mean())
""",
            "comprehension": """def chance(a, b):
    from itertools import combinations

    both = np.append(a, b)
    places = set(range(len(both)))
    far = [
        abs(np.mean(both[list(mine)]) - np.mean(both[list(places - set(mine))]))
        for mine in combinations(sorted(places), len(a))
    ]
    return np.mean(np.array(far) >= abs(np.mean(a) - np.mean(b)) - 1e-9)
""",
            "bit_masks": """def chance(a, b):
    both, n = np.concatenate([a, b]), len(a)
    N = len(both)
    real = abs(a.mean() - b.mean())
    ways = far = 0
    for mask in range(2**N):
        if bin(mask).count("1") == n:
            chosen = np.array([(mask >> k) & 1 for k in range(N)], dtype=bool)
            ways += 1
            if abs(both[chosen].mean() - both[~chosen].mean()) > real - 1e-9:
                far += 1
    return far / ways
""",
            "helper_recursion": """def chance(a, b):
    both = np.concatenate([a, b]).tolist()
    n, m, total = len(a), len(b), sum(a) + sum(b)
    real = abs(sum(a) / n - sum(b) / m)

    def sums(numbers, count):
        if count == 0:
            return [0.0]
        if len(numbers) < count:
            return []
        first, rest = numbers[0], numbers[1:]
        return [first + s for s in sums(rest, count - 1)] + sums(rest, count)

    all_sums = sums(both, n)
    far = [s for s in all_sums if abs(s / n - (total - s) / m) >= real - 1e-9]
    return len(far) / len(all_sums)
""",
            "choose_b": """def chance(a, b):
    import itertools

    both = np.concatenate((b, a))
    def distance(places):
        rest = np.ones(len(both), dtype=bool)
        rest[list(places)] = False
        return abs(both[~rest].mean() - both[rest].mean())

    limit = distance(range(len(b))) - 1e-9
    ways = list(itertools.combinations(range(len(both)), len(b)))
    return sum(distance(places) >= limit for places in ways) / len(ways)
""",
        },
        "wrong": {
            "one_sided": (
                "counted only the ways in which the first mean is larger",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += (mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "one_sided_both": (
                "left out abs everywhere",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = (a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += (mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "found_signed": (
                "left out abs in the real distance",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = a.mean() - b.mean()
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "no_tolerance": (
                "left out the 1e-9",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found
    return as_far / ways
""",
            ),
            "plus_tolerance": (
                "added the 1e-9",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found + 1e-9
    return as_far / ways
""",
            ),
            "big_tolerance": (
                "subtracted 0.01 instead of 1e-9",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 0.01
    return as_far / ways
""",
            ),
            "strictly": (
                "counted only what is farther apart",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) > found + 1e-9
    return as_far / ways
""",
            ),
            "at_most": (
                "counted what is at most as far apart",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) <= found + 1e-9
    return as_far / ways
""",
            ),
            "complement": (
                "returned the share of the others",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return 1 - as_far / ways
""",
            ),
            "count": (
                "returned the number, not the share",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far
""",
            ),
            "ways_only": (
                "returned the number of ways",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return ways
""",
            ),
            "half_only": (
                "dealt len(both) // 2 results whatever a holds",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(both) // 2):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "pairs_only": (
                "dealt two results, as in the example",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), 2):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "len_b": (
                "dealt as many as b holds, but compared with means of a's",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(b) - 1):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "four_results": (
                "took four results, as in the example",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(4), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "sums_for_means": (
                "compared sums instead of means",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.sum() - b.sum())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.sum() - others.sum()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "medians": (
                "compared medians",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(np.median(a) - np.median(b))
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(np.median(mine) - np.median(others)) >= found - 1e-9
    return as_far / ways
""",
            ),
            "mine_with_all": (
                "compared with the mean of all instead of the others",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - both.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "mine_with_b": (
                "compared with b as it was",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - b.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "values_not_places": (
                "removed by value, so equal results vanish too",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], both[~np.isin(both, both[list(places)])]
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "only_a": (
                "dealt a's results only",
                """def chance(a, b):
    from itertools import combinations

    both = a
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "added": (
                "added a and b instead of joining them",
                """def chance(a, b):
    from itertools import combinations

    both = (a + b)
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "own_way_left_out": (
                "left out the way that was found",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return (as_far - 1) / (ways - 1)
""",
            ),
            "plus_one": (
                "added 1 to both numbers, as with random ways",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return (as_far + 1) / (ways + 1)
""",
            ),
            "doubled": (
                "doubled the share",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return min(1, 2 * as_far / ways)
""",
            ),
            "halved": (
                "halved the share",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways / 2
""",
            ),
            "with_replacement": (
                "dealt the same result more than once",
                """def chance(a, b):
    from itertools import combinations_with_replacement as combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "floor": (
                "used // for the share",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far // ways
""",
            ),
            "fixed_ways": (
                "divided by 12,870, the ways of eight against eight",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / 12870
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return round(as_far / ways, 2)
""",
            ),
            "percent": (
                "returned a percentage",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return 100 * as_far / ways
""",
            ),
            "decision": (
                "returned whether it is below 5%",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways < 0.05
""",
            ),
            "return_in_loop": (
                "returned inside the loop",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
        return as_far / ways
""",
            ),
            "no_return": (
                "forgot return",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    share = as_far / ways
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    print(as_far / ways)
""",
            ),
            "ways_from_one": (
                "began to count the ways at 1",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways, as_far = 1, 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "first_from_one": (
                "began to count at 1 with those as far apart",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways, as_far = 0, 1
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "overwritten": (
                "kept only the last way",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far = abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "tuple_index": (
                "indexed with the tuple instead of a list",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[places], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "list_concat": (
                "joined in a list of two arrays",
                """def chance(a, b):
    from itertools import combinations

    both = [a, b]
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "in_place": (
                "sorted a and b in place",
                """def chance(a, b):
    from itertools import combinations

    a.sort()
    b.sort()
    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a)):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "undefined_n": (
                "used n, which is not defined",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), n):
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "missing_colon": (
                "left out a colon",
                """def chance(a, b):
    from itertools import combinations

    both = np.concatenate([a, b])
    found = abs(a.mean() - b.mean())
    ways = as_far = 0
    for places in combinations(range(len(both)), len(a))
        mine, others = both[list(places)], np.delete(both, places)
        ways += 1
        as_far += abs(mine.mean() - others.mean()) >= found - 1e-9
    return as_far / ways
""",
            ),
            "random_ways": (
                "dealt a hundred times at random instead of in all ways",
                """def chance(a, b):
    rng, both = np.random.default_rng(0), np.concatenate([a, b])
    far = 0
    for _ in range(100):
        both = rng.permutation(both)
        far += abs(both[: len(a)].mean() - both[len(a) :].mean()) >= abs(a.mean() - b.mean()) - 1e-9
    return far / 100
""",
            ),
            "swaps_only": (
                "only exchanged a[i] and b[i], as with pairs",
                """def chance(a, b):
    from itertools import product

    found, far = abs(a.mean() - b.mean()), 0
    for signs in product([1, -1], repeat=len(a)):
        far += abs(np.mean(np.array(signs) * (a - b))) >= found - 1e-9
    return far / 2 ** len(a)
""",
            ),
            "t_statistic": (
                "returned how many standard errors the means are apart",
                """def chance(a, b):
    error = np.sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b))
    return abs(a.mean() - b.mean()) / error
""",
            ),
            "pairs_share": (
                "returned the share of pairs in which a is larger",
                """def chance(a, b):
    return np.mean(a[:, None] > b)
""",
            ),
            "smallest_p": (
                "returned the smallest p-value possible",
                """def chance(a, b):
    from math import comb

    return 2 / comb(len(a) + len(b), len(a))
""",
            ),
        },
    },
    "rising_rate": {
        "right": {
            "formula": """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest) ** progress
""",
            "two_lines": """def rising_rate(lowest, highest, progress):
    factor = highest / lowest
    return lowest * factor**progress
""",
            "logarithms": """def rising_rate(lowest, highest, progress):
    return np.exp((1 - progress) * np.log(lowest) + progress * np.log(highest))
""",
            "weighted_powers": """def rising_rate(lowest, highest, progress):
    return lowest ** (1 - progress) * highest**progress
""",
            "ten_to_the": """def rising_rate(lowest, highest, progress):
    low, high = np.log10(lowest), np.log10(highest)
    return float(10 ** (low + progress * (high - low)))
""",
            "np_power": """def rising_rate(lowest, highest, progress):
    return lowest * np.power(highest / lowest, progress)
""",
            "math_pow": """def rising_rate(lowest, highest, progress):
    import math

    return lowest * math.pow(highest / lowest, progress)
""",
            "interp": """def rising_rate(lowest, highest, progress):
    return np.exp(np.interp(progress, [0, 1], np.log([lowest, highest])))
""",
            "helper_inside": """def rising_rate(lowest, highest, progress):
    def growth(share):
        return (highest / lowest) ** share

    return growth(progress) * lowest
""",
            "from_above": """def rising_rate(lowest, highest, progress):
    return highest * (lowest / highest) ** (1 - progress)
""",
        },
        "wrong": {
            "linear": (
                "rose in a straight line",
                """def rising_rate(lowest, highest, progress):
    return lowest + (highest - lowest) * progress
""",
            ),
            "interp_linear": (
                "interpolated the rates, not their logarithms",
                """def rising_rate(lowest, highest, progress):
    return np.interp(progress, [0, 1], [lowest, highest])
""",
            ),
            "inverted": (
                "divided lowest by highest",
                """def rising_rate(lowest, highest, progress):
    return lowest * (lowest / highest) ** progress
""",
            ),
            "falling": (
                "fell from highest to lowest",
                """def rising_rate(lowest, highest, progress):
    return highest * (lowest / highest) ** progress
""",
            ),
            "no_lowest": (
                "forgot to multiply by lowest",
                """def rising_rate(lowest, highest, progress):
    return (highest / lowest) ** progress
""",
            ),
            "from_highest": (
                "multiplied by highest instead of lowest",
                """def rising_rate(lowest, highest, progress):
    return highest * (highest / lowest) ** progress
""",
            ),
            "times_progress": (
                "multiplied by progress instead of raising to it",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest) * progress
""",
            ),
            "brackets": (
                "raised only lowest to the power",
                """def rising_rate(lowest, highest, progress):
    return lowest * highest / lowest**progress
""",
            ),
            "all_in_power": (
                "raised the whole product to the power",
                """def rising_rate(lowest, highest, progress):
    return (lowest * highest / lowest) ** progress
""",
            ),
            "difference": (
                "took the difference instead of the quotient",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest - lowest) ** progress
""",
            ),
            "plus": (
                "added instead of multiplying",
                """def rising_rate(lowest, highest, progress):
    return lowest + (highest / lowest) ** progress
""",
            ),
            "only_highest": (
                "raised highest alone",
                """def rising_rate(lowest, highest, progress):
    return lowest * highest**progress
""",
            ),
            "exp": (
                "used e as the factor",
                """def rising_rate(lowest, highest, progress):
    return lowest * np.exp(progress * highest / lowest)
""",
            ),
            "log_linear_only": (
                "returned the logarithm of the rate",
                """def rising_rate(lowest, highest, progress):
    return np.log(lowest) + progress * (np.log(highest) - np.log(lowest))
""",
            ),
            "log10_exp": (
                "mixed log10 with exp",
                """def rising_rate(lowest, highest, progress):
    return np.exp(np.log10(lowest) + progress * np.log10(highest / lowest))
""",
            ),
            "ten_fixed": (
                "multiplied by ten at each half, as in the example",
                """def rising_rate(lowest, highest, progress):
    return lowest * 10 ** (2 * progress)
""",
            ),
            "hundred": (
                "took 100 for the quotient, as in the example",
                """def rising_rate(lowest, highest, progress):
    return lowest * 100**progress
""",
            ),
            "fixed_range": (
                "used 0.001 and 30",
                """def rising_rate(lowest, highest, progress):
    return 0.001 * (30 / 0.001) ** progress
""",
            ),
            "progress_squared": (
                "squared progress",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest) ** progress**2
""",
            ),
            "one_minus": (
                "ran progress backwards",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest) ** (1 - progress)
""",
            ),
            "percent": (
                "took progress for a percentage",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest) ** (progress / 100)
""",
            ),
            "per_step": (
                "divided progress by 149",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest) ** (progress / 149)
""",
            ),
            "caret": (
                "wrote ^ for the power",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest) ^ progress
""",
            ),
            "factor_growth": (
                "grew by simple interest, a fixed share of lowest",
                """def rising_rate(lowest, highest, progress):
    return lowest * (1 + (highest / lowest - 1) * progress)
""",
            ),
            "floor": (
                "used // for the quotient",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest // lowest) ** progress
""",
            ),
            "whole_progress": (
                "cut progress to a whole number",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest) ** int(progress)
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """def rising_rate(lowest, highest, progress):
    return round(lowest * (highest / lowest) ** progress, 2)
""",
            ),
            "swapped": (
                "swapped lowest and highest in the sum of logarithms",
                """def rising_rate(lowest, highest, progress):
    return np.exp(progress * np.log(lowest) + (1 - progress) * np.log(highest))
""",
            ),
            "capped": (
                "capped the rate at 1",
                """def rising_rate(lowest, highest, progress):
    return min(1.0, lowest * (highest / lowest) ** progress)
""",
            ),
            "cosine": (
                "rose along a cosine",
                """def rising_rate(lowest, highest, progress):
    return lowest + (highest - lowest) * (1 - np.cos(np.pi * progress)) / 2
""",
            ),
            "no_return": (
                "forgot return",
                """def rising_rate(lowest, highest, progress):
    rate = lowest * (highest / lowest) ** progress
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def rising_rate(lowest, highest, progress):
    print(lowest * (highest / lowest) ** progress)
""",
            ),
            "geomspace": (
                "returned all rates",
                """def rising_rate(lowest, highest, progress):
    return np.geomspace(lowest, highest, 150)
""",
            ),
            "geomspace_index": (
                "took progress for the index of a step",
                """def rising_rate(lowest, highest, progress):
    return np.geomspace(lowest, highest, 150)[int(progress)]
""",
            ),
            "geomspace_coarse": (
                "rounded to one of eleven rates",
                """def rising_rate(lowest, highest, progress):
    return np.geomspace(lowest, highest, 11)[int(round(10 * progress))]
""",
            ),
            "middle": (
                "returned the geometric mean, whatever progress is",
                """def rising_rate(lowest, highest, progress):
    return np.sqrt(lowest * highest)
""",
            ),
            "mean": (
                "returned the mean, whatever progress is",
                """def rising_rate(lowest, highest, progress):
    return (lowest + highest) / 2
""",
            ),
            "root": (
                "took the root of the quotient for each step",
                """def rising_rate(lowest, highest, progress):
    return lowest * np.sqrt(highest / lowest) ** progress
""",
            ),
            "state": (
                "multiplied the rate of the call before",
                """def rising_rate(lowest, highest, progress):
    rising_rate.now = getattr(rising_rate, "now", lowest) * (highest / lowest) ** progress
    return rising_rate.now
""",
            ),
            "if_start": (
                "returned nothing at the start",
                """def rising_rate(lowest, highest, progress):
    if progress > 0:
        return lowest * (highest / lowest) ** progress
""",
            ),
            "bracket": (
                "left a bracket open",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest ** progress
""",
            ),
            "misspelt": (
                "misspelt lowest",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowset) ** progress
""",
            ),
            "tuple": (
                "returned rate and progress",
                """def rising_rate(lowest, highest, progress):
    return lowest * (highest / lowest) ** progress, progress
""",
            ),
            "array": (
                "returned an array with one number",
                """def rising_rate(lowest, highest, progress):
    return np.array([lowest * (highest / lowest) ** progress])
""",
            ),
            "harmonic": (
                "interpolated one over the rate",
                """def rising_rate(lowest, highest, progress):
    return 1 / ((1 - progress) / lowest + progress / highest)
""",
            ),
        },
    },
    "every_combination": {
        "right": {
            "product": """def every_combination(grid):
    from itertools import product

    return [dict(zip(grid, values, strict=True)) for values in product(*grid.values())]
""",
            "name_by_name": """def every_combination(grid):
    settings = [{}]
    for name, values in grid.items():
        settings = [{**setting, name: value} for setting in settings for value in values]
    return settings
""",
            "union": """def every_combination(grid):
    settings = [{}]
    for name in grid:
        settings = [setting | {name: value} for value in grid[name] for setting in settings]
    return settings
""",
            "recursion": """def every_combination(grid):
    if not grid:
        return [{}]
    (name, values), *others = grid.items()
    rest = every_combination(dict(others))
    return [{name: value, **setting} for value in values for setting in rest]
""",
            "copies": """def every_combination(grid):
    settings = [{}]
    for name, values in grid.items():
        longer = []
        for setting in settings:
            for value in values:
                new = setting.copy()
                new[name] = value
                longer.append(new)
        settings = longer
    return settings
""",
            "counting": """def every_combination(grid):
    names, number = list(grid), 1
    for values in grid.values():
        number *= len(values)
    settings = []
    for k in range(number):
        setting = {}
        for name in names:
            k, place = divmod(k, len(grid[name]))
            setting[name] = grid[name][place]
        settings.append(setting)
    return settings
""",
            "ndindex": """def every_combination(grid):
    shape = [len(values) for values in grid.values()]
    return [
        {name: grid[name][i] for name, i in zip(grid, index, strict=True)}
        for index in np.ndindex(*shape)
    ]
""",
            "helper_generator": """def every_combination(grid):
    from itertools import product

    def settings():
        for values in product(*[grid[name] for name in grid]):
            yield {name: value for name, value in zip(grid.keys(), values, strict=True)}

    return list(settings())
""",
        },
        "wrong": {
            "zipped": (
                "put the values side by side instead of combining them",
                """def every_combination(grid):
    return [dict(zip(grid, values, strict=False)) for values in zip(*grid.values(), strict=False)]
""",
            ),
            "two_names": (
                "took it for granted that there are two names",
                """def every_combination(grid):
    (first, second) = grid
    return [{first: a, second: b} for a in grid[first] for b in grid[second]]
""",
            ),
            "rate_and_width": (
                "used the names of the example",
                """def every_combination(grid):
    return [{"rate": r, "width": w} for r in grid["rate"] for w in grid["width"]]
""",
            ),
            "example": (
                "returned the four settings of the example",
                """def every_combination(grid):
    return [{"rate": r, "width": w} for r in (0.1, 0.3) for w in (16, 64)]
""",
            ),
            "three_names": (
                "took three names",
                """def every_combination(grid):
    a, b, c = grid
    return [{a: x, b: y, c: z} for x in grid[a] for y in grid[b] for z in grid[c]]
""",
            ),
            "one_at_a_time": (
                "varied one name at a time",
                """def every_combination(grid):
    base = {name: values[0] for name, values in grid.items()}
    return [{**base, name: value} for name, values in grid.items() for value in values]
""",
            ),
            "single_dicts": (
                "made a dict of one name for each value",
                """def every_combination(grid):
    return [{name: value} for name, values in grid.items() for value in values]
""",
            ),
            "tuples": (
                "returned tuples instead of dicts",
                """def every_combination(grid):
    from itertools import product

    return list(product(*grid.values()))
""",
            ),
            "lists_of_pairs": (
                "returned lists of pairs instead of dicts",
                """def every_combination(grid):
    from itertools import product

    return [list(zip(grid, values, strict=True)) for values in product(*grid.values())]
""",
            ),
            "product_not_starred": (
                "forgot the star, so the lists themselves are the values",
                """def every_combination(grid):
    from itertools import product

    return [dict(zip(grid, values, strict=False)) for values in product(grid.values())]
""",
            ),
            "product_of_grid": (
                "combined the letters of the names",
                """def every_combination(grid):
    from itertools import product

    return [dict(zip(grid, values, strict=True)) for values in product(*grid)]
""",
            ),
            "product_of_keys": (
                "combined the names, not the values",
                """def every_combination(grid):
    from itertools import product

    return [dict(zip(grid, values, strict=True)) for values in product(*grid.keys())]
""",
            ),
            "generator": (
                "returned a generator instead of a list",
                """def every_combination(grid):
    from itertools import product

    return (dict(zip(grid, values, strict=True)) for values in product(*grid.values()))
""",
            ),
            "yields": (
                "wrote yield instead of returning a list",
                """def every_combination(grid):
    from itertools import product

    for values in product(*grid.values()):
        yield dict(zip(grid, values, strict=True))
""",
            ),
            "map_object": (
                "returned a map object",
                """def every_combination(grid):
    from itertools import product

    return map(lambda values: dict(zip(grid, values, strict=True)), product(*grid.values()))
""",
            ),
            "first_only": (
                "returned inside the loop",
                """def every_combination(grid):
    from itertools import product

    for values in product(*grid.values()):
        return [dict(zip(grid, values, strict=True))]
""",
            ),
            "same_dict": (
                "appended the same dict again and again",
                """def every_combination(grid):
    from itertools import product

    settings, setting = [], {}
    for values in product(*grid.values()):
        for name, value in zip(grid, values, strict=True):
            setting[name] = value
        settings.append(setting)
    return settings
""",
            ),
            "shared_copy": (
                "changed the dicts it had already made",
                """def every_combination(grid):
    settings = [{}]
    for name, values in grid.items():
        longer = []
        for setting in settings:
            for value in values:
                setting[name] = value
                longer.append(setting)
        settings = longer
    return settings
""",
            ),
            "starts_empty": (
                "began with an empty list, so nothing is ever made",
                """def every_combination(grid):
    settings = []
    for name, values in grid.items():
        settings = [{**setting, name: value} for setting in settings for value in values]
    return settings
""",
            ),
            "grows_while_looping": (
                "added to the list that it goes through",
                """def every_combination(grid):
    settings = [{}]
    for name, values in grid.items():
        for setting in list(settings):
            for value in values:
                settings.append({**setting, name: value})
    return settings
""",
            ),
            "keeps_partial": (
                "kept the unfinished settings too",
                """def every_combination(grid):
    settings = [{}]
    for name, values in grid.items():
        settings += [{**setting, name: value} for setting in settings for value in values]
    return settings[1:]
""",
            ),
            "last_name_only": (
                "forgot to keep what the settings held before",
                """def every_combination(grid):
    settings = [{}]
    for name, values in grid.items():
        settings = [{name: value} for setting in settings for value in values]
    return settings
""",
            ),
            "first_value_only": (
                "took the first value of each name",
                """def every_combination(grid):
    return [{name: values[0] for name, values in grid.items()}]
""",
            ),
            "misses_first_value": (
                "left out the first value of each name",
                """def every_combination(grid):
    from itertools import product

    return [dict(zip(grid, v, strict=True)) for v in product(*[x[1:] for x in grid.values()])]
""",
            ),
            "misses_last_value": (
                "left out the last value of each name",
                """def every_combination(grid):
    from itertools import product

    return [dict(zip(grid, v, strict=True)) for v in product(*[x[:-1] for x in grid.values()])]
""",
            ),
            "grid_itself": (
                "returned the grid in a list",
                """def every_combination(grid):
    return [grid]
""",
            ),
            "number": (
                "returned the number of combinations",
                """def every_combination(grid):
    number = 1
    for values in grid.values():
        number *= len(values)
    return number
""",
            ),
            "sum_of_lengths": (
                "counted the values",
                """def every_combination(grid):
    return sum(len(values) for values in grid.values())
""",
            ),
            "values_as_lists": (
                "left each value in a list",
                """def every_combination(grid):
    from itertools import product

    return [{n: [v] for n, v in zip(grid, vs, strict=True)} for vs in product(*grid.values())]
""",
            ),
            "values_as_text": (
                "turned the values into text",
                """def every_combination(grid):
    from itertools import product

    return [{n: str(v) for n, v in zip(grid, vs, strict=True)} for vs in product(*grid.values())]
""",
            ),
            "sorted_names_only": (
                "took the lists in the order of sorted names, the names as they were",
                """def every_combination(grid):
    from itertools import product

    lists = [grid[name] for name in sorted(grid)]
    return [dict(zip(grid, values, strict=True)) for values in product(*lists)]
""",
            ),
            "reversed_names": (
                "joined the names in reverse order to the values",
                """def every_combination(grid):
    from itertools import product

    names = list(grid)[::-1]
    return [dict(zip(names, values, strict=True)) for values in product(*grid.values())]
""",
            ),
            "combinations": (
                "used combinations of all values instead of the product",
                """def every_combination(grid):
    from itertools import combinations

    values = [v for vs in grid.values() for v in vs]
    return [dict(zip(grid, c, strict=True)) for c in combinations(values, len(grid))]
""",
            ),
            "permutations": (
                "used permutations of all values",
                """def every_combination(grid):
    from itertools import permutations

    values = [v for vs in grid.values() for v in vs]
    return [dict(zip(grid, p, strict=True)) for p in permutations(values, len(grid))]
""",
            ),
            "meshgrid": (
                "used meshgrid and turned all values into text",
                """def every_combination(grid):
    tables = [table.ravel() for table in np.meshgrid(*grid.values())]
    return [dict(zip(grid, map(str, row), strict=True)) for row in zip(*tables, strict=True)]
""",
            ),
            "pops_grid": (
                "emptied the grid",
                """def every_combination(grid):
    settings = [{}]
    while grid:
        name, values = grid.popitem()
        settings = [{**setting, name: value} for setting in settings for value in values]
    return settings
""",
            ),
            "no_return": (
                "forgot return",
                """def every_combination(grid):
    from itertools import product

    settings = [dict(zip(grid, values, strict=True)) for values in product(*grid.values())]
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def every_combination(grid):
    from itertools import product

    print([dict(zip(grid, values, strict=True)) for values in product(*grid.values())])
""",
            ),
            "append_result": (
                "assigned what append returns, which is None",
                """def every_combination(grid):
    from itertools import product

    settings = []
    for values in product(*grid.values()):
        settings = settings.append(dict(zip(grid, values, strict=True)))
    return settings
""",
            ),
            "dict_of_dicts": (
                "returned a dict with numbers as names",
                """def every_combination(grid):
    from itertools import product

    found = [dict(zip(grid, values, strict=True)) for values in product(*grid.values())]
    return dict(enumerate(found))
""",
            ),
            "set_of_settings": (
                "made a set, which dicts can't be in",
                """def every_combination(grid):
    from itertools import product

    return {dict(zip(grid, values, strict=True)) for values in product(*grid.values())}
""",
            ),
            "distinct": (
                "kept one setting for each value of the first name",
                """def every_combination(grid):
    from itertools import product

    found = {}
    for values in product(*grid.values()):
        found[values[0]] = dict(zip(grid, values, strict=True))
    return list(found.values())
""",
            ),
            "no_import": (
                "used product without importing it",
                """def every_combination(grid):
    return [dict(zip(grid, values, strict=True)) for values in itertool.product(*grid.values())]
""",
            ),
            "items_not_called": (
                "left out the parentheses of items",
                """def every_combination(grid):
    settings = [{}]
    for name, values in grid.items:
        settings = [{**setting, name: value} for setting in settings for value in values]
    return settings
""",
            ),
            "bracket": (
                "left a bracket open",
                """def every_combination(grid):
    settings = [{}]
    for name, values in grid.items():
        settings = [{**setting, name: value for setting in settings for value in values]
    return settings
""",
            ),
            "global_variations": (
                "used variations, which the notebook defines only later",
                """def every_combination(grid):
    from itertools import product

    return [dict(zip(variations, v, strict=True)) for v in product(*variations.values())]
""",
            ),
            "empty_for_two": (
                "handled one name only",
                """def every_combination(grid):
    name = next(iter(grid))
    return [{name: value} for value in grid[name]]
""",
            ),
        },
    },
}
