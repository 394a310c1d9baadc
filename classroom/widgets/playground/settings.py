"""The playground's settings and their allowed values."""

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
    """The settings of a training run. `CHOICES` holds the allowed values.

    New values of `rate`, `batch`, `optimiser` and `weight_decay` apply from the next step on; new
    values of `width`, `depth` and `activation` need a new network. In each step, weight decay
    multiplies the weights by 1 − `rate` × `weight_decay`.
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
                    f"the playground was given {name}={value!r}, but the choices are {choices}"
                )

    def changed(self, **changes):
        """Return a copy of the settings with `changes`.

        Raise a DataError if the name or the value of a setting is unknown.
        """
        unknown = sorted(set(changes) - set(CHOICES))
        if unknown:
            raise DataError(
                f"the playground has no setting {unknown[0]!r}; its settings are "
                f"{', '.join(CHOICES)}"
            )
        asked = {name: as_offered(name, value) for name, value in changes.items()}
        return replace(self, **asked)

    def hidden(self):
        """Return the sizes of the hidden layers as a list."""
        return [self.width] * self.depth

    def in_words(self):
        """Return the settings as a line of text for a title."""
        layers = {0: "no hidden layer", 1: f"one layer of {self.width} {self.activation}s"}
        words = [
            layers.get(self.depth, f"{self.depth} layers of {self.width} {self.activation}s"),
            f"{self.optimiser} at rate {self.rate:g}",
            f"batches of {self.batch}",
        ]
        return ", ".join(words + ([f"L2 {self.weight_decay:g}"] if self.weight_decay else []))


def as_offered(name, value):
    """Return the choice of the setting `name` that equals `value`, or `value` if there is none.

    The choice and `value` may differ in type, because a browser sends 1 for 1.0.
    """
    return next((choice for choice in CHOICES[name] if choice == value), value)


def form():
    """Return the controls that the browser has to show, as a list of dicts.

    The keys are `name`, `label`, `slider` (False for a menu), `values` and `words` (the text for
    each value).
    """
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
    """Return the text for `value` that is shown beside the control of the setting `name`."""
    if name == "optimiser":
        return f"{value} (usual rate {USUAL_RATES[value]})"
    if name == "weight_decay":
        return f"{value:.5f}".rstrip("0") if value else "off"
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
