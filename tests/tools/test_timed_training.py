"""Training by the clock: it ends when the time is over, and the schedule follows the time."""

from functools import cache, partial
from itertools import count

import numpy as np
import pytest

from benchmarks import measure_mlp
from benchmarks.bending import SharpBends, bends, bent
from benchmarks.timed_training import train_for
from classroom.datasets.handwriting import draw_digits
from helpers.augmentation import warped
from helpers.data import DataError, Dataset, normalise
from helpers.layers import Dense, Dropout, ReLU
from helpers.network import Network, mlp
from helpers.optimizers import SGD


@cache
def digits():
    return draw_digits(300, seed=9)


def ticking():
    """A clock that goes on by a second each time it is read."""
    return count().__next__


def train(network, optimizer=None, seconds=13, **options):
    X, y = digits()
    settings = {"batch": 50, "clock": ticking()} | options
    return train_for(network, X, y, optimizer or SGD(0.1), seconds, **settings)


def test_it_ends_in_time_in_the_middle_of_an_epoch():
    """The clock is read once for each step, so 13 seconds are 12 steps of 50 images of 300."""
    assert train(mlp(784, [8], 10)) == pytest.approx(12 * 50 / 300)


def test_the_schedule_follows_the_clock():
    seen = []
    train(mlp(784, [8], 10), SGD(0.1, schedule=lambda p: seen.append(p) or 1.0))
    assert seen == pytest.approx([step / 13 for step in range(1, 13)])


def test_it_learns_and_is_the_same_again():
    X, y = digits()
    first, second = mlp(784, [16], 10), mlp(784, [16], 10)
    before = first.evaluate(X, y)[0]
    for network in (first, second):
        train(network, SGD(0.2), seconds=60)
    assert first.evaluate(X, y)[0] < 0.6 * before
    assert np.array_equal(first.predict_proba(X), second.predict_proba(X))


def test_dropout_learns_meanwhile_and_is_silent_afterwards():
    X, y = digits()
    rng = np.random.default_rng(0)
    network = Network([Dense(784, 8, rng), ReLU(), Dropout(0.5), Dense(8, 10, rng)])
    dropout, states = network.layers[2], []
    forward = dropout.forward
    dropout.forward = lambda A: states.append(dropout.learning) or forward(A)
    train(network)
    assert states == [True] * 12
    assert not dropout.learning


def test_the_images_of_each_batch_are_changed():
    """All images empty: nothing but the biases can be learnt."""
    X, y = digits()
    network = mlp(784, [8], 10)
    before = network.layers[0].W.copy()
    train(network, augment=lambda X, rng: 0 * X)
    assert np.array_equal(network.layers[0].W, before)


def test_what_cannot_be_trained_with_is_told():
    X, y = digits()
    with pytest.raises(
        DataError, match="where whole numbers of shape .* are expected: one for each image"
    ):
        train_for(mlp(784, [8], 10), X, y[:5], SGD(0.1), seconds=1)


@pytest.mark.parametrize("sharp", [False, True])
def test_the_command_trains_a_network_that_reads_images_as_they_are(sharp):
    """It learns from centred ones; the biases take that over."""
    X, y = digits()
    recipe = {"hidden": [32], "rate": 0.1, "warp": 0.3, "bend": 0.5, "smooth": 0.03, "sharp": sharp}
    clock = partial(next, count(0, 0.01))
    network, epochs = measure_mlp.trained(Dataset(X, y), 2, 0, clock=clock, **recipe)
    assert [layer.W.shape for layer in network.layers if layer.weights] == [(784, 32), (32, 10)]
    assert epochs == pytest.approx(198 * 100 / 300, rel=0.02)
    assert network.evaluate(X, y)[1] > 0.9


def test_a_bend_is_smooth_and_comes_on_top_of_what_is_warped():
    moves = [bends(np.random.default_rng(seed)).reshape(2, 28, 28) for seed in range(40)]
    assert 0.4 < np.std(moves) < 1  # ±1 at the points, less in between, where they are mixed
    for axis in (2, 3):
        assert np.abs(np.diff(moves, axis=axis)).max() < 1.2
    X = normalise(digits()[0][:1])
    warp, sheet = (f(X, np.random.default_rng(0)) for f in (warped, partial(bent, bend=0)))
    np.testing.assert_array_equal(warp, sheet)
    assert not np.allclose(warp, bent(X, np.random.default_rng(0), bend=1), atol=0.1)


def test_sharp_bends_are_those_of_bent_without_the_blur():
    """A ramp of ink, along which halfway between two pixels is halfway between their inks."""
    X = np.tile(np.linspace(0, 1, 28, dtype=np.float32), (30, 28))
    pixels = np.arange(28 * 28).reshape(28, 28)[6:-6, 6:-6].ravel()
    one = SharpBends(np.random.default_rng(3), 0.5, 0.7, pixels, parts=1, maps=1)
    sharp = one(X, np.random.default_rng(0))
    blurred = bent(X[:1], np.random.default_rng(3), 0.5, 0.7)[:, pixels]
    assert sharp.shape == (30, 256)
    assert set(np.unique(sharp)) <= set(np.unique(X))
    assert np.abs(sharp - blurred).max() < 0.51 / 27


def test_sharp_bends_differ_in_the_parts_of_a_batch():
    X = np.repeat(normalise(digits()[0][:1]), 50, axis=0)
    changed = SharpBends(np.random.default_rng(0), 0.5, 0.7, np.arange(784))(
        X, np.random.default_rng(0)
    )
    assert len(np.unique(changed, axis=0)) == 8
    assert not np.array_equal(changed[0], X[0])


def test_a_bend_of_1_at_a_point_fades_to_0_at_the_next():
    class OnePoint:
        def standard_normal(self, shape):
            moves = np.zeros(shape)
            moves[1, 2, 1] = 1
            return moves

    down, right = bends(OnePoint()).reshape(2, 28, 28)
    assert not down.any()
    rows, columns = 6.75 * np.arange(5), np.arange(28)
    tent = np.maximum(0, 1 - np.abs(columns - rows[2]) / 6.75)
    other = np.maximum(0, 1 - np.abs(columns - rows[1]) / 6.75)
    np.testing.assert_allclose(right, np.outer(tent, other))


def test_the_command_says_whether_the_median_meets_the_bar(capsys, monkeypatch):
    def trained(train, seconds, seed, **recipe):
        assert len(train) == 7_000  # all but dev
        return Judged(0.98 + seed / 100), 3

    monkeypatch.setattr("sys.argv", ["measure", "--dev"])
    empty = Dataset(np.zeros((12_000, 784), np.uint8), np.zeros(12_000, int))
    monkeypatch.setattr(measure_mlp, "load_dataset", lambda name: empty)
    monkeypatch.setattr(measure_mlp, "trained", trained)
    measure_mlp.main()
    shown = capsys.readouterr().out
    assert "100.00%, loss 0.1000, after 3.0 epochs" in shown
    assert "10 s: median 99.00% (98.00% to 100.00%)   met: ≥ 98.9%" in shown
    assert "60 s: median 99.00% (98.00% to 100.00%)   MISSED: ≥ 99.3%" in shown


class Judged:
    """In the place of a network."""

    def __init__(self, accuracy):
        self.accuracy = accuracy

    def evaluate(self, X, y):
        assert len(X) == measure_mlp.DEV
        return 0.1, self.accuracy
