"""What lesson 9 adds to a training: schedules, dropout, soft labels, other images, averages, and an
end in time."""

import numpy as np
import pytest

from classroom.datasets.handwriting import draw_digits
from helpers.augmentation import bends, mapped, shifted, warped
from helpers.data import DataError, normalise
from helpers.gradients import numerical_slope, relative_error
from helpers.layers import Dense, Dropout, ReLU, dropout_mask
from helpers.losses import CrossEntropy, SmoothCrossEntropy
from helpers.network import Network, mlp
from helpers.optimizers import SGD, cosine, stairs, warm_up
from helpers.training import Average, EarlyStopping
from helpers.weights import load, save

X, y = draw_digits(600, seed=8)


def quick(network, **options):
    settings = {"epochs": 3, "batch": 50, "report": None} | options
    return network.fit(X[:400], y[:400], SGD(0.2), **settings)


def test_schedules_by_hand():
    assert [cosine(p) for p in (0, 0.5, 1)] == pytest.approx([1, 0.5, 0])
    assert cosine(1 / 3) == pytest.approx(0.75)  # cos 60° is a half
    assert [stairs(p) for p in (0, 0.49, 0.5, 0.8, 1)] == pytest.approx([1, 1, 0.1, 0.01, 0.01])
    warmed = warm_up(lambda progress: 2.0, share=0.1)
    assert [warmed(p) for p in (0, 0.05, 0.1, 0.7)] == pytest.approx([0, 1, 2, 2])


def test_cosine_is_pytorchs():
    torch = pytest.importorskip("torch")
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    theirs = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=20)
    for step in range(20):
        assert theirs.get_last_lr()[0] == pytest.approx(cosine(step / 20))
        optimizer.step()
        theirs.step()


def test_dropout_drops_its_share_and_keeps_the_mean():
    mask = dropout_mask((400, 500), 0.3, np.random.default_rng(0))
    assert np.mean(mask == 0) == pytest.approx(0.3, abs=0.005)
    assert mask.mean() == pytest.approx(1, abs=0.01)
    assert set(np.unique(mask)) == {0, 1 / 0.7}


def test_dropout_is_silent_when_a_network_predicts():
    rng = np.random.default_rng(0)
    layers = [Dense(784, 30, rng), ReLU(), Dropout(0.5), Dense(30, 10, rng)]
    network = Network(layers)
    before = network.predict_proba(X)
    assert np.array_equal(before, network.predict_proba(X))
    quick(network, dev=(X[400:], y[400:]))
    assert not layers[2].learning
    assert np.array_equal(network.predict(X), network.predict(X))
    layers[2].learning = True
    assert not np.array_equal(network.forward(normalise(X)), network.forward(normalise(X)))


def test_an_interrupted_training_leaves_no_neuron_silent():
    rng = np.random.default_rng(0)
    network = Network([Dense(784, 30, rng), ReLU(), Dropout(0.5), Dense(30, 10, rng)])

    def interrupt(batch, rng):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        quick(network, augment=interrupt)
    assert np.array_equal(network.scores(X), network.scores(X))


def test_layers_that_share_a_generator_are_silent_in_different_places():
    rng = np.random.default_rng(0)
    one, other = Dropout(0.5, rng), Dropout(0.5, rng)
    one.learning = other.learning = True
    one.forward(np.ones((5, 40))), other.forward(np.ones((5, 40)))
    assert not np.array_equal(one.kept, other.kept)


@pytest.mark.parametrize("share", [1, 30, -0.1])
def test_a_share_that_cannot_be_dropped_is_told(share):
    with pytest.raises(DataError, match="less than 1 is expected"):
        Dropout(share)


def test_a_network_with_dropout_and_smooth_labels_is_saved_as_it_predicts(tmp_path):
    rng = np.random.default_rng(0)
    layers = [Dropout(0.1, rng), Dense(784, 30, rng), ReLU(), Dropout(0.5, rng)]
    network = Network([*layers, Dense(30, 10, rng)], SmoothCrossEntropy())
    quick(network)
    save(network, tmp_path / "network.npz")
    assert np.array_equal(load(tmp_path / "network.npz").predict_proba(X), network.predict_proba(X))


def test_the_slope_through_dropout_is_right():
    rng = np.random.default_rng(1)
    layer, A, dA = Dropout(0.4, seed=3), rng.normal(size=(5, 7)), rng.normal(size=(5, 7))
    layer.learning = True
    layer.forward(A)
    kept = layer.kept
    numerical = numerical_slope(lambda: np.sum(dA * A * kept), A)
    assert relative_error(layer.backward(dA), numerical) < 1e-6


def test_smooth_labels_have_the_right_slope_and_are_pytorchs():
    rng = np.random.default_rng(2)
    Z, labels, loss = rng.normal(size=(6, 10)), rng.integers(0, 10, 6), SmoothCrossEntropy(0.2)
    numerical = numerical_slope(lambda: loss.forward(Z, labels), Z)
    value = loss.forward(Z, labels)
    assert relative_error(loss.backward(), numerical) < 1e-6
    plain, none = CrossEntropy(), SmoothCrossEntropy(0.0)
    assert plain.forward(Z, labels) == pytest.approx(none.forward(Z, labels))
    torch = pytest.importorskip("torch")
    theirs = torch.nn.functional.cross_entropy(
        torch.tensor(Z), torch.tensor(labels), label_smoothing=0.2
    )
    assert value == pytest.approx(theirs.item(), abs=1e-9)


