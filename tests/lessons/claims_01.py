"""What lesson 1 says in words, and what has to hold for it."""

from tools.authors.claims import Claim

SAYS_7 = "np.array([bool(is_a_7(image)) for image in digits.images])"
ROWS = "digits.images.mean(axis=2)"
BETTER = f"({ROWS}[:, 8:12].mean(axis=1) > 2 * {ROWS}[:, 12:26].mean(axis=1))"
OVER_PROPORTION = "np.abs(np.bincount({}) - np.bincount(digits.y) * len({}) / len(digits)).max()"
MEAN_1 = "mean_images[1].reshape(28, 28)"
UPPER, LOWER = (
    f"({MEAN_1}[{rows}].sum(axis=0) @ np.arange(28) / {MEAN_1}[{rows}].sum())"
    for rows in ("6:14", "14:22")
)
PUSHED_8 = "nearest_mean(np.roll(eight, by, axis=1).reshape(1, -1), M)[0] != 8"

STROKE = "np.repeat([{}, 1], [14, 14])[:, None]"  # a picture with this much more ink above

CLAIMS = [
    Claim(
        "rule",
        f"is_a_7({STROKE.format(1.6)}) and not is_a_7({STROKE.format(1.4)})",
        "Change the rows or the 1.5",
    ),
    Claim("rule-tried", f"np.mean({SAYS_7}[digits.y == 7]) < 0.45", "misses more than half"),
    Claim(
        "rule-tried",
        f"0.4 < np.mean(digits.y[{SAYS_7}] != 7) < 0.65",
        "half or more of what it calls a 7 is something else",
    ),
    Claim(
        "rule-tried",
        f"min(np.mean({BETTER}[digits.y == 7]), np.mean(digits.y[{BETTER}] == 7)) > 0.65",
        "Can you lift both shares above 60%?",
    ),
    Claim("ink-means", "len(learn) == 10_000", "it finds in the first 10,000 digits"),
    Claim("ink-means", "ask.X.shape[0] >= 2000", "the first 10,000 images"),
    Claim("ink-means", "1.8 < mean_ink[0] / mean_ink[1] < 2.5", "about twice as much ink as a 1"),
    Claim("ink-read", "0.17 < np.mean(answers == ask.y) < 0.25", "right about one time in five"),
    Claim("ink-figure", "abs(mean_ink[5] - mean_ink[9]) < 3", "may take the same amount of ink"),
    Claim(  # and the title of the figure
        "ink-figure",
        "np.percentile(ink[learn.y == 1], 90) > np.percentile(ink[learn.y == 7], 10)",
        "One number for each image isn't enough",
    ),
    Claim("8445dda5", "row[7] == tiny[2, 1]", "2 · 3 + 1 = 7"),
    Claim("drawing", "digits.X.shape[1] == 28 * 28", "rows of 784 numbers"),
    Claim("69d5c68a", "table.shape == (12000, 785)", "12,000 rows and 785 columns"),
    Claim("69d5c68a", "len(table) == 12_000", "then open 12,000 of them"),
    Claim("dae10b2c", "list(table)[1::783] == ['1x1', '28x28']", "from `1x1` to `28x28`"),
    Claim("dae10b2c", "not table.iloc[:5, 1:8].to_numpy().any()", "Here they are all 0"),
    Claim("6592a836", "(pixels.min(), pixels.max()) == (0, 255)", "numbers from 0 to 255"),
    Claim("54ea4743", "digits.X.dtype == np.uint8", "`uint8` is a whole number of 8 bits"),
    Claim("41f6a2ad", "set(table['label'].value_counts()) == {1200}", "1,200 of each"),
    Claim("9fee9535", f"{UPPER} > {LOWER} + 1", "lean a little to the right"),
    Claim(
        "a4f7c933",
        "(np.array([3], dtype=np.uint8) - np.array([5], dtype=np.uint8))[0] == 254",
        "Not −2: below 0 a byte starts again from 255, as a clock starts again from 12.",
    ),
    Claim("f4921ab7", "np.sum(difference != true_difference) > 20", "only wrong numbers"),
    Claim(
        "479f7fd6",
        "np.iinfo(np.uint16).max == 65535",
        "A scanner that stores 16 bits calls the same black 65,535",
    ),
    Claim("479f7fd6", "np.finfo(float).precision in (15, 16)", "about 16 significant digits"),
    Claim("479f7fd6", "2 * small.itemsize == simple.itemsize == 8", "`float32` is half the size"),
    Claim("ef60f69c", "(X.min(), X.max()) == (0, 1)", "`float32` numbers from 0 to 1"),
    Claim("ef60f69c", "digits.X.max(axis=1).min() < 255", "whose darkest pixel is only 180"),
    Claim("537c415d", "abs(len(rows_train) - 0.8 * len(digits)) <= 1", "**train**, 80%"),
    Claim("537c415d", "abs(len(rows_dev) - 0.1 * len(digits)) <= 1", "**validation set**), 10%"),
    Claim("537c415d", "abs(len(rows_test) - 0.1 * len(digits)) <= 1", "**test**, 10%"),
    Claim(
        "20ee23fe",
        OVER_PROPORTION.format("digits.y[rows_dev]", "rows_dev") + " > 5",
        "some digits got more than their share",
    ),
    Claim(
        "fbcaa9cd",
        OVER_PROPORTION.format("dev.y", "dev") + " < 1.5",
        "The course's `split` is stratified",
    ),
    Claim(
        "eb85a4ed",
        "np.sum((x_tiny - M_tiny) ** 2, axis=1).tolist() == [18, 1]",
        "3² + 3² = 18 to the first mean and 0² + 1² = 1 to the second",
    ),
    Claim(
        "eb85a4ed",
        "(x_tiny @ x_tiny, x_tiny @ M_tiny[1], M_tiny[1] @ M_tiny[1]) == (18, 21, 25)",
        "so x² is 18, x·m is 9 + 12 = 21 and m² is 25. Together, 18 − 2 · 21 + 25 = 1",
    ),
    Claim("589f2a95", "0.75 < baseline < 0.82", "nearly four in five, with no network"),
    Claim("589f2a95", "0.75 < baseline < 0.82", "reads nearly four digits in five"),
    Claim("589f2a95", "baseline < 0.96", "reports the best one, 96%"),  # worth reporting
    Claim("589f2a95", "baseline < 0.96", "What can you say about the 96%?"),
    Claim(
        "820c8c1d",
        "np.mean(nearest_mean(X_forgotten, M) == 0) > 1.3 * np.mean(y_dev == 0)",
        "such as that of the 0, wins too often",
    ),
    Claim("820c8c1d", "0.5 < forgotten < baseline - 0.08", "the program keeps on answering"),
    Claim("7a890ed1", "len(wrong) == 20", "the first twenty that it gets wrong"),
    Claim(
        "push",
        f"any({PUSHED_8} for by in range(-4, 0)) or any({PUSHED_8} for by in range(1, 5))",
        "A few pixels are enough",
    ),
    Claim(
        "push-all",
        "np.mean(nearest_mean(pushed, M) == y_dev) < 0.4",
        "to fewer than two in five",
    ),
    Claim(
        "c1e9aff6",
        OVER_PROPORTION.format("digits.y[rows_dev]", "rows_dev") + " < 1.5",
        "Each digit has its share",
    ),
    Claim(
        "c1e9aff6",
        "abs(len(rows_dev) - 0.1 * len(digits)) < 10",
        "`parts` holds shares such as (0.8, 0.1, 0.1)",
    ),
]
