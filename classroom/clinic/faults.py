"""The faults of patients, each a set of changes to the source code of the healthy program."""

from dataclasses import dataclass
from pathlib import Path

HEALTHY = (Path(__file__).parent / "program.py").read_text(encoding="utf-8")
DIVIDED = "X = X.astype(np.float32) / 255\n"
STEP = "SGD(RATE).step(network.layers)"
SETTINGS = "HIDDEN, RATE, BATCH, EPOCHS, SEED = [32, 32], 0.1, 50, 6, 1"


@dataclass(frozen=True)
class Fault:
    """A fault that a program can have: its `cause`, a name in CAUSES, and its `swaps`, pairs (code
    of the healthy program, replacement). PART in a replacement stands for a number in `reach`, a
    pair of limits."""

    cause: str
    swaps: tuple
    only: str = ""  # "ReLU" or "Sigmoid", where it needs one of them
    reach: tuple = (0, 1)

    def written(self, part):
        """Return the swaps with PART replaced by a number in `reach`: the lowest if `part` is 0,
        the highest if it is 1."""
        low, high = self.reach
        number = f"{low + part * (high - low):.3g}"
        return [(old, new.replace("PART", number)) for old, new in self.swaps]


@dataclass(frozen=True)
class Settings:
    """The settings of a program: hyperparameters, the number of `images`, the seed with which the
    images are `drawn` (None for the first images of the data set), and the severity of the faults,
    `part`, from 0 to 1."""

    hidden: tuple = (32, 32)
    rate: float = 0.1
    batch: int = 50
    epochs: int = 6
    seed: int = 1
    activation: str = "ReLU"
    images: int = 2_500
    drawn: int | None = None
    part: float = 0.5

    def swaps(self):
        numbers = f"{list(self.hidden)}, {self.rate}, {self.batch}, {self.epochs}, {self.seed}"
        yield SETTINGS, f"HIDDEN, RATE, BATCH, EPOCHS, SEED = {numbers}"
        if self.activation == "Sigmoid":
            yield "Network, ReLU, he", "Network, Sigmoid"
            yield "Hidden(ReLU)", "Hidden(Sigmoid)"
            yield "dA * (self.A > 0)", "dA * self.A * (1 - self.A)"
            yield "he(inputs)", "inputs**-0.5"


def fault(cause, *swaps, only="", reach=(0, 1)):
    return Fault(cause, swaps, only, reach)


def before(line, more):
    """Return a swap that inserts the code `more` before the code `line`."""
    return line, more + line


