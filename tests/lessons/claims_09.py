"""What holds the text of lesson 9 true."""

from tools.authors.claims import Claim

ACCURACY = "[results[name].dev_accuracy for name in results]"
P = "chance({0}.dev_accuracy, {1}.dev_accuracy)"
IMPORT = "__import__('classroom.experiments').experiments."
SHOWN = f"{IMPORT}{P} < 0.05"
NOT_SHOWN = f"{IMPORT}{P} >= 0.05"
BETTER = "{0}.dev_accuracy.mean() > {1}.dev_accuracy.mean()"
RAVINE = "np.linalg.norm(walk({})[-1])"
OTHERS = "[name for name in passed if name != 'warped digits']"

CLAIMS = [
    Claim("lesson-9-3", "len(few) == 500", "A network learns from 500 digits."),
    Claim("lesson-9-3", "len(few) == 500", "You get 500 digits and not one more."),
    Claim("lesson-9-3", "len(few) == 500", "Twenty of the 500 digits to learn from"),
    Claim(
        "lesson-9-5",
        "lesson_4.dev_accuracy.min() > 0.8",
        "a network reads more than 80% of the digits in `dev`",
    ),
    Claim("trial", "trial.settings['epochs'] == 24", "learns for 24 epochs"),
    Claim("trial", "trial.settings['width'] == 64", "one hidden layer of 64 neurons"),
    Claim(
        "lesson-9-5", "len(lesson_4) == 5 and set(lesson_4.seed) == set(range(5))", "five *others*"
    ),
    Claim("lesson-9-7", "gradient(np.ones(2)).tolist() == [1, 50]", "50 times steeper"),
    Claim("lesson-9-7", "abs(w[0]) > 2", "How far does SGD get in 40 steps?"),
    Claim("lesson-9-7", "abs(w[0]) > 2", "SGD hasn't arrived."),
    Claim(
        "lesson-9-11",
        f"{RAVINE.format(0)} > 2 and {RAVINE.format(0.8)} < 0.2",
        "After 40 steps momentum is there, and SGD is on its way",
    ),
    Claim(
        "lesson-9-11",
        "len(paths) == 2",
        "With β = 0 nothing is kept, so this is SGD. What does β = 0.8",
    ),
    Claim("slide", "betas[0] == 0 and betas[-1] == 0.99", "Move the slider from 0 to 0.99"),
    Claim(
        "slide",
        f"[{RAVINE.format(0)}, {RAVINE.format(0.3)}, {RAVINE.format(0.5)}]"
        f" == sorted([{RAVINE.format(0)}, {RAVINE.format(0.3)}, {RAVINE.format(0.5)}])[::-1]"
        f" and {RAVINE.format(0.8)} < 0.2",
        "Up to about 0.8, each bit of momentum helps.",
    ),
    Claim(
        "slide",
        f"{RAVINE.format(0.99)} > {RAVINE.format(0.95)} > {RAVINE.format(0.9)} > 0.5",
        "Beyond 0.9 the ball is too heavy to turn",
    ),
    Claim("slide", "np.isclose(1 / (1 - 0.9), 10)", "ten times for β = 0.9"),
    Claim(
        "deep-figure",
        f"{SHOWN.format('deep["momentum"]', 'deep["SGD"]')}"
        f" and {BETTER.format('deep["momentum"]', 'deep["SGD"]')}",
        "the lead of momentum is shown",
    ),
    Claim(
        "deep-figure",
        "__import__('math').comb(10, 5) == 252 and 2 / 252 < 0.01",
        "Five runs and five can be dealt in 252 ways, so the smallest p-value is 2/252, below 1%.",
    ),
    Claim("deep-figure", "show_scores.__globals__['SHOWN'] == 0.05", "(p < 0.05)"),
    Claim("lesson-9-15", "sizes[-1] > 50 * sizes[0]", "more than fifty times smaller"),
    Claim(
        "lesson-9-19",
        "np.allclose(adam_step(0.1 * g, 0.001 * g**2, steps=1), [1, -1], atol=1e-3)",
        "the direction is g / |g|, which is 1 or −1",
    ),
    Claim(
        "lesson-9-19",
        "adam_step.__defaults__[:2] == (0.9, 0.999)",
        "Usually β₁ = 0.9 and β₂ = 0.999.",
    ),
    Claim(
        "lesson-9-19", "np.isclose(1 - 0.9, 0.1)", "the mean is 0.1 g and the square is 0.001 g²"
    ),
    Claim(
        "lesson-9-21",
        f"{SHOWN.format('deep["Adam"]', 'deep["SGD"]')}"
        f" and {BETTER.format('deep["Adam"]', 'deep["SGD"]')}",
        "Both leads are shown.",
    ),
    Claim("explodes", "not losses_of(SGD(1.0))[-1] < 1.5", "the weights overflow to `nan`"),
    Claim(
        "clip-works",
        "losses_of(Clipped(SGD(1.0), longest=1.0))[-1] < 0.3",
        "now the loss falls nearly to 0",
    ),
    Claim(
        "schedules-figure",
        " and ".join(
            NOT_SHOWN.format(f"ways[{name!r}]", "kept")
            for name in ("straight (lesson 4)", "warm-up, cosine")
        ),
        "no schedule is shown to beat a rate that is kept",
    ),
    Claim(
        "too-high-figure",
        " and ".join(
            f"{SHOWN.format(f'high[{name!r}]', 'high["kept"]')} and high[{name!r}].dev_accuracy.mean()"
            " > high['kept'].dev_accuracy.mean() + 0.2"
            for name in ("straight", "warm-up, cosine")
        ),
        "At a rate of 1.2, a schedule saves what a kept rate loses",
    ),
    Claim(
        "too-high-figure",
        "high['kept'].dev_accuracy.max() < 0.7",
        "And at a rate that is too high, 1.2?",
    ),
    Claim(
        "lesson-9-29", "history.accuracy[-1] > 0.99", "The network reads all 500 digits correctly"
    ),
    Claim("lesson-9-29", "history.accuracy[-1] > 0.99", "Sixty epochs on our 500 digits"),
    Claim(
        "lesson-9-29",
        "history.dev_loss[-1] > min(history.dev_loss) + 0.02 and history.loss[-1] < 0.1",
        "The training loss keeps falling while the dev loss turns and rises",
    ),
    Claim(
        "lesson-9-32",
        "loss_there < history.dev_loss[-1] and accuracy <= history.dev_accuracy[-1]",
        "The loss is back near its lowest, but the accuracy isn't higher.",
    ),
    Claim(
        "lesson-9-34",
        "smooth_labels(np.array([2]), 10, 0.1)[0, 1:3].round(6).tolist() == [0.01, 0.91]",
        "this digit with 91%, each other digit with 1%",
    ),
    Claim("lesson-9-34", "True", "from 99.9% to 99.99%, the class scores (logits) have to grow"),
    Claim(
        "lesson-9-40",
        f"{SHOWN.format('results["warped digits"]', 'lesson_4')}"
        " and results['warped digits'].dev_accuracy.mean() > lesson_4.dev_accuracy.mean() + 0.02",
        "Warped digits win, by far",
    ),
    Claim(
        "lesson-9-40",
        f"max({ACCURACY}, key=np.mean) is results['warped digits'].dev_accuracy",
        "Warped digits win, by far",
    ),
    Claim(
        "lesson-9-40",
        "results['warped digits'].dev_accuracy.min() > lesson_4.dev_accuracy.max()",
        "Even the worst run with warped digits beats the best run of lesson 4's way.",
    ),
    Claim(
        "who-won",
        f"'warped digits' in passed and {OTHERS} == []",
        "None of the other seven is shown to help here.",
    ),
    Claim("who-won", "len(results) == 9", "Eight tests are eight chances."),
    Claim(
        "who-won",
        "round(1 - 0.95**8, 2) == 0.34",
        "one of eight would come out with p < 0.05 about once in three times: 1 − 0.95⁸ = 34%",
    ),
    Claim(
        "who-won",
        f"{IMPORT}{P.format('results["warped digits"]', 'lesson_4')} < 0.01",
        "A single p-value of 0.03 in this table is weak; one below 0.01 is better.",
    ),
    Claim("who-won", "len(few) == 500", "saying more than 500 digits can tell"),
    Claim(
        "right-while-it-learnt",
        "learnt.accuracy[-1] < 0.95",
        "the network gets *fewer* of the digits right that it learns from",
    ),
    Claim(
        "final-figure",
        "final['warped, twice as long'].dev_accuracy.mean()"
        " > final['1,500 real digits'].dev_accuracy.mean() - 0.005",
        "500 digits, warped for long enough, are worth 1,500 real ones",
    ),
    Claim(
        "final-figure",
        "final['... warm-up, smooth labels'].dev_accuracy.mean()"
        " < final['warped, twice as long'].dev_accuracy.mean() + 0.01",
        "The warm-up and smooth labels add nothing here.",
    ),
    Claim(
        "full",
        "__import__('benchmarks.measure_mlp').measure_mlp.BARS[60] == 0.992",
        "such a network reads at least 99.2% of the test digits",
    ),
    Claim("full", "True", "0.7 of one image and 0.3 of another"),
]
