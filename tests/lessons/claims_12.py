"""What holds the text of lesson 12 true."""

from tools.authors.claims import Claim

P = "__import__('classroom.experiments').experiments.chance(*{}.values())"
THREE, BATCH_NORM = "three['three layers']", "three['with batch normalisation']"
TWENTY, SHORTCUT = "twenty['twenty layers']", "twenty['with shortcuts']"
TORCH = "__import__('importlib.util').util.find_spec('torch')"
TOLD = "in_pytorch.__globals__['TOLD']"

CLAIMS = [
    Claim("hook", "float(x.data) == 2", "How steep is it at x = 2?"),
    Claim(
        "nudge",
        "abs((higher.data - lower.data) / 2e-5 - x.grad) < 1e-6",
        "They agree every time.",
    ),
    Claim("pixels", "pixels.grad.size == 784", "784 of them, in one call"),
    Claim(
        "adversarial",
        "network.predict(pixels.data)[0] == 4 and network.predict(changed)[0] == 9",
        "You still see a 4, but the network reads a 9.",
    ),
    Claim(
        "adversarial", "np.abs(changed - pixels.data).max() <= 0.4 + 1e-6", "take one small step"
    ),
    Claim(
        "number",
        "(Number(1.0, 'a') + Number(2.0, 'b')).ways[0][1] == 1.0",
        "If one part of a sum grows by 0.1, the sum grows by 0.1. So the factor is 1",
    ),
    Claim("graph", "loss.data == 4 and w.grad == 0", "The loss has remembered everything."),
    Claim("walk", "last_step(loss) == 9", "The first steps go forward"),
    Claim(
        "walk",
        "[factor for _, factor in loss.ways] == [2, 2]",
        "so it gets 2 from one way and 2 from the other",
    ),
    Claim("backward-run", "(w.grad, x.grad, b.grad) == (12, 8, 4)", "= 12$, as in the box of w"),
    Claim(
        "backward-run",
        "x2.grad == 36 == 4 * 2**3 + 2 * 2",
        "In the second graph, x has a slope of 36.",
    ),
    Claim("backward-run", "4 * 2**3 == 32", "$4x^3 + 2x$, which is 32 + 4 at x = 2"),
    Claim(
        "digits",
        "sum(w.size for layer in network.layers for w in layer.weights) == 25_450",
        "Our network has 25,450 parameters.",
    ),
    Claim(
        "source",
        "len(inspect.getsource(inspect.getmodule(Tensor)).splitlines()) <= 120",
        "The whole file has no more than 120 lines",
    ),
    Claim(
        "compare",
        "max(np.abs(W.grad - dW).max() for W, dW in zip(weights, slopes)) < 1e-6",
        "All agree, and `forward` is all that we wrote.",
    ),
    Claim("compare", "len(X) == 128", "Both get the same weights and the same 128 digits."),
    Claim("price", "X.dtype == weights[0].grad.dtype == np.float32", "a step in 32 bits"),
    Claim("price", "times_taken[1] < 5 * times_taken[0]", "It costs little"),
    Claim("mumbles", "len(start(20, 0)) == 21", "twenty layers with 32 neurons each"),
    Claim("mumbles", "len(few) == 500", "We send 500 digits through"),
    Claim("learn", "len(few) == 500", "on lesson 9's 500 digits"),
    Claim(
        "mumbles",
        "0.25 < plain(plain(X_few, *start(3, 0)[0]), *start(3, 0)[1]).data.std(axis=0).mean()"
        " / plain(X_few, *start(3, 0)[0]).data.std(axis=0).mean() < 0.4",
        "Each layer is about three times as quiet as the one before.",
    ),
    Claim(
        "speaks-up",
        "0.9 < normalised(normalised(X_few, *start(3, 0)[0]), *start(3, 0)[1]).data.std(axis=0)"
        ".mean() / normalised(X_few, *start(3, 0)[0]).data.std(axis=0).mean() < 1.1",
        "Every layer is as loud as the first.",
    ),
    Claim("three", f"len({THREE}) == 5", "The scores of five other seeds are reported"),
    Claim(
        "three-figure",
        f"{P.format('three')} < 0.05 and {BATCH_NORM}.mean() > {THREE}.mean() + 0.02",
        "With the course's digits, the improvement is significant (p < 0.05).",
        data="digits",
    ),
    Claim(
        "three-figure",
        f"{BATCH_NORM}.mean() > {THREE}.mean()",
        "Batch normalisation cures three layers of sigmoids",
    ),
    Claim(
        "three-figure",
        f"np.ptp({BATCH_NORM}) < 0.5 * np.ptp({THREE})",
        "five runs also lie far closer together",
    ),
    Claim(
        "slope-sizes",
        "1e6 * sizes['plain'][0] < sizes['plain'][-1]",
        "more than a million times smaller than the last one's",
    ),
    Claim(
        "slope-sizes",
        "1e4 * sizes['with shortcuts'][0] > sizes['with shortcuts'][-1]",
        "Slopes vanish in the plain stack, but arrive with shortcuts",
    ),
    Claim(
        "twenty-figure",
        f"{TWENTY}.max() < 0.12",
        "all five networks guess one digit for everything, and a tenth of their answers are right.",
    ),
    Claim(
        "twenty-figure",
        f"{P.format('twenty')} < 0.05 and {SHORTCUT}.min() > 0.5",
        "the same twenty layers read most of the digits (p < 0.05)",
    ),
    Claim(
        "twenty-figure",
        f"{P.format('twenty')} < 0.05",
        "Without shortcuts twenty layers guess; with them they read",
    ),
    Claim("pytorch", "X.dtype == layers[0][0].data.dtype == np.float64", "in 64 bits"),
    Claim(
        "pytorch",
        f"not {TORCH} or np.allclose(ours, theirs, rtol=0, atol=5e-7)",
        "Not a letter had to change.",
    ),
    Claim(
        "pytorch",
        f"'mnist' in repr(train) or np.allclose(ours, {TOLD}, rtol=0, atol=5e-7)",
        "you see what it printed elsewhere",
    ),
    Claim(
        "forgotten",
        "losses[-1] > 1.5 * min(losses) and losses[-1] > 1",
        "My loss falls fast, and then it climbs.",
    ),
    Claim(
        "forgotten",
        "learn(start(2, 0), relus, 0.1, 0)[-1] < 0.5",
        "What if you forget to empty it?",
    ),
    Claim(
        "softmax-twice",
        "1.46 <= loss_of(Tensor(softmax(100 * Z)), Y).data + 0.002 < 1.47 and "
        "round(np.log(np.e + 9) - 1, 2) == 1.46",
        "the loss never gets below log(e + 9) − 1 = 1.46",
    ),
    Claim(
        "softmax-twice", "round(np.log(np.e + 9) - 1, 2) == 1.46", "My loss won't fall below 1.46."
    ),
    Claim(
        "one-by-one",
        "np.mean(together == dev.y[:300]) > 0.7",
        "It reads 80% while I train, and 10% when I use it.",
    ),
    Claim(
        "one-by-one",
        "len(set(alone)) == 1 and np.mean(alone == dev.y[:300]) < 0.2",
        "It reads 80% while I train, and 10% when I use it.",
    ),
    Claim("one-by-one", "len(set(alone)) == 1", "the network sees nothing at all"),
    Claim(
        "in-company",
        "np.mean(company == dev.y[:300]) > 0.7",
        "it is enough to give each digit the company of the training digits",
    ),
    Claim(
        "shapes-cell",
        "wrong.data.shape == (5, 5) and (right**2).mean().data == 0 < (wrong**2).mean().data",
        "(5, 1) and (5,) broadcast to (5, 5)",
    ),
]
