"""Weights are shown as they are: every neuron in its place, 0 in the middle of the colours."""

import numpy as np
import pytest
from pictures import words

from classroom.plots.weights import show_weights
from helpers.data import DataError

W = np.random.default_rng(0).normal(size=(784, 7)).astype(np.float32)


def test_each_neurons_weights_are_an_image_in_its_place():
    sheet = show_weights(W, columns=4).images[0].get_array()
    assert sheet.shape == (58, 118)
    for neuron in range(7):
        top, left = 30 * (neuron // 4), 30 * (neuron % 4)
        image = sheet[top : top + 28, left : left + 28]
        np.testing.assert_array_equal(image, W[:, neuron].reshape(28, 28))


def test_what_is_no_image_is_no_weight_of_0():
    sheet = show_weights(W, columns=4).images[0].get_array()
    assert np.ma.getmaskarray(np.ma.masked_invalid(sheet))[:, 28:30].all()
    assert np.isnan(np.asarray(sheet)[30:, 90:]).all()


@pytest.mark.parametrize("sign", [1, -1])
def test_colours_are_symmetric_around_0(sign):
    picture = show_weights(sign * np.abs(W)).images[0]
    low, high = picture.get_clim()
    assert low == -high
    assert np.mean(np.abs(W) <= high) == pytest.approx(0.995, abs=0.001)
    red, green, blue, _ = picture.cmap(picture.norm(sign * high))
    assert (blue > red) == (sign > 0)


def test_a_key_says_what_the_colours_mean_and_words_say_it_too():
    ax = show_weights(W, title="Seven neurons")
    assert ax.figure.axes[1].get_ylabel() == "weight"
    assert ax.get_title(loc="left") == "Seven neurons"
    assert "Seven neurons" in words(ax)
    assert "7 neurons" in words(ax)
    assert words(show_weights(W, alt="In other words.")) == "In other words."


@pytest.mark.parametrize("wrong", [W.T, W[:, 0], [[1.0]]], ids=["turned", "one column", "list"])
def test_what_are_no_first_weights_gets_its_sentence(wrong):
    with pytest.raises(DataError, match="where those of a first layer are expected"):
        show_weights(wrong)


def test_a_layer_of_zeros_is_white_all_over():
    picture = show_weights(np.zeros((784, 2))).images[0]
    assert min(picture.cmap(picture.norm(0.0))) > 0.95