RETURN = "    return Network(layers[:-1], Loss())"
FAULTS = (
    fault(
        "not-a-number",
        before(
            "    return (X[500:]",
            "    X = X / X[500:].std(axis=0)  # every pixel varies by 1\n",
        ),
    ),
    fault("integers", (DIVIDED, "X = X.astype(np.int32) // 255\n")),
    fault("not-divided", (DIVIDED, "X = X.astype(np.float32)\n")),
    fault("divided-twice", (DIVIDED, "X = X.astype(np.float32) / 255 / 255\n")),
    fault(
        "labels-apart",
        before(
            "    return (X[500:]",
            "    rng = np.random.default_rng(3)\n"
            "    some = rng.random(len(X)) < PART\n"
            "    X[some] = rng.permutation(X[some])\n",
        ),
        reach=(0.4, 0.8),
    ),
    fault("weights-too-large", ("he(inputs)), Hidden", "1.0), Hidden")),
    fault("weights-too-small", ("he(inputs)), Hidden", "0.001 / inputs), Hidden")),
    fault(
        "bias-axis",
        ("dZ.sum(axis=0)", "np.resize(dZ.sum(axis=1), dZ.shape[1])"),
    ),
    fault(
        "softmax-axis",
        ("Z.max(axis=1, keepdims=True)", "Z.max(axis=0)"),
        ("E.sum(axis=1, keepdims=True)", "E.sum(axis=0)"),
    ),
    fault(
        "softmax-twice",
        before(
            "        self.P, self.y = self.prob",
            "        Z = self.probabilities(Z)\n",
        ),
    ),
    fault("relu-at-output", ("layers[:-1], Loss", "layers, Loss"), only="ReLU"),
    fault(
        "slope-twice",
        ("Network, Sigmoid", "Network, Sigmoid, sigmoid"),
        ("dA * self.A * (1 - self.A)", "dA * sigmoid(self.A) * (1 - sigmoid(self.A))"),
        only="Sigmoid",
    ),
    fault("wrong-slope", ("dA * (self.A > 0)", "dA"), only="ReLU"),
    fault("summed-loss", ("return dZ / len(dZ)", "return dZ")),
    fault(
        "equal-weights",
        before(
            RETURN,
            "    for layer in [one for one in layers if one.weights]:\n"
            "        layer.W[:, : int(PART * layer.W.shape[1])] = 0.02\n",
        ),
        reach=(0.6, 1),
    ),
    fault(
        "dead-relus",
        before(
            RETURN,
            "    for layer in [one for one in layers if one.weights]:\n"
            "        layer.b[:] = rng.uniform(PART, 0, size=len(layer.b))\n",
        ),
        only="ReLU",
        reach=(-8, -3),
    ),
    fault("uphill", (STEP, "SGD(-RATE).step(network.layers)")),
    fault("weights-not-updated", (STEP, "SGD(RATE).step(network.layers[1:])")),
    fault("rate-too-large", (STEP, "SGD(PART * RATE).step(network.layers)"), reach=(15, 25)),
    fault("rate-too-small", (STEP, "SGD(1e-5 * RATE).step(network.layers)")),
    fault(
        "not-shuffled",
        (
            "np.random.default_rng(SEED).permutation(len(X))",
            "np.argsort(y + PART * np.random.default_rng(SEED).random(len(y)))",
        ),
        reach=(1, 1.6),
    ),
    fault("batch-dropped", ("range(0, len(X), BATCH)", "range(0, len(X) - BATCH, BATCH)")),
    fault(
        "dropout-left-on",
        ("CrossEntropy, Dense,", "CrossEntropy, Dense, Dropout,"),
        (
            "class Hidden",
            "class Drop(Dropout):\n    learning = True\n\n\nclass Hidden",
        ),
        ("Hidden()]\n", "Hidden(), Drop(PART, rng)]\n"),
        ("layers[:-1], Loss", "layers[:-2], Loss"),
        reach=(0.2, 0.8),
    ),
    fault(
        "judged-on-train",
        ("network.evaluate(*dev)", "network.evaluate(train[0][:500], train[1][:500])"),
    ),
    fault(
        "dev-in-normalisation",
        (DIVIDED, DIVIDED + "    X = (X - X.mean(axis=0)) / (X.std(axis=0) + PART)\n"),
        reach=(0.05, 0.3),
    ),
)
OF = {one.cause: one for one in FAULTS}
LOUD = {  # causes that keep a network from learning
    "not-a-number",
    "not-divided",
    "divided-twice",
    "softmax-axis",
    "summed-loss",
    "uphill",
    "rate-too-large",
    "rate-too-small",
    "not-shuffled",
    "weights-too-large",
}


def written(settings, faults=()):
    """Return the source code of the program with these settings and faults. Raise a ValueError if a
    fault replaces code that the program doesn't contain."""
    source = HEALTHY
    swaps = [swap for fault in faults for swap in fault.written(settings.part)]
    for old, new in (*settings.swaps(), *swaps):
        if old not in source:
            raise ValueError(f"the program doesn't contain the code to be replaced: {old!r}")
        source = source.replace(old, new)
    return source


def fits(settings, faults):
    """Return whether a program with these settings can have all of these faults."""
    if any(one.only not in ("", settings.activation) for one in faults):
        return False
    try:
        written(settings, faults)
    except ValueError:
        return False
    return True
