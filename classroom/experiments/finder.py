"""Finds a learning rate within a second: it raises the rate at each step, and watches the loss."""

import copy
from dataclasses import dataclass
from functools import partial

import numpy as np

from helpers.data import DataError
from helpers.optimizers import SGD
from helpers.training import train

SMOOTH = 0.9  # the share of the smoothed loss that stays at each step
TOO_HIGH = 3  # times the lowest loss: there the search ends
BACK = 2  # the suggestion is the rate of the lowest loss divided by this


def rising_rate(lowest, highest, progress):
    """The rate at some point of the search: while `progress` goes from 0 to 1, it goes from
    `lowest` to `highest`, multiplied by the same factor in every step."""
    return lowest * (highest / lowest) ** progress


@dataclass(frozen=True)
class RateSearch:
    """The results of a search: each step's rate, the loss of its batch, and the smoothed loss."""

    rates: np.ndarray
    losses: np.ndarray
    smoothed: np.ndarray

    @property
    def suggested(self):
        return suggested_rate(self.rates, self.smoothed)


def find_rate(network, X, y, lowest=1e-3, highest=30.0, steps=150, batch=32, seed=0, rule=SGD):
    """Return a RateSearch: a copy of the network trains for `steps` batches, each at a higher rate.

    The network's own weights stay as they are. The search ends early if the loss explodes.
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
    """Return the losses smoothed: each is averaged with those before it, the latest counting most,
    since single batches differ. The average begins at 0, so it is divided by the share that the
    losses have in it (as Adam's is in lesson 9)."""
    average, smoothed = 0.0, []
    for step, loss in enumerate(losses, start=1):
        average = SMOOTH * average + (1 - SMOOTH) * loss
        smoothed.append(average / (1 - SMOOTH**step))
    return np.array(smoothed)


def suggested_rate(rates, smoothed):
    """Return a rate below the one at which the loss is lowest: there it has just stopped falling,
    so that rate is too high already, and a whole training run needs some distance from it."""
    return rates[np.argmin(smoothed)] / BACK
