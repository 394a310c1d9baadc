"""What lesson 11 says in words, and what has to hold for it."""

from tools.authors.claims import Claim

LARGE = "clinic.admit(69, digits).start.evaluate(*well.train)[0] > 15"
SLOPE_5 = "relative_error(np.array([5.0]), np.array([5.001])) < 1e-3"
SLOPE_TINY = "relative_error(np.array([0.001]), np.array([0.002])) > 0.4"
ONLY_ONE = "relative_error(np.zeros(3), np.full(3, 5.0)) == 1"
BOTH = "relative_error(np.zeros(3), np.zeros(3)) == 0.0"
LENGTH = "clinic.EVIDENCE['rate-too-large'].of({})"
DIRECTION = "clinic.EVIDENCE['weights-not-updated'].of({})"
LINES = "len([line for line in ward[0].source.splitlines() if line.strip()])"
ENDS = "[p.history.dev_accuracy[-1] for p in three]"
STARTS = "[p.history.dev_accuracy[0] for p in three]"
WARD = "[(bool(p.causes), p.history.dev_accuracy[-1]) for p in ward]"
ONES = "np.mean(jon.network.predict(jon.train[0][jon.train[1] == 1]) == 1)"
GUESSED = "(lambda P: np.ptp(P, axis=0).max() < 1e-4 and abs(P - 0.1).max() < 0.06)"

