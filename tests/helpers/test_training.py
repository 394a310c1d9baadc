"""Training: batches, history, what watches it, and what can't be trained with."""

import inspect
import warnings

import numpy as np
import pytest

from helpers import training
from helpers.data import DataError, normalise, one_hot
from helpers.layers import Dense, Dropout, ReLU
from helpers.network import Network, mlp
from helpers.optimizers import SGD
from helpers.training import Average, EarlyStopping, History, minibatches


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
        (
            lambda n, X, y: n.fit(X, y, SGD(), batch=0),
            r"batches of 0, but each number has to be at least 1",
        ),
        (lambda n, X, y: n.fit(X, y, SGD(), epochs=0), r"0 epochs"),
        (lambda n, X, y: n.fit(X, one_hot(y), SGD()), r"not one-hot"),
        (
            lambda n, X, y: n.fit(X[:3], y, SGD()),
            r"whole numbers of shape \(3,\) are expected: one for each image",
        ),
        (lambda n, X, y: n.fit(X[:0], y[:0], SGD()), r"0 images"),
        (lambda n, X, y: n.fit(X, y, 0.1), r"the optimizer is 0.1, where one like SGD\(0.1\)"),
        (lambda n, X, y: n.fit(X, y, SGD), "the optimizer is <class .*SGD.>, where one like"),
        (lambda n, X, y: n.fit(X[0], y, SGD()), r"images have shape \(784,\), where \(N, pixels\)"),
        (lambda n, X, y: n.fit(X, y, SGD(), dev=X), r"dev is of type ndarray, but must be a pair"),
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


def test_an_average_by_hand():
    layer = Dense(2, 2, np.random.default_rng(0), dtype=np.float64)
    network, average, values = Network([layer]), Average(beta=0.75), [1.0, 3.0, 2.0]
    for value in values:
        layer.W[...] = value
        average.after_step(network)
    assert average.means[0][0, 0] == pytest.approx(0.75 * (0.75 * 1 + 0.25 * 3) + 0.25 * 2)
    average.at_the_end(network)
    assert layer.W[1, 1] == pytest.approx(1.625)


def test_an_average_is_pytorchs(torch):
    layer = Dense(1, 1, np.random.default_rng(0), dtype=np.float64)
    network, average = Network([layer]), Average(0.75)
    model = torch.nn.Linear(1, 1, bias=False).double()
    multi_avg_fn = torch.optim.swa_utils.get_ema_multi_avg_fn(0.75)
    theirs = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=multi_avg_fn)
    for value in (1.0, 3.0, 2.0):
        model.weight.data[...] = layer.W[...] = value
        average.after_step(network)
        theirs.update_parameters(model)
    assert theirs.module.weight.item() == pytest.approx(average.means[0].item())


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


class Still:
    """A network that doesn't move, with an optimiser that only writes down where it is."""

    def __init__(self, rows=23):
        rng = np.random.default_rng(1)
        self.network = mlp(6, [], 3, dtype=np.float64)
        self.X, self.y, self.seen = rng.normal(size=(rows, 6)), rng.integers(0, 3, rows), []

    def step(self, layers, progress):
        self.seen.append(progress)

    def fit(self, **options):
        return self.network.fit(self.X, self.y, self, **{"report": None, "batch": 5} | options)


def test_the_loss_and_the_accuracy_of_an_epoch_are_those_of_all_images():
    """Batches of 5, 5, 5, 5 and 3, of a network that doesn't move."""
    still = Still()
    history = still.fit(epochs=2)
    right = sum(still.network.predict(still.X[[i]])[0] == still.y[i] for i in range(23))
    assert 0 < right < 23
    assert history.accuracy == [right / 23] * 2
    assert history.loss == pytest.approx([still.network.evaluate(still.X, still.y)[0]] * 2)
    assert {type(value) for value in (*history.loss, *history.accuracy)} == {float}


