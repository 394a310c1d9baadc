"""What lesson 4 says, held by what its cells find."""

from tools.authors.claims import Claim

CLAIMS = [
    Claim("lesson-4-27", "len(train) == 9_600", "looks at all 9,600 digits"),
    Claim("race-run", "careful.steps[-1] == 20", "Each looks at every digit 20 times"),
    Claim("race-run", "careful.steps[-1] == 20", "the careful runner takes 20 steps"),
    Claim("race-run", "hasty.steps[-1] == 75 * 20", "takes 75 times as many"),
    Claim("race-run", "len(train) == 75 * 128", "a glance at one digit in 75"),
    Claim(
        "race-run",
        "hasty.accuracy[-1] > careful.accuracy[-1] + 0.12",
        "The hasty runner was ahead all the way",
    ),
    Claim(
        "race-run",
        "all(np.interp(careful.seconds[1:], hasty.seconds, hasty.accuracy) > careful.accuracy[1:])",
        "was ahead all the way",
    ),
    Claim(
        "race-run",
        "np.interp(careful.seconds[4], hasty.seconds, hasty.accuracy) > 0.72",
        "By the careful runner's fourth step, the hasty one already read three digits in four",
    ),
    Claim(
        "playground",
        "max(__import__('classroom.widgets.playground.settings', fromlist=['CHOICES'])"
        ".CHOICES['batch']) == 1024",
        "batches of 1,024",
    ),
    Claim(
        "lesson-4-4",
        "np.array_equal(layer.forward(X_toy)[0], [2, 4])",
        "1 · 1 + 2 · 0.5 + 0 = 2, and the second 1 · (−1) + 2 · 2 + 1 = 4",
    ),
    Claim(
        "lesson-4-16",
        "np.array_equal(relu.backward(np.array([[10, 20, 30, 40]])), [[0, 20, 0, 40]])",
        "10 and 30 are stopped",
    ),
    Claim(
        "check-dx",
        "np.allclose(nudged, dZ_toy @ W_toy.T)",
        "They do. The other half is yours.",
    ),
    Claim(
        "lesson-4-25",
        "sum(w.size for w in first.weights + last.weights) == 27",
        "All 27 derivatives are right",
    ),
    Claim("lesson-4-36", "abs(angle(east, np.array([0, 1])) - 90) < 1e-9", "90° if one says"),
    Claim("lesson-4-36", "abs(angle(east, north_east) - 45) < 1e-9", "less than 45° off"),
    Claim("lesson-4-39", "max(found[1]) > 90 > max(found[128])", "more than 90° off"),
    Claim("lesson-4-39", "np.mean(found[1]) > 72", "A single digit tells us little"),
    Claim(
        "lesson-4-39",
        "np.mean(found[128]) < 43",
        "128 digits point roughly the same way as the whole training set, less than 45° off",
    ),
    Claim("lesson-4-39", "len(train) == 75 * 128", "for a 75th of the work"),
    Claim(
        "lesson-4-39",
        "1.6 < np.mean(found[512]) / np.mean(found[2048]) < 2.5"
        " and 1.6 < np.mean(found[128]) / np.mean(found[512]) < 2.5",
        "four times as many digits only halve the angle",
    ),
    Claim(
        "lesson-4-43",
        "accuracy_after_3_epochs(len(X_train), 0) < 0.5",
        "After three steps over all digits a network has hardly left the start",
    ),
    Claim(
        "lesson-4-43",
        "size == 16 and min(right) > 0.88",
        "with batches of 16 it reaches about 90% or more",
    ),
    Claim("lesson-4-46", "said[9] > 0.5 * len(dev)", "The network takes most digits for a 9"),
    Claim(
        "lesson-4-51",
        "np.mean(found[128]) < 45 and mean > 60",
        "Does a batch of 128 stay that close",
    ),
    Claim(
        "lesson-4-55",
        "np.allclose([falling_rate(0.4, 0.75, p) for p in (0, 0.5, 1)], [0.4, 0.25, 0.1])",
        "With a rate of 0.4 and a decay of 0.75, it is 0.4 at the start, 0.25 halfway and 0.1",
    ),
    Claim(
        "lesson-4-55",
        "np.abs(np.diff(constant[:, 4:])).mean() > 1.5 * np.abs(np.diff(falling[:, 4:])).mean()",
        "At a constant rate of 0.3 the loss still jumps in late epochs",
    ),
    Claim(
        "lesson-4-55",
        "smaller[:, -1].mean() > constant[:, -1].mean() - 0.02",
        "a constant rate of 0.1 ends no better",
    ),
    Claim(
        "lesson-4-55",
        "falling[:, -1].mean() < min(constant[:, -1].mean(), smaller[:, -1].mean())",
        "With the falling rate the loss becomes smooth, and ends lowest",
    ),
    Claim("lesson-4-55", "constant.shape == (3, 10)", "a constant rate of 0.03 in the same ten"),
    Claim("lesson-4-58", "len(many) == 60_000", "can draw 60,000 more digits", data="digits"),
    Claim(
        "lesson-4-61",
        "counts[:3] == [500, 2_000, 8_000]",
        "from 500, 2,000, 8,000 and then all",
    ),
    Claim(
        "lesson-4-61",
        "all(1_200 < round(80_000 / n) * -(-n // 64) < 1_600 for n in counts)",
        "each time in about the same number of steps",
    ),
    Claim("lesson-4-61", "seen[0] > 0.999", "With 500 digits the network reads every one"),
    Claim("lesson-4-61", "counts[0] == 500 and new[0] < 0.9", "But it misreads many new ones"),
    Claim(
        "lesson-4-61",
        "seen[-1] - new[-1] < 0.6 * (seen[0] - new[0])",
        "the closer the two curves come",
    ),
    Claim(
        "lesson-4-65",
        "history.accuracy[-1] - history.accuracy[5] > 0.005"
        " and history.dev_accuracy[-1] - history.dev_accuracy[5] < 0.008",
        "Here train goes on improving while dev nearly stops",
    ),
    Claim(
        "lesson-4-65",
        "falling_rate(0.3, 1, 0) == 0.3 and falling_rate(0.3, 1, 1) == 0",
        "falls from 0.3 to 0",
    ),
    Claim(
        "tamer",
        "network.evaluate(tamer.X, tamer.y)[1] > 0.97",
        "The network reads more than 97% of the course's digits",
        data="digits",
    ),
    Claim(
        "tamer",
        "0.965 < network.evaluate(tamer.X, tamer.y)[1] < 0.98",
        "Of MNIST's, it gets about 97% right",
        data="mnist",
    ),
    Claim("lesson-4-70", "np.all(P[:, [3, 8]].max(axis=0) > 0.99)", "turn a 3 into an 8"),
    Claim(
        "lesson-4-70",
        "network.predict_proba(mixed(0.4)[None])[0, 3] > 0.9",
        "With 40% of the 8, the network is sure of the 3",
    ),
    Claim(
        "lesson-4-70",
        "network.predict_proba(mixed(0.8)[None])[0, 8] > 0.9",
        "with 80% it is sure of the 8",
    ),
    Claim(
        "lesson-4-70",
        "list(network.predict(np.stack([three, eight]))) == [3, 8]",
        "turn a 3 into an 8",
    ),
    Claim(
        "lesson-4-76",
        "sum(w.size for layer in network.layers for w in layer.weights) == 109_386",
        "109,386 parameters",
    ),
    Claim(
        "lesson-4-76",
        "all(w.itemsize == 4 for layer in network.layers for w in layer.weights)",
        "of four bytes each",
    ),
]
