"""What lesson 2 says in words, and what has to hold for it."""

from tools.authors.claims import Claim

PICTURES = "W_after[100].T.reshape(10, 28, 28)"
ROUGH = "np.abs(np.diff(W_after[{0}].T.reshape(10, 28, 28))).mean() / np.abs(W_after[{0}]).mean()"
WRONG_SEEN, WRONG_UNSEEN = "(1 - history[-1, 2])", "(1 - history[-1, 4])"

CLAIMS = [
    # 1. One neuron
    Claim(
        "8e95bad3",
        "history[-1, 2] >= 0.96 and len(X) == 1000 and len(weights[1]) + len(weights[3]) == 74",
        "write a network of 74 neurons line by line and train it until it reads nearly all of the "
        "1,000 digits that you show it",
    ),
    Claim("zeros-and-ones", "set(y01[:10]) == {0, 1}", "each of them a 0 or a 1"),
    Claim(
        "four-pixels",
        "np.mean((sums > 0) == (y01 == 0)) > 0.93 and np.sum(weights != 0) == 4",
        "It reads more than nine in ten of them correctly, from four pixels.",
    ),
    Claim("bb883bd8", "z == 0", "1 · 3 + 2 · (−1) − 1 = 0."),
    Claim(
        "cd0a6e9e",
        "sigmoid(z) == 0.5",
        "0.5: our neuron is exactly undecided, because e⁰ = 1 and 1 / (1 + 1) = 0.5.",
    ),
    Claim(
        "cd0a6e9e",
        "sigmoid(np.array(6)) > 0.99 and sigmoid(np.array(-6)) < 0.01",
        "A sum of 6 is a firm yes, and a sum of −6 a firm no.",
    ),
    Claim("cd0a6e9e", "abs(np.e - 2.7) < 0.05", "is a fixed number, about 2.7."),
    # 2. A layer
    Claim(
        "b2cd2f66",
        "layer(X_tiny, W_tiny, b_tiny)[0].tolist() == [0, 3, 5]",
        "our neuron gives 0, as before, the second 1 + 2 = 3, and the third 5",
    ),
    Claim(
        "two-are-one",
        "np.allclose((X_tiny @ W1) @ W2, X_tiny @ (W1 @ W2))",
        "two layers without a sigmoid between them are one layer",
    ),
    # 3. How steep is the sigmoid?
    Claim(
        "4ff29f72",
        "0.5 * 0.5 == 0.25 and abs(0.881 * (1 - 0.881) - 0.105) < 5e-4 and slope < 0.003",
        "0.5 · 0.5 is 0.25, and 0.881 · (1 − 0.881) is about 0.105.",
    ),
    Claim(
        "ee1e20db",
        "abs(sigmoid_slope_from_output(sigmoid(np.zeros(1)))[0] - 0.25) < 1e-6",
        "At z = 0 the answer changes by a quarter of the nudge.",
    ),
    # 4. How wrong is it?
    Claim(
        "39eb0e88",
        "((A_tiny - Y_tiny) ** 2).sum(axis=1).tolist() == [0.5, 0]",
        "two answers are wrong by 0.5, and 0.5² = 0.25. The second row is perfect. To get a "
        "single number, we add up each row, which gives 0.5 and 0, and take the mean over the "
        "examples: 0.25.",
    ),
    Claim(
        "77fb49dd",
        "mse(np.zeros((2, 3)), Y_tiny) == 1 and mse(A_tiny, Y_tiny) == mse_loop(A_tiny, Y_tiny)",
        "has a loss of exactly 1, whatever the labels are",
    ),
    # 5. Downhill
    Claim(
        "dffb6bdb",
        "toy_slope(1) == -16",
        "**how much the loss changes when w changes a little**: here by −16 times the nudge",
    ),
    Claim("dffb6bdb", "toy_slope(1) == -16", "Does it give the −16?"),
    Claim(
        "a5bf2e6c",
        "sum(weight.size for weight in weights) == 50_890",
        "and our network will have 50,890 of them",
    ),
    Claim("fab9bbb7", "abs(w - 3) < 0.002", "Was 0.1 a lucky choice?"),
    Claim(
        "rate-slider",
        "8 * 0.01 < 0.1 and abs(0 - 0.125 * toy_slope(0) - 3) < 1e-9 and "
        "abs(0 - 0.25 * toy_slope(0) - 3) == 3",
        "With 0.01 the steps are too small, and 0.125 happens to be perfect here. At 0.25 and "
        "above, each step jumps so far over the bottom that w never comes closer to it.",
    ),
    # 6. One neuron learns
    Claim("a1eb8035", "z == 0 and a == 0.5", "Its sum was 0 and its answer 0.5."),
    Claim("15fc3fdd", "da == 2 * (0.5 - 1) == -1", "its slope is 2 (a − Y) = 2 · (0.5 − 1) = −1."),
    Claim(
        "15fc3fdd",
        "sigmoid_slope_from_output(a) == 0.25 and dz == -0.25",
        "a (1 − a) = 0.25. So −1 · 0.25 = −0.25.",
    ),
    Claim(
        "15fc3fdd", "dw.tolist() == [-0.25, -0.5] and db == -0.25", "So −0.25 · 1 and −0.25 · 2."
    ),
    Claim("15fc3fdd", "dw[1] == -0.5", "does the loss change by −0.5 times the nudge?"),
    Claim(
        "5d799944",
        "round(float(sigmoid(np.sum(x * w) + b)), 2) == 0.82",
        "The answer has gone from 0.5 to 0.82 in one step.",
    ),
    # 7. Ten neurons, one for each digit
    Claim(
        "train-ten", "X.shape == (1000, 784)", "and 1,000 images instead of one. Ten neurons cost"
    ),
    Claim("train-ten", "len(X) == 1000", "Now each of the 1,000 examples says"),
    Claim(
        "0b359e55",
        "dW_loop[1, 0] == 12",
        "2 · 1 from the first example and 1 · 10 from the second, which makes 12",
    ),
    Claim("train-ten", "epoch == 300", "repeat three things 300 times"),
    Claim(
        "judge-ten",
        "ten_neurons > np.mean(nearest_mean(X_dev, means) == y_dev) + 0.02",
        "**The baseline is beaten**, and by neurons that saw only 1,000 images",
    ),
    Claim(
        "weights-of-ten",
        f"{PICTURES}[0, 13:15, 13:15].max() < 0 < {PICTURES}[0, 12:18, 6:9].mean() and "
        f"{PICTURES}[0, 10:16, 19:22].mean() > 0",
        "The 0 is a blue ring with an orange hole: the neuron has found our four pixels.",
    ),
    Claim(
        "weights-of-ten",
        f"{PICTURES}[1, 13:15, 13:15].mean() > 0 and {PICTURES}[1, 10:18, 8:11].mean() < 0 and "
        f"{PICTURES}[1, 10:18, 18:21].mean() < 0",
        "The 1 is a blue stroke that must have nothing to its left or right.",
    ),
    Claim(
        "weights-of-ten",
        f"{PICTURES}[3, 15:19, 8:12].mean() < 0 < {PICTURES}[8, 15:19, 8:12].mean()",
        "The 3 forbids ink in the gap at its lower left, where an 8 closes its loop.",
    ),
    Claim(
        "weights-of-ten",
        f"{ROUGH.format(300)} > 1.1 * {ROUGH.format(100)}",
        "Between epochs 100 and 300 they become rougher",
    ),
    Claim(
        "1b58b9e5", "no_ink.sum() > 28 and np.all(W[no_ink] == 0)", "The margins are pure white."
    ),
    Claim(
        "yes-to-threes",
        "np.mean(A_dev[y_dev == 3, 3] > 0.5) < 0.8",
        "How often does the neuron for 3 really say yes, with more than 0.5, when it sees a 3?",
    ),
    Claim(
        "yes-to-threes",
        "np.mean(A_dev[y_dev == 3, 3] > 0.5) < 0.8",
        "It overlooks more than one 3 in five.",
    ),
    Claim("judge-ten", "ten_neurons > 0.81", "ten neurons that read more than 80 of 100 digits"),
    # 8 to 10. The network, its backward pass, and a check of it
    Claim(
        "86250b30",
        "check_weights[1][3] == 20 and A1[:, 3].min() > 0.999",
        "one neuron that is saturated by a bias of 20",
    ),
    Claim(
        "86250b30",
        "A1.min() < 0.4 and A1[:, :3].max() > 0.6",
        "Answers below 0.5 come from negative sums, those above from positive ones.",
    ),
    Claim("b46ff561", "error < 1e-7", "All four agree."),
    Claim("b46ff561", "1e-7 == 0.0000001", "and it has to be below 0.0000001"),
    Claim(
        "0580720a",
        "relative_error(with_sums, by_nudging) > 0.1 < relative_error(without_N, by_nudging)",
        "Both are far from 0.0000001.",
    ),
    Claim(
        "a5bf2e6c",
        "sum(weight.size for weight in weights) == 50_890",
        "Why don't we train our network of 50,890 numbers like that?",
    ),
    # 11. The first weights
    Claim("12fde4a7", "np.allclose(dW1, dW1[:, [0]])", "So each step would change them all"),
    Claim(
        "a5bf2e6c",
        "sum(weight.size for weight in weights) == 50_890",
        "784 · 64 + 64 + 64 · 10 + 10 = 50,890",
    ),
    Claim(
        "a5bf2e6c",
        "0.67 < np.mean(np.abs(weights[0]) < 1) < 0.69",
        "about two in three numbers lie between −spread and +spread",
    ),
    # 12. Why doesn't it learn?
    Claim(
        "a40013c0",
        "failed[1, 0] == 20 and len(X) == 1000",
        "Every 20 epochs we record how the network is doing, on the 1,000 images that it sees",
    ),
    Claim("a40013c0", "failed[-1, 0] == 1000", "which has a spread of 1, and use a rate of 0.1"),
    Claim("a40013c0", "0.2 < failed[-1, 2] < 0.3", "and it reads about a quarter of the digits"),
    Claim(
        "a40013c0",
        "ten_neurons > 0.81",
        "The ten neurons without a hidden layer managed more than 80%.",
    ),
    Claim(
        "a40013c0",
        "3.5 < failed[0, 1] < 4.5 and 0.95 < failed[5, 1] < 1.15 and 0.8 < failed[-1, 1] < 1",
        "It falls quickly from 4 to 1, and then hardly any further.",
    ),
    Claim("43fcad66", "np.mean(A2 > 0.5) < 0.05", "Hardly ever. It has learnt to say no"),
    Claim(
        "563acb2a",
        "np.mean(A1 * (1 - A1)) < 0.07 and np.mean(A2 * (1 - A2)) < 0.05",
        "They are far below 0.25",
    ),
    Claim("cd7518aa", "26 < sums.std() < 30", "it grows with the **square root** of n"),
    Claim(
        "0e817b12",
        "np.mean(np.abs(large - 0.5) > 0.4) > 0.5",
        "On the left, most neurons start at one of the two edges",
    ),
    Claim(
        "0e817b12",
        "np.mean(np.abs(small - 0.5) < 0.4) > 0.99",
        "on the right, all of them are in the steep middle, where they can learn",
    ),
    # 13. Train it
    Claim("e04233c2", "True", "100 epochs with each of four rates"),
    Claim(
        "e04233c2",
        "accuracy < learn(new_weights(1 / 28, 1 / 8), 1.0, epochs=100)[-1, 4] - 0.1 and "
        "learn(new_weights(1 / 28, 1 / 8), 0.3, epochs=100)[-1, 4] < 0.65",
        "1 is the best of the four.",
    ),
    Claim(
        "e04233c2",
        "0.25 < learn(new_weights(1 / 28, 1 / 8), 0.1, epochs=100)[-1, 4] < 0.4",
        "With 0.1 the steps are too small, and with 3 they are too large.",
    ),
    Claim(
        "e04233c2",
        "learn(new_weights(1 / 28, 1 / 8), 0.1, epochs=100)[-1, 4] > failed[-1, 4] + 0.03",
        "Even the small rate does better with scaled weights after 100 epochs than the first "
        "network after 1,000.",
    ),
    Claim("8e95bad3", "history[-1, 0] == 1000", "1,000 epochs with a rate of 1:"),
    Claim(
        "8e95bad3",
        "history[-1, 2] >= 0.96 and history[-1, 4] > 0.84",
        "**It reads nearly all of the digits that it has seen.** The layers, the loss and the "
        "1,000 epochs are the same as for the network that got stuck at a quarter.",
    ),
    Claim("03ca77a2", "history[25, 0] == 500", "for 500 epochs, and compare with both"),
    Claim(
        "03ca77a2",
        "learn(new_weights(1, 1), 1.0, epochs=500)[-1, 2] + 0.05 < alone < history[25, 2] - 0.1 "
        "and failed[25, 2] < 0.3",
        "Each helps, the spread more than the rate, but only the two together",
    ),
    Claim(
        "ecbf11c9",
        "np.all((history[1:6, 2] - history[1:6, 4]) < 0.06) and history[5, 4] > 0.7",
        "In the first 100 epochs both curves rise together",
    ),
    Claim(
        "55421cce",
        "0.01 < history[5, 2] - history[5, 4] < 0.05 and 0.08 < history[-1, 2] - history[-1, 4]",
        "It grows from a few percentage points to about ten.",
    ),
    Claim("55421cce", "len(X) == 1000", "mainly learning its 1,000 images by heart"),
    Claim(
        "2a1f49f1",
        "seen - seen_by_ten > 0.03 and 0 < unseen - ten_neurons < 0.045",
        "It gained us a lot on the seen digits, but only a little on the unseen ones",
    ),
    Claim(
        "2a1f49f1",
        f"{WRONG_UNSEEN} > 3 * {WRONG_SEEN}",
        "where the network still gets several times as many wrong",
    ),
    Claim("8e95bad3", "len(X) == 1000", "A rate of 1 turns out to be good for 1,000 images."),
    Claim("8e95bad3", "10 * len(X) == 10_000", "What would happen with 10,000 images"),
    # On your own
    Claim("8e95bad3", "0.7 < 1 < 1.4", "and then with rates of 0.7 and 1.4"),
    Claim("08ebf7ad", "32 < 64", "a second hidden layer of 32 neurons"),
    Claim("8e95bad3", "len(X) == 1000", "More images than 1,000, surely."),
]
