"""Optimisers: a step worked out by hand, many steps beside PyTorch's, their memory, schedules."""

import numpy as np
import pytest

from classroom.datasets.handwriting import draw_digits
from helpers.data import Dataset, normalise
from helpers.layers import Dense, ReLU
from helpers.network import Network, mlp
from helpers.optimizers import (
    SGD,
    Adam,
    Momentum,
    Nesterov,
    RMSProp,
    adam_step,
    cosine,
    falling_rate,
    stairs,
    warm_up,
)


@pytest.fixture(scope="module")
def digits():
    return Dataset(*draw_digits(400, seed=5))


class OneLayer:
    """A layer of one weight and one bias, whose slopes are given."""

    def __init__(self, weight=1.0, bias=1.0):
        self.weights = np.array([[weight]]), np.array([bias])
        self.slopes = np.zeros((1, 1)), np.zeros(1)

    def step(self, optimizer, slope, progress=0.0):
        self.slopes = np.array([[slope]], float), np.array([slope], float)
        optimizer.step([self], progress)
        return self.weights[0].item(), self.weights[1].item()


def test_momentum_by_hand():
    """Slopes 1, 1, −1 with momentum 0.5: velocities 1, 1.5, −0.25; a tenth of each is gone."""
    layer, optimizer = OneLayer(), Momentum(rate=0.1, beta=0.5)
    went = [layer.step(optimizer, slope)[0] for slope in (1, 1, -1)]
    np.testing.assert_allclose(went, [0.9, 0.75, 0.775])


def test_adam_by_hand():
    """With keep 0.5 and 0.5 and the slopes 2, 0: the first step is the rate itself. Then the mean
    is (2/4) / (3/4) = 2/3, the size (4/4) / (3/4) = 4/3, and 2/3 / √(4/3) is √(1/3)."""
    layer, optimizer = OneLayer(), Adam(rate=0.1, beta1=0.5, beta2=0.5, eps=0)
    assert layer.step(optimizer, 2)[0] == pytest.approx(0.9)
    assert layer.step(optimizer, 0)[0] == pytest.approx(0.9 - 0.1 * np.sqrt(1 / 3))


@pytest.mark.parametrize("optimizer", [SGD, Momentum, Adam])
def test_l2_shrinks_the_weights_and_not_the_biases(optimizer):
    weight, bias = OneLayer(2.0, 2.0).step(optimizer(rate=0.1, weight_decay=0.5), slope=0)
    assert weight == pytest.approx(2 * (1 - 0.1 * 0.5))
    assert bias == 2


def test_l2_of_sgd_is_the_slope_of_half_the_squares():
    """A term l2/2 · W² in the loss has the slope l2 · W: 0.5 · 2 = 1, and 1 + 3 = 4."""
    weight, bias = OneLayer(2.0, 2.0).step(SGD(rate=0.1, weight_decay=0.5), slope=3)
    assert weight == pytest.approx(2 - 0.1 * 4)
    assert bias == pytest.approx(2 - 0.1 * 3)


@pytest.mark.parametrize("optimizer", [SGD, Momentum, Nesterov, RMSProp, Adam])
def test_at_the_end_of_a_full_decay_nothing_moves(optimizer):
    assert OneLayer().step(optimizer(0.1, decay=1.0, weight_decay=1.0), slope=1, progress=1) == (
        1,
        1,
    )


@pytest.mark.parametrize("optimizer", [Momentum, Nesterov, RMSProp, Adam])
def test_another_network_begins_with_nothing_remembered(optimizer):
    used, new = optimizer(0.1), optimizer(0.1)
    OneLayer().step(used, slope=-5)
    first, second = OneLayer(), OneLayer()
    assert first.step(used, slope=1) == second.step(new, slope=1)
    assert first.step(used, slope=1) == second.step(new, slope=1)


@pytest.mark.parametrize(
    "optimizer",
    [SGD(0.1, weight_decay=0.01), Momentum(0.02, weight_decay=0.01), Adam(weight_decay=0.01)],
)
def test_everything_learns_and_stays_in_float32(optimizer, digits):
    network = mlp(784, [16], 10)
    history = network.fit(digits.X, digits.y, optimizer, epochs=5, batch=20, report=None)
    assert history.loss[-1] < 0.6 * history.loss[0]
    for layer in network.layers:
        for array in (*layer.weights, *layer.slopes):
            assert array.dtype == np.float32
    if not isinstance(optimizer, SGD):
        assert all(a.dtype == np.float32 for kept in optimizer.memory for a in kept)


def in_pytorch(torch, name, parameters, rate):
    """The same optimiser as PyTorch has it."""
    if name == "adam":
        return torch.optim.AdamW(parameters, lr=rate, weight_decay=0)
    if name == "rmsprop":
        return torch.optim.RMSprop(parameters, lr=rate)
    if name == "nesterov":
        return torch.optim.SGD(parameters, lr=rate, momentum=0.9, nesterov=True)
    return torch.optim.SGD(parameters, lr=rate, momentum=0.9 if name == "momentum" else 0)