CLAIMS = [
    Claim(
        "clinic-4",
        "all(1_800 <= len(p.train[1]) < 2_200 and len(p.dev[1]) == 500 for p in three)",
        "about 2,000 digits to learn from and 500 held back",
    ),
    Claim("clinic-4", "sum(not p.causes for p in three) == 1", "One of these programs is healthy,"),
    Claim(
        "clinic-4",
        f"min({ENDS}) > 0.75",
        "nothing to go by but the curves, you guessed.",
    ),
    Claim("clinic-6", "np.all(np.diff(well.history.loss) < 0)", "The loss falls, on `train`"),
    Claim("clinic-6", "well.history.dev_loss[-1] > well.history.loss[-1]", "dev ends a little"),
    Claim(
        "clinic-10",
        "2 < loss < 3",
        "**A healthy first loss is near log(10), or somewhat above it.**",
    ),
    Claim(
        "clinic-10",
        LARGE,
        "a first loss of 20 means that the scores are far too large, and one of 0.1",
    ),
    Claim("clinic-ben", "np.isnan(ben.history.loss).all()", "One `nan` is enough"),
    Claim("clinic-ben-2", "0.15 < share < 0.3", "Almost a quarter of Ben's pixels"),
    Claim("clinic-ben-4", "np.array_equal(broken, blank)", "They are the pixels that are blank"),
    Claim("clinic-12", "ada.history.loss[-1] > 2.2", "The loss stays at the dotted line."),
    Claim("clinic-14", "ada.train[0].max() < 0.01", "The numbers say more:"),
    Claim("clinic-28", "overlap(X[:500], X[400:]) == 0.2", "100 images occur in both sets"),
    Claim(
        "clinic-28",
        "overlap(kim.dev[0], kim.train[0]) < 0.01",
        "So Kim's sets have nothing in common.",
    ),
    Claim(
        "clinic-20",
        "kim.history.dev_accuracy[-1] > well.history.dev_accuracy[-1] + 0.05",
        "she says that she reads more of her images correctly than Well does",
    ),
    Claim("clinic-32", "claimed - measured > 0.03", "On which images did she measure?"),
    Claim("clinic-heart", "well.step and accuracy < 0.9", "Well knows all ten."),
    Claim(
        "clinic-36",
        "dan.history.dev_accuracy[-1] > 0.6",
        "Dan's network learns, and nothing looks broken",
    ),
    Claim(
        "clinic-39",
        f"{SLOPE_5} and {SLOPE_TINY}",
        "A difference of 0.001 is nothing between slopes of 5, and everything between slopes of "
        "0.001",
    ),
    Claim("clinic-39", f"{BOTH} and {ONLY_ONE}", "they agree: return 0.0. If only one of them"),
    Claim("clinic-41", "slope_errors.__defaults__ == (16,)", "on 16 images, how far"),
    Claim("clinic-41-1", "max(slope_errors(well)) < 1e-3", "Well's slopes agree."),
    Claim(
        "clinic-41-1",
        "slope_errors(dan)[2] < 1e-3 and min(slope_errors(dan)[:2]) > 0.01",
        "Dan's last layer is right too, but the two before it are wrong",
    ),
    Claim(
        "clinic-47",
        "abs(losses[1] - losses[0] - 2.3) < 0.3 and abs(np.log(500) - np.log(50) - 2.3) < 0.01",
        "Cleo's is larger by 2.3, and log(500) − log(50) = log(10) is 2.3. What do 50 and 500 have",
    ),
    Claim("clinic-47", "count == 500", "once for 50 images and once for 500"),
    Claim("clinic-57", "min(shares) > 0.5", "Most were dead before the first step."),
    Claim("clinic-61", "jon.history.dev_accuracy[-1] < 0.5", "Jon's network was in good health"),
    Claim(
        "clinic-61",
        "abs(np.array(jon.history.loss) - np.log(10)).max() < 0.1",
        "You have met this 2.3 before: log(10), or −log(1/10)",
        "digits",
    ),
    Claim(
        "clinic-61",
        f"{GUESSED}(jon.network.predict_proba(jon.train[0]))",
        "gives every image the same ten probabilities, all of them near a tenth",
        "digits",
    ),
    Claim(
        "clinic-61",
        f"1.95 <= jon.history.loss[-1] < 2.05 and {ONES} > 0.9",
        "(On MNIST, it still recognises the 1s, and its loss is 2.0.)",
        "mnist",
    ),
    Claim("clinic-66", f"0.001 < {LENGTH.format('well')} < 0.03", "Around 0.001 to 0.02 is usual"),
    Claim("clinic-66", "len(y) == 50", "the first steps of Well and of Jon, on 50 images."),
    Claim(
        "clinic-66",
        f"15 < {LENGTH.format('jon')} / {LENGTH.format('well')} < 25",
        "Jon's step is about twenty times as long",
    ),
    Claim(
        "clinic-66",
        f"min({DIRECTION.format('jon')}, {DIRECTION.format('well')}) > 0.99",
        "Both go downhill",
    ),
    Claim("clinic-69", "len(ward) == 8", "Eight more patients have come in."),
    Claim(
        "clinic-69",
        "min(slower for slower, *_ in clinic.admission.ODD) == 0.01",
        "or a learning rate a hundred times smaller than usual",
    ),
    Claim(
        "clinic-69",
        f"(lambda ends: min(e for ill, e in ends if ill) < min(e for ill, e in ends if not ill)"
        f" < max(e for ill, e in ends if ill))({WARD})",
        "a healthy program may end lower than a sick one, or higher",
    ),
    Claim("clinic-69", f"50 < {LINES} < 60", "It has about 55 lines, and one of them is wrong"),
    Claim(
        "clinic-75",
        "neighbour_agreement(well.train[0][:700], well.train[1][:700]) > 0.6",
        "for most images the *nearest* other one shows the same digit",
    ),
    Claim(
        "clinic-79",
        "[p.report.cause for p in three] == [None, 'batch-dropped', 'dev-in-normalisation']",
        "one never sees some of its images, and the other knows something about dev",
    ),
    Claim(
        "clinic-79",
        f"[min({STARTS}), min({ENDS})] == [{STARTS}[0], {ENDS}[0]]",
        "The healthy one begins worst and ends worst.",
    ),
    Claim("clinic-79", "well.report.cause is None", "What does it say about a healthy network"),
    Claim(
        "clinic-81",
        "{'not-divided', 'equal-weights'} <= {f.cause for f in report.findings}"
        " and report.cause == 'not-divided'",
        "the first two are both causes",
    ),
    Claim("clinic-81", f"0.001 < {LENGTH.format('well')} < 0.03", "about 0.001 to 0.02?"),
]
