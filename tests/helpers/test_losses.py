"""Losses by hand, and their slopes by nudging."""

import numpy as np
import pytest
from hostile import hostile, labels

from helpers import activations, losses
from helpers.data import one_hot
from helpers.gradients import numerical_slope, relative_error
from helpers.losses import CrossEntropy, SmoothCrossEntropy


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


def test_smooth_labels_have_the_right_slope_and_are_pytorchs(torch):
    rng = np.random.default_rng(2)
    Z, labels, loss = rng.normal(size=(6, 10)), rng.integers(0, 10, 6), SmoothCrossEntropy(0.2)
    numerical = numerical_slope(lambda: loss.forward(Z, labels), Z)
    value = loss.forward(Z, labels)
    assert relative_error(loss.backward(), numerical) < 1e-6
    plain, none = CrossEntropy(), SmoothCrossEntropy(0.0)
    assert plain.forward(Z, labels) == pytest.approx(none.forward(Z, labels))
    theirs = torch.nn.functional.cross_entropy(
        torch.tensor(Z), torch.tensor(labels), label_smoothing=0.2
    )
    assert value == pytest.approx(theirs.item(), abs=1e-9)