def test_shifted_images_are_the_same_ones_elsewhere():
    images = np.pad(normalise(X[:20]).reshape(-1, 28, 28)[:, 2:26, 2:26], ((0, 0), (2, 2), (2, 2)))
    rng, seen = np.random.default_rng(0), set()
    for _ in range(200):
        moved = shifted(images.reshape(-1, 784), rng, most=2).reshape(-1, 28, 28)
        matches = [
            (down, right)
            for down in range(-2, 3)
            for right in range(-2, 3)
            if np.array_equal(moved, np.roll(images, (down, right), (1, 2)))
        ]  # a border of two empty pixels leaves nothing to be lost
        assert len(matches) == 1
        seen.add(matches[0])
    assert len(seen) == 25


def test_a_map_that_changes_nothing_changes_nothing():
    images = normalise(X[:20])
    assert np.allclose(mapped(images, np.eye(2), np.zeros((2, 1))), images, atol=0.01)


def test_a_map_moves_and_turns_as_it_says():
    images = normalise(X[:20])
    down = mapped(images, np.eye(2), np.array([[2.0], [0.0]])).reshape(-1, 28, 28)
    assert np.allclose(down[:, :24], images.reshape(-1, 28, 28)[:, 2:26], atol=1e-5)
    quarter = np.array([[0.0, 1.0], [-1.0, 0.0]])
    turned = mapped(images, quarter, np.zeros((2, 1))).reshape(-1, 28, 28)
    assert np.allclose(turned, np.rot90(images.reshape(-1, 28, 28), axes=(1, 2)), atol=0.02)


def test_warped_images_differ_stay_within_their_range_and_can_be_read():
    images = normalise(X)
    changed = warped(images, np.random.default_rng(0))
    assert changed.shape == images.shape
    assert changed.dtype == np.float32
    assert changed.min() >= 0
    assert changed.max() <= 1 + 1e-6
    assert not np.allclose(changed, images, atol=0.1)
    again = warped(images, np.random.default_rng(0))
    assert np.array_equal(changed, again)
    assert warped(images[:1], np.random.default_rng(0)).shape == (1, 784)


def test_a_bend_is_smooth_and_moves_by_about_a_pixel():
    moves = [bends(np.random.default_rng(seed)).reshape(2, 28, 28) for seed in range(40)]
    assert 0.4 < np.std(moves) < 1  # ±1 at the points, less in between, where they are mixed
    assert abs(np.mean(moves)) < 0.1
    for axis in (2, 3):
        assert np.abs(np.diff(moves, axis=axis)).max() < 1.2
    rng = np.random.default_rng(0)
    still = {"turn": 0, "size": 0, "slant": 0, "shift": 0}
    assert np.allclose(warped(normalise(X[:8]), rng, **still), normalise(X[:8]), atol=0.01)
    assert not np.allclose(
        warped(normalise(X[:8]), rng, bend=1, **still), normalise(X[:8]), atol=0.1
    )


def test_an_average_by_hand_and_beside_pytorchs():
    layer = Dense(2, 2, np.random.default_rng(0), dtype=np.float64)
    network, average, values = Network([layer]), Average(beta=0.75), [1.0, 3.0, 2.0]
    for value in values:
        layer.W[...] = value
        average.after_step(network)
    assert average.means[0][0, 0] == pytest.approx(0.75 * (0.75 * 1 + 0.25 * 3) + 0.25 * 2)
    average.at_the_end(network)
    assert layer.W[1, 1] == pytest.approx(1.625)
    torch = pytest.importorskip("torch")
    model = torch.nn.Linear(1, 1, bias=False).double()
    multi_avg_fn = torch.optim.swa_utils.get_ema_multi_avg_fn(0.75)
    theirs = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=multi_avg_fn)
    for value in values:
        model.weight.data[...] = value
        theirs.update_parameters(model)
    assert theirs.module.weight.item() == pytest.approx(1.625)


def test_fit_ends_with_the_average():
    network, average = mlp(784, [10], 10), Average(0.9)
    quick(network, watch=[average])
    assert np.array_equal(network.layers[0].W, average.means[0])


def test_the_average_is_what_dev_judges_and_what_is_gone_back_to():
    """Beside a training with the same average, whose end is judged by hand; then with patience."""
    dev = X[400:], y[400:]
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


def test_a_training_stops_in_time_and_goes_back_to_its_best():
    network = mlp(784, [64], 10)
    history = quick(network, dev=(X[400:], y[400:]), epochs=200, watch=[EarlyStopping(4)])
    best = int(np.argmin(history.dev_loss))
    assert len(history) == best + 1 + 4 < 200
    assert network.evaluate(X[400:], y[400:])[0] == pytest.approx(history.dev_loss[best])


def test_early_stopping_without_a_judge_or_patience_is_told():
    with pytest.raises(DataError, match="needs dev="):
        quick(mlp(784, [10], 10), watch=[EarlyStopping(3)])
    with pytest.raises(DataError, match="patience is 0, where at least 1"):
        EarlyStopping(0)


def test_without_any_of_it_nothing_has_changed():
    """The weights after a training are those of a loop written by hand."""
    network, by_hand = mlp(784, [12], 10), mlp(784, [12], 10)
    quick(network, epochs=1, batch=400)
    by_hand.loss.forward(by_hand.forward(normalise(X[:400])), y[:400])
    by_hand.backward()
    for one, other in zip(network.layers, by_hand.layers, strict=True):
        for weight, first, slope in zip(one.weights, other.weights, other.slopes, strict=True):
            assert np.allclose(weight, first - 0.2 * slope, atol=1e-6)
