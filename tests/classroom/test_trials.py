"""What a trial can vary: each setting does what it does by hand."""

import numpy as np
import pytest
from files import some_digits

from classroom.experiments import Trial
from classroom.experiments.trials import USUAL, make_network, make_optimizer
from helpers.augmentation import shifted
from helpers.data import Dataset
from helpers.layers import Dense, Dropout, ReLU
from helpers.losses import SmoothCrossEntropy
from helpers.network import mlp
from helpers.optimizers import SGD, Nesterov, cosine, warm_up
from helpers.training import Average, EarlyStopping

TRAIN, DEV = Dataset(*some_digits(200, seed=1)), Dataset(*some_digits(80, seed=2))


def by_hand(optimizer, network=None, digits=200, **options):
    """Accuracy and loss on dev of a network that is trained without a Trial."""
    network = network or mlp(784, [8], 10, seed=3, dtype=np.float64)
    options = {"epochs": 2, "batch": 20, "seed": 3, "report": None} | options
    network.fit(TRAIN.X[:digits] / 255, TRAIN.y[:digits], optimizer, **options)
    return network.evaluate(DEV.X / 255, DEV.y)


def with_layers(share):
    plain = mlp(784, [8], 10, seed=3, dtype=np.float64)
    first, activation, last = plain.layers
    plain.layers = [first, activation, Dropout(share, np.random.default_rng(3)), last]
    return plain


WARMED = warm_up(cosine, share=0.1)
SMOOTH = mlp(784, [8], 10, seed=3, dtype=np.float64, loss=SmoothCrossEntropy(0.2))
HERE = (DEV.X / 255, DEV.y)
CASES = [
    ({"schedule": "straight"}, lambda: by_hand(SGD(0.1, decay=1))),
    ({"schedule": "kept"}, lambda: by_hand(SGD(0.1))),
    ({"schedule": "warm-up, cosine"}, lambda: by_hand(SGD(0.1, schedule=WARMED))),
    ({"optimiser": "Nesterov"}, lambda: by_hand(Nesterov(0.1, decay=1))),
    ({"weight_decay": 0.1}, lambda: by_hand(SGD(0.1, decay=1, weight_decay=0.1))),
    ({"l1": 0.01}, lambda: by_hand(SGD(0.1, decay=1, l1=0.01))),
    ({"smooth": 0.2}, lambda: by_hand(SGD(0.1, decay=1), SMOOTH)),
    ({"dropout": 0.5}, lambda: by_hand(SGD(0.1, decay=1), with_layers(0.5))),
    ({"augment": "shifted"}, lambda: by_hand(SGD(0.1, decay=1), augment=shifted)),
    ({"digits": 60}, lambda: by_hand(SGD(0.1, decay=1), digits=60)),
    ({"watch": "average"}, lambda: by_hand(SGD(0.1, decay=1), watch=[Average()], dev=HERE)),
    (
        {"watch": "early stopping", "epochs": 9},
        lambda: by_hand(SGD(0.1, decay=1), watch=[EarlyStopping()], dev=HERE, epochs=9),
    ),
]


@pytest.mark.parametrize(("settings", "expected"), CASES, ids=[str(case[0]) for case in CASES])
def test_each_setting_is_what_it_is_by_hand(settings, expected):
    trial = Trial(TRAIN, DEV, rate=0.1, width=8, batch=20, epochs=2)
    row = trial(seed=3, **settings)
    np.testing.assert_allclose((row["dev_loss"], row["dev_accuracy"]), expected(), rtol=1e-6)


def test_dropout_stands_behind_each_hidden_layer_and_nowhere_else():
    network = make_network(USUAL | {"dropout": 0.2, "depth": 2}, 784, seed=0)
    kinds = [type(layer) for layer in network.layers]
    assert kinds == [Dense, ReLU, Dropout, Dense, ReLU, Dropout, Dense]
    squared = make_network(USUAL | {"dropout": 0.2, "loss": "MSE"}, 784, seed=0)
    assert sum(isinstance(layer, Dropout) for layer in squared.layers) == 1


def test_a_schedule_is_not_multiplied_by_the_decay():
    assert make_optimizer(USUAL | {"schedule": "cosine"}).decay == 0
    assert make_optimizer(USUAL).decay == 1
