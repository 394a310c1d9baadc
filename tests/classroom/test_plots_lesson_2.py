"""The drawings and pictures of lesson 2 say in words what they show."""

import numpy as np
import pytest
from pictures import words

from classroom.plots.descent import what_happens
from classroom.plots.epochs import plot_learning
from classroom.plots.neuron import draw_neuron
from classroom.plots.sigmoid_network import draw_both_ways, draw_network
from classroom.plots.sigmoids import plot_answers, plot_sigmoid
from classroom.plots.ten_neurons import show_ten_neurons


@pytest.mark.parametrize(
    ("rate", "finding"),
    [
        (0.01, "so small that eight"),
        (0.1, "shorter and shorter"),
        (0.125, "a single step"),
        (0.2, "comes closer"),
        (0.25, "to and fro"),
        (0.26, "higher up"),
    ],
)
def test_the_way_down_a_parabola_is_told(rate, finding):
    path = 3 - 3 * (1 - 8 * rate) ** np.arange(9)  # of (2 w − 6)², from w = 0
    assert finding in what_happens(path, bottom=3)


@pytest.mark.parametrize("draw", [draw_neuron, draw_both_ways, plot_sigmoid])
def test_a_drawing_has_words(draw):
    assert len(words(draw())) > 60


def test_the_network_shows_the_image_that_it_is_given():
    image = np.zeros(784)
    image[0] = 1
    (shown,) = draw_network(image).images
    assert shown.get_array()[0, 0] == 1


def test_each_of_ten_neurons_has_its_own_picture():
    W = np.zeros((784, 10))
    W[100, 7] = 1
    ax = show_ten_neurons(W + 1e-9, epochs=100)
    assert [picture.get_array().max() > 0.5 for picture in ax.images].index(True) == 7
    assert "100 epochs" in words(ax)


def test_answers_and_learning_have_words():
    history = np.array([[0, 4, 0.1, 4, 0.1], [20, 1, 0.9, 1, 0.8]])
    left, right = plot_learning(history, history)
    assert "90%" in words(left)
    assert (left.get_ylabel(), right.get_ylabel()) == ("loss", "accuracy")
    large, small = plot_answers(np.array([0.0, 1.0]), np.array([0.5, 0.5]))
    assert large.get_title(loc="left") != small.get_title(loc="left")
