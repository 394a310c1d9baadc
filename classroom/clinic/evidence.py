"""The number that shows each cause: what it is, how the clinic measures it, what it is usually."""

from dataclasses import dataclass

import numpy as np

from . import measures
from .measures import first
from .neighbours import neighbour_agreement


@dataclass(frozen=True)
class Evidence:
    """what: the number in words; measure(patient); usual: from, to, in a healthy program.

    room: how far a number may be from the clinic's own, and `ratio` by which factor
    """

    what: str
    measure: object
    usual: tuple
    room: float = 0.01
    ratio: float = 1.02

    def agrees(self, patient, number):
        """Whether it is what the clinic measures."""
        own = self.of(patient)
        if not (np.isfinite(own) and np.isfinite(number)):
            return np.isfinite(own) == np.isfinite(number)
        near = abs(own - number) <= self.room
        same_size = own * number > 0 and 1 / self.ratio <= own / number <= self.ratio
        return bool(near or same_size)

    def unusual(self, number):
        """Whether it speaks for the cause."""
        return not self.usual[0] <= number <= self.usual[1]

    def of(self, patient):
        with np.errstate(all="ignore"):
            return float(self.measure(patient))


SLOPES = Evidence(
    "relative error of the slopes (the worst layer's), 16 images",
    measures.worst_slope,
    (0, 1e-3),
    1e-4,
    1.1,
)
STEP = "update ratio of the first layer's weights, first step, 50 images"
EVIDENCE = {
    "not-a-number": Evidence(
        "share of the numbers in X, of train, that aren't finite",
        lambda patient: np.mean(~np.isfinite(patient.train[0])),
        (0, 0),
        0.0005,
    ),
    "integers": Evidence(
        "how many different numbers occur in X, of train",
        lambda patient: len(np.unique(patient.train[0])),
        (20, np.inf),
        0.5,
    ),
    "not-divided": Evidence(
        "largest number in X, of train", lambda patient: patient.train[0].max(), (0, 50)
    ),
    "divided-twice": Evidence(
        "largest number in X, of train", lambda patient: patient.train[0].max(), (0.1, np.inf), 1e-4
    ),
    "labels-apart": Evidence(
        "share of images with the label of their nearest neighbour, 700 of train",
        lambda patient: neighbour_agreement(*first(patient, 700)),
        (0.5, 1),
        0.02,
    ),
    "weights-too-large": Evidence(
        "loss before the first step, 500 images", measures.start_loss, (0, 10), 0.05
    ),
    "weights-too-small": Evidence(
        "standard deviation of the scores before the first step, 500 images",
        lambda patient: measures.start_scores(patient).std(),
        (0.01, np.inf),
        1e-6,
        1.1,
    ),
    "bias-axis": SLOPES,
    "softmax-axis": Evidence(
        "loss of 500 images minus loss of 50, before the first step",
        lambda patient: measures.start_loss(patient) - measures.start_loss(patient, measures.FEW),
        (-1, 1),
        0.05,
    ),
    "softmax-twice": Evidence(
        "loss of perfect scores: 50 for the true digit, 0 for all others",
        lambda patient: measures.perfect_loss(patient.start.loss, first(patient)[1]),
        (0, 0.5),
    ),
    "relu-at-output": Evidence(
        "smallest score before the first step, 500 images",
        lambda patient: measures.start_scores(patient).min(),
        (-np.inf, -1e-9),
        1e-3,
    ),
    "slope-twice": SLOPES,
    "wrong-slope": SLOPES,
    "summed-loss": Evidence(
        "slopes of the last biases, of a batch given twice over, divided by those of the batch",
        lambda patient: (
            measures.last_bias_slopes(patient, 2) / measures.last_bias_slopes(patient, 1)
        ),
        (0.7, 1.4),
        0.05,
    ),
    "equal-weights": Evidence(
        "how many different columns the first layer's initial weights have",
        lambda patient: len(np.unique(patient.start.layers[0].W, axis=1).T),
        (2, np.inf),
        0.1,
        1,
    ),
    "dead-relus": Evidence(
        "dead share before the first step (the worst layer's), 500 images", measures.dead, (0, 0.5)
    ),
    "uphill": Evidence(
        "cosine between the first layer's first step and minus its slope, 50 images",
        measures.direction,
        (0, 1.01),
        0.05,
    ),
    "weights-not-updated": Evidence(
        "update ratio of the first layer's weights, from first step to last",
        measures.moved_in_all,
        (1e-12, np.inf),
        1e-9,
        1.1,
    ),
    "rate-too-large": Evidence(STEP, measures.step_length, (0, 0.15), 1e-4, 1.1),
    "rate-too-small": Evidence(STEP, measures.step_length, (1e-5, np.inf), 1e-9, 1.1),
    "not-shuffled": Evidence(
        "share of the measures.commonest label in a batch, mean over an epoch",
        lambda patient: np.mean([measures.commonest(y) for y in measures.one_epoch(patient)]),
        (0, 0.5),
    ),
    "batch-dropped": Evidence(
        "how many of train's images an epoch leaves out",
        lambda patient: len(patient.train[1]) - sum(map(len, measures.one_epoch(patient))),
        (0, 0),
        0.5,
    ),
    "dropout-left-on": Evidence(
        "share of dev's images that are read differently when they are read again",
        measures.dropped_answers,
        (0, 0.02),
        0.15,
    ),
    "judged-on-train": Evidence(
        "accuracy that is claimed for dev, minus accuracy measured on dev",
        measures.overstated,
        (-1, 0.005),
        0.002,
    ),
    "dev-in-normalisation": Evidence(
        "largest mean of a pixel over train and dev together",
        measures.mean_of_both,
        (1e-4, np.inf),
        1e-5,
    ),
    "nothing-wrong": Evidence(
        "accuracy on dev after training, measured by hand",
        lambda patient: patient.network.evaluate(*patient.dev)[1],
        (0, 1),
        0.002,
    ),
}
