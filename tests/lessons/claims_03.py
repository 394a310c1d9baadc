"""What lesson 3 says."""

from tools.authors.claims import Claim

CLAIMS = [
    Claim("lesson-3-5", "A[0] == 0.5", "has no idea, and says 0.5"),
    Claim("lesson-3-5", "round(A[1], 2) == 0.12", "doubts it, and says 0.12"),
    Claim("lesson-3-5", "round(A[4], 4) == 0.0003", "that it isn't, and says 0.0003"),
    Claim(
        "lesson-3-5",
        "(A[0] - 1) ** 2 == 0.25 and (A[4] - 1) ** 2 > 0.99",
        "rises from 0.25 to nearly 1",
    ),
    Claim(
        "lesson-3-5",
        "200 < mse_slope[1] / mse_slope[4] < 350",
        "it shrinks to almost nothing",
    ),
    Claim("lesson-3-9", "0.25**10 < 1e-6", "A millionth is left"),
    Claim("lesson-3-9", "np.max(A * (1 - A)) == 0.25", "can ever be is 0.25"),
    Claim("7d0ea5d8", "np.array_equal(relu(Z), A_loop)", "It agrees with the loop."),
    Claim("lesson-3-19", "np.all(wrong_slope(relu(Z_check)) == 1)", "All ones"),
    Claim("lesson-3-25", "0.48 < kept < 0.52", "It keeps half."),
    Claim(
        "lesson-3-35", "z.argmax() == e.argmax()", "The largest score has the largest probability"
    ),
    Claim(
        "slide-a-score",
        "round(np.e, 2) == 2.72",
        ("multiplies the ratio of the two probabilities, 9 to 4, by $e = 2.72$"),
    ),
    Claim("lesson-3-41", "int(Z_large.max() / np.log(10)) + 1 == 435", "has 435 digits"),
    Claim("b52d97e0", "np.allclose(softmax(Z_tiny)[0], softmax(Z_large)[0])", "Both are the same"),
    Claim("lesson-3-49", "round(-np.log(p[0]), 2) == 0.01", "it is hardly surprised: 0.01"),
    Claim("lesson-3-49", "round(-np.log(p[5]), 2) == 6.91", "the loss is 6.91"),
    Claim("lesson-3-55", "round(ignorant, 1) == 2.3", "should start near 2.3"),
    Claim("loss-in-two", "np.array_equal(z, [2, 1, 0])", "the scores 2, 1 and 0 of section 4"),
    Claim(
        "loss-in-two", "np.isclose(-np.log(np.exp(z[0]) / S), -z[0] + np.log(S))", "The two agree."
    ),
    Claim(
        "slopes-of-log-sum",
        "np.allclose(numerical_slope(lambda: np.log(np.exp(z).sum()), z), np.exp(z) / S)",
        "They are the probabilities of section 4!",
    ),
    Claim(
        "slide-a-difference",
        "abs(softmax(scores(9))[0, 9] - 1) < abs(softmax(scores(2))[0, 9] - 1)",
        "The surer the network is of the 9, the less is left to learn.",
    ),
    Claim("lesson-3-67", "2 < cross_entropy(P, y_train) < 3.2", "It starts near 2.3, as it should"),
    Claim("lesson-3-72", "5 < np.sum(forward(X, *weights)[0] < 0) < 35", "All four are right."),
    Claim("lesson-3-76", "len(X_few) == 2000", "we take 2,000 images, 100 steps"),
    Claim(
        "lesson-3-76",
        "three_runs([0.5] * 100)[1][:, -1].mean() < three_runs([0.3] * 100)[1][:, -1].mean()",
        "At 0.5 the accuracy is lower than at 0.3, and at 1.0 much lower",
    ),
    Claim("lesson-3-76", "accuracies[:, -1].mean() < 0.5", "at 1.0 much lower"),
    Claim(
        "lesson-3-78",
        "sum(count_dead(X_few, w) for w in trained[0.3])"
        " < sum(count_dead(X_few, w) for w in trained[0.5])"
        " < sum(count_dead(X_few, w) for w in trained[1.0])",
        "a single step that is too long can push a neuron below 0",
    ),
    Claim("lesson-3-80", "warm_up(60)[49] == 1 > warm_up(60)[48]", "a **warm-up** of 50 steps"),
    Claim("lesson-3-80", "sum(dead) <= 2", "Hardly any neurons die now"),
    Claim(
        "lesson-3-80",
        "abs(accuracies[:, -1].mean() - three_runs(0.3 * warm_up(100))[1][:, -1].mean()) < 0.03",
        "both rates do about equally well",
    ),
    Claim("lesson-3-82", "len(X_many) <= 20_000", "(at most 20,000)"),
    Claim("lesson-3-82", "len(history) == 50", "take 500 steps with all the training images"),
    Claim("lesson-3-82", "np.all(0.3 * warm_up(500) <= 0.3)", "**rate of 0.3, with the warm-up**"),
    Claim("lesson-3-82", "0.855 < history[-1, 1] < 0.95", "read about nine in ten new digits"),
    Claim(
        "lesson-3-82", "0.855 < history[-1, 1] < 0.95", "reads about nine in ten digits that it has"
    ),
    Claim("lesson-3-82", "0.905 < history[-1, 1] < 0.92", "(on MNIST, 91%)", "mnist"),
    Claim(
        "lesson-3-90",
        "old[best][:, 0].mean() > new[:, 0].mean() - 0.03",
        "After ten steps the sigmoids are even a little ahead",
    ),
    Claim(
        "lesson-3-90",
        "np.all(new.mean(axis=0)[1:] > old[best].mean(axis=0)[1:])",
        "From then on the new parts lead",
    ),
    Claim("step-through", "wrong[chosen]", "Here is one that the network misreads"),
    Claim("lesson-3-98", "P_dev[sure].max(axis=1).min() > 0.9", "is more than 90% sure of"),
    Claim("the-bet", "now[chosen] != labels[chosen]", "At the end it is sure, and wrong."),
    Claim("the-bet", "P_patched[chosen].max() > 0.7", "At the end it is sure, and wrong."),
    Claim(
        "share-fooled",
        "0.2 < fooled.mean() < 0.45",
        "about one in three of these digits, and on nearly all the 1s.",
    ),
    Claim("share-fooled", "fooled[labels == 1].mean() > 0.8", "nearly all the 1s"),
    Claim("lesson-3-76", "len(X_few) == 2000", "train on the 2,000 images for 100 steps"),
    Claim(
        "lesson-3-78",
        "sum(count_dead(X_few, w) for w in trained[1.0]) > 15",
        "train at a rate of 1.0. Are the neurons",
    ),
    Claim("lesson-3-82", "len(X_many) > 200", "once from only 200"),
    Claim("lesson-3-82", "len(history) == 50", "500 steps over all these images felt slow"),
    Claim("lesson-3-82", "len(history) == 50", "to change its weights 500 times"),
]