def test_progress_goes_from_0_by_equal_steps_almost_to_1():
    for options, steps in (
        ({"epochs": 2, "batch": 5}, 10),
        ({"epochs": 3, "batch": 100}, 3),
        ({"epochs": 1, "batch": 23}, 1),
        ({"epochs": 1, "batch": 1}, 23),
    ):
        still = Still()
        still.fit(**options)
        assert still.seen == pytest.approx([step / steps for step in range(steps)])


def usual(call):
    given = inspect.signature(call).parameters.values()
    return {one.name: one.default for one in given if one.default is not one.empty}


def test_what_is_not_said_has_its_usual_value():
    assert usual(training.fit) == {
        "epochs": 10,
        "batch": 128,
        "dev": None,
        "seed": 0,
        "report": print,
        "augment": None,
        "watch": (),
    }
    assert usual(Average) == {"beta": 0.99}
    assert usual(EarlyStopping) == {"patience": 5}


def test_a_line_for_each_epoch_is_printed_unless_you_want_silence(capsys):
    Still().fit(epochs=2, report=print)
    assert len(capsys.readouterr().out.splitlines()) == 2
    Still().fit(epochs=2, report=None)
    assert capsys.readouterr().out == ""


def test_a_history_says_how_it_ended():
    assert repr(History()) == "History(no epoch yet)"
    history = History([2.0, 1.5], [0.25, 0.5])
    assert history.last() == "epoch   2: loss 1.5000, accuracy 50.0%"
    assert repr(history) == f"History({history.last()})"
    history = History([2.0, 1.5], [0.25, 0.5], [3.0, 3.5], [0.125, 0.25])
    assert history.last() == "epoch   2: loss 1.5000, accuracy 50.0%   dev: 3.5000, 25.0%"


def test_batches_are_normalised_and_a_full_batch_is_left_in_its_order():
    X, y, rng = np.full((4, 784), 51, np.uint8), np.arange(4), np.random.default_rng(0)
    for size in (3, 4, 9):
        for images, _ in minibatches(X, y, size, rng):
            np.testing.assert_allclose(images, 0.2)
    for size in (4, 9):
        ((_, labels),) = minibatches(X, y, size, rng)
        assert labels is y


def test_images_are_shuffled_again_in_each_epoch_and_alike_with_the_same_seed():
    def batches(**seed):
        seen = []
        Still().fit(epochs=2, augment=lambda X, rng: seen.append(X) or X, **seed)
        return seen

    first, again, other = batches(), batches(seed=0), batches(seed=1)
    assert len(first) == 10
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert not np.array_equal(first[0], first[5])
    assert not np.array_equal(first[0], other[0])


def test_a_network_learns_from_the_changed_images():
    """Of empty images nothing but the biases can be learnt."""
    network, still = mlp(6, [], 3), Still()
    before = network.layers[0].W.copy()
    network.fit(still.X, still.y, SGD(0.5), epochs=1, report=None, augment=lambda X, rng: 0 * X)
    np.testing.assert_array_equal(network.layers[0].W, before)
    assert network.layers[0].b.any()


class Watcher:
    """Writes down what it is told, and changes the weights at the end of each epoch."""

    def __init__(self, told, over=None):
        self.told, self.over = told, over

    def after_step(self, network):
        self.told.append("step")

    def after_epoch(self, network, history, dev):
        self.told.append("epoch")
        self.seen = len(history), dev, network.layers[0].W.copy()
        network.layers[0].W[...] = 7
        return self.over == len(history)

    def at_the_end(self, network):
        self.told.append("end")


def test_a_watcher_is_told_of_everything_and_the_weights_are_put_back():
    told, still = [], Still(rows=8)
    before = still.network.layers[0].W.copy()
    watcher, dev = Watcher(told), (still.X, still.y)
    still.fit(epochs=2, watch=[watcher], dev=dev)
    assert told == ["step", "step", "epoch"] * 2 + ["end"]
    np.testing.assert_array_equal(still.network.layers[0].W, before)
    np.testing.assert_array_equal(watcher.seen[2], before)
    assert watcher.seen[:2] == (2, dev)


