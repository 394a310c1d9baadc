"""A search for a learning rate: a short training run, in which the rate rises at each step."""

import copy
from dataclasses import dataclass
from functools import partial

import numpy as np

from helpers.data import DataError
from helpers.optimizers import SGD
from helpers.training import train

SMOOTH = 0.9  # the share of the smoothed loss that stays at each step
TOO_HIGH = 3  # times the highest of the first ten losses: there the search ends
BACK = 2  # the suggestion is the rate of the lowest loss divided by this


def rising_rate(lowest, highest, progress):
    """Return the learning rate at `progress`, which goes from 0 to 1.

    The rate rises exponentially from `lowest` to `highest`.
    """
    return lowest * (highest / lowest) ** progress


@dataclass(frozen=True)
class RateSearch:
    """The results of a search: the rate, the loss and the smoothed loss at each step."""

    rates: np.ndarray
    losses: np.ndarray
    smoothed: np.ndarray

    @property
    def suggested(self):
        return suggested_rate(self.rates, self.smoothed)


def find_rate(network, X, y, lowest=1e-3, highest=30.0, steps=150, batch=32, seed=0, rule=SGD):
    """Train a copy of `network` for `steps` batches, each at a higher rate; return a RateSearch.

    The rate rises from `lowest` to `highest`. The search ends early if a loss isn't finite or is
    more than TOO_HIGH times the highest of the first ten losses. `rule` is the class of the
    optimiser.
    """
    if not (0 < lowest < highest and steps >= 10):
        raise DataError(
            f"find_rate was given rates from {lowest} to {highest} in {steps} steps, where "
            "0 < lowest < highest and at least 10 steps are expected"
        )
    network, rng = copy.deepcopy(network), np.random.default_rng(seed)
    optimizer = rule(1.0, schedule=partial(rising_rate, lowest, highest))
    progress = np.linspace(0, 1, steps)
    losses = []
    with np.errstate(all="ignore"):
        for loss, _, _ in train(network, X, y, optimizer, batch, rng, progress):
            if not np.isfinite(loss) or loss > TOO_HIGH * max(losses[:10], default=loss):
                break
            losses.append(float(loss))
    rates = [float(rising_rate(lowest, highest, p)) for p in progress[: len(losses)]]
    return RateSearch(np.array(rates), np.array(losses), smooth(losses))


def smooth(losses):
    """Return an exponential moving average of `losses`, as an array of the same length.

    The average starts at 0, so it is divided by the sum of the losses' weights, as in Adam.
    """
    average, smoothed = 0.0, []
    for step, loss in enumerate(losses, start=1):
        average = SMOOTH * average + (1 - SMOOTH) * loss
        smoothed.append(average / (1 - SMOOTH**step))
    return np.array(smoothed)


def suggested_rate(rates, smoothed):
    """Return the rate at which the smoothed loss is lowest, divided by BACK."""
    return rates[np.argmin(smoothed)] / BACK
