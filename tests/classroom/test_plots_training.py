"""Pictures of training, and of what goes on inside a network."""

import numpy as np
import pytest
from files import some_digits
from pictures import words

from classroom.plots.activity import sheet, show_activity
from classroom.plots.history import show_history
from helpers.data import normalise
from helpers.layers import Sigmoid
from helpers.losses import MeanSquaredError
from helpers.network import mlp
from helpers.training import History

X, _ = some_digits(3)


def test_a_history_becomes_two_charts_of_two_lines():
    axes = show_history(History([2.0, 1.0], [0.3, 0.7], [2.1, 1.2], [0.2, 0.6]))
    assert [ax.get_ylabel() for ax in axes] == ["loss", "accuracy"]
    lines = [line.get_ydata() for ax in axes for line in ax.lines]
    np.testing.assert_array_equal(lines, [[2, 1], [2.1, 1.2], [0.3, 0.7], [0.2, 0.6]])
    np.testing.assert_array_equal(axes[0].lines[0].get_xdata(), [1, 2])
    assert axes[0].figure.get_suptitle() == "60.0% of dev after 2 epochs"
    assert "loss 1.0 on train, 1.2 on dev, accuracy 70% on train, 60% on dev" in words(axes[0])


def test_a_history_without_dev_has_one_line_each():
    axes = show_history(History([2.0, 1.0], [0.3, 0.7]), title="Mine")
    assert [len(ax.lines) for ax in axes] == [1, 1]
    assert axes[0].figure.get_suptitle() == "Mine"
    assert "dev" not in words(axes[0])


@pytest.mark.parametrize(
    ("losses", "told"),
    [((2.2, 1.2, 1.5), "lowest after 2 epochs, at 1.2."), ((1.2, 1.5), "lowest after 1 epoch, at")],
)
def test_a_loss_on_dev_that_rises_again_is_told_and_a_falling_one_is_not(losses, told):
    epochs = range(1, len(losses) + 1)
    rising = [History([1.0] * n, [0.5] * n, list(losses[:n]), [0.5] * n) for n in epochs]
    assert told in words(show_history(rising[-1])[0])
    assert "lowest" not in words(show_history(rising[0])[0])


def test_the_activity_shows_image_layers_and_probabilities():
    network = mlp(784, [20, 16], 10)
    axes = show_activity(network, X[0])
    assert len(axes) == 4
    np.testing.assert_array_equal(axes[0].images[0].get_array(), X[0].reshape(28, 28))
    first = np.maximum(normalise(X[:1]) @ network.layers[0].W, 0)[0]
    shown = axes[1].images[0].get_array().filled(np.nan).ravel()
    np.testing.assert_allclose(shown[:20], first, rtol=1e-5)
    P = network.predict_proba(X[:1])[0]
    np.testing.assert_allclose([bar.get_width() for bar in axes[-1].patches], P, rtol=1e-5)
    assert f"{P.max():.0%} for {P.argmax()}" in words(axes[0])
    assert f"{np.sum(first <= 0)} silent" in axes[1].get_title(loc="left")
    assert "a hidden layer of 20 neurons, about " in words(axes[0])


def test_a_normalised_image_shows_the_same_activity():
    network = mlp(784, [20], 10)
    of_bytes, of_floats = (show_activity(network, image) for image in (X[0], normalise(X)[0]))
    assert words(of_bytes[0]) == words(of_floats[0])


@pytest.mark.parametrize("hidden", [[], [7]], ids=["no hidden layer", "sigmoids"])
def test_the_last_layer_is_shown_as_probabilities_alone(hidden):
    network = mlp(784, hidden, 10, activation=Sigmoid, output_activation=Sigmoid)
    network.loss = MeanSquaredError()
    assert len(show_activity(network, X[0])) == len(hidden) + 2


def test_a_sheet_holds_every_answer_in_its_order():
    assert sheet(np.arange(64.0)).shape == (8, 8)
    assert sheet(np.arange(128.0)).shape == (11, 12)
    assert sheet(np.arange(512.0)).shape == (32, 16)
    np.testing.assert_array_equal(sheet(np.arange(7.0)).ravel()[:7], np.arange(7))
    assert np.isnan(sheet(np.arange(7.0)).ravel()[7:]).all()
