"""The evidence for each cause: a number, the function that measures it, and its usual range."""

from dataclasses import dataclass

import numpy as np

from . import measures
from .measures import first
from .neighbours import neighbour_agreement


@dataclass(frozen=True)
class Evidence:
    """A number, described by `what`, that is evidence for a cause. `measure(patient)` returns the
    number, and `usual` is its (lowest, highest) value in healthy programs. A diagnosis may differ
    from the number by `room` or by the error of rounding to three digits, whichever is larger; if
    the number is `exact`, it may not differ."""

    what: str
    measure: object
    usual: tuple
    room: float = 0.0005
    exact: bool = False

    def agrees(self, patient, number):
        """Return whether `number` is the patient's number, up to the allowed difference."""
        own = self.of(patient)
        if not (np.isfinite(own) and np.isfinite(number)):
            return np.isfinite(own) == np.isfinite(number)
        return abs(own - number) <= (0 if self.exact else max(self.room, rounding(own)))

    def unusual(self, number):
        """Return whether `number` is outside its usual range."""
        return not self.usual[0] <= number <= self.usual[1]

    def of(self, patient):
        with np.errstate(all="ignore"):
            return float(self.measure(patient))


def rounding(number):
    """Return an upper bound on the error of rounding `number` to three significant digits."""
    return 0.51 * 10.0 ** (np.floor(np.log10(abs(number))) - 2) if number else 0


SLOPES = Evidence(
    "relative error of the slopes of the first layer's biases, 16 images",
    measures.first_slope,
    (0, 5e-3),
    5e-5,
)
STEP = "update ratio of the first layer's weights, first step, 50 images"
SCORES = "standard deviation of the scores before the first step, 500 images"
EVIDENCE = {
    "not-a-number": Evidence(
        "how many numbers in X are nan, train and dev together", measures.nans, (0, 0), exact=True
    ),
    "integers": Evidence(
        "how many numbers in the X of train are larger than 0",
        lambda patient: measures.count(patient, 0),
        (200_000, np.inf),
        exact=True,
    ),
    "not-divided": Evidence(
        "how many numbers in the X of train are larger than 1",
        lambda patient: measures.count(patient, 1),
        (0, 0),
        exact=True,
    ),
    "divided-twice": Evidence(
        "how many numbers in the X of train are larger than 0 and smaller than 0.01",
        lambda patient: measures.count(patient, 0, 0.01),
        (0, 60_000),
        exact=True,
    ),
    "labels-apart": Evidence(
        "share of images with the label of their nearest neighbour, the first 700 of train",
        lambda patient: neighbour_agreement(*first(patient, 700)),
        (0.5, 1),
    ),
    "weights-too-large": Evidence(
        SCORES, lambda patient: measures.start_scores(patient).std(), (0, 10)
    ),
    "weights-too-small": Evidence(
        SCORES, lambda patient: measures.start_scores(patient).std(), (0.01, np.inf), 0
    ),
    "bias-axis": SLOPES,
    "softmax-axis": Evidence(
        "largest minus smallest sum of a row of probabilities, before the first step, 50 images",
        measures.row_sums,
        (0, 1e-4),
        0,
    ),
    "softmax-twice": Evidence(
        "loss of 500 images before the first step, minus the cross-entropy of softmax(scores)",
        measures.loss_beside,
        (-0.001, 0.001),
    ),
    "relu-at-output": Evidence(
        "share of the scores that are 0 before the first step, 500 images",
        lambda patient: np.mean(measures.start_scores(patient) == 0),
        (0, 0.1),
    ),
    "slope-twice": SLOPES,
    "wrong-slope": SLOPES,
    "summed-loss": Evidence(
        "largest slope of the last layer's biases, before the first step, 500 images",
        measures.bias_slope,
        (0, 1),
    ),
    "equal-weights": Evidence(
        "how many of the first layer's neurons begin with the weights of an earlier one",
        measures.repeated,
        (0, 0),
        exact=True,
    ),
    "dead-relus": Evidence(
        "dead share of the first hidden layer, before the first step, 500 images",
        measures.dead,
        (0, 0.5),
    ),
    "uphill": Evidence(
        "loss of 50 images after a first step on them, minus their loss before",
        measures.risen,
        (-np.inf, 0),
    ),
    "weights-not-updated": Evidence(
        "cosine between a first step and minus the slope, all weights and biases, 50 images",
        measures.direction,
        (0.999, 1.001),
    ),
    "rate-too-large": Evidence(STEP, measures.step_length, (0, 0.07)),
    "rate-too-small": Evidence(STEP, measures.step_length, (1e-5, np.inf), 0),
    "not-shuffled": Evidence(
        "share of the commonest label in a batch, mean over an epoch",
        lambda patient: np.mean([measures.commonest(y) for y in measures.one_epoch(patient)]),
        (0, 0.5),
    ),
    "batch-dropped": Evidence(
        "how many of train's images an epoch leaves out",
        lambda patient: len(patient.train[1]) - sum(map(len, measures.one_epoch(patient))),
        (0, 0),
        exact=True,
    ),
    "dropout-left-on": Evidence(
        "share of dev's images that are read differently when read again, mean of 50 times",
        measures.dropped_answers,
        (0, 0.01),
        0.01,
    ),
    "judged-on-train": Evidence(
        "accuracy that is claimed for dev, minus accuracy measured on dev",
        measures.overstated,
        (-0.001, 0.001),
    ),
    "dev-in-normalisation": Evidence(
        "largest mean of a pixel over train, whatever its sign",
        measures.pixel_mean,
        (0.2, np.inf),
        0,
    ),
    "nothing-wrong": Evidence(
        "accuracy after training on train and dev together, measured by hand",
        measures.accuracy_of_all,
        (0, 1),
    ),
}
