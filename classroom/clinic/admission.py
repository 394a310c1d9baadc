"""Admitting a patient: its program is run, and what came of it is kept."""

import importlib
import inspect
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from helpers.data import DataError

from ..datasets.loading import load_dataset
from .doctor import examine

NAMES = "Ada, Ben, Cleo, Dan, Eva, Finn, Gus, Hal, Ina, Jon, Kim, Leo, Mia, Ned"
PATIENTS = tuple(NAMES.split(", "))  # as they came in
IMAGES = 2_500  # 2,000 to learn from, 500 held back


@dataclass
class Patient:
    """make() builds the network, learn(network, train, dev) trains it; `network` and `history`
    are what came of it, `start` is the network as it was before."""

    name: str
    complaint: str
    make: object
    learn: object
    train: tuple
    dev: tuple
    source: str

    def __post_init__(self):
        self.network, self.start = self.make(), self.make()
        with np.errstate(all="ignore"):
            self.history = self.learn(self.network, self.train, self.dev)

    @cached_property
    def report(self):
        """What the doctor says."""
        return examine(self.start, self.train, self.dev, self.learn)

    def program(self):
        """Print the program. It gives the cause away to those who read well."""
        print(self.source)

    def __repr__(self):
        return self.complaint


def admit(name, digits=None):
    """A patient by its name, or "Well" for a healthy program to compare with.

    digits: a Dataset; None: the bundled one
    """
    if name not in (*PATIENTS, "Well"):
        raise DataError(
            f"there is no patient {name!r}; there are {', '.join(PATIENTS)}, and 'Well' to "
            "compare with"
        )
    digits = load_dataset("digits") if digits is None else digits
    program = importlib.import_module(f".patients.{name.lower()}", __package__)
    train, dev = program.prepare(digits.X[:IMAGES].copy(), digits.y[:IMAGES].copy())
    complaint = " ".join(program.__doc__.split())
    source = inspect.getsource(program)
    return Patient(name, complaint, program.build, program.learn, train, dev, source)
