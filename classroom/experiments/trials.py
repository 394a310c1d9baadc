"""A training run as a function, from settings and a seed to a dict of results."""

import joblib
import numpy as np

from helpers.data import CLASSES, DataError, normalise
from helpers.layers import Dropout, Sigmoid
from helpers.losses import SmoothCrossEntropy
from helpers.network import Network, mlp

from .choices import CHOICES

USUAL = {
    "rate": 0.3,
    "batch": 32,
    "width": 32,  # neurons in each hidden layer
    "depth": 1,  # hidden layers
    "activation": "ReLU",
    "loss": "cross-entropy",
    "initialisation": "He",
    "optimiser": "SGD",
    "decay": 1.0,
    "epochs": 5,
    # lesson 9's
    "schedule": "straight",
    "weight_decay": 0.0,
    "l1": 0.0,
    "dropout": 0.0,  # the share of hidden neurons that are dropped
    "smooth": 0.0,  # the amount of label smoothing
    "augment": "nothing",
    "watch": "nothing",
    "digits": 0,  # the number of digits of `train` that are used; 0: all
}
SMALLEST = {"batch": 1, "width": 1, "depth": 0, "epochs": 1, "digits": 0}  # whole numbers


class Diverged(ArithmeticError):
    """The error raised if a gradient isn't finite, because the training run has diverged."""


class Trial:
    """A training run that can be repeated with other settings: `trial(seed=0, rate=0.1)`.

    A call trains a new network on `train` and returns a dict of results on `train` and `dev`, which
    are Datasets with labels. `settings` replace values of USUAL in all runs.
    """

    def __init__(self, train, dev, dtype=np.float64, **settings):
        for name, part in {"train": train, "dev": dev}.items():
            if getattr(part, "y", None) is None or not len(part):
                raise DataError(
                    f"Trial was given {part!r} as {name}, where a Dataset with labels is expected"
                )
        self.train, self.dev, self.dtype = train, dev, np.dtype(dtype)
        self.settings = USUAL | settings
        self.ready = {}  # the images as numbers, once they have been needed
        check(self.settings)

    def __call__(self, seed=0, **settings):
        chosen = self.settings | settings
        check(chosen)
        network = make_network(chosen, self.train.X.shape[1], seed, self.dtype)
        optimizer = Watched(make_optimizer(chosen))
        (X, y), dev = self.numbers("train"), self.numbers("dev")
        X, y = X[: chosen["digits"] or None], y[: chosen["digits"] or None]
        watch = [watcher() for watcher in CHOICES["watch"][chosen["watch"]]]
        diverged = False
        with np.errstate(all="ignore"):  # a run that diverges is a result, not a warning
            try:
                network.fit(
                    X,
                    y,
                    optimizer,
                    epochs=chosen["epochs"],
                    batch=chosen["batch"],
                    seed=seed,
                    report=None,
                    augment=CHOICES["augment"][chosen["augment"]],
                    dev=dev if watch else None,
                    watch=watch,
                )
            except Diverged:
                diverged = True
            loss, accuracy = network.evaluate(X, y)
            dev_loss, dev_accuracy = network.evaluate(*dev)
        diverged = diverged or not np.isfinite(loss + dev_loss)
        return {
            "train_loss": np.nan if diverged else loss,
            "train_accuracy": float(accuracy),
            "dev_loss": np.nan if diverged else dev_loss,
            "dev_accuracy": float(dev_accuracy),
            "steps": optimizer.steps,
            "diverged": diverged,
        }

    def numbers(self, name):
        """Return the normalised images and the labels of the Dataset `name`, "train" or "dev"."""
        if name not in self.ready:
            dataset = getattr(self, name)
            self.ready[name] = normalise(dataset.X).astype(self.dtype), dataset.y
        return self.ready[name]

    def __getstate__(self):
        """Return the state to be pickled, without the normalised images, to save space."""
        return self.__dict__ | {"ready": {}}

    def identity(self):
        """Return a dict of everything that must be the same for results to be comparable."""
        return {
            "trial": "Trial",
            "dtype": self.dtype.name,
            **self.settings,
            "train": fingerprint(self.train),
            "dev": fingerprint(self.dev),
        }

    def __sizeof__(self):
        """Return the size in bytes with the data, so that a cluster sends the data only once."""
        return object.__sizeof__(self) + self.train.X.nbytes + self.dev.X.nbytes


