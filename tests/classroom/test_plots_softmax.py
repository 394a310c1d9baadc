"""The bars of softmax say what softmax computes."""

import numpy as np
from pictures import words

from classroom.plots.softmax import show_softmax
from classroom.plots.softmax_network import draw_softmax_network
from helpers.activations import softmax


def test_the_bars_are_scores_exponentials_and_probabilities():
    Z = np.array([-1, -2, 0.5, 0, 3, -0.5, -1, 1, 0, 2.0])
    axes = show_softmax(Z, moved=9).figure.axes
    drawn = [[bar.get_height() for bar in ax.patches] for ax in axes]
    for found, right in zip(drawn, (Z, np.exp(Z), softmax(Z[None])[0]), strict=True):
        assert np.allclose(found, right)


def test_the_drawing_of_the_network_has_its_words():
    ax = draw_softmax_network(np.zeros(784))
    assert "(N, 784)" in words(ax)
    assert {"dW1 = X.T @ dZ1", "(P − Y) / N", "softmax"} <= {text.get_text() for text in ax.texts}
