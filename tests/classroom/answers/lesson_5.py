"""Right and wrong answers to the exercises of lesson 5, written from its text alone."""

ANSWERS = {
    "accuracy": {
        "right": {
            "mean_of_equal": """def accuracy(y, predicted):
    return np.mean(y == predicted)
""",
            "sum_over_len": """def accuracy(y, predicted):
    return np.sum(y == predicted) / len(y)
""",
            "one_minus_errors": """def accuracy(y, predicted):
    return 1 - np.mean(y != predicted)
""",
            "method": """def accuracy(y, predicted):
    return (predicted == y).mean()
""",
            "count_nonzero": """def accuracy(y, predicted):
    return np.count_nonzero(y == predicted) / y.size
""",
            "loop": """def accuracy(y, predicted):
    right = 0
    for label, answer in zip(y, predicted, strict=True):
        if label == answer:
            right += 1
    return right / len(y)
""",
            "comprehension": """def accuracy(y, predicted):
    return sum(int(a == b) for a, b in zip(y, predicted, strict=True)) / len(y)
""",
            "equal_average": """def accuracy(y, predicted):
    return float(np.average(np.equal(y, predicted)))
""",
            "where_length": """def accuracy(y, predicted):
    return len(np.flatnonzero(y == predicted)) / len(y)
""",
            "python_sum": """def accuracy(y, predicted):
    return sum(y == predicted) / len(predicted)
""",
            "helper_inside": """def accuracy(y, predicted):
    def is_right(label, answer):
        return label == answer

    return np.mean([is_right(label, answer) for label, answer in zip(y, predicted, strict=True)])
""",
        },
        "wrong": {
            "percent": (
                "returned a percentage from 0 to 100",
                """def accuracy(y, predicted):
    return 100 * np.mean(y == predicted)
""",
            ),
            "errors": (
                "returned the share that is wrong",
                """def accuracy(y, predicted):
    return np.mean(y != predicted)
""",
            ),
            "count": (
                "returned the number of right answers",
                """def accuracy(y, predicted):
    return np.sum(y == predicted)
""",
            ),
            "array_of_bools": (
                "returned the comparison itself",
                """def accuracy(y, predicted):
    return y == predicted
""",
            ),
            "all_right": (
                "asked whether all are right",
                """def accuracy(y, predicted):
    return np.all(y == predicted)
""",
            ),
            "array_equal": (
                "asked whether the arrays are equal",
                """def accuracy(y, predicted):
    return np.array_equal(y, predicted)
""",
            ),
            "any_right": (
                "asked whether any is right",
                """def accuracy(y, predicted):
    return np.any(y == predicted)
""",
            ),
            "mean_difference": (
                "took the mean difference",
                """def accuracy(y, predicted):
    return np.mean(y - predicted)
""",
            ),
            "one_minus_distance": (
                "took 1 minus the mean distance of the digits",
                """def accuracy(y, predicted):
    return 1 - np.mean(np.abs(y.astype(int) - predicted.astype(int)))
""",
            ),
            "equal_means": (
                "compared the means",
                """def accuracy(y, predicted):
    return float(np.mean(y) == np.mean(predicted))
""",
            ),
            "python_equal": (
                "divided a comparison of whole arrays",
                """def accuracy(y, predicted):
    return (y is predicted) / len(y)
""",
            ),
            "fixed_6000": (
                "hard-coded 6,000 test digits",
                """def accuracy(y, predicted):
    return np.sum(y == predicted) / 6000
""",
            ),
            "fixed_100": (
                "divided by 100",
                """def accuracy(y, predicted):
    return np.sum(y == predicted) / 100
""",
            ),
            "fixed_4": (
                "divided by the 4 of the example",
                """def accuracy(y, predicted):
    return np.sum(y == predicted) / 4
""",
            ),
            "by_classes": (
                "divided by 10",
                """def accuracy(y, predicted):
    return np.sum(y == predicted) / 10
""",
            ),
            "n_minus_1": (
                "divided by N - 1",
                """def accuracy(y, predicted):
    return np.sum(y == predicted) / (len(y) - 1)
""",
            ),
            "n_plus_1": (
                "divided by N + 1",
                """def accuracy(y, predicted):
    return np.sum(y == predicted) / (len(y) + 1)
""",
            ),
            "floor": (
                "used //, so it is 0 or 1",
                """def accuracy(y, predicted):
    return np.sum(y == predicted) // len(y)
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """def accuracy(y, predicted):
    return round(float(np.mean(y == predicted)), 2)
""",
            ),
            "rounded_int": (
                "made a whole number",
                """def accuracy(y, predicted):
    return int(np.mean(y == predicted))
""",
            ),
            "no_return": (
                "forgot return",
                """def accuracy(y, predicted):
    share = np.mean(y == predicted)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def accuracy(y, predicted):
    print(np.mean(y == predicted))
""",
            ),
            "string": (
                "returned text with a percent sign",
                """def accuracy(y, predicted):
    return f"{np.mean(y == predicted):.1%}"
""",
            ),
            "zeros_ignored": (
                "multiplied by y, so 0s never count",
                """def accuracy(y, predicted):
    return np.count_nonzero(y * (y == predicted)) / len(y)
""",
            ),
            "sorted_both": (
                "sorted both first",
                """def accuracy(y, predicted):
    return np.mean(np.sort(y) == np.sort(predicted))
""",
            ),
            "isin": (
                "asked whether each label occurs anywhere among the answers",
                """def accuracy(y, predicted):
    return np.mean(np.isin(y, predicted))
""",
            ),
            "sets": (
                "compared the sets of digits",
                """def accuracy(y, predicted):
    return len(set(y) & set(predicted)) / len(set(y))
""",
            ),
            "mean_of_classes": (
                "took the mean of the ten digits' own accuracies",
                """def accuracy(y, predicted):
    return np.mean([np.mean(predicted[y == k] == k) for k in np.unique(y)])
""",
            ),
            "assignment": (
                "wrote = for ==",
                """def accuracy(y, predicted):
    return np.mean(y = predicted)
""",
            ),
            "misses_last": (
                "left out the last example",
                """def accuracy(y, predicted):
    return np.mean(y[:-1] == predicted[:-1])
""",
            ),
            "misses_first": (
                "started at index 1",
                """def accuracy(y, predicted):
    right = 0
    for i in range(1, len(y)):
        right += y[i] == predicted[i]
    return right / len(y)
""",
            ),
            "return_in_loop": (
                "returned inside the loop",
                """def accuracy(y, predicted):
    right = 0
    for i in range(len(y)):
        right += y[i] == predicted[i]
        return right / len(y)
""",
            ),
            "no_reset": (
                "counted on from call to call",
                """def accuracy(y, predicted):
    accuracy.right = getattr(accuracy, "right", 0) + np.sum(y == predicted)
    return accuracy.right / len(y)
""",
            ),
            "global_test": (
                "used test.y instead of y",
                """def accuracy(y, predicted):
    return np.mean(test.y == predicted)
""",
            ),
            "predicted_twice": (
                "compared the answers with themselves",
                """def accuracy(y, predicted):
    return np.mean(predicted == predicted)
""",
            ),
            "argmax_again": (
                "took argmax of the answers, which are digits already",
                """def accuracy(y, predicted):
    return np.mean(y == np.argmax(predicted, axis=1))
""",
            ),
            "argmax_both": (
                "took the position of the largest in each",
                """def accuracy(y, predicted):
    return float(np.argmax(y) == np.argmax(predicted))
""",
            ),
            "sum_of_y": (
                "divided by the sum of the labels",
                """def accuracy(y, predicted):
    return np.sum(y == predicted) / np.sum(y)
""",
            ),
            "correlation": (
                "returned a correlation",
                """def accuracy(y, predicted):
    return np.corrcoef(y, predicted)[0, 1]
""",
            ),
            "square": (
                "squared the share",
                """def accuracy(y, predicted):
    return np.mean(y == predicted) ** 2
""",
            ),
            "log": (
                "took a logarithm",
                """def accuracy(y, predicted):
    return np.log(np.mean(y == predicted))
""",
            ),
            "tuple": (
                "returned the count too",
                """def accuracy(y, predicted):
    return np.mean(y == predicted), np.sum(y == predicted)
""",
            ),
            "and_for_equal": (
                "used & for ==",
                """def accuracy(y, predicted):
    return np.mean(y & predicted)
""",
            ),
            "greater_equal": (
                "used >= for ==",
                """def accuracy(y, predicted):
    return np.mean(y >= predicted)
""",
            ),
            "if_on_array": (
                "wrote an if on a whole array",
                """def accuracy(y, predicted):
    if y == predicted:
        return 1
    return 0
""",
            ),
            "misspelt": (
                "misspelt predicted",
                """def accuracy(y, predicted):
    return np.mean(y == predictions)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def accuracy(y, predicted):
    return np.mean(y == predicted
""",
            ),
            "in_place": (
                "overwrote the answers with the comparison",
                """def accuracy(y, predicted):
    predicted[:] = predicted == y
    return np.mean(predicted)
""",
            ),
        },
    },
    "confusion_matrix": {
        "right": {
            "add_at": """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            "loop": """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    for i in range(len(y)):
        counts[y[i], predicted[i]] += 1
    return counts
""",
            "zip_loop": """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=np.int64)
    for label, answer in zip(y, predicted, strict=True):
        counts[label][answer] += 1
    return counts
""",
            "bincount": """def confusion_matrix(y, predicted, classes):
    cells = classes * y.astype(int) + predicted.astype(int)
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
""",
            "one_hot_product": """def confusion_matrix(y, predicted, classes):
    labels = np.eye(classes, dtype=int)[y]  # (N, classes)
    answers = np.eye(classes, dtype=int)[predicted]
    return labels.T @ answers
""",
            "each_cell": """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    for i in range(classes):
        for j in range(classes):
            counts[i, j] = np.sum((y == i) & (predicted == j))
    return counts
""",
            "row_by_row": """def confusion_matrix(y, predicted, classes):
    return np.array([np.bincount(predicted[y == i], minlength=classes) for i in range(classes)])
""",
            "histogram2d": """def confusion_matrix(y, predicted, classes):
    edges = np.arange(classes + 1) - 0.5
    return np.histogram2d(y, predicted, bins=(edges, edges))[0].astype(int)
""",
            "einsum": """def confusion_matrix(y, predicted, classes):
    names = np.arange(classes)
    is_label = (y[:, None] == names).astype(int)
    is_answer = (predicted[:, None] == names).astype(int)
    return np.einsum("ni,nj->ij", is_label, is_answer)
""",
            "unique": """def confusion_matrix(y, predicted, classes):
    pairs, number = np.unique(np.stack([y, predicted]), axis=1, return_counts=True)
    counts = np.zeros((classes, classes), dtype=int)
    counts[pairs[0], pairs[1]] = number
    return counts
""",
            "counter": """def confusion_matrix(y, predicted, classes):
    from collections import Counter

    found = Counter(zip(y.tolist(), predicted.tolist(), strict=True))
    return np.array([[found[i, j] for j in range(classes)] for i in range(classes)])
""",
        },
        "wrong": {
            "plus_equals": (
                "used += on repeated indices, so every count is at most 1",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    counts[y, predicted] += 1
    return counts
""",
            ),
            "set_to_one": (
                "wrote 1 instead of counting",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    counts[y, predicted] = 1
    return counts
""",
            ),
            "transposed": (
                "put the answers in the rows",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (predicted, y), 1)
    return counts
""",
            ),
            "returned_transposed": (
                "returned the matrix transposed",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts.T
""",
            ),
            "no_pair": (
                "gave the indices without a pair",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, y, predicted)
    return counts
""",
            ),
            "list_pair": (
                "added at whole rows",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, [y, predicted], 1)
    return counts
""",
            ),
            "fixed_10": (
                "hard-coded ten classes",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((10, 10), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "fixed_3": (
                "hard-coded three classes",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((3, 3), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "counted_classes": (
                "took the number of classes from the labels",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((len(np.unique(y)), len(np.unique(y))), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "max_of_y": (
                "took the largest label for the number of classes",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((y.max() + 1, y.max() + 1), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "only_wrong": (
                "counted the mistakes only",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y[y != predicted], predicted[y != predicted]), 1)
    return counts
""",
            ),
            "only_right": (
                "counted the right answers only",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y[y == predicted], predicted[y == predicted]), 1)
    return counts
""",
            ),
            "no_diagonal": (
                "set the diagonal to 0",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    np.fill_diagonal(counts, 0)
    return counts
""",
            ),
            "shares": (
                "divided each row by its sum",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts / counts.sum(axis=1, keepdims=True)
""",
            ),
            "shares_of_all": (
                "divided by the number of examples",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts / len(y)
""",
            ),
            "no_return": (
                "forgot return",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    print(counts)
""",
            ),
            "returns_add_at": (
                "returned what np.add.at returns, which is None",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    return np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "ones_for_zeros": (
                "began with ones",
                """def confusion_matrix(y, predicted, classes):
    counts = np.ones((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "empty_for_zeros": (
                "began with an array of sevens, not zeros",
                """def confusion_matrix(y, predicted, classes):
    counts = np.full((classes, classes), 7)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "symmetric": (
                "counted each pair both ways",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts + counts.T
""",
            ),
            "flipped": (
                "turned the order of the classes round",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts[::-1, ::-1]
""",
            ),
            "columns_flipped": (
                "turned the columns round",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts[:, ::-1]
""",
            ),
            "upper_only": (
                "kept the upper half only",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return np.triu(counts)
""",
            ),
            "bytes_counts": (
                "counted in bytes, which wrap at 256",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=np.uint8)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "bool_counts": (
                "used booleans for the counts",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=bool)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "one_too_large": (
                "made one class too many",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes + 1, classes + 1), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "from_one": (
                "counted the classes from 1",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y - 1, predicted - 1), 1)
    return counts
""",
            ),
            "misses_last": (
                "left out the last example",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y[:-1], predicted[:-1]), 1)
    return counts
""",
            ),
            "adds_two": (
                "added 2 for each example",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 2)
    return counts
""",
            ),
            "zeros_no_tuple": (
                "gave np.zeros the second size as its type",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros(classes, classes)
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "global_counts": (
                "counted on in counts of the notebook",
                """def confusion_matrix(y, predicted, classes):
    global counts
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "global_test": (
                "used test.y instead of y",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (test.y, predicted), 1)
    return counts
""",
            ),
            "predicted_twice": (
                "used the answers for the labels too",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (predicted, predicted), 1)
    return counts
""",
            ),
            "vectors": (
                "returned the sums of the rows only",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts.sum(axis=1)
""",
            ),
            "diagonal": (
                "returned the diagonal only",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return np.diag(counts)
""",
            ),
            "flat": (
                "returned one long row",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return counts.ravel()
""",
            ),
            "lists": (
                "returned a dictionary",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1)
    return {(i, j): counts[i, j] for i in range(classes) for j in range(classes)}
""",
            ),
            "default_arg": (
                "kept counting in the same array at every call",
                """def confusion_matrix(y, predicted, classes):
    if not hasattr(np, "_counts") or len(np._counts) != classes:
        np._counts = np.zeros((classes, classes), dtype=int)
    counts = np._counts
    np.add.at(counts, (y, predicted), 1)
    return counts
""",
            ),
            "sorted_y": (
                "sorted labels and answers first",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (np.sort(y), np.sort(predicted)), 1)
    return counts
""",
            ),
            "missing_bracket": (
                "left a bracket open",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, predicted), 1
    return counts
""",
            ),
            "misspelt": (
                "misspelt predicted",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    np.add.at(counts, (y, prediction), 1)
    return counts
""",
            ),
            "bincount_no_minlength": (
                "left out minlength, so empty cells at the end are missing",
                """def confusion_matrix(y, predicted, classes):
    cells = classes * y.astype(int) + predicted.astype(int)
    return np.bincount(cells).reshape(classes, -1)
""",
            ),
            "bincount_bytes": (
                "computed the cells in bytes, which wrap at 256",
                """def confusion_matrix(y, predicted, classes):
    cells = (y.astype(np.uint8) * classes + predicted.astype(np.uint8)).astype(np.uint8)
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
""",
            ),
            "bincount_times_10": (
                "multiplied by 10 instead of by classes",
                """def confusion_matrix(y, predicted, classes):
    cells = 10 * y.astype(int) + predicted.astype(int)
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
""",
            ),
            "row_lengths": (
                "forgot minlength in the rows, so they differ in length",
                """def confusion_matrix(y, predicted, classes):
    return np.array([np.bincount(predicted[y == i]) for i in range(classes)])
""",
            ),
            "product_not_transposed": (
                "multiplied the one-hot arrays in the wrong order",
                """def confusion_matrix(y, predicted, classes):
    return np.eye(classes, dtype=int)[predicted].T @ np.eye(classes, dtype=int)[y]
""",
            ),
            "or_for_and": (
                "counted label i or answer j",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    for i in range(classes):
        for j in range(classes):
            counts[i, j] = np.sum((y == i) | (predicted == j))
    return counts
""",
            ),
            "shared_rows": (
                "made all rows the same list",
                """def confusion_matrix(y, predicted, classes):
    counts = [[0] * classes] * classes
    for label, answer in zip(y, predicted, strict=True):
        counts[label][answer] += 1
    return np.array(counts)
""",
            ),
            "loop_assigns": (
                "wrote = 1 for += 1 in the loop",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    for label, answer in zip(y, predicted, strict=True):
        counts[label, answer] = 1
    return counts
""",
            ),
            "return_in_loop": (
                "returned inside the loop",
                """def confusion_matrix(y, predicted, classes):
    counts = np.zeros((classes, classes), dtype=int)
    for label, answer in zip(y, predicted, strict=True):
        counts[label, answer] += 1
        return counts
""",
            ),
            "zeros_in_loop": (
                "made the zeros afresh in each turn of the loop",
                """def confusion_matrix(y, predicted, classes):
    for label, answer in zip(y, predicted, strict=True):
        counts = np.zeros((classes, classes), dtype=int)
        counts[label, answer] += 1
    return counts
""",
            ),
        },
    },
    "precision_recall": {
        "right": {
            "share": """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            "no_share": """def precision_recall(counts):
    right = counts.diagonal().astype(float)
    called, are = counts.sum(axis=0), counts.sum(axis=1)
    precision = np.where(called > 0, right / np.maximum(called, 1), 0)
    recall = np.where(are > 0, right / np.maximum(are, 1), 0)
    both = precision + recall
    f1 = np.where(both > 0, 2 * precision * recall / np.where(both > 0, both, 1), 0)
    return precision, recall, f1
""",
            "loop": """def precision_recall(counts):
    classes = len(counts)
    precision, recall, f1 = np.zeros(classes), np.zeros(classes), np.zeros(classes)
    for k in range(classes):
        right = counts[k, k]
        if counts[:, k].sum() > 0:
            precision[k] = right / counts[:, k].sum()
        if counts[k].sum() > 0:
            recall[k] = right / counts[k].sum()
        if precision[k] + recall[k] > 0:
            f1[k] = 2 * precision[k] * recall[k] / (precision[k] + recall[k])
    return precision, recall, f1
""",
            "nan_to_num": """def precision_recall(counts):
    right = np.diag(counts)
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = np.nan_to_num(right / counts.sum(axis=0))
        recall = np.nan_to_num(right / counts.sum(axis=1))
        f1 = np.nan_to_num(2 * precision * recall / (precision + recall))
    return precision, recall, f1
""",
            "f1_from_counts": """def precision_recall(counts):
    right = np.diag(counts)
    columns, rows = counts.sum(0), counts.sum(1)
    return share(right, columns), share(right, rows), share(2 * right, columns + rows)
""",
            "einsum": """def precision_recall(counts):
    right = np.einsum("ii->i", counts)
    called = np.einsum("ij->j", counts)
    are = np.einsum("ij->i", counts)
    precision, recall = share(right, called), share(part=right, whole=are)
    return precision, recall, share(2 * precision * recall, precision + recall)
""",
            "divide_where": """def precision_recall(counts):
    right = np.diagonal(counts)
    zero = np.zeros(len(counts))
    called, are = counts.sum(axis=0), counts.T.sum(axis=0)
    precision = np.divide(right, called, out=zero.copy(), where=called > 0)
    recall = np.divide(right, are, out=zero.copy(), where=are > 0)
    total = precision + recall
    f1 = np.divide(2 * precision * recall, total, out=zero.copy(), where=total > 0)
    return precision, recall, f1
""",
            "comprehension": """def precision_recall(counts):
    def ratio(a, b):
        return a / b if b else 0.0

    n = range(len(counts))
    precision = np.array([ratio(counts[k, k], counts[:, k].sum()) for k in n])
    recall = np.array([ratio(counts[k, k], counts[k, :].sum()) for k in n])
    f1 = np.array([ratio(2 * p * r, p + r) for p, r in zip(precision, recall, strict=True)])
    return precision, recall, f1
""",
        },
        "wrong": {
            "axes_swapped": (
                "took rows for precision and columns for recall",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=1))
    recall = share(right, counts.sum(axis=0))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "order": (
                "returned recall before precision",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return recall, precision, f1
""",
            ),
            "f1_first": (
                "returned F1 first",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return f1, precision, recall
""",
            ),
            "both_columns": (
                "divided both by the sums of the columns",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=0))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "both_rows": (
                "divided both by the sums of the rows",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=1))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "f1_mean": (
                "took the mean of both for F1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = (precision + recall) / 2
    return precision, recall, f1
""",
            ),
            "f1_no_two": (
                "forgot the 2 of F1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "f1_product": (
                "multiplied precision and recall for F1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = precision * recall
    return precision, recall, f1
""",
            ),
            "f1_root": (
                "took the root of the product for F1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = np.sqrt(precision * recall)
    return precision, recall, f1
""",
            ),
            "f1_min": (
                "took the smaller one for F1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = np.minimum(precision, recall)
    return precision, recall, f1
""",
            ),
            "f1_plain_division": (
                "divided without share in F1, so 0 / 0 is nan",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = 2 * precision * recall / (precision + recall)
    return precision, recall, f1
""",
            ),
            "f1_precedence": (
                "forgot the brackets in F1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = 2 * precision * recall / precision + recall
    return precision, recall, f1
""",
            ),
            "precision_nan": (
                "divided without share in precision, so 0 / 0 is nan",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = right / counts.sum(axis=0)
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "recall_nan": (
                "divided without share in recall, so 0 / 0 is nan",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = right / counts.sum(axis=1)
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "all_nan": (
                "left nan where 0 / 0 stands",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = right / counts.sum(axis=0)
    recall = right / counts.sum(axis=1)
    return precision, recall, 2 * precision * recall / (precision + recall)
""",
            ),
            "ones_for_nan": (
                "counted 0 / 0 as 1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = np.nan_to_num(right / counts.sum(axis=0), nan=1)
    recall = np.nan_to_num(right / counts.sum(axis=1), nan=1)
    return precision, recall, np.nan_to_num(2 * precision * recall / (precision + recall), nan=1)
""",
            ),
            "max_one": (
                "divided by at least 1 in F1 too, where the sum is often below 1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = right / np.maximum(counts.sum(axis=0), 1)
    recall = right / np.maximum(counts.sum(axis=1), 1)
    return precision, recall, 2 * precision * recall / np.maximum(precision + recall, 1)
""",
            ),
            "plus_one": (
                "added 1 below the line to avoid 0 / 0",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = right / (counts.sum(axis=0) + 1)
    recall = right / (counts.sum(axis=1) + 1)
    return precision, recall, 2 * precision * recall / (precision + recall + 1)
""",
            ),
            "share_swapped": (
                "swapped part and whole",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(counts.sum(axis=0), right)
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "sum_of_all": (
                "divided by the sum of all counts",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum())
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "recall_of_all": (
                "divided recall by the sum of all counts",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = right / counts.sum()
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "not_diagonal": (
                "used the first row for the diagonal",
                """def precision_recall(counts):
    right = counts[0]
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "max_for_diagonal": (
                "took the largest of each row for the diagonal",
                """def precision_recall(counts):
    right = counts.max(axis=1)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "trace": (
                "took the trace, the sum of the diagonal",
                """def precision_recall(counts):
    right = np.full(len(counts), np.trace(counts))
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "wrong_ones": (
                "took the mistakes instead of the right answers",
                """def precision_recall(counts):
    right = counts.sum(axis=1) - np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "minus_diagonal": (
                "left the diagonal out of the sums",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, (counts.sum(axis=0) - right))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "mean_for_sum": (
                "took means instead of sums",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.mean(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "two_returned": (
                "forgot F1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall
""",
            ),
            "means": (
                "returned the means over the classes",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision.mean(), recall.mean(), f1.mean()
""",
            ),
            "no_return": (
                "forgot return",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    print(precision, recall, f1)
""",
            ),
            "percent": (
                "returned percentages",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return 100 * precision, 100 * recall, 100 * f1
""",
            ),
            "rounded": (
                "rounded to one decimal",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision.round(1), recall.round(1), f1.round(1)
""",
            ),
            "floor": (
                "used // for the division",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = right // np.maximum(counts.sum(axis=0), 1)
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "in_place": (
                "divided the counts in place",
                """def precision_recall(counts):
    counts[:] = counts / 2
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "diagonal_zeroed": (
                "set the diagonal of counts to 0",
                """def precision_recall(counts):
    right = np.diag(counts).copy()
    np.fill_diagonal(counts, 0)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "fixed_10": (
                "hard-coded ten classes",
                """def precision_recall(counts):
    right = np.array([counts[k, k] for k in range(10)])
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "dictionary": (
                "returned a dictionary",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return {"precision": precision, "recall": recall, "f1": f1}
""",
            ),
            "nested": (
                "returned the sums with the results",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return (precision, counts.sum(axis=0)), (recall, counts.sum(axis=1)), f1
""",
            ),
            "f1_twice_sum": (
                "added instead of multiplying in F1",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * (precision + recall), precision + recall)
    return precision, recall, f1
""",
            ),
            "global_counts": (
                "called the matrix of the notebook",
                """def precision_recall(counts):
    right = np.diag(counts_by_hand)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "accuracy": (
                "returned the accuracy for the precision",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return np.trace(counts) / counts.sum(), recall, f1
""",
            ),
            "misspelt": (
                "misspelt recall",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recal, f1
""",
            ),
            "bracket": (
                "left a bracket open",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1))
    f1 = share(2 * precision * recall, precision + recall
    return precision, recall, f1
""",
            ),
            "keepdims": (
                "kept an axis too many in the sums",
                """def precision_recall(counts):
    right = np.diag(counts)
    precision = share(right, counts.sum(axis=0))
    recall = share(right, counts.sum(axis=1, keepdims=True))
    f1 = share(2 * precision * recall, precision + recall)
    return precision, recall, f1
""",
            ),
            "first_class": (
                "computed the first class only",
                """def precision_recall(counts):
    precision = counts[0, 0] / counts[:, 0].sum()
    recall = counts[0, 0] / counts[0].sum()
    return precision, recall, 2 * precision * recall / (precision + recall)
""",
            ),
            "return_in_loop": (
                "returned inside the loop, after the first class",
                """def precision_recall(counts):
    classes = len(counts)
    precision, recall, f1 = np.zeros(classes), np.zeros(classes), np.zeros(classes)
    for k in range(classes):
        precision[k] = counts[k, k] / max(counts[:, k].sum(), 1)
        recall[k] = counts[k, k] / max(counts[k].sum(), 1)
        if precision[k] + recall[k] > 0:
            f1[k] = 2 * precision[k] * recall[k] / (precision[k] + recall[k])
        return precision, recall, f1
""",
            ),
        },
    },
    "calibration": {
        "right": {
            "bincount": """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            "share": """def calibration(y, P, bins):
    confidence, right = P.max(axis=1), P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    says = share(np.bincount(place, weights=confidence, minlength=bins), counts)
    does = share(np.bincount(place, weights=right, minlength=bins), counts)
    return counts, says, does
""",
            "loop_over_ranges": """def calibration(y, P, bins):
    confidence, right = np.max(P, axis=1), np.argmax(P, axis=1) == y
    place = np.clip(np.floor(confidence * bins), 0, bins - 1)
    counts, says, does = np.zeros(bins, dtype=int), np.zeros(bins), np.zeros(bins)
    for k in range(bins):
        chosen = place == k
        counts[k] = chosen.sum()
        if counts[k] > 0:
            says[k] = confidence[chosen].mean()
            does[k] = right[chosen].mean()
    return counts, says, does
""",
            "loop_over_answers": """def calibration(y, P, bins):
    counts, says, does = np.zeros(bins, dtype=int), np.zeros(bins), np.zeros(bins)
    for label, p in zip(y, P, strict=True):
        k = min(int(p.max() * bins), bins - 1)
        counts[k] += 1
        says[k] += p.max()
        does[k] += p.argmax() == label
    for k in range(bins):
        if counts[k] > 0:
            says[k] /= counts[k]
            does[k] /= counts[k]
    return counts, says, does
""",
            "add_at": """def calibration(y, P, bins):
    confidence = np.amax(P, axis=-1)
    right = (np.argmax(P, axis=-1) == y).astype(float)
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts, says, does = np.zeros(bins, dtype=int), np.zeros(bins), np.zeros(bins)
    np.add.at(counts, place, 1)
    np.add.at(says, place, confidence)
    np.add.at(does, place, right)
    return counts, says / np.maximum(counts, 1), does / np.maximum(counts, 1)
""",
            "nan_to_num": """def calibration(y, P, bins):
    answer = P.argmax(axis=1)
    confidence = P[np.arange(len(P)), answer]
    place = (confidence * bins).astype(int)
    place[place == bins] = bins - 1
    counts = np.bincount(place, minlength=bins)
    with np.errstate(invalid="ignore"):
        says = np.nan_to_num(np.bincount(place, confidence, bins) / counts)
        does = np.nan_to_num(np.bincount(place, answer == y, bins) / counts)
    return counts, says, does
""",
            "histogram": """def calibration(y, P, bins):
    confidence, right = P.max(axis=1), P.argmax(axis=1) == y
    counts, edges = np.histogram(confidence, bins=bins, range=(0, 1))
    says = np.histogram(confidence, edges, weights=confidence)[0]
    does = np.histogram(confidence, edges, weights=right.astype(float))[0]
    some = np.where(counts > 0, counts, 1)
    return counts, says / some, does / some
""",
            "one_hot_product": """def calibration(y, P, bins):
    confidence, right = P.max(axis=1), P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    member = np.eye(bins)[place]  # (N, bins)
    counts = member.sum(axis=0).astype(int)
    some = np.maximum(counts, 1)
    return counts, confidence @ member / some, right @ member / some
""",
        },
        "wrong": {
            "one_out_of_range": (
                "forgot that a confidence of 1 belongs to the last range",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = (confidence * bins).astype(int)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "no_minlength_counts": (
                "left minlength out of the counts",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "no_minlength": (
                "left minlength out everywhere",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence) / some
    does = np.bincount(place, right) / some
    return counts, says, does
""",
            ),
            "nan_if_empty": (
                "divided by 0 in empty ranges, which gives nan",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = counts
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "fixed_10": (
                "used ten ranges whatever bins says",
                """def calibration(y, P, bins):
    bins = 10
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "sums_not_means": (
                "returned sums instead of means",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = 1
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "by_N": (
                "divided by the number of all answers",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = len(y)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "counts_as_shares": (
                "returned shares instead of counts",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts / len(y), says, does
""",
            ),
            "order": (
                "returned accuracy before confidence",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, does, says
""",
            ),
            "counts_last": (
                "returned the counts last",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return says, does, counts
""",
            ),
            "middle_of_range": (
                "returned the middle of each range for the mean confidence",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, (np.arange(bins) + 0.5) / bins, does
""",
            ),
            "wrong_share": (
                "returned the share that is wrong",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) != y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "prob_of_label": (
                "took the probability of the label instead of the largest",
                """def calibration(y, P, bins):
    confidence = P[np.arange(len(y)), y]
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "max_axis_0": (
                "took the largest of each column",
                """def calibration(y, P, bins):
    confidence = P.max(axis=0)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "argmax_axis_0": (
                "took the argmax of each column",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=0) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "argmax_no_axis": (
                "left the axis out of argmax",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax() == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "rounded_place": (
                "rounded to the nearest range instead of cutting off",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum(np.round(confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "place_ceil": (
                "rounded the place up",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum(np.ceil(confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "place_by_bins_minus_1": (
                "multiplied by bins - 1",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * (bins - 1)).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "int_before": (
                "made whole numbers before multiplying",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum(confidence.astype(int) * bins, bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "place_over_bins": (
                "divided by bins instead of multiplying",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence / bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "right_as_place": (
                "counted right answers for the counts",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, right, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "confidence_right_only": (
                "added up the confidence of right answers only",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence * right, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "does_is_says": (
                "computed the accuracy from the confidence",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, confidence, minlength=bins) / some
    return counts, says, does
""",
            ),
            "two_returned": (
                "forgot the counts",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return says, does
""",
            ),
            "no_return": (
                "forgot return",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    print(counts, says, does)
""",
            ),
            "empties_dropped": (
                "dropped the empty ranges",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    some = counts > 0
    return counts[some], says[some], does[some]
""",
            ),
            "percent": (
                "returned percentages",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, 100 * says, 100 * does
""",
            ),
            "overall": (
                "returned the overall means",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, confidence.mean(), right.mean()
""",
            ),
            "gap": (
                "returned the gap instead of the accuracy",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, says - does
""",
            ),
            "reversed_ranges": (
                "returned the surest range first",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts[::-1], says[::-1], does[::-1]
""",
            ),
            "empty_half": (
                "gave empty ranges their middle",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    says[counts == 0] = 0.5
    return counts, says, does
""",
            ),
            "empty_accuracy_1": (
                "gave empty ranges an accuracy of 1",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    does[counts == 0] = 1
    return counts, says, does
""",
            ),
            "extra_range": (
                "made one range too many for a confidence of 1",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = (confidence * bins).astype(int)
    counts = np.bincount(place, minlength=bins + 1)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins + 1) / some
    does = np.bincount(place, right, minlength=bins + 1) / some
    return counts, says, does
""",
            ),
            "one_dropped": (
                "dropped the answers with a confidence of 1",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = (P.argmax(axis=1) == y)[confidence < 1]
    confidence = confidence[confidence < 1]
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "global_confidence": (
                "used confidence_all, which is not defined",
                """def calibration(y, P, bins):
    confidence = confidence_all
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "global_right": (
                "used right of the notebook",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = globals()["right"]
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "quantiles": (
                "made ranges with equally many answers",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.argsort(np.argsort(confidence)) * bins // len(y)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "from_chance": (
                "let the ranges begin at the smallest confidence",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum(((confidence - confidence.min()) * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "in_place_P": (
                "sorted P in place to find the largest",
                """def calibration(y, P, bins):
    P.sort(axis=1)
    confidence = P[:, -1]
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "plus_equals": (
                "used += on repeated places, so each range counts 1",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.zeros(bins, dtype=int)
    counts[place] += 1
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "n_minus_1": (
                "divided by one less than the number in the range",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts - 1, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "mean_of_all_probs": (
                "averaged all probabilities, not the largest",
                """def calibration(y, P, bins):
    confidence = P.mean(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "missing_bracket": (
                "left a bracket open",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "misspelt": (
                "misspelt bincount",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    counts = np.bincounts(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincounts(place, confidence, minlength=bins) / some
    does = np.bincounts(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
            "min_for_minimum": (
                "used np.min, which takes an axis",
                """def calibration(y, P, bins):
    confidence = P.max(axis=1)
    right = P.argmax(axis=1) == y
    place = np.min((confidence * bins).astype(int), bins - 1)
    counts = np.bincount(place, minlength=bins)
    some = np.maximum(counts, 1)
    says = np.bincount(place, confidence, minlength=bins) / some
    does = np.bincount(place, right, minlength=bins) / some
    return counts, says, does
""",
            ),
        },
    },
}
