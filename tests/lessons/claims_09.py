"""What holds the text of lesson 9 true."""

from tools.authors.claims import Claim

P = "__import__('classroom.experiments').experiments.chance({}.dev_accuracy, {}.dev_accuracy)"
MEAN = "{}.dev_accuracy.mean()"
FAR = "np.linalg.norm(walk({})[-1])"
FALLING = ", ".join(FAR.format(beta) for beta in (0, 0.3, 0.5))
SGD, MOMENTUM, ADAM = (f"deep['{name}']" for name in ("SGD", "momentum", "Adam"))
KEPT, STRAIGHT, WARMED = (f"high['{name}']" for name in ("kept", "straight", "warm-up, cosine"))
WARM, WARPED = "results['warm-up, cosine']", "results['warped digits']"
LONG, MORE, REAL = (
    f"final['{name}']"
    for name in ("warped, twice as long", "... warm-up, smooth labels", "1,500 real digits")
)


def shown(better, worse, by=0.0):
    """An expression: the one is better by so much, with a p-value below 5%."""
    higher = f"{MEAN.format(better)} > {MEAN.format(worse)} + {by}"
    return f"{P.format(better, worse)} < 0.05 and {higher}"


CLAIMS = [
    Claim("lesson-9-3", "len(few) == 500", "A network learns from 500 digits."),
    Claim("lesson-9-3", "len(few) == 500", "You get 500 digits and not one more."),
    Claim("lesson-9-3", "len(few) == 500", "Twenty of the 500 digits to learn from"),
    Claim(
        "lesson-9-5",
        "lesson_4.dev_accuracy.min() > 0.8",
        "a network reads more than 80% of the digits in `dev` correctly",
    ),
    Claim("trial", "trial.settings['epochs'] == 24", "learns for 24 epochs"),
    Claim("trial", "trial.settings['width'] == 64", "one hidden layer of 64 neurons"),
    Claim(
        "lesson-9-5", "list(lesson_4.seed) == [0, 1, 2, 3, 4]", "the results of five *other* seeds"
    ),
    Claim("lesson-9-7", "gradient(np.ones(2)).tolist() == [1, 50]", "50 times steeper"),
    Claim("lesson-9-7", "abs(w[0]) > 2", "How far does SGD get in 40 steps?"),
    Claim("lesson-9-7", "abs(w[0]) > 2", "SGD hasn't arrived."),
    Claim(
        "lesson-9-11",
        f"{FAR.format(0)} > 2 and {FAR.format(0.8)} < 0.2",
        "After 40 steps, momentum has arrived and SGD hasn't",
    ),
    Claim("lesson-9-11", "len(paths) == 2", "What does β = 0.8 change?"),
    Claim("slide", "betas[0] == 0 and betas[-1] == 0.99", "Move the slider from 0 to 0.99"),
    Claim(
        "slide",
        f"[{FALLING}] == sorted([{FALLING}])[::-1] and {FAR.format(0.8)} < 0.2",
        "Up to about 0.8, momentum helps.",
    ),
    Claim(
        "slide",
        f"{FAR.format(0.99)} > {FAR.format(0.95)} > {FAR.format(0.9)} > 0.5",
        "From 0.9 on, the ball is too heavy to turn",
    ),
    Claim("slide", "np.isclose(1 / (1 - 0.9), 10)", "ten times for β = 0.9"),
    Claim("deep-figure", shown(MOMENTUM, SGD), "momentum's lead is significant", data="digits"),
    Claim(
        "deep-figure",
        f"{MEAN.format(MOMENTUM)} > {MEAN.format(SGD)}",
        "Momentum trains the deep network better than SGD",
    ),
    Claim(
        "deep-figure",
        "__import__('math').comb(10, 5) == 252 and 2 / 252 < 0.01",
        "can be dealt in 252 ways, so the smallest possible p-value is 2/252, below 1%.",
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
    Claim("lesson-9-19", "np.isclose(1 - 0.9, 0.1)", "the mean is 0.1 g and the square is 0.001"),
    Claim("lesson-9-21", shown(ADAM, SGD), "Both leads are significant."),
    Claim("lesson-9-21", shown(ADAM, SGD), "Adam and momentum both beat SGD in the deep network"),
    Claim("explodes", "not losses_of(SGD(1.0))[-1] < 1.5", "overflow to `nan`"),
    Claim(
        "clip-works",
        "losses_of(Clipped(SGD(1.0), longest=1.0))[-1] < 0.3",
        "now the loss falls nearly to 0",
    ),
    Claim(
        "schedules-figure",
        f"{P.format(WARM, 'kept')} >= 0.05 and {P.format('lesson_4', 'kept')} >= 0.05",
        "no schedule clearly beats a constant rate",
    ),
    Claim(
        "too-high-figure",
        f"{shown(STRAIGHT, KEPT, by=0.2)} and {shown(WARMED, KEPT, by=0.2)}",
        "At a rate of 1.2, a schedule saves what a constant rate loses",
    ),
    Claim(
        "too-high-figure",
        f"{KEPT}.dev_accuracy.max() < 0.75",
        "What happens at a rate that is too high, 1.2?",
    ),
    Claim("lesson-9-29", "history.accuracy[-1] > 0.99", "reads all 500 digits correctly"),
    Claim("lesson-9-29", "len(few) == 500", "learns now is about these 500 digits"),
    Claim("lesson-9-29", "len(history) == 60", "We train for sixty epochs on our 500 digits"),
    Claim(
        "lesson-9-29",
        "history.dev_loss[-1] > min(history.dev_loss) + 0.02 and history.loss[-1] < 0.1",
        "The training loss keeps falling while the dev loss turns and rises",
    ),
    Claim(
        "lesson-9-32",
        "loss_there < history.dev_loss[-1] and accuracy < history.dev_accuracy[-1] + 0.01",
        "The loss is back near its lowest, but the accuracy has hardly risen, if at all;",
    ),
    Claim(
        "lesson-9-34",
        "smooth_labels(np.array([2]), 10, 0.1)[0, 1:3].round(6).tolist() == [0.01, 0.91]",
        "91% for this digit, and 1% for every other digit",
    ),
    Claim(
        "lesson-9-34", "True", "to go from 99.9% to 99.99%, the class scores (logits) have to grow"
    ),
    Claim("lesson-9-40", shown(WARPED, "lesson_4", by=0.02), "Warped digits win, by far"),
    Claim(
        "lesson-9-40",
        f"all({MEAN.format(WARPED)} >= {MEAN.format('runs')} for runs in results.values())",
        "Warped digits win, by far",
    ),
    Claim(
        "lesson-9-40",
        f"{WARPED}.dev_accuracy.min() > lesson_4.dev_accuracy.max()",
        "even the worst run with warped digits beats the best run of lesson 4's way.",
    ),
    Claim(
        "who-won",
        f"'warped digits' in passed and {P.format(WARPED, 'lesson_4')} < 0.01",
        "One trick clearly helps",
    ),
    Claim(
        "who-won",
        f"[n for n in passed if {P.format('results[n]', 'lesson_4')} < 0.01] == ['warped digits']",
        "With the course's digits, none of the other seven helps as clearly.",
        data="digits",
    ),
    Claim("who-won", "len(results) == 9", "Eight tests are eight chances."),
    Claim("who-won", "round(1 - 0.95**8, 2) == 0.34", "about one time in three: 1 − 0.95⁸ = 34%"),
    Claim(
        "who-won",
        "round(1 - 0.95**8, 2) == 0.34",
        "would come out with p < 0.05",
    ),
    Claim(
        "who-won",
        f"{P.format(WARPED, 'lesson_4')} < 0.01",
        "A single p-value of 0.03 in this table is weak evidence; one below 0.01 is better.",
    ),
    Claim("who-won", "len(few) == 500", "claiming more than 500 digits can tell it"),
    Claim(
        "right-while-it-learnt",
        "learnt.accuracy[-1] < 0.95",
        "the network is right about *fewer* of the digits that it learns from",
    ),
    Claim(
        "final-figure",
        shown(LONG, WARPED),
        "500 warped digits teach the network more in twice the time",
    ),
    Claim(
        "final-figure",
        f"not ({shown(REAL, LONG)})",
        "Three times as many real digits don't clearly beat the warped ones",
    ),
    Claim(
        "final-figure",
        f"not ({shown(MORE, LONG)})",
        "Nor do the warm-up and smooth labels clearly add anything.",
    ),
    Claim(
        "full",
        "__import__('benchmarks.measure_mlp').measure_mlp.BARS[60] >= 0.992",
        "such a network reads at least 99.2% of the test digits correctly",
    ),
    Claim("full", "True", "0.7 of one image and 0.3 of another"),
]
