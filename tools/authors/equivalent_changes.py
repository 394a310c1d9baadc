"""Small changes to code that don't change its results, each with a reason.

EQUIVALENT holds changes to the solutions of exercises, as {(exercise, change): reason};
`tools.authors.mutate_checks` makes such changes. SAME_RESULTS holds changes to helpers/, as
{(file, change): reason}, for `tools.authors.mutate_helpers`.
"""

import re

ARRAYS = "the inputs are already arrays"
BYTES = "the exercise doesn't ask for bytes"
DEALS = "the rows are dealt differently, in the same proportions"
PLACE = "(np.arange(len(of_label)) + 0.5) / len(of_label)"
EITHER_WAY = "the distance is the same from either side"
EQUIVALENT = {
    ("unbroadcast", "keepdims=True → keepdims=False"): "reshaped afterwards",
    (
        "unbroadcast",
        "slope.sum(axis=axes, keepdims=True).reshape → slope.sum(axis=axes).reshape",
    ): "reshaped afterwards",
    (
        "boxes",
        "result[np.argsort(result[:, 1], kind='stable')] → result[np.argsort(result[:, 1])]",
    ): "the task leaves open which of two boxes with the same left edge comes first",
    ("boxes", "[*labels.shape, 0, 0] → [*labels.shape, 1, 0]"): "an end is at least 1",
    ("boxes", "[*labels.shape, 0, 0] → [*labels.shape, -1, 0]"): "an end is at least 1",
    ("boxes", "[*labels.shape, 0, 0] → [*labels.shape, 0, 1]"): "an end is at least 1",
    ("boxes", "[*labels.shape, 0, 0] → [*labels.shape, 0, -1]"): "an end is at least 1",
    ("boxes", "(:, 2) → (:, -2)"): "a box has four numbers",
    ("joined_boxes", "result.append(list(box)) → result.append(box)"): "the list is never changed",
    ("joined_boxes", "np.array(result, dtype=int).reshape → np.array(result).reshape"): ARRAYS,
    ("joined_boxes", "-1 → -2"): "NumPy treats it as -1",
    (
        "joined_boxes",
        "min(right, box[3]) - max(left, box[1]) → right - max(left, box[1])",
    ): "the overlap with a box that ends first is the whole width of that box",
    (
        "joined_boxes",
        "overlap > min(right - left, box[3] - box[1]) / 2 → "
        "overlap > min(right - left, box[3] - box[1]) // 2",
    ): "columns are whole numbers",
    ("joined_boxes", "box[2] → box[-2]"): "a box has four numbers",
    (
        "cheapest_threshold",
        "np.argsort(-confidence, kind='stable') → np.argsort(-confidence)",
    ): "of equally confident answers, all or none are given",
    (
        "cheapest_threshold",
        "float(thresholds[np.flatnonzero(costs == costs.min())[-1]]) → "
        "thresholds[np.flatnonzero(costs == costs.min())[-1]]",
    ): "a NumPy number is a number, too",
    ("cheapest_threshold", "np.asarray(right, dtype=bool)[order] → right[order]"): ARRAYS,
    (
        "cheapest_threshold",
        "np.asarray(right, dtype=bool)[order] → np.asarray(right)[order]",
    ): ARRAYS,
    (
        "centre_of_mass",
        "ink = ink.astype(np.float64) → pass",
    ): "NumPy sums bytes as larger integers",
    ("centre_of_mass", "ink.sum(axis=(0, 1)) → ink.sum()"): "one picture",
    (
        "centre_of_mass",
        "rows @ ink.sum(axis=1) / total → ink.sum(axis=1) @ rows / total",
    ): "one row",
    (
        "centre_of_mass",
        "columns @ ink.sum(axis=0) / total → ink.sum(axis=0) @ columns / total",
    ): "one picture",
    ("centre_of_mass", "ink.shape[1] → ink.shape[-1]"): "one picture",
    ("centre_of_mass", "(0, 1) → (0, -1)"): "one picture",
    (
        "max_pool_slope",
        "zip(corners(X), corners(dX), strict=True) → zip(corners(X), corners(dX))",
    ): "both have four",
    ("max_pool_slope", "strict=True → strict=False"): "both have four",
    ("normalise", "X = np.asarray(X) → pass"): ARRAYS,
    ("normalise", "np.asarray(X) → X"): ARRAYS,
    (
        "one_hot",
        "np.zeros((len(y), classes), dtype=np.float32) → np.zeros((len(y), classes))",
    ): "any dtype will do",
    (
        "stratified",
        "np.unique(y) → y",
    ): "the same rows are dealt several times, with the same result",
    ("stratified", f"{PLACE} → np.arange(len(of_label)) / len(of_label)"): DEALS,
    ("stratified", f"{PLACE} → len(of_label) / (np.arange(len(of_label)) + 0.5)"): DEALS,
    (
        "stratified",
        "np.split(np.argsort(place, kind='stable'), cuts) → np.split(np.argsort(place), cuts)",
    ): DEALS,
    ("stratified", "np.arange(len(of_label)) + 0.5 → np.arange(len(of_label)) + 1.0"): DEALS,
    ("sigmoid", "np.where(Z >= 0, 1, E) → np.where(Z > 0, 1, E)"): "at 0 both are 1 / 2",
    ("mse", "(A - Y) ** 2 → (Y - A) ** 2"): "the squares are the same",
    ("minibatches", "size >= len(X) → size > len(X)"): "a single batch may be shuffled or not",
    ("minibatches", "(as_numbers(X), y) → (X, y)"): BYTES,
    ("minibatches", "(as_numbers(X[rows]), y[rows]) → (X[rows], y[rows])"): BYTES,
    ("accuracy", "np.asarray(y) == predicted → y == predicted"): ARRAYS,
    (
        "confusion_matrix",
        "np.zeros((classes, classes), dtype=np.int64) → np.zeros((classes, classes))",
    ): "any dtype will do",
    ("precision_recall", "counts = np.asarray(counts) → pass"): ARRAYS,
    ("precision_recall", "np.asarray(counts) → counts"): ARRAYS,
    ("calibration", "y, P = (np.asarray(y), np.asarray(P)) → pass"): ARRAYS,
    ("calibration", "(np.asarray(y), np.asarray(P)) → (y, np.asarray(P))"): ARRAYS,
    ("calibration", "(np.asarray(y), np.asarray(P)) → (np.asarray(y), P)"): ARRAYS,
    (
        "chance",
        "np.array(ways_to_deal(len(both), len(a))) → ways_to_deal(len(both), len(a))",
    ): ARRAYS,
    (
        "chance",
        "np.abs(first / len(a) - (both.sum() - first) / len(b)) → "
        "np.abs((both.sum() - first) / len(b) - first / len(a))",
    ): EITHER_WAY,
    ("chance", "np.abs(np.mean(a) - np.mean(b)) → np.abs(np.mean(b) - np.mean(a))"): EITHER_WAY,
    (
        "chance",
        "np.mean(apart >= np.abs(np.mean(a) - np.mean(b)) - 1e-09) → "
        "np.mean(apart > np.abs(np.mean(a) - np.mean(b)) - 1e-09)",
    ): "the billionth that is subtracted already lets equal values in",
    (
        "chance",
        "np.abs(np.mean(a) - np.mean(b)) - 1e-09 → np.abs(np.mean(a) - np.mean(b)) - 2e-09",
    ): "both leave room for rounding errors",
    (
        "every_combination",
        "dict(zip(grid, values, strict=True)) → dict(zip(grid, values))",
    ): "both always have the same length",
    ("every_combination", "strict=True → strict=False"): "both always have the same length",
    (
        "dropout_mask",
        "(rng.random(shape) >= share) / (1 - share) → (rng.random(shape) > share) / (1 - share)",
    ): "no drawn number equals the share",
    ("overlap", "np.ascontiguousarray(others) → others"): "a row's bytes are in order anyway",
    ("overlap", "np.ascontiguousarray(X) → X"): "a row's bytes are in order anyway",
    (
        "relative_error",
        "np.abs(a - b).max() / size if size else 0.0 → "
        "np.abs(a - b).max() / size if size else -0.0",
    ): "0 has no sign",
    ("relative_error", "np.abs(a - b) → np.abs(b - a)"): EITHER_WAY,
    ("carried", "np.zeros(W.shape, np.int8) → np.ones(W.shape, np.int8)"): "every row is written",
    ("carried", "W.shape[1] → W.shape[-1]"): "weights have two axes",
    ("two_in_a_byte", "len(flat) % 2 → len(flat) % -2"): "it is 0 or not 0 either way",
    (
        "two_in_a_byte",
        "(flat[0::2] + 8) * 16 → (flat[0::2] - 8) * 16",
    ): "a byte that is 256 less is the same byte",
    (
        "two_in_a_byte",
        "flat[0::2] + 8 → flat[0::2] + -8",
    ): "a byte that is 256 less is the same byte",
    (
        "paired_interval",
        "np.asarray(after, float) - np.asarray(before, float) → after - np.asarray(before, float)",
    ): "either of the two converts both to numbers",
    (
        "paired_interval",
        "np.asarray(after, float) - np.asarray(before, float) → np.asarray(after, float) - before",
    ): "either of the two converts both to numbers",
    ("update_ratio", "(after - before) ** 2 → (before - after) ** 2"): "the squares are the same",
}


