"""What holds the text of lesson 5 true."""

from tools.authors.claims import Claim

CLAIMS = [
    Claim("lesson-5-cell-15", "right.mean() > 0.9", 'how certain a number like "95% right" is'),
    Claim(
        "lesson-5-cell-3",
        "len(digits) == 60_000",
        "on 60,000 digits drawn by the course's program",
        data="digits",
    ),
    Claim(
        "jury",
        "P_dev[ten].max(axis=1).min() > 0.95",
        "The network is nearly certain about every one of them",
    ),
    Claim("jury", "np.sum(says[ten] != dev.y[ten]) == 5", "five of its answers are wrong"),
    Claim("lesson-5-cell-9", "guesses.shape == (200, 100)", "200 guessers"),
    Claim("lesson-5-cell-9", "len(labels) == 100", "each of 100 images"),
    Claim(
        "lesson-5-cell-9",
        "0.08 < scores.mean() < 0.12",
        "On average, a guesser gets about one in ten right",
    ),
    Claim("lesson-5-cell-9", "0.18 < scores.max() < 0.24", "seems to be twice as good"),
    Claim("lesson-5-cell-11", "len(new_labels) == 10_000", "We give it 10,000 new images"),
    Claim("lesson-5-cell-11", "abs(new_score - 0.1) < 0.01", "It is back to one in ten"),
    Claim("candidates", "len(candidates) == 30", "thirty small networks"),
    Claim(
        "candidates",
        "0.013 < accuracies.max() - accuracies.min() < 0.017",
        "With the course's digits, the worst seed and the best are one and a half percentage "
        "points apart",
        data="digits",
    ),
    Claim(
        "candidates",
        "accuracies.max() - accuracies.min() > 0.005",
        "a claim about networks *like this one* needs several seeds",
    ),
    Claim(
        "flattery",
        "counts[1] == 100 and 0.02 < shown[1] - kept[1] < 0.045",
        "Chosen on 100 digits, the winner promises about three percentage points more",
    ),
    Claim(
        "flattery",
        "counts[-1] == 3_000 and abs(shown[-1] - kept[-1]) < 0.01",
        "With 3,000 digits, the difference is less than one point",
    ),
    Claim("flattery", "np.all(np.diff(shown - kept) < 0)", "the difference is less than one point"),
    Claim(
        "flattery",
        "__import__('classroom.experiments.choosing', fromlist=['DRAWS']).DRAWS == 200",
        "`winners` repeats that with 200 different draws",
    ),
    Claim(
        "check-accuracy",
        "accuracy(np.array([3, 1, 4, 1]), np.array([3, 1, 4, 7])) == 0.75",
        "so the accuracy is 0.75",
    ),
    Claim(
        "lesson-5-cell-15",
        "accuracy(test.y, predicted) > 0.85",
        "reads nine digits in ten correctly",
    ),
    Claim(
        "lesson-5-cell-15",
        "abs(right.mean() - history.dev_accuracy[-1]) < 0.005",
        "the two scores agree to within half a percentage point",
    ),
    Claim("lesson-5-cell-93", "len(worst) == 15", "the fifteen it was surest of"),
    Claim(
        "lesson-5-cell-93",
        "confidence[worst].min() > 0.9",
        "The worst mistakes are those that the network was *certain* about",
    ),
    Claim("lesson-5-cell-19", "len(scores) == 1_000", "draw 1,000 test sets as large as ours"),
    Claim("lesson-5-cell-19", "abs(scores.std() / spread - 1) < 0.1", "They do. Such scores"),
    Claim(
        "lesson-5-cell-19",
        "0.92 < np.mean(np.abs(scores - p) <= 1.96 * spread) < 0.98",
        "19 out of 20 lie within 1.96 standard deviations of the middle",
    ),
    Claim(
        "lesson-5-cell-25",
        "np.all(np.abs(tried[2:-2] - p) < 1.96 * spread)",
        "The dashed lines enclose 19 out of 20 scores",
    ),
    Claim(
        "lesson-5-cell-25",
        "[abs(p - q) <= 1.96 * np.sqrt(q * (1 - q) / N) for q in tried]"
        " == [False] * 2 + [True] * 5 + [False] * 2",
        "Between the two values where that happens, every $q$ is possible.",
    ),
    Claim(
        "lesson-5-cell-19",
        "0.92 < np.mean(np.abs(scores - p) <= 1.96 * spread) < 0.98",
        "Between which two values do 19 of 20 lie?",
    ),
    Claim(
        "lesson-5-cell-29",
        "len(np.linspace(0, 1, 100_001)) == 100_001",
        "try 100,001 values of $q$",
    ),
    Claim(
        "lesson-5-cell-29", "low < p < high", "what we saw is at most 1.96 of *those* away from it"
    ),
    Claim("lesson-5-cell-31", "0.7 < confidence_interval(10, 10)[0] < 0.75", "Not much: even a"),
    Claim(
        "lesson-5-cell-29",
        "abs(0.75**10 * 18 - 1) < 0.05",
        "gets ten right in a row in one case out of eighteen",
    ),
    Claim("lesson-5-cell-31", "low < p < high", "called a 95% **confidence interval**"),
    Claim("lesson-5-cell-31", "19 / 20 == 0.95", "because 19 out of 20 is 95%"),
    Claim(
        "lesson-5-cell-31",
        "3 < np.diff(confidence_interval(900, 1_000)) / np.diff(confidence_interval(9_000, 10_000))"
        " < 3.4",
        "For a range that is a third as wide, you need ten times as many digits.",
    ),
    Claim(
        "lesson-5-cell-65",
        "0.88 < accuracy(is_seven, always_no) < 0.92",
        "a detector that is right nine times in ten",
    ),
    Claim("lesson-5-cell-65", "1 - 1 / 1_000 == 0.999", '"always healthy" is right 99.9%'),
    Claim("threshold", "0.01 in thresholds", "Move the threshold to 0.01 first"),
    Claim("threshold", "np.mean(P_dev[:, 7] >= 0) == 1", "Which setting gives a recall of 100%"),
    Claim("lesson-5-cell-49", "np.diag(counts).sum() == right.sum()", "hold the correct answers"),
    Claim("lesson-5-cell-61", "f1.min() > 0.6", "Which one has the lowest F1"),
    Claim(
        "lesson-5-cell-71",
        "abs(confidence.mean() - right.mean()) < 0.01",
        "Is it right *nine times in ten when it says 90%*?",
    ),
    Claim("lesson-5-cell-71", "np.all(place >= 1)", "ten ranges, 0 to 10%, 10 to 20% and so on"),
    Claim(
        "lesson-5-cell-77",
        "crammer.evaluate(train.X[:2_000], train.y[:2_000])[1] > 0.999",
        "one that has learnt 2,000 digits by heart",
    ),
    Claim(
        "lesson-5-cell-77",
        "P_part.max(axis=1).mean() > does + 0.03",
        "It is *overconfident*: the points have sunk below the line",
    ),
    Claim(
        "lesson-5-cell-77",
        "crammer.predict_proba(train.X[:2_000]).max(axis=1).mean() < 0.9999",
        "it is right even more often than it says",
    ),
    Claim("lesson-5-cell-77", "0.09 < np.mean(dev.y == 3) < 0.11", '"a 3, 10% sure"'),
    Claim(
        "lesson-5-cell-87",
        "np.mean(right[np.argsort(-confidence)][: round(0.9 * N)]) - p > "
        "np.mean(right[np.argsort(-confidence)][: round(0.8 * N)]) - "
        "np.mean(right[np.argsort(-confidence)][: round(0.9 * N)])",
        "Leaving out the first tenth helps most",
    ),
    Claim(
        "lesson-5-cell-89",
        "right_dev[confidence_dev >= threshold].mean() >= 0.99",
        "How sure must the network be for 99% of its answers to be right?",
    ),
    Claim("lesson-5-cell-89", "np.allclose(np.diff(steps), 0.01)", "in steps of 1%"),
    Claim(
        "lesson-5-cell-91",
        "abs(right[answers].mean() - 0.99) < 0.005",
        "The network does roughly what it promised",
    ),
    Claim(
        "lesson-5-cell-97",
        "right_moved.mean() < p - 0.1",
        "The accuracy is far outside the interval",
    ),
    Claim(
        "lesson-5-cell-97",
        "right_moved.mean() < P_moved.max(axis=1).mean() - 0.1",
        "right far less often than it says",
    ),
]
