"""Losses by hand, and their slopes by nudging."""

import numpy as np
import pytest
from hostile import hostile, labels

from helpers import activations, losses
from helpers.data import DataError, one_hot
from helpers.gradients import numerical_slope, relative_error
from helpers.losses import CrossEntropy, MeanSquaredError, SmoothCrossEntropy, smooth_labels


@pytest.mark.parametrize("rows", [1, 7])
def test_the_slope_of_the_mean_squared_error(rows):
    A, Y = hostile(rows), one_hot(labels(rows, 5), 5)
    expected = numerical_slope(lambda: losses.mse(A, Y), A)
    assert relative_error(losses.mse_slope(A, Y), expected) < 1e-6


@pytest.mark.parametrize("rows", [1, 7])
def test_of_softmax_and_cross_entropy_only_a_difference_is_left(rows):
    Z, y = hostile(rows) / 3, labels(rows, 5)
    P = activations.softmax(Z)
    expected = numerical_slope(lambda: losses.cross_entropy(activations.softmax(Z), y), Z)
    np.testing.assert_allclose(
        losses.cross_entropy_slope(P, y), (P - one_hot(y, 5)) / rows, atol=1e-15
    )
    assert relative_error(losses.cross_entropy_slope(P, y), expected) < 1e-6


def test_cross_entropy_is_scikit_learns_log_loss(metrics):
    P, y = activations.softmax(hostile(40, 10) / 3), labels(40, 10)
    expected = metrics.log_loss(y, P, labels=range(10))
    assert losses.cross_entropy(P, y) == pytest.approx(expected)


def test_smooth_labels_have_the_right_slope():
    rng = np.random.default_rng(2)
    Z, labels, loss = rng.normal(size=(6, 10)), rng.integers(0, 10, 6), SmoothCrossEntropy(0.2)
    numerical = numerical_slope(lambda: loss.forward(Z, labels), Z)
    loss.forward(Z, labels)
    assert relative_error(loss.backward(), numerical) < 1e-6
    plain, none = CrossEntropy(), SmoothCrossEntropy(0.0)
    assert plain.forward(Z, labels) == pytest.approx(none.forward(Z, labels))


def test_smooth_labels_are_pytorchs(torch):
    rng = np.random.default_rng(2)
    Z, labels, loss = rng.normal(size=(6, 10)), rng.integers(0, 10, 6), SmoothCrossEntropy(0.2)
    theirs = torch.nn.functional.cross_entropy(
        torch.tensor(Z), torch.tensor(labels), label_smoothing=0.2
    )
    assert loss.forward(Z, labels) == pytest.approx(theirs.item(), abs=1e-9)


@pytest.mark.parametrize("loss", [CrossEntropy(), SmoothCrossEntropy(0.1)])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_probability_of_exactly_0_has_a_large_loss_and_no_warning(loss, dtype):
    """-log(1.2e-38) is 87.3; of the smooth labels, 0.95 lie on that class."""
    Z = np.array([[1e4, 0]], dtype)
    share = 0.95 if isinstance(loss, SmoothCrossEntropy) else 1
    assert loss.forward(Z, np.array([1])) == pytest.approx(share * 87.3365, abs=1e-3)
    assert loss.backward().dtype == dtype
    assert loss.probabilities(Z).tolist() == [[1, 0]]


def test_smooth_labels_by_hand():
    T = smooth_labels(np.array([1, 0]), 4, 0.2)
    np.testing.assert_allclose(T, [[0.05, 0.85, 0.05, 0.05], [0.85, 0.05, 0.05, 0.05]])
    assert SmoothCrossEntropy().smooth == 0.1


def test_the_mean_squared_error_of_a_network_by_hand():
    loss, A = MeanSquaredError(), np.array([[0.5, 0.0], [0.5, 1.5]], np.float32)
    assert loss.forward(A, np.array([0, 1])) == pytest.approx((0.25 + 0.25 + 0.25) / 2)
    np.testing.assert_allclose(loss.backward(), [[-0.5, 0], [0.5, 0.5]])
    np.testing.assert_allclose(loss.probabilities(A), [[1, 0], [0.25, 0.75]])
    assert loss.backward().dtype == np.float32


@pytest.mark.parametrize("loss", [CrossEntropy(), SmoothCrossEntropy(), MeanSquaredError()])
@pytest.mark.parametrize("y", [[0, 3], [0, -1]])
def test_a_label_that_has_no_output_is_refused(loss, y):
    with pytest.raises(DataError, match=f"labels go from {min(y)} to {max(y)}, where .* 0 to 2"):
        loss.forward(np.zeros((2, 3)), np.array(y))


def test_the_slope_is_a_new_array():
    loss, y = CrossEntropy(), np.array([0, 1])
    loss.forward(np.zeros((2, 2)), y)
    first = loss.backward()
    np.testing.assert_array_equal(first, [[-0.25, 0.25], [0.25, -0.25]])
    np.testing.assert_array_equal(first, loss.backward())
