"""The engine that finds slopes: against nudging, lesson 4's layers and PyTorch."""

import numpy as np
import pytest

from helpers import mlp, numerical_slope, one_hot
from helpers.autograd import Tensor, in_order, times, unbroadcast
from helpers.data import DataError
from helpers.layers import ReLU, Sigmoid


def two_of_one_shape(rng, pool):
    """Two tensors whose shapes broadcast; the second may be the first."""
    first = pool[rng.integers(len(pool))]
    fitting = [t for t in pool if broadcasts(first, t)]
    return first, fitting[rng.integers(len(fitting))]


def broadcasts(one, other):
    try:
        np.broadcast_shapes(one.data.shape, other.data.shape)
    except ValueError:
        return False
    return True


OF_ANY = (
    lambda a, b: a + b,
    lambda a, b: a * b,
    lambda a, b: a - b,
    lambda a, b: a / (b * b + 1.5) + 1 / (a * a + 2),
    lambda a, b: (a * a + 0.5) ** 0.7,
    lambda a, b: 2 - a.sigmoid() + 0.1 * -b,
    lambda a, b: a.relu() + 1,
)
OF_MATRICES = (
    lambda a, b: (a.reshape(-1, 1) @ a.reshape(1, -1)).mean(0),
    lambda a, b: a.log_softmax() + b,
    lambda a, b: a.sum(0) * 0.3,
    lambda a, b: 0.3 + a.mean(1).reshape(-1, 1),
    lambda a, b: a @ np.full((a.data.shape[1], 2), 0.4),
)


def grown(rng, leaves, steps=8):
    """A loss grown at random from the leaves; the same rng grows the same formula."""
    pool = list(leaves)
    for _ in range(steps):
        a, b = two_of_one_shape(rng, pool)
        ways = OF_ANY + OF_MATRICES if a.data.ndim == 2 else OF_ANY
        pool.append(ways[rng.integers(len(ways))](a, b))
    total = pool[-1].mean()
    for other in pool[:-1]:
        total = total + other.mean() * 0.1
    return total


@pytest.mark.parametrize("seed", range(100))
def test_slopes_of_a_random_formula_are_those_of_nudging(seed):
    rng = np.random.default_rng(seed)
    shapes = [(2, 3), (3,), (2, 1), ()]
    leaves = [Tensor(rng.normal(size=shape)) for shape in shapes]
    grown(np.random.default_rng([seed, 1]), leaves).backward()
    for leaf in leaves:
        nudged = numerical_slope(
            lambda: grown(np.random.default_rng([seed, 1]), leaves).data, leaf.data
        )
        assert leaf.grad.shape == leaf.data.shape
        assert np.allclose(leaf.grad, nudged, rtol=1e-6, atol=1e-6)


def network_of(rng, dtype=np.float64):
    """A random network of lesson 4's layers, and digits for it."""
    inputs, hidden = int(rng.integers(2, 9)), rng.integers(1, 9, size=rng.integers(0, 4)).tolist()
    activation = (ReLU, Sigmoid)[rng.integers(2)]
    seed = int(rng.integers(1_000))
    network = mlp(inputs, hidden, 10, seed=seed, activation=activation, dtype=dtype)
    for layer in network.layers:
        if layer.weights:
            layer.b[...] = rng.normal(size=layer.b.shape)
    N = int(rng.integers(1, 12))
    return network, rng.normal(size=(N, inputs)).astype(dtype), rng.integers(10, size=N)


def as_tensors(network, make=Tensor):
    return [make(weight.copy()) for layer in network.layers for weight in layer.weights]


def loss_of(network, weights, X, Y):
    """The same network as a formula, which PyTorch can compute as well."""
    A, left = X, iter(weights)
    for layer in network.layers:
        A = A @ next(left) + next(left) if layer.weights else getattr(A, repr(layer).lower()[:-2])()
    return -(A.log_softmax(1) * Y).sum() / len(Y)


def by_hand(network, X, y):
    loss = network.loss.forward(network.forward(X), y)
    network.backward()
    return loss, [slope for layer in network.layers for slope in layer.slopes]