@pytest.mark.parametrize("l2", [0.0, 0.1])
@pytest.mark.parametrize(
    ("name", "ours", "rate"),
    [
        ("sgd", SGD, 0.1),
        ("momentum", Momentum, 0.02),
        ("nesterov", Nesterov, 0.02),
        ("rmsprop", RMSProp, 0.003),
        ("adam", Adam, 0.003),
    ],
)
def test_thirty_steps_lead_where_pytorch_goes(name, ours, rate, l2, digits, torch):
    rng = np.random.default_rng(0)
    layers = [Dense(784, 12, rng, dtype=np.float64), ReLU(), Dense(12, 10, rng, dtype=np.float64)]
    network, optimizer = Network(layers), ours(rate, weight_decay=l2)
    arrays = [array for layer in layers for array in layer.weights]
    theirs = [torch.tensor(array, requires_grad=True) for array in arrays]
    their_optimizer = in_pytorch(torch, name, theirs, rate)
    X = normalise(digits.X).astype(np.float64)
    for start in range(0, 300, 10):
        batch, y = X[start : start + 10], digits.y[start : start + 10]
        network.loss.forward(network.forward(batch), y)
        network.backward()
        optimizer.step(layers)

        W1, b1, W2, b2 = theirs
        scores = torch.relu(torch.tensor(batch) @ W1 + b1) @ W2 + b2
        their_optimizer.zero_grad()
        torch.nn.functional.cross_entropy(scores, torch.tensor(y)).backward()
        with torch.no_grad():
            for weight in (W1, W2):
                weight *= 1 - rate * l2
        their_optimizer.step()
    for array, tensor in zip(arrays, theirs, strict=True):
        np.testing.assert_allclose(array, tensor.detach().numpy(), atol=1e-9)


def test_l1_takes_the_same_from_every_weight():
    """0.1 · 0.5 towards 0, from either side; and the slope of SGD besides."""
    assert OneLayer(2.0, 2.0).step(SGD(0.1, l1=0.5), slope=0) == (pytest.approx(1.95), 2)
    assert OneLayer(-2.0, 2.0).step(SGD(0.1, l1=0.5), slope=1)[0] == pytest.approx(-2.05)


def test_l1_ends_at_0_and_not_on_its_other_side(digits):
    """A step of 0.1 · 0.5 from 0.03 would overshoot; the weight stays where it has arrived."""
    layer, optimizer = OneLayer(0.03), SGD(0.1, l1=0.5)
    assert [layer.step(optimizer, slope=0)[0] for _ in range(2)] == [0, 0]
    network = mlp(784, [16], 10)
    network.fit(digits.X, digits.y, SGD(0.1, l1=0.01), epochs=20, batch=20, report=None)
    assert np.mean(network.layers[0].W == 0) > 0.5


def test_a_schedule_multiplies_the_rate():
    optimizer = SGD(0.4, schedule=lambda progress: 0.25 if progress == 0.5 else 0.0)
    assert OneLayer(1.0).step(optimizer, slope=1, progress=0.5)[0] == pytest.approx(0.9)
    assert OneLayer(1.0).step(optimizer, slope=1, progress=0.6)[0] == 1


def test_a_rate_falls_in_a_straight_line():
    assert falling_rate(0.4, 0.75, 0) == 0.4
    assert falling_rate(0.4, 0.75, 0.5) == pytest.approx(0.25)
    assert falling_rate(0.4, 0.75, 1) == pytest.approx(0.1)
    assert falling_rate(0.4, 1, 1) == 0
    assert falling_rate(0.4, 0, 1) == 0.4


def test_a_rate_that_decays_reaches_its_end_in_a_straight_line():
    class Layer:
        weights, slopes = [np.zeros(1)], [np.ones(1)]

    steps = []
    for progress in (0, 0.5, 1):
        Layer.weights, Layer.slopes = [np.zeros(1)], [np.ones(1)]
        SGD(0.4, decay=0.75).step([Layer], progress)
        steps.append(-Layer.weights[0][0])
    np.testing.assert_allclose(steps, [0.4, 0.25, 0.1])


def test_schedules_by_hand():
    assert [cosine(p) for p in (0, 0.5, 1)] == pytest.approx([1, 0.5, 0])
    assert cosine(1 / 3) == pytest.approx(0.75)  # cos 60° is a half
    assert [stairs(p) for p in (0, 0.49, 0.5, 0.8, 1)] == pytest.approx([1, 1, 0.1, 0.01, 0.01])
    warmed = warm_up(lambda progress: 2.0, share=0.1)
    assert [warmed(p) for p in (0, 0.05, 0.1, 0.7)] == pytest.approx([0, 1, 2, 2])


