"""The playground's settings, and the values that each may have."""

from dataclasses import asdict, dataclass, replace

from helpers.data import DataError
from helpers.layers import ACTIVATIONS
from helpers.optimizers import SGD, Adam, Momentum

OPTIMISERS = {"SGD": SGD, "momentum": Momentum, "Adam": Adam}
CHOICES = {
    "rate": (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0),
    "batch": tuple(2**k for k in range(11)),
    "width": tuple(2**k for k in range(1, 9)),
    "depth": (0, 1, 2, 3, 4),
    "activation": tuple(ACTIVATIONS),
    "optimiser": tuple(OPTIMISERS),
    "weight_decay": (0.0, 0.00001, 0.0001, 0.001, 0.01, 0.1),
}
LABELS = {
    "rate": "learning rate",
    "batch": "batch size",
    "width": "width (neurons)",
    "depth": "depth (layers)",
    "activation": "activation",
    "optimiser": "optimiser",
    "weight_decay": "weight decay (L2)",
}
USUAL_RATES = {"SGD": "0.1", "momentum": "0.01", "Adam": "0.001"}
NEW_NETWORK = ("width", "depth", "activation")  # the others act on the network that is there


@dataclass(frozen=True)
class Settings:
    """The settings of one run, each of which has one of its values in CHOICES.

    rate, batch, optimiser and weight_decay act from the next step on; width, depth and activation
    need a new network. A weight gives up the share rate × weight_decay of itself at each step.
    """

    rate: float = 0.1
    batch: int = 32
    width: int = 32
    depth: int = 1
    activation: str = "ReLU"
    optimiser: str = "SGD"
    weight_decay: float = 0.0

    def __post_init__(self):
        for name, value in asdict(self).items():
            if value not in CHOICES[name]:
                choices = ", ".join(f"{choice}" for choice in CHOICES[name])
                raise DataError(
                    f"the playground was given {name}={value!r}, where it has {choices}"
                )

    def changed(self, **changes):
        """Return these settings with some changed; an unknown name is a DataError."""
        unknown = sorted(set(changes) - set(CHOICES))
        if unknown:
            raise DataError(
                f"the playground has no setting {unknown[0]!r}; it has {', '.join(CHOICES)}"
            )
        asked = {name: as_offered(name, value) for name, value in changes.items()}
        return replace(self, **asked)

    def hidden(self):
        """Return the sizes of the hidden layers."""
        return [self.width] * self.depth

    def in_words(self):
        """Return the settings as one line, for a title."""
        layers = {0: "no hidden layer", 1: f"one layer of {self.width} {self.activation}s"}
        words = [
            layers.get(self.depth, f"{self.depth} layers of {self.width} {self.activation}s"),
            f"{self.optimiser} at rate {self.rate:g}",
            f"batches of {self.batch}",
        ]
        return ", ".join(words + ([f"L2 {self.weight_decay:g}"] if self.weight_decay else []))


def as_offered(name, value):
    """Return the value as it stands in CHOICES: from a browser, 1.0 comes as 1."""
    return next((choice for choice in CHOICES[name] if choice == value), value)


def form():
    """Return the controls that the browser builds: name, label, values, and words for each
    value."""
    return [
        {
            "name": name,
            "label": LABELS[name],
            "slider": not isinstance(values[0], str),
            "values": list(values),
            "words": [in_words(name, value) for value in values],
        }
        for name, values in CHOICES.items()
    ]


def in_words(name, value):
    """Return a value as it is written beside its slider."""
    if name == "optimiser":
        return f"{value} (usual rate {USUAL_RATES[value]})"
    if name == "weight_decay":
        return f"{value:.5f}".rstrip("0") if value else "off"
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
