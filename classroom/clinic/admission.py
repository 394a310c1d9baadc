"""The class Patient, the lesson's patients, and the function `admit`, which returns a patient."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from helpers.data import DataError

from ..datasets.loading import load_dataset
from .doctor import examine
from .faults import FAULTS, LOUD, OF, Settings, fits, written

SIGMOIDS = Settings(rate=0.5, batch=20, epochs=12, activation="Sigmoid")
LEARNS_BY_HEART = Settings(batch=20, epochs=12)
KNOWN = {  # the lesson's patients: what they say, their faults, their settings
    "Well": ("There is nothing wrong with me.", (), Settings()),
    "Ada": ("Six epochs, and it has hardly begun to learn.", ("divided-twice",), Settings()),
    "Ben": ("loss: nan", ("not-a-number",), Settings()),
    "Kim": (
        "Me? I only want to know how to publish it.",
        ("judged-on-train",),
        LEARNS_BY_HEART,
    ),
    "Dan": ("It learns, but I could learn the digits faster myself.", ("slope-twice",), SIGMOIDS),
    "Cleo": ("It learns next to nothing.", ("softmax-axis",), Settings(rate=0.003)),
    "Ina": ("I have been so patient with it.", ("dead-relus",), Settings(part=0)),
    "Jon": ("Yesterday it still worked.", ("rate-too-large",), Settings()),
}
LOUD_ARE_LEFT_OUT = 0.8  # share of LOUD faults passed over: else most would learn nothing
ODD = (  # for healthy patients: factor of the rate, factor of the batch size, largest width
    (1, 1, 48),
    (1, 1, 48),
    (1, 4, 48),
    (0.25, 1, 10),
    (0.01, 1, 48),
    (0.01, 4, 48),
)
COMPLAINTS = (
    "It doesn't work.",
    "Could you have a look?",
    "I expected something else.",
    "Is that normal?",
    "Something is odd.",
    "Can I trust this?",
    "My friend says that hers is better.",
    "I have a bad feeling.",
)


@dataclass
class Patient:
    """A training program, healthy or with faults, and its results. `make()` returns a new network,
    `step(network, X, y)` makes one training step, `batches(X, y)` yields the batches of one epoch,
    and `learn(network, train, dev)` trains a network and returns its History. `train` and `dev` are
    pairs (X, y), `start` is the untrained network, `network` is the trained network, and `found` is
    the set of causes that have been diagnosed correctly."""

    name: str
    says: str
    faults: tuple
    settings: Settings
    digits: object

    def __post_init__(self):
        self.source = written(self.settings, self.faults)
        self.found, parts = set(), {}
        exec(compile(self.source, f"<{self.name}>", "exec"), parts)  # noqa: S102
        self.make, self.step, self.batches = parts["build"], parts["step"], parts["batches"]
        self.learn, self.start = parts["learn"], parts["build"]()
        rows = rows_of(self.settings, len(self.digits.y))
        X, y = self.digits.X[rows].copy(), self.digits.y[rows].copy()
        with np.errstate(all="ignore"):
            self.train, self.dev = parts["prepare"](X, y)

    @cached_property
    def trained(self):
        network = self.make()
        with np.errstate(all="ignore"):
            return network, self.learn(network, self.train, self.dev)

    @property
    def network(self):
        return self.trained[0]

    @property
    def history(self):
        return self.trained[1]

    @property
    def causes(self):
        return {fault.cause for fault in self.faults}

    @property
    def complaint(self):
        return f'{self.name}: "{self.says}"'

    @cached_property
    def report(self):
        """The doctor's Report on this patient's network and training."""
        return examine(self.make(), self.train, self.dev, self.learn)

    def mended(self):
        """Return a Patient with the same program, without the faults that have been diagnosed."""
        left = tuple(fault for fault in self.faults if fault.cause not in self.found)
        name = f"{self.name}, mended" if self.found else self.name
        return Patient(name, self.says, left, self.settings, self.digits)

    def program(self):
        """Print the source code of the program."""
        print(self.source)

    def __repr__(self):
        return self.complaint


def admit(who, digits=None):
    """Return the lesson's patient with the name `who`, or the random patient with the number `who`,
    0 or more. One in five random patients is healthy. Raise a DataError if the name is unknown.
    `digits` is a Dataset; None stands for the bundled digits."""
    digits = load_dataset("digits") if digits is None else digits
    if isinstance(who, (int, np.integer)):
        settings, faults, says = chosen(int(who))
        return Patient(f"Patient {who}", says, faults, settings, digits)
    if who not in KNOWN:
        raise DataError(
            f"there is no patient {who!r}: choose {', '.join(KNOWN)} or a whole "
            "number of at least 0"
        )
    says, causes, settings = KNOWN[who]
    return Patient(who, says, tuple(OF[cause] for cause in causes), settings, digits)


def rows_of(settings, count):
    """Return the row numbers of a patient's images in a data set of `count` images."""
    if settings.drawn is None:
        return np.arange(settings.images)
    return np.random.default_rng(settings.drawn).permutation(count)[: settings.images]


def chosen(number):
    """Return the settings, the faults and the complaint of the random patient `number`."""
    rng = np.random.default_rng([11, number])
    activation = str(rng.choice(["ReLU", "ReLU", "Sigmoid"]))
    settings = Settings(
        hidden=((32,), (48,), (32, 32), (48, 24))[rng.integers(4)],
        rate=float(rng.choice([0.1, 0.15, 0.2])) * (1 if activation == "ReLU" else 4),
        batch=int(rng.choice([24, 32, 48])),
        epochs=int(rng.choice([2, 3, 4, 6, 8])),
        seed=int(rng.integers(100)),
        activation=activation,
    )
    count = (0, 1, 1, 1, 2)[rng.integers(5)]
    faults = ()
    while len(faults) < count:
        another = FAULTS[rng.integers(len(FAULTS))]
        rare = another.cause in LOUD and rng.random() < LOUD_ARE_LEFT_OUT
        if another not in faults and fits(settings, (*faults, another)) and not rare:
            faults = (*faults, another)
    settings = own(settings if faults else odd(settings, rng), number)
    return settings, faults, str(COMPLAINTS[rng.integers(len(COMPLAINTS))])


def odd(settings, rng):
    """Return the `settings` of a healthy patient, mostly with changes that lower its accuracy."""
    slower, fewer, narrow = ODD[rng.integers(len(ODD))]
    return replace(
        settings,
        rate=float(f"{slower * settings.rate:.2g}"),
        batch=fewer * settings.batch,
        hidden=tuple(min(width, narrow) for width in settings.hidden),
    )


def own(settings, number):
    """Return `settings` with random changes that depend on `number`."""
    rng = np.random.default_rng([14, number])
    return replace(
        settings,
        hidden=tuple(max(6, int(width + rng.integers(-4, 9))) for width in settings.hidden),
        batch=int(settings.batch + rng.integers(-4, 5)),
        images=int(rng.integers(2_300, 2_700)),
        drawn=number,
        part=float(rng.random()),
    )
