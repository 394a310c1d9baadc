"""Training: batches, history, what watches it, and what can't be trained with."""

import warnings

import numpy as np
import pytest

from helpers.data import DataError, normalise, one_hot
from helpers.layers import Dense, Dropout, ReLU
from helpers.network import Network, mlp
from helpers.optimizers import SGD
from helpers.training import Average, EarlyStopping, minibatches


def test_training_learns(trained, dev):
    loss, accuracy = trained.evaluate(dev.X, dev.y)
    assert accuracy > 0.75
    assert loss < 1


def test_the_same_seed_trains_the_same_network(trained, train):
    again = mlp(784, [20], 10)
    again.fit(train.X, train.y, SGD(0.3), epochs=10, batch=32, report=None)
    np.testing.assert_array_equal(trained.layers[0].W, again.layers[0].W)
    other = mlp(784, [20], 10, seed=1)
    assert not np.array_equal(other.layers[0].W, mlp(784, [20], 10).layers[0].W)


def test_everything_is_float32_and_stays_so(trained, train, dev):
    trained.fit(train.X, train.y, SGD(np.float64(0.1)), epochs=1, report=None)
    for layer in trained.layers:
        for array in (*layer.weights, *layer.slopes):
            assert array.dtype == np.float32
    assert trained.predict_proba(dev.X).dtype == np.float32


def test_a_history_has_a_line_for_each_epoch(train, dev):
    lines = []
    network = mlp(784, [5], 10)
    history = network.fit(
        train.X, train.y, SGD(0.1), epochs=3, dev=(dev.X, dev.y), report=lines.append
    )
    assert len(history) == len(lines) == len(history.dev_loss) == 3
    assert history.loss[0] > history.loss[-1]
    assert lines[2].startswith("epoch   3: loss ")
    assert history.dev_accuracy[-1] == network.evaluate(dev.X, dev.y)[1]


def test_minibatches_use_every_row_once():
    X = np.arange(23)[:, None].astype(np.float32)
    batches = list(minibatches(X, np.arange(23), 5, np.random.default_rng(0)))
    assert [len(y) for _, y in batches] == [5, 5, 5, 5, 3]
    rows = np.concatenate([y for _, y in batches])
    assert sorted(rows) == list(range(23))
    assert list(rows) != list(range(23))
    for images, labels in batches:
        np.testing.assert_array_equal(images[:, 0], labels)


def test_training_warns_of_nothing(train):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        mlp(784, [20], 10).fit(train.X, train.y, SGD(0.5), epochs=2, report=None)


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (lambda n, X, y: mlp(784, 64, 10), r"hidden is 64, where a list is expected"),
        (lambda n, X, y: n.predict(X[0]), r"shape \(784,\), where \(N, pixels\)"),
        (lambda n, X, y: n.fit(X, y, SGD(), batch=0), r"batches of 0: each has to be at least 1"),
        (lambda n, X, y: n.fit(X, y, SGD(), epochs=0), r"0 epochs"),
        (lambda n, X, y: n.fit(X, one_hot(y), SGD()), r"not one-hot"),
        (lambda n, X, y: n.fit(X[:3], y, SGD()), r"one whole number for each image"),
        (lambda n, X, y: n.fit(X[:0], y[:0], SGD()), r"0 images"),
    ],
)
def test_what_it_cannot_use_is_told_in_a_sentence(use, words):
    rng = np.random.default_rng(0)
    X, y = rng.random((6, 784), dtype=np.float32), rng.integers(0, 10, 6)
    with pytest.raises(DataError, match=words):
        use(mlp(784, [4], 10), X, y)


def test_dropout_is_silent_when_a_network_predicts(few, quick):
    rng = np.random.default_rng(0)
    layers = [Dense(784, 30, rng), ReLU(), Dropout(0.5), Dense(30, 10, rng)]
    network = Network(layers)
    before = network.predict_proba(few.X)
    assert np.array_equal(before, network.predict_proba(few.X))
    quick(network, dev=(few.X[400:], few.y[400:]))
    assert not layers[2].learning
    assert np.array_equal(network.predict(few.X), network.predict(few.X))
    layers[2].learning = True
    assert not np.array_equal(network.forward(normalise(few.X)), network.forward(normalise(few.X)))


