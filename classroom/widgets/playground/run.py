"""A training run whose settings can be changed between steps."""

from dataclasses import asdict
from itertools import repeat

import numpy as np

from helpers.data import CLASSES, PIXELS, DataError, Dataset, normalise
from helpers.layers import ReLU, xavier
from helpers.network import mlp
from helpers.training import train

from .settings import ACTIVATIONS, NEW_NETWORK, OPTIMISERS, Settings

MEASURED = 1_000  # digits of train, and of dev, that are read for each point of the curves
POINTS = 600  # more than these can't be told apart; then every second one goes


class Run:
    """A network that is trained on the Dataset `train` and also evaluated on the Dataset `dev`.

    The attribute `points` is a list of measurements [step, digits seen, loss, accuracy, loss on
    dev, accuracy on dev], and `life` is a number that grows by 1 whenever points are removed. The
    Dataset `strip` holds twenty digits of dev, and `strip_read` the predictions for them. The
    string `broken` says why training has failed, or is "".
    """

    def __init__(self, train, dev, settings=None, seed=0):
        for name, data in (("train", train), ("dev", dev)):
            if not isinstance(data, Dataset) or data.y is None or not len(data):
                raise DataError(
                    f"the playground was given an object of type {type(data).__name__} as {name}, "
                    "where a Dataset with labels is expected; split(load_dataset()) returns three "
                    "of them"
                )
        self.train, self.seed = train, seed
        self.samples = [(normalise(d.X[:MEASURED]), d.y[:MEASURED]) for d in (train, dev)]
        self.strip = dev[two_of_each(dev.y)]
        self.settings = settings or Settings()
        self.life = 0
        self.restart()

    def restart(self):
        """Start again at step 0, with the same seed and the current settings."""
        chosen = self.settings
        self.network = mlp(
            PIXELS,
            chosen.hidden(),
            CLASSES,
            activation=ACTIVATIONS[chosen.activation],
            spread=None if chosen.activation == "ReLU" else xavier,
            seed=self.seed,
        )
        self.optimizer = OPTIMISERS[chosen.optimiser]()
        self.rng = np.random.default_rng(self.seed)
        self.steps = self.training()
        self.W_start = self.W.copy()
        self.step_count = self.seen = 0
        self.points, self.broken = [], ""
        self.life += 1
        self.measure()

    @property
    def W(self):
        """The weights of the first layer, (784, H)."""
        return self.network.layers[0].W

    def change(self, **changes):
        """Use the settings in `changes` from the next step on.

        Return whether the changes need a new network, with which training starts again.
        """
        before, self.settings = asdict(self.settings), self.settings.changed(**changes)
        different = {name for name, value in asdict(self.settings).items() if value != before[name]}
        if "optimiser" in different:
            self.optimizer = OPTIMISERS[self.settings.optimiser]()
        if different & set(NEW_NETWORK):
            self.restart()
            return True
        if different & {"optimiser", "batch"}:
            self.steps = self.training()
        return False

    def training(self):
        """Return an endless iterator of training steps, with `train` shuffled in each epoch."""
        data, batch = self.train, self.settings.batch
        return train(self.network, data.X, data.y, self.optimizer, batch, self.rng, repeat(0.0))

    def step(self):
        """Train the network on one batch. Do nothing if training has failed."""
        if self.broken:
            return
        self.optimizer.rate = self.settings.rate
        self.optimizer.weight_decay = self.settings.weight_decay
        with np.errstate(all="ignore"):  # a rate that is too large is allowed; `measure` sees it
            _, _, size = next(self.steps)
        self.step_count += 1
        self.seen += size

    def measure(self):
        """Add the measurements at the current step to `points`, unless they are already there.

        If a loss or an accuracy isn't finite, describe the failure in `broken` instead.
        """
        if self.broken or (self.points and self.points[-1][0] == self.step_count):
            return
        with np.errstate(all="ignore"):
            self.strip_read = self.network.predict(self.strip.X).tolist()
            numbers = [number for X, y in self.samples for number in self.network.evaluate(X, y)]
        if not np.all(np.isfinite(numbers)):
            self.broken = (
                f"by step {self.step_count} its weights have grown beyond all numbers: the rate "
                f"{self.settings.rate:g} is too large. Choose a smaller one and press Reset."
            )
            return
        if len(self.points) >= POINTS:
            self.points = self.points[::2]
            self.life += 1
        self.points.append([self.step_count, self.seen, *(round(n, 4) for n in numbers)])

    def dead(self):
        """Return how many hidden ReLUs had the output 0 for all digits in the last forward pass."""
        relus = [layer for layer in self.network.layers if isinstance(layer, ReLU)]
        return sum(int(np.all(relu.A <= 0, axis=0).sum()) for relu in relus)

    def images(self, change=True, count=20):
        """Return images (count, 784) of the first neurons' weights, and a limit for their colours.

        The limit is the 99.5% quantile of the absolute values. If it isn't finite, all
        values and the limit are 0.

        change: whether to subtract the initial weights
        """
        W = (self.W - self.W_start if change else self.W)[:, :count]
        limit = float(np.quantile(np.abs(W), 0.995))
        if not np.isfinite(limit):
            return np.zeros_like(W.T), 0.0
        return np.ascontiguousarray(W.T), limit


def two_of_each(y):
    """Return the indices of the first two digits of each class in `y` (N,)."""
    return np.concatenate([np.flatnonzero(y == digit)[:2] for digit in range(CLASSES)])