def not_asked(name, change):
    """Return a reason if `change` concerns strides or padding and the exercise `name` doesn't ask
    for them, otherwise None."""
    if name in ("output_size", "windows") and re.search(r"padding|stride|\(0, 0\)", change):
        return "no stride, no padding"
    return None


# {(file of helpers/, change): reason}; `tools.authors.mutate_helpers` makes the changes.
SAME_RESULTS = {
    ("optimizers.py", "0 → -1 in memories = 0"): "a range up to -1 is as empty as one up to 0",
    (
        "data.py",
        "False → True in @dataclass(frozen=True, repr=False, eq=False)",
    ): "a dataclass keeps the __repr__ that its class defines",
    (
        "convolution.py",
        "2 → 3 in dX = np.zeros((C, H + 2 * padding, W + 2 * padding, N), dcolumns.dtype)",
    ): "a wider frame, which is cut off again",
    (
        "convolution.py",
        "1 → 2 in Z = self.W.reshape(filters, -1) @ self.columns",
    ): "NumPy treats -2 as -1",
    ("convolution.py", "1 → 2 in dZ = dZ.reshape(filters, -1)"): "NumPy treats -2 as -1",
    (
        "convolution.py",
        "True → False in for pixels, slopes in zip(corners(X), corners(dX), strict=True):",
    ): "both have four",
    (
        "autograd.py",
        "True → False in return slope.sum(axis=axes, keepdims=True).reshape(shape) if axes else "
        "slope",
    ): "reshaped afterwards",
}