def test_an_interrupted_training_leaves_no_neuron_silent(few, quick):
    rng = np.random.default_rng(0)
    network = Network([Dense(784, 30, rng), ReLU(), Dropout(0.5), Dense(30, 10, rng)])

    def interrupt(batch, rng):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        quick(network, augment=interrupt)
    assert np.array_equal(network.scores(few.X), network.scores(few.X))


def test_an_average_by_hand_and_beside_pytorchs(torch):
    layer = Dense(2, 2, np.random.default_rng(0), dtype=np.float64)
    network, average, values = Network([layer]), Average(beta=0.75), [1.0, 3.0, 2.0]
    for value in values:
        layer.W[...] = value
        average.after_step(network)
    assert average.means[0][0, 0] == pytest.approx(0.75 * (0.75 * 1 + 0.25 * 3) + 0.25 * 2)
    average.at_the_end(network)
    assert layer.W[1, 1] == pytest.approx(1.625)
    model = torch.nn.Linear(1, 1, bias=False).double()
    multi_avg_fn = torch.optim.swa_utils.get_ema_multi_avg_fn(0.75)
    theirs = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=multi_avg_fn)
    for value in values:
        model.weight.data[...] = value
        theirs.update_parameters(model)
    assert theirs.module.weight.item() == pytest.approx(1.625)


def test_fit_ends_with_the_average(quick):
    network, average = mlp(784, [10], 10), Average(0.9)
    quick(network, watch=[average])
    assert np.array_equal(network.layers[0].W, average.means[0])


def test_the_average_is_what_dev_judges_and_what_is_gone_back_to(few, quick):
    """Beside a training with the same average, whose end is judged by hand; then with patience."""
    dev = few.X[400:], few.y[400:]
    network, other = mlp(784, [20], 10), mlp(784, [20], 10)
    history = quick(network, watch=[Average(0.9)], dev=dev)
    quick(other, watch=[Average(0.9)])
    assert np.array_equal(network.layers[0].W, other.layers[0].W)
    assert history.dev_loss[-1] == pytest.approx(other.evaluate(*dev)[0])
    stopped = mlp(784, [20], 10)
    watch = [Average(0.9), EarlyStopping(3)]
    history = quick(stopped, watch=watch, dev=dev, epochs=100)
    assert len(history) < 100
    assert stopped.evaluate(*dev)[0] == pytest.approx(min(history.dev_loss))


def test_a_training_stops_in_time_and_goes_back_to_its_best(few, quick):
    network = mlp(784, [64], 10)
    history = quick(network, dev=(few.X[400:], few.y[400:]), epochs=200, watch=[EarlyStopping(4)])
    best = int(np.argmin(history.dev_loss))
    assert len(history) == best + 1 + 4 < 200
    assert network.evaluate(few.X[400:], few.y[400:])[0] == pytest.approx(history.dev_loss[best])


def test_early_stopping_without_a_judge_or_patience_is_told(quick):
    with pytest.raises(DataError, match="needs dev="):
        quick(mlp(784, [10], 10), watch=[EarlyStopping(3)])
    with pytest.raises(DataError, match="patience is 0, where at least 1"):
        EarlyStopping(0)


def test_without_any_of_it_nothing_has_changed(few, quick):
    """The weights after a training are those of a loop written by hand."""
    network, by_hand = mlp(784, [12], 10), mlp(784, [12], 10)
    quick(network, epochs=1, batch=400)
    by_hand.loss.forward(by_hand.forward(normalise(few.X[:400])), few.y[:400])
    by_hand.backward()
    for one, other in zip(network.layers, by_hand.layers, strict=True):
        for weight, first, slope in zip(one.weights, other.weights, other.slopes, strict=True):
            assert np.allclose(weight, first - 0.2 * slope, atol=1e-6)