@pytest.mark.parametrize("seed", range(100))
def test_slopes_of_a_random_network_are_those_of_lesson_4s_layers(seed):
    network, X, y = network_of(np.random.default_rng(seed))
    expected, slopes = by_hand(network, X, y)
    weights = as_tensors(network)
    loss = loss_of(network, weights, X, one_hot(y))
    loss.backward()
    assert np.isclose(loss.data, expected, rtol=1e-9)
    for weight, slope in zip(weights, slopes, strict=True):
        assert np.allclose(weight.grad, slope, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_slopes_of_a_network_are_pytorchs(seed, dtype, torch):
    network, X, y = network_of(np.random.default_rng(seed), dtype)
    Y = one_hot(y).astype(dtype)
    ours = as_tensors(network)
    theirs = as_tensors(network, lambda array: torch.tensor(array, requires_grad=True))
    loss_of(network, ours, X, Y).backward()
    loss_of(network, theirs, torch.tensor(X), torch.tensor(Y)).backward()
    for weight, other in zip(ours, theirs, strict=True):
        assert weight.grad.dtype == dtype
        assert np.allclose(weight.grad, other.grad.numpy(), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("seed", range(30))
def test_slopes_of_a_random_formula_are_pytorchs(seed, torch):
    rng = np.random.default_rng(seed)
    a, b, c = rng.normal(size=(5, 3)), rng.normal(size=3), rng.normal(size=(3, 2))

    def formula(a, b, c):
        centred = a - a.mean(0)
        norm = centred * ((centred**2).mean(0) + 0.1) ** -0.5 * b
        scores = (norm + norm.sigmoid()).relu() @ c
        return (scores.reshape(2, 5).log_softmax(1) / 3 + 1).sum()

    ours = [Tensor(array) for array in (a, b, c)]
    theirs = [torch.tensor(array, requires_grad=True) for array in (a, b, c)]
    formula(*ours).backward()
    formula(*theirs).backward()
    for one, other in zip(ours, theirs, strict=True):
        assert np.allclose(one.grad, other.grad.numpy(), rtol=1e-5, atol=1e-9)


def test_a_number_that_is_used_twice_gets_both_slopes():
    x = Tensor(3.0)
    (x * x + x).backward()
    assert x.grad == 7


def test_a_second_call_adds_to_the_first():
    x = Tensor([1.0, 2])
    for times_called in (1, 2, 3):
        (x * x).sum().backward()
        assert x.grad.tolist() == [2 * times_called, 4 * times_called]


def test_the_same_loss_may_be_sent_back_twice():
    x = Tensor(2.0)
    y = x * x
    loss = y * y
    loss.backward()
    loss.backward()
    assert (x.grad, y.grad, loss.grad) == (64, 16, 2)


def test_every_box_on_the_way_has_its_slope():
    w = Tensor(2.0)
    p = w * 3
    (p * p).backward()
    assert (p.grad, w.grad) == (12, 36)


def test_what_is_given_has_no_way_back():
    given, W = np.ones((4, 3)), Tensor(np.ones((3, 2)))
    for product in (given @ W, W * 2, 2 * W, W + 1, 1 + W, W / 2, 1 - W, 1 / W):
        assert W in in_order(product)
        assert all(isinstance(tensor, Tensor) for tensor in in_order(product))


def test_arrays_before_a_tensor_are_one_operand():
    W = Tensor(np.array([1.0, 2, 3]))
    for formula in (np.ones((2, 3)) + W, np.ones((2, 3)) * W, np.ones((2, 3)) - W):
        assert isinstance(formula, Tensor)
        assert formula.data.shape == (2, 3)


def test_whole_numbers_become_floats_and_32_bits_stay():
    assert Tensor(3).data.dtype == np.float64
    small = Tensor(np.ones((2, 3), np.float32))
    formula = (((2 * small - 1) / 3.0 + 1e-5) ** -0.5).mean(0).sigmoid().reshape(1, 3)
    assert formula.log_softmax().sum().data.dtype == np.float32


def test_log_softmax_holds_large_scores():
    Z = Tensor(np.array([[1_000.0, 0, -1_000]]))
    L = Z.log_softmax()
    assert L.data.tolist() == [[0, -1_000, -2_000]]
    (L * np.array([[0.0, 1, 0]])).sum().backward()
    assert Z.grad.tolist() == [[-1, 1, 0]]


def test_log_softmax_along_the_rows():
    Z = np.random.default_rng(0).normal(size=(4, 3))
    assert np.allclose(Tensor(Z).log_softmax(0).data, Tensor(Z.T).log_softmax().data.T)


def test_backward_begins_at_one_number():
    with pytest.raises(
        DataError, match=r"the loss has shape \(3,\): call .mean.. to get one number"
    ):
        Tensor(np.ones(3)).backward()


def test_relu_has_no_slope_at_0():
    x = Tensor([-1.0, 0, 2])
    x.relu().sum().backward()
    assert x.grad.tolist() == [0, 0, 1]


def test_a_tensor_shows_its_numbers():
    assert repr(Tensor([[1.0, 2.5]])) == "Tensor([[1.  2.5]])"


def test_unbroadcast_undoes_each_kind_of_repetition():
    slope = np.arange(24.0).reshape(2, 3, 4)
    assert unbroadcast(slope, (2, 3, 4)) is slope
    assert unbroadcast(slope, (4,)).tolist() == slope.sum(axis=(0, 1)).tolist()
    assert unbroadcast(slope, (3, 1)).tolist() == slope.sum(axis=(0, 2)).reshape(3, 1).tolist()
    assert unbroadcast(slope, (1, 3, 4)).tolist() == slope.sum(axis=0, keepdims=True).tolist()
    assert unbroadcast(slope, ()) == 276
    assert unbroadcast(np.ones((2, 1)), (1,)).tolist() == [2]


def test_times_says_how_much_a_product_changes():
    assert times(3, 5) == (15, 5, 3)


def test_in_the_order_each_stands_once_and_behind_its_parents():
    x = Tensor(2.0)
    q = x * x
    s = q + 1
    loss = q * s
    assert in_order(loss) == [x, q, s, loss]
    assert in_order(x) == [x]


def test_a_chain_of_thousands_is_no_trouble():
    x = Tensor(1.0)
    y = x
    for _ in range(5_000):
        y = y + x
    y.backward()
    assert x.grad == 5_001


def test_operations_compute_what_arrays_compute():
    a, b = np.array([1.0, -2, 3]), np.array([4.0, 5, -6])
    formulas = (
        lambda a, b: a + b - a * b,
        lambda a, b: a / b + 3 / a - 2 / b,
        lambda a, b: 1 - a**2 + (-b) * 0.5,
        lambda a, b: (a * b).sum() + a.mean() - b.reshape(3, 1).mean(0).sum(),
    )
    for formula in formulas:
        assert np.allclose(formula(Tensor(a), Tensor(b)).data, formula(a, b))