@pytest.mark.parametrize("order", [1, -1])
def test_any_watcher_can_end_it_and_all_are_told(order):
    told, still = [], Still(rows=5)
    history = still.fit(epochs=9, watch=[Watcher(told), Watcher(told, over=2)][::order])
    assert len(history) == 2
    assert told == ["step", "step", "epoch", "epoch"] * 2 + ["end", "end"]
    assert len(still.seen) == 2


def test_early_stopping_by_hand():
    """The lowest loss on dev is that of the second epoch, the first of two equal ones."""
    network, stop, history = mlp(2, [], 2), EarlyStopping(2), History()
    answers = []
    for value in (0.5, 0.2, 0.4, 0.2):
        history.loss.append(1.0)
        history.dev_loss.append(value)
        network.layers[0].W[...] = len(history)
        stop.after_step(network)
        answers.append(stop.after_epoch(network, history, dev=()))
    assert answers == [False, False, False, True]
    stop.at_the_end(network)
    assert np.all(network.layers[0].W == 2)


def test_a_patience_of_one_epoch_is_enough_and_less_is_not():
    assert EarlyStopping(1).patience == 1
    for patience in (0, 0.5, float("nan")):
        with pytest.raises(DataError, match="at least 1"):
            EarlyStopping(patience)


def test_an_average_begins_with_the_weights_after_the_first_step():
    network, average = mlp(2, [], 2), Average(0.5)
    average.after_step(network)
    for mean, weight in zip(average.means, network.layers[0].weights, strict=True):
        np.testing.assert_array_equal(mean, weight)
        assert mean is not weight


def test_the_average_is_judged_on_dev_only_if_there_is_one(quick):
    history = quick(mlp(784, [5], 10), watch=[Average()])
    assert history.dev_loss == history.dev_accuracy == []


def test_a_training_run_goes_on_as_long_as_there_is_progress():
    """Batches of 5, of which the network reads as many right as anyone who counts."""
    still, rng = Still(), np.random.default_rng(0)
    told = list(
        training.train(still.network, still.X, still.y, still, 5, rng, iter([0, 0.5, 0.9, 1, 1]))
    )
    assert still.seen == [0, 0.5, 0.9, 1, 1]
    assert [size for _, _, size in told] == [5, 5, 5, 5, 3]
    right = np.sum(still.network.predict(still.X) == still.y)
    assert sum(count for _, count, _ in told) == right


def test_dropout_drops_during_a_step_and_not_after_an_interrupt():
    rng = np.random.default_rng(0)
    network = Network([Dense(6, 5, rng), Dropout(0.5), Dense(5, 3, rng)])
    dropout, still, states = network.layers[1], Still(), []

    class Interrupting(Dense):
        def forward(self, X):
            states.append(dropout.learning)
            raise KeyboardInterrupt

    network.layers[2] = Interrupting(5, 3, rng)
    with pytest.raises(KeyboardInterrupt):
        network.fit(still.X, still.y, SGD(), report=None)
    assert states == [True]
    assert not dropout.learning


def test_a_wrong_label_is_found_before_the_first_step():
    still = Still()
    still.y[7] = -1
    with pytest.raises(DataError, match="labels go from -1 to 2"):
        still.fit(batch=1)
    assert still.seen == []


def test_an_epoch_whose_loss_is_not_a_number_is_never_the_best():
    network, stop = Network([Dense(2, 2, np.random.default_rng(0))]), EarlyStopping(1)
    first = network.layers[0].W.copy()
    dev = np.zeros((1, 2), np.float32), np.array([0])
    assert not stop.after_epoch(network, History([1.0], [0.5], [0.5], [0.5]), dev)
    network.layers[0].W[...] = np.nan
    history = History([1.0, np.nan], [0.5, 0.1], [0.5, np.nan], [0.5, 0.1])
    assert stop.after_epoch(network, history, dev)
    stop.at_the_end(network)
    assert np.array_equal(network.layers[0].W, first)