class Watched:
    """An optimiser that also counts its steps and raises Diverged if a gradient isn't finite."""

    def __init__(self, optimizer):
        self.optimizer, self.steps = optimizer, 0

    def step(self, layers, progress=0.0):
        slopes = [slope for layer in layers for slope in layer.slopes]
        if not np.isfinite(slopes[-1]).all():  # what is no number stays so, back to the first layer
            raise Diverged
        self.optimizer.step(layers, progress)
        self.steps += 1


def make_network(settings, inputs, seed, dtype=np.float64):
    """Return the network that `settings` describe, with initial weights drawn with `seed`."""
    squared = settings["loss"] == "MSE"
    network = mlp(
        inputs,
        [settings["width"]] * settings["depth"],
        CLASSES,
        activation=CHOICES["activation"][settings["activation"]],
        loss=make_loss(settings),
        output_activation=Sigmoid if squared else None,  # answers between 0 and 1
        seed=seed,
        dtype=dtype,
        spread=CHOICES["initialisation"][settings["initialisation"]],
    )
    return with_dropout(network, settings["dropout"], settings["depth"], seed)


def with_dropout(network, share, depth, seed):
    """Return `network` with a Dropout layer after each of its `depth` hidden layers."""
    if not share:
        return network
    rng, layers = np.random.default_rng(seed), []
    for number, layer in enumerate(network.layers):
        layers.append(layer)
        if number % 2 and number < 2 * depth:  # Dense, activation, Dense, activation, …
            layers.append(Dropout(share, rng))
    return Network(layers, network.loss)


def make_loss(settings):
    if settings["smooth"]:
        return SmoothCrossEntropy(settings["smooth"])
    return CHOICES["loss"][settings["loss"]]()


def make_optimizer(settings):
    """Return the optimiser that `settings` describe; only the schedule "straight" uses `decay`."""
    schedule = CHOICES["schedule"][settings["schedule"]]
    return CHOICES["optimiser"][settings["optimiser"]](
        settings["rate"],
        decay=0.0 if schedule else settings["decay"],
        weight_decay=settings["weight_decay"],
        l1=settings["l1"],
        schedule=schedule,
    )


def fingerprint(dataset):
    """Return a string with the size of `dataset` and a hash of its pixels and labels."""
    return f"{len(dataset)} images {joblib.hash((dataset.X, dataset.y))[:8]}"


def check(settings):
    """Raise a DataError if `settings` have an unknown name or a value that can't be used."""
    unknown = sorted(set(settings) - set(USUAL))
    if unknown:
        raise DataError(
            f"a trial has no setting {unknown[0]!r}; its settings are {', '.join(USUAL)}"
        )
    for name, value in settings.items():
        if name in CHOICES:
            if value not in CHOICES[name]:
                choices = ", ".join(map(repr, CHOICES[name]))
                raise DataError(
                    f"a trial was given {name}={value!r}, but the choices are {choices}"
                )
        elif isinstance(value, bool) or not isinstance(value, (int, float, np.number)):
            raise DataError(f"a trial was given {name}={value!r}, where a number is expected")
        elif name in SMALLEST and (value != int(value) or value < SMALLEST[name]):
            raise DataError(
                f"a trial was given {name}={value!r}, where a whole number of at "
                f"least {SMALLEST[name]} is expected"
            )
        elif name == "rate" and not 0 < value < np.inf:
            raise DataError(f"a trial was given rate={value!r}, but it has to be above 0")
