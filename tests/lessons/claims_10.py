"""What lesson 10 says."""

from tools.authors.claims import Claim

CLAIMS = [
    Claim("scramble", "len(few) == 500", "500 digits to learn from"),
    Claim("scramble", "405 + 1 == 406 and 405 % 28 < 27", "pixel 405 lies beside pixel 406"),
    Claim("five-runs", "len(dense(0).layers) == 3", "64 hidden neurons"),
    Claim("five-runs", "dense(0).layers[0].W.shape == (784, 64)", "64 hidden neurons"),
    Claim("scramble-train", "chance([1.0] * 5, [2.0] * 5) < 0.05", "Below 0.05"),
    Claim("bet-answer", "len(dense_runs) == 5", "we train five per result"),
    Claim(
        "bet-answer",
        "chance(scrambled, real) > 0.2",
        "It was (a): luck could explain the difference.",
    ),
    Claim("bet-answer", "abs(np.mean(scrambled) - np.mean(real)) < 0.015", "(a) just as well"),
    Claim("toy", "np.sum(toy[:2, 1:3] * edge) == 0", "ink on both sides cancels: 0"),
    Claim("toy", "np.sum(toy[:2, 2:4] * edge) == -18", "the sum is −18"),
    Claim("convolve-toy", "convolve(toy, edge).shape == (2, 3)", "has 2 × 3 positions"),
    Claim("slide-window", "convolve(image, left).size == 676", "the same at all 676 positions"),
    Claim(
        "slide-window", "convolve(image, left).min() < -1", "red marks negative ones: right edges"
    ),
    Claim("slide-window", "np.all(convolve(image, left)[:2] == 0)", "On blank paper"),
    Claim(
        "moves",
        "np.allclose(convolve(shifted, left)[:, 3:], convolve(image, left)[:, :-3])",
        "The map moves with the digit, but is otherwise unchanged",
    ),
    Claim("loops-use", "Z_loops.size == 21_632", "Those were 21,632 sums"),
    Claim("product", "np.allclose(Z.reshape(8, 26, 26, 4), Z_loops)", "They are. How much faster"),
    Claim("time", "loops / product > 30", "Python's small steps around the sums"),
    Claim(
        "stride",
        "Convolution(1, 8, rng, 3, 1, 1).forward(X).shape[1] == 28",
        "The second one does.",
    ),
    Claim(
        "stride",
        "all(Convolution(1, 1, rng, k, s, p).forward(X).shape[1] == (28 + 2 * p - k) // s + 1"
        " for k in (2, 3, 5) for s in (1, 2, 3) for p in (0, 1))",
        r"has $\lfloor (L + 2p - k) / s \rfloor + 1$ positions",
    ),
    Claim(
        "back-counts",
        "windows_back(ones, (1, 3, 3, 1), 2).ravel().tolist() == [1, 2, 1, 2, 4, 2, 1, 2, 1]",
        "The corner pixels lie in one window each, the middle one in all four",
    ),
    Claim(
        "back-check",
        "all(relative_error(slope, numerical_slope(loss, array)) < 1e-6"
        " for slope, array in zip(slopes, [X_small, small.W, small.b]))",
        "All three are nothing but rounding.",
    ),
    Claim(
        "learn-edge",
        "learnt[30][1, 2] > learnt[30][[0, 2], 2].max()"
        " and -learnt[30][1, 0] > -learnt[30][[0, 2], 0].min()",
        "The middle of each side grows first, the corners last",
    ),
    Claim(
        "learn-edge",
        "np.abs(learnt[300] - left).max() < 0.05",
        "After 300 steps no weight differs from ours by more than 0.05",
    ),
    Claim("max-pool-use", "M.ravel().tolist() == [1, 5, -1, 0]", "becomes 1, 5 in the first row"),
    Claim(
        "max-pool-slope-use",
        "dX[0, 2:, 2:, 0].tolist() == [[40, 0], [0, 0]]",
        "and the 40 to the first of the four zeros",
    ),
    Claim("max-pool-slope-use", "sorted(dM.ravel()) == [10, 20, 30, 40]", "10, 20, 30 and 40"),
    Claim(
        "shapes",
        "sum(W.size for layer in network.layers for W in layer.weights) * 9"
        " < sum(W.size for layer in dense_runs[0].layers for W in layer.weights)",
        "about a tenth",
    ),
    Claim("race", "chance(results['convolutional'], real) < 0.05", "beats the dense one"),
    Claim(
        "race",
        "np.mean(results['convolutional']) > np.mean(results['dense, warped'])"
        " and chance(results['convolutional'], results['dense, warped']) < 0.05",
        "it beats even the winner of lesson 9's bet",
        data="digits",
    ),
    Claim(
        "race",
        "np.mean(results['convolutional']) - np.mean(real)"
        " > np.mean(results['dense, warped']) - np.mean(real)",
        "the knowledge built into its form is worth more than warped digits",
        data="digits",
    ),
    Claim("race", "len(few) == 500", "on the same 500 digits"),
    Claim(
        "filters",
        "min(np.corrcoef(old.ravel(), new.ravel())[0, 1]"
        " for seed, network in enumerate(runs['convolutional'])"
        " for old, new in zip(convolutional(seed).layers[0].W, network.layers[0].W)) > 0.85",
        "In none of the five runs does a filter's correlation with its initial weights fall below "
        "0.85.",
    ),
    Claim(
        "filters",
        "max(np.linalg.norm(new) / np.linalg.norm(old) for old, new in zip(before, after)) > 1.15",
        "some have grown",
    ),
    Claim(
        "frozen-train",
        "chance(results['frozen'], results['convolutional']) >= 0.05",
        "Not clearly, and even with frozen filters",
    ),
    Claim(
        "frozen-train",
        "np.mean(results['frozen']) > np.mean(real) and chance(results['frozen'], real) < 0.05",
        "even with frozen filters the network beats the dense one",
    ),
    Claim("frozen-train", "len(few) == 500", "(With 500 digits, that is.)"),
    Claim(
        "frozen-train",
        "all(np.array_equal(frozen(seed).layers[0].W, convolutional(seed).layers[0].W)"
        " for seed in range(5))",
        "As a control, we freeze the first layer:",
    ),
    Claim(
        "moved",
        "chance(shares['dense'][:, 3], shares['convolutional'][:, 3]) < 0.05",
        "The difference can hardly be luck.",
    ),
    Claim("moved", "0.28 < shares['dense'][:, 3].mean() < 0.42", "about a third of them"),
    Claim(
        "moved",
        "shares['convolutional'][:, 3].mean() > 0.5",
        "the convolutional ones more than half",
    ),
    Claim(
        "moved",
        "np.all(shares['convolutional'].mean(axis=0) > shares['dense'].mean(axis=0))",
        "moved by three pixels",
    ),
    Claim("scramble", "len(train) > 5_000", "Let `few` be 5,000 digits"),
]