def test_cosine_is_pytorchs(torch):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    theirs = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=20)
    for step in range(20):
        assert theirs.get_last_lr()[0] == pytest.approx(cosine(step / 20))
        optimizer.step()
        theirs.step()


def test_rmsprop_by_hand():
    """With beta 0.75 the slopes 2, 0, -1 give the mean squares 1, 0.75 and 0.8125."""
    layer, optimizer = OneLayer(), RMSProp(rate=0.1, beta=0.75, eps=1)
    assert layer.step(optimizer, 2)[0] == pytest.approx(1 - 0.1 * 2 / (1 + 1))
    assert layer.step(optimizer, 0)[0] == pytest.approx(0.9)
    assert layer.step(optimizer, -1)[0] == pytest.approx(0.9 + 0.1 / (1 + np.sqrt(0.8125)))


def test_nesterov_by_hand():
    """Velocities 1, 1.5, -0.25; half of each is added to the slopes 1, 1, -1."""
    layer, optimizer = OneLayer(), Nesterov(rate=0.1, beta=0.5)
    went = [layer.step(optimizer, slope)[0] for slope in (1, 1, -1)]
    np.testing.assert_allclose(went, [1 - 0.15, 1 - 0.15 - 0.175, 1 - 0.325 + 0.1125])


@pytest.mark.parametrize("kind", [SGD, Momentum, Nesterov, RMSProp, Adam])
def test_slopes_stay_as_they_were(kind):
    layer, optimizer = OneLayer(2.0), kind(0.1, weight_decay=0.5, l1=0.1)
    for _ in range(3):
        layer.step(optimizer, slope=3)
        assert layer.slopes[0].tolist() == [[3]]
        assert layer.slopes[1].tolist() == [3]


USUAL = {"decay": 0.0, "weight_decay": 0.0, "l1": 0.0, "schedule": None}


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        (SGD, {"rate": 0.1}),
        (Momentum, {"rate": 0.01, "beta": 0.9}),
        (Nesterov, {"rate": 0.01, "beta": 0.9}),
        (RMSProp, {"rate": 0.001, "beta": 0.99, "eps": 1e-8}),
        (Adam, {"rate": 0.001, "beta1": 0.9, "beta2": 0.999, "eps": 1e-8}),
    ],
)
def test_what_is_not_said_has_its_usual_value(kind, own):
    made = vars(kind())
    assert {name: made[name] for name in (*USUAL, *own)} == USUAL | own
    given = dict.fromkeys((*own, "decay", "weight_decay", "l1"), 0.25)
    made = vars(kind(**given, schedule=cosine))
    assert {name: made[name] for name in given} == given
    assert made["schedule"] is cosine


def test_a_step_of_adam_of_its_own_has_the_usual_values():
    """After the first step 0.1 of the slope and 0.001 of its square have come in."""
    assert adam_step(np.array([0.1]), np.array([0.001]), 1) == pytest.approx(1)
    assert adam_step(np.array([1e-9]), np.zeros(1), 1) == pytest.approx(1)


def test_a_warm_up_takes_a_twentieth_of_the_training():
    assert warm_up(lambda progress: 1.0)(0.025) == pytest.approx(0.5)


def test_decay_and_schedule_multiply_and_training_begins_at_the_beginning():
    layer = OneLayer(1.0)
    layer.slopes = np.ones((1, 1)), np.ones(1)
    optimizer = SGD(0.5, decay=1, schedule=lambda progress: 1 - progress)
    optimizer.step([layer])
    assert layer.weights[0] == 0.5
    optimizer.step([layer], 0.5)
    assert layer.weights[0] == 0.5 - 0.5 / 4


def test_stairs_of_ones_own():
    assert [stairs(p, (0.2,), 0.5) for p in (0.1, 0.2, 0.9)] == [1, 0.5, 0.5]


@pytest.mark.parametrize("kind", [SGD, Momentum, Nesterov, RMSProp, Adam])
def test_an_optimiser_says_what_it_is(kind):
    assert repr(kind(0.25)) == f"{kind.__name__}(0.25)"


@pytest.mark.parametrize("kind", [RMSProp, Adam])
def test_nothing_is_divided_by_0_where_no_slope_has_been(kind):
    assert OneLayer(1.0).step(kind(0.1), slope=0) == (1, 1)


def test_a_network_with_more_layers_begins_with_nothing_remembered():
    optimizer, one, two = Momentum(0.1), OneLayer(), OneLayer()
    one.step(optimizer, slope=1)
    two.slopes = one.slopes
    steps = []
    for layers in ([one, two], [one], [one]):
        optimizer.step(layers)
        steps.append(optimizer.steps)
        assert len(optimizer.memory) == 2 * len(layers)
    assert steps == [1, 1, 2]
