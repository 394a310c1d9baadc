"""What can be wrong: each cause with its name, what it is, and what to do about it.

The order is that in which a doctor asks: first the data, then a single step, then the training.
What stands further up often brings what stands further down along.
"""

CAUSES = {
    "integers": (
        "numbers are kept as integers, so everything behind the decimal point is cut off",
        "Make floats of them before dividing: X.astype(np.float32) / 255.",
    ),
    "not-divided": (
        "the pixels go in as 0 to 255, undivided",
        "Divide them by 255, once, as floats.",
    ),
    "divided-twice": (
        "the pixels were divided by 255 twice",
        "Leave one of the divisions out; helpers.data.normalise refuses a second one.",
    ),
    "labels-apart": (
        "labels and images don't belong together",
        "Use one permutation for both: X[order], y[order].",
    ),
    "bias-axis": (
        "biases (or their slopes) run along the examples instead of along the neurons",
        "b has the shape (neurons,), and its slope is dZ.sum(axis=0).",
    ),
    "softmax-axis": (
        "softmax runs over the wrong axis, or over the whole batch",
        "Each row adds up to 1: E / E.sum(axis=1, keepdims=True).",
    ),
    "relu-at-output": (
        "a ReLU, or its slope, stands at the output",
        "Scores may be negative: the last layer is the Dense one, its slope (P − Y) / N.",
    ),
    "slope-twice": (
        "the slope of the activation is taken twice, or of the activation instead of the sum",
        "By the answer A, the sigmoid's slope is A (1 − A), once.",
    ),
    "wrong-slope": (
        "the slopes are not those of the loss",
        "Compare line by line with the formulas of lessons 2 and 3, from the loss backwards.",
    ),
    "summed-loss": (
        "the slopes are summed over the batch instead of averaged, at a rate meant for a mean",
        "Divide loss and slopes by the number of examples, or the rate.",
    ),
    "equal-weights": (
        "neurons began with equal weights, so they stay equal",
        "Draw the weights at random: spread * rng.standard_normal((inputs, outputs)).",
    ),
    "dead-relus": (
        "most ReLUs are dead: they answer 0 to every image, and get no slope",
        "Look at how weights and biases begin: biases 0, weights around 0.",
    ),
    "rate-too-large": (
        "the learning rate is far too large",
        "Divide the rate by 10, and again, until the loss falls steadily.",
    ),
    "batch-dropped": (
        "the last batch of each epoch is dropped",
        "Let range(0, len(X), size) count to the end: a slice may be shorter.",
    ),
    "judged-on-train": (
        "it is judged on images that it learns from",
        "Split first, by images that occur once; then judge on dev.",
    ),
    "dev-in-normalisation": (
        "dev has its say in the normalisation",
        "Take mean and spread of train alone, and use them for both.",
    ),
}
